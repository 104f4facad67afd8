"""One self-contained page: the letter as written with every finding marked in it, reasons and suggestions beside it.

The page loads nothing: no script, no font, no picture. A content security policy with the hash of its one style sheet
says so to the browser. Everything that comes from the draft is escaped, and personal data are masked.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape
from itertools import pairwise
from typing import NamedTuple

from jelas.report import SEVERITIES, Cause, Finding
from jelas.writers import Checked, Options
from jelas.writers.page_style import STYLE
from jelas.writers.positions import Positions
from jelas.writers.shown import Shown
from jelas.writers.words import band, count_of, level, levels, principle_verdict, reply_type, source, word

_NOT_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_SIGNS = {"error": "!", "warning": "▲", "info": "i"}
_VERDICT_SIGNS = {"baik": "●", "cukup": "◐", "kurang": "○", "tidak dapat dinilai": "–"}


def _text(text: str) -> str:
    """Escape a text; what a page cannot hold, or would let the text run backwards, becomes U+FFFD."""
    return escape(_NOT_SHOWN.sub("\ufffd", text))


class Mark(NamedTuple):
    """A stretch of the letter with the same findings on it."""

    start: int
    end: int
    findings: tuple[int, ...]
    """Their indices in the report."""
    first: tuple[int, ...]
    """Those that begin here."""
    last: tuple[int, ...]
    """Those that end here."""


def marks(findings: Sequence[Finding]) -> list[Mark]:
    """Cut the places of all findings, also crossing ones, into stretches that lie side by side.

    Tags around these stretches can never cross, whatever the findings do.
    """
    places: list[tuple[int, int, int]] = []
    for index, finding in enumerate(findings):
        if finding.start is not None and finding.end is not None:
            spans = dict.fromkeys(((finding.start, finding.end), *finding.also))
            places += [(start, end, index) for start, end in spans if start < end]
    places.sort()
    edges = sorted({edge for start, end, _ in places for edge in (start, end)})
    result: list[Mark] = []
    active: list[tuple[int, int, int]] = []
    at = 0
    for left, right in pairwise(edges):
        active = [place for place in active if place[1] > left]
        while at < len(places) and places[at][0] <= left:
            active.append(places[at])
            at += 1
        if active:
            result.append(
                Mark(
                    left,
                    right,
                    tuple(dict.fromkeys(index for _, _, index in active)),
                    tuple(index for start, _, index in active if start == left),
                    tuple(index for _, end, index in active if end == right),
                )
            )
    return result


class _Draft:
    """One draft on the page."""

    def __init__(self, item: Checked, number: int, options: Options) -> None:
        self.item = item
        self.report = item.report
        self.id = f"d{number}"
        self.language = options.language
        self.shown = Shown(item.report)
        self.positions = Positions(item.report.text)
        self.marked: dict[int, int] = {}
        """How many marks each finding has got in the letter so far."""

    def word(self, name: str) -> str:
        return _text(word(name, self.language))

    def clean(self, text: str) -> str:
        return _text(self.shown.clean(text))

    def number(self, value: float) -> str:
        shown = f"{value:.3g}"
        return shown if self.language == "en" else shown.replace(".", ",")

    def verdict(self) -> str:
        report = self.report
        kind, sign = ("good", "✓") if report.ready else ("bad", "✗")
        verdict = report.verdict.partition(":")[0]
        parts = [
            f'<p class="verdict {kind}"><span aria-hidden="true">{sign}</span> {self.clean(verdict)}</p>',
            f'<p class="count">{_text(count_of(report.findings, self.language))}</p>',
        ]
        if report.todo:
            items = "".join(f"<li>{self.clean(text)}</li>" for text in report.todo[:3])
            parts.append(f'<div class="todo"><h3>{self.word("first")}</h3><ol>{items}</ol></div>')
        return "".join(parts)

    def causes(self, causes: Iterable[Cause]) -> str:
        items = []
        for cause in causes:
            facts = []
            if cause.limit is not None:
                facts.append(f"{self.word('value')} {self.number(cause.value)}")
                facts.append(f"{self.word('limit')} {self.number(cause.limit)}")
            if cause.points:
                sign = "+" if cause.points > 0 else "−"
                facts.append(f"{sign}{self.number(abs(round(cause.points, 1)))} {self.word('points')}")
            more = f' <span class="facts">({", ".join(facts)})</span>' if facts else ""
            items.append(f"<li>{self.clean(cause.message)}{more}</li>")
        return f"<ul>{''.join(items)}</ul>" if items else ""

    def score(self, name: str, score: float, note: str, below: str) -> str:
        value = min(100.0, max(0.0, score))
        bar = (
            '<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
            '<rect class="track" width="100" height="6"/>'
            f'<rect class="fill" width="{value:.0f}" height="6"/></svg>'
        )
        note = f'<p class="note">{note}</p>' if note else ""
        return (
            f'<div class="score"><h3>{self.word(name)}</h3><p class="figure"><strong>{value:.0f}</strong> '
            f"<span>{self.word('of-hundred')}</span></p>{bar}{note}{below}</div>"
        )

    def scores(self) -> str:
        report = self.report
        readability, courtesy, completeness = report.readability, report.courtesy, report.completeness
        short = self.word("short")
        elements = "".join(
            f'<li class="{"have" if element.present else "lack"}"><span aria-hidden="true">'
            f"{'✓' if element.present else '–'}</span> {self.clean(element.name)}"
            f'<span class="hidden">: {self.word("present" if element.present else "absent")}</span></li>'
            for element in completeness.elements
            if element.present or element.code in completeness.missing
        )
        kind = self.clean(reply_type(completeness.reply_type, self.language))
        guessed = f" ({self.word('guessed')})" if completeness.guessed else ""
        parts = (
            self.score(
                "readability",
                readability.score,
                _text(band(readability.band, self.language)) if readability.reliable else short,
                self.causes(readability.causes),
            ),
            self.score(
                "courtesy",
                courtesy.score,
                self.clean(courtesy.note) or ("" if courtesy.reliable else short),
                self.causes(courtesy.causes),
            ),
            self.score(
                "completeness",
                completeness.score,
                f"{self.word('reply-type')}: {kind}{guessed}" if completeness.reliable else short,
                f'<ul class="elements">{elements}</ul>' if elements else "",
            ),
        )
        return f'<div class="scores">{"".join(parts)}</div>'

    def letter(self) -> str:
        """Return the letter with its marks; each has the numbers of its findings behind it, as links."""
        text, findings = self.shown.text, self.report.findings
        parts: list[str] = []
        at = 0
        for mark in marks(findings):
            parts.append(_text(text[at : mark.start]))
            heaviest = max((findings[index].severity for index in mark.findings), key=SEVERITIES.index)
            anchors = ""
            for index in mark.first:
                self.marked[index] = self.marked.get(index, 0) + 1
                anchors += f'<span id="{self.id}m{index + 1}-{self.marked[index]}"></span>'
            parts.append(f'{anchors}<mark class="{heaviest}">{_text(text[mark.start : mark.end])}</mark>')
            for index in mark.last:
                severity = findings[index].severity
                name = f"{self.word('finding')} {index + 1}: {_text(level(severity, self.language))}"
                target = f"#{self.id}f{index + 1}"
                parts.append(f'<sup><a class="{severity}" href="{target}" aria-label="{name}">{index + 1}</a></sup>')
            at = mark.end
        parts.append(_text(text[at:]))
        return "".join(parts)

    def finding(self, index: int, finding: Finding) -> str:
        words = self.shown.words(finding)
        severity = finding.severity
        badge = (
            f'<span class="badge {severity}"><span aria-hidden="true">{_SIGNS[severity]}</span> '
            f"{_text(level(severity, self.language))}</span>"
        )
        quoted = f" <q>{_text(' '.join(words.split()))}</q>" if words else f" {self.word('whole')}"
        parts = [f'<p class="message">{self.clean(finding.message)}</p>']
        texts = [f"<ins>{self.clean(item.text)}</ins>" for item in finding.suggestions if item.text]
        if texts:
            parts.append(f"<p><b>{self.word('write')}:</b> {' · '.join(texts)}</p>")
        elif finding.suggestions and not finding.message.startswith(("Hapus", "Delete")):
            parts.append(f"<p>{self.word('delete')}</p>")
        if finding.why:
            parts.append(f"<p><b>{self.word('why')}:</b> {self.clean(finding.why)}</p>")
        if finding.source:
            shown = self.clean(source(finding.source, self.language))
            parts.append(f'<p class="source"><b>{self.word("source")}:</b> {shown}</p>')
        places = [] if finding.start is None else [finding.start, *(start for start, _ in finding.also)]
        links = [
            f'<a href="#{self.id}m{index + 1}-{number}">{self.word("line")} {self.positions.line(start)}</a>'
            for number, start in enumerate(sorted(set(places)), 1)
            if number <= self.marked.get(index, 0)
        ]
        if links:
            parts.append(f'<p class="places">{self.word("in-letter")}: {", ".join(links[:30])}</p>')
        return (
            f'<li id="{self.id}f{index + 1}" class="finding {severity}"><details open><summary>'
            f'<span class="number">{index + 1}</span> {badge}{quoted} <code>{_text(finding.rule)}</code></summary>'
            f"{''.join(parts)}</details></li>"
        )

    def findings(self) -> str:
        if not self.report.findings:
            return f"<p>{self.word('none')}</p>"
        items = "".join(self.finding(index, finding) for index, finding in enumerate(self.report.findings))
        return f'<ol class="findings">{items}</ol>'

    def missing(self) -> str:
        elements = [e for e in self.report.completeness.elements if e.code in self.report.completeness.missing]
        if not elements:
            return ""
        items = "".join(
            f"<dt>{self.clean(element.name)}</dt><dd>{self.clean(element.fill_in)}</dd>" for element in elements
        )
        heading = f'<h3 id="{self.id}-missing">{self.word("missing-heading")}</h3>'
        return (
            f'<section class="missing" aria-labelledby="{self.id}-missing">{heading}'
            f"<p>{self.word('fill-in')}</p><dl>{items}</dl></section>"
        )

    def principles(self) -> str:
        items = "".join(
            f"<li><b>{self.clean(principle.name)}</b> "
            f'<span class="grade"><span aria-hidden="true">{_VERDICT_SIGNS.get(principle.verdict, "")}</span> '
            f"{_text(principle_verdict(principle.verdict, self.language))}</span><br>"
            f"{self.clean(principle.message)}</li>"
            for principle in self.report.principles
        )
        return (
            f'<section class="principles" aria-labelledby="{self.id}-principles">'
            f'<h3 id="{self.id}-principles">{self.word("principles-heading")}</h3><ol>{items}</ol></section>'
        )

    def write(self) -> str:
        letter = self.letter()
        legend = " ".join(
            f'<mark class="{severity}">{_text(level(severity, self.language))}</mark>'
            for severity in reversed(SEVERITIES)
        )
        masked = f'<p class="note">{self.word("masked")}</p>' if self.shown.masked else ""
        return (
            f'<article id="{self.id}" aria-labelledby="{self.id}-name">'
            f'<h2 id="{self.id}-name">{_text(self.item.name)}</h2>'
            f'<section aria-label="{self.word("verdict")}">{self.verdict()}</section>'
            f'<section aria-label="{self.word("scores")}">{self.scores()}</section>'
            f'<div class="columns"><section class="paper" aria-labelledby="{self.id}-letter">'
            f'<h3 id="{self.id}-letter">{self.word("letter")}</h3>'
            f'<p class="note"><a href="#{self.id}-findings">{self.word("to-findings")}</a> · '
            f"{self.word('legend')}: {legend}</p>{masked}"
            f'<div class="letter" lang="id" dir="auto">{letter}</div></section>'
            f'<section class="side" aria-labelledby="{self.id}-findings">'
            f'<h3 id="{self.id}-findings" tabindex="-1">{self.word("findings")}</h3>'
            f'<p class="note">{_text(levels(self.language))}</p>{self.findings()}</section></div>'
            f"{self.missing()}{self.principles()}</article>"
        )


def write(items: Sequence[Checked], options: Options) -> str:
    """Return the page with all drafts."""
    drafts = [_Draft(item, number, options) for number, item in enumerate(items, 1)]
    title = _text(word("title", options.language))
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
    policy += "; base-uri 'none'; form-action 'none'"
    contents = ""
    if len(drafts) > 1:
        links = "".join(
            f'<li><a href="#{draft.id}">{_text(draft.item.name)}</a> '
            f"{'✓' if draft.report.ready else '✗'} {draft.clean(draft.report.verdict.partition(':')[0])}</li>"
            for draft in drafts
        )
        name = _text(word("drafts", options.language))
        contents = f'<nav aria-label="{name}"><h2>{name}</h2><ol>{links}</ol></nav>'
    name = _text(items[0].name) if len(items) == 1 else str(len(items))
    return (
        f'<!DOCTYPE html>\n<html lang="{options.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}: {name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#isi">{_text(word("skip", options.language))}</a>\n'
        f'<header><h1>{title}</h1></header>\n{contents}\n<main id="isi" tabindex="-1">\n'
        + "\n".join(draft.write() for draft in drafts)
        + "\n</main>\n</body>\n</html>\n"
    )
