"""Scores: readability, courtesy, completeness, the seven principles, and the gate."""

from __future__ import annotations

from typing import NamedTuple

from jelas.report import Completeness, Courtesy, Finding, Principle, Readability
from jelas.rules.base import Context
from jelas.scores.completeness import completeness
from jelas.scores.courtesy import courtesy
from jelas.scores.gate import Gate, gate
from jelas.scores.measured import measure
from jelas.scores.principles import principles
from jelas.scores.readability import readability


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
    readable = readability(context, findings, measured)
    complete = completeness(context, findings, measured)
    courteous = courtesy(context, findings, measured, complete)
    service = principles(context, findings, readable, courteous, complete)
    return Scored(
        readable, courteous, complete, service, gate(context, findings, readable, courteous, complete)
    )
