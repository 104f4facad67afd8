"""What the scores know about a word: how long it is, how familiar, what it carries. Kept per word, never per text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from jelas.language.data import data_path
from jelas.language.morphology import analyze
from jelas.language.syllables import count_syllables

T = TypeVar("T")

LONG = 4
"""Syllables from which a word is long."""
_MOST_WORDS = 16384
UNKNOWN = 5
"""Band of a word outside the familiar vocabulary."""
WIDE = 7
"""Letters from which a word counts for the share of long words, as in LIX."""

SUBORDINATORS = frozenset(
    "yang bahwa bahwasanya sehingga karena apabila agar supaya sebagaimana dimana jika bila ketika sedangkan meskipun "
    "walaupun guna sebab bilamana manakala sejak setelah sebelum untuk dengan dalam terhadap".split()
)
"""Words that open a subordinate clause or hang another phrase on the sentence."""

_EMPTY = frozenset(
    "yang dan di ke dari untuk dengan pada ini itu ada atau juga karena kalau jika agar supaya saja lagi masih "
    "adalah oleh akan sudah telah dapat bisa kami kita saya anda bapak ibu saudara kak kakak sobat sahabat ya "
    "halo hai mohon maaf terima kasih silakan silahkan atas kembali lebih lanjut info informasi hubungi "
    "email surel melalui lewat aplikasi".split()
)
"""Roots that carry no answer by themselves."""
_COMMON = frozenset(
    "saya aku kami kita anda bapak ibu saudara kak kakak min admin pak bu yang dan di ke dari untuk dengan pada ini "
    "itu ada tidak bisa dapat sudah belum akan apa bagaimana kapan mana tolong mohon terima kasih atau juga tapi "
    "karena kalau jika agar supaya saja lagi masih sekali hari tahun bulan mau ingin minta buat cara lalu padahal "
    "selalu gak nggak udah kok aja dong nih sih kasih beri pakai terus banget baru orang".split()
)
"""Roots that say nothing about what a question is about."""

_PERSONS = frozenset("aku saya kamu kau engkau anda dia ia beliau kami kita mereka".split())
_POINTING = frozenset({"-nya", "-ku", "-mu", "ku-", "kau-"})
"""Clitics that point to a person or to something named before; *se-…-nya* (*sebaiknya*) does not."""

_NOUN_PREFIXES = frozenset({"peN-", "ke-", "per-", "pe-"})
_CONCRETE = frozenset("lurah camat tanya mohon buruh layan".split())
"""Roots whose nouns everyone uses: *kelurahan, kecamatan, pertanyaan, permohonan, pelayanan*."""


class WordFacts(NamedTuple):
    """Facts about one word as it is written."""

    root: str
    syllables: int
    long: bool
    """Four syllables or more remain when one prefix and one suffix are taken off."""
    band: int
    """1 (most familiar) to 4, ``UNKNOWN`` outside the list; 0 for letters and for what begins with a capital, where
    names and common words cannot be told apart."""
    meaningful: bool
    """Can be part of an answer."""
    topical: bool
    """Can show what a question is about."""
    subordinate: bool
    abstract: bool
    """A noun made from a verb or adjective with two affixes: *pelaksanaan*, *ketersediaan*."""
    band_anyhow: int
    """The band also where the word begins with a capital, for the first word of a sentence."""
    mark: int
    """What is counted over a text, in one byte; a number is meaningful and no word."""
    traits: int
    """More that is counted over a text, in one byte."""


LONG_MARK, SUBORDINATE_MARK, ABSTRACT_MARK, WORD_MARK, MEANINGFUL_MARK = 1, 2, 4, 64, 128
BAND_SHIFT = 3
"""Where a fact stands in ``WordFacts.mark``."""
WIDE_TRAIT, BOOKISH_TRAIT, PERSON_TRAIT, SMALL_TRAIT = 1, 2, 4, 8
"""Seven letters or more; a root outside the everyday ones; points to a person; begins with a small letter."""
CONTACT_MARK = 1
"""The mark of a phone number or an address of the net; a long word would be marked as a word as well."""
NO_WORD = WordFacts("", 0, False, 0, False, False, False, False, 0, 0, 0)
"""Facts about a sign, an address of the net, or a word that is not measured."""
SIGN, NUMBER, CONTACT = "", " number", " contact"
"""What stands for a token that is no measured word; no word begins with a space."""
_NO_WORDS: Mapping[str, WordFacts] = {
    SIGN: NO_WORD,
    # A number can be an answer; a contact says nothing by itself.
    NUMBER: NO_WORD._replace(meaningful=True, mark=MEANINGFUL_MARK),
    CONTACT: NO_WORD._replace(mark=CONTACT_MARK),
}


def bytes_where(holds: Callable[[int], int]) -> bytes:
    """A table for ``bytes.translate``: for every mark what ``holds`` tells of it."""
    return bytes([int(holds(mark)) for mark in range(256)])


def words_where(holds: Callable[[int], int]) -> bytes:
    """A table for ``bytes.translate``: for the mark of a word what ``holds`` tells of it, 0 for all else."""
    return bytes_where(lambda mark: holds(mark) if mark & WORD_MARK else 0)


@cache
def _familiar() -> list[str]:
    with open(data_path("vocabulary", "familiar.csv"), encoding="utf-8") as file:
        return file.read().split("\n")[1:]


def band_of(root: str) -> int:
    """Band of a root in ``wordlists/vocabulary/familiar.csv``: 1 to 4, ``UNKNOWN`` where it is not listed."""
    rows, key = _familiar(), root + ","
    at = bisect_left(rows, key)
    return int(rows[at][-1]) if at < len(rows) and rows[at].startswith(key) else UNKNOWN


@cache
def _everyday() -> frozenset[str]:
    with open(data_path("vocabulary", "everyday.csv"), encoding="utf-8") as file:
        return frozenset(file.read().split()[1:])


def is_everyday(root: str, lower: str) -> bool:
    """Is the root of a word, or each part of it, among the roots that people say most (``everyday.csv``)?"""
    everyday = _everyday()
    if root in everyday:
        return True
    parts = root.split() if " " in root else [analyze(part).root for part in lower.split("-")] if "-" in lower else ()
    return bool(parts) and all(part in everyday for part in parts)


def _traits(text: str, lower: str, root: str, pointing: bool) -> int:
    bookish = len(lower) > 2 and not (text.isupper() and len(text) > 1) and not is_everyday(root, lower)
    return (
        (len(lower) >= WIDE) * WIDE_TRAIT
        | bookish * BOOKISH_TRAIT
        | (pointing or lower in _PERSONS) * PERSON_TRAIT
        | text[0].islower() * SMALL_TRAIT
    )


def _word_band(text: str, lower: str, root: str) -> int:
    if len(lower) < 3 or (text.isupper() and len(text) > 1):
        return 0
    band = band_of(root)
    if band == UNKNOWN and " " in root:
        return max(band_of(part) for part in root.split())
    if band == UNKNOWN and "-" in lower:
        return max((band_of(analyze(part).root) for part in lower.split("-") if len(part) > 2), default=0)
    return band


class _Known(dict[str, T]):
    """What was found out about the words met so far; emptied when full, so that it stays bounded.

    Looked up for every word of every draft: a plain dictionary is several times faster than ``lru_cache``.
    """

    def __init__(self, find_out: Callable[[str], T]) -> None:
        self._find_out = find_out

    def __missing__(self, text: str) -> T:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[text] = self._find_out(text)
        return found


def _look_at(text: str) -> WordFacts:
    if text in _NO_WORDS:
        return _NO_WORDS[text]
    lower = text.lower()
    analysis = analyze(lower)
    syllables = count_syllables(text)
    taken = len(analysis.prefixes[:1]) + len(analysis.suffixes[:1]) + len(analysis.clitics[:1])
    root = analysis.root
    band_anyhow = _word_band(text, lower, root)
    band = band_anyhow if text[0].islower() else 0
    long = syllables - taken >= LONG
    subordinate = lower in SUBORDINATORS
    abstract = (
        len(lower) > 6
        and bool(analysis.prefixes)
        and analysis.prefixes[0] in _NOUN_PREFIXES
        and "-an" in analysis.suffixes
        and root not in _CONCRETE
    )
    meaningful = len(lower) > 2 and root not in _EMPTY
    return WordFacts(
        root,
        syllables,
        long,
        band,
        meaningful,
        len(lower) > 2 and root not in _COMMON,
        subordinate,
        abstract,
        band_anyhow,
        long * LONG_MARK
        | subordinate * SUBORDINATE_MARK
        | abstract * ABSTRACT_MARK
        | band << BAND_SHIFT
        | WORD_MARK
        | meaningful * MEANINGFUL_MARK,
        _traits(text, lower, root, not _POINTING.isdisjoint(analysis.clitics) and "se-" not in analysis.prefixes),
    )


word_facts: Callable[[str], WordFacts] = _Known(_look_at).__getitem__
"""Return the facts about a word; capital letters matter (*KTP* is spelled out)."""
mark_of: Callable[[str], int] = _Known(lambda text: word_facts(text).mark).__getitem__
"""Return the mark of a word. Asked for every word, as are its syllables: known without a look at the other facts."""
syllables_of: Callable[[str], int] = _Known(lambda text: word_facts(text).syllables).__getitem__
"""Return the number of syllables of a word."""
traits_of: Callable[[str], int] = _Known(lambda text: word_facts(text).traits).__getitem__
"""Return the traits of a word."""
