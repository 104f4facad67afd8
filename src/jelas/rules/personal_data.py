"""Personal data of a citizen that a reply should not repeat: NIK, card and account numbers, private addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

INFO = RuleInfo(
    name="personal-data",
    category="privacy",
    severity="error",
    confidence="high",
    title="Data pribadi warga",
    title_en="Personal data of a citizen",
    why="Nomor pribadi dapat disalahgunakan bila balasan dibaca orang lain; cukup sebut empat angka terakhir.",
    why_en="Personal numbers can be misused when others read the reply; the last four digits are enough.",
    source="UU 27/2022 (Pelindungan Data Pribadi) pasal 4; Perpres 76/2013",
    flagged=(
        "Data dengan NIK [[3275010101900001]] sudah aktif.",
        "Dana dikirim ke rekening [[1234567890]] atas nama Ibu.",
        "Petugas menemui Sdr. Marto ([[HP 0812-0000-5511]]) di bengkelnya.",
        "Kami menelepon [[nomor pelapor 0812-0000-5512]] dua kali.",
        "Yth. Sdri. Ratna Dewi [[(0812-0000-5514)]],\n\nLampu jalan sudah menyala.",
    ),
    silent=(
        "Hubungi kami di 0812-0000-1234.",
        "Nomor laporan Ibu 9234411.",
        "NIK Ibu sudah kami aktifkan.",
        "Ratna Wulandari\nNIP 197203121998032001",
        "Silakan hubungi Sdr. Dedi (HP 0812-0000-5513).",
        "Pajak untuk NOP 64.71.030.004.012-0087.0 sudah lunas.",
    ),
)
_ACCOUNT = later(
    r"\b(?:rekening|rek|kartu|no\.? ?kk|nomor (?:kk|kartu|rekening|paspor|npwp|bpjs))\b[^\n\d]{0,25}$", re.IGNORECASE
)
# The number of a civil servant or of the office's own account for payments is no citizen's secret.
_OFFICIAL = later(
    r"\b(?:nip|nrp|niy|nop|objek pajak|virtual account|va|kode bayar|kode billing|ntpn)\b[^\n\d]{0,25}$", re.IGNORECASE
)
_HIDDEN = later(r"[xX*•]{3,}")
# A telephone is a citizen's own beside a name in brackets or when the words say so; a contact is offered to be called.
_PRIVATE_PHONE = later(
    r"(?:(?:\b(?:Sdri?|Bpk|an|a\.n)\b\.?|\b[Pp]emilik\b|\b[Tt]erlapor\b|\b[Tt]etangga\b)[^()\n]{0,46}\(\s*"
    r"(?P<owned>(?:[Nn]o(?:mor|\.)? ?)?(?:HP|hp|WA|WhatsApp|[Tt]elp\.?|[Tt]elepon)[ .:]*)"
    r"|(?P<named>\b(?:nomor|no\.?)(?: (?:HP|hp|WA|telepon|ponsel))? (?:pelapor|terlapor|tetangga|pemilik)[ :]*))$"
)
_OFFERED = later(
    r"\b(?:hubungi|menghubungi|kontak|narahubung|konfirmasi|petugas kami|layanan|dilayani|tanyakan)\b", re.IGNORECASE
)


def mask(number: str) -> str:
    """Hide all but the last four digits, keeping the signs between.

    >>> mask("3275010101900001")
    'xxxxxxxxxxxx0001'
    """
    digits = sum(c.isdigit() for c in number)
    seen = 0
    hidden = []
    for character in number:
        if character.isdigit():
            seen += 1
            hidden.append(character if seen > digits - 4 else "x")
        else:
            hidden.append(character)
    return "".join(hidden)


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    for quantity in context.quantities:
        if quantity.kind == "phone" and context.draft.is_own(quantity.start, quantity.end):
            found = _phone_of_addressee(info, context, quantity.start, quantity.end)
            if found is None and context.is_prose(quantity.start, quantity.end):
                found = _private_phone(info, context, quantity.start, quantity.end)
            if found is not None:
                yield found
            continue
        if quantity.kind != "id_number" or not context.draft.is_own(quantity.start, quantity.end):
            continue
        shown = text[quantity.start : quantity.end]
        number = re.search(r"\d[\d .-]{4,}\d", shown)
        if number is None or _HIDDEN.search(shown):
            continue
        start, end = quantity.start + number.start(), quantity.start + number.end()
        digits = sum(c.isdigit() for c in number.group())
        before = text[max(0, start - 40) : start]
        if _OFFICIAL.search(before) or context.draft.kind_at(start) == "signature":
            continue
        if digits < 15 and not _ACCOUNT.search(before):
            continue
        hidden = mask(number.group())
        message = (
            f"Do not repeat the number; write «{hidden}»."
            if context.settings.language == "en"
            else f"Jangan tulis nomor pribadi secara lengkap; tulis «{hidden}»."
        )
        yield finding(info, context, start, end, message, [Suggestion(hidden)])


def _private_phone(info: RuleInfo, context: Context, start: int, end: int) -> Finding | None:
    """The telephone of a private person beside that person's name or role."""
    text = context.text
    sentence = context.sentence_at(start)
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - 90) : start]
    match = _PRIVATE_PHONE.search(before)
    # Abbreviations may end the sentence early: look at the words before too.
    around = before + (text[start : sentence.end] if sentence else "")
    if match is None or _OFFERED.search(around):
        return None
    begin = start - len(match["owned"] or match["named"])
    message = (
        "Leave the private number out."
        if context.settings.language == "en"
        else "Hapus nomor telepon pribadi; nomor itu bukan untuk dibaca orang lain."
    )
    return finding(info, context, begin, end, message, [Suggestion("nomornya ada pada kami")])


_TO = later(r"^\s*(?:Kepada\b[ ,]*)?(?:Yth|Yang terhormat)\b[^\n()]{2,60}$", re.IGNORECASE)


def _phone_of_addressee(info: RuleInfo, context: Context, start: int, end: int) -> Finding | None:
    """The telephone in brackets behind the name of whom the reply goes to: everybody who sees the reply can call."""
    text = context.text
    line = text.rfind("\n", 0, start) + 1
    opening = text.rfind("(", line, start)
    closing = text.find(")", end, end + 3)
    if opening < 0 or closing < 0 or not _TO.match(text[line:opening]):
        return None
    message = (
        "Leave the number out."
        if context.settings.language == "en"
        else "Hapus nomor teleponnya; cukup sapaan dan nama."
    )
    return finding(info, context, opening, closing + 1, message, [Suggestion("")])


RULES = (Rule(INFO, _check, Needs(quantities=frozenset({"phone", "id_number"}))),)
