"""Which column of a table holds what: guessed from the names, in Indonesian and English, or told by the user."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from jelas.audit.problems import AuditError
from jelas.messages import Message


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns that are read; ``None`` where the table has no such column."""

    reply: str
    """The reply that was sent."""
    question: str | None = None
    """What the citizen asked."""
    unit: str | None = None
    channel: str | None = None
    date: str | None = None
    author: str | None = None
    """A code of the author. Only the number of different codes is ever told."""
    rating: str | None = None
    """A rating or an outcome."""
    key: str | None = None
    """What names the row elsewhere (ticket number); hashed in the result."""

    def names(self) -> tuple[str | None, ...]:
        """Return the names in the order of the fields."""
        return tuple(getattr(self, field.name) for field in fields(self))


ROLES: tuple[str, ...] = tuple(field.name for field in fields(Columns))

_SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        "date": """tanggal tgl waktu bulan periode date datetime timestamp month created sent replied answered
            dibuat dikirim terkirim dijawab""",
        "author": """petugas penulis author agent agen operator admin pegawai officer pengirim penjawab pic staf staff
            responder user username""",
        "rating": """rating nilai bintang skor score stars star kepuasan csat puas satisfaction penilaian hasil outcome
            ulasan_bintang""",
        "key": "id kode nomor no tiket ticket key kunci uuid nomer reference referensi registrasi",
        "unit": """unit dinas opd skpd instansi bidang bagian seksi satuan satker cabang kantor agency department dept
            division office branch organisasi lembaga loket""",
        "channel": "kanal channel saluran media sumber platform source",
        "question": """pertanyaan aduan laporan keluhan pengaduan permohonan question complaint request inquiry report
            ulasan review masukan komentar comment permintaan pesan message""",
        "reply": """balasan jawaban tanggapan respons respon reply response answer draf draft surat letter text teks isi
            body content""",
    }
)
"""Words in a column's name for each role, the surest first. Looked at in this order: «tanggal balasan» is a date."""

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType({role: tuple(w.split()) for role, w in _SYNONYMS.items()})
_NEVER_TEXT = frozenset(
    word
    for line in (
        "status jenis kategori tipe type category topik topic judul title subjek subject jumlah lama durasi duration",
        "count length panjang prioritas priority sla lokasi location alamat nama name telepon phone email tautan url",
        "link lampiran attachment",
    )
    for word in line.split()
)
"""Beside these words a column is about the reply or the report, not its text."""


_TEXT_HEADS = frozenset({*_WORDS["question"], *_WORDS["reply"]}) - {"laporan", "report", "surat", "letter"}


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return re.findall(r"[a-z0-9]+", spaced.lower())


def guess_columns(header: Sequence[str], given: Mapping[str, str | None] | None = None) -> Columns:
    """Find the columns by their names.

    Args:
        header: The names as they stand in the table.
        given: Names by role (see ``ROLES``) that go before any guess; ``""`` means «do not read such a column».

    Raises:
        AuditError: A given name that the table does not have, or no column for the reply.
    """
    wanted = {role: name for role, name in (given or {}).items() if name is not None}
    found: dict[str, str] = {}
    for role, name in wanted.items():
        if name and (exact := _exact(header, name)) is None:
            raise AuditError(Message("kolom «{name}» tidak ada; {offered}", name=name, offered=_offered(header)))
        elif name and exact is not None:
            found[role] = exact
    free = [name for name in header if name.strip() and name not in found.values()]
    for whole in (True, False):
        for role, synonyms in _WORDS.items():
            if role in found or role in wanted:
                continue
            best = _best(role, synonyms, free, whole)
            if best is not None:
                found[role] = best
                free.remove(best)
    if "reply" not in found and len(header) == 1 and len(header[0]) <= _LONGEST_NAME:
        found["reply"] = header[0]
    if "reply" not in found:
        raise AuditError(
            Message(
                "kolom balasan tidak ditemukan; {offered}; tunjukkan dengan --kolom-balasan", offered=_offered(header)
            )
        )
    return replace(Columns(found["reply"]), **{role: name for role, name in found.items() if role != "reply"})


def recognised(header: Sequence[str]) -> int:
    """How many columns have a name that we know: the header of a table, rather than a row of it."""
    free = list(header)
    count = 0
    for role, synonyms in _WORDS.items():
        name = _best(role, synonyms, free, False)
        if name is not None:
            free.remove(name)
            count += 1
    return count


def _exact(header: Sequence[str], name: str) -> str | None:
    if name in header:
        return name
    low = name.strip().lower()
    return next((item for item in header if item.strip().lower() == low), None)


def _best(role: str, synonyms: tuple[str, ...], free: Sequence[str], whole: bool) -> str | None:
    for synonym in synonyms:
        for name in free:
            words = _words(name)
            if not words or len(name) > _LONGEST_NAME:
                continue
            if whole and words == [synonym]:
                return name
            if whole or synonym not in words:
                continue
            text = role in ("reply", "question")
            # «Tanggapan OPD» is a reply, for in Indonesian the first word says what a thing is.
            if (text and set(words) & _NEVER_TEXT) or (role in ("unit", "channel") and words[0] in _TEXT_HEADS):
                continue
            return name
    return None


_LONGEST_NAME = 60


def _offered(header: Sequence[str]) -> Message:
    """The names of the columns, unless the first row holds texts: then a citizen's words would be shown."""
    if any(len(name) > _LONGEST_NAME for name in header) or not any(header):
        return Message("baris pertama tampaknya bukan nama kolom")
    return Message("yang ada: {choices}", choices=", ".join(header[:20]) + (" …" if len(header) > 20 else ""))
