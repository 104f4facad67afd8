"""``jelas audit``: check many replies and write a result table, a summary and a page."""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import replace
from pathlib import Path

from jelas.audit.columns import ROLES
from jelas.settings import CHANNELS, LANGUAGES, REPLY_TYPES

_ROLE_NAMES = {
    "reply": ("balasan", "kolom yang berisi balasan"),
    "question": ("pertanyaan", "kolom yang berisi pertanyaan warga"),
    "unit": ("unit", "kolom unit atau dinas"),
    "channel": ("kanal", "kolom kanal"),
    "date": ("tanggal", "kolom tanggal balasan"),
    "author": ("petugas", "kolom kode petugas; hanya jumlahnya yang dilaporkan"),
    "rating": ("nilai", "kolom nilai dari warga atau hasilnya"),
    "key": ("nomor", "kolom nomor laporan; disamarkan dalam hasil"),
}
"""Name of the option for each role, and its help."""
_COLUMN_WORDS = {
    "reply": ("balasan", "reply"),
    "question": ("pertanyaan", "question"),
    "unit": ("unit", "unit"),
    "channel": ("kanal", "channel"),
    "date": ("tanggal", "date"),
    "author": ("petugas", "author"),
    "rating": ("nilai", "rating"),
    "key": ("nomor", "number"),
}
_FIRST_BROKEN = 5


def add_column_arguments(parser: argparse.ArgumentParser) -> None:
    """Add one option for each column, and how a text table is read."""
    for role in ROLES:
        name, about = _ROLE_NAMES[role]
        parser.add_argument(f"--kolom-{name}", dest=f"column_{role}", metavar="NAMA", help=f"{about} (bawaan: ditebak)")
    parser.add_argument("--pemisah", metavar="TANDA", help="pemisah kolom CSV, atau «tab» (bawaan: ditebak)")
    parser.add_argument("--penyandian", metavar="NAMA", help="penyandian huruf berkas CSV (bawaan: ditebak)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("tabel", metavar="TABEL", help="CSV, JSON Lines, Parquet, .xlsx, atau folder berisi surat")
    parser.add_argument("--keluaran", metavar="FOLDER", help="folder hasil (bawaan: hasil-audit-NAMA)")
    parser.add_argument(
        "--format", choices=("csv", "jsonl", "parquet"), default="csv", help="bentuk tabel hasil (bawaan: csv)"
    )
    add_column_arguments(parser)
    parser.add_argument(
        "--banding", metavar="BULAN", help="bulan pertama masa kedua, misalnya 2026-04 (bawaan: tengah)"
    )
    parser.add_argument("--proses", type=int, metavar="N", help="banyaknya proses (bawaan: sebanyak inti prosesor)")
    parser.add_argument("--kunci", metavar="BERKAS", help="berkas berisi kunci rahasia untuk menyamarkan nomor")
    parser.add_argument("--kanal", choices=CHANNELS, default=None, help="kanal bila tabel tidak menyebutnya")
    parser.add_argument("--jenis", choices=REPLY_TYPES, default=None, help="jenis balasan (bawaan: ditebak)")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa halaman dan tabel (bawaan: id)")
    parser.add_argument("--pengaturan", metavar="BERKAS", help="berkas jelas.toml yang dipakai")
    parser.add_argument("--kamus", metavar="BERKAS", action="append", default=[], help="daftar kata tambahan")
    parser.add_argument("--abaikan", metavar="ATURAN", action="append", default=[], help="aturan yang diabaikan")


def run(arguments: argparse.Namespace) -> int:
    """Run the audit; 0: done, 2: the table cannot be read or nothing can be written."""
    from jelas.audit.problems import AuditError

    language = arguments.bahasa or "id"
    try:
        return _run(arguments, language)
    except AuditError as error:
        complain(error.told(language))
    except KeyboardInterrupt:
        complain(
            "stopped; the same command goes on from here"
            if language == "en"
            else "dihentikan; ketik perintah yang sama untuk melanjutkan"
        )
        return 130
    except OSError as error:
        what = error.strerror or type(error).__name__
        name = error.filename or ""
        complain(f"{name}: {what}" if name else what)
    return 2


def _run(arguments: argparse.Namespace, language: str) -> int:
    from jelas.audit.auditing import audit
    from jelas.audit.problems import AuditError
    from jelas.audit.rows import CheckOptions
    from jelas.messages import Message

    table = Path(arguments.tabel)
    compare = arguments.banding
    if compare is not None and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", compare):
        raise AuditError(Message("--banding «{month}» bukan bulan; tulis misalnya 2026-04", month=compare))
    if arguments.proses is not None and not 1 <= arguments.proses <= 256:
        raise AuditError(Message("--proses harus antara 1 dan 256"))
    settings, wordlists = checking_settings(arguments, table)
    language = arguments.bahasa or settings.language
    source = open_for(arguments, table)
    _show_columns(source.columns, language)
    options = CheckOptions(
        wordlists=tuple(str(path) for path in wordlists),
        settings=replace(settings, language=language),
        channel=arguments.kanal or settings.channel,
        reply_type=arguments.jenis,
    )
    output = Path(arguments.keluaran) if arguments.keluaran else Path(f"hasil-audit-{table.stem or 'folder'}")
    found = audit(
        source,
        table,
        output,
        options,
        form=arguments.format,
        language=language,
        processes=arguments.proses,
        secret=_secret(arguments.kunci),
        compare_from=compare,
        stream=sys.stderr,
    )
    if found.continued:
        complain(
            f"went on after {found.continued} finished parts"
            if language == "en"
            else f"melanjutkan pemeriksaan sebelumnya; {found.continued} bagian sudah selesai"
        )
    _tell(found.summary, found.broken, language)
    for path in found.files:
        print(f"  {path}")
    if not found.checked:
        raise AuditError(Message("tidak ada baris yang dapat dinilai"))
    return 0


def open_for(arguments: argparse.Namespace, table: Path):  # type: ignore[no-untyped-def]
    """Open the table that the arguments name, with its columns."""
    from jelas.audit.problems import AuditError
    from jelas.audit.tables import open_table
    from jelas.messages import Message
    from jelas.readers.base import READERS, read_path

    delimiter = arguments.pemisah
    if delimiter is not None:
        delimiter = {"tab": "\t", "\\t": "\t"}.get(delimiter.lower(), delimiter)
        if len(delimiter) != 1:
            raise AuditError(Message("--pemisah harus satu tanda, misalnya «;»"))

    def read_letter(path: Path) -> tuple[str, str | None]:
        reading = read_path(path)
        return reading.text, reading.question

    return open_table(
        table,
        {role: getattr(arguments, f"column_{role}") for role in ROLES},
        delimiter=delimiter,
        encoding=arguments.penyandian,
        read_letter=read_letter,
        letter_endings=tuple(READERS),
    )


def checking_settings(arguments: argparse.Namespace, table: Path):  # type: ignore[no-untyped-def]
    """Return the settings in force for a table and the files of its wordlists."""
    from jelas.audit.problems import AuditError
    from jelas.settings import SettingsError
    from jelas.settings_file import for_draft, load
    from jelas.wordlists import WordlistError, Wordlists

    try:
        found = load(Path(arguments.pengaturan)) if arguments.pengaturan else for_draft(table)
    except SettingsError as error:
        raise AuditError(error.message) from None
    settings = found.settings
    if arguments.abaikan:
        settings = replace(settings, disable=settings.disable | frozenset(arguments.abaikan))
    wordlists = (*found.wordlists, *(Path(item) for item in arguments.kamus))
    try:
        if wordlists:
            # What is wrong with a list is told here, in one line, and not by a worker.
            Wordlists.builtin().extended(wordlists)
    except WordlistError as error:
        raise AuditError(error.problems[0].message) from None
    return settings, wordlists


def _secret(name: str | None) -> bytes | None:
    from jelas.audit.problems import AuditError
    from jelas.messages import Message

    if name is None:
        return None
    data = Path(name).read_bytes().strip()
    if len(data) < 16:
        raise AuditError(Message("{name}: kuncinya terlalu pendek; isi paling sedikit 16 huruf acak", name=name))
    return data


def _show_columns(columns: object, language: str) -> None:
    """Show which column was taken for what, so that a wrong guess is seen."""
    side = 1 if language == "en" else 0
    pairs = [f"{_COLUMN_WORDS[role][side]} = «{name}»" for role in ROLES if (name := getattr(columns, role))]
    complain(("columns: " if side else "kolom: ") + ", ".join(pairs))


def _tell(summary, broken, language: str) -> None:  # type: ignore[no-untyped-def]
    """Print the shortest summary: how many, how good, what next."""
    from jelas.audit.problems import reason
    from jelas.audit.words import number, speaker

    say = speaker(language)
    overall = summary["overall"]
    english = language == "en"
    print(f"{number(summary['checked'], language)} " + ("replies checked" if english else "balasan dinilai"))
    if overall:
        print(f"  {say('ready')}: {number(overall['ready']['share'], language)}%")
        for score in ("readability", "courtesy", "completeness"):
            if found := overall["scores"][score]:
                print(f"  {say(score)}: {say('median')} {number(found['median'], language)}")
    if summary["next"]:
        print(say("next") + ":")
        for place, item in enumerate(summary["next"], 1):
            key = "missing_in" if item["kind"] == "element" else "in_replies"
            print(f"  {place}. {item['title']}: " + say(key, share=f"{number(item['share'], language)}%"))
    if broken:
        print(f"{say('broken')}: {number(len(broken), language)}")
        for item in broken[:_FIRST_BROKEN]:
            print(f"  {say('row')} {item.row}: {reason(item.reason, language)}")
        if len(broken) > _FIRST_BROKEN:
            print("  …")
    print("Files:" if english else "Berkas:")


def complain(message: str) -> None:
    """Tell something in one line on standard error, without anything that a terminal would obey."""
    line = "".join(sign if sign.isprintable() else " " for sign in message)
    print(f"jelas: {line}", file=sys.stderr)


__all__ = ["add_arguments", "add_column_arguments", "checking_settings", "complain", "open_for", "run"]
