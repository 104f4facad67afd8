"""What each reader sees, and what it leaves out."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from making import FOOTER, add_xml, letter, mail, odt, pdf, saved, text_box

from jelas.draft import Draft
from jelas.readers import ReadingError, read_bytes, read_path


def text_of(html: str) -> str:
    return read_bytes(html.encode(), "a.html").text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>satu</p><p>dua</p>", "satu\n\ndua"),
        ("<div>satu</div><div>dua</div>", "satu\ndua"),
        ("<div>satu</div><div><br></div><div>dua</div>", "satu\n\ndua"),
        ("satu<br>dua<br/><br />tiga", "satu\ndua\n\ntiga"),
        ("<p class=MsoNormal>Yth. Ibu</p><p class=MsoNormal>di Sukamaju</p>", "Yth. Ibu\ndi Sukamaju"),
        ("a  \n b<b> c</b>d", "a b cd"),
        ("<ol><li>satu<li>dua</ol><ul><li>tiga</ul>", "1. satu\n2. dua\n• tiga"),
        ("<table><tr><td>Nomor</td><td>:</td><td>12</td></tr><tr><td>Hal</td></tr></table>", "Nomor\t:\t12\nHal"),
        ("<p>a</p><script>x='</p>'</script><style>b</style><title>c</title><!-- d --><p>e</p>", "a\n\ne"),
        ("a<div style='display:none'>b<div>c</div>d</div>e", "ae"),
        ("1 < 2 &amp; 3 &gt; 2 &nbsp;&eacute;&#233;&#xE9; &salah; &copy", "1 < 2 & 3 > 2 \xa0ééé &salah; ©"),
        ("<a href=\"x>y\" title='<b>'>z</a>", "z"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("<p>a</p><blockquote type=cite>b<br>c</blockquote>", "a\n> b\n> c"),
        ('<p>a</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">b</blockquote>', "a\nb"),
        ("<!--[if mso]><p>x</p><![endif]--><![if !mso]>a<![endif]>", "a"),
        ("a <!-- tidak ditutup", "a"),
        ("a &#; b", "a &#; b"),
    ],
)
def test_html(html: str, text: str) -> None:
    assert text_of(html) == text


def test_html_charset_of_meta() -> None:
    page = '<meta charset="iso-8859-2"><p>Wałęsa</p>'.encode("iso-8859-2")
    assert read_bytes(page, "a.html").text == "Wałęsa"


def test_docx_reads_what_is_seen() -> None:
    reading = read_bytes(letter(), "surat.docx")
    assert reading.text == (
        "DINAS KEPENDUDUKAN SUKAMAJU\n\nNomor\t:\t470/12\nHal\t:\tKartu keluarga\nYth. Ibu Sari\n\n"
        "Kartu keluarga Ibu sudah kami terbitkan 😀 hari ini, Nama: ${nama}. Silahkan ambil. Bawa KTP. Lihat di sini. "
        "3 Maret 2025.\n\nBawa ini:\n1. KTP asli\n2. Kartu lama\nHormat kami,\nBudi Santoso\n\n" + FOOTER
    )
    assert [reading.text[a:b] for a, b in reading.margins] == [
        "DINAS KEPENDUDUKAN SUKAMAJU",
        FOOTER,
    ]
    assert "Kepala dan kaki halaman" in reading.notes[0]


def test_headers_and_footers_are_not_prose() -> None:
    reading = read_bytes(letter(), "surat.docx")
    draft = Draft(reading.text, margins=reading.margins)
    footer = reading.margins[1]
    assert draft.kind_at(footer[0]) == "letterhead"
    assert not draft.is_prose(*footer)
    assert Draft(reading.text).is_prose(*footer)


def test_variable_split_over_runs_is_one_token() -> None:
    reading = read_bytes(letter(), "surat.docx")
    tokens = Draft(reading.text).document.tokens
    assert [token.text for token in tokens if token.kind == "variable"] == ["${nama}"]


def test_docx_text_box_once() -> None:
    assert read_bytes(text_box("Di dalam kotak."), "a.docx").text == "Di atas kotak.\n\nDi dalam kotak."


def test_docx_breaks_and_fields() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("a")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("b\tc")
    add_xml(paragraph, "<w:r {W}><w:fldChar w:fldCharType='begin'/><w:instrText>MERGEFIELD x</w:instrText></w:r>")
    add_xml(paragraph, "<w:r {W}><w:fldChar w:fldCharType='separate'/></w:r>")
    add_xml(paragraph, "<w:r {W}><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t></w:r>")
    assert read_bytes(saved(document), "a.docx").text == "a\nb\tcd-e"


def test_docx_nested_table() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "luar"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "dalam"
    assert read_bytes(saved(document), "a.docx").text.split() == ["luar", "dalam"]


def test_comments_in_an_odt_are_not_read() -> None:
    words = "Catatan atasan yang panjang sekali. Tolong diperiksa sebelum surat ini ditandatangani."
    comment = f"<office:annotation><text:p>{words}</text:p><text:p>{words}</text:p></office:annotation>"
    cells = (f"<text:p>{comment}Syarat</text:p>", "<text:h>KTP</text:h>")
    row = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    table = f"<table:table><table:table-row>{row}</table:table-row></table:table>"
    body = f"<text:p>Yth.{comment} Ibu Sari</text:p><text:p>Di Sukamaju</text:p>{table}"
    assert read_bytes(odt(body), "a.odt").text == "Yth. Ibu Sari\nDi Sukamaju\nSyarat\tKTP"


def test_a_box_in_a_cell_of_an_odt_is_read_once() -> None:
    box = "<draw:frame><draw:text-box><text:p>Di kotak</text:p></draw:text-box></draw:frame>"
    cell = f"<table:table-cell><text:p>Di sel{box}</text:p></table:table-cell>"
    body = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    assert read_bytes(odt(body), "a.odt").text.split() == ["Di", "sel", "Di", "kotak"]


def test_odt() -> None:
    numbers = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" '
        'style:num-suffix=")"/></text:list-style>'
    )
    body = (
        "<text:tracked-changes><text:p>Dihapus</text:p></text:tracked-changes>"
        "<text:p>Yth. Ibu Sari</text:p><text:p/>"
        "<text:p>Kartu<text:s/>Ibu <office:annotation><text:p>catatan</text:p></office:annotation>sudah"
        "<text:note><text:note-body><text:p>kaki</text:p></text:note-body></text:note> jadi.</text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>KTP</text:p></text:list-item>'
        "<text:list-item><text:p>KK</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Hal</text:p></table:table-cell>"
        "<table:table-cell><text:p>KTP</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>Kotak</text:p></draw:text-box></draw:frame></text:p>"
    )
    reading = read_bytes(odt(body, header="<text:p>DINAS</text:p>", automatic=numbers), "a.odt")
    assert reading.text == ("DINAS\n\nYth. Ibu Sari\n\nKartu Ibu sudah jadi.\n\na) KTP\nb) KK\nHal\tKTP\n\nKotak")
    assert reading.margins == ((0, 5),)
    assert any("Catatan kaki" in note for note in reading.notes)


def test_pdf_tells_that_it_cannot_be_mapped() -> None:
    reading = read_bytes(pdf("Kartu Ibu sudah jadi."), "a.pdf")
    assert reading.text == "Kartu Ibu sudah jadi."
    assert "tidak dapat ditandai" in reading.notes[0]


def test_mail_prefers_plain_and_names_attachments() -> None:
    message = (
        "From: a@example.go.id\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
        "--y\nContent-Type: text/html\n\n<p>Halo dari HTML</p>\n"
        "--y\nContent-Type: text/plain\n\nHalo dari teks\n--y--\n"
        '--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="surat\x1b[31m.pdf"\n\nxx\n'
        "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=catatan.txt\n\nBukan balasan\n--x--\n"
    )
    reading = read_bytes(message.encode(), "a.eml")
    assert reading.text.strip() == "Halo dari teks"
    assert reading.pieces[0][2].part == "1.2"
    assert "catatan.txt" in reading.notes[0] and "\x1b" not in reading.notes[0]


@pytest.mark.parametrize("charset", ["x-tidak-ada", "us-ascii", "utf-16", "\udcff"])
def test_mail_survives_a_wrong_charset(charset: str) -> None:
    head = f"From: a@b.id\nContent-Type: text/plain; charset={charset}\n\n"
    data = head.encode("utf-8", "surrogateescape") + "Kartu é 😀 jadi.".encode()
    assert "Kartu" in read_bytes(data, "a.eml").text


def test_mail_without_headers_is_text() -> None:
    reading = read_bytes(b"Halo Ibu, kartunya sudah jadi.", "a.eml")
    assert reading.text.startswith("Halo Ibu")
    assert "tanpa kepala surel" in reading.notes[0]


def test_mail_html_quote_becomes_the_question() -> None:
    html = (
        "<div>Yth. Ibu Sari,</div><div><br></div><div>Kartu sudah jadi.</div><div class=gmail_quote>"
        "<div>Pada Sen, 3 Mar 2025 pukul 10.12 Sari &lt;<a>sari@example.com</a>&gt; menulis:<br></div>"
        "<blockquote class=gmail_quote><div>Kapan KTP saya jadi?</div></blockquote></div>"
    )
    reading = read_bytes(mail(html, kind="html"), "a.eml")
    assert reading.question == "Kapan KTP saya jadi?"
    assert not Draft(reading.text).is_own(reading.text.index("Kapan"), len(reading.text))


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (b"\xef\xbb\xbfHalo", "a.txt", "Halo"),
        ("Halo é".encode("utf-16"), "a.txt", "Halo é"),
        ("Halo é".encode("cp1252"), "a.txt", "Halo é"),
        (b"Halo\r\nIbu", "a.TXT", "Halo\r\nIbu"),
        (b"Halo", "", "Halo"),
        (b"Halo", "catatan.log", "Halo"),
    ],
)
def test_plain(data: bytes, name: str, text: str) -> None:
    assert read_bytes(data, name).text == text


def test_format_is_told_by_content_without_a_name() -> None:
    assert read_bytes(letter()).format == "docx"
    assert read_bytes(pdf("Halo")).format == "pdf"
    assert read_bytes(odt("<text:p>Halo</text:p>"), "surat.ott").format == "odt"
    assert read_bytes(b"# Halo", "a.md").format == "md"


def test_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Halo")
    assert read_path(tmp_path / "a.txt").text == "Halo"
    for name in ("tidak-ada.txt", ".", "a\x00b.txt"):
        with pytest.raises(ReadingError):
            read_path(tmp_path / name)
