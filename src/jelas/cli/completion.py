"""Completion of commands and options in a shell, written by shtab."""

from __future__ import annotations

import argparse
from importlib import import_module

from jelas.cli.parser import COMMANDS, GROUPS, available, module_of
from jelas.cli.speech import Say, complain


def full_parser() -> argparse.ArgumentParser:
    """Return one parser with every command in it, as completion and manual need it."""
    parser = argparse.ArgumentParser(prog="jelas", description="Memeriksa draf balasan kepada warga.")
    parser.add_argument("--version", action="store_true", help="tampilkan versi")
    parser.add_argument("--bahasa", choices=("id", "en"), help="bahasa bantuan dan laporan")
    commands = parser.add_subparsers(metavar="PERINTAH")
    for name in available():
        command = commands.add_parser(name, help=COMMANDS[name], description=COMMANDS[name])
        if name not in GROUPS:
            import_module(module_of(name)).add_arguments(command)
            continue
        inner_commands = command.add_subparsers(metavar="PERINTAH")
        for inner in available(name):
            about = GROUPS[name][inner]
            inner_command = inner_commands.add_parser(inner, help=about, description=about)
            import_module(module_of(f"{name} {inner}")).add_arguments(inner_command)
    return parser


def print_completion(shell: str, say: Say) -> int:
    """Print the completion for a shell; 2 where shtab is not installed."""
    try:
        import shtab
    except ImportError:
        complain(say("pelengkap perintah memerlukan shtab; pasang dengan: pip install 'jelas[completion]'"))
        return 2
    print(shtab.complete(_completed(full_parser(), shtab, say), shell))
    return 0


def _completed(parser: argparse.ArgumentParser, shtab: object, say: Say) -> argparse.ArgumentParser:
    """Let arguments that name a file complete to files, and help be in the language of the reader."""
    for action in parser._actions:
        if action.help and action.help != argparse.SUPPRESS:
            action.help = say(action.help)
        if isinstance(action, argparse._SubParsersAction):
            for choice in action._choices_actions:
                choice.help = say(choice.help or "")
            for inner in action.choices.values():
                _completed(inner, shtab, say)
        elif action.metavar in ("BERKAS", "DRAF"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return parser
