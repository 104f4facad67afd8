"""Histograms, intervals and correlation, against figures worked out in another way."""

from __future__ import annotations

import statistics
from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.audit.intervals import binomial, change, interval, median_draw, share_draw, spearman
from jelas.audit.tally import Histogram


def _histogram(scores: list[float]) -> Histogram:
    result = Histogram()
    for score in scores:
        result.add(score)
    return result


@given(st.lists(st.integers(0, 1000).map(lambda tenth: tenth / 10), min_size=1, max_size=60))
def test_median_is_exact(scores: list[float]) -> None:
    """The same as from the scores themselves."""
    assert _histogram(scores).quantile(0.5) == pytest.approx(statistics.median(scores), abs=0.006)


@given(st.lists(st.integers(0, 1000).map(lambda tenth: tenth / 10), min_size=2, max_size=60))
def test_quartiles_are_exact(scores: list[float]) -> None:
    """The usual (inclusive) quartiles."""
    lower, _, upper = statistics.quantiles(scores, n=4, method="inclusive")

    histogram = _histogram(scores)

    assert histogram.quantile(0.25) == pytest.approx(lower, abs=0.006)
    assert histogram.quantile(0.75) == pytest.approx(upper, abs=0.006)


def test_bars_hold_every_score() -> None:
    """100 belongs to the last bar, 10 to the second."""
    assert _histogram([0, 9.9, 10, 99.9, 100]).coarse(10) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]


@pytest.mark.parametrize("size", [40, 41])
def test_median_interval_is_that_of_resampling(size: int) -> None:
    """Drawing order statistics gives what drawing replies gives, for even and odd numbers."""
    random = Random(3)
    scores = [round(random.gauss(60, 15), 1) for _ in range(size)]
    plain = sorted(statistics.median(random.choices(scores, k=size)) for _ in range(4000))

    found = interval(statistics.median(scores), median_draw(_histogram(scores)), "seed")

    assert found.low == pytest.approx(plain[100], abs=2)
    assert found.high == pytest.approx(plain[3899], abs=2)


@pytest.mark.parametrize(
    ("size", "share"), [(20, 0.3), (500, 0.02), (300, 0.4), (100_000, 0.7), (1000, 0.0), (1000, 1.0)]
)
def test_binomial_has_its_mean_and_spread(size: int, share: float) -> None:
    """Within four standard errors of what it should be."""
    random = Random(5)
    draws = [binomial(random, size, share) for _ in range(3000)]
    spread = (size * share * (1 - share)) ** 0.5

    assert statistics.mean(draws) == pytest.approx(size * share, abs=4 * spread / 3000**0.5 + 1e-9)
    assert statistics.pstdev(draws) == pytest.approx(spread, rel=0.1)
    assert min(draws) >= 0
    assert max(draws) <= size


def test_intervals_are_the_same_every_time() -> None:
    """A fixed seed: the same table gives the same page."""
    histogram = _histogram([float(score) for score in range(100)])

    assert interval(49.5, median_draw(histogram), "a") == interval(49.5, median_draw(histogram), "a")


def test_noise_is_seldom_called_a_change() -> None:
    """Of 100 comparisons of equal groups, made at once, at most one is called clear."""
    random = Random(11)
    clear = 0
    for number in range(100):
        pair = tuple(_histogram([random.gauss(60, 15) for _ in range(80)]) for _ in range(2))
        values = tuple(histogram.quantile(0.5) or 0.0 for histogram in pair)
        draws = tuple(median_draw(histogram) for histogram in pair)
        clear += change((values[0], values[1]), (draws[0], draws[1]), str(number), 100).clear

    assert clear <= 1


def test_a_real_change_is_clear() -> None:
    """Ten points among 400 replies are no noise, also among 50 comparisons."""
    found = change((40.0, 55.0), (share_draw(160, 400), share_draw(220, 400)), "seed", 50)

    assert found.clear
    assert found.low < 15 < found.high


def test_spearman_is_that_of_the_pairs() -> None:
    """Against scipy's formula on the pairs themselves, ties and all."""
    random = Random(2)
    pairs = []
    for _ in range(400):
        rating = random.randint(1, 5)
        pairs.append((float(rating), min(100, max(0, round(random.gauss(40 + 8 * rating, 15))))))
    scipy_stats = pytest.importorskip("scipy.stats")

    found = spearman(Counter(pairs))

    assert found is not None
    assert found.value == pytest.approx(scipy_stats.spearmanr(*zip(*pairs, strict=True))[0], abs=0.001)
    assert found.low < found.value < found.high


def test_spearman_needs_enough_pairs_and_two_values() -> None:
    """Otherwise nothing is said."""
    assert spearman(Counter({(5.0, 50): 30})) is None
    assert spearman(Counter({(5.0, 50): 30, (5.0, 70): 40})) is None
