"""Putting a root into the affixes of another word.

`build` puts the affixes of a known split on a root, `inflect` finds them in a word first. Where the form
cannot be made with confidence the answer is None. Sound rules: Tata Bahasa Baku Bahasa Indonesia,
morphophonemics of meN-, peN-, ber-, ter-; joined writing of compounds with a prefix and a suffix: EYD V,
"Gabungan Kata".
"""

from __future__ import annotations

import re
from functools import lru_cache

from jelas.language.affixes import VOWELS, Split, nasalize, splits
from jelas.language.lexicon import lexicon
from jelas.language.morphology import best_split

# Roots whose first syllable in -er makes the prefix lose its r.
_DROPS_R = {
    "ber-": frozenset({"kerja", "ternak", "terbang", "pergi", "perkara", "serta"}),
    "per-": frozenset({"kerja", "ternak"}),
    "ter-": frozenset({"percaya", "perdaya", "pergok"}),
}
# Roots that keep their first sound after meN- and peN- although it could be swallowed.
_KEEPS = frozenset({"kaji", "punya"})
# What a root needs to become a transitive verb, where dictionaries also list a bare form that nobody writes.
_TRANSITIVE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "setuju": ((), ("-i",)), "masuk": ((), ("-kan",)), "selesai": ((), ("-kan",)), "batal": ((), ("-kan",)),
    "sampai": ((), ("-kan",)), "umum": ((), ("-kan",)), "jelas": ((), ("-kan",)), "serah": ((), ("-kan",)),
    "guna": ((), ("-kan",)), "sedia": ((), ("-kan",)), "tentu": ((), ("-kan",)), "siap": ((), ("-kan",)),
    "pasti": ((), ("-kan",)), "tingkat": ((), ("-kan",)), "lanjut": ((), ("-kan",)), "jadwal": ((), ("-kan",)),
    "aktif": ((), ("-kan",)), "nonaktif": ((), ("-kan",)), "hubung": ((), ("-i",)), "lengkap": ((), ("-i",)),
    "baik": (("per-",), ("-i",)), "baru": (("per-",), ("-i",)), "tahu": (("ke-",), ("-i",)), "laku": ((), ("-kan",)),
    "laksana": ((), ("-kan",)), "terap": ((), ("-kan",)), "putus": ((), ("-kan",)), "aju": ((), ("-kan",)),
    "sesuai": ((), ("-kan",)), "cantum": ((), ("-kan",)), "kembali": ((), ("-kan",)), "bebas": ((), ("-kan",)),
    "tugas": ((), ("-kan",)), "anjur": ((), ("-kan",)), "lepas": ((), ("-kan",)), "gabung": ((), ("-kan",)),
    "lampir": ((), ("-kan",)), "maksud": ((), ("-kan",)), "dahulu": ((), ("-kan",)), "utama": ((), ("-kan",)),
}  # fmt: skip
# Adverbs that follow a verb and stay outside its affixes: dijadwalkan ulang.
_ADVERBS = frozenset({"ulang", "kembali", "bersama", "langsung", "penuh", "awal"})
_ROOT = re.compile(r"[a-z]+(?:-[a-z]+)*(?: [a-z]+){0,3}")


def _kept(letter: str, stem: str) -> str | None:
    """The rarer form that keeps the first consonant: mengkaji, mempunyai."""
    nasal = {"k": "ng", "p": "m", "t": "n", "s": "n"}.get(stem[0])
    return None if nasal is None else letter + "e" + nasal + stem


def _prefixed(prefix: str, stem: str, root: str, inner: str) -> str:
    if prefix in ("meN-", "N-", "peN-"):
        letter = "p" if prefix == "peN-" else "m"
        kept = _kept(letter, stem)
        if not inner and kept is not None and root in _KEEPS:
            return kept
        if prefix == "peN-" and stem == "lihat":
            return "penglihat"
        return nasalize(letter, stem, root, inner)
    body = prefix[:-1]
    if prefix in ("ber-", "ter-", "per-"):
        if stem.startswith("r") or (stem == root and root in _DROPS_R[prefix]):
            return body[:2] + stem
        if stem == "ajar" and prefix != "ter-":
            return body[:2] + "l" + stem
    return body + stem


def _listed(word: str) -> bool:
    return lexicon.root_of(word) is not None


def _second_half(first: str, root: str) -> str:
    """What is repeated, with the nasal where the prefix swallowed a consonant (memotong-motong, mengejar-ngejar)."""
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
        affixes: The reading whose prefixes, suffixes, clitics and reduplication are wanted; its own root is
            ignored.

    Returns:
        The form, or None where it cannot be made with confidence.
    """
    if not _ROOT.fullmatch(root) or len(root) < 2:
        return None
    if "-in" in affixes.suffixes:
        return _formal(root, affixes)
    prefixes = tuple("meN-" if prefix == "N-" else prefix for prefix in affixes.prefixes)
    suffix = "".join(s[1:] for s in affixes.suffixes)
    if suffix == "i" and root.endswith("i"):
        return None
    head, *rest = root.split(" ")
    if rest and (affixes.reduplication or "-" in root):
        return None
    if rest and rest[-1] in _ADVERBS and root != "daur ulang":
        verb = build(head, affixes._replace(clitics=()))
        return (
            None if verb is None else " ".join([verb, *rest]) + "".join(c[1:] for c in affixes.clitics if c[0] == "-")
        )
    if rest and prefixes and suffix:
        head, rest = root.replace(" ", ""), []
    kind = affixes.reduplication
    if kind == "varied":
        return None
    if kind == "mutual":
        form = head + "-" + _with_prefixes(prefixes, head) + suffix
    elif kind == "partial":
        if head[0] in VOWELS:
            return None
        form = head[0] + "e" + head + suffix
    else:
        first = _with_prefixes(prefixes, head)
        if kind == "root":
            form = first + "-" + _second_half(first, head) + suffix
        elif kind == "word":
            form = first + suffix + "-" + first + suffix
        else:
            form = " ".join([first, *rest]) + suffix
    before = "".join(c[:-1] for c in affixes.clitics if c.endswith("-"))
    after = "".join(c[1:] for c in affixes.clitics if c.startswith("-"))
    return before + form + after


def _with_prefixes(prefixes: tuple[str, ...], root: str) -> str:
    stem, inner = root, ""
    for prefix in reversed(prefixes):
        stem = _prefixed(prefix, stem, root, inner)
        inner = prefix
    return stem


def _formal(root: str, affixes: Split) -> str | None:
    """Colloquial -in stands for -kan or -i: whichever makes a listed verb; None if both or neither do."""
    fitting = [suffix for suffix in ("-kan", "-i") if _known_verb(root, (suffix,))]
    return build(root, affixes._replace(suffixes=(fitting[0],))) if len(fitting) == 1 else None


def _sure_foreign(like: str) -> Split | None:
    """The reading of a word whose base no list knows: strong affixes only; None where in doubt."""
    best, rank = None, (False, 0, 0)
    for split in splits(like):
        outer = split.prefixes[0] if split.prefixes else ""
        if split.reduplication or len(split.root) < 3 or not set(split.root) & VOWELS or split.prefixes[1:]:
            continue
        if outer in ("peN-", "ke-", "per-"):
            sure = "-an" in split.suffixes
        elif outer == "N-":
            sure = "-" in like or like.startswith("ng")
        elif outer:
            sure = outer in ("meN-", "di-", "ber-", "ter-")
        else:
            sure = not split.suffixes and bool(split.clitics) and split.clitics[0].startswith("-")
        if not sure:
            continue
        # The most that can be taken off, then the plainest: all readings with the same affixes build the
        # same form.
        this = (bool(outer), len(split.suffixes) + len(split.clitics), -split.cost)
        if best is None or this > rank:
            best, rank = split, this
    return best


def affixes_of(like: str) -> Split | None:
    """The affix set of a word: by the lexicon if its base is known, else by its sure affixes.

    Args:
        like: A word; its base may be foreign; *di upload* in two words is understood.

    Returns:
        The split, or None where an unknown word only looks as if it had affixes.
    """
    low = like.lower().strip()
    low = "di-" + low[3:] if low.startswith("di ") else low
    known = best_split(low)
    if known.root != low or lexicon.is_word(low):
        return known
    found = _sure_foreign(low)
    if found is None and low.startswith(("di", "me", "ng")):
        return None
    return found or Split(low)


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
    return None if affixes is None else inflect_split(root.lower().strip(), affixes)


def inflect_split(root: str, affixes: Split) -> str | None:
    """Put a root into known affixes, and give a verb the suffix that it cannot do without.

    A foreign base takes di- and meN- alone where the Indonesian root needs -i or -kan: *diapprove* becomes
    *disetujui*. The suffix is added only where the bare form is unknown and exactly one suffixed form is
    known.

    Args:
        root: A root in lower case, or several words.
        affixes: A split as `splits` or `affixes_of` return it; its own root is ignored.

    Returns:
        The form, or None where it cannot be made with confidence.
    """
    form = build(root, affixes)
    if form is None or affixes.suffixes or affixes.reduplication or affixes.prefixes[-1:] == ("ber-",):
        return form
    if affixes.prefixes not in (("meN-",), ("di-",), ("N-",)):
        return form
    head = root.split(" ")[0] if root.split(" ")[-1] in _ADVERBS else root
    if head in _TRANSITIVE:
        inner, suffixes = _TRANSITIVE[head]
        return build(root, affixes._replace(prefixes=affixes.prefixes + inner, suffixes=suffixes))
    if root.endswith("si") or _known_verb(root, ()):  # verifikasi, konfirmasi … are verbs as they stand
        return form
    with_suffix = [suffix for suffix in ("-i", "-kan") if _known_verb(root, (suffix,))]
    return build(root, affixes._replace(suffixes=(with_suffix[0],))) if len(with_suffix) == 1 else form


def _known_verb(root: str, suffixes: tuple[str, ...]) -> bool:
    """Whether the lexicon lists the meN- or di- verb with these suffixes."""
    made = (build(root, Split("", (prefix,), suffixes)) for prefix in ("meN-", "di-"))
    glued = root.replace(" ", "")
    return any(form is not None and _listed(form) for form in made) or (
        bool(suffixes) and " " in root and _listed("me" + glued + suffixes[0][1:])
    )


_USUAL: tuple[Split, ...] = (
    *(Split("", (prefix,), suffix) for prefix in ("meN-", "di-", "ter-") for suffix in ((), ("-kan",), ("-i",))),
    *(Split("", ("meN-", "per-"), suffix) for suffix in ((), ("-kan",), ("-i",))),
    *(Split("", ("di-", "per-"), suffix) for suffix in ((), ("-kan",), ("-i",))),
    Split("", (), ("-kan",)), Split("", (), ("-i",)), Split("", (), ("-an",)),
    Split("", ("peN-",)), Split("", ("peN-",), ("-an",)), Split("", ("pe-",)), Split("", ("per-",), ("-an",)),
    Split("", ("ber-",)), Split("", ("ber-",), ("-an",)), Split("", ("ke-",), ("-an",)), Split("", ("se-",)),
)  # fmt: skip


@lru_cache(maxsize=2048)
def forms(root: str) -> tuple[str, ...]:
    """The usual derived forms of a root, the root first; not every one of them need exist.

    Roots in k, p, s, t appear with the sound swallowed (*mengonfirmasi*) and kept (*mengkonfirmasi*): people
    write both.

    Args:
        root: A root in lower case, or several words.

    Returns:
        The forms without repeats.
    """
    made = [root]
    for affixes in _USUAL:
        form = build(root, affixes)
        if form is None:
            continue
        made.append(form)
        kept = _kept("p" if affixes.prefixes[:1] == ("peN-",) else "m", root) if root[:1] in set("kpst") else None
        if kept and affixes.prefixes in (("meN-",), ("peN-",)) and " " not in root:
            made.append(kept + "".join(s[1:] for s in affixes.suffixes))
    return tuple(dict.fromkeys(made))
