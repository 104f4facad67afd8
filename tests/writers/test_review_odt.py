"""The review copy of an OpenDocument text: annotations on exactly the words meant, everything else byte for byte."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from readers.making import odt, zipped
from reports import NIK, WHOLE, found, report

from jelas.readers import Reading, read_bytes
from jelas.report import Finding, Report
from jelas.writers.odt import annotate
from jelas.writers.review import AnnotationError, review_copy
from jelas.writers.xml_bytes import XmlBytes

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ANNOTATION, _END = f"{_OFFICE}annotation", f"{_OFFICE}annotation-end"

BODY = (
    '<text:p text:style-name="P1">Yth. Ibu Sari &amp; keluarga,</text:p>'
    '<text:p text:style-name="P2">Kartu Ibu <text:span text:style-name="T1">sudah kami ter</text:span>'
    '<text:span text:style-name="T2">bitkan 😀</text:span> hari ini. Silahkan<text:s text:c="2"/>ambil di '
    '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://contoh.go.id">loket 2</text:a>,'
    "<text:line-break/>pada <text:date>5 Mei 2026</text:date> pukul<text:tab/>08.00 &#x2013; 10.00.<!-- catatan "
    "> lama --> Bawa <![CDATA[KTP & kartu]]> lama.</text:p>"
    '<table:table table:name="T"><table:table-row><table:table-cell><text:p>Silahkan bawa</text:p></table:table-cell>'
    "<table:table-cell><text:p>KTP asli</text:p></table:table-cell></table:table-row></table:table>"
    "<text:p><draw:frame><draw:text-box><text:p>Di dalam kotak.</text:p></draw:text-box></draw:frame></text:p>"
    "<text:list><text:list-item><text:p>Silahkan hubungi kami.</text:p></text:list-item></text:list>"
    "<text:p>Hormat kami,</text:p>"
)


def letter() -> bytes:
    """Return a letter with the shapes in which text stands in OpenDocument."""
    return odt(BODY, header="<text:p>DINAS SUKAMAJU</text:p>")


def about(reading: Reading, *items: Finding) -> Report:
    return report(reading.text, tuple(sorted(items, key=lambda item: (item.start is None, item.start))))


def content_of(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read("content.xml")


def _shown(element: Any) -> str:
    name = etree.QName(element).localname
    if name == "s":
        return " " * int(element.get(f"{_TEXT}c", "1"))
    return {"tab": "\t", "line-break": "\n"}.get(name, "")


def annotated(data: bytes) -> list[tuple[str, str]]:
    """Return words and comment of every annotation, in text order, and check that each is whole."""
    root = etree.fromstring(content_of(data))
    open_names: dict[str, int] = {}
    found: list[list[str]] = []

    def say(text: str | None) -> None:
        for number in open_names.values():
            found[number][0] += text or ""

    def walk(element: Any) -> None:
        if not isinstance(element.tag, str):
            say(element.tail)
            return
        if element.tag == _ANNOTATION:
            assert element.find(f"{_DC}creator").text == "jelas"
            name = element.get(f"{_OFFICE}name")
            found.append(["", "\n".join("".join(p.itertext()) for p in element.iterfind(f"{_TEXT}p"))])
            if name:
                assert name not in open_names
                open_names[name] = len(found) - 1
        elif element.tag == _END:
            del open_names[element.get(f"{_OFFICE}name")]
        elif etree.QName(element).localname != "tracked-changes":
            say(_shown(element))
            say(element.text)
            for child in element:
                walk(child)
        say(element.tail)

    walk(root)
    assert not open_names
    names = [e.get(f"{_OFFICE}name") for e in root.iter(_ANNOTATION) if e.get(f"{_OFFICE}name")]
    assert len(names) == len(set(names)) == sum(1 for _ in root.iter(_END))
    return [(words, text) for words, text in found]


def on(data: bytes, message: str) -> list[str]:
    return [words for words, text in annotated(data) if message in text and not text.startswith("Ringkasan")]


_OURS = rb"<office:annotation .*?</office:annotation>|<office:annotation-end [^>]*/>"


def without_ours(data: bytes) -> bytes:
    """Return the copy's ``content.xml`` without our annotations."""
    # Inside a CDATA section our markup stands between two sections.
    content = re.sub(rb"\]\]>(?:" + _OURS + rb")<!\[CDATA\[", b"", content_of(data), flags=re.DOTALL)
    return re.sub(_OURS, b"", content, flags=re.DOTALL)


WORDS = (
    "Ibu Sari & keluarga",
    "& keluarga",
    "sudah kami terbitkan 😀",
    "terbitkan",
    "Kartu Ibu sudah",
    "bitkan 😀 hari",
    "Silahkan  ambil",
    "  ",
    "loket",
    "di loket 2,",
    "pukul\t08.00",
    "08.00 – 10.00",
    "–",
    "10.00. Bawa",
    "Bawa KTP",
    "KTP & kartu",
    "& kartu lama",
    "Silahkan bawa",
    "Silahkan hubungi",
)


@pytest.mark.parametrize("words", WORDS)
def test_annotations_are_on_exactly_the_words(words: str) -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    copy = annotate(source, reading, about(reading, found(reading.text, words, message="Di sini.")))

    assert on(copy, "Di sini.") == [words]
    assert read_bytes(copy, "a.odt").text == reading.text
    assert without_ours(copy) == content_of(source)


def test_all_at_once_and_nothing_else_changes() -> None:
    source = letter()
    before = bytes(source)
    reading = read_bytes(source, "a.odt")
    items = [found(reading.text, words, message=f"Nomor {n}.") for n, words in enumerate(WORDS)]
    copy = annotate(source, reading, about(reading, *items))

    assert source == before
    for number, words in enumerate(WORDS):
        assert on(copy, f"Nomor {number}.") == [words]
    assert without_ours(copy) == content_of(source)
    with zipfile.ZipFile(BytesIO(copy)) as mine, zipfile.ZipFile(BytesIO(source)) as original:
        assert mine.namelist() == original.namelist()
        assert mine.infolist()[0].filename == "mimetype"
        assert mine.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert mine.testzip() is None
        for name in ("mimetype", "styles.xml"):
            assert mine.read(name) == original.read(name)
    assert annotate(source, reading, about(reading, *items)) == copy


def test_part_of_a_field_means_the_field() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    copy = annotate(source, reading, about(reading, found(reading.text, "Mei", message="Tanggal.")))

    assert on(copy, "Tanggal.") == ["5 Mei 2026"]
    assert all(e.getparent().tag != f"{_TEXT}date" for e in etree.fromstring(content_of(copy)).iter(_ANNOTATION, _END))


def test_across_paragraphs_but_not_across_cells() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    start = reading.text.index("keluarga,")
    lines = reading.text[start : reading.text.index("Ibu", start) + 3]
    copy = annotate(source, reading, about(reading, found(reading.text, lines, message="Dua baris.")))
    assert on(copy, "Dua baris.") == ["keluarga,Kartu Ibu"]

    copy = annotate(source, reading, about(reading, found(reading.text, "bawa\tKTP", message="Dua sel.")))
    assert on(copy, "Dua sel.") == ["bawa"]


def test_further_places() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    also = [(at, at + 8) for at in range(len(reading.text)) if reading.text.startswith("Silahkan", at)][1:]
    copy = annotate(source, reading, about(reading, found(reading.text, "Silahkan", message="Ejaan.", also=also)))

    assert on(copy, "Ejaan.") == ["Silahkan"] * 3


def test_headers_boxes_and_the_whole_draft_go_into_the_summary() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    items = [
        found(reading.text, "DINAS", message="Jangan huruf besar semua."),
        found(reading.text, "dalam kotak", message="Dalam kotak."),
        replace(WHOLE),
    ]
    copy = annotate(source, reading, about(reading, *items))

    ((words, text),) = annotated(copy)
    assert words == "" and text.startswith("Ringkasan jelas: Perbaiki dulu")
    assert "«DINAS»: Jangan huruf besar semua." in text
    assert "«dalam kotak»: Dalam kotak." in text
    assert WHOLE.message in text
    assert "Hubungi [nama] di [nomor] <sini>." in text
    first = next(etree.fromstring(content_of(copy)).iter(_ANNOTATION))
    assert "Yth. Ibu Sari" in "".join(first.getparent().itertext())


def test_a_letter_in_its_header_only_is_summed_up_in_its_first_paragraph() -> None:
    source = odt("<text:p/><text:p></text:p>", header="<text:p>Silahkan datang.</text:p>")
    reading = read_bytes(source, "a.odt")
    ((_, text),) = annotated(annotate(source, reading, about(reading)))
    assert text.startswith("Ringkasan")

    empty = odt("", header="<text:p>Silahkan datang.</text:p>")
    reading = read_bytes(empty, "a.odt")
    with pytest.raises(AnnotationError, match="tidak ada paragraf"):
        annotate(empty, reading, about(reading))


def test_personal_data_are_not_repeated() -> None:
    source = odt(f"<text:p>Data dengan NIK {NIK} sudah aktif.</text:p>")
    reading = read_bytes(source, "a.odt")
    items = [
        found(reading.text, NIK, "xxxxxxxxxxxx0001", category="privacy", message=f"Jangan tulis {NIK}."),
        found(reading.text, f"NIK {NIK}", message=f"«NIK {NIK}» terlalu panjang."),
    ]
    copy = annotate(source, reading, about(reading, *items))

    assert all(NIK not in text for _, text in annotated(copy))
    assert on(copy, "Jangan tulis xxxxxxxxxxxx0001.") == [NIK]


def test_signs_of_xml_and_control_signs_in_a_message() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    item = found(reading.text, "Silahkan", message='Tulis <b>"A" & B</b>\x00]]>.')
    copy = annotate(source, reading, about(reading, item))

    assert on(copy, '<b>"A" & B</b> ]]>.') == ["Silahkan"]


def test_dates_come_from_the_caller_only() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    whole = about(reading, found(reading.text, "Silahkan"))

    assert b"dc:date" not in content_of(annotate(source, reading, whole))
    dated = annotate(source, reading, whole, date=datetime(2026, 5, 4, 10, 30, 59, 123))
    dates = [e.text for e in etree.fromstring(content_of(dated)).iter(f"{_DC}date")]
    assert dates == ["2026-05-04T10:30:59"] * 2


def test_names_and_prefixes_of_the_document_are_left_alone() -> None:
    old = (
        '<o:annotation o:name="jelas-1"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ani</dc:creator>'
        '<t:p>Lama.</t:p></o:annotation>Silahkan<o:annotation-end o:name="jelas-1"/>'
    )
    content = (
        '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:text="urn:lain" text:kosong="ooow:x">'
        f"<o:body><o:text><t:p>{old} datang.</t:p></o:text></o:body></o:document-content>"
    )
    source = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    reading = read_bytes(source, "a.odt")
    assert reading.text == "Silahkan datang."
    copy = annotate(source, reading, about(reading, found(reading.text, "Silahkan", message="Baru.")))

    root = etree.fromstring(content_of(copy))
    names = [e.get(f"{_OFFICE}name") for e in root.iter(_ANNOTATION)]
    assert names.count("jelas-1") == 1 and len(names) == 3
    assert without_ours(copy).decode() == content


@pytest.mark.parametrize(
    "content",
    [
        b'<?xml version="1.0" encoding="UTF-8"?>\r\n%s',
        b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>%s",
        b"<!-- a --><?b c?>%s",
    ],
)
def test_heads_of_the_file(content: bytes) -> None:
    source = odt("<text:p>Silahkan\r\ndatang <!-- x -->ke\n  loket.</text:p>")
    with zipfile.ZipFile(BytesIO(source)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    members["content.xml"] = content.replace(b"%s", members["content.xml"])
    source = zipped(dict(members))
    reading = read_bytes(source, "a.odt")
    copy = annotate(source, reading, about(reading, found(reading.text, "datang ke loket", message="Di sini.")))

    assert [" ".join(words.split()) for words in on(copy, "Di sini.")] == ["datang ke loket"]
    assert without_ours(copy) == members["content.xml"]


def test_another_encoding_is_refused() -> None:
    source = odt("<text:p>Silahkan datang.</text:p>")
    with zipfile.ZipFile(BytesIO(source)) as package:
        content = package.read("content.xml").decode()
    for encoded in (content.encode("utf-16"), b"<?xml version='1.0' encoding='iso-8859-1'?>" + content.encode()):
        other = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": encoded})
        reading = read_bytes(other, "a.odt")
        with pytest.raises(AnnotationError, match="salinan tidak dapat dibuat"):
            annotate(other, reading, about(reading))


def test_signatures_are_left_out_and_pictures_kept() -> None:
    with zipfile.ZipFile(BytesIO(letter())) as package:
        members: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    members |= {"Pictures/a.png": b"\x89PNG" * 999, "META-INF/documentsignatures.xml": "<a/>", "Kosong/": b""}
    source = zipped(members)
    reading = read_bytes(source, "a.odt")
    with zipfile.ZipFile(BytesIO(annotate(source, reading, about(reading)))) as copy:
        assert copy.read("Pictures/a.png") == members["Pictures/a.png"]
        assert set(copy.namelist()) == {*members} - {"META-INF/documentsignatures.xml"}


def test_wrong_pairs_and_hostile_files_are_refused() -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    bomb = '<!DOCTYPE a [<!ENTITY b "c">]><office:document-content/>'
    hostile = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": bomb})
    calls: list[Callable[[], bytes]] = [
        lambda: annotate(source, reading, report("Teks lain.", ())),
        lambda: annotate(source, replace(reading, format="docx"), about(reading)),
        lambda: annotate(b"PK", reading, about(reading)),
        lambda: annotate(hostile, reading, about(reading)),
    ]
    for call in calls:
        with pytest.raises(AnnotationError):
            call()


# Tracked suggestions


def _accepted(data: bytes) -> str:
    return read_bytes(data, "a.odt").text


def _rejected(data: bytes) -> bytes:
    """Return the document with every tracked change refused."""
    root = etree.fromstring(content_of(data))
    regions = {e.get(f"{_TEXT}id"): e for e in root.iter(f"{_TEXT}changed-region")}
    for change in list(root.iter(f"{_TEXT}change")):
        paragraph = regions[change.get(f"{_TEXT}change-id")].find(f"{_TEXT}deletion/{_TEXT}p")
        words = "".join(paragraph.itertext())
        before, parent = change.getprevious(), change.getparent()
        if before is None:
            parent.text = (parent.text or "") + words
        else:
            before.tail = (before.tail or "") + words
    for start in list(root.iter(f"{_TEXT}change-start")):
        end = start.getnext()
        assert end.tag == f"{_TEXT}change-end"
        start.tail = ""
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": etree.tostring(root)})


def test_tracked_suggestions() -> None:
    source = odt(
        "<text:p>Silahkan datang &amp; <text:span text:style-name='T1'>menghubungi</text:span> kami ha<text:span>ri"
        "</text:span> ini<text:tab/>juga dimana saja.</text:p>"
    )
    reading = read_bytes(source, "a.odt")
    items = [
        found(reading.text, "Silahkan", "Silakan", safe=True),
        found(reading.text, "&", "dan", safe=True),
        found(reading.text, "menghubungi", "menelepon <1>", safe=True),
        found(reading.text, "hari", "Hari", safe=True),
        found(reading.text, "juga ", "", safe=True),
        found(reading.text, "dimana", "di mana", safe=False),
    ]
    copy = annotate(source, reading, about(reading, *items), tracked=True, date=datetime(2026, 5, 4))
    root = etree.fromstring(content_of(copy))

    # Words in two formats have a comment only.
    assert _accepted(copy) == "Silakan datang dan menelepon <1> kami hari ini\tdimana saja."
    assert _accepted(_rejected(copy)) == reading.text
    deleted = root.findall(f".//{_TEXT}deletion/{_TEXT}p")
    assert ["".join(p.itertext()) for p in deleted] == ["Silahkan", "&", "menghubungi", "juga "]
    assert deleted[2][0].get(f"{_TEXT}style-name") == "T1"
    assert {e.text for e in root.iter(f"{_DC}date")} == {"2026-05-04T00:00:00"}
    ids = [e.get(f"{_TEXT}id") for e in root.iter(f"{_TEXT}changed-region")]
    used = [e.get(f"{_TEXT}change-id") for e in root.iter(f"{_TEXT}change", f"{_TEXT}change-start")]
    assert sorted(ids) == sorted(used) and len(set(ids)) == 7
    text = root.find(f"{_OFFICE}body/{_OFFICE}text")
    assert text is not None and text[0].tag == f"{_TEXT}tracked-changes"
    assert on(copy, "bukan «hari»") == ["hari"]
    assert on(copy, "bukan «menghubungi»") == ["menelepon <1>"]


def test_suggestions_in_a_header_are_not_tracked() -> None:
    source = odt("<text:p>Halo.</text:p>", header="<text:p/>" * 50 + "<text:p>Silahkan datang.</text:p>")
    reading = read_bytes(source, "a.odt")
    copy = annotate(
        source, reading, about(reading, found(reading.text, "Silahkan", "Silakan", safe=True)), tracked=True
    )

    assert _accepted(copy) == reading.text
    assert without_ours(copy) == content_of(source)


@pytest.mark.parametrize("known", ["<text:tracked-changes/>", "<text:tracked-changes></text:tracked-changes>"])
def test_tracked_changes_join_those_that_are_there(known: str) -> None:
    source = odt(f"{known}<text:p>Silahkan datang.</text:p>")
    reading = read_bytes(source, "a.odt")
    whole = about(reading, found(reading.text, "Silahkan", "Silakan", safe=True))
    copy = annotate(source, reading, whole, tracked=True)
    root = etree.fromstring(content_of(copy))

    assert len(root.findall(f".//{_TEXT}tracked-changes")) == 1
    assert len(root.findall(f".//{_TEXT}tracked-changes/{_TEXT}changed-region")) == 2
    assert _accepted(copy) == "Silakan datang."


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 110), st.integers(1, 25)), max_size=6), st.booleans())
def test_any_places(spans: list[tuple[int, int]], tracked: bool) -> None:
    source = letter()
    reading = read_bytes(source, "a.odt")
    items = [
        found(reading.text, reading.text[a : a + n], "X", safe=True, message=f"Nomor {a} {n} selesai.", at=a)
        for a, n in spans
        if reading.text[a : a + n].strip()
    ]
    copy = annotate(source, reading, about(reading, *items), tracked=tracked)

    annotated(copy)
    if not tracked:
        assert read_bytes(copy, "a.odt").text == reading.text
        assert without_ours(copy) == content_of(source)


_PARTS = ("a", "é", "😀", " ", "&amp;", "&#65;", "\n", "\r\n", "<b/>", "<!-- x>y -->", "<c>é</c>", "<![CDATA[&é]]>")


@settings(max_examples=60)
@given(st.lists(st.sampled_from(_PARTS), max_size=12))
def test_bytes_of_characters(parts: list[str]) -> None:
    data = f"<r>{''.join(parts)}</r>".encode()
    xml = XmlBytes(data)
    root = etree.fromstring(data)
    texts = {(0, False): root.text or ""}
    number = 0
    pending = None
    for node in root.iter():
        if node is root:
            continue
        if isinstance(node.tag, str):
            number += 1
            pending = (number, True)
            texts[(number, False)] = node.text or ""
            texts[pending] = node.tail or ""
        else:
            key = pending or (0, False)
            texts[key] += node.tail or ""
    for (element, tail), text in texts.items():
        for at, character in enumerate(text):
            first, last = xml.before(element, tail, at), xml.behind(element, tail, at + 1)
            assert first is not None and last is not None
            raw = data[first.byte : last.byte].decode()
            assert raw == character or (raw[0] == "&" and raw[-1] == ";") or (raw == "\r\n" and character == "\n")
        assert xml.behind(element, tail, len(text) + 1) is None


_MANIFEST = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_annotations(tmp_path: Path) -> None:
    from pypdf import PdfReader

    with zipfile.ZipFile(BytesIO(letter())) as package:
        members: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    source = zipped({**members, "META-INF/manifest.xml": _MANIFEST})
    reading = read_bytes(source, "a.odt")
    items = [
        found(reading.text, "hubungi", "telepon", safe=True),
        found(reading.text, "sudah kami terbitkan", message="Kapan?"),
    ]
    whole = about(reading, *items)
    (tmp_path / "a.odt").write_bytes(review_copy(source, reading, whole, tracked=True, date=datetime(2026, 5, 4)))
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'user').as_uri()}", "--headless", "--convert-to"]
    export = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
    for form, folder in ((export, tmp_path), ("odt:writer8", tmp_path / "lagi")):
        subprocess.run(
            [*command, form, "--outdir", str(folder), str(tmp_path / "a.odt")],
            check=True,
            capture_output=True,
            timeout=180,
        )
    pages = PdfReader(tmp_path / "a.pdf").pages
    notes = [note.get_object() for page in pages for note in page.get("/Annots", []) or []]
    told = [str(note.get("/Contents", "")) for note in notes if note.get("/Contents")]
    assert any("Kapan?" in text for text in told)
    assert any("«telepon»" in text for text in told)
    assert any(text.startswith("Ringkasan jelas") for text in told)
    # What LibreOffice understood, it writes again: the same words under the same comments, the same changes.
    again = (tmp_path / "lagi" / "a.odt").read_bytes()
    assert on(again, "Kapan?") == ["sudah kami terbitkan"]
    assert on(again, "«telepon»") == ["telepon"]
    root = etree.fromstring(content_of(again))
    assert ["".join(p.itertext()) for p in root.iterfind(f".//{_TEXT}deletion/{_TEXT}p")] == ["hubungi"]
