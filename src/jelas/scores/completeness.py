"""Completeness: does the citizen find what a reply of this type owes (``docs/completeness.md``)?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.language.morphology import analyze
from jelas.report import Completeness, Element, Finding, Span
from jelas.rules.base import Context
from jelas.scores.measured import Measured


class _Kind(NamedTuple):
    name: str
    fill_in: str


ELEMENTS: Mapping[str, _Kind] = MappingProxyType(
    {
        "E1": _Kind(
            "menyebut permintaan warga", "Kami sudah menerima [pertanyaan/laporan] {you} tentang [pokok persoalan]."
        ),
        "E2": _Kind("jawaban di awal", "[Jawaban singkat: ya/tidak/sudah/belum], [satu kalimat penjelasan]."),
        "E3": _Kind("alasan", "Hal ini karena [alasan dengan kata sehari-hari]."),
        "E4": _Kind("dasar hukum", "Dasarnya [nama dan nomor peraturan], yang mengatur bahwa [isi singkat]."),
        "E5": _Kind("langkah berikut dan pelakunya", "[Nama unit/petugas] akan [langkah berikut]."),
        "E6": _Kind("waktu", "Kami akan mengabari {you} paling lambat [tanggal] lewat [kanal]."),
        "E7": _Kind("langkah warga", "Silakan [langkah yang perlu {you} lakukan]."),
        "E8": _Kind("dokumen dan biaya", "Dokumen yang perlu dibawa: [daftar dokumen]. Biayanya [jumlah atau gratis]."),
        "E9": _Kind("kontak", "Jika masih ada pertanyaan, silakan hubungi [nama/unit] di [nomor/alamat], [hari dan jam]."),
        "E10": _Kind("pilihan lain", "Sementara itu, {you} juga dapat [pilihan lain]."),
        "E11": _Kind("nomor laporan", "Nomor laporan {you}: [nomor]."),
        "E12": _Kind(
            "hak mengajukan keberatan",
            "Jika tidak setuju, {you} dapat mengajukan keberatan kepada [unit] paling lambat [tanggal].",
        ),
        "E13": _Kind("nama unit atau petugas", "[Nama petugas], [nama unit]"),
        "E14": _Kind("empati atau permintaan maaf", "Kami mohon maaf atas [kejadian yang dialami {you}]."),
    }
)
"""Elements with their short name and a sentence to fill in."""

REQUIRED: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "informasi": {"E1": 1, "E2": 1, "E7": 1, "E8": 0.5, "E9": 1, "E13": 0.5},
        "selesai": {"E1": 1, "E2": 1, "E3": 0.5, "E5": 1, "E6": 1, "E9": 1, "E14": 1, "E13": 0.5},
        "proses": {"E1": 1, "E3": 0.5, "E5": 1.5, "E6": 1.5, "E9": 1, "E14": 1, "E13": 0.5},
        "penolakan": {"E1": 1, "E2": 1, "E3": 1.5, "E4": 1, "E7": 1, "E10": 1, "E12": 1, "E9": 1, "E14": 0.5, "E13": 0.5},
        "rujukan": {"E1": 1, "E2": 1, "E3": 1, "E5": 1, "E9": 1.5, "E10": 1, "E13": 0.5},
        "kip": {"E1": 1, "E2": 1, "E3": 0.5, "E5": 1, "E6": 1, "E9": 1, "E12": 1, "E13": 0.5},
        "berkas_kurang": {"E1": 1, "E2": 1, "E3": 1, "E5": 1, "E6": 1, "E7": 1.5, "E8": 1, "E9": 1, "E13": 0.5},
        "umum": {"E1": 1},
    }
)
"""Weight of each element that a reply of a type owes (guide §5.2)."""

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

_STOP_ROOTS = frozenset(
    "saya aku kami kita anda bapak ibu saudara kak min pak bu yang dan di ke dari untuk dengan pada ini itu ada tidak "
    "bisa dapat sudah belum akan apa bagaimana kapan mana tolong mohon terima kasih atau juga tapi karena kalau jika "
    "agar supaya saja lagi masih sekali hari tahun bulan mau ingin minta buat cara lalu padahal selalu".split()
)


def content_roots(words: list[str]) -> set[str]:
    """Roots of the words that carry meaning."""
    return {root for root in (analyze(w).root for w in words) if len(root) > 2 and root not in _STOP_ROOTS}


def score_completeness(context: Context, findings: tuple[Finding, ...], measured: Measured) -> Completeness:
    """Look for the elements, with evidence, and score the share of what the reply owes."""
    evidence = _evidence(context, measured)
    reply_type, guessed, guess_spans = _reply_type(context, evidence)
    owed = REQUIRED[reply_type]
    elements = []
    you = _address(context)
    for code, kind in ELEMENTS.items():
        spans = tuple(evidence.get(code, ())[:5])
        elements.append(
            Element(code, kind.name, code in owed, bool(spans), spans, "" if spans else kind.fill_in.format(you=you))
        )
    missing = tuple(e.code for e in elements if e.required and not e.present)
    total = sum(owed.values())
    score = 100 * sum(weight for code, weight in owed.items() if code not in missing) / total if total else 100.0
    return Completeness(
        score=round(score, 1),
        reliable=measured.word_count >= 15,
        reply_type=reply_type,
        guessed=guessed,
        present=tuple(e.code for e in elements if e.present),
        missing=missing,
        elements=tuple(elements),
        guess_spans=guess_spans,
    )


def _evidence(context: Context, measured: Measured) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    draft = context.draft
    for match in context.markers:
        function = match.entry.function
        if function.startswith("element-") and draft.is_own(match.start, match.end):
            found.setdefault(function.removeprefix("element-").upper(), []).append((match.start, match.end))
    for quantity in context.quantities:
        code = _QUANTITY_EVIDENCE.get(quantity.kind)
        # The date of a letter is no deadline, its number no report number.
        inside = draft.kind_at(quantity.start) in ("body", "step", "closing", "salutation")
        own = draft.kind_at(quantity.start) != "quoted-mail"
        if code and own and (inside or code in ("E9", "E11")):
            found.setdefault(code, []).append((quantity.start, quantity.end))
    question = draft.question_document
    if question is not None:
        asked = content_roots([t.lower for t in question.tokens if t.kind == "word"])
        for token in measured.words[:90]:
            if analyze(token.lower).root in asked:
                found.setdefault("E1", []).append((token.start, token.end))
    signature = draft.parts_of("signature")
    if signature:
        found.setdefault("E13", []).extend((p.start, p.end) for p in signature)
    return found


def _reply_type(context: Context, evidence: dict[str, list[Span]]) -> tuple[str, bool, tuple[Span, ...]]:
    if context.draft.reply_type is not None:
        return context.draft.reply_type, False, ()
    for name in ("kip", "berkas_kurang", "penolakan", "rujukan", "selesai", "proses", "umum"):
        spans = [
            (m.start, m.end)
            for m in context.markers
            if m.entry.function == f"element-type-{name}" and context.draft.is_prose(m.start, m.end)
        ]
        if spans:
            return name, True, tuple(spans)
    return "informasi", True, ()


def _address(context: Context) -> str:
    """The form of address that the draft uses."""
    text = context.text
    for form in ("Bapak/Ibu", "Ibu", "Bapak", "Kakak", "Saudari", "Saudara", "Sahabat", "Sobat", "Anda"):
        if form in text:
            return form
    return "Kakak" if "Kak " in text else "Bapak/Ibu"
