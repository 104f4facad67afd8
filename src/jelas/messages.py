"""What is told to the officer from any floor: one Indonesian line that can also be told in English.

A line is a :class:`Message`: a string, finished in Indonesian, that remembers the template it was made from and the
values in it. The English of each template stands in :mod:`jelas.messages_english`; a test collects every template in
the source and fails where one has no English.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Message(str):
    """A finished Indonesian line with its template and values.

    >>> Message("{key} harus berupa teks", key="office")
    'office harus berupa teks'
    >>> Message("{key} harus berupa teks", key="office").told("en")
    'office must be a text'
    """

    __slots__ = ("template", "values")
    template: str
    """The Indonesian words, with ``{name}`` where a value goes."""
    values: dict[str, Any]
    """What goes in; a value that is a message itself is told in the same language."""

    def __new__(cls, template: str, /, **values: Any) -> Message:
        """Fill in a template."""
        line = super().__new__(cls, template.format(**values))
        line.template = template
        line.values = values
        return line

    def told(self, language: str = "id") -> str:
        """Return the line in ``id`` or ``en``."""
        return self.said(_english) if language == "en" else str(self)

    def said(self, say: Callable[[str], str]) -> str:
        """Return the line with its templates, inner ones too, turned into another language by ``say``."""
        values = {name: value.said(say) if isinstance(value, Message) else value for name, value in self.values.items()}
        return say(self.template).format(**values)

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuilt, (self.template, self.values))


def _rebuilt(template: str, values: dict[str, Any]) -> Message:
    return Message(template, **values)


def _english(template: str) -> str:
    from jelas.messages_english import ENGLISH  # few runs need it

    return ENGLISH.get(template, template)


def message_of(line: str) -> Message:
    """Return a line as a message; one without a template is the same in every language."""
    return line if isinstance(line, Message) else Message("{line}", line=line)


class MessageError(Exception):
    """An error whose message is one plain line; ``str`` gives it in Indonesian, :meth:`told` in either language."""

    def __init__(self, message: str) -> None:
        """Keep the line."""
        super().__init__(message)
        self.message = message_of(message)
        """The line, with its template and values."""

    def told(self, language: str = "id") -> str:
        """Return the line in ``id`` or ``en``."""
        return self.message.told(language)
