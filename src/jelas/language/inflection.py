"""Putting a root into the affixes of another word.

`build` puts the affixes of a known split on a root, `inflect` finds them in a word first. Where the form cannot be
made with confidence the answer is None. Sound rules: Tata Bahasa Baku Bahasa Indonesia, morphophonemics of meN-, peN-,
ber-, ter-; joined writing of compounds with a prefix and a suffix: EYD V, "Gabungan Kata".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jelas.language.affixes import VOWELS, Split, is_one_syllable, splits
from jelas.language.lexicon import lexicon
from jelas.language.morphology import best_split

_CLUSTER = re.compile(r"[^aeiou]{2}")
_SINGLE = ("ng", "ny", "kh", "sy")
# Roots whose first syllable "Cer" makes ber-, ter-, per- lose their r.
_DROPS_R = frozenset({"kerja", "ternak", "terbang", "pergi", "percaya", "perdaya", "pergok", "perkara"})
_ROOT = re.compile(r"[a-z]+(?:-[a-z]+)*(?: [a-z]+){0,3}")


def _starts_with_cluster(root: str) -> bool:
    return _CLUSTER.match(root) is not None and not root.startswith(_SINGLE)


def _nasal(letter: str, stem: str, root: str, inner: str) -> str:
    """meN- (letter m) or peN- (letter p) before a stem; `inner` is the prefix the stem begins with, if any."""
    start = letter + "e"
    first = stem[0]
    if not inner and is_one_syllable(root) and stem == root and not (
        _starts_with_cluster(root) and first in "bfv"
    ):
        return start + "nge" + stem
    if first in VOWELS or first in "ghqx" or stem.startswith("kh"):
        return start + "ng" + stem
    if first in "lrwymn":
        return start + stem
    if first in "bfv":
        return start + "m" + stem
    if first in "djcz":
        return start + "n" + stem
    cluster = _starts_with_cluster(stem)
    if first == "p":
        if inner or (cluster and letter == "m"):
            return start + "m" + stem
        return start + "m" + stem[1:]
    if first == "t":
        return start + "n" + (stem if cluster else stem[1:])
    if first == "s":
        if cluster or stem.startswith("sy"):
            return start + "n" + stem
        return start + "ny" + stem[1:]
    if first == "k":
        return start + "ng" + (stem if cluster else stem[1:])
    return start + "ng" + stem


def _kept(letter: str, stem: str) -> str | None:
    """The rarer form that keeps the first consonant: mengkaji, mempunyai."""
    nasal = {"k": "ng", "p": "m", "t": "n", "s": "n"}.get(stem[0])
    return None if nasal is None else letter + "e" + nasal + stem


def _prefixed(prefix: str, stem: str, root: str, inner: str) -> str:
    if prefix in ("meN-", "N-", "peN-"):
        letter = "p" if prefix == "peN-" else "m"
        usual = _nasal(letter, stem, root, inner)
        if not inner and stem[0] in "kpts" and not _listed(usual):
            kept = _kept(letter, stem)
            if kept is not None and kept != usual and _listed(kept):
                return kept
        return usual
    body = prefix[:-1]
    if prefix in ("ber-", "ter-", "per-"):
        if stem.startswith("r") or (stem == root and root in _DROPS_R):
            return body[:2] + stem
        if stem == "ajar" and prefix != "ter-":
            return body[:2] + "l" + stem
    return body + stem


def _listed(word: str) -> bool:
    return lexicon.root_of(word) is not None


def _second_half(first: str, root: str) -> str:
    """What is repeated: with the nasal where the prefix swallowed a consonant (memotong-motong, mengejar-ngejar)."""
    if first.endswith(root):
        return root
    tail = root[1:]
    at = len(first) - len(tail)
    for nasal in ("ng", "ny", "m", "n"):
        if first[:at].endswith(nasal):
            return nasal + tail
    return root


def build(root: str, affixes: Split) -> str | None:
    """Put the affixes of a split on a root.

    Args:
        root: A root in lower case, or several words (*tindak lanjut*, *surat elektronik*).
        affixes: The reading whose prefixes, suffixes, clitics and reduplication are wanted; its own root is ignored.

    Returns:
        The form, or None where it cannot be made with confidence.
    """
    if not _ROOT.fullmatch(root) or len(root) < 2:
        return None
    words = root.split(" ")
    prefixes = tuple("meN-" if p == "N-" else p for p in affixes.prefixes)
    suffix = "".join(s[1:] for s in affixes.suffixes)
    if "-in" in affixes.suffixes:
        return _formal(root, affixes)
    if len(words) > 1 and (affixes.reduplication or (prefixes and suffix)):
        if affixes.reduplication or set(prefixes) & {"N-"}:
            return None
        words = ["".join(words)]
    head, last = words[0], words[-1]
    first = head
    inner = ""
    if affixes.reduplication == "mutual":
        first = head
    else:
        for prefix in reversed(prefixes):
            if prefix == "ketidak-":
                first = "ketidak" + first
            else:
                first = _prefixed(prefix, first, head, inner)
            inner = prefix
    if len(words) > 1:
        form = " ".join([first, *words[1:]]) + suffix
    elif affixes.reduplication == "root":
        form = first + "-" + (head if not prefixes else _second_half(first, head)) + suffix
    elif affixes.reduplication == "word":
        form = first + suffix + "-" + first + suffix
    elif affixes.reduplication == "mutual":
        second = head
        for prefix in reversed(prefixes):
            second = _prefixed(prefix, second, head, "")
        form = head + "-" + second + suffix
    elif affixes.reduplication == "partial":
        if head[0] in VOWELS:
            return None
        form = head[0] + "e" + head + suffix
    else:
        form = first + suffix
    del last
    before = "".join(c[:-1] for c in affixes.clitics if c.endswith("-"))
    after = "".join(c[1:] for c in affixes.clitics if c.startswith("-"))
    return before + form + after


def _formal(root: str, affixes: Split) -> str | None:
    """Colloquial -in stands for -kan or -i: whichever form is a listed word, None if both or neither are."""
    tried = {}
    for suffix in ("-kan", "-i"):
        form = build(root, affixes._replace(suffixes=(suffix,), clitics=()))
        known = form is not None and (_listed(form) or _listed("me" + form[2:] if form.startswith("di") else form))
        if known:
            tried[suffix] = form
    if len(tried) != 1:
        return None
    return build(root, affixes._replace(suffixes=tuple(tried)))


def _foreign(like: str) -> Iterator[Split]:
    """Sure readings of a word whose base no list knows: strong affixes only, plainest first."""
    for split in splits(like):
        if split.reduplication not in ("", "root") or len(split.root) < 3 or not set(split.root) & VOWELS:
            continue
        outer = split.prefixes[0] if split.prefixes else ""
        if len(split.prefixes) > 1 and split.prefixes[1] not in ("per-",):
            continue
        if outer in ("peN-", "ke-", "per-"):
            if "-an" in split.suffixes:
                yield split
        elif outer in ("meN-", "di-", "N-", "ber-", "ter-") or (
            not outer and not split.suffixes and split.clitics and not split.clitics[0].endswith("-")
        ):
            yield split


def affixes_of(like: str) -> Split | None:
    """The affix set of a word: by the lexicon if its base is known, else by its sure affixes; None where in doubt."""
    low = like.lower().strip()
    low = "di-" + low[3:] if low.startswith("di ") else low
    known = best_split(low)
    if known.root != low or lexicon.is_word(low):
        return known
    found = list(_foreign(low))
    if not found:
        return None if low.startswith(("di", "me")) else Split(low)
    # A suffix is taken off a foreign base only where the longer base would be the odder one.
    best = max(found, key=lambda s: (len(s.prefixes) > 0, len(s.suffixes) + len(s.clitics), -s.cost))
    same = {(s.prefixes, s.suffixes, s.clitics) for s in found if (s.prefixes, s.suffixes, s.clitics) != ()}
    del same
    return best


@lru_cache(maxsize=8192)
def inflect(root: str, like: str) -> str | None:
    """Put a root into the affixes of another word.

    Args:
        root: The root to inflect, in lower case; several words are allowed (*tindak lanjut*).
        like: The word whose affixes are wanted; its base may be foreign (*mengupload*, *di upload*).

    Returns:
        The form (``inflect("terap", "mengimplementasikan") == "menerapkan"``), or None rather than a guess.
    """
    affixes = affixes_of(like)
    if affixes is None:
        return None
    return build(root.lower().strip(), affixes)


_USUAL: tuple[Split, ...] = (
    Split(""),
    *(Split("", (prefix,), suffix) for prefix in ("meN-", "di-", "ter-") for suffix in ((), ("-kan",), ("-i",))),
    *(Split("", ("meN-", "per-"), suffix) for suffix in ((), ("-kan",), ("-i",))),
    *(Split("", ("di-", "per-"), suffix) for suffix in ((), ("-kan",), ("-i",))),
    Split("", (), ("-kan",)), Split("", (), ("-i",)), Split("", (), ("-an",)),
    Split("", ("peN-",)), Split("", ("peN-",), ("-an",)), Split("", ("pe-",)), Split("", ("per-",), ("-an",)),
    Split("", ("ber-",)), Split("", ("ber-",), ("-an",)), Split("", ("ke-",), ("-an",)), Split("", ("se-",)),
)  # fmt: skip


@lru_cache(maxsize=2048)
def forms(root: str) -> tuple[str, ...]:
    """The usual derived forms of a root, the root first; not every one of them need exist."""
    made = (build(root, affixes) for affixes in _USUAL)
    return tuple(dict.fromkeys(form for form in made if form))
