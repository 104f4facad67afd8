"""Taking affixes off Indonesian words and putting them on, by the rules of sound alone.

Nothing here asks a dictionary: `splits` lists every way in which a word can be read as root plus affixes, so
that a foreign base (*upload* in *mengupload*) is found as well as an Indonesian one; `build` puts a set of
affixes on another root. Which reading is right is decided in `jelas.language.morphology`.

Rules: Tata Bahasa Baku Bahasa Indonesia (4th ed.), chapters on word formation, and EYD V, "Penulisan Kata":
meN- and peN- take the nasal of the sound that follows and swallow k, p, s, t before a vowel; consonant
clusters of loanwords stay; one-syllable roots take menge- and penge-.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jelas.language.patterns import later

VOWELS = frozenset("aeiou")


class Split(NamedTuple):
    """One way to read a word: a root and what is attached to it.

    Attributes:
        root: The base that is left, in lower case.
        prefixes: From the outside in, by their dictionary names: ``meN-``, ``di-``, ``peN-``, ``N-``
            (colloquial)…
        suffixes: ``-kan``, ``-i``, ``-an``, colloquial ``-in``.
        clitics: ``ku-`` and ``kau-`` before the word, ``-ku -mu -nya -lah -kah -tah -pun`` after it, in text
            order.
        reduplication: ``""``; ``"root"`` (berlari-lari, buku-buku); ``"word"`` (peraturan-peraturan);
            ``"mutual"`` (tolong-menolong); ``"partial"`` (dedaunan); ``"varied"`` (berwarna-warni).
        cost: How unusual the reading is; small numbers are plain readings.
    """

    root: str
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    reduplication: str = ""
    cost: int = 0


# Which prefixes may stand inside which, the outer one first.
_INSIDE: dict[str, tuple[str, ...]] = {
    "": ("meN-", "di-", "peN-", "pe-", "per-", "ber-", "ter-", "ke-", "se-", "N-", "ketidak-"),
    "meN-": ("per-", "ke-", "se-", "ber-", "ter-", "pe-"),
    "di-": ("per-", "ke-", "se-", "ber-", "ter-", "pe-"),
    "peN-": ("per-", "ke-", "se-", "ber-", "ter-"),
    "per-": ("se-", "ke-", "ber-"),
    "pe-": ("ber-", "se-"),
    "ber-": ("ke-", "peN-", "per-", "pe-", "se-", "ter-"),
    "ter-": ("per-", "ke-", "se-", "ber-"),
    "ke-": ("ber-", "ter-", "se-", "peN-", "pe-", "per-", "meN-"),
    "ketidak-": ("ber-", "ter-", "se-", "meN-"),
    "se-": ("peN-", "per-", "ke-", "ber-", "ter-", "pe-"),
    "N-": (),
}

_FIRST_LETTER = {name: "mn" if name == "N-" else name[0] for name in _INSIDE[""]}

# Which suffixes go with the outermost prefix ("" = none), and what each pairing costs.
_SUFFIXES: dict[str, dict[str, int]] = {
    "": {"": 0, "-an": 1, "-kan": 2, "-i": 4, "-in": 5},
    "meN-": {"": 0, "-kan": 1, "-i": 1, "-in": 7},
    "di-": {"": 0, "-kan": 1, "-i": 1, "-in": 5},
    "N-": {"": 0, "-in": 1, "-kan": 2, "-i": 2},
    "ber-": {"": 0, "-an": 1, "-kan": 2},
    "ter-": {"": 0, "-kan": 1, "-i": 1, "-in": 8},
    "peN-": {"": 0, "-an": 0},
    "pe-": {"": 0, "-an": 1},
    "per-": {"": 3, "-an": 0, "-kan": 4, "-i": 4},
    "ke-": {"": 3, "-an": 0},
    "ketidak-": {"-an": 0},
    "se-": {"": 0, "-an": 2},
}
_PREFIX_COST = {"meN-": 0, "di-": 0, "peN-": 0, "pe-": 1, "per-": 1, "ber-": 0, "ter-": 0, "ke-": 0, "se-": 1,
                "N-": 5, "ketidak-": 0}  # fmt: skip
# An inner prefix is rarer with some outer ones; memper-, diper-, keter- and the like are everyday.
_PAIR_COST = {
    ("meN-", "ke-"): 3, ("di-", "ke-"): 3, ("peN-", "ke-"): 3, ("meN-", "se-"): 3, ("di-", "se-"): 3,
    ("peN-", "se-"): 3, ("meN-", "ter-"): 4, ("di-", "ter-"): 4, ("peN-", "ter-"): 5, ("peN-", "per-"): 3,
    ("meN-", "pe-"): 4, ("di-", "pe-"): 4, ("meN-", "ber-"): 2, ("di-", "ber-"): 2,
    ("ke-", "meN-"): 4, ("ter-", "per-"): 2, ("ter-", "ke-"): 4, ("ter-", "se-"): 5, ("ter-", "ber-"): 5,
    ("se-", "ke-"): 3, ("se-", "ber-"): 4, ("se-", "ter-"): 4, ("se-", "per-"): 3, ("se-", "pe-"): 5,
    ("ber-", "se-"): 4, ("ber-", "ter-"): 5, ("ke-", "per-"): 3, ("per-", "ber-"): 5, ("pe-", "ber-"): 5,
    ("pe-", "se-"): 5, ("per-", "ke-"): 4,
}  # fmt: skip

_ENCLITICS = {"nya": 0, "ku": 2, "mu": 2}
_PARTICLES = {"lah": 1, "kah": 1, "tah": 3, "pun": 1}
# Clusters of loanwords that meN- leaves whole (memproses, mentransfer, mengklaim, menstabilkan).
_CLUSTER = later(r"(?:[pkt][rlshw]|s[ptkwnlmyrcf]|kh|ps|ts|kn|pt)")
_TWO_CONSONANTS = later(r"[^aeiou]{2}")
_DIGRAPHS = ("ng", "ny", "kh", "sy")
_ONE_SYLLABLE_STEM = later(r"[^aeiou]+[aeiou][^aeiou]+(?:k?an|i)?")
_ONE_SYLLABLE = later(r"[^aeiou]*[aeiou][^aeiou]*")
_HYPHEN_PREFIXES = {
    "di": "di-", "me": "meN-", "mem": "meN-", "men": "meN-", "meng": "meN-", "menge": "meN-", "meny": "meN-",
    "pe": "peN-", "pem": "peN-", "pen": "peN-", "peng": "peN-", "penge": "peN-", "ber": "ber-", "be": "ber-",
    "ter": "ter-", "te": "ter-", "ke": "ke-", "se": "se-", "per": "per-", "ng": "N-", "nge": "N-",
}  # fmt: skip
_HYPHEN_SUFFIXES = {"kan": "-kan", "an": "-an", "i": "-i", "in": "-in"}


def is_one_syllable(root: str) -> bool:
    """Whether a root has a single vowel letter (*cek, bom, klik*), so that meN- becomes menge-."""
    return _ONE_SYLLABLE.fullmatch(root) is not None


def price(split: Split) -> float:
    """What a reading costs on the scale of log2(words its root explains): affixes, and roots of an unusual shape."""
    value = 0.6 * split.cost
    root = split.root
    if len(root) < 4:
        value += 0.8
    if is_one_syllable(root):
        # After menge- and penge- nothing else explains the e.
        value += 0.5 if split.prefixes and split.prefixes[0] in ("meN-", "peN-", "N-") else 2.5
    return value


def _starts_with_cluster(root: str) -> bool:
    return _TWO_CONSONANTS.match(root) is not None and not root.startswith(_DIGRAPHS)


def nasalize(letter: str, stem: str, root: str, inner: str) -> str:
    """meN- (letter m) or peN- (letter p) before a stem.

    Args:
        letter: ``"m"`` or ``"p"``.
        stem: What the prefix is put on: the root, or the root with an inner prefix.
        root: The bare root; one-syllable roots take menge-.
        inner: The inner prefix by name, ``""`` if there is none.

    Returns:
        The form, by the usual rule (rare keepers such as *mengkaji* are not known here).
    """
    start = letter + "e"
    first = stem[0]
    cluster = _starts_with_cluster(stem)
    if not inner and stem == root and is_one_syllable(root) and root != "film" and not (cluster and first in "bfvs"):
        return start + "nge" + stem
    if first in VOWELS or first in "ghqx" or stem.startswith("kh"):
        return start + "ng" + stem
    if first in "lrwymn":
        return start + stem
    if first in "bfv":
        return start + "m" + stem
    if first in "djcz":
        return start + "n" + stem
    if first == "p":
        if letter == "m" and (inner or cluster):
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


def _nasal_bases(rest: str, letter: str) -> Iterator[tuple[str, int]]:
    """Bases from which meN- (letter m) or peN- (letter p) makes ``letter + "e" + rest``."""
    first = rest[0]
    if first in "lrwy" or (first in "mn" and len(rest) > 1 and rest[1] in "aeioygu"):
        yield rest, 0
    if rest.startswith("ng"):
        tail = rest[2:]
        if not tail:
            return
        if tail[0] in VOWELS:
            yield tail, 0
            yield "k" + tail, 0
            if tail[0] == "e" and _ONE_SYLLABLE_STEM.fullmatch(tail, 1):
                yield tail[1:], 0
        elif tail[0] in "ghqx" or tail[:2] in ("kh", "kl", "kr", "ks", "kw"):
            yield tail, 0
        elif tail[0] == "k":
            yield tail, 2
        else:
            yield tail, 4  # before a foreign base anything goes: mengcancel, mengrefund
    elif rest.startswith("ny"):
        tail = rest[2:]
        if tail and tail[0] in VOWELS:
            yield "s" + tail, 0
            yield "c" + tail, 6
    elif first == "n":
        tail = rest[1:]
        if not tail:
            return
        if tail[0] in VOWELS:
            yield "t" + tail, 0
        elif tail[0] in "djcz" or _CLUSTER.match(tail):
            yield tail, 0
        elif tail[0] in "tsg":
            yield tail, 3
        elif letter == "p" and tail[0] == "r":
            yield "t" + tail, 2
    elif first == "m":
        tail = rest[1:]
        if not tail:
            return
        if tail[0] in VOWELS:
            yield "p" + tail, 0
            yield "f" + tail, 5
        elif tail[0] in "bfv" or _CLUSTER.match(tail):
            yield tail, 0
        elif tail[0] == "p":
            yield tail, 0 if tail.startswith("per") else 2
        elif tail[0] in "rl":
            yield "p" + tail, 1 if letter == "p" else 4


def _off(prefix: str, word: str) -> Iterator[tuple[str, int]]:
    """Take one named prefix off a word: what can be left, and how unusual that is."""
    if prefix == "meN-":
        if word.startswith("me") and len(word) > 4:
            yield from _nasal_bases(word[2:], "m")
    elif prefix == "peN-":
        if word.startswith("pe") and len(word) > 4:
            yield from _nasal_bases(word[2:], "p")
    elif prefix in ("ber-", "ter-", "per-"):
        body = prefix[:-1]
        if word.startswith(body) and len(word) > 4:
            yield word[3:], 0
            if word[3] in VOWELS:
                yield word[2:], 0 if prefix != "per-" else 1
        elif word.startswith(body[:2]) and len(word) > 5:
            if word[3:5] == "er" and word[2] not in VOWELS and word[5:6] not in VOWELS:
                yield word[2:], 1
            elif word[2:].startswith(("lajar", "lunjur")):
                yield word[3:], 0
            elif word[2:].startswith(("lantar", "lanjur")):
                yield word[2:], 0
    elif prefix == "N-":
        yield from _colloquial_bases(word)
    elif prefix == "ketidak-":
        if word.startswith("ketidak") and len(word) > 10:
            yield word[7:], 0
    elif prefix == "pe-":
        if word.startswith("pe") and len(word) > 4 and word[2] not in VOWELS:
            yield word[2:], 0
    else:
        body = prefix[:-1]
        if word.startswith(body) and len(word) > len(body) + 2:
            yield word[len(body) :], 0


def _colloquial_bases(word: str) -> Iterator[tuple[str, int]]:
    """Bases of colloquial active verbs: ngupload, ngirim, nyari, nulis, mikir, ngeprint."""
    if word.startswith("nge") and len(word) > 4:
        yield word[3:], 0
    if word.startswith("ng") and len(word) > 4:
        if word[2] in VOWELS:
            yield word[2:], 0
            yield "k" + word[2:], 0
            yield "h" + word[2:], 1
        elif word[2] in "gh":
            yield word[2:], 0
    elif word.startswith("ny") and len(word) > 4 and word[2] in VOWELS:
        yield "c" + word[2:], 0
        yield "s" + word[2:], 0
    elif word[0] == "n" and len(word) > 4:
        if word[1] in VOWELS:
            yield "t" + word[1:], 1
        elif word[1] in "dcjt":
            yield word[1:], 0
    elif word[0] == "m" and len(word) > 4:
        if word[1] in VOWELS:
            yield "p" + word[1:], 1
        elif word[1] == "b":
            yield word[1:], 0


def _chains(word: str, outer: str = "", depth: int = 0) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Every chain of prefixes that can be taken off a word: names, what is left, cost."""
    yield (), word, 0
    if depth == 3 or len(word) < 4:
        return
    for prefix in _INSIDE[outer]:
        if word[0] not in _FIRST_LETTER[prefix]:
            continue
        for base, cost in _off(prefix, word):
            if len(base) < 2:
                continue
            price = cost + _PREFIX_COST[prefix] + 1 + _PAIR_COST.get((outer, prefix), 0)
            kept = prefix == "meN-" and word.startswith("memper")
            for inner, left, more in _chains(base, prefix, depth + 1):
                # memper- is regular where per- is a prefix, irregular where it belongs to the root.
                yield (prefix, *inner), left, price + more + (1 if kept and inner[:1] != ("per-",) else 0)


def endings(word: str) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Clitics at the end of a word: what is left, the clitics in text order, cost."""
    yield word, (), 0
    rests = [(word, (), 0)]
    for particle, cost in _PARTICLES.items():
        if word.endswith(particle) and len(word) > len(particle) + 2:
            rest = word[: -len(particle)]
            yield rest, ("-" + particle,), cost
            rests.append((rest, ("-" + particle,), cost))  # type: ignore[arg-type]
    for rest, found, cost in rests:
        for clitic, more in _ENCLITICS.items():
            if rest.endswith(clitic) and len(rest) > len(clitic) + 2:
                yield rest[: -len(clitic)], ("-" + clitic, *found), cost + more + 1


def _suffixed(word: str, outer: str, inner: bool) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Suffixes that go with the outermost prefix: what is left, the suffixes, cost."""
    for suffix, cost in _SUFFIXES[outer].items():
        if not suffix:
            yield word, (), cost
        elif word.endswith(suffix[1:]) and len(word) > len(suffix) + 1:
            yield word[: 1 - len(suffix)], (suffix,), cost + 1
    if inner and outer in ("ter-",) and word.endswith("an") and len(word) > 4:
        yield word[:-2], ("-an",), 3


def _plain_splits(word: str, extra: tuple[str, ...] = (), price: int = 0) -> Iterator[Split]:
    """Splits of a word without hyphens; `extra` are clitics already taken off the front."""
    for stem, clitics, cost in endings(word):
        for prefixes, base, more in _chains(stem):
            outer = prefixes[0] if prefixes else ""
            bare = 3 if "ke-" in prefixes[1:] else 0  # inside a word ke- goes with -an or -kan
            for root, suffixes, last in _suffixed(base, outer, len(prefixes) > 1):
                if len(root) > 1:
                    yield Split(
                        root,
                        prefixes,
                        suffixes,
                        extra + clitics,
                        "",
                        price + cost + more + last + (0 if suffixes else bare),
                    )


def _proclitic_splits(word: str) -> Iterator[Split]:
    """Kubawa, kaukirimkan: the doer before a bare verb."""
    for clitic in ("ku", "kau"):
        if word.startswith(clitic) and len(word) > len(clitic) + 3:
            for split in _plain_splits(word[len(clitic) :], (clitic + "-",), 5):
                if split.prefixes in ((), ("per-",)) and split.suffixes != ("-an",):
                    yield split


def _partial_splits(word: str) -> Iterator[Split]:
    """Dedaunan, pepohonan, tetamu: the first consonant repeated with e."""
    if len(word) > 5 and word[1] == "e" and word[0] == word[2] and word[0] not in VOWELS:
        yield Split(word[2:], (), (), (), "partial", 3)
        if word.endswith("an"):
            yield Split(word[2:-2], (), ("-an",), (), "partial", 2)


def _same_base(first: str, second: str) -> bool:
    """Whether the second half repeats the first, be it with the nasal of the first (memotong-motong)."""
    if first == second:
        return True
    nasals = {"k": "ng", "p": "m", "t": "n", "s": "ny"}
    return first[0] in nasals and second == nasals[first[0]] + first[1:]


def _hyphen_splits(word: str) -> Iterator[Split]:
    """Readings of a word with hyphens: reduplication, hybrids (di-upload), glued clitics (KTP-nya)."""
    first, _, second = word.partition("-")
    if not first or not second:
        return
    if first in _HYPHEN_PREFIXES:
        name = _HYPHEN_PREFIXES[first]
        if "-" in second:
            yield Split(second, (name,), (), (), "", _PREFIX_COST[name] + 1)
        for split in _plain_splits(second.replace("-", "")):
            if not split.prefixes and all(s in _SUFFIXES[name] for s in split.suffixes):
                yield split._replace(prefixes=(name,), cost=split.cost + 1)
        if "-" in second:
            for split in _hyphen_splits(second):
                if not split.prefixes:
                    yield split._replace(prefixes=(name,), cost=split.cost + 1)
    head, _, tail = word.rpartition("-")
    if tail in _HYPHEN_SUFFIXES or tail in _ENCLITICS or tail in _PARTICLES:
        for split in splits(head):
            if tail in _HYPHEN_SUFFIXES:
                if not split.suffixes and not split.clitics:
                    yield split._replace(suffixes=(_HYPHEN_SUFFIXES[tail],), cost=split.cost + 1)
            elif not any(c[1:] in _PARTICLES for c in split.clitics):
                yield split._replace(clitics=(*split.clitics, "-" + tail), cost=split.cost + 1)
    if first not in _HYPHEN_PREFIXES:
        # A compound base: difollow-upi, mentop-up.
        for prefix in ("di-", "meN-", "peN-", "N-"):
            for base, cost in _off(prefix, first):
                for root, suffixes, more in (*_suffixed(second, prefix, False), (second[:-1], ("-i",), 2)):
                    if len(base) > 1 and len(root) > 1 and (root == second or second == root + suffixes[0][1:]):
                        yield Split(
                            f"{base}-{root}",
                            (prefix,),
                            suffixes,
                            (),
                            "",
                            4 + cost + more + _PREFIX_COST[prefix],
                        )
    if "-" in second:
        return
    for prefixes, base, cost in _chains(first):
        # Half-rhymes keep the prefix on the first half: berwarna-warni, bersorak-sorai, beramah-tamah.
        rhyme = second[:2] == base[:2] or second[1:] == base[1:] or second[-3:] == base[-3:]
        if prefixes and rhyme and base != second and len(base) > 2:
            yield Split(base, prefixes, (), (), "varied", 4 + cost)
    for stem, clitics, cost in endings(second):
        if first == stem:
            for split in _plain_splits(first):
                kind = "word" if split.prefixes or split.suffixes else "root"
                yield split._replace(clitics=clitics, reduplication=kind, cost=split.cost + cost)
        elif stem.startswith(("me", "ber")):
            for prefixes, base, more in _chains(stem):
                if (prefixes and base == first) or (len(prefixes) == 1 and base[:-3] == first and base.endswith("kan")):
                    ending = ("-kan",) if base != first else ()
                    yield Split(first, prefixes, ending, clitics, "mutual", cost + more)
        # The prefix stands on the first half, the suffix on the second: berlari-lari, kekanak-kanakan.
        for prefixes, base, more in _chains(first):
            outer = prefixes[0] if prefixes else ""
            for root, suffixes, last in _suffixed(stem, outer, False):
                if (prefixes or suffixes) and _same_base(base, root):
                    yield Split(base, prefixes, suffixes, clitics, "root", cost + more + last)
            if outer in ("meN-", "di-", "se-", "ber-", "ter-") and stem.endswith("an") and _same_base(base, stem[:-2]):
                yield Split(base, prefixes, ("-an",), clitics, "root", cost + more + 2)


@lru_cache(maxsize=8192)
def splits(word: str) -> tuple[Split, ...]:
    """List every way to take affixes off a word, without asking a dictionary.

    Args:
        word: Any string; case is ignored. ``di upload`` (two words) is read like ``di-upload``.

    Returns:
        The readings, plainest first; the first is often the bare word itself. Never raises.
    """
    low = word.lower().strip()
    if low.startswith("di ") and " " not in low[3:]:
        low = "di-" + low[3:]
    if not low or len(low) > 60:
        return (Split(low),) if low else ()
    found: list[Split] = []
    if "-" in low:
        found.append(Split(low))
        found.extend(_hyphen_splits(low))
    else:
        found.extend(_plain_splits(low))
        found.extend(_proclitic_splits(low))
        for stem, clitics, cost in endings(low):
            found.extend(s._replace(clitics=clitics, cost=s.cost + cost) for s in _partial_splits(stem))
    best: dict[tuple[object, ...], Split] = {}
    for split in found:
        key = split[:5]
        if key not in best or split.cost < best[key].cost:
            best[key] = split
    return tuple(sorted(best.values(), key=lambda s: (s.cost, -len(s.root))))
