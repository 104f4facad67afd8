"""Putting a text together from pieces of a source, with the place of each."""

from __future__ import annotations

import re

from jelas.readers.base import Piece, Place, check_length

_SHORT_LINE = 70
_SENTENCE_END = frozenset(".!?…")
_BLANKS = re.compile(r"[ \t\n\r\f]+")


class TextBuilder:
    """Collects text; line breaks and blanks wait until something follows, so that none stand at the end."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._breaks = 0
        self._tab = False
        self._blank: Place | None = None
        self._prefix = ""
        self.line_prefix = ""
        """Put before every line, as the ``> `` of quoted mail."""
        self.length = 0
        """Characters so far."""
        self.line_start = 0
        """Where the current line begins."""

    @property
    def at_line_start(self) -> bool:
        """True when the next text begins a line."""
        return self._breaks > 0 or self.length == self.line_start

    @property
    def last(self) -> str:
        """The last character so far, or ``""``."""
        return self._texts[-1][-1] if self._texts else ""

    def break_line(self, count: int = 1) -> None:
        """Ask for at least ``count`` line breaks before what follows."""
        self._breaks = max(self._breaks, count)
        self._blank = None
        self._tab = False

    def add_break(self) -> None:
        """Ask for one line break more."""
        self.break_line(self._breaks + 1)

    def add_tab(self) -> None:
        """Ask for a tab before what follows on this line."""
        self._blank = None
        self._tab = not self.at_line_start

    def add_prefix(self, text: str) -> None:
        """Put ``text`` (the number of a list item) before what follows."""
        self._prefix = text

    def _put(self, text: str, place: Place | None = None) -> None:
        start = self.length
        self._texts.append(text)
        self.length += len(text)
        check_length(self.length)
        if place is None:
            return
        if self._pieces and place.verbatim:
            first, last, before = self._pieces[-1]
            if last == start and before.verbatim and before.end == place.start and before[2:] == place[2:]:
                self._pieces[-1] = (first, self.length, before._replace(end=place.end))
                return
        self._pieces.append((start, self.length, place))

    def _flush(self) -> None:
        if self.length:
            if self._breaks:
                blank = "\n" + self.line_prefix.rstrip()
                self._put(blank * (min(self._breaks, 2) - 1) + "\n")
                self.line_start = self.length
            elif self._tab:
                self._put("\t")
            elif self._blank is not None:
                self._put(" ", self._blank)
        if self.length == self.line_start and self.line_prefix:
            self._put(self.line_prefix)
            self.line_start = self.length
        self._breaks, self._tab, self._blank = 0, False, None
        if self._prefix:
            self._put(self._prefix)
            self._prefix = ""

    def add(self, text: str, place: Place) -> None:
        """Add text as it stands."""
        if text:
            self._flush()
            self._put(text, place)
            if "\n" in text:
                self.line_start = self.length - (len(text) - 1 - text.rindex("\n"))

    def add_collapsed(self, text: str, place: Place) -> None:
        """Add text whose runs of blanks count as one space, as in HTML; ``place`` is where all of it stands."""
        at = 0
        for match in _BLANKS.finditer(text):
            self._add_word(text[at : match.start()], place, at)
            at = match.end()
            if not self.at_line_start:
                verbatim = match.group() == " "
                start, end = place.start + match.start(), place.start + match.end()
                if self._blank is None and not self._tab and self.last not in (" ", "\t"):
                    self._blank = place._replace(start=start, end=end, verbatim=verbatim)
        self._add_word(text[at:], place, at)

    def _add_word(self, word: str, place: Place, at: int) -> None:
        if word:
            start = place.start + at
            self.add(word, place._replace(start=start, end=start + len(word)))

    def begin_paragraph(self, length: int, *, listed: bool = False) -> None:
        """Begin a paragraph of ``length`` characters on a line of its own; running text stands apart."""
        self.break_line(2 if length > _SHORT_LINE and not listed else 1)

    def end_paragraph(self, *, listed: bool = False) -> None:
        """End a paragraph: a line break, or a blank line where the paragraph was running text.

        Lines of an address, a heading or a signature are paragraphs of their own in a word processor; they stay
        together, and so do the items of a list.
        """
        running = self.length - self.line_start > _SHORT_LINE or self.last in _SENTENCE_END
        self.break_line(2 if running and not listed else 1)

    def finish(self) -> tuple[str, tuple[Piece, ...]]:
        """Return the text and its pieces."""
        return "".join(self._texts), tuple(self._pieces)
