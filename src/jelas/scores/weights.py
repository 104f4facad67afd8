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
        "khadijah-rohani": Term(2, 14, 3.05),
        "sentence-length": Term(8, 38, 0.3768),
        "over-25": Term(0, 1, 13.07),
        "over-40": Term(0, 1, 10.64),
        "long-words": Term(0.02, 1, 51.76),
        "unfamiliar": Term(0.1, 1, 39.17),
        "abstract-nouns": Term(0.03, 1, 42.05),
        "subordination": Term(0.5, 6, 1.217),
        "hard-terms": Term(0, 12, 1.222),
        "office-style": Term(0, 12, 0.562),
        "spelling": Term(0, 12, 0.6591),
        "to-mend": Term(0, 15, 0.6719),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4546),
        "khadijah-rohani": Term(2, 14, 1.406),
        "hard-places": Term(0, 5, 2.979),
        "careless-places": Term(0, 5, 1.145),
        "places-to-mend": Term(0, 6, 2.092),
        "uncommon": Term(0.2, 1, 34.53),
    }
)
READING_BASE = (0.99, 12.32)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.71),
        "named-address": Term(0, 1, 5.513),
        "thanks": Term(0, 1, 3.802),
        "acknowledgement": Term(0, 1, 3.067),
        "empathy": Term(0, 1, 4.868),
        "apology": Term(0, 1, 6.548),
        "softener": Term(0, 1, 2.691),
        "friendliness": Term(0, 1, 1.801),
        "offer": Term(0, 1, 3.73),
        "relief": Term(0, 1, 4.629),
        "reason": Term(0, 1, 0.8898),
        "honesty": Term(0, 1, 0.9806),
        "contact-invitation": Term(0, 1, 4.356),
        "clear-time": Term(0, 1, 9.363),
        "closing": Term(0, 1, 1.729),
        "warmth": Term(0, 1, 2.677),
        "hard-tone": Term(0, 4, -10.41),
        "soft-tone": Term(0, 4, -2.77),
        "address": Term(0, 2, -2.76),
        "office-style": Term(0, 10, -1.109),
        "vagueness": Term(0, 4, -1.668),
        "plainness": Term(0, 100, 0.3153),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.154),
        "thanks": Term(0, 1, 4.551),
        "empathy": Term(0, 1, 5.956),
        "apology": Term(0, 1, 3.144),
        "softener": Term(0, 1, 1.729),
        "friendliness": Term(0, 1, 3.491),
        "offer": Term(0, 1, 3.98),
        "warmth": Term(0, 1, 4.669),
        "closing": Term(0, 1, 1.666),
        "clear-time": Term(0, 1, 5.653),
        "praise": Term(0, 1, 5.323),
        "template-apology": Term(0, 1, -6.489),
        "office-places": Term(0, 2, -3.694),
        "empty-promise": Term(0, 1, -3.056),
        "marketing": Term(0, 1, -2.619),
        "hard-tone": Term(0, 4, -7.447),
        "cold": Term(0, 2, -10.78),
        "vagueness": Term(0, 3, -1.853),
        "vague-warnings": Term(0, 2, -1.751),
        "plainness": Term(0, 100, 0.2346),
        "substance": Term(0, 1, 4.326),
    }
)
COURTESY_BASE = (34.40, 44.03)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.68),
        "E1": Term(0, 1, 3.998),
        "E2": Term(0, 1, 3.042),
        "E6": Term(0, 1, 7.38),
        "E7": Term(0, 1, 2.363),
        "E9": Term(0, 1, 9.133),
        "E10": Term(0, 1, 2.081),
        "clear-time": Term(0, 1, 4.808),
        "concrete": Term(0, 1, 7.443),
        "relief": Term(0, 1, 2.811),
        "vagueness": Term(0, 5, -4.401),
        "legalese": Term(0, 4, -1.188),
        "hard-tone": Term(0, 4, -5.502),
        "office-style": Term(0, 6, -0.5712),
        "hard-terms": Term(0, 10, -0.5207),
        "to-mend": Term(0, 12, -0.4237),
        "plainness": Term(0, 100, 0.1747),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 23.49),
        "E1": Term(0, 1, 5.629),
        "E2": Term(0, 1, 3.743),
        "E6": Term(0, 1, 4.556),
        "E7": Term(0, 1, 2.929),
        "clear-time": Term(0, 1, 4.912),
        "concrete": Term(0, 1, 3.133),
        "steps": Term(0, 1, 2.665),
        "praise": Term(0, 1, 10.09),
        "contact-only": Term(0, 1, -3.017),
        "vagueness": Term(0, 5, -3.26),
        "office-places": Term(0, 2, -2.624),
        "hard-tone": Term(0, 4, -7.734),
        "empty-promise": Term(0, 1, -3.012),
        "hollow-apology": Term(0, 1, -3.499),
        "marketing": Term(0, 1, -1.668),
        "plainness": Term(0, 100, 0.1708),
    }
)
HELP_BASE = (21.39, 32.10)
"""Points at the start, for long and for short texts."""
