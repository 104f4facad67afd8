"""What the commands share: reading drafts, building a checker from settings, telling an error in one line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jelas.checker import Checker
from jelas.readers import Reading, ReadingError, read_bytes, read_path
from jelas.settings import CHANNELS, LANGUAGES, REPLY_TYPES, Settings, SettingsError
from jelas.settings_file import SettingsFile, for_draft, load
from jelas.wordlists import WordlistError


class InputError(Exception):
    """Something that ends the command with exit code 2 and one plain line."""


def add_check_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that every checking command has."""
    parser.add_argument("--kanal", choices=CHANNELS, default=None, help="kanal balasan (bawaan: surat)")
    parser.add_argument("--jenis", choices=REPLY_TYPES, default=None, help="jenis balasan (bawaan: ditebak)")
    parser.add_argument("--pertanyaan", metavar="BERKAS", help="berkas berisi pertanyaan warga")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa laporan (bawaan: id)")
    parser.add_argument("--pengaturan", metavar="BERKAS", help="berkas jelas.toml yang dipakai")
    parser.add_argument("--kamus", metavar="BERKAS", action="append", default=[], help="daftar kata tambahan")
    parser.add_argument("--abaikan", metavar="ATURAN", action="append", default=[], help="aturan yang diabaikan")


def read_draft(name: str) -> Reading:
    """Read a file, or standard input for ``-``.

    Raises:
        InputError: It cannot be read, in one plain line.
    """
    try:
        if name == "-":
            return read_bytes(sys.stdin.buffer.read())
        return read_path(name)
    except ReadingError as error:
        raise InputError(f"{'masukan' if name == '-' else name}: {error}") from None


def settings_for(arguments: argparse.Namespace, draft: str | None) -> SettingsFile:
    """Return the settings in force: the file given or found, with the arguments on top."""
    from dataclasses import replace

    try:
        if arguments.pengaturan:
            found = load(Path(arguments.pengaturan))
        else:
            found = for_draft(Path(draft) if draft and draft != "-" else None)
    except SettingsError as error:
        raise InputError(str(error)) from None
    settings: Settings = found.settings
    if arguments.bahasa:
        settings = replace(settings, language=arguments.bahasa)
    if arguments.abaikan:
        settings = replace(settings, disable=settings.disable | frozenset(arguments.abaikan))
    extra = tuple(Path(item) for item in arguments.kamus)
    return SettingsFile(found.path, settings, (*found.wordlists, *extra))


def checker_for(found: SettingsFile) -> Checker:
    """Build the checker for settings.

    Raises:
        InputError: A wordlist cannot be used.
    """
    try:
        return Checker(wordlists=found.wordlists, config=found.settings)
    except WordlistError as error:
        raise InputError(str(error)) from None
    except OSError as error:
        raise InputError(f"{error.filename}: tidak dapat dibuka ({error.strerror})") from None


def read_question(arguments: argparse.Namespace) -> str | None:
    """Read the citizen's question, where one was given."""
    return read_draft(arguments.pertanyaan).text if arguments.pertanyaan else None


def complain(message: str) -> None:
    """Tell an error in one line on standard error."""
    print(f"jelas: {message}", file=sys.stderr)
