"""What a list may know about one word: its class, and the roots it may be a form of."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from jelas.language.affixes import splits
from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze

if TYPE_CHECKING:
    from jelas.language.tokens import Token

ADDRESS = frozenset(
    [
        "bapak",
        "ibu",
        "saudara",
        "saudari",
        "anda",
        "kakak",
        "kak",
        "bu",
        "pak",
        "bpk",
        "sdr",
        "sdri",
        "mas",
        "mbak",
        "bang",
        "adik",
        "dik",
        "sobat",
        "sahabat",
        "kawan",
    ]
)
PERSON = ADDRESS | frozenset(["kami", "kita", "saya", "petugas", "aku", "beliau", "kalian", "kamu", "mereka", "dia"])

CLASSES = frozenset({"word", "number", "name", "di-", "meN-", "peN-an", "person", "address"})
"""The classes that a pattern may name."""

JOINING_SIGNS = frozenset(["/", "&", "-", "–", "—", "(", ")", '"', "“", "”", "'", "‘", "’"])
"""Signs that a gap passes without counting them."""

_LONGEST = 64
_TYPOGRAPHIC = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'"})


def normal(text: str) -> str:
    """Return ``text`` with plain hyphens and quotation marks, as patterns are compared."""
    return text if text.isascii() else text.translate(_TYPOGRAPHIC)


def classes_of(token: Token) -> frozenset[str]:
    """Return the classes of one token; ``any`` is what a gap counts, ``joining`` what it passes."""
    kind = token.kind
    if kind == "punctuation":
        return _JOINING if token.lower in JOINING_SIGNS else _NOTHING
    if kind == "word":
        return _word_classes(token)
    return _OTHER.get(kind, _NOTHING)


_NOTHING: frozenset[str] = frozenset()
_JOINING = frozenset({"joining"})
_OTHER = {
    "number": frozenset({"number", "any"}),
    "variable": frozenset({"name", "any"}),
    "url": frozenset({"any"}),
    "mail": frozenset({"any"}),
}


def _word_classes(token: Token) -> frozenset[str]:
    lower = token.lower
    found = {"word", "any"}
    if token.text[0].isupper():
        found.add("name")
    if lower in PERSON:
        found.add("person")
        if lower in ADDRESS:
            found.add("address")
    elif 4 < len(lower) <= _LONGEST:
        analysis = analyze(lower)
        if analysis.voice == "passive" and analysis.prefixes[:1] == ("di-",):
            found.add("di-")
        elif analysis.voice == "active":
            found.add("meN-")
        elif analysis.prefixes[:1] == ("peN-",) and "-an" in analysis.suffixes:
            found.add("peN-an")
    return frozenset(found)


def stems(word: str, bases: Container[str]) -> frozenset[str]:
    """Return the roots of which ``word`` may be a form.

    A root that the lexicon knows is the only one; otherwise every way to take affixes off counts that leaves
    one of ``bases``, the foreign and misspelt roots that the lists name (*mengupload* → *upload*).

    Args:
        word: Lower case, with plain hyphens.
        bases: Roots named by a list.
    """
    if len(word) > _LONGEST or not word[:1].isalpha():
        return _NOTHING
    analysis = analyze(word)
    found = {analysis.root.replace(" ", "").replace("-", "")}
    if not lexicon.is_root(analysis.root):
        found.update(root for split in splits(word) if (root := split.root.replace("-", "")) in bases)
    return frozenset(found)
