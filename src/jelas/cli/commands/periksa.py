"""``jelas periksa``: check drafts and print the report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jelas.cli.inputs import InputError, Wishes, add_check_arguments, complain
from jelas.cli.speech import Say, speaker
from jelas.messages import Message
from jelas.report import SEVERITIES, Report
from jelas.writers import COPIES, FORMATS, Checked, Options, write

if TYPE_CHECKING:
    from jelas.cli import desk
    from jelas.cli.desk import Outcome

_LINE_FORMATS = ("teks", "github", "baris")
"""Formats that can be written one draft after another."""
_SOURCE_FORMATS = ("sarif", "rdjson", "github", "baris", "html")
"""Formats that point into the file itself."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("berkas", nargs="*", default=["-"], metavar="BERKAS", help="draf, folder, atau - untuk masukan")
    parser.add_argument(
        "--format",
        choices=(*FORMATS, *COPIES),
        default="teks",
        help="bentuk laporan (bawaan: teks); docx, odt: salinan berkomentar di samping draf, sejenis dengan drafnya",
    )
    parser.add_argument("-o", "--keluaran", metavar="BERKAS", help="tulis laporan ke berkas ini, bukan ke layar")
    parser.add_argument("--timpa", action="store_true", help="izinkan menimpa berkas keluaran yang sudah ada")
    parser.add_argument("--ringkas", action="store_true", help="hanya layar pertama laporan")
    parser.add_argument(
        "--gagal-pada",
        choices=("gerbang", *SEVERITIES),
        default="gerbang",
        help="kode keluar 1 bila ada temuan setingkat ini (bawaan: gerbang di pengaturan)",
    )
    add_check_arguments(parser)
    parser.add_argument(
        "--perbarui-garis-dasar",
        action="store_true",
        help="catat semua temuan sekarang ke berkas --garis-dasar, hanya sidiknya",
    )


class _Count(NamedTuple):
    """What came of the files."""

    ready: int = 0
    not_ready: int = 0
    failed: int = 0
    unreadable: int = 0

    @property
    def all(self) -> int:
        return self.ready + self.not_ready + self.unreadable


def fails(report: Report, level: str) -> bool:
    """Tell whether a report does not pass the gate, or a level given instead of it."""
    if level == "gerbang":
        return not report.ready
    return any(SEVERITIES.index(f.severity) >= SEVERITIES.index(level) for f in report.findings)


def review_copy(checked: desk.Checked, target: Path | None, overwrite: bool, tracked: bool = False) -> str:
    """Write the commented copy of a Word or LibreOffice draft, in its own format; return its name.

    Raises:
        InputError: The draft is no such file, or the copy cannot be written.
    """
    from datetime import datetime

    from jelas.cli.output import write_file
    from jelas.writers import review

    form = checked.reading.format
    if form not in COPIES or (checked.name == "-" and target is None):
        raise InputError(
            "{name}: salinan berkomentar hanya untuk .docx dan .odt; simpan sebagai .docx, atau pakai --format html",
            name=Message("masukan") if checked.name == "-" else checked.name,
        )
    place = target or review.review_name(checked.name)
    if place.suffix.lower()[1:] in {*COPIES} - {form}:
        raise InputError(
            "{name}: salinan draf ini harus berakhiran .{form}; ganti nama keluarannya", name=place, form=form
        )
    try:
        content = review.review_copy(
            checked.source,
            checked.reading,
            checked.report,
            tracked=tracked,
            language=checked.checker.settings.language,
            date=datetime.now(),
        )
    except review.AnnotationError as error:
        raise InputError("{name}: {reason}", name=checked.name, reason=error.message) from None
    write_file(place, content, drafts=[checked.name], overwrite=overwrite)
    return str(place)


def _question_first(arguments: argparse.Namespace) -> tuple[Wishes, list[str]]:
    """Read the wishes and the names; everything that is wrong with them is told before any draft is checked."""
    from jelas.cli.walking import drafts_in

    wishes = Wishes.of(arguments)
    names = drafts_in(arguments.berkas)
    if names.count("-") and arguments.pertanyaan == "-":
        raise InputError("masukan hanya dapat dibaca satu kali: untuk draf atau untuk pertanyaan")
    if arguments.keluaran and arguments.format in COPIES and len(names) > 1:
        raise InputError("--keluaran hanya untuk satu draf bila --format docx atau odt")
    if arguments.perbarui_garis_dasar and not arguments.garis_dasar:
        raise InputError("sebutkan juga berkasnya: --garis-dasar BERKAS --perbarui-garis-dasar")
    if wishes.baseline and not arguments.perbarui_garis_dasar and not wishes.baseline.is_file():
        raise InputError("{name}: garis dasar belum ada; buat dengan --perbarui-garis-dasar", name=wishes.baseline)
    return wishes, names


def run(arguments: argparse.Namespace) -> int:
    """Check every file; 0: all may be sent, 1: not all, 2: something could not be read."""
    from dataclasses import replace

    from jelas.cli.walking import outcomes

    say = speaker(arguments.bahasa)
    try:
        wishes, names = _question_first(arguments)
        if arguments.perbarui_garis_dasar:
            wishes = replace(wishes, baseline=None)
        after = None
        if arguments.format in COPIES:
            target = Path(arguments.keluaran) if arguments.keluaran else None
            after = partial(review_copy, target=target, overwrite=arguments.timpa)
        keep = arguments.format in _SOURCE_FORMATS
        results = _told(outcomes(names, wishes, keep_reading=keep, after=after), len(names))
        if arguments.perbarui_garis_dasar:
            return _update_baseline(arguments, results, say)
        count = _reports(arguments, results, say)
    except InputError as error:
        complain(error.told(say))
        return 2
    _sum_up(count, say, shown=arguments.format in ("teks", *COPIES))
    if count.unreadable:
        return 2
    return 1 if count.failed else 0


def _told(results: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Pass outcomes on, telling progress, errors and notes on standard error."""
    from jelas.cli.walking import Progress

    progress = Progress(total)
    told: set[str] = set()
    for outcome in results:
        progress.clear()
        for line in (outcome.error, *outcome.notes):
            if line and line not in told:
                told.add(line)
                complain(line)
        yield outcome
        progress.step(outcome.name)
    progress.clear()


def _reports(arguments: argparse.Namespace, results: Iterator[Outcome], say: Say) -> _Count:
    """Write the reports and count them."""
    count = _Count()
    collected: list[Checked] = []
    language = arguments.bahasa or "id"
    streaming = arguments.format in _LINE_FORMATS and not arguments.keluaran
    for outcome in results:
        if outcome.report is None:
            count = count._replace(unreadable=count.unreadable + 1)
            continue
        language = outcome.language
        item = Checked(say("masukan") if outcome.name == "-" else outcome.name, outcome.report, outcome.reading)
        if outcome.written:
            print(say("{name}: komentar ditulis ke {copy}").format(name=item.name, copy=outcome.written))
        elif streaming:
            _stream(item, arguments, language, first=count.ready + count.not_ready == 0)
        else:
            collected.append(item)
        ready, failed = outcome.report.ready, fails(outcome.report, arguments.gagal_pada)
        count = count._replace(
            ready=count.ready + ready, not_ready=count.not_ready + (not ready), failed=count.failed + failed
        )
    if collected:
        _write_all(collected, arguments, language, say)
    return count


def _options(arguments: argparse.Namespace, language: str) -> Options:
    from jelas.cli.output import use_color, width

    to_file = bool(arguments.keluaran)
    return Options(
        language=language,
        color=not to_file and use_color(),
        width=80 if to_file else width(),
        full=not arguments.ringkas,
    )


def _stream(item: Checked, arguments: argparse.Namespace, language: str, *, first: bool) -> None:
    """Write one report as soon as it is there."""
    options = _options(arguments, language)
    if arguments.format == "teks" and not first:
        print("─" * options.width)
    sys.stdout.write(write([item], arguments.format, options))
    sys.stdout.flush()


def _write_all(items: Sequence[Checked], arguments: argparse.Namespace, language: str, say: Say) -> None:
    """Write all reports at once, to the screen or to a file.

    Raises:
        InputError: The file cannot be written.
    """
    from jelas.cli.output import write_file

    text = write(items, arguments.format, _options(arguments, language))
    if not arguments.keluaran:
        sys.stdout.write(text)
        return
    drafts = [item.name for item in items]
    target = Path(arguments.keluaran)
    write_file(target, text.encode("utf-8", "replace"), drafts=drafts, overwrite=arguments.timpa)
    print(say("Laporan ditulis ke {name}.").format(name=target), file=sys.stderr)


def _sum_up(count: _Count, say: Say, *, shown: bool) -> None:
    """Say at the end how many drafts may be sent, and how many could not be checked."""
    if count.all > 1 and shown:
        template = say("{all} draf: {ready} boleh dikirim, {not_ready} perlu diperbaiki dulu.")
        print(template.format(all=count.all, ready=count.ready, not_ready=count.not_ready), file=sys.stderr)
    if count.unreadable and count.all > 1:
        complain(say("{number} dari {all} berkas tidak dapat diperiksa").format(number=count.unreadable, all=count.all))


def _update_baseline(arguments: argparse.Namespace, results: Iterator[Outcome], say: Say) -> int:
    """Write the fingerprints of all findings."""
    from jelas.baseline import baseline_text, fingerprints
    from jelas.cli.output import write_file
    from jelas.language.document import read

    known: dict[str, str] = {}
    unreadable = 0
    for outcome in results:
        if outcome.report is None:
            unreadable += 1
            continue
        known.update(fingerprints(outcome.report.findings, read(outcome.report.text)))
    if unreadable:
        raise InputError("garis dasar tidak ditulis karena ada berkas yang tidak dapat diperiksa")
    target = Path(arguments.garis_dasar)
    _refuse_other_content(target)
    write_file(target, baseline_text(known).encode(), drafts=arguments.berkas, overwrite=True)
    template = say("{number} temuan dicatat di {name}; mulai sekarang hanya temuan baru yang dilaporkan.")
    print(template.format(number=len(known), name=target), file=sys.stderr)
    return 0


def _refuse_other_content(target: Path) -> None:
    """Never put a baseline in the place of a file that is something else.

    Raises:
        InputError: The file is there and no baseline.
    """
    from jelas.baseline import BaselineError, read_baseline

    if not target.exists():
        return
    try:
        read_baseline(target)
    except BaselineError:
        raise InputError(
            "{name}: berkas ini bukan garis dasar, jadi tidak ditimpa; pilih nama lain", name=target
        ) from None
