"""Reading tables row by row: CSV, JSON Lines, Parquet, workbooks and folders of letters, in constant memory.

A source yields batches of plain rows. A row that cannot be read becomes a ``Broken`` in its batch; nothing that a
single row holds stops the reading.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from jelas.audit.columns import ROLES, Columns, guess_columns
from jelas.audit.delimited import Delimited
from jelas.audit.problems import AuditError, Broken
from jelas.messages import Message

if TYPE_CHECKING:
    import pyarrow

BATCH_ROWS = 500
BATCH_CHARACTERS = 1_000_000
"""A batch ends at so many rows or characters, whichever comes first."""
MAXIMUM_CELL = 1_000_000
"""Longest reply that is checked, in characters: the limit of the readers of letters."""
_LINE_LIMIT = 64 * 1024 * 1024


class Row(NamedTuple):
    """One reply with what the table says about it, as it stands there."""

    number: int
    """Number of the data row, from 1."""
    reply: str
    question: str = ""
    unit: str = ""
    channel: str = ""
    date: str = ""
    author: str = ""
    rating: str = ""
    key: str = ""


class Batch(NamedTuple):
    """Rows that are checked together."""

    rows: list[Row]
    broken: list[Broken]
    done: float
    """Share of the whole table that has been read, 0-1."""
    table: pyarrow.RecordBatch | None = None
    """Parquet: the rows as they came, with ``first`` as the number of the first one; ``rows`` is empty then."""
    first: int = 0

    @property
    def size(self) -> int:
        """Number of rows, broken ones too."""
        return len(self.rows) + len(self.broken) + (self.table.num_rows if self.table is not None else 0)


class Source(Protocol):
    """A table that can be read from its beginning, as often as one likes."""

    columns: Columns

    def batches(self) -> Iterator[Batch]:
        """Yield the rows, cut in the same places every time."""


ReadLetter = Callable[[Path], tuple[str, str | None]]
"""Takes the text, and the citizen's question where there is one, out of a letter."""


def open_table(
    path: Path,
    given: Mapping[str, str | None] | None = None,
    *,
    delimiter: str | None = None,
    encoding: str | None = None,
    read_letter: ReadLetter | None = None,
    letter_endings: Sequence[str] = (),
) -> Source:
    """Open a table by the ending of its name.

    Args:
        path: A table, or a folder of letters.
        given: Names of columns by role.
        delimiter: Of a CSV file; guessed when ``None``.
        encoding: Of a CSV or JSON Lines file; guessed when ``None``.
        read_letter: Reads one letter of a folder.
        letter_endings: Endings of the files in a folder that are letters.

    Raises:
        AuditError: The table cannot be opened, or has no column for the reply.
    """
    if path.is_dir():
        if read_letter is None:
            raise AuditError(Message("{path}: ini folder; beri nama tabelnya", path=path))
        return _Folder(path, read_letter, frozenset(letter_endings))
    ending = path.suffix.lower()
    if ending == ".gz":
        raise AuditError(Message("{path}: buka dulu kompresi .gz-nya", path=path))
    try:
        if not path.is_file():
            raise FileNotFoundError(2, "berkas tidak ditemukan", str(path))
        if path.stat().st_size == 0:
            raise AuditError(Message("{path}: berkasnya kosong", path=path))
        if ending in (".parquet", ".pq"):
            return _Parquet(path, given)
        if ending in (".xlsx", ".xlsm"):
            return _Workbook(path, given)
        if ending in (".jsonl", ".ndjson", ".json"):
            return _JsonLines(path, given, encoding)
        return _Csv(path, given, delimiter, encoding)
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            raise AuditError(Message("{path}: berkas tidak ditemukan", path=path)) from None
        raise AuditError(
            Message("{path}: tidak dapat dibuka ({reason})", path=path, reason=error.strerror or "")
        ) from None


class _Cutter:
    """Collects rows until a batch is full. Where it cuts depends on the rows alone, so a second run cuts alike."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.broken: list[Broken] = []
        self._characters = 0

    def add(self, row: Row) -> None:
        if len(row.reply) > MAXIMUM_CELL:
            self.broken.append(Broken(row.number, "too-long"))
        elif not row.reply.strip():
            self.broken.append(Broken(row.number, "empty"))
        else:
            self.rows.append(row)
            self._characters += len(row.reply) + len(row.question)

    def refuse(self, number: int, reason: str) -> None:
        self.broken.append(Broken(number, reason))

    @property
    def full(self) -> bool:
        return len(self.rows) + len(self.broken) >= BATCH_ROWS or self._characters >= BATCH_CHARACTERS

    def cut(self, done: float) -> Batch:
        batch = Batch(self.rows, self.broken, min(1.0, done))
        self.rows, self.broken, self._characters = [], [], 0
        return batch


class _Csv:
    """A table of text with a delimiter."""

    def __init__(
        self, path: Path, given: Mapping[str, str | None] | None, delimiter: str | None, encoding: str | None
    ) -> None:
        self._path = path
        self._file = Delimited(path, delimiter, encoding)
        self.header = self._file.header
        self.columns = guess_columns(self.header, given)

    def batches(self) -> Iterator[Batch]:
        places = [self.header.index(name) if name is not None else -1 for name in self.columns.names()]
        reply, width = places[0], len(self.header)
        size = max(1, self._path.stat().st_size)
        cutter = _Cutter()
        for number, (record, problem) in enumerate(self._file.records(), 1):
            if problem:
                cutter.refuse(number, problem)
            elif len(record) <= reply:
                cutter.refuse(number, "few-fields")
            elif len(record) > width and any(record[width:]):
                cutter.refuse(number, "many-fields")
            else:
                count = len(record)
                cutter.add(Row(number, *[record[p] if 0 <= p < count else "" for p in places]))
            if cutter.full:
                yield cutter.cut(self._file.position / size)
        yield cutter.cut(1.0)


class _JsonLines:
    """One JSON object a line."""

    def __init__(self, path: Path, given: Mapping[str, str | None] | None, encoding: str | None) -> None:
        self._path = path
        self._encoding = encoding or "utf-8-sig"
        names: dict[str, None] = {}
        for line, _ in self._lines(100):
            try:
                item = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(item, dict):
                names.update(dict.fromkeys(item))
        if not names:
            raise AuditError(
                Message(
                    "{path}: tidak ada objek JSON per baris; simpan sebagai JSON Lines (satu objek, satu baris)",
                    path=path,
                )
            )
        self.header = list(names)
        self.columns = guess_columns(self.header, given)

    def _lines(self, most: int | None = None) -> Iterator[tuple[str, int]]:
        with self._path.open("rb") as file:
            count = 0
            while data := file.readline(_LINE_LIMIT):
                if data.isspace():
                    continue
                yield _decoded(data, self._encoding), file.tell()
                count += 1
                if count == most:
                    return

    def batches(self) -> Iterator[Batch]:
        names = self.columns.names()
        size = max(1, self._path.stat().st_size)
        cutter = _Cutter()
        for number, (line, position) in enumerate(self._lines(), 1):
            try:
                item = json.loads(line)
            except (ValueError, RecursionError):
                cutter.refuse(number, "not-json" if line.endswith("\n") else "cut")
            else:
                _add_mapping(cutter, number, item, names)
            if cutter.full:
                yield cutter.cut(position / size)
        yield cutter.cut(1.0)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _add_mapping(cutter: _Cutter, number: int, item: object, names: tuple[str | None, ...]) -> None:
    if not isinstance(item, dict):
        cutter.refuse(number, "not-object")
        return
    values = [item.get(name) if name is not None else None for name in names]
    if values[0] is not None and not isinstance(values[0], str):
        cutter.refuse(number, "not-text")
    else:
        cutter.add(Row(number, *[plain(value) for value in values]))


def plain(value: Any) -> str:
    """Return the text of a small cell; dates come as ``2026-03-05``."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _extra(module: str, path: Path) -> Any:
    try:
        return import_module(module)
    except ImportError:
        raise AuditError(
            Message(
                "{path}: untuk membaca {ending}, pasang dulu: pip install 'jelas[tables]'",
                path=path,
                ending=path.suffix,
            )
        ) from None


class _Parquet:
    """A Parquet file, read in record batches that go to :func:`jelas.audit.arrow.check_batches` as they are."""

    def __init__(self, path: Path, given: Mapping[str, str | None] | None) -> None:
        self._path = path
        self._parquet = _extra("pyarrow.parquet", path)
        try:
            schema = self._parquet.read_schema(path)
        except Exception as error:
            raise AuditError(
                Message(
                    "{path}: bukan Parquet, atau terpotong ({kind}); buat ulang berkasnya",
                    path=path,
                    kind=type(error).__name__,
                )
            ) from None
        self.header = list(schema.names)
        self.columns = guess_columns(self.header, given)

    def batches(self) -> Iterator[Batch]:
        wanted = list(dict.fromkeys(name for name in self.columns.names() if name is not None))
        first = 1
        with self._parquet.ParquetFile(self._path) as file:
            total = max(1, file.metadata.num_rows)
            for group in range(file.num_row_groups):
                rows = file.metadata.row_group(group).num_rows
                end = first + rows
                try:
                    for table in file.iter_batches(BATCH_ROWS, row_groups=[group], columns=wanted, use_threads=False):
                        yield Batch([], [], (first - 1) / total, table, first)
                        first += table.num_rows
                except (OSError, ValueError):  # pyarrow's own errors derive from these
                    while first < end:
                        last = min(end, first + BATCH_ROWS)
                        broken = [Broken(number, "unreadable") for number in range(first, last)]
                        yield Batch([], broken, (first - 1) / total)
                        first = last


class _Workbook:
    """The first sheet of an ``.xlsx`` workbook."""

    def __init__(self, path: Path, given: Mapping[str, str | None] | None) -> None:
        self._path = path
        self._openpyxl = _extra("openpyxl", path)
        rows = self._rows()
        try:
            first = next(rows, ())
        finally:
            rows.close()
        self.header = [plain(value).strip() for value in first]
        self.columns = guess_columns(self.header, given)

    def _rows(self) -> Generator[Any, None, None]:
        try:
            book = self._openpyxl.load_workbook(self._path, read_only=True, data_only=True)
        except Exception as error:
            raise AuditError(
                Message(
                    "{path}: bukan buku kerja .xlsx, atau rusak ({kind}); simpan ulang dari Excel",
                    path=self._path,
                    kind=type(error).__name__,
                )
            ) from None
        try:
            sheet = book.worksheets[0]
            self._total = max(1, sheet.max_row or 1)
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            yield from sheet.iter_rows(values_only=True)
        finally:
            book.close()

    def batches(self) -> Iterator[Batch]:
        places = [self.header.index(name) if name is not None else -1 for name in self.columns.names()]
        cutter = _Cutter()
        rows = self._rows()
        next(rows, ())
        number = 0
        while True:
            try:
                row = next(rows)
            except StopIteration:
                break
            except AuditError:
                raise
            except Exception:
                # The sheet's XML is broken from here on; what was read counts.
                cutter.refuse(number + 1, "unreadable")
                break
            number += 1
            if not any(value is not None for value in row):
                continue
            values = [row[p] if 0 <= p < len(row) else None for p in places]
            cutter.add(Row(number, *[plain(value) for value in values]))
            if cutter.full:
                yield cutter.cut(number / self._total if self._total > number else 0.5)
        yield cutter.cut(1.0)


class _Folder:
    """A folder of letters, one reply a file; the folder in which a letter lies is its unit."""

    def __init__(self, path: Path, read_letter: ReadLetter, endings: frozenset[str]) -> None:
        self._path = path
        self._read = read_letter
        self._endings = endings
        self.header = ["balasan"]
        self.columns = Columns("balasan", unit="folder")
        if next(self._files(), None) is None:
            raise AuditError(Message("{path}: tidak ada draf yang dapat dibaca di folder ini", path=path))

    def _files(self) -> Iterator[Path]:
        for folder, folders, files in os.walk(self._path):
            folders[:] = sorted(name for name in folders if not name.startswith((".", "hasil-audit")))
            for name in sorted(files):
                if Path(name).suffix.lower() in self._endings and not name.startswith((".", "~$")):
                    yield Path(folder, name)

    def batches(self) -> Iterator[Batch]:
        total = max(1, sum(1 for _ in self._files()))
        cutter = _Cutter()
        for number, file in enumerate(self._files(), 1):
            place = file.relative_to(self._path)
            try:
                reply, question = self._read(file)
            except Exception:
                cutter.refuse(number, "file")
            else:
                unit = str(place.parent) if place.parent != Path() else ""
                cutter.add(Row(number, reply, question or "", unit=unit, key=str(place)))
            if cutter.full:
                yield cutter.cut(number / total)
        yield cutter.cut(1.0)


__all__ = ["BATCH_ROWS", "MAXIMUM_CELL", "ROLES", "Batch", "ReadLetter", "Row", "Source", "open_table", "plain"]
