"""What is wrong in a list, with file and line, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from jelas.messages import Message


class Problem(NamedTuple):
    """One thing to mend in a list."""

    file: str
    """The file as it was named."""
    line: int
    """Line of the entry, from 1; 0 where the whole file is meant."""
    what: str
    """What is wrong and what to do, in Indonesian for whoever keeps a list; :meth:`told` gives it in English."""

    def __str__(self) -> str:
        return str(self.message)

    @property
    def message(self) -> Message:
        """File, line and what is wrong in one line."""
        if self.line:
            return Message("{file}:{line}: {what}", file=self.file, line=self.line, what=self.what)
        return Message("{file}: {what}", file=self.file, what=self.what)

    def told(self, language: str = "id") -> str:
        """Return file, line and what is wrong in one line, in ``id`` or ``en``."""
        return self.message.told(language)


class WordlistError(ValueError):
    """A list that cannot be used; ``problems`` says what to mend and where."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def told(self, language: str = "id") -> str:
        """Return every problem on a line of its own, in ``id`` or ``en``."""
        return "\n".join(problem.told(language) for problem in self.problems)

    def __reduce__(self) -> tuple[type[WordlistError], tuple[tuple[Problem, ...]]]:
        return (type(self), (self.problems,))
