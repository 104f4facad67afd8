"""Spaces around signs, doubled signs, and the comma after a greeting. Always polish, never more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import words_like

SPACE = RuleInfo(
    name="space-before-sign",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Spasi sebelum tanda baca",
    title_en="Space before a sign",
    why="Tanda baca melekat pada kata di depannya; yang lepas dapat jatuh sendirian di awal baris.",
    why_en="A sign stays with the word before it; loose ones may begin a line alone.",
    source="eyd5: tanda baca",
    flagged=(
        "Mohon [[membawa :]]\n1. KTP asli",
        "Berkas Ibu sudah [[lengkap .]]",
        "Apakah Ibu sudah [[daftar ?]] Kami bantu.",
        "Tutup [[aplikasi ,]] lalu buka lagi.",
    ),
    silent=(
        "Mohon membawa:\n1. KTP asli",
        "Hari : Senin\nPukul : 09.00",
        "Terima kasih :)",
        "Tunggu ... kami periksa.",
    ),
)

MISSING = RuleInfo(
    name="missing-space",
    category="spelling",
    severity="info",
    confidence="high",
    title="Spasi sesudah tanda baca",
    title_en="Missing space after a sign",
    why="Tanpa spasi dua kata terbaca sebagai satu.",
    why_en="Without the space two words read like one.",
    source="eyd5: tanda baca",
    flagged=(
        "Tutup [[aplikasi,lalu]] buka lagi.",
        "Berkas sudah [[lengkap.Silakan]] datang.",
        "Halo Ibu [[Rina,Terima]] kasih.",
        "Langkahnya:\n[[1.Tutup]] aplikasi\n[[2.Buka]] lagi",
        "Dana kembali [[maks.7x24]] jam.",
        "Dana kembali dalam [[1x24jam]].",
    ),
    silent=(
        "Buka www.contoh.go.id lalu masuk.",
        "Nilainya 3,5 persen.",
        "Bapak Budi, S.H.,M.H. hadir.",
        "Lihat berkas laporan.pdf di surel.",
        "Langkahnya:\n1. Tutup aplikasi\n2. Buka lagi",
        "Unduh versi 3.Beta di situs kami.",
    ),
)

DOUBLED = RuleInfo(
    name="doubled-sign",
    category="spelling",
    severity="info",
    confidence="high",
    title="Tanda baca ganda",
    title_en="Doubled sign",
    why="Satu tanda sudah cukup; dua titik membuat pembaca menunggu lanjutannya.",
    why_en="One sign is enough; two full stops make the reader wait for more.",
    source="eyd5: tanda baca",
    flagged=(
        "Kami tunggu kabar [[Ibu..]]",
        "Berkas sudah [[lengkap,,]] terima kasih.",
        "Apakah Ibu sudah [[daftar??]]",
        "Mohon [[maaf.....]] kami terlambat.",
    ),
    silent=("Tunggu... kami periksa.", "Berkas sudah lengkap.", "Nama: .......... (isi sendiri)"),
)

BRACKET = RuleInfo(
    name="bracket-space",
    category="spelling",
    severity="info",
    confidence="high",
    title="Spasi di sekitar kurung dan garis miring",
    title_en="Spaces around brackets and slashes",
    why="Kurung melekat pada isinya dan terpisah dari kata lain; garis miring melekat pada kedua katanya.",
    why_en="Brackets stay with what they hold and apart from other words; a slash stays with both its words.",
    source="eyd5: tanda kurung; tanda garis miring",
    flagged=(
        "Bawa [[( KTP]] dan [[KK )]] asli.",
        "Bawa [[berkas(KTP]] dan KK) besok.",
        "Bawa berkas (KTP dan [[KK)besok]] pagi.",
        "Kami menunggu [[Bapak / Ibu]] besok.",
        "Hubungi [[kelurahan/ desa]] Ibu.",
    ),
    silent=(
        "Bawa berkas (KTP dan KK) besok.",
        "Kami menunggu Bapak/Ibu besok.",
        "Ibu (-nya) dan surat(-surat) itu.",
        "Hubungi kelurahan / desa Ibu.",
        "Nomor : 141/ 44 /Ds/2026",
    ),
)

WIDE = RuleInfo(
    name="doubled-space",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Spasi ganda",
    title_en="Doubled space",
    why="Satu spasi cukup; dua spasi tampak seperti kata yang hilang.",
    why_en="One space is enough; two look as if a word were missing.",
    source="eyd5: tanda baca",
    flagged=("Riwayatnya ada di [[menu  bawah]] layar.",),
    silent=("Riwayatnya ada di menu bawah layar.", "Senin    08.00    Loket 2"),
    channel="ulasan",
)

GREETING = RuleInfo(
    name="comma-after-greeting",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Koma sesudah sapaan",
    title_en="Comma after a greeting",
    why="Koma memisahkan sapaan dari isi, sehingga jelas siapa yang disapa.",
    why_en="A comma parts the greeting from the message.",
    source="eyd5: tanda koma",
    flagged=("[[Halo Kak Rina terima]] kasih atas masukannya.", "[[Hai sahabat mohon]] maaf atas kendalanya."),
    silent=("Halo Kak Rina, terima kasih atas masukannya.", "Hai sahabat! Mohon maaf atas kendalanya."),
)

_ASTRAY = later(r"[,.:;?!)](?:(?=\w)(?<=\S.)|(?<=[ \t][^)])(?=\s|$))")
"""A sign with a word right behind it, or with a space before it; also every mark of ``_NUMBERED`` and the stop of
``_SHORT_GLUED``."""
_MOST_SPACES = 3
_WORD_BEFORE = later(r"[^\W_][\w’'-]{0,40}[)”\"]?$")
_LABEL = later(r"[ \t]*(?:[-•*]|\d{1,2}[.)])?[ \t]*[^\n:]{1,40}$")
_SIGNS = frozenset(",.;?!:)")
_TWO = later(r"(?:(?<!\.)\.\.(?!\.)|(?<!\.)\.{4,8}(?!\.)|,,+|;;+|::+|\?\?+)(?=\s|$)")
_OPENED = later(r"(?<![:;=-])(?P<left>\()[ ]+(?P<right>\w[\w.-]{0,40})")
_CLOSED = later(r"(?P<left>[^\W_][\w.%-]{0,40})[ ]+(?P<right>\))")
_BEFORE_OPEN = later(r"(?<![\w/@.-])(?P<left>[^\W\d_]{3,30})(?P<right>\([^\W_][\w-]{2,30})(?=[ ,)])")
_BEHIND_CLOSE = later(r"(?P<left>[\w-]{2,30}\))(?P<right>[^\W\d_]{3,30})(?![\w(])")
_GLUED_OPEN = later(r"\((?<=[^\W\d_]\()\w")
_GLUED_CLOSE = later(r"\)[^\W\d_]")
_SLASH = later(r"(?<![\w/.-])(?P<left>[^\W\d_]{3,30})(?:/[ ]|[ ]/)(?P<right>[^\W\d_]{3,30})(?![\w/])")
_READERS = later(r"(?<!\w)(?P<left>Bapak|Bpk|Pak|Saudara)(?:[ ]/[ ]|/[ ]|[ ]/)(?P<right>Ibu|Bu|Saudari)(?!\w)")
_NUMBERED = later(r"(?m)^[ \t]{0,8}(?P<mark>\d{1,2}[.)])(?P<word>[A-Z][a-z]{2,20})\b")
_SHORT_GLUED = later(
    r"\b(?P<short>[Mm]aks|[Mm]in|[Nn]o|[Tt]gl|[Jj]ml|[Hh]lm|[Pp]kl|[Tt]elp|[Hh]al)\.(?P<number>\d[\dx.,:/-]{0,18})(?<![.,:])"
)
_UNIT_GLUED = later(
    r"\b(?P<number>\d{1,2}x\d{1,3}|\d{1,4})(?P<unit>jam|hari|menit|detik|minggu|bulan|tahun|orang|kali|lembar|persen|meter)\b"
)
_TWO_SPACES = later(r"(?<=[^\W\d_]|,)  +(?=[^\W\d_])")
_FIRST_LETTERS = later(r"[^\W\d_]{1,40}")
_LETTERS_BEFORE = later(r"[^\W\d_]{2,40}$")
_GREET = later(
    r"[ \t]{0,5}(?P<head>(?:[Hh]alo|[Hh]allo|[Hh]ai|[Hh]i)(?:[ ][^\W\d_][\w]{0,20}|[ ]\[[^\]\n]{1,20}\]){1,3}?)[ ]"
    r"(?P<next>(?:[Tt]erima|[Mm]ohon|[Mm]aaf|[Kk]ami|[Uu]ntuk|[Ss]ilakan|[Ss]ilahkan|[Jj]ika|[Aa]pabila|[Pp]endaftaran|[Ss]aat|[Tt]erkait|"
    r"[Mm]engenai|[Pp]ermohonan|[Bb]erkas|[Ll]aporan))\b"
)
_GREETING_WORDS = frozenset({"halo", "hallo", "hai", "hi"})
_NOT_STOPPED = frozenset(
    words(
        "jl jln no tgl gg kel kec kab prov hlm tel telp drs dra ir dr prof vol pkl sdr yth bpk ibu al ed go",
        "co",
    )
)


class _Signs(NamedTuple):
    """Where signs stand that have white space before them, or a word right behind them."""

    loose: list[int]
    glued: list[int]


def _signs(context: Context) -> _Signs:
    text = context.text
    found = _Signs([], [])
    for match in _ASTRAY.finditer(text):
        at = match.start()
        (found.loose if text[at - 1] in " \t" and at else found.glued).append(at)
    return found


def _is_doubled(sign: str) -> bool:
    # A full stop may belong to the abbreviation before the second one.
    return sign[:2] in ("..", ",,", ";;", "::", "??") or (sign[-1] == "." and len(sign) > 1)


def _space(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    for at in context.once(_signs).loose:
        sign, end = text[at], at + 1
        first = max(0, at - _MOST_SPACES)
        start = first + len(text[first:at].rstrip(" \t"))
        if sign == ":" and _is_label(text, start, end):
            continue
        if sign == "." and text[end : end + 2].lstrip().startswith("."):
            continue
        before = _WORD_BEFORE.search(text, max(0, start - 44), start)
        if before is not None and context.is_prose(before.start(), end):
            yield _tell(info, context, before.start(), end, before.group() + sign)


def _is_label(text: str, start: int, end: int) -> bool:
    """*Hari : Senin* in a column of labels: the colons stand below each other on purpose."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    value = text[end : line_end if line_end >= 0 else len(text)].strip()
    label = text[line_start:start]
    return bool(value) and len(label.split()) <= 4 and _LABEL.fullmatch(label) is not None


def _missing(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    glued = context.once(_signs).glued
    yield from _numbered(info, context, glued)
    document = context.document
    tokens = document.tokens
    for at in glued:
        # Behind any sign but these two only a capital begins a new sentence.
        if text[at] == ")" or not (text[at] in ",;" or text[at + 1].isupper()):
            continue
        index = document.token_index_at(at)
        sign = tokens[index]
        if sign.text != text[at] or not 0 < index < len(tokens) - 1:
            continue
        left, right = tokens[index - 1], tokens[index + 1]
        if left.end != sign.start or right.start != sign.end or left.kind != "word" or right.kind != "word":
            continue
        if not _parts(left, sign.text, right) or not context.is_prose(left.start, right.end):
            continue
        yield _tell(info, context, left.start, right.end, f"{left.text}{sign.text} {right.text}")


def _numbered(info: RuleInfo, context: Context, glued: list[int]) -> Iterator[Finding]:
    """*1.Tutup* at the head of a line, *maks.7x24*, *24jam*."""
    text = context.text
    marked = [at for at in glued if text[at] in ".)" and text[at - 1].isdigit() and text[at + 1].isupper()]
    for match in _NUMBERED.finditer(text) if marked else ():
        start, end = match.span("mark")[0], match.end()
        if context.draft.is_own(start, end):
            yield _tell(info, context, start, end, f"{match['mark']} {match['word']}")
    short = [at for at in glued if text[at] == "." and text[at - 1].isalpha() and text[at + 1].isdigit()]
    for match in _SHORT_GLUED.finditer(text) if short else ():
        if context.is_prose(match.start(), match.end()):
            yield _tell(info, context, match.start(), match.end(), f"{match['short']}. {match['number']}")
    for match in _UNIT_GLUED.finditer(text) if words_like(context, _has_glued_unit) else ():
        if context.is_prose(match.start(), match.end()):
            yield _tell(info, context, match.start(), match.end(), f"{match['number']} {match['unit']}")


def _has_glued_unit(word: str) -> bool:
    return _UNIT_GLUED.search(word) is not None


def _wide(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """Two spaces between words of a running text; in columns they stand on purpose."""
    text = context.text
    for match in _TWO_SPACES.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        before = _LETTERS_BEFORE.search(text, max(0, match.start() - 42), match.start())
        after = _FIRST_LETTERS.match(text, match.end())
        if before is None or after is None or "  " in line.strip() or len(line.split()) < 3:
            continue
        if context.is_prose(before.start(), after.end()):
            yield _tell(info, context, before.start(), after.end(), f"{before.group()} {after.group()}")


def _parts(left: Token, sign: str, right: Token) -> bool:
    """Both sides are words of a sentence, no abbreviation, file name or degree."""
    if len(left.text) < 3 or len(right.text) < 2 or "." in left.text or "." in right.text:
        return False
    if sign in ",;":
        return True
    if left.lower in _NOT_STOPPED or not right.text[0].isupper() or right.text.isupper():
        return False
    return left.text[1:].islower() and (lexicon.is_word(right.lower) or lexicon.is_word(left.lower)) and sign != ":"


def _doubled(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    for match in _TWO.finditer(text):
        before = _LETTERS_BEFORE.search(context.text, max(0, match.start() - 42), match.start())
        if before is not None and context.is_prose(before.start(), match.end()):
            yield _tell(info, context, before.start(), match.end(), before.group() + match.group()[0])


def _brackets(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    # The patterns begin with any word: none is tried where its sign does not stand as it should not.
    for pattern, between, begins in (
        (_OPENED, "", "( " in text),
        (_CLOSED, "", " )" in text),
        (_BEFORE_OPEN, " ", _GLUED_OPEN.search(text)),
        (_BEHIND_CLOSE, " ", _GLUED_CLOSE.search(text)),
        (_READERS, "/", "/ " in text or " /" in text),
        (_SLASH, "/", "/ " in text or " /" in text),
    ):
        for match in pattern.finditer(text) if begins else ():
            left, right = match["left"], match["right"]
            if pattern is _SLASH and left in ("Bapak", "Pak", "Saudara"):
                continue
            if pattern is _BEFORE_OPEN and not lexicon.is_word(left.lower()):
                continue
            if pattern is _BEHIND_CLOSE and not lexicon.is_word(right):
                continue
            if context.is_prose(match.start(), match.end()):
                yield _tell(info, context, match.start(), match.end(), f"{left}{between}{right}")


def _greeting(info: RuleInfo, context: Context) -> Iterator[Finding]:
    at = 0
    for line in context.text.split("\n"):
        match = _GREET.match(line)
        if match is not None:
            start, end = at + match.start("head"), at + match.end("next")
            head = match["head"]
            mended = f"{head}, {match['next'][0].lower()}{match['next'][1:]}"
            yield _tell(info, context, start, end, mended, safe=False)
        at += len(line) + 1
        if line.strip() and match is None and at > 400:
            break


def _tell(info: RuleInfo, context: Context, start: int, end: int, mended: str, safe: bool = True) -> Finding:
    message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."
    return finding(info, context, start, end, message, (Suggestion(mended, safe=safe),))


RULES = (
    Rule(SPACE, _space, Needs(words=_SIGNS)),
    Rule(MISSING, _missing, Needs(words=_SIGNS, like=_has_glued_unit)),
    Rule(DOUBLED, _doubled, Needs(like=_is_doubled)),
    Rule(BRACKET, _brackets, Needs(words=frozenset("()/"))),
    Rule(WIDE, _wide, Needs(pieces=("  ",), channels=frozenset({"ulasan", "chat"}))),
    Rule(GREETING, _greeting, Needs(words=_GREETING_WORDS)),
)
