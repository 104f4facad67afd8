"""The review copy of a Word document: comments on exactly the words meant, tracked suggestions, the rest untouched."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from readers.making import add_xml, letter, saved, text_box
from reports import NIK, WHOLE, found, report

from jelas.readers import Reading, read_bytes
from jelas.report import Finding, Report
from jelas.writers.docx import AnnotationError, annotate, review_name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def about(reading: Reading, *items: Finding) -> Report:
    return report(reading.text, tuple(sorted(items, key=lambda item: (item.start is None, item.start))))


def body_of(data: bytes) -> Any:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def comments_of(data: bytes) -> dict[str, str]:
    """Return the text of every comment by its id."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/comments.xml"))
    return {
        comment.get(f"{W}id"): "\n".join("".join(p.itertext()) for p in comment.iter(f"{W}p"))
        for comment in root.iter(f"{W}comment")
    }


def commented(data: bytes) -> dict[str, str]:
    """Return the words that every comment is on, by its id, and check that each is whole."""
    root = body_of(data)
    inside: set[str] = set()
    words: dict[str, str] = {}
    references: list[str] = []
    for element in root.iter():
        number = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            assert number not in words
            inside.add(number)
            words[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            inside.remove(number)
        elif element.tag == f"{W}commentReference":
            assert number not in inside
            references.append(number)
            assert not list(element.iterancestors(f"{W}del"))
        elif element.tag in (f"{W}t", f"{W}tab", f"{W}br"):
            shown = {f"{W}tab": "\t", f"{W}br": "\n"}.get(element.tag, element.text or "")
            for one in inside:
                words[one] += shown
    assert not inside
    assert sorted(references) == sorted(words) == sorted(comments_of(data))
    return words


def on(data: bytes, message: str) -> list[str]:
    """Return the words that comments with this text are on."""
    texts, words = comments_of(data), commented(data)
    return [words[number] for number, text in texts.items() if message in text and not text.startswith("Ringkasan")]


def looks(data: bytes) -> list[tuple[str, str]]:
    """Return every visible character with the properties of its run."""
    result = []
    for run in body_of(data).iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        kept = "" if properties is None else etree.tostring(properties, method="c14n").decode()
        result += [(character, kept) for text in run.iterfind(f"{W}t") for character in text.text or ""]
    return result


def test_comments_are_on_exactly_the_words() -> None:
    source = letter()
    reading = read_bytes(source, "a.docx")
    items = [
        found(reading.text, "terbitkan 😀", message="Satu."),
        found(reading.text, "keluarga", message="Dua."),
        found(reading.text, "Silahkan", "Silakan", message="Tiga."),
        found(reading.text, "Bawa KTP", message="Empat."),
        found(reading.text, "di sini", message="Lima."),
        found(reading.text, "Maret 2025", message="Enam."),
        found(reading.text, "KTP asli", message="Tujuh."),
        found(reading.text, "${nama}", message="Delapan."),
        found(reading.text, "Kartu keluarga Ibu sudah kami terbitkan", message="Sembilan."),
    ]
    copy = annotate(source, reading, about(reading, *items))
    for item in items:
        assert on(copy, item.message) == [item.text]
    assert read_bytes(copy, "a.docx").text == reading.text
    assert looks(copy) == looks(source)
    assert docx.Document(BytesIO(copy)).comments


def test_source_is_not_changed() -> None:
    source = letter()
    before = bytes(source)
    reading = read_bytes(source, "a.docx")
    copy = annotate(
        source, reading, about(reading, found(reading.text, "Silahkan", "Silakan", safe=True)), tracked=True
    )
    assert source == before and copy != source


def test_further_places_and_paragraphs() -> None:
    document = docx.Document()
    document.add_paragraph("Silahkan datang.")
    document.add_paragraph("Silahkan duduk.")
    source = saved(document)
    reading = read_bytes(source, "a.docx")
    second = reading.text.rindex("Silahkan")
    across = found(reading.text, reading.text[9 : second + 8], message="Dua paragraf.")
    repeated = found(reading.text, "Silahkan", message="Berulang.", also=[(second, second + 8)])
    copy = annotate(source, reading, about(reading, repeated, across))
    assert on(copy, "Berulang.") == ["Silahkan", "Silahkan"]
    assert on(copy, "Dua paragraf.") == ["datang.Silahkan"]


def test_headers_text_boxes_and_the_whole_draft_go_into_the_summary() -> None:
    source = letter()
    reading = read_bytes(source, "a.docx")
    items = [found(reading.text, "DINAS", message="Jangan huruf besar semua."), replace(WHOLE)]
    copy = annotate(source, reading, about(reading, *items))
    (text,) = comments_of(copy).values()
    assert text.startswith("Ringkasan jelas: Perbaiki dulu")
    assert "«DINAS»: Jangan huruf besar semua." in text
    assert WHOLE.message in text
    assert "Hubungi [nama] di [nomor] <sini>." in text
    with zipfile.ZipFile(BytesIO(copy)) as package, zipfile.ZipFile(BytesIO(source)) as original:
        assert package.read("word/header1.xml") == original.read("word/header1.xml")
    box = text_box("Di dalam kotak.")
    reading = read_bytes(box, "a.docx")
    copy = annotate(box, reading, about(reading, found(reading.text, "dalam", message="Dalam kotak.")))
    assert "«dalam»: Dalam kotak." in next(iter(comments_of(copy).values()))


def test_personal_data_are_not_repeated_in_comments() -> None:
    document = docx.Document()
    document.add_paragraph(f"Data dengan NIK {NIK} sudah aktif.")
    source = saved(document)
    reading = read_bytes(source, "a.docx")
    items = [
        found(reading.text, NIK, "xxxxxxxxxxxx0001", category="privacy", message=f"Jangan tulis {NIK}."),
        found(reading.text, f"NIK {NIK}", message=f"«NIK {NIK}» terlalu panjang."),
    ]
    copy = annotate(source, reading, about(reading, *items))
    assert all(NIK not in text for text in comments_of(copy).values())
    assert on(copy, "Jangan tulis xxxxxxxxxxxx0001.") == [NIK]


def test_tracked_suggestions() -> None:
    source = letter()
    reading = read_bytes(source, "a.docx")
    items = [
        found(reading.text, "terbitkan", "cetak", safe=True),
        found(reading.text, "Silahkan", "Silakan", safe=True),
        found(reading.text, "Lihat", "Baca", safe=True),
        found(reading.text, " asli", "", safe=True),
        found(reading.text, "Kartu lama", "KK lama", safe=False),
    ]
    whole = about(reading, *items)
    copy = annotate(source, reading, whole, tracked=True)
    changes = {
        "".join(text.text or "" for text in change.iter(f"{W}delText"))
        for change in body_of(copy).iter(f"{W}del")
        if change.get(f"{W}author") == "Jelas"
    }
    # Inside another author's insertion a comment is enough.
    assert changes == {"terbitkan", "Lihat", " asli"}
    text = reading.text
    for old, new in (("terbitkan", "cetak"), ("Lihat", "Baca"), (" asli", "")):
        text = text.replace(old, new, 1)
    assert read_bytes(copy, "a.docx").text == text
    assert on(copy, "bukan «Silahkan»") == ["Silahkan"]
    ids = [e.get(f"{W}id") for tag in ("ins", "del") for e in body_of(copy).iter(f"{W}{tag}")]
    assert len([i for i in ids if i != "90"]) == len({i for i in ids if i != "90"})
    # Refusing every change gives the letter back.
    root = body_of(copy)
    for inserted in [e for e in root.iter(f"{W}ins") if e.get(f"{W}author") == "Jelas"]:
        inserted.getparent().remove(inserted)
    kept = "".join(e.text or "" for e in root.iter(f"{W}t", f"{W}delText") if not _of_another(e))
    original = "".join(e.text or "" for e in body_of(source).iter(f"{W}t", f"{W}delText") if not _of_another(e))
    assert kept == original


def _of_another(element: Any) -> bool:
    return any(e.get(f"{W}author") == "Ani" for e in element.iterancestors(f"{W}del"))


def test_tracked_text_keeps_its_format() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Silahkan datang").bold = True
    source = saved(document)
    reading = read_bytes(source, "a.docx")
    copy = annotate(
        source, reading, about(reading, found(reading.text, "Silahkan", "Silakan", safe=True)), tracked=True
    )
    (inserted,) = body_of(copy).iter(f"{W}ins")
    assert inserted.find(f"{W}r/{W}rPr/{W}b") is not None
    assert on(copy, "bukan «Silahkan»") == ["Silakan"]


def test_pictures_and_fields_in_a_split_run_survive() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    add_xml(
        paragraph,
        '<w:r {W}><w:rPr><w:i/></w:rPr><w:t>Silahkan </w:t><w:drawing/><w:t xml:space="preserve"> da</w:t><w:tab/>'
        "<w:t>tang</w:t><w:fldChar w:fldCharType='begin'/></w:r>",
    )
    source = saved(document)
    reading = read_bytes(source, "a.docx")
    assert reading.text == "Silahkan  da\ttang"
    items = [found(reading.text, "kan", message="Satu."), found(reading.text, "a\tta", message="Dua.")]
    copy = annotate(source, reading, about(reading, *items))
    assert on(copy, "Satu.") == ["kan"] and on(copy, "Dua.") == ["a\tta"]
    names = [etree.QName(e).localname for e in body_of(copy).iter() if e.getparent() is not None]
    assert names.count("drawing") == names.count("tab") == names.count("fldChar") == 1
    assert read_bytes(copy, "a.docx").text == reading.text


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=6), st.booleans())
def test_any_places(spans: list[tuple[int, int]], tracked: bool) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Kartu ")
    for word in ("keluarga", " Ibu", " 😀", " sudah", " kami"):
        paragraph.add_run(word)
    add_xml(paragraph, '<w:ins {W} {S}><w:r><w:t xml:space="preserve"> terbitkan tadi.</w:t></w:r></w:ins>')
    document.add_paragraph("Silakan ambil.")
    source = saved(document)
    reading = read_bytes(source, "a.docx")
    items = [
        found(reading.text, reading.text[a : a + n], "X", safe=True, message=f"Nomor {a} {n} selesai.", at=a)
        for a, n in spans
        if reading.text[a : a + n].strip()
    ]
    whole = about(reading, *items)
    copy = annotate(source, reading, whole, tracked=tracked)
    commented(copy)
    if not tracked:
        assert read_bytes(copy, "a.docx").text == reading.text
        for item in items:
            assert item.text.replace("\n", "") in on(copy, item.message)


def test_wrong_pairs_are_refused() -> None:
    source = letter()
    reading = read_bytes(source, "a.docx")
    with pytest.raises(AnnotationError):
        annotate(source, reading, report("Teks lain.", ()))
    with pytest.raises(AnnotationError):
        annotate(source, replace(reading, format="teks"), about(reading))
    with pytest.raises(AnnotationError):
        annotate(b"PK", reading, about(reading))


def test_names() -> None:
    assert review_name("folder/surat.akhir.docx") == Path("folder/surat.akhir.tinjau.docx")
    assert review_name("surat.odt").name == "surat.tinjau.odt"


SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    from pypdf import PdfReader

    source = letter()
    reading = read_bytes(source, "a.docx")
    items = [found(reading.text, "Silahkan", "Silakan"), found(reading.text, "keluarga", message="Nama kartu.")]
    (tmp_path / "a.tinjau.docx").write_bytes(annotate(source, reading, about(reading, *items), tracked=True))
    export = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'user').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", export, "--outdir", str(tmp_path), str(tmp_path / "a.tinjau.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    pages = PdfReader(tmp_path / "a.tinjau.pdf").pages
    notes = [str(note.get_object().get("/Contents", "")) for page in pages for note in page.get("/Annots", [])]
    assert any("Nama kartu." in note for note in notes)
    assert any("Tulis «Silakan»" in note for note in notes)
    assert any(note.startswith("Ringkasan jelas") for note in notes)
