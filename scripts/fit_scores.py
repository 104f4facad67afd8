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
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "tests" / "scores" / "features.jsonl"
LETTERS = ROOT / "tests" / "letters" / "letters.jsonl"
GENRES = ROOT / "tests" / "scores" / "genres.jsonl"
TARGET = ROOT / "src" / "jelas" / "scores" / "weights.py"

SETS = ("panel", "letters", "drafts", "more", "replies", "answers")
"""Sets of rated drafts."""
TRUSTED = {"panel": 3.0}
"""Weight of the sets with three independent annotators; every other set counts 1."""
LEVEL_WEIGHT, GENRE_WEIGHT = 0.3, 0.6
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
    "santun-2",
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
    },
    (36, 43),
    20,
)
HELP = Plan(
    "HELP",
    "helpful",
    "lengkap-2",
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
    from jelas.checker import default_checker
    from jelas.draft import Draft
    from jelas.resolve import resolve
    from jelas.rules import all_findings
    from jelas.rules.base import Context
    from jelas.scores import completeness, courtesy, readability
    from jelas.scores.elements import find_evidence
    from jelas.scores.measured import measure
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
        owed = completeness.owed_elements(completeness.facts_of(context, facts, asked, values["helpful"], kind, share))
        severities = [item.severity for item in findings]
        return {
            "share": round(share, 4),
            "values": rounded,
            "owed": {code: int(code in evidence) for code in owed},
            "errors": severities.count("error"),
            "warnings": severities.count("warning"),
        }

    rows = []
    for name, path in sets.items():
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            row: dict[str, Any] = {"set": name, "id": item["id"]}
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
            points, weight = points_of(row[plan.rating]), TRUSTED.get(row["set"], 1.0)
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


# Levels below which an owed element is missed

ENOUGH = 0.35
"""Share of right alarms from which an alarm is worth raising: about half of the F1 that can be reached."""
STEP = 3.0
LEVEL_HOLD = 0.1
"""What a point away from the expected level costs, in drafts."""
LEVELS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "LONG": {
        "E1": (12, 18),
        "E2": (45, 48),
        "E3": (0, 60),
        "E4": (0, 90),
        "E5": (27, 33),
        "E6": (36, 51),
        "E7": (21, 30),
        "E8": (36, 42),
        "E9": (54, 84),
        "E10": (12, 48),
        "E12": (48, 96),
        "E13": (0, 21),
        "E14": (21, 78),
    },
    "SHORT": {
        "E1": (36, 45),
        "E3": (0, 48),
        "E5": (30, 42),
        "E6": (30, 51),
        "E7": (24, 36),
        "E8": (0, 42),
        "E9": (0, 84),
        "E10": (0, 48),
        "E12": (0, 96),
        "E14": (12, 75),
    },
}
"""Levels expected before looking, with and without evidence of the element."""


def kept(points: float) -> float:
    """A sum between 0 and 100 (as ``jelas.scores.courtesy.bounded``)."""
    return 100 - 225 / (points - 70) if points > 85 else 225 / (30 - points) if points < 15 else points


def best_level(cases: Sequence[tuple[float, int, float]], expected: float, most: float = 102.0) -> float:
    """The score below which raising the alarm pays most."""
    best, top, level = expected, float("-inf"), 0.0
    while level <= most:
        gain = sum(weight * (missed - ENOUGH) for score, missed, weight in cases if score < level)
        gain -= LEVEL_HOLD * abs(level - expected)
        if gain > top:
            best, top = level, gain
        level += STEP
    return best


def fit_levels(
    table: Sequence[Mapping[str, Any]], scores: Sequence[float]
) -> dict[str, dict[str, tuple[float, float]]]:
    """For long and for short texts and each element: the levels with and without evidence of it."""
    result: dict[str, dict[str, tuple[float, float]]] = {}
    for length in ("LONG", "SHORT"):
        rows = [
            (score, row)
            for score, row in zip(scores, table, strict=True)
            if "level" not in row and (row["share"] < 0.5) == (length == "SHORT")
        ]
        levels: dict[str, tuple[float, float]] = {}
        for code, expected in LEVELS[length].items():
            found: list[float] = []
            for evident, level in zip((1, 0), expected, strict=True):
                cases = [
                    (score, row["missing"].get(code, 0), TRUSTED.get(row["set"], 1.0))
                    for score, row in rows
                    if row["owed"].get(code) == evident
                ]
                found.append(best_level(cases, level))
            levels[code] = (min(found), found[1])
        result[length] = levels
    return result


def missed(row: Mapping[str, Any], score: float, levels: Mapping[str, Mapping[str, tuple[float, float]]]) -> set[str]:
    """Elements that a reply lacks."""
    table = levels["SHORT" if row["share"] < 0.5 else "LONG"]
    return {code for code, evident in row["owed"].items() if score < table[code][0 if evident else 1]}


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
    for length, levels in result.levels.items():
        lines.append(f"\nMISSED_{length}: Mapping[str, tuple[float, float]] = MappingProxyType(\n    {{\n")
        lines += [f'        "{code}": ({evident:g}, {absent:g}),\n' for code, (evident, absent) in levels.items()]
        lines.append("    }\n)\n")
    lines.append('"""Completeness below which an owed element is missed, with and without evidence of it."""\n')
    return "".join(lines)


def bent(points: float) -> float:
    """The readability that points lost leave (as in ``jelas.scores.readability``)."""
    import math

    if points < 6:
        return 100.0 - 6.0 * math.exp((points - 6.0) / 6.0)
    return 100.0 - points if points <= 70 else 30.0 * math.exp((70.0 - points) / 30.0)


class Fitted(NamedTuple):
    """Weights by score, and the levels of missing elements for long and for short texts."""

    weights: dict[str, list[float]]
    levels: dict[str, dict[str, tuple[float, float]]]


def fit_all(table: Sequence[Mapping[str, Any]], *, quiet: bool = False) -> Fitted:
    """Fit every score, readability first: the others know how plain a text is. Then the levels, on what was fitted."""
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
        cross = [] if quiet else crossed(data, priors, plan.hold, [row["set"] for row in rows])
        if not quiet:
            report(plan, rows, fitted, cross)
        if plan is READING:
            plain = [bent(value) for value, row in zip(fitted, table, strict=True) if "level" not in row]
        elif plan is HELP:
            help_fitted, help_crossed = [kept(value) for value in fitted], [kept(value) for value in cross]
    levels = fit_levels(rated, help_fitted)
    if not quiet:
        report_missing(rated, help_fitted, help_crossed, levels)
    return Fitted(solutions, levels)


def report_missing(
    table: Sequence[Mapping[str, Any]],
    fitted: Sequence[float],
    cross: Sequence[float],
    levels: Mapping[str, Mapping[str, tuple[float, float]]],
) -> None:
    """Print F1 of missing elements by set, with levels fitted to all sets and with those fitted to the others."""
    for kind in ("formal", "ulasan"):
        for name in SETS:
            chosen = [
                i
                for i, row in enumerate(table)
                if row["set"] == name and (row["channel"] == "ulasan") == (kind == "ulasan")
            ]
            if len(chosen) < 8:
                continue
            others = [i for i, row in enumerate(table) if row["set"] != name]
            apart = fit_levels([table[i] for i in others], [cross[i] for i in others])
            print(
                f"  missing   {kind:7} {name:8} {len(chosen):3} texts: F1 fitted "
                f"{missing_f1([(table[i], fitted[i]) for i in chosen], levels):.3f}, cross-validated "
                f"{missing_f1([(table[i], cross[i]) for i in chosen], apart):.3f}"
            )


def missing_f1(
    rows: Sequence[tuple[Mapping[str, Any], float]], levels: Mapping[str, Mapping[str, tuple[float, float]]]
) -> float:
    """F1 of the missing elements over these rows with their scores."""
    right = said = wanted = 0
    for row, score in rows:
        found = missed(row, score, levels)
        right += len(found.intersection(row["missing"]))
        said += len(found)
        wanted += len(row["missing"])
    return 2 * right / (said + wanted) if right else 0.0


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
