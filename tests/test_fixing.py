"""Safe corrections are made where they are safe, with the capitals of their place, and never over each other."""

from __future__ import annotations

import pytest
from helpers import letters

import jelas
from jelas.fixing import apply_edits, match_case, safe_edits
from jelas.report import Finding, Suggestion


def _finding(
    start: int, end: int, text: str, *suggestions: Suggestion, also: tuple[tuple[int, int], ...] = ()
) -> Finding:
    return Finding("a-rule", "spelling", "warning", "high", start, end, text, "", suggestions=suggestions, also=also)


@pytest.mark.parametrize(
    ("model", "replacement", "expected"),
    [
        ("Silahkan", "silakan", "Silakan"),
        ("SILAHKAN", "silakan", "SILAKAN"),
        ("silahkan", "silakan", "silakan"),
        ("S", "silakan", "Silakan"),
        ("5", "lima", "lima"),
        ("", "lima", "lima"),
        ("Hapus", "", ""),
    ],
)
def test_capitals_follow_the_place(model: str, replacement: str, expected: str) -> None:
    assert match_case(model, replacement) == expected


def test_only_safe_first_suggestions_are_edits() -> None:
    text = "Silahkan di proses"
    safe = _finding(0, 8, "Silahkan", Suggestion("Silakan", safe=True), Suggestion("Mohon"))
    unsafe = _finding(9, 18, "di proses", Suggestion("diproses"))
    without = _finding(9, 11, "di")

    assert safe_edits(text, [unsafe, without, safe]) == [(0, 8, "Silakan")]


def test_further_places_keep_their_own_capitals() -> None:
    text = "Silahkan, silahkan, SILAHKAN."
    finding = _finding(0, 8, "Silahkan", Suggestion("Silakan", safe=True), also=((10, 18), (20, 28)))

    assert apply_edits(text, safe_edits(text, [finding])) == "Silakan, silakan, SILAKAN."


def test_of_overlapping_edits_the_longest_is_made() -> None:
    text = "di bawah ini"
    short = _finding(0, 8, "di bawah", Suggestion("dibawah", safe=True))
    long = _finding(0, 12, "di bawah ini", Suggestion("berikut", safe=True))

    assert safe_edits(text, [short, long]) == [(0, 12, "berikut")]


def test_edits_are_made_from_all_sides() -> None:
    edits = [(6, 9, "C"), (0, 2, ""), (3, 5, "BBBB"), (9, 9, "!")]

    assert apply_edits("aa bb ccc", edits) == " BBBB C!"
    assert apply_edits("tetap", []) == "tetap"


@pytest.mark.parametrize("letter", letters(), ids=lambda letter: letter["id"])
def test_fixing_our_letters_is_finished_the_first_time(letter: dict[str, str]) -> None:
    channel, question = letter["channel"], letter["question"] or None
    report = jelas.check(letter["draft"], question, channel)
    fixed = report.fix()
    again = jelas.check(fixed, question, channel)

    assert again.edits == ()
    assert again.fix() == fixed
    weight = {"info": 0, "warning": 1, "error": 1}
    assert sum(weight[f.severity] for f in again.findings) <= sum(weight[f.severity] for f in report.findings)
