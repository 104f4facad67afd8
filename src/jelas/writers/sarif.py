"""SARIF 2.1.0, as code hosts and editors read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from jelas import __version__
from jelas.report import Finding
from jelas.writers import Checked, Options
from jelas.writers.positions import Source
from jelas.writers.shown import Shown

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_RANKS = {"low": 30.0, "medium": 60.0, "high": 90.0}


def _uri(name: str) -> str:
    """Return a file name as a relative URI reference."""
    return quote(name.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/.-_~")


def _region(source: Source, start: int, end: int) -> dict[str, int]:
    region = source.region(start, end, "utf-16")
    return {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    }


def _location(item: Checked, region: dict[str, Any] | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(item.name)}}
    if region is not None:
        physical["region"] = region
    return {"physicalLocation": physical}


def _result(item: Checked, finding: Finding, source: Source, shown: Shown, index: int) -> dict[str, Any]:
    region = None
    if finding.start is not None and finding.end is not None:
        region = _region(source, finding.start, finding.end)
    exact = finding.start is not None and finding.end is not None and source.exact(finding.start, finding.end)
    located: dict[str, Any] | None = {**region} if region else None
    if located and exact:
        located["snippet"] = {"text": shown.words(finding)}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "rank": _RANKS[finding.confidence],
        "message": {"text": shown.clean(finding.message)},
        "locations": [_location(item, located)],
        "properties": {"category": finding.category, "confidence": finding.confidence},
    }
    if finding.also:
        result["relatedLocations"] = [
            {"id": number, **_location(item, dict(_region(source, *span)))}
            for number, span in enumerate(finding.also, 1)
        ]
    if exact and finding.suggestions:
        artifact = {"uri": _uri(item.name)}
        result["fixes"] = [
            {
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": suggestion.text}}],
                    }
                ]
            }
            for suggestion in finding.suggestions
        ]
    return result


def write(items: Sequence[Checked], options: Options) -> str:
    """Return one run with the findings of all drafts; columns count UTF-16 units."""
    rules: dict[str, dict[str, Any]] = {}
    results = []
    for item in items:
        source, shown = Source(item.report.text, item.reading), Shown(item.report)
        for finding in item.report.findings:
            if finding.rule not in rules:
                rules[finding.rule] = {
                    "id": finding.rule,
                    "defaultConfiguration": {"level": _LEVELS[finding.severity]},
                    "properties": {"category": finding.category},
                }
                if finding.why:
                    rules[finding.rule]["fullDescription"] = {"text": shown.clean(finding.why)}
            results.append(_result(item, finding, source, shown, list(rules).index(finding.rule)))
    run = {
        "tool": {"driver": {"name": "jelas", "version": __version__, "rules": list(rules.values())}},
        "columnKind": "utf16CodeUnits",
        "language": options.language,
        "artifacts": [{"location": {"uri": _uri(item.name)}} for item in items],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=True, indent=2) + "\n"
