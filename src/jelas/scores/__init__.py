"""Scores: readability, courtesy, completeness, the seven principles, and the gate."""

from __future__ import annotations

from typing import NamedTuple

from jelas.report import Completeness, Courtesy, Finding, Principle, Readability, later
from jelas.rules.base import Context
from jelas.scores.completeness import score_completeness
from jelas.scores.courtesy import score_courtesy
from jelas.scores.gate import Gate, hold_gate
from jelas.scores.measured import measure
from jelas.scores.principles import judge_principles
from jelas.scores.question import read_question
from jelas.scores.readability import chosen, length_share, score_readability


class Scored(NamedTuple):
    """All that is judged about one draft."""

    readability: Readability
    courtesy: Courtesy
    completeness: Completeness
    principles: tuple[Principle, ...]
    gate: Gate


def score_draft(context: Context, findings: tuple[Finding, ...]) -> Scored:
    """Judge a draft from its one reading and its findings."""
    measured = measure(context, findings)
    question = read_question(context.draft.question_document)
    measure_of_text = chosen(measured)
    share = length_share(measure_of_text)
    readable = score_readability(context, findings, measured, measure_of_text, share)
    complete = score_completeness(context, findings, measured, readable.score, share, question)
    courteous = score_courtesy(context, findings, measured, readable.score, share, complete, question)
    service = later(judge_principles, context, findings, question, readable, courteous, complete)
    return Scored(readable, courteous, complete, service, hold_gate(context, findings, readable, courteous, complete))
