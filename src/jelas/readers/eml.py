"""Mail: the reply in the message, and the citizen's mail that it quotes."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from jelas.draft import Draft
from jelas.messages import Message
from jelas.readers.base import Piece, Place, Reading, ReadingError
from jelas.readers.html import extract
from jelas.readers.plain import decode
from jelas.readers.plain import read as read_plain

_HEADER = re.compile(
    rb"^(?:From|To|Subject|Date|MIME-Version|Content-Type|Message-ID|Received|Return-Path|X-[\w-]+):", re.I | re.M
)
_MAXIMUM_PARTS = 500
_LOCKED = Message("surel ini terenkripsi; buka di program surel, lalu simpan teksnya")
_NO_TEXT = Message("surel ini tidak berisi tulisan yang dapat diperiksa")
_BROKEN = Message("surel ini rusak; buka di program surel, lalu simpan lagi")
_HEADING = re.compile(r"\s{0,5}\*?(?:Dari|From|Pengirim)\*?\s{0,3}:", re.IGNORECASE)
_FIELD = re.compile(
    r"\s{0,5}\*?(?:Dari|From|Pengirim|Dikirim|Terkirim|Sent|Tanggal|Hari/Tanggal|Date|Kepada|To|Penerima|Untuk|Ke|Subjek|Subyek|"
    r"Subject|Judul|Perihal|Cc|Tembusan|Reply-To|Balas ke)\*?\s{0,3}:",
    re.IGNORECASE,
)
_OPEN_HEADING = re.compile(r"(?:Pada|On)\s.{4,160}$", re.IGNORECASE)
_WROTE = re.compile(
    r"(?:menulis|wrote)(?:\s.{0,60})?:\s*$|^-{2,}.*-{2,}\s*$|^_{10,}\s*$"
    r"|^(?:Awal pesan terusan|Begin forwarded message):",
    re.IGNORECASE,
)


def _numbered(message: EmailMessage) -> list[tuple[str, EmailMessage]]:
    """Every part with its number (``1.2``), in order, without recursion; parts of forwarded mail are left out."""
    found: list[tuple[str, EmailMessage]] = []
    waiting = [("", message)]
    while waiting:
        number, part = waiting.pop()
        found.append((number or "1", part))
        if len(found) > _MAXIMUM_PARTS:
            raise ReadingError(Message("surel ini punya terlalu banyak bagian; simpan teksnya sebagai .txt"))
        if part.get_content_maintype() == "multipart":
            children = part.get_payload()
            if isinstance(children, list):
                numbered = [(f"{number}.{n}".lstrip("."), child) for n, child in enumerate(children, 1)]
                waiting += reversed([(n, c) for n, c in numbered if isinstance(c, EmailMessage)])
    return found


def _decoded(part: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """The text of a part, also where its charset is unknown or wrong."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        try:
            return data.decode(charset), ()
        except (LookupError, UnicodeError, ValueError):
            text, notes = decode(data)
            shown = "".join(c for c in charset[:30] if c.isalnum() or c in "-_.")
            return text, notes or (
                Message("Pengodean huruf «{charset}» tidak cocok; surel dibaca sebagai UTF-8.", charset=shown),
            )
    return decode(data)


def quoted_question(text: str) -> str | None:
    """Return the mail that a reply quotes, without its marks and heading; ``None`` where none is quoted.

    Of a longer exchange only the latest mail counts: what it quotes itself was said earlier.
    """
    parts = Draft(text).parts_of("quoted-mail")
    kept: list[str] = []
    headings = 0
    for part in parts:
        lines = [line.strip("\r\n") for line in text[part.start : part.end].splitlines()]
        for index, line in enumerate(lines):
            bare = line.lstrip()
            marked = bare.startswith(">")
            if marked:
                bare = bare[1:].removeprefix(" ")
                if bare.lstrip().startswith(">"):
                    continue
            heading = bool(_WROTE.search(bare)) or bool(not marked and _HEADING.match(bare))
            if not heading and _OPEN_HEADING.match(bare) and index + 1 < len(lines):
                # The heading may be too long for one line.
                heading = bool(_WROTE.search(lines[index + 1]))
            if heading:
                if any(entry.strip() for entry in kept):
                    return "\n".join(kept).strip()
                headings += 1
                continue
            if headings and not any(entry.strip() for entry in kept) and _FIELD.match(bare):
                continue
            kept.append(bare)
    return "\n".join(kept).strip() or None


def _notes(parts: list[tuple[str, EmailMessage]], body: EmailMessage) -> tuple[str, ...]:
    names = []
    for _, part in parts:
        if part is body or part.get_content_maintype() == "multipart":
            continue
        name = part.get_filename()
        if name or part.get_content_disposition() == "attachment" or part.get_content_type() == "message/rfc822":
            names.append("".join(c if c.isprintable() else " " for c in str(name or "?"))[:80])
    if not names:
        return ()
    listed = ", ".join(names[:10])
    if len(names) > 10:
        return (Message("Lampiran tidak diperiksa: {names}, dan {more} lagi.", names=listed, more=len(names) - 10),)
    return (Message("Lampiran tidak diperiksa: {names}.", names=listed),)


def _is_text(part: EmailMessage, kind: str) -> bool:
    return part.get_content_type() == f"text/{kind}" and part.get_content_disposition() != "attachment"


def _read(data: bytes) -> Reading:
    message = message_from_bytes(data, policy=default)
    parts = _numbered(message)
    kinds = {part.get_content_type() for _, part in parts}
    if "multipart/encrypted" in kinds or message.get_content_type() == "application/pkcs7-mime":
        raise ReadingError(_LOCKED)
    for kind in ("plain", "html"):
        for number, part in parts:
            if not _is_text(part, kind):
                continue
            source, notes = _decoded(part)
            pieces: tuple[Piece, ...]
            if kind == "plain":
                text, pieces = source, ((0, len(source), Place(0, len(source), number)),)
            else:
                text, pieces = extract(source, number).finish()
            if text.strip():
                notes = (*notes, *_notes(parts, part))
                return Reading(text=text, format="eml", pieces=pieces, notes=notes, question=quoted_question(text))
    raise ReadingError(_NO_TEXT)


def read(data: bytes) -> Reading:
    """Read a message: its plain part, or else its HTML part.

    Raises:
        ReadingError: No text in it, encrypted, or broken.
    """
    if not _HEADER.search(data[:65536]):
        reading = read_plain(data)
        note = Message("Berkas .eml ini tanpa kepala surel; dibaca sebagai teks biasa.")
        return Reading(
            text=reading.text,
            format="eml",
            pieces=reading.pieces,
            notes=(*reading.notes, note),
            question=quoted_question(reading.text),
        )
    try:
        return _read(data)
    except (ReadingError, MemoryError, RecursionError):
        raise
    except Exception:
        # The standard parser raises many kinds of errors for headers that no mail program writes.
        raise ReadingError(_BROKEN) from None
