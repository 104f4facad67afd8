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
    """Words that carry meaning outside formulas."""
    clauses: tuple[Span, ...]
    """The clauses that say something."""
    roots: Mapping[str, Span]
    """Roots of those words, with their first place."""

    @property
    def share(self) -> float:
        """0-1, growing with the logarithm of the words up to ``FULL``."""
        return min(1.0, math.log1p(self.words) / math.log1p(FULL))


class _Said:
    """Collects the clauses that say something: those of which less than half is formula."""

    __slots__ = ("_clauses", "_free", "_fresh", "_places", "_size", "_total")

    def __init__(self) -> None:
        self._size = self._free = self._total = 0
        self._places: list[Token] = []
        self._fresh: list[tuple[str, Token]] = []
        self._clauses: list[tuple[Token, Token, list[tuple[str, Token]]]] = []

    def add(self, token: Token, fact: WordFacts | None, covered: bool) -> None:
        """Take a word (with its facts) or a quantity (without) into the clause."""
        self._size += 1
        self._places.append(token)
        if not covered:
            self._free += 1
            if fact is None:
                self._fresh.append(("", token))
            elif fact.meaningful:
                self._fresh.append((fact.root, token))

    def stop(self) -> None:
        """End the clause."""
        if self._size:
            if self._fresh and self._free * 2 > self._size:
                self._total += len(self._fresh)
                self._clauses.append((self._places[0], self._places[-1], self._fresh))
            self._size = self._free = 0
            self._places, self._fresh = [], []

    def substance(self) -> Substance:
        """What was said."""
        roots: dict[str, Span] = {}
        for _, _, fresh in self._clauses:
            for root, token in fresh:
                if root not in roots:
                    roots[root] = (token.start, token.end)
        return Substance(self._total, tuple([(a.start, b.end) for a, b, _ in self._clauses]), roots)


@dataclass(frozen=True, slots=True)
class Measured:
    """The countable facts of one draft."""

    sentences: tuple[MeasuredSentence, ...]
    words: tuple[Token, ...]
    """All word tokens of the prose, without numbers and addresses of the net."""
    facts: tuple[WordFacts, ...]
    """Facts about each word of ``words``."""
    familiar: tuple[int, ...]
    """Band of each word of ``words``; 0 for names."""
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


def measure(context: Context, findings: tuple[Finding, ...]) -> Measured:
    """Count what the scores need, in one pass over the tokens."""
    draft, document = context.draft, context.document
    foreign = [(part.start, part.end) for part in draft.parts if part.kind in _NOT_OWN]
    lines = [part for part in draft.parts if part.kind not in ("quotation", "code")]
    starts, kinds = tuple([part.start for part in lines]), tuple([part.kind for part in lines])
    signs = _signs(context, bool(foreign))
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    empty = [(m.start, m.end) for function in FORMULAS for m in signs.get(function, ())]
    for item in findings:
        number = 1 + len(item.also)
        for key in (item.category, item.severity, f"{item.category}/{item.severity}"):
            counts[key] = counts.get(key, 0) + number
        places[item.rule] = places.get(item.rule, 0) + number
        if item.category in _EMPTY_CATEGORIES and item.start is not None and item.end is not None:
            empty.append((item.start, item.end))
            empty += item.also
    covered = bytearray(len(document.tokens))
    _mark(context, covered, empty, 1)
    marks = _masks(context, foreign, [(m.start, m.end) for m in signs.get("greeting", ())])
    tokens = document.tokens
    sentences: list[MeasuredSentence] = []
    words: list[Token] = []
    facts: list[WordFacts] = []
    familiar: list[int] = []
    said = _Said()
    for sentence in document.sentences:
        at = bisect_right(starts, sentence.start) - 1
        if at < 0 or kinds[at] not in _SENTENCE_PARTS:
            continue
        length, contact, first_word = 0, False, len(words)
        for index in range(sentence.first, sentence.last):
            mark = marks[index]
            if mark == _SKIPPED:
                continue
            token = tokens[index]
            if mark:
                contact = contact or mark == _CONTACT
                said.add(token, None, bool(covered[index]) or mark == _CONTACT)
            elif token.kind == "word":
                fact = word_facts(token.text)
                words.append(token)
                facts.append(fact)
                familiar.append(fact.band if not length or token.text[0].islower() else 0)
                said.add(token, fact, bool(covered[index]))
            elif token.kind == "number":
                said.add(token, None, bool(covered[index]))
            else:
                if token.text in _BREAKS:
                    said.stop()
                continue
            length += 1
        said.stop()
        if length:
            step = kinds[at] == "step"
            sentences.append(
                MeasuredSentence(sentence.start, sentence.end, length, step, contact, first_word, len(words))
            )
    return Measured(
        sentences=tuple(sentences),
        words=tuple(words),
        facts=tuple(facts),
        familiar=tuple(familiar),
        said=said.substance(),
        signs=signs,
        counts=counts,
        places=places,
        part_starts=starts,
        part_kinds=kinds,
    )
