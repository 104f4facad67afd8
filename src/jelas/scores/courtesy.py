"""Courtesy: distinct signs of respect and warmth, against blame, coldness and commands."""

from __future__ import annotations

from jelas.report import Completeness, Courtesy, Finding, Marker
from jelas.rules.base import Context
from jelas.scores.measured import Measured

_BASE = 40.0
_TONE_COST = {"error": 15.0, "warning": 7.0, "info": 2.0}


def score_courtesy(
    context: Context, findings: tuple[Finding, ...], measured: Measured, complete: Completeness
) -> Courtesy:
    """Score distinct functions, not occurrences; findings of tone and register take points."""
    best: dict[str, Marker] = {}
    for match in context.markers:
        entry = match.entry
        if entry.function.startswith("element-") or not context.draft.is_own(match.start, match.end):
            continue
        if entry.function not in best or entry.points > best[entry.function].points:
            best[entry.function] = Marker(entry.function, match.start, match.end, entry.points, entry.label)
    lost = min(
        60.0,
        sum(_TONE_COST[f.severity] * (1 + len(f.also)) for f in findings if f.category in ("tone", "register")),
    )
    gained = sum(marker.points for marker in best.values())
    score = max(0.0, min(100.0, _BASE + gained - lost))
    return Courtesy(
        score=round(score, 1),
        reliable=measured.word_count >= 15,
        markers=tuple(sorted(best.values(), key=lambda m: (m.start, m.end))),
        note="santun, tetapi belum menjawab" if score >= 65 and complete.score < 50 else "",
    )
