"""*sahabat*, *sobat*: words by which social media desks address their readers. The first place stands for all."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

INFO = RuleInfo(
    name="lower-case-friend",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Sahabat dan Sobat sebagai sapaan",
    title_en="Sahabat and Sobat as forms of address",
    why="Kata sapaan berhuruf kapital: tanda bahwa warga itulah yang disapa.",
    why_en="A form of address takes a capital letter.",
    source="eyd5: huruf kapital pada kata sapaan",
    flagged=(
        "Mohon maaf atas gangguan yang [[sahabat]] alami.",
        "Jika [[sobat]] sudah mendaftar, masuklah dengan nomor ponsel.",
        "Terima kasih [[sahabat]], sehat selalu.",
    ),
    silent=(
        "Mohon maaf atas gangguan yang Sahabat alami.",
        "Ajak seorang sahabat Kakak ikut serta.",
        "Kartu itu dipakai bersama sahabat dan keluarga.",
    ),
    channel="ulasan",
)

_FRIENDS = frozenset({"sahabat", "sobat"})
_NEVER_BEFORE = frozenset(
    words(
        "para seorang dua tiga antar bersama sebagai menjadi jadi satu dan atau dengan ajak undang banyak semua teman",
    )
)
_NEVER_AFTER = frozenset(words("sejati karib pena dekat lama saya kami kita anda kakak dan atau keluarga disabilitas"))
_GOES_BEFORE = frozenset(
    words(
        "halo hai hallo hi kasih maaf ya yang jika apabila bila kalau ketika saat agar supaya silakan silahkan bisa "
        "dapat untuk kepada membantu bantu dan laporan akun kendala data transaksi rekening pengajuan dana kartu hp "
        "saldo nomor identitas status posisi layar kredit tabungan pinjaman masukan saran ulasan pertanyaan selalu"
    )
)
_GOES_AFTER = frozenset(
    words(
        "alami lakukan miliki gunakan buat maksud sampaikan dapatkan rasakan hadapi laporkan bisa dapat silakan "
        "silahkan perlu cukup diarahkan tidak sudah belum harus akan coba informasikan infokan mengalami ingin mau"
    )
)


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in document.indices_of(_FRIENDS):
        token = tokens[index]
        before = tokens[index - 1].lower if index else ""
        after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if token.text != token.lower or before in _NEVER_BEFORE or after in _NEVER_AFTER:
            continue
        if not (before in _GOES_BEFORE or after in _GOES_AFTER) or not context.draft.is_own(token.start, token.end):
            continue
        form = token.text.capitalize()
        message = f"Write “{form}”." if context.settings.language == "en" else f"Tulis «{form}» dengan kapital."
        yield finding(info, context, token.start, token.end, message, (Suggestion(form, safe=True),))
        return


RULES = (Rule(INFO, _check, Needs(words=_FRIENDS, channels=frozenset({"ulasan", "chat"}))),)
