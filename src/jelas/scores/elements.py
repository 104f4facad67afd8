"""The elements of a complete reply: what they are called, how they are filled in, and their evidence in a draft."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from jelas.language.document import Document
from jelas.report import Element, Span
from jelas.rules.base import Context
from jelas.scores.measured import Measured
from jelas.scores.words import word_facts
from jelas.spans import SpanIndex


class ElementKind(NamedTuple):
    """Name and fill-in sentences of an element."""

    name: str
    name_en: str
    letter: str
    """For letters, mail and LAPOR: with ``{you}`` for the form of address and placeholders in ``[…]``."""
    chat: str = ""
    """For chat and answers to reviews, where it differs."""
    english: str = ""

    def fill_in(self, you: str, channel: str, english: bool) -> str:
        """The sentence that fits the channel and the form of address."""
        if english:
            return self.english
        sentence = self.chat if self.chat and channel in ("chat", "ulasan") else self.letter
        return sentence.format(you=you)


ELEMENTS: Mapping[str, ElementKind] = MappingProxyType(
    {
        "E1": ElementKind(
            "menyebut permintaan warga",
            "names what the citizen asked",
            "Laporan {you} tentang [pokok persoalan] sudah kami terima.",
            "Kami sudah membaca pesan {you} tentang [pokok persoalan].",
            "We have received your report about [subject].",
        ),
        "E2": ElementKind(
            "jawaban di awal",
            "answers first",
            "[Ya/tidak/sudah/belum], [jawaban dalam satu kalimat].",
            english="[Yes/no/done/not yet], [the answer in one sentence].",
        ),
        "E3": ElementKind(
            "alasan",
            "reason",
            "Hal ini karena [alasan dengan kata sehari-hari].",
            "Ini karena [alasan dengan kata sehari-hari].",
            "This is because [reason in everyday words].",
        ),
        "E4": ElementKind(
            "dasar hukum",
            "legal basis",
            "Dasarnya [nama dan nomor peraturan], yang mengatur bahwa [isi singkat].",
            english="The basis is [name and number of the regulation], which says that [short content].",
        ),
        "E5": ElementKind(
            "langkah berikut dan pelakunya",
            "next step and who takes it",
            "[Nama unit] akan [langkah berikut].",
            "Tim [nama unit] kami akan [langkah berikut].",
            "[Name of the unit] will [next step].",
        ),
        "E6": ElementKind(
            "waktu",
            "when",
            "Kami akan mengabari {you} paling lambat [tanggal] lewat [kanal].",
            "Kami kabari {you} lagi paling lambat [tanggal dan jam].",
            "We will let you know by [date] through [channel].",
        ),
        "E7": ElementKind(
            "langkah warga",
            "what the citizen has to do",
            "Silakan [langkah yang perlu {you} lakukan].",
            english="Please [what you need to do].",
        ),
        "E8": ElementKind(
            "dokumen dan biaya",
            "documents and cost",
            "Dokumen yang perlu dibawa: [daftar dokumen]. Biayanya [jumlah atau gratis].",
            "Bawa [daftar dokumen]. Biayanya [jumlah atau gratis].",
            "Bring [documents]. It costs [amount or nothing].",
        ),
        "E9": ElementKind(
            "kontak",
            "contact",
            "Jika ada pertanyaan, silakan hubungi [nama unit] di [nomor], [hari dan jam].",
            "Masih ada pertanyaan? Balas pesan ini atau hubungi kami di [nomor], [hari dan jam].",
            "If you have questions, contact [unit] at [number], [days and hours].",
        ),
        "E10": ElementKind(
            "pilihan lain",
            "alternative",
            "Sementara itu, {you} juga dapat [pilihan lain].",
            "Sambil menunggu, {you} bisa [pilihan lain].",
            "Meanwhile you can also [alternative].",
        ),
        "E11": ElementKind(
            "nomor laporan",
            "reference number",
            "Nomor laporan {you}: [nomor].",
            english="Your report number: [number].",
        ),
        "E12": ElementKind(
            "hak mengajukan keberatan",
            "right to object",
            "Jika tidak setuju, {you} dapat mengajukan keberatan kepada [unit] paling lambat [tanggal].",
            english="If you disagree, you can object to [unit] by [date].",
        ),
        "E13": ElementKind(
            "nama unit atau petugas",
            "who signs",
            "[Nama petugas], [nama unit]",
            "Salam, [nama petugas], [nama unit]",
            "[Name], [unit]",
        ),
        "E14": ElementKind(
            "empati atau permintaan maaf",
            "empathy or apology",
            "Kami mohon maaf atas [kejadian yang {you} alami].",
            "Mohon maaf ya atas [kejadian yang {you} alami].",
            "We are sorry for [what happened to you].",
        ),
    }
)
"""Elements by their code in the annotation of replies (guide §5.1)."""

_WRITTEN: Mapping[str, str] = MappingProxyType(
    {
        "bapak": "Bapak",
        "ibu": "Ibu",
        "bapak/ibu": "Bapak/Ibu",
        "kak": "Kakak",
        "kakak": "Kakak",
        "saudara": "Saudara",
        "saudari": "Saudari",
        "sahabat": "Sahabat",
        "sobat": "Sobat",
        "anda": "Anda",
        "ananda": "Bapak/Ibu",
    }
)


def address_of(text: str, measured: Measured) -> str:
    """The form of address that a draft uses most, *Bapak/Ibu* where it uses none."""
    if "respectful-address" not in measured.signs:
        return "Bapak/Ibu"
    counts: dict[str, int] = {}
    for match in measured.signs["respectful-address"]:
        form = _WRITTEN.get(text[match.start : match.end].lower(), "Bapak/Ibu")
        counts[form] = counts.get(form, 0) + 1
    return max([(number, form) for form, number in counts.items()])[1]


@lru_cache(maxsize=512)
def unfilled(owed: tuple[str, ...], you: str, channel: str, english: bool) -> tuple[Element, ...]:
    """All elements, in order, as they are in a draft that lacks them."""
    return tuple(
        [
            Element(
                code,
                kind.name_en if english else kind.name,
                code in owed,
                False,
                (),
                kind.fill_in(you, channel, english),
            )
            for code, kind in ELEMENTS.items()
        ]
    )


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
_CITIZEN = frozenset({"salutation", "address"})
"""Parts that speak of the citizen."""
_ANYWHERE = frozenset({"E9", "E11"})
"""Elements that count outside the body as well."""


def content_roots(document: Document) -> frozenset[str]:
    """Roots of the words of a text that can show what it is about."""
    facts = [word_facts(token[0]) for token in document.tokens if token[4] == "word"]
    return frozenset([fact[0] for fact in facts if fact[5]])


_CODES: Mapping[str, str] = {f"element-{code.lower()}": code for code in ELEMENTS}
"""Elements by the function of the markers that speak for them."""


def find_evidence(context: Context, measured: Measured) -> Mapping[str, list[Span]]:
    """Return the places that speak for each element."""
    found: dict[str, list[Span]] = {}
    signs = measured.signs
    for function, matches in signs.items():
        if function in _CODES:
            found[_CODES[function]] = [match[1:3] for match in matches]
    starts, kinds = measured.part_starts, measured.part_kinds
    for kind, start, end, _ in context.quantities:
        code = _QUANTITY_EVIDENCE.get(kind)
        if code is None:
            continue
        at = bisect_right(starts, start) - 1
        part = kinds[at] if at >= 0 else None
        # The date of a letter is no deadline, its number no report number; a phone number in the letterhead helps.
        if part in _BODY or (code in _ANYWHERE and part != "quoted-mail"):
            if code in found:
                found[code].append((start, end))
            else:
                found[code] = [(start, end)]
    if context.draft.question_document is not None:
        named = _named(context, measured)
        if named:
            found["E1"] = named
        else:
            found.pop("E1", None)
    if "signature" in kinds:
        signature = [(part.start, part.end) for part in context.draft.parts if part.kind == "signature"]
        found.setdefault("E13", []).extend(signature)
    # «Silakan hubungi kami» is a contact, not a step that solves the problem.
    if "E7" in found and (contacts := signs.get("contact-invitation")):
        steps = clear_of(found["E7"], [contact[1:3] for contact in contacts])
        if steps:
            found["E7"] = steps
        else:
            del found["E7"]
    return found


def _named(context: Context, measured: Measured) -> list[Span]:
    """Where the reply first says each word of the citizen's question."""
    question = context.draft.question_document
    asked = content_roots(question) if question else frozenset()
    named: dict[str, Span] = {}
    for word, token, said in zip(measured.words, context.document.tokens, measured.saying, strict=True):
        if said and (root := word_facts(word)[0]) in asked:
            named.setdefault(root, token[1:3])
    return list(named.values())


def clear_of(spans: list[Span], others: list[Span]) -> list[Span]:
    """The spans that overlap none of the others."""
    if max([end for _, end in spans]) <= min([start for start, _ in others]):
        return spans
    taken: SpanIndex[Span] = SpanIndex()
    for other in others:
        taken.add(*other, other)
    return [span for span in spans if not taken.touches(*span)]
