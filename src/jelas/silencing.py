"""Marks in a draft that silence rules at their place.

``<!-- jelas: abaikan ATURAN -->`` (Markdown, HTML, mail) or ``# jelas: abaikan ATURAN`` on a line of its own (plain
text):

- before everything else in the file: for the whole draft;
- on a line of its own: for the paragraph that follows, blank lines between them do not count;
- behind other words: for that paragraph.

Several rules are separated by commas; ``aturan/kunci`` means one entry of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from jelas.language.patterns import later
from jelas.report import Finding

_NAME = r"[a-z0-9][a-z0-9/-]{0,80}"
_NAMES = rf"{_NAME}(?:[ \t]?,[ \t]{{0,3}}{_NAME}){{0,20}}"
MARK = later(
    rf"<!--\s{{0,20}}jelas:\s{{0,20}}abaikan\s{{1,20}}(?P<inline>{_NAMES})\s{{0,20}}-->"
    rf"|^[ \t]{{0,20}}#[ \t]{{0,20}}jelas:[ \t]{{0,20}}abaikan[ \t]{{1,20}}(?P<line>{_NAMES})[ \t]{{0,20}}\r?$",
    re.MULTILINE,
)
"""A mark in a text."""
_BLANK_LINE = later(r"\n[ \t\r]*(?:\n|$)")
_WORD = later(r"\S")
_MAXIMUM_MARKS = 500
_WINDOW = 20_000
"""Longest paragraph that is looked at around a mark, in code points; both limits bound the time on hostile texts."""


class Silence(NamedTuple):
    """Rules that are silent in one stretch of a text."""

    start: int
    end: int
    rules: frozenset[str]
    """``rule`` or ``rule/entry``."""
    whole: bool
    """Stands at the top: findings about the whole draft are meant too."""
    mark: int
    """Where the mark stands."""


def silences(text: str) -> tuple[Silence, ...]:
    """Return what the marks of a text silence, in text order."""
    if "jelas:" not in text:
        return ()
    return tuple(_silences(text))


def _silences(text: str) -> Iterator[Silence]:
    marks = list(islice(MARK.finditer(text), _MAXIMUM_MARKS))
    targets = _targets(text, marks)
    top = True
    at = 0
    for match, (start, end) in zip(marks, targets, strict=True):
        top = top and not text[at : match.start()].strip("\ufeff \t\r\n")
        at = match.end()
        rules = frozenset(name.strip() for name in (match["inline"] or match["line"]).split(","))
        if top:
            start, end = 0, len(text)
        yield Silence(start, end, rules, top, match.start())


def _targets(text: str, marks: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Return the stretch that each mark holds for, where it does not stand at the top."""
    found: list[tuple[int, int]] = []
    following: tuple[int, tuple[int, int]] | None = None
    for match in reversed(marks):
        begin, end = match.span()
        floor, ceiling = max(0, begin - _WINDOW), end + _WINDOW
        line_start = max(floor, text.rfind("\n", floor, begin) + 1)
        line_end = text.find("\n", end, ceiling)
        line_end = min(len(text), ceiling) if line_end < 0 else line_end
        word = _WORD.search(text, end, ceiling)
        if text[line_start:begin].strip() or (word and word.start() < line_end and not MARK.match(text, word.start())):
            breaks = [blank.end() for blank in _BLANK_LINE.finditer(text, floor, begin)]
            target = (breaks[-1] if breaks else floor, _paragraph_end(text, end))
        elif following and word and following[0] == word.start():
            # Marks in a row mean the same paragraph.
            target = following[1]
        else:
            start = word.start() if word else len(text)
            target = (start, _paragraph_end(text, start))
        found.append(target)
        following = (begin + len(match.group()) - len(match.group().lstrip()), target)
    return found[::-1]


def _paragraph_end(text: str, at: int) -> int:
    stop = _BLANK_LINE.search(text, at, at + _WINDOW)
    return stop.start() if stop else min(len(text), at + _WINDOW)


def without_silenced(findings: Iterable[Finding], text: str, marks: tuple[Silence, ...]) -> Iterator[Finding]:
    """Yield the findings that no mark silences; further places of a finding are looked at one by one."""
    for finding in findings:
        names = {finding.rule, f"{finding.rule}/{finding.entry}"}
        about = [mark for mark in marks if names & mark.rules]
        if not about:
            yield finding
            continue
        if finding.start is None or finding.end is None:
            if not any(mark.whole for mark in about):
                yield finding
            continue
        places = ((finding.start, finding.end), *finding.also)
        left = [place for place in places if not any(m.start <= place[0] < m.end for m in about)]
        if left and left[0] == places[0]:
            yield replace(finding, also=tuple(left[1:]))
        elif left:
            # The first place was silenced: a suggestion made for it may have the wrong capitals here.
            calm = tuple(replace(suggestion, safe=False) for suggestion in finding.suggestions)
            yield replace(
                finding,
                start=left[0][0],
                end=left[0][1],
                text=text[left[0][0] : left[0][1]],
                also=tuple(left[1:]),
                suggestions=calm,
            )
