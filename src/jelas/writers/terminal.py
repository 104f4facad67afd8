"""The report on a terminal: the verdict and at most three things to do first, then every finding."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from unicodedata import east_asian_width

from jelas.report import Finding
from jelas.writers import Checked, Options
from jelas.writers.positions import Positions
from jelas.writers.shown import Shown, one_line
from jelas.writers.words import band, count_of, level, levels, principle_verdict, reply_type, untold, word

_COLORS = {"error": "31", "warning": "33", "info": "36", "good": "32", "strong": "1"}
_FIRST = 3
"""Most things to do first."""
_FIRST_LINES = 3
"""Most lines for each of them, so that the first screen stays within 24 lines."""


def _columns(text: str) -> int:
    """Return how many columns a text takes; wide signs (emoji) take two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(character) in "WF" for character in text)


def _wrapped(text: str, width: int) -> list[str]:
    """Wrap a text to a width in columns."""
    width = max(20, width)
    lines: list[str] = []
    waiting = textwrap.wrap(text, width, break_on_hyphens=False) or [""]
    while waiting:
        line = waiting.pop(0)
        extra = _columns(line) - len(line)
        if _columns(line) > width and len(line) > 1:
            # Wide signs made it too long: wrap it again as if it were narrower.
            narrow = textwrap.wrap(line, max(1, width - extra), break_on_hyphens=False)
            if len(narrow) > 1:
                waiting[:0] = narrow
                continue
        lines.append(line)
    return lines


class _Page:
    """Lines of one report."""

    def __init__(self, item: Checked, options: Options) -> None:
        self.options = options
        self.language = options.language
        self.report = item.report
        self.shown = Shown(item.report)
        self.positions = Positions(item.report.text)
        self.lines: list[str] = []

    def word(self, name: str) -> str:
        return word(name, self.language)

    def color(self, name: str | None, text: str) -> str:
        return f"\x1b[{_COLORS[name]}m{text}\x1b[0m" if name and self.options.color else text

    def clean(self, text: str, limit: int = 0) -> str:
        return one_line(self.shown.clean(text), limit)

    def add(self, text: str = "", indent: int = 0, color: str | None = None, hang: int = 0, limit: int = 0) -> None:
        """Add a paragraph: indented, further lines ``hang`` columns more, at most ``limit`` lines."""
        if not text:
            self.lines.append("")
            return
        lines = _wrapped(text, self.options.width - indent - hang)
        if limit and len(lines) > limit:
            lines = lines[:limit]
            lines[-1] = lines[-1][: self.options.width - indent - hang - 2].rstrip(" .,;:") + " …"
        for number, line in enumerate(lines):
            self.lines.append(" " * (indent + (hang if number else 0)) + self.color(color, line))

    def bar(self, label: str, score: float, note: str) -> None:
        """Add one score with a bar of ten."""
        filled = min(10, max(0, round(score / 10)))
        line = f"  {label:<13}{score:4.0f}  {'█' * filled}{'·' * (10 - filled)}  {note}".rstrip()
        self.lines.append(line if _columns(line) <= self.options.width else line[: self.options.width - 1] + "…")

    def head(self, name: str) -> None:
        """Add the first screen."""
        report = self.report
        self.add(one_line(name)[-self.options.width :], color="strong")
        self.add()
        # The things to do first follow below as a list, so the verdict need not repeat them.
        verdict = report.verdict.partition(":")[0]
        self.add(f"{'✓' if report.ready else '✗'} {self.clean(verdict)}", color="good" if report.ready else "error")
        self.add()
        readability, courtesy, completeness = report.readability, report.courtesy, report.completeness
        short = self.word("short")
        self.bar(
            self.word("readability"),
            readability.score,
            band(readability.band, self.language) if readability.reliable else short,
        )
        self.bar(
            self.word("courtesy"), courtesy.score, self.clean(courtesy.note) or ("" if courtesy.reliable else short)
        )
        kind = reply_type(completeness.reply_type, self.language)
        guessed = f"{kind} ({self.word('guessed')})" if completeness.guessed else kind
        self.bar(self.word("completeness"), completeness.score, guessed if completeness.reliable else short)
        self.add()
        if report.todo:
            self.add(self.word("first"))
            for number, text in enumerate(report.todo[:_FIRST], 1):
                self.add(f"{number}. {self.clean(text)}", indent=2, hang=3, limit=_FIRST_LINES)
            self.add()
        self.add(count_of(report.findings, self.language), color="strong")

    def finding(self, finding: Finding) -> None:
        """Add one finding."""
        place = self.word("whole")
        if finding.start is not None:
            place = f"{self.word('line')} {self.positions.line(finding.start)}"
        self.add(f"{place} · {level(finding.severity, self.language)} · {finding.rule}", color=finding.severity)
        words = one_line(self.shown.words(finding), 70)
        if words:
            self.add(f"«{words}»", indent=2)
        message = self.clean(finding.message)
        self.add(message, indent=2)
        texts = [self.clean(suggestion.text) for suggestion in finding.suggestions]
        for text in untold(message, texts)[:3]:
            self.add(f"{self.word('write')}: {text}" if text else self.word("delete"), indent=2, hang=2)
        if finding.why:
            self.add(f"{self.word('why')}: {self.clean(finding.why)}", indent=2, hang=2)
        if finding.also:
            places = ", ".join(dict.fromkeys(str(self.positions.line(start)) for start, _ in finding.also[:8]))
            more = " …" if len(finding.also) > 8 else ""
            self.add(f"({self.word('also')} {places}{more})", indent=2)
        self.add()

    def scores(self) -> None:
        """Add the causes behind the scores."""
        report = self.report
        for name, causes in (("readability", report.readability.causes), ("courtesy", report.courtesy.causes)):
            if causes:
                self.add(f"{self.word('behind')} {self.word(name).lower()}:", color="strong")
                for cause in causes:
                    self.add(f"- {self.clean(cause.message)}", indent=2, hang=2)
                self.add()

    def missing(self) -> None:
        """Add the missing elements with their sentences to fill in."""
        elements = [e for e in self.report.completeness.elements if e.code in self.report.completeness.missing]
        if not elements:
            return
        self.add(self.word("missing"), color="strong")
        for element in elements:
            self.add(f"- {self.clean(element.name)}", indent=2, hang=2)
            if element.fill_in:
                self.add(self.clean(element.fill_in), indent=4)
        self.add()

    def principles(self) -> None:
        """Add the seven principles."""
        self.add(self.word("principles"), color="strong")
        for principle in self.report.principles:
            verdict = principle_verdict(principle.verdict, self.language)
            text = f"{principle.number}. {principle.name}: {verdict}. {self.clean(principle.message)}"
            self.add(text, indent=2, hang=3)


def _report(item: Checked, options: Options) -> str:
    page = _Page(item, options)
    page.head(item.name)
    if options.full:
        page.add()
        page.missing()
        if item.report.findings:
            page.add(f"{page.word('findings')} ({levels(options.language)}):", color="strong")
            page.add()
        for finding in item.report.findings:
            page.finding(finding)
        page.scores()
        page.principles()
    return "\n".join(page.lines)


def write(items: Sequence[Checked], options: Options) -> str:
    """Return the reports as text for a terminal of ``options.width`` columns.

    The first screen of each draft (verdict, scores, at most three things to do first) fits into 24 lines of 80.
    """
    return ("\n" + "─" * options.width + "\n").join(_report(item, options) for item in items) + "\n"
