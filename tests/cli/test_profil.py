"""``jelas profil`` shows every value in force and its place; ``jelas jelaskan`` explains every rule."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
from cli_helpers import Run

from jelas.cli.commands.jelaskan import rule_infos
from jelas.settings import KEYS, Profile
from jelas.settings_file import FILE_KEYS
from jelas.settings_schema import KEY_HELP, PROFILE_HELP, settings_schema


def test_values_are_shown_with_their_place(run: Run, desk: Path) -> None:
    (desk / "jelas.toml").write_text(
        'office = "Dinas Contoh"\n\n[severity]\nlong-sentence = "info"\n\n[profile.chat]\nmax_warnings = 7\n',
        encoding="utf-8",
    )
    out = run("profil", "buruk.txt", "--kanal", "chat").out

    assert re.search(r"office +=  ?Dinas Contoh +\(jelas.toml:1\)", out.replace("= ", "=  "))
    assert re.search(r"severity\.long-sentence += info +\(jelas\.toml:4\)", out)
    assert re.search(r"profile\.chat\.max_warnings += 7 +\(jelas\.toml:7\)", out)
    assert re.search(r"profile\.chat\.max_characters += 4096 +\(bawaan\)", out)
    assert re.search(r"channel += chat +\(dari perintah\)", out)
    assert "profile.surat" not in out and "profile.surat" in run("profil", "--semua").out


def test_wrong_settings_end_in_one_line(run: Run, desk: Path) -> None:
    (desk / "jelas.toml").write_text('\nlanguag = "id"\n', encoding="utf-8")
    for command in (["profil"], ["periksa", "buruk.txt"], ["perbaiki", "buruk.txt"], ["prakirim", "buruk.txt"]):
        result = run(*command)

        assert result.code == 2 and "jelas.toml:2: " in result.err and len(result.err.splitlines()) == 1


def test_rule_that_does_not_exist_is_told_with_its_line(run: Run, desk: Path) -> None:
    (desk / "jelas.toml").write_text('disable = ["long-sentense"]\n[severity]\nabc-def = "info"\n', encoding="utf-8")
    result = run("periksa", "baik.txt", "buruk.txt", "--ringkas")

    assert result.err.count("jelas.toml:1: aturan «long-sentense» tidak ada; maksud Anda «long-sentence»?") == 1
    assert "jelas.toml:3: aturan «abc-def» tidak ada" in result.err


def test_schema_and_help_know_every_key() -> None:
    assert set(KEY_HELP) == {*KEYS, *FILE_KEYS}
    assert set(PROFILE_HELP) == {field.name for field in fields(Profile)}
    assert set(settings_schema()["properties"]) == set(KEY_HELP)
    jsonschema.Draft202012Validator.check_schema(settings_schema())


@pytest.mark.parametrize(
    ("data", "good"),
    [
        ({"office": "x", "profile": {"chat": {"max_errors": 1}}}, True),
        ({"profile": {"chat": {"max_error": 1}}}, False),
        ({"language": "fr"}, False),
        ({"severity": {"x": "berat"}}, False),
    ],
)
def test_schema_agrees_with_the_reader(data: dict[str, object], good: bool) -> None:
    assert jsonschema.Draft202012Validator(settings_schema()).is_valid(data) == good


def test_every_rule_has_a_page(run: Run) -> None:
    for name in rule_infos():
        for language in ("id", "en"):
            result = run("jelaskan", name, "--bahasa", language)

            assert result.code == 0 and result.out.startswith(f"{name}: ")
            assert max(map(len, result.out.splitlines()[:4])) <= 100


def test_rules_are_listed_and_near_names_offered(run: Run) -> None:
    assert len(run("jelaskan").out.splitlines()) == len(rule_infos())
    wrong = run("jelaskan", "long-sentense")
    far = run("jelaskan", "zzzzzz")

    assert wrong.code == far.code == 2
    assert "long-sentence" in wrong.err and "jelas jelaskan" in far.err
    assert run("jelaskan", "Long-Sentence").code == 0
