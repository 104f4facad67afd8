"""Reviewdog's rdjson: lines and columns count from 1, columns in UTF-8 bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from jelas.report import Finding
from jelas.writers import Checked, Options
from jelas.writers.positions import Source
from jelas.writers.shown import Shown

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def _range(source: Source, start: int, end: int) -> dict[str, Any]:
    region = source.region(start, end, "utf-8")
    return {
        "start": {"line": region.start.line, "column": region.start.column},
        "end": {"line": region.end.line, "column": region.end.column},
    }


def _diagnostic(item: Checked, finding: Finding, source: Source, shown: Shown) -> dict[str, Any]:
    location: dict[str, Any] = {"path": item.name}
    result: dict[str, Any] = {
        "message": shown.clean(finding.message),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "source": {"name": "jelas"},
        "code": {"value": finding.rule},
    }
    if finding.start is not None and finding.end is not None:
        location["range"] = _range(source, finding.start, finding.end)
        if finding.suggestions and source.exact(finding.start, finding.end):
            result["suggestions"] = [
                {"range": location["range"], "text": suggestion.text} for suggestion in finding.suggestions
            ]
    return result


def write(items: Sequence[Checked], options: Options) -> str:
    """Return one ``DiagnosticResult`` for all drafts."""
    diagnostics = []
    for item in items:
        source, shown = Source(item.report.text, item.reading), Shown(item.report)
        for finding in item.report.findings:
            first = _diagnostic(item, finding, source, shown)
            diagnostics.append(first)
            for span in finding.also:
                # A further place is a diagnostic of its own: the format has no lasting word for it.
                further = {**first, "location": {"path": item.name, "range": _range(source, *span)}}
                further.pop("suggestions", None)
                diagnostics.append(further)
    data = {"source": {"name": "jelas"}, "severity": "WARNING", "diagnostics": diagnostics}
    return json.dumps(data, ensure_ascii=True, indent=2) + "\n"
