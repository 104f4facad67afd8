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
        "khadijah-rohani": Term(2, 14, 3.025),
        "sentence-length": Term(8, 38, 0.3789),
        "over-25": Term(0, 1, 13.26),
        "over-40": Term(0, 1, 10.71),
        "long-words": Term(0.02, 1, 49.85),
        "unfamiliar": Term(0.1, 1, 38.86),
        "abstract-nouns": Term(0.03, 1, 41.03),
        "subordination": Term(0.5, 6, 1.228),
        "hard-terms": Term(0, 12, 1.214),
        "office-style": Term(0, 12, 0.5321),
        "spelling": Term(0, 12, 0.63),
        "to-mend": Term(0, 15, 0.6647),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4473),
        "khadijah-rohani": Term(2, 14, 1.752),
        "hard-places": Term(0, 5, 3.263),
        "careless-places": Term(0, 5, 1.683),
        "places-to-mend": Term(0, 6, 2.965),
        "uncommon": Term(0.2, 1, 34.32),
    }
)
READING_BASE = (1.00, 6.57)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.646),
        "named-address": Term(0, 1, 5.277),
        "thanks": Term(0, 1, 3.869),
        "acknowledgement": Term(0, 1, 2.688),
        "empathy": Term(0, 1, 5.03),
        "apology": Term(0, 1, 5.996),
        "softener": Term(0, 1, 2.783),
        "friendliness": Term(0, 1, 1.866),
        "offer": Term(0, 1, 3.688),
        "relief": Term(0, 1, 4.57),
        "reason": Term(0, 1, 0.9151),
        "honesty": Term(0, 1, 0.9834),
        "contact-invitation": Term(0, 1, 4.185),
        "clear-time": Term(0, 1, 9.469),
        "closing": Term(0, 1, 1.764),
        "warmth": Term(0, 1, 2.794),
        "hard-tone": Term(0, 4, -10.8),
        "soft-tone": Term(0, 4, -2.324),
        "address": Term(0, 2, -2.637),
        "office-style": Term(0, 10, -1.113),
        "vagueness": Term(0, 4, -1.772),
        "plainness": Term(0, 100, 0.2995),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.229),
        "thanks": Term(0, 1, 4.723),
        "empathy": Term(0, 1, 5.99),
        "apology": Term(0, 1, 3.123),
        "softener": Term(0, 1, 1.731),
        "friendliness": Term(0, 1, 3.317),
        "offer": Term(0, 1, 3.842),
        "warmth": Term(0, 1, 4.555),
        "closing": Term(0, 1, 1.774),
        "clear-time": Term(0, 1, 5.215),
        "praise": Term(0, 1, 5.285),
        "template-apology": Term(0, 1, -6.966),
        "office-places": Term(0, 2, -2.936),
        "empty-promise": Term(0, 1, -2.987),
        "marketing": Term(0, 1, -2.739),
        "hard-tone": Term(0, 4, -7.015),
        "cold": Term(0, 2, -9.531),
        "vagueness": Term(0, 3, -1.704),
        "vague-warnings": Term(0, 2, -1.824),
        "plainness": Term(0, 100, 0.1994),
        "substance": Term(0, 1, 4.376),
    }
)
COURTESY_BASE = (36.10, 46.11)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 23.22),
        "E1": Term(0, 1, 4.056),
        "E2": Term(0, 1, 2.889),
        "E6": Term(0, 1, 8.146),
        "E7": Term(0, 1, 1.991),
        "E9": Term(0, 1, 8.344),
        "E10": Term(0, 1, 2.061),
        "clear-time": Term(0, 1, 5.187),
        "concrete": Term(0, 1, 7.207),
        "relief": Term(0, 1, 2.682),
        "vagueness": Term(0, 5, -4.065),
        "legalese": Term(0, 4, -1.2),
        "hard-tone": Term(0, 4, -5.662),
        "office-style": Term(0, 6, -0.5345),
        "hard-terms": Term(0, 10, -0.5333),
        "to-mend": Term(0, 12, -0.3273),
        "plain-answer": Term(0, 100, 0.182),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 13.32),
        "E1": Term(0, 1, 5.261),
        "E2": Term(0, 1, 3.975),
        "E6": Term(0, 1, 3.567),
        "E7": Term(0, 1, 2.657),
        "clear-time": Term(0, 1, 4.053),
        "concrete": Term(0, 1, 2.853),
        "steps": Term(0, 1, 2.505),
        "praise": Term(0, 1, 10.8),
        "contact-only": Term(0, 1, -3.066),
        "vagueness": Term(0, 5, -3.751),
        "office-places": Term(0, 2, -2.467),
        "hard-tone": Term(0, 4, -7.619),
        "empty-promise": Term(0, 1, -2.966),
        "hollow-apology": Term(0, 1, -3.596),
        "marketing": Term(0, 1, -1.535),
        "plain-answer": Term(0, 100, 0.1327),
    }
)
HELP_BASE = (22.83, 44.98)
"""Points at the start, for long and for short texts."""
