"""Completeness: does the citizen find what a reply of this type owes (``docs/completeness.md``)?

The score asks what a reader can use: how much is said outside formulas, which elements are there, how concrete they
are; vague promises, office style and a tone that puts the citizen off count against it. Which elements are *missing*
depends on the type of the reply, its channel, what was asked, and on the score: in a reply that tells the citizen
little, a stray date is no deadline and «silakan» no step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.report import Completeness, Element, Finding, Span
from jelas.rules.base import Context
from jelas.scores.courtesy import bounded, mixed
from jelas.scores.elements import ELEMENTS, address_of, fill_in, find_evidence
from jelas.scores.measured import Measured
from jelas.scores.question import Question
from jelas.scores.weights import HELP_BASE, HELP_LONG, HELP_SHORT

_HOLLOW = frozenset({"empty-service-promise", "empty-promise", "vague-action", "told-to-wait"})
_OFFICE = ("bureaucratese", "nominalization")
_THIN = 36
"""Words of substance up to which a letter says little."""
_TYPES = ("penolakan", "kip", "berkas_kurang", "rujukan", "selesai", "proses", "umum")
"""Types of reply in the order in which their signs decide."""


class Facts(NamedTuple):
    """What decides which elements are owed."""

    reply_type: str
    channel: str
    question: Question
    asks_back: bool
    refusal: bool
    vague: int
    """Vague places; those above ``info`` count twice."""
    hard_tone: int
    words: int
    said: int
    """Words of substance."""
    share: float
    """0 for a short text, 1 for a long one."""


class Need(NamedTuple):
    """When an element is owed and when a reader misses it."""

    owed: Callable[[Facts], bool]
    evident: float
    """Score below which the element is missed although there is some evidence of it."""
    absent: float
    """Score below which it is missed without evidence."""


def _letter(facts: Facts) -> bool:
    return facts.channel in ("surat", "surel")


def _always(facts: Facts) -> bool:
    return True


def _reported(facts: Facts) -> bool:
    return facts.question.complaint or (facts.channel == "ulasan" and not facts.question.given)


_NEVER_ENOUGH = 101.0
_LONG_NEEDS: Mapping[str, Need] = MappingProxyType(
    {
        "E1": Need(lambda f: f.question.given, 51.0, 58.0),
        "E2": Need(lambda f: f.vague >= 3, 70.0, 75.0),
        "E4": Need(lambda f: f.refusal, 0.0, 91.0),
        "E5": Need(lambda f: f.vague >= 2, 41.0, 46.0),
        "E6": Need(_always, 30.0, 48.0),
        "E7": Need(_always, 35.0, 36.0),
        "E8": Need(lambda f: f.question.money or f.question.papers or f.reply_type == "berkas_kurang", 10.0, 30.0),
        "E9": Need(_always, 55.0, 88.0),
        "E10": Need(lambda f: f.said <= _THIN, 50.0, 55.0),
        "E13": Need(_letter, 0.0, 35.0),
        "E14": Need(lambda f: f.question.complaint, 15.0, 75.0),
    }
)
_SHORT_NEEDS: Mapping[str, Need] = MappingProxyType(
    {
        "E1": Need(_always, 30.0, 43.0),
        "E5": Need(_always, 27.0, 38.0),
        "E6": Need(lambda f: not f.asks_back, 50.0, 54.0),
        "E7": Need(lambda f: f.hard_tone > 0, 27.0, 36.0),
        "E9": Need(lambda f: not f.asks_back and f.words >= 20, 0.0, 95.0),
        "E14": Need(_reported, 15.0, 90.0),
    }
)
_REFUSAL: Mapping[str, Need] = MappingProxyType(
    {
        "E3": Need(_always, 0.0, 80.0),
        "E10": Need(_always, 50.0, 80.0),
        "E12": Need(_always, 0.0, _NEVER_ENOUGH),
    }
)
_REFUSAL_NEEDS: Mapping[str, Need] = MappingProxyType({**_LONG_NEEDS, **_REFUSAL})
_SHORT_REFUSAL_NEEDS: Mapping[str, Need] = MappingProxyType({**_SHORT_NEEDS, **_REFUSAL})
"""When an element is missed (guide §5.2 by type; levels set on annotated drafts, see ``docs/completeness.md``)."""


def _needs_of(facts: Facts) -> Mapping[str, Need]:
    if facts.share < 0.5:
        return _SHORT_REFUSAL_NEEDS if facts.refusal and facts.channel != "ulasan" else _SHORT_NEEDS
    return _REFUSAL_NEEDS if facts.refusal else _LONG_NEEDS


def features(
    measured: Measured,
    evidence: Mapping[str, tuple[Span, ...]],
    question: Question,
    readability: float,
    concrete: int,
) -> dict[str, float]:
    """Return the features of completeness."""
    counts, places, signs = measured.counts, measured.places, measured.signs
    get = counts.get
    words = max(40, measured.word_count)
    values = dict.fromkeys(evidence, 1.0)
    values["E1"] = min(3, len(evidence.get("E1", ()))) / 3
    values["substance"] = measured.said.share
    values["concrete"] = min(6, concrete) / 6
    values["clear-time"] = float("clear-time" in signs)
    values["relief"] = float("relief" in signs)
    values["contact-only"] = float("E9" in evidence or "contact-invitation" in signs)
    values["steps"] = min(3, sum([s.step for s in measured.sentences])) / 3
    values["vagueness"] = float(get("vagueness", 0) + get("vagueness/warning", 0) + get("vagueness/error", 0))
    values["legalese"] = float(get("legalese", 0))
    values["hard-tone"] = float(get("tone/warning", 0) + 2 * get("tone/error", 0))
    values["office-style"] = 100.0 * sum([get(category, 0) for category in _OFFICE]) / words
    values["office-places"] = float(get("bureaucratese", 0))
    values["hard-terms"] = 100.0 * (get("jargon", 0) + get("acronym", 0)) / words
    values["to-mend"] = 100.0 * (get("warning", 0) + get("error", 0)) / words
    values["plain-answer"] = readability * measured.said.share
    values["empty-promise"] = float(not _HOLLOW.isdisjoint(places))
    values["hollow-apology"] = float("hollow-apology" in places)
    values["marketing"] = float("marketing" in places)
    values["praise"] = float(question.praise)
    return values


def score_completeness(
    context: Context,
    findings: tuple[Finding, ...],
    measured: Measured,
    readability: float,
    share: float,
    question: Question,
) -> Completeness:
    """Look for the elements, with evidence, and score what the reply tells the citizen."""
    evidence = dict(find_evidence(context, measured))
    values = features(measured, evidence, question, readability, len(context.quantities))
    base = share * HELP_BASE[0] + (1 - share) * HELP_BASE[1]
    score = bounded(base + sum(mixed(share, HELP_LONG, HELP_SHORT, values).values()))
    reply_type, guessed, guess_spans = reply_type_of(context, measured, question)
    facts = Facts(
        reply_type=reply_type,
        channel=context.draft.channel,
        question=question,
        asks_back="?" in context.text and any(t.text[0] == "?" for t in context.document.tokens),
        refusal=reply_type == "penolakan" or "element-type-penolakan" in measured.signs,
        vague=int(values["vagueness"]),
        hard_tone=int(values["hard-tone"]),
        words=measured.word_count,
        said=measured.said.words,
        share=share,
    )
    missing = missing_elements(facts, evidence, score)
    you = address_of(context.text, measured)
    english = context.settings.language == "en"
    needs = _needs_of(facts)
    elements = []
    for code, kind in ELEMENTS.items():
        lacking = code in missing
        here = code in evidence and not lacking
        need = needs.get(code)
        elements.append(
            Element(
                code,
                kind.name_en if english else kind.name,
                lacking or (need is not None and reply_type != "umum" and need.owed(facts)),
                here,
                evidence[code][:5] if here else (),
                "" if here else fill_in(code, you, context.draft.channel, english),
            )
        )
    return Completeness(
        score=round(score, 1),
        reliable=measured.word_count >= 15,
        reply_type=reply_type,
        guessed=guessed,
        present=tuple([e.code for e in elements if e.present]),
        missing=tuple([e.code for e in elements if e.code in missing]),
        elements=tuple(elements),
        guess_spans=guess_spans,
    )


def missing_elements(facts: Facts, evidence: Mapping[str, tuple[Span, ...]], score: float) -> frozenset[str]:
    """The elements that a reader of this reply misses."""
    if facts.reply_type == "umum" or (facts.question.praise and facts.share < 0.5):
        return frozenset()
    needs = _needs_of(facts)
    return frozenset(
        [
            code
            for code, need in needs.items()
            if score < (need.evident if code in evidence else need.absent) and need.owed(facts)
        ]
    )


def reply_type_of(context: Context, measured: Measured, question: Question) -> tuple[str, bool, tuple[Span, ...]]:
    """The type given, or the first whose signs stand in the draft; ``umum`` only where nothing was asked."""
    if context.draft.reply_type is not None:
        return context.draft.reply_type, False, ()
    for name in _TYPES:
        if name == "umum" and question.given and not question.praise:
            continue
        spans = measured.spans_of(f"element-type-{name}")
        if spans:
            return name, True, spans
    return "informasi", True, ()
