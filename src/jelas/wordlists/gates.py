"""Whether a match counts: what an entry demands of the draft, the sentence and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from jelas.wordlists.model import Match
from jelas.wordlists.pattern import ends_at, parsed_gate, starts_at

if TYPE_CHECKING:
    from jelas.draft import Draft
    from jelas.language.document import Document

_FACT_OF_QUANTITY = {
    "date": ("date",),
    "weekday": ("date", "weekday"),
    "time": ("time",),
    "duration": ("duration",),
    "deadline": ("deadline",),
    "money": ("money",),
    "phone": ("contact",),
    "mail": ("contact",),
    "url": ("contact",),
    "citation": ("citation",),
    "percentage": ("percentage",),
}
_AGENTS = frozenset(
    [
        "oleh",
        "kami",
        "saya",
        "kita",
        "petugas",
        "tim",
        "teknisi",
        "regu",
        "dinas",
        "kantor",
        "bagian",
        "seksi",
        "loket",
    ]
)
_REASONS = frozenset(
    [
        "karena",
        "sebab",
        "disebabkan",
        "dikarenakan",
        "akibat",
        "lantaran",
        "alasan",
        "alasannya",
        "mengingat",
        "sebabnya",
        "penyebabnya",
        "berhubung",
        "gara-gara",
    ]
)
_APOLOGIES = frozenset(["maaf", "maafnya", "maafkan", "prihatin", "menyesal", "menyesalkan"])
_LETTERS = re.compile(r"\w")
_NO_FACTS: frozenset[str] = frozenset()


class Gates:
    """The conditions of one draft. Facts about sentences are gathered once, when an entry first asks."""

    def __init__(self, draft: Draft, bases: frozenset[str] = frozenset()) -> None:
        """Look at ``draft``; ``bases`` are the roots that the lists name (``Wordlists.bases``)."""
        self._draft = draft
        self._bases = bases

    def passes(self, match: Match) -> bool:
        """Tell whether a match counts in this draft, by every gate of its entry."""
        entry, draft = match.entry, self._draft
        gates = entry.gates
        if entry.kind == "marker" or gates.get("where") == "anywhere":
            if not draft.is_own(match.start, match.end):
                return False
        elif not draft.is_prose(match.start, match.end):
            return False
        if not gates:
            return True
        return (
            self._channel(match)
            and self._position(match)
            and self._neighbours(match)
            and self._facts(match)
            and self._question(match)
        )

    def _channel(self, match: Match) -> bool:
        gates, draft = match.entry.gates, self._draft
        return not (
            ("channels" in gates and draft.channel not in gates["channels"])
            or ("not_channels" in gates and draft.channel in gates["not_channels"])
            or ("reply_types" in gates and draft.reply_type not in gates["reply_types"])
            or ("not_reply_types" in gates and draft.reply_type in gates["not_reply_types"])
        )

    def _position(self, match: Match) -> bool:
        position = match.entry.gates.get("position")
        if position is None:
            return True
        document = self._draft.document
        index = document.sentence_index_at(match.start)
        sentence = document.sentences[index]
        if position == "opening":
            return index in self._draft.body_sentences[:1]
        if position == "closing":
            return index in self._draft.body_sentences[-2:]
        if position == "sentence-start":
            return not any(_LETTERS.search(token.text) for token in document.tokens[sentence.first : match.first])
        return not any(_LETTERS.search(token.text) for token in document.tokens[match.last : sentence.last])

    def _neighbours(self, match: Match) -> bool:
        gates = match.entry.gates
        if "unless_before" not in gates and "unless_after" not in gates:
            return True
        document = self._draft.document
        tokens = document.tokens
        first, last = _sentence_range(document, match)
        return not (
            any(
                ends_at(parsed_gate(source), tokens, first, match.first, self._bases)
                for source in gates.get("unless_before", ())
            )
            or any(
                starts_at(parsed_gate(source), tokens, match.last, last, self._bases)
                for source in gates.get("unless_after", ())
            )
        )

    def _facts(self, match: Match) -> bool:
        gates = match.entry.gates
        document = self._draft.document
        index = document.sentence_index_at(match.start)
        for gate, near in (("unless_sentence_has", 0), ("unless_nearby_has", 1)):
            if gate not in gates:
                continue
            for other in range(max(0, index - near), min(len(document.sentences), index + near + 1)):
                if not self._sentence_facts[other].isdisjoint(gates[gate]):
                    return False
        if "if_draft_has" in gates and self._draft_facts.isdisjoint(gates["if_draft_has"]):
            return False
        return "unless_draft_has" not in gates or self._draft_facts.isdisjoint(gates["unless_draft_has"])

    def _question(self, match: Match) -> bool:
        gates, question = match.entry.gates, self._draft.question
        if gates.get("if_question") and not question:
            return False
        if gates.get("unless_question") and question:
            words = self._draft.text[match.start : match.end].lower().split()
            return not re.search(rf"(?<!\w){re.escape(' '.join(words))}(?!\w)", " ".join(question.lower().split()))
        return True

    @cached_property
    def _sentence_facts(self) -> list[frozenset[str]]:
        document = self._draft.document
        facts: list[set[str]] = [set() for _ in document.sentences]
        if not facts:
            return []
        for quantity in document.quantities:
            facts[document.sentence_index_at(quantity.start)].update(_FACT_OF_QUANTITY.get(quantity.kind, ()))
        for index, sentence in enumerate(document.sentences):
            facts[index].update(_word_facts(token.lower for token in document.tokens[sentence.first : sentence.last]))
        for step in self._draft.parts_of("step"):
            facts[document.sentence_index_at(step.start)].add("list")
        return [frozenset(found) for found in facts]

    @cached_property
    def _draft_facts(self) -> frozenset[str]:
        return _NO_FACTS.union(*self._sentence_facts)


def _word_facts(words: Iterable[str]) -> set[str]:
    facts = set()
    for word in words:
        if word in _AGENTS:
            facts.add("agent")
        elif word in _REASONS:
            facts.add("reason")
        elif word in _APOLOGIES:
            facts.add("apology")
        elif "lampir" in word:
            facts.add("attachment")
    return facts


def _sentence_range(document: Document, match: Match) -> tuple[int, int]:
    """First and last (exclusive) token of the sentence around a match."""
    tokens = document.tokens
    before = document.sentence_at(tokens[match.first].start)
    after = document.sentence_at(tokens[match.last - 1].start)
    return (before.first if before else match.first, after.last if after else match.last)
