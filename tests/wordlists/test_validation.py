"""What a list is refused for, with file and line, and that the bundled lists have nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jelas.wordlists import check_file, validate

_PHRASE = """
[[phrase]]
id = "uji-zamrud"
match = ["lampu zamrud <x:word>"]
suggest = ["lampu hijau {x}"]
source = "agency"
flagged = ["Tekan [[lampu zamrud kecil]]."]
silent = ["Tekan lampu hijau kecil."]
"""


def _problems(tmp_path: Path, text: str, name: str = "instansi.toml") -> list[str]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [str(problem).replace(f"{path}:", "") for problem in check_file(path)]


def test_bundled_lists_have_no_problem() -> None:
    assert [str(problem) for problem in validate()] == []


def test_good_list(tmp_path: Path) -> None:
    assert _problems(tmp_path, _PHRASE) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("silent =", "diam =", 2, "kunci «diam» tidak dikenal"),
        ('id = "uji-zamrud"', 'id = "Uji Zamrud"', 2, "harus huruf kecil dengan tanda hubung"),
        ('source = "agency"', 'source = "wikipedia"', 2, "sumber «wikipedia» tidak ada"),
        ('source = "agency"\n', "", 2, "«source» belum diisi"),
        ('source = "agency"', 'source = "agency"\nseverity = "parah"', 2, "severity = «parah» tidak dikenal"),
        ('source = "agency"', 'source = "agency"\nchannels = ["fax"]', 2, "channels: «fax» tidak dikenal"),
        ('source = "agency"', 'source = "agency"\nposition = "atas"', 2, "position = «atas» tidak dikenal"),
        ('source = "agency"', 'source = "agency"\nsafe = "ya"', 2, "«safe» harus true atau false"),
        ("<x:word>", "<x:kata>", 2, "kelas «kata» tidak dikenal"),
        ("lampu zamrud <x:word>", "<x:word>", 2, "sedikitnya satu kata tetap"),
        ("{x}", "{y}", 2, "memakai {y}; ada pola tanpa <y:…>"),
        ("{x}", "~terap", 2, "tidak setiap pola memuat @kata"),
        ("[[lampu zamrud kecil]]", "[[lampu zamrud]] kecil", 2, "yang ditemukan «lampu zamrud kecil»"),
        ("[[lampu zamrud kecil]]", "lampu zamrud kecil", 2, "tidak menandai kata dengan [[…]]"),
        ('silent = ["Tekan lampu hijau', 'silent = ["Tekan lampu zamrud', 2, "ternyata ditandai"),
        ('["lampu hijau {x}"]', '["upload lampu"]', 2, "ditandai lagi oleh foreign-word/upload"),
        ("match = [", "match = ", 4, "bukan TOML yang benar"),
    ],
)
def test_what_a_phrase_is_refused_for(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in _PHRASE

    problems = _problems(tmp_path, _PHRASE.replace(old, new, 1))

    assert any(problem.startswith(f"{line}: ") and words in problem for problem in problems), problems


def test_duplicates_are_refused(tmp_path: Path) -> None:
    problems = _problems(tmp_path, _PHRASE + _PHRASE)

    assert any(problem.startswith("10: «uji-zamrud» sudah ada di") for problem in problems), problems


_HEADER = "wrong,right,kind,forms,guard,source\n"


_LOOP = "zamrut,zamrud,baku,,,agency\nzamrud,zamrut,baku,,,agency\n"
_LOOP_OF_FORMS = "zamrut,jamrud,baku,ya,,agency\njamrud,zamrut,baku,ya,,agency\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wrong,right\na,b\n", "1: baris pertama «wrong,right» bukan judul kolom"),
        (_HEADER + "zamrut,zamrud,baku,,\n", "2: ada 5 kolom, seharusnya 6"),
        (_HEADER + "zamrut,zamrud,baku,mungkin,,agency\n", "2: forms = «mungkin» tidak dikenal"),
        (_HEADER + "zamrut,,baku,,,agency\n", "2: kolom «right» kosong"),
        (_HEADER + "zamrut,zamrut,baku,,,agency\n", "2: «zamrut»: sama dengan penggantinya"),
        (_HEADER + "zamrut,zamrud,baku,,,agency\nzamrut,jamrud,baku,,,agency\n", "3: «zamrut» sudah ada di"),
        (
            _HEADER + _LOOP,
            "2: «zamrut»: pengganti «zamrud» berputar",
        ),
        (
            _HEADER + _LOOP_OF_FORMS,
            "3: «jamrud»: pengganti «zamrut» berputar",
        ),
        (_HEADER + "zamrut,mengupload,baku,,,agency\n", "2: «zamrut»: pengganti «mengupload» ditandai lagi oleh"),
    ],
)
def test_what_a_row_is_refused_for(tmp_path: Path, text: str, expected: str) -> None:
    problems = _problems(tmp_path, text, "ejaan.csv")

    assert any(problem.startswith(expected) for problem in problems), problems


def test_files_that_are_no_lists(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xff\xfe")

    assert "bukan UTF-8" in str(check_file(path)[0])
    assert "tidak dapat dibaca" in str(check_file(tmp_path / "tidak-ada.csv")[0])
    assert "jenis berkas tidak dikenal" in _problems(tmp_path, "", "a.txt")[0]
    assert "warna" in _problems(tmp_path, "warna = 1\n")[0]


def test_silence_names_what_exists(tmp_path: Path) -> None:
    assert _problems(tmp_path, 'silence = ["foreign-word/upload", "empty-opening"]\n') == []
    assert "«foreign-word/tidak-ada» tidak ada" in _problems(tmp_path, 'silence = ["foreign-word/tidak-ada"]\n')[0]
