"""What an officer reads on the screen is plain Indonesian by our own check, and there in English too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import jelas
from jelas.cli import manual
from jelas.cli.english import ENGLISH
from jelas.cli.parser import COMMANDS, GROUPS, available, command_parser, top_parser
from jelas.messages_english import ENGLISH as FROM_BELOW
from jelas.settings_schema import KEY_HELP, PROFILE_HELP

SOURCE = Path(jelas.__file__).parent / "cli"
_TELLERS = {"say", "InputError", "_tell", "_line", "_ask"}
_OTHERS = ("audit.py", "riwayat.py", "kamus_temukan.py")
"""Commands that look after their own words."""
_FIELD = re.compile(r"\{\w+\}")


def _templates() -> Iterator[tuple[str, str]]:
    """Every template in the code of the command line, with its module."""
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name in _OTHERS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            texts = list(node.args[:1]) if name in _TELLERS or isinstance(function, ast.Call) else []
            if name == "new_parser":
                texts += node.args[1:2]
            texts += [keyword.value for keyword in node.keywords if keyword.arg in ("help", "description")]
            for text in texts:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value, path.name


TEMPLATES = dict(_templates())
SHOWN = {
    **TEMPLATES,
    **dict.fromkeys(ENGLISH, "english.py"),
    **dict.fromkeys(FROM_BELOW, "messages_english.py"),
    **dict.fromkeys((*COMMANDS.values(), *(t for group in GROUPS.values() for t in group.values())), "parser.py"),
    **dict.fromkeys((text for text, _ in (*KEY_HELP.values(), *PROFILE_HELP.values())), "settings_schema.py"),
    **dict.fromkeys((line for line in manual.manual().splitlines() if not line.startswith((".", "\\"))), "manual.py"),
}


def test_many_templates_are_found() -> None:
    assert len(TEMPLATES) > 90


@pytest.mark.parametrize("template", sorted(SHOWN))
def test_words_pass_our_own_check(template: str) -> None:
    # Fields and literal names stand for what the command fills in.
    text = _FIELD.sub("surat", template.replace("\\-", "-")).replace("ke-surat", "kedua")
    text = (
        text
        if "«error»" in text
        else re.sub(r"--?[a-z][\w-]*|«[^»]*»|\b[A-Z]{3,}\b|\S*\.(?:toml|txt|docx|md)\b", "surat", text)
    )
    # Keys of settings and lists stand as they are.
    text = re.sub(r"\b(?:profile|function|rule|id)\b(?:\.surat)*(?: =)?|\[\[\w+\]\]", "surat", text)
    # Two fields in a row would be the same word twice.
    text = re.sub(r"\bsurat(?:\s+surat)+\b", "surat", text)
    findings = jelas.check(text[:1].upper() + text[1:], channel="surat").findings

    assert [f"{f.rule}: {f.text}" for f in findings if f.severity != "info" and f.start is not None] == []


@pytest.mark.parametrize("template", sorted({*TEMPLATES, *COMMANDS.values()}))
def test_words_are_there_in_english(template: str) -> None:
    if template in ("id",) or (TEMPLATES.get(template) == "completion.py" and template not in ENGLISH):
        return
    english = ENGLISH[template]

    assert set(_FIELD.findall(english)) == set(_FIELD.findall(template))


def _names() -> list[str]:
    inner = [f"{group} {name}" for group in GROUPS for name in available(group)]
    return [name for name in available() if name not in GROUPS] + inner


@pytest.mark.parametrize("name", _names())
def test_every_argument_is_explained_in_both_languages(name: str) -> None:
    for action in command_parser(name)._actions:
        if action.help == "==SUPPRESS==":
            continue
        assert action.help in ENGLISH, action.dest
        assert not isinstance(action.metavar, str) or action.metavar in ENGLISH, action.metavar


def test_no_english_is_left_over() -> None:
    shown = {"yang diisi", "pilihan"}
    for name in _names():
        for action in command_parser(name)._actions:
            shown |= {str(action.help), str(action.metavar)}
    for path in SOURCE.rglob("*.py"):
        if path.name != "english.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            shown |= {
                node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) is str
            }

    assert set(ENGLISH) - shown == set()


@pytest.mark.parametrize("language", ["id", "en"])
def test_help_is_in_one_language(language: str) -> None:
    pages = [top_parser(language).format_help()]
    pages += [command_parser(name, language).format_help() for name in _names()]
    foreign = r"\b(bawaan|berkas|tampilkan|pilihan)\b" if language == "en" else r"\b(show|default|options|usage)\b"

    for page in pages:
        assert not re.search(foreign, re.sub(r"--[a-z-]+", "", page)), page
        assert max(map(len, page.splitlines())) <= 120


def test_help_of_every_command_works_and_loads_little() -> None:
    import subprocess
    import sys

    names = [name for name in _names() if name not in ("audit", "kamus temukan")]
    calls = "".join(f"main({[*name.split(), '--help']!r});" for name in names)
    code = f"import sys; from jelas.cli import main; {calls} print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())

    heavy = {"jelas.checker", "jelas.rules", "jelas.wordlists", "jelas.language.lexicon", "docx", "spacy", "nltk"}
    assert not loaded & heavy
