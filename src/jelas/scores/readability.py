"""The Indeks Jelas: how easily a text reads, 0-100, with its causes (``docs/readability.md``).

Long texts are judged by their sentences, their words and the density of findings; short ones (an answer to a
review, a chat message) by what a few sentences show: the longest sentence, hard words and what is to be mended. Between
the two the score goes over without a jump.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple

from jelas.language.tokens import Token
from jelas.report import Band, Cause, Finding, Readability, Span, later, lazy_measures
from jelas.rules.base import Context
from jelas.scores.measured import Measured, MeasuredSentence
from jelas.scores.points import mixed, rows_of
from jelas.scores.weights import READING_BASE, READING_LONG, READING_SHORT
from jelas.scores.weights import READING_VERSION as VERSION
from jelas.scores.words import (
    ABSTRACT_MARK,
    BAND_SHIFT,
    BOOKISH_TRAIT,
    LONG_MARK,
    MEANINGFUL_MARK,
    PERSON_TRAIT,
    SMALL_TRAIT,
    SUBORDINATE_MARK,
    WIDE_TRAIT,
    WORD_MARK,
    bytes_where,
    syllables_of,
    traits_of,
    word_facts,
    words_where,
)

MINIMUM_WORDS = 60
MINIMUM_SENTENCES = 4
_FEWEST_WORDS = 30
"""Words up to which a text is short and nothing else."""
EASY, MEDIUM = 70.0, 43.0
"""Scores from which a text is *mudah* and *sedang*."""
_CONTACT_WORDS = 20
"""Words up to which a sentence with a contact is a contact line and not measured."""
_ITEM_WORDS = 15
"""Words up to which an item of a list is one; a longer one is a sentence with a number before it."""
_BEND = 70.0
"""Points lost from which the score falls more slowly, so that it never reaches 0."""
_TOP = 6.0
"""Points lost below which the score rises more slowly: it never reaches 100, and plain and plainer stay apart."""
_CAUSES = 3
_TOLD: Mapping[str, float] = {
    "khadijah-rohani": 7.5,
    "sentence-length": 14.5,
    "longest": 25.0,
    "long-words": 0.05,
    "word-length": 0.45,
    "bookish": 0.25,
    "unfamiliar": 0.15,
    "uncommon": 0.3,
    "abstract-nouns": 0.06,
    "subordination": 1.6,
}
"""Values from which a feature is named as a cause; below, it may cost a little, but it is no reproach."""
_MOST_SPANS = 8

HARD = ("jargon", "legalese", "acronym", "foreign")
"""Categories of hard terms."""
OFFICE = ("bureaucratese", "nominalization", "wordiness", "vagueness")
"""Categories of office style."""
CARELESS = ("spelling", "register")
"""Categories of careless writing."""
_count_hard, _count_office, _count_careless = itemgetter(*HARD), itemgetter(*OFFICE), itemgetter(*CARELESS)


_LONG, _SHORT = rows_of(READING_LONG), rows_of(READING_SHORT)
_LIMITS = {name: term.free for table in (READING_SHORT, READING_LONG) for name, term in table.items()}
_BANDS = words_where(lambda mark: (mark & ~(WORD_MARK | MEANINGFUL_MARK)) >> BAND_SHIFT)
_LONG_WORDS = words_where(lambda mark: mark & LONG_MARK)
_SUBORDINATE = words_where(lambda mark: bool(mark & SUBORDINATE_MARK))
_ABSTRACT = words_where(lambda mark: bool(mark & ABSTRACT_MARK))
_WIDE = bytes_where(lambda trait: bool(trait & WIDE_TRAIT))
_SMALL = bytes_where(lambda trait: bool(trait & SMALL_TRAIT))
_BOOKISH = bytes_where(lambda trait: trait & (SMALL_TRAIT | BOOKISH_TRAIT) == SMALL_TRAIT | BOOKISH_TRAIT)
_PERSON = bytes_where(lambda trait: trait & (SMALL_TRAIT | PERSON_TRAIT) == SMALL_TRAIT | PERSON_TRAIT)


class Measure(NamedTuple):
    """The parts of a text that the index looks at."""

    running: tuple[MeasuredSentence, ...]
    """Sentences that are neither items of a list nor contact lines."""
    every: tuple[MeasuredSentence, ...]
    """All sentences but contact lines."""
    syllables: int
    """Syllables of ``running``."""
    marks: bytes
    """The ``mark`` of each token of ``running``."""
    traits: bytes
    """The ``traits`` of each of them."""
    words: int
    """Words of ``every``."""


def chosen(measured: Measured) -> Measure:
    """Set contact lines and items of lists apart."""
    every: list[MeasuredSentence] = []
    running: list[MeasuredSentence] = []
    words = 0
    for sentence in measured.sentences:
        _, _, length, step, contact, _, _, own = sentence
        if contact and length <= _CONTACT_WORDS:
            continue
        every.append(sentence)
        words += own
        if not step or length > _ITEM_WORDS:
            running.append(sentence)
    running = running or every
    syllables, marks, traits = 0, b"", b""
    for first, last in _stretches(running):
        tokens = measured.words[first:last]
        syllables += sum(map(syllables_of, tokens))
        traits += bytes(map(traits_of, tokens))
        marks += measured.marks[first:last]
    return Measure(tuple(running), tuple(every), syllables, marks, traits, words)


def _stretches(sentences: list[MeasuredSentence]) -> list[tuple[int, int]]:
    """The tokens of sentences as few ranges: most sentences follow one upon the other."""
    stretches: list[tuple[int, int]] = []
    begin = end = 0
    for sentence in sentences:
        first = sentence.first
        if first != end:
            stretches.append((begin, end))
            begin = first
        end = sentence.last
    stretches.append((begin, end))
    return stretches


def khadijah_rohani(words_per_sentence: float, syllables_per_word: float) -> float:
    """School year by Khadijah Rohani (1982): 0.3793 · words/sentence + 0.0207 · syllables/300 words − 13.988."""
    return 0.3793 * words_per_sentence + 0.0207 * 300 * syllables_per_word - 13.988


def features(measured: Measured, measure: Measure) -> dict[str, float]:
    """Return the features of the index; all but ``steps`` and ``persons`` grow with difficulty."""
    return {**_long_features(measured, measure), **_short_features(measured, measure)}


def _long_features(measured: Measured, measure: Measure) -> dict[str, float]:
    """The features that long texts are judged by."""
    marks, counts = measure.marks, measured.counts
    lengths = sorted([s.length for s in measure.running]) or [0]
    running = len(lengths)
    count = max(1, sum([s.words for s in measure.running]))
    bands = _bands_of(measured, measure)
    known = max(1, len(bands) - bands.count(0))
    traits = _traits_of(measured, measure)
    small = max(1, traits.translate(_SMALL).count(1))
    words = max(40, measure.words)
    hard, office, careless = sum(_count_hard(counts)), sum(_count_office(counts)), sum(_count_careless(counts))
    mend = counts["warning"] + counts["error"]
    return {
        "khadijah-rohani": khadijah_rohani(sum(lengths) / running, measure.syllables / count),
        "sentence-length": (lengths[running // 2] + lengths[(running - 1) // 2]) / 2,
        "over-25": (running - bisect_right(lengths, 25)) / running,
        "over-40": (running - bisect_right(lengths, 40)) / running,
        "long-words": marks.translate(_LONG_WORDS).count(1) / count,
        "word-length": measure.traits.translate(_WIDE).count(1) / count,
        "bookish": traits.translate(_BOOKISH).count(1) / small,
        "persons": traits.translate(_PERSON).count(1) / small,
        "unfamiliar": (bands.count(4) + bands.count(5)) / known,
        "abstract-nouns": marks.translate(_ABSTRACT).count(1) / count,
        "subordination": marks.translate(_SUBORDINATE).count(1) / running,
        "hard-terms": 100.0 * hard / words,
        "office-style": 100.0 * office / words,
        "spelling": 100.0 * careless / words,
        "to-mend": 100.0 * mend / words,
        # The numbers behind these rates are told to the author.
        "hard-places": float(hard),
        "office-places": float(office),
        "careless-places": float(careless),
        "places-to-mend": float(mend),
        "steps": min(3.0, float(len(measure.every) - running)),
    }


def _short_features(measured: Measured, measure: Measure) -> dict[str, float]:
    """The features that short texts are judged by."""
    counts = measured.counts
    lengths = [s.length for s in measure.running] or [0]
    count = max(1, sum([s.words for s in measure.running]))
    bands = _bands_of(measured, measure)
    known = len(bands) - bands.count(0)
    return {
        "khadijah-rohani": khadijah_rohani(sum(lengths) / len(lengths), measure.syllables / count),
        "longest": float(max(lengths)),
        "uncommon": (known - bands.count(1)) / max(1, known),
        "hard-places": float(sum(_count_hard(counts))),
        "careless-places": float(sum(_count_careless(counts))),
        "places-to-mend": float(counts["warning"] + counts["error"]),
    }


def _bands_of(measured: Measured, measure: Measure) -> bytes:
    """The bands of the words; that of the first word of a sentence though it begins with a capital."""
    words = measured.words
    firsts = [word_facts(words[s.first]) for s in measure.running]
    return measure.marks.translate(_BANDS) + bytes([fact.band_anyhow for fact in firsts if not fact.band])


def _traits_of(measured: Measured, measure: Measure) -> bytes:
    """The traits of the words; the first word of a sentence is told from a name though it begins with a capital."""
    firsts = [traits_of(measured.words[s.first]) for s in measure.running]
    return measure.traits + bytes([trait | SMALL_TRAIT for trait in firsts if trait and not trait & SMALL_TRAIT])


def length_share(measure: Measure) -> float:
    """0 for a short text, 1 for a long one; in between the two tables are mixed."""
    # Items of a list count half: a list must neither make a short text long nor a long one short.
    running = sum([sentence.words for sentence in measure.running])
    words, sentences = (measure.words + running) / 2, len(measure.running)
    if words <= _FEWEST_WORDS or sentences <= 1:
        return 0.0
    share = min(1.0, (words - _FEWEST_WORDS) / (MINIMUM_WORDS - _FEWEST_WORDS))
    return share * min(1.0, (sentences - 1) / (MINIMUM_SENTENCES - 1))


def _bent(points: float) -> float:
    if points < _TOP:
        return 100.0 - _TOP * math.exp((points - _TOP) / _TOP)
    if points <= _BEND:
        return 100.0 - points
    rest = 100.0 - _BEND
    return rest * math.exp((_BEND - points) / rest)


def score_readability(
    context: Context, findings: tuple[Finding, ...], measured: Measured, measure: Measure, share: float
) -> Readability:
    """Score the draft's readability from its features; causes come strongest first."""
    if share >= 1.0:
        values = _long_features(measured, measure)
    elif share <= 0.0:
        values = _short_features(measured, measure)
    else:
        values = features(measured, measure)
    losses = mixed(share, _LONG, _SHORT, values)
    base = share * READING_BASE[0] + (1 - share) * READING_BASE[1]
    score = _bent(base + sum(losses.values())) if measured.word_count else 100.0
    grade = values["khadijah-rohani"]
    return Readability(
        score=round(score, 1),
        band=band_of_score(score),
        reliable=measured.word_count >= MINIMUM_WORDS and len(measured.sentences) >= MINIMUM_SENTENCES,
        version=VERSION,
        causes=later(_causes, context, findings, measured, measure, values, losses),
        grade=(max(1, round(grade - 1)), max(2, round(grade + 1))) if measured.word_count else None,
        measures=lazy_measures(partial(textstat_measures, context.text)),
    )


def band_of_score(score: float) -> Band:
    """*mudah* from ``EASY``, *sedang* from ``MEDIUM``, else *sulit*."""
    if score >= EASY:
        return "mudah"
    return "sedang" if score >= MEDIUM else "sulit"


_MESSAGES: Mapping[str, tuple[str, str]] = {
    "khadijah-rohani": (
        "Kalimat dan katanya setara bacaan kelas {value:.0f} (perkiraan kasar). Pecah kalimatnya, pilih kata pendek.",
        "Sentences and words are those of about school year {value:.0f}. Split long sentences, choose short words.",
    ),
    "sentence-length": (
        "Separuh kalimat berisi {value:.0f} kata atau lebih. Usahakan paling banyak {limit:.0f} sampai 15 kata.",
        "Half of the sentences have {value:.0f} words or more. Aim at {limit:.0f} to 15 words.",
    ),
    "over-25": (
        "{percent:.0f}% kalimat lebih panjang dari 25 kata. Pecah menjadi dua atau tiga kalimat.",
        "{percent:.0f}% of the sentences are longer than 25 words. Split each into two or three.",
    ),
    "over-40": (
        "{percent:.0f}% kalimat lebih panjang dari 40 kata. Pecah menjadi beberapa kalimat atau daftar.",
        "{percent:.0f}% of the sentences are longer than 40 words. Split them or make a list.",
    ),
    "longest": (
        "Kalimat terpanjang berisi {value:.0f} kata. Tulis satu pikiran per kalimat, paling banyak {limit:.0f} kata.",
        "The longest sentence has {value:.0f} words. One thought a sentence, {limit:.0f} words at most.",
    ),
    "long-words": (
        "{percent:.0f}% katanya tetap panjang walau imbuhannya dilepas. Pilih kata yang lebih pendek.",
        "{percent:.0f}% of the words stay long without their affixes. Choose shorter words.",
    ),
    "word-length": (
        "{percent:.0f}% katanya berisi tujuh huruf atau lebih. Pilih kata yang lebih pendek.",
        "{percent:.0f}% of the words have seven letters or more. Choose shorter words.",
    ),
    "bookish": (
        "{percent:.0f}% katanya jarang diucapkan orang. Pilih kata yang biasa dipakai saat berbicara.",
        "{percent:.0f}% of the words are seldom said. Choose words that people use when they talk.",
    ),
    "unfamiliar": (
        "{percent:.0f}% katanya jarang dipakai sehari-hari. Ganti dengan kata yang lazim.",
        "{percent:.0f}% of the words are rare in daily life. Use usual ones.",
    ),
    "uncommon": (
        "{percent:.0f}% katanya bukan kata sehari-hari. Ganti yang bisa diganti.",
        "{percent:.0f}% of the words are not everyday words. Replace what you can.",
    ),
    "abstract-nouns": (
        "{percent:.0f}% katanya kata benda bentukan seperti «pelaksanaan». Pakai kata kerjanya.",
        "{percent:.0f}% of the words are nouns made from verbs. Use the verb.",
    ),
    "subordination": (
        "Setiap kalimat membawa {tenths} kata sambung atau kata depan seperti «yang», «untuk». Pecah kalimatnya.",
        "Each sentence carries {tenths} linking words such as «yang», «untuk». Split the sentences.",
    ),
    "hard-terms": (
        "Ada {count} istilah, singkatan, atau kata asing. Ganti atau jelaskan.",
        "Terms, acronyms or foreign words: {count}. Replace or explain them.",
    ),
    "hard-places": (
        "Ada {count} istilah, singkatan, atau kata asing. Ganti atau jelaskan.",
        "Terms, acronyms or foreign words: {count}. Replace or explain them.",
    ),
    "office-style": (
        "Ada {count} ungkapan kantor, pengisi, atau kabur. Tulis langsung isinya.",
        "Office phrases, fillers or vague phrases: {count}. Say it straight.",
    ),
    "spelling": (
        "Ada {count} ejaan atau singkatan percakapan yang tidak baku. Rapikan.",
        "Non-standard spellings: {count}. Tidy them.",
    ),
    "careless-places": (
        "Ada {count} ejaan atau singkatan percakapan yang tidak baku. Rapikan.",
        "Non-standard spellings: {count}. Tidy them.",
    ),
    "to-mend": (
        "Ada {count} bagian yang sebaiknya diperbaiki.",
        "Places that should be mended: {count}.",
    ),
    "places-to-mend": (
        "Ada {count} bagian yang sebaiknya diperbaiki.",
        "Places that should be mended: {count}.",
    ),
}


_CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "hard-terms": HARD,
    "hard-places": HARD,
    "office-style": OFFICE,
    "spelling": CARELESS,
    "careless-places": CARELESS,
}
_WORDS: Mapping[str, bytes] = {
    "long-words": _LONG_WORDS,
    "unfamiliar": words_where(lambda mark: _BANDS[mark] >= 4),
    "uncommon": words_where(lambda mark: _BANDS[mark] >= 3),
    "abstract-nouns": _ABSTRACT,
}
_OF_TRAITS: Mapping[str, bytes] = {"word-length": _WIDE, "bookish": _BOOKISH}
_LENGTHS: Mapping[str, int] = {"over-25": 25, "over-40": 40, "longest": 20}
"""Where the places of a feature are: findings of these categories, words of this kind, sentences longer than this."""


def _places(
    name: str, findings: tuple[Finding, ...], tokens: tuple[Token, ...], measured: Measured, measure: Measure
) -> Sequence[Span]:
    """The places behind a cause, in text order; of long sentences the longest."""
    if name in _CATEGORIES or name in ("to-mend", "places-to-mend"):
        categories = _CATEGORIES.get(name)
        spans: list[Span] = []
        for item in findings:
            if item.category in categories if categories else item.severity != "info":
                start, end = item.start, item.end
                if start is not None and end is not None:
                    spans.append((start, end))
                    if len(spans) == _MOST_SPANS:
                        break
        return spans
    if name in _WORDS:
        return _words_of(measured.marks.translate(_WORDS[name]), tokens, measure)
    if name in _OF_TRAITS:
        return _words_of(bytes(map(traits_of, measured.words)).translate(_OF_TRAITS[name]), tokens, measure)
    least = _LENGTHS.get(name, 15)
    longest = sorted([(-s.length, s.start, s.end) for s in measure.running if s.length > least])[:_MOST_SPANS]
    return sorted([(start, end) for _, start, end in longest])


def _words_of(hits: bytes, tokens: tuple[Token, ...], measure: Measure) -> list[Span]:
    """Places of the first words that ``hits`` has at 1."""
    spans: list[Span] = []
    for sentence in measure.running:
        at = hits.find(1, sentence.first, sentence.last)
        while at >= 0:
            spans.append(tokens[at][1:3])
            if len(spans) == _MOST_SPANS:
                return spans
            at = hits.find(1, at + 1, sentence.last)
    return spans


_COUNTED: Mapping[str, str] = {
    "to-mend": "places-to-mend",
    "hard-terms": "hard-places",
    "spelling": "careless-places",
    "office-style": "office-places",
}
"""Features per 100 words, and the number behind them."""


def _causes(
    context: Context,
    findings: tuple[Finding, ...],
    measured: Measured,
    measure: Measure,
    values: Mapping[str, float],
    losses: Mapping[str, float],
) -> tuple[Cause, ...]:
    costs = {
        name: loss for name, loss in losses.items() if loss >= 1 and (name not in _TOLD or values[name] >= _TOLD[name])
    }
    for rate, number in _COUNTED.items():
        # A text between short and long pays for both; the author is told once.
        if rate in costs and number in costs:
            costs[rate] += costs.pop(number)
    strongest = sorted([(-loss, name) for name, loss in costs.items()])[:_CAUSES]
    english = context.settings.language == "en"
    causes = []
    for minus, name in strongest:
        value, limit = values[name], _LIMITS[name]
        tenths = f"{value:.1f}"
        message = _MESSAGES[name][english].format(
            value=value,
            tenths=tenths if english else tenths.replace(".", ","),
            percent=100 * value,
            limit=limit,
            count=int(values[_COUNTED.get(name, name)]),
        )
        spans = _places(name, findings, context.document.tokens, measured, measure)
        causes.append(Cause(name, message, round(value, 2), limit, round(minus, 1), tuple(spans)))
    return tuple(causes)


def textstat_measures(text: str) -> dict[str, Any]:
    """Language-independent measures by textstat: LIX and RIX. textstat is imported here, when looked at."""
    import textstat

    if not any(character.isalpha() for character in text):
        return {"lix": 0.0, "rix": 0.0}
    return {"lix": float(textstat.lix(text)), "rix": float(textstat.rix(text))}
