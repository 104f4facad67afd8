"""Tables as offices have them: delimiters, encodings, broken rows, formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from jelas.audit.columns import guess_columns
from jelas.audit.problems import AuditError, Broken
from jelas.audit.tables import BATCH_ROWS, Row, Source, open_table

GOOD = "Yth. Ibu, kartu Ibu sudah jadi; silakan ambil di loket 2."
HEADER = ["nomor", "tanggal_balasan", "OPD", "Isi Balasan", "Isi Aduan"]


def _all(source: Source) -> tuple[list[Row], list[Broken]]:
    rows: list[Row] = []
    broken: list[Broken] = []
    for batch in source.batches():
        rows += batch.rows
        broken += batch.broken
    return rows, broken


def _csv(delimiter: str, encoding: str, reply: str = GOOD) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(HEADER)
    writer.writerow(["7", "5/3/2026", "Dinas Café", reply, "Kapan, ya?"])
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_csv_of_any_usual_kind_gives_the_same_row(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """Delimiter and encoding are guessed."""
    file = tmp_path / "t.csv"
    file.write_bytes(_csv(delimiter, encoding))

    rows, broken = _all(open_table(file))

    assert not broken
    assert rows == [Row(1, GOOD, "Kapan, ya?", "Dinas Café", "", "5/3/2026", "", "", "7")]


def test_excel_hint_line_is_obeyed(tmp_path: Path) -> None:
    """``sep=;`` on the first line is no header."""
    file = tmp_path / "t.csv"
    file.write_bytes(b"sep=|\r\n" + _csv("|", "utf-8"))

    rows, _ = _all(open_table(file))

    assert rows[0].reply == GOOD


def test_a_column_alone_is_not_cut_at_commas(tmp_path: Path) -> None:
    """A file with one reply a line needs no quotation marks."""
    file = tmp_path / "t.csv"
    file.write_text("balasan\nYa, Bu, sudah jadi; silakan ambil.\nBaik, Pak.\n", encoding="utf-8")

    rows, broken = _all(open_table(file))

    assert [row.reply for row in rows] == ["Ya, Bu, sudah jadi; silakan ambil.", "Baik, Pak."]
    assert not broken


def test_two_encodings_in_one_file(tmp_path: Path) -> None:
    """Rows of another program keep their letters."""
    file = tmp_path / "t.csv"
    file.write_bytes("balasan;unit\nKafé Ibu – buka;A\n".encode() + "Café Ibu – buka;B\n".encode("cp1252"))

    rows, _ = _all(open_table(file))

    assert [row.reply for row in rows] == ["Kafé Ibu – buka", "Café Ibu – buka"]


def test_broken_rows_are_listed_and_the_rest_is_read(tmp_path: Path) -> None:
    """Each kind of broken row has its reason; the numbers are those of the data rows."""
    file = tmp_path / "t.csv"
    file.write_text(
        'unit;balasan;nilai\nA;Baik, Bu.;5\nA;;5\nA;satu;dua;tiga\nA\nA;"buka terus;5\nA;Sesudah kutip.;4\nA;Terpot',
        encoding="utf-8",
    )

    rows, broken = _all(open_table(file))

    assert [(row.number, row.reply) for row in rows] == [(1, "Baik, Bu."), (6, "Sesudah kutip.")]
    assert broken == [
        Broken(2, "empty"),
        Broken(3, "many-fields"),
        Broken(4, "few-fields"),
        Broken(5, "quote"),
        Broken(7, "cut"),
    ]


def test_last_row_without_line_end_is_whole(tmp_path: Path) -> None:
    """Only a row with too few cells is cut off."""
    file = tmp_path / "t.csv"
    file.write_text('unit;balasan\nA;"Baik,\nBu."', encoding="utf-8")

    assert _all(open_table(file)) == ([Row(1, "Baik,\nBu.", unit="A")], [])


def test_a_cell_of_five_megabytes_does_not_stop_the_run(tmp_path: Path) -> None:
    """It is listed as too long; the rows around it are read."""
    file = tmp_path / "t.csv"
    file.write_text(f"balasan;unit\nBaik.;A\n{'a ' * 2_500_000};A\nBaik juga.;B\n", encoding="utf-8")

    rows, broken = _all(open_table(file))

    assert [row.number for row in rows] == [1, 3]
    assert broken == [Broken(2, "too-long")]


def test_a_quotation_mark_that_is_never_closed_loses_one_row(tmp_path: Path) -> None:
    """What it swallowed at the end of the file is read again."""
    file = tmp_path / "t.csv"
    lines = "".join(f"A;Balasan {n}.\n" for n in range(50))
    file.write_text(f'unit;balasan\nA;"Buka\n{lines}', encoding="utf-8")

    rows, broken = _all(open_table(file))

    assert len(rows) == 50
    assert broken == [Broken(1, "quote")]


def test_json_lines(tmp_path: Path) -> None:
    """Wrong lines are listed; names may differ from line to line."""
    file = tmp_path / "t.jsonl"
    lines = [
        json.dumps({"reply": "Baik, Bu.", "agency": "A", "rating": 5.0}),
        "{rusak}",
        json.dumps(["bukan objek"]),
        json.dumps({"reply": 5}),
        json.dumps({"agency": "B"}),
        json.dumps({"reply": "Siap."}),
        '{"reply": "terpot',
    ]
    file.write_text("\n".join(lines), encoding="utf-8")

    rows, broken = _all(open_table(file))

    assert rows == [Row(1, "Baik, Bu.", unit="A", rating="5"), Row(6, "Siap.")]
    assert [item.reason for item in broken] == ["not-json", "not-object", "not-text", "empty", "cut"]


def test_workbook(tmp_path: Path) -> None:
    """The first sheet of a workbook; dates and numbers come as text."""
    openpyxl = pytest.importorskip("openpyxl")
    from datetime import datetime

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Tanggal", "Jawaban", "Nilai"])
    sheet.append([datetime(2026, 3, 5), "Baik, Bu.", 4])
    sheet.append([None, None, None])
    sheet.append([None, "Siap.", None])
    file = tmp_path / "t.xlsx"
    book.save(file)

    rows, broken = _all(open_table(file))

    assert rows == [Row(1, "Baik, Bu.", date="2026-03-05T00:00:00", rating="4"), Row(3, "Siap.")]
    assert not broken


@pytest.mark.parametrize("ending", [".xlsx", ".parquet"])
def test_a_cut_off_binary_file_is_told_in_one_line(tmp_path: Path, ending: str) -> None:
    """Nothing but a plain sentence."""
    pytest.importorskip("openpyxl" if ending == ".xlsx" else "pyarrow")
    file = tmp_path / f"t{ending}"
    file.write_bytes(b"PK\x03\x04PAR1 not really")

    with pytest.raises(AuditError) as caught:
        _all(open_table(file))

    assert "\n" not in str(caught.value)
    assert str(file) in str(caught.value)


@pytest.mark.parametrize("ending", [".xlsx", ".parquet"])
def test_a_missing_library_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """With what to type."""

    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("jelas.audit.tables.import_module", missing)
    file = tmp_path / f"t{ending}"
    file.write_bytes(b"PK")

    with pytest.raises(AuditError, match=r"pip install 'jelas\[tables\]'"):
        open_table(file)


def test_folder_of_letters(tmp_path: Path) -> None:
    """One reply a file; the folder is the unit; a file that cannot be read is listed."""
    (tmp_path / "Dinas A").mkdir()
    (tmp_path / "Dinas A" / "satu.txt").write_text("Baik, Bu.", encoding="utf-8")
    (tmp_path / "dua.txt").write_text("rusak", encoding="utf-8")

    def read(path: Path) -> tuple[str, str | None]:
        if path.name == "dua.txt":
            raise ValueError
        return path.read_text(encoding="utf-8"), None

    rows, broken = _all(open_table(tmp_path, read_letter=read, letter_endings=(".txt",)))

    assert [(row.reply, row.unit) for row in rows] == [("Baik, Bu.", "Dinas A")]
    assert broken == [Broken(2, "file")] or broken == [Broken(1, "file")]


def test_batches_are_cut_in_the_same_places_every_time(tmp_path: Path) -> None:
    """A second run can skip what the first one did."""
    file = tmp_path / "t.csv"
    file.write_text("balasan;unit\n" + "Baik, Bu.;A\n" * (2 * BATCH_ROWS + 7), encoding="utf-8")
    source = open_table(file)

    sizes = [[batch.size for batch in source.batches()] for _ in range(2)]

    assert sizes[0] == sizes[1] == [BATCH_ROWS, BATCH_ROWS, 7]


@pytest.mark.parametrize(
    ("header", "reply", "question", "date"),
    [
        (["id", "pertanyaan", "jawaban"], "jawaban", "pertanyaan", None),
        (["review", "developer_reply", "replied_at"], "developer_reply", "review", "replied_at"),
        (["Tanggal Balasan", "Isi Laporan", "Tanggapan OPD"], "Tanggapan OPD", "Isi Laporan", "Tanggal Balasan"),
        (["kategori laporan", "laporan", "balasan", "status balasan"], "balasan", "laporan", None),
        (["createdDate", "complaintText", "responseText"], "responseText", "complaintText", "createdDate"),
    ],
)
def test_columns_are_guessed_by_name(header: list[str], reply: str, question: str, date: str | None) -> None:
    """Indonesian and English names, written in the usual ways."""
    columns = guess_columns(header)

    assert (columns.reply, columns.question, columns.date) == (reply, question, date)


def test_given_columns_go_before_the_guess() -> None:
    """An empty name means that there is no such column."""
    columns = guess_columns(["teks", "balasan", "unit"], {"reply": "teks", "unit": ""})

    assert (columns.reply, columns.unit) == ("teks", None)


def test_a_wrong_column_is_told_with_those_there_are() -> None:
    """The names help; a first row that is a letter is not repeated."""
    with pytest.raises(AuditError, match="yang ada: a, b"):
        guess_columns(["a", "b"], {"reply": "c"})
    letter = "Yth. Ibu Wulan, laporan Ibu tentang lampu jalan di RT 04 sudah kami terima."
    with pytest.raises(AuditError) as caught:
        guess_columns([letter, "x"])
    assert "Wulan" not in str(caught.value)
