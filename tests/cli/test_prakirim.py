"""The talk before sending, on a real terminal, and the gate for programs."""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from cli_helpers import BAD, GOOD, Run

from jelas.cli import filling
from jelas.cli.programs import editor_for
from jelas.draft import Draft
from jelas.readers import read_path

pty = pytest.importorskip("pty", reason="this system has no pseudo terminals")


class Talk(NamedTuple):
    code: int
    screen: str


def talk(arguments: Sequence[str], answers: Sequence[str], filler: str = "", **environment: str) -> Talk:
    """Answer each question on a pseudo terminal; «^C» interrupts, «^D» ends the input, ``filler`` fills gaps."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update({"TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "80", "PAGER": "cat", **environment})
        os.execv(sys.executable, [sys.executable, "-m", "jelas", "prakirim", *arguments])
    screen, waiting = b"", list(answers)
    end = time.monotonic() + 40
    seen = 0
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.05)
        if ready:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            screen += piece
        elif len(screen) > seen and screen.endswith((b": ", b". ")):
            seen = len(screen)
            placeholder = screen.rpartition(b"\n")[2].startswith(b"  ")
            answer = filler if placeholder or not waiting else waiting.pop(0)
            os.write(terminal, {"^C": b"\x03", "^D": b"\x04"}.get(answer, answer.encode() + b"\n"))
    else:
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    return Talk(os.waitstatus_to_exitcode(status), screen.decode())


def test_screen_says_whether_it_may_go_and_asks(desk: Path) -> None:
    done = talk(["buruk.txt"], ["b"])
    lines = done.screen.splitlines()

    assert done.code == 1
    assert "Perbaiki dulu" in done.screen and "Kerjakan dulu:" in done.screen
    assert "[p]erbaiki · [l]ihat laporan · [k]irim juga · [b]atal" in done.screen
    assert len(lines) <= 24 and max(map(len, lines)) <= 80
    assert done.screen.count("\n  1. ") == 1 and "  4. " not in done.screen


def test_draft_that_may_go_goes(desk: Path) -> None:
    done = talk(["baik.txt"], ["k"])

    assert done.code == 0 and "Boleh dikirim: baik.txt" in done.screen


def test_sending_anyway_is_the_officers_right(desk: Path) -> None:
    done = talk(["buruk.txt"], ["x", "k"])

    assert done.code == 0 and "Ketik satu huruf" in done.screen and "Dikirim juga" in done.screen


@pytest.mark.parametrize(("answer", "code"), [("^C", 130), ("^D", 1)])
def test_cancelling_never_sends(desk: Path, answer: str, code: int) -> None:
    done = talk(["buruk.txt"], [answer])

    assert done.code == code and "Traceback" not in done.screen


def test_suggestions_go_to_a_copy_and_elements_are_filled_in(desk: Path) -> None:
    done = talk(["buruk.txt"], ["p", "s", "p", "i", "b"], filler="Senin, 8 Juni 2026")
    copy = (desk / "buruk.perbaikan.txt").read_text(encoding="utf-8")

    assert (desk / "buruk.txt").read_text(encoding="utf-8") == BAD
    assert "Silakan datang" in copy and "Senin, 8 Juni 2026" in copy
    assert "buruk.perbaikan.txt" in done.screen
    assert sorted(path.name for path in desk.glob("*.perbaikan*")) == ["buruk.perbaikan.txt"]


def test_word_draft_is_mended_in_a_copy(letter: Path) -> None:
    before = letter.read_bytes()
    talk(["surat.docx"], ["p", "s", "p", "i", "b"], filler="besok pagi")
    text = read_path("surat.perbaikan.docx").text

    assert letter.read_bytes() == before
    assert "Silakan datang" in text and "besok pagi" in text.lower()


def test_libreoffice_draft_is_mended_in_a_copy(open_letter: Path) -> None:
    before = open_letter.read_bytes()
    talk(["surat.odt"], ["p", "s", "b"])

    assert open_letter.read_bytes() == before
    assert "Silakan datang" in read_path("surat.perbaikan.odt").text


def test_editor_opens_the_draft_and_it_is_checked_again(desk: Path) -> None:
    (desk / "baru.txt").write_text(GOOD, encoding="utf-8")
    done = talk(["buruk.txt"], ["p", "e", "k"], VISUAL="cp baru.txt")

    assert done.code == 0 and "Boleh dikirim: buruk.txt" in done.screen


def test_full_report_is_shown(desk: Path) -> None:
    done = talk(["buruk.txt"], ["l", "b"])

    assert "baris 3" in done.screen and "nonstandard-spelling" in done.screen


def test_english_talk(desk: Path) -> None:
    done = talk(["buruk.txt", "--bahasa", "en"], ["b"])

    assert "[p] mend" in done.screen and "Cancelled" in done.screen and "Dibatalkan" not in done.screen


def test_history_counts_only_where_it_is_kept(desk: Path) -> None:
    history = desk / "jelas" / "riwayat.json"
    talk(["buruk.txt"], ["k"], XDG_DATA_HOME=str(desk))
    assert not history.exists()
    history.parent.mkdir()
    history.write_text('{"version": 1, "drafts": []}', encoding="utf-8")
    talk(["buruk.txt"], ["k"], XDG_DATA_HOME=str(desk))
    content = history.read_text(encoding="utf-8")

    assert "nonstandard-spelling" in content and "Hadi" not in content and "buruk" not in content


# Without a terminal: a gate


def test_gate_answers_with_code_and_reason(run: Run, desk: Path) -> None:
    good, bad, none = run("prakirim", "baik.txt"), run("prakirim", "buruk.txt"), run("prakirim", "tidak-ada.txt")

    assert (good.code, bad.code, none.code) == (0, 1, 2)
    assert good.err == "" and bad.err.startswith("jelas: buruk.txt: Perbaiki dulu") and len(none.err.splitlines()) == 1


def test_gate_writes_json(run: Run, desk: Path) -> None:
    result = run("prakirim", "buruk.txt", "--format", "json")

    assert json.loads(result.out)["ready"] is False and result.code == 1


def test_what_blocks_is_in_the_settings(run: Run, desk: Path) -> None:
    (desk / "jelas.toml").write_text(
        "[profile.surat]\nmax_errors = 99\nmax_warnings = 99\n"
        "min_readability = 0\nmin_courtesy = 0\nmin_completeness = 0\n",
        encoding="utf-8",
    )
    assert run("prakirim", "buruk.txt").code == 0
    (desk / "jelas.toml").write_text('[severity]\ndate-format = "error"\n[profile.surat]\nmax_warnings = 0\n', "utf-8")
    assert run("prakirim", "buruk.txt").code == 1


# Filling in


def test_places_for_sentences() -> None:
    draft = Draft(GOOD)
    opening, ending, signing = (filling.place_for(code, draft) for code in ("E14", "E9", "E13"))

    assert GOOD[opening:].startswith("Terima kasih sudah melapor")
    assert GOOD[ending:].startswith("Hormat kami")
    assert signing == len(GOOD)


def test_answer_never_lands_inside_an_address() -> None:
    text = "Yth.\n\nSdri. Siti Rahayu\n\ndi Tempat\n\nDengan hormat,\n\n" + "KTP Saudari belum kami cetak. " * 4
    place = filling.place_for("E2", Draft(text))

    assert text[place:].startswith("KTP Saudari")


def test_sentences_stand_before_quoted_mail() -> None:
    text = (
        "Halo Kak, air mengalir lagi pukul 19.00.\n\nPada Rab, 8 Jul 2026 10.14, Ani menulis:\n> Kapan air mengalir?\n"
    )
    place = filling.place_for("E9", Draft(text, channel="surel"))

    assert text[place:].startswith("Pada Rab")
    assert filling.with_paragraphs(text, [filling.Insertion(place, "Hubungi kami.")]) == text.replace(
        "Pada Rab", "Hubungi kami.\n\nPada Rab"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Paling lambat [tanggal], hubungi [nama unit].", ("[tanggal]", "[nama unit]")),
        ("Lihat [laman kami](https://contoh.go.id) dan [1].", ()),
        ("Isi [nama] dan [nama].", ("[nama]",)),
    ],
)
def test_open_placeholders(text: str, found: tuple[str, ...]) -> None:
    assert filling.open_placeholders(text) == found


def test_editor_of_the_officer_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "jelas.cli.programs.shutil.which", lambda name: f"/usr/bin/{name}" if name != "hilang" else None
    )

    first = editor_for(Path("a.txt"), {"VISUAL": "kate --block", "EDITOR": "ed"})
    second = editor_for(Path("a.txt"), {"EDITOR": "ed"})
    fallback = editor_for(Path("a.txt"), {"VISUAL": "hilang"})
    word = editor_for(Path("a.docx"), {"EDITOR": "ed", "DISPLAY": ":0"})

    assert first and first.command == ("kate", "--block") and first.waits
    assert second and second.command == ("ed",)
    assert fallback and fallback.command == ("sensible-editor",)
    assert word and word.command != ("ed",) and not word.waits
