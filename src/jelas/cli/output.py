"""Writing files without ever losing one, and how the terminal is."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from jelas.cli.speech import InputError


def use_color() -> bool:
    """Colour only on a terminal, and not where ``NO_COLOR`` is set."""
    return bool(sys.stdout.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return the columns to write in: those of the terminal, but lines of 60 to 100 read best."""
    if not sys.stdout.isatty():
        return 80
    return max(60, min(100, shutil.get_terminal_size((80, 24)).columns))


def same_file(first: Path, second: Path) -> bool:
    """Tell whether two names mean one file."""
    try:
        return first.resolve() == second.resolve() or (first.exists() and second.exists() and first.samefile(second))
    except OSError:
        return False


def write_file(target: Path, content: bytes, *, drafts: Iterable[str] = (), overwrite: bool = False) -> None:
    """Write a file; never one of the drafts, and one that is there already only when asked to.

    Raises:
        InputError: It may not or cannot be written.
    """
    for draft in drafts:
        if draft != "-" and same_file(target, Path(draft)):
            raise InputError("keluaran sama dengan draf; pilih nama lain supaya draf Anda tetap utuh")
    mode = "wb" if overwrite else "xb"
    try:
        with target.open(mode) as file:
            file.write(content)
    except FileExistsError:
        raise InputError("{name}: sudah ada; pilih nama lain atau tambahkan --timpa", name=target) from None
    except OSError as error:
        raise InputError("{name}: tidak dapat ditulis ({reason})", name=target, reason=error.strerror or "") from None


def copy_name(path: str | Path, word: str = "perbaikan") -> Path:
    """Return a free name for a copy beside a file: ``surat.perbaikan.docx``, then ``surat.perbaikan-2.docx``.

    A copy of a copy keeps its word once.
    """
    place = Path(path)
    stem = place.stem.partition(f".{word}")[0]
    number = 1
    while True:
        name = f"{stem}.{word}{'' if number == 1 else f'-{number}'}{place.suffix}"
        if not place.with_name(name).exists():
            return place.with_name(name)
        number += 1
