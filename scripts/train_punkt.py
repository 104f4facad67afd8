"""Train the Indonesian Punkt parameters and write them to ``wordlists/punkt/parameters.json``.

Punkt learns abbreviations, collocations, sentence starters and in which case words occur from
``wordlists/punkt/corpus.txt``, text of our own. What a corpus of that size cannot show comes from the tables of
``wordlists/sentences/``: every abbreviation counts as seen, and every sentence starter as a word that is written
small inside sentences. The same input gives the same bytes.

    python scripts/train_punkt.py
"""

from __future__ import annotations

import json
from pathlib import Path

from nltk.tokenize.punkt import PunktTrainer

from jelas.language.abbreviations import sentence_data
from jelas.language.data import data_path

# Punkt's flags for where and how a word was seen (nltk.tokenize.punkt).
_BEGINS_WITH_CAPITAL = 1 << 1
_INSIDE_SMALL = 1 << 5


def train() -> str:
    """Return the parameters as JSON text."""
    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    corpus = Path(data_path("punkt", "corpus.txt")).read_text(encoding="utf-8")
    trainer.train(corpus, finalize=True)
    learnt = trainer.get_params()
    tables = sentence_data()
    contexts = {word: int(flags) for word, flags in learnt.ortho_context.items() if flags}
    for word in tables.starters:
        contexts[word] = contexts.get(word, 0) | _BEGINS_WITH_CAPITAL | _INSIDE_SMALL
    known = {short for short, kind in tables.abbreviations.items() if kind not in ("title", "exclaimed")}
    parameters = {
        "abbreviations": sorted(set(learnt.abbrev_types) | known),
        # A number before a word that opens sentences is the end of one, not a collocation.
        "collocations": sorted(
            [first, second] for first, second in learnt.collocations if second not in tables.starters
        ),
        "starters": sorted(learnt.sent_starters | tables.starters),
        "contexts": dict(sorted(contexts.items())),
    }
    return json.dumps(parameters, ensure_ascii=False, indent=0) + "\n"


def main() -> None:
    """Write the parameters."""
    Path(data_path("punkt", "parameters.json")).write_text(train(), encoding="utf-8")


if __name__ == "__main__":
    main()
