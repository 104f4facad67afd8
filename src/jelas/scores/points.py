"""From features to points: every score is a sum over a table of weights (``jelas.scores.weights``)."""

from __future__ import annotations

from collections.abc import Mapping

from jelas.scores.weights import Term


def worth(table: Mapping[str, Term], values: Mapping[str, float]) -> dict[str, float]:
    """Points that each feature of a table gives (positive) or takes (negative)."""
    get = values.get
    return {
        name: weight * ((cap if value > cap else value) - free)
        for name, (free, cap, weight) in table.items()
        if (value := get(name, 0.0)) > free
    }


def mixed(
    share: float,
    long_table: Mapping[str, Term],
    short_table: Mapping[str, Term],
    values: Mapping[str, float],
) -> dict[str, float]:
    """Mix the points of the tables for long and for short texts by the ``share`` of the former."""
    if share >= 1.0:
        return worth(long_table, values)
    short = worth(short_table, values)
    if share <= 0.0:
        return short
    total = {name: points * share for name, points in worth(long_table, values).items()}
    for name, points in short.items():
        total[name] = total.get(name, 0.0) + (1.0 - share) * points
    return total


def bounded(points: float) -> float:
    """Keep a sum between 0 and 100; near both ends it bends, so that better still counts as better."""
    if points > 85:
        return 100 - 15 * 15 / (points - 70)
    if points < 15:
        return 15 * 15 / (30 - points)
    return points
