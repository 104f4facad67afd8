"""Arrow record batches: the same results as row by row, here and on Spark."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jelas.audit import CheckOptions, audit, open_table
from jelas.audit.columns import guess_columns
from jelas.audit.output import NAMES, flat
from jelas.audit.problems import AuditError
from jelas.audit.rows import RowChecker
from jelas.audit.tables import Row

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

ROOT = Path(__file__).resolve().parents[2]
SECRET = b"kunci-untuk-pengujian"
OPTIONS = CheckOptions(secret=SECRET)


def _script(folder: str, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few rows make several batches."""
    monkeypatch.setattr("jelas.audit.tables.BATCH_ROWS", 60)


def _table(count: int) -> Any:
    maker = _script("scripts", "make_audit_table")
    rows = list(maker.rows(count))
    return pyarrow.table({name: [row[place] for row in rows] for place, name in enumerate(maker.HEADER)})


def _plain(table: Any) -> list[dict[str, Any]]:
    """Every field but the number of the row, in the order of the keys."""
    rows = [{name: row[name] for name in NAMES if name != "row"} for row in table.to_pylist()]
    return sorted(rows, key=lambda row: str(row["key"]))


def test_batches_give_what_rows_give() -> None:
    """One batch or many: the same results, numbered on."""
    from jelas.audit.arrow import RESULT_SCHEMA, check_batches

    table = _table(120)
    names = guess_columns(table.schema.names).names()
    cells = [table.column(name).to_pylist() for name in names]
    rows = [Row(number + 1, *[column[number] for column in cells]) for number in range(table.num_rows)]
    expected = [dict(zip(NAMES, flat(result), strict=True)) for result in RowChecker(OPTIONS).check(rows)[0]]

    for size in (1000, 50):
        found = list(check_batches(table.to_batches(max_chunksize=size), OPTIONS))
        assert all(batch.schema == RESULT_SCHEMA for batch in found)
        assert [row for batch in found for row in batch.to_pylist()] == expected


def test_rows_without_a_reply_are_left_out() -> None:
    """Nothing, blanks and numbers are no replies."""
    from jelas.audit.arrow import check_batches

    batch = pyarrow.record_batch({"balasan": ["Baik, Bu.", None, "  ", "Siap, Pak."]})

    (found,) = check_batches([batch], OPTIONS)

    assert found.column("row").to_pylist() == [1, 4]
    (none,) = check_batches([pyarrow.record_batch({"balasan": [1, 2]})], OPTIONS)
    assert none.num_rows == 0


def test_a_check_that_always_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty result would hide a broken installation on a worker."""
    from jelas.audit.arrow import check_batches
    from jelas.checker import Checker

    def fail(*arguments: object, **named: object) -> object:
        raise RuntimeError

    monkeypatch.setattr(Checker, "check", fail)
    batch = pyarrow.record_batch({"balasan": [f"Baik, Bu {number}." for number in range(30)]})

    with pytest.raises(AuditError):
        list(check_batches([batch], OPTIONS))
    (few,) = check_batches([batch.slice(0, 3)], OPTIONS)
    assert few.num_rows == 0


@pytest.mark.parametrize("processes", [1, 2])
def test_parquet_and_csv_give_the_same(tmp_path: Path, processes: int) -> None:
    """The local run over Parquet goes through the same function as Spark; only the file's name differs."""
    from pyarrow import csv

    table = _table(200)
    parquet.write_table(table, tmp_path / "t.parquet", row_group_size=100)
    csv.write_csv(table, tmp_path / "t.csv")
    summaries = []
    for name in ("t.parquet", "t.csv"):
        path = tmp_path / name
        found = audit(
            open_table(path), path, tmp_path / f"out-{path.suffix}", OPTIONS, form="parquet", processes=processes,
            secret=SECRET,
        )  # fmt: skip
        summaries.append({**found.summary, "table": ""})

    assert summaries[0] == summaries[1]
    first, second = (parquet.read_table(tmp_path / f"out-{end}" / "hasil.parquet") for end in (".parquet", ".csv"))
    assert first.equals(second)


def _why_not_spark() -> str:
    if shutil.which("java") is None:
        return "Java is not installed"
    for module in ("pyspark", "pandas"):  # PySpark itself asks for pandas before it plans a mapInArrow
        if importlib.util.find_spec(module) is None:
            return f"{module} is not installed"
    return ""


@pytest.mark.skipif(bool(_why_not_spark()), reason=_why_not_spark() or "-")
def test_spark_gives_what_the_local_run_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Local mode, several partitions: equal row by row to the local run."""
    from pyspark.sql import SparkSession

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    table = _table(150)
    path = tmp_path / "t.parquet"
    parquet.write_table(table, path)
    found = audit(open_table(path), path, tmp_path / "out", OPTIONS, form="parquet", processes=1, secret=SECRET)
    example = _script("examples", "spark_audit")
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "40")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "3")
        .getOrCreate()
    )
    try:
        replies = spark.read.parquet(str(path)).repartition(3)
        rows = [row.asDict() for row in example.audited(replies, OPTIONS).collect()]
    finally:
        spark.stop()

    local = parquet.read_table(tmp_path / "out" / "hasil.parquet")
    assert found.checked == len(rows) == 150
    assert _plain(pyarrow.Table.from_pylist(rows, schema=local.schema)) == _plain(local)


def test_schemas_name_the_same_columns() -> None:
    """Arrow, Spark and the result table agree."""
    from jelas.audit.arrow import RESULT_SCHEMA, SPARK_SCHEMA

    assert RESULT_SCHEMA.names == [part.split()[0] for part in SPARK_SCHEMA.split(", ")] == list(NAMES)


def test_options_reach_other_processes_whole() -> None:
    """Pickled and read again they are equal, and hash alike."""
    import pickle

    from jelas.settings import Settings

    options = CheckOptions(settings=Settings.from_mapping({"severity": {"long-sentence": "info"}}), secret=SECRET)
    again = pickle.loads(pickle.dumps(options))

    assert again == options
    assert hash(again) == hash(options)
    assert asdict(guess_columns(["balasan"]))["reply"] == "balasan"
