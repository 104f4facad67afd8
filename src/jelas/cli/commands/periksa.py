"""``jelas periksa``: check drafts and print the report."""

from __future__ import annotations

import argparse
import os
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
from jelas.readers.base import READERS
from jelas.report import SEVERITIES, Report
from jelas.writers import FORMATS, Checked, Options, write


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("berkas", nargs="*", default=["-"], metavar="BERKAS", help="draf, folder, atau - untuk masukan")
    parser.add_argument("--format", choices=tuple(FORMATS), default="teks", help="bentuk laporan (bawaan: teks)")
    parser.add_argument("--ringkas", action="store_true", help="hanya layar pertama laporan")
    parser.add_argument(
        "--gagal-pada",
        choices=("gerbang", *SEVERITIES),
        default="gerbang",
        help="kode keluar 1 bila ada temuan setingkat ini (bawaan: gerbang profil)",
    )
    add_check_arguments(parser)


def _files(names: list[str]) -> list[str]:
    """Folders become the readable files inside them, in order of name."""
    result: list[str] = []
    for name in names:
        if name != "-" and Path(name).is_dir():
            for folder, folders, files in os.walk(name):
                folders[:] = sorted(f for f in folders if not f.startswith("."))
                result += [
                    os.path.join(folder, file)
                    for file in sorted(files)
                    if Path(file).suffix.lower() in READERS and not file.startswith((".", "~$"))
                ]
        else:
            result.append(name)
    return result


def _fails(report: Report, level: str) -> bool:
    if level == "gerbang":
        return not report.ready
    return any(SEVERITIES.index(f.severity) >= SEVERITIES.index(level) for f in report.findings)


def run(arguments: argparse.Namespace) -> int:
    """Check every file; 0: all may be sent, 1: not all, 2: something could not be read."""
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    checked: list[Checked] = []
    unreadable = 0
    failed = False
    language = "id"
    try:
        question = read_question(arguments)
        files = _files(arguments.berkas)
        if not files:
            raise InputError("tidak ada draf yang dapat dibaca di folder itu")
    except InputError as error:
        complain(str(error))
        return 2
    for name in files:
        try:
            reading = read_draft(name)
            if not reading.text.strip():
                raise InputError(f"{name}: berkas kosong; tulis dulu balasannya")
            found = settings_for(arguments, name)
            language = found.settings.language
            report = checker_for(found).check(
                reading.text,
                question=question or reading.question,
                channel=arguments.kanal or "surat",
                reply_type=arguments.jenis,
            )
        except InputError as error:
            complain(str(error))
            unreadable += 1
            continue
        for note in reading.notes:
            complain(f"{name}: {note}")
        failed = failed or _fails(report, arguments.gagal_pada)
        checked.append(Checked("masukan" if name == "-" else name, report))
    if checked:
        options = Options(language=language, color=color, full=not arguments.ringkas)
        sys.stdout.write(write(checked, arguments.format, options))
    if unreadable:
        if len(files) > 1:
            complain(f"{unreadable} dari {len(files)} berkas tidak dapat diperiksa")
        return 2
    return 1 if failed else 0
