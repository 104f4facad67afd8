"""Code points to UTF-16 units, UTF-8 bytes, lines and columns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.readers import read_bytes
from jelas.writers.positions import Position, Positions, Source, Unit, utf8_offset, utf16_offset, width

_TEXTS = st.text(st.characters() | st.sampled_from("\r\n😀é"), max_size=60)


@given(_TEXTS, st.data())
def test_units_are_what_the_codecs_say(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert utf16_offset(text, offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert utf8_offset(text, offset) == len(text[:offset].encode("utf-8", "surrogatepass"))


@given(_TEXTS, st.sampled_from(["code-point", "utf-16", "utf-8"]), st.data())
def test_round_trip(text: str, unit: Unit, data: st.DataObject) -> None:
    positions = Positions(text)
    offset = data.draw(st.integers(0, len(text)))
    assert positions.offset(positions.at(offset, unit), unit) == offset


@given(_TEXTS)
def test_lines_are_those_of_editors(text: str) -> None:
    positions = Positions(text)
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    for offset in range(len(text) + 1):
        line = sum(start <= offset for start in starts)
        assert positions.at(offset) == Position(line, offset - starts[line - 1] + 1)


def test_known_columns() -> None:
    text = "Halo 😀 é Bu\r\nSari"
    positions = Positions(text)
    at = text.index("Bu")
    assert positions.at(at, "code-point").column == 10
    assert positions.at(at, "utf-16").column == 11
    assert positions.at(at, "utf-8").column == 14
    assert positions.region(at, len(text), "utf-16").end == Position(2, 5)
    assert width("\ud800", "utf-8") == 3


def test_outside_is_an_error() -> None:
    with pytest.raises(IndexError):
        Positions("a").at(2)


def test_source_points_into_the_page_itself() -> None:
    page = "<p>Yth. Ibu</p>\n<p>Sil<b>ah</b>kan &amp; ambil</p>"
    reading = read_bytes(page.encode(), "a.html")
    source = Source(reading.text, reading)
    start = reading.text.index("Silahkan")
    assert source.region(start, start + 8, "code-point") == (Position(2, 4), Position(2, 19))
    assert not source.exact(start, start + 8)
    start = reading.text.index("ambil")
    first, last, exact = source.span(start, start + 5)
    assert exact and page[first:last] == "ambil"
    start = reading.text.index("&")
    assert not source.exact(start, start + 1)
    assert source.span(8, 10)[2] is False


def test_places_in_a_document_are_lines_of_its_text() -> None:
    reading = read_bytes(b"Satu\nDua", "a.txt")
    assert Source(reading.text, reading).exact(5, 8)
    assert Source(reading.text).region(5, 8, "utf-8").start == Position(2, 1)
