"""Applying safe suggestions to a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jelas.spans import SpanIndex

if TYPE_CHECKING:
    from jelas.report import Finding

Edit = tuple[int, int, str]
"""Start, end and the text that replaces that range."""


def match_case(model: str, replacement: str) -> str:
    """Give ``replacement`` the capitals of ``model``: first letter or, for words of two letters and more, all.

    >>> match_case("Silahkan", "silakan")
    'Silakan'
    >>> match_case("SILAHKAN", "silakan")
    'SILAKAN'
    """
    letters = [character for character in model if character.isalpha()]
    if not letters or not replacement:
        return replacement
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return replacement.upper()
    if letters[0].isupper():
        return replacement[0].upper() + replacement[1:]
    return replacement


def safe_edits(text: str, findings: Iterable[Finding]) -> list[Edit]:
    """Return the non-overlapping edits of all safe first suggestions, in text order.

    A finding's further places get the same edit, with their own capitals.
    """
    edits: list[Edit] = []
    for finding in findings:
        if not finding.suggestions or not (suggestion := finding.suggestions[0]).safe:
            continue
        if finding.start is None or finding.end is None:
            continue
        edits.append((finding.start, finding.end, suggestion.text))
        for start, end in finding.also:
            place = text[start:end]
            if place == finding.text:
                edits.append((start, end, suggestion.text))
            elif place.lower() == finding.text.lower():
                plain = suggestion.text
                if finding.text[:1].isupper() and place[:1].islower():
                    plain = plain[:1].lower() + plain[1:]
                edits.append((start, end, match_case(place, plain)))
    if len(edits) < 2:
        return edits
    # Of overlapping edits the longest is made: it knows most of its surroundings.
    edits.sort(key=lambda edit: (edit[0] - edit[1], edit))
    kept: list[Edit] = []
    places: SpanIndex[Edit] = SpanIndex()
    for edit in edits:
        if not places.touches(edit[0], edit[1]):
            places.add(edit[0], edit[1], edit)
            kept.append(edit)
    kept.sort()
    return kept


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with non-overlapping edits made."""
    pieces, at = [], 0
    for start, end, new in sorted(edits):
        pieces += [text[at:start], new]
        at = end
    return "".join(pieces) + text[at:]
