"""Completeness: does the citizen find what a reply of this type owes (``docs/completeness.md``)?

The score asks what a reader can use: how much is said outside formulas, which elements are there, how concrete they
are; vague promises, office style and a tone that puts the citizen off count against it. Which elements are *missing*
depends on the type of the reply, on what it does and on what was asked (``jelas.scores.missing``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from jelas.report import Completeness, Element, Finding, Span, later
from jelas.rules.base import Context
from jelas.scores.courtesy import STOCK, question_share
from jelas.scores.elements import ELEMENTS, address_of, find_evidence, unfilled
from jelas.scores.measured import Measured
from jelas.scores.missing import circumstances, missed_elements
from jelas.scores.points import bounded, mixed, nothing, rows_of
from jelas.scores.question import Question
from jelas.scores.weights import HELP_BASE, HELP_LONG, HELP_SHORT

_LONG, _SHORT = rows_of(HELP_LONG), rows_of(HELP_SHORT)
# Looked up for every element of every draft: a dictionary answers in half the time of its read-only proxy.
_NO_VALUES = nothing(_LONG, _SHORT)
_HOLLOW = frozenset({"empty-service-promise", "empty-promise", "vague-action", "told-to-wait"})
_REFERRAL = 14
"""Words of substance up to which a reply with a contact only sends the citizen there."""
_TYPES = ("penolakan", "kip", "berkas_kurang", "rujukan", "selesai", "proses", "umum")
"""Types of reply in the order in which their signs decide."""
_TYPE_SIGNS: Mapping[str, str] = {f"element-type-{name}": name for name in _TYPES}
_ORDER = tuple(ELEMENTS)
_PLACES: Mapping[str, int] = MappingProxyType({code: place for place, code in enumerate(_ORDER)})


class Facts(NamedTuple):
    """What decides which elements are owed: the same few answers for many replies, so that they can be kept."""

    reply_type: str
    channel: str
    question: Question
    refusal: bool
    """Something is refused."""
    negative: bool
    """Something cannot be had, or not yet."""
    open_papers: bool
    """Speaks of papers or a fee without saying which."""
    short: bool
    """Judged as a short text more than as a long one."""


_Owed = Callable[[Facts], bool]


def _always(facts: Facts) -> bool:
    return True


def _papers(facts: Facts) -> bool:
    return facts.open_papers or facts.question.money or facts.question.papers or facts.reply_type == "berkas_kurang"


_OWED: Mapping[str, _Owed] = MappingProxyType(
    {
        "E1": lambda f: f.question.given or f.short,
        "E2": lambda f: not f.short,
        "E3": lambda f: f.refusal or f.negative,
        "E4": lambda f: f.refusal and not f.short,
        "E5": _always,
        "E6": _always,
        "E7": _always,
        "E8": _papers,
        "E9": _always,
        "E10": lambda f: f.refusal or f.negative or not f.short,
        "E12": lambda f: f.refusal and not f.short,
        "E13": lambda f: not f.short,
        "E14": lambda f: f.question.given or f.channel == "ulasan",
    }
)
"""When a reply can owe an element (guide §5.2); whether its reader misses it is another question."""


@lru_cache(maxsize=512)
def owed_elements(facts: Facts) -> tuple[str, ...]:
    """Elements that a reply of this kind owes; nothing where the citizen only said thanks."""
    if facts.reply_type == "umum" or (facts.question.praise and facts.short):
        return ()
    return tuple([code for code, owed in _OWED.items() if owed(facts)])


def features(
    measured: Measured,
    evidence: Mapping[str, list[Span]],
    question: Question,
    readability: float,
    concrete: int,
) -> dict[str, float]:
    """Return the features of completeness."""
    counts, places, signs = measured.counts, measured.places, measured.signs
    words = max(40, measured.word_count)
    substance = measured.said.share
    values = _NO_VALUES.copy()
    for code in evidence:
        values[code] = 1.0
    if "E1" in evidence:
        values["E1"] = min(3, len(evidence["E1"])) / 3
    values["substance"] = substance
    values["concrete"] = min(6, concrete) / 6
    if "clear-time" in signs:
        values["clear-time"] = 1.0
    if "relief" in signs:
        values["relief"] = 1.0
    values["vagueness"] = float(counts["vagueness"] + counts["vagueness/warning"] + counts["vagueness/error"])
    values["legalese"] = float(counts["legalese"])
    values["hard-tone"] = float(counts["tone/warning"] + 2 * counts["tone/error"])
    values["office-style"] = 100.0 * (counts["bureaucratese"] + counts["nominalization"]) / words
    values["hard-terms"] = 100.0 * (counts["jargon"] + counts["acronym"]) / words
    values["to-mend"] = 100.0 * (counts["warning"] + counts["error"]) / words
    values["plain-answer"] = readability * substance
    if not _HOLLOW.isdisjoint(places):
        values["empty-promise"] = 1.0
    if question.praise:
        values["praise"] = 1.0
    if measured.asking:
        values["asking"] = question_share(measured)
    if measured.said.words <= _REFERRAL and ("E9" in evidence or "contact-invitation" in signs):
        values["referral"] = 1.0
    if "apology" in signs and min([match.entry.points for match in signs["apology"]]) < STOCK:
        values["stock-apology"] = 1.0
    if "apology" in signs or "E14" in evidence:
        values["sorry"] = 1.0
    if "situation-asks-details" in signs:
        values["asks-details"] = 1.0
    if "situation-help-place" in signs:
        values["help-place"] = 1.0
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
    evidence = find_evidence(context, measured)
    values = features(measured, evidence, question, readability, len(context.quantities))
    base = share * HELP_BASE[0] + (1 - share) * HELP_BASE[1]
    score = bounded(base + sum(mixed(share, _LONG, _SHORT, values).values()))
    reply_type, guessed, guess_spans = reply_type_of(context, measured, question)
    channel = context.draft.channel
    owed = owed_elements(facts_of(measured, question, channel, reply_type, share))
    missing: tuple[str, ...] = ()
    if owed:
        found = circumstances(measured, evidence, question, channel, values)
        missing = missed_elements(owed, evidence, found, score, share)
    present = tuple([code for code in _ORDER if code in evidence and code not in missing])
    return Completeness(
        score=round(score, 1),
        reliable=measured.word_count >= 15,
        reply_type=reply_type,
        guessed=guessed,
        present=present,
        missing=missing,
        elements=later(_elements, context, measured, evidence, owed, present),
        guess_spans=guess_spans,
    )


def _elements(
    context: Context,
    measured: Measured,
    evidence: Mapping[str, list[Span]],
    owed: tuple[str, ...],
    present: tuple[str, ...],
) -> tuple[Element, ...]:
    """All elements, in order: with evidence where present, else with a sentence to fill in."""
    english = context.settings.language == "en"
    elements = list(unfilled(owed, address_of(context.text, measured), context.draft.channel, english))
    for code in present:
        kind = ELEMENTS[code]
        name = kind.name_en if english else kind.name
        spans = tuple(sorted(evidence[code])[:5])
        elements[_PLACES[code]] = Element(code, name, code in owed, True, spans)
    return tuple(elements)


def facts_of(measured: Measured, question: Question, channel: str, reply_type: str, share: float) -> Facts:
    """What decides which elements are owed."""
    signs = measured.signs
    return Facts(
        reply_type=reply_type,
        channel=channel,
        question=question,
        refusal=reply_type == "penolakan" or "element-type-penolakan" in signs,
        negative="situation-refusal" in signs,
        open_papers="element-needs-e8" in signs,
        short=share < 0.5,
    )


def reply_type_of(context: Context, measured: Measured, question: Question) -> tuple[str, bool, tuple[Span, ...]]:
    """The type given, or the first whose signs stand in the draft; ``umum`` only where nothing was asked."""
    if context.draft.reply_type is not None:
        return context.draft.reply_type, False, ()
    signs = measured.signs
    for function, name in _TYPE_SIGNS.items():
        if function in signs and not (name == "umum" and question.given and not question.praise):
            return name, True, tuple(sorted([match[1:3] for match in signs[function]]))
    return "informasi", True, ()
