"""An officer's own history: which findings come back, which went away. Opt-in, local, counts only.

The file holds for each draft the day and how many findings each rule had. It holds no text, no file name and no
scores, and nobody but its owner is meant to read it.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from jelas.report import Report

VERSION = 1
MOST_DRAFTS = 500
"""Older drafts are forgotten."""
RECENT = 10
"""The last drafts, which are compared with all before them."""
_FEWEST = 6
"""With fewer drafts nothing is said."""
_HABIT_SHARE = 0.2
"""A rule that found something in this share of the earlier drafts (and in three of them) was a habit."""


class HistoryError(Exception):
    """The file cannot be used; ``args[0]`` is a key of ``PROBLEMS``."""


PROBLEMS: Mapping[str, tuple[str, str]] = {
    "broken": (
        "isi berkasnya tidak dikenali; pindahkan dulu, lalu ketik «jelas riwayat --nyalakan»",
        "the file cannot be understood; move it away, then run “jelas riwayat --nyalakan”",
    ),
    "off": (
        "riwayat belum dinyalakan; ketik «jelas riwayat --nyalakan»",
        "the history is off; run “jelas riwayat --nyalakan”",
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One draft."""

    day: str
    """``2026-03-05``."""
    rules: Mapping[str, int]
    """Number of findings by rule."""


class Habit(NamedTuple):
    """How often a rule found something."""

    rule: str
    recent: int
    """Of the last drafts."""
    before: int
    """Of those before."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the history shows."""

    drafts: int
    recent: int
    """How many drafts count as the last ones."""
    back: tuple[Habit, ...]
    """Found before and again in two or more of the last drafts."""
    gone: tuple[Habit, ...]
    """A habit before, and in none of the last drafts."""
    new: tuple[Habit, ...]
    """In two or more of the last drafts, and never before."""


def default_path() -> Path:
    """Return where the history lies unless told otherwise."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "jelas" / "riwayat.json"


def turn_on(path: Path) -> bool:
    """Make the file; False where it was already there."""
    if path.exists():
        return False
    _write(path, [])
    return True


def read_history(path: Path) -> list[Entry]:
    """Read the history.

    Raises:
        HistoryError: There is none, or the file is not one of ours.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise HistoryError("off") from None
    except ValueError:
        raise HistoryError("broken") from None
    try:
        if data["version"] != VERSION:
            raise HistoryError("broken")
        return [
            Entry(str(item["day"]), {str(rule): int(count) for rule, count in item["rules"].items()})
            for item in data["drafts"]
        ]
    except (KeyError, TypeError, ValueError, AttributeError):
        raise HistoryError("broken") from None


def record(path: Path, reports: Sequence[Report], day: date | None = None) -> int:
    """Add drafts to a history that is turned on; return how many drafts it holds.

    Polish (``info``) is not counted: it is no habit to get rid of.

    Raises:
        HistoryError: The history is off, or the file is not one of ours.
    """
    entries = read_history(path)
    today = (day or date.today()).isoformat()
    entries += [
        Entry(today, Counter(item.rule for item in report.findings if item.severity != "info")) for report in reports
    ]
    entries = entries[-MOST_DRAFTS:]
    _write(path, entries)
    return len(entries)


def _write(path: Path, entries: Sequence[Entry]) -> None:
    data: dict[str, Any] = {
        "version": VERSION,
        "drafts": [{"day": entry.day, "rules": dict(sorted(entry.rules.items()))} for entry in entries],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".tmp")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(data, file, indent=0)
    draft.replace(path)


def picture(entries: Sequence[Entry]) -> Picture | None:
    """Compare the last drafts with those before; ``None`` where there are too few."""
    if len(entries) < _FEWEST:
        return None
    size = min(RECENT, len(entries) // 2)
    earlier, last = entries[:-size], entries[-size:]
    before = Counter(rule for entry in earlier for rule in entry.rules)
    recent = Counter(rule for entry in last for rule in entry.rules)
    habits = [Habit(rule, recent[rule], before[rule]) for rule in sorted({*before, *recent})]
    often = sorted((h for h in habits if h.recent >= 2), key=lambda h: (-h.recent, h.rule))
    gone = [h for h in habits if not h.recent and h.before >= max(3, _HABIT_SHARE * len(earlier))]
    return Picture(
        drafts=len(entries),
        recent=size,
        back=tuple(habit for habit in often if habit.before),
        gone=tuple(sorted(gone, key=lambda h: (-h.before, h.rule))),
        new=tuple(habit for habit in often if not habit.before),
    )
