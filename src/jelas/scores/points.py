"""From features to points: every score is a sum over a table of weights (``jelas.scores.weights``)."""

from __future__ import annotations

from collections.abc import Mapping

from jelas.scores.weights import Term

Rows = tuple[tuple[str, float, float, float], ...]
"""A table of weights laid flat: feature, free, cap, weight."""


def rows_of(table: Mapping[str, Term]) -> Rows:
    """Lay a table of weights flat, so that walking it for every draft costs little."""
    return tuple((name, *term) for name, term in table.items())


def nothing(*tables: Rows) -> dict[str, float]:
    """Every feature of the tables at 0: where collecting begins, so that no row need ask whether it is there."""
    return {name: 0.0 for rows in tables for name, _, _, _ in rows}


def worth(rows: Rows, values: Mapping[str, float]) -> dict[str, float]:
    """Points that each feature of a table gives (positive) or takes (negative)."""
    points = {}
    for name, free, cap, weight in rows:
        value = values[name]
        if value > free:
            points[name] = weight * ((cap if value > cap else value) - free)
    return points


def mixed(
    share: float,
    long_rows: Rows,
    short_rows: Rows,
    values: Mapping[str, float],
) -> dict[str, float]:
    """Mix the points of the tables for long and for short texts by the ``share`` of the former."""
    if share >= 1.0:
        return worth(long_rows, values)
    short = worth(short_rows, values)
    if share <= 0.0:
        return short
    total = {name: points * share for name, points in worth(long_rows, values).items()}
    rest = 1.0 - share
    for name, points in short.items():
        total[name] = total.get(name, 0.0) + rest * points
    return total


def bounded(points: float) -> float:
    """Keep a sum between 0 and 100; near both ends it bends, so that better still counts as better."""
    if points > 85:
        return 100 - 15 * 15 / (points - 70)
    if points < 15:
        return 15 * 15 / (30 - points)
    return points
