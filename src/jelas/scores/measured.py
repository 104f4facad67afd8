"""Facts that several scores need, counted once: words and sentences of the author's prose, findings, markers."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jelas.language.tokens import Token
from jelas.report import Finding, Span
from jelas.rules.base import Context
from jelas.scores.words import WordFacts, word_facts
from jelas.wordlists import Match

_SENTENCE_PARTS = frozenset({"body", "step", "closing"})
CONTACTS = frozenset({"phone", "mail", "url", "handle"})
"""Kinds of quantities by which an office can be reached."""
_SKIPPED, _QUANTITY, _CONTACT = 1, 2, 3
_NOT_OWN = frozenset({"quoted-mail", "quotation", "code"})
_BREAKS = frozenset({",", ";", ":", "."})
FORMULAS = frozenset({"greeting", "thanks", "apology", "closing", "warmth", "contact-invitation", "identity"})
"""Functions of courtesy markers that carry no answer."""
_EMPTY_CATEGORIES = frozenset({"bureaucratese", "vagueness", "tone", "legalese"})
FULL = 60
"""Words of substance from which a reply is full: a contact line or another step adds nothing to the figure."""


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
    """Index of its first word in ``Measured.words``."""
    last: int
    """One past the index of its last word."""


class Substance(NamedTuple):
    """What a reply really says: the words left when greetings, formulas and empty promises are set aside."""

    words: int
    """Words that carry meaning outside formulas; a number or date counts as one."""
    clauses: tuple[Span, ...]
    """The clauses that say something."""
    said: tuple[tuple[str, int, int], ...]
    """Roots of those words with their places, in text order."""

    @property
    def share(self) -> float:
        """0-1, growing with the logarithm of the words up to ``FULL``."""
        return min(1.0, math.log1p(self.words) / math.log1p(FULL))


@dataclass(frozen=True, slots=True)
class Measured:
    """The countable facts of one draft."""

    sentences: tuple[MeasuredSentence, ...]
    words: tuple[Token, ...]
    """All word tokens of the prose, without numbers and addresses of the net."""
    facts: tuple[WordFacts, ...]
    """Facts about each word of ``words``."""
    said: Substance
    signs: Mapping[str, tuple[Match, ...]]
    """Markers in the author's own words, by function."""
    counts: Mapping[str, int]
    """Places found, by ``category``, by ``severity`` and by ``category/severity``."""
    places: Mapping[str, int]
    """Places found, by rule."""
    part_starts: tuple[int, ...]
    part_kinds: tuple[str, ...]

    @property
    def word_count(self) -> int:
        """Number of words of prose."""
        return len(self.words)

    def kind_at(self, offset: int) -> str | None:
        """The kind of the line part that holds ``offset``."""
        at = bisect_right(self.part_starts, offset) - 1
        return self.part_kinds[at] if at >= 0 else None

    def per_100_words(self, *keys: str) -> float:
        """Places found under these keys of ``counts`` per 100 words of prose."""
        return 100 * sum(self.counts.get(key, 0) for key in keys) / max(25, len(self.words))

    def spans_of(self, *functions: str) -> tuple[Span, ...]:
        """Places of the markers of these functions, in text order."""
        return tuple(sorted((m.start, m.end) for f in functions for m in self.signs.get(f, ())))


def _mark(context: Context, marks: bytearray, spans: Iterable[Span], value: int) -> None:
    """Set the byte of every token that one of the spans covers."""
    index_at = context.document.token_index_at
    for start, end in spans:
        first, last = index_at(start), min(index_at(end - 1) + 1, len(marks))
        marks[first:last] = bytes([value]) * (last - first)


def _masks(context: Context, foreign: list[Span], greetings: list[Span]) -> bytearray:
    """One byte for each token: what it is for the scores."""
    marks = bytearray(len(context.document.tokens))
    index_at = context.document.token_index_at
    _mark(context, marks, greetings, _SKIPPED)
    for quantity in context.quantities:
        first, last = index_at(quantity.start), min(index_at(quantity.end - 1) + 1, len(marks))
        if first < last:
            marks[first:last] = bytes([_SKIPPED]) * (last - first)
            marks[first] = _CONTACT if quantity.kind in CONTACTS else _QUANTITY
    _mark(context, marks, foreign, _SKIPPED)
    return marks


def _signs(context: Context, foreign: bool) -> dict[str, tuple[Match, ...]]:
    signs: dict[str, list[Match]] = {}
    for match in context.markers:
        if not foreign or context.draft.is_own(match.start, match.end):
            signs.setdefault(match.entry.function, []).append(match)
    return {function: tuple(matches) for function, matches in signs.items()}


class _Collector:
    """Walks over the sentences of one draft and collects words and what they say."""

    def __init__(self, tokens: tuple[Token, ...], marks: bytearray, covered: bytearray) -> None:
        self.tokens, self.marks, self.covered = tokens, marks, covered
        self.words: list[Token] = []
        self.facts: list[WordFacts] = []
        self.said: list[tuple[str, int, int]] = []
        self.clauses: list[Span] = []
        self.total = 0

    def take(self, first: int, last: int) -> tuple[int, bool]:
        """Take a sentence in; return its length and whether it holds a contact."""
        inside = self.tokens[first:last]
        marks = self.marks[first:last]
        if marks.strip(b"\0"):
            words = [token for token, mark in zip(inside, marks, strict=True) if not mark and token[4] == "word"]
            numbers = sum([not mark and token[4] == "number" for token, mark in zip(inside, marks, strict=True)])
            numbers += len(marks) - marks.count(0) - marks.count(_SKIPPED)
        else:
            words = [token for token in inside if token[4] == "word"]
            numbers = sum([token[4] == "number" for token in inside])
        facts = [word_facts(token[0]) for token in words]
        self.words += words
        self.facts += facts
        length = len(words) + numbers
        if length:
            if self.covered[first:last].strip(b"\0"):
                self._weigh(first, last)
            else:
                fresh = [(f[0], t[1], t[2]) for f, t in zip(facts, words, strict=True) if f[4]]
                if fresh or numbers:
                    self.said += fresh
                    self.total += len(fresh) + numbers
                    self.clauses.append((inside[0][1], inside[-1][2]))
        return length, _CONTACT in marks

    def _weigh(self, first: int, last: int) -> None:
        """Of a sentence with formulas, take the clauses of which less than half is formula."""
        size = free = count = 0
        begin = end = -1
        fresh: list[tuple[str, int, int]] = []
        for index in range(first, last):
            token, mark = self.tokens[index], self.marks[index]
            if mark == _SKIPPED:
                continue
            if not mark and token[4] not in ("word", "number"):
                if token[0] in _BREAKS:
                    self._close(size, free, count, begin, end, fresh)
                    size = free = count = 0
                    fresh = []
                continue
            if not size:
                begin = token[1]
            end = token[2]
            size += 1
            if self.covered[index] or mark == _CONTACT:
                continue
            free += 1
            if mark or token[4] == "number":
                count += 1
                continue
            fact = word_facts(token[0])
            if fact.meaningful:
                count += 1
                fresh.append((fact.root, token[1], token[2]))
        self._close(size, free, count, begin, end, fresh)

    def _close(
        self, size: int, free: int, count: int, begin: int, end: int, fresh: list[tuple[str, int, int]]
    ) -> None:
        if count and free * 2 > size:
            self.total += count
            self.said += fresh
            self.clauses.append((begin, end))


def _counted(findings: tuple[Finding, ...]) -> tuple[dict[str, int], dict[str, int], list[Span]]:
    """Places by category and severity, places by rule, and the spans that carry no answer."""
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    empty: list[Span] = []
    for item in findings:
        number = 1 + len(item.also)
        category, severity = item.category, item.severity
        for key in (category, severity, f"{category}/{severity}"):
            counts[key] = counts.get(key, 0) + number
        places[item.rule] = places.get(item.rule, 0) + number
        if category in _EMPTY_CATEGORIES and item.start is not None and item.end is not None:
            empty.append((item.start, item.end))
            empty += item.also
    return counts, places, empty


def measure(context: Context, findings: tuple[Finding, ...]) -> Measured:
    """Count what the scores need, in one pass over the sentences."""
    draft, document = context.draft, context.document
    parts = draft.parts
    foreign = [(part.start, part.end) for part in parts if part.kind in _NOT_OWN]
    lines = [part for part in parts if part.kind not in ("quotation", "code")]
    starts, kinds = [part.start for part in lines], [part.kind for part in lines]
    signs = _signs(context, bool(foreign))
    counts, places, empty = _counted(findings)
    for function in FORMULAS:
        if function in signs:
            empty += [(match.start, match.end) for match in signs[function]]
    covered = bytearray(len(document.tokens))
    _mark(context, covered, empty, 1)
    marks = _masks(context, foreign, [(m.start, m.end) for m in signs.get("greeting", ())])
    collector = _Collector(document.tokens, marks, covered)
    sentences: list[MeasuredSentence] = []
    for start, end, first, last in document.sentences:
        at = bisect_right(starts, start) - 1
        if at < 0 or (kind := kinds[at]) not in _SENTENCE_PARTS:
            continue
        first_word = len(collector.words)
        length, contact = collector.take(first, last)
        if length:
            sentences.append(
                MeasuredSentence(start, end, length, kind == "step", contact, first_word, len(collector.words))
            )
    return Measured(
        sentences=tuple(sentences),
        words=tuple(collector.words),
        facts=tuple(collector.facts),
        said=Substance(collector.total, tuple(collector.clauses), tuple(collector.said)),
        signs=signs,
        counts=counts,
        places=places,
        part_starts=tuple(starts),
        part_kinds=tuple(kinds),
    )
