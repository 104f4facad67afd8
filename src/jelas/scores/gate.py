"""Ready or not: the gate of a channel's profile, in words."""

from __future__ import annotations

from typing import NamedTuple

from jelas.report import SEVERITIES, Completeness, Courtesy, Finding, Readability
from jelas.rules.base import Context


class Gate(NamedTuple):
    """The verdict on sending."""

    ready: bool
    verdict: str
    todo: tuple[str, ...]


def hold_gate(
    context: Context,
    findings: tuple[Finding, ...],
    readability: Readability,
    courtesy: Courtesy,
    completeness: Completeness,
) -> Gate:
    """Hold the draft against the profile of its channel."""
    profile = context.settings.profile(context.draft.channel)
    errors = sum(1 for f in findings if f.severity == "error")
    warnings = sum(1 for f in findings if f.severity == "warning")
    ready = (
        errors <= profile.max_errors
        and warnings <= profile.max_warnings
        and readability.score >= profile.min_readability
        and courtesy.score >= profile.min_courtesy
        and completeness.score >= profile.min_completeness
    )
    todo: list[str] = []
    ranked = sorted(findings, key=lambda f: -SEVERITIES.index(f.severity))
    for item in ranked:
        if item.severity != "info" and item.message not in todo:
            todo.append(item.message)
    todo[2:2] = [
        f"Tambahkan: {element.name}." for element in completeness.elements if element.code in completeness.missing
    ]
    first = tuple(todo[:3])
    english = context.settings.language == "en"
    if ready:
        verdict = "May be sent" if english else "Boleh dikirim"
    else:
        lead = "Mend first: " if english else "Perbaiki dulu: "
        verdict = lead + (" ".join(first) if first else ("see the scores" if english else "lihat nilainya"))
    return Gate(ready, verdict, first)
