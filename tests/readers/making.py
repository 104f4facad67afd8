"""Files for the tests, made in memory."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")
FOOTER = "Surat ini ditandatangani secara elektronik sebagaimana dimaksud dalam aturan yang berlaku di kantor kami."
SAVED = 'w:id="90" w:author="Ani" w:date="2025-01-01T00:00:00Z"'


def zipped(members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with these members."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return target.getvalue()


def saved(document: Any) -> bytes:
    """Return the bytes of a python-docx document."""
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def add_xml(paragraph: Any, xml: str) -> None:
    """Append an element to a paragraph; ``{W}`` in the text stands for the namespace."""
    paragraph._p.append(parse_xml(xml.replace("{W}", W).replace("{S}", SAVED)))


def letter() -> bytes:
    """Return a Word letter with all the places where text hides from ``paragraph.text``."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "DINAS KEPENDUDUKAN SUKAMAJU"
    section.footer.paragraphs[0].text = FOOTER
    table = document.add_table(rows=2, cols=3)
    for row, (name, value) in enumerate((("Nomor", "470/12"), ("Hal", "Kartu keluarga"))):
        for column, text in enumerate((name, ":", value)):
            table.cell(row, column).text = text
    document.add_paragraph("Yth. Ibu Sari")
    document.add_paragraph("")
    body = document.add_paragraph("Kartu keluarga Ibu sudah kami ter")
    body.add_run("bitkan").bold = True
    body.add_run(" 😀 hari ini, ").italic = True
    body.add_run("Nama: ${na")
    body.add_run("ma}.")
    add_xml(body, '<w:ins {W} {S}><w:r><w:t xml:space="preserve"> Silahkan ambil.</w:t></w:r></w:ins>')
    add_xml(body, '<w:del {W} {S}><w:r><w:delText xml:space="preserve"> Kalimat terhapus.</w:delText></w:r></w:del>')
    add_xml(body, "<w:moveFrom {W} {S}><w:r><w:t>Kalimat pindah.</w:t></w:r></w:moveFrom>")
    add_xml(
        body,
        '<w:sdt {W}><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve"> Bawa KTP.</w:t></w:r></w:sdtContent>'
        "</w:sdt>",
    )
    add_xml(
        body, '<w:hyperlink {W} w:anchor="x"><w:r><w:t xml:space="preserve"> Lihat di sini.</w:t></w:r></w:hyperlink>'
    )
    add_xml(body, '<w:fldSimple {W} w:instr="DATE"><w:r><w:t xml:space="preserve"> 3 Maret</w:t></w:r></w:fldSimple>')
    add_xml(body, '<w:smartTag {W} w:element="x"><w:r><w:t xml:space="preserve"> 2025.</w:t></w:r></w:smartTag>')
    add_xml(body, "<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t>Tak terlihat.</w:t></w:r>")
    document.add_paragraph("Bawa ini:")
    document.add_paragraph("KTP asli", style="List Number")
    document.add_paragraph("Kartu lama", style="List Number")
    document.add_paragraph("Hormat kami,")
    document.add_paragraph("Budi Santoso")
    return saved(document)


def text_box(text: str) -> bytes:
    """Return a Word document with a text box, stored twice as Word does."""
    document = docx.Document()
    paragraph = document.add_paragraph("Di atas kotak.")
    box = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    names = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    add_xml(
        paragraph,
        f'<w:r {{W}} {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}'
        f"</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>",
    )
    return saved(document)


_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def odt(body: str, *, header: str = "", automatic: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    content = (
        f"<office:document-content {_ODT}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = (
        f'<office:document-styles {_ODT}><office:master-styles><style:master-page style:name="Standard">'
        f"<style:header>{header}</style:header></style:master-page></office:master-styles></office:document-styles>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": styles})


def pdf(*pages: str) -> bytes:
    """Return a PDF with one line of Latin text on each page."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("cp1252")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj" % number + content + b"endobj\n"
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def mail(body: str, *, kind: str = "plain", charset: str = "utf-8", headers: str = "", transfer: str = "8bit") -> bytes:
    """Return a message with one part."""
    head = (
        f"From: dinas@example.go.id\nTo: sari@example.com\nSubject: KTP\nMIME-Version: 1.0\n{headers}"
        f"Content-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n"
    )
    try:
        return head.encode() + body.encode(charset)
    except LookupError:
        return head.encode() + body.encode()
