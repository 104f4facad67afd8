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
        "khadijah-rohani": Term(2, 14, 3.065),
        "sentence-length": Term(8, 38, 0.3723),
        "over-25": Term(0, 1, 12.83),
        "over-40": Term(0, 1, 10.54),
        "long-words": Term(0.02, 1, 55.41),
        "unfamiliar": Term(0.1, 1, 38.87),
        "abstract-nouns": Term(0.03, 1, 40.26),
        "subordination": Term(0.5, 6, 1.212),
        "hard-terms": Term(0, 12, 1.256),
        "office-style": Term(0, 12, 0.5354),
        "spelling": Term(0, 12, 0.6551),
        "to-mend": Term(0, 15, 0.6802),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4549),
        "khadijah-rohani": Term(2, 14, 1.656),
        "hard-places": Term(0, 5, 3.099),
        "careless-places": Term(0, 5, 1.547),
        "places-to-mend": Term(0, 6, 2.778),
        "uncommon": Term(0.2, 1, 35.05),
    }
)
READING_BASE = (1.00, 6.71)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.251),
        "named-address": Term(0, 1, 5.573),
        "thanks": Term(0, 1, 3.819),
        "acknowledgement": Term(0, 1, 2.846),
        "empathy": Term(0, 1, 4.961),
        "apology": Term(0, 1, 6.056),
        "softener": Term(0, 1, 2.719),
        "friendliness": Term(0, 1, 1.863),
        "offer": Term(0, 1, 3.618),
        "relief": Term(0, 1, 4.647),
        "reason": Term(0, 1, 0.9202),
        "honesty": Term(0, 1, 0.9861),
        "contact-invitation": Term(0, 1, 4.319),
        "clear-time": Term(0, 1, 9.58),
        "closing": Term(0, 1, 1.575),
        "warmth": Term(0, 1, 2.817),
        "hard-tone": Term(0, 4, -10.29),
        "soft-tone": Term(0, 4, -2.69),
        "address": Term(0, 2, -2.65),
        "office-style": Term(0, 10, -1.219),
        "vagueness": Term(0, 4, -1.708),
        "plainness": Term(0, 100, 0.3122),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.43),
        "thanks": Term(0, 1, 4.708),
        "empathy": Term(0, 1, 5.956),
        "apology": Term(0, 1, 3.147),
        "softener": Term(0, 1, 1.712),
        "friendliness": Term(0, 1, 3.252),
        "offer": Term(0, 1, 3.915),
        "warmth": Term(0, 1, 4.575),
        "closing": Term(0, 1, 1.805),
        "clear-time": Term(0, 1, 5.168),
        "praise": Term(0, 1, 5.319),
        "template-apology": Term(0, 1, -7.013),
        "office-places": Term(0, 2, -2.821),
        "empty-promise": Term(0, 1, -3.081),
        "marketing": Term(0, 1, -2.812),
        "hard-tone": Term(0, 4, -7.016),
        "cold": Term(0, 2, -9.231),
        "vagueness": Term(0, 3, -1.655),
        "vague-warnings": Term(0, 2, -1.822),
        "plainness": Term(0, 100, 0.1998),
        "substance": Term(0, 1, 4.459),
    }
)
COURTESY_BASE = (34.66, 46.01)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.24),
        "E1": Term(0, 1, 4.186),
        "E2": Term(0, 1, 2.816),
        "E6": Term(0, 1, 8.302),
        "E7": Term(0, 1, 2.208),
        "E9": Term(0, 1, 8.407),
        "E10": Term(0, 1, 2.075),
        "clear-time": Term(0, 1, 5.295),
        "concrete": Term(0, 1, 7.546),
        "relief": Term(0, 1, 2.766),
        "vagueness": Term(0, 5, -3.827),
        "legalese": Term(0, 4, -1.214),
        "hard-tone": Term(0, 4, -5.327),
        "office-style": Term(0, 6, -0.5757),
        "hard-terms": Term(0, 10, -0.5825),
        "to-mend": Term(0, 12, -0.4175),
        "plainness": Term(0, 100, 0.1836),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 19.83),
        "E1": Term(0, 1, 5.235),
        "E2": Term(0, 1, 4.173),
        "E6": Term(0, 1, 3.663),
        "E7": Term(0, 1, 2.806),
        "clear-time": Term(0, 1, 4.039),
        "concrete": Term(0, 1, 2.908),
        "steps": Term(0, 1, 2.597),
        "praise": Term(0, 1, 10.4),
        "contact-only": Term(0, 1, -2.951),
        "vagueness": Term(0, 5, -3.877),
        "office-places": Term(0, 2, -2.514),
        "hard-tone": Term(0, 4, -7.945),
        "empty-promise": Term(0, 1, -3.136),
        "hollow-apology": Term(0, 1, -3.611),
        "marketing": Term(0, 1, -1.609),
        "plainness": Term(0, 100, 0.1556),
    }
)
HELP_BASE = (20.49, 35.58)
"""Points at the start, for long and for short texts."""
