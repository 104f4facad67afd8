"""PDF: the text only. Where a letter stands on the page cannot be told, and its lines are cut as printed."""

from __future__ import annotations

import logging
import re
import time
from io import BytesIO

from jelas.messages import Message
from jelas.readers.base import LOCKED, Piece, Place, Reading, ReadingError, check_length

MAXIMUM_PAGES = 200
"""Most pages that are read."""
MAXIMUM_SECONDS = 30.0
"""Longest time for one file, looked at after every page."""

_BROKEN = Message("PDF ini rusak; simpan ulang dari program asalnya, lalu coba lagi")
_NOTE = Message(
    "Dari PDF hanya tulisannya yang dibaca; temuan tidak dapat ditandai di dalamnya. "
    "Bila ada, periksa berkas aslinya (.docx atau .odt)."
)
_TRAILING = re.compile(r"[ \t]+(?=\n|$)")


def _pages(data: bytes) -> list[str]:
    # The library tells the log about odd files; a draft's content does not belong there.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadingError(LOCKED)
    if len(reader.pages) > MAXIMUM_PAGES:
        raise ReadingError(
            Message("PDF ini lebih dari {most} halaman; ambil halaman balasannya saja", most=MAXIMUM_PAGES)
        )
    deadline = time.monotonic() + MAXIMUM_SECONDS
    pages = []
    length = 0
    for page in reader.pages:
        text = page.extract_text()
        length += len(text)
        check_length(length)
        pages.append(text)
        if time.monotonic() > deadline:
            raise ReadingError(Message("PDF ini terlalu rumit untuk dibaca; simpan tulisannya sebagai .docx atau .txt"))
    return pages


def read(data: bytes) -> Reading:
    """Read the text of a PDF.

    Raises:
        ReadingError: Broken, locked, too long, or without text (scanned).
    """
    try:
        pages = _pages(data)
    except (ReadingError, MemoryError, RecursionError):
        raise
    except ImportError:
        raise ReadingError(
            Message("PDF ini terkunci atau perlu pustaka pypdf; simpan sebagai .docx atau .txt")
        ) from None
    except Exception as error:
        # pypdf raises whatever a broken file makes it stumble over.
        locked = type(error).__name__ in ("DependencyError", "FileNotDecryptedError", "WrongPasswordError")
        raise ReadingError(LOCKED if locked else _BROKEN) from None
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for number, page in enumerate(pages, 1):
        at = 0
        if not page.strip():
            continue
        if texts:
            texts.append("\n")
            length += 1
        for match in (*_TRAILING.finditer(page), None):
            stop = match.start() if match else len(page)
            if stop > at:
                texts.append(page[at:stop])
                pieces.append((length, length + stop - at, Place(at, stop, str(number))))
                length += stop - at
            at = match.end() if match else stop
    text = "".join(texts)
    if not text.strip():
        raise ReadingError(
            Message("tidak ada tulisan di PDF ini (mungkin hasil pindai); ketik ulang atau pakai berkas aslinya")
        )
    return Reading(text=text, format="pdf", pieces=tuple(pieces), notes=(_NOTE,))
