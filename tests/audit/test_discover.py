"""What recurs and no list has: found with its counts, shown without anybody's words, written as a list that loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from jelas.audit.discover import discover, draft_list, ordinary_frequency, sample
from jelas.audit.tables import Row, open_table
from jelas.checker import Checker
from jelas.cli import main
from jelas.wordlists import check_file

pytest.importorskip("nltk")

TOPICS = ("lampu jalan", "air bersih", "pohon tumbang", "sampah pasar", "jalan rusak", "akta lahir", "pajak motor")
NAMES = ("Zubaedah", "Wirandanu", "Tumaritis", "Pangestu", "Halimatus", "Sukmaraga", "Brahmantya")


def _rows(count: int = 70) -> list[Row]:
    rows = []
    for number in range(count):
        topic, name = TOPICS[number % 7], NAMES[number % 7]
        reply = f"Selamat pagi, Ibu {name}. Laporan Ibu tentang {topic} sudah kami terima."
        if number % 2:
            reply += " Berkas Ibu sedang diperiksa KJPRT sebelum kami cetak."
        if number % 3:
            reply += " Silakan isi formulir lembar merah di loket kami."
        if number % 5 == 0:
            reply += " Kami menunggu kedatagan Ibu hari Senin."
        reply += f"\n\nSalam hormat,\n{name} Kusumawardani"
        rows.append(Row(number + 1, reply))
    return rows


def test_planted_candidates_are_found() -> None:
    """An acronym, a phrase and a typing error, with the number of replies in which they stand."""
    found = discover(_rows(), Checker())

    assert {item.text: item.replies for item in found.acronyms} == {"KJPRT": 35}
    assert {item.text: (item.replies, item.suggestion) for item in found.typos} == {"kedatagan": (14, "kedatangan")}
    assert {item.text: item.replies for item in found.phrases}["formulir lembar merah"] == 46


def test_contexts_show_only_ordinary_neighbours() -> None:
    """What stands beside it in several replies, and no names."""
    found = discover(_rows(), Checker())

    assert found.acronyms[0].context == "… diperiksa [KJPRT] sebelum …"
    written = draft_list(found)
    for name in (*NAMES, "Kusumawardani"):
        assert name.lower() not in written.lower()


def test_what_is_rare_is_left_out() -> None:
    """Four replies are no habit."""
    found = discover(_rows(8), Checker())

    assert not found.acronyms
    assert not found.typos


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_draft_is_a_list_that_loads(tmp_path: Path, language: str) -> None:
    """``jelas kamus periksa`` has nothing to mend in it."""
    file = tmp_path / "draf.toml"
    file.write_text(draft_list(discover(_rows(), Checker()), language), encoding="utf-8")

    assert "[[acronym]]" in file.read_text(encoding="utf-8")
    assert check_file(file) == []
    findings = Checker(wordlists=[file]).check("Berkas Ibu ada di KJPRT dan kami menunggu kedatagan Ibu.").findings
    assert {"known-acronym", "typing-error"} <= {item.rule for item in findings}


def test_ordinary_words_are_more_frequent() -> None:
    """Bands of the vocabulary become frequencies; a derived form counts by its root."""
    assert ordinary_frequency("yang") > ordinary_frequency("rumah") > ordinary_frequency("retribusi")
    assert ordinary_frequency("rumahnya") == ordinary_frequency("rumah")


def test_a_sample_is_drawn_by_chance_and_the_same_each_time(tmp_path: Path) -> None:
    """Not just the first rows."""
    table = tmp_path / "t.csv"
    table.write_text("balasan;unit\n" + "".join(f"Balasan {n}.;A\n" for n in range(500)), encoding="utf-8")
    source = open_table(table)

    first, second = sample(source, 50), sample(source, 50)

    assert first == second
    assert len({row.number for row in first}) == 50
    assert max(row.number for row in first) > 200


def test_command_writes_a_draft_and_never_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0, then 2 without ``--timpa``."""
    table = tmp_path / "t.csv"
    lines = ["balasan"] + [f'"{row.reply}"' for row in _rows()]
    table.write_text("\n".join(lines), encoding="utf-8")
    target = tmp_path / "draf.toml"
    arguments = ["kamus", "temukan", str(table), "--keluaran", str(target)]

    assert main(arguments) == 0
    assert "KJPRT" in capsys.readouterr().out
    assert main(arguments) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert main([*arguments, "--timpa"]) == 0
