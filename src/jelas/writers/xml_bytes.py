"""Where the elements and characters of an XML file stand in its bytes.

Markup that is put in at a byte leaves everything else as it was: prefixes, entities, the order of attributes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from jelas.readers.package import check_xml

_TAG = re.compile(rb"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']""")


class Element(NamedTuple):
    """One element; its number is its place in document order, the root being 0."""

    name: str
    """Without its prefix."""
    parent: int
    """Number of the element around it; -1 for the root."""
    begin: int
    """First byte of its start tag."""
    inside: int
    """First byte behind its start tag."""


class _Run(NamedTuple):
    """Characters that stand in a row in an element's text or behind the element."""

    start: int
    """The first of them, counted in that text."""
    first: int
    """Their first byte …"""
    last: int
    """… and the first byte behind them."""
    plain: bool
    """They stand one by one; otherwise a reference or a line break stands for one of them."""
    section: bool
    """They stand in a CDATA section."""


class Spot(NamedTuple):
    """A byte before which markup can be put."""

    byte: int
    section: bool = False
    """Inside a CDATA section, which has to be left for it."""


class UnmappableError(Exception):
    """The file is not written in UTF-8."""


class XmlBytes:
    """An XML file with the bytes of its elements and characters."""

    def __init__(self, data: bytes) -> None:
        """Walk over the file once.

        Raises:
            UnmappableError: Its encoding is another one.
            jelas.readers.ReadingError: Broken XML, a document type, or more than a letter can hold.
        """
        declared = _DECLARED.match(data)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") or (declared and declared[1].lower() not in (b"utf-8", b"us-ascii")):
            raise UnmappableError
        check_xml(data)
        self.data = data
        self.elements: list[Element] = []
        self._closings: list[int] = []
        self._runs: dict[tuple[int, bool], list[_Run]] = {}
        self._starts: dict[tuple[int, bool], list[int]] = {}
        self._walk()

    def _walk(self) -> None:
        data = self.data
        parser = expat.ParserCreate()
        open_elements: list[int] = []
        here = (-1, False)
        lengths: dict[tuple[int, bool], int] = {}
        section = False

        def start(name: str, _: object) -> None:
            nonlocal here
            begin = parser.CurrentByteIndex
            tag = _TAG.match(data, begin)
            assert tag is not None
            number = len(self.elements)
            parent = open_elements[-1] if open_elements else -1
            self.elements.append(Element(name.rpartition(":")[2], parent, begin, tag.end()))
            self._closings.append(0)
            open_elements.append(number)
            here = (number, False)

        def end(_: str) -> None:
            nonlocal here
            number = open_elements.pop()
            self._closings[number] = parser.CurrentByteIndex
            here = (number, True)

        def characters(text: str) -> None:
            first = parser.CurrentByteIndex
            begin = lengths.get(here, 0)
            if text == "\n":
                plain, last = False, first + (2 if data[first : first + 2] == b"\r\n" else 1)
            elif data[first : first + 1] == b"&" and not section:
                plain, last = False, data.index(b";", first) + 1
            else:
                plain, last = True, first + len(text.encode())
            self._runs.setdefault(here, []).append(_Run(begin, first, last, plain, section))
            lengths[here] = begin + len(text)

        def section_start() -> None:
            nonlocal section
            section = True

        def section_end() -> None:
            nonlocal section
            section = False

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = characters
        parser.StartCdataSectionHandler = section_start
        parser.EndCdataSectionHandler = section_end
        parser.Parse(data, True)
        self._starts = {key: [run.start for run in runs] for key, runs in self._runs.items()}

    def end_of(self, number: int) -> int:
        """Return the first byte behind an element."""
        element = self.elements[number]
        if self.is_empty(number):
            return element.inside
        return self.data.index(b">", self._closings[number]) + 1

    def closing_of(self, number: int) -> int:
        """Return the first byte of the end tag of an element; of an empty one the first byte behind it."""
        return self.elements[number].inside if self.is_empty(number) else self._closings[number]

    def is_empty(self, number: int) -> bool:
        """Tell whether an element is one tag that closes itself."""
        element = self.elements[number]
        return self.data[element.inside - 2 : element.inside] == b"/>"

    def tag_of(self, number: int) -> bytes:
        """Return the start tag of an element."""
        element = self.elements[number]
        return self.data[element.begin : element.inside]

    def ancestors(self, number: int) -> Iterator[int]:
        """Yield an element and those around it, the nearest first."""
        while number >= 0:
            yield number
            number = self.elements[number].parent

    def before(self, element: int, tail: bool, at: int) -> Spot | None:
        """Return the spot before a character of an element's text, or of the text behind it."""
        key = (element, tail)
        index = bisect_right(self._starts.get(key, ()), at) - 1
        return self._inside(self._runs[key][index], at) if index >= 0 else None

    def behind(self, element: int, tail: bool, at: int) -> Spot | None:
        """Return the spot behind the character ``at - 1``."""
        key = (element, tail)
        index = bisect_right(self._starts.get(key, ()), at - 1) - 1
        return self._inside(self._runs[key][index], at) if index >= 0 else None

    def _inside(self, run: _Run, at: int) -> Spot | None:
        if at == run.start:
            return Spot(run.first, run.section)
        if not run.plain:
            return Spot(run.last, run.section) if at == run.start + 1 else None
        text = self.data[run.first : run.last].decode()
        if at - run.start > len(text):
            return None
        return Spot(run.first + len(text[: at - run.start].encode()), run.section)
