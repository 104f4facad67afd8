"""The check before sending in one short script, for an agency to adapt. Needs only the public API of jelas.

    python examples/prakirim.py DRAF.txt [KANAL]

Returns 0 when the draft may be sent (or is sent all the same), 1 when it may not, 2 when it cannot be read.
"""

from __future__ import annotations

import sys
from pathlib import Path

import jelas


def show(report: jelas.Report) -> None:
    print("\nBoleh dikirim." if report.ready else "\nPerbaiki dulu.")
    print(f"Keterbacaan {report.readability.score:.0f}, kesantunan {report.courtesy.score:.0f}, ", end="")
    print(f"kelengkapan {report.completeness.score:.0f} dari 100.")
    for number, text in enumerate(report.todo, 1):
        print(f"  {number}. {text}")


def main(arguments: list[str]) -> int:
    try:
        draft = Path(arguments[0])
        text = draft.read_text(encoding="utf-8")
    except (IndexError, OSError, UnicodeDecodeError):
        print("Cara pakai: prakirim.py DRAF.txt [KANAL]", file=sys.stderr)
        return 2
    channel = arguments[1] if len(arguments) > 1 else "surat"
    while True:
        report = jelas.check(text, channel=channel)
        show(report)
        if not sys.stdin.isatty():
            return 0 if report.ready else 1
        answer = input("[p]erbaiki · [l]ihat · [k]irim juga · [b]atal: ").strip().lower()[:1]
        if answer == "k":
            return 0
        if answer == "b":
            return 1
        if answer == "l":
            for finding in report.findings:
                print(f"- «{finding.text}»: {finding.message}" if finding.text else f"- {finding.message}")
        elif answer == "p":
            text = report.fix()
            copy = draft.with_name(f"{draft.stem}.perbaikan{draft.suffix}")
            try:
                copy.open("x", encoding="utf-8").write(text)
                print(f"Saran yang aman diterapkan pada {copy.name}; draf Anda tetap utuh.")
            except FileExistsError:
                print(f"{copy.name} sudah ada; pindahkan dulu.")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (EOFError, KeyboardInterrupt):
        sys.exit(130)
