"""``jelas periksa``: whatever the files are like, a report or one plain line."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD, Run

from jelas.cli import walking
from jelas.cli.inputs import Wishes
from jelas.writers import FORMATS


def test_exit_codes_follow_the_gate(run: Run, desk: Path) -> None:
    assert run("periksa", "baik.txt").code == 0
    assert run("periksa", "buruk.txt").code == 1
    assert run("periksa", "tidak-ada.txt").code == 2


def test_level_takes_the_place_of_the_gate(run: Run, desk: Path) -> None:
    (desk / "kata.txt").write_text(GOOD.replace("Ambil", "Silahkan ambil"), encoding="utf-8")

    assert run("periksa", "kata.txt").code == 0
    assert run("periksa", "kata.txt", "--gagal-pada", "warning").code == 1
    assert run("periksa", "kata.txt", "--gagal-pada", "error").code == 0


def test_libreoffice_letter_gets_a_commented_copy(run: Run, letter: Path, open_letter: Path) -> None:
    before = open_letter.read_bytes()
    result = run("periksa", "surat.odt", "--format", "odt")

    assert result.code == 1 and "surat.tinjau.odt" in result.out
    assert open_letter.read_bytes() == before
    with zipfile.ZipFile("surat.tinjau.odt") as copy:
        content = copy.read("content.xml").decode()
    assert "<dc:creator>jelas</dc:creator>" in content and "Tulis «Silakan»" in content
    assert run("periksa", "surat.odt", "--format", "odt").code == 2
    assert run("periksa", "surat.odt", "--format", "docx", "--timpa").code == 1
    # Each draft gets a copy of its own kind, and copies are no drafts.
    both = run("periksa", ".", "--format", "docx", "--timpa")
    assert "surat.tinjau.docx" in both.out and "surat.tinjau.odt" in both.out
    assert "tinjau.tinjau" not in both.out
    wrong = run("periksa", "surat.odt", "--format", "odt", "-o", "a.docx")
    assert wrong.code == 2 and "harus berakhiran .odt" in wrong.err and not Path("a.docx").exists()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written(run: Run, desk: Path, form: str) -> None:
    result = run("periksa", "buruk.txt", "--format", form)

    assert result.code == 1
    assert "Silahkan" in result.out or "Silahkan" in json.dumps(json.loads(result.out), ensure_ascii=False)


def test_output_goes_to_a_file_and_never_over_another(run: Run, desk: Path) -> None:
    first = run("periksa", "buruk.txt", "--format", "html", "--keluaran", "laporan.html")
    page = (desk / "laporan.html").read_text(encoding="utf-8")
    second = run("periksa", "buruk.txt", "--format", "html", "-o", "laporan.html")
    onto_draft = run("periksa", "buruk.txt", "-o", "buruk.txt", "--timpa")

    assert first.code == 1 and "<html" in page
    assert second.code == 2 and "--timpa" in second.err
    assert onto_draft.code == 2 and (desk / "buruk.txt").read_text(encoding="utf-8") == BAD


def test_word_letter_gets_a_commented_copy(run: Run, letter: Path) -> None:
    before = letter.read_bytes()
    result = run("periksa", "surat.docx", "--format", "docx")

    import docx

    copy = docx.Document("surat.tinjau.docx")
    assert result.code == 1 and "surat.tinjau.docx" in result.out
    assert letter.read_bytes() == before
    assert any("silakan" in comment.text.lower() for comment in copy.comments)
    assert run("periksa", "surat.docx", "--format", "docx").code == 2
    assert run("periksa", "surat.docx", "--format", "docx", "--timpa").code == 1


def test_other_files_have_no_commented_copy(run: Run, desk: Path) -> None:
    result = run("periksa", "buruk.txt", "--format", "docx")

    assert result.code == 2 and ".docx" in result.err and len(result.err.splitlines()) == 1


def _hostile(desk: Path) -> dict[str, Path]:
    files = {
        "kosong.txt": b"",
        "spasi.txt": b" \n\n\t",
        "biner.txt": bytes(range(256)) * 20,
        "rusak.docx": b"PK\x03\x04rusak",
        "gambar.txt": b"\x89PNG\r\n\x1a\n" + b"0" * 50,
        "bukan.pdf": b"bukan pdf",
    }
    for name, content in files.items():
        (desk / name).write_bytes(content)
    return {name: desk / name for name in files}


def test_files_that_cannot_be_read_end_in_one_line(run: Run, desk: Path) -> None:
    (desk / "folder-kosong").mkdir()
    names = [*_hostile(desk), "folder-kosong", "tidak-ada.txt"]
    for name in names:
        result = run("periksa", name)

        assert result.code == 2, name
        assert len(result.err.splitlines()) == 1 and name in result.err, result.err
        assert result.out == ""


def test_other_encodings_are_read_with_a_note(run: Run, desk: Path) -> None:
    (desk / "lama.txt").write_bytes(GOOD.replace("Ibu Siti", "Ibu Siti “Ani”").encode("cp1252"))
    (desk / "utf16.txt").write_bytes(GOOD.encode("utf-16"))

    assert "Windows-1252" in run("periksa", "lama.txt", "--ringkas").err
    assert run("periksa", "utf16.txt", "--ringkas").code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_forbidden_file_ends_in_one_line(run: Run, desk: Path) -> None:
    (desk / "buruk.txt").chmod(0)
    result = run("periksa", "buruk.txt")

    assert result.code == 2 and "izin" in result.err


def test_folder_is_walked_in_order_and_survives_bad_files(run: Run, desk: Path) -> None:
    _hostile(desk)
    (desk / "sub").mkdir()
    (desk / "sub" / "c.md").write_text(GOOD, encoding="utf-8")
    (desk / ".rahasia.txt").write_text(BAD, encoding="utf-8")
    (desk / "surat.tinjau.docx").write_bytes(b"")
    result = run("periksa", ".", "--format", "baris")
    data = run("periksa", ".", "--format", "json")

    assert result.code == 2
    assert "6 dari 9 berkas tidak dapat diperiksa" in result.err
    assert [item["file"] for item in json.loads(data.out)] == ["baik.txt", "buruk.txt", os.path.join("sub", "c.md")]


def test_many_files_give_the_same_on_several_cores(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        (desk / f"surat-{number:02}.txt").write_text(BAD if number % 2 else GOOD, encoding="utf-8")
    (desk / "surat-07.txt").write_bytes(b"")
    names = walking.drafts_in(["."])
    monkeypatch.setattr(walking, "cores", lambda: 2)
    spread = list(walking.outcomes(names, Wishes()))
    monkeypatch.setattr(walking, "cores", lambda: 1)
    alone = list(walking.outcomes(names, Wishes()))

    assert [outcome.name for outcome in spread] == names
    assert spread == alone
    assert sum(outcome.report is None for outcome in spread) == 1


def _die_on_one(checked: object) -> str:
    if getattr(checked, "name", "") == "surat-05.txt":
        os._exit(1)
    return ""


def test_file_that_kills_its_process_is_named_and_left_out(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        (desk / f"surat-{number:02}.txt").write_text(BAD, encoding="utf-8")
    names = walking.drafts_in(["."])
    monkeypatch.setattr(walking, "cores", lambda: 2)
    found = list(walking.outcomes(names, Wishes(), after=_die_on_one))

    assert [outcome.name for outcome in found] == names
    assert [outcome.name for outcome in found if outcome.report is None] == ["surat-05.txt"]


def test_short_report_fits_one_screen(run: Run, desk: Path) -> None:
    lines = run("periksa", "buruk.txt", "--ringkas").out.splitlines()

    assert len(lines) <= 24 and max(map(len, lines)) <= 80


def test_standard_input_is_a_draft(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    result = run("periksa", "-", "--format", "json", "--kanal", "chat")
    data = json.loads(result.out)

    assert data["file"] == "masukan" and data["channel"] == "chat"


def test_question_unlocks_the_citizens_words(run: Run, desk: Path) -> None:
    (desk / "tanya.txt").write_text("Di mana saya bisa download formulirnya?", encoding="utf-8")
    without = json.loads(run("periksa", "buruk.txt", "--format", "json").out)
    with_question = json.loads(run("periksa", "buruk.txt", "--format", "json", "--pertanyaan", "tanya.txt").out)

    assert "download" in [f["text"] for f in without["findings"]]
    assert "E1" in {e["code"] for e in with_question["completeness"]["elements"]}


def test_silenced_rule_stays_silent_and_a_wrong_name_is_told(run: Run, desk: Path) -> None:
    result = run("periksa", "buruk.txt", "--format", "baris", "--abaikan", "nonstandard-spelling")
    wrong = run("periksa", "buruk.txt", "--abaikan", "nonstandard-speling")

    assert "nonstandard-spelling" not in result.out
    assert "maksud Anda «nonstandard-spelling»" in wrong.err


def test_long_answer_to_a_review_is_refused(run: Run, desk: Path) -> None:
    (desk / "ulasan.txt").write_text("Halo Kak, terima kasih atas ulasannya. " * 12, encoding="utf-8")

    assert "message-too-long" in run("periksa", "ulasan.txt", "--kanal", "ulasan", "--format", "baris").out
    assert "message-too-long" not in run("periksa", "ulasan.txt", "--kanal", "chat", "--format", "baris").out


def test_mail_is_a_mail_unless_settings_say_otherwise(run: Run, desk: Path) -> None:
    mail = "From: a@contoh.go.id\nTo: b@contoh.id\nSubject: Jawaban\nContent-Type: text/plain; charset=utf-8\n\n" + GOOD
    (desk / "jawab.eml").write_text(mail, encoding="utf-8")
    before = json.loads(run("periksa", "jawab.eml", "--format", "json").out)["channel"]
    (desk / "jelas.toml").write_text('channel = "lapor"\n', encoding="utf-8")
    after = json.loads(run("periksa", "jawab.eml", "--format", "json").out)["channel"]

    assert (before, after) == ("surel", "lapor")


# Living with findings


def test_baseline_hides_what_is_known_and_shows_what_is_new(run: Run, desk: Path) -> None:
    made = run("periksa", "buruk.txt", "--garis-dasar", "lama.txt", "--perbarui-garis-dasar")
    content = (desk / "lama.txt").read_text(encoding="utf-8")
    moved = "\n\n".join(reversed(BAD.strip().split("\n\n"))) + "\n\nMohon dibantu utk mengisi.\n"
    (desk / "buruk.txt").write_text(moved, encoding="utf-8")
    result = json.loads(run("periksa", "buruk.txt", "--garis-dasar", "lama.txt", "--format", "json").out)

    assert made.code == 0
    assert "Silahkan" not in content and "loket" not in content
    texts = [finding["text"] for finding in result["findings"]]
    assert "utk" in texts and "Silahkan" not in texts and "download" not in texts


def test_baseline_never_takes_the_place_of_another_file(run: Run, desk: Path) -> None:
    (desk / "catatan.txt").write_text("catatan rapat", encoding="utf-8")
    result = run("periksa", "buruk.txt", "--garis-dasar", "catatan.txt", "--perbarui-garis-dasar")

    assert result.code == 2 and (desk / "catatan.txt").read_text(encoding="utf-8") == "catatan rapat"
    assert run("periksa", "buruk.txt", "--garis-dasar", "belum-ada.txt").code == 2


def test_ignore_file_is_in_force_beside_the_settings(run: Run, desk: Path) -> None:
    (desk / "jelas.toml").write_text("", encoding="utf-8")
    first = run("abaikan", "buruk.txt", "nonstandard-spelling", "--baris", "3")
    texts = [
        (f["text"], f["start"]) for f in json.loads(run("periksa", "buruk.txt", "--format", "json").out)["findings"]
    ]

    assert first.code == 0 and "jelas-abaikan.txt" in first.out
    assert not any(text == "Silahkan" and start < 60 for text, start in texts)
    assert run("abaikan", "buruk.txt", "passive-voice-xyz").code == 1


def test_page_comment_silences_the_paragraph_that_follows(run: Run, desk: Path) -> None:
    page = "<p>Yth. Ibu,</p>{}<p>Silahkan datang ke loket 3.</p><p>Lalu silahkan duduk sampai nama Ibu dipanggil.</p>"
    (desk / "a.html").write_text(page.format(""), encoding="utf-8")
    (desk / "b.html").write_text(page.format("<!-- jelas: abaikan nonstandard-spelling -->"), encoding="utf-8")
    both = run("periksa", "a.html", "--format", "baris").out
    one = run("periksa", "b.html", "--format", "json").out

    assert "Silahkan" in both
    found = [f for f in json.loads(one)["findings"] if f["rule"] == "nonstandard-spelling"]
    assert [f["text"] for f in found] == ["silahkan"] and found[0]["also"] == []


def test_mark_with_a_wrong_rule_is_told_with_its_line(run: Run, desk: Path) -> None:
    (desk / "buruk.txt").write_text(BAD + "\n# jelas: abaikan nonstandard-speling\nSilahkan.\n", encoding="utf-8")

    assert "buruk.txt:7: aturan «nonstandard-speling» tidak ada" in run("periksa", "buruk.txt").err
