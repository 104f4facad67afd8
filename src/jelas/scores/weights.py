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
        "khadijah-rohani": Term(2, 14, 3.066),
        "sentence-length": Term(8, 38, 0.3722),
        "over-25": Term(0, 1, 12.83),
        "over-40": Term(0, 1, 10.54),
        "long-words": Term(0.02, 1, 55.44),
        "unfamiliar": Term(0.1, 1, 38.87),
        "abstract-nouns": Term(0.03, 1, 40.25),
        "subordination": Term(0.5, 6, 1.212),
        "hard-terms": Term(0, 12, 1.255),
        "office-style": Term(0, 12, 0.5342),
        "spelling": Term(0, 12, 0.6539),
        "to-mend": Term(0, 15, 0.6808),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4547),
        "khadijah-rohani": Term(2, 14, 1.658),
        "hard-places": Term(0, 5, 3.097),
        "careless-places": Term(0, 5, 1.528),
        "places-to-mend": Term(0, 6, 2.787),
        "uncommon": Term(0.2, 1, 35.04),
    }
)
READING_BASE = (1.00, 6.72)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.245),
        "named-address": Term(0, 1, 5.575),
        "thanks": Term(0, 1, 3.816),
        "acknowledgement": Term(0, 1, 2.847),
        "empathy": Term(0, 1, 4.964),
        "apology": Term(0, 1, 6.061),
        "softener": Term(0, 1, 2.72),
        "friendliness": Term(0, 1, 1.864),
        "offer": Term(0, 1, 3.625),
        "relief": Term(0, 1, 4.648),
        "reason": Term(0, 1, 0.9206),
        "honesty": Term(0, 1, 0.9862),
        "contact-invitation": Term(0, 1, 4.323),
        "clear-time": Term(0, 1, 9.594),
        "closing": Term(0, 1, 1.577),
        "warmth": Term(0, 1, 2.807),
        "hard-tone": Term(0, 4, -10.29),
        "soft-tone": Term(0, 4, -2.718),
        "address": Term(0, 2, -2.651),
        "office-style": Term(0, 10, -1.218),
        "vagueness": Term(0, 4, -1.708),
        "plainness": Term(0, 100, 0.3116),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.431),
        "thanks": Term(0, 1, 4.705),
        "empathy": Term(0, 1, 5.956),
        "apology": Term(0, 1, 3.145),
        "softener": Term(0, 1, 1.713),
        "friendliness": Term(0, 1, 3.246),
        "offer": Term(0, 1, 3.974),
        "warmth": Term(0, 1, 4.537),
        "closing": Term(0, 1, 1.801),
        "clear-time": Term(0, 1, 5.17),
        "praise": Term(0, 1, 5.31),
        "template-apology": Term(0, 1, -6.985),
        "office-places": Term(0, 2, -2.83),
        "empty-promise": Term(0, 1, -3.112),
        "marketing": Term(0, 1, -2.926),
        "hard-tone": Term(0, 4, -6.977),
        "cold": Term(0, 2, -9.238),
        "vagueness": Term(0, 3, -1.643),
        "vague-warnings": Term(0, 2, -1.818),
        "plainness": Term(0, 100, 0.1991),
        "substance": Term(0, 1, 4.62),
    }
)
COURTESY_BASE = (34.68, 45.97)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.47),
        "E1": Term(0, 1, 4.195),
        "E2": Term(0, 1, 2.828),
        "E6": Term(0, 1, 8.317),
        "E7": Term(0, 1, 2.226),
        "E9": Term(0, 1, 8.42),
        "E10": Term(0, 1, 2.074),
        "clear-time": Term(0, 1, 5.309),
        "concrete": Term(0, 1, 7.562),
        "relief": Term(0, 1, 2.764),
        "vagueness": Term(0, 5, -3.842),
        "legalese": Term(0, 4, -1.213),
        "hard-tone": Term(0, 4, -5.322),
        "office-style": Term(0, 6, -0.5745),
        "hard-terms": Term(0, 10, -0.5812),
        "to-mend": Term(0, 12, -0.4182),
        "plainness": Term(0, 100, 0.1824),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 21.93),
        "E1": Term(0, 1, 5.196),
        "E2": Term(0, 1, 4.133),
        "E6": Term(0, 1, 3.646),
        "E7": Term(0, 1, 2.924),
        "clear-time": Term(0, 1, 4.039),
        "concrete": Term(0, 1, 2.905),
        "steps": Term(0, 1, 2.588),
        "praise": Term(0, 1, 10.09),
        "contact-only": Term(0, 1, -2.974),
        "vagueness": Term(0, 5, -3.679),
        "office-places": Term(0, 2, -2.585),
        "hard-tone": Term(0, 4, -7.829),
        "empty-promise": Term(0, 1, -3.084),
        "hollow-apology": Term(0, 1, -3.559),
        "marketing": Term(0, 1, -1.669),
        "plainness": Term(0, 100, 0.1548),
    }
)
HELP_BASE = (20.27, 34.23)
"""Points at the start, for long and for short texts."""
