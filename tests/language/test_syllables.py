"""Syllables by EYD V, against our own hard words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.language.syllables import count_syllables

GOLD = [
    line.split("\t") for line in (Path(__file__).parent / "gold_syllables.tsv").read_text(encoding="utf-8").splitlines()
]


def test_gold_words() -> None:
    wrong = [(word, n, count_syllables(word)) for word, n in GOLD if count_syllables(word) != int(n)]
    assert len(GOLD) >= 350
    assert len(wrong) <= len(GOLD) * 0.01, wrong


@pytest.mark.parametrize(("word", "count"), [("KTP", 3), ("ktp", 1), ("NIK", 1), ("Samsat", 2), ("BPJS", 4)])
def test_acronyms(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize("token", ["", "2024", "Rp1.500.000", "08.00", "nama@contoh.go.id", "SP4N", "-", "…"])
def test_numbers_and_addresses_do_not_count(token: str) -> None:
    assert count_syllables(token) == 0


def test_capitals_do_not_change_a_word() -> None:
    assert count_syllables("PENYELESAIAN") == count_syllables("penyelesaian") == 5


def test_accent_is_a_vowel() -> None:
    assert count_syllables("pédas") == 2


@given(st.text(max_size=60))
def test_never_raises_and_never_negative(text: str) -> None:
    assert count_syllables(text) >= 0


@given(st.text(alphabet="abdegiklmnoprstu", min_size=1, max_size=20))
def test_a_word_has_at_least_one_and_at_most_as_many_as_vowels(word: str) -> None:
    vowels = sum(letter in "aeiou" for letter in word)
    assert 1 <= count_syllables(word) <= max(1, vowels)
