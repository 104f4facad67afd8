"""``jelas.toml`` or ``[tool.jelas]`` in ``pyproject.toml``, found upward from the draft."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jelas.settings import Settings, SettingsError


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings of one file and the wordlists that it names."""

    path: Path | None
    """``None`` where no file was found."""
    settings: Settings
    wordlists: tuple[Path, ...] = ()


def find(start: Path) -> Path | None:
    """Return the nearest settings file in ``start`` or a folder above it."""
    folder = start if start.is_dir() else start.parent
    for place in (folder.absolute(), *folder.absolute().parents):
        own = place / "jelas.toml"
        if own.is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and _tool_table(project) is not None:
            return project
    return None


def _tool_table(path: Path) -> Mapping[str, Any] | None:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    table = data.get("tool", {}).get("jelas")
    return table if isinstance(table, dict) else None


def load(path: Path) -> SettingsFile:
    """Read a settings file.

    Raises:
        SettingsError: The file cannot be read or holds a wrong key or value; the message names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8")
        data: Mapping[str, Any] = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"{path}: tidak dapat dibuka ({error.strerror})") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: bukan teks UTF-8; simpan ulang sebagai UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: TOML tidak benar: {error}") from None
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("jelas", {})
    values = dict(data)
    lists = values.pop("wordlists", [])
    if not isinstance(lists, list) or not all(isinstance(item, str) for item in lists):
        raise SettingsError(f"{path}:{_line_of(text, 'wordlists')}: wordlists harus berupa daftar nama berkas")
    try:
        settings = Settings.from_mapping(values)
    except SettingsError as error:
        raise SettingsError(f"{path}:{_line_of(text, _key_in(str(error)))}: {error}") from None
    paths = tuple((path.parent / item).resolve() for item in lists)
    for item in paths:
        if not item.is_file():
            raise SettingsError(
                f"{path}:{_line_of(text, 'wordlists')}: daftar kata «{item.name}» tidak ditemukan di {item.parent}"
            )
    return SettingsFile(path, settings, paths)


def for_draft(draft: Path | None) -> SettingsFile:
    """Return the settings that hold for a draft: the nearest file, or the defaults."""
    path = find(draft if draft is not None else Path.cwd())
    return load(path) if path else SettingsFile(None, Settings())


def _key_in(message: str) -> str:
    """The last part of the first key that an error message names."""
    for word in message.replace("«", " ").replace("»", " ").split():
        if "." in word.strip(".") or word.islower():
            candidate = word.split(".")[-1].strip(";:,=")
            if candidate not in ("kunci", "kanal", "untuk", "harus"):
                return candidate
    return ""


def _line_of(text: str, key: str) -> int:
    if key:
        for number, line in enumerate(text.splitlines(), 1):
            stripped = line.strip()
            if stripped.startswith((f"{key} ", f"{key}=", f"[{key}]")) or stripped.endswith(f".{key}]"):
                return number
    return 1
