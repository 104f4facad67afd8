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
        "khadijah-rohani": Term(2, 14, 3.014),
        "sentence-length": Term(8, 38, 0.3774),
        "over-25": Term(0, 1, 13.17),
        "over-40": Term(0, 1, 10.67),
        "long-words": Term(0.02, 1, 50.45),
        "unfamiliar": Term(0.1, 1, 38.81),
        "abstract-nouns": Term(0.03, 1, 40.94),
        "subordination": Term(0.5, 6, 1.224),
        "hard-terms": Term(0, 12, 1.254),
        "office-style": Term(0, 12, 0.5386),
        "spelling": Term(0, 12, 0.6629),
        "to-mend": Term(0, 15, 0.6824),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4373),
        "khadijah-rohani": Term(2, 14, 1.745),
        "hard-places": Term(0, 5, 3.341),
        "careless-places": Term(0, 5, 1.464),
        "places-to-mend": Term(0, 6, 2.957),
        "uncommon": Term(0.2, 1, 34.58),
    }
)
READING_BASE = (1.00, 6.76)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.348),
        "named-address": Term(0, 1, 5.499),
        "thanks": Term(0, 1, 3.815),
        "acknowledgement": Term(0, 1, 2.82),
        "empathy": Term(0, 1, 4.937),
        "apology": Term(0, 1, 6.034),
        "softener": Term(0, 1, 2.781),
        "friendliness": Term(0, 1, 1.86),
        "offer": Term(0, 1, 3.655),
        "relief": Term(0, 1, 4.636),
        "reason": Term(0, 1, 0.9162),
        "honesty": Term(0, 1, 0.9844),
        "contact-invitation": Term(0, 1, 4.264),
        "clear-time": Term(0, 1, 9.417),
        "closing": Term(0, 1, 1.578),
        "warmth": Term(0, 1, 2.818),
        "hard-tone": Term(0, 4, -10.27),
        "soft-tone": Term(0, 4, -2.712),
        "address": Term(0, 2, -2.674),
        "office-style": Term(0, 10, -1.199),
        "vagueness": Term(0, 4, -1.679),
        "plainness": Term(0, 100, 0.3169),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.233),
        "thanks": Term(0, 1, 4.732),
        "empathy": Term(0, 1, 5.946),
        "apology": Term(0, 1, 3.178),
        "softener": Term(0, 1, 1.707),
        "friendliness": Term(0, 1, 3.329),
        "offer": Term(0, 1, 3.83),
        "warmth": Term(0, 1, 4.576),
        "closing": Term(0, 1, 1.79),
        "clear-time": Term(0, 1, 5.165),
        "praise": Term(0, 1, 5.327),
        "template-apology": Term(0, 1, -6.776),
        "office-places": Term(0, 2, -3.076),
        "empty-promise": Term(0, 1, -2.95),
        "marketing": Term(0, 1, -2.702),
        "hard-tone": Term(0, 4, -7.205),
        "cold": Term(0, 2, -9.826),
        "vagueness": Term(0, 3, -1.746),
        "vague-warnings": Term(0, 2, -1.795),
        "plainness": Term(0, 100, 0.2008),
        "substance": Term(0, 1, 4.254),
    }
)
COURTESY_BASE = (34.45, 45.95)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.01),
        "E1": Term(0, 1, 4.142),
        "E2": Term(0, 1, 2.82),
        "E6": Term(0, 1, 8.166),
        "E7": Term(0, 1, 2.124),
        "E9": Term(0, 1, 8.51),
        "E10": Term(0, 1, 2.079),
        "clear-time": Term(0, 1, 5.255),
        "concrete": Term(0, 1, 7.509),
        "relief": Term(0, 1, 2.776),
        "vagueness": Term(0, 5, -3.912),
        "legalese": Term(0, 4, -1.214),
        "hard-tone": Term(0, 4, -5.397),
        "office-style": Term(0, 6, -0.5665),
        "hard-terms": Term(0, 10, -0.5759),
        "to-mend": Term(0, 12, -0.3975),
        "plainness": Term(0, 100, 0.1866),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 19.23),
        "E1": Term(0, 1, 5.22),
        "E2": Term(0, 1, 4.041),
        "E6": Term(0, 1, 3.672),
        "E7": Term(0, 1, 2.884),
        "clear-time": Term(0, 1, 4.035),
        "concrete": Term(0, 1, 2.877),
        "steps": Term(0, 1, 2.491),
        "praise": Term(0, 1, 10.32),
        "contact-only": Term(0, 1, -3.045),
        "vagueness": Term(0, 5, -3.902),
        "office-places": Term(0, 2, -2.697),
        "hard-tone": Term(0, 4, -7.925),
        "empty-promise": Term(0, 1, -3.088),
        "hollow-apology": Term(0, 1, -3.584),
        "marketing": Term(0, 1, -1.606),
        "plainness": Term(0, 100, 0.1519),
    }
)
HELP_BASE = (20.68, 36.12)
"""Points at the start, for long and for short texts."""
