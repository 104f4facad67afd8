"""What every reader returns, and which reader takes which file."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from jelas.messages import Message, MessageError

MAXIMUM_BYTES = 100 * 1024 * 1024
"""Larger files are refused: nobody sends such a letter."""

MAXIMUM_TEXT_BYTES = 8 * 1024 * 1024
"""Largest plain text or web page; these hold no pictures, so that much is no letter."""

MAXIMUM_MAIL_BYTES = 40 * 1024 * 1024
"""Largest mail: more than servers pass on, and the standard parser needs six times as much memory."""

MAXIMUM_CHARACTERS = 1_000_000
"""Longest text that is checked, some 400 pages: keeps time and memory of a check within bounds."""


class ReadingError(MessageError):
    """A file that cannot be read; the message says in one plain line what and what to do.

    ``str(error)`` is the line in Indonesian, ``error.told("en")`` in English.
    """


class Place(NamedTuple):
    """Where a piece of text stands in its source."""

    start: int
    """First character: in the decoded file (teks, html), in the decoded mail part (eml), in the text of the XML
    element (docx, odt) or in the text of the page (pdf)."""
    end: int
    """One past the last character."""
    part: str = ""
    """The mail part (``1``, ``1.2``), the member of the package (``word/document.xml``) or the page (``3``); ``""``
    for a file that is one text."""
    element: int = 0
    """Docx and odt: number of the XML element in document order, the root being 0."""
    tail: bool = False
    """Odt: the text stands behind the element, not in it."""
    verbatim: bool = True
    """The source holds the same characters one by one; False where it stands for them in another way, as an entity,
    a run of blanks or a tab element does."""


Piece = tuple[int, int, Place]
"""Start and end in the text, and the place in the source."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file."""

    text: str
    format: str
    """``teks``, ``md``, ``html``, ``eml``, ``docx``, ``odt`` or ``pdf``."""
    pieces: tuple[Piece, ...] = ()
    """Where each range of ``text`` stands in the source, in text order. What the reader put in itself (line breaks
    between paragraphs, numbers of a list) has no piece."""
    notes: tuple[str, ...] = ()
    """What the officer should know: attachments that were not read, text that cannot be mapped. Each is a
    :class:`jelas.messages.Message`, to be told in English too."""
    question: str | None = None
    """The citizen's mail below the reply, where the file holds it."""
    margins: tuple[tuple[int, int], ...] = ()
    """Ranges of ``text`` that come from page headers and footers."""
    source: str | None = None
    """The decoded file, where places count its characters (teks, md, html)."""

    def places(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces that hold ``text[start:end]``, cut to that range."""
        pieces = self.pieces
        index = max(0, bisect_right(pieces, start, key=lambda piece: piece[0]) - 1)
        found: list[Piece] = []
        while index < len(pieces) and pieces[index][0] < end:
            first, last, place = pieces[index]
            index += 1
            left, right = max(first, start), min(last, end)
            if left >= right:
                continue
            if place.verbatim:
                place = place._replace(start=place.start + left - first, end=place.start + right - first)
            found.append((left, right, place))
        return tuple(found)


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

_MARKDOWN = frozenset({".md", ".markdown"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
LOCKED = Message("berkas terkunci kata sandi; buka berkasnya, hapus kata sandinya, lalu simpan lagi")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")


def _content(data: bytes) -> str:
    """Tell by its first bytes what a file is: the name of a reader module, or ``""`` for any text.

    Raises:
        ReadingError: It is something that no reader takes.
    """
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"PK"):
        from jelas.readers.package import content_of

        return content_of(data)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise ReadingError(LOCKED)
        raise ReadingError(Message("ini berkas Office lama (.doc); buka di Word, lalu simpan sebagai .docx"))
    if head.startswith(b"{\\rtf"):
        raise ReadingError(Message("ini berkas RTF; buka di Word, lalu simpan sebagai .docx"))
    if data.startswith(_IMAGES):
        raise ReadingError(Message("ini gambar, bukan teks; salin tulisannya ke berkas .txt atau .docx"))
    return ""


def _module_for(data: bytes, name: str) -> str:
    """Return the reader for a file, by its ending where that is known and fits the content."""
    ending = Path(name).suffix.lower()
    expected = READERS.get(ending)
    found = _content(data)
    if expected is None:
        return found or "plain"
    package = expected in ("docx", "odt", "pdf")
    if found == expected or (not found and not package):
        return expected
    if found:
        raise ReadingError(
            Message(
                "akhiran namanya {ending}, tetapi isinya {found}; ganti akhirannya menjadi .{found}",
                ending=ending,
                found=found,
            )
        )
    raise ReadingError(
        Message(
            "isinya bukan {expected}, atau berkasnya rusak; buka berkasnya, lalu simpan lagi sebagai {ending}",
            expected=expected,
            ending=ending,
        )
    )


def _size(number: int) -> str:
    return f"{number / 1024 / 1024:.0f} MB"


def read_bytes(data: bytes, name: str = "") -> Reading:
    """Read the content of a file.

    Args:
        data: The bytes of the file.
        name: Its name, whose ending says the format; without a known ending the content says it.

    Raises:
        ReadingError: The content cannot be read as that format.
    """
    if len(data) > MAXIMUM_BYTES:
        raise ReadingError(
            Message(
                "berkas terlalu besar ({size}); batasnya {limit}", size=_size(len(data)), limit=_size(MAXIMUM_BYTES)
            )
        )
    if not data.strip():
        raise ReadingError(Message("berkas kosong; tulis dulu balasannya"))
    module = _module_for(data, name)
    limit = {"plain": MAXIMUM_TEXT_BYTES, "html": MAXIMUM_TEXT_BYTES, "eml": MAXIMUM_MAIL_BYTES}.get(module)
    if limit and len(data) > limit:
        raise ReadingError(
            Message(
                "berkas terlalu besar ({size}); batas untuk jenis ini {limit}",
                size=_size(len(data)),
                limit=_size(limit),
            )
        )
    read: Callable[[bytes], Reading] = import_module(f"jelas.readers.{module}").read
    try:
        reading = read(data)
    except (MemoryError, RecursionError):
        raise ReadingError(
            Message("susunan berkas ini terlalu rumit untuk dibaca; simpan ulang, lalu coba lagi")
        ) from None
    check_length(len(reading.text))
    if reading.format == "teks" and Path(name).suffix.lower() in _MARKDOWN:
        return replace(reading, format="md")
    return reading


def check_length(characters: int) -> None:
    """Refuse a text that is longer than any letter.

    Raises:
        ReadingError: It is longer than ``MAXIMUM_CHARACTERS``.
    """
    if characters > MAXIMUM_CHARACTERS:
        raise ReadingError(
            Message(
                "teksnya terlalu panjang; batasnya {limit} juta karakter, bagi menjadi beberapa berkas",
                limit=f"{MAXIMUM_CHARACTERS / 1_000_000:g}",
            )
        )


def read_path(path: str | os.PathLike[str]) -> Reading:
    """Read a file.

    Raises:
        ReadingError: There is no such file, or it cannot be read.
    """
    place = Path(path)
    return read_bytes(load_bytes(place), place.name)


def load_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a file, never more than ``MAXIMUM_BYTES``.

    Raises:
        ReadingError: There is no such file, or it may not be opened, or it is too large.
    """
    place = Path(path)
    try:
        if place.is_dir():
            raise ReadingError(Message("ini folder, bukan berkas"))
        if not place.is_file() and place.exists():
            raise ReadingError(Message("ini bukan berkas biasa"))
        size = place.stat().st_size
        if size > MAXIMUM_BYTES:
            raise ReadingError(
                Message("berkas terlalu besar ({size}); batasnya {limit}", size=_size(size), limit=_size(MAXIMUM_BYTES))
            )
        with place.open("rb") as file:
            # One byte more than allowed, so that a file that grew in the meantime is noticed.
            return file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        raise ReadingError(Message("berkas tidak ditemukan; periksa nama dan foldernya")) from None
    except PermissionError:
        raise ReadingError(Message("berkas tidak boleh dibuka; periksa izinnya")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or Message("nama berkas tidak sah")
        raise ReadingError(Message("berkas tidak dapat dibuka ({reason})", reason=reason)) from None
