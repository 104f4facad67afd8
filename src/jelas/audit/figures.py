"""The figures of a summary as a long table: one figure a row, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jelas.audit.tally import SCORES
from jelas.audit.words import Say, speaker

Row = tuple[str, str, str, float | int | str, float | str, float | str, int | str]
"""Section, group, measure, value, lower and upper end of its interval, number of replies."""


def head(language: str) -> list[str]:
    """Return the heads of the columns."""
    say = speaker(language)
    return [say(key) for key in ("section", "group", "measure", "value", "low", "high", "n")]


def figure_rows(summary: Mapping[str, Any], language: str) -> Iterator[Row]:
    """Yield every figure of a summary."""
    say = speaker(language)
    if summary["overall"]:
        yield from _figures(summary["overall"], say("overall"), say("overall"), summary["elements"], say)
    for grouping in ("unit", "channel", "month", "reply_type"):
        for group in summary["groups"][grouping]:
            name = group["name"] or say("others")
            if grouping in ("channel", "reply_type") and group["name"]:
                name = say(group["name"])
            if group["scores"] is None:
                yield (say(grouping), name, say("n"), group["n"], "", "", group["n"])
            else:
                yield from _figures(group, say(grouping), name, summary["elements"], say)
    for item in summary["rules"]:
        yield (say("rules"), item["rule"], item["title"], item["share"], "", "", item["replies"])
    for item in summary["terms"]:
        yield (say("phrases"), item["name"], item["instead"], item["share"], "", "", item["replies"])
    for score in SCORES:
        for place, count in enumerate(summary["distributions"][score]):
            yield (say("distribution"), f"{place * 10}–{place * 10 + 10}", say(score), count, "", "", count)
    yield from _changes(summary["changes"], say)
    ratings = summary["ratings"]
    for score in SCORES:
        if ratings and (item := ratings["spearman"][score]):
            low, high = item["low"], item["high"]
            yield (say("together"), say("overall"), say(score), item["value"], low, high, ratings["n"])


def _figures(group: Mapping[str, Any], section: str, name: str, elements: Mapping[str, str], say: Say) -> Iterator[Row]:
    size, ready = group["n"], group["ready"]
    yield (section, name, f"{say('ready')} (%)", ready["share"], ready["low"], ready["high"], size)
    for score in SCORES:
        found = group["scores"][score]
        if not found:
            continue
        count = found["n"]
        yield (section, name, f"{say(score)}: {say('median')}", found["median"], found["low"], found["high"], count)
        for quartile in ("lower_quartile", "upper_quartile"):
            yield (section, name, f"{say(score)}: {say(quartile)}", found[quartile], "", "", count)
    for code, share in group["missing"].items():
        measure = say("element_missing", name=f"{elements.get(code, code)} ({code})")
        yield (section, name, f"{measure} (%)", share, "", "", size)


def _changes(changes: Mapping[str, Any] | None, say: Say) -> Iterator[Row]:
    if changes is None:
        return
    section = f"{say('change')} {'–'.join(changes['earlier'])} → {'–'.join(changes['later'])}"
    for item in changes["items"]:
        measure = say(item["name"]) if item["kind"] in ("score", "ready") else f"{item['title']} ({item['name']})"
        group = item["unit"] or say("overall")
        text = f"{measure}: {say(item['verdict'])}"
        yield (section, group, text, item["change"], item["low"], item["high"], sum(item["n"]))
