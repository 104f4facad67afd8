"""Word documents, read with the standard library alone.

Every XML file is looked at before it is parsed (see :mod:`jelas.readers.package`), and the runs are walked here,
because neither ``paragraph.text`` nor ``paragraph.runs`` of python-docx sees tracked insertions and content controls.
Elements are told by their local names, so that the strict variant of the format reads as well. The writer of review
copies uses python-docx; the number of an element in document order is the same for both.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from jelas.messages import Message
from jelas.readers.base import Place, Reading, ReadingError
from jelas.readers.building import TextBuilder
from jelas.readers.odt import attribute, counted, local
from jelas.readers.package import Package

_THROUGH = frozenset(
    ["ins", "moveTo", "hyperlink", "sdt", "sdtContent", "smartTag", "fldSimple", "customXml", "dir", "bdo", "rubyBase"]
)
"""Inside a paragraph: elements that hold runs. ``del`` and ``moveFrom`` are not among them: that text is gone."""
_AROUND = frozenset(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"])
"""Around paragraphs, tables and rows."""
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NUMBERS = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_NO_TEXT = Message("tidak ada tulisan di berkas ini")
_LEVEL = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    """How the items of one list level begin."""

    shape: str
    text: str
    start: int


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return (child for child in element if local(child) == name) if element is not None else iter(())


def _child(element: Element | None, *names: str) -> Element | None:
    for name in names:
        element = next(_children(element, name), None)
    return element


def _value(element: Element | None) -> str | None:
    return attribute(element, "val") if element is not None else None


def _on(element: Element | None) -> bool:
    """True for a property that is there and not switched off."""
    return element is not None and _value(element) not in ("0", "false", "off", "none")


class Relations:
    """Where the relations of one part lead, by id."""

    def __init__(self, package: Package, part: str) -> None:
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        self.items: list[tuple[str, str, str]] = []
        if name not in package.names:
            return
        for relation in package.tree(name):
            if attribute(relation, "TargetMode") == "External":
                continue
            target = attribute(relation, "Target") or ""
            target = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            self.items.append((attribute(relation, "Id") or "", kind, posixpath.normpath(target)))

    def by_id(self, number: str | None) -> str | None:
        """Return the part with this relation id."""
        return next((target for key, _, target in self.items if key == number), None)

    def by_kind(self, kind: str) -> str | None:
        """Return the first part of this kind (``styles``, ``numbering``, …)."""
        return next((target for _, name, target in self.items if name == kind), None)


class _Numbering:
    """The lists of a document: what stands before each item."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self.levels: dict[tuple[str, int], _Level] = {}
        self.counts: dict[str, list[int]] = {}
        self.by_style: dict[str, tuple[str, int]] = {}
        abstract = {attribute(item, "abstractNumId") or "": item for item in _children(numbering, "abstractNum")}
        for number in _children(numbering, "num"):
            name = attribute(number, "numId") or ""
            base = abstract.get(_value(_child(number, "abstractNumId")) or "")
            levels = [*_children(base, "lvl")]
            for override in _children(number, "lvlOverride"):
                levels += _children(override, "lvl")
            for level in levels:
                depth = attribute(level, "ilvl") or "0"
                if depth.isdigit() and len(depth) == 1:
                    start = _value(_child(level, "start")) or "1"
                    self.levels[name, int(depth)] = _Level(
                        _value(_child(level, "numFmt")) or "decimal",
                        _value(_child(level, "lvlText")) or "",
                        int(start) if start.isdigit() and len(start) < 6 else 1,
                    )
        parents: dict[str, str] = {}
        for style in _children(styles, "style"):
            key = attribute(style, "styleId") or ""
            parents[key] = _value(_child(style, "basedOn")) or ""
            found = self._number(_child(style, "pPr", "numPr"))
            if found:
                self.by_style[key] = found
        for key in parents:
            at, steps = key, 0
            while at and at not in self.by_style and steps < 20:
                at, steps = parents.get(at, ""), steps + 1
            if at in self.by_style:
                self.by_style[key] = self.by_style[at]

    @staticmethod
    def _number(properties: Element | None) -> tuple[str, int] | None:
        name = _value(_child(properties, "numId"))
        if name is None:
            return None
        depth = _value(_child(properties, "ilvl")) or "0"
        return name, int(depth) if depth.isdigit() and len(depth) == 1 else 0

    def prefix(self, properties: Element | None) -> str | None:
        """Return what stands before a paragraph; ``None`` where it is no list item."""
        found = self._number(_child(properties, "numPr"))
        if found is None:
            found = self.by_style.get(_value(_child(properties, "pStyle")) or "")
        if found is None or found[0] == "0":
            return None
        name, depth = found
        level = self.levels.get((name, depth))
        if level is None or level.shape == "none":
            return "" if level else None
        if level.shape == "bullet":
            return "• "
        counts = self.counts.setdefault(name, [0] * 10)
        starts = [self.levels.get((name, d)) for d in range(10)]
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        for deeper in range(depth + 1, 10):
            counts[deeper] = 0

        def figure(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            known = starts[at]
            shape = _NUMBERS.get(known.shape, "1") if known else "1"
            return counted(counts[at] or (known.start if known else 1), shape)

        shown = _LEVEL.sub(figure, level.text)
        return f"{shown} " if shown else ""


class _Walker:
    """Walks over one part: the body, a header or a footer."""

    def __init__(self, builder: TextBuilder, part: str, root: Element, numbering: _Numbering) -> None:
        self.builder = builder
        self.part = part
        self.numbering = numbering
        self.numbers = {element: number for number, element in enumerate(root.iter())}
        self.boxes: list[Element] = []
        self.footnotes = 0

    def blocks(self, parent: Element) -> None:
        """Read everything that stands in ``parent`` as paragraphs."""
        for element in parent:
            name = local(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tbl":
                self.table(element)
            elif name in _AROUND:
                self.blocks(element)
            elif name == "AlternateContent":
                self.blocks(_chosen(element))

    def paragraph(self, element: Element) -> None:
        """Read one paragraph; an empty one is a blank line."""
        properties = _child(element, "pPr")
        prefix = self.numbering.prefix(properties)
        listed = prefix is not None
        before = self.builder.length
        self.builder.begin_paragraph(sum(map(len, element.itertext())), listed=listed)
        self.builder.add_prefix(prefix or "")
        self.inline(element)
        self.builder.add_prefix("")
        if self.builder.length == before:
            self.builder.add_break()
        elif _child(properties, "rPr", "del") is None:
            self.builder.end_paragraph(listed=listed)
        self.flush_boxes()

    def flush_boxes(self) -> None:
        """Read the text boxes that hang on the last paragraph."""
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.builder.break_line(2)
            self.blocks(box)
            self.builder.break_line(2)

    def table(self, table: Element) -> None:
        """Read a table: short rows as one line with tabs, other cells below each other."""
        for row in _rows(table):
            if _child(row, "trPr", "del") is not None:
                continue
            cells = [*_inside(row, "tc")]
            paragraphs = max((sum(local(e) == "p" for e in cell.iter()) for cell in cells), default=0)
            short = paragraphs <= 1 and sum(len(text) for cell in cells for text in cell.itertext()) <= 120
            self.builder.break_line()
            for number, cell in enumerate(cells):
                if not short:
                    self.blocks(cell)
                    self.builder.break_line()
                    continue
                if number:
                    self.builder.add_tab()
                for paragraph in (e for e in cell.iter() if local(e) == "p"):
                    self.builder.add_prefix(self.numbering.prefix(_child(paragraph, "pPr")) or "")
                    self.inline(paragraph)
                    self.builder.add_prefix("")
            self.builder.break_line()
            self.flush_boxes()

    def inline(self, element: Element) -> None:
        """Read the runs of a paragraph."""
        for child in element:
            name = local(child)
            if name == "r":
                if not _on(_child(child, "rPr", "vanish")):
                    self.run(child)
            elif name in _THROUGH or name == "ruby":
                self.inline(child)
            elif name == "AlternateContent":
                self.inline(_chosen(child))

    def run(self, run: Element) -> None:
        """Read what stands in a run."""
        for child in run:
            name = local(child)
            if name == "t":
                text = child.text or ""
                self.builder.add(text, Place(0, len(text), self.part, self.numbers[child]))
            elif name in _SIGNS:
                place = Place(0, 0, self.part, self.numbers[child], verbatim=False)
                self.builder.add(_SIGNS[name], place)
            elif name in ("footnoteReference", "endnoteReference"):
                self.footnotes += 1
            elif name == "ruby":
                self.inline(child)
            elif name == "AlternateContent":
                self.drawing(_chosen(child))
            elif name in ("drawing", "pict", "object"):
                self.drawing(child)

    def drawing(self, element: Element) -> None:
        """Keep the text boxes of a drawing until the paragraph ends."""
        waiting = [element]
        while waiting:
            current = waiting.pop()
            if local(current) == "txbxContent":
                self.boxes.append(current)
            elif local(current) == "AlternateContent":
                waiting.append(_chosen(current))
            else:
                waiting += reversed(current)


def _chosen(alternate: Element) -> Element:
    """Return the better of two forms of the same content; the other one would repeat it."""
    return next((child for child in alternate if local(child) in ("Choice", "Fallback")), Element("none"))


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The children with this name, also inside content controls."""
    for child in parent:
        if local(child) == name:
            yield child
        elif local(child) in _AROUND:
            yield from _inside(child, name)


def _rows(table: Element) -> Iterator[Element]:
    return _inside(table, "tr")


def _margin_parts(body: Element, relations: Relations, name: str) -> list[str]:
    """Return the headers or footers that are printed, each once."""
    found: list[str] = []
    for section in (element for element in body.iter() if local(element) == "sectPr"):
        first = _on(_child(section, "titlePg"))
        references = [*_children(section, f"{name}Reference")]
        order = ("first", "default") if first else ("default",)
        for kind in order:
            for reference in references:
                if attribute(reference, "type") == kind:
                    target = relations.by_id(attribute(reference, "id"))
                    if target and target not in found:
                        found.append(target)
    return found


def main_part(package: Package) -> str:
    """Return the name of the part with the body, as the package itself tells it."""
    found = Relations(package, "").by_kind("officeDocument")
    return found if found in package.names else "word/document.xml"


def read(data: bytes) -> Reading:
    """Read a Word document.

    Raises:
        ReadingError: Broken, locked, too large, or without text.
    """
    package = Package(data)
    part = main_part(package)
    root = package.tree(part)
    body = _child(root, "body")
    if body is None:
        raise ReadingError(_NO_TEXT)
    relations = Relations(package, part)
    names = package.names

    def optional(kind: str) -> Element | None:
        target = relations.by_kind(kind)
        return package.tree(target) if target in names else None

    numbering = _Numbering(optional("numbering"), optional("styles"))
    builder = TextBuilder()
    margins: list[tuple[int, int]] = []
    walker = _Walker(builder, part, root, numbering)
    seen: set[str] = set()
    for name in ("header", "body", "footer"):
        if name == "body":
            walker.blocks(body)
            continue
        for target in _margin_parts(body, relations, name):
            if target not in names:
                continue
            margin = package.tree(target)
            shown = " ".join("".join(margin.itertext()).split())
            if shown in seen:
                continue
            seen.add(shown)
            builder.break_line(2)
            start = builder.length
            _Walker(builder, target, margin, numbering).blocks(margin)
            if builder.length > start:
                margins.append((start + (2 if start else 0), builder.length))
            builder.break_line(2)
    text, pieces = builder.finish()
    if not text.strip():
        raise ReadingError(_NO_TEXT)
    notes = []
    if margins:
        notes.append(Message("Kepala dan kaki halaman ikut dibaca, tetapi tidak dapat diberi catatan di tempatnya."))
    if walker.footnotes:
        notes.append(Message("Catatan kaki tidak diperiksa."))
    return Reading(text=text, format="docx", pieces=pieces, notes=tuple(notes), margins=tuple(margins))
