"""Fill the tables of ``docs/`` that show how well the scores follow readers.

    python scripts/build_score_docs.py            write the tables
    python scripts/build_score_docs.py --check    say which are out of date

Everything comes from ``tests/scores/features.jsonl`` (numbers only) and ``examples/letters``; the table of the research
drafts is made anew only where their texts are at hand. A table stands between ``<!-- table: NAME -->`` and
``<!-- end -->``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
LETTERS = ROOT / "examples" / "letters"
CASES = ROOT.parent / "shared" / "language" / "cases.json"
NAMES: Mapping[tuple[str, str], str] = {
    ("panel", "formal"): "letters, mail, LAPOR, chat: the panel",
    ("letters", "formal"): "the same: our own letters",
    ("drafts", "formal"): "the same: sixty more drafts",
    ("more", "formal"): "the same: forty-two more",
    ("fresh", "formal"): "the same: by four other authors",
    ("panel", "ulasan"): "answers to reviews: the panel",
    ("replies", "ulasan"): "answers to reviews: nearly all of them real",
    ("fresh", "ulasan"): "answers to reviews: by four other authors",
}
"""The sets, in the order of the tables."""


Row = Mapping[str, Any]


def _sentence_length(row: Row) -> float:
    return float(row["values"]["clarity"].get("sentence-length", 0.0))


def _lix(row: Row) -> float:
    return float(row["lix"])


def _khadijah_rohani(row: Row) -> float:
    return float(row["values"]["clarity"].get("khadijah-rohani", 0.0))


FORMULAS: Sequence[Callable[[Row], float]] = (_sentence_length, _lix, _khadijah_rohani)
"""What the index has to beat; higher is harder."""


def fitting() -> ModuleType:
    """The module of ``fit_scores.py``."""
    spec = importlib.util.spec_from_file_location("fit_scores", ROOT / "scripts" / "fit_scores.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fit_scores"] = module
    spec.loader.exec_module(module)
    return module


class Figures:
    """What the fit says about every rated draft, and what a fit to the others says."""

    def __init__(self) -> None:
        self.fit = fit = fitting()
        table = [json.loads(line) for line in fit.TABLE.read_text(encoding="utf-8").splitlines()]
        self.rows = [row for row in table if "level" not in row]
        self.levels = [row for row in table if "level" in row]
        self.fitted: dict[str, list[float]] = {}
        self.crossed: dict[str, list[float]] = {}
        plain = [0.0] * len(table)
        for plan in fit.PLANS:
            rows = table if plan is fit.READING else self.rows
            data, priors = fit.data_of(plan, rows, plain), fit.priors_of(plan)
            solution = fit.solve(data.rows, data.targets, data.weights, priors, plan.hold)
            fitted = fit.predicted(data.rows, solution)
            crossed = fit.crossed(data, priors, plan.hold, [fit.fold_of(row) for row in rows])
            if plan is fit.READING:
                fitted, crossed = ([fit.bent(value) for value in values] for values in (fitted, crossed))
                self.level_scores = [value for value, row in zip(fitted, table, strict=True) if "level" in row]
                self.level_crossed = [value for value, row in zip(crossed, table, strict=True) if "level" in row]
                fitted, crossed = (
                    [value for value, row in zip(values, table, strict=True) if "level" not in row]
                    for values in (fitted, crossed)
                )
                plain = fitted
            else:
                fitted, crossed = ([fit.kept(value) for value in values] for values in (fitted, crossed))
            self.fitted[plan.rating], self.crossed[plan.rating] = fitted, crossed
        help_fitted, help_crossed = self.fitted["helpful"], self.crossed["helpful"]
        weights = fit.fit_missing(self.rows, help_fitted)
        self.said = [fit.missed(row, score, weights) for row, score in zip(self.rows, help_fitted, strict=True)]
        self.said_apart: list[set[str]] = fit.missed_apart(self.rows, help_crossed)

    def chosen(self, name: str, kind: str) -> list[int]:
        """The drafts of a set: letters and the like, or answers to reviews."""
        return [
            at
            for at, row in enumerate(self.rows)
            if row["set"] == name and (row["channel"] == "ulasan") == (kind == "ulasan")
        ]

    def rho(self, chosen: Sequence[int], values: Sequence[float], rating: str) -> str:
        """Spearman's rho with a rating."""
        return signed(self.fit.spearman([values[at] for at in chosen], [self.rows[at][rating] for at in chosen]))

    def both(self, chosen: Sequence[int], rating: str) -> str:
        """Rho after fitting, and cross-validated."""
        fitted, crossed = (self.rho(chosen, values[rating], rating) for values in (self.fitted, self.crossed))
        return f"**{fitted}** ({crossed})"


def signed(value: float) -> str:
    """Two decimals, with a real minus."""
    return f"{value:.2f}".replace("-", "−")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)])


def by_set(figures: Figures, cells: Callable[[list[int]], Sequence[object]]) -> Iterable[Sequence[object]]:
    """A row for each set."""
    for (name, kind), label in NAMES.items():
        chosen = figures.chosen(name, kind)
        yield label, len(chosen), *cells(chosen)


def readability(figures: Figures) -> str:
    """Rho with clarity beside the plain formulas; pairs of the texts with a level."""
    plain = [[formula(row) for row in figures.rows] for formula in FORMULAS]

    def cells(chosen: list[int]) -> Sequence[object]:
        alone = [figures.rho(chosen, [-value for value in values], "clarity") for values in plain]
        return figures.both(chosen, "clarity"), *alone

    rows = list(by_set(figures, cells))
    pairs = figures.fit.pairs
    for label, genre in (
        ("texts with a level: pairs in the right order", False),
        ("passages of five genres, those fitted: pairs", True),
    ):
        chosen = [at for at, row in enumerate(figures.levels) if ("genre" in row) == genre]
        levels = [float(figures.levels[at]["level"]) for at in chosen]
        values = [
            pairs([-figures.level_scores[at] for at in chosen], levels),
            pairs([-figures.level_crossed[at] for at in chosen], levels),
            *(pairs([formula(figures.levels[at]) for at in chosen], levels) for formula in FORMULAS),
        ]
        first, cross, *alone = (f"{value:.3f}" for value in values)
        rows.append((label, len(chosen), f"**{first}** ({cross})", *alone))
    return table(("texts", "n", "index", "words per sentence", "LIX", "Khadijah Rohani"), rows)


def courtesy(figures: Figures) -> str:
    """Rho with courtesy."""
    rows = by_set(figures, lambda chosen: [figures.both(chosen, "courtesy")])
    return table(("texts", "n", "rho with courtesy (cross-validated)"), rows)


def completeness(figures: Figures) -> str:
    """Rho with helpfulness, and F1 of the missing elements."""

    def cells(chosen: list[int]) -> Sequence[object]:
        f1 = [
            figures.fit.missing_f1([(figures.rows[at], said[at]) for at in chosen])
            for said in (figures.said, figures.said_apart)
        ]
        return figures.both(chosen, "helpful"), f"**{f1[0]:.2f}** ({f1[1]:.2f})"

    head = ("texts", "n", "rho with helpfulness (cross-validated)", "missing elements F1 (cross-validated)")
    return table(head, by_set(figures, cells))


def gate(figures: Figures) -> str:
    """Agreement of the verdict with the majority."""
    from jelas.settings import Settings

    settings = Settings()

    def cells(chosen: list[int]) -> Sequence[object]:
        agreed = said = 0
        for at in chosen:
            row = figures.rows[at]
            profile = settings.profile(row["channel"])
            ready = (
                row["errors"] <= profile.max_errors
                and row["warnings"] <= profile.max_warnings
                and figures.fitted["clarity"][at] >= profile.min_readability
                and figures.fitted["courtesy"][at] >= profile.min_courtesy
                and figures.fitted["helpful"][at] >= profile.min_completeness
            )
            agreed += ready == bool(row["ready"])
            said += bool(row["ready"])
        return said, f"{100 * agreed / len(chosen):.0f} %"

    return table(("drafts", "n", "ready for the majority", "verdict agrees"), by_set(figures, cells))


def levels(figures: Figures) -> str:
    """The gate's levels."""
    from jelas.settings import Settings

    settings = Settings()
    letter, review = settings.profile("surat"), settings.profile("ulasan")
    names = ("max_errors", "max_warnings", "min_readability", "min_courtesy", "min_completeness")
    rows = [(f"`{name}`", f"{getattr(letter, name):g}", f"{getattr(review, name):g}") for name in names]
    return table(("setting", "surat, surel, lapor, chat", "ulasan"), rows)


_HEAD = ("draft", "channel", "readability", "courtesy", "completeness", "missing", "ready")


def _scores(name: str, channel: str, text: str, question: str | None) -> Sequence[object]:
    import jelas

    report = jelas.check(text, question=question, channel=channel)
    return (
        name,
        channel,
        f"{report.readability.score:.0f} {report.readability.band}",
        f"{report.courtesy.score:.0f}",
        f"{report.completeness.score:.0f}",
        " ".join(report.completeness.missing) or "–",
        "yes" if report.ready else "no",
    )


def examples(figures: Figures) -> str:
    """The scores of our examples."""
    rows = []
    for path in sorted(LETTERS.glob("*.txt")):
        channel = path.stem.split("-")[0]
        channel = channel if channel in ("surat", "surel", "lapor", "chat", "ulasan") else "surat"
        rows.append(_scores(f"`{path.stem}`", channel, path.read_text(encoding="utf-8"), None))
    return table(_HEAD, rows)


def cases(figures: Figures) -> str | None:
    """The scores of the research drafts and their rewrites; ``None`` where they are not at hand."""
    if not CASES.is_file():
        return None
    channels = {"SP4N-LAPOR!": "lapor", "surel": "surel", "surat": "surat", "surat elektronik": "surel"}
    rows = []
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        named = case["channel"]
        channel = channels.get(named, "chat" if "hats" in named.lower() or "cakap" in named else "lapor")
        for what in ("draft", "rewrite"):
            rows.append(_scores(f"{case['id']}, {what}", channel, case[what], case["context"]))
    return table(_HEAD, rows)


TABLES: Mapping[str, tuple[str, Callable[[Figures], str | None]]] = {
    "clarity": ("readability.md", readability),
    "courtesy": ("courtesy.md", courtesy),
    "helpfulness": ("completeness.md", completeness),
    "levels": ("gate.md", levels),
    "agreement": ("gate.md", gate),
    "examples": ("gate.md", examples),
    "cases": ("gate.md", cases),
}
"""Each table by its name: the page that it stands on, and what makes it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the tables; 1 where one is out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a table is out of date")
    options = parser.parse_args(arguments)
    figures, stale = Figures(), []
    for name, (page, make) in TABLES.items():
        path = DOCS / page
        text = path.read_text(encoding="utf-8")
        found = re.search(rf"(<!-- table: {name} -->\n).*?(\n<!-- end -->)", text, re.DOTALL)
        if found is None:
            raise SystemExit(f"{page}: no place for the table «{name}»")
        made = make(figures)
        if made is None:
            continue
        new = text[: found.end(1)] + made + text[found.start(2) :]
        if new != text:
            stale.append(f"{page}: {name}")
            if not options.check:
                path.write_text(new, encoding="utf-8")
    print("\n".join(stale) or "all tables are up to date")
    return 1 if stale and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
