"""Opening .docx and .odt without trusting them: sizes first, then plain XML without a document type."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.etree import ElementTree
from xml.parsers import expat

from jelas.messages import Message, MessageError
from jelas.readers.base import LOCKED, ReadingError

MAXIMUM_MEMBERS = 5_000
"""Most files in one package."""
MAXIMUM_INFLATED = 200 * 1024 * 1024
"""Most bytes that the files in a package may declare together."""
MAXIMUM_XML = 24 * 1024 * 1024
"""Largest XML file that is parsed; 400 pages need about a third of it."""
MAXIMUM_ELEMENTS = 400_000
"""Most elements in one XML file: a tree of them stays below about 100 MB."""
MAXIMUM_DEPTH = 150
"""Deepest nesting; keeps the walk far from the interpreter's limit."""

_BROKEN = Message("berkas rusak; buka di pengolah kata, simpan ulang, lalu coba lagi")
_BOMB = Message("berkas ini mengembang menjadi terlalu besar bila dibuka; tidak dibaca demi keamanan")
_ODT = b"application/vnd.oasis.opendocument.text"


class Package:
    """A zip of XML files, opened with care."""

    def __init__(self, data: bytes) -> None:
        """Open the package and look at what it declares.

        Raises:
            ReadingError: It is no zip, is locked, or declares more than a letter can hold.
        """
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, UnicodeError, NotImplementedError):
            raise ReadingError(_BROKEN) from None
        if len(members) > MAXIMUM_MEMBERS or sum(member.file_size for member in members) > MAXIMUM_INFLATED:
            raise ReadingError(_BOMB)
        self._members: Mapping[str, zipfile.ZipInfo] = {member.filename: member for member in members}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the files in the package."""
        return tuple(self._members)

    @property
    def members(self) -> tuple[zipfile.ZipInfo, ...]:
        """What the package tells about each of its files, in its order."""
        return tuple(self._members.values())

    def load(self, name: str, limit: int = MAXIMUM_XML) -> bytes:
        """Return one file, inflating no more than ``limit`` bytes.

        Raises:
            ReadingError: It is missing, locked, broken or too large, be it declared or not.
        """
        member = self._members.get(name)
        if member is None:
            raise ReadingError(_BROKEN)
        if member.flag_bits & 0x1:
            raise ReadingError(LOCKED)
        if member.file_size > limit:
            raise ReadingError(_BOMB)
        try:
            with self._zip.open(member) as file:
                data = file.read(limit + 1)
                # Reading on to the end is what compares the checksum.
                rest = file.read(1)
        except Exception:
            # Each way of packing (zlib, bz2, lzma) has errors of its own, and all of them mean the same here.
            raise ReadingError(_BROKEN) from None
        if rest or len(data) > limit:
            raise ReadingError(_BOMB)
        return data

    def tree(self, name: str) -> ElementTree.Element:
        """Return one XML file as a tree.

        Raises:
            ReadingError: As for :meth:`load`, or the XML is broken, too large or declares a document type.
        """
        data = self.load(name)
        check_xml(data)
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError):
            raise ReadingError(_BROKEN) from None


class _RefusedError(MessageError):
    """Stops the parser; carries the line for the officer."""


def check_xml(data: bytes) -> None:
    """Parse XML once without building anything.

    A document type is refused at its first character, so that no entity is ever declared, let alone expanded.

    Raises:
        ReadingError: Broken XML, a document type, too many elements or too deep a nesting.
    """
    count = 0
    depth = 0

    def doctype(*_: object) -> None:
        raise _RefusedError(Message("berkas memuat pernyataan DTD yang dapat berbahaya; tidak dibaca demi keamanan"))

    def start(*_: object) -> None:
        nonlocal count, depth
        count += 1
        depth += 1
        if count > MAXIMUM_ELEMENTS or depth > MAXIMUM_DEPTH:
            raise _RefusedError(Message("susunan berkas ini terlalu rumit untuk dibaca; simpan ulang, lalu coba lagi"))

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except _RefusedError as refused:
        raise ReadingError(refused.message) from None
    except (expat.ExpatError, ValueError, LookupError):
        raise ReadingError(_BROKEN) from None


def content_of(data: bytes) -> str:
    """Tell what a zip holds: ``docx`` or ``odt``.

    Raises:
        ReadingError: It is another kind of zip, or broken.
    """
    package = Package(data)
    names = package.names
    if "mimetype" in names:
        if package.load("mimetype", 200).startswith(_ODT):
            return "odt"
        raise ReadingError(Message("ini bukan naskah OpenDocument; simpan sebagai .odt atau .docx"))
    if any(name.startswith("word/") for name in names):
        return "docx"
    if "[Content_Types].xml" in names:
        raise ReadingError(Message("ini bukan naskah Word (mungkin Excel atau PowerPoint); simpan sebagai .docx"))
    raise ReadingError(Message("ini arsip zip; keluarkan dulu berkas di dalamnya"))
