"""The checker on the project's own letters: what it finds, where it stays silent, what its fixes leave alone.

The figures are counted like those of a panel of careful readers: a finding points at a mark when half of the shorter
one is shared and the finding is not much longer; a mark that should or must change needs a finding above ``info``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import jelas
from jelas.report import Finding, Report

LETTERS = [
    json.loads(line)
    for line in (Path(__file__).parent / "letters" / "letters.jsonl").read_text(encoding="utf-8").splitlines()
]
GOOD = [letter for letter in LETTERS if letter["quality"] == "baik"]
_BY_ID = {letter["id"]: letter for letter in LETTERS}


class Range(NamedTuple):
    """A place in a letter and what is said about it."""

    start: int
    end: int
    structure: bool
    heavy: bool
    helped: bool = False


@cache
def report_of(identity: str) -> Report:
    letter = _BY_ID[identity]
    return jelas.check(letter["draft"], question=letter["question"] or None, channel=letter["channel"])


def places(report: Report) -> Iterator[Range]:
    for found in report.findings:
        if found.start is not None and found.end is not None:
            for start, end in [(found.start, found.end), *found.also]:
                heavy = found.severity != "info"
                yield Range(start, end, found.category == "structure", heavy, bool(found.suggestions))


def marks(letter: dict[str, Any]) -> list[Range]:
    result = []
    for span in letter["spans"]:
        at = -1
        for _ in range(span.get("nth", 1)):
            at = letter["draft"].find(span["text"], at + 1)
        assert at >= 0, (letter["id"], span["text"])
        structure, heavy = span["category"] == "structure", span["severity"] >= 2
        result.append(Range(at, at + len(span["text"]), structure, heavy))
    return result


def points_at(found: Range, mark: Range) -> bool:
    shared = min(found.end, mark.end) - max(found.start, mark.start)
    if shared <= 0:
        return False
    if found.structure and mark.structure:
        return True
    long, wanted = found.end - found.start, mark.end - mark.start
    return shared >= min(long, wanted) / 2 and long <= max(3 * wanted, wanted + 30)


def merged(spans: list[Range]) -> list[Range]:
    """The shortest of marks that overlap: one place is asked for once."""
    kept: list[Range] = []
    for mark in sorted(spans, key=lambda mark: mark.end - mark.start):
        around = [other for other in spans if other.start < mark.end and mark.start < other.end]
        if not any(other.start < mark.end and mark.start < other.end for other in kept):
            heavy = sum(other.heavy for other in around) * 2 > len(around)
            kept.append(mark._replace(heavy=heavy, structure=any(other.structure for other in around)))
    return kept


def test_most_marks_are_found_and_most_findings_are_marks() -> None:
    wanted = hit = must = must_hit = helped = 0
    above = above_right = every = every_right = 0
    for letter in LETTERS:
        found = list(places(report_of(letter["id"])))
        spans = marks(letter)
        for mark in merged(spans):
            on = [f for f in found if points_at(f, mark) and (f.heavy or not mark.heavy)]
            wanted, hit, helped = wanted + 1, hit + bool(on), helped + any(f.helped for f in on)
            must, must_hit = must + mark.heavy, must_hit + (mark.heavy and bool(on))
        for place in found:
            right = any(points_at(place, mark) for mark in spans)
            every, every_right = every + 1, every_right + right
            above, above_right = above + place.heavy, above_right + (place.heavy and right)
    assert hit / wanted >= 0.9
    assert must_hit / must >= 0.91
    assert helped / hit >= 0.95
    assert above_right / above >= 0.97
    assert every_right / every >= 0.89


@pytest.mark.parametrize("letter", GOOD, ids=lambda letter: letter["id"])
def test_good_letters_raise_nothing_above_info(letter: dict[str, Any]) -> None:
    # A message longer than its channel takes is a fact, not a matter of wording.
    loud = [f for f in report_of(letter["id"]).findings if f.severity != "info" and f.start is not None]
    assert not loud, [(f.rule, f.entry, f.text) for f in loud]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_what_is_right_is_never_flagged_above_info(letter: dict[str, Any]) -> None:
    for text in letter["forbidden"]:
        at = letter["draft"].find(text)
        assert at >= 0, text
        for found in places(report_of(letter["id"])):
            shared = min(found.end, at + len(text)) - max(found.start, at)
            assert not (found.heavy and not found.structure and 2 * shared >= found.end - found.start), text


def _applied(text: str, found: Finding, new: str) -> tuple[str, int, int]:
    assert found.start is not None and found.end is not None
    return text[: found.start] + new + text[found.end :], found.start, found.start + len(new)


@pytest.mark.parametrize("letter", [x for x in LETTERS if x["spans"]], ids=lambda letter: letter["id"])
def test_a_suggestion_in_its_place_is_not_flagged_again(letter: dict[str, Any]) -> None:
    for found in report_of(letter["id"]).findings:
        if found.start is None or not found.suggestions or found.category == "structure":
            continue
        text, start, end = _applied(letter["draft"], found, found.suggestions[0].text)
        again = jelas.check(text, question=letter["question"] or None, channel=letter["channel"])
        for other in again.findings:
            if other.start is None or other.end is None or (other.rule, other.entry) != (found.rule, found.entry):
                continue
            inside = other.start < end and start < other.end and start <= other.start and other.end <= end
            assert not inside, (found.rule, found.entry, found.text, found.suggestions[0].text)


_MONTH_ZERO = re.compile(r"\b0(?=\d (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des))")
_TWICE = re.compile(r"(?<=[a-z])2(?=\b|an\b|nya\b)")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)+\.(?:id|com)\b")
_NAME = re.compile(r"(?:Bapak|Ibu|Pak|Bu|Sdr\.|Sdri\.|Saudara|Saudari|Kak|Mas|Mbak) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)")


def _digits(text: str) -> str:
    return "".join(c for c in _TWICE.sub("", _MONTH_ZERO.sub("", text)) if c.isdigit())


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_fixing_changes_no_number_name_or_address(letter: dict[str, Any]) -> None:
    draft = letter["draft"]
    report = report_of(letter["id"])
    fixed = report.fix()
    assert _digits(fixed) == _digits(draft)
    assert _ADDRESS.findall(fixed) == _ADDRESS.findall(draft)
    for name in _NAME.findall(draft):
        assert name in fixed
    again = jelas.check(fixed, question=letter["question"] or None, channel=letter["channel"])
    loud = sum(f.severity != "info" for f in report.findings)
    assert sum(f.severity != "info" for f in again.findings) <= loud


def test_good_letters_are_left_as_they_are() -> None:
    changed = [letter["id"] for letter in GOOD if report_of(letter["id"]).fix() != letter["draft"]]
    assert not changed
