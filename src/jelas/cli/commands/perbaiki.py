"""``jelas perbaiki``: apply the safe suggestions to a copy or to standard output, never to the draft itself."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jelas.cli.inputs import InputError, Wishes, add_check_arguments, complain
from jelas.cli.speech import speaker
from jelas.writers import COPIES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("berkas", nargs="?", default="-", metavar="BERKAS", help="draf, atau - untuk masukan")
    parser.add_argument(
        "-o",
        "--keluaran",
        metavar="BERKAS",
        help="tulis hasilnya ke berkas ini; tanpa ini teks tampil di layar, surat Word atau LibreOffice menjadi "
        "salinan NAMA.perbaikan",
    )
    parser.add_argument("--timpa", action="store_true", help="izinkan menimpa berkas keluaran yang sudah ada")
    add_check_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the mended draft; 0 when done, 2 when something could not be read or written."""
    from jelas.cli.desk import Desk
    from jelas.cli.fixing import fixed_source
    from jelas.cli.output import copy_name, write_file

    say = speaker(arguments.bahasa)
    target = Path(arguments.keluaran) if arguments.keluaran else None
    try:
        desk = Desk(Wishes.of(arguments))
        checked = desk.check(arguments.berkas)
        for note in desk.notes(checked, say):
            complain(note)
        form = checked.reading.format
        if form in COPIES and (target is None or target.suffix.lower()[1:] in COPIES):
            from jelas.cli.commands.periksa import review_copy

            if target is None and arguments.berkas == "-":
                raise InputError("sebutkan nama salinannya: --keluaran NAMA.{form}", form=form)
            place = target or copy_name(arguments.berkas)
            written = review_copy(checked, place, arguments.timpa, tracked=True)
            template = say("{number} saran ditulis ke {name}; terima atau tolak satu per satu di {program}.")
            program = "Word" if form == "docx" else "LibreOffice"
            print(template.format(number=len(checked.report.edits), name=written, program=program), file=sys.stderr)
            return 0
        fixed = fixed_source(desk, checked)
        if target is not None:
            write_file(target, fixed.content, drafts=[arguments.berkas], overwrite=arguments.timpa)
        else:
            text = fixed.content.decode("utf-8", "surrogatepass")
            sys.stdout.write(text if text.endswith("\n") else text + "\n")
    except InputError as error:
        complain(error.told(say))
        return 2
    template = say("{number} bagian diperbaiki; {left} temuan lain perlu Anda baca sendiri.")
    print(template.format(number=fixed.number, left=fixed.left), file=sys.stderr)
    return 0
