"""The lists of acronyms and jargon: broad enough, whole, and true to what they promise."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from jelas.wordlists import validate

LISTS = Path(__file__).parents[2] / "wordlists"
ACRONYMS = sorted((LISTS / "acronyms").glob("*.csv"))
JARGON = sorted((LISTS / "jargon").glob("*.csv"))


def _rows(paths: list[Path]) -> list[dict[str, str]]:
    rows = []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            rows.extend(csv.DictReader(file))
    return rows


def test_lists_pass_the_strict_check() -> None:
    """Sources, duplicates, patterns, templates, and suggestions that would be flagged again."""
    assert validate([str(path) for path in (*ACRONYMS, *JARGON)]) == []


def test_lists_are_broad() -> None:
    """What the lists promise in numbers."""
    assert len(_rows(ACRONYMS)) >= 1_000
    assert len(_rows(JARGON)) >= 1_000
    assert len(JARGON) >= 22


def test_every_acronym_says_what_it_means() -> None:
    """Letters without expansion and everyday words help nobody."""
    bare = [row["acronym"] for row in _rows(ACRONYMS) if not row["expansion"] or not row["plain"]]

    assert bare == []


def test_plain_words_of_acronyms_hold_no_other_acronym_to_explain() -> None:
    """«daftar KPM (DTSEN)» would only move the problem."""
    rows = _rows(ACRONYMS)
    hard = {row["acronym"] for row in rows if row["status"] == "jelaskan"}
    bad = [
        (row["acronym"], word)
        for row in rows
        for word in row["plain"].replace("|", " ").replace(",", " ").split()
        if word in hard
    ]

    assert bad == []


@pytest.mark.parametrize(
    ("letters", "status"),
    [
        ("KTP", "umum"), ("STNK", "umum"), ("NPWP", "umum"), ("UMKM", "umum"), ("PKL", "umum"),
        ("BPN", "nama"), ("Dishub", "nama"), ("DPMPTSP", "jelaskan"), ("Kementan", "nama"), ("PUPR", "nama"),
        ("SIAK", "jelaskan"), ("FKRTL", "jelaskan"), ("e-RDKK", "jelaskan"), ("poktan", "jelaskan"),
        ("SIKS-NG", "jelaskan"), ("SWDKLLJ", "jelaskan"), ("SLO", "jelaskan"), ("verval", "jelaskan"),
        ("BBNKB", "ringan"), ("PPID", "ringan"), ("SDM", "jelaskan"),
    ],
)  # fmt: skip
def test_status_follows_what_citizens_know(letters: str, status: str) -> None:
    """Everyday letters stay silent, names of well-known offices too; inner-office letters do not."""
    found = {row["acronym"]: row["status"] for row in _rows(ACRONYMS)}

    assert found[letters] == status


LEGAL = ("banding", "kasasi", "putusan", "hibah", "gugatan", "akta", "waris", "eksekusi", "wasiat", "perwalian")


def test_terms_of_law_are_never_replaced() -> None:
    """A term with a fixed legal meaning keeps its name; it is explained beside it."""
    replaced = [
        row["term"]
        for row in _rows(JARGON)
        if row["use"] == "ganti" and any(word in row["term"].lower().split() for word in LEGAL)
    ]

    assert replaced == []


def test_plain_words_are_short() -> None:
    """An explanation in brackets that is longer than a sentence is none."""
    long = [row["term"] for row in _rows(JARGON) if row["use"] != "petunjuk" and len(row["plain"].split()) > 14]

    assert long == []
