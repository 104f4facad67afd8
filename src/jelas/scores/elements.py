"""The elements of a complete reply: what they are called, how they are filled in, and their evidence in a draft."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.language.document import Document
from jelas.report import Span
from jelas.rules.base import Context
from jelas.scores.measured import Measured
from jelas.scores.words import word_facts


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
def content_roots(document: Document) -> frozenset[str]:
    """Roots of the words of a text that can show what it is about."""
    facts = [word_facts(token.text) for token in document.tokens if token.kind == "word"]
    return frozenset([fact.root for fact in facts if fact.topical])


def find_evidence(context: Context, measured: Measured) -> Mapping[str, tuple[Span, ...]]:
    """Return the places that speak for each element, in text order."""
    found: dict[str, list[Span]] = {}
    for function, matches in measured.signs.items():
        if function.startswith("element-e"):
            found[function[len("element-") :].upper()] = [(m.start, m.end) for m in matches]
    for quantity in context.quantities:
        code = _QUANTITY_EVIDENCE.get(quantity.kind)
        if code is None:
            continue
        kind = measured.kind_at(quantity.start)
        # The date of a letter is no deadline, its number no report number; a phone number in the letterhead helps.
        if kind != "quoted-mail" and (kind in _BODY or code in ("E9", "E11")):
            found.setdefault(code, []).append((quantity.start, quantity.end))
    if context.draft.question_document is not None:
        asked = content_roots(context.draft.question_document)
        found["E1"] = sorted([span for root, span in measured.said.roots.items() if root in asked])
    signature = [part for part in context.draft.parts if part.kind == "signature"]
    if signature:
        found.setdefault("E13", []).extend((part.start, part.end) for part in signature)
    # «Silakan hubungi kami» is a contact, not a step that solves the problem.
    if "E7" in found and (contacts := measured.spans_of("contact-invitation")):
        found["E7"] = [s for s in found["E7"] if not any(a < s[1] and s[0] < b for a, b in contacts)]
    return {code: tuple(sorted(spans)) for code, spans in found.items() if spans}
