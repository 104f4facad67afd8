"""The agency's own list: checked, extended, and never broken."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from cli_helpers import Run

from jelas.cli.agency_list import with_items, with_table
from jelas.cli.speech import InputError


def test_wrong_list_is_told_with_lines(run: Run, desk: Path) -> None:
    (desk / "salah.toml").write_text('names = ["Zamrud"]\n\n[[term]]\nterm = "blangko"\n', encoding="utf-8")
    (desk / "benar.toml").write_text('names = ["Zamrud"]\n', encoding="utf-8")
    wrong = run("kamus", "periksa", "salah.toml")

    assert wrong.code == 1 and "salah.toml:3:" in wrong.out
    assert run("kamus", "periksa", "benar.toml").code == 0
    assert run("kamus", "periksa", "tidak-ada.toml").code == 2


def test_names_are_added_and_in_force_at_once(run: Run, desk: Path) -> None:
    (desk / "nama.txt").write_text("Yth. Ibu,\n\nSilakan datang ke Loket Silahkan pada Senin pagi.\n", encoding="utf-8")
    before = run("periksa", "nama.txt", "--format", "baris").out
    added = run("kamus", "tambah", "Loket Silahkan", "SIAP Warga")
    after = run("periksa", "nama.txt", "--format", "baris").out

    assert "nonstandard-spelling" in before and "nonstandard-spelling" not in after
    assert added.code == 0 and "jelas-kamus.toml" in added.out and "jelas.toml" in added.out
    assert tomllib.loads(Path("jelas-kamus.toml").read_text(encoding="utf-8"))["names"] == [
        "Loket Silahkan",
        "SIAP Warga",
    ]
    again = run("kamus", "tambah", "SIAP Warga")
    assert again.code == 0 and "sudah ada" in again.out


def test_terms_and_acronyms_need_their_meaning(run: Run, desk: Path) -> None:
    assert run("kamus", "tambah", "blangko putih", "--sebagai", "istilah").code == 2
    assert not Path("jelas-kamus.toml").exists()
    assert run("kamus", "tambah", "blangko putih", "--sebagai", "istilah", "--ganti", "formulir pengaduan").code == 0
    assert (
        run("kamus", "tambah", "SIAPW", "--sebagai", "singkatan", "--kepanjangan", "Sistem Aduan Publik Warga").code
        == 0
    )
    assert run("kamus", "periksa", "jelas-kamus.toml").code == 0
    (desk / "istilah.txt").write_text("Yth. Ibu,\n\nTolong isi blangko putih di loket kami.\n", encoding="utf-8")
    found = json.loads(run("periksa", "istilah.txt", "--format", "json").out)["findings"]

    assert "blangko putih" in [finding["text"] for finding in found]


def test_list_that_would_break_is_left_as_it_was(run: Run, desk: Path) -> None:
    run("kamus", "tambah", "Zamrud")
    before = Path("jelas-kamus.toml").read_bytes()
    result = run("kamus", "tambah", "blangko", "--sebagai", "istilah", "--ganti", "blangko")

    assert result.code == 2 and "tidak ditambahkan" in result.err
    assert Path("jelas-kamus.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'names = ["b"]\n'),
        ("# catatan\n", '# catatan\nnames = ["b"]\n'),
        ('names = ["a"]\n', 'names = ["a", "b"]\n'),
        ("names = []\n", 'names = ["b"]\n'),
        ('names = ["a", "]"] # akhir\n[x]\nc = 1\n', 'names = ["a", "]", "b"] # akhir\n[x]\nc = 1\n'),
        ('names = [\n    "a", # satu\n]\n', 'names = [\n    "a", # satu\n    "b"\n]\n'),
        ('names = [\n    "a" # satu\n]\n', None),
        ('silence = ["x"]\n\n[[term]]\nterm = "t"\n', 'silence = ["x"]\nnames = ["b"]\n\n[[term]]\nterm = "t"\n'),
        ('names = ["b"]\n', 'names = ["b"]\n'),
    ],
)
def test_items_are_put_into_the_text(before: str, after: str | None) -> None:
    if after is None:
        # The comma would land in the comment: refused rather than broken.
        with pytest.raises(InputError):
            with_items(before, "names", ["b"])
        return
    assert with_items(before, "names", ["b"]) == after


def test_tables_are_put_at_the_end() -> None:
    text = with_table('names = ["a"]', "term", {"term": 'x "y"', "plain": "z"})

    assert tomllib.loads(text) == {"names": ["a"], "term": [{"term": 'x "y"', "plain": "z"}]}
