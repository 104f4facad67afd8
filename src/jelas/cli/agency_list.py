"""Putting names and terms into an agency's own list, a TOML file that people edit too.

The file is changed as text, so that comments and order stay; the result is parsed and compared with what it should
hold before it is written.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jelas.cli.speech import InputError

LIST_NAME = "jelas-kamus.toml"
_HEADER = """# Daftar kata instansi untuk jelas. Boleh disunting; periksa dengan: jelas kamus periksa jelas-kamus.toml
"""


def read_list(path: Path) -> tuple[str, dict[str, Any]]:
    """Return text and content of a list; empty where there is none yet.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise InputError("{name}: tidak dapat dibaca; ketik «jelas kamus periksa {name}»", name=path) from None


def with_items(text: str, key: str, items: list[str]) -> str:
    """Return a TOML text whose list ``key`` at the top holds further items.

    Raises:
        InputError: The text cannot be changed without a risk.
    """
    before = tomllib.loads(text)
    old = before.get(key, [])
    if not isinstance(old, list):
        raise InputError("«{key}» di berkas itu bukan daftar; ubah dengan tangan", key=key)
    fresh = [item for item in items if item not in old]
    if not fresh:
        return text
    written = ", ".join(map(_string, fresh))
    head_end = _first_table(text)
    match = re.search(rf"^{re.escape(key)}[ \t]*=[ \t]*\[", text[:head_end], re.MULTILINE)
    if match is None:
        changed = _at_the_end_of_head(text, head_end, f"{key} = [{written}]\n")
    else:
        close = _closing_bracket(text, match.end())
        inside = text[match.end() : close]
        body = inside.rstrip()
        comma = "" if not _without_comments(body).strip() or _without_comments(body).rstrip().endswith(",") else ","
        # A comment at the end of the last line would swallow what is written behind it.
        gap = "\n    " if "\n" in inside or "#" in inside else (" " if comma or body else "")
        tail = inside[len(body) :] if "\n" in inside else ""
        changed = text[: match.end()] + body + comma + gap + written + tail + text[close:]
    _expect(changed, {**before, key: [*old, *fresh]})
    return changed


def with_table(text: str, kind: str, values: Mapping[str, str]) -> str:
    """Return a TOML text with one more ``[[kind]]`` entry at its end.

    Raises:
        InputError: The text cannot be changed without a risk.
    """
    before = tomllib.loads(text)
    lines = [f"[[{kind}]]", *(f"{key} = {_string(value)}" for key, value in values.items())]
    separator = "" if not text else ("\n" if text.endswith("\n") else "\n\n")
    changed = text + separator + "\n".join(lines) + "\n"
    _expect(changed, {**before, kind: [*before.get(kind, []), dict(values)]})
    return changed


def new_list() -> str:
    """Return the beginning of a new list."""
    return _HEADER


def _string(value: str) -> str:
    """Return a TOML string; JSON strings are TOML strings."""
    return json.dumps(value, ensure_ascii=False)


def _first_table(text: str) -> int:
    match = re.search(r"^\s*\[{1,2}[A-Za-z_\"']", text, re.MULTILINE)
    return match.start() if match else len(text)


def _at_the_end_of_head(text: str, head_end: int, line: str) -> str:
    head, rest = text[:head_end].rstrip("\n"), text[head_end:].lstrip("\n")
    return (head + "\n" if head else "") + line + ("\n" + rest if rest else "")


def _closing_bracket(text: str, at: int) -> int:
    """Return where the list that begins at ``at`` closes."""
    pattern = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|\[|\]')
    depth = 1
    for match in pattern.finditer(text, at):
        if match.group() == "[":
            depth += 1
        elif match.group() == "]":
            depth -= 1
            if not depth:
                return match.start()
    raise InputError("daftar di berkas itu tidak dapat dibaca; ubah dengan tangan")


def _without_comments(text: str) -> str:
    return re.sub(r'("(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')|#[^\n]*', lambda m: m[1] or "", text)


def _expect(text: str, wanted: Mapping[str, Any]) -> None:
    try:
        if tomllib.loads(text) == wanted:
            return
    except tomllib.TOMLDecodeError:
        pass
    raise InputError("berkas itu tidak dapat diubah dengan aman; ubah dengan tangan")
