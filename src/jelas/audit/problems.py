"""What can be wrong with a table or a row, in words that never hold a citizen's text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.messages import MessageError


class AuditError(MessageError):
    """The whole table cannot be audited. The message says what and what to do, in one plain line."""


class Broken(NamedTuple):
    """A row that could not be checked."""

    row: int
    """Number of the data row, from 1; the row of names does not count."""
    reason: str
    """A key of ``REASONS``."""


REASONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "empty": ("sel balasan kosong", "the reply cell is empty"),
        "few-fields": ("kolomnya kurang; kolom balasan tidak ada", "too few columns; the reply is missing"),
        "many-fields": (
            "kolomnya lebih banyak daripada judulnya; beri tanda kutip pada teks yang memuat pemisah",
            "more columns than names; put texts that hold the delimiter in quotation marks",
        ),
        "cut": ("barisnya terpotong di akhir berkas", "the row is cut off at the end of the file"),
        "quote": (
            "tanda kutip tidak ditutup, atau selnya terlalu besar untuk dibaca",
            "a quotation mark is not closed, or the cell is too large to read",
        ),
        "not-json": ("bukan JSON yang benar", "not valid JSON"),
        "not-object": ("bukan objek JSON", "not a JSON object"),
        "not-text": ("isi kolom balasan bukan teks", "the reply is not text"),
        "too-long": (
            "balasannya lebih dari 1.000.000 karakter; itu bukan surat",
            "the reply has more than 1,000,000 characters; that is no letter",
        ),
        "unreadable": ("tidak dapat dibaca dari berkas", "cannot be read from the file"),
        "file": (
            "berkasnya tidak dapat dibaca; coba «jelas periksa» pada berkas itu",
            "the file cannot be read; try “jelas periksa” on it",
        ),
        "check": (
            "pemeriksaannya gagal; laporkan kepada kami tanpa menyertakan teksnya",
            "the check failed; report it to us without the text",
        ),
        "died": ("prosesnya berhenti saat memeriksa baris ini", "the process died while checking this row"),
    }
)
"""Why a row was left out: in Indonesian and English."""


def reason(code: str, language: str) -> str:
    """Return a reason in words."""
    indonesian, english = REASONS[code]
    return english if language == "en" else indonesian
