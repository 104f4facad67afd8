"""Which findings stay when several point at the same words."""

from __future__ import annotations

from jelas.report import Category, Finding, Severity
from jelas.resolve import resolve


def _found(rule: str, category: Category, severity: Severity, start: int, end: int) -> Finding:
    return Finding(
        rule=rule,
        category=category,
        severity=severity,
        confidence="high",
        start=start,
        end=end,
        text="x" * (end - start),
        message="",
        why="",
        source="",
    )


def _kept(*findings: Finding) -> set[str]:
    return {finding.rule for finding in resolve(findings)}


def test_misspelt_word_inside_a_heavier_phrase_stays() -> None:
    """The phrase must go before sending; its misspelt word should be mended all the same."""
    phrase = _found("phrase", "tone", "error", 0, 40)

    assert _kept(phrase, _found("typo", "spelling", "warning", 10, 18)) == {"phrase", "typo"}


def test_remark_inside_a_heavier_phrase_goes() -> None:
    """A mere remark adds nothing to a phrase that must go."""
    phrase = _found("phrase", "tone", "error", 0, 40)

    assert _kept(phrase, _found("polish", "wordiness", "info", 10, 18)) == {"phrase"}


def test_same_category_inside_a_heavier_phrase_goes() -> None:
    """Two findings about tone at one place say one thing."""
    phrase = _found("phrase", "tone", "error", 0, 40)

    assert _kept(phrase, _found("part", "tone", "warning", 10, 18)) == {"phrase"}


def test_lighter_phrase_never_hides_a_heavier_word() -> None:
    """What must change stays, however long the remark around it."""
    assert "typo" in _kept(_found("phrase", "tone", "info", 0, 40), _found("typo", "spelling", "error", 10, 18))
