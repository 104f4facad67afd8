"""CSV as offices have it: any usual delimiter and encoding, even two encodings in one file, and broken rows."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from jelas.audit.columns import recognised
from jelas.audit.problems import AuditError
from jelas.messages import Message

DELIMITERS = (";", ",", "\t", "|")
_SAMPLE = 256 * 1024
_LARGEST_CELL = 32 * 1024 * 1024
"""A cell that is larger comes from a quotation mark that is never closed."""
_LONGEST_LINE = 48 * 1024 * 1024
_MOST_RECOVERIES = 20
Record = tuple[list[str], str]
"""The cells of a row and what is wrong with it (a key of ``REASONS``), ``""`` for nothing."""


class Delimited:
    """A CSV file: what its delimiter, encoding and header are, and its rows."""

    def __init__(self, path: Path, delimiter: str | None = None, encoding: str | None = None) -> None:
        self._path = path
        with path.open("rb") as file:
            sample = file.read(_SAMPLE)
        self.encoding = encoding or guess_encoding(sample)
        try:
            codecs.lookup(self.encoding)
        except LookupError:
            raise AuditError(
                Message(
                    "penyandian «{encoding}» tidak dikenal; coba utf-8, cp1252, atau utf-16", encoding=self.encoding
                )
            ) from None
        self._wide = self.encoding.lower().replace("_", "-").startswith("utf-16")
        self._carriage_returns = b"\n" not in sample and b"\r" in sample
        lines = self._sample_lines(sample)
        self._skipped = 0
        if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
            # Excel's own hint.
            delimiter = delimiter or lines[0].strip()[4]
            lines, self._skipped = lines[1:], 1
        self.delimiter = delimiter or guess_delimiter(lines)
        self.position = 0
        self.header: list[str] = []
        for cells, _ in self._parsed(iter(lines)):
            self.header = [cell.strip() for cell in cells]
            break
        if not any(self.header):
            raise AuditError(Message("{path}: barisnya kosong; tabel perlu baris judul", path=path))

    def _sample_lines(self, sample: bytes) -> list[str]:
        pieces = [sample] if self._wide else sample.splitlines(keepends=True)
        text = "".join(map(self._decoded, pieces)).lstrip("\ufeff")
        return list(io.StringIO(text, newline=""))

    def _decoded(self, data: bytes) -> str:
        if self._wide:
            return data.decode(self.encoding, errors="replace")
        try:
            return data.decode(self.encoding)
        except UnicodeDecodeError:
            # Rows from another program in the same file.
            return data.decode("cp1252", errors="replace")

    def _lines(self) -> Iterator[str]:
        if self._wide or self._carriage_returns:
            with (
                self._path.open("rb") as raw,
                io.TextIOWrapper(raw, self.encoding, errors="replace", newline="") as text,
            ):
                while line := text.readline(_LONGEST_LINE):
                    self.position = raw.tell()
                    yield line.lstrip("\ufeff")
            return
        with self._path.open("rb") as raw:
            first = True
            while data := raw.readline(_LONGEST_LINE):
                self.position += len(data)
                line = self._decoded(data)
                if "\r" in line[:-2]:
                    line = line[:-2].replace("\r", " ") + line[-2:]
                yield line.lstrip("\ufeff") if first else line
                first = False

    def records(self) -> Iterator[Record]:
        """Yield the rows below the header, broken ones with what is wrong with them."""
        self.position = 0
        lines = self._lines()
        for _ in range(self._skipped):
            next(lines, None)
        records = self._parsed(lines)
        next(records, None)
        yield from records

    def _parsed(self, lines: Iterator[str], recoveries: int = 0) -> Iterator[Record]:
        """Parse lines; what a quotation mark without an end swallowed at the end of the file is read again."""
        csv.field_size_limit(_LARGEST_CELL)
        pending: list[str] = []
        reader = csv.reader(_noted(lines, pending), delimiter=self.delimiter)
        held: list[str] | None = None
        mark = 0
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                break
            except csv.Error:
                cells = None
            if held is not None:
                yield held, ""
                held = None
                del pending[:mark]
            if cells is None:
                yield [], "quote"
            elif cells and _may_be_last(pending):
                # Whether it is whole shows only when nothing follows.
                held, mark = cells, len(pending)
                continue
            elif cells:
                yield cells, ""
            pending.clear()
        if held is None:
            return
        raw = "".join(pending)
        if raw.count('"') % 2 and len(pending) > 1 and recoveries < _MOST_RECOVERIES:
            yield [], "quote"
            yield from self._parsed(iter(pending[1:]), recoveries + 1)
        elif raw.count('"') % 2 or (self.header and len(held) < len(self.header)):
            yield [], "cut"
        else:
            yield held, ""


def _may_be_last(lines: list[str]) -> bool:
    """Only the last row of a file lacks a line end, or runs on because a quotation mark is not closed."""
    if not lines[-1].endswith(("\n", "\r")):
        return True
    return len(lines) > 1 and sum(line.count('"') for line in lines) % 2 == 1


def _noted(lines: Iterable[str], pending: list[str]) -> Iterator[str]:
    for line in lines:
        pending.append(line)
        yield line


def guess_encoding(sample: bytes) -> str:
    """Guess by byte order marks and by where the zeros stand."""
    if sample.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = sample[:2000]
    if len(head) > 20 and head[1::2].count(0) > len(head) // 5:
        return "utf-16-le"
    if len(head) > 20 and head[0::2].count(0) > len(head) // 5:
        return "utf-16-be"
    # Lines that are no UTF-8 are read as cp1252, one by one: exports mix the two.
    return "utf-8"


def guess_delimiter(lines: list[str]) -> str:
    """Choose the delimiter that gives known column names and rows of one width."""
    best, best_score = ",", (-1, -1.0, 0)
    for delimiter in DELIMITERS:
        widths = []
        header: list[str] = []
        try:
            for number, cells in enumerate(csv.reader(iter(lines[:200]), delimiter=delimiter)):
                if number == 0:
                    header = cells
                widths.append(len(cells))
                if number == 30:
                    break
        except csv.Error:
            continue
        if len(header) < 2:
            continue
        same = sum(1 for width in widths if width == len(header)) / len(widths)
        score = (recognised(header), same, len(header))
        if score > best_score:
            best, best_score = delimiter, score
    if best_score[0] < 0 and lines:
        # One column: nothing may be taken for a delimiter inside the texts.
        return "\x1f"
    return best
