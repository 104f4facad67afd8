"""Charts as SVG: drawn by Altair (Vega-Lite) where the extra ``charts`` is installed, as plain bars elsewhere.

Nothing is fetched: ``vl-convert`` holds the Vega runtime itself. Every chart also stands on the page as a table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple

COLORS: Mapping[str, str] = MappingProxyType(
    {"readability": "#0072B2", "courtesy": "#B34700", "completeness": "#00735C", "ready": "#5B3A8C"}
)
"""Colours that stay apart for colour-blind readers (after Okabe and Ito), dark enough for thin lines on white."""
_DASHES: Mapping[str, list[int]] = MappingProxyType(
    {"readability": [1, 0], "courtesy": [7, 3], "completeness": [2, 2], "ready": [1, 0]}
)
_WIDTH = 340
_LABEL = 25
_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


class Point(NamedTuple):
    """A point of a line with its interval."""

    x: str
    series: str
    """A key of ``COLORS``."""
    value: float
    low: float
    high: float


def can_draw() -> bool:
    """Tell whether the charting library is there."""
    try:
        import_module("altair")
        import_module("vl_convert")
    except ImportError:
        return False
    return True


def lines(points: Sequence[Point], names: Mapping[str, str], about: str) -> str:
    """Draw values over months with their intervals.

    Args:
        points: In order of the months.
        names: What each series is called.
        about: What the chart shows, for screen readers.
    """
    series = [key for key in COLORS if any(point.series == key for point in points)]
    if not can_draw():
        shown = points[-24:]
        return bars([(f"{p.x}, {names[p.series]}", p.value) for p in shown], about, COLORS[series[0]])
    alt = import_module("altair")
    order = list(dict.fromkeys(point.x for point in points))
    data = [{**point._asdict(), "name": names[point.series]} for point in points]
    domain = [names[key] for key in series]
    base = alt.Chart(alt.Data(values=data))
    x = alt.X("x:N", sort=order, title=None, axis=alt.Axis(labelAngle=-45, labelOverlap=True))
    color = alt.Color(
        "name:N",
        scale=alt.Scale(domain=domain, range=[COLORS[key] for key in series]),
        legend=alt.Legend(
            orient="top",
            title=None,
            columns=2,
            symbolType="stroke",
            symbolSize=400,
            symbolOpacity=1,
            symbolStrokeWidth=3,
        )
        if len(series) > 1
        else None,
    )
    y = alt.Y("value:Q", scale=alt.Scale(domain=[0, 100]), title=None)
    band = base.mark_area(opacity=0.18).encode(
        x=x, y=alt.Y("low:Q", scale=alt.Scale(domain=[0, 100]), title=None), y2="high:Q", color=color
    )
    dash = alt.StrokeDash("name:N", scale=alt.Scale(domain=domain, range=[_DASHES[key] for key in series]), legend=None)
    line = base.mark_line(strokeWidth=2.5, point={"size": 30}).encode(x=x, y=y, color=color, strokeDash=dash)
    return _svg(alt.layer(band, line).properties(width=_WIDTH, height=240), about)


def histogram(counts: Sequence[int], color: str, about: str) -> str:
    """Draw how many replies have a score in each tenth from 0 to 100."""
    labels = [f"{place * 10}–{place * 10 + 10}" for place in range(len(counts))]
    if not can_draw():
        return bars(list(zip(labels, counts, strict=True)), about, color)
    alt = import_module("altair")
    data = [{"x": label, "count": count} for label, count in zip(labels, counts, strict=True)]
    chart = (
        alt.Chart(alt.Data(values=data))
        .mark_bar(color=color)
        .encode(
            x=alt.X("x:N", sort=labels, title=None, axis=alt.Axis(labelAngle=-45)),
            y=alt.Y("count:Q", title=None, axis=alt.Axis(tickCount=4, format="~s")),
        )
        .properties(width=_WIDTH, height=150)
    )
    return _svg(chart, about)


def shares(rows: Sequence[tuple[str, float]], color: str, about: str) -> str:
    """Draw bars of shares in per cent, the longest first as given."""
    if not can_draw():
        return bars(rows, about, color)
    alt = import_module("altair")
    labels = [label if len(label) <= _LABEL else label[: _LABEL - 1] + "…" for label, _ in rows]
    base = alt.Chart(
        alt.Data(values=[{"y": label, "share": row[1]} for label, row in zip(labels, rows, strict=True)])
    ).encode(
        y=alt.Y("y:N", sort=labels, title=None, axis=alt.Axis(labelLimit=220)),
        x=alt.X("share:Q", title="%", scale=alt.Scale(domainMin=0)),
    )
    chart = base.mark_bar(color=color).properties(width=_WIDTH - 130, height=alt.Step(22))
    return _svg(chart, about, left=36)


def _svg(chart: Any, about: str, left: int = 8) -> str:
    """Render a chart; the result scales with the page and tells screen readers what it shows.

    Labels are measured in another font than the browser may have; ``left`` keeps room for wider ones.
    """
    alt, convert = import_module("altair"), import_module("vl_convert")
    chart = chart.configure(
        font=_FONT,
        background="transparent",
        padding={"left": left, "top": 6, "right": 10, "bottom": 6},
        axis=alt.AxisConfig(labelFontSize=12, titleFontSize=12, gridColor="#e2e2e2", labelColor="#333"),
        legend=alt.LegendConfig(labelFontSize=13, labelColor="#222", labelLimit=200),
        view=alt.ViewConfig(stroke=None),
    )
    svg: str = convert.vegalite_to_svg(chart.to_json(), allowed_base_urls=[])
    return _labelled(svg, about)


_OPENING = re.compile(r"<svg\b[^>]*>")
_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


def _labelled(svg: str, about: str) -> str:
    """One picture with one description: what Vega says of every bar is in the table below."""
    found = _OPENING.search(svg)
    if found is None:
        return ""
    opening, inner = found[0], svg[found.end() :]
    box = re.search(r'viewBox="[^"]*"', opening)
    inner = _ROLES.sub("", inner)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" {box[0] if box else ""} role="img" '
        f'aria-label="{escape(about)}">{inner}'
    )


def bars(rows: Sequence[tuple[str, float]], about: str, color: str) -> str:
    """Draw plain horizontal bars without any library."""
    most = max((value for _, value in rows), default=0) or 1
    height = 24 * len(rows) + 4
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 420 {height}" role="img" '
        f'aria-label="{escape(about)}" font-family="{_FONT}" font-size="12">'
    ]
    for place, (label, value) in enumerate(rows):
        top = 24 * place + 4
        wide = max(1, round(210 * value / most))
        shown = label if len(label) <= 24 else label[:23] + "…"
        parts.append(
            f'<text x="160" y="{top + 13}" text-anchor="end">{escape(shown)}</text>'
            f'<rect x="166" y="{top}" width="{wide}" height="18" fill="{color}"/>'
            f'<text x="{170 + wide}" y="{top + 13}">{value:g}</text>'
        )
    return "".join(parts) + "</svg>"
