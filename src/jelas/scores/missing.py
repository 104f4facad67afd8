"""Which of the owed elements a reader of this reply misses (``docs/completeness.md``).

Readers do not tick a list. They miss a contact where somebody is in trouble and the reply leaves him alone with it, a
time where something is promised, an apology where only steps are listed. So each element has a small table of
circumstances: what the reply does, what was asked, and how much the reply tells altogether. Their weights are fitted
to what annotators of replies missed (``scripts/fit_scores.py``).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from jelas.report import Span
from jelas.scores.measured import Measured
from jelas.scores.question import Question
from jelas.scores.weights import MISSED_LONG, MISSED_SHORT, Missed

SIGNS: Mapping[str, str] = {
    "treatment": "situation-treatment",
    "help-place": "situation-help-place",
    "refusal": "situation-refusal",
    "asks-details": "situation-asks-details",
    "tries": "situation-tries",
    "input": "situation-input",
    "reports": "situation-reports",
    "invites": "contact-invitation",
    "empathy": "empathy",
    "thanks": "thanks",
    "greeting": "greeting",
    "named-address": "named-address",
    "clear-time": "clear-time",
    "open-papers": "element-needs-e8",
    "refused": "element-type-penolakan",
    "elsewhere": "element-type-rujukan",
}
"""Circumstances that a marker tells, by its function."""
EVIDENCE: Mapping[str, str] = {
    "answer": "E2",
    "reason": "E3",
    "law": "E4",
    "plan": "E5",
    "time": "E6",
    "step": "E7",
    "papers": "E8",
    "contact": "E9",
    "alternative": "E10",
    "objection": "E12",
    "signed": "E13",
}
"""Circumstances that are evidence of another element."""
FULL_SHARES: Mapping[str, tuple[str, float]] = {
    "hollow": ("empty-promise", 1),
    "substance": ("substance", 1),
    "concrete": ("concrete", 1),
    "office": ("office-style", 10),
    "hard": ("hard-terms", 10),
    "mend": ("to-mend", 12),
    "vague": ("vagueness", 5),
    "legal": ("legalese", 4),
    "tone": ("hard-tone", 4),
    "sorry": ("sorry", 1),
    "stock": ("stock-apology", 1),
}
"""Circumstances that are features of completeness, each with the value at which it is full."""

_Row = tuple[float, float, tuple[tuple[str, float], ...]]


def _laid_flat(table: Mapping[str, Missed]) -> dict[str, _Row]:
    """Start, points at completeness 100, and the circumstances with their points: walked for every draft."""
    return {code: (miss.start, miss.told, tuple(miss.weights.items())) for code, miss in table.items()}


_LONG, _SHORT = _laid_flat(MISSED_LONG), _laid_flat(MISSED_SHORT)
_OPEN_TIME = frozenset({"vague-time", "told-to-wait", "vague-condition"})
"""Rules that find a time left open."""
PLAIN = frozenset({"E3", "E4", "E8", "E9", "E10", "E12", "E13", "E14"})
"""Elements whose evidence is plain: where it stands, nobody misses them. «Silakan» may be no step, «segera» no time."""


def circumstances(
    measured: Measured,
    evidence: Mapping[str, list[Span]],
    question: Question,
    channel: str,
    values: Mapping[str, float],
) -> dict[str, float]:
    """What a reply does and what was asked, each 0-1; what does not hold is left out.

    Args:
        measured: The countable facts of the draft.
        evidence: Places that speak for the elements.
        question: What is known of the citizen's question.
        channel: The channel of the reply.
        values: The features of completeness.
    """
    signs = measured.signs
    found = {name: 1.0 for name, function in SIGNS.items() if function in signs}
    for name, code in EVIDENCE.items():
        if code in evidence:
            found[name] = 1.0
    for name, (feature, full) in FULL_SHARES.items():
        if value := values[feature]:
            found[name] = min(value, full) / full
    if "E1" in evidence:
        found["named"] = min(3, len(evidence["E1"])) / 3
    if "situation-soon" in signs or not _OPEN_TIME.isdisjoint(measured.places):
        found["open-time"] = 1.0
    if measured.asking:
        found["asks"] = 1.0
    if not question.given:
        found["no-question"] = 1.0
    if question.complaint:
        found["complaint"] = 1.0
        if not values["sorry"] and "empathy" not in signs:
            found["unmet"] = 1.0
    if question.praise:
        found["praise"] = 1.0
    if question.wish:
        found["wish"] = 1.0
    if question.money:
        found["money-asked"] = 1.0
    if question.steps:
        found["steps-asked"] = 1.0
    if question.papers:
        found["papers-asked"] = 1.0
    found[channel] = 1.0
    return found


def missed_elements(
    owed: Iterable[str], evidence: Container[str], found: Mapping[str, float], score: float, share: float
) -> tuple[str, ...]:
    """The owed elements that a reader misses, in their order.

    Args:
        owed: Elements that a reply of this kind owes.
        evidence: Elements for which something speaks.
        found: Its circumstances.
        score: Its completeness, 0-100.
        share: 0 for a short text, 1 for a long one.
    """
    table = _SHORT if share < 0.5 else _LONG
    get = found.get
    missed = []
    for code in owed:
        if code not in table or (code in PLAIN and code in evidence):
            continue
        points, told, weights = table[code]
        points += told * score / 100
        for name, weight in weights:
            if value := get(name):
                points += weight * value
        if points > 0:
            missed.append(code)
    return tuple(missed)
