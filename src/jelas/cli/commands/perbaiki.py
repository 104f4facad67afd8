"""``jelas perbaiki``: apply the safe suggestions to a copy or to standard output, never to the draft itself."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jelas.cli.inputs import (
    InputError,
    add_check_arguments,
    checker_for,
    complain,
    read_draft,
    read_question,
    settings_for,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("berkas", nargs="?", default="-", metavar="BERKAS", help="draf, atau - untuk masukan")
    parser.add_argument("-o", "--keluaran", metavar="BERKAS", help="tulis hasilnya ke berkas ini, bukan ke layar")
    parser.add_argument("--timpa", action="store_true", help="izinkan menimpa berkas keluaran yang sudah ada")
    add_check_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the mended text; 0 when done, 2 when something could not be read or written."""
    try:
        reading = read_draft(arguments.berkas)
        checker = checker_for(settings_for(arguments, arguments.berkas))
        report = checker.check(
            reading.text,
            question=read_question(arguments) or reading.question,
            channel=arguments.kanal or "surat",
            reply_type=arguments.jenis,
        )
        number = len(report.edits)
        fixed = report.fix()
        if arguments.keluaran is None:
            sys.stdout.write(fixed)
            if not fixed.endswith("\n"):
                sys.stdout.write("\n")
        else:
            target = Path(arguments.keluaran)
            if arguments.berkas != "-" and target.resolve() == Path(arguments.berkas).resolve():
                raise InputError("keluaran sama dengan draf; pilih nama lain supaya draf Anda tetap utuh")
            if target.exists() and not arguments.timpa:
                raise InputError(f"{target}: sudah ada; pilih nama lain atau tambahkan --timpa")
            try:
                target.write_text(fixed, encoding="utf-8")
            except OSError as error:
                raise InputError(f"{target}: tidak dapat ditulis ({error.strerror})") from None
    except InputError as error:
        complain(str(error))
        return 2
    left = len(report.findings) - sum(1 for f in report.findings if f.suggestions[:1] and f.suggestions[0].safe)
    print(f"{number} bagian diperbaiki; {left} temuan lain perlu Anda baca sendiri.", file=sys.stderr)
    return 0
