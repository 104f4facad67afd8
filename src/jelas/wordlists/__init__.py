"""The lists in ``wordlists/``: read, checked, compiled and matched. Formats: ``docs/wordlist-format.md``."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike

from jelas.wordlists.gates import Gates
from jelas.wordlists.model import Acronym, Entry, ListRule, Match
from jelas.wordlists.problems import Problem, WordlistError
from jelas.wordlists.store import Wordlists


def check_file(path: str | PathLike[str]) -> list[Problem]:
    """Check an agency's list on top of the bundled ones and return what has to be mended."""
    from jelas.wordlists.validation import check_file as check

    return check(path)


def validate(paths: Sequence[str | PathLike[str]] = ()) -> list[Problem]:
    """Check bundled lists strictly (all of them when no path is given), with their examples."""
    from jelas.wordlists.validation import validate as check

    return check(paths)


__all__ = [
    "Acronym",
    "Entry",
    "Gates",
    "ListRule",
    "Match",
    "Problem",
    "WordlistError",
    "Wordlists",
    "check_file",
    "validate",
]
