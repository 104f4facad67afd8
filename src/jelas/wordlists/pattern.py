"""The pattern language of the lists: from a line to a small tree, from the tree to a place in a text.

``docs/wordlist-format.md`` describes the language. Literal words are cut by the same tokenizer as the texts, so that
a pattern matches whatever the tokenizer makes of the same letters in a draft.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from jelas.language.tokens import Token, tokenize
from jelas.messages import Message, MessageError
from jelas.wordlists.words import CLASSES, JOINING_SIGNS, classes_of, normal, stems


class PatternError(MessageError, ValueError):
    """A pattern that cannot be read; the message says why, in Indonesian."""


class Literal(NamedTuple):
    """One word, number or sign, remembered under a name (``""``: not remembered)."""

    lower: str
    raw: str
    name: str = ""


class Root(NamedTuple):
    """Any form of a root."""

    root: str


class Class(NamedTuple):
    """One word of a class, remembered under a name (``""``: not remembered)."""

    kind: str
    name: str


class Gap(NamedTuple):
    """So many words of any kind."""

    least: int
    most: int


class Series(NamedTuple):
    """One after another."""

    nodes: tuple[Node, ...]


class Choice(NamedTuple):
    """One of these; an empty series stands for «may be missing»."""

    options: tuple[Node, ...]


class Highlight(NamedTuple):
    """The part that is the finding."""

    node: Node


Node = Literal | Root | Class | Gap | Series | Choice | Highlight

_MOST_GAP = 12
_LONGEST = 40
"""Longest word of which something is remembered."""
_CLOSERS = {"(": ")", "[": "]", "«": "»"}
_SPECIAL = set("()[]|«»<>@")

# «perhatian[nya]», «izin(mu|nya)», «[di]mohon»: what is glued to a word is written out as whole words.
_WORD = r"[^\W\d_]+"
_GLUED_END = re.compile(rf"(?<![\w@\\-])({_WORD})([\[(])({_WORD}(?:\|{_WORD})*)[\])](?![\w-])")
_GLUED_START = re.compile(rf"(?<![\w@\\\])-])([\[(])({_WORD}(?:\|{_WORD})*)[\])]({_WORD})(?![\w-])")


def _spell_out(source: str) -> str:
    def end(match: re.Match[str]) -> str:
        word, bracket, endings = match.groups()
        words = [word + ending for ending in endings.split("|")]
        return f"({'|'.join([word, *words] if bracket == '[' else words)})"

    def start(match: re.Match[str]) -> str:
        bracket, beginnings, word = match.groups()
        words = [beginning + word for beginning in beginnings.split("|")]
        return f"({'|'.join([word, *words] if bracket == '[' else words)})"

    return _GLUED_START.sub(start, _GLUED_END.sub(end, source))


class _Parser:
    """Recursive descent over one pattern."""

    def __init__(self, source: str) -> None:
        self.source = _spell_out(source)
        self.at = 0

    def parse(self) -> Series:
        series = self.series(frozenset())
        if self.at < len(self.source):
            raise PatternError(Message("tanda «{sign}» tidak punya pasangan", sign=self.source[self.at]))
        return series

    def series(self, stop: frozenset[str]) -> Series:
        nodes: list[Node] = []
        source = self.source
        while self.at < len(source):
            sign = source[self.at]
            if sign in stop:
                break
            if sign in "([":
                nodes.append(self.group(sign))
            elif sign == "«":
                self.at += 1
                inner = self.series(frozenset("»"))
                self.close("»")
                nodes.append(Highlight(inner))
            elif sign == "<":
                nodes.append(self.angle())
            elif sign == "@":
                nodes.append(self.root())
            elif sign in ")]|»>":
                break
            else:
                nodes.extend(self.literals())
        return Series(tuple(nodes))

    def close(self, sign: str) -> None:
        if self.source[self.at : self.at + 1] != sign:
            raise PatternError(Message("«{sign}» tidak ada; tutup tanda kurung yang terbuka", sign=sign))
        self.at += 1

    def group(self, opener: str) -> Node:
        closer = _CLOSERS[opener]
        stop = frozenset({"|", closer})
        self.at += 1
        options = [self.series(stop)]
        while self.source[self.at : self.at + 1] == "|":
            self.at += 1
            options.append(self.series(stop))
        self.close(closer)
        if any(not option.nodes for option in options):
            raise PatternError(
                Message(
                    "pilihan kosong di dalam {opener}…{closer}; hapus tanda «|» yang berlebih",
                    opener=opener,
                    closer=closer,
                )
            )
        if opener == "(" and len(options) == 1:
            return options[0]
        return Choice((*options, Series(())) if opener == "[" else tuple(options))

    def angle(self) -> Node:
        end = self.source.find(">", self.at)
        if end < 0:
            raise PatternError(Message("«>» tidak ada sesudah «<»"))
        inside = self.source[self.at + 1 : end]
        self.at = end + 1
        gap = re.fullmatch(r"\s*(\d{1,2})\s*(?:-\s*(\d{1,2})\s*)?", inside)
        if gap:
            least, most = int(gap[1]), int(gap[2] or gap[1])
            if not least <= most or not 0 < most <= _MOST_GAP:
                raise PatternError(
                    Message("celah <{inside}> harus naik dan paling banyak {most} kata", inside=inside, most=_MOST_GAP)
                )
            return Gap(least, most)
        name, colon, kind = inside.partition(":")
        if not colon:
            name, kind = "", inside
        if kind.startswith("("):
            return self.remembered(name, kind)
        if kind not in CLASSES:
            raise PatternError(
                Message("kelas «{kind}» tidak dikenal; pilih {choices}", kind=kind, choices=", ".join(sorted(CLASSES)))
            )
        if colon and not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise PatternError(Message("nama «{name}» dalam <{inside}> harus huruf kecil", name=name, inside=inside))
        word = Class(kind, name)
        if kind not in ("address", "person"):
            return word
        # «Bapak/Ibu» is one way to address someone.
        return Series((word, Choice((Series((Literal("/", "/"), Class(kind, ""))), Series(())))))

    def remembered(self, name: str, words: str) -> Node:
        """«<x:(sakit|rusak)>»: one of these words, remembered."""
        options = words[1:-1].split("|")
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or not words.endswith(")") or not all(options):
            raise PatternError(Message("<{name}:{words}> harus berbentuk <nama:(kata|kata)>", name=name, words=words))
        literals = [token for option in options for token in tokenize(option)]
        if len(literals) != len(options):
            raise PatternError(
                Message("pilihan dalam <{name}:{words}> harus satu kata masing-masing", name=name, words=words)
            )
        return Choice(tuple(Literal(normal(token.lower), token.text, name) for token in literals))

    def root(self) -> Node:
        match = re.compile(r"@([^\W_]+(?:-[^\W_]+)*)").match(self.source, self.at)
        if not match:
            raise PatternError(Message("sesudah «@» harus ada kata dasar"))
        self.at = match.end()
        return Root(normal_root(match[1]))

    def literals(self) -> Iterator[Node]:
        characters: list[str] = []
        while self.at < len(self.source) and self.source[self.at] not in _SPECIAL:
            sign = self.source[self.at]
            if sign == "\\" and self.at + 1 < len(self.source):
                # An escaped bracket stands for itself: its own token, whatever stands beside it.
                self.at += 1
                sign = f" {self.source[self.at]} "
            characters.append(sign)
            self.at += 1
        for token in tokenize("".join(characters)):
            yield Literal(normal(token.lower), token.text)


def normal_root(root: str) -> str:
    """Return a root as it is compared: lower case, in one word (*tindak lanjut* → *tindaklanjut*)."""
    return re.sub(r"[\s-]+", "", normal(root.lower()))


def parse(source: str) -> Series:
    """Read a pattern.

    Raises:
        PatternError: It cannot be read, or it consists of gaps and classes only.
    """
    tree = _trimmed(_Parser(source).parse())
    if not tree.nodes:
        raise PatternError(Message("polanya kosong"))
    if not always_anchored(tree):
        raise PatternError(
            Message("pola harus memuat sedikitnya satu kata tetap; kelas atau celah saja cocok di mana-mana")
        )
    return tree


def parse_gate(source: str) -> Series:
    """Read a pattern of ``unless_before`` or ``unless_after``, which may be a class alone.

    Raises:
        PatternError: It cannot be read.
    """
    tree = _trimmed(_Parser(source).parse())
    if not tree.nodes:
        raise PatternError(Message("polanya kosong"))
    return tree


def _trimmed(tree: Series) -> Series:
    """Take gaps that need no word off both ends: they say nothing about the place."""
    nodes = list(tree.nodes)
    while nodes and _idle(nodes[0]):
        del nodes[0]
    while nodes and _idle(nodes[-1]):
        del nodes[-1]
    return Series(tuple(nodes))


def _idle(node: Node) -> bool:
    if isinstance(node, Gap):
        return node.least == 0
    if isinstance(node, Choice) and Series(()) in node.options:
        return all(isinstance(inner, Gap) for option in node.options for inner in _flat(option))
    return False


def _flat(node: Node) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, Series) else (node,)


def always_anchored(node: Node) -> bool:
    """Tell whether every way through the pattern holds a fixed word, sign or root."""
    if isinstance(node, Literal | Root):
        return True
    if isinstance(node, Series):
        return any(always_anchored(inner) for inner in node.nodes)
    if isinstance(node, Choice):
        return all(always_anchored(option) for option in node.options)
    return isinstance(node, Highlight) and always_anchored(node.node)


def fixed_core(tree: Series) -> Series:
    """Return the pattern without the classes and gaps that it begins with.

    A class stands at nearly every word; a pattern is looked for by its first fixed word and read backwards.
    """
    for place, node in enumerate(tree.nodes):
        if _starts_fixed(node):
            return Series(tree.nodes[place:]) if any(map(_opens_loosely, tree.nodes[:place])) else tree
    return tree


def _starts_fixed(node: Node) -> bool:
    """Tell whether every way through the node begins with a fixed word, sign or root."""
    if isinstance(node, Literal | Root):
        return True
    if isinstance(node, Series):
        return bool(node.nodes) and _starts_fixed(node.nodes[0])
    if isinstance(node, Choice):
        return all(_starts_fixed(option) for option in node.options)
    return isinstance(node, Highlight) and _starts_fixed(node.node)


def _opens_loosely(node: Node) -> bool:
    """Tell whether a way through the node holds a class or a gap."""
    return any(isinstance(inner, Class | Gap) for inner in nodes_of(node))


def nodes_of(node: Node) -> Iterator[Node]:
    """Every node of the tree, from left to right."""
    yield node
    if isinstance(node, Series):
        for inner in node.nodes:
            yield from nodes_of(inner)
    elif isinstance(node, Choice):
        for inner in node.options:
            yield from nodes_of(inner)
    elif isinstance(node, Highlight):
        yield from nodes_of(node.node)


def roots_of(node: Node) -> frozenset[str]:
    """Every root (``@…``) that the pattern names."""
    return frozenset(inner.root for inner in nodes_of(node) if isinstance(inner, Root))


def names_of(node: Node) -> frozenset[str]:
    """Every name under which the pattern remembers a word."""
    return frozenset(inner.name for inner in nodes_of(node) if isinstance(inner, Class | Literal) and inner.name)


def has_highlight(node: Node) -> bool:
    """Tell whether only a part of the pattern, «…», is the finding."""
    return any(isinstance(inner, Highlight) for inner in nodes_of(node))


class Detail(NamedTuple):
    """Where the pieces of a pattern stand in a text, as token indices."""

    end: int
    """One past the last token of the whole pattern."""
    highlight: tuple[int, int] | None
    """First and last (exclusive) token of «…»."""
    captures: dict[str, int]
    """The token behind each name."""
    root: int | None
    """The token that the first ``@…`` matched."""


_Trail = tuple["_Trail", str, int] | None
_Rest = tuple["Node | _Close", "_Rest"] | None


class _Close(NamedTuple):
    """Marks the end of a highlight on the way through a pattern."""


_CLOSE = _Close()
_ONE_TOKEN = (Literal, Class, Root)


def details(
    tree: Node,
    tokens: Sequence[Token],
    start: int,
    stop: int,
    *,
    exact: bool = False,
    bases: frozenset[str] = frozenset(),
) -> Iterator[Detail]:
    """Yield every way in which the pattern matches from token ``start``, using tokens before ``stop`` only.

    Args:
        tree: The pattern.
        tokens: The tokens of the text.
        start: Where the match has to begin.
        stop: Where it has to have ended.
        exact: Capital letters matter.
        bases: Roots that are no Indonesian roots, but that a pattern names.
    """
    # Ways still to be tried, the next one last: what is left of the pattern, the token reached, what was noted.
    waiting: list[tuple[_Rest, int, _Trail]] = [((tree, None), start, None)]
    while waiting:
        way, at, trail = waiting.pop()
        while way is not None:
            node, way = way
            if isinstance(node, _ONE_TOKEN):
                if at >= stop or not _fits(node, tokens[at], exact, bases):
                    break
                if isinstance(node, Root):
                    trail = (trail, "@", at)
                elif node.name:
                    trail = (trail, node.name, at)
                at += 1
            elif isinstance(node, Series):
                for inner in reversed(node.nodes):
                    way = (inner, way)
            elif isinstance(node, Choice):
                here = normal(tokens[at].lower) if at < stop else ""
                for option in reversed(node.options):
                    head = option.nodes[0] if isinstance(option, Series) and option.nodes else option
                    # A literal says by itself whether the option can begin here.
                    if not isinstance(head, Literal) or head.lower == here or head.lower in "!?":
                        waiting.append(((option, way), at, trail))
                break
            elif isinstance(node, Highlight):
                way = (node.node, (_CLOSE, way))
                trail = (trail, "«", at)
            elif isinstance(node, Gap):
                waiting += [(way, after, trail) for after in reversed(_after_gap(node, tokens, at, stop))]
                break
            else:
                trail = (trail, "»", at)
        else:
            yield _detail(at, trail)


def _fits(node: Literal | Root | Class, token: Token, exact: bool, bases: frozenset[str]) -> bool:
    if isinstance(node, Literal):
        if exact:
            return normal(token.text) == normal(node.raw)
        return normal(token.lower) == node.lower or _sign_run(token, node.lower)
    if isinstance(node, Root):
        return node.root == normal_root(token.lower) or node.root in stems(normal(token.lower), bases)
    return node.kind in _classes(token)


def _classes(token: Token) -> frozenset[str]:
    """``classes_of``, remembering short words."""
    if token.kind == "word" and len(token.text) <= _LONGEST:
        return _classes_of_word(token.text, token.lower)
    return classes_of(token)


@lru_cache(maxsize=4096)
def _classes_of_word(text: str, lower: str) -> frozenset[str]:
    return classes_of(Token(text, 0, len(text), lower, "word"))


def _after_gap(gap: Gap, tokens: Sequence[Token], at: int, stop: int) -> list[int]:
    """The tokens that can follow a gap that begins at token ``at``, the nearest first."""
    found = [at] if gap.least == 0 else []
    for count in range(1, gap.most + 1):
        if at < stop and tokens[at].lower in JOINING_SIGNS:
            at += 1
        if at >= stop or "any" not in _classes(tokens[at]):
            break
        at += 1
        if count >= gap.least:
            found.append(at)
            if at < stop and tokens[at].lower in JOINING_SIGNS:
                found.append(at + 1)
    return found


def _detail(end: int, trail: _Trail) -> Detail:
    """Read off the trail where the pieces stand: it runs backwards."""
    captures: dict[str, int] = {}
    opened = closed = root = None
    while trail is not None:
        trail, name, index = trail
        if name == "«":
            opened = index
        elif name == "»":
            closed = index if closed is None else closed
        elif name == "@":
            root = index
        else:
            captures.setdefault(name, index)
    highlight = (opened, closed) if opened is not None and closed is not None and opened < closed else None
    return Detail(end, highlight, captures, root)


def _sign_run(token: Token, sign: str) -> bool:
    """«!!!» stands where the pattern has «!»."""
    return sign in "!?" and token.kind == "punctuation" and token.text[0] == sign


def starts_at(tree: Node, tokens: Sequence[Token], start: int, stop: int, bases: frozenset[str] = frozenset()) -> bool:
    """Tell whether the pattern matches from token ``start`` on."""
    return any(True for _ in details(tree, tokens, start, stop, bases=bases))


def ends_at(tree: Node, tokens: Sequence[Token], first: int, end: int, bases: frozenset[str] = frozenset()) -> bool:
    """Tell whether the pattern matches from token ``first`` or later, ending just before token ``end``."""
    for start in range(end - 1, max(first, end - longest(tree)) - 1, -1):
        if any(detail.end == end for detail in details(tree, tokens, start, end, bases=bases)):
            return True
    return False


def longest(node: Node) -> int:
    """The greatest number of tokens that the pattern takes."""
    return width(node)[1]


def width(node: Node) -> tuple[int, int]:
    """The least and the greatest number of tokens that the pattern takes."""
    if isinstance(node, Series):
        widths = [width(inner) for inner in node.nodes]
        return sum(least for least, _ in widths), sum(most for _, most in widths)
    if isinstance(node, Choice):
        widths = [width(option) for option in node.options]
        return min(least for least, _ in widths), max(most for _, most in widths)
    if isinstance(node, Highlight):
        return width(node.node)
    # Each word of a gap may stand between two joining signs.
    return (node.least, 3 * node.most) if isinstance(node, Gap) else (1, 1)


def fixed_frame(tree: Series) -> tuple[int, int] | None:
    """How many tokens stand before and behind «…», where every match has as many; else ``None``."""
    frame = highlight_frame(tree)
    return (frame[0], frame[2]) if frame is not None and frame[0] is not None and frame[2] >= 0 else None


def highlight_frame(tree: Series) -> tuple[int | None, int, int] | None:
    """Where «…» stands in every match, by counting tokens.

    Returns:
        The tokens before it (``None``: count from the end), in it (0: up to what stands behind) and behind it (-1:
        count from the beginning); ``None`` where matches differ in two of the three.
    """
    for place, node in enumerate(tree.nodes):
        if isinstance(node, Highlight):
            around = Series(tree.nodes[:place]), Series(tree.nodes[place + 1 :])
            if any(map(has_highlight, around)):
                return None
            before, inside, after = (
                least if least == most else -1 for least, most in (width(around[0]), width(node), width(around[1]))
            )
            if before >= 0 and after >= 0:
                return before, 0, after
            if inside > 0 and after >= 0:
                return None, inside, after
            return (before, inside, -1) if inside > 0 and before >= 0 else None
    return None


parsed: Callable[[str], Series] = cache(parse)
"""``parse``, remembering the patterns of lists (never of texts)."""
parsed_gate: Callable[[str], Series] = cache(parse_gate)
"""``parse_gate``, remembering too."""


@cache
def roots_in(source: str) -> tuple[str, ...]:
    """Every root that a pattern names, from left to right."""
    return tuple(node.root for node in nodes_of(parsed(source)) if isinstance(node, Root))


class Edge(NamedTuple):
    """What can stand at the beginning or the end of a pattern.

    Most is decided by one word: only where that fits, a pattern is walked.
    """

    words: frozenset[str]
    kinds: frozenset[str]
    enough: bool = False
    """One word that fits is a match already: whatever else the pattern holds may be missing."""

    def fits(self, token: Token) -> bool:
        """Tell whether a token can stand there."""
        if normal(token.lower) in self.words:
            return True
        return bool(self.kinds) and not self.kinds.isdisjoint(_classes(token))


@cache
def opening(source: str) -> Edge | None:
    """What a pattern can begin with; ``None`` where that cannot be said."""
    return edge_of(parsed_gate(source), 1)


@cache
def closing(source: str) -> Edge | None:
    """What a pattern can end with; ``None`` where that cannot be said."""
    return edge_of(parsed_gate(source), -1)


def edge_of(tree: Series, step: int) -> Edge | None:
    """What a pattern can begin (``step`` 1) or end (-1) with; ``None`` where that cannot be said."""
    edge = _edge(tree, step)[0]
    first, *rest = tree.nodes[::step]
    if edge is None or width(first) != (1, 1) or any(width(node)[0] for node in rest):
        return edge
    return edge._replace(enough=True)


_NO_EDGE = Edge(frozenset(), frozenset())


def _edge(node: Node, step: int) -> tuple[Edge | None, bool]:
    """What stands at the beginning (``step`` 1) or the end (-1) of a node, and whether the node may be empty."""
    if isinstance(node, Literal):
        # «!» stands for «!!!» too.
        return (None, False) if node.lower in "!?" else (Edge(frozenset({node.lower}), frozenset()), False)
    if isinstance(node, Class):
        return Edge(frozenset(), frozenset({node.kind})), False
    if isinstance(node, Highlight):
        return _edge(node.node, step)
    if isinstance(node, Choice):
        edges = [_edge(option, step) for option in node.options]
        return _either([edge for edge, _ in edges]), any(empty for _, empty in edges)
    if isinstance(node, Series):
        met: list[Edge | None] = []
        for inner in node.nodes[::step]:
            edge, empty = _edge(inner, step)
            met.append(edge)
            if not empty:
                return _either(met), False
        return _either(met), True
    return None, isinstance(node, Gap) and node.least == 0


def _either(edges: Sequence[Edge | None]) -> Edge | None:
    known = [edge for edge in edges if edge is not None]
    if len(known) < len(edges):
        return None
    return Edge(
        frozenset().union(*(edge.words for edge in known)),
        frozenset().union(*(edge.kinds for edge in known)),
    )
