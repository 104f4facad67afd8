"""Short lists of words in the code."""

from __future__ import annotations


def words(*lines: str) -> tuple[str, ...]:
    """The words of some lines, in order: easier to read and to mend than one string a word."""
    return tuple(word for line in lines for word in line.split())
