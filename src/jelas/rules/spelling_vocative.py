"""*ya kak*, *siang pak*: a reader addressed in small letters and without a comma. The first place stands for all."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.tokens import Token
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.places import indices_of

INFO = RuleInfo(
    name="lower-case-vocative",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Sapaan tanpa kapital dan koma",
    title_en="Reader addressed in lower case",
    why="Kata sapaan berhuruf kapital dan dipisahkan koma; begitu warga tahu bahwa ia yang disapa.",
    why_en="A form of address takes a capital letter and a comma.",
    source="eyd5: huruf kapital pada kata sapaan; tanda koma",
    flagged=(
        "[[Siang kak]], berkasnya sudah kami terima.",
        "Formulirnya bisa diunduh di situs [[kami pak]].",
        "Semoga lekas [[pulih bu]].",
        "Halo [[kak Nina]], terima kasih sudah menghubungi kami.",
    ),
    silent=(
        "Siang, Kak, berkasnya sudah kami terima.",
        "Surat itu ditandatangani pak lurah.",
        "Kami bertemu bu bidan kemarin.",
        "Bawa juga KTP bapak kandung.",
        "Mas kawin itu sudah diserahkan.",
    ),
)

_FULL = {"kak": "Kak", "kakak": "Kakak", "pak": "Pak", "bu": "Bu", "mas": "Mas", "mbak": "Mbak", "bang": "Bang"}
_WORDS = frozenset(_FULL)
_GREETINGS = frozenset("halo hai hallo hi pagi siang sore malam baik oke ok kasih".split())
_GOES_ON = frozenset(
    "untuk bisa silakan silahkan jadi tinggal mohon nanti kalau kalo jika apabila sudah kami ini itu tapi karena "
    "krn soalnya biar supaya agar atau yang dengan dan apakah apa ada tidak belum semoga terima maaf perihal".split()
)
"""What a sentence goes on with behind a vocative; other words make it a title (*pak lurah*)."""


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    for index in indices_of(context, _WORDS):
        token = tokens[index]
        if token.text not in _FULL or index == 0:
            continue
        found = _place(context, tokens, index)
        if found is None:
            continue
        start, end, mended = found
        if not context.draft.is_own(start, end):
            continue
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."
        yield finding(info, context, start, end, message, (Suggestion(mended),))
        return


def _place(context: Context, tokens: tuple[Token, ...], index: int) -> tuple[int, int, str] | None:
    token, before = tokens[index], tokens[index - 1]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if context.text[before.end : token.start] != " " or before.text == "/" or (after is not None and after.text == "/"):
        return None
    full = _FULL[token.text]
    if after is not None and context.text[token.end : after.start] == " ":
        named = after.kind == "word" and after.text.istitle() and after.lower not in _GOES_ON
        if named:
            return (token.start, after.end, f"{full} {after.text}") if before.lower in _GREETINGS else None
        if after.kind == "word" and after.lower not in _GOES_ON:
            return None
    if before.kind == "punctuation":
        return (token.start, token.end, full) if before.text in "%)”" else None
    if before.kind not in ("word", "number") or before.lower in ("para", "seorang", "dari", "kepada", "oleh", "dan"):
        return None
    head = before.text
    if before.lower in _GREETINGS and not context.text[: before.start].strip():
        head = head[0].upper() + head[1:]
    return before.start, token.end, f"{head}, {full}"


RULES = (Rule(INFO, _check, Needs(words=_WORDS)),)
