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


READING_VERSION = "indeks-jelas-3"
READING_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "khadijah-rohani": Term(2, 14, 2.126),
        "sentence-length": Term(8, 38, 0.1882),
        "over-25": Term(0, 1, 13.74),
        "over-40": Term(0, 1, 13.26),
        "word-length": Term(0.25, 1, 29.78),
        "long-words": Term(0.02, 1, 22.2),
        "bookish": Term(0.1, 1, 32.01),
        "unfamiliar": Term(0.1, 1, 20.82),
        "persons": Term(0, 0.15, -37.61),
        "abstract-nouns": Term(0.03, 1, 41.29),
        "subordination": Term(0.5, 6, 1.999),
        "hard-terms": Term(0, 12, 1.082),
        "office-style": Term(0, 12, 0.1665),
        "spelling": Term(0, 12, 0.2463),
        "to-mend": Term(0, 15, 1.08),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.585),
        "khadijah-rohani": Term(2, 14, 1.064),
        "hard-places": Term(0, 5, 1.973),
        "careless-places": Term(0, 5, 0.2659),
        "places-to-mend": Term(0, 6, 2.521),
        "uncommon": Term(0.2, 1, 31.64),
    }
)
READING_BASE = (1.48, 13.93)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-2"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 2.714),
        "named-address": Term(0, 1, 5.115),
        "thanks": Term(0, 1, 3.401),
        "acknowledgement": Term(0, 1, 1.919),
        "empathy": Term(0, 1, 5.037),
        "apology": Term(0, 1, 5.952),
        "softener": Term(0, 1, 2.697),
        "friendliness": Term(0, 1, 1.596),
        "offer": Term(0, 1, 1.75),
        "relief": Term(0, 1, 4.496),
        "reason": Term(0, 1, 0.784),
        "honesty": Term(0, 1, 0.8735),
        "contact-invitation": Term(0, 1, 2.896),
        "clear-time": Term(0, 1, 7.241),
        "closing": Term(0, 1, 1.592),
        "warmth": Term(0, 1, 2.192),
        "hard-tone": Term(0, 4, -8.539),
        "soft-tone": Term(0, 4, -1.885),
        "address": Term(0, 2, -2.837),
        "office-style": Term(0, 10, -1.128),
        "vagueness": Term(0, 4, -2.002),
        "places-to-mend": Term(0, 20, -0.5935),
        "plainness": Term(0, 100, 0.2391),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.751),
        "thanks": Term(0, 1, 3.522),
        "empathy": Term(0, 1, 6.022),
        "own-apology": Term(0, 1, 2.414),
        "friendliness": Term(0, 1, 2.938),
        "offer": Term(0, 1, 4.147),
        "warmth": Term(0, 1, 4.18),
        "wish": Term(0, 1, 5.272),
        "clear-time": Term(0, 1, 5.422),
        "praise": Term(0, 1, 8.065),
        "stock-apology": Term(0, 1, -3.997),
        "unmet": Term(0, 1, -4.403),
        "asking": Term(0, 1, -2.295),
        "marketing": Term(0, 1, -4.899),
        "hard-tone": Term(0, 4, -5.667),
        "cold": Term(0, 2, -12.12),
        "office-places": Term(0, 3, -2.081),
        "plainness": Term(0, 100, 0.1635),
        "substance": Term(0, 1, 5.34),
    }
)
COURTESY_BASE = (49.44, 46.73)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-2"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 27.61),
        "E1": Term(0, 1, 4.022),
        "E2": Term(0, 1, 2.916),
        "E6": Term(0, 1, 9.867),
        "E7": Term(0, 1, 1.423),
        "E9": Term(0, 1, 6.543),
        "E10": Term(0, 1, 2.074),
        "clear-time": Term(0, 1, 5.564),
        "concrete": Term(0, 1, 5.25),
        "relief": Term(0, 1, 1.888),
        "vagueness": Term(0, 5, -3.616),
        "legalese": Term(0, 4, -1.753),
        "hard-tone": Term(0, 4, -5.832),
        "office-style": Term(0, 6, -0.697),
        "hard-terms": Term(0, 10, -0.3823),
        "to-mend": Term(0, 12, 0),
        "plain-answer": Term(0, 100, 0.1986),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 17.43),
        "E1": Term(0, 1, 4.625),
        "E2": Term(0, 1, 3.586),
        "E6": Term(0, 1, 3.906),
        "praise": Term(0, 1, 12.96),
        "asking": Term(0, 1, -11.35),
        "referral": Term(0, 1, -6.718),
        "stock-apology": Term(0, 1, -0.3057),
        "vagueness": Term(0, 5, -1.152),
        "hard-tone": Term(0, 4, -5.841),
        "empty-promise": Term(0, 1, -3.127),
        "plain-answer": Term(0, 100, 0.1402),
    }
)
HELP_BASE = (17.90, 42.64)
"""Points at the start, for long and for short texts."""

MISSED_LONG: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "E1": (15, 15),
        "E2": (48, 48),
        "E3": (0, 60),
        "E4": (0, 90),
        "E5": (30, 33),
        "E6": (36, 51),
        "E7": (15, 24),
        "E8": (36, 39),
        "E9": (66, 84),
        "E10": (12, 57),
        "E12": (48, 96),
        "E13": (0, 24),
        "E14": (18, 81),
    }
)

MISSED_SHORT: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "E1": (33, 42),
        "E3": (0, 48),
        "E5": (33, 42),
        "E6": (30, 51),
        "E7": (30, 33),
        "E8": (0, 33),
        "E9": (0, 84),
        "E10": (0, 48),
        "E12": (0, 96),
        "E14": (12, 75),
    }
)
"""Completeness below which an owed element is missed, with and without evidence of it."""
