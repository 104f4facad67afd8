"""How fast ``jelas audit`` is, what it adds to the check itself, and how much memory it takes.

    python benchmarks/audit.py [--rows 6000]

Rows are as long as answers to app reviews (about 30 words) and put together from sentences of our own letters, no two
alike. Each measurement runs in a fresh process, for a table and for one four times as long; what a row costs is their
difference, so that starting, summary and page (the same for any table) are told apart. Prints ratios beside the
figures: seconds depend on the machine, and on what else it does.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

LETTERS = Path(__file__).resolve().parents[1] / "tests" / "letters" / "letters.jsonl"
WORDS = 30


def short_replies(count: int, seed: int = 3) -> list[str]:
    """Return replies of about ``WORDS`` words, each with a number of its own."""
    from jelas.language import sentence_spans

    sentences: list[str] = []
    for line in LETTERS.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["draft"]
        found = (" ".join(text[start:end].split()) for start, end in sentence_spans(text))
        sentences += [sentence for sentence in found if 4 <= len(sentence.split()) <= 20]
    random = Random(seed)
    replies = []
    for number in range(count):
        parts = ["Halo Kak, terima kasih sudah menulis."]
        while sum(len(part.split()) for part in parts) < WORDS - 8:
            parts.append(random.choice(sentences))
        parts.append(f"Nomor laporan Kakak: {number:07d}.")
        replies.append(" ".join(parts))
    return replies


def write_table(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["nomor", "tanggal", "unit", "kanal", "balasan", "nilai"])
        for number, reply in enumerate(short_replies(count)):
            date = f"2026-{number % 12 + 1:02d}-05"
            writer.writerow([number, date, f"Unit {number % 9}", "Google Play", reply, number % 5 + 1])


def measure_check(table: Path) -> None:
    """The check alone, warm, in this process."""
    from jelas.checker import Checker

    with table.open(encoding="utf-8", newline="") as file:
        replies = [row["balasan"] for row in csv.DictReader(file, delimiter=";")]
    checker = Checker()
    for reply in replies[:200]:
        checker.check(reply, channel="ulasan")
    begin = time.process_time()
    for reply in replies:
        checker.check(reply, channel="ulasan")
    print(json.dumps({"processor": time.process_time() - begin}))


def measure_audit(table: Path, processes: int) -> None:
    """The whole audit with its summary and its page."""
    from jelas.audit import CheckOptions, audit, open_table

    with tempfile.TemporaryDirectory() as folder:
        begin, work = time.perf_counter(), time.process_time()
        found = audit(open_table(table), table, Path(folder), CheckOptions(), processes=processes)
        seconds, processor = time.perf_counter() - begin, time.process_time() - work
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    workers = usage.ru_utime + usage.ru_stime
    print(
        json.dumps(
            {"seconds": seconds, "processor": processor, "workers": workers, "rows": found.checked, "peak": peak}
        )
    )


def _fresh(*arguments: str) -> dict[str, float]:
    result = subprocess.run([sys.executable, __file__, *arguments], capture_output=True, text=True, check=True)
    values: dict[str, float] = json.loads(result.stdout)
    return values


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=6000)
    parser.add_argument("--check", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--audit", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--processes", type=int, default=1, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.check:
        measure_check(arguments.check)
        return
    if arguments.audit:
        measure_audit(arguments.audit, arguments.processes)
        return
    rows = arguments.rows
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small.csv"), Path(folder, "large.csv")
        write_table(small, rows)
        write_table(large, 4 * rows)
        alone = _fresh("--check", str(small))
        runs = {
            (processes, size): _fresh("--audit", str(table), "--processes", str(processes))
            for processes in (1, 2)
            for size, table in ((1, small), (4, large))
        }

    def each(processes: int, measure: str) -> float:
        return (runs[processes, 4][measure] - runs[processes, 1][measure]) / (3 * rows)

    check = alone["processor"] / rows
    one, two = each(1, "seconds"), each(2, "seconds")
    print(f"the check alone:       {1 / check:6.0f} rows a second of one core")
    print(f"audit, one process:    {1 / each(1, 'processor'):6.0f} rows a second of one core", end="")
    print(f"   {each(1, 'processor') / check:.2f} × the check")
    print(f"                       {1 / one:6.0f} rows/s on the clock")
    print(f"audit, two processes:  {1 / two:6.0f} rows/s on the clock   {one / two:.2f} × one process")
    share = each(2, "processor") / (each(2, "processor") + each(2, "workers"))
    print(f"                       {share:6.0%} of the work is not shared between processes")
    print(f"start, summary, page:  {runs[1, 1]['processor'] - rows * each(1, 'processor'):6.1f} s for any table")
    peak, peak_large = runs[2, 1]["peak"], runs[2, 4]["peak"]
    print(f"largest process:       {peak / 1024:6.0f} MiB, {peak_large / peak:.2f} × for four times the rows")


if __name__ == "__main__":
    main()
