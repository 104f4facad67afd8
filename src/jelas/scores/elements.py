"""The elements of a complete reply: what they are called, how they are filled in, and their evidence in a draft."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.language.document import Document
from jelas.language.morphology import analyze
from jelas.report import Span
from jelas.rules.base import Context
from jelas.scores.measured import Measured
from jelas.scores.substance import Substance


class ElementKind(NamedTuple):
    """Name and fill-in sentence of an element."""

    name: str
    fill_in: str
    """With ``{you}`` for the form of address and placeholders in ``[…]``."""


ELEMENTS: Mapping[str, ElementKind] = MappingProxyType(
    {
        "E1": ElementKind("menyebut permintaan warga", "Laporan {you} tentang [pokok persoalan] sudah kami terima."),
        "E2": ElementKind("jawaban di awal", "[Ya/tidak/sudah/belum], [jawaban dalam satu kalimat]."),
        "E3": ElementKind("alasan", "Hal ini karena [alasan dengan kata sehari-hari]."),
        "E4": ElementKind("dasar hukum", "Dasarnya [nama dan nomor peraturan], yang mengatur bahwa [isi singkat]."),
        "E5": ElementKind("langkah berikut dan pelakunya", "[Nama unit] akan [langkah berikut]."),
        "E6": ElementKind("waktu", "Kami akan mengabari {you} paling lambat [tanggal] lewat [kanal]."),
        "E7": ElementKind("langkah warga", "Silakan [langkah yang perlu {you} lakukan]."),
        "E8": ElementKind("dokumen dan biaya", "Bawa [daftar dokumen]. Biayanya [jumlah atau gratis]."),
        "E9": ElementKind("kontak", "Ada pertanyaan? Silakan hubungi [nama unit] di [nomor], [hari dan jam]."),
        "E10": ElementKind("pilihan lain", "Sementara itu, {you} juga dapat [pilihan lain]."),
        "E11": ElementKind("nomor laporan", "Nomor laporan {you}: [nomor]."),
        "E12": ElementKind(
            "hak mengajukan keberatan",
            "Jika tidak setuju, {you} dapat mengajukan keberatan kepada [unit] paling lambat [tanggal].",
        ),
        "E13": ElementKind("nama unit atau petugas", "[Nama petugas], [nama unit]"),
        "E14": ElementKind("empati atau permintaan maaf", "Kami mohon maaf atas [kejadian yang {you} alami]."),
    }
)
"""Elements by their code in the annotation of replies (guide §5.1)."""

_QUANTITY_EVIDENCE: Mapping[str, str] = MappingProxyType(
    {
        "date": "E6",
        "weekday": "E6",
        "time": "E6",
        "duration": "E6",
        "deadline": "E6",
        "money": "E8",
        "phone": "E9",
        "mail": "E9",
        "url": "E9",
        "handle": "E9",
        "registration": "E11",
        "citation": "E4",
    }
)
_BODY = frozenset({"body", "step", "closing", "salutation"})
_STOP_ROOTS = frozenset(
    "saya aku kami kita anda bapak ibu saudara kak kakak min admin pak bu yang dan di ke dari untuk dengan pada ini itu "
    "ada tidak bisa dapat sudah belum akan apa bagaimana kapan mana tolong mohon terima kasih atau juga tapi karena "
    "kalau jika agar supaya saja lagi masih sekali hari tahun bulan mau ingin minta buat cara lalu padahal selalu "
    "gak nggak udah kok aja dong nih sih kasih beri pakai terus banget".split()
)


def content_roots(document: Document) -> frozenset[str]:
    """Roots of the words of a text that carry meaning."""
    roots = (analyze(t.lower).root for t in document.tokens if t.kind == "word" and len(t.lower) > 2)
    return frozenset(root for root in roots if root not in _STOP_ROOTS)


def find_evidence(context: Context, measured: Measured, said: Substance) -> Mapping[str, tuple[Span, ...]]:
    """Return the places that speak for each element, in text order."""
    found: dict[str, list[Span]] = {}
    draft = context.draft
    contacts: list[Span] = []
    for match in context.markers:
        function = match.entry.function
        if function == "contact-invitation":
            contacts.append((match.start, match.end))
        elif function.startswith("element-e") and draft.is_own(match.start, match.end):
            found.setdefault(function.removeprefix("element-").upper(), []).append((match.start, match.end))
    for quantity in context.quantities:
        code = _QUANTITY_EVIDENCE.get(quantity.kind)
        kind = draft.kind_at(quantity.start)
        # The date of a letter is no deadline, its number no report number; a phone number in the letterhead helps.
        if code and kind != "quoted-mail" and (kind in _BODY or code in ("E9", "E11")):
            found.setdefault(code, []).append((quantity.start, quantity.end))
    if draft.question_document is not None:
        asked = content_roots(draft.question_document)
        said_words = (t for t in measured.words if any(a <= t.start < b for a, b in said.clauses))
        roots = {}
        for token in said_words:
            root = analyze(token.lower).root
            if root in asked:
                roots.setdefault(root, (token.start, token.end))
        found["E1"] = sorted({*roots.values()})
    signature = draft.parts_of("signature")
    if signature:
        found.setdefault("E13", []).extend((part.start, part.end) for part in signature)
    # «Silakan hubungi kami» is a contact, not a step that solves the problem.
    if "E7" in found:
        found["E7"] = [s for s in found["E7"] if not any(a < s[1] and s[0] < b for a, b in contacts)]
    return {code: tuple(sorted(spans)) for code, spans in found.items() if spans}
