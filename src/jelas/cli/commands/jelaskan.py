"""``jelas jelaskan``: the page of one rule."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING

from jelas.cli.inputs import complain
from jelas.cli.speech import speaker
from jelas.settings import LANGUAGES

if TYPE_CHECKING:
    from jelas.rules.base import RuleInfo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("aturan", nargs="?", metavar="ATURAN", help="nama aturan; kosongkan untuk melihat semuanya")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa penjelasan (bawaan: id)")


def rule_infos() -> dict[str, RuleInfo]:
    """Return the facts of every rule, in lists and in code, by name."""
    from jelas.rules import code_rules
    from jelas.wordlists import Wordlists

    infos = {info.name: info for info in Wordlists.builtin().rule_infos}
    infos.update((rule.info.name, rule.info) for rule in code_rules())
    return dict(sorted(infos.items()))


_LEVELS = {"error": "wajib", "warning": "perlu", "info": "saran"}
_CATEGORIES = {
    "bureaucratese": "gaya birokrasi",
    "legalese": "bahasa hukum",
    "jargon": "istilah teknis",
    "acronym": "singkatan",
    "foreign": "kata asing",
    "wordiness": "kata berlebih",
    "spelling": "ejaan",
    "nominalization": "tumpukan kata benda",
    "vagueness": "kabur",
    "tone": "nada",
    "register": "sapaan",
    "structure": "susunan",
    "privacy": "data pribadi",
    "completeness": "kelengkapan",
}
"""What a category is called where an officer reads it."""
_EXAMPLES = 6


def page(info: RuleInfo, language: str) -> str:
    """Return the rule's page as text."""
    from jelas.wordlists import Wordlists
    from jelas.writers.words import source

    english = language == "en"
    lines = [f"{info.name}: {info.title_en if english else info.title}", ""]
    lines += textwrap.wrap(info.why_en if english else info.why, 78)
    label = ("Category", "Severity", "Source") if english else ("Kategori", "Tingkat", "Sumber")
    category = info.category if english else _CATEGORIES.get(info.category, info.category)
    severity = info.severity if english else _LEVELS[info.severity]
    lines += ["", f"{label[0]}: {category}", f"{label[1]}: {severity}", f"{label[2]}: {source(info.source, language)}"]
    lines += _examples("Flagged:" if english else "Ditandai:", info.flagged)
    lines += _examples("Left alone:" if english else "Tidak ditandai:", info.silent)
    entries = Wordlists.builtin().entries_of(info.name)
    if entries:
        lines += ["", f"{len(entries)} " + ("entries in the lists" if english else "isi dalam daftar kata")]
    hint = (
        f"Silence here: # jelas: abaikan {info.name}" if english else f"Diamkan di draf: # jelas: abaikan {info.name}"
    )
    return "\n".join([*lines, "", hint]) + "\n"


def _examples(title: str, texts: tuple[str, ...]) -> list[str]:
    if not texts:
        return []
    lines = ["", title]
    for text in texts[:_EXAMPLES]:
        shown = text.replace("[[", "«").replace("]]", "»")
        lines += textwrap.wrap(shown, 78, initial_indent="  - ", subsequent_indent="    ")
    return lines


def run(arguments: argparse.Namespace) -> int:
    """Print one page, or the names of all rules."""
    say = speaker(arguments.bahasa)
    infos = rule_infos()
    language = arguments.bahasa or "id"
    if arguments.aturan is None:
        width = max(map(len, infos))
        for name, info in infos.items():
            print(f"{name:<{width}}  {info.title_en if language == 'en' else info.title}")
        return 0
    name = arguments.aturan.strip().lower().partition("/")[0]
    if name not in infos:
        from difflib import get_close_matches

        near = get_close_matches(name, infos, n=3, cutoff=0.5)
        if near:
            template = say("aturan «{name}» tidak ada; maksud Anda {names}?")
            complain(template.format(name=arguments.aturan, names=say(" atau ").join(near)))
        else:
            complain(
                say("aturan «{name}» tidak ada; ketik «jelas jelaskan» untuk daftarnya").format(name=arguments.aturan)
            )
        return 2
    print(page(infos[name], language), end="")
    return 0
