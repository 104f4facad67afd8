"""What a draft must hold for a rule to be worth asking: most rules have nothing to look for in most drafts.

The needs of all rules are looked up together, once for each distinct word of a draft. What a word tells is remembered
by its form, so a draft of common words costs next to nothing. Numbers and addresses are never remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from jelas.language.patterns import later
from jelas.settings import CHANNELS

if TYPE_CHECKING:
    from jelas.rules.base import Context, Rule

Like = Callable[[str], object]
"""Answers something true for a word that a rule wants to look at. Always answers the same about the same word."""

_MOST_WORDS = 8192
_LONGEST_WORD = 24
_UNKNOWN = -1
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


class Holds:
    """Says yes to a word in which a pattern is found; for ``like`` and ``capitals``."""

    __slots__ = ("pattern",)

    def __init__(self, source: str) -> None:
        self.pattern = later(source)

    def __call__(self, word: str) -> bool:
        """Tell whether the pattern is found in the word."""
        return self.pattern.search(word) is not None


class _Memory:
    """What words tell: one bit for each answer."""

    def __init__(self) -> None:
        self.listed: dict[str, int] = {}
        """What a word tells by standing in a table."""
        self.questions: dict[Like, int] = {}
        self.known: dict[str, int] = {}
        self._numbers: dict[int, int] = {}

    def learn(self, word: str) -> int:
        """Ask everything about a word and remember what it tells."""
        told = self.listed.get(word, 0)
        for like, bit in self.questions.items():
            if like(word):
                told |= bit
        # Most words tell what others told before: one number for all of them takes less memory to walk through.
        told = self._numbers.setdefault(told, told)
        if len(word) <= _LONGEST_WORD:
            if len(self.known) >= _MOST_WORDS:
                self.known.clear()
            self.known[word] = told
        return told


class _Told(NamedTuple):
    """What one draft tells."""

    bits: int
    words: list[int]
    """What each distinct word tells, in the order of ``Document.places``."""
    capitals: list[int]
    """What each word with a capital tells, in the order of ``Document.capitalised``."""


class _Questions:
    """The needs of some rules, looked up together."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._bits = 0
        self.words, self.capitals = _Memory(), _Memory()
        self._kinds: dict[str, int] = {}
        self._quantities: dict[str, int] = {}
        self._pieces: list[tuple[int, tuple[str, ...]]] = []
        self._rules: dict[str, list[tuple[int, Rule]]] = {channel: [] for channel in CHANNELS}
        self._always = self._new_bit()
        for rule in rules:
            needs = rule.needs
            if needs is None:
                bits, needs = self._always, Needs()
            else:
                bits = self._add(needs)
            # A question may be asked for several rules.
            if needs.like is not None:
                bits |= self.words.questions[needs.like]
            if needs.capitals is not None:
                bits |= self.capitals.questions[needs.capitals]
            for channel in needs.channels:
                self._rules[channel].append((bits, rule))
        self.answers = sum(self.words.questions.values())
        """The bits of all questions about words."""

    def _new_bit(self) -> int:
        self._bits += 1
        return 1 << self._bits

    def _add(self, needs: Needs) -> int:
        """Enter what a rule looks for; return the bit of its tables, 0 where it only asks questions."""
        for memory, like in ((self.words, needs.like), (self.capitals, needs.capitals)):
            if like is not None and like not in memory.questions:
                memory.questions[like] = self._new_bit()
        if not (needs.words or needs.kinds or needs.quantities or needs.pieces):
            return 0
        bit = self._new_bit()
        for table, keys in (
            (self.words.listed, needs.words),
            (self._kinds, needs.kinds),
            (self._quantities, needs.quantities),
        ):
            for key in keys:
                table[key] = table.get(key, 0) | bit
        if needs.pieces:
            self._pieces.append((bit, needs.pieces))
        return bit

    def told(self, context: Context) -> _Told:
        """Look at every distinct word of a draft once."""
        document = context.document
        tokens, places = document.tokens, document.places
        words = list(map(self.words.known.get, places, repeat(_UNKNOWN)))
        if _UNKNOWN in words:
            for at, word in [(at, word) for at, word in enumerate(places) if words[at] < 0]:
                kind = tokens[places[word][0]].kind
                if kind in _WORDS_AND_SIGNS:
                    words[at] = self.words.learn(word)
                else:
                    words[at] = self._kinds.get(kind, 0) | self.words.listed.get(word, 0)
        known, learn = self.capitals.known.get, self.capitals.learn
        capitals = []
        for index in document.capitalised:
            told = known(tokens[index].text)
            capitals.append(learn(tokens[index].text) if told is None else told)
        bits = self._always
        for told in {*words, *capitals}:
            bits |= told
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


def _telling(context: Context) -> list[tuple[str, int]]:
    """The words about which some question was answered with yes."""
    answers = _questions().answers
    told = context.once(_told).words
    return [(word, said) for word, said in zip(context.document.places, told, strict=True) if said and said & answers]


def rules_to_ask(context: Context) -> list[Rule]:
    """The rules in code that may find something in a draft, in their order."""
    return _questions().rules_to_ask(context)


def words_like(context: Context, like: Like) -> list[str]:
    """The distinct words and signs of a draft, in lower case, about which ``like`` of some rule's needs says yes."""
    bit = _questions().words.questions[like]
    if not context.once(_told).bits & bit:
        return []
    return [word for word, said in context.once(_telling) if said & bit]


def capitals_like(context: Context, like: Like) -> list[int]:
    """Indices of the words with a capital about which ``capitals`` of some rule's needs says yes, in text order."""
    bit = _questions().capitals.questions[like]
    told = context.once(_told)
    if not told.bits & bit:
        return []
    return [index for index, said in zip(context.document.capitalised, told.capitals, strict=True) if said & bit]
