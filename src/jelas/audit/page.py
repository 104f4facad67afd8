"""The page: one HTML file that opens offline, prints, and works on a phone and with a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from jelas.audit import charts
from jelas.audit.tally import SCORES
from jelas.audit.words import Say, month_name, number, speaker

_STYLE = """
:root{color-scheme:light;--ink:#1d2129;--soft:#4a5260;--line:#d5dae1;--panel:#f5f7f9;--accent:#004f7c}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:17px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0;max-width:46rem}
.soft{color:var(--soft)}
a{color:var(--accent)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem;outline:3px solid var(--accent)}
nav ul{list-style:none;padding:0;margin:.8rem 0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}
.tiles,.cards,.pictures{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));margin:1rem 0}
.tile,.card{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem}
.tile b{display:block;font-size:1.9rem;line-height:1.2}
.card h3{margin-top:0}
.card p{margin:.5rem 0}
.pictures{grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
.pictures figure,figure{margin:0}
figcaption{font-weight:600}
.chart{display:block;width:100%;max-width:34rem;height:auto;overflow:visible}
q,.quote{display:block;margin:.2rem 0;padding:.3rem .6rem;background:#fff;border-left:4px solid #b34700;quotes:none}
.quote.good{border-color:#00735c}
.scroll{overflow-x:auto;margin:.5rem 0}
.scroll:focus{outline:3px solid var(--accent)}
table{border-collapse:collapse;font-size:.93rem;min-width:20rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{padding:.32rem .6rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child,td.words,th.words{text-align:left}
thead th{background:var(--panel);vertical-align:bottom}
tbody th{font-weight:500;min-width:7rem}
table.heat{font-size:.84rem;min-width:0}
table.heat th,table.heat td{padding:.3rem .25rem}
table.heat thead th{max-width:6rem;font-size:.78rem;font-weight:500;text-align:right}
table.heat thead th:first-child{text-align:left}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent);padding:.3rem 0}
.better{color:#00563f;font-weight:600}
.worse{color:#8f2d00;font-weight:600}
footer{margin-top:2.5rem;padding-bottom:2rem;color:var(--soft);font-size:.93rem}
@media (max-width:36rem){body{font-size:16px}h1{font-size:1.4rem}th,td{padding:.3rem .4rem}}
@media print{body{font-size:11pt}table{font-size:9pt}table.heat{font-size:7.5pt}
table.heat thead th:not(:first-child){writing-mode:vertical-rl;text-align:left;font-size:7.5pt;max-width:none}
nav,.skip,summary{display:none}.scroll{overflow:visible}
h2,h3{break-after:avoid}figure,.card,.tile,tr{break-inside:avoid}thead{display:table-header-group}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
_SCRIPT = (
    "addEventListener('beforeprint',function(){document.querySelectorAll('details')"
    ".forEach(function(d){d.open=true})});"
)
"""Opens the folded tables for printing. The page works without it."""


class _Page:
    """Builds the page from a summary."""

    def __init__(self, summary: Mapping[str, Any], language: str) -> None:
        self.summary = summary
        self.language = language
        self.say: Say = speaker(language)
        self.contents: list[tuple[str, str]] = []

    # Small pieces

    def number(self, value: float | int | None, digits: int = 1) -> str:
        return number(value, self.language, digits)

    def percent(self, value: float | None) -> str:
        return "–" if value is None else f"{self.number(float(value))}%"

    def name(self, grouping: str, value: str) -> str:
        if not value:
            return self.say("others_month" if grouping == "month" else "others")
        if grouping == "month":
            return month_name(value, self.language)
        return value if grouping == "unit" else self.say(value)

    def section(self, key: str, *parts: str) -> str:
        inner = "".join(parts)
        if not inner:
            return ""
        self.contents.append((key, self.say(key)))
        return f'<section aria-labelledby="{key}"><h2 id="{key}">{escape(self.say(key))}</h2>{inner}</section>'

    def note(self, key: str, **values: object) -> str:
        return f'<p class="soft">{escape(self.say(key, **values))}</p>'

    def folded(self, table: str, about: str) -> str:
        return f"<details><summary>{escape(self.say('table_of'))}: {escape(about)}</summary>{table}</details>"

    def figure(self, svg: str, caption: str) -> str:
        return f"<figure><figcaption>{escape(caption)}</figcaption>{svg}</figure>" if svg else ""

    # Sections

    def build(self) -> str:
        title = self.say("title")
        sections = "".join(
            (
                self.glance(),
                self.next_steps(),
                self.trend(),
                self.changes(),
                self.distribution(),
                self.groups(),
                self.heat("heat", "unit"),
                self.heat("heat_types", "reply_type"),
                self.phrases(),
                self.rules(),
                self.ratings(),
                self.how(),
            )
        )
        links = "".join(f'<li><a href="#{key}">{escape(text)}</a></li>' for key, text in self.contents)
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">"
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
            f'<a class="skip" href="#isi">{escape(self.say("skip"))}</a>'
            f"<header><h1>{escape(title)}</h1>{self.lead()}"
            f'<nav aria-label="{escape(self.say("contents"))}"><ul>{links}</ul></nav></header>'
            f'<main id="isi">{sections}</main><footer><p>jelas</p></footer>'
            f"<script>{_SCRIPT}</script></body></html>\n"
        )

    def lead(self) -> str:
        summary = self.summary
        text = self.say("lead", n=self.number(summary["checked"]), table=summary["table"])
        authors = summary["authors"]
        if authors:
            key = "authors_more" if authors["at_least"] else "authors"
            text += " " + self.say(key, n=self.number(authors["count"]))
        left_out = summary["left_out"]["total"]
        if left_out:
            text += " " + self.say("left_out", n=self.number(left_out), file="baris-tidak-dinilai.csv")
        return f"<p>{escape(text)}</p>"

    def glance(self) -> str:
        overall = self.summary["overall"]
        if not overall:
            return ""
        tiles = [self.tile("ready", self.percent(overall["ready"]["share"]), overall["ready"], "%")]
        for score in SCORES:
            found = overall["scores"][score]
            tiles.append(self.tile(score, self.number(found["median"]) if found else "–", found, ""))
        return self.section("at_a_glance", f'<div class="tiles">{"".join(tiles)}</div>')

    def tile(self, key: str, value: str, found: Mapping[str, Any] | None, sign: str) -> str:
        label = self.say(key) if key == "ready" else f"{self.say('median')} {self.say(key)}"
        detail = self.say("too_few")
        if found:
            low, high = self.number(float(found["low"])), self.number(float(found["high"]))
            detail = f"{self.say('interval')}: {low}–{high}{sign}"
        return f'<div class="tile">{escape(label)}<b>{value}</b><span class="soft">{escape(detail)}</span></div>'

    def next_steps(self) -> str:
        items = self.summary["next"]
        if not items:
            return self.section("next", self.note("nothing_next"))
        cards = "".join(self.card(place, item) for place, item in enumerate(items, 1))
        return self.section("next", self.note("next_lead"), f'<div class="cards">{cards}</div>')

    def card(self, place: int, item: Mapping[str, Any]) -> str:
        say, element = self.say, item["kind"] == "element"
        share = self.percent(item["share"])
        parts = [
            f'<article class="card"><h3>{place}. {escape(item["title"][:1].upper() + item["title"][1:])}</h3>',
            f"<p><strong>{escape(say('missing_in' if element else 'in_replies', share=share))}</strong> "
            f'<span class="soft">({self.number(item["replies"])})</span></p>',
        ]
        if item["why"]:
            parts.append(f"<p>{escape(item['why'])}</p>")
        if element:
            parts.append(f"<p>{escape(say('sentence'))}:</p>" + _quote(item["instead"], True))
            parts.append(f"<p>{escape(say('example'))}:</p>" + _quote(item["after"], True))
        else:
            if item["terms"]:
                often = "; ".join(_pair(term) for term in item["terms"])
                parts.append(f"<p>{escape(say('most_often'))}: {escape(often)}</p>")
            if item["before"]:
                parts.append(f"<p>{escape(say('before'))}:</p>" + _quote(item["before"], False))
            if item["after"]:
                parts.append(f"<p>{escape(say('after'))}:</p>" + _quote(item["after"], True))
            elif item["instead"]:
                parts.append(f"<p>{escape(say('instead'))}: {escape(item['instead'])}</p>")
        return "".join(parts) + "</article>"

    def trend(self) -> str:
        months = [group for group in self.summary["groups"]["month"] if group["name"] and group["scores"]]
        if len(months) < 2:
            return ""
        points: list[charts.Point] = []
        ready: list[charts.Point] = []
        rows = []
        for group in months:
            label = self.name("month", group["name"])
            row: list[str] = [label, self.number(group["n"])]
            for score in SCORES:
                found = group["scores"][score]
                row.append(self.range(found, "median"))
                if found:
                    points.append(charts.Point(label, score, found["median"], found["low"], found["high"]))
            share = group["ready"]
            ready.append(charts.Point(label, "ready", share["share"], share["low"], share["high"]))
            row.append(self.range(share, "share", "%"))
            rows.append(row)
        names = {key: self.say(key) for key in (*SCORES, "ready")}
        head = [self.say("month"), self.say("n"), *(self.say(score) for score in SCORES), self.say("ready")]
        pictures = self.figure(charts.lines(points, names, self.say("trend")), self.say("trend"))
        pictures += self.figure(charts.lines(ready, names, self.say("trend_ready")), self.say("trend_ready") + " (%)")
        table = self.table(self.say("trend"), head, rows)
        return self.section(
            "trend",
            self.note("trend_note"),
            f'<div class="pictures">{pictures}</div>',
            self.folded(table, self.say("trend")),
        )

    def range(self, found: Mapping[str, Any] | None, key: str, sign: str = "") -> str:
        if not found:
            return self.say("too_few")
        value, low, high = (self.number(float(found[name])) for name in (key, "low", "high"))
        return f"{value}{sign} ({low}–{high})"

    def changes(self) -> str:
        found = self.summary["changes"]
        if found is None:
            return self.section("changes", self.note("no_changes"))
        spans = {key: self.span(found[key]) for key in ("earlier", "later")}
        clear = [item for item in found["items"] if item["verdict"] != "unclear"]
        parts = [f"<p>{escape(self.say('changes_lead', **spans))}</p>"]
        if clear:
            parts.append(self.change_table(clear, self.say("clear_changes")))
        else:
            parts.append(f"<p><strong>{escape(self.say('no_clear_change'))}</strong></p>")
        parts.append(self.folded(self.change_table(found["items"], self.say("all_changes")), self.say("all_changes")))
        return self.section("changes", *parts)

    def span(self, months: Sequence[str]) -> str:
        first, last = (month_name(month, self.language) for month in months)
        return first if first == last else f"{first}–{last}"

    def change_table(self, items: Sequence[Mapping[str, Any]], caption: str) -> str:
        head = [self.say(key) for key in ("measure", "unit", "earlier", "later", "change", "interval", "verdict")]
        rows = []
        for item in items:
            measure = item["title"]
            if item["kind"] in ("score", "ready"):
                measure = self.say(item["name"])
            elif item["kind"] == "element":
                measure = self.say("element_missing", name=item["title"])
            sign = "" if item["kind"] == "score" else "%"
            rows.append(
                [
                    measure,
                    item["unit"] or self.say("overall"),
                    self.number(float(item["earlier"])) + sign,
                    self.number(float(item["later"])) + sign,
                    self.signed(item["change"]),
                    f"{self.signed(item['low'])} … {self.signed(item['high'])}",
                    item["verdict"],
                ]
            )
        return self.table(caption, head, rows, words=(1,), verdict=6)

    def signed(self, value: float) -> str:
        text = self.number(abs(float(value)))
        return ("+" if value > 0 else "−" if value < 0 else "") + text

    def distribution(self) -> str:
        found = self.summary["distributions"]
        if not self.summary["overall"]:
            return ""
        pictures, rows = "", []
        for score in SCORES:
            about = f"{self.say('distribution')}: {self.say(score)}"
            pictures += self.figure(charts.histogram(found[score], charts.COLORS[score], about), self.say(score))
        for place in range(10):
            label = f"{place * 10}–{place * 10 + 10}"
            rows.append([label, *(self.number(found[score][place]) for score in SCORES)])
        head = [self.say("score_range"), *(self.say(score) for score in SCORES)]
        table = self.table(self.say("distribution"), head, rows)
        return self.section(
            "distribution",
            self.note("distribution_note"),
            f'<div class="pictures">{pictures}</div>',
            self.folded(table, self.say("distribution")),
        )

    def groups(self) -> str:
        parts = []
        for key, grouping in (("units", "unit"), ("channels", "channel"), ("types", "reply_type")):
            groups = self.summary["groups"][grouping]
            if len(groups) > 1 or (groups and groups[0]["name"]):
                parts.append(self.section(key, self.group_table(key, grouping, groups)))
        return "".join(parts)

    def group_table(self, key: str, grouping: str, groups: Sequence[Mapping[str, Any]]) -> str:
        head = [self.say(grouping), self.say("n"), self.say("ready"), *(self.say(score) for score in SCORES)]
        rows = []
        for group in groups:
            row = [self.name(grouping, group["name"]), self.number(group["n"])]
            if group["scores"] is None:
                row += [self.say("too_few")] * 4
            else:
                row.append(self.range(group["ready"], "share", "%"))
                row += [self.range(group["scores"][score], "median") for score in SCORES]
            rows.append(row)
        return self.table(self.say(key), head, rows)

    def heat(self, key: str, grouping: str) -> str:
        groups = [group for group in self.summary["groups"][grouping] if group["missing"] is not None]
        codes = [
            code for code in self.summary["elements"] if any(group["missing"].get(code, 0.0) >= 1 for group in groups)
        ]
        if not groups or not codes or (len(groups) == 1 and not groups[0]["name"]):
            return ""
        head = [self.say(grouping), *(self.summary["elements"][code] for code in codes)]
        body = []
        for group in groups:
            cells = "".join(self.heat_cell(group["missing"].get(code, 0.0)) for code in codes)
            body.append(f'<tr><th scope="row">{escape(self.name(grouping, group["name"]))}</th>{cells}</tr>')
        return self.section(key, self.note("heat_note"), self.wrapped(self.say(key), head, "".join(body), "heat"))

    def heat_cell(self, share: float) -> str:
        # Steps between white and a dark orange; the text turns white where the ground is dark.
        weight = min(1.0, share / 100)
        red, green, blue = (round(255 - weight * (255 - end)) for end in (130, 40, 0))
        ink = "#fff" if weight > 0.5 else "#1d2129"
        return f'<td style="background:rgb({red},{green},{blue});color:{ink}">{self.percent(share)}</td>'

    def phrases(self) -> str:
        items = self.summary["terms"]
        if not items:
            return ""
        pairs = [(item["name"], float(item["share"])) for item in items[:12]]
        about = self.say("phrases")
        head = [self.say("phrase"), self.say("replacement"), self.say("share"), self.say("n")]
        rows = [
            [item["name"], item["instead"] or "–", self.percent(item["share"]), self.number(item["replies"])]
            for item in items
        ]
        picture = self.figure(charts.shares(pairs, charts.COLORS["courtesy"], about), f"{about} (%)")
        return self.section("phrases", picture, self.table(about, head, rows, words=(1,)))

    def rules(self) -> str:
        items = self.summary["rules"]
        if not items:
            return ""
        head = [self.say("rule"), self.say("share"), self.say("n")]
        rows = [[item["title"], self.percent(item["share"]), self.number(item["replies"])] for item in items]
        return self.section("rules", self.table(self.say("rules"), head, rows))

    def ratings(self) -> str:
        found = self.summary["ratings"]
        if not found:
            return ""
        rows = []
        for score in SCORES:
            item = found["spearman"][score]
            value = low = high = "–"
            if item:
                value, low, high = (self.number(float(item[key]), 2) for key in ("value", "low", "high"))
            rows.append([self.say(score), value, f"{low} … {high}"])
        head = [self.say("measure"), self.say("together"), self.say("interval")]
        return self.section(
            "ratings",
            self.note("ratings_note", n=self.number(found["n"])),
            self.table(self.say("ratings"), head, rows),
        )

    def how(self) -> str:
        keys = ("how_scores", "how_median", "how_interval", "how_groups", "how_short")
        overall = self.summary["overall"]
        share = self.percent(overall["short"] if overall else None)
        return self.section("how", "".join(f"<p>{escape(self.say(key, share=share))}</p>" for key in keys))

    # Tables

    def table(
        self,
        caption: str,
        head: Sequence[str],
        rows: Iterable[Sequence[str]],
        words: tuple[int, ...] = (),
        verdict: int | None = None,
    ) -> str:
        body = []
        for row in rows:
            cells = [f'<th scope="row">{escape(row[0])}</th>']
            for place, cell in enumerate(row[1:], 1):
                if place == verdict:
                    cells.append(f'<td class="words {escape(cell)}">{escape(self.say(cell))}</td>')
                else:
                    kind = ' class="words"' if place in words else ""
                    cells.append(f"<td{kind}>{escape(cell)}</td>")
            body.append("<tr>" + "".join(cells) + "</tr>")
        left = words if verdict is None else (*words, verdict)
        return self.wrapped(caption, head, "".join(body), left=left)

    def wrapped(self, caption: str, head: Sequence[str], body: str, kind: str = "", left: tuple[int, ...] = ()) -> str:
        heads = "".join(
            f'<th scope="col"{" class=words" if place in left else ""}>{escape(cell)}</th>'
            for place, cell in enumerate(head)
        )
        return (
            f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table class="{kind}">'
            f"<caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
        )


def _quote(text: str, good: bool) -> str:
    return f'<p class="quote{" good" if good else ""}" lang="id">{escape(text)}</p>'


def _pair(term: Mapping[str, str]) -> str:
    return f"«{term['name']}» → {term['instead']}" if term["instead"] else f"«{term['name']}»"


def build_page(summary: Mapping[str, Any], language: str = "id") -> str:
    """Return the page as HTML.

    Args:
        summary: As :func:`jelas.audit.summary.summarise` returns it, or as it was read back from JSON.
        language: ``id`` or ``en``.
    """
    return _Page(summary, language).build()
