"""With ``--bahasa en`` no Indonesian word is left in what goes wrong."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_helpers import Run

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INDONESIAN = re.compile(
    r"\b(ada|atau|baris|berkas|belum|bukan|buka|daftar|dan|dapat|dengan|di|harus|ini|isi|kunci|lalu|masukan|mungkin|"
    r"pilih|periksa dulu|rusak|salah|simpan|surel ini|tidak|tulis|tulisan|untuk|yang)\b"
)
"""Words of our own Indonesian lines; names of commands and values stay Indonesian."""


def _english(text: str) -> str:
    """Return what was told, and fail where it is Indonesian."""
    shown = re.sub(r"«[^»]*»|\S+\.\w{2,8}\b", "", text)
    assert not _INDONESIAN.findall(shown), text
    return text


def _zip(**members: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as package:
            for name, content in members.items():
                package.writestr(name, content)

    return make


_FILES: dict[str, tuple[bytes | Callable[[Path], None], str]] = {
    "kosong.txt": (b"", "the file is empty"),
    "a.rtf": (b"{\\rtf1 x}", "this is an RTF file"),
    "g.png": (b"\x89PNG....", "this is a picture"),
    "lama.doc": (_OLE + b"0" * 99, "this is an old Office file"),
    "kunci.docx": (_OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "salah.docx": (b"halo saja", "its content is not docx"),
    "salah.txt": (b"%PDF-1.4", "its name ends in .txt"),
    "rusak.pdf": (b"%PDF-1.4 rusak", "this PDF is damaged"),
    "nul.txt": (b"abc\0\0", "this is no text file"),
    "potong.txt": (b"\xff\xfea", "not valid UTF-16"),
    "arsip.zip": (_zip(a="x"), "this is a zip archive"),
    "tabel.odt": (_zip(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "this is no OpenDocument text"),
    "dtd.docx": (_zip(**{"word/document.xml": "<!DOCTYPE a><a/>"}), "document type declaration"),
    "patah.docx": (_zip(**{"word/document.xml": "<a><b></a>"}), "the file is damaged"),
    "hampa.docx": (_zip(**{"word/document.xml": "<a/>"}), "there is no text in this file"),
    "dalam.docx": (_zip(**{"word/document.xml": "<a>" * 300 + "</a>" * 300}), "too complicated a way"),
    "halaman.html": (b"<p> </p>", "there is no text on this page"),
    "sandi.eml": (b"From: a@b.id\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\na\n--x--\n", "is encrypted"),
    "hampa.eml": (b"From: a@b.id\n\n", "this mail holds no text"),
    "panjang.txt": (b"kata " * 210_000, "the limit is 1 million characters"),
}


@pytest.mark.parametrize("name", _FILES)
@pytest.mark.parametrize("command", ["periksa", "prakirim", "perbaiki"])
def test_files_that_cannot_be_read(run: Run, desk: Path, name: str, command: str) -> None:
    content, expected = _FILES[name]
    path = desk / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content(path)

    result = run("--bahasa", "en", command, name)

    assert result.code == 2
    assert expected in _english(result.err)
    assert result.err.count("\n") == 1


def test_names_that_lead_nowhere(run: Run, desk: Path) -> None:
    (desk / "folder").mkdir()

    assert "no such file; check name and folder" in _english(run("--bahasa", "en", "periksa", "x1.txt").err)
    assert "no draft that can be read in this folder" in _english(run("--bahasa", "en", "periksa", "folder").err)


def test_notes_of_readers(run: Run, desk: Path) -> None:
    (desk / "cp.txt").write_bytes(b"Yth. Ibu Sari,\n\nBerkas Ibu \x96 yang lengkap \x96 selesai besok.\n")
    result = run("periksa", "--bahasa", "en", "--ringkas", "cp.txt")

    assert _english(result.err) == "jelas: cp.txt: This file is not UTF-8; it is read as Windows-1252.\n"


_SETTINGS = {
    "lingo = 1\n": "jelas.toml:1: unknown key «lingo»; there are: channel",
    'languag = "en"\n': "jelas.toml:1: unknown key «languag»; did you mean «language»?",
    "a = [\n": "wrong TOML at the end of the file",
    "a == 1\n": "jelas.toml:1: wrong TOML at character 4",
    'channel = "pos"\n': "channel = «pos» is unknown; choose surat",
    "office = 1\n": "office must be a text",
    'names = "x"\n': "names must be a list of texts",
    "profile = 1\n": "profile must be a table",
    "[profile]\nsurat = 1\n": "profile.surat must be a table",
    "[profile.pos]\na = 1\n": "unknown channel «pos»",
    "[profile.surat]\nmax_x = 1\n": "profile.surat: unknown key «max_x»",
    "[profile.surat]\nmax_errors = -1\n": "must be a number, zero or more",
    "[profile.surat]\nmax_errors = 1.5\n": "must be a whole number",
    "[profile.surat]\nmin_courtesy = 101\n": "is 100 at most",
    '[severity]\nx = "besar"\n': "unknown severity for «x»",
    'wordlists = "a"\n': "wordlists must be a list of file names",
    'wordlists = ["x.toml"]\n': "the wordlist «x.toml» was not found in",
    "baseline = 1\n": "baseline must be the name of a file",
    'baseline = "x.txt"\n': "the baseline «x.txt» was not found in",
    'baseline = "buruk.txt"\n': "buruk.txt:1: this line is no fingerprint of a finding",
}


@pytest.mark.parametrize("text", _SETTINGS)
@pytest.mark.parametrize("command", ["profil", "periksa", "audit"])
def test_settings_that_cannot_be_used(run: Run, desk: Path, text: str, command: str) -> None:
    (desk / "jelas.toml").write_text(text, encoding="utf-8")

    result = run("--bahasa", "en", command, "baik.txt")

    assert result.code == 2
    assert _SETTINGS[text] in _english(result.err)


def test_a_wordlist_that_cannot_be_used(run: Run, desk: Path) -> None:
    list_ = desk / "daftar.toml"
    list_.write_text(
        'warna = 1\n[[phrase]]\nid = "uji-zamrud"\nmatch = ["(kata|zamrud"]\nsuggest = ["{x}"]\n'
        'flagged = ["polos"]\nsilent = ["polos"]\nsource = "entah"\n',
        encoding="utf-8",
    )

    lines = _english(run("--bahasa", "en", "kamus", "periksa", list_.name).out).splitlines()

    assert "daftar.toml:1: «warna» is unknown; there are: acronym, foreign, names" in "\n".join(lines)
    assert any(line.endswith("pattern «(kata|zamrud»: «)» is missing; close the open bracket") for line in lines)
    assert any("the example «polos» marks no words with [[…]]" in line for line in lines)
    assert lines[-1] == f"daftar.toml: {len(lines) - 1} things to mend."
    assert "(and " in _english(run("--bahasa", "en", "periksa", "baik.txt", "--kamus", list_.name).err)
    assert "daftar.toml:1: «warna» is unknown" in _english(
        run("--bahasa", "en", "audit", ".", "--kamus", list_.name).err
    )


def test_a_word_that_cannot_be_added(run: Run, desk: Path) -> None:
    result = run(
        "--bahasa",
        "en",
        "kamus",
        "tambah",
        "silakan",
        "--sebagai",
        "istilah",
        "--ganti",
        "silahkan",
        "--daftar",
        "k.toml",
    )

    assert result.code == 2
    assert "the replacement «silahkan» goes round in circles" in _english(result.err)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", b"", "the file is empty"),
        ("a.csv", b"p;q\n1;2\n", "no column for the reply was found; there are: p, q; name it with --kolom-balasan"),
        ("a.csv", b"\n\n", "its rows are empty"),
        ("a.parquet", b"x", "not Parquet, or cut off"),
        ("a.jsonl", b"[1]\n", "no JSON objects line by line"),
        ("a.csv.gz", b"x", "unpack the .gz file first"),
    ],
)
def test_tables_that_cannot_be_judged(run: Run, desk: Path, name: str, content: bytes, expected: str) -> None:
    (desk / name).write_bytes(content)

    result = run("--bahasa", "en", "audit", name, "--proses", "1")

    assert result.code == 2
    assert expected in _english(result.err)


def test_rows_that_are_left_out(run: Run, desk: Path) -> None:
    (desk / "t.jsonl").write_text('{"balasan": "Yth. Ibu, berkas selesai."}\n{"balasan": 1}\nx\n', encoding="utf-8")

    result = run("--bahasa", "en", "audit", "t.jsonl", "--proses", "1")
    listed = (desk / "hasil-audit-t" / "baris-tidak-dinilai.csv").read_text(encoding="utf-8-sig")

    assert "row 2: the reply is not text" in result.out
    assert _english(listed).splitlines() == ["row,reason", "2,the reply is not text", "3,not valid JSON"]


def test_completion_is_in_the_language_of_the_reader(run: Run) -> None:
    pytest.importorskip("shtab")

    assert "show every channel" in run("--bahasa", "en", "--print-completion", "zsh").out
    assert "tampilkan semua kanal" in run("--print-completion", "zsh").out
