"""From code points to what other programs count: UTF-16 units, UTF-8 bytes, lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, Literal, NamedTuple

Unit = Literal["code-point", "utf-16", "utf-8"]


class Position(NamedTuple):
    """A place in a text, both counted from 1."""

    line: int
    column: int


class Region(NamedTuple):
    """A stretch of text; the end is exclusive."""

    start: Position
    end: Position


def width(text: str, unit: Unit) -> int:
    r"""Return how long a text is in ``unit``; a lone surrogate counts as UTF-8 writes U+FFFD, 3 bytes.

    >>> width("é😀", "code-point"), width("é😀", "utf-16"), width("é😀", "utf-8")
    (2, 3, 6)
    """
    if text.isascii() or unit == "code-point":
        return len(text)
    if unit == "utf-16":
        return len(text) + sum(character > "\uffff" for character in text)
    return len(text.encode("utf-8", "surrogatepass"))


class Positions:
    r"""Converts offsets in one text. Lines end at ``\n``, ``\r\n`` or ``\r``, as editors have it.

    >>> Positions("Halo 😀 Bu\nSari").at(7, "utf-16")
    Position(line=1, column=9)
    """

    def __init__(self, text: str) -> None:
        """Find the lines of ``text``."""
        self.text = text
        starts = [0]
        at = 0
        while True:
            newline = text.find("\n", at)
            stop = len(text) if newline < 0 else newline
            # A carriage return right before the newline belongs to the same end of line.
            carriage = text.find("\r", at, max(at, stop))
            if carriage >= 0 and carriage + 1 != newline:
                at = carriage + 1
            elif newline >= 0:
                at = newline + 1
            else:
                break
            starts.append(at)
        self._starts = starts

    def line(self, offset: int) -> int:
        """Return the line of a code point, counted from 1."""
        return bisect_right(self._starts, offset)

    def at(self, offset: int, unit: Unit = "code-point") -> Position:
        """Return line and column of a code point, the column in ``unit``.

        Raises:
            IndexError: The offset lies outside the text.
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(offset)
        line = self.line(offset)
        return Position(line, width(self.text[self._starts[line - 1] : offset], unit) + 1)

    def region(self, start: int, end: int, unit: Unit = "code-point") -> Region:
        """Return the stretch from ``start`` to ``end``."""
        return Region(self.at(start, unit), self.at(end, unit))

    def offset(self, position: Position, unit: Unit = "code-point") -> int:
        """Return the code point at a line and column; the way back from :meth:`at`."""
        start = self._starts[position.line - 1]
        left = position.column - 1
        at = start
        while left > 0 and at < len(self.text):
            left -= width(self.text[at], unit)
            at += 1
        return at


def utf16_offset(text: str, offset: int) -> int:
    """Return how many UTF-16 units stand before a code point, as JavaScript counts."""
    return width(text[:offset], "utf-16")


def utf8_offset(text: str, offset: int) -> int:
    """Return how many UTF-8 bytes stand before a code point."""
    return width(text[:offset], "utf-8")


class Source:
    """Where the findings of a report stand in its file, for programs that point into files."""

    def __init__(self, text: str, reading: Any = None) -> None:
        """Prepare the lines.

        Args:
            text: The text that was checked.
            reading: What the reader returned, where there is one. Only for formats whose file is one text (it has
                ``source``) can places be told in the file; for the others they are lines of the text that was read.
        """
        source = getattr(reading, "source", None)
        self._reading = reading if source is not None and source != text else None
        self.editable = reading is None or source is not None
        """Whether a program may put suggestions into the file at these places."""
        self.positions = Positions(source if self._reading is not None and source is not None else text)

    def span(self, start: int, end: int) -> tuple[int, int, bool]:
        """Return the range in the file, and whether it holds just these characters."""
        if self._reading is None:
            return start, end, True
        pieces = self._reading.places(start, end)
        if not pieces:
            # Only what the reader put in itself: the place is where the next text begins.
            following = self._reading.places(end, len(self._reading.text))
            at = following[0][2].start if following else len(self.positions.text)
            return at, at, False
        exact = len(pieces) == 1 and pieces[0][2].verbatim and pieces[0][:2] == (start, end)
        return pieces[0][2].start, pieces[-1][2].end, exact

    def region(self, start: int, end: int, unit: Unit) -> Region:
        """Return the stretch in the file."""
        first, last, _ = self.span(start, end)
        return self.positions.region(first, last, unit)

    def exact(self, start: int, end: int) -> bool:
        """Whether a suggestion may simply replace these characters in the file."""
        return self.editable and self.span(start, end)[2]
