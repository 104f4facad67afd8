"""The whole audit: planted trends are found, noise is not, a break is no loss, nobody's words come out."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jelas.audit import CheckOptions, audit, open_table, running
from jelas.audit.auditing import BROKEN_NAME, PAGE_NAME, RESULT_NAME, SUMMARY_NAME
from jelas.audit.journal import Journal, fingerprint
from jelas.audit.output import FIELDS, formula_safe
from jelas.audit.page import build_page
from jelas.audit.problems import REASONS, Broken
from jelas.audit.rows import RowChecker
from jelas.audit.tables import Batch, Row
from jelas.audit.words import WORDS
from jelas.checker import check
from jelas.cli import main

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "data" / "replies_dev.jsonl"
SECRET = b"kunci-untuk-pengujian"


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_audit_table", ROOT / "scripts" / "make_audit_table.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKER = _maker()
ROWS = 3000
"""Enough for the planted trends; the table of 200,000 rows is audited by hand, see ``docs/audit.md``."""


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few rows make several batches."""
    monkeypatch.setattr("jelas.audit.tables.BATCH_ROWS", 60)


def _audit(table: Path, output: Path, **options: Any) -> Any:
    options.setdefault("processes", 1)
    options.setdefault("secret", SECRET)
    return audit(open_table(table), table, output, CheckOptions(), **options)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Any]]:
    """A table with planted trends and broken rows, audited once."""
    folder = tmp_path_factory.mktemp("planted")
    table = folder / "balasan.csv"
    MAKER.write_table(table, ROWS, broken=True)
    yield folder / "hasil", _audit(table, folder / "hasil", processes=2)


def test_planted_trends_are_found_and_nothing_else(planted: tuple[Path, Any]) -> None:
    """Units whose letters changed are told, in the right direction; steady units are not."""
    items = planted[1].summary["changes"]["items"]

    told = {item["unit"]: item["verdict"] for item in items if item["unit"] and item["kind"] == "ready"}
    verdicts = {(item["unit"], item["verdict"]) for item in items if item["unit"]}

    assert {unit: told[unit] for unit in MAKER.PLANTED} == MAKER.PLANTED
    for unit in MAKER.STEADY:
        assert {verdict for name, verdict in verdicts if name == unit} == {"unclear"}


def test_planted_relation_to_ratings_is_found(planted: tuple[Path, Any]) -> None:
    """Better letters were given better ratings."""
    found = planted[1].summary["ratings"]["spearman"]

    assert all(found[score]["low"] > 0.2 for score in ("readability", "courtesy", "completeness"))


def test_small_units_are_folded(planted: tuple[Path, Any]) -> None:
    """A dozen replies are nobody's figures."""
    units = {group["name"]: group for group in planted[1].summary["groups"]["unit"]}

    assert MAKER.SMALL_UNIT not in units
    assert all(group["n"] >= 20 for name, group in units.items() if name)
    assert units[""]["scores"] is None
    assert MAKER.SMALL_UNIT not in (planted[0] / PAGE_NAME).read_text(encoding="utf-8")


def test_broken_rows_are_listed_and_all_others_judged(planted: tuple[Path, Any]) -> None:
    """Every row is either in the result or in the list of broken rows."""
    output, found = planted
    with (output / BROKEN_NAME).open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.reader(file))[1:]

    assert len(found.broken) == len(listed) == MAKER.BROKEN
    assert found.checked == ROWS + 2
    assert {item.reason for item in found.broken} == {"empty", "many-fields", "few-fields", "too-long", "cut"}


def test_results_hold_numbers_and_formulas_stay_text(planted: tuple[Path, Any]) -> None:
    """One row a reply, with the columns that the documentation names."""
    with (planted[0] / f"{RESULT_NAME}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert list(rows[0]) == [field.titles[0] for field in FIELDS]
    assert len(rows) == planted[1].checked
    assert not any(str(cell)[:1] in "=+-@" for row in rows for cell in row.values() if cell)
    assert "'=HYPERLINK" in {row["unit"][:11] for row in rows}
    assert len({row["kunci"] for row in rows}) == len(rows)


def test_no_output_holds_words_of_a_reply(tmp_path: Path) -> None:
    """A word that stands in every reply, question and author code is in no file."""
    table = tmp_path / "t.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["nomor", "petugas", "pertanyaan", "balasan", "tanggal", "unit"])
        for number in range(60):
            reply = f"Yth. Ibu Zubaedahwati, kami QXZWV akan menindak lanjuti kwitansinyaa {number} sesegera mungkin."
            writer.writerow(
                [
                    f"TIKET-{number}",
                    f"petugas-rahasia-{number % 4}",
                    "Kata Zubaedahwati kapan?",
                    reply,
                    "2026-01-05",
                    "A",
                ]
            )

    _audit(table, tmp_path / "hasil")

    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "hasil").rglob("*") if path.is_file())
    assert "A" in written
    for secret in ("Zubaedahwati", "QXZWV", "kwitansinyaa", "petugas-rahasia", "TIKET-"):
        assert secret.lower() not in written.lower()


def test_three_recommendations_have_our_examples(planted: tuple[Path, Any]) -> None:
    """Each says how often, what to write, and shows a made-up example."""
    items = planted[1].summary["next"]

    assert len(items) == 3
    for item in items:
        assert item["share"] > 1
        assert item["instead"] or item["after"]
        assert item["before"] or item["after"]
        assert item["before"] != item["after"]


class _Reader(HTMLParser):
    """Collects what a screen reader and an offline browser need."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[dict[str, str | None]] = []
        self.captions = 0
        self.tables = 0
        self.sources: list[str] = []
        self.headings: list[str] = []
        self.language: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.sources += [value or "" for name, value in attrs if name in ("src", "xlink:href")]
        if tag in ("link", "img", "iframe"):
            self.sources.append(tag)
        if tag == "html":
            self.language = named.get("lang")
        if tag == "svg" and named.get("role") == "img":
            self.pictures.append(named)
        self.tables += tag == "table"
        self.captions += tag == "caption"
        if tag in ("h1", "h2", "h3"):
            self.headings.append(tag)


@pytest.mark.parametrize("language", ["id", "en"])
def test_page_is_one_file_for_every_reader(planted: tuple[Path, Any], language: str) -> None:
    """Nothing is fetched; every picture has a description and every table a caption."""
    reader = _Reader()
    page = build_page(planted[1].summary, language)
    reader.feed(page)

    assert reader.language == language
    assert not reader.sources
    assert "url(" not in page
    assert "@import" not in page
    assert len(reader.pictures) >= 5
    assert all(picture.get("aria-label") for picture in reader.pictures)
    assert reader.tables == reader.captions >= 8
    assert reader.headings.count("h1") == 1


def test_page_works_without_the_charting_library(planted: tuple[Path, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain bars take the place of the charts; the tables stay."""
    monkeypatch.setattr("jelas.audit.charts.can_draw", lambda: False)
    reader = _Reader()
    reader.feed(build_page(planted[1].summary))

    assert len(reader.pictures) >= 5
    assert reader.tables >= 8


def test_unit_names_cannot_break_out_of_the_page(tmp_path: Path) -> None:
    """A name is shown as it is, whatever it holds."""
    table = tmp_path / "t.csv"
    name = "<script>alert(1)</script>"
    table.write_text("unit;balasan\n" + f"{name};Baik, Bu.\n" * 30, encoding="utf-8")

    _audit(table, tmp_path / "hasil")
    page = (tmp_path / "hasil" / PAGE_NAME).read_text(encoding="utf-8")

    assert name not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_processes_make_no_difference(tmp_path: Path, small_batches: None) -> None:
    """One process and two write the same table, the same summary and the same page."""
    table = tmp_path / "t.csv"
    MAKER.write_table(table, 200)
    for processes in (1, 2):
        _audit(table, tmp_path / str(processes), processes=processes)

    for name in (f"{RESULT_NAME}.csv", f"{SUMMARY_NAME}.json", f"{SUMMARY_NAME}.csv", PAGE_NAME):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_a_broken_run_goes_on_without_checking_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_batches: None
) -> None:
    """After a break only the rest is checked, and the result is that of one run; the key is the same too."""
    table = tmp_path / "t.csv"
    MAKER.write_table(table, 200)
    _audit(table, tmp_path / "whole")
    rows: list[int] = []
    check = RowChecker.check

    def counted(self: RowChecker, batch: list[Row]) -> Any:
        if len(rows) >= 120:
            raise KeyboardInterrupt
        rows.extend(row.number for row in batch)
        return check(self, batch)

    monkeypatch.setattr(RowChecker, "check", counted)
    with pytest.raises(KeyboardInterrupt):
        _audit(table, tmp_path / "broken")
    monkeypatch.setattr(
        RowChecker, "check", lambda self, batch: (rows.extend(r.number for r in batch), check(self, batch))[1]
    )
    found = _audit(table, tmp_path / "broken")

    assert found.continued == 2
    assert sorted(rows) == list(range(1, 201))
    for name in (f"{RESULT_NAME}.csv", f"{SUMMARY_NAME}.json"):
        assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "broken" / name).read_bytes()
    assert not (tmp_path / "broken" / ".audit").exists()


def test_the_journal_holds_no_text(tmp_path: Path) -> None:
    """Part files and journal hold numbers, rules and hashes."""
    table = tmp_path / "t.csv"
    table.write_text(
        "balasan\nHalo, Ibu Zubaedahwati. Berkas Ibu sedang diperiksa KJPRT sebelum kami cetak.\n", encoding="utf-8"
    )
    source = open_table(table)
    journal = Journal(tmp_path / "out", fingerprint(table))
    from jelas.audit.progress import Progress

    running.run_batches(source, journal, CheckOptions(secret=SECRET), 1, Progress(None))

    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    written = "".join(path.read_text(encoding="utf-8") for path in files)
    assert len(files) == 2
    assert "unknown-acronym" in written
    assert "Zubaedahwati" not in written
    assert "KJPRT" not in written


def test_another_table_or_other_options_start_anew(tmp_path: Path) -> None:
    """What an earlier run left counts only for the same question."""
    table = tmp_path / "t.csv"
    table.write_text("balasan\nBaik.\n", encoding="utf-8")
    first = fingerprint(table, "a")
    table.write_text("balasan\nBaik, Bu.\n", encoding="utf-8")

    assert first != fingerprint(table, "a")
    assert fingerprint(table, "a") != fingerprint(table, "b")
    assert fingerprint(table, "a") == fingerprint(table, "a")


def test_replies_that_are_alike_are_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Across batches too; another question or channel makes another reply, and no words are kept."""
    checker = RowChecker(CheckOptions(secret=SECRET))
    checked: list[str] = []
    inner = checker._checker

    class _Counting:
        def check(self, text: str, *rest: Any) -> Any:
            checked.append(text)
            return inner.check(text, *rest)

    monkeypatch.setattr(checker, "_checker", _Counting())
    reply = "Mohon maaf, Kak. Air mengalir lagi besok pukul 09.00."
    rows = [
        Row(1, reply, "", "Gresik", "chat", "", "", "", ""),
        Row(2, reply, "", "Lamongan", "chat", "", "", "", ""),
        Row(3, reply, "Air mati", "Gresik", "chat", "", "", "", ""),
        Row(4, reply, "", "Gresik", "ulasan", "", "", "", ""),
    ]
    first = checker.check(rows)[0]
    again = checker.check([row._replace(number=row.number + 10) for row in rows])[0]
    assert len(checked) == 3
    assert [(r.row, r.unit) for r in first[:2]] == [(1, "Gresik"), (2, "Lamongan")]
    assert first[0].key != first[1].key
    assert [result._replace(row=0, key="") for result in first] == [r._replace(row=0, key="") for r in again]
    assert not any(word in repr(checker._seen) for word in ("maaf", "mengalir", "Air mati"))


def test_a_row_whose_check_fails_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """One bad row is told by its number; the others are judged."""
    checker = RowChecker(CheckOptions(secret=SECRET))

    class _Failing:
        def check(self, text: str, *rest: object) -> object:
            if "meledak" in text:
                raise RuntimeError(text)
            return checker._checker.check(text)

    failing = RowChecker(CheckOptions(secret=SECRET))
    monkeypatch.setattr(failing, "_checker", _Failing())
    results, broken = failing.check([Row(1, "Baik, Bu."), Row(2, "meledak"), Row(3, "Siap, Pak.")])

    assert [result.row for result in results] == [1, 3]
    assert broken == [Broken(2, "check")]


def _killer(batch: Batch) -> Any:
    if any(row.reply == "mati" for row in batch.rows):
        os.kill(os.getpid(), signal.SIGKILL)
    return running._worker[0].check(batch)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_row_that_kills_its_process_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Halving finds the row; every other row of its batch is judged."""
    from concurrent.futures import ProcessPoolExecutor

    from jelas.audit.columns import Columns

    monkeypatch.setattr(running, "_check_only", _killer)
    rows = [Row(number, "mati" if number == 3 else "Baik, Bu.") for number in range(1, 6)]
    job = running.Job(0, Batch(rows, [], 1.0), tmp_path / "0.part")
    options = (CheckOptions(secret=SECRET), Columns("balasan"))

    done = running._carefully(job, lambda: ProcessPoolExecutor(1, None, running._start, options))

    assert done.broken == (Broken(3, "died"),)
    assert done.checked == 4
    assert len(job.part.read_text().splitlines()) == 4


@pytest.mark.parametrize("cell", ["=1+1", "+62", "-5", "@x", " =1", "\t=1"])
def test_formulas_are_made_harmless(cell: str) -> None:
    """An apostrophe makes a spreadsheet show it as text."""
    assert formula_safe(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["Dinas A", "", 5, -5, 2.5, None])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    """Numbers below zero are no formulas."""
    assert formula_safe(cell) == cell


@pytest.mark.skipif(not REAL.is_file(), reason="the real replies are not on this machine")
def test_real_replies_are_all_judged(tmp_path: Path) -> None:
    """All 156 are judged; the summary holds the figures of every channel and agency, and none of their words."""
    found = audit(open_table(REAL), REAL, tmp_path, CheckOptions(secret=SECRET), processes=1)
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    replies = [json.loads(line)["reply"] for line in REAL.read_text(encoding="utf-8").splitlines()]

    assert found.checked == len(replies) == 156
    assert not found.broken
    for reply in replies:
        words = reply.split()
        assert " ".join(words[:6]) not in written
        assert " ".join(words[-6:]) not in written


@pytest.mark.parametrize("key", sorted({*WORDS, *REASONS}))
def test_messages_pass_their_own_check(key: str) -> None:
    """What an officer reads is plain; JSON is the name of the format that the officer chose."""
    text = (WORDS.get(key) or REASONS[key])[0]
    report = check(text[:1].upper() + text[1:], channel="chat")

    found = {item.text for item in report.findings if item.severity != "info"}
    assert found <= {"JSON", "Sedang diproses"}


# The command


def test_command_writes_its_files_and_shows_the_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0; the guessed columns stand on standard error."""
    table = tmp_path / "t.csv"
    table.write_text("unit;jawaban\n" + "A;Silahkan datang, Bu.\n" * 25, encoding="utf-8")

    code = main(["audit", str(table), "--keluaran", str(tmp_path / "hasil"), "--proses", "1", "--format", "jsonl"])
    out, err = capsys.readouterr()

    assert code == 0
    assert "balasan = «jawaban»" in err
    assert "25 balasan dinilai" in out
    names = {path.name for path in (tmp_path / "hasil").iterdir()}
    assert names == {"hasil.jsonl", "ringkasan.json", "ringkasan.csv", PAGE_NAME}
    row = json.loads((tmp_path / "hasil" / "hasil.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert list(row) == [field.name for field in FIELDS]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["tidak-ada.csv"], "tidak ditemukan"),
        (["{table}", "--kolom-balasan", "zzz"], "zzz"),
        (["{table}", "--banding", "April"], "bukan bulan"),
        (["{table}", "--penyandian", "klingon"], "klingon"),
        (["{table}", "--pemisah", "ab"], "satu tanda"),
        (["{table}", "--kunci", "tidak-ada"], "tidak-ada"),
    ],
)
def test_command_tells_what_is_wrong_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    """Exit code 2 and one plain line."""
    table = tmp_path / "t.csv"
    table.write_text("balasan;unit\nBaik.;A\n", encoding="utf-8")

    code = main(["audit", *(item.format(table=table) for item in arguments), "--keluaran", str(tmp_path / "o")])
    lines = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("jelas: kolom:")]

    assert code == 2
    assert len(lines) == 1
    assert expected in lines[0]


def test_example_runs() -> None:
    """``examples/audit_table.py`` ends well and says what to do next."""
    script = ROOT / "examples" / "audit_table.py"
    result = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, encoding="utf-8")

    assert result.returncode == 0, result.stderr
    assert "balasan dinilai" in result.stdout
    assert result.stdout.count("\n- ") == 3
