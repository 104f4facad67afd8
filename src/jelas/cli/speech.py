"""What the command line says: templates in Indonesian, in English where that is asked for.

Templates stand in the code in Indonesian; :mod:`jelas.cli.english` has the same in English, and
:mod:`jelas.messages_english` what lower floors tell. Tests collect them all, hold the Indonesian ones against our own
check and look for the English ones.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from jelas.messages import Message

Say = Callable[[str], str]
"""Turns an Indonesian template into the language of the reader."""


def _indonesian(template: str) -> str:
    return template


def _english(template: str) -> str:
    from jelas.cli.english import ENGLISH
    from jelas.messages_english import ENGLISH as FROM_BELOW

    return ENGLISH.get(template) or FROM_BELOW.get(template, template)


def speaker(language: str | None) -> Say:
    """Return the function that says things in ``language`` (``id`` unless it is ``en``)."""
    return _english if language == "en" else _indonesian


class InputError(Exception):
    """Something that ends the command with exit code 2 and one plain line."""

    def __init__(self, template: str, **values: Any) -> None:
        """Keep the template and what goes into it; a :class:`~jelas.messages.Message` is told in the same language."""
        super().__init__(template)
        self.template = template
        self.values = values

    def told(self, say: Say) -> str:
        """Return the line in the language of the reader."""
        return Message(self.template, **self.values).said(say)

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuilt, (self.template, self.values))

    def __str__(self) -> str:
        return self.told(_indonesian)


def _rebuilt(template: str, values: dict[str, Any]) -> InputError:
    return InputError(template, **values)


def one_line(text: str) -> str:
    """Return text on one line without anything that a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text).strip()


def complain(message: str) -> None:
    """Tell an error or a note in one line on standard error."""
    print(f"jelas: {one_line(message)}", file=sys.stderr)
