"""The report: frozen, portable, complete."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from helpers import letters

import jelas
from jelas.report import Cause, Readability, later

TEXT = "Yth. Ibu Rini,\n\nSilahkan melakukan pengecekan berkas di loket 3. Berkas akan segera diproses.\n"


@pytest.fixture(scope="module")
def report() -> jelas.Report:
    return jelas.check(TEXT)


def _parts(value: Any) -> list[Any]:
    """Everything in a report that has fields of its own."""
    found = [value] if is_dataclass(value) else []
    if is_dataclass(value):
        for field in fields(value):
            found += _parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            found += _parts(item)
    return found


def test_nothing_in_a_report_can_be_changed(report: jelas.Report) -> None:
    parts = _parts(report)

    assert len({type(part) for part in parts}) >= 8
    for part in parts:
        with pytest.raises(FrozenInstanceError):
            setattr(part, fields(part)[0].name, None)
    assert not any(isinstance(getattr(part, f.name), list | set) for part in parts for f in fields(part))


def test_findings_stand_in_text_order(report: jelas.Report) -> None:
    starts = [finding.start for finding in report.findings if finding.start is not None]

    assert starts == sorted(starts)
    assert len(starts) >= 3


@pytest.mark.parametrize("carry", [lambda r: pickle.loads(pickle.dumps(r)), copy.copy], ids=["pickle", "copy"])
def test_a_report_can_be_carried(report: jelas.Report, carry: Any) -> None:
    other = carry(report)

    assert other == report
    assert other.fix() == report.fix(), "one round is enough here, and all that another process has"


def test_the_json_form_fits_its_schema() -> None:
    schema = json.loads(files("jelas").joinpath("schema/report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)

    for letter in letters()[:20]:
        made = jelas.check(letter["draft"], letter["question"], letter["channel"])
        validator.validate(json.loads(made.to_json()))
        validator.validate(json.loads(made.to_json(include_text=True)))


def test_the_json_form_is_the_dictionary(report: jelas.Report) -> None:
    assert json.loads(report.to_json()) == report.to_dict()
    assert "text" not in report.to_dict(), "the letter itself is asked for"
    assert report.to_dict(include_text=True)["text"] == TEXT
    assert report.to_json(indent=2).count("\n") > 20


def test_lone_surrogates_do_not_break_the_json_form() -> None:
    text = "Silahkan \ud83d datang, \udc00 Bu."

    encoded = jelas.check(text).to_json(include_text=True)

    assert encoded.encode("utf-8")
    assert json.loads(encoded)["text"] == text


def test_indonesian_stays_readable_in_the_json_form() -> None:
    assert "é" in jelas.check("Kafé kami buka. Silahkan datang.").to_json(include_text=True)


def test_fixing_makes_every_safe_correction() -> None:
    report = jelas.check("Silahkan masuk kedalam. SILAHKAN antri di loket. Silahkan.")

    assert report.fix() == "Silakan masuk ke dalam. SILAKAN antre di loket. Silakan."
    assert report.text.startswith("Silahkan"), "the report keeps the draft as it was"


def test_fixing_leaves_what_is_not_safe() -> None:
    report = jelas.check("Kami akan melakukan pengecekan berkas Ibu.")

    assert report.findings
    assert report.fix() == report.text


def test_measures_of_textstat_appear_when_looked_at(report: jelas.Report) -> None:
    measures = report.readability.measures

    assert {"lix", "rix"} <= {name.lower() for name in measures}
    assert pickle.loads(pickle.dumps(report)).readability.measures == dict(measures)
    assert "measures" in report.readability.to_dict(measures=True)


def test_what_is_computed_late_is_computed_once_and_carried_along() -> None:
    calls: list[str] = []

    def causes(code: str) -> tuple[Cause, ...]:
        calls.append(code)
        return (Cause(code, "Kalimatnya panjang.", 30.0),)

    made = Readability(50.0, "sulit", True, "x", later(causes, "longest"))
    other = Readability(50.0, "sulit", True, "x", causes("longest"))
    calls.clear()

    carried = pickle.loads(pickle.dumps(made))

    assert made == other == carried
    assert made.causes is made.causes
    assert replace(made, score=1.0).causes == other.causes
    assert calls == ["longest"]
    with pytest.raises(FrozenInstanceError):
        made.causes = ()  # type: ignore[misc]


def test_what_is_made_quickly_is_called_and_refused_as_before() -> None:
    names = [field.name for field in fields(jelas.Finding)]
    made = jelas.Finding("r", "tone", "info", "low", 0, 1, "a", message="m", also=((2, 3),))

    assert list(inspect.signature(jelas.Finding).parameters) == names
    assert [getattr(made, name) for name in names] == [
        "r", "tone", "info", "low", 0, 1, "a", "m", "", "", (), ((2, 3),), "",
    ]  # fmt: skip
    assert replace(made, severity="error") != made == replace(made)
    with pytest.raises(TypeError, match="message"):
        jelas.Finding("r", "tone", "info", "low", 0, 1, "a")  # type: ignore[call-arg]
