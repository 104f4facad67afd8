"""Audit a small table from Python and print what to improve next.

python examples/audit_table.py
"""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

from jelas.audit import CheckOptions, audit, open_table

LETTERS = Path(__file__).parent / "letters"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "balasan.csv")
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(["nomor", "balasan"])
            for number, letter in enumerate(sorted(LETTERS.glob("*.txt")), 1):
                writer.writerow([number, letter.read_text(encoding="utf-8")])
        source = open_table(table)
        found = audit(source, table, Path(folder, "hasil"), CheckOptions(), processes=1)
        print(f"{found.checked} balasan dinilai")
        for item in found.summary["next"]:
            print(f"- {item['title']}: {item['share']}%")


if __name__ == "__main__":
    main()
