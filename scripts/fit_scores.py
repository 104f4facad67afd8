"""Fit the weights of the scores and write them to ``src/jelas/scores/weights.py``.

    python scripts/fit_scores.py                    fit from the table of features in the repository
    python scripts/fit_scores.py --features SETS    make the table anew first, then fit

The table (``tests/scores/features.jsonl``) holds numbers and ids only: for each draft or text its features, who rated
it and how. ``SETS`` names files with annotated drafts (``name=path.jsonl``); ``levels=path.jsonl`` holds texts with a
level of difficulty, ``outside=path.jsonl`` passages with a genre. The letters of ``tests/letters`` and the passages of
``tests/scores/genres.jsonl`` always take part, the latter where their ``use`` is *fit*: all others are kept to test on.

Each score is a sum over a few features that can be explained. Every weight has a sign that cannot turn and a prior, our
expectation before looking (guide §1.5, §4.2, §5); ridge regression draws it from there as far as the ratings
demand. So few weights, held so tightly, cannot learn 200 drafts by heart; the cross-validated figures printed at the
end say what to expect of unseen ones. Plain Python; takes a few seconds.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "tests" / "scores" / "features.jsonl"
LETTERS = ROOT / "tests" / "letters" / "letters.jsonl"
GENRES = ROOT / "tests" / "scores" / "genres.jsonl"
TARGET = ROOT / "src" / "jelas" / "scores" / "weights.py"

SETS = ("panel", "letters", "drafts", "more", "replies", "fresh")
"""Sets of rated drafts."""
TRUSTED = {"panel": 3.0}
"""Weight of the sets that count more: their annotators set the standard."""
MADE_UP = 0.3
"""Weight of answers to reviews that were written for us: real ones are thinner, and show how readers see that."""
LARGE, PARTS, ALIKE = 120, 6, 0.55
"""Sets of so many drafts are cross-validated in parts; drafts that share more of their words stay together."""
LEVEL_WEIGHT, GENRE_WEIGHT = 0.7, 8.0
RATING_POINTS = ((1.0, 8.0), (2.0, 30.0), (3.0, 50.0), (4.0, 72.0), (5.0, 93.0))
"""Where a rating of 1 to 5 stands on the scale of 100."""
LEVEL_POINTS = {0: 95.0, 2: 78.0, 3: 70.0, 4: 62.0, 5: 52.0, 6: 18.0}
"""Where learner sentences (0), exams (2-5) and regulations (6) stand."""
GENRE_POINTS = {"tale": 90.0, "devotional": 78.0, "news": 67.0, "aid": 52.0, "policy": 36.0}
"""Where passages of a genre stand."""


class Prior(NamedTuple):
    """A feature: what is free, where it is full, and the weight expected before looking."""

    free: float
    cap: float
    weight: float


class Plan(NamedTuple):
    """One score: its features for long and for short texts, its bases and how tightly the priors hold."""

    name: str
    rating: str
    version: str
    long: Mapping[str, Prior]
    short: Mapping[str, Prior]
    base: tuple[float, float]
    hold: float


READING = Plan(
    "READING",
    "clarity",
    "indeks-jelas-3",
    {
        "khadijah-rohani": Prior(2, 14, 2),
        "sentence-length": Prior(8, 38, 0.4),
        "over-25": Prior(0, 1, 8),
        "over-40": Prior(0, 1, 8),
        "word-length": Prior(0.25, 1, 60),
        "long-words": Prior(0.02, 1, 60),
        "bookish": Prior(0.1, 1, 35),
        "unfamiliar": Prior(0.1, 1, 40),
        "persons": Prior(0, 0.15, -50),
        "abstract-nouns": Prior(0.03, 1, 40),
        "subordination": Prior(0.5, 6, 1.2),
        "hard-terms": Prior(0, 12, 1.2),
        "office-style": Prior(0, 12, 0.3),
        "spelling": Prior(0, 12, 0.3),
        "to-mend": Prior(0, 15, 1.5),
    },
    {
        "longest": Prior(20, 45, 0.5),
        "khadijah-rohani": Prior(2, 14, 1.5),
        "hard-places": Prior(0, 5, 2.5),
        "careless-places": Prior(0, 5, 2),
        "places-to-mend": Prior(0, 6, 3),
        "uncommon": Prior(0.2, 1, 30),
    },
    (1, 8),
    20,
)
COURTESY = Plan(
    "COURTESY",
    "courtesy",
    "santun-3",
    {
        "greeting": Prior(0, 1, 4),
        "named-address": Prior(0, 1, 4),
        "thanks": Prior(0, 1, 4),
        "acknowledgement": Prior(0, 1, 4),
        "empathy": Prior(0, 1, 8),
        "apology": Prior(0, 1, 6),
        "softener": Prior(0, 1, 3),
        "friendliness": Prior(0, 1, 2),
        "offer": Prior(0, 1, 4),
        "relief": Prior(0, 1, 4),
        "reason": Prior(0, 1, 1),
        "honesty": Prior(0, 1, 1),
        "contact-invitation": Prior(0, 1, 4),
        "clear-time": Prior(0, 1, 6),
        "closing": Prior(0, 1, 2),
        "warmth": Prior(0, 1, 3),
        "hard-tone": Prior(0, 4, -7),
        "soft-tone": Prior(0, 4, -3),
        "address": Prior(0, 2, -3),
        "office-style": Prior(0, 10, -1.5),
        "vagueness": Prior(0, 4, -1.5),
        "places-to-mend": Prior(0, 20, -0.7),
        "plainness": Prior(0, 100, 0.3),
    },
    {
        "named-address": Prior(0, 1, 5),
        "thanks": Prior(0, 1, 4),
        "empathy": Prior(0, 1, 6),
        "own-apology": Prior(0, 1, 4),
        "friendliness": Prior(0, 1, 3),
        "offer": Prior(0, 1, 4),
        "warmth": Prior(0, 1, 4),
        "wish": Prior(0, 1, 4),
        "clear-time": Prior(0, 1, 5),
        "praise": Prior(0, 1, 8),
        "stock-apology": Prior(0, 1, -6),
        "unmet": Prior(0, 1, -4),
        "asking": Prior(0, 1, -3),
        "marketing": Prior(0, 1, -4),
        "hard-tone": Prior(0, 4, -7),
        "cold": Prior(0, 2, -8),
        "office-places": Prior(0, 3, -3),
        "plainness": Prior(0, 100, 0.2),
        "substance": Prior(0, 1, 6),
        "greeting": Prior(0, 1, 3),
        "sorry": Prior(0, 1, 3),
        "brief": Prior(0, 1, -6),
    },
    (36, 43),
    20,
)
HELP = Plan(
    "HELP",
    "helpful",
    "lengkap-3",
    {
        "substance": Prior(0, 1, 20),
        "E1": Prior(0, 1, 4),
        "E2": Prior(0, 1, 3),
        "E6": Prior(0, 1, 5),
        "E7": Prior(0, 1, 4),
        "E9": Prior(0, 1, 6),
        "E10": Prior(0, 1, 2),
        "clear-time": Prior(0, 1, 4),
        "concrete": Prior(0, 1, 6),
        "relief": Prior(0, 1, 3),
        "vagueness": Prior(0, 5, -3),
        "legalese": Prior(0, 4, -1),
        "hard-tone": Prior(0, 4, -4),
        "office-style": Prior(0, 6, -0.7),
        "hard-terms": Prior(0, 10, -0.6),
        "to-mend": Prior(0, 12, -0.5),
        "plain-answer": Prior(0, 100, 0.2),
    },
    {
        "substance": Prior(0, 1, 25),
        "E1": Prior(0, 1, 5),
        "E2": Prior(0, 1, 4),
        "E6": Prior(0, 1, 4),
        "praise": Prior(0, 1, 8),
        "asking": Prior(0, 1, -8),
        "referral": Prior(0, 1, -6),
        "stock-apology": Prior(0, 1, -4),
        "vagueness": Prior(0, 5, -3.5),
        "hard-tone": Prior(0, 4, -7),
        "empty-promise": Prior(0, 1, -3),
        "plain-answer": Prior(0, 100, 0.15),
        "asks-details": Prior(0, 1, -5),
        "help-place": Prior(0, 1, 2),
        "E10": Prior(0, 1, 4),
        "sorry": Prior(0, 1, 2),
    },
    (25, 30),
    20,
)
PLANS = (READING, COURTESY, HELP)


def points_of(rating: float) -> float:
    """Put a rating of 1 to 5 on the scale of 100."""
    for (low, below), (high, above) in pairwise(RATING_POINTS):
        if rating <= high:
            return below + (rating - low) / (high - low) * (above - below)
    return RATING_POINTS[-1][1]


# The table of features


def make_table(sets: Mapping[str, Path]) -> None:
    """Measure every draft and write the numbers."""
    import textstat

    from jelas.checker import default_checker
    from jelas.draft import Draft
    from jelas.resolve import resolve
    from jelas.rules import all_findings
    from jelas.rules.base import Context
    from jelas.scores import completeness, courtesy, readability
    from jelas.scores.elements import find_evidence
    from jelas.scores.measured import measure
    from jelas.scores.missing import circumstances
    from jelas.scores.question import read_question

    checker = default_checker()

    def measured_row(text: str, question: str | None, channel: str) -> dict[str, Any]:
        draft = Draft(text=text, question=question or None, channel=channel, reply_type=None)
        context = Context(draft, draft.document, checker.wordlists, checker.settings)
        findings = resolve(all_findings(context))
        facts = measure(context, findings)
        chosen = readability.chosen(facts)
        asked = read_question(draft.question_document)
        evidence = find_evidence(context, facts)
        values = {
            "clarity": readability.features(facts, chosen),
            "courtesy": courtesy.features(facts, 0.0, asked, courtesy.strengths(facts)),
            "helpful": completeness.features(facts, evidence, asked, 0.0, len(context.quantities)),
        }
        rounded = {
            name: {key: round(float(value), 4) for key, value in sorted(group.items()) if value}
            for name, group in values.items()
        }
        share = readability.length_share(chosen)
        kind = completeness.reply_type_of(context, facts, asked)[0]
        owed = completeness.owed_elements(completeness.facts_of(facts, asked, channel, kind, share))
        found = circumstances(facts, evidence, asked, channel, values["helpful"])
        severities = [item.severity for item in findings]
        return {
            "share": round(share, 4),
            "values": rounded,
            "owed": {code: int(code in evidence) for code in owed},
            "circumstances": {key: round(value, 4) for key, value in sorted(found.items())},
            "lix": textstat.lix(text),
            "errors": severities.count("error"),
            "warnings": severities.count("warning"),
        }

    rows = []
    for name, path in sets.items():
        items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        parts = parts_of([item.get("draft", "") for item in items]) if len(items) >= LARGE else [0] * len(items)
        for item, part in zip(items, parts, strict=True):
            row: dict[str, Any] = {"set": name, "id": item["id"], "part": part}
            if "level" in item:
                if item.get("use", "fit") != "fit":
                    continue
                row |= {"level": item["level"], "source": item["source"]}
                row |= {"genre": item["genre"]} if "genre" in item else {}
                rows.append(row | measured_row(item["text"], None, "surat"))
                continue
            marks = list(item["annotations"].values()) if "annotations" in item else [item]
            for key in ("clarity", "courtesy", "helpful"):
                row[key] = round(sum(mark[key] for mark in marks) / len(marks), 3)
            row["channel"] = item["channel"]
            named = [code for mark in marks for code in mark["missing"]]
            row["missing"] = {code: 1 for code in sorted(set(named)) if 2 * named.count(code) > len(marks)}
            row["ready"] = int(2 * sum(mark["send_ready"] for mark in marks) > len(marks))
            rows.append(row | measured_row(item["draft"], item.get("question"), item["channel"]))
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows), encoding="utf-8")


def parts_of(texts: Sequence[str]) -> list[int]:
    """Divide texts for cross-validation; texts from one template come into one part."""
    words = [frozenset(text.lower().split()) for text in texts]
    groups = list(range(len(texts)))
    for first, some in enumerate(words):
        for second in range(first):
            both = len(some & words[second])
            if both > ALIKE * (len(some) + len(words[second]) - both) and groups[first] != groups[second]:
                groups = [groups[second] if group == groups[first] else group for group in groups]
    numbers = {group: number % PARTS for number, group in enumerate(dict.fromkeys(groups))}
    return [numbers[group] for group in groups]


def weight_of(row: Mapping[str, Any]) -> float:
    """How much a rated draft counts."""
    if row["channel"] == "ulasan" and row["set"] not in ("panel", "replies"):
        return MADE_UP
    return TRUSTED.get(row["set"], 1.0)


def fold_of(row: Mapping[str, Any]) -> str:
    """The drafts that are left out together in cross-validation."""
    return f"{row['set']}-{row['part']}"


# Fitting


def solve(
    rows: Sequence[Sequence[float]],
    targets: Sequence[float],
    weights: Sequence[float],
    priors: Sequence[float],
    hold: float,
) -> list[float]:
    """Ridge towards the priors with signs that cannot turn, by coordinate descent."""
    size = len(priors)
    gram = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    for row, target, weight in zip(rows, targets, weights, strict=True):
        filled = [(index, value) for index, value in enumerate(row) if value]
        for index, value in filled:
            right[index] += weight * value * target
            line = gram[index]
            for other, factor in filled:
                line[other] += weight * value * factor
    for index, prior in enumerate(priors):
        scale = (hold / abs(prior)) ** 2
        gram[index][index] += scale
        right[index] += scale * prior
    result = list(priors)
    for _ in range(400):
        change = 0.0
        for index in range(size):
            line = gram[index]
            rest = right[index] - sum(map(float.__mul__, line, result)) + line[index] * result[index]
            value = rest / line[index]
            value = max(0.0, value) if priors[index] > 0 else min(0.0, value)
            change = max(change, abs(value - result[index]))
            result[index] = value
        if change < 1e-6:
            break
    return result


def design(plan: Plan, row: Mapping[str, Any], plainness: float) -> list[float]:
    """The row of a text in the system: features of both tables, mixed by the length of the text, and the bases."""
    values = row["values"][plan.rating]
    share = row["share"]
    result: list[float] = []
    for part, table in ((share, plan.long), (1.0 - share, plan.short)):
        for name, prior in table.items():
            value = values.get(name, 0.0)
            if name == "plainness":
                value = plainness
            elif name == "plain-answer":
                value = plainness * values.get("substance", 0.0)
            result.append(part * max(0.0, min(value, prior.cap) - prior.free))
    return [*result, share, 1.0 - share]


def priors_of(plan: Plan) -> list[float]:
    """Expected weights in the order of ``design``."""
    tables = [prior.weight for table in (plan.long, plan.short) for prior in table.values()]
    return [*tables, *map(float, plan.base)]


class Data(NamedTuple):
    """What one score is fitted to."""

    rows: list[list[float]]
    targets: list[float]
    weights: list[float]


def data_of(plan: Plan, table: Sequence[Mapping[str, Any]], plain: Sequence[float]) -> Data:
    """Build the system of one score; readability counts points lost."""
    rows, targets, weights = [], [], []
    for row, plainness in zip(table, plain, strict=True):
        if "genre" in row:
            points, weight = GENRE_POINTS[row["genre"]], GENRE_WEIGHT
        elif "level" in row:
            points, weight = LEVEL_POINTS[row["level"]], LEVEL_WEIGHT
        else:
            points, weight = points_of(row[plan.rating]), weight_of(row)
        rows.append(design(plan, row, plainness))
        targets.append(100.0 - points if plan.rating == "clarity" else points)
        weights.append(weight)
    return Data(rows, targets, weights)


def predicted(rows: Sequence[Sequence[float]], solution: Sequence[float]) -> list[float]:
    """What a solution says about each row."""
    return [sum(map(float.__mul__, row, solution)) for row in rows]


def crossed(data: Data, priors: Sequence[float], hold: float, sets: Sequence[str]) -> list[float]:
    """Predict each set from a fit to the other sets: other people's drafts, other people's ratings."""
    result = [0.0] * len(data.rows)
    for name in sorted(set(sets)):
        kept_rows = [index for index, other in enumerate(sets) if other != name]
        solution = solve(
            [data.rows[i] for i in kept_rows],
            [data.targets[i] for i in kept_rows],
            [data.weights[i] for i in kept_rows],
            priors,
            hold,
        )
        for index, other in enumerate(sets):
            if other == name:
                result[index] = sum(map(float.__mul__, data.rows[index], solution))
    return result


# Elements that readers miss


class Miss(NamedTuple):
    """What makes readers miss an element: log-odds expected before looking."""

    base: float
    told: float
    """For a reply that tells the citizen everything (completeness 100)."""
    circumstances: Mapping[str, float]
    """By name, see ``jelas.scores.missing``."""


ALARM = 0.36
"""Probability from which an alarm is worth raising: about half of the F1 that can be reached."""
MISS_HOLD = 1.0
MISSES: Mapping[str, Mapping[str, Miss]] = {
    "LONG": {
        "E1": Miss(-3, -1, {
            "named": -1.5, "office": 0.5,
        }),
        "E2": Miss(-1.2, -1, {
            "office": 1.2, "legal": 0.6, "vague": 0.5, "surel": 0.3, "plan": -0.4, "signed": -0.3,
            "clear-time": -0.5, "answer": -0.6, "chat": -0.5, "hollow": 0.4, "lapor": 0.2, "mend": 0.4,
            "law": 0.3,
        }),
        "E3": Miss(-3, -0.5, {
            "refused": 1, "refusal": 0.5, "reason": -1, "tone": 0.5,
        }),
        "E4": Miss(-3, -0.5, {
            "refused": 1.2, "law": -1.2, "elsewhere": 0.3, "surat": 0.3,
        }),
        "E5": Miss(-1.5, -1.2, {
            "vague": 0.7, "time": -0.5, "clear-time": -0.7, "concrete": -0.7, "named-address": -0.5,
            "plan": -0.5, "hollow": 0.5, "contact": -0.3, "tone": 0.4, "step": -0.3,
            "open-time": 0.5,
        }),
        "E6": Miss(-0.8, -1.2, {
            "clear-time": -1.2, "vague": 1, "time": -0.8, "papers": -0.5, "contact": -0.4, "concrete":
            -0.8, "hollow": 0.7, "tone": 0.5, "treatment": 0.7, "office": 0.5, "mend": 0.4,
            "open-time": 0.9,
        }),
        "E7": Miss(-2.3, -1, {
            "hollow": 0.5, "step": -0.6, "law": 0.4, "steps-asked": 0.6, "office": 0.5, "vague": 0.4,
            "elsewhere": 0.4,
        }),
        "E8": Miss(-2.3, -0.8, {
            "open-papers": 1.2, "papers-asked": 0.6, "money-asked": 0.4, "papers": -0.6, "law": 0.5,
            "clear-time": -0.4, "vague": 0.4, "concrete": -0.5,
        }),
        "E9": Miss(-0.3, -1, {
            "contact": -1.8, "invites": -1, "chat": -0.7, "legal": 0.6, "mend": 0.8, "vague": 0.7,
            "law": 0.5, "concrete": -0.7, "clear-time": -0.7, "answer": -0.3, "help-place": -0.4,
            "office": 0.7, "surat": 0.3, "tone": 0.4,
        }),
        "E10": Miss(-2, -0.8, {
            "treatment": -0.5, "papers": -0.5, "clear-time": -0.6, "mend": 0.5, "hard": 0.4, "surat":
            0.4, "plan": -0.3, "invites": -0.4, "alternative": -1, "refused": 0.8, "refusal": 0.6,
            "elsewhere": 0.4, "tone": 0.5,
        }),
        "E12": Miss(-3.5, -0.5, {
            "refused": 2.2, "surat": 0.5, "objection": -2.5, "wish": 0.3, "legal": 0.3, "refusal": 0.3,
        }),
        "E13": Miss(-1.5, -0.7, {
            "signed": -1.5, "lapor": 0.7, "tone": 0.7, "concrete": -0.6, "named-address": -0.5,
            "clear-time": -0.5, "chat": -0.7, "hard": 0.4, "mend": 0.5, "surat": -0.3,
        }),
        "E14": Miss(-0.8, -1, {
            "complaint": 1.2, "sorry": -2, "empathy": -1, "clear-time": -0.7, "mend": 0.7, "tone": 0.8,
            "hard": 0.5, "office": 0.8, "unmet": 0.6, "papers": -0.4, "steps-asked": -0.3, "greeting":
            -0.2, "named-address": -0.3,
        }),
    },
    "SHORT": {
        "E1": Miss(-1.5, -1, {
            "plan": 0.5, "reports": 0.7, "help-place": 0.5, "contact": 0.5, "unmet": 0.7, "thanks": 0.4,
            "input": 0.5, "hollow": 0.5, "named": -1.5, "substance": -1.5, "refusal": -0.5, "asks":
            -0.5, "asks-details": -0.5, "no-question": 0.3, "stock": 0.4, "tries": -0.4,
        }),
        "E3": Miss(-2.5, -0.5, {
            "refusal": 1, "reason": -1.5, "complaint": 0.3, "tries": -0.5, "contact": -0.3, "asks":
            -0.5, "hollow": -0.3,
        }),
        "E5": Miss(-2, -1, {
            "invites": 0.7, "reports": 0.4, "tone": 0.7, "hollow": 0.5, "wish": 0.4, "stock": 0.3,
            "tries": -0.7, "step": -0.5, "asks": -0.5, "plan": -0.4,
            "open-time": 0.5,
        }),
        "E6": Miss(-1, -1, {
            "treatment": 1.2, "wish": 0.6, "reports": 0.5, "hollow": 0.3, "refusal": 0.4, "time": -0.7,
            "clear-time": -1.5, "tries": -0.7, "asks": -0.8, "praise": -0.7, "named": -0.3, "input":
            0.2, "substance": -0.5, "thanks": -0.2,
            "open-time": 0.9,
        }),
        "E7": Miss(-1.5, -1, {
            "tries": -0.8, "asks-details": -0.7, "asks": -0.5, "step": -0.5, "contact": 0.4, "invites":
            0.3, "hollow": 0.5, "complaint": 0.5, "tone": 0.6, "plan": 0.3, "thanks": -0.3, "refusal":
            -0.4, "steps-asked": 0.3,
        }),
        "E8": Miss(-2, -0.5, {
            "reports": 0.4, "help-place": 0.5, "contact": 0.3, "complaint": 0.3, "tries": -0.6,
            "asks-details": -0.7, "asks": -0.5, "papers": -1, "open-papers": 1, "papers-asked": 1,
            "money-asked": 0.4, "alternative": -0.3,
        }),
        "E9": Miss(0.3, -1, {
            "contact": -2.5, "help-place": -1, "reports": -0.5, "invites": -0.3, "tries": 0.8, "asks":
            0.6, "asks-details": 0.7, "praise": -1.2, "input": -0.5, "complaint": 0.7, "no-question":
            0.3, "stock": 0.4, "greeting": -0.2, "wish": -0.3, "money-asked": -0.3,
        }),
        "E10": Miss(-2.3, -0.5, {
            "refusal": 1.2, "tone": 0.5, "complaint": 0.3, "help-place": -0.6, "asks": -0.5,
            "asks-details": -0.5, "alternative": -0.7, "reason": 0.3, "contact": -0.2, "tries": -0.4,
        }),
        "E14": Miss(0.3, -0.5, {
            "sorry": -2.5, "unmet": 1.2, "complaint": 0.8, "asks": 0.5, "asks-details": 0.5, "tries":
            0.5, "praise": -1, "treatment": -0.3, "stock": -0.5, "no-question": 0.3, "thanks": -0.2,
            "money-asked": -0.4, "steps-asked": -0.4, "empathy": -0.7,
        }),
    },
}  # fmt: skip
"""For long and for short texts, by element."""


def kept(points: float) -> float:
    """A sum between 0 and 100 (as ``jelas.scores.courtesy.bounded``)."""
    return 100 - 225 / (points - 70) if points > 85 else 225 / (30 - points) if points < 15 else points


Weights = tuple[float, float, dict[str, float]]
"""Of one element: where its points start, what completeness takes, what circumstances give."""


def fit_missing(table: Sequence[Mapping[str, Any]], scores: Sequence[float]) -> dict[str, dict[str, Weights]]:
    """For long and for short texts and each element: base, weight of completeness, weights of the circumstances.

    Logistic regression towards the expected log-odds, with signs that cannot turn; an alarm is raised where the points
    are above 0, which is where the probability is above ``ALARM``.
    """
    result: dict[str, dict[str, Weights]] = {}
    for length, misses in MISSES.items():
        rows = [
            (score, row)
            for score, row in zip(scores, table, strict=True)
            if (row["share"] < 0.5) == (length == "SHORT")
        ]
        fitted: dict[str, Weights] = {}
        for code, miss in misses.items():
            cases = [(score, row) for score, row in rows if can_miss(row, code)]
            names = list(miss.circumstances)
            system = [
                [1.0, score / 100, *[row["circumstances"].get(name, 0.0) for name in names]] for score, row in cases
            ]
            missed = [float(code in row["missing"]) for _, row in cases]
            weights = [weight_of(row) for _, row in cases]
            priors = [miss.base, miss.told, *miss.circumstances.values()]
            base, told, *rest = logistic(system, missed, weights, priors)
            fitted[code] = (base - math.log(ALARM / (1 - ALARM)), told, dict(zip(names, rest, strict=True)))
        result[length] = fitted
    return result


def logistic(
    rows: Sequence[Sequence[float]], outcomes: Sequence[float], weights: Sequence[float], priors: Sequence[float]
) -> list[float]:
    """Fit log-odds by repeated least squares; the same signs and the same hold on the priors at every step."""
    result = list(priors)
    for _ in range(20):
        targets, pulls = [], []
        for row, outcome, weight in zip(rows, outcomes, weights, strict=True):
            odds = max(-8.0, min(8.0, sum(map(float.__mul__, row, result))))
            chance = 1 / (1 + math.exp(-odds))
            spread = max(0.02, chance * (1 - chance))
            targets.append(odds + (outcome - chance) / spread)
            pulls.append(weight * spread)
        before, result = result, solve(rows, targets, pulls, priors, MISS_HOLD)
        if max(abs(old - new) for old, new in zip(before, result, strict=True)) < 1e-4:
            break
    return result


def can_miss(row: Mapping[str, Any], code: str) -> bool:
    """Whether a reply owes an element and nothing plainly shows that it is there."""
    from jelas.scores.missing import PLAIN

    return code in row["owed"] and not (code in PLAIN and row["owed"][code])


def missed(row: Mapping[str, Any], score: float, fitted: Mapping[str, Mapping[str, Weights]]) -> set[str]:
    """Elements that a reply lacks (as ``jelas.scores.missing``)."""
    table = fitted["SHORT" if row["share"] < 0.5 else "LONG"]
    found = row["circumstances"]
    return {
        code
        for code in row["owed"]
        if code in table
        and can_miss(row, code)
        and table[code][0]
        + table[code][1] * score / 100
        + sum(weight * found.get(name, 0.0) for name, weight in table[code][2].items())
        > 0
    }


# Figures


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    """Rank correlation, ties at their mean rank."""

    def ranks(values: Sequence[float]) -> list[float]:
        order = sorted(range(len(values)), key=values.__getitem__)
        result, at = [0.0] * len(values), 0
        while at < len(order):
            end = at
            while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
                end += 1
            for index in range(at, end + 1):
                result[order[index]] = (at + end) / 2
            at = end + 1
        return result

    a, b = ranks(left), ranks(right)
    mean = (len(a) - 1) / 2
    covariance = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    spread = sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)
    return covariance / spread**0.5 if spread else 0.0


def pairs(scores: Sequence[float], levels: Sequence[float]) -> float:
    """Share of pairs of different level in the right order (ties count half)."""
    good = total = 0.0
    for i in range(len(scores)):
        for j in range(i):
            if levels[i] != levels[j]:
                total += 1
                way = (scores[i] - scores[j]) * (levels[i] - levels[j])
                good += 1.0 if way > 0 else 0.5 if way == 0 else 0.0
    return good / total if total else 0.0


def report(plan: Plan, table: Sequence[Mapping[str, Any]], fitted: list[float], cross: list[float]) -> None:
    """Print how well a score follows the ratings, within formal drafts and within answers to reviews."""
    sign = -1.0 if plan is READING else 1.0
    for kind in ("formal", "ulasan"):
        for name in (*SETS, "all"):
            chosen = [
                i
                for i, row in enumerate(table)
                if "level" not in row
                and (row["channel"] == "ulasan") == (kind == "ulasan")
                and name in ("all", row["set"])
            ]
            if len(chosen) < 8:
                continue
            ratings = [sign * table[i][plan.rating] for i in chosen]
            print(
                f"  {plan.rating:9} {kind:7} {name:8} {len(chosen):3} texts: rho fitted "
                f"{spearman([fitted[i] for i in chosen], ratings):.3f}, cross-validated "
                f"{spearman([cross[i] for i in chosen], ratings):.3f}"
            )
    for name, wanted in (("levels", False), ("genres", True)):
        levelled = [i for i, row in enumerate(table) if "level" in row and ("genre" in row) == wanted]
        if levelled and plan is READING:
            levels = [float(table[i]["level"]) for i in levelled]
            grade = [table[i]["values"]["clarity"].get("khadijah-rohani", 0.0) for i in levelled]
            print(
                f"  {name}: {len(levelled)} texts, pairs in order {pairs([fitted[i] for i in levelled], levels):.3f}, "
                f"cross-validated {pairs([cross[i] for i in levelled], levels):.3f}, "
                f"Khadijah Rohani alone {pairs(grade, levels):.3f}"
            )


# The module of weights

_HEAD = '''"""Frozen weights of the scores, written by ``scripts/fit_scores.py``. Do not change a figure by hand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Term(NamedTuple):
    """How a feature counts: ``weight`` points for each unit between ``free`` and ``cap``."""

    free: float
    cap: float
    weight: float


class Missed(NamedTuple):
    """Points for an owed element being missed: the start, what completeness takes, and what circumstances give."""

    start: float
    told: float
    """Points at completeness 100."""
    weights: Mapping[str, float]

'''


def written(result: Fitted) -> str:
    """The text of ``weights.py``."""
    lines = [_HEAD]
    for plan in PLANS:
        solution = iter(result.weights[plan.name])
        lines.append(f'\n{plan.name}_VERSION = "{plan.version}"\n')
        for length, table in (("LONG", plan.long), ("SHORT", plan.short)):
            lines.append(f"{plan.name}_{length}: Mapping[str, Term] = MappingProxyType(\n    {{\n")
            for name, prior in table.items():
                lines.append(f'        "{name}": Term({prior.free}, {prior.cap}, {next(solution):.4g}),\n')
            lines.append("    }\n)\n")
        lines.append(f"{plan.name}_BASE = ({next(solution):.2f}, {next(solution):.2f})\n")
        lines.append('"""Points at the start, for long and for short texts."""\n')
    for length, misses in result.missing.items():
        lines.append(f"\nMISSED_{length}: Mapping[str, Missed] = MappingProxyType(\n    {{\n")
        for code, (start, told, circumstances) in misses.items():
            lines.append(
                f'        "{code}": Missed(\n            {start:.3g},\n            {told:.3g},\n            {{\n'
            )
            for name, weight in circumstances.items():
                if abs(weight) >= 0.005:
                    lines.append(f'                "{name}": {weight:.3g},\n')
            lines.append("            },\n        ),\n")
        lines.append("    }\n)\n")
    lines.append('"""What makes readers miss an owed element; above 0 points it is named."""\n')
    return "".join(lines)


def bent(points: float) -> float:
    """The readability that points lost leave (as in ``jelas.scores.readability``)."""
    if points < 6:
        return 100.0 - 6.0 * math.exp((points - 6.0) / 6.0)
    return 100.0 - points if points <= 70 else 30.0 * math.exp((70.0 - points) / 30.0)


class Fitted(NamedTuple):
    """Weights by score, and those of missing elements for long and for short texts."""

    weights: dict[str, list[float]]
    missing: dict[str, dict[str, Weights]]


def fit_all(table: Sequence[Mapping[str, Any]], *, quiet: bool = False) -> Fitted:
    """Fit every score, readability first: the others know how plain a text is. Then what is missed, on that."""
    rated = [row for row in table if "level" not in row]
    solutions: dict[str, list[float]] = {}
    plain = [0.0] * len(table)
    help_fitted: list[float] = []
    help_crossed: list[float] = []
    for plan in PLANS:
        rows = table if plan is READING else rated
        data = data_of(plan, rows, plain)
        priors = priors_of(plan)
        solution = solve(data.rows, data.targets, data.weights, priors, plan.hold)
        solutions[plan.name] = solution
        fitted = predicted(data.rows, solution)
        cross = [] if quiet else crossed(data, priors, plan.hold, [fold_of(row) for row in rows])
        if not quiet:
            report(plan, rows, fitted, cross)
        if plan is READING:
            plain = [bent(value) for value, row in zip(fitted, table, strict=True) if "level" not in row]
        elif plan is HELP:
            help_fitted, help_crossed = [kept(value) for value in fitted], [kept(value) for value in cross]
    missing = fit_missing(rated, help_fitted)
    if not quiet:
        report_missing(rated, help_fitted, help_crossed, missing)
    return Fitted(solutions, missing)


def missed_apart(table: Sequence[Mapping[str, Any]], scores: Sequence[float]) -> list[set[str]]:
    """The elements that each draft lacks by weights fitted to the other drafts."""
    apart: list[set[str]] = [set() for _ in table]
    for fold in sorted({fold_of(row) for row in table}):
        others = [i for i, row in enumerate(table) if fold_of(row) != fold]
        learnt = fit_missing([table[i] for i in others], [scores[i] for i in others])
        for i, row in enumerate(table):
            if fold_of(row) == fold:
                apart[i] = missed(row, scores[i], learnt)
    return apart


def report_missing(
    table: Sequence[Mapping[str, Any]],
    fitted: Sequence[float],
    cross: Sequence[float],
    weights: Mapping[str, Mapping[str, Weights]],
) -> None:
    """Print F1 of missing elements by set, with weights fitted to all drafts and with those fitted to the others."""
    said = [missed(row, score, weights) for row, score in zip(table, fitted, strict=True)]
    apart = missed_apart(table, cross)
    for kind in ("formal", "ulasan"):
        for name in (*SETS, "all"):
            chosen = [
                i
                for i, row in enumerate(table)
                if name in ("all", row["set"]) and (row["channel"] == "ulasan") == (kind == "ulasan")
            ]
            if len(chosen) >= 8:
                print(
                    f"  missing   {kind:7} {name:8} {len(chosen):3} texts: F1 fitted "
                    f"{missing_f1([(table[i], said[i]) for i in chosen]):.3f}, cross-validated "
                    f"{missing_f1([(table[i], apart[i]) for i in chosen]):.3f}"
                )


def missing_f1(rows: Sequence[tuple[Mapping[str, Any], set[str]]]) -> float:
    """F1 of the elements named over these rows."""
    right = sum(len(said.intersection(row["missing"])) for row, said in rows)
    total = sum(len(said) + len(row["missing"]) for row, said in rows)
    return 2 * right / total if right else 0.0


def main() -> None:
    """Make the table where asked, fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", nargs="+", metavar="NAME=FILE", help="make the table of features anew")
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    options = parser.parse_args()
    if options.features:
        named = {name: Path(path) for name, _, path in (pair.partition("=") for pair in options.features)}
        make_table({"letters": LETTERS, "genres": GENRES, **named})
    table = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
    result = fit_all(table)
    if not options.dry:
        TARGET.write_text(written(result), encoding="utf-8")


if __name__ == "__main__":
    main()
