"""What is wrong in a list, with file and line, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing to mend in a list."""

    file: str
    """The file as it was named."""
    line: int
    """Line of the entry, from 1; 0 where the whole file is meant."""
    what: str
    """What is wrong and what to do, in Indonesian: whoever keeps a list reads this."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}" if self.line else f"{self.file}: {self.what}"


class WordlistError(ValueError):
    """A list that cannot be used; ``problems`` says what to mend and where."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[WordlistError], tuple[tuple[Problem, ...]]]:
        return (type(self), (self.problems,))
