"""*ya kak*, *siang pak*, *ya Bu*: a reader addressed in small letters or without a comma.

The first place stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.lexicon import lexicon
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

COMMA = RuleInfo(
    name="comma-before-address",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Koma sebelum sapaan",
    title_en="Comma before a form of address",
    why="Koma memisahkan sapaan dari kalimat; tanpa koma warga bisa salah membaca siapa yang dimaksud.",
    why_en="A comma parts the reader's form of address from the sentence.",
    source="eyd5: tanda koma pada sapaan",
    flagged=(
        "Bawa KTP asli, [[ya Bu]].",
        "[[Siang Pak]] Eko, terima kasih sudah menulis.",
        "[[Selamat sore Ibu]] Ratna, surat Ibu kami terima.",
        "[[Terima kasih Bapak]] Budi.",
        "Nanti kami bantu [[daftarkan Bu]].",
        "[[Baik Kak]], kami cek dahulu.",
    ),
    silent=(
        "Bawa KTP asli, ya, Bu.",
        "Siang, Pak Eko, terima kasih sudah menulis.",
        "Terima kasih Bapak sudah melapor.",
        "Halo Kak Dina, kami cek dahulu.",
        "Nomor akun Kak.",
        "Sampaikan kepada Bu Rina.",
    ),
)

_FULL = {"kak": "Kak", "kakak": "Kakak", "pak": "Pak", "bu": "Bu", "mas": "Mas", "mbak": "Mbak", "bang": "Bang"}
_WORDS = frozenset(_FULL)
_CUT = "ka"
"""*ka* in a chat is *Kak*; elsewhere it may be anything."""
_WARM = frozenset("Bu Pak Kak Mas Mbak Bang Kakak".split())
_ADDRESSES = _WARM | {"Bapak", "Ibu", "Saudara", "Saudari"}
_PARTS_OF_DAY = frozenset("pagi siang sore malam".split())
_ANSWERS = frozenset("baik oke ok siap betul benar maaf sip noted".split())
_OWNED = frozenset(
    "akun nomor nama data berkas dokumen laporan permohonan pengaduan aduan rekening tagihan kartu saldo rumah alamat "
    "email surel hp ponsel ktp kk npwp nik kepada dari oleh untuk dengan dan atau yth bagi milik pada ke di hubungi "
    "temui para seorang adalah bernama panggil sebagai anak suami istri orang tua putra putri keluarga".split()
)
"""Before these words of a form of address someone is spoken about: *akun Kak*, *hubungi Bu Rina*."""
_GREETINGS = frozenset("halo hai hallo hi pagi siang sore malam baik oke ok kasih".split())
_GOES_ON = frozenset(
    "untuk bisa silakan silahkan jadi tinggal mohon nanti kalau kalo jika apabila sudah kami ini itu tapi karena "
    "krn soalnya biar supaya agar atau yang dengan dan apakah apa ada tidak belum semoga terima maaf perihal "
    "atas saat ketika lalu terus pada akan dapat harus perlu boleh jangan masih juga cukup coba langsung".split()
)
"""What a sentence goes on with behind a vocative; other words make it a title (*pak lurah*)."""


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    for index in indices_of(context, _SMALL):
        token = tokens[index]
        cut = token.text == _CUT and context.draft.channel in _APP_DESKS
        if not (token.text in _FULL or cut) or index == 0:
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
    full = _FULL.get(token.text, "Kak")
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


def _comma(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    for index in indices_of(context, _CALLED):
        token = tokens[index]
        if token.text not in _ADDRESSES or index == 0:
            continue
        first = _called(context, tokens, index)
        if first is None or not context.draft.is_own(tokens[first].start, token.end):
            continue
        start = tokens[first].start
        mended = f"{context.text[start : tokens[index - 1].end]}, {token.text}"
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Beri koma: «{mended}»."
        yield finding(info, context, start, token.end, message, (Suggestion(mended),))
        return


def _called(context: Context, tokens: tuple[Token, ...], index: int) -> int | None:
    """The first word of what needs a comma before the form of address; ``None`` where none is needed."""
    token, before = tokens[index], tokens[index - 1]
    if before.kind != "word" or context.text[before.end : token.start] != " ":
        return None
    follows = _behind(context, tokens, index)
    opens = index < 2 or tokens[index - 2].kind == "punctuation" or "\n" in context.text[: before.start][-2:]
    if before.lower in _PARTS_OF_DAY:
        if index > 1 and tokens[index - 2].lower == "selamat":
            # In a chat everyone writes it so.
            return None if context.draft.channel in _APP_DESKS else index - 2
        return index - 1 if opens and follows != "word" else None
    if before.lower == "ya":
        return index - 1 if token.text in _WARM or follows == "end" else None
    if before.lower == "kasih" and index > 1 and tokens[index - 2].lower == "terima":
        return index - 2 if follows in ("end", "atas") else None
    if before.lower in _ANSWERS and opens:
        return index - 1 if follows != "word" else None
    if token.text not in _WARM or before.lower in _OWNED or before.text[0].isupper():
        return None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    # Behind a noun it may be its owner: *akun Kak.*
    ends = after is None or after.text in ".!?"
    noun = lexicon.parts_of_speech(before.lower) == {"n"} or (
        before.lower.endswith("an") and not before.lower.endswith("kan")
    )
    return index - 1 if ends and not noun else None


def _behind(context: Context, tokens: tuple[Token, ...], index: int) -> str:
    """What follows the form of address and its name: the *end* of a clause, *atas*, or some *word*."""
    at = index + 1
    while at < len(tokens) and at < index + 4 and tokens[at].kind == "word" and tokens[at].text[0].isupper():
        if context.text[tokens[at - 1].end : tokens[at].start] != " ":
            return "end"
        at += 1
    if at >= len(tokens) or tokens[at].kind in ("punctuation", "emoji"):
        return "end"
    if "\n" in context.text[tokens[at - 1].end : tokens[at].start]:
        return "end"
    return "atas" if tokens[at].lower in ("atas", "untuk") else "word"


_APP_DESKS = frozenset({"chat", "ulasan"})
_SMALL = _WORDS | {_CUT}
_CALLED = frozenset(word.lower() for word in _ADDRESSES)

RULES = (
    Rule(INFO, _check, Needs(words=_SMALL)),
    Rule(COMMA, _comma, Needs(words=_CALLED)),
)
