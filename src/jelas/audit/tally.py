"""Counting results in bounded memory: histograms and counters by unit, channel, month and type of reply."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from jelas.audit.rows import Result

SCORES = ("readability", "courtesy", "completeness")
OTHERS = ""
"""Name of the group into which small groups are folded, and of rows that name no group."""
MAXIMUM_GROUPS = 1000
MAXIMUM_CELLS = 10_000
MAXIMUM_AUTHORS = 100_000
MAXIMUM_RATINGS = 101
FEW_AUTHORS = 3
"""A unit with fewer authors is folded: its figures would be those of one or two persons."""


class Histogram:
    """Counts of scores from 0 to 100: exact medians, and resampling without the rows."""

    __slots__ = ("counts", "size", "step")

    def __init__(self, step: float = 0.1) -> None:
        self.step = step
        self.counts = array("L", bytes(array("L").itemsize * (round(100 / step) + 1)))
        self.size = 0

    def add(self, score: float) -> None:
        """Count one score."""
        self.counts[round(min(100.0, max(0.0, score)) / self.step)] += 1
        self.size += 1

    def merged(self, other: Histogram) -> Histogram:
        """Return the counts of both; the steps must be the same."""
        result = Histogram(self.step)
        result.counts = array("L", map(int.__add__, self.counts, other.counts))
        result.size = self.size + other.size
        return result

    def cumulated(self) -> list[int]:
        """Return for each step how many scores are not higher."""
        return list(accumulate(self.counts))

    def quantile(self, share: float) -> float | None:
        """Return the score below which ``share`` of the scores lie; ``None`` without scores."""
        if not self.size:
            return None
        cumulated = self.cumulated()
        place = share * (self.size - 1)
        low = bisect_left(cumulated, int(place) + 1)
        high = bisect_left(cumulated, min(self.size, int(place) + 2))
        return round((low + (high - low) * (place - int(place))) * self.step, 2)

    def coarse(self, width: int) -> list[int]:
        """Return the counts in bars of ``width`` points; the last bar takes 100 too."""
        bars = [0] * (100 // width)
        for place, count in enumerate(self.counts):
            if count:
                bars[min(len(bars) - 1, int(place * self.step / width + 1e-9))] += count
        return bars


class Tally:
    """The figures of one group of replies."""

    __slots__ = ("authors", "histograms", "missing", "ready", "rules", "short", "size", "terms")

    def __init__(self, step: float = 0.1) -> None:
        self.size = 0
        self.ready = 0
        self.short = 0
        """Replies that are too short for their readability to be more than a rough guess."""
        self.histograms = tuple(Histogram(step) for _ in SCORES)
        self.missing: Counter[str] = Counter()
        """Replies that lack an element, by its code."""
        self.rules: Counter[str] = Counter()
        """Replies in which a rule found something."""
        self.terms: Counter[str] = Counter()
        """The same for ``rule/entry``."""
        self.authors: set[str] = set()
        """Hashes of authors, no more than needed to tell that there are enough."""

    def add(self, result: Result, rules: Iterable[str] = (), terms: Iterable[str] = ()) -> None:
        """Count one reply."""
        self.size += 1
        self.ready += result.ready
        readability, courtesy, completeness = self.histograms
        self.short += not result.reliable
        readability.add(result.readability)
        courtesy.add(result.courtesy)
        completeness.add(result.completeness)
        if result.missing:
            self.missing.update(result.missing.split())
        self.rules.update(rules)
        self.terms.update(terms)
        if result.author and len(self.authors) < FEW_AUTHORS:
            self.authors.add(result.author)

    def merge(self, other: Tally) -> None:
        """Take in the figures of another group."""
        self.size += other.size
        self.ready += other.ready
        self.short += other.short
        self.histograms = tuple(a.merged(b) for a, b in zip(self.histograms, other.histograms, strict=True))
        self.missing.update(other.missing)
        self.rules.update(other.rules)
        self.terms.update(other.terms)
        self.authors |= other.authors


GROUPINGS = ("unit", "channel", "month", "reply_type")


class Tallies:
    """All the figures of an audit. Memory does not grow with the number of replies."""

    def __init__(self) -> None:
        self.all = Tally()
        self.groups: dict[str, dict[str, Tally]] = {name: {} for name in GROUPINGS}
        self.cells: dict[tuple[str, str], Tally] = {}
        """By unit and month, in steps of half a point."""
        self.authors: set[str] = set()
        self.authors_cut = False
        self.rated = 0
        self.ratings: tuple[Counter[tuple[float, int]], ...] = tuple(Counter() for _ in SCORES)
        """How often a rating stands beside a score (in whole points)."""
        self._rating_values: set[float] = set()
        self.rules: Counter[str] = Counter()
        """Findings (not replies) by rule."""

    def add(self, result: Result) -> None:
        """Count one reply."""
        terms: list[str] = []
        rules: set[str] = set()
        for item in result.rules.split():
            name, _, count = item.rpartition(":")
            rule, slash, _ = name.partition("/")
            rules.add(rule)
            if slash:
                terms.append(name)
            self.rules[rule] += int(count)
        self.all.add(result, rules, terms)
        groups = self.groups
        self._group("unit", result.unit).add(result, rules)
        self._group("month", result.month).add(result, rules)
        for name, value in (("channel", result.channel), ("reply_type", result.reply_type)):
            group = groups[name].get(value)
            if group is None:
                group = groups[name][value] = Tally()
            group.add(result, rules)
        if result.unit and result.month:
            self._count_cell(result)
        if result.author:
            if len(self.authors) < MAXIMUM_AUTHORS:
                self.authors.add(result.author)
            elif result.author not in self.authors:
                self.authors_cut = True
        if result.rating is not None:
            self._count_rating(result.rating, result)

    def _group(self, name: str, value: str) -> Tally:
        groups = self.groups[name]
        group = groups.get(value)
        if group is None:
            if len(groups) >= MAXIMUM_GROUPS:
                value = OTHERS
            group = groups.setdefault(value, Tally())
        return group

    def _count_cell(self, result: Result) -> None:
        cell = self.cells.get((result.unit, result.month))
        if cell is None:
            if len(self.cells) >= MAXIMUM_CELLS:
                return
            cell = self.cells[result.unit, result.month] = Tally(0.5)
        cell.add(result)

    def _count_rating(self, rating: float, result: Result) -> None:
        if rating not in self._rating_values:
            if len(self._rating_values) >= MAXIMUM_RATINGS:
                return
            self._rating_values.add(rating)
        self.rated += 1
        for counter, score in zip(
            self.ratings, (result.readability, result.courtesy, result.completeness), strict=True
        ):
            counter[rating, round(score)] += 1
