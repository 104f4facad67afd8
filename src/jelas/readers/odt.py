"""OpenDocument text: paragraphs, lists, tables, frames; page headers and footers apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from jelas.messages import Message
from jelas.readers.base import LOCKED, Place, Reading, ReadingError
from jelas.readers.building import TextBuilder
from jelas.readers.package import Package

CONTENT = "content.xml"
STYLES = "styles.xml"

_SKIPPED = frozenset(
    [
        "tracked-changes",
        "annotation",
        "annotation-end",
        "note",
        "hidden-text",
        "hidden-paragraph",
        "change",
        "change-start",
        "change-end",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
        "forms",
        "ruby-text",
        "title",
        "desc",
        "soft-page-break",
        "bookmark",
        "bookmark-start",
        "bookmark-end",
        "event-listeners",
        "table-of-content-source",
    ]
)
"""Elements whose text a reader of the page does not see."""
_GROUPS = frozenset(
    [
        "section",
        "list-header",
        "index-body",
        "table-of-content",
        "alphabetical-index",
        "user-index",
        "illustration-index",
        "table-header-rows",
        "table-rows",
        "table-row-group",
        "g",
        "numbered-paragraph",
        "index-title",
    ]
)
_NUMBER = "list-level-style-number"


class _ListStyle(NamedTuple):
    """How the items of one level begin."""

    number: str
    prefix: str
    suffix: str


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def counted(number: int, style: str) -> str:
    """Write a list number: ``1`` decimal, ``a``/``A`` letters, ``i``/``I`` Roman figures."""
    if style in ("a", "A") and 1 <= number <= 26:
        letter = "abcdefghijklmnopqrstuvwxyz"[number - 1]
        return letter.upper() if style == "A" else letter
    if style in ("i", "I") and 1 <= number < 100:
        roman = "".join(
            ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")[number // 10]
            + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        )
        return roman.upper() if style == "I" else roman
    return str(number)


class _Walker:
    """Walks over one XML file of the package."""

    def __init__(self, builder: TextBuilder, part: str, root: Element, styles: dict[tuple[str, int], _ListStyle]):
        self.builder = builder
        self.part = part
        self.styles = styles
        self.numbers = {element: number for number, element in enumerate(root.iter())}
        self.counts: dict[tuple[str, int], int] = {}
        self.frames: list[Element] = []
        self.notes = 0

    def blocks(self, parent: Element, lists: tuple[str, ...] = ()) -> None:
        """Read everything that stands in ``parent`` as paragraphs."""
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self.paragraph(element, listed=bool(lists))
            elif name == "list":
                self.list(element, lists)
            elif name == "table":
                self.table(element)
            elif name in ("frame", "text-box", "custom-shape", "rect", "a") or name in _GROUPS:
                self.blocks(element, lists)

    def list(self, element: Element, lists: tuple[str, ...]) -> None:
        style = attribute(element, "style-name") or (lists[-1] if lists else "")
        level = len(lists) + 1
        key = (style, level)
        if attribute(element, "continue-numbering") != "true":
            self.counts[key] = 0
        for item in element:
            if local(item) == "list-item":
                self.counts[key] = self.counts.get(key, 0) + 1
                looks = self.styles.get(key)
                if looks is None:
                    prefix = "• "
                elif looks.number:
                    prefix = f"{looks.prefix}{counted(self.counts[key], looks.number)}{looks.suffix} "
                else:
                    prefix = ""
                self.builder.break_line()
                self.builder.add_prefix(prefix)
            self.blocks(item, (*lists, style))

    def table(self, table: Element) -> None:
        for row in _rows(table):
            cells = [cell for cell in row if local(cell) == "table-cell"]
            paragraphs = [sum(1 for _ in _paragraphs(cell)) for cell in cells]
            short = max(paragraphs, default=0) <= 1 and sum(map(_length, cells)) <= 120
            self.builder.break_line()
            for number, cell in enumerate(cells):
                if number and short:
                    self.builder.add_tab()
                    self.inline_cell(cell)
                elif short:
                    self.inline_cell(cell)
                else:
                    self.blocks(cell)
                    self.builder.break_line()
            self.builder.break_line()

    def inline_cell(self, cell: Element) -> None:
        for paragraph in _paragraphs(cell):
            self.inline(paragraph)
        self.flush_frames()

    def paragraph(self, element: Element, *, listed: bool = False) -> None:
        """Read one paragraph; an empty one is a blank line."""
        before = self.builder.length
        self.builder.begin_paragraph(_length(element), listed=listed)
        self.inline(element)
        if self.builder.length == before:
            self.builder.add_break()
        else:
            self.builder.end_paragraph(listed=listed)
        self.flush_frames()

    def flush_frames(self) -> None:
        frames, self.frames = self.frames, []
        for frame in frames:
            self.builder.break_line(2)
            self.blocks(frame)
            self.builder.break_line(2)

    def collapsed(self, text: str | None, element: Element, tail: bool) -> None:
        if text:
            place = Place(0, len(text), self.part, self.numbers[element], tail)
            self.builder.add_collapsed(text, place)

    def inline(self, element: Element) -> None:
        self.collapsed(element.text, element, False)
        for child in element:
            name = local(child)
            place = Place(0, 0, self.part, self.numbers[child], verbatim=False)
            if name == "s":
                count = attribute(child, "c") or "1"
                self.builder.add(" " * min(int(count) if count.isdigit() else 1, 200), place)
            elif name == "tab":
                self.builder.add("\t", place)
            elif name == "line-break":
                self.builder.add("\n", place)
            elif name == "note":
                self.notes += 1
            elif name in ("frame", "custom-shape", "rect"):
                self.frames.append(child)
            elif name not in _SKIPPED:
                self.inline(child)
            self.collapsed(child.tail, child, True)


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, without those of tables inside it."""
    for child in table:
        name = local(child)
        if name == "table-row":
            yield child
        elif name in _GROUPS:
            yield from _rows(child)


def _length(element: Element) -> int:
    """Count the characters in an element, without comments and notes."""
    length = len(element.text or "")
    for child in element:
        if local(child) not in _SKIPPED:
            length += _length(child)
        length += len(child.tail or "")
    return length


def _paragraphs(parent: Element) -> Iterator[Element]:
    """The paragraphs in a cell, without those of comments and notes."""
    for child in parent:
        name = local(child)
        if name in ("p", "h"):
            # Frames in it are read with it.
            yield child
        elif name not in _SKIPPED:
            yield from _paragraphs(child)


def _named(parent: Element, name: str) -> Iterator[Element]:
    return (element for element in parent.iter() if local(element) == name)


def _list_styles(*roots: Element) -> dict[tuple[str, int], _ListStyle]:
    styles: dict[tuple[str, int], _ListStyle] = {}
    for root in roots:
        for style in _named(root, "list-style"):
            name = attribute(style, "name") or ""
            for level in style:
                number = attribute(level, "level") or "1"
                if not number.isdigit():
                    continue
                key = (name, int(number))
                if local(level) == _NUMBER:
                    shape = attribute(level, "num-format")
                    suffix = attribute(level, "num-suffix")
                    looks = _ListStyle(
                        "1" if shape is None else shape,
                        attribute(level, "num-prefix") or "",
                        "." if suffix is None else suffix,
                    )
                    styles.setdefault(key, looks)
    return styles


def _margins(styles: Element, name: str) -> list[Element]:
    """Headers or footers of the first page style that has any."""
    for page in _named(styles, "master-page"):
        found = [child for child in page if local(child) == name]
        if any("".join(child.itertext()).strip() for child in found):
            return found
    return []


def read(data: bytes) -> Reading:
    """Read an OpenDocument text.

    Raises:
        ReadingError: Broken, locked, too large, or without text.
    """
    package = Package(data)
    names = package.names
    if "META-INF/manifest.xml" in names and b"encryption-data" in package.load("META-INF/manifest.xml"):
        raise ReadingError(LOCKED)
    content = package.tree(CONTENT)
    styles = package.tree(STYLES) if STYLES in names else Element("none")
    looks = _list_styles(content, styles)
    builder = TextBuilder()
    body = next((part for block in content if local(block) == "body" for part in block), None)
    if body is None:
        raise ReadingError(Message("tidak ada tulisan di berkas ini"))
    margins: list[tuple[int, int]] = []
    margin_walker = _Walker(builder, STYLES, styles, looks)
    walker = _Walker(builder, CONTENT, content, looks)
    for name in ("header", "body", "footer"):
        if name == "body":
            walker.blocks(body)
            continue
        for element in _margins(styles, name):
            builder.break_line(2)
            start = builder.length
            margin_walker.blocks(element)
            if builder.length > start:
                margins.append((start + (2 if start else 0), builder.length))
            builder.break_line(2)
    text, pieces = builder.finish()
    if not text.strip():
        raise ReadingError(Message("tidak ada tulisan di berkas ini"))
    notes = []
    if margins:
        notes.append(Message("Kepala dan kaki halaman ikut dibaca, tetapi tidak dapat diberi catatan di tempatnya."))
    if walker.notes:
        notes.append(Message("Catatan kaki tidak diperiksa."))
    return Reading(text=text, format="odt", pieces=pieces, notes=tuple(notes), margins=tuple(margins))
