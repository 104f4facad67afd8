"""``jelas abaikan``: remember findings that an agency has decided to live with, by fingerprint and without text."""

from __future__ import annotations

import argparse
from pathlib import Path

from jelas.cli.inputs import InputError, Wishes, add_check_arguments, complain
from jelas.cli.speech import Say, one_line, speaker


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("draf", metavar="DRAF", help="draf yang temuannya dibiarkan")
    parser.add_argument("aturan", nargs="+", metavar="ATURAN", help="aturan yang temuannya dibiarkan")
    parser.add_argument("--baris", type=int, metavar="NOMOR", help="hanya temuan di baris ini")
    parser.add_argument("--daftar", metavar="BERKAS", help="berkas catatan (bawaan: jelas-abaikan.txt)")
    add_check_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """0: remembered; 1: no such finding; 2: something cannot be read or written."""
    say = speaker(arguments.bahasa)
    try:
        return _remember(arguments, say)
    except InputError as error:
        complain(error.told(say))
        return 2


def _remember(arguments: argparse.Namespace, say: Say) -> int:
    from jelas.baseline import BaselineError, baseline_text, fingerprints, read_baseline
    from jelas.cli.desk import Desk
    from jelas.cli.output import write_file
    from jelas.language.document import read

    checked = Desk(Wishes.of(arguments)).check(arguments.draf)
    report = checked.report
    chosen = [
        finding
        for finding in report.findings
        if finding.rule in arguments.aturan
        and (
            arguments.baris is None
            or (finding.start is not None and report.text.count("\n", 0, finding.start) + 1 == arguments.baris)
        )
    ]
    fresh = dict(fingerprints(chosen, read(report.text)))
    private = [finding for finding in chosen if finding.category == "privacy"]
    if private:
        complain(say("temuan tentang data pribadi tidak dapat dibiarkan; samarkan dulu nomornya"))
    if not fresh:
        complain(
            say("tidak ada temuan seperti itu di {name}; lihat dengan «jelas periksa»").format(name=arguments.draf)
        )
        return 1
    target = Path(arguments.daftar) if arguments.daftar else _ignore_file(checked.found.path)
    try:
        known = read_baseline(target) if target.exists() else {}
    except BaselineError as error:
        raise InputError("{reason}", reason=error.message) from None
    write_file(target, baseline_text({**known, **fresh}).encode(), drafts=[arguments.draf], overwrite=True)
    print(one_line(say("{number} temuan dicatat di {name}.").format(number=len(fresh), name=target)))
    if checked.found.path is None and not arguments.daftar:
        print(say("Buat juga berkas jelas.toml di folder itu supaya catatan ini berlaku."))
    return 0


def _ignore_file(settings: Path | None) -> Path:
    """Return the ignore file beside the settings; without settings, in this folder."""
    from jelas.settings_file import IGNORE_NAME

    return settings.parent / IGNORE_NAME if settings else Path(IGNORE_NAME)
