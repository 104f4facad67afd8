"""The floors of docs/architecture.md: a lower floor never imports a higher one."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "jelas"

FLOORS = {
    "lazily": 0,
    "language": 0,
    "report": 1,
    "ruleinfo": 1,
    "fixing": 1,
    "spans": 1,
    "messages": 1,
    "messages_english": 1,
    "draft": 1,
    "settings": 1,
    "toml_lines": 1,
    "baseline": 1,
    "silencing": 1,
    "settings_file": 1,
    "settings_schema": 1,
    "wordlists": 2,
    "rules": 3,
    "scores": 3,
    "resolve": 3,
    "checker": 4,
    "readers": 5,
    "writers": 5,
    "audit": 5,
    "cli": 6,
    "spacy": 6,
}


def _modules() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if path.name not in ("__main__.py",))


def _floor(path: Path) -> int | None:
    first = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    return FLOORS.get(first)


def _imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("jelas."):
            names.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            names |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("jelas.")}
    return names


@pytest.mark.parametrize("path", _modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_lower_floor_never_imports_a_higher_one(path: Path) -> None:
    """Every module imports from its own floor or below (type-only imports too)."""
    floor = _floor(path)
    if path.parent == SOURCE and path.name == "__init__.py":
        return
    assert floor is not None, f"{path.name} has no floor in FLOORS"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    above = {name for name in _imported(tree) if FLOORS.get(name, 0) > floor}
    # Only Settings and report types may name the checker's neighbours; nothing else is excused.
    assert not above, f"{path.relative_to(SOURCE)} imports {above}"


_HEAVY = ("spacy", "nltk", "textstat", "numpy", "docx", "pypdf", "lxml", "socket", "ssl", "http.client", "pyarrow")


def _loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(' '.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_a_check_loads_no_heavy_library() -> None:
    """Checking a letter imports neither the three libraries nor anything that opens a socket."""
    loaded = _loaded_after("import jelas; jelas.check('Silahkan datang, Bu.').to_json()")

    assert not loaded & set(_HEAVY)


def test_help_loads_only_the_parser() -> None:
    """``jelas --help`` imports neither rules nor lists."""
    loaded = _loaded_after("from jelas.cli import main; main(['--help'])")

    assert not loaded & {*_HEAVY, "jelas.checker", "jelas.wordlists", "jelas.rules", "jelas.language.lexicon"}
