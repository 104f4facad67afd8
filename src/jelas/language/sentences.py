"""Where sentences end (guide §1.4).

A stop, a line break or an emoji is a *place where a sentence may end*; each is asked in turn, in the order of the text.
A stop is answered by the word before it (an abbreviation, an initial, the number of a list item) and by what follows
(a capital letter, a small one, a sentence opener). A line break is answered by the shape of the two lines: a break that
a mail program made inside a paragraph joins, a break that somebody typed separates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from jelas.language.abbreviations import sentence_data
from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
from jelas.language.tokens import EMOJI_CHARACTERS, Token, tokenize
from jelas.language.word_sets import words

_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_CLOSING = "\"'”’)\\]»*_"
_OPENING = "\"'“‘«([*_–—-"

# Every place begins with one of these; searching for a set of signs is several times faster than for the pattern.
_SIGN = later(f"[.!?…:;={_BREAKS}{EMOJI_CHARACTERS}]")
_PLACE = later(
    rf"""
    (?P<stop> (?<![.!?…]) [.!?…]++ [{_CLOSING}]*+ (?:\[\d{{1,3}}\])*+ (?= [\s{EMOJI_CHARACTERS}] | \Z)
            | (?<=[a-z][a-z][a-z]) [.!?] (?= [A-Z][a-z]))      # «diproses.Mohon»
  | (?P<line> [{_BREAKS}] \s*+)
  | (?P<emoji> [{EMOJI_CHARACTERS}][{EMOJI_CHARACTERS}\u200d\ufe0f\u20e3]*+ (?:\s?[.!]++)?+
            | (?<!\S)[:;=]['’]?-?[()DPp]++(?!\S))
    """,
    re.VERBOSE,
)
_BREAK = later(rf"\r\n|[{_BREAKS}]")
_PICTURE = "☺"  # stands for any emoji
_STOP_AT_END = later(rf"[.!?…]++[{_CLOSING}]{{0,4}}\Z")
_EMOJI_AT_END = later(rf"[{EMOJI_CHARACTERS}\ufe0f]\Z")
_WORD_AND_STOP = later(r"([^\W\d_]{4,})[.!?]+\Z")
# The rest of a quotation inside its paragraph: the sign before its end, and the first letter behind it.
_QUOTE_END = later(r"[^\"”“\n]{0,1200}([^\"”“\n])[\"”]\s{0,3}(\w?)")
_MARKER = later(
    rf"(?:[-–—•·▪▫◦●○■□‣►▸➤➢→✓*+>{EMOJI_CHARACTERS}]|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.)])[\s\ufe0f]|>"
)
_LABEL = later(r"[A-Z][\w/.()& -]{0,32}:(?=\s|\Z)")
_GREETING = later(
    r"(?:yth|yang terhormat|kepada|halo|hallo|hai|hi|hello|dear|selamat|assalam\w*|salam|"
    r"dengan hormat|om swastiastu|shalom|"
    r"terima kasih)\b",
    re.IGNORECASE,
)
_SENTENCE_CAPITAL = later(rf"(?:\A|[.!?{_BREAKS}])\s*+[{_OPENING}]?[A-Z][a-z]")
_ROMAN = later(r"[IVX]{1,5}\Z")
_VOWEL = later("[aiueo]")
# After these a capital letter in the next line is a name, not the start of a sentence.
_CONNECTING = frozenset(
    words(
        "di ke dari pada dan atau yang untuk dengan oleh kepada bagi dalam antara serta tentang sampai hingga nomor ",
        "tanggal atas para sebagai adalah ialah yaitu melalui terhadap menurut bapak ibu saudara saudari pak bu kak",
    )
)
# After these too, where lines are long enough to be wrapped.
_NAMED = frozenset(words("kota kabupaten kecamatan kelurahan desa jalan provinsi pt cv dinas kepala"))
# A letter behind these is a name of a class («golongan B.»), not somebody's initial.
_CLASSES = frozenset(
    words(
        "dunia kuartal triwulan semester opsi pilihan jawaban versi varian area sektor terminal peron jalur",
        "gerbang studio rute regu tim huruf golongan gol kelas kls blok tipe jenis kategori vitamin hepatitis",
        "sim lampiran butir poin ",
        "kelompok grup gedung lantai pintu loket seri paket nilai peringkat bagian tahap zona ruang tower ",
        "sayap formulir",
    )
)
_NARROW, _WIDE = 45, 130  # characters; no program wraps lines shorter or longer than these


class _Lines:
    """The lines of a text and whether each break was typed or made by a program that wraps lines."""

    def __init__(self, text: str) -> None:
        self.spans: list[tuple[int, int]] = []
        self._text = text
        start = 0
        if any(sign in text for sign in _BREAKS[1:]):
            for match in _BREAK.finditer(text):
                self.spans.append((start, match.start()))
                start = match.end()
            self.spans.append((start, len(text)))
        else:  # the usual case needs no pattern
            for line in text.split("\n"):
                self.spans.append((start, start + len(line)))
                start += len(line) + 1
        self._ends = [end for _, end in self.spans]
        self._width: dict[int, tuple[int, bool]] = {}

    def around(self, position: int) -> tuple[int, str, str, int]:
        """The line that ends at or after ``position``: its number, its text, the next line's text, and its end.

        The texts have no white space around them; the end is where the line's last word ends.
        """
        number = bisect_left(self._ends, position)
        start, end = self.spans[number]
        here = self._text[start:end].rstrip()
        following = self._text[slice(*self.spans[number + 1])] if number + 1 < len(self.spans) else ""
        return number, here.lstrip(), following.strip(), start + len(here)

    def _block(self, number: int) -> tuple[int, bool]:
        """Width of the block of lines (no empty line between them), and whether it shows signs of wrapping."""
        if number not in self._width:
            first = last = number
            text, spans = self._text, self.spans
            while first and text[slice(*spans[first - 1])].strip():
                first -= 1
            while last + 1 < len(spans) and text[slice(*spans[last + 1])].strip():
                last += 1
            lines = [text[slice(*spans[n])].strip() for n in range(first, last + 1)]
            width = max(map(len, lines))
            full = [_is_full(a, b, width) for a, b in pairwise(lines)]
            flows = [b[:1].islower() for b in lines[1:]]
            wrapped = any(f and low for f, low in zip(full, flows, strict=True)) or (len(full) > 1 and all(full))
            for n in range(first, last + 1):
                self._width[n] = width, wrapped
        return self._width[number]

    def is_typed(self, number: int, here: str, following: str) -> bool:
        """Whether somebody typed the break behind line ``number``."""
        width, wrapped = self._block(number)
        return not wrapped or not _NARROW <= width <= _WIDE or not _is_full(here, following, width)


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    return len(line) + 1 + len(following.split(None, 1)[0] if following else "") > width


def _is_opening_or_closing(here: str, following: str) -> bool:
    """Whether two lines belong to a salutation or a signature, though the second begins with a small letter."""
    if following.startswith(("dr.", "drg.", "drh.", "a.n.", "u.b.")):
        return here.rsplit(None, 1)[-1].lower() not in _CONNECTING
    return here[-1] == "," and _GREETING.match(here) is not None


class _Splitter:
    """Finds the ends of one text's sentences."""

    def __init__(self, text: str, tokens: Sequence[Token], starts: list[int]) -> None:
        self.text = text
        self.tokens = tokens
        self.starts = starts
        self.data = sentence_data()
        self.sentence_start = 0
        self._lines: _Lines | None = None
        self._chat: bool | None = None
        self._has_quotes = '"' in text or "“" in text
        self._quote_from = 0
        self._in_quote = False

    def ends(self) -> list[int]:
        """Ends of the sentences, in order; the last one is the end of the text."""
        ends: list[int] = []
        text = self.text
        passed = 0
        place_at = _PLACE.match
        for sign in _SIGN.finditer(text):
            start = sign.start()
            match = place_at(text, start) if start >= passed else None
            if match is None:
                continue
            passed = end = match.end()
            kind = match.lastgroup
            if kind == "stop":
                # A line break behind the stop asks for itself; an emoji belongs to the sentence before it.
                is_end = text[end : end + 1] not in _BREAKS and (
                    self.stop_ends(start, end) and not self.is_reported(start, end)
                )
            elif kind == "line":
                is_end = self.line_ends(start, end)
                end = start
            else:
                is_end = self.emoji_ends(start, end)
            if is_end:
                ends.append(end)
                self.sentence_start = end
        ends.append(len(text))
        return ends

    def is_chat(self) -> bool:
        """Chat style: no sentence begins with a capital letter."""
        if self._chat is None:
            self._chat = _SENTENCE_CAPITAL.search(self.text) is None
        return self._chat

    def is_reported(self, start: int, end: int) -> bool:
        """Whether the stop stands in a quotation after which the sentence goes on.

        «"Kami siap. Kami tunggu," katanya.» is one sentence: its end is behind *katanya*.
        """
        if not self._has_quotes:
            return False
        text = self.text
        passed = text[self._quote_from : start]
        self._quote_from = start
        if passed.rfind("\n\n") >= 0:
            self._in_quote = False
            passed = passed[passed.rfind("\n\n") :]
        if passed.count('"') % 2:
            self._in_quote = not self._in_quote
        opened, closed = passed.rfind("“"), passed.rfind("”")
        if opened != closed:
            self._in_quote = opened > closed
        if not self._in_quote or '"' in text[start:end] or "”" in text[start:end]:
            return False
        close = _QUOTE_END.match(text, end)
        return close is not None and (close[1] == "," or close[2].islower())

    def _following(self, at: int, end: int) -> tuple[str, str]:
        """First letter or sign behind a place, past opening quotes, and the word there in lower case.

        Args:
            at: Index of the first token of the place.
            end: Where the place ends.
        """
        tokens, many = self.tokens, len(self.tokens)
        while at < many and tokens[at].start < end:
            at += 1
        last = at + 4
        while at < last and at < many and tokens[at].text[0] in _OPENING:
            at += 1
        if at >= many:
            return "", ""
        token = tokens[at]
        sign = token.text[0]
        if token.kind == "emoji":
            return _PICTURE, sign
        # «e-KTP» and «iPhone» open a sentence as they are.
        return sign.upper() if token.text != token.lower else sign, token.lower

    def stop_ends(self, start: int, end: int) -> bool:
        """Whether the stop in ``text[start:end]`` (with closing quotes and brackets) ends a sentence."""
        mark = self.text[start:end]
        at = bisect_left(self.starts, start) - 1
        before = self.tokens[max(at, 0)]
        if at < 0 or before.start < self.sentence_start:
            return False  # nothing stands before the stop
        sign, word = self._following(at + 1, end)
        if not sign:
            return True
        if mark[0] == "." and mark[1:2] not in (".", "…"):
            answer = self._abbreviation_ends(at, before, sign, word)
            if answer is not None:
                return answer
        elif mark[0] == "!" and self.data.abbreviations.get(before.lower) == "exclaimed":
            return sign.isupper() and word in self.data.starters
        if sign == _PICTURE:
            return False  # it belongs to this sentence and asks for itself
        if not sign.islower():
            return not (mark[0] in ".…" and len(mark) == 1 and sign in ",;:/")
        return self._small_letter_ends(mark, before)

    def _small_letter_ends(self, mark: str, before: Token) -> bool:
        """A stop before a small letter: an end in careless writing, but not behind a quotation or dots."""
        if (len(mark) > 1 and (mark[-1] in "\"'”’»" or mark.startswith(".."))) or mark[0] == "…":
            return False
        if self.is_chat():
            return True
        return (
            mark[0] == "." and before.kind == "word" and len(before.text) >= 5
            and before.text.islower() and _VOWEL.search(before.text) is not None
        )  # fmt: skip

    def _abbreviation_ends(self, at: int, before: Token, sign: str, word: str) -> bool | None:
        """Answer for a single full stop behind an abbreviation, an initial or a list number; None: behind a word."""
        first = at == 0 or self.tokens[at - 1].start < self.sentence_start
        previous = "" if first else self.tokens[at - 1].lower
        if before.kind == "number":
            is_marker = (first or previous in ("(", ":", ";")) and before.text.isdigit() and len(before.text) <= 2
            return False if is_marker else None
        if before.kind != "word":
            return None
        short = before.lower.rstrip(".")
        kind = self.data.abbreviations.get(short)
        opens = sign.isupper() and word in self.data.starters
        if previous[:1].isdigit() and len(short) == 1:
            return None  # «tahun 1445 H.»
        if kind == "before" or (kind == "title" and before.text[0].isupper() and sign.isupper()):
            return False
        if kind == "number":
            return False if sign.isdigit() or (len(word) > 1 and _ROMAN.match(word.upper())) else None
        if kind == "closer":
            return sign.isupper() or sign.isdigit()
        if kind in ("inside", "exclaimed"):
            return None if previous[:1].isdigit() else opens  # «12 pt.» is a measure
        if "." in short:
            # A degree stands behind a comma; what follows it is no part of the name, if it is a word at all.
            is_degree = previous == "," and before.text[0].isupper() and sign.isupper()
            return opens or (is_degree and lexicon.is_word(word))
        if len(short) == 1 and short.isalpha():
            if first or previous in ("(", ":", ";"):
                return False
            return None if before.text.islower() or previous in _CLASSES else opens
        if _ROMAN.match(before.text) and (first or len(word) == 1):
            return False
        return None

    def emoji_ends(self, start: int, end: int) -> bool:
        """Whether an emoji ends its sentence: before a capital letter or a line break, in chat before any word."""
        at = bisect_left(self.starts, start)
        if at == 0 or self.tokens[at - 1].start < self.sentence_start:
            return False  # it opens the sentence: a bullet
        sign, _ = self._following(at, end)
        follows_stop = self.tokens[at - 1].text[0] in ".!?…"
        return not sign or sign.isupper() or (sign.isalnum() and (follows_stop or self.is_chat()))

    def line_ends(self, start: int, end: int) -> bool:
        """Whether the line break in ``text[start:end]`` (with all white space behind it) ends a sentence."""
        if self.text.startswith("\n\n", start):
            return True
        broken = self.text[start:end].replace("\r\n", "\n")
        if len(broken) > 1 and sum(sign in _BREAKS for sign in broken) > 1:
            return True
        if self._lines is None:
            self._lines = _Lines(self.text)
        number, here, following, here_end = self._lines.around(start)
        if not here or not following or _MARKER.match(following) or (_LABEL.match(following) and here[-1] != ","):
            return True
        if stop := _STOP_AT_END.search(here[-12:]):
            return self.stop_ends(here_end - len(stop[0]), here_end) or self._is_word_before(here)
        if here[-1] == ":" or _EMOJI_AT_END.search(here[-1]):
            return True
        typed = self._lines.is_typed(number, here, following)
        if here[-1] == ";":
            return typed
        if typed and following.startswith(("http", "www.")) and " " not in following:
            return True
        sign = following.lstrip("\"'“‘«([*_")[:1]
        if sign.islower():
            return self.is_chat() or (len(here) < _NARROW and typed and _is_opening_or_closing(here, following))
        last = here.rsplit(None, 1)[-1].lower()
        return typed and last not in _CONNECTING and (last not in _NAMED or len(here) < _NARROW)

    def _is_word_before(self, here: str) -> bool:
        """Whether a line ends with a full word and a stop: an end even before a small letter."""
        word = _WORD_AND_STOP.search(here[-40:])
        return word is not None and word[1].lower() not in self.data.abbreviations


def split(text: str, tokens: Sequence[Token], starts: list[int] | None = None) -> list[tuple[int, int]]:
    """Sentence spans of a text whose tokens are known already; see `sentence_spans`.

    Args:
        text: The text.
        tokens: Its tokens in order.
        starts: Where the tokens start, if that is known too.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _Splitter(text, tokens, [token.start for token in tokens] if starts is None else starts).ends():
        piece = text[start:end]
        if trimmed := piece.strip():
            start += piece.index(trimmed[0])
            spans.append((start, start + len(trimmed)))
        start = end
    return spans


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text`` as half-open ranges of characters.

    The ranges are trimmed of white space, stand in the order of the text, do not overlap, and hold every character that
    is not white space. List items, header lines and lead-ins that end a line are sentences of their own. Any string
    will do; the time is linear in its length. Rules: guide §1.4; abbreviations and sentence openers are data in
    ``wordlists/sentences/``.
    """
    return split(text, tokenize(text))
