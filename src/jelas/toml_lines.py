"""Where each key of a TOML file stands: the parser of the standard library does not tell."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*\[{1,2}\s*([^\[\]]+?)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=\s*(.*)$""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


def key_lines(text: str) -> dict[tuple[str, ...], int]:
    r"""Return the line of each key and table of a TOML file that parses, counted from 1.

    Args:
        text: The file; keys inside inline tables are not told apart from their table.

    >>> key_lines('[profile.surat]\nmax_errors = 1')
    {('profile',): 1, ('profile', 'surat'): 1, ('profile', 'surat', 'max_errors'): 2}
    """
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    open_brackets = 0
    open_quote = ""
    for number, line in enumerate(text.splitlines(), 1):
        if open_quote:
            if open_quote in line:
                open_quote = ""
            continue
        value = line
        if not open_brackets:
            header = _HEADER.match(line)
            match = None if header else _KEY.match(line)
            if header:
                table = _path(header[1])
                for length in range(1, len(table) + 1):
                    found.setdefault(table[:length], number)
                continue
            if match is None:
                continue
            path = (*table, *_path(match[1]))
            for length in range(len(table) + 1, len(path) + 1):
                found.setdefault(path[:length], number)
            value = match[2]
        for quote in ('"""', "'''"):
            if value.count(quote) == 1:
                open_quote = quote
        bare = _QUOTED.sub("", value).split("#")[0]
        open_brackets = max(0, open_brackets + bare.count("[") - bare.count("]"))
    return found


def _path(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
