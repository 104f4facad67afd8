"""The root lexicon: which words are roots, which derived words belong to which root.

Two sorted tables, read as plain lines and searched by bisection: they are ready in about two milliseconds
and cost no more memory than their text. `scripts/build_lexicon.py` makes them; sources are named in
`wordlists/SOURCES.md`.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from jelas.language.affixes import Split
from jelas.language.data import data_path


class Lexicon:
    """Roots and known derived words, loaded when first asked."""

    @cached_property
    def _roots(self) -> list[str]:
        return self._read("roots.csv")

    @cached_property
    def _derived(self) -> list[str]:
        return self._read("derived.csv")

    @staticmethod
    def _read(name: str) -> list[str]:
        with open(data_path("lexicon", name), encoding="utf-8") as file:
            lines = file.read().split("\n")
        return lines[1:]

    @staticmethod
    def _row(lines: list[str], word: str) -> list[str] | None:
        key = word + ","
        at = bisect_left(lines, key)
        if at < len(lines) and lines[at].startswith(key):
            return lines[at].split(",")
        return None

    def is_root(self, word: str) -> bool:
        """Whether a lower-cased word is a root (bound roots such as *libat* included)."""
        return self._row(self._roots, word) is not None

    def weight(self, word: str) -> int:
        """How productive a root is: 0 (no known derived word) to 9; -1 if it is no root."""
        row = self._row(self._roots, word)
        return int(row[3]) if row else -1

    def is_own(self, word: str) -> bool:
        """Whether a root stands only in our own additions (modern words, loan bases such as *upload*)."""
        row = self._row(self._roots, word)
        return row is not None and row[2] == "own"

    def root_of(self, word: str) -> str | None:
        """The root of a known derived word (may be two words: *tindak lanjut*); None for roots and unknown words."""
        row = self._row(self._derived, word)
        return row[1] if row else None

    def split_of(self, word: str) -> Split | None:
        """The listed analysis of a known derived word; None for roots and unknown words."""
        row = self._row(self._derived, word)
        if row is None:
            return None
        _, root, _, prefixes, suffixes, clitics, reduplication = row
        return Split(root, tuple(prefixes.split()), tuple(suffixes.split()), tuple(clitics.split()), reduplication)

    def is_word(self, word: str) -> bool:
        """Whether a lower-cased word is known as it stands: a free root or a listed derived word."""
        row = self._row(self._roots, word)
        if row is not None:
            return row[2] != "inferred"
        return self._row(self._derived, word) is not None

    def parts_of_speech(self, word: str) -> frozenset[str]:
        """Parts of speech of a known word; empty if unknown or untagged.

        Returns:
            Letters: n noun, v verb, a adjective, r adverb, m numeral, p pronoun, c conjunction, i
            preposition, d determiner, t particle, u interjection, x auxiliary.
        """
        row = self._row(self._roots, word)
        if row is not None:
            return frozenset(row[1])
        row = self._row(self._derived, word)
        return frozenset(row[2]) if row else frozenset()


lexicon = Lexicon()
