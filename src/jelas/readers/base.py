"""What every reader returns, and which reader takes which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

MAXIMUM_BYTES = 100 * 1024 * 1024
"""Larger files are refused: nobody sends such a letter."""


class ReadingError(Exception):
    """A file that cannot be read; the message says in one plain line what and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file."""

    text: str
    format: str
    """``teks``, ``md``, ``html``, ``eml``, ``docx``, ``odt`` or ``pdf``."""
    pieces: tuple[tuple[int, int, Any], ...] = ()
    """``(start, end, place)``: where each range of ``text`` stands in the source; the place is the reader's own."""
    notes: tuple[str, ...] = ()
    """What the officer should know: attachments that were not read, text that cannot be mapped."""
    question: str | None = field(default=None)
    """The citizen's mail below the reply, where the file holds it."""


READERS: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "plain",
        ".text": "plain",
        ".md": "plain",
        ".markdown": "plain",
        ".html": "html",
        ".htm": "html",
        ".eml": "eml",
        ".docx": "docx",
        ".odt": "odt",
        ".pdf": "pdf",
    }
)
"""Module in this package for each file ending; each defines ``read(data: bytes) -> Reading``."""


def _reader(name: str) -> Callable[[bytes], Reading]:
    module = import_module(f"jelas.readers.{READERS.get(Path(name).suffix.lower(), 'plain')}")
    read: Callable[[bytes], Reading] = module.read
    return read


def read_bytes(data: bytes, name: str = "") -> Reading:
    """Read the content of a file.

    Args:
        data: The bytes of the file.
        name: Its name, whose ending says the format; without one it is read as plain text.

    Raises:
        ReadingError: The content cannot be read as that format.
    """
    if len(data) > MAXIMUM_BYTES:
        raise ReadingError(f"berkas terlalu besar ({len(data) // 1024 // 1024} MB); batasnya 100 MB")
    return _reader(name)(data)


def read_path(path: str | os.PathLike[str]) -> Reading:
    """Read a file.

    Raises:
        ReadingError: There is no such file, or it cannot be read.
    """
    place = Path(path)
    try:
        if place.is_dir():
            raise ReadingError("ini folder, bukan berkas")
        if place.stat().st_size > MAXIMUM_BYTES:
            raise ReadingError(f"berkas terlalu besar ({place.stat().st_size // 1024 // 1024} MB); batasnya 100 MB")
        data = place.read_bytes()
    except FileNotFoundError:
        raise ReadingError("berkas tidak ditemukan; periksa nama dan foldernya") from None
    except PermissionError:
        raise ReadingError("berkas tidak boleh dibuka; periksa izinnya") from None
    except OSError as error:
        raise ReadingError(f"berkas tidak dapat dibuka ({error.strerror})") from None
    return read_bytes(data, place.name)
