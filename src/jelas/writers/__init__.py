"""Writers: a report for a terminal, a program, a browser, an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from jelas.report import Report

if TYPE_CHECKING:
    from jelas.readers.base import Reading

COPIES = ("docx", "odt")
"""Formats of drafts that can have a review copy (:mod:`jelas.writers.review`); the copy is of the same format."""


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
    reading: Reading | None = None
    """What the reader returned: lets ``sarif``, ``rdjson`` and ``github`` point into an HTML file itself."""


FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "teks": "jelas.writers.terminal",
        "json": "jelas.writers.json",
        "sarif": "jelas.writers.sarif",
        "rdjson": "jelas.writers.rdjson",
        "github": "jelas.writers.github",
        "html": "jelas.writers.html",
        "baris": "jelas.writers.lines",
    }
)
"""Module of each text format; each defines ``write(items: Sequence[Checked], options: Options) -> str``."""


def write(items: Sequence[Checked], format: str, options: Options | None = None) -> str:
    """Return the reports in a format of ``FORMATS``.

    Raises:
        KeyError: There is no such format.
    """
    writer: Callable[[Sequence[Checked], Options], str] = import_module(FORMATS[format]).write
    return writer(items, options or Options())
