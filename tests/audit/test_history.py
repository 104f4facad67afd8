"""The officer's own history: off until turned on, counts only, honest about few drafts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from jelas.audit.history import MOST_DRAFTS, Entry, Habit, HistoryError, picture, read_history, record, turn_on
from jelas.checker import check
from jelas.cli import main

BAD = "Sehubungan dengan hal tersebut di atas, Ibu Zubaedahwati silahkan datang."
GOOD = "Ibu Zubaedahwati, kartu Ibu sudah jadi. Silakan ambil di loket 2 hari Senin."


def test_nothing_is_kept_until_it_is_turned_on(tmp_path: Path) -> None:
    """No file, no record."""
    file = tmp_path / "riwayat.json"

    with pytest.raises(HistoryError):
        record(file, [check(BAD)])
    assert not file.exists()


def test_the_file_holds_days_and_counts_only(tmp_path: Path) -> None:
    """No word of the draft, and nobody else may read it."""
    file = tmp_path / "riwayat.json"
    turn_on(file)
    record(file, [check(BAD)], date(2026, 3, 5))
    written = file.read_text(encoding="utf-8")

    assert json.loads(written)["drafts"][0]["day"] == "2026-03-05"
    assert "empty-opening" in written
    assert "Zubaedahwati" not in written
    assert "silahkan" not in written
    assert file.stat().st_mode & 0o077 == 0


def test_what_comes_back_went_away_and_is_new() -> None:
    """The last drafts against all before."""
    before = [Entry("2026-01-01", {"a": 1, "b": 2})] * 12
    last = [Entry("2026-02-01", {"a": 1, "c": 1})] * 10

    found = picture([*before, *last])

    assert found is not None
    assert found.back == (Habit("a", 10, 12),)
    assert found.gone == (Habit("b", 0, 12),)
    assert found.new == (Habit("c", 10, 0),)


def test_few_drafts_say_nothing() -> None:
    """Five drafts are no habit."""
    assert picture([Entry("2026-01-01", {"a": 1})] * 5) is None


def test_old_drafts_are_forgotten(tmp_path: Path) -> None:
    """The file does not grow for ever."""
    file = tmp_path / "riwayat.json"
    turn_on(file)
    report = check(GOOD)
    record(file, [report] * (MOST_DRAFTS + 5))

    assert len(read_history(file)) == MOST_DRAFTS


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": 9, "drafts": []}', '{"version": 1, "drafts": [1]}'])
def test_a_strange_file_is_left_alone(tmp_path: Path, content: str) -> None:
    """It is neither read nor deleted nor written over."""
    file = tmp_path / "riwayat.json"
    file.write_text(content, encoding="utf-8")

    for arguments in (["--hapus"], []):
        assert main(["riwayat", *arguments, "--berkas", str(file)]) == 2
    assert file.read_text(encoding="utf-8") == content


def test_the_command_from_beginning_to_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Turned on, recorded, shown, deleted."""
    file, draft = tmp_path / "riwayat.json", tmp_path / "draf.txt"
    where = ["--berkas", str(file)]

    assert main(["riwayat", *where]) == 2
    assert "--nyalakan" in capsys.readouterr().err
    assert main(["riwayat", "--nyalakan", *where]) == 0
    for text in (*[BAD] * 4, *[GOOD] * 4):
        draft.write_text(text, encoding="utf-8")
        assert main(["riwayat", "--catat", str(draft), *where]) == 0
    capsys.readouterr()
    assert main(["riwayat", *where]) == 0
    shown = capsys.readouterr().out
    gone = shown.partition("Sudah hilang")[2].partition("Baru muncul")[0]
    assert "empty-opening" in gone
    assert "nonstandard-spelling" in gone
    assert main(["riwayat", "--hapus", *where]) == 0
    assert not file.exists()
