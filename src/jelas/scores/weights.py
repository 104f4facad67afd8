"""Frozen weights of the scores, written by ``scripts/fit_scores.py``. Do not change a figure by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Term(NamedTuple):
    """How a feature counts: ``weight`` points for each unit between ``free`` and ``cap``."""

    free: float
    cap: float
    weight: float


READABILITY_VERSION = "indeks-jelas-1"
READING_LONG: Mapping[str, Term] = {
    "khadijah-rohani": Term(2.0, 14.0, 3.03),
    "sentence-length": Term(8.0, 38.0, 0.34),
    "over-25": Term(0.0, 1.0, 12.0),
    "over-40": Term(0.0, 1.0, 10.0),
    "long-words": Term(0.02, 1.0, 55.9),
    "unfamiliar": Term(0.1, 1.0, 40.9),
    "abstract-nouns": Term(0.03, 1.0, 41.2),
    "subordination": Term(0.5, 6.0, 1.16),
    "hard-terms": Term(0.0, 12.0, 1.25),
    "office-style": Term(0.0, 12.0, 0.68),
    "spelling": Term(0.0, 12.0, 0.8),
    "to-mend": Term(0.0, 15.0, 0.78),
}
READING_SHORT: Mapping[str, Term] = {
    "longest": Term(15.0, 45.0, 0.41),
    "khadijah-rohani": Term(2.0, 14.0, 1.07),
    "hard-places": Term(0.0, 5.0, 2.65),
    "careless-places": Term(0.0, 5.0, 1.53),
    "places-to-mend": Term(0.0, 6.0, 1.81),
    "uncommon": Term(0.2, 1.0, 30.0),
}
