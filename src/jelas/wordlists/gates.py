"""Whether a match counts: what an entry demands of the draft, the sentence and the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jelas.language.patterns import later
from jelas.lazily import lazily
from jelas.wordlists.model import Match
from jelas.wordlists.pattern import closing, ends_at, opening, parsed_gate, starts_at

if TYPE_CHECKING:
    from jelas.draft import Draft
    from jelas.language.tokens import Token

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
_TROUBLES = frozenset(
    [
        "masalah",
        "masalahnya",
        "permasalahan",
        "kendala",
        "kendalanya",
        "keluhan",
        "kesulitan",
        "hambatan",
        "gangguan",
        "gangguannya",
        "gagal",
        "rusak",
    ]
)
_FACT_OF_WORD: Mapping[str, str] = {
    **dict.fromkeys(_AGENTS, "agent"),
    **dict.fromkeys(_REASONS, "reason"),
    **dict.fromkeys(_APOLOGIES, "apology"),
    **dict.fromkeys(_TROUBLES, "trouble"),
}
_LETTERS = later(r"\w")
_NO_FACTS: frozenset[str] = frozenset()


def _after_list_mark(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The index after *1.*, *a)* or *(2)* at ``first``: the words of a list item begin behind its mark."""
    index = first + (first < last and tokens[first].text == "(")
    if index + 1 < last and len(tokens[index].text) <= 2 and tokens[index + 1].text in (".", ")"):
        return index + 2
    return first


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
        elif not draft.is_prose(match.start, match.end) and not self._whole_line(match):
            return False
        for gate, wanted in gates.items():
            test = _TESTS.get(gate)
            if test is not None and not test(self, match, wanted):
                return False
        return True

    def _whole_line(self, match: Match) -> bool:
        """Tell whether the words are a line of the signature by themselves: «Best regards,», «Terimakasih.»."""
        if match.entry.kind not in ("foreign", "spelling") or self._draft.kind_at(match.start) != "signature":
            return False
        text = self._draft.text
        before, after = text[: match.start].rpartition("\n")[2], text[match.end :].partition("\n")[0]
        return not _LETTERS.search(before + after) and self._draft.is_own(match.start, match.end)

    def _position(self, match: Match, position: str) -> bool:
        document = self._draft.document
        index = document.sentence_index_at(match.start)
        sentence = document.sentences[index]
        if position == "opening":
            return index in self._draft.body_sentences[:1]
        if position == "closing":
            return index in self._draft.body_sentences[-2:]
        if position == "sentence-start":
            before = document.tokens[_after_list_mark(document.tokens, sentence.first, match.first) : match.first]
            return not any(_LETTERS.search(token.text) for token in before)
        return not any(_LETTERS.search(token.text) for token in document.tokens[match.last : sentence.last])

    def _stands_before(self, match: Match, sources: Iterable[str]) -> bool:
        document = self._draft.document
        tokens = document.tokens
        first = document.sentence_of(match.first).first
        if first == match.first:
            return False
        neighbour = tokens[match.first - 1]
        for source in sources:
            edge = closing(source)
            if edge is not None:
                if not edge.fits(neighbour):
                    continue
                if edge.enough:
                    return True
            if ends_at(parsed_gate(source), tokens, first, match.first, self._bases):
                return True
        return False

    def _stands_after(self, match: Match, sources: Iterable[str]) -> bool:
        document = self._draft.document
        tokens = document.tokens
        last = document.sentence_of(match.last - 1).last
        if last == match.last:
            return False
        neighbour = tokens[match.last]
        for source in sources:
            edge = opening(source)
            if edge is not None:
                if not edge.fits(neighbour):
                    continue
                if edge.enough:
                    return True
            if starts_at(parsed_gate(source), tokens, match.last, last, self._bases):
                return True
        return False

    def _near(self, match: Match, facts: Iterable[str], distance: int) -> bool:
        """Tell whether one of the facts stands in the sentence or at most so many sentences away."""
        index = self._draft.document.sentence_index_at(match.start)
        return any(
            not self._sentence_facts.get(other, _NO_FACTS).isdisjoint(facts)
            for other in range(index - distance, index + distance + 1)
        )

    def _in_question(self, match: Match) -> bool:
        question = self._draft.question
        if not question:
            return False
        words = " ".join(self._draft.text[match.start : match.end].lower().split())
        return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", " ".join(question.lower().split())) is not None

    @lazily
    def _sentence_facts(self) -> Mapping[int, set[str]]:
        """What the sentences state, by their indices; sentences that state nothing are left out."""
        document = self._draft.document
        facts: dict[int, set[str]] = {}
        for quantity in document.quantities:
            if quantity.kind in _FACT_OF_QUANTITY:
                index = document.sentence_index_at(quantity.start)
                facts.setdefault(index, set()).update(_FACT_OF_QUANTITY[quantity.kind])
        words = document.places
        telling = {word: _FACT_OF_WORD[word] for word in _FACT_OF_WORD.keys() & words.keys()}
        telling.update((word, "attachment") for word in words if "lampir" in word)
        for word, fact in telling.items():
            for place in words[word]:
                facts.setdefault(document.sentence_index_at(document.tokens[place].start), set()).add(fact)
        for step in self._draft.parts_of("step"):
            facts.setdefault(document.sentence_index_at(step.start), set()).add("list")
        return facts

    @lazily
    def _draft_facts(self) -> frozenset[str]:
        return _NO_FACTS.union(*self._sentence_facts.values())


_Test = Callable[[Gates, Match, Any], bool]
_TESTS: Mapping[str, _Test] = {
    "channels": lambda gates, match, wanted: gates._draft.channel in wanted,
    "not_channels": lambda gates, match, others: gates._draft.channel not in others,
    "reply_types": lambda gates, match, wanted: gates._draft.reply_type in wanted,
    "not_reply_types": lambda gates, match, others: gates._draft.reply_type not in others,
    "position": Gates._position,
    "unless_before": lambda gates, match, sources: not gates._stands_before(match, sources),
    "unless_after": lambda gates, match, sources: not gates._stands_after(match, sources),
    "unless_sentence_has": lambda gates, match, facts: not gates._near(match, facts, 0),
    "unless_nearby_has": lambda gates, match, facts: not gates._near(match, facts, 1),
    "if_draft_has": lambda gates, match, facts: not gates._draft_facts.isdisjoint(facts),
    "unless_draft_has": lambda gates, match, facts: gates._draft_facts.isdisjoint(facts),
    "if_question": lambda gates, match, wanted: not wanted or bool(gates._draft.question),
    "unless_question": lambda gates, match, wanted: not wanted or not gates._in_question(match),
}
"""How each gate is tested; what is not here (``where``, ``case``, ``guard``) is looked at elsewhere."""
