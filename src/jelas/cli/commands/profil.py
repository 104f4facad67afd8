"""``jelas profil``: which settings are in force, and where each comes from."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import fields

from jelas.cli.inputs import InputError, Wishes, add_check_arguments, complain
from jelas.cli.speech import Say, one_line, speaker
from jelas.settings import CHANNELS, Profile
from jelas.settings_file import SettingsFile

Row = tuple[str, str, str]
"""Key, value, where it comes from."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "draf", nargs="?", metavar="DRAF", help="draf yang pengaturannya ditanyakan (bawaan: folder ini)"
    )
    parser.add_argument("--semua", action="store_true", help="tampilkan semua kanal, bukan hanya kanal yang berlaku")
    add_check_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the settings; 2 where they cannot be used."""
    from jelas.cli.inputs import checker_for, settings_for

    say = speaker(arguments.bahasa)
    try:
        wishes = Wishes.of(arguments)
        found = settings_for(wishes, arguments.draf)
        checker_for(found)
    except InputError as error:
        complain(error.told(say))
        return 2
    channel = wishes.channel or found.settings.channel
    channels = CHANNELS if arguments.semua else (channel,)
    head = say("Pengaturan dari {name}").format(name=found.path) if found.path else say("Tanpa berkas pengaturan")
    print(one_line(head))
    rows = list(_rows(found, wishes, channel, channels, say))
    wide = max(len(row[0]) for row in rows)
    for key, value, origin in rows:
        print("  " + one_line(f"{key:<{wide}} = {value}  ({origin})"))
    return 0


def _rows(found: SettingsFile, wishes: Wishes, channel: str, channels: tuple[str, ...], say: Say) -> Iterator[Row]:
    settings = found.settings
    command, default = say("dari perintah"), say("bawaan")

    def origin(*key: str) -> str:
        line = found.lines.get(key)
        return f"{found.path.name if found.path else ''}:{line}" if line else default

    yield "language", settings.language, command if wishes.language else origin("language")
    yield "channel", channel, command if wishes.channel else origin("channel")
    yield "office", settings.office or "—", origin("office")
    yield "names", _listed(settings.names), origin("names")
    if settings.disable:
        yield "disable", _listed(settings.disable), command if wishes.disable else origin("disable")
    else:
        yield "disable", "—", origin("disable")
    for rule, level in settings.severities.items():
        yield f"severity.{rule}", level, origin("severity", rule)
    yield (
        "wordlists",
        _listed(path.name for path in found.wordlists),
        command if wishes.wordlists else origin("wordlists"),
    )
    yield "baseline", _listed(path.name for path in found.baselines), command if wishes.baseline else origin("baseline")
    for name in channels:
        profile = settings.profile(name)
        for field in fields(Profile):
            value = getattr(profile, field.name)
            yield (
                f"profile.{name}.{field.name}",
                "—" if value is None else _number(value),
                origin("profile", name, field.name),
            )


def _number(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _listed(items: Iterable[str]) -> str:
    names = sorted(items)
    return ", ".join(names) if names else "—"
