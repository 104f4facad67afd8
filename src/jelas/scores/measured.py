"""Facts that several scores need, counted once: words and sentences of the author's prose, findings by category."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jelas.language.syllables import count_syllables
from jelas.language.tokens import Token
from jelas.report import Finding
from jelas.rules.base import Context

_SENTENCE_PARTS = frozenset({"body", "step", "closing"})


@dataclass(frozen=True, slots=True)
class MeasuredSentence:
    """One sentence of prose."""

    start: int
    end: int
    words: tuple[Token, ...]
    """Words and numbers; a number counts as one word."""
    step: bool
    """An item of a list."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The countable facts of one draft."""

    sentences: tuple[MeasuredSentence, ...]
    words: tuple[Token, ...]
    """All word tokens of the prose, without numbers, addresses of the net and names of the greeting."""
    syllables: tuple[int, ...]
    """Syllables of each word of ``words``."""
    counts: Mapping[str, int]
    """Places found, by ``category`` and by ``category/severity``."""
    places: Mapping[str, int]
    """Places found, by rule."""

    @property
    def word_count(self) -> int:
        """Number of words of prose."""
        return len(self.words)

    def per_100_words(self, *categories: str) -> float:
        """Places found in these categories per 100 words of prose."""
        return 100 * sum(self.counts.get(c, 0) for c in categories) / max(25, len(self.words))


def measure(context: Context, findings: tuple[Finding, ...]) -> Measured:
    """Count what the scores need."""
    draft, document = context.draft, context.document
    tokens = document.tokens
    sentences: list[MeasuredSentence] = []
    words: list[Token] = []
    for sentence in document.sentences:
        kind = draft.kind_at(sentence.start)
        if kind not in _SENTENCE_PARTS or not draft.is_own(sentence.start, sentence.start + 1):
            continue
        inside = [t for t in tokens[sentence.first : sentence.last] if t.kind in ("word", "number")]
        own = tuple(t for t in inside if draft.is_own(t.start, t.end))
        if not own:
            continue
        sentences.append(MeasuredSentence(sentence.start, sentence.end, own, kind == "step"))
        words.extend(t for t in own if t.kind == "word" and not any(c.isdigit() for c in t.text))
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    for item in findings:
        number = 1 + len(item.also)
        for key in (item.category, f"{item.category}/{item.severity}", item.severity):
            counts[key] = counts.get(key, 0) + number
        places[item.rule] = places.get(item.rule, 0) + number
    return Measured(
        sentences=tuple(sentences),
        words=tuple(words),
        syllables=tuple(count_syllables(t.text) for t in words),
        counts=counts,
        places=places,
    )
