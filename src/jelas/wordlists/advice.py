"""What the lists advise, for a reader of English: ``wordlists/english/advice.csv``.

The lists speak Indonesian. Their advice has its English in a table of its own, which only an English report reads:
it is no part of the compiled lists. Words that the author could write stay Indonesian, in quotation marks.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jelas.language.data import data_path
from jelas.wordlists.model import Entry

ADVICE = ("english", "advice.csv")
"""The table below ``wordlists/``, with the columns ``advice,english``."""
_QUOTED = r'(?:"[^"]+"|«[^»]+»)'
_WORDS_ONLY = re.compile(rf"{_QUOTED}(?:(?:, | atau |, atau ){_QUOTED})*\.?")
_WORDS = re.compile(r'"([^"]+)"|«([^»]+)»')


def english_advice(entry: Entry) -> str:
    """Return the advice of an entry in English; empty where it has none, or none in English.

    An agency's own entry may bring its English (``advice_en``). Advice that is nothing but words to write
    (``"rugi" atau "merugi".``) needs no row in the table: “Use “rugi” or “merugi”.”
    """
    if entry.advice_en or not entry.advice:
        return entry.advice_en
    told = _table().get(entry.advice)
    if told:
        return told
    words = words_only(entry)
    return f"Use {_either(words)}." if words else ""


def words_only(entry: Entry) -> list[str]:
    """Return the words to write where the advice of an entry is nothing else; empty where it says more."""
    advice = entry.advice
    if _WORDS_ONLY.fullmatch(advice):
        return [one or other for one, other in _WORDS.findall(advice)]
    if entry.kind in ("foreign", "jargon") and ":" not in advice and advice[-1:] not in ("", ".", "!", "?"):
        # In the tables it is the everyday words themselves: «tertutup sendiri / berhenti».
        return [word for part in advice.split(" / ") for word in part.split("|") if word]
    return []


def _either(words: list[str]) -> str:
    quoted = [f"“{word.strip()}”" for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


@cache
def _table() -> Mapping[str, str]:
    """The table; read once, when the first English advice is asked for."""
    with open(data_path(*ADVICE), encoding="utf-8", newline="") as file:
        return MappingProxyType({row["advice"]: row["english"] for row in csv.DictReader(file)})
