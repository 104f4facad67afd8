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
        "khadijah-rohani": Term(2, 14, 0.9353),
        "sentence-length": Term(8, 38, 0.2212),
        "over-25": Term(0, 1, 7.089),
        "over-40": Term(0, 1, 10.73),
        "word-length": Term(0.25, 1, 44.53),
        "long-words": Term(0.02, 1, 30.93),
        "bookish": Term(0.1, 1, 31.62),
        "unfamiliar": Term(0.1, 1, 30.87),
        "persons": Term(0, 0.15, -33.01),
        "abstract-nouns": Term(0.03, 1, 54.26),
        "subordination": Term(0.5, 6, 2.294),
        "hard-terms": Term(0, 12, 0.9404),
        "office-style": Term(0, 12, 0.4014),
        "spelling": Term(0, 12, 0.2869),
        "to-mend": Term(0, 15, 1.697),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.6979),
        "khadijah-rohani": Term(2, 14, 0.7815),
        "hard-places": Term(0, 5, 4.255),
        "careless-places": Term(0, 5, 1.348),
        "places-to-mend": Term(0, 6, 0.7424),
        "uncommon": Term(0.2, 1, 27.36),
    }
)
READING_BASE = (2.38, 17.76)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-3"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 2.825),
        "named-address": Term(0, 1, 4.965),
        "thanks": Term(0, 1, 4.35),
        "acknowledgement": Term(0, 1, 0.5885),
        "empathy": Term(0, 1, 5.608),
        "apology": Term(0, 1, 4.743),
        "softener": Term(0, 1, 1.12),
        "friendliness": Term(0, 1, 1.475),
        "offer": Term(0, 1, 2.486),
        "relief": Term(0, 1, 3.319),
        "reason": Term(0, 1, 0.7547),
        "honesty": Term(0, 1, 0.7029),
        "contact-invitation": Term(0, 1, 2.509),
        "clear-time": Term(0, 1, 9.293),
        "closing": Term(0, 1, 0.8556),
        "warmth": Term(0, 1, 2.086),
        "hard-tone": Term(0, 4, -6.292),
        "soft-tone": Term(0, 4, 0),
        "address": Term(0, 2, -1.035),
        "office-style": Term(0, 10, -0.9677),
        "vagueness": Term(0, 4, -0.6114),
        "places-to-mend": Term(0, 20, -0.8529),
        "plainness": Term(0, 100, 0.2999),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 8.77),
        "thanks": Term(0, 1, 5.13),
        "empathy": Term(0, 1, 6.231),
        "own-apology": Term(0, 1, 2.236),
        "friendliness": Term(0, 1, 2.257),
        "offer": Term(0, 1, 2.891),
        "warmth": Term(0, 1, 5.218),
        "wish": Term(0, 1, 5.457),
        "clear-time": Term(0, 1, 7.359),
        "praise": Term(0, 1, 13.64),
        "stock-apology": Term(0, 1, -2.192),
        "unmet": Term(0, 1, -7.182),
        "asking": Term(0, 1, -4.289),
        "marketing": Term(0, 1, -7.172),
        "hard-tone": Term(0, 4, -3.567),
        "cold": Term(0, 2, -10.05),
        "office-places": Term(0, 3, -2.928),
        "plainness": Term(0, 100, 0.1905),
        "substance": Term(0, 1, 7.211),
        "greeting": Term(0, 1, 3.571),
        "sorry": Term(0, 1, 3.305),
        "brief": Term(0, 1, -8.257),
    }
)
COURTESY_BASE = (44.46, 34.16)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-3"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 24.27),
        "E1": Term(0, 1, 3.36),
        "E2": Term(0, 1, 1.525),
        "E6": Term(0, 1, 9.727),
        "E7": Term(0, 1, 1.286),
        "E9": Term(0, 1, 7.457),
        "E10": Term(0, 1, 2.062),
        "clear-time": Term(0, 1, 5.683),
        "concrete": Term(0, 1, 4.517),
        "relief": Term(0, 1, 1.952),
        "vagueness": Term(0, 5, -1.845),
        "legalese": Term(0, 4, -1.229),
        "hard-tone": Term(0, 4, -6.02),
        "office-style": Term(0, 6, -0.8462),
        "hard-terms": Term(0, 10, -0.7219),
        "to-mend": Term(0, 12, 0),
        "plain-answer": Term(0, 100, 0.2662),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 13.55),
        "E1": Term(0, 1, 6.419),
        "E2": Term(0, 1, 4.066),
        "E6": Term(0, 1, 5.812),
        "praise": Term(0, 1, 14.37),
        "asking": Term(0, 1, -12.13),
        "referral": Term(0, 1, -7.806),
        "stock-apology": Term(0, 1, -0.5217),
        "vagueness": Term(0, 5, -0.4318),
        "hard-tone": Term(0, 4, -4.22),
        "empty-promise": Term(0, 1, -2.137),
        "plain-answer": Term(0, 100, 0.2018),
        "asks-details": Term(0, 1, -8.024),
        "help-place": Term(0, 1, 1.798),
        "E10": Term(0, 1, 4.623),
        "sorry": Term(0, 1, 2.173),
    }
)
HELP_BASE = (17.20, 36.45)
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
            -1.57,
            -1.88,
            {
                "office": 2,
                "legal": 0.901,
                "vague": 0.48,
                "surel": 0.607,
                "plan": -0.613,
                "signed": -0.559,
                "clear-time": -0.588,
                "answer": -0.893,
                "chat": -0.218,
                "hollow": 0.569,
                "lapor": 0.166,
                "mend": 0.418,
                "law": 0.456,
            },
        ),
        "E3": Missed(
            -4.65,
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
            -0.294,
            {
                "refused": 1.3,
                "law": -1.2,
                "elsewhere": 0.3,
                "surat": 0.258,
            },
        ),
        "E5": Missed(
            0.57,
            -1.83,
            {
                "vague": 0.554,
                "time": -0.711,
                "clear-time": -0.84,
                "concrete": -1.09,
                "named-address": -1.04,
                "plan": -0.0536,
                "hollow": 0.117,
                "contact": -0.469,
                "tone": 0.637,
                "step": -0.378,
                "open-time": 0.477,
            },
        ),
        "E6": Missed(
            0.214,
            -1.64,
            {
                "clear-time": -1.08,
                "vague": 1.05,
                "time": -1.02,
                "papers": -0.733,
                "contact": -0.181,
                "concrete": -0.753,
                "hollow": 0.787,
                "tone": 0.854,
                "treatment": 0.577,
                "office": 0.315,
                "mend": 0.649,
                "open-time": 0.66,
            },
        ),
        "E7": Missed(
            -2.61,
            -2.58,
            {
                "hollow": 0.629,
                "step": -0.123,
                "law": 0.575,
                "steps-asked": 0.607,
                "office": 0.964,
                "vague": 0.434,
                "elsewhere": 0.244,
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
            -0.566,
            {
                "contact": -1.8,
                "invites": -1.1,
                "chat": -1.51,
                "legal": 1.07,
                "mend": 1.9,
                "vague": 1.42,
                "law": 0.754,
                "concrete": -0.223,
                "clear-time": -1.15,
                "answer": -0.206,
                "help-place": -0.455,
                "office": 1.44,
                "surat": 0.538,
                "tone": 0.636,
            },
        ),
        "E10": Missed(
            -1.75,
            -1.24,
            {
                "treatment": -0.639,
                "papers": -0.644,
                "clear-time": -0.884,
                "mend": 0.791,
                "hard": 0.392,
                "surat": 0.776,
                "plan": -0.574,
                "invites": -0.67,
                "alternative": -1,
                "refused": 1.19,
                "refusal": 0.355,
                "elsewhere": 0.304,
                "tone": 0.794,
            },
        ),
        "E12": Missed(
            -2.43,
            -0.439,
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
            -0.825,
            -1.2,
            {
                "signed": -1.5,
                "lapor": 0.907,
                "tone": 0.779,
                "concrete": -0.794,
                "named-address": -0.186,
                "clear-time": -0.882,
                "chat": -1.42,
                "hard": 0.747,
                "mend": 0.546,
                "surat": -0.0763,
            },
        ),
        "E14": Missed(
            -0.453,
            -2.56,
            {
                "complaint": 0.534,
                "sorry": -0.0994,
                "empathy": -1.12,
                "clear-time": -1.32,
                "mend": 1.12,
                "tone": 1.13,
                "hard": 0.805,
                "office": 1.8,
                "unmet": 0.591,
                "papers": -0.531,
                "steps-asked": -0.118,
                "greeting": -0.138,
                "named-address": -0.437,
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
            -1.38,
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
                "input": 0.037,
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
            0.987,
            -0.849,
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
                "no-question": 0.485,
                "stock": 0.614,
                "greeting": -0.254,
                "wish": -0.284,
                "money-asked": -0.36,
            },
        ),
        "E10": Missed(
            -0.888,
            -0.555,
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
            -0.869,
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
