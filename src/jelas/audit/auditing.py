"""The whole audit: from a table to the result table, the summary and the page."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TextIO

from jelas import __version__
from jelas.audit.advice import Knowledge
from jelas.audit.figures import figure_rows, head
from jelas.audit.journal import Journal, fingerprint
from jelas.audit.output import result_writer, write_csv
from jelas.audit.page import build_page
from jelas.audit.problems import AuditError, Broken, reason
from jelas.audit.progress import Progress
from jelas.audit.rows import CheckOptions
from jelas.audit.running import available_processes, run_batches
from jelas.audit.summary import Facts, summarise
from jelas.audit.tables import BATCH_CHARACTERS, BATCH_ROWS, Source
from jelas.audit.tally import Tallies
from jelas.audit.words import speaker
from jelas.checker import Checker
from jelas.messages import Message

RESULT_NAME = "hasil"
SUMMARY_NAME = "ringkasan"
PAGE_NAME = "halaman.html"
BROKEN_NAME = "baris-tidak-dinilai.csv"
FILES = (
    f"{RESULT_NAME}.csv",
    f"{RESULT_NAME}.jsonl",
    f"{RESULT_NAME}.parquet",
    f"{SUMMARY_NAME}.json",
    f"{SUMMARY_NAME}.csv",
    PAGE_NAME,
    BROKEN_NAME,
)
"""What an audit may write into its folder."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What came out of an audit."""

    summary: Mapping[str, Any]
    files: tuple[Path, ...]
    checked: int
    broken: tuple[Broken, ...]
    continued: int
    """Batches that an earlier, broken run had already done."""


def audit(
    source: Source,
    table: Path,
    output: Path,
    options: CheckOptions,
    *,
    form: str = "csv",
    language: str = "id",
    processes: int | None = None,
    secret: bytes | None = None,
    compare_from: str | None = None,
    stream: TextIO | None = None,
) -> Audit:
    """Check every row of a table and write results, summary and page into a folder.

    Args:
        source: The table, see :func:`jelas.audit.tables.open_table`.
        table: Its path.
        output: Folder to write into; made where it does not exist. Files of an earlier audit are replaced.
        options: How to check; ``options.secret`` is replaced by ``secret``.
        form: Of the result table: ``csv``, ``jsonl`` or ``parquet``.
        language: ``id`` or ``en``, for the page and the heads of CSV files.
        processes: How many check at once; as many as there are cores when ``None``.
        secret: Key of the hashes in the result; a random one that is thrown away when ``None``.
        compare_from: First month (``2026-04``) of the later period; the middle of the months when ``None``.
        stream: Where progress is shown, if it is a terminal.

    Raises:
        AuditError: Nothing can be written, or a library for the format is missing.
    """
    processes = processes or available_processes()
    with result_writer(_trial(output, form), form, language):
        pass  # a missing library is told before the work, not after
    _trial(output, form).unlink(missing_ok=True)
    mark = fingerprint(
        table, __version__, BATCH_ROWS, BATCH_CHARACTERS, source.columns, _told(options), _digest(secret or b"")
    )
    journal = Journal(output, mark)
    continued = len(journal.done)
    options = replace(options, secret=journal.secret(secret))
    progress = Progress(stream, language)
    try:
        run_batches(source, journal, options, processes, progress)
    finally:
        progress.end()
    broken = tuple(journal.broken())
    result_path = output / f"{RESULT_NAME}.{form}"
    tallies = _collect(journal, result_path, form, language)
    checker = Checker(wordlists=options.wordlists, config=replace(options.settings, language=language))
    facts = Facts(
        table=table.name,
        columns=asdict(source.columns),
        broken=dict(Counter(item.reason for item in broken).most_common()),
        language=language,
        compare_from=compare_from,
    )
    summary = summarise(tallies, Knowledge(checker, language), facts)
    files = [result_path, *_write_summary(summary, output, language)]
    broken_path = output / BROKEN_NAME
    broken_path.unlink(missing_ok=True)
    if broken:
        say = speaker(language)
        rows = ((item.row, reason(item.reason, language)) for item in broken)
        write_csv(broken_path, [say("row"), say("reason")], rows)
        files.append(broken_path)
    for name in FILES:
        if (path := output / name) not in files:
            path.unlink(missing_ok=True)
    journal.close()
    return Audit(summary, tuple(files), tallies.all.size, broken, continued)


def _trial(output: Path, form: str) -> Path:
    try:
        output.mkdir(parents=True, exist_ok=True)
        path = output / f".coba.{form}"
        path.touch()
    except OSError as error:
        told = error.strerror or ""
        raise AuditError(
            Message(
                "{output}: tidak dapat ditulisi ({reason}); pilih folder lain dengan --keluaran",
                output=output,
                reason=told,
            )
        ) from None
    return path


def _told(options: CheckOptions) -> object:
    lists = [_digest(Path(path).read_bytes()) for path in options.wordlists]
    settings = options.settings
    sorted_settings = {
        name: sorted(value) if isinstance(value, frozenset) else dict(value) if isinstance(value, Mapping) else value
        for name in settings.__slots__
        for value in [getattr(settings, name)]
    }
    return (lists, sorted_settings, options.channel, options.reply_type)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _collect(journal: Journal, path: Path, form: str, language: str) -> Tallies:
    """Read the part files once: into the result table and into the counts."""
    tallies = Tallies()
    with result_writer(path, form, language) as put:
        for result in journal.results():
            tallies.add(result)
            put(result)
    return tallies


def _write_summary(summary: Mapping[str, Any], output: Path, language: str) -> Sequence[Path]:
    as_json, as_csv, page = output / f"{SUMMARY_NAME}.json", output / f"{SUMMARY_NAME}.csv", output / PAGE_NAME
    as_json.write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
    write_csv(as_csv, head(language), figure_rows(summary, language))
    page.write_text(build_page(summary, language), encoding="utf-8", errors="replace")
    return [as_json, as_csv, page]
