"""The root lexicon: its tables, and what it says."""

from __future__ import annotations

import csv
import re
import time

import pytest

from jelas.language.data import data_path
from jelas.language.lexicon import Lexicon, lexicon


def rows(name: str) -> list[list[str]]:
    with open(data_path("lexicon", name), encoding="ascii", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("name", ["roots.csv", "derived.csv"])
def test_tables_are_sorted_and_without_repeats(name: str) -> None:
    with open(data_path("lexicon", name), encoding="ascii") as file:
        lines = file.read().splitlines()[1:]
    assert lines == sorted(lines)
    words = [line.split(",")[0] for line in lines]
    assert len(words) == len(set(words)) > 10_000
    assert not any('"' in line for line in lines)


def test_no_word_is_both_root_and_derived() -> None:
    roots = {row[0] for row in rows("roots.csv")}
    derived = {row[0] for row in rows("derived.csv")}
    assert not roots & derived


def test_every_derived_word_leads_to_a_root() -> None:
    roots = {row[0] for row in rows("roots.csv")}
    lost = [row[:2] for row in rows("derived.csv")[1:] if " " not in row[1] and row[1] not in roots]
    assert not lost, lost[:20]


def test_additions_are_honoured() -> None:
    for word, root, _ in rows("additions.csv")[1:]:
        if root == word:
            assert lexicon.is_root(word), word
        else:
            assert lexicon.root_of(word) == root, word


def test_sources_are_known() -> None:
    found = {source for row in rows("roots.csv")[1:] for source in row[2].split("+")}
    assert found <= {"wordnet", "inanlp", "own", "inferred"}
    assert all(re.fullmatch("[a-z-]+", row[0]) for row in rows("roots.csv")[1:])


def test_words_and_parts_of_speech() -> None:
    assert lexicon.is_root("genang") and not lexicon.is_word("genang")
    assert lexicon.is_word("layan") or lexicon.is_root("layan")
    assert lexicon.is_word("pelayanan") and not lexicon.is_root("pelayanan")
    assert lexicon.root_of("pelayanan") == "layan"
    assert lexicon.root_of("rumah") is None
    assert "n" in lexicon.parts_of_speech("rumah")
    assert "v" in lexicon.parts_of_speech("menulis")
    assert lexicon.parts_of_speech("xyzzy") == frozenset()
    assert not lexicon.is_word("xyzzy") and not lexicon.is_root("")
    for month in ("januari", "februari", "agustus", "desember", "senin", "jumat", "sabtu"):
        assert lexicon.is_word(month)


def test_ready_soon() -> None:
    best = 1.0
    for _ in range(5):
        fresh = Lexicon()
        begin = time.perf_counter()
        fresh.is_root("rumah")
        fresh.root_of("perumahan")
        best = min(best, time.perf_counter() - begin)
    assert best < 0.02
