"""The Indeks Jelas: how easily a text reads, 0-100, with its causes."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import Any

from jelas.language.morphology import analyze
from jelas.report import Band, Cause, Finding, Readability, lazy_measures
from jelas.rules.base import Context
from jelas.scores.measured import Measured

VERSION = "indeks-jelas-0"

MINIMUM_WORDS = 60
MINIMUM_SENTENCES = 4

SUBORDINATORS = frozenset(
    "yang bahwa sehingga karena apabila agar supaya untuk sebagaimana dimana jika bila ketika sedangkan "
    "meskipun walaupun guna sebab bilamana manakala selama sejak setelah sebelum dengan".split()
)


def features(measured: Measured) -> dict[str, float]:
    """Return the features of the index, each growing with difficulty (but ``steps``)."""
    sentences = measured.sentences
    lengths = [len(s.words) for s in sentences] or [0]
    running = [len(s.words) for s in sentences if not s.step] or lengths
    words = measured.words
    count = max(1, len(words))
    syllables = sum(measured.syllables)
    mean_length = sum(lengths) / len(lengths)
    long_words = sum(
        1
        for token, number in zip(words, measured.syllables, strict=True)
        if number >= 4 and _stays_long(token.lower, number)
    )
    return {
        "sentence-length": float(median(running)),
        "mean-length": mean_length,
        "over-25": sum(n > 25 for n in running) / len(running),
        "over-40": sum(n > 40 for n in running) / len(running),
        "khadijah-rohani": khadijah_rohani(mean_length, syllables / count),
        "long-words": long_words / count,
        "hard-terms": measured.per_100_words("jargon", "legalese", "acronym", "foreign"),
        "office-style": measured.per_100_words("bureaucratese", "nominalization", "wordiness"),
        "spelling": measured.per_100_words("spelling", "register"),
        "subordination": sum(t.lower in SUBORDINATORS for t in words) / max(1, len(sentences)),
        "steps": min(1.0, sum(s.step for s in sentences) / 3),
    }


def _stays_long(lower: str, syllables: int) -> bool:
    """True where the word has four syllables or more after one prefix and one suffix are taken off."""
    analysis = analyze(lower)
    taken = len(analysis.prefixes[:1]) + len(analysis.suffixes[:1]) + len(analysis.clitics[:1])
    return syllables - taken >= 4


def khadijah_rohani(words_per_sentence: float, syllables_per_word: float) -> float:
    """School year by Khadijah Rohani (1982): 0.3793 · words/sentence + 0.0207 · syllables/300 words − 13.988."""
    return 0.3793 * words_per_sentence + 0.0207 * 300 * syllables_per_word - 13.988


# Points taken from 100 for each unit above the value that costs nothing.
_WEIGHTS: Mapping[str, tuple[float, float]] = {
    "sentence-length": (8.0, 0.9),
    "mean-length": (8.0, 0.6),
    "over-25": (0.0, 12.0),
    "khadijah-rohani": (3.0, 1.6),
    "long-words": (0.02, 60.0),
    "hard-terms": (0.0, 2.2),
    "office-style": (0.0, 1.4),
    "spelling": (0.0, 1.0),
    "subordination": (0.6, 3.0),
}


def score_readability(context: Context, findings: tuple[Finding, ...], measured: Measured) -> Readability:
    """Score the draft's readability from its features; causes come strongest first."""
    values = features(measured)
    losses = {
        name: max(0.0, values[name] - free) * weight for name, (free, weight) in _WEIGHTS.items()
    }
    score = max(0.0, min(100.0, 100.0 - sum(losses.values())))
    reliable = measured.word_count >= MINIMUM_WORDS and len(measured.sentences) >= MINIMUM_SENTENCES
    causes = tuple(
        Cause(name, name, round(values[name], 2), _WEIGHTS[name][0], -round(loss, 1))
        for name, loss in sorted(losses.items(), key=lambda item: -item[1])[:3]
        if loss >= 1
    )
    grade = values["khadijah-rohani"]
    text = context.text
    return Readability(
        score=round(score, 1),
        band=_band(score),
        reliable=reliable,
        version=VERSION,
        causes=causes,
        grade=(max(1, round(grade - 1)), max(1, round(grade + 1))) if measured.words else None,
        measures=lazy_measures(lambda: textstat_measures(text)),
    )


def _band(score: float) -> Band:
    if score >= 65:
        return "mudah"
    return "sedang" if score >= 40 else "sulit"


def textstat_measures(text: str) -> dict[str, Any]:
    """Language-independent measures by textstat: LIX and RIX. textstat is imported here, when looked at."""
    import textstat

    if not any(character.isalpha() for character in text):
        return {"lix": 0.0, "rix": 0.0}
    return {"lix": float(textstat.lix(text)), "rix": float(textstat.rix(text))}
