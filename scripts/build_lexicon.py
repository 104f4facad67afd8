"""Build wordlists/lexicon/roots.csv and derived.csv from two free lexica and our own additions.

    python scripts/build_lexicon.py DATA_DIRECTORY

DATA_DIRECTORY holds wordnet_lemmas.tsv (Wordnet Bahasa, MIT) and inanlp_lexicon.tsv (InaNLP, Apache-2.0): a
word, a tab, its parts of speech. Both mix roots and derived words and leave out roots that never stand alone
(*libat*), so we have to tell them apart. The idea: a true root explains many entries (*tulis*: menulis,
tulisan, penulis …), a false one only a few (*jal* would explain *jalan* alone). Every entry takes the
reading, itself or one of its splits, whose root explains most, less the price of the affixes; counting and
choosing is repeated until it settles. What we decided by hand stands in additions.csv and always wins.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from math import log2
from pathlib import Path

from jelas.language.affixes import Split, price, splits

LEXICON = Path(__file__).resolve().parent.parent / "wordlists" / "lexicon"
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
PARTS = {"NN": "n", "VB": "v", "JJ": "a", "RB": "r", "CD": "m", "PR": "p", "CC": "c", "IN": "i", "MD": "x",
         "UH": "u", "RP": "t", "DT": "d"}  # fmt: skip
# How a root can begin: at most one consonant (or digraph), or a loan cluster.
ROOT_SHAPE = re.compile(r"(?:(?:ng|ny|kh|sy|[b-df-hj-np-tv-z])?[aeiou]|[bcdfgkpt][rl]|s[cklmnptrw])[a-z-]*")
VERB_BEGINNINGS = ("me", "di", "ber", "ter")


def read_sources(data: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Single words of both lexica with their parts of speech and where they come from."""
    parts: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    for name, file in (("wordnet", "wordnet_lemmas.tsv"), ("inanlp", "inanlp_lexicon.tsv")):
        for line in (data / file).read_text(encoding="utf-8").splitlines():
            word, _, tags = line.partition("\t")
            word = word.strip().lower()
            if not WORD.fullmatch(word):
                continue
            sources[word].add(name)
            parts[word] |= set(tags) if name == "wordnet" else {PARTS.get(tags, "")} - {""}
    return dict(parts), dict(sources)


def read_additions() -> dict[str, tuple[str, str]]:
    """Our own decisions: word -> (root, parts of speech). A root that is the word itself makes it a root."""
    found: dict[str, tuple[str, str]] = {}
    with (LEXICON / "additions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["word"] in found:
                raise SystemExit(f"additions.csv: {row['word']} twice")
            found[row["word"]] = (row["root"] or row["word"], row["pos"])
    return found


def vowels(word: str) -> int:
    return sum(letter in "aeiou" for letter in word)


def bound_roots(parts: dict[str, set[str]]) -> set[str]:
    """Roots that never stand alone: two or more entries that cannot be read otherwise share them."""
    seen: dict[str, set[str]] = defaultdict(set)
    for word in parts:
        readings = [s for s in splits(word) if s.root != word and not s.clitics]
        if any(s.root in parts and len(s.root) > 2 for s in readings):
            continue
        for split in readings:
            if (
                len(split.root) < 4
                or not ROOT_SHAPE.fullmatch(split.root)
                or split.root.endswith("kan")
                or split.cost > 4
                or (not split.prefixes and split.suffixes != ("-an",))
            ):
                continue
            if split.prefixes and split.prefixes[0] in ("meN-", "ber-", "ter-", "di-") and "v" not in parts[word]:
                continue
            seen[split.root].add(word)
    return {root for root, words in seen.items() if len(words) > 1}


def stands_alone(word: str, tags: set[str]) -> float:
    """How likely a word is a root by its looks alone (0 = no opinion, negative = looks derived)."""
    value = 0.0
    if "-" in word:
        return -12.0
    if "v" in tags and not tags & set("na") and word.startswith(VERB_BEGINNINGS):
        value -= 5
    if word.endswith("an") and len(word) > 7 and word.startswith(("ke", "pe")):
        value -= 3.5
    if word.endswith("nya") and len(word) > 6:
        value -= 6
    if word.endswith("kan") and len(word) > 6:
        value -= 2
    if word.startswith("menge") and "v" in tags:
        value -= 2
    return value


def looks_built(word: str, readings: list[Split], parts: dict[str, set[str]]) -> float:
    """Doubt that a word is a root: taking off one plain prefix or suffix leaves a listed word of two syllables."""
    for split in readings:
        if split.cost > 3 or split.root not in parts or vowels(split.root) < 2 or len(split.root) < 4:
            continue
        if split.prefixes in (("se-",), ("ber-",), ("ter-",), ("meN-",), ("peN-",), ("di-",)) and not split.suffixes:
            return 2.5
        if split.prefixes in (("meN-",), ("di-",)) and split.suffixes in (("-kan",), ("-i",)):
            return 2.5
        if split.prefixes in (("meN-", "per-"), ("di-", "per-")):
            return 2.5
        if split.prefixes in ((), ("ke-",), ("per-",), ("peN-",)) and split.suffixes == ("-an",):
            return 1.5
    return 0.0


def lone_verb(word: str, tags: set[str]) -> str | None:
    """The base of a verb whose root occurs nowhere else (merutuk: rutuk), where its sounds leave no doubt."""
    if tags != {"v"} or len(word) < 6 or "-" in word:
        return None
    readings = [s for s in splits(word) if len(s.prefixes) == 1 and not s.clitics and not s.reduplication
                and s.prefixes[0] in ("meN-", "ber-", "ter-") and ROOT_SHAPE.fullmatch(s.root)
                and vowels(s.root) > 1 and len(s.root) > 3]  # fmt: skip
    with_suffix = [s for s in readings if s.suffixes == ("-kan",)]
    bases = {s.root for s in with_suffix or readings if s.suffixes in ((), ("-kan",)) and s.cost < 4}
    if len(bases) > 1:
        # menu- mema- menya-: a swallowed t, p, s is likelier than a root in m, n, ny; after meng- nobody can
        # tell.
        bases = {base for base in bases if base[0] in "tps"}
    return bases.pop() if len(bases) == 1 else None


def decide(
    parts: dict[str, set[str]], additions: dict[str, tuple[str, str]]
) -> tuple[dict[str, str], dict[str, float]]:
    """The root of every entry, and how many entries each root explains."""
    known = set(parts) | bound_roots(parts) | set(additions)
    known |= {root for root, _ in additions.values() if " " not in root}
    words = known
    fixed = {root for root, _ in additions.values()}
    readings: dict[str, list[Split]] = {
        word: [s for s in splits(word) if s.root in known and s.root != word and len(s.root) > 2
               and (not s.clitics or s.clitics == ("-nya",))
            and "N-" not in s.prefixes]
        for word in words
    }  # fmt: skip
    support: Counter[str] = Counter()
    for found in readings.values():
        roots = {s.root for s in found if s.cost <= 4}
        for root in roots:
            support[root] += 1 / len(roots)  # type: ignore[assignment]
    best: dict[str, str] = {}
    for _ in range(5):
        for word in words:
            if word in additions or word in fixed:
                best[word] = additions[word][0] if word in additions else word
                continue
            choice, value = word, log2(1 + support[word]) + stands_alone(word, parts.get(word, set()))
            value -= looks_built(word, readings[word], parts)
            for split in readings[word]:
                # mengadukan is adu with -kan, never meN- before the noun adukan.
                verb = split.prefixes in (("meN-",), ("di-",))
                if verb and split.root.endswith("an") and best.get(split.root, split.root) != split.root:
                    continue
                worth = log2(1 + support[split.root]) - price(split)
                if worth > value:
                    choice, value = split.root, worth
            best[word] = choice
        support = Counter(root for word, root in best.items() if root != word)

    for word, root in list(best.items()):
        if root == word and word not in fixed and word not in additions:
            base = lone_verb(word, parts.get(word, set()))
            if base:
                best[word] = base
                best.setdefault(base, base)

    def final(word: str) -> str:
        trail = {word}
        while best.get(word, word) != word and best[word] not in trail:
            word = best[word]
            trail.add(word)
        return word

    roots = {word: final(word) for word in best}
    return roots, dict(Counter(root for word, root in roots.items() if root != word))


def reading(word: str, root: str, root_of: dict[str, str]) -> Split:
    """The affixes of a derived word: the plainest split that leads to its root, through another word if need be."""
    found = [split for split in splits(word) if split.root != word]
    for split in found:
        if split.root == root.replace(" ", ""):
            return split
    for split in found:
        if root_of.get(split.root) == root:
            inner = reading(split.root, root, root_of)
            return Split(
                root,
                split.prefixes + inner.prefixes,
                inner.suffixes + split.suffixes,
                inner.clitics + split.clitics,
                split.reduplication or inner.reduplication,
            )
    return Split(root)


def write(path: Path, header: str, rows: list[str]) -> None:
    """Write sorted plain rows: the reader searches the text itself, so nothing may be quoted."""
    path.write_text(header + "\n" + "".join(row + "\n" for row in sorted(rows)), encoding="ascii", newline="\n")
    print(f"{path.name}: {len(rows)} rows")


def main() -> None:
    data = Path(sys.argv[1])
    parts, sources = read_sources(data)
    additions = read_additions()
    root_of, weight = decide(parts, additions)
    root_rows, derived_rows = [], []
    for word, root in root_of.items():
        own = additions.get(word)
        tags = "".join(sorted(parts.get(word, set()) | set(own[1] if own else "")))
        if root == word:
            source = "+".join(sorted(sources.get(word, ()))) or ("own" if own else "inferred")
            # We only add words that people use; the two lexica do not know how they are inflected.
            level = max(min(9, round(log2(1 + weight.get(word, 0)) * 1.5)), 4 if own else 0)
            root_rows.append(f"{word},{tags},{source},{level}")
        else:
            split = reading(word, root, root_of)
            fields = (split.prefixes, split.suffixes, split.clitics)
            derived_rows.append(
                ",".join([word, root, tags, *(" ".join(names) for names in fields), split.reduplication])
            )
    write(LEXICON / "roots.csv", "root,pos,source,weight", root_rows)
    write(LEXICON / "derived.csv", "word,root,pos,prefixes,suffixes,clitics,reduplication", derived_rows)


if __name__ == "__main__":
    main()
