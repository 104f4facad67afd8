"""Personal data asked for where everybody reads along, and secrets that no office may ask for at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

INFO = RuleInfo(
    name="data-in-public",
    category="privacy",
    severity="error",
    confidence="high",
    title="Data pribadi diminta di tempat terbuka",
    title_en="Personal data asked for in public",
    why="Kolom ulasan dan laporan dibaca semua orang; kode rahasia tidak boleh diminta di mana pun.",
    why_en="Everybody reads reviews and public reports; secret codes must never be asked for.",
    source="own: UU 27/2022, dengan kata sendiri",
    channel="ulasan",
    flagged=(
        "Silakan kirim NIK dan nomor HP [[di kolom ulasan ini]].",
        "Mohon balas dengan foto KTP [[di kolom komentar]].",
        "Mohon kirimkan [[kode OTP]] yang Ibu terima.",
    ),
    silent=(
        "Jangan tulis NIK di kolom ulasan ini, ya.",
        "Kirim NIK lewat surel ke bantuan@contoh.go.id.",
        "Kode OTP jangan diberikan kepada siapa pun.",
        "Pada kolom nama, tulis nama sesuai KTP.",
        "Masukkan kode OTP yang dikirim ke ponsel Ibu.",
    ),
)
_PLACE = later(
    r"\b(?:(?:di|pada|lewat|melalui|dalam|ke)\s+(?:kolom\s+)?(?:ulasan|komentar|balasan|review|kolom\s+chat|kolom\s+ini|postingan|"
    r"laporan\s+ini|thread)(?:\s+(?:ini|di\s+bawah|di\s+bawah\s+ini|tersebut))?|(?:balas|reply)\s+(?:ulasan|komentar)\s+ini)",
    re.IGNORECASE,
)
_DATA = later(
    r"\b(?:NIK|KTP|e-KTP|KTP-el|KK|swafoto|selfie|(?:nomor|no\.?|nomer)\s+(?:HP|WA|telepon|telp|ponsel|handphone|rekening|kartu|KTP|KK|peserta|"
    r"paspor|whatsapp)|alamat\s+lengkap|tanggal\s+lahir|nama\s+ibu|rekening|nama\s+lengkap|email|e-mail|surel)\b",
    re.IGNORECASE,
)
_ASKING = later(
    r"\b(?:kirim|kirimkan|mengirim|mengirimkan|sertakan|menyertakan|tulis|tuliskan|cantumkan|mencantumkan|balas|isi|lampirkan|"
    r"melampirkan|informasikan|menginformasikan|infokan|sebutkan|menyebutkan|sampaikan|menyampaikan|berikan|memberikan|reply|"
    r"tinggalkan|masukkan|kabari|lengkapi|dikirim|dikirimkan|disertakan|dicantumkan|diinformasikan|diinfokan|disampaikan)\b",
    re.IGNORECASE,
)
_SECRET = later(
    r"\b(?:(?:kode|nomor|angka)\s+)?(?:OTP|CVV|CVC|PIN(?:\s+(?:ATM|kartu))?|kata\s+sandi|password|paswod|nama\s+(?:gadis\s+)?ibu\s+kandung)\b"
)
_GIVING = later(
    r"\b(?:kirim|kirimkan|mengirim|mengirimkan|sertakan|tuliskan|cantumkan|balas\s+dengan|lampirkan|informasikan|menginformasikan|"
    r"infokan|sebutkan|menyebutkan|sampaikan|menyampaikan|berikan|memberikan|berikan\s+kepada\s+kami)\b",
    re.IGNORECASE,
)
_NOT = later(
    r"\b(?:jangan|tidak|tak|tanpa|hindari|bukan|rahasiakan|siapa\s?pun|waspada|penipuan|pernah)\b", re.IGNORECASE
)
_PUBLIC = frozenset({"ulasan", "lapor"})


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    english = context.settings.language == "en"
    for sentence in context.document.sentences:
        words = text[sentence.start : sentence.end]
        secret = _SECRET.search(words)
        place = _PLACE.search(words) if context.draft.channel in _PUBLIC else None
        if (secret is None and place is None) or _NOT.search(words):
            continue
        if place is not None and _DATA.search(words) and _ASKING.search(words[: place.start()]):
            found, instead = place, "lewat pesan pribadi ke [nomor atau surel resmi]"
            message = (
                "Ask for it in a private message, never in public."
                if english
                else "Minta lewat pesan pribadi; kolom ini dibaca semua orang."
            )
        elif secret is not None and (giving := _GIVING.search(words)) and giving.start() < secret.start():
            found, instead = secret, "nomor laporan"
            message = "Never ask for this." if english else "Jangan pernah meminta kode rahasia warga."
        else:
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end()
        if context.is_prose(start, end):
            yield finding(info, context, start, end, message, [Suggestion(instead)])


RULES = (
    Rule(
        INFO,
        _check,
        Needs(
            words=frozenset(
                "ulasan komentar balasan review kolom postingan laporan thread "
                "otp cvv cvc pin sandi password kandung".split()
            )
        ),
    ),
)
