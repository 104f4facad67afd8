"""A text with its tokens, sentences and quantities: read once, asked often."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Set
from typing import NamedTuple

from jelas.language.quantities import Quantity, find
from jelas.language.sentences import split
from jelas.language.tokens import Token, tokenize
from jelas.lazily import lazily


class Sentence(NamedTuple):
    """A sentence, as a range of characters and as a range of tokens."""

    start: int
    """First character, in Python code points."""
    end: int
    """One past the last character."""
    first: int
    """Index of the first token."""
    last: int
    """One past the index of the last token."""


class Document:
    """A text that has been read; nothing in it changes afterwards.

    Attributes:
        text: The text itself; all offsets refer to it.
        tokens: Its tokens in order.
        sentences: Its sentences in order; every token belongs to exactly one.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = tokenize(text)
        self.sentences: tuple[Sentence, ...] = self._sentences()

    def _sentences(self) -> tuple[Sentence, ...]:
        starts = self._token_starts
        sentences: list[Sentence] = []
        first = 0
        for start, end in split(self.text, self.tokens, starts):
            last = bisect_right(starts, end - 1, lo=first)
            sentences.append(Sentence(start, end, first, last))
            first = last
        return tuple(sentences)

    @lazily
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @lazily
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @lazily
    def _sentence_firsts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    @lazily
    def words(self) -> tuple[int, ...]:
        """Indices of the tokens that are words."""
        return tuple([index for index, token in enumerate(self.tokens) if token.kind == "word"])

    @lazily
    def capitalised(self) -> tuple[int, ...]:
        """Indices of the words with a capital letter, at their beginning or elsewhere."""
        return tuple(
            [index for index, token in enumerate(self.tokens) if token.text != token.lower and token.kind == "word"]
        )

    @lazily
    def quantities(self) -> tuple[Quantity, ...]:
        """Dates, amounts, numbers and citations of the text, found when first looked at."""
        return find(self.text, self.tokens)

    @lazily
    def places(self) -> Mapping[str, list[int]]:
        """Where each token stands: its text in lower case, and the indices of its places in order."""
        places: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            places.setdefault(token.lower, []).append(index)
        return places

    def indices_of(self, texts: Set[str]) -> list[int]:
        """Indices of the tokens whose text in lower case is one of ``texts``, in order.

        The cost hangs on the words of the text that are asked for, not on the number of ``texts``.
        """
        places = self.places
        return sorted([index for text in texts & places.keys() for index in places[text]])

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that the token with this index belongs to."""
        return self.sentences[bisect_right(self._sentence_firsts, index) - 1]

    def sentence_index_at(self, offset: int) -> int:
        """Index of the sentence that holds the character at ``offset``.

        White space behind a sentence belongs to it, white space before the first to the first. A document without
        sentences answers 0.
        """
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``; None in a document without sentences."""
        return self.sentences[self.sentence_index_at(offset)] if self.sentences else None

    def token_index_at(self, offset: int) -> int:
        """Index of the token that holds the character at ``offset``.

        For white space it is the token behind it; past the last token it is the number of tokens.
        """
        index = bisect_right(self._token_starts, offset) - 1
        return index if index >= 0 and offset < self.tokens[index].end else index + 1


def read(text: str) -> Document:
    """Read any string into a `Document`."""
    return Document(text)
