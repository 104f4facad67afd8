"""``jelas kamus temukan``: what recurs in an agency's replies and no list has, as a draft list to review."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jelas.cli.commands.audit import add_column_arguments, checking_settings, complain, open_for
from jelas.settings import CHANNELS, LANGUAGES

_SHOWN = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("tabel", metavar="TABEL", help="CSV, JSON Lines, Parquet, .xlsx, atau folder berisi surat")
    parser.add_argument("--keluaran", metavar="BERKAS", help="draf daftar kata (bawaan: draf-kamus.toml)")
    parser.add_argument("--timpa", action="store_true", help="timpa draf yang sudah ada")
    parser.add_argument("--baris", type=int, metavar="N", help="balasan yang dilihat paling banyak (bawaan: 20000)")
    add_column_arguments(parser)
    parser.add_argument("--kanal", choices=CHANNELS, default=None, help="kanal bila tabel tidak menyebutnya")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa keterangan (bawaan: id)")
    parser.add_argument("--pengaturan", metavar="BERKAS", help="berkas jelas.toml yang dipakai")
    parser.add_argument("--kamus", metavar="BERKAS", action="append", default=[], help="daftar kata tambahan")
    parser.add_argument("--abaikan", metavar="ATURAN", action="append", default=[], help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """Look for candidates and write the draft; 0: done, 2: nothing can be read or written."""
    from jelas.audit.problems import AuditError

    language = arguments.bahasa or "id"
    try:
        return _run(arguments)
    except AuditError as error:
        complain(error.told(language))
    except ImportError as error:
        complain(
            f"«kamus temukan» memerlukan {error.name}; pasang dengan: pip install {error.name}"
            if language == "id"
            else f"this command needs {error.name}: pip install {error.name}"
        )
    except OSError as error:
        complain(f"{error.filename or ''}: {error.strerror or type(error).__name__}")
    return 2


def _run(arguments: argparse.Namespace) -> int:
    from jelas.audit.discover import MOST_ROWS, discover, sample, write_draft
    from jelas.audit.problems import AuditError
    from jelas.checker import Checker
    from jelas.messages import Message

    target = Path(arguments.keluaran or "draf-kamus.toml")
    if target.exists() and not arguments.timpa:
        raise AuditError(
            Message("{path}: sudah ada; pilih nama lain dengan --keluaran, atau tambahkan --timpa", path=target)
        )
    most = MOST_ROWS if arguments.baris is None else arguments.baris
    if most < 1:
        raise AuditError(Message("--baris harus paling sedikit 1"))
    table = Path(arguments.tabel)
    settings, wordlists = checking_settings(arguments, table)
    source = open_for(arguments, table)
    checker = Checker(wordlists=wordlists, config=settings)
    found = discover(sample(source, most), checker, arguments.kanal or "surat")
    language = arguments.bahasa or settings.language
    write_draft(target, found, language)
    english = language == "en"
    titles = (
        ("Acronyms", "Phrases", "Names", "Typing errors")
        if english
        else ("Singkatan", "Ungkapan", "Nama", "Salah ketik")
    )
    for title, group in zip(titles, (found.acronyms, found.phrases, found.names, found.typos), strict=True):
        print(f"{title}: {len(group)}")
        for item in group[:_SHOWN]:
            right = f" → {item.suggestion}" if item.suggestion else ""
            print(f"  {item.replies:>6}  {item.text}{right}")
    sys.stdout.flush()
    ask = "Read it, complete it, then run" if english else "Bacalah, lengkapi, lalu ketik"
    print(f"{target}. {ask}: jelas kamus periksa {target}")
    return 0
