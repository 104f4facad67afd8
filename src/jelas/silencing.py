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

from jelas.report import Finding

_NAME = r"[a-z0-9][a-z0-9/-]{0,80}"
_NAMES = rf"{_NAME}(?:[ \t]?,[ \t]{{0,3}}{_NAME}){{0,20}}"
MARK = re.compile(
    rf"<!--\s{{0,20}}jelas:\s{{0,20}}abaikan\s{{1,20}}(?P<inline>{_NAMES})\s{{0,20}}-->"
    rf"|^[ \t]{{0,20}}#[ \t]{{0,20}}jelas:[ \t]{{0,20}}abaikan[ \t]{{1,20}}(?P<line>{_NAMES})[ \t]{{0,20}}\r?$",
    re.MULTILINE,
)
"""A mark in a text."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*(?:\n|$)")
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
    top = True
    at = 0
    for match in islice(MARK.finditer(text), _MAXIMUM_MARKS):
        begin, end = match.span()
        top = top and not text[at:begin].strip("\ufeff \t\r\n")
        at = end
        names = (match["inline"] or match["line"]).split(",")
        rules = frozenset(name.strip() for name in names)
        if top:
            yield Silence(0, len(text), rules, True, begin)
            continue
        floor = max(0, begin - _WINDOW)
        line_start = max(floor, text.rfind("\n", floor, begin) + 1)
        line_end = text.find("\n", end, end + _WINDOW)
        line_end = min(len(text), end + _WINDOW) if line_end < 0 else line_end
        if MARK.sub("", text[line_start:line_end]).strip():
            breaks = [blank.end() for blank in _BLANK_LINE.finditer(text, floor, begin)]
            start = breaks[-1] if breaks else floor
        else:
            start = _first_word(text, line_end)
        stop = _BLANK_LINE.search(text, max(start, end), max(start, end) + _WINDOW)
        yield Silence(start, stop.start() if stop else len(text), rules, False, begin)


def _first_word(text: str, at: int) -> int:
    """Return where the next paragraph begins: blank lines and further marks are passed over."""
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        match = MARK.match(text, text.rfind("\n", 0, at) + 1) or MARK.match(text, at)
        if match is None or match.end() <= at:
            return at
        at = match.end()


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
