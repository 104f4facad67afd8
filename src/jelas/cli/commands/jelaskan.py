"""``jelas jelaskan``: the page of one rule."""

from __future__ import annotations

import argparse
import textwrap

from jelas.cli.inputs import complain
from jelas.rules import code_rules
from jelas.rules.base import RuleInfo
from jelas.settings import LANGUAGES
from jelas.wordlists import Wordlists


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("aturan", nargs="?", metavar="ATURAN", help="nama aturan; kosongkan untuk melihat semuanya")
    parser.add_argument("--bahasa", choices=LANGUAGES, default="id", help="bahasa penjelasan (bawaan: id)")


def rule_infos() -> dict[str, RuleInfo]:
    """Return the facts of every rule, in lists and in code, by name."""
    infos = {info.name: info for info in Wordlists.builtin().rule_infos}
    infos.update((rule.info.name, rule.info) for rule in code_rules())
    return dict(sorted(infos.items()))


def page(info: RuleInfo, language: str) -> str:
    """Return the rule's page as text."""
    english = language == "en"
    lines = [f"{info.name} — {info.title_en if english else info.title}", ""]
    lines += textwrap.wrap(info.why_en if english else info.why, 78)
    label = ("Category", "Severity", "Source") if english else ("Kategori", "Tingkat", "Sumber")
    lines += ["", f"{label[0]}: {info.category}", f"{label[1]}: {info.severity}", f"{label[2]}: {info.source}"]
    entries = Wordlists.builtin().entries_of(info.name)
    flagged = info.flagged or tuple(text for entry in entries[:6] for text in entry.flagged[:1])
    silent = info.silent or tuple(text for entry in entries[:6] for text in entry.silent[:1])
    if flagged:
        lines += ["", "Flagged:" if english else "Ditandai:"]
        lines += [f"  - {text}" for text in flagged]
    if silent:
        lines += ["", "Left alone:" if english else "Tidak ditandai:"]
        lines += [f"  - {text}" for text in silent]
    if entries:
        lines += ["", f"{len(entries)} " + ("entries in the lists" if english else "isi dalam daftar kata")]
    return "\n".join(lines) + "\n"


def run(arguments: argparse.Namespace) -> int:
    """Print one page, or the names of all rules."""
    infos = rule_infos()
    if arguments.aturan is None:
        width = max(map(len, infos))
        for name, info in infos.items():
            print(f"{name:<{width}}  {info.title_en if arguments.bahasa == 'en' else info.title}")
        return 0
    if arguments.aturan not in infos:
        from difflib import get_close_matches

        near = get_close_matches(arguments.aturan, infos, n=3)
        hint = f"; maksud Anda {' atau '.join(near)}?" if near else "; ketik «jelas jelaskan» untuk daftarnya"
        complain(f"aturan «{arguments.aturan}» tidak ada{hint}")
        return 2
    print(page(infos[arguments.aturan], arguments.bahasa), end="")
    return 0
