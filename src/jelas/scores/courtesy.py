"""Courtesy: distinct signs of respect and warmth, against blame, coldness and office style (``docs/courtesy.md``).

Every function counts once, however often it occurs, with the strength of its best sign. Which greeting it is, which
religion or region it comes from, changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType

from jelas.report import Cause, Completeness, Courtesy, Finding, Marker, Span, later
from jelas.rules.base import Context
from jelas.scores.measured import Measured
from jelas.scores.points import bounded, mixed, nothing, rows_of
from jelas.scores.question import Question
from jelas.scores.weights import COURTESY_BASE, COURTESY_LONG, COURTESY_SHORT
from jelas.spans import SpanIndex
from jelas.wordlists import Match

FUNCTIONS: tuple[str, ...] = (
    "greeting",
    "named-address",
    "thanks",
    "acknowledgement",
    "empathy",
    "apology",
    "softener",
    "friendliness",
    "offer",
    "relief",
    "reason",
    "honesty",
    "contact-invitation",
    "clear-time",
    "closing",
    "warmth",
    "wish",
)
"""Functions of ``wordlists/markers/courtesy.toml`` that count."""
_GRADED: Mapping[str, float] = {
    "thanks": 6.0,
    "empathy": 6.0,
    "apology": 6.0,
    "softener": 4.0,
    "offer": 6.0,
    "warmth": 4.0,
    "friendliness": 2.0,
}
"""Functions that are fulfilled more or less, with the points of a full sign."""
STOCK = 4.0
"""Points below which an apology is a template."""
_LONG, _SHORT = rows_of(COURTESY_LONG), rows_of(COURTESY_SHORT)
_COLD = ("blame", "condescension", "defensive", "command", "insistence", "threat")
_OFFICE = ("bureaucratese", "legalese", "nominalization")
_ADDRESS = ("mixed-address", "familiar-address")
_RULES = frozenset({*_COLD, *_ADDRESS})
_count_office = itemgetter(*_OFFICE)
_NO_VALUES = nothing(_LONG, _SHORT)
HOLLOW_COURTESY, HOLLOW_COMPLETENESS = 65.0, 50.0
"""Kind from here, empty below there: «santun, tetapi belum menjawab»."""


def strengths(measured: Measured) -> dict[str, tuple[float, Match]]:
    """Strength (0-1) and best sign of each function that the author's words fulfil."""
    result: dict[str, tuple[float, Match]] = {}
    signs = measured.signs
    for function in FUNCTIONS:
        if function not in signs:
            continue
        matches = signs[function]
        if function == "closing":
            # «Salam sejahtera» at the top greets; it does not close the letter as well.
            matches = apart_from(matches, signs.get("greeting", ()))
        if not matches:
            continue
        best = matches[0]
        full = _GRADED.get(function)
        if full is None:
            result[function] = 1.0, best
            continue
        for match in matches:
            if match.entry.points > best.entry.points:
                best = match
        result[function] = min(1.0, best.entry.points / full), best
    return result


def apart_from(matches: Sequence[Match], others: Sequence[Match]) -> Sequence[Match]:
    """The matches that overlap none of the others."""
    if not others or max([other.end for other in others]) <= min([match.start for match in matches]):
        return matches
    taken: SpanIndex[Match] = SpanIndex()
    for other in others:
        taken.add(other.start, other.end, other)
    return [match for match in matches if not taken.touches(match.start, match.end)]


def features(
    measured: Measured, readability: float, question: Question, signs: Mapping[str, tuple[float, Match]]
) -> dict[str, float]:
    """Return the features of courtesy: strengths of functions, and what takes them away."""
    counts, places = measured.counts, measured.places
    words = max(40, measured.word_count)
    values = _NO_VALUES.copy()
    for function, (strength, _) in signs.items():
        values[function] = strength
    apology = signs.get("apology")
    stock = apology is not None and apology[1].entry.points < STOCK
    if apology is not None:
        values["stock-apology" if stock else "own-apology"] = 1.0
    if stock or "hollow-apology" in places:
        values["apology"] = 0.0
    if question.complaint and apology is None and "empathy" not in signs:
        values["unmet"] = 1.0
    if measured.asking:
        values["asking"] = question_share(measured)
    values["hard-tone"] = float(counts["tone/warning"] + 2 * counts["tone/error"])
    values["soft-tone"] = float(counts["tone/info"])
    if not _RULES.isdisjoint(places):
        values["cold"] = float(sum([places.get(rule, 0) for rule in _COLD]))
        values["address"] = float(sum([places.get(rule, 0) for rule in _ADDRESS]))
    values["office-style"] = 100.0 * sum(_count_office(counts)) / words
    values["office-places"] = float(counts["bureaucratese"] + counts["legalese"])
    values["vagueness"] = float(counts["vagueness"])
    if "marketing" in places and not question.praise:
        values["marketing"] = 1.0
    values["places-to-mend"] = float(counts["warning"] + counts["error"])
    values["plainness"] = readability
    values["substance"] = measured.said.share
    if question.praise:
        values["praise"] = 1.0
    if measured.word_count < _BRIEF:
        values["brief"] = 1 - measured.word_count / _BRIEF
    if apology is not None or "element-e14" in measured.signs:
        values["sorry"] = 1.0
    return values


_BRIEF = 20
"""Words below which an answer is curt."""


def question_share(measured: Measured) -> float:
    """Share of sentences that ask back, 0 where the reply also names a step."""
    if not measured.asking or "element-e7" in measured.signs or any(s.step for s in measured.sentences):
        return 0.0
    return measured.asking / len(measured.sentences)


def score_courtesy(
    context: Context,
    findings: tuple[Finding, ...],
    measured: Measured,
    readability: float,
    share: float,
    complete: Completeness,
    question: Question,
) -> Courtesy:
    """Score distinct functions, not occurrences; hard tone, office style and hollow formulas take points."""
    signs = strengths(measured)
    values = features(measured, readability, question, signs)
    points = mixed(share, _LONG, _SHORT, values)
    base = share * COURTESY_BASE[0] + (1 - share) * COURTESY_BASE[1]
    score = bounded(base + sum(points.values()))
    english = context.settings.language == "en"
    note = ""
    if score >= HOLLOW_COURTESY and complete.score < HOLLOW_COMPLETENESS:
        note = "polite, but no answer yet" if english else "santun, tetapi belum menjawab"
    return Courtesy(
        score=round(score, 1),
        reliable=measured.word_count >= 15,
        markers=later(_markers, signs, points, english),
        causes=later(_causes, findings, values, points, english),
        note=note,
    )


def _markers(
    signs: Mapping[str, tuple[float, Match]], points: Mapping[str, float], english: bool
) -> tuple[Marker, ...]:
    """The signs of courtesy, in text order."""
    markers = [
        Marker(function, match.start, match.end, round(points.get(function, 0.0), 1), _label(match, english))
        for function, (_, match) in signs.items()
    ]
    return tuple(sorted(markers, key=lambda marker: (marker.start, marker.end)))


_MESSAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "hard-tone": (
            "Nadanya menyalahkan, memerintah, atau sekadar basa-basi.",
            "The tone blames, commands or is mere formula.",
        ),
        "soft-tone": ("Nadanya bisa lebih hangat.", "The tone could be warmer."),
        "cold": ("Warga disalahkan atau ditekan.", "The citizen is blamed or pressed."),
        "stock-apology": (
            "Maafnya templat. Sebut kejadian yang dialami warga.",
            "The apology is a template. Name what happened to the citizen.",
        ),
        "unmet": (
            "Kesulitan warga belum disambut dengan empati atau permintaan maaf.",
            "The citizen's trouble is met with no empathy or apology.",
        ),
        "asking": (
            "Isinya hanya bertanya balik. Beri juga langkah yang bisa dicoba.",
            "The reply only asks back. Name a step to try as well.",
        ),
        "address": ("Sapaannya berganti-ganti atau terlalu akrab.", "The form of address changes or is too familiar."),
        "office-style": ("Gaya surat kantor terasa dingin.", "Office style sounds cold."),
        "office-places": ("Gaya surat kantor terasa dingin.", "Office style sounds cold."),
        "vagueness": ("Janji yang kabur terasa menghindar.", "Vague promises sound evasive."),
        "places-to-mend": (
            "Banyak bagian perlu diperbaiki. Tulisan yang rapi menghargai pembacanya.",
            "Much needs mending. Careful writing respects its reader.",
        ),
        "marketing": ("Iklan di dalam jawaban terasa tidak peduli.", "Advertising in a reply sounds careless."),
    }
)


def _label(match: Match, english: bool) -> str:
    """What the marker does, in the reader's language; the English names are the functions' own."""
    return match.entry.function.replace("-", " ") if english else match.entry.label


def _causes(
    findings: tuple[Finding, ...], values: Mapping[str, float], points: Mapping[str, float], english: bool
) -> tuple[Cause, ...]:
    costs = sorted([(cost, name) for name, cost in points.items() if cost <= -1 and name in _MESSAGES])[:3]
    return tuple(
        [
            Cause(name, _MESSAGES[name][english], round(values[name], 2), None, round(cost, 1), _spans(name, findings))
            for cost, name in costs
        ]
    )


_BY_CATEGORY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "office-style": _OFFICE,
        "office-places": _OFFICE,
        "vagueness": ("vagueness",),
        "hard-tone": ("tone",),
        "soft-tone": ("tone",),
    }
)
_BY_RULE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cold": _COLD,
        "stock-apology": ("hollow-apology",),
        "address": _ADDRESS,
        "marketing": ("marketing",),
    }
)
"""Which findings stand behind a feature; what is absent from the draft has no place."""


def _spans(name: str, findings: tuple[Finding, ...]) -> tuple[Span, ...]:
    if name in _BY_RULE:
        rules = _BY_RULE[name]
        found = [item for item in findings if item.rule in rules]
    elif name in _BY_CATEGORY:
        categories = _BY_CATEGORY[name]
        found = [item for item in findings if item.category in categories]
        if name.endswith("-tone"):
            found = [item for item in found if (item.severity == "info") == (name == "soft-tone")]
    else:
        return ()
    return tuple([(item.start, item.end) for item in found if item.start is not None and item.end is not None][:8])
