"""Which of the findings at one place stay, and which repetitions are gathered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from jelas.report import SEVERITIES, Finding, Span
from jelas.spans import SpanIndex

_RANK = {name: rank for rank, name in enumerate(SEVERITIES)}
_PLACE = attrgetter("start", "end", "rule")


def _length(finding: Finding) -> int:
    assert finding.start is not None and finding.end is not None
    return finding.end - finding.start


def _hides(kept: Finding, other: Finding) -> bool:
    """Tell whether ``kept``, the longer or weightier one, makes ``other`` superfluous that overlaps it."""
    assert kept.start is not None and kept.end is not None
    assert other.start is not None and other.end is not None
    if _RANK[other.severity] > _RANK[kept.severity]:
        # What weighs more is never swallowed by what weighs less.
        return False
    if other.severity != kept.severity and other.severity == "info":
        return True
    inside = kept.start <= other.start and other.end <= kept.end
    # A misspelt word inside a formula is a problem of its own, though the formula as a whole should go.
    return not (inside and other.category != kept.category and _length(other) * 2 <= _length(kept))


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings to show, in text order, those about the whole draft last.

    Of overlapping findings the longest (then the weightiest) stays, beside shorter ones of another category that
    are more than a remark or weigh as much; the same remark about the same words is gathered into one finding with
    its further places in ``also``.
    """
    placed: list[Finding] = []
    whole: list[Finding] = []
    for item in findings:
        (whole if item.start is None else placed).append(item)
    placed.sort(key=_PLACE)
    # Findings about how a sentence is built stand beside findings about its words.
    built = [item for item in placed if item.category == "structure"]
    worded = [item for item in placed if item.category != "structure"] if built else placed
    hidden = _hidden(worded)
    if len(built) > 1:
        hidden |= _hidden(built)
    kept = [item for item in placed if id(item) not in hidden] if hidden else placed
    return (*_gathered(kept), *(_unique(whole) if whole else ()))


def _hidden(findings: list[Finding]) -> set[int]:
    """The ``id`` of each finding that others hide; ``findings`` stand in text order."""
    hidden: set[int] = set()
    group: list[Finding] = []
    reached = 0
    for item in findings:
        start, end = item.start, item.end
        assert start is not None and end is not None
        if start >= reached:
            # Nothing before this touches anything behind it; most findings stand alone.
            if len(group) > 1:
                hidden |= _hidden_in(group)
            group = []
        if end > reached:
            reached = end
        group.append(item)
    if len(group) > 1:
        hidden |= _hidden_in(group)
    return hidden


def _hidden_in(group: list[Finding]) -> set[int]:
    """The same for findings that overlap one another."""
    if len(group) == 2:
        stronger, weaker = group if _by_strength(group[0]) <= _by_strength(group[1]) else reversed(group)
        return {id(weaker)} if _touch(stronger, weaker) and _hides(stronger, weaker) else set()
    places: SpanIndex[Finding] = SpanIndex()
    hidden: set[int] = set()
    for item in sorted(group, key=_by_strength):
        assert item.start is not None and item.end is not None
        for other in places.overlapping(item.start, item.end):
            if _hides(other, item):
                hidden.add(id(item))
                break
        else:
            places.add(item.start, item.end, item)
    return hidden


def _touch(one: Finding, other: Finding) -> bool:
    assert one.start is not None and one.end is not None
    assert other.start is not None and other.end is not None
    return one.start < other.end and one.end > other.start


def _by_strength(finding: Finding) -> tuple[int, int]:
    return -_length(finding), -_RANK[finding.severity]


def _gathered(findings: list[Finding]) -> list[Finding]:
    """Join findings of one rule about the same words."""
    result: list[Finding] = []
    first: dict[tuple[str, str], int] = {}
    first_of_words: dict[tuple[str, str, str], int] = {}
    again: dict[int, list[Finding]] = {}
    for item in findings:
        at = len(result)
        if item.category != "structure":
            before = first.setdefault((item.rule, item.entry), at)
            if before != at:
                # Only now their words are compared: most remarks are made once.
                other = result[before]
                first_of_words.setdefault((item.rule, item.entry, _words(other)), before)
                before = first_of_words.setdefault((item.rule, item.entry, _words(item)), at)
            if before != at:
                if item.category != "acronym":
                    # An acronym that is explained once is explained for the rest of the reply.
                    again.setdefault(before, []).append(item)
                continue
        result.append(item)
    for index, others in again.items():
        result[index] = _joined(result[index], others)
    return result


def _words(finding: Finding) -> str:
    return " ".join(finding.text.lower().split())


def _joined(finding: Finding, others: list[Finding]) -> Finding:
    """One finding with the places of all, as weighty as the weightiest."""
    places: set[Span] = {*finding.also}
    for other in others:
        assert other.start is not None and other.end is not None
        places.update(((other.start, other.end), *other.also))
    places -= {(finding.start, finding.end)}
    severity = max((f.severity for f in (finding, *others)), key=_RANK.__getitem__)
    return replace(finding, also=tuple(sorted(places)), severity=severity)


def _unique(findings: list[Finding]) -> list[Finding]:
    seen: set[tuple[str, str]] = set()
    result = []
    for item in findings:
        key = (item.rule, item.message)
        if key not in seen:
            seen.add(key)
            result.append(item)
    return result
