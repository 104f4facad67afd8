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
        "khadijah-rohani": Term(2, 14, 3.033),
        "sentence-length": Term(8, 38, 0.379),
        "over-25": Term(0, 1, 13.26),
        "over-40": Term(0, 1, 10.7),
        "long-words": Term(0.02, 1, 49.76),
        "unfamiliar": Term(0.1, 1, 38.83),
        "abstract-nouns": Term(0.03, 1, 41.08),
        "subordination": Term(0.5, 6, 1.229),
        "hard-terms": Term(0, 12, 1.211),
        "office-style": Term(0, 12, 0.5366),
        "spelling": Term(0, 12, 0.6348),
        "to-mend": Term(0, 15, 0.6619),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4479),
        "khadijah-rohani": Term(2, 14, 1.752),
        "hard-places": Term(0, 5, 3.254),
        "careless-places": Term(0, 5, 1.679),
        "places-to-mend": Term(0, 6, 2.962),
        "uncommon": Term(0.2, 1, 34.32),
    }
)
READING_BASE = (0.99, 6.57)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.355),
        "named-address": Term(0, 1, 5.545),
        "thanks": Term(0, 1, 3.824),
        "acknowledgement": Term(0, 1, 2.811),
        "empathy": Term(0, 1, 4.977),
        "apology": Term(0, 1, 6.072),
        "softener": Term(0, 1, 2.757),
        "friendliness": Term(0, 1, 1.858),
        "offer": Term(0, 1, 3.672),
        "relief": Term(0, 1, 4.687),
        "reason": Term(0, 1, 0.9164),
        "honesty": Term(0, 1, 0.9831),
        "contact-invitation": Term(0, 1, 4.287),
        "clear-time": Term(0, 1, 9.539),
        "closing": Term(0, 1, 1.585),
        "warmth": Term(0, 1, 2.825),
        "hard-tone": Term(0, 4, -10.34),
        "soft-tone": Term(0, 4, -2.741),
        "address": Term(0, 2, -2.66),
        "office-style": Term(0, 10, -1.241),
        "vagueness": Term(0, 4, -1.707),
        "plainness": Term(0, 100, 0.3026),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.233),
        "thanks": Term(0, 1, 4.673),
        "empathy": Term(0, 1, 5.946),
        "apology": Term(0, 1, 3.144),
        "softener": Term(0, 1, 1.705),
        "friendliness": Term(0, 1, 3.325),
        "offer": Term(0, 1, 3.787),
        "warmth": Term(0, 1, 4.581),
        "closing": Term(0, 1, 1.778),
        "clear-time": Term(0, 1, 5.167),
        "praise": Term(0, 1, 5.315),
        "template-apology": Term(0, 1, -6.831),
        "office-places": Term(0, 2, -3.077),
        "empty-promise": Term(0, 1, -2.954),
        "marketing": Term(0, 1, -2.707),
        "hard-tone": Term(0, 4, -7.193),
        "cold": Term(0, 2, -9.832),
        "vagueness": Term(0, 3, -1.762),
        "vague-warnings": Term(0, 2, -1.808),
        "plainness": Term(0, 100, 0.2032),
        "substance": Term(0, 1, 4.249),
    }
)
COURTESY_BASE = (35.45, 45.91)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.19),
        "E1": Term(0, 1, 4.188),
        "E2": Term(0, 1, 2.878),
        "E6": Term(0, 1, 8.229),
        "E7": Term(0, 1, 2.087),
        "E9": Term(0, 1, 8.643),
        "E10": Term(0, 1, 2.092),
        "clear-time": Term(0, 1, 5.303),
        "concrete": Term(0, 1, 7.574),
        "relief": Term(0, 1, 2.812),
        "vagueness": Term(0, 5, -3.984),
        "legalese": Term(0, 4, -1.23),
        "hard-tone": Term(0, 4, -5.445),
        "office-style": Term(0, 6, -0.5842),
        "hard-terms": Term(0, 10, -0.5557),
        "to-mend": Term(0, 12, -0.3565),
        "plainness": Term(0, 100, 0.1789),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 19.17),
        "E1": Term(0, 1, 5.232),
        "E2": Term(0, 1, 4.051),
        "E6": Term(0, 1, 3.648),
        "E7": Term(0, 1, 2.836),
        "clear-time": Term(0, 1, 4.038),
        "concrete": Term(0, 1, 2.869),
        "steps": Term(0, 1, 2.49),
        "praise": Term(0, 1, 10.3),
        "contact-only": Term(0, 1, -3.061),
        "vagueness": Term(0, 5, -3.936),
        "office-places": Term(0, 2, -2.698),
        "hard-tone": Term(0, 4, -7.928),
        "empty-promise": Term(0, 1, -3.08),
        "hollow-apology": Term(0, 1, -3.592),
        "marketing": Term(0, 1, -1.606),
        "plainness": Term(0, 100, 0.1514),
    }
)
HELP_BASE = (20.68, 36.30)
"""Points at the start, for long and for short texts."""
