"""Hashtags: a reply to one citizen is no post for an audience."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

INFO = RuleInfo(
    name="hashtag",
    category="tone",
    severity="warning",
    confidence="high",
    title="Tagar di balasan",
    title_en="Hashtag in a reply",
    why="Tagar adalah kampanye. Warga yang sedang terkendala membacanya sebagai iklan, bukan jawaban.",
    why_en="A hashtag belongs to a campaign; a citizen in trouble reads it as advertising.",
    source="own: balasan kantor",
    flagged=(
        "Maaf, Kak, jadwalnya bergeser ke Jumat. [[#BanggaMelayani]]",
        "Nomor antrean Ibu 12. Salam [[#KotaRamah]] dari kami.",
    ),
    silent=(
        "Nomor tiket Ibu #11827340.",
        "Pilih menu *888#.",
        "Buka laman kami di contoh.go.id/#jadwal.",
    ),
)
_TAG = later(r"#[^\W\d_]\w+")


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    message = (
        "Leave the hashtag out."
        if context.settings.language == "en"
        else "Hapus tagarnya; tutup dengan langkah berikutnya."
    )
    tags = [token for token in context.document.tokens if token.text[0] == "#" and _TAG.fullmatch(token.text)]
    if not tags:
        return
    # A tag counts as an address of the net, so ``is_own`` never holds for it.
    quoted = [(part.start, part.end) for part in context.draft.parts_of("quoted-mail", "quotation", "code")]
    for token in tags:
        if not any(start <= token.start < end for start, end in quoted):
            yield finding(info, context, token.start, token.end, message, [Suggestion("")])


RULES = (Rule(INFO, _check, Needs(pieces=("#",))),)
