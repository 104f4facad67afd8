"""Which of the findings at one place stay, and which repetitions are gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jelas.report import SEVERITIES, Finding, Span
from jelas.spans import SpanIndex

_RANK = {name: rank for rank, name in enumerate(SEVERITIES)}


def _layer(finding: Finding) -> str:
    """Findings about how a sentence is built stand beside findings about its words."""
    return "structure" if finding.category == "structure" else "words"


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
    layers: dict[str, list[Finding]] = {"words": [], "structure": []}
    for item in placed:
        layers[_layer(item)].append(item)
    kept = [item for layer in layers.values() for group in _groups(layer) for item in _strongest(group)]
    ordered = sorted(kept, key=lambda f: (f.start, f.end, f.rule))
    return (*_gathered(ordered), *_unique(whole))


def _groups(findings: list[Finding]) -> Iterator[list[Finding]]:
    """Cut findings into groups that do not touch each other; most stand alone."""
    group: list[Finding] = []
    reached = 0
    for item in sorted(findings, key=_start):
        start, end = item.start, item.end
        assert start is not None and end is not None
        if group and start >= reached:
            yield group
            group = []
        reached = max(reached, end)
        group.append(item)
    if group:
        yield group


def _start(finding: Finding) -> int:
    assert finding.start is not None
    return finding.start


def _strongest(group: list[Finding]) -> list[Finding]:
    """Of findings that overlap, those that stay."""
    if len(group) == 1:
        return group
    places: SpanIndex[Finding] = SpanIndex()
    kept: list[Finding] = []
    for item in sorted(group, key=lambda f: (-_length(f), -_RANK[f.severity], f.start, f.rule)):
        assert item.start is not None and item.end is not None
        if not any(_hides(other, item) for other in places.overlapping(item.start, item.end)):
            places.add(item.start, item.end, item)
            kept.append(item)
    return kept


def _gathered(findings: list[Finding]) -> list[Finding]:
    """Join findings of one rule about the same words."""
    first: dict[tuple[str, str, str], int] = {}
    result: list[Finding] = []
    again: dict[int, list[Finding]] = {}
    for item in findings:
        key = (item.rule, item.entry, " ".join(item.text.lower().split()))
        if item.category == "structure" or key not in first:
            first.setdefault(key, len(result))
            result.append(item)
        elif item.category != "acronym":
            # An acronym that is explained once is explained for the rest of the reply.
            again.setdefault(first[key], []).append(item)
    for index, others in again.items():
        result[index] = _joined(result[index], others)
    return result


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
