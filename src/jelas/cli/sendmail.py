"""``jelas-sendmail``: stands before the real sendmail, passes a mail on or returns it with the reason.

A mail program that calls ``sendmail`` is told to call this instead, with the same arguments. Exit codes are those that
such programs know (``sysexits.h``): 65 the mail needs mending, 69 the real sendmail is missing, 78 our settings are
wrong; everything else is what the real sendmail returned.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jelas.cli.inputs import Wishes

EX_DATAERR = 65
EX_UNAVAILABLE = 69
EX_CONFIG = 78
SKIP_HEADER = "X-Jelas"
"""A mail with the header «X-Jelas: lewati» is passed on unchecked; the header is taken off."""
_PLACES = ("/usr/sbin/sendmail", "/usr/lib/sendmail")


class Plan(NamedTuple):
    """What the arguments and the environment ask for."""

    sendmail: tuple[str, ...]
    """The real command, without arguments; empty where none was found."""
    rest: tuple[str, ...]
    """Arguments for it."""
    options: tuple[str, ...]
    """Arguments for our own check."""
    hold_on_error: bool
    """Hold a mail back that cannot be checked; otherwise it is passed on with a note."""


def plan_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Plan:
    """Tell our arguments from those of sendmail.

    ``--jelas-…`` belongs to us: ``--jelas-kanal=surel``, ``--jelas-pengaturan=…``, ``--jelas-kamus=…``,
    ``--jelas-bahasa=en``, ``--jelas-sendmail=COMMAND``, ``--jelas-tahan``. The environment variable ``JELAS_SENDMAIL``
    names the command too.
    """
    command, rest, options, hold = environment.get("JELAS_SENDMAIL", ""), [], [], False
    for argument in arguments:
        if argument == "--jelas-tahan":
            hold = True
        elif argument.startswith("--jelas-sendmail="):
            command = argument.partition("=")[2]
        elif argument.startswith("--jelas-"):
            options.append("--" + argument.removeprefix("--jelas-"))
        else:
            rest.append(argument)
    if not command:
        command = next((place for place in _PLACES if os.access(place, os.X_OK)), shutil.which("sendmail") or "")
    return Plan(tuple(shlex.split(command)), tuple(rest), tuple(options), hold)


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the mail on standard input and pass it on or return it."""
    from jelas.cli import guarded

    given = list(sys.argv[1:] if arguments is None else arguments)
    return guarded(lambda: _run(plan_of(given)), english="--jelas-bahasa=en" in given)


def _run(plan: Plan) -> int:
    from jelas.cli.inputs import InputError, Wishes, add_check_arguments, complain
    from jelas.cli.parser import new_parser
    from jelas.cli.speech import speaker

    english = "--bahasa=en" in plan.options
    parser = new_parser("jelas-sendmail", "Memeriksa surel sebelum diteruskan ke sendmail.", "en" if english else None)
    add_check_arguments(parser)
    try:
        parsed = parser.parse_args(list(plan.options))
    except SystemExit as stop:
        return 0 if stop.code in (0, None) else EX_CONFIG
    say = speaker(parsed.bahasa)
    if not plan.sendmail or not shutil.which(plan.sendmail[0]):
        complain(say("sendmail tidak ditemukan; sebutkan dengan --jelas-sendmail=PERINTAH"))
        return EX_UNAVAILABLE
    data = sys.stdin.buffer.read()
    try:
        wishes = Wishes.of(parsed)
    except InputError as error:
        complain(error.told(say))
        return EX_CONFIG
    message, skip = _looked_at(data)
    if not skip:
        try:
            reason = _reason(data, wishes)
        except InputError as error:
            complain(error.told(say))
            if plan.hold_on_error:
                return EX_CONFIG
            complain(say("surel ini diteruskan tanpa pemeriksaan"))
            reason = ""
        if reason:
            complain(say("surel tidak dikirim. {reason}").format(reason=reason))
            complain(say("Perbaiki, lalu kirim lagi. Tetap kirim: tambahkan kepala surel «X-Jelas: lewati»."))
            return EX_DATAERR
    elif SKIP_HEADER in message:
        data = _without_header(data)
    done = subprocess.run([*plan.sendmail, *plan.rest], input=data, check=False)
    return done.returncode


def _looked_at(data: bytes) -> tuple[EmailMessage, bool]:
    """Return the head of a mail, and whether it needs no check: by a machine, for a list, or skipped by its author."""
    from email import message_from_bytes
    from email.policy import default

    head = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    message = message_from_bytes(head + b"\n\n", policy=default)
    skipped = str(message.get(SKIP_HEADER, "")).strip().lower() in ("lewati", "skip")
    automatic = str(message.get("Auto-Submitted", "no")).strip().lower() not in ("no", "")
    bulk = str(message.get("Precedence", "")).strip().lower() in ("bulk", "list", "junk")
    return message, skipped or automatic or bulk or "List-Id" in message


def _without_header(data: bytes) -> bytes:
    """Take our own header off; the rest of the mail stays as it is, byte for byte."""
    newline = b"\r\n" if b"\r\n" in data[:2000] else b"\n"
    head, gap, body = data.partition(newline * 2)
    kept: list[bytes] = []
    dropping = False
    for line in head.split(newline):
        folded = line[:1] in (b" ", b"\t")
        if not folded:
            dropping = line.lower().startswith(SKIP_HEADER.lower().encode() + b":")
        if not dropping:
            kept.append(line)
    return newline.join(kept) + gap + body


def _reason(data: bytes, wishes: Wishes) -> str:
    """Return why a mail may not go; ``""`` where it may, or where it has no words to check.

    Raises:
        InputError: It cannot be checked.
    """
    from jelas.cli.desk import Desk
    from jelas.cli.inputs import InputError
    from jelas.messages import Message
    from jelas.readers import ReadingError, read_bytes
    from jelas.writers.shown import Shown

    try:
        reading = read_bytes(data, "surel.eml")
    except ReadingError as error:
        raise InputError("{name}: {reason}", name=Message("surel"), reason=error.message) from None
    if not reading.text.strip():
        return ""
    report = Desk(wishes).check_read("-", data, reading).report
    return "" if report.ready else Shown(report).clean(report.verdict)
