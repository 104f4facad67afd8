"""All patterns of all lists as one automaton: a text is walked once, whatever the number of entries.

Patterns become a nondeterministic automaton over *labels* (a word, a word with its
capitals, ``@root``, a class). Determinising it over the labels shares every common beginning, so that one
step is one look-up. The result is kept in flat arrays: they load in no time, and a state becomes a Python
object only when a text first reaches it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from jelas.language.document import Document
from jelas.language.tokens import Token
from jelas.wordlists.pattern import Choice, Class, Gap, Highlight, Literal, Node, Root, Series
from jelas.wordlists.words import classes_of, normal, stems

_ANY, _JOINING = "<any", "<joining"
_MOST_WORDS = 16_000
_MOST_STEPS = 100_000
"""Bounds of what is remembered about words; beyond them everything is forgotten and learnt again."""
_LONGEST = 64


class Tables(NamedTuple):
    """The automaton as plain data: what is written to the compiled file."""

    labels: str
    """Every label, separated by line breaks; its number is its place."""
    edge_starts: bytes
    """For each state, where its edges begin in the next two arrays."""
    edge_labels: bytes
    edge_targets: bytes
    accept_starts: bytes
    """For each state, where the patterns that end there begin in the next array."""
    accepts: bytes


class _Builder:
    """Builds the nondeterministic automaton."""

    def __init__(self) -> None:
        self.edges: list[list[tuple[str, int]]] = [[]]
        self.free: list[list[int]] = [[]]
        self.accepts: dict[int, int] = {}
        self.exact = False

    def state(self) -> int:
        self.edges.append([])
        self.free.append([])
        return len(self.edges) - 1

    def add(self, tree: Node, number: int, exact: bool) -> None:
        self.exact = exact
        end = self.state()
        self.accepts[end] = number
        self.free[0].append(self.before(tree, end))

    def before(self, node: Node, after: int) -> int:
        """Return a state from which ``node`` leads to ``after``."""
        if isinstance(node, Series):
            for inner in reversed(node.nodes):
                after = self.before(inner, after)
            return after
        if isinstance(node, Highlight):
            return self.before(node.node, after)
        start = self.state()
        if isinstance(node, Choice):
            self.free[start].extend(self.before(option, after) for option in node.options)
        elif isinstance(node, Literal):
            label = '"' + normal(node.raw) if self.exact else "=" + node.lower
            self.edges[start].append((label, after))
        elif isinstance(node, Root):
            self.edges[start].append(("@" + node.root, after))
        elif isinstance(node, Class):
            self.edges[start].append(("<" + node.kind, after))
        elif isinstance(node, Gap):
            return self.gap(node, after)
        return start

    def gap(self, node: Gap, after: int) -> int:
        """Words of any kind, each with a joining sign before it or not; the last may have one behind it."""
        closing = self.state()
        self.free[closing].append(after)
        self.edges[closing].append((_JOINING, after))
        step = closing
        for count in range(node.most, 0, -1):
            word, start = self.state(), self.state()
            self.edges[word].append((_ANY, step))
            self.free[start].append(word)
            self.edges[start].append((_JOINING, word))
            if count > node.least:
                self.free[start].append(closing if count > 1 else after)
            step = start
        return step

    def closure(self, states: Iterable[int]) -> tuple[int, ...]:
        found = set(states)
        waiting = list(found)
        while waiting:
            for state in self.free[waiting.pop()]:
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        return tuple(sorted(found))


def build(trees: Sequence[tuple[Node, bool]]) -> Tables:
    """Compile patterns, numbered by their places; each comes with whether capital letters matter in it."""
    builder = _Builder()
    for number, (tree, exact) in enumerate(trees):
        builder.add(tree, number, exact)
    first = builder.closure([0])
    numbers = {first: 0}
    order = [first]
    moves: list[dict[str, int]] = []
    ends: list[list[int]] = []
    for states in order:
        onward: dict[str, list[int]] = {}
        for state in states:
            for label, target in builder.edges[state]:
                onward.setdefault(label, []).append(target)
        move = {}
        for label, targets in onward.items():
            reached = builder.closure(targets)
            if reached not in numbers:
                numbers[reached] = len(order)
                order.append(reached)
            move[label] = numbers[reached]
        moves.append(move)
        ends.append([builder.accepts[state] for state in states if state in builder.accepts])
    names = sorted({label for move in moves for label in move})
    places = {name: place for place, name in enumerate(names)}
    edge_starts, edge_labels, edge_targets = array("I", [0]), array("I"), array("I")
    accept_starts, accepts = array("I", [0]), array("I")
    for move, end in zip(moves, ends, strict=True):
        for place, target in sorted((places[label], target) for label, target in move.items()):
            edge_labels.append(place)
            edge_targets.append(target)
        edge_starts.append(len(edge_labels))
        accepts.extend(end)
        accept_starts.append(len(accepts))
    return Tables(
        "\n".join(names),
        *(column.tobytes() for column in (edge_starts, edge_labels, edge_targets, accept_starts, accepts)),
    )


class _State:
    """A state that a text has reached."""

    __slots__ = ("accepts", "edges", "labels")

    def __init__(self, edges: dict[int, int], accepts: tuple[int, ...]) -> None:
        self.edges = edges
        self.labels = frozenset(edges)
        self.accepts = accepts


class _Front:
    """All states that one beginning can have reached: they are followed together."""

    __slots__ = ("labels", "states")

    def __init__(self, states: tuple[_State, ...]) -> None:
        self.states = states
        self.labels = frozenset().union(*(state.labels for state in states))
        """Labels of the words that can follow."""


_Step = tuple[_Front | None, tuple[int, ...]]
"""Where a word leads: what goes on from there, and the patterns that end there."""
_NOWHERE: _Step = (None, ())


class _Facts:
    """What the automaton needs to know about a word: looked up once a word, not once a place."""

    __slots__ = ("accepts", "labels", "start", "steps")

    def __init__(self, labels: frozenset[int], start: _Step) -> None:
        self.labels = labels
        self.start, self.accepts = start
        """Where the word leads from the start."""
        self.steps: dict[_Front, _Step] = {}
        """Where it leads from the fronts in which it was met."""


class Automaton:
    """Finds every pattern in a document. May be shared between threads."""

    def __init__(self, tables: Tables, bases: frozenset[str]) -> None:
        """Prepare the arrays.

        Args:
            tables: From :func:`build`.
            bases: Roots named by the patterns.
        """
        # Sorted, and searched once a word: a mapping of all labels would take longer to make than it saves.
        self._labels = tables.labels.split("\n")
        self._edge_starts = _column(tables.edge_starts)
        self._edge_labels = _column(tables.edge_labels)
        self._edge_targets = _column(tables.edge_targets)
        self._accept_starts = _column(tables.accept_starts)
        self._accepts = _column(tables.accepts)
        self._bases = bases
        self._fronts: dict[tuple[_State, ...], _Front] = {}
        self._states: list[_State | None] = [None] * (len(self._edge_starts) - 1)
        self._words: dict[str, _Facts] = {}
        self._kinds: dict[str, _Facts] = {}
        self._steps = 0

    def _state(self, number: int) -> _State:
        state = self._states[number]
        if state is None:
            start, end = self._edge_starts[number], self._edge_starts[number + 1]
            accept, last = self._accept_starts[number], self._accept_starts[number + 1]
            state = _State(
                dict(zip(self._edge_labels[start:end], self._edge_targets[start:end], strict=True)),
                tuple(self._accepts[accept:last]),
            )
            self._states[number] = state
        return state

    def _place(self, label: str) -> int | None:
        place = bisect_left(self._labels, label)
        return place if place < len(self._labels) and self._labels[place] == label else None

    def _facts(self, token: Token) -> _Facts:
        """Look a token up: the numbers of its labels, and the states that it leads to from the start."""
        text = normal(token.lower) if len(token.lower) <= _LONGEST else ""
        names = {"<" + kind for kind in classes_of(token)}
        if text:
            names |= {"=" + text, '"' + normal(token.text)}
            if token.kind == "punctuation" and text[0] in "!?":
                names.add("=" + text[0])
        if text and token.kind == "word":
            names.add("@" + text.replace("-", ""))
            names.update("@" + stem for stem in stems(text, self._bases))
        labels = frozenset(place for name in names if (place := self._place(name)) is not None)
        end = self._edge_starts[1]
        starts = []
        for label in sorted(labels):
            # The start state has thousands of edges: searched, never made an object.
            place = bisect_left(self._edge_labels, label, 0, end)
            if place < end and self._edge_labels[place] == label:
                starts.append(self._state(self._edge_targets[place]))
        return _Facts(labels, self._reached(starts))

    def _reached(self, states: list[_State]) -> _Step:
        """Gather the states that a word leads to; equal fronts are one object, so that steps are shared."""
        onward = tuple(dict.fromkeys(state for state in states if state.labels))
        front = None
        if onward:
            front = self._fronts.get(onward)
            if front is None:
                front = self._fronts[onward] = _Front(onward)
        return front, tuple(pattern for state in states for pattern in state.accepts)

    def _is_listed(self, token: Token) -> bool:
        return "=" + token.lower in self._not_words or '"' + token.text in self._not_words

    @cached_property
    def _not_words(self) -> frozenset[str]:
        """Labels for one number, address or the like: all that have more than letters in them."""
        return frozenset(label for label in self._labels if label[0] in '="' and not label[1:].isalpha())

    def _learn(self, token: Token) -> _Facts:
        """Look a token up and keep its facts: of words and of what the lists name, and not of more than fit.

        Other numbers and addresses, which may be somebody's, are not kept.
        """
        if token.kind not in ("word", "punctuation") and not self._is_listed(token):
            facts = self._kinds.get(token.kind)
            if facts is None:
                facts = self._kinds[token.kind] = self._facts(token)
            return facts
        facts = self._facts(token)
        if len(token.text) <= _LONGEST:
            if len(self._words) >= _MOST_WORDS or self._steps >= _MOST_STEPS:
                self._words.clear()
                self._kinds.clear()
                self._fronts.clear()
                self._steps = 0
            self._words[token.text] = facts
        return facts

    def _step(self, front: _Front, word: _Facts) -> _Step:
        """Find out where a word leads from a front, and remember it with the word."""
        step = _NOWHERE
        if not word.labels.isdisjoint(front.labels):
            step = self._reached(
                [self._state(state.edges[label]) for state in front.states for label in word.labels & state.labels]
            )
        word.steps[front] = step
        self._steps += 1
        return step

    def find(self, document: Document) -> list[tuple[int, int, int]]:
        """Return every pattern found: its number, its first and last (exclusive) token.

        No match crosses the end of a sentence, unless the pattern itself holds the sign that ends it.
        """
        words = self._words
        tokens = document.tokens
        breaks = {
            sentence.first
            for sentence in document.sentences
            if sentence.first and tokens[sentence.first - 1].kind != "punctuation"
        }
        found: list[tuple[int, int, int]] = []
        active: list[tuple[_Front, int]] = []
        opened: _Front | None = None
        for index, token in enumerate(tokens):
            word = words.get(token.text) or self._learn(token)
            if active or opened is not None:
                if index in breaks:
                    active = []
                else:
                    # Most words that open a pattern are not followed by any of its words.
                    if opened is not None and not word.labels.isdisjoint(opened.labels):
                        active.append((opened, index - 1))
                    if active:
                        going, active = active, []
                        steps = word.steps
                        for front, first in going:
                            reached, accepts = steps.get(front) or self._step(front, word)
                            for pattern in accepts:
                                found.append((pattern, first, index + 1))
                            if reached is not None:
                                active.append((reached, first))
            if word.accepts:
                for pattern in word.accepts:
                    found.append((pattern, index, index + 1))
            opened = word.start
        return found


def _column(data: bytes) -> array[int]:
    column = array("I")
    column.frombytes(data)
    return column
