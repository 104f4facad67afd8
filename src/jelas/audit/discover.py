"""What recurs in an agency's own replies and no list has: acronyms, phrases, typing errors.

The result is a draft list for a person to read, with counts. Nothing shows a reply: a neighbouring word is shown only
where it stands beside the candidate in several replies, and names of persons are left out as far as a program can
tell. Phrases are ranked by NLTK's log-likelihood and weighed by how rare their words are in ordinary Indonesian.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from jelas.audit.columns import Columns
from jelas.audit.tables import Row, Source
from jelas.audit.values import channel_of
from jelas.audit.words import number
from jelas.checker import Checker
from jelas.draft import Draft
from jelas.language.data import data_path
from jelas.language.document import read
from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.tokens import Token

MOST_ROWS = 20_000
"""Replies that are looked at; from a larger table so many are drawn by chance."""
FEWEST_REPLIES = 5
"""A candidate stands in at least so many replies …"""
FEWEST_SHARE = 0.002
"""… and in this share of them."""
FEWEST_NEIGHBOURS = 3
"""A neighbouring word is shown only if it stands there in so many replies."""
_MOST_EACH = 40
_MASK = "…"
_Key = TypeVar("_Key")

_BAND_RANKS: Mapping[int, int] = MappingProxyType({1: 300, 2: 1600, 3: 3600, 4: 6800})
_UNKNOWN_RANK = 30_000
"""Middle ranks of the bands of ``wordlists/vocabulary/familiar.csv``, and a rank for words that it lacks."""

_FUNCTION_WORDS = frozenset(
    word
    for line in (
        "ada adalah agar akan anda antara apa apabila atas atau bagi bahwa bapak bapak/ibu beberapa belum bila",
        "bisa bu dalam dan dapat dari daripada demi dengan di dia hal halo hanya hari harus hingga ia ibu ini itu",
        "jadi jika juga kak kakak kalau kami kamu karena kasih kata ke kepada ketika kita lagi lain lalu lebih",
        "maaf maka mana mari masih melalui mereka meski mohon namun nomor oleh pada pak paling para per pukul pun",
        "saat sahabat saja salah salam sambil sampai sangat saudara saya se sebagai sebelum secara sedang",
        "sehingga selama semua seperti serta sesuai setelah setiap silakan sobat sudah supaya tanggal tanpa telah",
        "tentang terhadap terima terkait tersebut tetapi tiap tidak untuk wib yaitu yang yth",
    )
    for word in line.split()
)
_OFFICE_WORDS = frozenset(
    word
    for line in (
        "akademi aplikasi badan balai bank bidang biro bus cabang dinas direktorat gerai gedung kantor kartu kecamatan",
        "kelurahan kementerian klinik layanan lembaga loket mal pasar portal posko program puskesmas pusat rumah ruang",
        "samsat satuan seksi sekolah sistem stasiun terminal unit",
    )
    for word in line.split()
)
"""A phrase in capitals without such a word may be the name of a person, and is left out."""


class Candidate(NamedTuple):
    """Something that recurs."""

    text: str
    replies: int
    """Replies in which it stands."""
    context: str
    """``… nomor [SIPLO] aktif …``: neighbours that stand there in several replies."""
    suggestion: str = ""
    score: float = 0.0


class Discovery(NamedTuple):
    """What was found: acronyms and typing errors by frequency, phrases and names by how telling they are."""

    replies: int
    """Replies looked at."""
    acronyms: tuple[Candidate, ...]
    phrases: tuple[Candidate, ...]
    names: tuple[Candidate, ...]
    """Phrases in capitals: names of units, services, programmes."""
    typos: tuple[Candidate, ...]


class _Neighbours:
    """Which words stand before and behind a candidate, counted once a reply."""

    def __init__(self) -> None:
        self._before: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._behind: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, text: str, before: str, behind: str) -> None:
        if _may_show(before):
            self._before[text][before] += 1
        if _may_show(behind):
            self._behind[text][behind] += 1

    def context(self, text: str) -> str:
        before, behind = (self._usual(side.get(text)) for side in (self._before, self._behind))
        parts = (_MASK, before, f"[{text}]", behind, _MASK)
        return " ".join(part for part in parts if part)

    @staticmethod
    def _usual(counter: Counter[str] | None) -> str:
        if not counter:
            return ""
        word, count = min(counter.items(), key=lambda item: (-item[1], item[0]))
        return word if count >= FEWEST_NEIGHBOURS else ""


def _may_show(word: str) -> bool:
    """Only ordinary words in small letters: no names, no numbers."""
    if not word.isalpha() or not word.islower():
        return False
    return word in _FUNCTION_WORDS or lexicon.is_word(word) or lexicon.is_root(analyze(word).root)


def sample(source: Source, most: int = MOST_ROWS, seed: int = 7) -> list[Row]:
    """Draw at most ``most`` rows by chance (reservoir sampling); the same seed draws the same rows."""
    random = Random(seed)
    kept: list[Row] = []
    for place, row in enumerate(_rows(source)):
        if len(kept) < most:
            kept.append(row)
        elif (at := random.randrange(place + 1)) < most:
            kept[at] = row
    return kept


def _rows(source: Source) -> Iterator[Row]:
    columns: Columns = source.columns
    for batch in source.batches():
        if batch.table is not None:
            from jelas.audit.arrow import rows_of

            yield from (row for row in rows_of(batch.table, columns, batch.first)[0] if row.reply.strip())
        else:
            yield from batch.rows


def discover(rows: Iterable[Row], checker: Checker, channel: str = "surat") -> Discovery:
    """Find what recurs.

    Args:
        rows: Replies.
        checker: With the lists in force; what they know is left out.
        channel: Of rows that name none.

    Raises:
        ImportError: NLTK is not installed.
    """
    acronyms: Counter[str] = Counter()
    typos: Counter[tuple[str, str]] = Counter()
    neighbours = _Neighbours()
    grams = _Grams(neighbours)
    count = 0
    for row in rows:
        kind = channel_of(row.channel) or channel
        try:
            report = checker.check(row.reply, row.question or None, kind)
            draft = Draft(text=row.reply, question=row.question or None, channel=kind)
        except Exception:
            continue
        count += 1
        here_acronyms: set[str] = set()
        here_typos: set[tuple[str, str]] = set()
        for item in report.findings:
            if item.rule == "unknown-acronym":
                here_acronyms.add(re.sub(r"[-‑–](?:nya|ku|mu|lah|kah|pun)$", "", item.text))
            elif item.rule == "probable-typo" and item.suggestions:
                here_typos.add((item.text.lower(), item.suggestions[0].text.lower()))
        acronyms.update(here_acronyms)
        typos.update(here_typos)
        marked = {*here_acronyms, *(wrong for wrong, _ in here_typos)}
        grams.add(draft, [(f.start, f.end) for f in report.findings if f.start is not None and f.entry], marked)
    fewest = max(FEWEST_REPLIES, math.ceil(FEWEST_SHARE * count))
    phrases, names = grams.best(fewest, checker)
    return Discovery(
        replies=count,
        acronyms=tuple(Candidate(text, found, neighbours.context(text)) for text, found in _frequent(acronyms, fewest)),
        phrases=phrases,
        names=names,
        typos=tuple(
            Candidate(wrong, found, neighbours.context(wrong), right)
            for (wrong, right), found in _frequent(typos, fewest)
        ),
    )


def _frequent(counter: Counter[_Key], fewest: int) -> list[tuple[_Key, int]]:
    found = [(key, count) for key, count in counter.items() if count >= fewest]
    return sorted(found, key=lambda item: (-item[1], str(item[0])))[:_MOST_EACH]


class _Grams:
    """Words, pairs and triples of the author's own sentences, and in how many replies each stands."""

    def __init__(self, neighbours: _Neighbours) -> None:
        self._neighbours = neighbours
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._triples: Counter[tuple[str, str, str]] = Counter()
        self._wild: Counter[tuple[str, str]] = Counter()
        self._replies: Counter[tuple[str, ...]] = Counter()
        self._capitals: Counter[tuple[str, ...]] = Counter()
        self._written: dict[tuple[str, ...], str] = {}
        """How a phrase in capitals is written."""

    def add(self, draft: Draft, known: list[tuple[int | None, int | None]], marked: set[str]) -> None:
        """Count one reply; places that a list knows end a run of words."""
        document = draft.document
        covered = sorted((start, end) for start, end in known if start is not None and end is not None)
        here: dict[tuple[str, ...], bool] = {}
        shown: set[tuple[str, str, str]] = set()
        for sentence in document.sentences:
            run: list[str] = []
            written: list[str] = []
            for index in range(sentence.first, sentence.last):
                token = document.tokens[index]
                bare = token.text if token.text in marked else token.lower
                if bare in marked:
                    shown.add((bare, *_beside(document.tokens, index)))
                usable = (
                    token.kind == "word"
                    and not _inside(covered, token.start, token.end)
                    and draft.is_prose(token.start, token.end)
                )
                if usable:
                    run.append(token.lower)
                    written.append(token.text if index > sentence.first else token.lower)
                    self._count(run[-3:], written[-3:], here)
                else:
                    run, written = [], []
        for gram, capitals in here.items():
            self._replies[gram] += 1
            self._capitals[gram] += capitals
        for text, before, behind in shown:
            self._neighbours.add(text, before, behind)

    def _count(self, run: list[str], written: list[str], here: dict[tuple[str, ...], bool]) -> None:
        self._words[run[-1]] += 1
        if len(run) > 1:
            self._pairs[run[-2], run[-1]] += 1
            self._note((run[-2], run[-1]), written[-2:], here)
        if len(run) > 2:
            self._triples[run[-3], run[-2], run[-1]] += 1
            self._wild[run[-3], run[-1]] += 1
            self._note((run[-3], run[-2], run[-1]), written, here)

    def _note(self, gram: tuple[str, ...], written: list[str], here: dict[tuple[str, ...], bool]) -> None:
        here[gram] = all(word[:1].isupper() for word in written)
        if here[gram] and gram not in self._written:
            self._written[gram] = " ".join(written)

    def best(self, fewest: int, checker: Checker) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
        """Return the phrases and the names that recur most tellingly."""
        scored = self._scored(fewest)
        phrases: list[Candidate] = []
        names: list[Candidate] = []
        taken: list[tuple[tuple[str, ...], int]] = []
        for gram, score in sorted(scored.items(), key=lambda item: (-item[1], item[0])):
            replies = self._replies[gram]
            if any(_contained(gram, other) and replies <= 1.5 * count for other, count in taken):
                continue
            in_capitals = 2 * self._capitals[gram] > replies
            if in_capitals and not any(word in _OFFICE_WORDS for word in gram):
                continue
            text = " ".join(gram)
            if _is_known(text, checker):
                continue
            taken.append((gram, replies))
            found = Candidate(
                self._written[gram] if in_capitals else text, replies, f"{_MASK} [{text}] {_MASK}", "", score
            )
            group = names if in_capitals else phrases
            if len(group) < _MOST_EACH:
                group.append(found)
        return tuple(phrases), tuple(names)

    def _scored(self, fewest: int) -> dict[tuple[str, ...], float]:
        """NLTK's log-likelihood of each phrase, weighed by how rare its words are elsewhere."""
        from nltk.collocations import (
            BigramAssocMeasures,
            BigramCollocationFinder,
            TrigramAssocMeasures,
            TrigramCollocationFinder,
        )
        from nltk.probability import FreqDist

        words, pairs = FreqDist(self._words), FreqDist(self._pairs)
        two = BigramCollocationFinder(words, pairs)
        three = TrigramCollocationFinder(words, pairs, FreqDist(self._wild), FreqDist(self._triples))
        for finder in (two, three):
            finder.apply_ngram_filter(lambda *gram: self._replies[gram] < fewest or not _is_phrase(gram))
        found: dict[tuple[str, ...], float] = {}
        total = sum(self._words.values())
        for finder, measure in (
            (two, BigramAssocMeasures.likelihood_ratio),
            (three, TrigramAssocMeasures.likelihood_ratio),
        ):
            for gram, score in finder.score_ngrams(measure):
                keyness = sum(keyness_of(self._words[word], total, word) for word in gram) / len(gram)
                if keyness > 0 and score > 10.83:  # beyond chance at 0.1 % (chi-squared, one degree)
                    found[gram] = round(math.log10(score) * math.log10(1 + keyness), 3)
        return found


def _beside(tokens: Sequence[Token], index: int) -> tuple[str, str]:
    before = tokens[index - 1].lower if index else ""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return before, behind


def _inside(covered: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(covered, (end, 0))
    return any(a < end and start < b for a, b in covered[max(0, at - 3) : at])


def _is_phrase(gram: tuple[str, ...]) -> bool:
    """Every word means something by itself; single letters and addresses to the citizen do not."""
    if any(word in _FUNCTION_WORDS or len(word) < 3 or not word.replace("-", "").isalpha() for word in gram):
        return False
    return len(set(gram)) == len(gram)


def _contained(gram: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two phrases share all but one word in a row."""
    short, long = sorted((gram, other), key=len)
    size = len(short)
    if any(long[at : at + size] == short for at in range(len(long) - size + 1)):
        return True
    return size > 2 and (gram[1:] == other[:-1] or gram[:-1] == other[1:])


def _is_known(text: str, checker: Checker) -> bool:
    """Tell whether a list or the agency's names already speak of the phrase."""
    if text in checker.settings.names or text in checker.wordlists.names:
        return True
    return any(match.entry.kind != "marker" for match in checker.wordlists.find(read(text)))


@cache
def _bands() -> Mapping[str, int]:
    with open(data_path("vocabulary", "familiar.csv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(",") for line in file][1:]
    return MappingProxyType({row[0]: int(row[1]) for row in rows if len(row) >= 2 and row[1].isdigit()})


def ordinary_frequency(word: str) -> float:
    """Return how often a word stands in ordinary Indonesian, as a share, from the band of its root (Zipf's law)."""
    bands = _bands()
    if word in _FUNCTION_WORDS:
        return 0.1 / 60
    band = bands.get(word) or bands.get(analyze(word).root)
    return 0.1 / (_BAND_RANKS.get(band, _UNKNOWN_RANK) if band else _UNKNOWN_RANK)


def keyness_of(count: int, total: int, word: str) -> float:
    """Return Dunning's log-likelihood that a word is more frequent here than in ordinary Indonesian; below 0: rarer."""
    expected = total * ordinary_frequency(word)
    if not count:
        return 0.0
    value = 2 * (count * math.log(count / expected) - (count - expected))
    return value if count > expected else -value


# The draft list


def draft_list(found: Discovery, language: str = "id") -> str:
    """Return the draft as TOML that ``jelas kamus periksa`` accepts.

    Acronyms and typing errors stand there ready to be completed; phrases and names are commented out, for only a
    person can tell whether a citizen stumbles over them.
    """
    english = language == "en"

    def say(indonesian: str, words: str) -> str:
        return words if english else indonesian

    replies = say("balasan", "replies")
    count = number(found.replies, language)
    lines = [
        say(
            f"# Draf daftar kata dari {count} balasan. Bacalah satu per satu, lengkapi, dan hapus yang tidak perlu.",
            f"# Draft wordlist from {count} replies. Read every entry, complete it, and delete what is not needed.",
        ),
        say("# Lalu periksa dengan: jelas kamus periksa BERKAS", "# Then: jelas kamus periksa FILE"),
    ]
    if found.names:
        lines += ["", say("# Nama yang sering; pindahkan ke names:", "# Frequent names; move the right ones to names:")]
        lines += [f"#   {_quoted(item.text)}  ({item.replies} {replies})" for item in found.names]
        lines.append("names = []")
    if found.acronyms:
        lines += ["", say("# Singkatan: tulis kepanjangannya.", "# Acronyms: write what they stand for.")]
        for item in found.acronyms:
            lines += [
                "",
                f"# {item.replies} {replies}: {item.context}",
                "[[acronym]]",
                f"acronym = {_quoted(item.text)}",
                f"expansion = {_quoted(say('[kepanjangan ', '[meaning of ') + item.text + ']')}",
                'source = "agency"',
            ]
    if found.typos:
        lines += ["", say("# Salah ketik yang berulang.", "# Recurring typing errors.")]
        for item in found.typos:
            lines += [
                "",
                f"# {item.replies} {replies}: {item.context}",
                "[[spelling]]",
                f"wrong = {_quoted(item.text)}",
                f"right = {_quoted(item.suggestion)}",
                'kind = "ketik"',
                'source = "agency"',
            ]
    if found.phrases:
        lines += [
            "",
            say(
                "# Ungkapan yang sering. Bila warga sulit memahaminya, hapus tanda # dan tulis gantinya.",
                "# Frequent phrases. Where citizens stumble over one, delete the # and write what to say instead.",
            ),
        ]
        for item in found.phrases:
            lines += [
                "",
                f"# {item.replies} {replies}",
                "# [[term]]",
                f"# term = {_quoted(item.text)}",
                f"# plain = {_quoted(say('[kata sehari-hari]', '[everyday words]'))}",
                '# source = "agency"',
            ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_draft(path: Path, found: Discovery, language: str = "id") -> None:
    """Write the draft list."""
    path.write_text(draft_list(found, language), encoding="utf-8")
