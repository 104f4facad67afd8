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
        "khadijah-rohani": Term(2, 14, 2.845),
        "sentence-length": Term(8, 38, 0.1718),
        "over-25": Term(0, 1, 23.5),
        "over-40": Term(0, 1, 16.15),
        "long-words": Term(0.02, 1, 30.57),
        "unfamiliar": Term(0.1, 1, 37.11),
        "abstract-nouns": Term(0.03, 1, 39.53),
        "subordination": Term(0.5, 6, 1.641),
        "hard-terms": Term(0, 12, 1.002),
        "office-style": Term(0, 12, 0.1692),
        "spelling": Term(0, 12, 0.2311),
        "to-mend": Term(0, 15, 1.185),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.5627),
        "khadijah-rohani": Term(2, 14, 1.063),
        "hard-places": Term(0, 5, 2.068),
        "careless-places": Term(0, 5, 0.2458),
        "places-to-mend": Term(0, 6, 2.543),
        "uncommon": Term(0.2, 1, 32.37),
    }
)
READING_BASE = (1.07, 13.78)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-2"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 2.766),
        "named-address": Term(0, 1, 5.231),
        "thanks": Term(0, 1, 3.258),
        "acknowledgement": Term(0, 1, 2.196),
        "empathy": Term(0, 1, 4.775),
        "apology": Term(0, 1, 6.068),
        "softener": Term(0, 1, 2.384),
        "friendliness": Term(0, 1, 1.366),
        "offer": Term(0, 1, 2.062),
        "relief": Term(0, 1, 4.67),
        "reason": Term(0, 1, 0.8354),
        "honesty": Term(0, 1, 0.9215),
        "contact-invitation": Term(0, 1, 3.405),
        "clear-time": Term(0, 1, 7.594),
        "closing": Term(0, 1, 1.661),
        "warmth": Term(0, 1, 2.238),
        "hard-tone": Term(0, 4, -9.507),
        "soft-tone": Term(0, 4, -2.107),
        "address": Term(0, 2, -3.076),
        "office-style": Term(0, 10, -1.28),
        "vagueness": Term(0, 4, -2.194),
        "plainness": Term(0, 100, 0.3257),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.78),
        "thanks": Term(0, 1, 3.656),
        "empathy": Term(0, 1, 6.076),
        "own-apology": Term(0, 1, 2.583),
        "friendliness": Term(0, 1, 2.997),
        "offer": Term(0, 1, 4.355),
        "warmth": Term(0, 1, 4.346),
        "wish": Term(0, 1, 5.383),
        "clear-time": Term(0, 1, 5.492),
        "praise": Term(0, 1, 8.254),
        "stock-apology": Term(0, 1, -3.793),
        "unmet": Term(0, 1, -3.704),
        "asking": Term(0, 1, -2.311),
        "marketing": Term(0, 1, -5.056),
        "hard-tone": Term(0, 4, -5.722),
        "cold": Term(0, 2, -12.14),
        "plainness": Term(0, 100, 0.1621),
        "substance": Term(0, 1, 5.418),
    }
)
COURTESY_BASE = (39.83, 46.18)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-2"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 27.65),
        "E1": Term(0, 1, 4.061),
        "E2": Term(0, 1, 3.042),
        "E6": Term(0, 1, 9.903),
        "E7": Term(0, 1, 1.454),
        "E9": Term(0, 1, 6.605),
        "E10": Term(0, 1, 2.072),
        "clear-time": Term(0, 1, 5.579),
        "concrete": Term(0, 1, 5.401),
        "relief": Term(0, 1, 1.892),
        "vagueness": Term(0, 5, -3.607),
        "legalese": Term(0, 4, -1.731),
        "hard-tone": Term(0, 4, -5.865),
        "office-style": Term(0, 6, -0.7119),
        "hard-terms": Term(0, 10, -0.3639),
        "to-mend": Term(0, 12, 0),
        "plain-answer": Term(0, 100, 0.2),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 17.69),
        "E1": Term(0, 1, 4.617),
        "E2": Term(0, 1, 3.606),
        "E6": Term(0, 1, 3.894),
        "praise": Term(0, 1, 13),
        "asking": Term(0, 1, -11.34),
        "referral": Term(0, 1, -6.719),
        "stock-apology": Term(0, 1, -0.2995),
        "vagueness": Term(0, 5, -1.152),
        "hard-tone": Term(0, 4, -5.854),
        "empty-promise": Term(0, 1, -3.117),
        "plain-answer": Term(0, 100, 0.1357),
    }
)
HELP_BASE = (17.58, 42.66)
"""Points at the start, for long and for short texts."""

MISSED_LONG: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "E1": (18, 18),
        "E2": (48, 48),
        "E3": (0, 60),
        "E4": (0, 90),
        "E5": (33, 33),
        "E6": (36, 51),
        "E7": (24, 24),
        "E8": (36, 42),
        "E9": (66, 84),
        "E10": (12, 57),
        "E12": (48, 96),
        "E13": (0, 24),
        "E14": (21, 81),
    }
)

MISSED_SHORT: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "E1": (36, 42),
        "E3": (0, 48),
        "E5": (33, 42),
        "E6": (30, 51),
        "E7": (30, 33),
        "E9": (0, 84),
        "E10": (0, 48),
        "E12": (0, 96),
        "E14": (12, 75),
    }
)
"""Completeness below which an owed element is missed, with and without evidence of it."""
