"""GitHub Actions: one workflow command a finding, shown beside the line."""

from __future__ import annotations

from collections.abc import Sequence

from jelas.report import Finding
from jelas.writers import Checked, Options
from jelas.writers.positions import Source
from jelas.writers.shown import Shown, one_line

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def _value(text: str) -> str:
    """Escape a message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property."""
    return _value(text).replace(":", "%3A").replace(",", "%2C")


def _line(item: Checked, finding: Finding, source: Source, shown: Shown) -> str:
    properties = {"file": item.name}
    if finding.start is not None and finding.end is not None:
        start, end = source.region(finding.start, finding.end, "utf-16")
        properties["line"] = str(start.line)
        properties["endLine"] = str(end.line)
        if start.line == end.line:
            # Columns count only within one line; the last column is inclusive.
            properties["col"] = str(start.column)
            properties["endColumn"] = str(max(start.column, end.column - 1))
    properties["title"] = f"jelas: {finding.rule}"
    listed = ",".join(f"{key}={_property(one_line(value))}" for key, value in properties.items())
    words = one_line(shown.words(finding), 80)
    message = one_line(shown.clean(finding.message))
    if words and words not in message:
        message = f"«{words}» {message}"
    return f"::{_LEVELS[finding.severity]} {listed}::{_value(message)}"


def write(items: Sequence[Checked], options: Options) -> str:
    """Return one ``::error``, ``::warning`` or ``::notice`` line for each finding."""
    lines = []
    for item in items:
        source, shown = Source(item.report.text, item.reading), Shown(item.report)
        lines += [_line(item, finding, source, shown) for finding in item.report.findings]
    return "".join(line + "\n" for line in lines)
