"""What lower floors tell can be told in English: every template in the source has its English side."""

from __future__ import annotations

import ast
import copy
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import jelas
from jelas.audit.problems import AuditError
from jelas.baseline import BaselineError
from jelas.cli.english import ENGLISH as ENGLISH_ABOVE
from jelas.messages import Message, MessageError
from jelas.messages_english import ENGLISH
from jelas.readers import ReadingError, read_bytes
from jelas.settings import Settings, SettingsError
from jelas.wordlists import Problem, WordlistError, check_file
from jelas.writers.docx import AnnotationError

SOURCE = Path(jelas.__file__).parent
_FIELD = re.compile(r"\{\w+\}")
_FLOOR_OF_THE_SCREEN = "cli"


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _templates() -> Iterator[tuple[str, str]]:
    for path, tree in _modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) == "Message" and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value), path.name


TEMPLATES = dict(_templates())
_WITH_WORDS = sorted(t for t in TEMPLATES if re.search(r"[^\W\d_]", _FIELD.sub("", t)))


def test_many_templates_are_found() -> None:
    assert len(_WITH_WORDS) > 130


@pytest.mark.parametrize("template", _WITH_WORDS)
def test_every_template_has_its_english(template: str) -> None:
    english = ENGLISH.get(template) or ENGLISH_ABOVE[template]

    assert set(_FIELD.findall(english)) == set(_FIELD.findall(template))
    assert english != template


def test_no_english_is_left_over() -> None:
    assert set(ENGLISH) - set(TEMPLATES) == set()


def test_nothing_is_told_in_two_ways() -> None:
    assert {t: ENGLISH[t] for t in ENGLISH if ENGLISH_ABOVE.get(t, ENGLISH[t]) != ENGLISH[t]} == {}


_ERRORS = {
    "ReadingError",
    "SettingsError",
    "BaselineError",
    "PatternError",
    "AnnotationError",
    "AuditError",
    "_RefusedError",
}
"""Errors whose line an officer reads."""


def _is_told(value: ast.expr, messages: set[str]) -> bool:
    """True where an argument is a message: built here, a constant that is one, or taken from another error."""
    if isinstance(value, ast.IfExp):
        return _is_told(value.body, messages) and _is_told(value.orelse, messages)
    if isinstance(value, ast.Call):
        return _name(value.func) in ("Message", "_told")
    return _name(value) in messages or (isinstance(value, ast.Attribute) and value.attr == "message")


def test_every_line_that_is_raised_or_noted_is_a_message() -> None:
    constants = {
        target.id
        for _, tree in _modules()
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _name(node.value.func) == "Message"
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    wrong = []
    seen = 0
    for path, tree in _modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = _name(node.func)
            told = None
            if name in _ERRORS or name == "bad":
                told = node.args[0]
            elif name in ("problem", "Problem") and len(node.args) == 3:
                told = node.args[2]
            if told is None:
                continue
            seen += 1
            # Inside the helpers that pass a line on, it is called ``what``.
            if not _is_told(told, {*constants, "what"}):
                wrong.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")

    assert wrong == []
    assert seen > 100


def test_what_a_check_of_a_list_yields_is_a_message() -> None:
    tree = ast.parse((SOURCE / "wordlists" / "validation.py").read_text(encoding="utf-8"))
    yielded = [
        node.value
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and ast.unparse(function.returns or tree) == "Iterator[str]"
        for node in ast.walk(function)
        if isinstance(node, ast.Yield) and node.value is not None
    ]

    assert len(yielded) > 10
    assert [ast.unparse(value) for value in yielded if not _is_told(value, set())] == []


def test_notes_of_readers_are_messages() -> None:
    reading = read_bytes(b"Yth. Ibu Sari,\n\nBerkas Ibu sudah kami terima \x96 terima kasih.\n", "surat.txt")

    assert [str(note) for note in reading.notes] == ["Berkas ini bukan UTF-8; dibaca sebagai Windows-1252."]
    assert [note.told("en") for note in reading.notes if isinstance(note, Message)] == [
        "This file is not UTF-8; it is read as Windows-1252."
    ]


# The message itself


def test_a_message_is_its_indonesian_line() -> None:
    message = Message("{key} harus berupa teks", key="office")

    assert message == "office harus berupa teks"
    assert str(message) == message.told() == "office harus berupa teks"
    assert message.told("en") == "office must be a text"
    assert (message.template, message.values) == ("{key} harus berupa teks", {"key": "office"})


def test_an_inner_message_is_told_in_the_same_language() -> None:
    inner = Message("{key} harus berupa teks", key="office")
    message = Message("{path}:{line}: {reason}", path="jelas.toml", line=3, reason=inner)

    assert message == "jelas.toml:3: office harus berupa teks"
    assert message.told("en") == "jelas.toml:3: office must be a text"


def test_values_with_braces_are_left_alone() -> None:
    message = Message("{key} harus berupa teks", key="{office} {0} %s")

    assert message.told("en") == "{office} {0} %s must be a text"


@pytest.mark.parametrize("again", [lambda m: pickle.loads(pickle.dumps(m)), copy.copy, copy.deepcopy])
def test_a_message_survives_a_copy(again: object) -> None:
    message = again(Message("{key} harus berupa teks", key="office"))  # type: ignore[operator]

    assert message.told("en") == "office must be a text"


@pytest.mark.parametrize(
    "kind", [MessageError, ReadingError, SettingsError, BaselineError, AuditError, AnnotationError]
)
def test_an_error_is_told_in_both_languages_also_behind_a_process(kind: type[MessageError]) -> None:
    error = pickle.loads(pickle.dumps(kind(Message("{key} harus berupa teks", key="office"))))

    assert str(error) == error.told() == "office harus berupa teks"
    assert error.told("en") == "office must be a text"


def test_a_plain_line_stays_as_it_is() -> None:
    error = ReadingError("apa saja {x}")

    assert str(error) == error.told("id") == error.told("en") == "apa saja {x}"


# What a library user sees


def test_readers_tell_both_languages() -> None:
    with pytest.raises(ReadingError) as caught:
        read_bytes(b"{\\rtf1 halo}", "surat.txt")

    assert str(caught.value) == "ini berkas RTF; buka di Word, lalu simpan sebagai .docx"
    assert caught.value.told("en") == "this is an RTF file; open it in Word and save it as .docx"


def test_settings_tell_both_languages() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_mapping({"profile": {"surat": {"max_eror": 1}}})

    assert str(caught.value) == "profile.surat: kunci «max_eror» tidak dikenal; maksud Anda «max_errors»?"
    assert caught.value.told("en") == "profile.surat: unknown key «max_eror»; did you mean «max_errors»?"
    assert caught.value.key == ("profile", "surat", "max_eror")


def test_wordlists_tell_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "ejaan.csv"
    path.write_text("wrong,right,kind,forms,guard,source\nsilahkan,silakan,bako,,,instansi\n", encoding="utf-8")
    problems = check_file(path)
    error = pickle.loads(pickle.dumps(WordlistError(problems)))

    assert isinstance(problems[0], Problem)
    assert str(error).startswith(f"{path}:2: kind = «bako» tidak dikenal; pilih baku")
    assert error.told("en").startswith(f"{path}:2: kind = «bako» is unknown; choose baku")
