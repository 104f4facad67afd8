"""Plain text and Markdown: the text is the file."""

from __future__ import annotations

import codecs

from jelas.messages import Message
from jelas.readers.base import Place, Reading, ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode bytes of unknown encoding: a mark at the start, UTF-8, else Windows-1252 with a note.

    Raises:
        ReadingError: The bytes are no text.
    """
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                raise ReadingError(Message("isi berkas rusak (bukan {name} yang benar)", name=name)) from None
    if b"\x00" in data[:8192]:
        raise ReadingError(Message("ini bukan berkas teks; simpan sebagai .txt, .docx, atau .odt"))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        return text, (Message("Berkas ini bukan UTF-8; dibaca sebagai Windows-1252."),)


def read(data: bytes) -> Reading:
    """Read plain text."""
    text, notes = decode(data)
    return Reading(text=text, format="teks", pieces=((0, len(text), Place(0, len(text))),), notes=notes, source=text)
