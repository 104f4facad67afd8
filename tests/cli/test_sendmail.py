"""``jelas-sendmail``: passes a mail on byte for byte, or returns it with the reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD

from jelas.cli.sendmail import plan_of

HEAD = (
    "From: layanan@contoh.go.id\r\nTo: warga@contoh.id\r\nSubject: Jawaban\r\n{}"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
CODE = "import sys; from jelas.cli import sendmail; sys.exit(sendmail())"


def _mail(body: str, header: str = "") -> bytes:
    return (HEAD.format(header) + body.replace("\n", "\r\n")).encode()


class _Post:
    """A sendmail that keeps what it gets."""

    def __init__(self, folder: Path) -> None:
        self.received = folder / "terkirim.eml"
        self.arguments = folder / "argumen.txt"
        self.command = folder / "kirim.py"
        self.command.write_text(
            "import sys, pathlib\n"
            f"pathlib.Path({str(self.arguments)!r}).write_text(' '.join(sys.argv[1:]))\n"
            f"pathlib.Path({str(self.received)!r}).write_bytes(sys.stdin.buffer.read())\n"
            "sys.exit(3 if '-gagal' in sys.argv else 0)\n",
            encoding="utf-8",
        )

    def send(self, mail: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        call = [sys.executable, "-c", CODE, f"--jelas-sendmail={sys.executable} {self.command}", *arguments]
        return subprocess.run(call, input=mail, capture_output=True, check=False)


@pytest.fixture
def post(desk: Path) -> _Post:
    return _Post(desk)


def test_good_mail_is_passed_on_untouched(post: _Post) -> None:
    mail = _mail(GOOD)
    done = post.send(mail, "-t", "-oi", "warga@contoh.id")

    assert done.returncode == 0, done.stderr
    assert post.received.read_bytes() == mail
    assert post.arguments.read_text(encoding="utf-8") == "-t -oi warga@contoh.id"


def test_answer_of_the_real_sendmail_counts(post: _Post) -> None:
    assert post.send(_mail(GOOD), "-gagal").returncode == 3


def test_mail_to_be_mended_is_returned_with_the_reason(post: _Post) -> None:
    done = post.send(_mail(BAD), "-t")

    assert done.returncode == 65 and not post.received.exists()
    assert b"Perbaiki dulu" in done.stderr and b"X-Jelas: lewati" in done.stderr


def test_author_may_send_it_all_the_same(post: _Post) -> None:
    done = post.send(_mail(BAD, "X-Jelas: lewati\r\n"), "-t")

    assert done.returncode == 0
    assert post.received.read_bytes() == _mail(BAD)


@pytest.mark.parametrize("header", ["Auto-Submitted: auto-generated\r\n", "Precedence: bulk\r\n", "List-Id: <a.b>\r\n"])
def test_mail_by_machines_is_passed_on(post: _Post, header: str) -> None:
    mail = _mail(BAD, header)

    assert post.send(mail).returncode == 0 and post.received.read_bytes() == mail


def test_mail_that_cannot_be_checked_is_passed_on_unless_held(post: _Post, desk: Path) -> None:
    (desk / "jelas.toml").write_text("languag = 1\n", encoding="utf-8")
    held = post.send(_mail(GOOD), "--jelas-tahan")

    assert held.returncode == 78 and not post.received.exists()
    passed = post.send(_mail(GOOD))
    assert passed.returncode == 0 and post.received.exists() and b"tanpa pemeriksaan" in passed.stderr


def test_missing_sendmail_and_wrong_options_have_their_codes(post: _Post) -> None:
    assert post.send(_mail(GOOD), "--jelas-sendmail=/tidak/ada").returncode == 69
    assert post.send(_mail(GOOD), "--jelas-kanal=sms").returncode == 78


def test_arguments_are_told_apart() -> None:
    plan = plan_of(["-t", "--jelas-kanal=chat", "-f", "a@b", "--jelas-tahan"], {"JELAS_SENDMAIL": "msmtp -a kantor"})

    assert plan.sendmail == ("msmtp", "-a", "kantor") and plan.rest == ("-t", "-f", "a@b")
    assert plan.options == ("--kanal=chat",) and plan.hold_on_error
