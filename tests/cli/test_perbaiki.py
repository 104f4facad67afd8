"""``jelas perbaiki`` mends a copy or shows the result; the draft is never touched."""

from __future__ import annotations

from pathlib import Path

from cli_helpers import BAD, Run

from jelas.readers import read_path


def test_result_goes_to_the_screen(run: Run, desk: Path) -> None:
    result = run("perbaiki", "buruk.txt")

    assert result.code == 0
    assert "Silakan datang ke loket 3." in result.out and "Silahkan" not in result.out
    assert (desk / "buruk.txt").read_text(encoding="utf-8") == BAD


def test_result_goes_to_a_new_file_and_never_over_another(run: Run, desk: Path) -> None:
    assert run("perbaiki", "buruk.txt", "-o", "rapi.txt").code == 0
    assert "Silakan" in (desk / "rapi.txt").read_text(encoding="utf-8")
    assert run("perbaiki", "buruk.txt", "-o", "rapi.txt").code == 2
    assert run("perbaiki", "buruk.txt", "-o", "rapi.txt", "--timpa").code == 0
    assert run("perbaiki", "buruk.txt", "-o", "./buruk.txt", "--timpa").code == 2
    (desk / "tautan.txt").symlink_to("buruk.txt")
    assert run("perbaiki", "buruk.txt", "-o", "tautan.txt", "--timpa").code == 2
    assert (desk / "buruk.txt").read_text(encoding="utf-8") == BAD
    assert run("perbaiki", "buruk.txt", "-o", "tidak/ada/x.txt").code == 2


def test_page_keeps_its_markup(run: Run, desk: Path) -> None:
    page = '<html><body>\n<p class="a">Silahkan <b>datang</b> ke loket 3 &amp; bawa KTP.</p>\n</body></html>\n'
    (desk / "a.html").write_text(page, encoding="utf-8")

    assert run("perbaiki", "a.html").out.startswith('<html><body>\n<p class="a">Silakan <b>datang</b> ke loket 3')


def test_fixing_twice_changes_nothing_more(run: Run, desk: Path) -> None:
    run("perbaiki", "buruk.txt", "-o", "satu.txt")
    run("perbaiki", "satu.txt", "-o", "dua.txt")

    assert (desk / "satu.txt").read_bytes() == (desk / "dua.txt").read_bytes()


def test_word_draft_becomes_a_copy_with_tracked_changes(run: Run, letter: Path) -> None:
    before = letter.read_bytes()
    first = run("perbaiki", "surat.docx")
    second = run("perbaiki", "surat.docx")

    assert first.code == second.code == 0
    assert letter.read_bytes() == before
    assert "Silakan datang" in read_path("surat.perbaikan.docx").text
    assert Path("surat.perbaikan-2.docx").exists()


def test_word_draft_can_become_text(run: Run, letter: Path) -> None:
    assert run("perbaiki", "surat.docx", "-o", "surat.txt").code == 0
    assert "Silakan datang" in Path("surat.txt").read_text(encoding="utf-8")


def test_libreoffice_letter_gets_tracked_changes_in_a_copy(run: Run, open_letter: Path) -> None:
    before = open_letter.read_bytes()
    result = run("perbaiki", "surat.odt")

    assert result.code == 0 and "surat.perbaikan.odt" in result.err and "LibreOffice" in result.err
    assert "Silakan datang" in read_path("surat.perbaikan.odt").text
    assert open_letter.read_bytes() == before
    assert run("perbaiki", "surat.odt", "-o", "surat.txt").code == 0
    assert "Silakan datang" in Path("surat.txt").read_text(encoding="utf-8")


def test_copy_keeps_the_kind_of_the_draft(run: Run, open_letter: Path) -> None:
    result = run("perbaiki", "surat.odt", "-o", "hasil.docx")

    assert result.code == 2 and "harus berakhiran .odt" in result.err
    assert not Path("hasil.docx").exists()
