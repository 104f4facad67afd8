"""Show which advice of the lists has no English yet, and which rows of the English table no list needs any more.

python scripts/english_advice.py           list both; exit code 1 where there is anything
python scripts/english_advice.py --write   sort the table, drop what no list needs, add empty rows to fill in
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

from jelas.language.data import data_path
from jelas.wordlists import Entry, Wordlists
from jelas.wordlists.advice import ADVICE, words_only

TABLE = Path(data_path(*ADVICE))
COLUMNS = ("advice", "english")


def rows() -> list[tuple[str, str]]:
    """Return the table as it stands."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        if tuple(next(reader, ())) != COLUMNS:
            raise ValueError(f"{TABLE}: the first row must be {','.join(COLUMNS)}")
        return [(advice, english) for advice, english in reader]


def needed(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the advice that needs a row, with the entry that gives it first."""
    wanted: dict[str, str] = {}
    for entry in entries:
        # What explains a term goes into the draft, so it stays Indonesian.
        if entry.advice and entry.use != "jelaskan" and not words_only(entry):
            wanted.setdefault(entry.advice, entry.key)
    return wanted


def main() -> int:
    """List what is missing or left over, or put the table in order."""
    wanted = needed(Wordlists.builtin().entries)
    english = {advice: text for advice, text in rows() if text}
    if "--write" in sys.argv[1:]:
        with TABLE.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows((advice, english.get(advice, "")) for advice in sorted(wanted))
    missing = [advice for advice in sorted(wanted) if advice not in english]
    left_over = sorted(set(english) - set(wanted))
    for advice in missing:
        print(f"no English: {wanted[advice]}: {advice}")
    for advice in left_over:
        print(f"no entry: {advice}")
    return 1 if missing or left_over else 0


if __name__ == "__main__":
    sys.exit(main())
