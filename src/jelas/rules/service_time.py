"""A promised number of days that is longer than the service time for this kind of reply.

The table ``wordlists/scores/service_times.csv`` says how long each kind may take and where that comes from. Rows whose
legal text we have not read ourselves are not ``verified``; a finding that rests on them stays ``info`` and says so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from jelas.language.data import data_path
from jelas.language.patterns import later
from jelas.report import Finding
from jelas.rules.base import Context, Needs, Rule, RuleInfo, whole_draft_finding

INFO = RuleInfo(
    name="long-service-time",
    category="completeness",
    severity="warning",
    confidence="low",
    title="Janji lebih lama daripada waktu layanan",
    title_en="Promise longer than the service time",
    why="Warga berhak dijawab dalam waktu layanan yang berlaku; janji yang lebih lama perlu alasan.",
    why_en="Citizens have a right to an answer within the service time; a longer promise needs a reason.",
    source="guide: §2",
    flagged=("[[Pengaduan Ibu akan kami selesaikan paling lambat 90 hari kerja.]]",),
    silent=(
        "Pengaduan Ibu akan kami selesaikan paling lambat 5 hari kerja.",
        "Ibu dapat mengajukan keberatan paling lambat 90 hari kerja sejak pengaduan ini kami jawab.",
    ),
)
_DAYS = later(r"(\d{1,3})(?:\s?\([^)]{0,30}\))?\s+hari(\s+kerja)?", re.IGNORECASE)
_PROMISE = frozenset({"kami", "dijawab", "diselesaikan", "selesai", "ditindaklanjuti", "diproses", "proses", "jawaban"})
_CITIZENS_OWN = frozenset({"keberatan", "banding", "sanggah", "sanggahan", "sejak", "berlaku", "denda", "sengketa"})
"""Words beside which a number of days is the citizen's time or a validity, no promise."""
_WORKING_WEEK = 7 / 5


class ServiceTime(NamedTuple):
    """How long one kind of reply may take."""

    name: str
    name_en: str
    cues: tuple[str, ...]
    days: int
    working: bool
    source: str
    source_en: str
    verified: bool


@cache
def service_times() -> tuple[ServiceTime, ...]:
    """The rows of the table, the most specific kind first."""
    with open(data_path("scores", "service_times.csv"), encoding="utf-8", newline="") as file:
        return tuple(
            ServiceTime(
                row["name"],
                row["name_en"],
                tuple(row["cues"].split("|")),
                int(row["days"]),
                row["working"] == "yes",
                row["source"],
                row["source_en"],
                row["verified"] == "yes",
            )
            for row in csv.DictReader(file)
        )


def promised_days(context: Context) -> Iterator[tuple[str, float]]:
    """Yield each promised time as its words and its length in calendar days."""
    for quantity in context.quantities:
        if quantity.kind not in ("deadline", "duration") or not context.is_prose(quantity.start, quantity.end):
            continue
        match = _DAYS.search(quantity.text)
        sentence = context.sentence_at(quantity.start)
        if match is None or sentence is None:
            continue
        words = {token.lower for token in context.document.tokens[sentence.first : sentence.last]}
        if words & _PROMISE and not words & _CITIZENS_OWN:
            yield quantity.text, int(match[1]) * (_WORKING_WEEK if match[2] else 1.0)


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    promised = list(promised_days(context))
    if not promised:
        return
    text = f"{context.text}\n{context.draft.question or ''}".lower()
    row = next((row for row in service_times() if any(cue in text for cue in row.cues)), None)
    if row is None:
        return
    limit = row.days * (_WORKING_WEEK if row.working else 1.0)
    for words, days in promised:
        if days <= limit:
            continue
        unit = "hari kerja" if row.working else "hari"
        if context.settings.language == "en":
            kind = "working days" if row.working else "days"
            message = f"«{words}» is longer than {row.days} {kind} for a {row.name_en}."
            note = "" if row.verified else f" Check the source first: {row.source_en}."
        else:
            message = f"«{words}» lebih lama daripada {row.days} {unit} untuk {row.name}."
            note = "" if row.verified else f" Periksa dulu sumbernya: {row.source}."
        yield whole_draft_finding(info, context, message + note, severity=None if row.verified else "info")
        return


RULES = (Rule(INFO, _check, Needs(quantities=frozenset({"deadline", "duration"}))),)
