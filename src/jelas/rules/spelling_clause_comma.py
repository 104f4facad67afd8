"""The comma behind a condition and behind a linking phrase: *Jika masih gagal, hubungi kami*; *Namun, kami …*."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.places import indices_of
from jelas.settings import CHANNELS

INFO = RuleInfo(
    name="comma-after-condition",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Koma sesudah anak kalimat",
    title_en="Comma after a condition",
    why="Koma menunjukkan di mana syarat berakhir dan apa yang harus dilakukan warga.",
    why_en="The comma shows where the condition ends and what to do begins.",
    source="eyd5: tanda koma",
    flagged=(
        "Jika masih terjadi [[gangguan gunakan]] Pusat Bantuan.",
        "Apabila kode belum [[masuk silakan]] coba lagi.",
        "Kalau lupa [[sandi Kakak]] bisa memakai menu Lupa Sandi.",
        "Selama tanpa [[kartu Ibu]] tetap bisa menarik uang.",
    ),
    silent=(
        "Jika masih terjadi gangguan, gunakan Pusat Bantuan.",
        "Jika Kakak bisa datang, bawa KTP.",
        "Jika Ibu ingin mohon keringanan, isi formulir.",
        "Hubungi kami jika kode belum masuk.",
    ),
    channel="ulasan",
)

LINK = RuleInfo(
    name="comma-after-link",
    category="spelling",
    severity="info",
    confidence="high",
    title="Koma sesudah ungkapan penghubung",
    title_en="Comma after a linking phrase",
    why="Koma sesudah «Namun», «Selain itu», dan sejenisnya menandai bahwa pikiran baru dimulai.",
    why_en="A comma behind a linking phrase shows that a new thought begins.",
    source="eyd5: tanda koma, ungkapan penghubung antarkalimat",
    flagged=(
        "[[Namun]] berkas Ibu belum lengkap.",
        "Surat sudah kami baca. [[Oleh karena itu]] kami mengirim petugas.",
        "[[Selain itu]] Ibu dapat datang ke loket.",
    ),
    silent=(
        "Namun, berkas Ibu belum lengkap.",
        "Selain itu, Ibu dapat datang ke loket.",
        "Oleh karena itulah kami datang.",
        "Kami datang selain itu juga menelepon.",
    ),
)

_LINKS: tuple[tuple[str, ...], ...] = tuple(
    tuple(link.split())
    for link in (
        "namun",
        "akan tetapi",
        "namun demikian",
        "meskipun demikian",
        "walaupun demikian",
        "selain itu",
        "di samping itu",
        "oleh karena itu",
        "oleh sebab itu",
        "sebaliknya",
        "dengan demikian",
        "meski begitu",
    )
)
_LINK_HEADS = frozenset(link[0] for link in _LINKS)
_BINDS_LINK = frozenset(words("demikian begitu tidak bukan saja pula juga semua sudah maka"))
"""Behind these the phrase goes on, or is judged by another rule."""

_CONDITIONS = frozenset(
    words("jika apabila bila bilamana kalau selama setelah sesudah sebelum ketika saat untuk agar supaya karena")
)
_ORDERS = frozenset(words("silakan silahkan gunakan"))
_READERS = frozenset(words("sobat sahabat kakak anda kamu bapak ibu"))
_MAY = frozenset(words("bisa dapat silakan silahkan boleh cukup tinggal tetap"))
_BINDS = frozenset(
    words(
        "untuk ingin mau bisa dapat dan atau yang tidak akan agar supaya harus perlu sudah belum telah dengan dari ke "
        "di pada oleh diminta dimohon hendak sempat karena bahwa serta apakah akun data nomor rekening milik maka"
    )
)
"""Words that belong to the next one: *ingin mohon*, *akun Kakak bisa*."""
_FARTHEST = 11


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in indices_of(context, _CONDITIONS):
        sentence = document.sentence_of(index)
        if index > sentence.first and tokens[index - 1].text not in ",;":
            continue
        at = _main_clause(tokens, index, min(sentence.last, index + _FARTHEST))
        if at is None:
            continue
        before, word = tokens[at - 1], tokens[at]
        gap = context.text[before.end : word.start]
        if gap != " " or not context.is_prose(before.start, word.end):
            continue
        mended = f"{before.text}, {word.text}"
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Beri koma: «{mended}»."
        yield finding(info, context, before.start, word.end, message, (Suggestion(mended),))


def _main_clause(tokens: tuple[Token, ...], index: int, last: int) -> int | None:
    """Where the main clause begins, if no sign stands before it."""
    for at in range(index + 1, last):
        token = tokens[at]
        if token.kind == "punctuation":
            return None
        if at < index + 3 or tokens[at - 1].lower in _BINDS:
            continue
        reader = token.lower in _READERS and at + 1 < last and tokens[at + 1].lower in _MAY
        if token.lower in _ORDERS or reader:
            return at
    return None


def _links(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in indices_of(context, _LINK_HEADS):
        if not tokens[index].text[0].isupper() or document.sentence_of(index).first != index:
            continue
        size = max((len(link) for link in _LINKS if _stands(tokens, index, link)), default=0)
        if not size or index + size >= document.sentence_of(index).last:
            continue
        last, after = tokens[index + size - 1], tokens[index + size]
        if after.kind not in ("word", "number") or after.lower in _BINDS_LINK:
            continue
        start, end = tokens[index].start, last.end
        if not context.is_prose(start, end) or "\n" in context.text[end : after.start]:
            continue
        mended = context.text[start:end] + ","
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Beri koma: «{mended}»."
        yield finding(info, context, start, end, message, (Suggestion(mended, safe=True),))


def _stands(tokens: tuple[Token, ...], index: int, link: tuple[str, ...]) -> bool:
    return tuple(token.lower for token in tokens[index : index + len(link)]) == link


RULES = (
    Rule(INFO, _check, Needs(words=_CONDITIONS)),
    Rule(LINK, _links, Needs(words=_LINK_HEADS, channels=frozenset(CHANNELS) - {"chat", "ulasan"})),
)
