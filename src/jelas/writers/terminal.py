"""The report on a terminal: the verdict and at most three things to do first, then every finding."""

from __future__ import annotations

import textwrap
from bisect import bisect_right

from jelas.report import Finding, Report
from jelas.writers import Checked, Options

_COLORS = {"error": "31", "warning": "33", "info": "36", "good": "32", "strong": "1"}
_LEVELS = {
    "id": {"error": "wajib", "warning": "perlu", "info": "saran"},
    "en": {"error": "must", "warning": "should", "info": "polish"},
}
_WORDS = {
    "id": {
        "readability": "Keterbacaan",
        "courtesy": "Kesantunan",
        "completeness": "Kelengkapan",
        "short": "teks pendek, angka kasar",
        "first": "Kerjakan dulu:",
        "missing": "Belum ada:",
        "findings": "temuan",
        "line": "baris",
        "write": "Tulis",
        "delete": "Hapus bagian ini.",
        "why": "Mengapa",
        "also": "juga di baris",
        "none": "Tidak ada temuan.",
        "whole": "seluruh draf",
        "principles": "Tujuh prinsip layanan:",
    },
    "en": {
        "readability": "Readability",
        "courtesy": "Courtesy",
        "completeness": "Completeness",
        "short": "short text, rough figure",
        "first": "Do first:",
        "missing": "Missing:",
        "findings": "findings",
        "line": "line",
        "write": "Write",
        "delete": "Delete this part.",
        "why": "Why",
        "also": "also in line",
        "none": "No findings.",
        "whole": "whole draft",
        "principles": "The seven service principles:",
    },
}


class _Page:
    """Lines of one report."""

    def __init__(self, options: Options, text: str) -> None:
        self.options = options
        self.words = _WORDS[options.language]
        self.starts = [0]
        self.starts += [i + 1 for i, character in enumerate(text) if character == "\n"]
        self.lines: list[str] = []

    def color(self, name: str, text: str) -> str:
        return f"\x1b[{_COLORS[name]}m{text}\x1b[0m" if self.options.color else text

    def line_of(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def add(self, text: str = "", indent: int = 0, color: str | None = None) -> None:
        if not text:
            self.lines.append("")
            return
        wrapped = textwrap.wrap(
            text, self.options.width - indent, break_long_words=False, break_on_hyphens=False
        ) or [""]
        for line in wrapped:
            self.lines.append(" " * indent + (self.color(color, line) if color else line))


def _printable(text: str) -> str:
    """Control characters must not reach a terminal."""
    return "".join(c if c.isprintable() or c == " " else " " for c in text)


def _shown(finding: Finding) -> str:
    if finding.category == "privacy":
        from jelas.rules.personal_data import mask

        return mask(finding.text)
    text = " ".join(_printable(finding.text).split())
    return text if len(text) <= 70 else text[:67] + "…"


def _bar(page: _Page, label: str, score: float, note: str) -> str:
    filled = round(score / 10)
    return f"  {label:<13}{score:5.0f}  {'█' * filled}{'·' * (10 - filled)}  {note}".rstrip()


def _head(page: _Page, item: Checked) -> None:
    report, words = item.report, page.words
    page.add(_printable(item.name), color="strong")
    page.add()
    short = report.verdict.split(":")[0]
    page.add(short, color="good" if report.ready else "error")
    page.add()
    readable = report.readability
    page.lines.append(
        _bar(page, words["readability"], readable.score, readable.band if readable.reliable else words["short"])
    )
    page.lines.append(_bar(page, words["courtesy"], report.courtesy.score, report.courtesy.note))
    page.lines.append(
        _bar(page, words["completeness"], report.completeness.score, report.completeness.reply_type)
    )
    if report.todo:
        page.add()
        page.add(words["first"])
        for number, text in enumerate(report.todo[:3], 1):
            page.add(f"{number}. {_printable(text)}", indent=2)
    page.add()


def _finding(page: _Page, finding: Finding) -> None:
    words = page.words
    level = _LEVELS[page.options.language][finding.severity]
    if finding.start is None:
        page.add(f"{words['whole']} · {level} · {finding.rule}", color=finding.severity)
    else:
        line = page.line_of(finding.start)
        page.add(f"{words['line']} {line} · {level} · {finding.rule}", color=finding.severity)
        page.add(f"«{_shown(finding)}»", indent=2)
    page.add(_printable(finding.message), indent=2)
    texts = [s.text for s in finding.suggestions if f"«{s.text}»" not in finding.message]
    for text in texts[:3]:
        page.add(f"{words['write']}: {_printable(text)}" if text else words["delete"], indent=2)
    if finding.why:
        page.add(f"{words['why']}: {_printable(finding.why)}", indent=2)
    if finding.also:
        places = ", ".join(str(page.line_of(start)) for start, _ in finding.also[:8])
        page.add(f"({words['also']} {places})", indent=2)
    page.add()


def _report(item: Checked, options: Options) -> str:
    report: Report = item.report
    page = _Page(options, report.text)
    words = page.words
    _head(page, item)
    if not options.full:
        return "\n".join(page.lines)
    if report.completeness.missing:
        page.add(words["missing"])
        for element in report.completeness.elements:
            if element.code in report.completeness.missing:
                page.add(f"- {element.name}: {element.fill_in}", indent=2)
        page.add()
    count = len(report.findings)
    page.add(f"{count} {words['findings']}" if count else words["none"], color="strong")
    page.add()
    for finding in report.findings:
        _finding(page, finding)
    page.add(words["principles"])
    for principle in report.principles:
        page.add(f"{principle.number}. {principle.name}: {principle.verdict}. {principle.message}", indent=2)
    return "\n".join(page.lines)


def write(items: list[Checked], options: Options) -> str:
    """Return the reports as text for a terminal of ``options.width`` columns."""
    return ("\n" + "─" * options.width + "\n").join(_report(item, options) for item in items) + "\n"
