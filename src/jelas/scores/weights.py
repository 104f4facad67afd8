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
        "khadijah-rohani": Term(2, 14, 3.058),
        "sentence-length": Term(8, 38, 0.3357),
        "over-25": Term(0, 1, 16.15),
        "over-40": Term(0, 1, 12.31),
        "long-words": Term(0.02, 1, 41.93),
        "unfamiliar": Term(0.1, 1, 38.23),
        "abstract-nouns": Term(0.03, 1, 43.17),
        "subordination": Term(0.5, 6, 1.291),
        "hard-terms": Term(0, 12, 1.202),
        "office-style": Term(0, 12, 0.1894),
        "spelling": Term(0, 12, 0.2556),
        "to-mend": Term(0, 15, 0.9269),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.4764),
        "khadijah-rohani": Term(2, 14, 1.439),
        "hard-places": Term(0, 5, 1.822),
        "careless-places": Term(0, 5, 0.7195),
        "places-to-mend": Term(0, 6, 2.667),
        "uncommon": Term(0.2, 1, 37.7),
    }
)
READING_BASE = (1.00, 13.11)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.622),
        "named-address": Term(0, 1, 5.485),
        "thanks": Term(0, 1, 3.723),
        "acknowledgement": Term(0, 1, 2.78),
        "empathy": Term(0, 1, 4.967),
        "apology": Term(0, 1, 5.939),
        "softener": Term(0, 1, 2.669),
        "friendliness": Term(0, 1, 1.846),
        "offer": Term(0, 1, 3.739),
        "relief": Term(0, 1, 4.686),
        "reason": Term(0, 1, 0.9233),
        "honesty": Term(0, 1, 0.9846),
        "contact-invitation": Term(0, 1, 4.158),
        "clear-time": Term(0, 1, 9.454),
        "closing": Term(0, 1, 1.789),
        "warmth": Term(0, 1, 2.813),
        "hard-tone": Term(0, 4, -9.605),
        "soft-tone": Term(0, 4, -2.297),
        "address": Term(0, 2, -2.772),
        "office-style": Term(0, 10, -1.083),
        "vagueness": Term(0, 4, -1.625),
        "plainness": Term(0, 100, 0.2915),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.412),
        "thanks": Term(0, 1, 4.922),
        "empathy": Term(0, 1, 5.991),
        "apology": Term(0, 1, 3.056),
        "softener": Term(0, 1, 1.6),
        "friendliness": Term(0, 1, 3.362),
        "offer": Term(0, 1, 4.348),
        "warmth": Term(0, 1, 4.519),
        "closing": Term(0, 1, 1.814),
        "clear-time": Term(0, 1, 5.186),
        "praise": Term(0, 1, 5.113),
        "template-apology": Term(0, 1, -5.514),
        "office-places": Term(0, 2, -2.632),
        "empty-promise": Term(0, 1, -3.497),
        "marketing": Term(0, 1, -3.377),
        "hard-tone": Term(0, 4, -7.754),
        "cold": Term(0, 2, -9.627),
        "vagueness": Term(0, 3, -1.487),
        "vague-warnings": Term(0, 2, -1.603),
        "plainness": Term(0, 100, 0.1926),
        "substance": Term(0, 1, 4.637),
    }
)
COURTESY_BASE = (36.30, 47.48)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 23.06),
        "E1": Term(0, 1, 4.025),
        "E2": Term(0, 1, 2.893),
        "E6": Term(0, 1, 8.204),
        "E7": Term(0, 1, 2.053),
        "E9": Term(0, 1, 8.194),
        "E10": Term(0, 1, 2.038),
        "clear-time": Term(0, 1, 5.333),
        "concrete": Term(0, 1, 7.379),
        "relief": Term(0, 1, 2.725),
        "vagueness": Term(0, 5, -3.484),
        "legalese": Term(0, 4, -1.179),
        "hard-tone": Term(0, 4, -5.534),
        "office-style": Term(0, 6, -0.5571),
        "hard-terms": Term(0, 10, -0.4674),
        "to-mend": Term(0, 12, -0.3258),
        "plain-answer": Term(0, 100, 0.194),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 14.3),
        "E1": Term(0, 1, 4.895),
        "E2": Term(0, 1, 4),
        "E6": Term(0, 1, 3.612),
        "E7": Term(0, 1, 3.145),
        "clear-time": Term(0, 1, 4.036),
        "concrete": Term(0, 1, 2.88),
        "steps": Term(0, 1, 2.551),
        "praise": Term(0, 1, 10.5),
        "contact-only": Term(0, 1, -2.85),
        "vagueness": Term(0, 5, -3.272),
        "office-places": Term(0, 2, -1.988),
        "hard-tone": Term(0, 4, -7.231),
        "empty-promise": Term(0, 1, -3.041),
        "hollow-apology": Term(0, 1, -3.782),
        "marketing": Term(0, 1, -1.593),
        "plain-answer": Term(0, 100, 0.1339),
    }
)
HELP_BASE = (21.54, 45.09)
"""Points at the start, for long and for short texts."""
