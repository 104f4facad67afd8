"""The scripts in ``examples/`` run as a reader would run them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import jelas

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
LETTERS = sorted((EXAMPLES / "letters").glob("*.txt"))


@pytest.mark.parametrize(
    ("script", "arguments", "expected"),
    [
        ("web_endpoint.py", ["--demo"], "Silakan menunggu"),
        ("spacy_pipeline.py", [], "siap dikirim: False"),
        ("table_of_replies.py", [], "kelengkapan"),
        ("agency_wordlist.py", [], "kartu catatan kunjungan"),
    ],
)
def test_example_script_runs(script: str, arguments: list[str], expected: str) -> None:
    """Each script ends well and prints what it promises."""
    result = subprocess.run(
        [sys.executable, str(EXAMPLES / script), *arguments], capture_output=True, text=True, encoding="utf-8"
    )

    assert result.returncode == 0, result.stderr
    assert expected in result.stdout


def _channel(path: Path) -> str:
    head = path.stem.split("-")[0]
    return {"chat": "chat", "lapor": "lapor", "surel": "surel", "ulasan": "ulasan"}.get(head, "surat")


@pytest.mark.parametrize("name", ["surat-ktp-jelas", "lapor-jalan-rusak-baik", "chat-air-mati", "ppid-jawaban"])
def test_good_example_letters_stay_silent(name: str) -> None:
    """The clear letters raise nothing above ``info`` and may be sent."""
    path = EXAMPLES / "letters" / f"{name}.txt"
    report = jelas.check(path.read_text(encoding="utf-8"), channel=_channel(path))

    assert [f.text for f in report.findings if f.severity != "info"] == []
    assert report.ready


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_fixing_an_example_letter_is_complete(path: Path) -> None:
    """Fixing leaves nothing to fix, and never more findings than before."""
    text = path.read_text(encoding="utf-8")
    report = jelas.check(text, channel=_channel(path))
    fixed = jelas.check(report.fix(), channel=_channel(path))

    assert fixed.fix() == fixed.text
    assert len(fixed.findings) <= len(report.findings)
