"""Which full stops end no sentence: the table of abbreviations and the words that open sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from jelas.language.data import data_path

AbbreviationKind = Literal["before", "title", "number", "closer", "inside", "exclaimed"]
"""How an abbreviation stands in a sentence.

``before`` belongs to what follows (*Yth.*, *a.n.*, *Jl.*): its stop never ends a sentence. ``title`` is one only with
a capital letter (*Gen. Smith*, but *sebuah gen.*). ``number`` belongs to what follows before a
number only (*hlm. 5*), elsewhere it is a word. ``closer`` stands at the end of a list (*dll.*): a capital letter
behind it opens a sentence. ``inside`` is part of a name (*Tbk.*, *S.H.*): only a word that opens sentences, such as
*Kami*, makes its stop an end. ``exclaimed`` is a name with an exclamation mark (*SP4N-LAPOR!*), read like ``inside``.
"""

_KINDS = get_args(AbbreviationKind)


class SentenceData(NamedTuple):
    """The tables that sentence ends are found with."""

    abbreviations: Mapping[str, AbbreviationKind]
    """Abbreviation in lower case without its last stop, and its kind."""
    starters: frozenset[str]
    """Words, in lower case, that open sentences and are no part of a name."""


def _rows(name: str) -> list[list[str]]:
    """The rows of a plain table (no quoted fields) without its heading."""
    with open(data_path("sentences", name), encoding="utf-8") as file:
        return [line.rstrip("\n").split(",") for line in file if line.strip()][1:]


@cache
def sentence_data() -> SentenceData:
    """Read ``wordlists/sentences/`` once.

    Raises:
        ValueError: A row names a kind that there is not.
    """
    abbreviations: dict[str, AbbreviationKind] = {}
    for number, (short, kind, *_) in enumerate(_rows("abbreviations.csv"), start=2):
        if kind not in _KINDS:
            raise ValueError(f"wordlists/sentences/abbreviations.csv:{number}: unknown kind {kind!r}")
        abbreviations[short.lower()] = cast(AbbreviationKind, kind)
    return SentenceData(abbreviations, frozenset(word.lower() for word, *_ in _rows("starters.csv")))
