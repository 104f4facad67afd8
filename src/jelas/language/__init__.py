"""Indonesian: sentences, syllables, word formation, voice, quantities.

The public names are loaded when they are first used, so that importing one of them does not pay for the
others.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jelas.language.inflection import inflect as inflect
    from jelas.language.morphology import analyze as analyze
    from jelas.language.punkt import punkt as punkt
    from jelas.language.quantities import quantities as quantities
    from jelas.language.sentences import sentence_spans as sentence_spans
    from jelas.language.syllables import count_syllables as count_syllables
    from jelas.language.voice import passives as passives

_HOMES = {
    "analyze": "morphology",
    "count_syllables": "syllables",
    "inflect": "inflection",
    "passives": "voice",
    "punkt": "punkt",
    "quantities": "quantities",
    "sentence_spans": "sentences",
}

__all__ = ["analyze", "count_syllables", "inflect", "passives", "punkt", "quantities", "sentence_spans"]


class _Language(ModuleType):
    """The package itself: it keeps two functions from being hidden by the modules that they live in.

    Importing the module ``jelas.language.quantities`` binds it to the name ``quantities`` here, where the
    public function stands; these two names always mean the function.
    """

    @property
    def quantities(self) -> object:
        return import_module(f"{__name__}.quantities").quantities

    @quantities.setter
    def quantities(self, module: ModuleType) -> None:
        del module

    @property
    def punkt(self) -> object:
        return import_module(f"{__name__}.punkt").punkt

    @punkt.setter
    def punkt(self, module: ModuleType) -> None:
        del module


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})


sys.modules[__name__].__class__ = _Language
