"""Putting the words of a suggestion into the place of the words that were found.

Nothing is guessed: where a form cannot be made, the suggestion is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from jelas.language.affixes import Split, splits
from jelas.language.inflection import build
from jelas.language.lexicon import lexicon
from jelas.language.morphology import best_split
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.wordlists.model import Entry
from jelas.wordlists.pattern import Detail

_SLOT = later(r"\{([a-z][a-z0-9_]*)(?:\|(root|meN|di|kami))?\}|~([^\W\d_]+(?:-[^\W\d_]+)*)")
_NOUNS = ("asi", "isi", "usi", "ing", "ment")
"""Endings of foreign nouns of action."""


class Form(NamedTuple):
    """A suggestion with its words filled in."""

    text: str
    sure: bool
    """The form is a known word or a plain replacement; False: right in most places."""


def slots(template: str) -> Iterator[tuple[str, str, str]]:
    """Yield the remembered names, the wanted forms and the roots (after ``~``) of a suggestion."""
    for match in _SLOT.finditer(template):
        yield match[1] or "", match[2] or "", match[3] or ""


def affixes(word: str, base: str) -> Split | None:
    """Return what stands around ``base`` in ``word``, or ``None`` where ``word`` is no form of it.

    Args:
        word: Lower case, as it stands in the text.
        base: A root in one word (*tindaklanjut*), Indonesian or foreign.
    """
    if word.replace("-", "").replace(" ", "") == base:
        return Split(base)
    best = best_split(word)
    if best.root.replace(" ", "").replace("-", "") == base:
        return best
    found = [split for split in splits(word) if split.root.replace("-", "") == base]
    return min(found, key=lambda split: split.cost) if found else None


@lru_cache(maxsize=2048)
def formed(root: str, word: str, base: str) -> str | None:
    """Put ``root`` into the affixes that ``word`` has around ``base``.

    A bare foreign noun of action is answered with a noun: *implementasinya* → *penerapannya* (*terap*).
    """
    around = affixes(word.lower(), base)
    if around is None:
        return None
    bare = not around.prefixes and not around.suffixes and not around.reduplication
    if bare and base.endswith(_NOUNS) and " " not in root and lexicon.is_root(root):
        noun = build(root, Split(root, ("peN-",), ("-an",), around.clitics))
        plain = build(root, Split(root, ("peN-",), ("-an",)))
        return noun if plain and lexicon.is_word(plain) else None
    if bare and not around.clitics:
        return root
    return build(root, around)


def fill(template: str, tokens: Sequence[Token], detail: Detail, root: str) -> str | None:
    """Fill a suggestion's slots with the words found.

    Args:
        template: The suggestion as it stands in the list.
        tokens: The tokens of the text.
        detail: Where the pattern's pieces stand.
        root: The root of the pattern's first ``@…``, ``""`` when there is none.

    Returns:
        The text, or ``None`` where a form cannot be made.
    """
    failed = False

    def put(match: re.Match[str]) -> str:
        nonlocal failed
        name, form, target = match[1], match[2], match[3]
        made: str | None
        if target:
            made = (
                formed(target.replace("-", " "), tokens[detail.root].lower, root) if detail.root is not None else None
            )
        elif name in detail.captures:
            at = detail.captures[name]
            made = tokens[at].text
            # «Bapak/Ibu» was taken as one.
            if at + 2 < detail.end and tokens[at + 1].text == "/" and tokens[at + 2].text[:1].isupper():
                made += "/" + tokens[at + 2].text
            if form:
                made = verb_form(tokens[at].lower, form)
        else:
            made = ""
        failed = failed or made is None
        return made or ""

    text = _SLOT.sub(put, template)
    return None if failed else re.sub(r" {2,}", " ", text).strip()


@lru_cache(maxsize=2048)
def verb_form(word: str, form: str) -> str | None:
    """The root, the active or the passive form of a word; the passive without *di-* for «kami cek»."""
    split = best_split(word)
    if not lexicon.is_root(split.root) and " " not in split.root:
        return None
    if form == "root":
        return split.root
    prefix = "meN-" if form == "meN" else "di-"
    # A noun of action does not tell whether its verb has -kan or -i; the lexicon does.
    kept = tuple(suffix for suffix in split.suffixes if suffix in ("-kan", "-i"))
    inner = tuple(p for p in split.prefixes if p == "per-" and kept)
    for suffixes in dict.fromkeys((kept, (), ("-kan",), ("-i",))):
        active = build(split.root, Split(split.root, ("meN-", *inner), suffixes))
        if active and lexicon.is_word(active):
            made = build(split.root, Split(split.root, (prefix, *inner), suffixes))
            return made.removeprefix("di") if made and form == "kami" else made
    return None


_ENDINGS = ("nya", "lah", "kah", "pun", "mu", "ku")


def replaced(entry: Entry, found: str, replacement: str) -> Form | None:
    """Answer a form of a listed wrong or foreign word with the same form of another word.

    Args:
        entry: A spelling or foreign entry.
        found: The words found, as they stand in the text.
        replacement: One of the entry's replacements.

    Returns:
        The form, or ``None`` where it cannot be made.
    """
    low = " ".join(found.lower().split())
    base = " ".join(entry.term.lower().split())
    if low in (base, base.replace("-", " "), base.replace(" ", "-"), base.replace(" ", "").replace("-", "")):
        return Form(replacement, True)
    for ending in _ENDINGS:
        if low in (base + ending, f"{base}-{ending}"):
            return Form(replacement + ending, True)
    key = base.replace(" ", "").replace("-", "")
    around = affixes(low.replace("di ", "di-", 1).replace(" ", ""), key)
    if around is None:
        return None
    if entry.use == "pisah" and around.prefixes and around.suffixes:
        return None
    if not around.prefixes and not around.suffixes and not around.reduplication:
        made = build(replacement.lower(), around) if around.clitics else replacement
        return Form(made, True) if made else None
    root, own = _stem(replacement.lower())
    if entry.kind == "foreign" and around.suffixes == ("-kan",) and "peN-" not in around.prefixes:
        # Foreign verbs take -kan where the Indonesian one needs none: «diuploadkan» is «diunggah».
        around = around._replace(suffixes=())
    # «terperbarui» is odd, and a noun takes no di-: «direfund» is not «dipengembalian dana».
    verbal = around.prefixes[:1] in (("di-",), ("meN-",), ("ter-",))
    noun = verbal and best_split(root.split()[0]).prefixes[:1] == ("peN-",)
    odd = noun or (own.prefixes and around.prefixes[:1] == ("ter-",))
    made = None if odd else build(root, _around_stem(around, own))
    # «ditindak lanjut» is no word: a compound takes di- and meN- only with a suffix.
    if made is None or (entry.kind == "foreign" and " " in made and verbal):
        return None
    return Form(made, entry.kind == "spelling" or lexicon.is_word(made))


def _stem(words: str) -> tuple[str, Split]:
    """Return the root of an equivalent and the affixes that are its own (*setujui* → *setuju*, «-i»)."""
    head, _, last = words.rpartition(" ")
    if not head and lexicon.is_root(words):
        return words, Split(words)
    own = best_split(last)
    if own.root == last or own.clitics or own.reduplication or not lexicon.is_root(own.root):
        return words, Split(words)
    if head and (own.prefixes or own.suffixes not in (("-i",), ("-kan",))):
        return words, Split(words)
    return f"{head} {own.root}".strip(), own


def _around_stem(around: Split, own: Split) -> Split:
    """Join the affixes found with the equivalent's own: di- and *setujui* make *disetujui*."""
    verbal = not around.prefixes or around.prefixes[0] in ("meN-", "N-", "di-", "ter-")
    if not verbal or "-an" in around.suffixes:
        return around
    inner = tuple(prefix for prefix in own.prefixes if prefix == "per-")
    suffixes = own.suffixes if own.suffixes in (("-i",), ("-kan",)) else around.suffixes
    return around._replace(prefixes=(*around.prefixes, *inner), suffixes=suffixes)


def joined_rightly(entry: Entry, found: str) -> bool:
    """Tell whether a compound is rightly one word: it has a prefix and a suffix (*ditindaklanjuti*)."""
    if entry.use != "pisah":
        return False
    around = affixes(found.lower(), entry.term.lower().replace(" ", "").replace("-", ""))
    return around is None or bool(around.prefixes and around.suffixes)
