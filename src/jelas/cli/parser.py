"""Which commands there are, and how an error of usage is told."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import NoReturn

COMMANDS: dict[str, str] = {
    "periksa": "periksa draf balasan dan tampilkan laporannya",
    "perbaiki": "terapkan saran yang aman pada salinan draf",
    "prakirim": "pemeriksaan terakhir sebelum draf dikirim",
    "jelaskan": "jelaskan satu aturan beserta contohnya",
    "kamus": "periksa, tambah, atau temukan isi daftar kata",
    "profil": "tampilkan pengaturan yang berlaku dan asalnya",
    "audit": "nilai banyak balasan sekaligus",
    "riwayat": "catatan pribadi tentang temuan yang berulang",
}
"""Commands with one line of help; each lives in ``jelas.cli.commands.<name>``."""


class _Parser(argparse.ArgumentParser):
    """Errors in one plain line, exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"jelas: {_translate(message)}\nKetik «{self.prog} --help» untuk bantuan.\n")


_PHRASES = (
    ("the following arguments are required:", "yang ini harus diisi:"),
    ("unrecognized arguments:", "tidak dikenal:"),
    ("invalid choice:", "pilihan tidak dikenal:"),
    ("choose from", "pilih dari"),
    ("expected one argument", "perlu satu nilai"),
    ("expected at least one argument", "perlu paling sedikit satu nilai"),
    ("invalid int value:", "bukan bilangan bulat:"),
    ("invalid float value:", "bukan angka:"),
    ("argument ", "pada "),
    ("not allowed with ", "tidak dapat bersama "),
)


def _translate(message: str) -> str:
    for english, indonesian in _PHRASES:
        message = message.replace(english, indonesian)
    return message


class _HelpFormatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "Cara pakai: " if prefix is None else prefix)


def new_parser(prog: str, description: str) -> argparse.ArgumentParser:
    """Return an empty parser whose help and errors are in Indonesian."""
    parser = _Parser(prog=prog, description=description, add_help=False, formatter_class=_HelpFormatter)
    parser._positionals.title = "yang diisi"
    parser._optionals.title = "pilihan"
    parser.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
    return parser


def build_parser() -> argparse.ArgumentParser:
    """Return the top parser: names of the commands only, so that nothing else is imported."""
    parser = new_parser("jelas", "Memeriksa draf balasan kepada warga: jelas, santun, dan lengkap.")
    parser.add_argument("--version", action="store_true", help="tampilkan versi")
    lines = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    parser.formatter_class = lambda prog: argparse.RawDescriptionHelpFormatter(prog)
    parser.epilog = (
        f"perintah:\n{lines}\n\nContoh: jelas periksa surat.docx --kanal surat\n"
        "Bantuan satu perintah: jelas periksa --help"
    )
    parser.usage = "jelas PERINTAH [pilihan]"
    return parser


def command_parser(name: str) -> argparse.ArgumentParser:
    """Return the parser of one command, with its arguments."""
    parser = new_parser(f"jelas {name}", COMMANDS[name][0].upper() + COMMANDS[name][1:] + ".")
    import_module(f"jelas.cli.commands.{name}").add_arguments(parser)
    return parser


def run(arguments: list[str]) -> int:
    """Find the command, parse its arguments and run it."""
    parser = build_parser()
    if not arguments or arguments[0] in ("-h", "--help"):
        print(parser.format_help(), end="")
        return 0 if arguments else 2
    if arguments[0] == "--version":
        from jelas import __version__

        print(f"jelas {__version__}")
        return 0
    name = arguments[0]
    if name not in COMMANDS:
        parser.error(f"perintah «{name}» tidak ada; pilih dari {', '.join(COMMANDS)}")
    try:
        parsed = command_parser(name).parse_args(arguments[1:])
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    code: int = import_module(f"jelas.cli.commands.{name}").run(parsed)
    return code
