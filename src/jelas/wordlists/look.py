"""The second look at a match: where its pattern really begins, and which of its words are the finding.

The automaton finds patterns from their first fixed word on. Two things are left for some of them: to read the
classes and gaps before that word backwards (``<address> [masih] dapat``), and to say where «…» stands. Both are
mostly settled by counting tokens; only where every way through the pattern may be of another length it is walked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from jelas.wordlists.pattern import (
    Edge,
    Series,
    details,
    edge_of,
    fixed_core,
    has_highlight,
    highlight_frame,
    opening,
    parsed,
    width,
)

if TYPE_CHECKING:
    from jelas.language.document import Document
    from jelas.language.tokens import Token

Shown = tuple[int, int, int]
"""The first token of a match, and the first and last (exclusive) token of its finding."""


class Look(NamedTuple):
    """What is left to do with the matches of one pattern."""

    tree: Series
    exact: bool
    """Capital letters matter."""
    before: Series | None
    """What stands before the first fixed word, where the automaton has not seen it."""
    least: int
    """How many tokens stand there at least …"""
    most: int
    """… and at most."""
    edge: Edge | None
    """What the pattern can begin with."""
    enough: bool
    """One word that fits there is all that has to stand before the first fixed one."""
    walked: bool
    """Only a walk through the whole pattern tells where its pieces stand."""
    frame: tuple[int | None, int, int] | None
    """How many tokens stand before «…» (``None``: as many as there are), in it (0: likewise) and behind it (-1)."""

    def at(self, document: Document, first: int, last: int, bases: frozenset[str]) -> Shown | None:
        """Look at the match that the automaton found from token ``first`` to ``last`` (exclusive).

        Returns:
            Where it stands, with the farthest beginning that there is; ``None`` where the words before do not fit.
        """
        tokens = document.tokens
        for begin in self._begins(document, first):
            if not self.walked:
                if self._leads(tokens, begin, first, bases):
                    return self._framed(begin, last)
                continue
            for detail in details(self.tree, tokens, begin, last, exact=self.exact, bases=bases):
                if detail.end == last:
                    return (begin, *detail.highlight) if detail.highlight else (begin, begin, last)
        return None

    def _leads(self, tokens: Sequence[Token], begin: int, first: int, bases: frozenset[str]) -> bool:
        """Tell whether the words from ``begin`` to the first fixed one are what has to stand before it."""
        if self.before is None or (self.enough and first - begin == 1):
            return True
        return any(
            detail.end == first for detail in details(self.before, tokens, begin, first, exact=self.exact, bases=bases)
        )

    def _begins(self, document: Document, first: int) -> Iterable[int]:
        """Tokens at which the pattern may begin, the farthest first."""
        if self.before is None:
            return (first,)
        begins = range(max(document.sentence_of(first).first, first - self.most), first - self.least + 1)
        edge = self.edge
        return begins if edge is None else [begin for begin in begins if edge.fits(document.tokens[begin])]

    def _framed(self, begin: int, last: int) -> Shown:
        if self.frame is None:
            return begin, begin, last
        before, inside, behind = self.frame
        if before is None:
            return begin, last - behind - inside, last - behind
        return begin, begin + before, (begin + before + inside if behind < 0 else last - behind)


def look_of(source: str, exact: bool, cut: bool) -> Look:
    """Prepare the second look at a pattern of the lists; ``cut``: the automaton knows its ``fixed_core`` only."""
    tree = parsed(source)
    before = Series(tree.nodes[: len(tree.nodes) - len(fixed_core(tree).nodes)]) if cut else None
    frame = highlight_frame(tree)
    walked = frame is None and has_highlight(tree)
    least, most = width(before) if before is not None else (0, 0)
    enough = False
    if before is not None and least and not exact:
        edge = edge_of(before, 1)
        enough = edge is not None and edge.enough
    return Look(tree, exact, before, least, most, opening(source) if cut else None, enough, walked, frame)
