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
        "khadijah-rohani": Term(2, 14, 0.9195),
        "sentence-length": Term(8, 38, 0.2519),
        "over-25": Term(0, 1, 7.078),
        "over-40": Term(0, 1, 10.76),
        "word-length": Term(0.25, 1, 44.83),
        "long-words": Term(0.02, 1, 40.66),
        "bookish": Term(0.1, 1, 32.06),
        "unfamiliar": Term(0.1, 1, 25.33),
        "persons": Term(0, 0.15, -34.5),
        "abstract-nouns": Term(0.03, 1, 51.54),
        "subordination": Term(0.5, 6, 2.297),
        "hard-terms": Term(0, 12, 1.057),
        "office-style": Term(0, 12, 0.2789),
        "spelling": Term(0, 12, 0.2786),
        "to-mend": Term(0, 15, 1.907),
    }
)
READING_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "longest": Term(20, 45, 0.6934),
        "khadijah-rohani": Term(2, 14, 0.9323),
        "hard-places": Term(0, 5, 4.199),
        "careless-places": Term(0, 5, 0.9266),
        "places-to-mend": Term(0, 6, 0.9364),
        "uncommon": Term(0.2, 1, 31.17),
    }
)
READING_BASE = (2.40, 17.37)
"""Points at the start, for long and for short texts."""

COURTESY_VERSION = "santun-3"
COURTESY_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "greeting": Term(0, 1, 2.782),
        "named-address": Term(0, 1, 5.538),
        "thanks": Term(0, 1, 2.949),
        "acknowledgement": Term(0, 1, 1.688),
        "empathy": Term(0, 1, 5.477),
        "apology": Term(0, 1, 4.667),
        "softener": Term(0, 1, 1.563),
        "friendliness": Term(0, 1, 1.457),
        "offer": Term(0, 1, 3.044),
        "relief": Term(0, 1, 4.264),
        "reason": Term(0, 1, 0.5718),
        "honesty": Term(0, 1, 0.6323),
        "contact-invitation": Term(0, 1, 4.21),
        "clear-time": Term(0, 1, 10.62),
        "closing": Term(0, 1, 1.108),
        "warmth": Term(0, 1, 1.807),
        "hard-tone": Term(0, 4, -5.671),
        "soft-tone": Term(0, 4, -1.228),
        "address": Term(0, 2, -1.681),
        "office-style": Term(0, 10, -0.6712),
        "vagueness": Term(0, 4, -1.307),
        "places-to-mend": Term(0, 20, -0.65),
        "plainness": Term(0, 100, 0.4167),
    }
)
COURTESY_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "named-address": Term(0, 1, 9.74),
        "thanks": Term(0, 1, 4.287),
        "empathy": Term(0, 1, 6.001),
        "own-apology": Term(0, 1, 2.294),
        "friendliness": Term(0, 1, 2.56),
        "offer": Term(0, 1, 3.666),
        "warmth": Term(0, 1, 5.09),
        "wish": Term(0, 1, 5.54),
        "clear-time": Term(0, 1, 8.878),
        "praise": Term(0, 1, 12.33),
        "stock-apology": Term(0, 1, -0.9758),
        "unmet": Term(0, 1, -7.354),
        "asking": Term(0, 1, -4.322),
        "marketing": Term(0, 1, -6.269),
        "hard-tone": Term(0, 4, -5.183),
        "cold": Term(0, 2, -8.505),
        "office-places": Term(0, 3, -2.929),
        "plainness": Term(0, 100, 0.207),
        "substance": Term(0, 1, 8.517),
        "greeting": Term(0, 1, 3.407),
        "sorry": Term(0, 1, 3.637),
        "brief": Term(0, 1, -8.283),
    }
)
COURTESY_BASE = (29.84, 32.46)
"""Points at the start, for long and for short texts."""

HELP_VERSION = "lengkap-3"
HELP_LONG: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 15),
        "E1": Term(0, 1, 2.653),
        "E2": Term(0, 1, 2.189),
        "E6": Term(0, 1, 10.67),
        "E7": Term(0, 1, 2.256),
        "E9": Term(0, 1, 8.593),
        "E10": Term(0, 1, 2.312),
        "clear-time": Term(0, 1, 6.783),
        "concrete": Term(0, 1, 5.973),
        "relief": Term(0, 1, 2.638),
        "vagueness": Term(0, 5, -2.124),
        "legalese": Term(0, 4, -1.342),
        "hard-tone": Term(0, 4, -4.636),
        "office-style": Term(0, 6, -0.8084),
        "hard-terms": Term(0, 10, -0.5728),
        "to-mend": Term(0, 12, 0),
        "plain-answer": Term(0, 100, 0.3364),
    }
)
HELP_SHORT: Mapping[str, Term] = MappingProxyType(
    {
        "substance": Term(0, 1, 14.93),
        "E1": Term(0, 1, 6.039),
        "E2": Term(0, 1, 4.592),
        "E6": Term(0, 1, 6.648),
        "praise": Term(0, 1, 12.37),
        "asking": Term(0, 1, -11.72),
        "referral": Term(0, 1, -7.233),
        "stock-apology": Term(0, 1, 0),
        "vagueness": Term(0, 5, 0),
        "hard-tone": Term(0, 4, -5.062),
        "empty-promise": Term(0, 1, -2.961),
        "plain-answer": Term(0, 100, 0.2172),
        "asks-details": Term(0, 1, -8.043),
        "help-place": Term(0, 1, 2.011),
        "E10": Term(0, 1, 4.438),
        "sorry": Term(0, 1, 2.39),
    }
)
HELP_BASE = (14.44, 34.89)
"""Points at the start, for long and for short texts."""

MISSED_LONG: Mapping[str, Missed] = MappingProxyType(
    {
        "E1": Missed(
            -1.6,
            -2.05,
            {
                "named": -1.43,
                "office": 0.834,
            },
        ),
        "E2": Missed(
            -1.42,
            -1.87,
            {
                "office": 2.02,
                "legal": 0.826,
                "vague": 0.387,
                "surel": 0.62,
                "plan": -0.622,
                "signed": -0.527,
                "clear-time": -0.617,
                "answer": -0.875,
                "chat": -0.195,
                "hollow": 0.423,
                "lapor": 0.169,
                "mend": 0.464,
                "law": 0.457,
            },
        ),
        "E3": Missed(
            -4.62,
            -0.538,
            {
                "refused": 0.931,
                "refusal": 0.439,
                "reason": -1,
                "tone": 0.492,
            },
        ),
        "E4": Missed(
            -1.75,
            -0.324,
            {
                "refused": 1.31,
                "law": -1.2,
                "elsewhere": 0.3,
                "surat": 0.258,
            },
        ),
        "E5": Missed(
            0.575,
            -1.2,
            {
                "vague": 0.605,
                "time": -0.788,
                "clear-time": -0.956,
                "concrete": -1.13,
                "named-address": -1.06,
                "plan": -0.0418,
                "hollow": 0.356,
                "contact": -0.464,
                "tone": 0.348,
                "step": -0.4,
                "open-time": 0.495,
            },
        ),
        "E6": Missed(
            0.31,
            -1.32,
            {
                "clear-time": -1.22,
                "vague": 0.934,
                "time": -1.09,
                "papers": -0.747,
                "contact": -0.2,
                "concrete": -0.803,
                "hollow": 0.717,
                "tone": 0.687,
                "treatment": 0.662,
                "office": 0.34,
                "mend": 0.677,
                "open-time": 0.902,
            },
        ),
        "E7": Missed(
            -2.65,
            -2.45,
            {
                "hollow": 0.746,
                "step": -0.158,
                "law": 0.563,
                "steps-asked": 0.668,
                "office": 0.948,
                "vague": 0.424,
                "elsewhere": 0.237,
            },
        ),
        "E8": Missed(
            -2.41,
            -1.17,
            {
                "open-papers": 2.35,
                "papers-asked": 0.536,
                "money-asked": 0.258,
                "papers": -0.6,
                "law": 0.646,
                "clear-time": -0.506,
                "vague": 0.485,
                "concrete": -0.582,
            },
        ),
        "E9": Missed(
            0.536,
            -0.268,
            {
                "contact": -1.8,
                "invites": -1.08,
                "chat": -1.49,
                "legal": 1.12,
                "mend": 1.98,
                "vague": 1.47,
                "law": 0.741,
                "concrete": -0.184,
                "clear-time": -1.29,
                "answer": -0.208,
                "help-place": -0.438,
                "office": 1.45,
                "surat": 0.52,
                "tone": 0.551,
            },
        ),
        "E10": Missed(
            -1.52,
            -1.17,
            {
                "treatment": -0.61,
                "papers": -0.649,
                "clear-time": -0.914,
                "mend": 0.78,
                "hard": 0.342,
                "surat": 0.757,
                "plan": -0.58,
                "invites": -0.688,
                "alternative": -1,
                "refused": 1.22,
                "refusal": 0.399,
                "elsewhere": 0.301,
                "tone": 0.676,
            },
        ),
        "E12": Missed(
            -2.42,
            -0.437,
            {
                "refused": 2.4,
                "surat": 0.518,
                "objection": -2.5,
                "wish": 0.287,
                "legal": 0.372,
                "refusal": 0.227,
            },
        ),
        "E13": Missed(
            -0.852,
            -1.24,
            {
                "signed": -1.5,
                "lapor": 0.909,
                "tone": 1.15,
                "concrete": -0.716,
                "named-address": -0.2,
                "clear-time": -0.874,
                "chat": -1.33,
                "hard": 0.722,
                "mend": 0.629,
                "surat": -0.0832,
            },
        ),
        "E14": Missed(
            -0.237,
            -2.5,
            {
                "complaint": 0.646,
                "empathy": -1.17,
                "clear-time": -1.38,
                "mend": 1.17,
                "tone": 1.15,
                "hard": 0.751,
                "office": 1.76,
                "unmet": 0.664,
                "papers": -0.585,
                "steps-asked": -0.114,
                "greeting": -0.138,
                "named-address": -0.444,
            },
        ),
    }
)

MISSED_SHORT: Mapping[str, Missed] = MappingProxyType(
    {
        "E1": Missed(
            -1.34,
            -1.57,
            {
                "plan": 0.9,
                "reports": 0.953,
                "help-place": 1.05,
                "contact": 0.799,
                "unmet": 1.36,
                "thanks": 0.69,
                "input": 0.498,
                "hollow": 0.788,
                "named": -1.78,
                "substance": -1.81,
                "refusal": -0.745,
                "asks": -0.764,
                "asks-details": -0.424,
                "no-question": 0.419,
                "stock": 0.597,
                "tries": -0.587,
            },
        ),
        "E3": Missed(
            -1.87,
            -0.463,
            {
                "refusal": 1.01,
                "reason": -1.5,
                "complaint": 0.239,
                "tries": -0.565,
                "contact": -0.361,
                "asks": -0.697,
                "hollow": -0.379,
            },
        ),
        "E5": Missed(
            -1.97,
            -1.43,
            {
                "invites": 1.34,
                "reports": 0.604,
                "tone": 1.07,
                "hollow": 0.55,
                "wish": 0.633,
                "stock": 0.384,
                "tries": -0.78,
                "step": -0.841,
                "asks": -0.736,
                "plan": -0.176,
                "open-time": 0.19,
            },
        ),
        "E6": Missed(
            -0.412,
            -1.39,
            {
                "treatment": 1.38,
                "wish": 0.89,
                "reports": 1.23,
                "hollow": 0.564,
                "refusal": 0.316,
                "time": -1.11,
                "clear-time": -1.72,
                "tries": -1.1,
                "asks": -1.35,
                "praise": -0.7,
                "named": -0.489,
                "input": 0.0568,
                "substance": -0.517,
                "thanks": -0.152,
                "open-time": 1.45,
            },
        ),
        "E7": Missed(
            -1.63,
            -1.47,
            {
                "tries": -1.5,
                "asks-details": -1.28,
                "asks": -0.683,
                "step": -0.129,
                "contact": 0.522,
                "invites": 0.255,
                "hollow": 0.488,
                "complaint": 0.783,
                "tone": 1.09,
                "plan": 0.345,
                "thanks": -0.382,
                "refusal": -0.598,
                "steps-asked": 0.441,
            },
        ),
        "E8": Missed(
            -2.32,
            -0.562,
            {
                "reports": 0.49,
                "help-place": 0.658,
                "contact": 0.291,
                "complaint": 0.288,
                "tries": -0.672,
                "asks-details": -0.729,
                "asks": -0.515,
                "papers": -1,
                "open-papers": 0.95,
                "papers-asked": 0.984,
                "money-asked": 0.391,
                "alternative": -0.321,
            },
        ),
        "E9": Missed(
            0.984,
            -0.877,
            {
                "contact": -2.5,
                "help-place": -1.59,
                "reports": -0.368,
                "invites": -0.341,
                "tries": 1.23,
                "asks": 0.927,
                "asks-details": 1.25,
                "praise": -1.2,
                "input": -0.75,
                "complaint": 0.77,
                "no-question": 0.486,
                "stock": 0.623,
                "greeting": -0.261,
                "wish": -0.28,
                "money-asked": -0.353,
            },
        ),
        "E10": Missed(
            -0.851,
            -0.56,
            {
                "refusal": 1.44,
                "tone": 0.726,
                "complaint": 0.205,
                "help-place": -0.692,
                "asks": -0.706,
                "asks-details": -0.653,
                "alternative": -0.7,
                "reason": 0.309,
                "contact": -0.187,
                "tries": -0.518,
            },
        ),
        "E14": Missed(
            0.717,
            -1.02,
            {
                "sorry": -1.34,
                "unmet": 1.03,
                "complaint": 0.795,
                "asks": 0.67,
                "asks-details": 0.993,
                "tries": 0.943,
                "praise": -1,
                "treatment": -0.409,
                "stock": -0.5,
                "no-question": 0.405,
                "thanks": -0.17,
                "money-asked": -0.739,
                "steps-asked": -0.448,
                "empathy": -0.765,
            },
        ),
    }
)
"""What makes readers miss an owed element; above 0 points it is named."""
