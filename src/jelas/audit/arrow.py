"""The check as one function over Arrow record batches: for Parquet here and for ``mapInArrow`` on Spark.

Importing this module needs pyarrow (extra ``tables`` or ``spark``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import pyarrow

from jelas.audit.columns import Columns, guess_columns
from jelas.audit.output import FIELDS, flat
from jelas.audit.problems import AuditError, Broken
from jelas.audit.rows import CheckOptions, Result, RowChecker
from jelas.audit.tables import Row, plain
from jelas.messages import Message

_TYPES = {
    "text": pyarrow.string(),
    "whole": pyarrow.int64(),
    "number": pyarrow.float64(),
    "yes-no": pyarrow.bool_(),
}
_ALL_FAILED = 20
_SPARK_TYPES = {"text": "string", "whole": "bigint", "number": "double", "yes-no": "boolean"}

RESULT_SCHEMA = pyarrow.schema([pyarrow.field(field.name, _TYPES[field.kind]) for field in FIELDS])
"""Columns of a checked batch, see ``docs/audit.md``."""

SPARK_SCHEMA = ", ".join(f"{field.name} {_SPARK_TYPES[field.kind]}" for field in FIELDS)
"""The same for Spark, as the second argument of ``mapInArrow``."""


@lru_cache(maxsize=4)
def _checker(options: CheckOptions) -> RowChecker:
    """One checker a process and set of options: the lists are loaded once a worker."""
    return RowChecker(options)


def rows_of(batch: pyarrow.RecordBatch, columns: Columns, first: int) -> tuple[list[Row], list[Broken]]:
    """Take the rows out of a batch; ``first`` is the number of its first row."""
    names = batch.schema.names
    cells: list[list[Any] | None] = [
        batch.column(names.index(name)).to_pylist() if name is not None and name in names else None
        for name in columns.names()
    ]
    replies = cells[0] or []
    rows: list[Row] = []
    broken: list[Broken] = []
    for at, reply in enumerate(replies):
        if reply is not None and not isinstance(reply, str):
            broken.append(Broken(first + at, "not-text"))
        else:
            rows.append(Row(first + at, *["" if column is None else plain(column[at]) for column in cells]))
    return rows, broken


def check_batch(
    batch: pyarrow.RecordBatch, columns: Columns, options: CheckOptions, first: int = 1
) -> tuple[list[Result], list[Broken]]:
    """Check the rows of one batch."""
    rows, unreadable = rows_of(batch, columns, first)
    results, broken = _checker(options).check(rows)
    return results, sorted([*unreadable, *broken])


def to_batch(results: Iterable[Result]) -> pyarrow.RecordBatch:
    """Turn results into a record batch with ``RESULT_SCHEMA``."""
    table = [flat(result) for result in results]
    arrays = [
        pyarrow.array([row[place] for row in table], type=field.type) for place, field in enumerate(RESULT_SCHEMA)
    ]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=RESULT_SCHEMA)


def check_batches(
    batches: Iterable[pyarrow.RecordBatch],
    options: CheckOptions | None = None,
    columns: Columns | None = None,
) -> Iterator[pyarrow.RecordBatch]:
    """Check replies in Arrow record batches.

    Args:
        batches: Batches with at least a column for the reply.
        options: How to check. Give ``secret`` where keys must be the same in every worker and run.
        columns: Which column holds what; guessed from the names when ``None``.

    Yields:
        For each batch one with ``RESULT_SCHEMA``. Rows that cannot be checked are left out; ``row`` counts from 1
        in what this call is given (on Spark: in a partition), so join on ``key``.

    Raises:
        jelas.audit.problems.AuditError: No column for the reply, or the check of every row fails.
    """
    options = options or CheckOptions()
    first = 1
    for batch in batches:
        if columns is None:
            columns = guess_columns(batch.schema.names)
        results, broken = check_batch(batch, columns, options, first)
        if len(broken) >= _ALL_FAILED and len(broken) == batch.num_rows and {b.reason for b in broken} == {"check"}:
            # Not the rows are broken but the installation: an empty result would hide it.
            raise AuditError(Message("pemeriksaan setiap baris gagal; periksa pemasangan jelas di tiap mesin"))
        first += batch.num_rows
        yield to_batch(results)
