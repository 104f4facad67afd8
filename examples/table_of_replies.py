"""A table of replies: one line of figures for each row, no text kept.

    python examples/table_of_replies.py [TABLE.csv]

The table has a column ``balasan`` and, where there are any, ``pertanyaan`` and ``kanal``.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import jelas

EXAMPLE = Path(__file__).resolve().parent / "tables" / "balasan.csv"


def main() -> int:
    """Check every row and print its scores."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            {"text": row["balasan"], "question": row.get("pertanyaan") or None, "channel": row.get("kanal") or "surat"}
            for row in csv.DictReader(file)
        ]
    print("baris  siap   keterbacaan  kesantunan  kelengkapan  temuan")
    for number, report in enumerate(jelas.Checker().check_many(rows), 1):
        print(
            f"{number:>5}  {'ya' if report.ready else 'belum':<5}  {report.readability.score:>11.0f}"
            f"  {report.courtesy.score:>10.0f}  {report.completeness.score:>11.0f}  {len(report.findings):>6}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
