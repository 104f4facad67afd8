"""Where words and pieces of text stand, found once for all rules: what lets most rules leave a draft early."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jelas.rules.base import Context

_GLUED_HEADS = ("dari", "di", "ke")
_MELTING = ("mengk", "pengk", "mens", "pens", "ment", "pent", "memp", "pemp")
SHAPES = ("glued", "melting", "hyphened", "figured", "compound")
_FIGURED = re.compile(r"\d[^\W\d_]|[^\W\d_]2")
_COMPOUND = re.compile(r"(?<!\w)(?:me|di|pe|ke)[a-z]{2,14}-[a-z]{3}")


def _word_set(context: Context) -> frozenset[str]:
    return frozenset(context.document.places)


def indices_of(context: Context, texts: frozenset[str]) -> list[int]:
    """Indices of the tokens whose text in lower case is one of ``texts``, in order.

    Two frozen sets are compared along the smaller one, so a large table costs no more than a small one.
    """
    here = texts & context.once(_word_set)
    if not here:
        return []
    places = context.document.places
    return sorted([index for text in here for index in places[text]])


def matches_at(
    pattern: re.Pattern[str], text: str, heads: Iterable[str], back: int = 0, within: str | None = None
) -> list[re.Match[str]]:
    """The matches of a pattern of which each has one of ``heads`` ``back`` characters behind its beginning.

    The same matches as with ``finditer``, but the pattern is tried where a head stands and nowhere else. A negative
    ``back`` is for a head that stands before the match. The heads are looked for in ``within`` where it is given: the
    same text in small letters.
    """
    place = within or text
    starts: list[int] = []
    for head in heads:
        at = place.find(head)
        while at >= 0:
            if at >= back:
                starts.append(at - back)
            at = place.find(head, at + 1)
    found: list[re.Match[str]] = []
    end = 0
    for start in sorted(starts):
        if start >= end and (match := pattern.match(text, start)) is not None:
            found.append(match)
            end = match.end()
    return found


def _by_shape(context: Context) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {shape: [] for shape in SHAPES}
    for word in context.document.places:
        # Most words are letters only, and begin like no shape: they go through here in two steps.
        first = word[0]
        if first in "dk":
            if word.startswith(_GLUED_HEADS):
                found["glued"].append(word)
        elif first in "mp" and len(word) > 6 and word[1] == "e" and word.startswith(_MELTING):
            found["melting"].append(word)
        if word.isalpha() or len(word) == 1 or word.isdigit():
            continue
        if "-" in word or "‑" in word or "–" in word:
            found["hyphened"].append(word)
            if _COMPOUND.search(word):
                found["compound"].append(word)
        if _FIGURED.search(word):
            found["figured"].append(word)
    return found


def shaped(context: Context, shape: str) -> list[str]:
    """The words of the draft, in lower case, that have a shape.

    Shapes: *glued* begins like *di*, *ke* or *dari*; *melting* has seven letters or more and begins like *mengk-*,
    *mens-*, *ment-*, *memp-* or their nouns; *hyphened* holds a hyphen or a dash; *compound* is hyphened and has a
    prefix (*menindak-lanjuti*); *figured* has a letter behind a figure (*24jam*) or *2* behind a letter (*masing2*).
    """
    return context.once(_by_shape)[shape]
