"""Small helpers that several tests share."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jelas.report import Finding, Report

_LETTERS = Path(__file__).parent / "letters" / "letters.jsonl"
_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the ``[[…]]`` off an example; return the text and the marked ranges."""
    text, spans, at = "", [], 0
    for match in _MARKED.finditer(example):
        text += example[at : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    return text + example[at:], spans


def places(report: Report, rule: str | None = None) -> list[tuple[int, int]]:
    """Return every place of every finding (of one rule), further places too."""
    result = []
    for item in report.findings:
        if item.start is not None and item.end is not None and rule in (None, item.rule):
            result += [(item.start, item.end), *item.also]
    return sorted(result)


def of_rule(report: Report, rule: str) -> list[Finding]:
    """Return the findings of one rule."""
    return [item for item in report.findings if item.rule == rule]


def letters() -> list[dict[str, str]]:
    """Return our own letters: what the citizen asked, the draft, the channel."""
    lines = _LETTERS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
