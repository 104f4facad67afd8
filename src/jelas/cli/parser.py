"""Which commands there are, how they explain themselves, and how an error of usage is told."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import NoReturn

from jelas.cli.speech import Say, speaker

COMMANDS: dict[str, str] = {
    "periksa": "periksa draf balasan dan tampilkan laporannya",
    "perbaiki": "terapkan saran yang aman pada salinan draf",
    "prakirim": "pemeriksaan terakhir sebelum draf dikirim",
    "jelaskan": "jelaskan satu aturan beserta contohnya",
    "abaikan": "catat temuan yang sudah diputuskan untuk dibiarkan",
    "kamus": "periksa, tambah, atau temukan isi daftar kata",
    "profil": "tampilkan pengaturan yang berlaku dan asalnya",
    "audit": "nilai banyak balasan sekaligus",
    "riwayat": "catatan pribadi tentang temuan yang berulang",
}
"""Commands with one line of help; each lives in ``jelas.cli.commands.<name>``."""

GROUPS: dict[str, dict[str, str]] = {
    "kamus": {
        "periksa": "periksa berkas daftar kata milik instansi",
        "tambah": "tambah nama atau istilah ke daftar kata instansi",
        "temukan": "temukan istilah yang sering dipakai tetapi belum ada di daftar",
    },
}
"""Commands that have commands of their own; they live in ``jelas.cli.commands.<group>_<name>``."""

SHELLS = ("bash", "zsh", "tcsh")


class Parser(argparse.ArgumentParser):
    """Help in the language of the reader; errors in one plain line, exit code 2."""

    say: Say = staticmethod(speaker("id"))

    def error(self, message: str) -> NoReturn:
        """Tell an error of usage and stop."""
        hint = self.say("Ketik «{prog} --help» untuk bantuan.").format(prog=self.prog)
        self.exit(2, f"jelas: {self._told(message)}\n{hint}\n")

    def _told(self, message: str) -> str:
        if self.say("bantuan") == "bantuan":
            for english, indonesian in _PHRASES:
                message = message.replace(english, indonesian)
        return message

    def format_help(self) -> str:
        """Return the help, translated when it is shown: commands describe themselves in Indonesian only."""
        for action in self._actions:
            if action.help:
                action.help = self.say(action.help)
            if isinstance(action.metavar, str):
                action.metavar = self.say(action.metavar)
        for group in self._action_groups:
            group.title = self.say(group.title) if group.title else group.title
        self.description = self.say(self.description) if self.description else self.description
        self.epilog = self.say(self.epilog) if self.epilog else self.epilog
        if self.usage is None:
            # The list of options follows below; here only what has to be filled in.
            self.usage = " ".join((self.prog, self.say("[pilihan]"), *map(_shown, self._get_positional_actions())))
        return super().format_help()


def _shown(action: argparse.Action) -> str:
    """Return a positional argument as the usage shows it."""
    name = str(action.metavar or action.dest)
    return {"?": f"[{name}]", "*": f"[{name} ...]", "+": f"{name} [{name} ...]"}.get(str(action.nargs), name)


_PHRASES = (
    ("the following arguments are required:", "yang ini harus diisi:"),
    ("unrecognized arguments:", "tidak dikenal:"),
    ("invalid choice:", "pilihan tidak dikenal:"),
    ("choose from", "pilih dari"),
    ("expected one argument", "perlu satu nilai"),
    ("expected at least one argument", "perlu paling sedikit satu nilai"),
    ("ignored explicit argument", "tidak memerlukan nilai:"),
    ("ambiguous option:", "pilihan kurang lengkap:"),
    (" could match ", " dapat berarti "),
    ("invalid int value:", "bukan bilangan bulat:"),
    ("invalid float value:", "bukan angka:"),
    ("argument ", "pada "),
    ("not allowed with ", "tidak dapat bersama "),
)
"""What argparse says about wrong usage, and what we say."""


def new_parser(prog: str, description: str, language: str | None = None) -> Parser:
    """Return an empty parser whose help and errors are in the language of the reader."""
    say = speaker(language)
    usage = say("Cara pakai: ")

    class Formatter(argparse.RawDescriptionHelpFormatter):
        """Says «usage» in the reader's language."""

        def add_usage(self, usage_text, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
            super().add_usage(usage_text, actions, groups, usage if prefix is None else prefix)

    parser = Parser(prog=prog, description=description, add_help=False, formatter_class=Formatter)
    parser.say = say
    parser._positionals.title = "yang diisi"
    parser._optionals.title = "pilihan"
    parser.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
    return parser


def module_of(name: str) -> str:
    """Return the module of a command, ``kamus tambah`` for one of a group."""
    return f"jelas.cli.commands.{name.replace(' ', '_')}"


def available(group: str = "") -> dict[str, str]:
    """Return the commands (of a group) that this installation has."""
    if group:
        return {name: text for name, text in GROUPS[group].items() if _is_there(f"{group} {name}")}
    return {name: text for name, text in COMMANDS.items() if name in GROUPS or _is_there(name)}


def _is_there(name: str) -> bool:
    """Tell whether a command can be run, without importing it."""
    return find_spec(module_of(name)) is not None


def top_parser(language: str | None = None) -> Parser:
    """Return the top parser: names of the commands only, so that nothing else is imported."""
    parser = new_parser("jelas", "Memeriksa draf balasan kepada warga: jelas, santun, dan lengkap.", language)
    parser.add_argument("--version", action="store_true", help="tampilkan versi")
    parser.add_argument("--bahasa", choices=("id", "en"), help="bahasa bantuan dan laporan (bawaan: id)")
    parser.add_argument("--print-completion", choices=SHELLS, help="cetak pelengkap perintah untuk terminal")
    say = parser.say
    lines = [f"  {name:<10} {say(text)}" for name, text in available().items()]
    parser.epilog = "\n".join(
        (
            say("perintah:"),
            *lines,
            "",
            say("Contoh: jelas periksa surat.docx --kanal surat"),
            say("Bantuan satu perintah: jelas periksa --help"),
        )
    )
    parser.usage = say("jelas PERINTAH [pilihan]")
    return parser


def group_parser(group: str, language: str | None = None) -> Parser:
    """Return the parser of a command that only has commands."""
    parser = new_parser(f"jelas {group}", _sentence(speaker(language)(COMMANDS[group])), language)
    parser.usage = f"jelas {group} " + parser.say("PERINTAH [pilihan]")
    lines = [f"  {name:<10} {parser.say(text)}" for name, text in available(group).items()]
    parser.epilog = "\n".join((parser.say("perintah:"), *lines))
    return parser


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def command_parser(name: str, language: str | None = None) -> Parser:
    """Return the parser of one command, with its arguments."""
    group, _, inner = name.partition(" ")
    about = GROUPS[group][inner] if inner else COMMANDS[name]
    parser = new_parser(f"jelas {name}", _sentence(speaker(language)(about)), language)
    import_module(module_of(name)).add_arguments(parser)
    return parser


def _language(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Return the language asked for before the command, and the arguments without it."""
    language = None
    rest = list(arguments)
    while rest and rest[0].startswith("--bahasa"):
        name, equals, value = rest[0].partition("=")
        if name != "--bahasa" or (not equals and len(rest) < 2):
            break
        language = value if equals else rest[1]
        rest = rest[1:] if equals else rest[2:]
    return language, rest


def run(arguments: list[str]) -> int:
    """Find the command, parse its arguments and run it."""
    from jelas.cli import _asks_for_english

    language, rest = _language(arguments)
    if language is None and _asks_for_english(rest):
        language = "en"
    try:
        return _run(language, rest)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2


def _run(language: str | None, arguments: list[str]) -> int:
    top = top_parser(language)
    if language not in (None, "id", "en"):
        top.error(top.say("bahasa «{name}» tidak ada; pilih id atau en").format(name=language))
    if not arguments or arguments[0] in ("-h", "--help"):
        print(top.format_help(), end="", file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    if arguments[0].startswith("-"):
        return _option(top, arguments)
    name, rest = arguments[0], arguments[1:]
    commands = available()
    if name not in commands:
        top.error(_unknown(top, name, commands))
    if name in GROUPS:
        group, commands = group_parser(name, language), available(name)
        if not rest or rest[0] in ("-h", "--help"):
            print(group.format_help(), end="", file=sys.stdout if rest else sys.stderr)
            return 0 if rest else 2
        if rest[0] not in commands:
            group.error(_unknown(group, rest[0], commands))
        name, rest = f"{name} {rest[0]}", rest[1:]
    parser = command_parser(name, language)
    parsed = parser.parse_args(rest)
    if language and hasattr(parsed, "bahasa"):
        parsed.bahasa = language
    code: int = import_module(module_of(name)).run(parsed)
    return code


def _option(top: Parser, arguments: list[str]) -> int:
    """Do what an option without a command asks for."""
    parsed = top.parse_args(arguments)
    if parsed.print_completion:
        from jelas.cli.completion import print_completion

        return print_completion(parsed.print_completion, top.say)
    if parsed.version:
        from jelas import __version__

        print(f"jelas {__version__}")
    return 0


def _unknown(parser: Parser, name: str, commands: dict[str, str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, commands, n=1)
    if near:
        return parser.say("perintah «{name}» tidak ada; maksud Anda «{near}»?").format(name=name, near=near[0])
    return parser.say("perintah «{name}» tidak ada; pilih dari {names}").format(name=name, names=", ".join(commands))
