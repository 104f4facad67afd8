"""A review copy of an OpenDocument text: annotations on exactly the words meant and, on request, tracked suggestions.

Nothing is written anew: the markup is put into the bytes of ``content.xml``, so that the letter, its styles and its
pictures stay as they are. Writer takes no comments in headers, footers and text boxes; what is found there goes into
one summary comment at the top.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from jelas.messages import Message
from jelas.readers.base import Place, ReadingError
from jelas.readers.odt import CONTENT
from jelas.readers.package import MAXIMUM_INFLATED, Package
from jelas.report import Finding, Report
from jelas.writers.review import (
    INITIALS,
    AnnotationError,
    clean,
    comment_text,
    places,
    refuse_strangers,
    summary_text,
)
from jelas.writers.shown import Shown
from jelas.writers.words import word
from jelas.writers.xml_bytes import Spot, UnmappableError, XmlBytes

if TYPE_CHECKING:
    from jelas.readers.base import Reading

CREATOR = "jelas"
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
"""Declared on each of our elements: the document may use other prefixes, or these for something else."""
_PARAGRAPHS = frozenset({"p", "h"})
_INLINE = frozenset({"span", "a", "meta", "meta-field", "ruby-base", "content-control"})
"""Elements in a paragraph that may hold an annotation; around others (fields, placeholders) it stands outside."""
_CLOSED = frozenset({"frame", "text-box", "custom-shape", "rect", "g"})
"""Around paragraphs that take no annotation."""
_ROOMS = frozenset({"table-cell", "covered-table-cell"})
"""An annotation does not reach from one into another."""
_SIGNATURES = frozenset({"META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml"})
"""Left out: the copy is not what was signed."""
_NO_DATE = datetime(1970, 1, 1)


class _Mark(NamedTuple):
    """Markup to put in at a spot."""

    byte: int
    order: int
    """At the same byte: 0 closes, 1 opens, 2 takes the place of words."""
    number: int
    """Among equals."""
    markup: bytes
    until: int
    """What stands up to this byte goes; ``byte`` where nothing goes."""


class _Ends(NamedTuple):
    """Where an annotation opens and closes."""

    start: Spot
    end: Spot


class _Editor:
    """Finds the bytes of places in the text and collects what goes in."""

    def __init__(self, xml: XmlBytes, reading: Reading) -> None:
        self.xml = xml
        self.reading = reading
        self.marks: list[_Mark] = []
        self.prefix = "jelas"
        while f'"{self.prefix}-'.encode() in xml.data:
            self.prefix += "-"
        self.names = 0

    # Places

    def _paragraph(self, place: Place) -> int | None:
        """Return the paragraph around a place; ``None`` where no annotation can stand."""
        if place.part != CONTENT or place.element >= len(self.xml.elements):
            return None
        found = None
        for number in self.xml.ancestors(place.element):
            name = self.xml.elements[number].name
            if name in _CLOSED:
                return None
            if found is None and name in _PARAGRAPHS and not (number == place.element and place.tail):
                found = number
        return found

    def _room(self, number: int) -> int:
        """Return the table cell around an element, -1 outside of tables."""
        return next((n for n in self.xml.ancestors(number) if self.xml.elements[n].name in _ROOMS), -1)

    def _is_element(self, place: Place) -> bool:
        """True where an element stands for characters (tab, blanks, line break)."""
        return not place.verbatim and place.start == place.end

    def _container(self, place: Place) -> int:
        """Return the element in which a place stands."""
        outside = place.tail or self._is_element(place)
        return self.xml.elements[place.element].parent if outside else place.element

    def _field(self, place: Place) -> int | None:
        """Return the outermost element around a place, inside its paragraph, that holds no annotation."""
        found = None
        for number in self.xml.ancestors(self._container(place)):
            name = self.xml.elements[number].name
            if name in _PARAGRAPHS:
                return found
            if name not in _INLINE:
                found = number
        return found

    def _start(self, place: Place) -> Spot | None:
        field = self._field(place)
        if field is not None:
            return Spot(self.xml.elements[field].begin)
        if self._is_element(place):
            return Spot(self.xml.elements[place.element].begin)
        return self.xml.before(place.element, place.tail, place.start)

    def _end(self, place: Place) -> Spot | None:
        field = self._field(place)
        if field is not None:
            return Spot(self.xml.end_of(field))
        if self._is_element(place):
            return Spot(self.xml.end_of(place.element))
        return self.xml.behind(place.element, place.tail, place.end)

    def ends(self, start: int, end: int) -> _Ends | None:
        """Return where an annotation on ``text[start:end]`` stands; ``None`` where that is not possible."""
        reachable = [
            (place, paragraph)
            for _, _, place in self.reading.places(start, end)
            if (paragraph := self._paragraph(place)) is not None
        ]
        if not reachable:
            return None
        room = self._room(reachable[0][1])
        same = [place for place, paragraph in reachable if self._room(paragraph) == room]
        first, last = self._start(same[0]), self._end(same[-1])
        return _Ends(first, last) if first is not None and last is not None and first.byte < last.byte else None

    def top(self) -> Spot:
        """Return a spot at the beginning of the letter.

        Raises:
            AnnotationError: There is no paragraph.
        """
        for _, _, place in self.reading.pieces:
            if self._paragraph(place) is not None and (spot := self._start(place)) is not None:
                return spot
        for number, element in enumerate(self.xml.elements):
            around = {self.xml.elements[n].name for n in self.xml.ancestors(number)}
            closed = around & {*_CLOSED, "tracked-changes"} or "body" not in around or self.xml.is_empty(number)
            if element.name in _PARAGRAPHS and not closed:
                return Spot(element.inside)
        raise AnnotationError(Message("tidak ada paragraf di berkas ini; tulis dulu isinya"))

    # Marks

    def put(self, spot: Spot, markup: str | bytes, order: int, until: int | None = None) -> None:
        """Put markup in at a spot, in the place of what stands up to ``until``."""
        data = markup if isinstance(markup, bytes) else markup.encode()
        if spot.section:
            data = b"]]>" + data + b"<![CDATA["
        self.marks.append(_Mark(spot.byte, order, len(self.marks), data, spot.byte if until is None else until))

    def annotate(self, ends: _Ends, text: str, date: datetime | None) -> None:
        """Put an annotation on a stretch."""
        self.names += 1
        name = f"{self.prefix}-{self.names}"
        self.put(ends.start, annotation(text, date, name), 1)
        self.put(ends.end, f'<office:annotation-end {_NAMES} office:name="{name}"/>', 0)

    def written(self) -> bytes:
        """Return the file with everything in it."""
        gone = sorted((mark.byte, mark.until) for mark in self.marks if mark.until > mark.byte)
        pieces: list[bytes] = []
        at = 0
        for mark in sorted(_clear(mark, gone) for mark in self.marks):
            pieces += (self.xml.data[at : mark.byte], mark.markup)
            at = max(mark.byte, mark.until)
        pieces.append(self.xml.data[at:])
        return b"".join(pieces)


def _clear(mark: _Mark, gone: list[tuple[int, int]]) -> _Mark:
    """Move a mark out of words that are taken away: what opens before them, what closes behind them."""
    if mark.until > mark.byte:
        return mark
    for first, last in gone:
        if first < mark.byte < last:
            byte = last if mark.order == 0 else first
            return mark._replace(byte=byte, until=byte)
    return mark


def annotation(text: str, date: datetime | None, name: str = "") -> str:
    """Return an annotation element; without a name it stands at one point."""
    attribute = f' office:name="{name}"' if name else ""
    when = f"<dc:date>{_written(date)}</dc:date>" if date else ""
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return (
        f"<office:annotation {_NAMES}{attribute}><dc:creator>{CREATOR}</dc:creator>{when}"
        f"<meta:creator-initials>{INITIALS}</meta:creator-initials>{paragraphs}</office:annotation>"
    )


def _written(date: datetime) -> str:
    return date.replace(microsecond=0, tzinfo=None).isoformat()


class _Tracker:
    """Writes suggestions as tracked changes: the old words deleted, the new ones inserted."""

    def __init__(self, editor: _Editor, date: datetime | None) -> None:
        self.editor = editor
        self.date = _written(date or _NO_DATE)
        self.regions: list[bytes] = []

    def track(self, start: int, end: int, text: str) -> bool:
        """Show ``text[start:end]`` as deleted and ``text`` as inserted; False where that is not possible."""
        editor, xml = self.editor, self.editor.xml
        found = editor.reading.places(start, end)
        # Words in one piece only: with two formats in them it would not be clear which one the new words have.
        if len(found) != 1 or found[0][:2] != (start, end) or not found[0][2].verbatim:
            return False
        place = found[0][2]
        paragraph = editor._paragraph(place)
        if paragraph is None or editor._field(place) is not None:
            return False
        first, last = editor._start(place), editor._end(place)
        if first is None or last is None:
            return False
        around = list(_until(xml.ancestors(editor._container(place)), paragraph))
        tags = [xml.tag_of(number) for number in around]
        if first.section or last.section or any(xml.elements[n].name != "span" for n in around):
            return False
        if any(b":id=" in tag for tag in (*tags, xml.tag_of(paragraph))):
            return False
        words = xml.data[first.byte : last.byte]
        number = len(self.regions)
        opening = b"".join([xml.tag_of(paragraph), *reversed(tags)])
        closing = b"".join(_closing(tag) for tag in (*tags, xml.tag_of(paragraph)))
        self._region(f"d{number}", "deletion", opening + words + closing)
        markup = f'<text:change {_NAMES} text:change-id="{self._id(f"d{number}")}"/>'
        if text:
            self._region(f"i{number}", "insertion", b"")
            name = self._id(f"i{number}")
            markup += (
                f'<text:change-start {_NAMES} text:change-id="{name}"/>{escape(clean(text))}'
                f'<text:change-end {_NAMES} text:change-id="{name}"/>'
            )
        editor.put(first, markup, 2, last.byte)
        return True

    def _id(self, name: str) -> str:
        return f"{self.editor.prefix}-{name}"

    def _region(self, name: str, kind: str, content: bytes) -> None:
        head = (
            f'<text:changed-region {_NAMES} xml:id="{self._id(name)}" text:id="{self._id(name)}"><text:{kind}>'
            f"<office:change-info><dc:creator>{CREATOR}</dc:creator><dc:date>{self.date}</dc:date></office:change-info>"
        )
        self.regions.append(head.encode() + content + f"</text:{kind}></text:changed-region>".encode())

    def finish(self) -> None:
        """Put the list of changes at the head of the text."""
        if not self.regions:
            return
        xml = self.editor.xml
        regions = b"".join(self.regions)
        known = next((n for n, element in enumerate(xml.elements) if element.name == "tracked-changes"), None)
        if known is not None and not xml.is_empty(known):
            self.editor.put(Spot(xml.closing_of(known)), regions, 1)
            return
        body = next(n for n, element in enumerate(xml.elements) if element.name == "body")
        text = next(n for n, element in enumerate(xml.elements) if element.parent == body)
        forms = next((n for n, e in enumerate(xml.elements) if e.parent == text and e.name == "forms"), None)
        spot = Spot(xml.elements[text].inside if forms is None else xml.end_of(forms))
        until = None
        if known is not None:
            spot, until = Spot(xml.elements[known].begin), xml.end_of(known)
        whole = f"<text:tracked-changes {_NAMES}>".encode() + regions + b"</text:tracked-changes>"
        self.editor.put(spot, whole, 1 if until is None else 2, until)


def _until(numbers: Iterator[int], last: int) -> Iterator[int]:
    """Yield numbers until ``last`` comes, without it."""
    for number in numbers:
        if number == last:
            return
        yield number


def _closing(tag: bytes) -> bytes:
    """Return the end tag for a start tag."""
    return b"</" + tag[1:].split(None, 1)[0].rstrip(b"/>") + b">"


def annotate(
    source_bytes: bytes,
    reading: Reading,
    report: Report,
    *,
    tracked: bool = False,
    language: str = "id",
    date: datetime | None = None,
) -> bytes:
    """Return a review copy of an OpenDocument text.

    Args:
        source_bytes: The document that ``reading`` came from.
        reading: What ``jelas.readers`` returned for it.
        report: The check of ``reading.text``.
        tracked: Also show every safe suggestion as a tracked change, to be accepted or rejected in LibreOffice.
        language: Language of the fixed words in the comments, ``id`` or ``en``.
        date: When the comments are made, in local time; ``None`` leaves it out, so that the same draft always has the
            same copy.

    Raises:
        AnnotationError: The document or the report do not belong together, or the document cannot be opened.
    """
    refuse_strangers(reading, report, "odt")
    try:
        package = Package(source_bytes)
        xml = XmlBytes(package.load(CONTENT))
    except (ReadingError, UnmappableError):
        raise AnnotationError(
            Message("salinan tidak dapat dibuat; simpan ulang berkasnya sebagai .odt biasa")
        ) from None
    editor = _Editor(xml, reading)
    shown = Shown(report)
    if tracked:
        tracker = _Tracker(editor, date)
        for start, end, text in report.edits:
            tracker.track(start, end, text)
        tracker.finish()
    elsewhere: list[Finding] = []
    notes: list[tuple[_Ends, str]] = []
    for finding in report.findings:
        marked = False
        for number, (start, end) in enumerate(places(finding)):
            ends = editor.ends(start, end)
            if ends is not None:
                text = comment_text(finding, shown, language)
                notes.append((ends, f"{text}\n{word('same', language)}" if number else text))
                marked = True
        if not marked and finding.start is not None:
            elsewhere.append(finding)
    editor.put(editor.top(), annotation(summary_text(report, shown, language, elsewhere), date), 1)
    for ends, text in notes:
        editor.annotate(ends, text, date)
    return _packed(package, editor.written())


def _packed(package: Package, content: bytes) -> bytes:
    """Return the package with another ``content.xml``; everything else as it was, the mimetype first and unpacked."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for member in sorted(package.members, key=lambda item: item.filename != "mimetype"):
            if member.filename in _SIGNATURES:
                continue
            fresh = zipfile.ZipInfo(member.filename, member.date_time)
            fresh.external_attr = member.external_attr
            fresh.compress_type = zipfile.ZIP_STORED if member.filename == "mimetype" else zipfile.ZIP_DEFLATED
            try:
                data = content if member.filename == CONTENT else package.load(member.filename, MAXIMUM_INFLATED)
            except ReadingError as error:
                raise AnnotationError(error.message) from None
            copy.writestr(fresh, data)
    return target.getvalue()
