"""Settings files: found upward, read, and wrong ones told with file and line."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from jelas.settings import Settings, SettingsError
from jelas.settings_file import find, for_draft, load
from jelas.toml_lines import key_lines


def _write(folder: Path, text: str, name: str = "jelas.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_nearest_file_upward_counts(tmp_path: Path) -> None:
    _write(tmp_path, 'office = "Atas"\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert for_draft(inner / "surat.txt").settings.office == "Atas"
    _write(tmp_path / "a", '[tool.jelas]\noffice = "Bawah"\n', "pyproject.toml")
    _write(inner, "[tool.lain]\n", "pyproject.toml")

    assert find(inner) == tmp_path / "a" / "pyproject.toml"
    assert for_draft(inner / "surat.txt").settings.office == "Bawah"


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    found = for_draft(tmp_path / "surat.txt")

    assert found.settings == Settings() or found.path is not None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('office = "x"\nlanguage = "fr"\n', 2, "language"),
        ('# judul\n\noffize = "x"\n', 3, "office"),
        ('[profile.surat]\nmax_warnings = 1\nmax_errors = "dua"\n', 3, "max_errors"),
        ("profile.surat.max_errors = -1\n", 1, "max_errors"),
        ("[profile]\nsurat = { max_errors = -1 }\n", 2, "max_errors"),
        ('[severity]\nlong-sentence = "info"\n"x-y" = "berat"\n', 3, "berat"),
        ('names = [\n  "a",\n  "b",\n]\ndisable = 3\n', 5, "disable"),
        ('office = """\nlanguage = 1\n"""\nchannel = "sms"\n', 4, "channel"),
        ('wordlists = ["tidak-ada.toml"]\n', 1, "tidak-ada.toml"),
        ('\nwordlists = "x.toml"\n', 2, "wordlists"),
        ('\n\nbaseline = "tidak-ada.txt"\n', 3, "tidak-ada.txt"),
        ("a = 1\nb = = 2\n", 2, "TOML"),
    ],
)
def test_wrong_setting_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = _write(tmp_path, text)

    with pytest.raises(SettingsError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}:{line}: ") and words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_wrong_setting_in_pyproject_is_told_with_its_line(tmp_path: Path) -> None:
    path = _write(tmp_path, '[project]\nname = "x"\n\n[tool.jelas]\nlanguage = "fr"\n', "pyproject.toml")

    with pytest.raises(SettingsError, match=rf"{path.name}:5: "):
        load(path)


def test_files_are_named_relative_to_the_settings(tmp_path: Path) -> None:
    (tmp_path / "daftar").mkdir()
    _write(tmp_path / "daftar", 'names = ["Zamrud"]\n', "kata.toml")
    _write(tmp_path, "# kosong\n", "dasar.txt")
    found = load(_write(tmp_path, 'wordlists = ["daftar/kata.toml"]\nbaseline = "dasar.txt"\n'))

    assert found.wordlists == ((tmp_path / "daftar" / "kata.toml").resolve(),)
    assert found.baselines == ((tmp_path / "dasar.txt").resolve(),)
    assert found.lines[("baseline",)] == 2


def test_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "jelas.toml"
    path.write_bytes(b"\xff\xfe\x00")

    for name in (path, tmp_path / "tidak-ada.toml"):
        with pytest.raises(SettingsError, match=name.name):
            load(name)


def test_lines_of_keys_agree_with_the_parser() -> None:
    text = """
a = 1
"b c" = [ # satu
  "x = 1", [2],
]
d.e = '''
f = 2
'''
[g]
h = { i = 1 }  # j = 2
[[k]]
l = "]"
[[k]]
l = 2
["m.n"]
o = '['
p = 3
"""
    tomllib.loads(text)

    assert key_lines(text) == {
        ("a",): 2,
        ("b c",): 3,
        ("d",): 6,
        ("d", "e"): 6,
        ("g",): 9,
        ("g", "h"): 10,
        ("k",): 11,
        ("k", "l"): 12,
        ("m.n",): 15,
        ("m.n", "o"): 16,
        ("m.n", "p"): 17,
    }
