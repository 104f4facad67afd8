"""The public contract, frozen: what others build on keeps its names, its order and its meaning."""

from __future__ import annotations

import inspect
from dataclasses import fields
from importlib.metadata import entry_points
from typing import get_args

import pytest

import jelas
from jelas import report as reports
from jelas.language.morphology import Analysis
from jelas.settings import CHANNELS, REPLY_TYPES


def _parameters(function: object) -> list[str]:
    return [name for name in inspect.signature(function).parameters if name != "self"]  # type: ignore[arg-type]


def _fields(kind: type) -> list[str]:
    return [field.name for field in fields(kind)]


def test_names_of_the_package() -> None:
    assert set(jelas.__all__) == {
        "Checker", "Finding", "Report", "Settings", "Suggestion", "__version__", "check", "language",
    }  # fmt: skip
    assert all(hasattr(jelas, name) for name in jelas.__all__)
    assert set(jelas.__all__) <= set(dir(jelas))
    with pytest.raises(AttributeError, match="tidak_ada"):
        jelas.tidak_ada  # noqa: B018


def test_signatures() -> None:
    assert _parameters(jelas.check) == ["text", "question", "channel", "reply_type"]
    assert inspect.signature(jelas.check).parameters["channel"].default == "surat"
    assert _parameters(jelas.Checker) == ["wordlists", "disable", "config", "nlp"]
    assert _parameters(jelas.Checker.check)[:4] == ["text", "question", "channel", "reply_type"]
    assert _parameters(jelas.Checker.check_many) == ["items", "processes"]
    assert inspect.signature(jelas.Checker.check_many).parameters["processes"].default is None
    assert _parameters(reports.Report.fix) == []


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (reports.Suggestion, "text safe"),
        (
            reports.Finding,
            "rule category severity confidence start end text message why source suggestions also entry",
        ),
        (reports.Readability, "score band reliable version causes grade measures"),
        (reports.Courtesy, "score reliable markers causes note"),
        (reports.Completeness, "score reliable reply_type guessed present missing elements guess_spans"),
        (reports.Cause, "code message value limit points spans"),
        (reports.Marker, "function start end points message"),
        (reports.Element, "code name required present spans fill_in"),
        (reports.Principle, "number name verdict message spans"),
        (
            reports.Report,
            "text channel ready verdict todo findings readability courtesy completeness principles edits recheck",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_attributes_keep_their_order(kind: type, names: str) -> None:
    assert _fields(kind) == names.split()


def test_values() -> None:
    assert reports.CATEGORIES == (
        "bureaucratese", "legalese", "jargon", "acronym", "foreign", "wordiness", "spelling", "nominalization",
        "vagueness", "tone", "register", "structure", "privacy", "completeness",
    )  # fmt: skip
    assert reports.SEVERITIES == ("info", "warning", "error")
    assert reports.CONFIDENCES == ("low", "medium", "high")
    assert get_args(reports.Band) == ("mudah", "sedang", "sulit")
    assert set(get_args(reports.PrincipleVerdict)) == {"baik", "cukup", "kurang", "tidak dapat dinilai"}
    assert CHANNELS == ("surat", "surel", "lapor", "chat", "ulasan")
    assert REPLY_TYPES == (
        "informasi", "selesai", "proses", "penolakan", "rujukan", "kip", "berkas_kurang", "umum",
    )  # fmt: skip


def test_every_rule_speaks_of_known_categories() -> None:
    from jelas.rules import code_rules
    from jelas.wordlists import Wordlists

    infos = [*(rule.info for rule in code_rules()), *Wordlists.builtin().rule_infos]

    for info in infos:
        assert info.category in reports.CATEGORIES
        assert info.severity in reports.SEVERITIES
        assert info.confidence in reports.CONFIDENCES
        assert info.name == info.name.lower() and info.name.replace("-", "").isalnum()


def test_names_of_the_language_floor() -> None:
    text = "Laporan Ibu akan diproses oleh petugas pada 3 Mei 2026. Terima kasih."

    assert jelas.language.sentence_spans(text) == [(0, 55), (56, 69)]
    assert jelas.language.count_syllables("pelayanan") == 4
    assert Analysis._fields == ("root", "prefixes", "suffixes", "clitics", "voice", "reduplicated")
    assert jelas.language.analyze("menindaklanjuti").root == "tindak lanjut"
    assert jelas.language.inflect("terap", "diimplementasikan") == "diterapkan"
    assert jelas.language.passives(text)[0].agent is not None
    assert [quantity.kind for quantity in jelas.language.quantities(text)] == ["date"]
    assert jelas.language.punkt


def test_entry_points() -> None:
    scripts = {point.name: point.value for point in entry_points(group="console_scripts")}
    factories = {point.name: point.value for point in entry_points(group="spacy_factories")}

    assert scripts["jelas"] == "jelas.cli:main"
    assert factories["jelas"] == "jelas.spacy:create_jelas"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "faks"}, ValueError),
        ({"reply_type": "keluhan"}, ValueError),
        ({"question": 5}, TypeError),
    ],
    ids=["channel", "reply type", "question"],
)
def test_what_does_not_exist_is_refused(arguments: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        jelas.check("Terima kasih.", **arguments)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        jelas.check(b"Terima kasih.")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["periksa", "--gagal-pada", "error", "{clean}"], 0),
        (["periksa", "{dirty}"], 1),
        (["periksa", "{missing}"], 2),
        (["periksa", "--tidak-ada"], 2),
    ],
    ids=["may be sent", "gate not passed", "unreadable", "wrong usage"],
)
def test_exit_codes(arguments: list[str], code: int, tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    from pathlib import Path

    from jelas.cli import main

    folder = Path(str(tmp_path))
    files = {name: folder / f"{name}.txt" for name in ("clean", "dirty", "missing")}
    files["clean"].write_text("Berkas Ibu sudah lengkap.\n", encoding="utf-8")
    files["dirty"].write_text("Silahkan di proses sbb. Bpk salah sendiri, jgn protes!!!\n", encoding="utf-8")

    try:
        answer = main([argument.format(**files) for argument in arguments])
    except SystemExit as exit_:
        answer = exit_.code if isinstance(exit_.code, int) else 1
    capsys.readouterr()

    assert answer == code
