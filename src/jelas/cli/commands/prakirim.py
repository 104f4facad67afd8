"""``jelas prakirim``: the moment before Send. One screen on a terminal, a gate for programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jelas.cli.inputs import InputError, Wishes, add_check_arguments, complain
from jelas.cli.speech import Say, speaker


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("draf", nargs="?", default="-", metavar="DRAF", help="draf, atau - untuk masukan")
    parser.add_argument(
        "--format", choices=("teks", "json"), default="teks", help="bentuk jawaban untuk program (bawaan: teks)"
    )
    parser.add_argument(
        "--tanpa-tanya", action="store_true", help="jangan bertanya; jawab hanya dengan kode keluar 0 atau 1"
    )
    add_check_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """0: may be sent or sent all the same; 1: not yet; 2: cannot be checked; 130: cancelled."""
    say = speaker(arguments.bahasa)
    try:
        wishes = Wishes.of(arguments)
        if _may_ask(arguments):
            from jelas.cli.presend import Session

            return Session(Path(arguments.draf), wishes, say).run()
        return _gate(arguments, wishes, say)
    except InputError as error:
        complain(error.told(say))
        return 2


def _may_ask(arguments: argparse.Namespace) -> bool:
    if arguments.tanpa_tanya or arguments.draf == "-" or arguments.format != "teks":
        return False
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _gate(arguments: argparse.Namespace, wishes: Wishes, say: Say) -> int:
    """Answer with an exit code, a report and, where the draft may not go, the reason on standard error."""
    from jelas.cli.desk import Desk
    from jelas.writers import Checked, Options, write

    desk = Desk(wishes)
    checked = desk.check(arguments.draf)
    for note in desk.notes(checked, say):
        complain(note)
    report, language = checked.report, checked.checker.settings.language
    name = say("masukan") if arguments.draf == "-" else arguments.draf
    item = Checked(name, report, checked.reading)
    sys.stdout.write(write([item], arguments.format, Options(language=language, full=False)))
    if not report.ready:
        from jelas.writers.shown import Shown

        complain(f"{name}: {Shown(report).clean(report.verdict)}")
    return 0 if report.ready else 1
