"""The summary of an audit: plain figures as a mapping that goes to JSON, to CSV and to the page.

Groups under 20 replies are folded into one. Nothing is told of single authors. Every change has an interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from jelas.audit.advice import Knowledge, recommend
from jelas.audit.intervals import Change, Draw, change, interval, median_draw, share_draw, spearman
from jelas.audit.tally import FEW_AUTHORS, GROUPINGS, OTHERS, SCORES, Histogram, Tallies, Tally

SMALLEST_GROUP = 20
SUMMARY_VERSION = 1
_TOP_RULES = 15
_TOP_TERMS = 20
_SMALLEST_SCORE_CHANGE = 1.0
"""Points or percentage points below which a change is not worth telling."""
_FEW_SHARE = 1.0
"""Per cent of replies under which a rule or an element is not compared between periods."""


class Facts(NamedTuple):
    """What is known of the run besides the results."""

    table: str
    """Name of the file or folder, without its path."""
    columns: Mapping[str, str | None]
    broken: Mapping[str, int]
    """Number of rows left out, by reason."""
    language: str = "id"
    compare_from: str | None = None
    """First month of the later period; the middle of the table when ``None``."""


def summarise(tallies: Tallies, knowledge: Knowledge, facts: Facts) -> dict[str, Any]:
    """Return the summary.

    Args:
        tallies: The counted results.
        knowledge: Names of rules and elements, and our examples.
        facts: About the run.
    """
    groups = {name: _folded(tallies.groups[name], name, facts) for name in GROUPINGS}
    return {
        "version": SUMMARY_VERSION,
        "table": facts.table,
        "columns": dict(facts.columns),
        "checked": tallies.all.size,
        "left_out": {"total": sum(facts.broken.values()), "reasons": dict(facts.broken)},
        "authors": _authors(tallies),
        "overall": _figures(tallies.all, "overall") if tallies.all.size else None,
        "distributions": {score: tallies.all.histograms[place].coarse(10) for place, score in enumerate(SCORES)},
        "rules": _rules(tallies, knowledge),
        "terms": _terms(tallies, knowledge),
        "elements": {code: knowledge.element(code) for code in sorted(tallies.all.missing, key=_element_order)},
        "groups": {
            name: [_group(name, value, tally) for value, tally in members.items()] for name, members in groups.items()
        },
        "changes": _changes(tallies, groups["unit"], knowledge, facts),
        "ratings": _ratings(tallies),
        "next": recommend(tallies.all, knowledge),
    }


def _authors(tallies: Tallies) -> dict[str, Any] | None:
    if not tallies.authors:
        return None
    return {"count": len(tallies.authors), "at_least": tallies.authors_cut}


def _element_order(code: str) -> tuple[int, str]:
    digits = code[1:]
    return (int(digits) if digits.isdigit() else 99, code)


def _folded(members: Mapping[str, Tally], name: str, facts: Facts) -> dict[str, Tally]:
    """Fold small groups, and units in which fewer than three wrote, into one; in order of their names."""
    many_authors = name == "unit" and facts.columns.get("author") is not None
    kept: dict[str, Tally] = {}
    others = Tally()
    for value in sorted(members):
        tally = members[value]
        few = many_authors and 0 < len(tally.authors) < FEW_AUTHORS
        if value == OTHERS or tally.size < SMALLEST_GROUP or few:
            others.merge(tally)
        else:
            kept[value] = tally
    if others.size and (kept or others.size >= SMALLEST_GROUP):
        kept[OTHERS] = others
    return kept


def _share(count: int, size: int) -> float:
    return round(100 * count / size, 1)


def _score(histogram: Histogram, seed: str) -> dict[str, Any] | None:
    if histogram.size < SMALLEST_GROUP:
        return None
    median = histogram.quantile(0.5)
    assert median is not None
    found = interval(median, median_draw(histogram), seed)
    return {
        "n": histogram.size,
        "median": round(median, 1),
        "low": round(min(found.low, median), 1),
        "high": round(max(found.high, median), 1),
        "lower_quartile": round(histogram.quantile(0.25) or 0.0, 1),
        "upper_quartile": round(histogram.quantile(0.75) or 0.0, 1),
    }


def _figures(tally: Tally, seed: str) -> dict[str, Any]:
    share = _share(tally.ready, tally.size)
    ready = interval(share, share_draw(tally.ready, tally.size), f"{seed}/ready")
    return {
        "n": tally.size,
        "short": _share(tally.short, tally.size),
        "ready": {
            "share": share,
            "low": round(min(ready.low, share), 1),
            "high": round(max(ready.high, share), 1),
        },
        "scores": {score: _score(tally.histograms[place], f"{seed}/{score}") for place, score in enumerate(SCORES)},
        "missing": {
            code: _share(count, tally.size)
            for code, count in sorted(tally.missing.items(), key=lambda item: _element_order(item[0]))
        },
    }


def _group(name: str, value: str, tally: Tally) -> dict[str, Any]:
    if tally.size < SMALLEST_GROUP:
        # What is left over: too few to say anything about, but they are part of the whole.
        return {"name": value, "n": tally.size, "short": None, "ready": None, "scores": None, "missing": None}
    return {"name": value, **_figures(tally, f"{name}/{value}")}


def _rules(tallies: Tallies, knowledge: Knowledge) -> list[dict[str, Any]]:
    return [
        {
            "rule": rule,
            "title": knowledge.title(rule),
            "category": knowledge.category(rule),
            "severity": knowledge.severity(rule),
            "replies": count,
            "share": _share(count, tallies.all.size),
            "findings": tallies.rules[rule],
        }
        for rule, count in _most(tallies.all.rules, _TOP_RULES)
    ]


def _terms(tallies: Tallies, knowledge: Knowledge) -> list[dict[str, Any]]:
    return [
        {
            "key": key,
            "rule": key.partition("/")[0],
            **knowledge.term(key)._asdict(),
            "replies": count,
            "share": _share(count, tallies.all.size),
        }
        for key, count in _most(tallies.all.terms, _TOP_TERMS)
    ]


def _most(counter: Mapping[str, int], number: int) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:number]


# Change between periods


class _Comparison(NamedTuple):
    kind: str
    """``score``, ``ready``, ``element`` or ``rule``."""
    unit: str | None
    """``None`` for all units together."""
    name: str
    title: str
    values: tuple[float, float]
    draws: tuple[Draw, Draw]
    sizes: tuple[int, int]
    better_up: bool


def _changes(tallies: Tallies, units: Mapping[str, Tally], knowledge: Knowledge, facts: Facts) -> dict[str, Any] | None:
    months = sorted(month for month, tally in tallies.groups["month"].items() if month and tally.size >= SMALLEST_GROUP)
    earlier, later = _periods(months, facts.compare_from)
    if not earlier or not later:
        return None
    whole = tuple(_merged([tallies.groups["month"][month] for month in part]) for part in (earlier, later))
    comparisons = list(_compared(None, whole[0], whole[1], knowledge))
    for unit in units:
        if unit == OTHERS:
            continue
        cells = [
            _merged([tallies.cells[unit, month] for month in part if (unit, month) in tallies.cells], 0.5)
            for part in (earlier, later)
        ]
        if all(cell.size >= SMALLEST_GROUP for cell in cells):
            comparisons += _compared(unit, cells[0], cells[1], knowledge, elements=False)
    return {
        "earlier": [earlier[0], earlier[-1]],
        "later": [later[0], later[-1]],
        "comparisons": len(comparisons),
        "items": [_told(item, len(comparisons)) for item in comparisons],
    }


def _periods(months: Sequence[str], boundary: str | None) -> tuple[list[str], list[str]]:
    if boundary:
        return [m for m in months if m < boundary], [m for m in months if m >= boundary]
    middle = len(months) // 2
    return list(months[:middle]), list(months[middle:])


def _merged(tallies: Sequence[Tally], step: float = 0.1) -> Tally:
    result = Tally(step)
    for tally in tallies:
        result.merge(tally)
    return result


def _compared(
    unit: str | None, earlier: Tally, later: Tally, knowledge: Knowledge, elements: bool = True
) -> Iterator[_Comparison]:
    for place, score in enumerate(SCORES):
        pair = (earlier.histograms[place], later.histograms[place])
        if min(pair[0].size, pair[1].size) < SMALLEST_GROUP:
            continue
        values = (pair[0].quantile(0.5) or 0.0, pair[1].quantile(0.5) or 0.0)
        draws = (median_draw(pair[0]), median_draw(pair[1]))
        yield _Comparison("score", unit, score, score, values, draws, (pair[0].size, pair[1].size), True)
    yield _shares("ready", unit, "ready", "ready", (earlier.ready, later.ready), (earlier.size, later.size), True)
    if not elements:
        return
    sizes = (earlier.size, later.size)
    for code in sorted({*earlier.missing, *later.missing}, key=_element_order):
        counts = (earlier.missing[code], later.missing[code])
        if 100 * sum(counts) >= _FEW_SHARE * sum(sizes):
            yield _shares("element", unit, code, knowledge.element(code), counts, sizes, False)
    for rule, _ in _most(earlier.rules + later.rules, _TOP_RULES):
        counts = (earlier.rules[rule], later.rules[rule])
        if 100 * sum(counts) >= _FEW_SHARE * sum(sizes):
            yield _shares("rule", unit, rule, knowledge.title(rule), counts, sizes, False)


def _shares(
    kind: str, unit: str | None, name: str, title: str, counts: tuple[int, int], sizes: tuple[int, int], up: bool
) -> _Comparison:
    values = (100 * counts[0] / sizes[0], 100 * counts[1] / sizes[1])
    draws = (share_draw(counts[0], sizes[0]), share_draw(counts[1], sizes[1]))
    return _Comparison(kind, unit, name, title, values, draws, sizes, up)


def _told(item: _Comparison, comparisons: int) -> dict[str, Any]:
    found: Change = change(item.values, item.draws, f"{item.kind}/{item.unit}/{item.name}", comparisons)
    clear = found.clear and abs(found.value) >= _SMALLEST_SCORE_CHANGE
    verdict = "unclear"
    if clear:
        verdict = "better" if (found.value > 0) == item.better_up else "worse"
    return {
        "kind": item.kind,
        "unit": item.unit,
        "name": item.name,
        "title": item.title,
        "earlier": round(item.values[0], 1),
        "later": round(item.values[1], 1),
        "change": round(found.value, 1),
        "low": round(min(found.low, found.value), 1),
        "high": round(max(found.high, found.value), 1),
        "n": list(item.sizes),
        "verdict": verdict,
    }


def _ratings(tallies: Tallies) -> dict[str, Any] | None:
    if tallies.rated < 50:
        return None
    found = {score: spearman(tallies.ratings[place]) for place, score in enumerate(SCORES)}
    if not any(found.values()):
        return None
    return {
        "n": tallies.rated,
        "spearman": {
            score: {"value": item.value, "low": item.low, "high": item.high} if item else None
            for score, item in found.items()
        },
    }
