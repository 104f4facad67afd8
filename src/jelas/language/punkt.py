"""Parameters of NLTK's Punkt for Indonesian, for those who split sentences with NLTK.

They are trained by ``scripts/train_punkt.py`` on text of our own writing and on the tables of
``wordlists/sentences/``, and shipped as JSON. The check itself uses `sentence_spans`, which knows more and loads
faster.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jelas.language.data import data_path

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer


def punkt() -> PunktSentenceTokenizer:
    """Return a new NLTK sentence tokenizer with Indonesian parameters.

    ``punkt().tokenize(text)`` gives sentences, ``punkt().span_tokenize(text)`` their ranges.

    Raises:
        ImportError: NLTK is not installed.
    """
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    with open(data_path("punkt", "parameters.json"), encoding="utf-8") as file:
        data = json.load(file)
    parameters = PunktParameters()
    parameters.abbrev_types = set(data["abbreviations"])
    parameters.collocations = {(first, second) for first, second in data["collocations"]}
    parameters.sent_starters = set(data["starters"])
    for word, flags in data["contexts"].items():
        parameters.ortho_context[word] = flags
    return PunktSentenceTokenizer(parameters)
