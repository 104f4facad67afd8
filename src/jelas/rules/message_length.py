"""A message that is longer than its channel takes."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.report import Finding
from jelas.rules.base import Context, Rule, RuleInfo, whole_draft_finding

_LONG_ANSWER = (
    "Halo Kak Sari, terima kasih atas ulasannya. Kami mohon maaf karena Kakak tidak dapat masuk ke aplikasi sejak "
    "Senin. Versi 3.2 sudah memperbaikinya. Silakan perbarui aplikasi, lalu masuk lagi dengan nomor ponsel Kakak. "
    "Kalau kode belum diterima dalam lima menit, kirim nomor laporan ke bantuan@contoh.go.id. Petugas kami menjawab "
    "setiap hari kerja pukul 08.00 sampai 15.00 dan akan menemani Kakak sampai berhasil masuk."
)

INFO = RuleInfo(
    name="message-too-long",
    category="structure",
    severity="error",
    confidence="high",
    title="Pesan melebihi batas kanal",
    title_en="Message longer than its channel takes",
    why="Aplikasi menolak atau memotong pesan yang terlalu panjang, sehingga warga tidak membaca akhirnya.",
    why_en="The app refuses or cuts a message that is too long, so the citizen never reads its end.",
    source="own: batas jawaban ulasan Google Play 350 karakter; batas pesan WhatsApp 4.096 karakter",
    flagged=(f"[[{_LONG_ANSWER}]]",),
    silent=("Halo Kak Sari, terima kasih atas ulasannya. Versi 3.2 sudah memperbaikinya; silakan perbarui aplikasi.",),
    channel="ulasan",
)


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    limit = context.settings.profile(context.draft.channel).max_characters
    length = len(context.text.strip())
    if limit is None or length <= limit:
        return
    english = context.settings.language == "en"
    if english:
        message = f"The message has {length:,} characters; this channel takes {limit:,}. Cut {length - limit:,}."
    else:
        message = (
            f"Pesan ini {_thousands(length)} karakter, batas kanal {_thousands(limit)}. "
            f"Kurangi {_thousands(length - limit)} karakter."
        )
    yield whole_draft_finding(info, context, message)


RULES = (Rule(INFO, _check),)
