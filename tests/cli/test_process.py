"""The real process: its exit codes, and that no officer ever sees a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli_helpers import BAD, Run

JELAS = [sys.executable, "-m", "jelas"]


def test_broken_pipe_is_silent(desk: Path) -> None:
    for number in range(40):
        (desk / f"s{number:02}.txt").write_text(BAD * 5, encoding="utf-8")
    script = f'"{sys.executable}" -m jelas periksa . | head -1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)

    assert done.stdout.splitlines()[-1] == "141"
    assert done.stderr == ""


def test_interrupt_ends_with_130(desk: Path) -> None:
    process = subprocess.Popen([*JELAS, "periksa", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=20)

    assert process.returncode == 130 and "Dibatalkan." in error and "Traceback" not in error


def test_no_colour_in_a_pipe_and_narrow_encodings_do_not_stop_the_report(desk: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*JELAS, "periksa", "buruk.txt"], capture_output=True, env=environment, check=False)

    assert done.returncode == 1 and b"\x1b[" not in done.stdout and done.stderr == b""


def test_draft_without_name_comes_from_standard_input(desk: Path) -> None:
    done = subprocess.run([*JELAS, "periksa"], input=BAD.encode(), capture_output=True, check=False)

    assert done.returncode == 1 and b"masukan" in done.stdout


def _break(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> object:
        raise KeyError("Rahasia Bapak Hadi")

    monkeypatch.setattr("jelas.cli.commands.jelaskan.rule_infos", broken)
    monkeypatch.setattr("jelas.checker.Checker.check", broken)


def test_error_of_ours_ends_in_one_line(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _break(monkeypatch)
    for command in (["jelaskan"], ["periksa", "buruk.txt"], ["perbaiki", "buruk.txt"], ["prakirim", "buruk.txt"]):
        result = run(*command)

        assert result.code == 2, command
        assert len(result.err.splitlines()) == 1 and "KeyError" in result.err and "aporkan" in result.err
        assert "Hadi" not in result.err and "Traceback" not in result.err


def test_debugging_shows_the_place_but_no_words(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _break(monkeypatch)
    monkeypatch.setenv("JELAS_DEBUG", "1")
    result = run("jelaskan")

    assert result.code == 2 and "test_process.py" in result.err and "KeyError" in result.err
    assert "Bapak Hadi" not in result.err.replace('raise KeyError("Rahasia Bapak Hadi")', "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "perintah:"),
        (["perksa"], "maksud Anda «periksa»?"),
        (["kamus"], "tambah"),
        (["kamus", "tmbah"], "maksud Anda «tambah»?"),
        (["periksa", "--foo"], "tidak dikenal: --foo"),
        (["periksa", "--kanal"], "perlu satu nilai"),
        (["periksa", "--kanal", "sms"], "pilihan tidak dikenal"),
        (["abaikan", "x.txt"], "yang ini harus diisi: ATURAN"),
        (["--bahasa", "fr"], "pilih id atau en"),
        (["--bahasa", "en", "perksa"], "did you mean «periksa»?"),
        (["--foo"], "--foo"),
    ],
)
def test_wrong_usage_ends_with_2(run: Run, arguments: list[str], words: str) -> None:
    result = run(*arguments)

    assert result.code == 2 and result.out == "" and words in result.err


def test_language_may_stand_before_the_command(run: Run, desk: Path) -> None:
    before, behind = run("--bahasa", "en", "periksa", "buruk.txt"), run("periksa", "buruk.txt", "--bahasa=en")

    assert before == behind and "Readability" in before.out


def test_version_and_completion(run: Run) -> None:
    pytest.importorskip("shtab", reason="completion needs shtab")
    assert run("--version").out.startswith("jelas ")
    for shell in ("bash", "zsh", "tcsh"):
        result = run("--print-completion", shell)

        assert result.code == 0 and "prakirim" in result.out


def test_generated_files_are_up_to_date() -> None:
    script = Path(__file__).resolve().parents[2] / "scripts" / "build_desk_docs.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
