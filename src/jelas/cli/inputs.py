"""What the commands share: arguments, reading drafts, building a checker from settings."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jelas.cli.speech import InputError, Say, complain, speaker
from jelas.messages import Message
from jelas.settings import CHANNELS, LANGUAGES, REPLY_TYPES

if TYPE_CHECKING:
    from jelas.checker import Checker
    from jelas.readers.base import Reading
    from jelas.settings_file import SettingsFile

__all__ = ["InputError", "Wishes", "add_check_arguments", "complain"]


def add_check_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that every checking command has."""
    parser.add_argument("--kanal", choices=CHANNELS, default=None, help="kanal balasan (bawaan: surat)")
    parser.add_argument("--jenis", choices=REPLY_TYPES, default=None, help="jenis balasan (bawaan: ditebak)")
    parser.add_argument("--pertanyaan", metavar="BERKAS", help="berkas berisi pertanyaan warga")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa laporan (bawaan: id)")
    parser.add_argument("--pengaturan", metavar="BERKAS", help="berkas jelas.toml yang dipakai")
    parser.add_argument("--kamus", metavar="BERKAS", action="append", default=[], help="daftar kata tambahan")
    parser.add_argument("--abaikan", metavar="ATURAN", action="append", default=[], help="aturan yang diabaikan")
    parser.add_argument(
        "--garis-dasar", metavar="BERKAS", help="berkas temuan lama yang sudah diketahui dan tidak dilaporkan lagi"
    )


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for; goes to other processes as it is."""

    channel: str | None = None
    reply_type: str | None = None
    question: str | None = None
    language: str | None = None
    settings: Path | None = None
    wordlists: tuple[Path, ...] = ()
    disable: frozenset[str] = frozenset()
    baseline: Path | None = None

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> Wishes:
        """Take the wishes from parsed arguments; reads the citizen's question.

        Raises:
            InputError: The question cannot be read.
        """
        question = read_draft(arguments.pertanyaan).text if arguments.pertanyaan else None
        return cls(
            channel=arguments.kanal,
            reply_type=arguments.jenis,
            question=question,
            language=arguments.bahasa,
            settings=Path(arguments.pengaturan) if arguments.pengaturan else None,
            wordlists=tuple(Path(item) for item in arguments.kamus),
            disable=frozenset(arguments.abaikan),
            baseline=Path(arguments.garis_dasar) if arguments.garis_dasar else None,
        )


def read_source(name: str, language: str | None = None) -> tuple[bytes, Reading]:
    """Read a file, or standard input for ``-``; return its bytes too.

    Raises:
        InputError: It cannot be read, in one plain line.
    """
    from jelas.readers import ReadingError, load_bytes, read_bytes

    if name != "-" and Path(name).is_dir():
        if not os.access(name, os.R_OK | os.X_OK):
            raise InputError("{name}: folder tidak boleh dibuka; periksa izinnya", name=name)
        raise InputError("{name}: tidak ada draf yang dapat dibaca di folder ini", name=name)
    try:
        data = _standard_input(speaker(language)) if name == "-" else load_bytes(name)
        reading = read_bytes(data, "" if name == "-" else Path(name).name)
    except ReadingError as error:
        shown = Message("masukan") if name == "-" else name
        raise InputError("{name}: {reason}", name=shown, reason=error.message) from None
    if not reading.text.strip():
        shown = Message("masukan") if name == "-" else name
        raise InputError("{name}: tidak ada tulisan di dalamnya; tulis dulu balasannya", name=shown)
    return data, reading


def _standard_input(say: Say) -> bytes:
    from jelas.readers.base import MAXIMUM_BYTES

    if sys.stdin is None:
        return b""
    if sys.stdin.isatty():
        print(say("Ketik atau tempel drafnya, lalu akhiri dengan Ctrl-D."), file=sys.stderr)
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return sys.stdin.read().encode("utf-8", "surrogatepass")
    data: bytes = stream.read(MAXIMUM_BYTES + 1)
    return data


def read_draft(name: str) -> Reading:
    """Read a file, or standard input for ``-``.

    Raises:
        InputError: It cannot be read, in one plain line.
    """
    return read_source(name)[1]


def settings_for(wishes: Wishes, draft: str | None) -> SettingsFile:
    """Return the settings in force: the file given or found, with the arguments on top.

    Raises:
        InputError: A settings file or a baseline cannot be used.
    """
    from jelas.settings import SettingsError
    from jelas.settings_file import for_draft, load, with_baselines

    try:
        own = Path(draft) if draft and draft != "-" else None
        found = load(wishes.settings) if wishes.settings else for_draft(own)
        settings = found.settings
        if wishes.baseline:
            settings = with_baselines(settings, (wishes.baseline,))
    except SettingsError as error:
        raise InputError("{reason}", reason=error.message) from None
    if wishes.language:
        settings = replace(settings, language=wishes.language)
    if wishes.disable:
        settings = replace(settings, disable=settings.disable | wishes.disable)
    return replace(found, settings=settings, wordlists=(*found.wordlists, *wishes.wordlists))


def checker_for(found: SettingsFile) -> Checker:
    """Build the checker for settings.

    Raises:
        InputError: A wordlist cannot be used.
    """
    from jelas.checker import Checker
    from jelas.wordlists import WordlistError

    try:
        return Checker(wordlists=found.wordlists, config=found.settings)
    except WordlistError as error:
        first, more = error.problems[0], len(error.problems) - 1
        if not more:
            raise InputError("{problem}", problem=first.message) from None
        raise InputError(
            "{problem} (dan {more} lagi; ketik «jelas kamus periksa {file}»)",
            problem=first.message,
            more=more,
            file=first.file,
        ) from None
    except OSError as error:
        raise InputError(
            "{name}: tidak dapat dibuka ({reason})", name=error.filename, reason=error.strerror or ""
        ) from None


def rule_names(checker: Checker) -> frozenset[str]:
    """Return every name that may be silenced: rules, and entries as ``rule/entry``."""
    from jelas.rules import code_rules

    entries = checker.wordlists.entries
    return frozenset(
        {
            *(rule.info.name for rule in code_rules()),
            *(info.name for info in checker.wordlists.rule_infos),
            *(entry.rule for entry in entries),
            *(entry.key for entry in entries),
        }
    )
