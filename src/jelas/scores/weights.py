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


class Missed(NamedTuple):
    """Points for an owed element being missed: the start, what completeness takes, and what circumstances give."""

    start: float
    told: float
    """Points at completeness 100."""
    weights: Mapping[str, float]


READING_VERSION = "indeks-jelas-3"
READING_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "khadijah-rohani": Term(2, 14, 0.9376),
        "sentence-length": Term(8, 38, 0.2297),
        "over-25": Term(0, 1, 7.3),
        "over-40": Term(0, 1, 10.3),
        "word-length": Term(0.25, 1, 44.61),
        "long-words": Term(0.02, 1, 30.09),
        "bookish": Term(0.1, 1, 31.93),
        "unfamiliar": Term(0.1, 1, 28.67),
        "persons": Term(0, 0.15, -33.25),
        "abstract-nouns": Term(0.03, 1, 53.43),
        "subordination": Term(0.5, 6, 2.227),
        "hard-terms": Term(0, 12, 0.9779),
        "office-style": Term(0, 12, 0.3621),
        "spelling": Term(0, 12, 0.2634),
        "to-mend": Term(0, 15, 1.738),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.6953),
        "khadijah-rohani": Term(2, 14, 0.7867),
        "hard-places": Term(0, 5, 4.299),
        "careless-places": Term(0, 5, 1.287),
        "places-to-mend": Term(0, 6, 0.8037),
        "uncommon": Term(0.2, 1, 27.85),
    }
)
READING_BASE = (2.38, 17.65)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-3"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 2.689),
        "named-address": Term(0, 1, 4.852),
        "thanks": Term(0, 1, 4.291),
        "acknowledgement": Term(0, 1, 0.6805),
        "empathy": Term(0, 1, 5.614),
        "apology": Term(0, 1, 4.725),
        "softener": Term(0, 1, 1.065),
        "friendliness": Term(0, 1, 1.431),
        "offer": Term(0, 1, 2.44),
        "relief": Term(0, 1, 3.258),
        "reason": Term(0, 1, 0.735),
        "honesty": Term(0, 1, 0.6975),
        "contact-invitation": Term(0, 1, 2.641),
        "clear-time": Term(0, 1, 9.125),
        "closing": Term(0, 1, 0.8499),
        "warmth": Term(0, 1, 2.076),
        "hard-tone": Term(0, 4, -6.26),
        "soft-tone": Term(0, 4, -0.956),
        "address": Term(0, 2, -1.299),
        "office-style": Term(0, 10, -0.9702),
        "vagueness": Term(0, 4, -0.5982),
        "places-to-mend": Term(0, 20, -0.8483),
        "plainness": Term(0, 100, 0.3011),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 8.771),
        "thanks": Term(0, 1, 5.154),
        "empathy": Term(0, 1, 6.219),
        "own-apology": Term(0, 1, 2.242),
        "friendliness": Term(0, 1, 2.253),
        "offer": Term(0, 1, 2.892),
        "warmth": Term(0, 1, 5.251),
        "wish": Term(0, 1, 5.46),
        "clear-time": Term(0, 1, 7.347),
        "praise": Term(0, 1, 13.66),
        "stock-apology": Term(0, 1, -2.203),
        "unmet": Term(0, 1, -7.187),
        "asking": Term(0, 1, -4.295),
        "marketing": Term(0, 1, -7.164),
        "hard-tone": Term(0, 4, -3.562),
        "cold": Term(0, 2, -10.04),
        "office-places": Term(0, 3, -2.923),
        "plainness": Term(0, 100, 0.1908),
        "substance": Term(0, 1, 7.226),
        "greeting": Term(0, 1, 3.569),
        "sorry": Term(0, 1, 3.306),
        "brief": Term(0, 1, -8.27),
    }
)
COURTESY_BASE = (44.65, 34.14)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-3"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.06),
        "E1": Term(0, 1, 3.311),
        "E2": Term(0, 1, 1.482),
        "E6": Term(0, 1, 9.678),
        "E7": Term(0, 1, 1.27),
        "E9": Term(0, 1, 7.532),
        "E10": Term(0, 1, 2.056),
        "clear-time": Term(0, 1, 5.606),
        "concrete": Term(0, 1, 4.557),
        "relief": Term(0, 1, 1.963),
        "vagueness": Term(0, 5, -1.83),
        "legalese": Term(0, 4, -1.214),
        "hard-tone": Term(0, 4, -6.031),
        "office-style": Term(0, 6, -0.8488),
        "hard-terms": Term(0, 10, -0.7366),
        "to-mend": Term(0, 12, 0),
        "plain-answer": Term(0, 100, 0.2662),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 13.48),
        "E1": Term(0, 1, 6.414),
        "E2": Term(0, 1, 4.06),
        "E6": Term(0, 1, 5.812),
        "praise": Term(0, 1, 14.36),
        "asking": Term(0, 1, -12.13),
        "referral": Term(0, 1, -7.809),
        "stock-apology": Term(0, 1, -0.5209),
        "vagueness": Term(0, 5, -0.4327),
        "hard-tone": Term(0, 4, -4.21),
        "empty-promise": Term(0, 1, -2.138),
        "plain-answer": Term(0, 100, 0.2032),
        "asks-details": Term(0, 1, -8.024),
        "help-place": Term(0, 1, 1.798),
        "E10": Term(0, 1, 4.628),
        "sorry": Term(0, 1, 2.17),
    }
)
HELP_BASE = (17.51, 36.43)
"""Points at the start, for long and for short texts."""

MISSED_LONG: Mapping[str, Missed] = MappingProxyType(
    {
        "E1": Missed(
            -1.57,
            -2.28,
            {
                "named": -1.37,
                "office": 0.796,
            },
        ),
        "E2": Missed(
            -1.58,
            -1.88,
            {
                "office": 2,
                "legal": 0.897,
                "vague": 0.493,
                "surel": 0.608,
                "plan": -0.613,
                "signed": -0.558,
                "clear-time": -0.586,
                "answer": -0.891,
                "chat": -0.218,
                "hollow": 0.569,
                "lapor": 0.165,
                "mend": 0.423,
                "law": 0.454,
            },
        ),
        "E3": Missed(
            -4.66,
            -0.538,
            {
                "refused": 0.932,
                "refusal": 0.438,
                "reason": -1,
                "tone": 0.485,
            },
        ),
        "E4": Missed(
            -1.77,
            -0.296,
            {
                "refused": 1.3,
                "law": -1.2,
                "elsewhere": 0.3,
                "surat": 0.258,
            },
        ),
        "E5": Missed(
            0.575,
            -1.83,
            {
                "vague": 0.568,
                "time": -0.714,
                "clear-time": -0.839,
                "concrete": -1.1,
                "named-address": -1.04,
                "plan": -0.0559,
                "hollow": 0.131,
                "contact": -0.469,
                "tone": 0.648,
                "step": -0.372,
                "open-time": 0.439,
            },
        ),
        "E6": Missed(
            0.211,
            -1.65,
            {
                "clear-time": -1.07,
                "vague": 1.05,
                "time": -1.02,
                "papers": -0.733,
                "contact": -0.176,
                "concrete": -0.752,
                "hollow": 0.79,
                "tone": 0.85,
                "treatment": 0.578,
                "office": 0.32,
                "mend": 0.661,
                "open-time": 0.657,
            },
        ),
        "E7": Missed(
            -2.6,
            -2.59,
            {
                "hollow": 0.631,
                "step": -0.122,
                "law": 0.574,
                "steps-asked": 0.606,
                "office": 0.951,
                "vague": 0.439,
                "elsewhere": 0.246,
            },
        ),
        "E8": Missed(
            -2.44,
            -1.11,
            {
                "open-papers": 2.35,
                "papers-asked": 0.534,
                "money-asked": 0.255,
                "papers": -0.6,
                "law": 0.644,
                "clear-time": -0.508,
                "vague": 0.484,
                "concrete": -0.583,
            },
        ),
        "E9": Missed(
            0.48,
            -0.567,
            {
                "contact": -1.8,
                "invites": -1.1,
                "chat": -1.5,
                "legal": 1.07,
                "mend": 1.9,
                "vague": 1.41,
                "law": 0.757,
                "concrete": -0.219,
                "clear-time": -1.14,
                "answer": -0.205,
                "help-place": -0.457,
                "office": 1.44,
                "surat": 0.539,
                "tone": 0.638,
            },
        ),
        "E10": Missed(
            -1.74,
            -1.24,
            {
                "treatment": -0.637,
                "papers": -0.644,
                "clear-time": -0.885,
                "mend": 0.788,
                "hard": 0.37,
                "surat": 0.776,
                "plan": -0.575,
                "invites": -0.671,
                "alternative": -1,
                "refused": 1.2,
                "refusal": 0.352,
                "elsewhere": 0.305,
                "tone": 0.797,
            },
        ),
        "E12": Missed(
            -2.42,
            -0.44,
            {
                "refused": 2.4,
                "surat": 0.51,
                "objection": -2.5,
                "wish": 0.284,
                "legal": 0.383,
                "refusal": 0.227,
            },
        ),
        "E13": Missed(
            -0.83,
            -1.19,
            {
                "signed": -1.5,
                "lapor": 0.905,
                "tone": 0.777,
                "concrete": -0.793,
                "named-address": -0.186,
                "clear-time": -0.882,
                "chat": -1.42,
                "hard": 0.746,
                "mend": 0.555,
                "surat": -0.0763,
            },
        ),
        "E14": Missed(
            -0.447,
            -2.56,
            {
                "complaint": 0.534,
                "sorry": -0.105,
                "empathy": -1.12,
                "clear-time": -1.32,
                "mend": 1.1,
                "tone": 1.14,
                "hard": 0.822,
                "office": 1.8,
                "unmet": 0.592,
                "papers": -0.528,
                "steps-asked": -0.115,
                "greeting": -0.137,
                "named-address": -0.435,
            },
        ),
    }
)

MISSED_SHORT: Mapping[str, Missed] = MappingProxyType(
    {
        "E1": Missed(
            -1.08,
            -1.58,
            {
                "plan": 1.01,
                "reports": 0.916,
                "help-place": 1.07,
                "contact": 0.818,
                "unmet": 1.37,
                "thanks": 0.701,
                "input": 0.561,
                "hollow": 0.651,
                "named": -2.1,
                "substance": -2.1,
                "refusal": -0.756,
                "asks": -0.753,
                "asks-details": -0.426,
                "no-question": 0.412,
                "stock": 0.613,
                "tries": -0.601,
            },
        ),
        "E3": Missed(
            -1.87,
            -0.461,
            {
                "refusal": 1.01,
                "reason": -1.5,
                "complaint": 0.239,
                "tries": -0.566,
                "contact": -0.361,
                "asks": -0.697,
                "hollow": -0.379,
            },
        ),
        "E5": Missed(
            -1.98,
            -1.57,
            {
                "invites": 1.37,
                "reports": 0.572,
                "tone": 1.41,
                "hollow": 0.58,
                "wish": 0.623,
                "stock": 0.363,
                "tries": -0.808,
                "step": -0.837,
                "asks": -0.731,
                "plan": -0.148,
                "open-time": 0.091,
            },
        ),
        "E6": Missed(
            -0.455,
            -1.37,
            {
                "treatment": 1.51,
                "wish": 0.842,
                "reports": 1.22,
                "hollow": 0.681,
                "refusal": 0.303,
                "time": -1.08,
                "clear-time": -1.67,
                "tries": -0.968,
                "asks": -1.35,
                "praise": -0.7,
                "named": -0.452,
                "input": 0.0371,
                "substance": -0.453,
                "thanks": -0.152,
                "open-time": 0.868,
            },
        ),
        "E7": Missed(
            -1.62,
            -1.3,
            {
                "tries": -1.55,
                "asks-details": -1.3,
                "asks": -0.687,
                "step": -0.117,
                "contact": 0.533,
                "invites": 0.271,
                "hollow": 0.529,
                "complaint": 0.721,
                "tone": 1.04,
                "plan": 0.381,
                "thanks": -0.381,
                "refusal": -0.616,
                "steps-asked": 0.454,
            },
        ),
        "E8": Missed(
            -2.33,
            -0.558,
            {
                "reports": 0.489,
                "help-place": 0.658,
                "contact": 0.291,
                "complaint": 0.288,
                "tries": -0.671,
                "asks-details": -0.729,
                "asks": -0.515,
                "papers": -1,
                "open-papers": 0.947,
                "papers-asked": 0.984,
                "money-asked": 0.39,
                "alternative": -0.321,
            },
        ),
        "E9": Missed(
            0.988,
            -0.851,
            {
                "contact": -2.5,
                "help-place": -1.61,
                "reports": -0.377,
                "invites": -0.342,
                "tries": 1.2,
                "asks": 0.917,
                "asks-details": 1.24,
                "praise": -1.2,
                "input": -0.756,
                "complaint": 0.798,
                "no-question": 0.486,
                "stock": 0.614,
                "greeting": -0.254,
                "wish": -0.284,
                "money-asked": -0.36,
            },
        ),
        "E10": Missed(
            -0.888,
            -0.556,
            {
                "refusal": 1.43,
                "tone": 0.703,
                "complaint": 0.203,
                "help-place": -0.697,
                "asks": -0.695,
                "asks-details": -0.644,
                "alternative": -0.7,
                "reason": 0.297,
                "contact": -0.185,
                "tries": -0.519,
            },
        ),
        "E14": Missed(
            0.754,
            -0.87,
            {
                "sorry": -1.39,
                "unmet": 1.02,
                "complaint": 0.781,
                "asks": 0.643,
                "asks-details": 0.972,
                "tries": 0.903,
                "praise": -1,
                "treatment": -0.421,
                "stock": -0.5,
                "no-question": 0.396,
                "thanks": -0.185,
                "money-asked": -0.745,
                "steps-asked": -0.36,
                "empathy": -0.773,
            },
        ),
    }
)
"""What makes readers miss an owed element; above 0 points it is named."""
