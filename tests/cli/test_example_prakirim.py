"""The example for agencies does what it says, in under 60 lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "examples" / "prakirim.py"


def test_example_is_a_gate(desk: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        call = [sys.executable, str(SCRIPT), *arguments]
        return subprocess.run(call, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)

    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) < 60
    good, bad, none = run("baik.txt"), run("buruk.txt", "surat"), run()
    assert (good.returncode, bad.returncode, none.returncode) == (0, 1, 2)
    assert "Boleh dikirim" in good.stdout and "Perbaiki dulu" in bad.stdout
