"""Carrying affixes over to another root, against our own gold triples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.language.affixes import splits
from jelas.language.data import data_path
from jelas.language.inflection import affixes_of, build, forms, inflect
from jelas.language.lexicon import lexicon

GOLD = [
    line.split("\t")
    for line in (Path(__file__).parent / "gold_inflection.tsv").read_text(encoding="utf-8").splitlines()
]


def test_gold_triples() -> None:
    wrong = [(root, like, form, inflect(root, like)) for root, like, form in GOLD if inflect(root, like) != form]
    assert len(GOLD) >= 180
    assert len(wrong) <= len(GOLD) * 0.02, wrong


@pytest.mark.parametrize(
    ("root", "like"),
    [
        ("kirim", "mengirimin"),  # -in may stand for -kan or -i, and both exist
        ("", "mengupload"),
        ("terap!", "mengupload"),
        ("surat elektronik", "anak-anak"),  # a compound is not said twice
        ("koneksi", "melayani"),  # no root in -i takes -i
    ],
)
def test_declines_rather_than_guesses(root: str, like: str) -> None:
    assert inflect(root, like) is None


def test_listed_forms_can_be_built_again() -> None:
    with open(data_path("lexicon", "derived.csv"), encoding="ascii") as file:
        words = [line.split(",")[:2] for line in file.read().splitlines()[1:]]
    wrong = []
    for word, root in words:
        split = lexicon.split_of(word)
        if split is not None and (split.prefixes or split.suffixes) and build(root, split) != word:
            wrong.append((word, root))
    # The rest are variants that the dictionaries list beside the regular form (mempengaruhi, tepercik).
    assert len(wrong) <= len(words) * 0.01, wrong[:20]


def test_build_with_a_known_split() -> None:
    split = next(s for s in splits("mengapprove") if s.root == "approve")
    assert build("izin", split) == "mengizin"
    assert build("setuju", split._replace(suffixes=("-i",))) == "menyetujui"


def test_affixes_of_a_bare_word_are_none() -> None:
    found = affixes_of("implementasi")
    assert found is not None
    assert not found.prefixes and not found.suffixes and not found.clitics


def test_forms_contain_the_usual_ones() -> None:
    made = forms("konfirmasi")
    assert made[0] == "konfirmasi"
    assert {"mengonfirmasi", "mengkonfirmasi", "dikonfirmasi", "pengonfirmasian", "terkonfirmasi"} <= set(made)
    assert not any(form.endswith("ii") for form in made)
    assert "menindaklanjuti" in forms("tindak lanjut")


@given(st.text(max_size=40), st.text(max_size=40))
def test_never_raises(root: str, like: str) -> None:
    inflect(root, like)
