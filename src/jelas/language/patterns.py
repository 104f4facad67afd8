"""Regular expressions that cost nothing until a text needs them."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "split")


class _Later:
    """Stands for a pattern; compiles it when its first method is asked for and then has the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what may be used like ``re.compile(source, flags)`` and is compiled when it is first used.

    One letter needs few of the patterns that we know; compiling all of them would take longer than checking it.
    """
    return cast("re.Pattern[str]", _Later(source, flags))
