"""Intervals by the bootstrap, from histograms instead of rows.

Drawing *n* replies with replacement and taking their median is the same as drawing the middle order statistic of *n*
uniform numbers and looking it up in the histogram; the number of ready replies among them is binomial. Both are drawn
in a time that does not depend on *n* (Efron & Tibshirani 1993, chapter 13: percentile intervals).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random
from statistics import NormalDist, pstdev
from typing import NamedTuple

from jelas.audit.tally import Histogram

DRAWS = 1000
_FEW = 30
"""Trials that are simply counted one by one."""
_SPREAD = 100.0
"""Variance from which a binomial number is drawn as a rounded normal one; its skewness is below 0.1 there."""


class Interval(NamedTuple):
    """A figure with the range in which it lies, at the level that was asked for."""

    value: float
    low: float
    high: float


Draw = Callable[[Random], float]
"""One figure of one resample."""


def median_draw(histogram: Histogram) -> Draw:
    """Return a function that draws the median of a resample."""
    cumulated, size, step = histogram.cumulated(), histogram.size, histogram.step
    rank = (size + 1) // 2

    def look_up(share: float) -> float:
        return bisect_left(cumulated, max(1, math.ceil(share * size))) * step

    def draw(random: Random) -> float:
        middle = random.betavariate(rank, size - rank + 1)
        if size % 2:
            return look_up(middle)
        above = middle + (1 - middle) * random.betavariate(1, size - rank)
        return (look_up(middle) + look_up(min(1.0, above))) / 2

    return draw


def share_draw(count: int, size: int) -> Draw:
    """Return a function that draws the share of a resample, in per cent."""
    probability = count / size
    return lambda random: 100 * binomial(random, size, probability) / size


def binomial(random: Random, size: int, probability: float) -> int:
    """Draw how many of ``size`` trials succeed: exactly by halving (Devroye 1986, X.4), or nearly where many may."""
    variance = size * probability * (1 - probability)
    if variance > _SPREAD:
        return min(size, max(0, round(random.gauss(size * probability, math.sqrt(variance)))))
    count = 0
    while size > _FEW and 0.0 < probability < 1.0:
        rank = size // 2 + 1
        middle = random.betavariate(rank, size + 1 - rank)
        if middle <= probability:
            count += rank
            size -= rank
            probability = (probability - middle) / (1 - middle) if middle < 1 else 1.0
        else:
            size = rank - 1
            probability = probability / middle
    if probability >= 1.0:
        return count + size
    return count + sum(random.random() < probability for _ in range(size))


def interval(value: float, draw: Draw, seed: str, level: float = 0.95) -> Interval:
    """Return the percentile interval of one figure."""
    random = Random(seed)
    draws = sorted(draw(random) for _ in range(DRAWS))
    return Interval(value, *_cut(draws, level))


class Change(NamedTuple):
    """The difference between two periods."""

    value: float
    low: float
    """95 % interval."""
    high: float
    clear: bool
    """Beyond chance, also when so many comparisons are made at once."""


def change(values: tuple[float, float], draws: tuple[Draw, Draw], seed: str, comparisons: int) -> Change:
    """Compare the later figure with the earlier one.

    Args:
        values: The earlier and the later figure.
        draws: How each is resampled.
        seed: The same seed gives the same interval.
        comparisons: How many comparisons the reader sees at once. The difference is clear only when its 95 %
            interval leaves out zero and it lies so many standard errors (of the resamples) from zero as the level
            for all comparisons together asks for (Bonferroni, normal tails).
    """
    random = Random(seed)
    earlier, later = draws
    differences = sorted(later(random) - earlier(random) for _ in range(DRAWS))
    low, high = _cut(differences, 0.95)
    value = values[1] - values[0]
    clear = low > 0 or high < 0
    if clear and comparisons > 1:
        needed = NormalDist().inv_cdf(1 - 0.025 / comparisons)
        clear = abs(value) > needed * pstdev(differences)
    return Change(round(value, 2), low, high, clear)


def _cut(draws: Sequence[float], level: float) -> tuple[float, float]:
    outside = (1 - level) / 2
    low = math.floor(outside * (len(draws) - 1))
    return round(draws[low], 2), round(draws[len(draws) - 1 - low], 2)


def spearman(pairs: Counter[tuple[float, int]]) -> Interval | None:
    """Return Spearman's rank correlation of pairs with their counts, with its 95 % interval.

    The interval is Fisher's with the standard error of Bonett and Wright (2000). ``None`` where one side never
    changes or there are fewer than 50 pairs.
    """
    size = sum(pairs.values())
    if size < 50:
        return None
    first, second = _ranks(pairs, 0), _ranks(pairs, 1)
    mean = (size + 1) / 2
    product = square_first = square_second = 0.0
    for (left, right), count in pairs.items():
        x, y = first[left] - mean, second[right] - mean
        product += count * x * y
        square_first += count * x * x
        square_second += count * y * y
    if not square_first or not square_second:
        return None
    value = max(-1.0, min(1.0, product / math.sqrt(square_first * square_second)))
    if abs(value) > 0.9999:
        return Interval(round(value, 3), round(value, 3), round(value, 3))
    spread = 1.96 * math.sqrt((1 + value * value / 2) / (size - 3))
    middle = math.atanh(value)
    return Interval(round(value, 3), round(math.tanh(middle - spread), 3), round(math.tanh(middle + spread), 3))


def _ranks(pairs: Counter[tuple[float, int]], side: int) -> dict[float, float]:
    """Mean rank of each value; equal values share theirs."""
    counts: Counter[float] = Counter()
    for pair, count in pairs.items():
        counts[pair[side]] += count
    ranks: dict[float, float] = {}
    before = 0
    for value in sorted(counts):
        ranks[value] = before + (counts[value] + 1) / 2
        before += counts[value]
    return ranks
