"""Files made to harm, or simply broken, end in one clear line within bounded memory and time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from making import letter, mail, odt, pdf, saved, zipped

from jelas.readers import ReadingError, base, read_bytes, read_path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BILLION = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def with_body(xml: str, data: bytes | None = None) -> bytes:
    """Return a Word document whose body file is ``xml``."""
    source = zipfile.ZipFile(BytesIO(data or letter()))
    members: dict[str, bytes | str] = {name: source.read(name) for name in source.namelist()}
    members["word/document.xml"] = xml
    return zipped(members)


def document(inner: str) -> str:
    return (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{inner}</w:body></w:document>"
    )


def encrypted_zip() -> bytes:
    data = bytearray(zipped({"word/document.xml": document("")}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def lying_zip() -> bytes:
    """A member that says it is small and inflates to much more."""
    data = bytearray(zipped({"word/document.xml": b" " * 60_000_000}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + place
        data[start : start + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def locked_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Halo"))))
    writer.encrypt("rahasia", algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


ENCRYPTED_ODT = zipped(
    {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>",
        "content.xml": b"\x00\x01",
    }
)

FILES = {
    "empty": (b"", "a.txt", "kosong"),
    "only blanks": (b" \n\t\n", "a.docx", "kosong"),
    "binary text": (b"\x00\x01\x02" * 100, "a.txt", "bukan berkas teks"),
    "docx named txt": (letter(), "a.txt", "isinya docx"),
    "docx named odt": (letter(), "a.odt", "isinya docx"),
    "odt named docx": (odt("<text:p>x</text:p>"), "a.docx", "isinya odt"),
    "pdf named docx": (pdf("x"), "a.docx", "isinya pdf"),
    "text named docx": (b"Halo Ibu", "a.docx", "bukan docx"),
    "text named pdf": (b"Halo Ibu", "a.pdf", "bukan pdf"),
    "old doc": (OLE, "a.doc", "Office lama"),
    "old doc named docx": (OLE, "a.docx", "Office lama"),
    "locked docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "kata sandi"),
    "locked odt": (ENCRYPTED_ODT, "a.odt", "kata sandi"),
    "locked pdf": (locked_pdf(), "a.pdf", "kata sandi"),
    "locked zip": (encrypted_zip(), "a.docx", "kata sandi"),
    "rtf": (b"{\\rtf1 Halo}", "a.rtf", "RTF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.png", "gambar"),
    "plain zip": (zipped({"a.txt": "x"}), "a.zip", "arsip zip"),
    "spreadsheet": (zipped({"[Content_Types].xml": "<x/>", "xl/a.xml": "<x/>"}), "a.xlsx", "bukan naskah Word"),
    "presentation": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}),
        "a.odp",
        "bukan naskah OpenDocument",
    ),
    "cut docx": (letter()[:3000], "a.docx", "rusak"),
    "cut pdf": (pdf("x")[:60], "a.pdf", "rusak"),
    "zip head only": (b"PK\x03\x04" + bytes(40), "a.docx", "rusak"),
    "broken xml": (with_body("<w:document><w:body>"), "a.docx", "rusak"),
    "no xml": (with_body("Halo"), "a.docx", "rusak"),
    "no body": (with_body("<x/>"), "a.docx", "tidak ada tulisan"),
    "no text": (saved(docx.Document()), "a.docx", "tidak ada tulisan"),
    "no body file": (zipped({"word/x.xml": "<x/>"}), "a.docx", "rusak"),
    "no odt text": (odt(""), "a.odt", "tidak ada tulisan"),
    "no pdf text": (pdf(""), "a.pdf", "tidak ada tulisan"),
    "no html text": (b"<html><script>x</script></html>", "a.html", "tidak ada tulisan"),
    "no mail text": (mail(""), "a.eml", "tidak berisi tulisan"),
    "encrypted mail": (
        b"From: a@b.id\nContent-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: text/plain\n\nx\n--x--\n",
        "a.eml",
        "terenkripsi",
    ),
    "entities in docx": (with_body(BILLION + document("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>")), "a.docx", "DTD"),
    "external entity": (
        with_body('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + document("&a;")),
        "a.docx",
        "DTD",
    ),
    "utf-16 entities": (
        with_body((BILLION + document("&i;")).encode("utf-16")),  # type: ignore[arg-type]
        "a.docx",
        "DTD",
    ),
    "deep xml": (with_body(document("<w:sdt>" * 50_000)), "a.docx", "rumit"),
    "many elements": (with_body(document("<w:p/>" * 600_000)), "a.docx", "rumit"),
    "declared bomb": (zipped({"word/document.xml": b" " * 60_000_000}), "a.docx", "mengembang"),
    "lying bomb": (lying_zip(), "a.docx", ""),
    "many members": (zipped({f"word/{number}": "" for number in range(6000)}), "a.docx", "mengembang"),
    "long text": (b"Kartu sudah jadi. " * 70_000, "a.txt", "terlalu panjang"),
    "long html": (b"<p>Kartu sudah jadi." * 70_000, "a.html", "terlalu panjang"),
    "large text": (b"a" * (base.MAXIMUM_TEXT_BYTES + 1), "a.txt", "terlalu besar"),
    "large mail": (b"From: a@b.id\n\n" + b"a" * base.MAXIMUM_MAIL_BYTES, "a.eml", "terlalu besar"),
    "deep mail": (
        b"From: a@b.id\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(2000))
        + b"\nx",
        "a.eml",
        "",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_one_clear_line(name: str) -> None:
    data, file, words = FILES[name]
    start = time.monotonic()
    with pytest.raises(ReadingError) as caught:
        read_bytes(data, file)
    message = str(caught.value)
    assert words in message
    assert message and "\n" not in message and len(message) < 200
    assert "Halo" not in message
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    "evil",
    [
        "<!--" * 300_000,
        "<a " * 300_000,
        "<" * 900_000,
        '<a "' * 250_000,
        "<a '\">" * 200_000,
        "<script>" * 100_000,
        "</script" * 100_000,
        "<svg>" * 200_000,
        "<div>" * 200_000,
        "<blockquote>" * 80_000,
        "<ol><li>" * 100_000,
        '<p style="display:none">' * 40_000,
        "<!DOCTYPE " * 100_000,
        "&" * 900_000,
        "&#" * 400_000,
        "&amp" * 200_000,
    ],
    ids=lambda evil: repr(evil[:10]),
)
def test_html_takes_linear_time(evil: str) -> None:
    start = time.monotonic()
    try:
        read_bytes(evil.encode(), "a.html")
    except ReadingError as error:
        assert "\n" not in str(error)
    # A quadratic scan of these would take minutes.
    assert time.monotonic() - start < 30


def test_size_is_looked_at_before_reading(tmp_path: Path) -> None:
    large = tmp_path / "besar.docx"
    with large.open("wb") as file:
        file.truncate(base.MAXIMUM_BYTES + 1)
    with pytest.raises(ReadingError, match="terlalu besar"):
        read_path(large)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on memory (Linux)")
@pytest.mark.parametrize("name", ["declared bomb", "lying bomb", "many elements", "entities in docx", "long html"])
def test_memory_stays_bounded(name: str, tmp_path: Path) -> None:
    data, file, _ = FILES[name]
    path = tmp_path / file
    path.write_bytes(data)
    script = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))\n"
        "from jelas.readers import read_path, ReadingError\n"
        "try:\n    read_path(sys.argv[1])\n"
        "except ReadingError as error:\n    print(error)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, env={**os.environ}, timeout=60
    )
    assert result.returncode == 0, result.stderr[-500:]
    assert result.stdout.count("\n") == 1


def test_locked_pdf_with_an_empty_password_is_read() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Halo Ibu"))))
    writer.encrypt("", owner_password="x", algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    assert read_bytes(target.getvalue(), "a.pdf").text == "Halo Ibu"
