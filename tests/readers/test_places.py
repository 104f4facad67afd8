"""Every character of a reading is found again in its source."""

from __future__ import annotations

import zipfile
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import add_xml, letter, mail, odt, pdf, saved, text_box

from jelas.readers import Place, Reading, read_bytes


class Source:
    """The characters at a place, found in the bytes of the file without the reader's help."""

    def __init__(self, data: bytes, reading: Reading) -> None:
        self.data = data
        self.format = reading.format

    def characters(self, place: Place) -> str:
        return self._whole(place)[place.start : place.end]

    def _whole(self, place: Place) -> str:
        if self.format in ("teks", "md", "html"):
            return self.data.decode()
        if self.format == "eml":
            part = message_from_bytes(self.data, policy=default)
            for number in place.part.split("."):
                if part.is_multipart():
                    part = part.get_payload(int(number) - 1)  # type: ignore[assignment]
            assert isinstance(part, EmailMessage)
            payload = part.get_payload(decode=True)
            assert isinstance(payload, bytes)
            return payload.decode(part.get_content_charset() or "utf-8")
        if self.format == "pdf":
            from pypdf import PdfReader

            return PdfReader(BytesIO(self.data)).pages[int(place.part) - 1].extract_text()
        with zipfile.ZipFile(BytesIO(self.data)) as package:
            root = ElementTree.fromstring(package.read(place.part))
        element = list(root.iter())[place.element]
        return (element.tail if place.tail else element.text) or ""


def check_places(data: bytes, name: str) -> Reading:
    """Check every piece, whole and cut."""
    reading = read_bytes(data, name)
    source = Source(data, reading)
    at = 0
    for start, end, place in reading.pieces:
        assert at <= start < end <= len(reading.text)
        # What has no piece was put in by the reader: breaks, blanks, marks of lists and quotations.
        assert not any(c.isalpha() for c in reading.text[at:start] if len(reading.text[at:start]) > 4)
        at = end
        if place.verbatim:
            assert source.characters(place) == reading.text[start:end]
            for first, last, part in reading.places(start + 1, end - 1):
                assert source.characters(part) == reading.text[first:last]
    assert not any(c.isalpha() for c in reading.text[at:])
    return reading


HTML = (
    "<html><head><title>Judul</title><style>p{color:red}</style></head><body><p>Yth. <b>Ibu</b>&nbsp;Sari &amp; "
    "Bapak,</p>\n<p>Mohon   maaf&#8230;<br>Kartu\nIbu <i>su</i>dah jadi &#x1F600;&copy2 &x; 1 < 2</p><ul><li>satu</li>"
    "<li><p>dua</p></li></ul><script>var a = '<p>tidak</p>';</script><!-- tidak --><blockquote>Kapan?</blockquote>"
    "</body>"
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("Yth. Ibu,\r\n\r\nKartu 😀 jadi.\n".encode(), "a.txt"),
        (b"# Judul\n\n```\nkode\n```\n[tautan](https://example.go.id)\n", "a.md"),
        (HTML.encode(), "a.html"),
        (mail("Kartu sudah jadi.\n\nPada 3 Mar 2025 10.12, Sari menulis:\n> Kapan?\n"), "a.eml"),
        (mail(HTML, kind="html"), "b.eml"),
        (letter(), "a.docx"),
        (text_box("Di dalam kotak."), "b.docx"),
        (
            odt(
                "<text:p>Yth. <text:span>Ibu</text:span> Sari,</text:p><text:p>Kartu<text:s text:c='3'/>Ibu "
                "<text:span>su</text:span>dah<text:tab/>jadi.\n  Bawa<text:line-break/>KTP.</text:p>",
                header="<text:p>DINAS</text:p>",
            ),
            "a.odt",
        ),
        (pdf("Kartu Ibu sudah jadi.", "Halaman dua."), "a.pdf"),
    ],
)
def test_pieces_hold_the_same_characters(data: bytes, name: str) -> None:
    assert check_places(data, name).pieces


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12)
_TAGS = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<br>",
        "<!-- x -->",
        "&amp;",
        "&nbsp;",
        "&#65;",
        "<td>",
        "<li>",
        "<blockquote>",
        "&",
        "<",
    ]
)


@given(st.lists(st.one_of(_WORDS, _TAGS, st.sampled_from([" ", "\n", "  \t"])), max_size=25))
def test_any_html(parts: list[str]) -> None:
    source = "a" + "".join(parts)
    reading = check_places(source.encode(), "a.html")
    assert reading.text.startswith("a")


@given(st.lists(st.lists(_WORDS, max_size=4), min_size=1, max_size=5))
def test_any_odt(paragraphs: list[list[str]]) -> None:
    body = "".join(
        "<text:p>x" + "".join(f"<text:span>{escape(word)}</text:span> {escape(word)}" for word in words) + "</text:p>"
        for words in paragraphs
    )
    check_places(odt(body), "a.odt")


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_any_docx(words: list[str]) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("x")
    for word in words:
        paragraph.add_run(word)
        add_xml(paragraph, f'<w:ins {{W}} {{S}}><w:r><w:t xml:space="preserve">{escape(word)}</w:t></w:r></w:ins>')
    check_places(saved(document), "a.docx")


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text(text: str) -> None:
    if (
        "\x00" in text
        or text.startswith(("PK", "%PDF", "{\\rtf", "GIF8", "RIFF", "\ufeff"))
        or text.lstrip()[:1] in "%{"
    ):
        return
    assert check_places(text.encode(), "a.txt").text == text


def test_places_are_cut_to_the_range() -> None:
    reading = read_bytes(b"<p>Kartu <b>Ibu</b> jadi</p>", "a.html")
    start = reading.text.index("rtu")
    found = reading.places(start, reading.text.index("u jadi"))
    assert [reading.text[a:b] for a, b, _ in found] == ["rtu ", "Ib"]
    assert [place[:2] for _, _, place in found] == [(5, 9), (12, 14)]
