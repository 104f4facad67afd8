"""Ready or not: the gate of a channel's profile, in words (``docs/gate.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jelas.report import Cause, Completeness, Courtesy, Finding, Readability, later
from jelas.rules.base import Context
from jelas.settings import Profile

MOST = 3
"""Things to do first that are named."""
_NAMED_ELEMENTS = 3
_SAID_BY_FINDINGS = frozenset({"to-mend", "places-to-mend"})


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
    ready = (
        readability.score >= profile.min_readability
        and courtesy.score >= profile.min_courtesy
        and completeness.score >= profile.min_completeness
        and (severities := [item.severity for item in findings]).count("error") <= profile.max_errors
        and severities.count("warning") <= profile.max_warnings
    )
    english = context.settings.language == "en"
    urgent = profile, findings, readability, courtesy, completeness, english
    if ready:
        return Gate(True, "May be sent" if english else "Boleh dikirim", later(_first_things, *urgent))
    return Gate(False, later(_to_mend, *urgent), later(_first_things, *urgent))


def _first_things(
    profile: Profile,
    findings: tuple[Finding, ...],
    readability: Readability,
    courtesy: Courtesy,
    completeness: Completeness,
    english: bool,
) -> tuple[str, ...]:
    """The most urgent things to do, each said once."""
    todo: list[str] = []
    for sentence in _todo(profile, findings, readability, courtesy, completeness, english):
        if sentence not in todo:
            todo.append(sentence)
        if len(todo) == MOST:
            break
    return tuple(todo)


def _to_mend(
    profile: Profile,
    findings: tuple[Finding, ...],
    readability: Readability,
    courtesy: Courtesy,
    completeness: Completeness,
    english: bool,
) -> str:
    """The verdict on a draft that is not ready."""
    todo = _first_things(profile, findings, readability, courtesy, completeness, english)
    return ("Mend first: " if english else "Perbaiki dulu: ") + " ".join(todo)


def _todo(
    profile: Profile,
    findings: tuple[Finding, ...],
    readability: Readability,
    courtesy: Courtesy,
    completeness: Completeness,
    english: bool,
) -> Iterator[str]:
    """What to do, most urgent first: errors, what is missing, what costs a score its gate, then warnings."""
    for item in findings:
        if item.severity == "error":
            yield item.message
    if completeness.missing:
        names = [e.name for e in completeness.elements if e.code in completeness.missing][:_NAMED_ELEMENTS]
        yield f"Add: {', '.join(names)}." if english else f"Tambahkan: {', '.join(names)}."
    elif completeness.score < profile.min_completeness:
        yield (
            "Say what the citizen can expect: what happens, when, and whom to contact."
            if english
            else "Tulis apa yang terjadi selanjutnya, kapan, dan ke mana warga bisa bertanya."
        )
    if courtesy.score < profile.min_courtesy:
        if telling := _telling(courtesy.causes):
            yield telling
        else:
            yield (
                "Greet the citizen and show that you understand the trouble."
                if english
                else "Sapa warga dan tunjukkan bahwa kesulitannya dipahami."
            )
    if readability.score < profile.min_readability and (telling := _telling(readability.causes)):
        yield telling
    for item in findings:
        if item.severity == "warning" and item.confidence == "high":
            yield item.message
    for item in findings:
        if item.severity == "warning":
            yield item.message
    if telling := _telling(readability.causes):
        yield telling


def _telling(causes: tuple[Cause, ...]) -> str:
    """The strongest cause that says what to do; that places are to be mended is said by the findings themselves."""
    return next((cause.message for cause in causes if cause.code not in _SAID_BY_FINDINGS), "")
