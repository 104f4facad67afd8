"""Make a table of replies with planted trends, from the letters of this repository.

    python scripts/make_audit_table.py TABLE.csv --rows 200000 [--broken]

Nobody wrote these replies: they are the letters of ``tests/letters`` with other numbers and names. What is planted
(``PLANTED``) must be found by ``jelas audit``; every other unit stays as it is, with the ups and downs of chance, and
must not be told as progress. ``--broken`` adds rows as broken exports have them.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

LETTERS = Path(__file__).resolve().parents[1] / "tests" / "letters" / "letters.jsonl"
HEADER = ("nomor", "tanggal", "unit", "kanal", "kode_petugas", "pertanyaan", "balasan", "nilai")
MONTHS = tuple(
    f"{year}-{month:02d}" for year, month in [*((2025, m) for m in range(7, 13)), *((2026, m) for m in range(1, 7))]
)
"""Twelve months; the second half is compared with the first."""


class Unit(NamedTuple):
    """A made-up unit: weights of good, middling and bad letters in the first and in the second half."""

    name: str
    weight: int
    before: tuple[float, float, float]
    after: tuple[float, float, float]


_STEADY = (0.3, 0.4, 0.3)
UNITS = (
    Unit("Dinas Pekerjaan Umum", 20, (0.15, 0.35, 0.5), (0.65, 0.3, 0.05)),
    Unit("Dinas Sosial", 20, (0.6, 0.3, 0.1), (0.1, 0.35, 0.55)),
    Unit("Dinas Kependudukan", 20, _STEADY, _STEADY),
    Unit("Dinas Perhubungan", 20, _STEADY, _STEADY),
    Unit("Badan Pajak Daerah", 18, _STEADY, _STEADY),
)
SMALL_UNIT = "Kantor Arsip"
"""A unit with fewer than 20 replies."""
PLANTED = {"Dinas Pekerjaan Umum": "better", "Dinas Sosial": "worse"}
STEADY = tuple(unit.name for unit in UNITS if unit.name not in PLANTED)
QUALITIES = ("baik", "sedang", "buruk")
_RATINGS = {"baik": (3, 4, 5, 5), "sedang": (2, 3, 3, 4), "buruk": (1, 1, 2, 4)}
_NAMES = (
    "Wulan", "Rina", "Sari", "Dewi", "Yusuf", "Hadi", "Tono", "Agus",
    "Lestari", "Maya", "Bagus", "Putri", "Joko", "Ratna", "Surya", "Indah",
)  # fmt: skip
_DIGITS = re.compile(r"\d{3,}")


def read_letters() -> dict[str, list[dict[str, Any]]]:
    """Return our letters by quality."""
    found: dict[str, list[dict[str, Any]]] = {quality: [] for quality in QUALITIES}
    for line in LETTERS.read_text(encoding="utf-8").splitlines():
        letter = json.loads(line)
        found[letter["quality"]].append(letter)
    return found


def varied(text: str, random: Random) -> str:
    """Return a letter with other numbers and names, so that no two rows are alike."""
    text = _DIGITS.sub(lambda found: "".join(str(random.randint(1, 9)) for _ in found[0]), text)
    for name in _NAMES:
        if f" {name}" in text:
            text = text.replace(f" {name}", f" {random.choice(_NAMES)}")
    return text


def rows(count: int, seed: int = 7) -> Iterator[list[str]]:
    """Yield so many rows in the order of ``HEADER``; the same seed gives the same rows."""
    random = Random(seed)
    letters = read_letters()
    units = random.choices(UNITS, [unit.weight for unit in UNITS], k=count)
    for number, unit in enumerate(units, 1):
        place = random.randrange(len(MONTHS))
        weights = unit.before if place < len(MONTHS) // 2 else unit.after
        quality = random.choices(QUALITIES, weights)[0]
        letter = random.choice(letters[quality])
        name = SMALL_UNIT if number % max(1, count // 12) == 0 else unit.name
        author = f"{name[:1]}{random.randrange(24):02d}"
        date = f"{MONTHS[place]}-{random.randint(1, 28):02d}"
        rating = str(random.choice(_RATINGS[quality])) if random.random() < 0.4 else ""
        ticket = f"{MONTHS[place][:4]}-{number:07d}"
        question = varied(letter.get("question") or "", random)
        reply = varied(letter["draft"], random)
        yield [ticket, date, name, letter["channel"], author, question, reply, rating]


BROKEN = 7
"""Rows that ``--broken`` adds and that cannot be judged."""


def write_table(path: Path, count: int, broken: bool = False, seed: int = 7) -> None:
    """Write the table as an office would export it: UTF-8, semicolons."""
    with path.open("wb") as file:
        _write(file, [list(HEADER)])
        for number, row in enumerate(rows(count, seed)):
            _write(file, [row])
            if broken and number == count // 2:
                _write_broken(file)
        if broken:
            # The file ends in the middle of a row.
            file.write(b'2026-9999999;2026-06-30;Dinas Sosial;surat;S01;;"Yth. Ibu, berkas')


def _write(file: io.BufferedWriter, table: list[list[str]], encoding: str = "utf-8") -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(table)
    file.write(text.getvalue().encode(encoding))


def _write_broken(file: io.BufferedWriter) -> None:
    good = "Yth. Ibu, kartu Ibu sudah jadi. Silakan ambil di loket 2 hari Senin, pukul 08.00. Salam, Rina"
    fine = ["X-1", "2026-01-05", "Dinas Sosial", "surat", "S01", "", good, "5"]
    _write(file, [[*fine[:6], "", "3"]])  # no reply
    _write(file, [[*fine[:6], "   ", "3"]])
    _write(file, [[*fine, "satu", "dua"]])  # a delimiter too many
    file.write(b"X-2;2026-01-05;Dinas Sosial\r\n")  # too few
    _write(file, [[*fine[:6], "a" * 5_000_000, ""]])  # a 5 MB cell
    _write(file, [[*fine[:6], "Ibu, kartu Ibu sudah jadi. " * 60_000, ""]])
    # These are odd but can be judged: a formula for a unit, another encoding in the same file.
    _write(file, [["X-3", fine[1], '=HYPERLINK("http://contoh.invalid";"klik")', *fine[3:]]])
    _write(
        file, [["X-4", fine[1], "Dinas Sosial", *fine[3:6], "Yth. Ibu, café di lantai 2 buka. " + good, "4"]], "cp1252"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--broken", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    write_table(arguments.table, arguments.rows, arguments.broken, arguments.seed)


if __name__ == "__main__":
    main()
