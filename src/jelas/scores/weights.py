"""Frozen weights of the scores, written by ``scripts/fit_scores.py``. Do not change a figure by hand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Term(NamedTuple):
    """How a feature counts: ``weight`` points for each unit between ``free`` and ``cap``."""

    free: float
    cap: float
    weight: float


READING_VERSION = "indeks-jelas-1"
READING_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "khadijah-rohani": Term(2, 14, 3.241),
        "sentence-length": Term(8, 38, 0.2756),
        "over-25": Term(0, 1, 14.97),
        "over-40": Term(0, 1, 12.03),
        "long-words": Term(0.02, 1, 31.72),
        "unfamiliar": Term(0.1, 1, 37.67),
        "abstract-nouns": Term(0.03, 1, 44.73),
        "subordination": Term(0.5, 6, 1.233),
        "hard-terms": Term(0, 12, 1.292),
        "office-style": Term(0, 12, 0.1923),
        "spelling": Term(0, 12, 0.2648),
        "to-mend": Term(0, 15, 0.8948),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.432),
        "khadijah-rohani": Term(2, 14, 1.547),
        "hard-places": Term(0, 5, 2.228),
        "careless-places": Term(0, 5, 0.4869),
        "places-to-mend": Term(0, 6, 2.85),
        "uncommon": Term(0.2, 1, 38.28),
    }
)
READING_BASE = (1.02, 12.82)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.64),
        "named-address": Term(0, 1, 5.482),
        "thanks": Term(0, 1, 3.741),
        "acknowledgement": Term(0, 1, 2.725),
        "empathy": Term(0, 1, 4.999),
        "apology": Term(0, 1, 6.003),
        "softener": Term(0, 1, 2.637),
        "friendliness": Term(0, 1, 1.85),
        "offer": Term(0, 1, 3.737),
        "relief": Term(0, 1, 4.662),
        "reason": Term(0, 1, 0.9228),
        "honesty": Term(0, 1, 0.9818),
        "contact-invitation": Term(0, 1, 4.209),
        "clear-time": Term(0, 1, 9.458),
        "closing": Term(0, 1, 1.807),
        "warmth": Term(0, 1, 2.819),
        "hard-tone": Term(0, 4, -9.65),
        "soft-tone": Term(0, 4, -2.304),
        "address": Term(0, 2, -2.799),
        "office-style": Term(0, 10, -1.116),
        "vagueness": Term(0, 4, -1.638),
        "plainness": Term(0, 100, 0.2828),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.21),
        "thanks": Term(0, 1, 4.94),
        "empathy": Term(0, 1, 5.994),
        "apology": Term(0, 1, 3.062),
        "softener": Term(0, 1, 1.609),
        "friendliness": Term(0, 1, 3.399),
        "offer": Term(0, 1, 4.359),
        "warmth": Term(0, 1, 4.518),
        "closing": Term(0, 1, 1.779),
        "clear-time": Term(0, 1, 5.197),
        "praise": Term(0, 1, 5.123),
        "template-apology": Term(0, 1, -5.35),
        "office-places": Term(0, 2, -2.76),
        "empty-promise": Term(0, 1, -3.455),
        "marketing": Term(0, 1, -3.275),
        "hard-tone": Term(0, 4, -7.886),
        "cold": Term(0, 2, -9.704),
        "vagueness": Term(0, 3, -1.492),
        "vague-warnings": Term(0, 2, -1.584),
        "plainness": Term(0, 100, 0.1885),
        "substance": Term(0, 1, 4.496),
    }
)
COURTESY_BASE = (37.02, 47.74)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 23.24),
        "E1": Term(0, 1, 3.971),
        "E2": Term(0, 1, 2.835),
        "E6": Term(0, 1, 8.147),
        "E7": Term(0, 1, 1.932),
        "E9": Term(0, 1, 8.34),
        "E10": Term(0, 1, 2.034),
        "clear-time": Term(0, 1, 5.271),
        "concrete": Term(0, 1, 7.308),
        "relief": Term(0, 1, 2.708),
        "vagueness": Term(0, 5, -3.531),
        "legalese": Term(0, 4, -1.178),
        "hard-tone": Term(0, 4, -5.81),
        "office-style": Term(0, 6, -0.5496),
        "hard-terms": Term(0, 10, -0.4945),
        "to-mend": Term(0, 12, -0.3209),
        "plain-answer": Term(0, 100, 0.1904),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 14.03),
        "E1": Term(0, 1, 4.954),
        "E2": Term(0, 1, 3.91),
        "E6": Term(0, 1, 3.635),
        "E7": Term(0, 1, 3.23),
        "clear-time": Term(0, 1, 4.042),
        "concrete": Term(0, 1, 2.856),
        "steps": Term(0, 1, 2.481),
        "praise": Term(0, 1, 10.52),
        "contact-only": Term(0, 1, -2.955),
        "vagueness": Term(0, 5, -3.222),
        "office-places": Term(0, 2, -2.134),
        "hard-tone": Term(0, 4, -6.814),
        "empty-promise": Term(0, 1, -3.058),
        "hollow-apology": Term(0, 1, -3.785),
        "marketing": Term(0, 1, -1.606),
        "plain-answer": Term(0, 100, 0.1324),
    }
)
HELP_BASE = (22.01, 45.11)
"""Points at the start, for long and for short texts."""
