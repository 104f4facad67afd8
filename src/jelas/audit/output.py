"""Writing result tables: CSV that no spreadsheet takes for formulas, JSON Lines, Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from jelas.audit.problems import AuditError
from jelas.audit.rows import Result
from jelas.messages import Message
from jelas.report import CATEGORIES, SEVERITIES

FORMATS = ("csv", "jsonl", "parquet")


class Field(NamedTuple):
    """A column of the result table."""

    name: str
    """Stable name in JSON Lines, Parquet and Arrow."""
    titles: tuple[str, str]
    """Heads in CSV, Indonesian and English."""
    kind: str
    """``text``, ``whole``, ``number`` or ``yes-no``."""


_CATEGORY_TITLES = {
    "bureaucratese": ("bahasa birokrasi", "bureaucratese"),
    "legalese": ("bahasa hukum", "legalese"),
    "jargon": ("istilah khusus", "jargon"),
    "acronym": ("singkatan", "acronyms"),
    "foreign": ("kata asing", "foreign words"),
    "wordiness": ("kata berlebih", "wordiness"),
    "spelling": ("ejaan", "spelling"),
    "nominalization": ("kata benda dari kata kerja", "nominalization"),
    "vagueness": ("kabur", "vagueness"),
    "tone": ("nada", "tone"),
    "register": ("sapaan dan ragam", "register"),
    "structure": ("susunan kalimat", "structure"),
    "privacy": ("data pribadi", "privacy"),
    "completeness": ("kelengkapan isi", "completeness"),
}
_SEVERITY_TITLES = {
    "info": ("temuan ringan", "polish"),
    "warning": ("perlu diperbaiki", "should be fixed"),
    "error": ("wajib diperbaiki", "fix before sending"),
}

FIELDS: tuple[Field, ...] = (
    Field("row", ("baris", "row"), "whole"),
    Field("key", ("kunci", "key"), "text"),
    Field("unit", ("unit", "unit"), "text"),
    Field("channel", ("kanal", "channel"), "text"),
    Field("month", ("bulan", "month"), "text"),
    Field("reply_type", ("jenis balasan", "reply type"), "text"),
    Field("readability", ("keterbacaan", "readability"), "number"),
    Field("band", ("tingkat keterbacaan", "band"), "text"),
    Field("reliable", ("cukup panjang untuk dinilai", "long enough to judge"), "yes-no"),
    Field("courtesy", ("kesantunan", "courtesy"), "number"),
    Field("completeness", ("kelengkapan", "completeness"), "number"),
    Field("ready", ("siap kirim", "ready"), "yes-no"),
    Field("verdict", ("putusan", "verdict"), "text"),
    *(Field(f"category_{name}", _CATEGORY_TITLES.get(name, (name, name)), "whole") for name in CATEGORIES),
    *(Field(f"severity_{name}", _SEVERITY_TITLES.get(name, (name, name)), "whole") for name in SEVERITIES),
    Field("missing", ("unsur yang belum ada", "missing elements"), "text"),
    Field("rules", ("aturan dan jumlah temuannya", "rules and their findings"), "text"),
    Field("rating", ("nilai warga", "rating"), "number"),
)
"""The result table. The stable names are for machines, the heads of a CSV file for people."""

NAMES: tuple[str, ...] = tuple(field.name for field in FIELDS)


def flat(result: Result) -> list[Any]:
    """Return the values of ``FIELDS``; the author's hash stays behind."""
    return [*result[:13], *result.categories, *result.severities, result.missing, result.rules, result.rating]


def packed(result: Result) -> str:
    """Return a result as one line of a part file."""
    return json.dumps(result, ensure_ascii=True, separators=(",", ":"))


def unpacked(line: str) -> Result:
    """Read a line of a part file again."""
    values = json.loads(line)
    result = Result(*values)
    return result._replace(categories=tuple(result.categories), severities=tuple(result.severities))


def formula_safe(value: Any) -> Any:
    """Put an apostrophe before a text that a spreadsheet would calculate (``=HYPERLINK(…)``)."""
    if isinstance(value, str) and value.lstrip()[:1] in ("=", "+", "-", "@", "|", "%") and value.strip():
        return "'" + value
    return value


def write_csv(path: Path, head: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
    """Write a small table that Excel opens as it is (UTF-8 with a mark)."""
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file)
        writer.writerow([formula_safe(cell) for cell in head])
        writer.writerows([formula_safe(cell) for cell in row] for row in rows)


_YES_NO = {"id": {True: "ya", False: "tidak"}, "en": {True: "yes", False: "no"}}


@contextmanager
def result_writer(path: Path, form: str, language: str = "id") -> Iterator[Callable[[Result], None]]:
    """Open a result table for writing; yields a function that takes one result after another.

    Args:
        path: Where to write.
        form: One of ``FORMATS``.
        language: Of the heads and of yes and no in CSV.

    Raises:
        AuditError: Parquet without pyarrow.
    """
    if form == "parquet":
        with _parquet_writer(path) as put:
            yield put
    elif form == "jsonl":
        with path.open("w", encoding="utf-8", errors="replace") as file:
            yield lambda result: print(
                json.dumps(dict(zip(NAMES, flat(result), strict=True)), ensure_ascii=False), file=file
            )
    else:
        yes_no = _YES_NO[language]
        side = 1 if language == "en" else 0
        with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
            writer = csv.writer(file)
            writer.writerow([field.titles[side] for field in FIELDS])

            def put_csv(result: Result) -> None:
                unit, month = formula_safe(result.unit), result.month
                values = flat(result._replace(unit=unit, month=month))
                values[8], values[11] = yes_no[values[8]], yes_no[values[11]]
                writer.writerow(values)

            yield put_csv


_GROUP_ROWS = 20_000


@contextmanager
def _parquet_writer(path: Path) -> Iterator[Callable[[Result], None]]:
    try:
        parquet = import_module("pyarrow.parquet")
        arrow = import_module("jelas.audit.arrow")
    except ImportError:
        raise AuditError(Message("untuk menulis Parquet, pasang dulu: pip install 'jelas[tables]'")) from None
    waiting: list[Result] = []
    with parquet.ParquetWriter(path, arrow.RESULT_SCHEMA) as writer:

        def put(result: Result) -> None:
            waiting.append(result)
            if len(waiting) == _GROUP_ROWS:
                writer.write_batch(arrow.to_batch(waiting))
                waiting.clear()

        yield put
        if waiting:
            writer.write_batch(arrow.to_batch(waiting))
