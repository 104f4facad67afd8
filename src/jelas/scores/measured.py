"""Facts that several scores need, counted once: words and sentences of the author's prose, findings, markers."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from jelas.draft import Part, PartKind
from jelas.language.document import Document, Sentence
from jelas.language.quantities import Quantity
from jelas.language.tokens import Token
from jelas.report import CATEGORIES, SEVERITIES, Finding, Span
from jelas.rules.base import Context
from jelas.scores.words import (
    CONTACT,
    CONTACT_MARK,
    MEANINGFUL_MARK,
    NUMBER,
    SIGN,
    WORD_MARK,
    bytes_where,
    mark_of,
)
from jelas.wordlists import Match

_SENTENCE_PARTS = frozenset({"body", "step", "closing"})
CONTACTS = frozenset({"phone", "mail", "url", "handle"})
"""Kinds of quantities by which an office can be reached."""
_WORD, _NUMBER, _CONTACT = 1, 2, 3
_KINDS = bytes_where(
    lambda mark: _WORD if mark & WORD_MARK else _CONTACT if mark == CONTACT_MARK else _NUMBER if mark else 0
)
_MEANINGFUL = bytes_where(lambda mark: bool(mark & MEANINGFUL_MARK))
_COUNTS = bytes_where(bool)
_LOOSE = frozenset({"chat", "ulasan"})
"""Channels in which a sentence may begin with a small letter."""
_NOT_OWN = frozenset({"quoted-mail", "quotation", "code"})
_INLINE = frozenset({"quotation", "code"})
"""Parts inside a line."""
_BREAKS = frozenset({",", ";", ":", "."})
FORMULAS = frozenset(
    {"greeting", "thanks", "apology", "empathy", "closing", "warmth", "contact-invitation", "identity"}
)
"""Functions of courtesy markers that carry no answer."""
_EMPTY_CATEGORIES = frozenset({"bureaucratese", "vagueness", "tone", "legalese"})
_GRADED = ("tone", "vagueness")
"""Categories whose findings weigh by their severity as well."""
_NO_COUNTS = dict.fromkeys(
    (*CATEGORIES, *SEVERITIES, *[f"{category}/{severity}" for category in _GRADED for severity in SEVERITIES]), 0
)
"""Where counting begins: with every key, so that whoever adds up counts need not ask which are there."""
_DIALOGUE, _DIALOGUE_SHARE = 3, 0.15
"""Quotations, and their share of the text, from which they are dialogue."""
FULL = 60
"""Words of substance from which a reply is full: a contact line or another step adds nothing to the figure."""


_SHARES = tuple([min(1.0, math.log1p(words) / math.log1p(FULL)) for words in range(FULL + 1)])


class MeasuredSentence(NamedTuple):
    """One sentence of prose."""

    start: int
    end: int
    length: int
    """Words; a date, an amount, a contact or a citation counts as one, a greeting as none."""
    step: bool
    """An item of a list."""
    contact: bool
    """Holds a phone number or an address of the net."""
    first: int
    """Index of its first token."""
    last: int
    """One past the index of its last token."""
    words: int
    """Its measured words, without quantities."""


class Substance(NamedTuple):
    """What a reply really says: the words left when greetings, formulas and empty promises are set aside."""

    words: int
    """Words that carry meaning outside formulas; a number or date counts as one."""

    @property
    def share(self) -> float:
        """0-1, growing with the logarithm of the words up to ``FULL``."""
        return _SHARES[min(self.words, FULL)]


class Measured(NamedTuple):
    """The countable facts of one draft."""

    sentences: tuple[MeasuredSentence, ...]
    word_count: int
    """Number of words of prose, without numbers and addresses of the net."""
    words: Sequence[str]
    """The text of each token of the document; ``SIGN``, ``NUMBER`` or ``CONTACT`` where it is no measured word."""
    marks: bytes
    """The ``mark`` of each of them."""
    saying: bytes
    """One byte for each token: 1 where it is part of what the reply says."""
    said: Substance
    signs: Mapping[str, Sequence[Match]]
    """Markers in the author's own words, by function."""
    counts: Mapping[str, int]
    """Places found, by ``category``, by ``severity`` and, for tone and vagueness, by ``category/severity``."""
    places: Mapping[str, int]
    """Places found, by rule."""
    asking: int
    """Sentences that end with a question mark."""
    part_starts: Sequence[int]
    part_kinds: Sequence[str]


def _signs(context: Context, foreign: bool) -> dict[str, list[Match]]:
    signs: dict[str, list[Match]] = {}
    for match in context.markers:
        if not foreign or context.draft.is_own(match.start, match.end):
            function = match.entry.function
            if function in signs:
                signs[function].append(match)
            else:
                signs[function] = [match]
    return signs


class _Tokens:
    """What each token is for the scores; quantities, greetings and foreign text are set apart."""

    def __init__(self, document: Document) -> None:
        self.index_at = document.token_index_at
        self.tokens = tokens = document.tokens
        self.words: list[str] = [
            token[0] if token[4] == "word" else NUMBER if token[4] == "number" else SIGN for token in tokens
        ]

    def range_of(self, start: int, end: int) -> Span:
        """Tokens of a span; one that ends in the space before a word takes that word along."""
        tokens = self.tokens
        first, count = self.index_at(start), len(tokens)
        if first == count:
            return count, count
        # A span holds few tokens: walking them is faster than searching for its end.
        last = first + 1
        while tokens[last - 1][2] < end and last < count:
            last += 1
        return first, last

    def leave_out(self, first: int, last: int) -> None:
        """Count these tokens as nothing."""
        self.words[first:last] = [SIGN] * (last - first)

    def join(self, quantities: Iterable[Quantity]) -> None:
        """Count each quantity as one word; a contact says nothing by itself."""
        words, range_of = self.words, self.range_of
        for kind, start, end, _ in quantities:
            first, last = range_of(start, end)
            if first < last:
                if last - first > 1:
                    words[first:last] = [SIGN] * (last - first)
                words[first] = CONTACT if kind in CONTACTS else NUMBER

    def cover(self, ranges: Iterable[Span]) -> None:
        """Sort the tokens, and set formulas and empty promises apart: they mean nothing."""
        self.marks = bytes(map(mark_of, self.words))
        self.kinds = self.marks.translate(_KINDS)
        """1 for a word, 2 for a number or quantity, 3 for a contact, 0 for the rest."""
        outside = bytearray(self.marks)
        for first, last in ranges:
            if last - first == 1:
                outside[first] = 0
            else:
                outside[first:last] = bytes(last - first)
        self.free = outside.translate(_COUNTS)
        """1 for what counts and stands outside formulas."""
        self.meaning = outside.translate(_MEANINGFUL)
        """1 for what can be part of an answer."""
        self.saying = bytearray(len(outside))

    def listen(self, first: int, last: int) -> None:
        """Note what a sentence with a formula says: the clauses of which less than half is formula."""
        free, kinds, tokens = self.free, self.kinds, self.tokens
        begin = first
        sign = kinds.find(0, first, last)
        while begin < last:
            while sign >= 0 and tokens[sign][0] not in _BREAKS:
                sign = kinds.find(0, sign + 1, last)
            end = sign if sign >= 0 else last
            said = free.count(1, begin, end)
            if said and said * 2 > end - begin - kinds.count(0, begin, end):
                self.saying[begin:end] = self.meaning[begin:end]
            if sign < 0:
                break
            begin = sign + 1
            sign = kinds.find(0, begin, last)


def _counted(findings: tuple[Finding, ...]) -> tuple[dict[str, int], dict[str, int], list[Span]]:
    """Places by category and severity, places by rule, and the spans that carry no answer.

    What is said about the whole draft (too long, an element missing) counts by rule only.
    """
    counts = _NO_COUNTS.copy()
    places: dict[str, int] = {}
    empty: list[Span] = []
    for item in findings:
        rule, also = item.rule, item.also
        number = 1 + len(also)
        places[rule] = places.get(rule, 0) + number
        start, end = item.start, item.end
        if start is None or end is None:
            continue
        category, severity = item.category, item.severity
        counts[category] += number
        counts[severity] += number
        if category in _GRADED:
            counts[f"{category}/{severity}"] += number
        if category in _EMPTY_CATEGORIES:
            empty.append((start, end))
            if also:
                empty += also
    return counts, places, empty


def _sentences(sentences: Iterable[Sentence], tokens: tuple[Token, ...]) -> Iterator[Sentence]:
    """Cut the sentences of a chat once more where a stop is followed by a small letter: *ya kak? kalau sudah …*."""
    for sentence in sentences:
        begin = sentence.first
        for index in range(sentence.first + 1, sentence.last - 1):
            stop = tokens[index].text
            if stop[0] not in ".?!" or not tokens[index + 1].text[0].islower():
                continue
            if stop[0] != "." or len(tokens[index - 1].text) > 2:
                yield Sentence(tokens[begin].start, tokens[index].end, begin, index + 1)
                begin = index + 1
        if begin < sentence.last:
            yield Sentence(tokens[begin].start, sentence.end, begin, sentence.last)


def _is_dialogue(parts: list[Part], length: int) -> bool:
    """Several quotations that make a good part of the text are talk in a story, not somebody's words in a reply."""
    quoted = [part.end - part.start for part in parts if part.kind == "quotation"]
    return len(quoted) >= _DIALOGUE and sum(quoted) > _DIALOGUE_SHARE * length


def measure(context: Context, findings: tuple[Finding, ...]) -> Measured:
    """Count what the scores need, in one pass over the sentences."""
    draft, document = context.draft, context.document
    foreign: list[Part] = []
    starts: list[int] = []
    kinds: list[PartKind] = []
    for part in draft.parts:
        if (kind := part.kind) in _NOT_OWN:
            foreign.append(part)
        if kind not in _INLINE:
            starts.append(part.start)
            kinds.append(kind)
    if len(foreign) >= _DIALOGUE and _is_dialogue(foreign, len(context.text)):
        foreign = [part for part in foreign if part.kind != "quotation"]
    signs = _signs(context, bool(foreign))
    counts, places, empty = _counted(findings)
    marked = _Tokens(document)
    for _, begin, finish in foreign:
        marked.leave_out(*marked.range_of(begin, finish))
    marked.join(context.quantities)
    for match in signs.get("greeting", ()):
        marked.leave_out(match.first, match.last)
    covered = [marked.range_of(begin, finish) for begin, finish in empty]
    for name in FORMULAS:
        if name in signs:
            covered += [match[4:6] for match in signs[name]]
    marked.cover(covered)
    tokens, word_kinds = document.tokens, marked.kinds
    free, saying, meaning = marked.free, marked.saying, marked.meaning
    count, count_free, make = word_kinds.count, free.count, tuple.__new__
    numbers, questions = _NUMBER in word_kinds or _CONTACT in word_kinds, "?" in context.text
    sentences: list[MeasuredSentence] = []
    total = asking = 0
    loose = draft.channel in _LOOSE
    for start, end, first, last in _sentences(document.sentences, tokens) if loose else document.sentences:
        at = bisect_right(starts, start) - 1
        if at < 0 or (kind := kinds[at]) not in _SENTENCE_PARTS:
            continue
        length = last - first - count(0, first, last)
        if length:
            words = count(_WORD, first, last) if numbers else length
            total += words
            contact = words < length and word_kinds.find(_CONTACT, first, last) >= 0
            sentence = start, end, length, kind == "step", contact, first, last, words
            sentences.append(make(MeasuredSentence, sentence))
            outside = count_free(1, first, last)
            if outside == length:
                saying[first:last] = meaning[first:last]
            elif outside:
                marked.listen(first, last)
            if questions and tokens[last - 1][0][0] == "?":
                asking += 1
    return Measured(
        sentences=tuple(sentences),
        word_count=total,
        words=marked.words,
        marks=marked.marks,
        saying=bytes(saying),
        said=Substance(saying.count(1)),
        signs=signs,
        counts=counts,
        places=places,
        asking=asking,
        part_starts=starts,
        part_kinds=kinds,
    )
