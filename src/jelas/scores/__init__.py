"""Scores: readability, courtesy, completeness, the seven principles, and the gate."""

from __future__ import annotations

from typing import NamedTuple

from jelas.report import Completeness, Courtesy, Finding, Principle, Readability
from jelas.rules.base import Context
from jelas.scores.completeness import score_completeness
from jelas.scores.courtesy import score_courtesy
from jelas.scores.gate import Gate, hold_gate
from jelas.scores.measured import measure
from jelas.scores.principles import judge_principles
from jelas.scores.readability import score_readability


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
    readable = score_readability(context, findings, measured)
    complete = score_completeness(context, findings, measured)
    courteous = score_courtesy(context, findings, measured, complete)
    service = judge_principles(context, findings, readable, courteous, complete)
    return Scored(readable, courteous, complete, service, hold_gate(context, findings, readable, courteous, complete))
