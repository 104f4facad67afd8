"""Ranges of a text and which of them overlap, in time that does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

_BLOCK = 128
"""Characters in a block: most findings are shorter, most lie in one."""


class SpanIndex(Generic[T]):
    """Things that stand at ranges, kept by the blocks of text that they touch."""

    def __init__(self) -> None:
        self._blocks: dict[int, list[tuple[int, int, T]]] = {}

    def __bool__(self) -> bool:
        """Tell whether anything is kept."""
        return bool(self._blocks)

    def add(self, start: int, end: int, thing: T) -> None:
        """Keep a thing at ``text[start:end]``."""
        for block in range(start // _BLOCK, end // _BLOCK + 1):
            self._blocks.setdefault(block, []).append((start, end, thing))

    def touches(self, start: int, end: int) -> bool:
        """Tell whether anything overlaps the range."""
        blocks = self._blocks
        if not blocks:
            return False
        for block in range(start // _BLOCK, end // _BLOCK + 1):
            for first, last, _ in blocks.get(block, ()):
                if first < end and last > start:
                    return True
        return False

    def overlapping(self, start: int, end: int) -> Iterator[T]:
        """Yield what overlaps the range; a thing in several blocks comes several times."""
        blocks = self._blocks
        if not blocks:
            return
        for block in range(start // _BLOCK, end // _BLOCK + 1):
            for first, last, thing in blocks.get(block, ()):
                if first < end and last > start:
                    yield thing
