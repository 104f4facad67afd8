"""The frozen weights come out of the committed table again, and follow the ratings."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jelas.scores import weights

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def fitting() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fit_scores", ROOT / "scripts" / "fit_scores.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fit_scores"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fitted(fitting: ModuleType) -> Any:
    table = [json.loads(line) for line in fitting.TABLE.read_text(encoding="utf-8").splitlines()]
    return fitting.fit_all(table, quiet=True)


def test_weights_are_reproduced(fitting: ModuleType, fitted: Any) -> None:
    for plan in fitting.PLANS:
        terms = [
            *getattr(weights, f"{plan.name}_LONG").values(),
            *getattr(weights, f"{plan.name}_SHORT").values(),
        ]
        expected = [term.weight for term in terms] + list(getattr(weights, f"{plan.name}_BASE"))
        assert fitted.weights[plan.name] == pytest.approx(expected, rel=0.01, abs=0.01)
        assert getattr(weights, f"{plan.name}_VERSION") == plan.version


def test_weights_of_missing_elements_are_reproduced(fitting: ModuleType, fitted: Any) -> None:
    for length in ("LONG", "SHORT"):
        frozen = getattr(weights, f"MISSED_{length}")
        assert list(frozen) == list(fitting.MISSES[length])
        for code, (start, told, rest) in fitted.missing[length].items():
            assert (start, told) == pytest.approx((frozen[code].start, frozen[code].told), rel=0.01, abs=0.01)
            for name, weight in rest.items():
                assert frozen[code].weights.get(name, 0.0) == pytest.approx(weight, rel=0.01, abs=0.01)


def test_circumstances_of_missing_elements_keep_their_sign(fitting: ModuleType) -> None:
    for length, misses in fitting.MISSES.items():
        frozen = getattr(weights, f"MISSED_{length}")
        for code, miss in misses.items():
            assert frozen[code].told <= 0, "a reply that tells more is missed less"
            for name, weight in frozen[code].weights.items():
                assert weight * miss.circumstances[name] >= 0, (length, code, name)


def test_signs_hold(fitting: ModuleType) -> None:
    for plan in fitting.PLANS:
        for length, priors in (("LONG", plan.long), ("SHORT", plan.short)):
            table = getattr(weights, f"{plan.name}_{length}")
            assert list(table) == list(priors)
            assert all(table[name].weight * prior.weight >= 0 for name, prior in priors.items())


def test_the_table_holds_no_texts(fitting: ModuleType) -> None:
    for line in fitting.TABLE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for key, value in row.items():
            assert isinstance(value, int | float) or key in (
                "set",
                "id",
                "channel",
                "source",
                "genre",
                "values",
                "owed",
                "missing",
                "circumstances",
            ), key
        for group in [*row["values"].values(), row["owed"], row["circumstances"], row.get("missing", {})]:
            assert all(isinstance(value, int | float) for value in group.values())
            assert all(" " not in name for name in group)


def test_the_tables_of_the_docs_are_up_to_date(fitting: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    spec = importlib.util.spec_from_file_location("build_score_docs", ROOT / "scripts" / "build_score_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.main(["--check"]) == 0, capsys.readouterr().out
