"""Letters and small edits that the tests of the scores share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jelas.draft import Draft

_PATH = Path(__file__).resolve().parents[1] / "letters" / "letters.jsonl"
LETTERS: list[dict[str, Any]] = [json.loads(line) for line in _PATH.read_text(encoding="utf-8").splitlines()]


def _first_body(text: str, channel: str) -> tuple[int, int] | None:
    body = [part for part in Draft(text, None, channel, None).parts if part.kind == "body"]
    return (body[0].start, body[0].end) if body else None


def with_paragraph(text: str, channel: str, paragraph: str) -> str:
    """Put a paragraph behind the first one of the body."""
    place = _first_body(text, channel)
    if place is None:
        return f"{text}\n\n{paragraph}"
    return text[: place[1]].rstrip() + f"\n\n{paragraph}\n\n" + text[place[1] :].lstrip("\n")


def with_greeting(text: str, channel: str, greeting: str) -> str:
    """Put a greeting before the body."""
    place = _first_body(text, channel)
    return f"{text[: place[0]]}{greeting}\n\n{text[place[0] :]}" if place else f"{greeting}\n\n{text}"
