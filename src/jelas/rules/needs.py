"""What a draft must hold for a rule to be worth asking: most rules have nothing to look for in most drafts.

The needs of all rules are looked up together, once for each distinct word of a draft. What a word tells is remembered
by its form, so a draft of common words costs next to nothing. Numbers and addresses are never remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from jelas.settings import CHANNELS

if TYPE_CHECKING:
    from jelas.rules.base import Context, Rule

Like = Callable[[str], object]
"""Answers something true for a word that a rule wants to look at. Always answers the same about the same word."""

_MOST_WORDS = 8192
_LONGEST_WORD = 24
_WORDS_AND_SIGNS = frozenset({"word", "punctuation", "emoji"})


@dataclass(frozen=True, slots=True)
class Needs:
    """What a rule looks for: one of these is enough for it to be asked. ``channels`` must fit in any case."""

    words: frozenset[str] = frozenset()
    """Tokens of any kind, in lower case."""
    like: Like | None = None
    """Asked once about each form of a word or sign, in lower case."""
    capitals: Like | None = None
    """Asked once about each form of a word with a capital letter, as it stands."""
    pieces: tuple[str, ...] = ()
    """Pieces of the text, as it stands."""
    kinds: frozenset[str] = frozenset()
    """Kinds of tokens."""
    quantities: frozenset[str] = frozenset()
    """Kinds of quantities."""
    channels: frozenset[str] = frozenset(CHANNELS)
    """The channels in which the rule is asked at all."""


class _Memory:
    """What words tell: one bit for each answer."""

    def __init__(self) -> None:
        self.listed: dict[str, int] = {}
        """What a word tells by standing in a table."""
        self.questions: dict[Like, int] = {}
        self.known: dict[str, int] = {}

    def learn(self, word: str) -> int:
        """Ask everything about a word and remember what it tells."""
        told = self.listed.get(word, 0)
        for like, bit in self.questions.items():
            if like(word):
                told |= bit
        if len(word) <= _LONGEST_WORD:
            if len(self.known) >= _MOST_WORDS:
                self.known.clear()
            self.known[word] = told
        return told


class _Told(NamedTuple):
    """What one draft tells."""

    bits: int
    words: list[tuple[int, str]]
    """The words that tell something, in lower case, each with what it tells."""
    capitals: list[tuple[int, int]]
    """What a word with a capital tells, and the index of its token; in text order."""


class _Questions:
    """The needs of some rules, looked up together."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._bits = 0
        self._always = 0
        self.words, self.capitals = _Memory(), _Memory()
        self._kinds: dict[str, int] = {}
        self._quantities: dict[str, int] = {}
        self._pieces: list[tuple[int, tuple[str, ...]]] = []
        self._rules: dict[str, list[tuple[int, Rule]]] = {channel: [] for channel in CHANNELS}
        for rule in rules:
            bits = self._new_bit()
            needs = rule.needs
            if needs is None:
                self._always |= bits
                needs = Needs()
            self._add(bits, needs)
            # A question may be asked for several rules.
            if needs.like is not None:
                bits |= self.words.questions[needs.like]
            if needs.capitals is not None:
                bits |= self.capitals.questions[needs.capitals]
            for channel in needs.channels:
                self._rules[channel].append((bits, rule))

    def _new_bit(self) -> int:
        self._bits += 1
        return 1 << self._bits

    def _add(self, bit: int, needs: Needs) -> None:
        for memory, like in ((self.words, needs.like), (self.capitals, needs.capitals)):
            if like is not None and like not in memory.questions:
                memory.questions[like] = self._new_bit()
        for table, keys in (
            (self.words.listed, needs.words),
            (self._kinds, needs.kinds),
            (self._quantities, needs.quantities),
        ):
            for key in keys:
                table[key] = table.get(key, 0) | bit
        if needs.pieces:
            self._pieces.append((bit, needs.pieces))

    def told(self, context: Context) -> _Told:
        """Look at every distinct word of a draft once."""
        document = context.document
        tokens = document.tokens
        bits = self._always
        known = self.words.known
        words: list[tuple[int, str]] = []
        for word, indices in document.places.items():
            told = known.get(word)
            if told is None:
                kind = tokens[indices[0]].kind
                if kind in _WORDS_AND_SIGNS:
                    told = self.words.learn(word)
                else:
                    told = self._kinds.get(kind, 0) | self.words.listed.get(word, 0)
            if told:
                bits |= told
                words.append((told, word))
        known = self.capitals.known
        capitals: list[tuple[int, int]] = []
        for index in document.capitalised:
            text = tokens[index].text
            told = known.get(text)
            if told is None:
                told = self.capitals.learn(text)
            if told:
                bits |= told
                capitals.append((told, index))
        for quantity in context.quantities:
            bits |= self._quantities.get(quantity.kind, 0)
        text = context.text
        for bit, pieces in self._pieces:
            if not bits & bit:
                for piece in pieces:
                    if piece in text:
                        bits |= bit
                        break
        return _Told(bits, words, capitals)

    def rules_to_ask(self, context: Context) -> list[Rule]:
        """The rules whose needs a draft meets, in the order of the rules."""
        told = context.once(_told).bits
        return [rule for bits, rule in self._rules[context.draft.channel] if told & bits]


@cache
def _questions() -> _Questions:
    from jelas.rules import code_rules

    return _Questions(code_rules())


def _told(context: Context) -> _Told:
    return _questions().told(context)


def rules_to_ask(context: Context) -> list[Rule]:
    """The rules in code that may find something in a draft, in their order."""
    return _questions().rules_to_ask(context)


def words_like(context: Context, like: Like) -> list[str]:
    """The distinct words and signs of a draft, in lower case, about which ``like`` of some rule's needs says yes."""
    bit = _questions().words.questions[like]
    return [word for told, word in context.once(_told).words if told & bit]


def capitals_like(context: Context, like: Like) -> list[int]:
    """Indices of the words with a capital about which ``capitals`` of some rule's needs says yes, in text order."""
    bit = _questions().capitals.questions[like]
    return [index for told, index in context.once(_told).capitals if told & bit]
