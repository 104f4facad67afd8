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


READING_VERSION = "indeks-jelas-2"
READING_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "khadijah-rohani": Term(2, 14, 2.844),
        "sentence-length": Term(8, 38, 0.1703),
        "over-25": Term(0, 1, 23.55),
        "over-40": Term(0, 1, 16.18),
        "long-words": Term(0.02, 1, 30.63),
        "unfamiliar": Term(0.1, 1, 37.71),
        "abstract-nouns": Term(0.03, 1, 39.54),
        "subordination": Term(0.5, 6, 1.643),
        "hard-terms": Term(0, 12, 1.039),
        "office-style": Term(0, 12, 0.1741),
        "spelling": Term(0, 12, 0.2328),
        "to-mend": Term(0, 15, 1.155),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.5627),
        "khadijah-rohani": Term(2, 14, 1.062),
        "hard-places": Term(0, 5, 2.062),
        "careless-places": Term(0, 5, 0.2486),
        "places-to-mend": Term(0, 6, 2.546),
        "uncommon": Term(0.2, 1, 32.34),
    }
)
READING_BASE = (1.07, 13.78)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-2"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 2.751),
        "named-address": Term(0, 1, 5.119),
        "thanks": Term(0, 1, 3.409),
        "acknowledgement": Term(0, 1, 2.041),
        "empathy": Term(0, 1, 4.957),
        "apology": Term(0, 1, 6.103),
        "softener": Term(0, 1, 2.727),
        "friendliness": Term(0, 1, 1.585),
        "offer": Term(0, 1, 1.788),
        "relief": Term(0, 1, 4.637),
        "reason": Term(0, 1, 0.8152),
        "honesty": Term(0, 1, 0.8818),
        "contact-invitation": Term(0, 1, 3.037),
        "clear-time": Term(0, 1, 7.462),
        "closing": Term(0, 1, 1.603),
        "warmth": Term(0, 1, 2.234),
        "hard-tone": Term(0, 4, -8.58),
        "soft-tone": Term(0, 4, -2.016),
        "address": Term(0, 2, -2.974),
        "office-style": Term(0, 10, -1.21),
        "vagueness": Term(0, 4, -2.016),
        "places-to-mend": Term(0, 20, -0.6618),
        "plainness": Term(0, 100, 0.2027),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.764),
        "thanks": Term(0, 1, 3.516),
        "empathy": Term(0, 1, 6.037),
        "own-apology": Term(0, 1, 2.39),
        "friendliness": Term(0, 1, 2.927),
        "offer": Term(0, 1, 4.138),
        "warmth": Term(0, 1, 4.212),
        "wish": Term(0, 1, 5.261),
        "clear-time": Term(0, 1, 5.426),
        "praise": Term(0, 1, 8.132),
        "stock-apology": Term(0, 1, -3.997),
        "unmet": Term(0, 1, -4.414),
        "asking": Term(0, 1, -2.283),
        "marketing": Term(0, 1, -4.886),
        "hard-tone": Term(0, 4, -5.684),
        "cold": Term(0, 2, -12.17),
        "office-places": Term(0, 3, -2.086),
        "plainness": Term(0, 100, 0.1594),
        "substance": Term(0, 1, 5.301),
    }
)
COURTESY_BASE = (52.55, 47.03)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-2"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 27.82),
        "E1": Term(0, 1, 4.039),
        "E2": Term(0, 1, 3.016),
        "E6": Term(0, 1, 9.901),
        "E7": Term(0, 1, 1.493),
        "E9": Term(0, 1, 6.61),
        "E10": Term(0, 1, 2.064),
        "clear-time": Term(0, 1, 5.574),
        "concrete": Term(0, 1, 5.443),
        "relief": Term(0, 1, 1.903),
        "vagueness": Term(0, 5, -3.603),
        "legalese": Term(0, 4, -1.735),
        "hard-tone": Term(0, 4, -5.854),
        "office-style": Term(0, 6, -0.7128),
        "hard-terms": Term(0, 10, -0.3989),
        "to-mend": Term(0, 12, 0),
        "plain-answer": Term(0, 100, 0.1968),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 17.67),
        "E1": Term(0, 1, 4.612),
        "E2": Term(0, 1, 3.602),
        "E6": Term(0, 1, 3.889),
        "praise": Term(0, 1, 13),
        "asking": Term(0, 1, -11.34),
        "referral": Term(0, 1, -6.716),
        "stock-apology": Term(0, 1, -0.2999),
        "vagueness": Term(0, 5, -1.155),
        "hard-tone": Term(0, 4, -5.855),
        "empty-promise": Term(0, 1, -3.117),
        "plain-answer": Term(0, 100, 0.1355),
    }
)
HELP_BASE = (17.67, 42.68)
"""Points at the start, for long and for short texts."""

MISSED_LONG: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "E1": (15, 15),
        "E2": (48, 48),
        "E3": (0, 60),
        "E4": (0, 90),
        "E5": (30, 30),
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
        "E1": (36, 42),
        "E3": (0, 48),
        "E5": (33, 33),
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
