"""JSON, SARIF, rdjson, GitHub commands and the terminal."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from reports import NIK, TEXT, WHOLE, findings, found, report

import jelas
from jelas.readers import read_bytes
from jelas.writers import FORMATS, Checked, Options, write

SCHEMA = json.loads((files("jelas") / "schema" / "report.schema.json").read_text(encoding="utf-8"))
ITEM = Checked("surat biasa,1.txt", report())


def validate(text: str) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(text))


def test_json_follows_its_schema() -> None:
    one = write([ITEM], "json")
    validate(one)
    validate(write([ITEM, ITEM], "json"))
    assert json.loads(one)["file"] == "surat biasa,1.txt"
    validate(json.dumps(ITEM.report.to_dict(include_text=True)))
    validate(write([Checked("a", jelas.check("Silahkan datang, Bu. NIK 3275010101900001 aktif."))], "json"))


def test_schema_knows_every_property() -> None:
    """The schema is complete: with nothing beyond it allowed, a whole report still passes."""
    closed = json.loads(json.dumps(SCHEMA))

    def close(node: object) -> None:
        if isinstance(node, dict):
            if "properties" in node and node.get("type") == "object":
                node["additionalProperties"] = False
            for child in node.values():
                close(child)
        elif isinstance(node, list):
            for child in node:
                close(child)

    close(closed)
    Draft202012Validator(closed).validate(json.loads(write([ITEM], "json")))
    data = json.loads(write([ITEM], "json"))
    data["tambahan"] = 1
    assert not Draft202012Validator(closed).is_valid(data)
    assert Draft202012Validator(SCHEMA).is_valid(data)


@pytest.mark.parametrize("key", ["findings", "ready", "schema_version", "readability"])
def test_schema_misses_what_is_missing(key: str) -> None:
    data = json.loads(write([ITEM], "json"))
    del data[key]
    assert not Draft202012Validator(SCHEMA).is_valid(data)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_personal_data_are_masked_everywhere(name: str, language: str) -> None:
    written = write([ITEM, ITEM], name, Options(language=language))
    assert NIK not in written
    assert "3275" not in written
    assert "0001" in written


@pytest.mark.parametrize("name", ["json", "sarif", "rdjson"])
def test_json_forms_survive_anything(name: str) -> None:
    text = "Silahkan \ud800 \x00 \u2028 datang"
    strange = report(text, (found(text, "Silahkan", "Silakan\ud800"),))
    json.loads(write([Checked("a\udcff.txt", strange)], name).encode("ascii"))


@pytest.mark.parametrize("name", FORMATS)
def test_no_finding_and_no_draft(name: str) -> None:
    good = replace(report("Kartu Ibu sudah jadi.", (), ready=True), todo=())
    assert write([Checked("a.txt", good)], name).strip() or name in ("github", "baris")
    assert isinstance(write([], name), str)


def test_sarif() -> None:
    run = json.loads(write([ITEM], "sarif"))["runs"][0]
    assert run["columnKind"] == "utf16CodeUnits"
    first = run["results"][0]
    assert first["ruleId"] == "nonstandard-spelling"
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "surat%20biasa%2C1.txt"
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 1,
        "endLine": 3,
        "endColumn": 9,
        "snippet": {"text": "Silahkan"},
    }
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"]["text"] == "Silakan"
    assert change["deletedRegion"]["endColumn"] == 9
    assert len(first["relatedLocations"]) == 1
    last = run["results"][-1]
    assert "region" not in last["locations"][0]["physicalLocation"]
    levels = {result["level"] for result in run["results"]}
    assert levels == {"error", "warning", "note"}


def test_sarif_columns_count_utf16_units() -> None:
    text = "😀😀 Silahkan"
    data = json.loads(write([Checked("a.txt", report(text, (found(text, "Silahkan"),)))], "sarif"))
    assert data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 6


def test_rdjson_columns_count_bytes() -> None:
    text = "Halo\n😀é Silahkan"
    data = json.loads(write([Checked("a.txt", report(text, (found(text, "Silahkan", "Silakan"),)))], "rdjson"))
    entry = data["diagnostics"][0]
    assert entry["location"]["range"] == {"start": {"line": 2, "column": 8}, "end": {"line": 2, "column": 16}}
    assert entry["suggestions"][0]["text"] == "Silakan"
    assert entry["severity"] == "WARNING" and entry["code"]["value"] == "nonstandard-spelling"


def test_rdjson_further_places_and_whole_draft() -> None:
    entries = json.loads(write([ITEM], "rdjson"))["diagnostics"]
    assert len(entries) == len(findings()) + 1
    assert "range" not in entries[-1]["location"]


def test_suggestions_only_where_the_file_holds_the_words() -> None:
    page = read_bytes(b"<p>Sil<b>ah</b>kan ambil ijin.</p>", "a.html")
    both = (found(page.text, "Silahkan", "Silakan"), found(page.text, "ijin", "izin"))
    data = json.loads(write([Checked("a.html", report(page.text, both), page)], "rdjson"))["diagnostics"]
    assert "suggestions" not in data[0]
    assert data[1]["suggestions"][0]["range"]["start"] == {"line": 1, "column": 26}


def test_github_lines() -> None:
    lines = write([ITEM], "github").splitlines()
    assert len(lines) == len(findings())
    assert lines[0] == (
        "::error file=surat biasa%2C1.txt,line=3,endLine=3,col=1,endColumn=8,title=jelas%3A nonstandard-spelling::"
        "Tulis «Silakan», bukan «Silahkan»."
    )
    assert lines[-1].startswith("::notice file=surat biasa%2C1.txt,title=jelas%3A too-long::Draf")
    nasty = report(TEXT, (found(TEXT, "kartu", message="100%\n::error::x\r\x1b[0m"),))
    (line,) = write([Checked("a\n.txt", nasty)], "github").splitlines()
    assert "100%25" in line and "\x1b" not in line


def test_github_place_over_two_lines_has_no_columns() -> None:
    text = "Satu\ndua tiga"
    line = write([Checked("a.txt", report(text, (found(text, "Satu\ndua"),)))], "github")
    assert "line=1,endLine=2,title" in line


def test_terminal_first_screen() -> None:
    long = tuple("Kalimat yang panjang sekali tentang apa yang harus dikerjakan. " * 9 for _ in range(5))
    item = Checked("/sangat/panjang/" + "folder/" * 30 + "surat.docx", replace(report(), todo=long))
    for language in ("id", "en"):
        screen = write([item], "teks", Options(language=language, full=False))
        lines = screen.splitlines()
        assert len(lines) <= 24
        assert max(map(len, lines)) <= 80
        assert sum(line.startswith(("  1. ", "  2. ", "  3. ", "  4. ")) for line in lines) == 3
    assert "Keterbacaan" in write([item], "teks") and "Readability" in screen


def test_terminal_first_screen_begins_the_full_report() -> None:
    short = write([ITEM], "teks", Options(full=False)).rstrip("\n")
    assert write([ITEM], "teks").startswith(short)


def test_terminal_report_is_complete() -> None:
    written = " ".join(write([ITEM], "teks").split())
    for item in findings():
        assert item.rule in written
    assert "Hubungi [nama] di [nomor]" in written
    assert "Kalimat terpanjang 31 kata" in written
    assert "7. Prinsip 7: baik" in written
    assert "baris 3 · wajib" in written and "juga di baris 6" in written


@given(st.text(max_size=40))
def test_terminal_shows_no_control_characters(text: str) -> None:
    words = f"{text}Silahkan"
    item = found(words, "Silahkan", text, message=f"Pesan {text}", at=len(text))
    hostile = Checked(f"{text}.txt", report(words, (replace(item, start=0, text=words), WHOLE)))
    for color in (False, True):
        written = write([hostile], "teks", Options(color=color))
        plain = re.sub(r"\x1b\[\d+m", "", written) if color else written
        assert all(c.isprintable() or c == "\n" for c in plain)
        # No line break of the draft begins a line of its own.
        assert written.count("\n") < 90


def test_terminal_without_color_has_no_escape() -> None:
    assert "\x1b" not in write([ITEM], "teks", Options(color=False))
    assert "\x1b[31m" in write([ITEM], "teks", Options(color=True))


def test_every_type_of_reply_has_an_english_name() -> None:
    from jelas.settings import REPLY_TYPES
    from jelas.writers.words import reply_type

    names = [reply_type(name, "en") for name in REPLY_TYPES]
    assert len(set(names)) == len(REPLY_TYPES) and not {*names} & {*REPLY_TYPES}
    assert reply_type("berkas_kurang", "id") == "berkas kurang"
