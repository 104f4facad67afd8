"""``jelas kamus periksa``: check an agency's wordlist and say what to mend."""

from __future__ import annotations

import argparse

from jelas.cli.inputs import complain
from jelas.cli.speech import one_line, speaker
from jelas.settings import LANGUAGES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("berkas", nargs="+", metavar="BERKAS", help="daftar kata (.toml atau .csv)")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa pesan (bawaan: id)")


def run(arguments: argparse.Namespace) -> int:
    """0: every list can be used; 1: something has to be mended; 2: a file cannot be read."""
    from pathlib import Path

    from jelas.wordlists import check_file

    say = speaker(arguments.bahasa)
    code = 0
    for name in arguments.berkas:
        if not Path(name).is_file():
            complain(say("{name}: berkas tidak ditemukan; periksa nama dan foldernya").format(name=name))
            code = 2
            continue
        problems = check_file(name)
        for problem in problems:
            print(one_line(problem.message.said(say)))
        if problems:
            template = say("{name}: {number} hal perlu dibetulkan.")
            print(template.format(name=name, number=len(problems)))
            code = max(code, 1)
        else:
            print(say("{name}: sudah benar dan siap dipakai.").format(name=name))
    return code
