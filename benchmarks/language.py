"""Compare `jelas.language` with the offline tools that do parts of its work, and print Markdown tables.

    python benchmarks/language.py [--data FOLDER]

Needs the extra ``jelas[benchmark]``. Our own test words and texts are in ``tests/language/``. ``--data`` names a folder
with further data that is not ours to ship (``ud_csui_train.conllu``, ``morphology_dev.tsv``, ``syllables_dev.tsv``: see
``docs/language.md``); without it those columns stay out. A tool that is not installed is left out of its table.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from jelas.language import analyze, count_syllables, punkt, sentence_spans

OWN = Path(__file__).resolve().parents[1] / "tests" / "language"
MARK = "‖"

Splitter = Callable[[str], Iterable[tuple[int, int]]]
Stemmer = Callable[[str], str]
Counter = Callable[[str], int]
Tool = TypeVar("Tool")
Article = tuple[str, set[int]]
"""A text and where its sentences end, without the last end."""


# --- what the tools answer -------------------------------------------------------------------------------------------


def splitters() -> dict[str, Splitter]:
    """Sentence splitters by name."""

    def plain(text: str) -> Iterable[tuple[int, int]]:
        ends = [match.end() for match in re.finditer(r"[.!?…]+[\"'”’)\]]*(?=\s)", text)]
        return list(zip([0, *ends], [*ends, len(text)], strict=True))

    def untrained() -> Splitter:
        return import_module("nltk.tokenize.punkt").PunktSentenceTokenizer().span_tokenize

    def pysbd() -> Splitter:
        segmenter = import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)
        return lambda text: [(span.start, span.end) for span in segmenter.segment(text)]

    def sentencizer() -> Splitter:
        spacy = import_module("spacy")
        pipeline = spacy.blank("xx")
        pipeline.add_pipe("sentencizer")
        return lambda text: [(sentence.start_char, sentence.end_char) for sentence in pipeline(text).sents]

    return _available(
        {
            "jelas": lambda: sentence_spans,
            "jelas: Punkt parameters in NLTK": lambda: punkt().span_tokenize,
            "NLTK Punkt, untrained": untrained,
            "pysbd (English rules; it has none for Indonesian)": pysbd,
            "spaCy sentencizer": sentencizer,
            "split at .!? and space": lambda: plain,
        }
    )


def stemmers() -> dict[str, Stemmer]:
    """Root finders by name."""

    def sastrawi() -> Stemmer:
        return import_module("Sastrawi.Stemmer.StemmerFactory").StemmerFactory().create_stemmer().stem

    def simplemma() -> Stemmer:
        lemmatize = import_module("simplemma").lemmatize
        return lambda word: lemmatize(word, lang="id")

    return _available(
        {"jelas": lambda: lambda word: analyze(word).root, "PySastrawi": sastrawi, "simplemma": simplemma}
    )


def counters() -> dict[str, Counter]:
    """Syllable counters by name."""

    def pyphen() -> Counter:
        dictionary = import_module("pyphen").Pyphen(lang="id_ID")
        return lambda word: len(dictionary.inserted(word).split("-"))

    def textstat() -> Counter:
        module = import_module("textstat")
        module.set_lang("id")
        return lambda word: module.syllable_count(word)

    vowels = re.compile(r"[aeiouéè]+", re.IGNORECASE)
    return _available(
        {
            "jelas": lambda: count_syllables,
            "pyphen id_ID": pyphen,
            'textstat, set_lang("id")': textstat,
            "groups of vowels": lambda: lambda word: len(vowels.findall(word)),
        }
    )


def _available(makers: dict[str, Callable[[], Tool]]) -> dict[str, Tool]:
    tools = {}
    for name, make in makers.items():
        try:
            tools[name] = make()
        except ImportError as error:
            print(f"<!-- {name} left out: {error.name} is not installed -->")
    return tools


# --- what is right ---------------------------------------------------------------------------------------------------


def own_articles(families: set[str]) -> list[Article]:
    """Our texts of some families, each an article of its own."""
    articles = []
    for item in json.loads((OWN / "sentences_gold.json").read_text(encoding="utf-8")):
        if item["family"] in families:
            text, ends = "", set()
            for part in item["text"].split(MARK):
                ends.add(len(text) + len(part.rstrip()))
                text += part
            articles.append((text, ends - {len(text.rstrip())}))
    return articles


def treebank_articles(path: Path) -> list[Article]:
    """Ten sentences of a treebank in a row make an article; a heading without a stop ends it."""
    articles: list[Article] = []
    text, ends = "", set[int]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            text += (" " if text else "") + line[9:]
            ends.add(len(text))
            if len(ends) == 10 or not re.search(r"[.!?…][\"'”’)\]]*$", text):
                articles.append((text, ends - {len(text)}))
                text, ends = "", set()
    return [*articles, (text, ends - {len(text)})]


def boundary_f1(split: Splitter, articles: Sequence[Article]) -> float:
    """F1 of the sentence ends inside the articles."""
    right = extra = missed = 0
    for text, ends in articles:
        found = {start + len(text[start:end].rstrip()) for start, end in split(text)} - {len(text.rstrip()), 0}
        right += len(ends & found)
        extra += len(found - ends)
        missed += len(ends - found)
    return 2 * right / max(1, 2 * right + extra + missed)


def root_rows(path: Path) -> list[tuple[str, set[str]]]:
    """Word and accepted roots: ``word<TAB>root``, or a segmentation with the roots in angle brackets."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and line[0] != "#":
            word, gold = line.split("\t")[:2]
            roots = [root for root in re.findall(r"<([^>]+)>", gold) if root not in ("r", "R")] or gold.split("|")
            rows.append((word, {_same(part) for root in roots for part in re.sub(r"[\[\]]", "", root).split(":")}))
    return rows


def _same(word: str) -> str:
    return re.sub(r"[\s-]", "", word).lower()


def syllable_rows(path: Path) -> list[tuple[str, int]]:
    """Word and number of syllables."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [(line[0], int(line[1])) for line in lines]


# --- the tables ------------------------------------------------------------------------------------------------------


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a Markdown table and an empty line."""
    for row in (head, ["---"] * len(head), *rows):
        print("| " + " | ".join(row) + " |")
    print()


def microseconds(function: Callable[[str], object], texts: Sequence[str]) -> float:
    """Time for one of some texts, the better of two rounds; the first may fill caches."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        for text in texts:
            result = function(text)
            if hasattr(result, "__next__"):
                list(result)
        best = min(best, time.perf_counter() - start)
    return best / len(texts) * 1e6


def sentence_table(data: Path | None) -> None:
    """F1 of sentence ends."""
    sets = {
        "letters (own)": own_articles({"letters"}),
        "news (own)": own_articles({"news"}),
        "mixed, hard (own)": own_articles({"more"}),
        "lists and lines (own)": own_articles({"lines"}),
        "chat (own)": own_articles({"chat"}),
    }
    if data and (data / "ud_csui_train.conllu").exists():
        sets["news (UD Indonesian-CSUI, train)"] = treebank_articles(data / "ud_csui_train.conllu")
    texts = [text for articles in sets.values() for text, _ in articles]
    head = ["Sentence ends, F1", *(f"{name}, {sum(len(a[1]) for a in sets[name])}" for name in sets), "µs a text"]
    rows = []
    for name, split in splitters().items():
        scores = [f"{boundary_f1(split, articles):.3f}" for articles in sets.values()]
        rows.append([name, *scores, f"{microseconds(split, texts):.0f}"])
    table(head, rows)


def root_table(data: Path | None) -> None:
    """Share of words whose root is found."""
    sets = {"own words": root_rows(OWN / "gold_roots.tsv")}
    if data and (data / "morphology_dev.tsv").exists():
        sets["morphology_dev"] = root_rows(data / "morphology_dev.tsv")
    words = [word for rows in sets.values() for word, _ in rows]
    rows = []
    for name, stem in stemmers().items():
        shares = [sum(_same(stem(word)) in roots for word, roots in gold) / len(gold) for gold in sets.values()]
        rows.append([name, *(f"{100 * share:.1f} %" for share in shares), f"{microseconds(stem, words):.1f}"])
    table(["Right root", *(f"{name}, {len(gold)}" for name, gold in sets.items()), "µs a word"], rows)


def syllable_table(data: Path | None) -> None:
    """Share of words whose syllables are counted right."""
    sets = {"own words": syllable_rows(OWN / "gold_syllables.tsv")}
    if data and (data / "syllables_dev.tsv").exists():
        sets["syllables_dev"] = syllable_rows(data / "syllables_dev.tsv")
    words = [word for rows in sets.values() for word, _ in rows]
    rows = []
    for name, count in counters().items():
        shares = [sum(count(word) == number for word, number in gold) / len(gold) for gold in sets.values()]
        rows.append([name, *(f"{100 * share:.1f} %" for share in shares), f"{microseconds(count, words):.1f}"])
    table(["Right number of syllables", *(f"{name}, {len(gold)}" for name, gold in sets.items()), "µs a word"], rows)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description="Compare jelas.language with other tools.")
    parser.add_argument("--data", type=Path, help="folder with further data")
    data = parser.parse_args().data
    sentence_table(data)
    root_table(data)
    syllable_table(data)


if __name__ == "__main__":
    main()
