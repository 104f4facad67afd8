"""Completeness: does the citizen find what a reply of this type owes (``docs/completeness.md``)?

What is owed depends on the type of the reply, its channel and what was asked: no apology for good news, no deadline
where nothing is promised, nothing much for thanks and praise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.report import Completeness, Element, Finding, Span
from jelas.rules.base import Context
from jelas.scores.elements import ELEMENTS, find_evidence
from jelas.scores.measured import Measured, Substance
from jelas.scores.question import Question, read_question

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "E1": 1.0,
        "E2": 1.0,
        "E3": 1.0,
        "E4": 0.5,
        "E5": 1.0,
        "E6": 1.0,
        "E7": 1.0,
        "E8": 0.7,
        "E9": 1.0,
        "E10": 0.7,
        "E12": 0.7,
        "E13": 0.4,
        "E14": 0.7,
    }
)
"""Weight of an element among those that a reply owes (expert judgement, see ``docs/completeness.md``)."""

COVERAGE_SHARE = 0.5
"""Share of the score that the owed elements make; the rest is how much the reply says and how concretely."""
LATE_ANSWER = 60
"""Words before the answer from which it comes too late."""
LITTLE = 0.5
"""Share of substance below which a reply says little."""


class Facts(NamedTuple):
    """What decides which elements are owed."""

    reply_type: str
    channel: str
    question: Question
    asks_back: bool
    promise: bool
    """Something is still to happen."""
    refusal: bool
    said: Substance


def _review(facts: Facts) -> bool:
    return facts.channel == "ulasan"


def _troubled(facts: Facts) -> bool:
    """A complaint; without a question, whatever is not thanks."""
    return facts.question.complaint or not facts.question.given


def _unsolved(facts: Facts) -> bool:
    """An answer to a review that says little and asks nothing back."""
    return _troubled(facts) and not facts.asks_back and facts.said.share < LITTLE


_OWED: Mapping[str, Callable[[Facts], bool]] = MappingProxyType(
    {
        "E1": lambda f: f.question.given and (_troubled(f) or not _review(f)),
        "E2": lambda f: not _review(f),
        "E3": lambda f: f.reply_type in ("penolakan", "rujukan", "berkas_kurang"),
        "E4": lambda f: f.refusal and not _review(f),
        "E5": lambda f: _unsolved(f) if _review(f) else f.reply_type in ("proses", "selesai"),
        "E6": lambda f: _unsolved(f) if _review(f) else f.promise,
        "E7": lambda f: (
            _unsolved(f)
            if _review(f)
            else f.question.steps or f.reply_type in ("berkas_kurang", "penolakan", "rujukan")
        ),
        "E8": lambda f: not _review(f) and (f.question.money or f.question.papers or f.reply_type == "berkas_kurang"),
        "E9": lambda f: _troubled(f) and not f.asks_back if _review(f) else f.channel != "chat",
        "E10": lambda f: f.refusal,
        "E12": lambda f: f.refusal and not _review(f),
        "E13": lambda f: f.channel in ("surat", "surel"),
        "E14": lambda f: f.question.complaint,
    }
)
"""When each element is owed (guide §5.2, by type; narrowed to what careful readers miss)."""


def _facts(context: Context, findings: tuple[Finding, ...], reply_type: str, said: Substance) -> Facts:
    draft = context.draft
    kinds = {m.entry.function for m in context.markers if draft.is_own(m.start, m.end)}
    vague = {f.rule for f in findings}
    return Facts(
        reply_type=reply_type,
        channel=draft.channel,
        question=read_question(draft.question_document),
        asks_back=any(t.text.startswith("?") and draft.is_own(t.start, t.end) for t in context.document.tokens),
        promise="element-type-proses" in kinds or bool(vague & {"agentless-promise", "vague-time"}),
        refusal=reply_type == "penolakan" or "element-type-penolakan" in kinds,
        said=said,
    )


def _late(context: Context, measured: Measured, evidence: Mapping[str, tuple[Span, ...]]) -> bool:
    """Tell whether the answer begins after ``LATE_ANSWER`` words."""
    if len(measured.words) <= LATE_ANSWER:
        return False
    limit = measured.words[LATE_ANSWER].start
    begins = [spans[0][0] for code in ("E2", "E5", "E7", "E8") if (spans := evidence.get(code, ()))]
    return not begins or min(begins) > limit


def score_completeness(context: Context, findings: tuple[Finding, ...], measured: Measured) -> Completeness:
    """Look for the elements, with evidence, and score what the reply owes and how much it says."""
    said = measured.said
    evidence = dict(find_evidence(context, measured))
    if _late(context, measured, evidence):
        evidence.pop("E2", None)
    elif measured.words:
        evidence.setdefault("E2", said.clauses[:1])
    reply_type, guessed, guess_spans = _reply_type(context)
    facts = _facts(context, findings, reply_type, said)
    owed: set[str] = set() if reply_type == "umum" else {code for code, owes in _OWED.items() if owes(facts)}
    you = _address(context.text)
    elements = tuple(
        Element(
            code,
            kind.name,
            code in owed,
            bool(evidence.get(code)),
            evidence.get(code, ())[:5],
            "" if evidence.get(code) else kind.fill_in.format(you=you),
        )
        for code, kind in ELEMENTS.items()
    )
    missing = tuple(e.code for e in elements if e.required and not e.present)
    total = sum(WEIGHTS[code] for code in owed)
    coverage = 1 - sum(WEIGHTS[code] for code in missing) / total if total else 1.0
    vague = min(4, measured.counts.get("vagueness/warning", 0) + 2 * measured.counts.get("vagueness/error", 0))
    concrete = 1 - vague / 5
    score = 100 * (COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * said.share * concrete)
    return Completeness(
        score=round(max(0.0, min(100.0, score)), 1),
        reliable=measured.word_count >= 15,
        reply_type=reply_type,
        guessed=guessed,
        present=tuple(e.code for e in elements if e.present),
        missing=missing,
        elements=elements,
        guess_spans=guess_spans,
    )


def _reply_type(context: Context) -> tuple[str, bool, tuple[Span, ...]]:
    """The type given, or the first whose signs stand in the draft."""
    if context.draft.reply_type is not None:
        return context.draft.reply_type, False, ()
    for name in ("penolakan", "kip", "berkas_kurang", "rujukan", "selesai", "proses", "umum"):
        spans = tuple(
            (m.start, m.end)
            for m in context.markers
            if m.entry.function == f"element-type-{name}" and context.draft.is_prose(m.start, m.end)
        )
        if spans:
            return name, True, spans
    return "informasi", True, ()


def _address(text: str) -> str:
    """The form of address that the draft uses."""
    for form in ("Bapak/Ibu", "Ibu", "Bapak", "Kakak", "Saudari", "Saudara", "Sahabat", "Sobat", "Anda"):
        if form in text:
            return form
    return "Kakak" if "Kak " in text else "Bapak/Ibu"
