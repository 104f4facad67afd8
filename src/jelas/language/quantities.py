"""Dates, times, amounts, numbers and citations: what stands in a sentence as a fact."""

from __future__ import annotations

from typing import Literal, NamedTuple

QuantityKind = Literal[
    "date", "weekday", "time", "duration", "deadline", "money", "phone", "mail", "url", "handle", "id_number",
    "registration", "citation", "percentage",
]  # fmt: skip


class Quantity(NamedTuple):
    """A recognised fact; ``source[start:end] == text``."""

    kind: QuantityKind
    start: int
    end: int
    text: str


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order; see `quantities`."""
    del text
    return ()


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order."""
    return find_quantities(text)
