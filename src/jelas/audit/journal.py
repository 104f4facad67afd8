"""What is done so far, beside the output: which batches, how many rows, which rows were left out. No text.

``FOLDER/.audit/`` holds the journal, one part file a batch, and the key of this run's hashes. It goes away when the
audit is done. A second run with the same table and the same options goes on where the first stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jelas.audit.output import packed, unpacked
from jelas.audit.problems import Broken
from jelas.audit.rows import Result


class Done(NamedTuple):
    """A finished batch."""

    number: int
    checked: int
    broken: tuple[Broken, ...]


def fingerprint(table: Path, *facts: object) -> str:
    """Return what must be the same for a run to go on: the table's size and time, and every option."""
    stamps = []
    files = sorted(table.rglob("*")) if table.is_dir() else [table]
    for file in files:
        if ".audit" in file.parts or not file.is_file():
            continue
        status = file.stat()
        stamps.append((str(file), status.st_size, status.st_mtime_ns))
    return hashlib.sha256(repr((stamps, facts)).encode("utf-8", errors="replace")).hexdigest()


class Journal:
    """The work folder of one run."""

    def __init__(self, output: Path, mark: str) -> None:
        self._folder = output / ".audit"
        self._file = self._folder / "journal.jsonl"
        self.done: dict[int, Done] = {}
        if not self._read(mark):
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True)
            self._append({"fingerprint": mark})
            self.done = {}

    def _read(self, mark: str) -> bool:
        """Read what an earlier run left; False where there is nothing that can be gone on with."""
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
            if json.loads(lines[0]).get("fingerprint") != mark:
                return False
        except (OSError, ValueError, IndexError, AttributeError):
            return False
        for line in lines[1:]:
            try:
                item = json.loads(line)
                broken = tuple(Broken(int(row), str(why)) for row, why in item["broken"])
                done = Done(int(item["batch"]), int(item["checked"]), broken)
            except (ValueError, KeyError, TypeError):
                continue  # the line that the break cut off
            if self.part(done.number).is_file():
                self.done[done.number] = done
        return True

    def _append(self, item: object) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(item) + "\n")

    def part(self, number: int) -> Path:
        """Return the part file of a batch."""
        return self._folder / f"{number:07d}.part"

    def finish(self, done: Done) -> None:
        """Note that a batch is done; its part file is already there."""
        self.done[done.number] = done
        self._append({"batch": done.number, "checked": done.checked, "broken": [list(item) for item in done.broken]})

    def secret(self, given: bytes | None) -> bytes:
        """Return the key of the hashes: the given one, or one made up for this run and kept while it lasts."""
        if given is not None:
            return given
        file = self._folder / "key"
        if not file.is_file():
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w") as stream:
                stream.write(secrets.token_hex(32))
        return bytes.fromhex(file.read_text(encoding="ascii"))

    def results(self) -> Iterator[Result]:
        """Read every result again, in the order of the table."""
        for number in sorted(self.done):
            with self.part(number).open(encoding="ascii") as file:
                for line in file:
                    yield unpacked(line)

    def broken(self) -> list[Broken]:
        """Return every row that was left out, in the order of the table."""
        return sorted(item for done in self.done.values() for item in done.broken)

    def close(self) -> None:
        """Remove the work folder."""
        shutil.rmtree(self._folder, ignore_errors=True)


def write_part(path: Path, results: list[Result]) -> None:
    """Write a part file, whole or not at all."""
    draft = path.with_suffix(".tmp")
    with draft.open("w", encoding="ascii") as file:
        file.writelines(packed(result) + "\n" for result in results)
    draft.replace(path)
