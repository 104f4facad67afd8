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


def test_levels_of_missing_elements_are_reproduced(fitted: Any) -> None:
    assert fitted.levels == {"LONG": dict(weights.MISSED_LONG), "SHORT": dict(weights.MISSED_SHORT)}
    for table in fitted.levels.values():
        assert all(evident <= absent for evident, absent in table.values())


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
            ), key
        for group in [*row["values"].values(), row["owed"], row.get("missing", {})]:
            assert all(isinstance(value, int | float) for value in group.values())
            assert all(" " not in name for name in group)
