"""An agency's own wordlist: added terms, names that are left alone, entries that are silenced."""

from __future__ import annotations

from pathlib import Path

import jelas

LIST = Path(__file__).resolve().parent / "wordlists" / "istilah-dinas.toml"
TEXT = "Bawa kartu kendali Ibu ke loket SIPANDU. Mohon menunggu."


def main() -> int:
    """Check a sentence with and without the agency's list."""
    for name, checker in (("bawaan", jelas.Checker()), ("dinas", jelas.Checker(wordlists=[LIST]))):
        report = checker.check(TEXT, channel="chat")
        print(name, [(finding.text, [s.text for s in finding.suggestions]) for finding in report.findings])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
