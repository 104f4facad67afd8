"""Applying safe suggestions to a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

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
        if finding.start is None or finding.end is None or not finding.suggestions:
            continue
        suggestion = finding.suggestions[0]
        if not suggestion.safe:
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
    edits.sort()
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def apply_fixes(text: str, findings: Iterable[Finding]) -> str:
    """Return ``text`` with every safe first suggestion applied; overlapping ones after the first are skipped."""
    for start, end, new in reversed(safe_edits(text, findings)):
        text = text[:start] + new + text[end:]
    return text
