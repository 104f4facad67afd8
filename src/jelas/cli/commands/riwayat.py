"""``jelas riwayat``: an officer's own history of findings; opt-in, local, counts only."""

from __future__ import annotations

import argparse
from pathlib import Path

from jelas.settings import CHANNELS, LANGUAGES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--nyalakan", action="store_true", help="mulai mencatat; tanpa ini tidak ada yang disimpan")
    action.add_argument("--catat", nargs="+", metavar="DRAF", help="catat temuan draf ini; isinya tidak disimpan")
    action.add_argument("--hapus", action="store_true", help="hapus riwayat")
    parser.add_argument("--berkas", metavar="BERKAS", help="berkas riwayat (bawaan: di folder pribadi)")
    parser.add_argument("--kanal", choices=CHANNELS, default="surat", help="kanal balasan (bawaan: surat)")
    parser.add_argument("--bahasa", choices=LANGUAGES, default="id", help="bahasa keterangan (bawaan: id)")


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked; 0: done, 2: it cannot be done."""
    from jelas.audit.history import PROBLEMS, HistoryError, default_path
    from jelas.cli.commands.audit import complain

    english = arguments.bahasa == "en"
    path = Path(arguments.berkas) if arguments.berkas else default_path()
    action = _turn_on if arguments.nyalakan else _record if arguments.catat else _delete if arguments.hapus else _show
    try:
        return action(path, arguments, english)
    except HistoryError as error:
        complain(f"{path}: {PROBLEMS[error.args[0]][english]}")
    except OSError as error:
        complain(f"{path}: {error.strerror or type(error).__name__}")
    return 2


def _turn_on(path: Path, arguments: argparse.Namespace, english: bool) -> int:
    from jelas.audit.history import turn_on

    if not turn_on(path):
        print("The history is on already." if english else "Riwayat sudah menyala.")
    elif english:
        print(
            f"The history is on: {path}\nIt keeps days and counts only, no text. Delete it with: jelas riwayat --hapus"
        )
    else:
        print(
            f"Riwayat menyala: {path}\nYang disimpan hanya tanggal dan jumlah temuan, bukan isi surat. "
            "Hapus dengan: jelas riwayat --hapus"
        )
    return 0


def _delete(path: Path, arguments: argparse.Namespace, english: bool) -> int:
    from jelas.audit.history import HistoryError, read_history

    try:
        read_history(path)  # never delete a file that is not ours
    except HistoryError as error:
        if error.args[0] == "off":
            print("There is no history." if english else "Tidak ada riwayat.")
            return 0
        raise
    path.unlink()
    print("The history is deleted." if english else "Riwayat sudah dihapus.")
    return 0


def _record(path: Path, arguments: argparse.Namespace, english: bool) -> int:
    from jelas.audit.history import read_history, record
    from jelas.checker import default_checker
    from jelas.cli.commands.audit import complain
    from jelas.readers import ReadingError, read_path

    read_history(path)
    reports = []
    unreadable = 0
    for name in arguments.catat:
        try:
            reading = read_path(name)
        except ReadingError as error:
            complain(f"{name}: {error.told(arguments.bahasa)}")
            unreadable += 1
            continue
        reports.append(default_checker().check(reading.text, reading.question, arguments.kanal))
    total = record(path, reports)
    print(
        f"{len(reports)} drafts noted; {total} in all."
        if english
        else f"{len(reports)} draf dicatat; semuanya {total}."
    )
    return 2 if unreadable else 0


def _show(path: Path, arguments: argparse.Namespace, english: bool) -> int:
    from jelas.audit.advice import Knowledge
    from jelas.audit.history import picture, read_history
    from jelas.checker import default_checker

    entries = read_history(path)
    found = picture(entries)
    if found is None:
        print(
            f"{len(entries)} drafts so far; after six there is something to see."
            if english
            else f"Baru {len(entries)} draf; setelah enam draf, riwayatnya dapat dibandingkan."
        )
        return 0
    title = Knowledge(default_checker(), arguments.bahasa).title
    earlier = found.drafts - found.recent
    if english:
        print(f"{found.drafts} drafts; the last {found.recent} compared with the {earlier} before.")
        heads = ("Still there", "Gone, well done", "New")
        count = "{recent} of {last} drafts, before {before} of {earlier}"
        nothing = "none"
    else:
        print(f"{found.drafts} draf; {found.recent} draf terakhir dibandingkan dengan {earlier} draf sebelumnya.")
        heads = ("Masih kembali", "Sudah hilang, bagus", "Baru muncul")
        count = "{recent} dari {last} draf, dulu {before} dari {earlier}"
        nothing = "tidak ada"
    for head, habits in zip(heads, (found.back, found.gone, found.new), strict=True):
        print(f"\n{head}:")
        for habit in habits:
            told = count.format(recent=habit.recent, last=found.recent, before=habit.before, earlier=earlier)
            print(f"  {title(habit.rule)} ({habit.rule}): {told}")
        if not habits:
            print(f"  {nothing}")
    return 0
