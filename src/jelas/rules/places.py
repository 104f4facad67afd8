"""Where words and pieces of text stand, found once for all rules: what lets most rules leave a draft early."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jelas.rules.base import Context
from jelas.rules.needs import Holds, words_like


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
    return matches_from(pattern, text, sorted(starts))


def starts_like(context: Context, like: Holds) -> list[int]:
    """Where in the text the pattern of ``like``, which some rule needs, is found first in a word; in order."""
    tokens = context.document.tokens
    return [
        token.start + found.start()
        for index in context.document.indices_of(frozenset(words_like(context, like)))
        if (found := like.pattern.search((token := tokens[index]).lower))
    ]


def matches_from(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> list[re.Match[str]]:
    """The matches of a pattern that begin at one of ``starts``, which are in order; none overlaps another."""
    found: list[re.Match[str]] = []
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)) is not None:
            found.append(match)
            end = match.end()
    return found
