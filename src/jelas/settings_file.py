"""``jelas.toml`` or ``[tool.jelas]`` in ``pyproject.toml``, found upward from the draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jelas.baseline import BaselineError, read_baseline
from jelas.messages import Message
from jelas.settings import Settings, SettingsError
from jelas.toml_lines import key_lines

if TYPE_CHECKING:
    import tomllib

SETTINGS_NAME = "jelas.toml"
IGNORE_NAME = "jelas-abaikan.txt"
"""Findings to live with, beside the settings file; in force without being named there."""

FILE_KEYS = ("wordlists", "baseline")
"""Keys of a settings file that name other files; paths are relative to it."""


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings of one file and the wordlists that it names."""

    path: Path | None
    """``None`` where no file was found."""
    settings: Settings
    wordlists: tuple[Path, ...] = ()
    lines: Mapping[tuple[str, ...], int] = field(default_factory=lambda: MappingProxyType({}))
    """Line of each key that the file sets, by its path: ``("profile", "surat", "max_errors")``."""
    baselines: tuple[Path, ...] = ()
    """Files with fingerprints of known findings that are in force."""


def find(start: Path) -> Path | None:
    """Return the nearest settings file in ``start`` or a folder above it."""
    folder = start if start.is_dir() else start.parent
    for place in (folder.absolute(), *folder.absolute().parents):
        own = place / SETTINGS_NAME
        if own.is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and _tool_table(project) is not None:
            return project
    return None


def _tool_table(path: Path) -> Mapping[str, Any] | None:
    import tomllib  # most drafts have no settings file near them

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    tool = data.get("tool", {})
    table = tool.get("jelas") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def load(path: Path) -> SettingsFile:
    """Read a settings file.

    Raises:
        SettingsError: The file cannot be read or holds a wrong key or value; the message names file and line.
    """
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        data: Mapping[str, Any] = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(
            Message("{path}: tidak dapat dibuka ({reason})", path=path, reason=error.strerror)
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(Message("{path}: bukan teks UTF-8; simpan ulang sebagai UTF-8", path=path)) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(_told(path, error, text)) from None
    lines = key_lines(text)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("jelas", {})
        lines = {key[2:]: line for key, line in lines.items() if key[:2] == ("tool", "jelas")}
    values = dict(data)
    try:
        lists = _paths(values.pop("wordlists", []), "wordlists", path)
        baseline = values.pop("baseline", None)
        baselines = _paths([baseline], "baseline", path) if baseline is not None else ()
        settings = Settings.from_mapping(values)
    except SettingsError as error:
        raise SettingsError(
            Message("{path}:{line}: {reason}", path=path, line=_line_of(lines, error.key), reason=error.message),
            error.key,
        ) from None
    return _with_known(SettingsFile(path, settings, lists, MappingProxyType(lines), baselines))


def _with_known(found: SettingsFile) -> SettingsFile:
    """Add the fingerprints of the files with known findings, the ignore file among them."""
    if found.path is None:
        return found
    ignore = found.path.parent / IGNORE_NAME
    baselines = (*found.baselines, ignore) if ignore.is_file() else found.baselines
    return replace(found, settings=with_baselines(found.settings, baselines), baselines=baselines)


def with_baselines(settings: Settings, paths: tuple[Path, ...]) -> Settings:
    """Return settings that know the findings of these files.

    Raises:
        SettingsError: A file cannot be read.
    """
    known = settings.known
    for path in paths:
        try:
            known |= frozenset(read_baseline(path))
        except BaselineError as error:
            raise SettingsError(error.message) from None
    return replace(settings, known=known)


def _paths(value: Any, key: str, path: Path) -> tuple[Path, ...]:
    """Return the files that a key names."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        if key == "baseline":
            raise SettingsError(Message("{key} harus berupa nama berkas", key=key), (key,))
        raise SettingsError(Message("{key} harus berupa daftar nama berkas", key=key), (key,))
    found = tuple((path.parent / item).resolve() for item in value)
    for item in found:
        if not item.is_file():
            kind = Message("garis dasar") if key == "baseline" else Message("daftar kata")
            raise SettingsError(
                Message("{kind} «{name}» tidak ditemukan di {parent}", kind=kind, name=item.name, parent=item.parent),
                (key,),
            )
    return found


def for_draft(draft: Path | None) -> SettingsFile:
    """Return the settings that hold for a draft: the nearest file, or the defaults.

    Raises:
        SettingsError: The file cannot be read or holds a wrong key or value.
    """
    path = find(draft if draft is not None else Path.cwd())
    return load(path) if path else SettingsFile(None, Settings())


def _line_of(lines: Mapping[tuple[str, ...], int], key: tuple[str, ...]) -> int:
    """Return the line of a key, or of the nearest table around it; 1 where nothing is known."""
    while key:
        if key in lines:
            return lines[key]
        key = key[:-1]
    return 1


def _told(path: Path, error: tomllib.TOMLDecodeError, text: str) -> Message:
    """Return file, line and reason of a TOML error in plain words; the parser tells them in its own."""
    import re

    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    if match is None:
        return Message(
            "{path}:{line}: susunan TOML salah di akhir berkas; periksa tanda kutip, kurung, dan tanda sama dengan",
            path=path,
            line=text.count("\n") + 1,
        )
    return Message(
        "{path}:{line}: susunan TOML salah pada karakter ke-{column}; "
        "periksa tanda kutip, kurung, dan tanda sama dengan",
        path=path,
        line=match[1],
        column=match[2],
    )
