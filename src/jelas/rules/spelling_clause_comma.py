"""The comma between a condition and what follows from it: *Jika masih gagal, hubungi kami*."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.places import indices_of

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
    ),
    silent=(
        "Jika masih terjadi gangguan, gunakan Pusat Bantuan.",
        "Jika Kakak bisa datang, bawa KTP.",
        "Jika Ibu ingin mohon keringanan, isi formulir.",
        "Hubungi kami jika kode belum masuk.",
    ),
    channel="ulasan",
)

_CONDITIONS = frozenset(words("jika apabila bila bilamana kalau"))
_ORDERS = frozenset(words("silakan silahkan gunakan"))
_READERS = frozenset(words("sobat sahabat kakak anda kamu bapak ibu"))
_MAY = frozenset(words("bisa dapat silakan silahkan boleh cukup tinggal"))
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


RULES = (Rule(INFO, _check, Needs(words=_CONDITIONS)),)
