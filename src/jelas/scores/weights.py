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
        "khadijah-rohani": Term(2, 14, 3.013),
        "sentence-length": Term(8, 38, 0.3767),
        "over-25": Term(0, 1, 13.24),
        "over-40": Term(0, 1, 10.7),
        "long-words": Term(0.02, 1, 50.02),
        "unfamiliar": Term(0.1, 1, 38.84),
        "abstract-nouns": Term(0.03, 1, 41.04),
        "subordination": Term(0.5, 6, 1.227),
        "hard-terms": Term(0, 12, 1.18),
        "office-style": Term(0, 12, 0.5346),
        "spelling": Term(0, 12, 0.6254),
        "to-mend": Term(0, 15, 0.6681),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(15, 45, 0.4425),
        "khadijah-rohani": Term(2, 14, 1.728),
        "hard-places": Term(0, 5, 3.328),
        "careless-places": Term(0, 5, 1.69),
        "places-to-mend": Term(0, 6, 2.945),
        "uncommon": Term(0.2, 1, 34.15),
    }
)
READING_BASE = (0.99, 6.54)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-1"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 3.634),
        "named-address": Term(0, 1, 5.296),
        "thanks": Term(0, 1, 3.859),
        "acknowledgement": Term(0, 1, 2.704),
        "empathy": Term(0, 1, 4.98),
        "apology": Term(0, 1, 5.953),
        "softener": Term(0, 1, 2.763),
        "friendliness": Term(0, 1, 1.865),
        "offer": Term(0, 1, 3.673),
        "relief": Term(0, 1, 4.556),
        "reason": Term(0, 1, 0.9109),
        "honesty": Term(0, 1, 0.9818),
        "contact-invitation": Term(0, 1, 4.201),
        "clear-time": Term(0, 1, 9.501),
        "closing": Term(0, 1, 1.771),
        "warmth": Term(0, 1, 2.783),
        "hard-tone": Term(0, 4, -10.78),
        "soft-tone": Term(0, 4, -2.233),
        "address": Term(0, 2, -2.616),
        "office-style": Term(0, 10, -1.149),
        "vagueness": Term(0, 4, -1.769),
        "plainness": Term(0, 100, 0.2978),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 5.228),
        "thanks": Term(0, 1, 4.724),
        "empathy": Term(0, 1, 5.992),
        "apology": Term(0, 1, 3.125),
        "softener": Term(0, 1, 1.735),
        "friendliness": Term(0, 1, 3.316),
        "offer": Term(0, 1, 3.86),
        "warmth": Term(0, 1, 4.55),
        "closing": Term(0, 1, 1.776),
        "clear-time": Term(0, 1, 5.215),
        "praise": Term(0, 1, 5.283),
        "template-apology": Term(0, 1, -6.97),
        "office-places": Term(0, 2, -2.939),
        "empty-promise": Term(0, 1, -3.004),
        "marketing": Term(0, 1, -2.744),
        "hard-tone": Term(0, 4, -7.016),
        "cold": Term(0, 2, -9.536),
        "vagueness": Term(0, 3, -1.705),
        "vague-warnings": Term(0, 2, -1.824),
        "plainness": Term(0, 100, 0.1993),
        "substance": Term(0, 1, 4.376),
    }
)
COURTESY_BASE = (36.33, 46.10)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-1"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 23.2),
        "E1": Term(0, 1, 4.079),
        "E2": Term(0, 1, 2.866),
        "E6": Term(0, 1, 8.178),
        "E7": Term(0, 1, 1.983),
        "E9": Term(0, 1, 8.368),
        "E10": Term(0, 1, 2.042),
        "clear-time": Term(0, 1, 5.22),
        "concrete": Term(0, 1, 7.223),
        "relief": Term(0, 1, 2.682),
        "vagueness": Term(0, 5, -4.055),
        "legalese": Term(0, 4, -1.203),
        "hard-tone": Term(0, 4, -5.662),
        "office-style": Term(0, 6, -0.5497),
        "hard-terms": Term(0, 10, -0.5042),
        "to-mend": Term(0, 12, -0.3295),
        "plain-answer": Term(0, 100, 0.1832),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 13.24),
        "E1": Term(0, 1, 5.266),
        "E2": Term(0, 1, 3.979),
        "E6": Term(0, 1, 3.566),
        "E7": Term(0, 1, 2.676),
        "clear-time": Term(0, 1, 4.054),
        "concrete": Term(0, 1, 2.853),
        "steps": Term(0, 1, 2.506),
        "praise": Term(0, 1, 10.84),
        "contact-only": Term(0, 1, -3.064),
        "vagueness": Term(0, 5, -3.761),
        "office-places": Term(0, 2, -2.474),
        "hard-tone": Term(0, 4, -7.583),
        "empty-promise": Term(0, 1, -2.977),
        "hollow-apology": Term(0, 1, -3.605),
        "marketing": Term(0, 1, -1.534),
        "plain-answer": Term(0, 100, 0.1316),
    }
)
HELP_BASE = (22.79, 45.07)
"""Points at the start, for long and for short texts."""
