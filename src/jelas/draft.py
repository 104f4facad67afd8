"""A draft and its parts: which words are the author's own running text.

Every rule asks the draft; no rule finds out for itself what is letterhead, quoted mail or signature.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from string import ascii_lowercase, ascii_uppercase
from typing import Literal, NamedTuple

from jelas.language.document import Document, read
from jelas.language.patterns import later
from jelas.lazily import lazily

PartKind = Literal[
    "letterhead",
    "header-line",
    "address",
    "salutation",
    "body",
    "step",
    "closing",
    "signature",
    "quoted-mail",
    "quotation",
    "code",
]


class Part(NamedTuple):
    """A stretch of the draft, one line or a block of lines (quotations and code: a range inside a line)."""

    kind: PartKind
    start: int
    end: int


class _Line(NamedTuple):
    start: int
    text: str
    """Without its line break."""
    bare: str
    """Without white space around it; its first and last sign tell at once that most patterns cannot match."""


NOT_PROSE: frozenset[str] = frozenset(
    {"letterhead", "header-line", "address", "signature", "quoted-mail", "quotation", "code"}
)
"""Parts that are not the author's running text."""
NOT_OWN: frozenset[str] = frozenset({"quoted-mail", "quotation", "code"})
"""Parts that the author did not write."""

_LINE = later(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_HEADER = later(
    r"\s{0,20}(?:Nomor|No|Hal|Perihal|Lampiran|Lamp|Sifat|Subjek|Subject|Dasar|Tanggal|Tembusan|Tiket|ID Laporan|"
    r"Kode Laporan|Nama Pelapor|Topik)\.?\s{0,20}:",
    re.IGNORECASE,
)
_STEP = later(r"\s{0,20}(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•·*▪◦●‣►✓✅➡👉➤])\s{1,10}\S", re.IGNORECASE)
_ADDRESSEE = later(r"\s{0,20}(?:Kepada\s{1,5})?(?:Yth|Ytc|Kepada)\b\.?", re.IGNORECASE)
_GREETING = later(
    r"\s{0,20}(?:dengan hormat|selamat (?:pagi|siang|sore|malam)|hai|halo|hallo|hi|hello|assalam\w*|salam sejahtera|"
    r"om swasti\w*|shalom|namo buddhaya|salam kebajikan|salam sehat|salam hangat|waalaikum\w*|wa'alaikum\w*|yth|"
    r"bapak|ibu|saudara|kak)\b",
    re.IGNORECASE,
)
_ADDRESS_WORDS = frozenset({"bapak", "ibu", "saudara", "kak"})
_NAMED_ONLY = later(
    r"(?:Bapak|Ibu|Saudara|Kak)(?:/\w{2,9})?(?:\s(?:[A-Z][\w.'-]{0,30}|dan|yang|ter\w{3,9}|kami|kita|\w{0,3}hormati|di)){0,8}[\s,!]*"
)
"""Words of address with a name or with respect behind them, and nothing else."""
_CLOSING = later(
    r"\s{0,20}(?:hormat (?:kami|saya)|salam(?: hormat| hangat| sehat| takzim| kami| sejahtera)?|terima kasih|"
    r"wassalam\w*(?:\s\w{1,14}\.?){0,3}|tertanda|ttd|a\.?n\.?|best regards|regards|demikian\b.{0,200})[\s,.!]*$",
    re.IGNORECASE,
)
_QUOTE_HEAD = later(
    r"\s{0,20}(?:"
    r"(?:Pada|On)\s.{4,160}?(?:menulis|wrote)(?:\sdi .{1,60})?\s?:\s*$"
    r"|.{2,80}\s(?:menulis|wrote)(?:\s(?:di|pada|on|at)\s.{6,50})?\s?:\s*$"
    r"|(?:Awal pesan terusan|Begin forwarded message)\s?:\s*$"
    r"|-{2,}\s{0,3}(?:Isi )?(?:Pesan (?:Asli|Diteruskan|Terusan|yang diteruskan)|Original Message|Forwarded Message)"
    r"\s{0,3}-{2,}"
    r"|_{10,}\s*$"
    r")",
    re.IGNORECASE,
)
_QUOTE_HEAD_OPEN = later(r"\s{0,20}(?:Pada|On)\s.{4,160}$", re.IGNORECASE)
_QUOTE_HEAD_REST = later(r".{0,120}(?:menulis|wrote)\s?:\s*$", re.IGNORECASE)
_WROTE_LINE = later(r".{2,200}\s(?:menulis|wrote)\b", re.IGNORECASE)
_SENT_BY = later(r"@|\b\d{1,2}[.:]\d{2}\b")
"""What a mail program puts into its heading and an officer does not: an address or a time of day."""
_MAIL_FROM = later(r"\s{0,5}\*?(?:Dari|From|Pengirim)\*?\s{0,3}:", re.IGNORECASE)
_MAIL_OTHER = later(
    r"\s{0,5}\*?(?:Dikirim|Terkirim|Sent|Hari/Tanggal|Tanggal|Date|Kepada|Ke|Untuk|To|Penerima|Subjek|Subyek|Subject|Judul|"
    r"Perihal|Cc|Tembusan)\*?\s{0,3}:",
    re.IGNORECASE,
)
_SIGNATURE_MARK = later(r"--\s?")
_LONGEST_SIGNATURE = 20
_MOST_EMPTY_LINES = 40
_COPIES = later(r"\s{0,20}Tembusan(?: Yth\.?)?\s{0,5}:", re.IGNORECASE)
_MOST_COPIES = 12
_FENCE = later(r"\s{0,3}```")
_MARK_LINE = later(r"\s{0,20}(?:#\s{0,20}jelas:|<!--[^>]{0,500}-->\s{0,20}$)")
"""A mark for jelas or a comment on a line of its own: no word of the letter."""
_INLINE = later(r"`[^`\n]{1,200}`|<!--[^>]{0,500}-->|“[^”\n]{1,600}”|«[^»\n]{1,600}»|\"[^\"\n]{1,600}\"")
_DATE_LINE = later(r"\s{0,40}[A-Z][\w. ]{0,30},\s{1,3}\d{1,2}\s\w{3,10}\s\d{4}\s*$")
_CAPITALS, _SMALL_LETTERS = ascii_uppercase.encode(), ascii_lowercase.encode()
_CLOSING_BEGINS = frozenset("hstwabrdHSTWABRD")
"""With these letters the words of ``_CLOSING`` begin."""
_NET = frozenset({"url", "mail", "variable"})
"""Tokens that are no words of anybody."""
_SENTENCE_END = (".", "!", "?", ":", ";", "…")


def _lines(text: str) -> list[_Line]:
    if "\r" not in text:
        pieces = text.split("\n")
        starts = accumulate(map(len, pieces), lambda start, length: start + length + 1, initial=0)
        new = tuple.__new__
        lines = [new(_Line, (start, piece, piece.strip())) for start, piece in zip(starts, pieces, strict=False)]
        return lines if pieces[-1] else lines[:-1]
    lines = []
    for match in _LINE.finditer(text):
        if match.start() != match.end():
            piece = match.group().rstrip("\r\n")
            lines.append(_Line(match.start(), piece, piece.strip()))
    return lines


def _words(line: str) -> int:
    return len(line.split())


def _is_heading(line: str) -> bool:
    """A line of capitals, as letterheads and signatures have them."""
    if line.islower() or _words(line) > 14:
        return False
    begin = line[:200]
    if begin.isascii():
        # The same count, made at once.
        row = begin.encode()
        capitals = len(row) - len(row.translate(None, _CAPITALS))
        letters = capitals + len(row) - len(row.translate(None, _SMALL_LETTERS))
    else:
        letters = sum(map(str.isalpha, begin))
        capitals = sum(map(str.isupper, filter(str.isalpha, begin)))
    return letters >= 3 and capitals >= 0.8 * letters


def _is_step(line: _Line) -> bool:
    """An item of a list: a figure, a letter or a bullet, a space, and words."""
    bare = line.bare
    if bare[0].isalpha() and bare[1:2] not in (".", ")"):
        return False
    return _STEP.match(line.text) is not None


def _is_salutation(line: str) -> bool:
    """A short line that greets and says nothing else: *Halo Kak Dian*, but not *Ibu sudah terdaftar*."""
    greeting = _GREETING.match(line)
    if greeting is None or _words(line) > 9:
        return False
    line = line.strip()
    if greeting.group().strip().lower() in _ADDRESS_WORDS:
        return _NAMED_ONLY.fullmatch(line) is not None
    head, _, tail = line.partition(",")
    tail = tail.strip()
    if not tail:
        return not line.endswith((".", "?")) or _words(head) <= 5
    # «Halo Kak, laporannya selesai.» tells something already; thanks belong to the greeting.
    formula = _GREETING.match(tail) is not None or tail.lower().startswith(("terima kasih", "terimakasih"))
    return formula or _words(tail) <= 1 or tail.endswith(",")


def _quoted_mail(lines: list[_Line], kinds: list[PartKind | None]) -> int:
    """Mark quoted mail; return the index of the first line of a block that runs to the end."""
    for index, line in enumerate(lines):
        text = line.text
        stripped = line.bare
        if not stripped or len(text) > 400:
            continue
        first = stripped[0]
        if first == ">":
            kinds[index] = "quoted-mail"
            continue
        # Every heading of quoted mail ends with a colon or begins with a ruler; most lines are passed by this.
        head = (stripped.endswith(":") or stripped.startswith(("--", "__"))) and bool(_QUOTE_HEAD.match(text))
        width = 1
        if not head and first in "PpOo" and index + 1 < len(lines) and not stripped.endswith("."):
            following = lines[index + 1].text
            if (
                len(following) <= 160
                and following.rstrip().endswith(":")
                and _QUOTE_HEAD_REST.fullmatch(following)
                and _QUOTE_HEAD_OPEN.match(text)
            ):
                head, width = True, 2
        if not head and first in "*DdFfPp" and _MAIL_FROM.match(text):
            near = [other.text for other in lines[index + 1 : index + 5] if other.bare]
            if sum(bool(_MAIL_OTHER.match(other)) for other in near) >= 2:
                return index
        if head:
            if _next_words(lines, index + width).startswith(">"):
                # The quoted lines are marked one by one: replies written between them are the author's.
                for offset in range(width):
                    kinds[index + offset] = "quoted-mail"
            elif index > 0 and _is_heading_of_mail(lines, index, width):
                return index
    return len(lines)


def _next_words(lines: list[_Line], index: int) -> str:
    """The first line from ``index`` on that is not empty; a letter has few empty ones in a row."""
    near = (line.bare for line in lines[index : index + _MOST_EMPTY_LINES])
    return next(filter(None, near), "")


def _is_heading_of_mail(lines: list[_Line], index: int, width: int) -> bool:
    """Tell a mail program's «… menulis:» from an officer's own «Ibu menulis:» when no line behind it is marked."""
    head = " ".join(line.text for line in lines[index : index + width])
    return not _WROTE_LINE.match(head) or bool(_SENT_BY.search(head))


class _Reader:
    """Finds the parts of one text, top to bottom."""

    def __init__(self, text: str, margins: tuple[tuple[int, int], ...] = ()) -> None:
        self.text = text
        self.lines = _lines(text)
        self.kinds: list[PartKind | None] = [None] * len(self.lines)
        starts = [line.start for line in self.lines] if margins else []
        for start, end in margins:
            for index in range(bisect_left(starts, start), bisect_left(starts, end)):
                if self.lines[index].bare:
                    self.kinds[index] = "letterhead"

    def read(self) -> list[Part]:
        text, lines, kinds = self.text, self.lines, self.kinds
        end = len(lines)
        # Most drafts hold none of the signs of quoted mail, code and signatures that programs add.
        if ":" in text or ">" in text or "--" in text or "__" in text:
            end = _quoted_mail(lines, kinds)
            for index in range(end, len(lines)):
                kinds[index] = kinds[index] or "quoted-mail"
        own = [index for index in range(end) if kinds[index] is None]
        if "`" in text or "#" in text or "<" in text:
            self._fences(own)
        if "--" in text:
            self._marked_signature(own)
        filled = [index for index in own if kinds[index] is None and lines[index].bare]
        self._head(filled)
        self._copies(filled)
        self._foot([index for index in filled if kinds[index] is None])
        for index in filled:
            if kinds[index] is None:
                kinds[index] = "step" if _is_step(lines[index]) else "body"
        return self._merge()

    def _fences(self, own: list[int]) -> None:
        inside = False
        for index in own:
            text = self.lines[index].text
            first = self.lines[index].bare[:1]
            fence = first == "`" and bool(_FENCE.match(text))
            if inside or fence or (first in ("#", "<") and _MARK_LINE.match(text)):
                self.kinds[index] = "code"
            if fence:
                inside = not inside

    def _marked_signature(self, own: list[int]) -> None:
        """What stands below ``-- `` is the signature that the mail program adds."""
        for index in own[1:]:
            if self.lines[index].bare == "--" and _SIGNATURE_MARK.fullmatch(self.lines[index].text):
                below = [i for i in own if i >= index and self.lines[i].bare]
                if len(below) <= _LONGEST_SIGNATURE:
                    for i in below:
                        self.kinds[i] = "signature"
                return

    def _head(self, filled: list[int]) -> None:
        """Letterhead, header lines, addressee and salutation at the top."""
        lines, kinds = self.lines, self.kinds
        position = 0
        top = filled[:18]
        header_at: list[int] = []
        addressee_at: list[int] = []
        for i in top:
            _, text, bare = lines[i]
            if ":" in bare and _HEADER.match(text) and len(text) < 240:
                header_at.append(i)
            if bare[0] in "YyKk" and _ADDRESSEE.match(text) and _words(text) <= 14:
                addressee_at.append(i)
        anchor = min(header_at[:1] + addressee_at[:1], default=None)
        # Lines of capitals (with the address lines between them) above the first header line.
        first = filled[0] if filled else 0
        if filled and _is_heading(lines[first].text) and not lines[first].text.rstrip().endswith(_SENTENCE_END):
            limit = anchor if anchor is not None else first + 1
            for i in top:
                if i >= limit and not (anchor is None and _is_heading(lines[i].text)):
                    break
                if _GREETING.match(lines[i].text) and not _is_heading(lines[i].text):
                    break
                kinds[i] = "letterhead"
        for i in top:
            ends_with_year = lines[i].bare[-1].isdigit()
            if kinds[i] is None and (i in header_at or (ends_with_year and _DATE_LINE.match(lines[i].text))):
                kinds[i] = "header-line"
        for number, i in enumerate(top):
            if kinds[i] is not None:
                continue
            text = lines[i].text
            if i in addressee_at:
                last = i
                # The addressee block runs over the short lines that follow without a blank line.
                for j in top[number + 1 :]:
                    other = lines[j].text
                    if j != last + 1 or _words(other) > 9 or len(other) > 90:
                        break
                    if (
                        _GREETING.match(other)
                        and other.rstrip().endswith((",", ".", "!"))
                        and "hormat" in other.lower()
                    ):
                        break
                    if other.rstrip().endswith((".", "?", "!")) and not re.search(
                        r"[Tt]empat|\b[A-Z]\.\s?$|\w\.\w+\.$", other
                    ):
                        break
                    last = j
                block = list(range(i, last + 1))
                single = len(block) == 1
                for j in block:
                    kinds[j] = "salutation" if single else "address"
                position = last
                continue
            if _is_salutation(text) and i <= (filled[0] if filled else 0) + 14:
                kinds[i] = "salutation"
                position = i
                continue
            if i > position:
                break

    def _copies(self, filled: list[int]) -> None:
        """The list of those who get a copy, below everything else."""
        if len(filled) < 2 or ":" not in self.text:
            return
        for number, i in enumerate(filled[-_MOST_COPIES:], max(0, len(filled) - _MOST_COPIES)):
            if number and self.lines[i].bare[0] in "Tt" and _COPIES.match(self.lines[i].text):
                for j in filled[number:]:
                    self.kinds[j] = "header-line"
                return

    def _foot(self, filled: list[int]) -> None:
        """Closing line and signature at the bottom."""
        lines, kinds = self.lines, self.kinds
        if len(filled) < 2:
            return
        signature: list[int] = []
        for i in reversed(filled[1:]):
            text = lines[i].bare
            words = _words(text)
            if _is_step(lines[i]) and not text.startswith(("-", "–")):
                break
            if text[0] in _CLOSING_BEGINS and words <= 6 and len(signature) <= 8 and _CLOSING.match(text):
                kinds[i] = "closing"
                break
            sentence = text.endswith((".", "!", "?")) and not re.search(r"\b[A-Z][A-Za-z]{0,3}\.$", text)
            if words > 10 or len(text) > 90 or (sentence and words > 3) or text.endswith((":", ",")):
                if text.endswith(",") and words <= 10 and text[:1].isupper() and signature:
                    signature.append(i)  # «Kepala Dinas,» above the name
                    continue
                break
            signature.append(i)
            if len(signature) > 8:
                break
        if not signature:
            return
        top = min(signature)
        # Without a closing line a signature stands apart from the body by a blank line, or is a unit's name.
        apart = top > 0 and not lines[top - 1].bare
        closed = any(kinds[i] == "closing" for i in range(top))
        if apart or closed:
            for i in signature:
                kinds[i] = "signature"

    def _merge(self) -> list[Part]:
        """One part a line, joined where body lines of one paragraph follow each other."""
        parts: list[Part] = []
        last: PartKind | None = None
        start = end = 0
        for line, kind in zip(self.lines, self.kinds, strict=True):
            if kind != last or kind == "step":
                if last is not None:
                    parts.append(Part(last, start, end))
                last, start = kind, line.start
            end = line.start + len(line.text)
        if last is not None:
            parts.append(Part(last, start, end))
        return parts


@dataclass(frozen=True)
class Draft:
    """A drafted reply with what is known about it."""

    text: str
    question: str | None = None
    """What the citizen asked."""
    channel: str = "surat"
    reply_type: str | None = None
    """Given by the caller; ``None`` when it has to be guessed."""
    margins: tuple[tuple[int, int], ...] = ()
    """Ranges that a reader took from page headers and footers: letterhead, not the author's prose."""

    @lazily
    def document(self) -> Document:
        """The text, read once: tokens and sentences."""
        return read(self.text)

    @lazily
    def question_document(self) -> Document | None:
        """The citizen's question, read once."""
        return read(self.question) if self.question else None

    @lazily
    def parts(self) -> tuple[Part, ...]:
        """The parts in text order; quotations and code inside other parts follow their part."""
        text = self.text
        blocks = _Reader(text, self.margins).read()
        if not ('"' in text or "“" in text or "«" in text or "`" in text or "<" in text):
            return tuple(blocks)
        inline = [
            Part("code" if text[m.start()] in "`<" else "quotation", m.start(), m.end()) for m in _INLINE.finditer(text)
        ]
        return tuple(sorted((*blocks, *inline), key=lambda part: (part.start, -part.end)))

    def parts_of(self, *kinds: str) -> tuple[Part, ...]:
        """The parts of these kinds, in text order."""
        return tuple(part for part in self.parts if part.kind in kinds)

    @lazily
    def _masked(self) -> tuple[list[int], list[int]]:
        """Starts and ends of the ranges that are not prose, merged and sorted."""
        return _merged([(start, end) for kind, start, end in self.parts if kind in NOT_PROSE] + self._net_ranges)

    @lazily
    def _foreign_words(self) -> tuple[list[int], list[int]]:
        """Starts and ends of what is not the author's at all: quoted mail, quotations, code, addresses of the net."""
        ranges = [(start, end) for kind, start, end in self.parts if kind in NOT_OWN]
        return _merged(ranges + self._net_ranges)

    @lazily
    def _net_ranges(self) -> list[tuple[int, int]]:
        return [(start, end) for _, start, end, _, kind in self.document.tokens if kind in _NET]

    def is_prose(self, start: int, end: int) -> bool:
        """True where the range is the author's own running text."""
        return not _overlaps(self._masked, start, end)

    def is_own(self, start: int, end: int) -> bool:
        """True where the author wrote the range, be it body, header line, addressee or signature."""
        return not _overlaps(self._foreign_words, start, end)

    @lazily
    def _blocks(self) -> tuple[list[Part], list[int]]:
        """The parts that are made of lines, which never overlap, and where they start."""
        blocks = [part for part in self.parts if part.kind not in ("quotation", "code")]
        return blocks, [part.start for part in blocks]

    def part_at(self, offset: int) -> Part | None:
        """The line part (not quotation or code) that holds ``offset``."""
        blocks, starts = self._blocks
        index = bisect_right(starts, offset) - 1
        return blocks[index] if index >= 0 and blocks[index].end > offset else None

    def kind_at(self, offset: int) -> str | None:
        """The kind of the part that holds ``offset``."""
        part = self.part_at(offset)
        return part.kind if part else None

    @lazily
    def body_sentences(self) -> tuple[int, ...]:
        """Indices of the sentences that are prose in a body, step or closing part."""
        result = []
        for index, sentence in enumerate(self.document.sentences):
            kind = self.kind_at(sentence.start)
            if kind in ("body", "step", "closing"):
                result.append(index)
        return tuple(result)


def _merged(ranges: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    ranges.sort()
    starts: list[int] = []
    ends: list[int] = []
    for start, end in ranges:
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _overlaps(ranges: tuple[list[int], list[int]], start: int, end: int) -> bool:
    starts, ends = ranges
    index = bisect_right(starts, max(start, end - 1)) - 1
    return index >= 0 and ends[index] > start
