"""jelas: a plain-language checker for Indonesian replies to citizens.

>>> import jelas
>>> report = jelas.check("Silahkan datang ke loket 3, Bu.", channel="chat")
>>> report.findings[0].suggestions[0].text
'Silakan'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from jelas import language as language
    from jelas.checker import Checker as Checker
    from jelas.checker import check as check
    from jelas.report import Finding as Finding
    from jelas.report import Report as Report
    from jelas.report import Suggestion as Suggestion
    from jelas.settings import Settings as Settings

# Names are imported when first used, so that `jelas --help` and `jelas.language` alone stay quick.
_HOMES = {
    "check": "jelas.checker",
    "Checker": "jelas.checker",
    "Finding": "jelas.report",
    "Report": "jelas.report",
    "Suggestion": "jelas.report",
    "Settings": "jelas.settings",
}

__all__ = ["Checker", "Finding", "Report", "Settings", "Suggestion", "__version__", "check", "language"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value
    if name == "language":
        return import_module("jelas.language")
    raise AttributeError(f"module 'jelas' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
