"""Writers: a report for a terminal, a program, a browser, an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

from jelas.report import Report


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is written."""

    language: str = "id"
    color: bool = False
    width: int = 80
    full: bool = True
    """False keeps to the first screen: verdict, scores, at most three things to do first."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report and the name of the file it is about."""

    name: str
    report: Report


FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "teks": "jelas.writers.terminal",
        "json": "jelas.writers.json",
        "sarif": "jelas.writers.sarif",
        "rdjson": "jelas.writers.rdjson",
        "github": "jelas.writers.github",
        "html": "jelas.writers.html",
    }
)
"""Module of each text format; each defines ``write(items: Sequence[Checked], options: Options) -> str``."""


def write(items: list[Checked], format: str, options: Options | None = None) -> str:
    """Return the reports in a format of ``FORMATS``."""
    writer: Callable[[list[Checked], Options], str] = import_module(FORMATS[format]).write
    return writer(items, options or Options())
