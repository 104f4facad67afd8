"""Of overlapping findings the right one stays, and the same remark is made once."""

from __future__ import annotations

import time
from itertools import permutations

from jelas.report import Category, Finding, Severity
from jelas.resolve import resolve

TEXT = "Silahkan melakukan pengecekan berkas. Silahkan datang. " * 20


def _finding(
    start: int,
    end: int,
    category: Category = "spelling",
    severity: Severity = "warning",
    rule: str = "a-rule",
    message: str = "",
) -> Finding:
    return Finding(rule, category, severity, "high", start, end, TEXT[start:end], message)


def _whole(rule: str, message: str) -> Finding:
    return Finding(rule, "structure", "warning", "high", None, None, "", message)


def test_the_longer_finding_stays() -> None:
    long, short = _finding(9, 29), _finding(9, 18)

    for order in permutations([long, short]):
        assert resolve(order) == (long,)


def test_half_overlapping_findings_do_not_stand_together() -> None:
    first, second = _finding(0, 18), _finding(9, 29, rule="another")

    assert resolve([first, second]) == (second,)


def test_what_weighs_more_is_not_swallowed() -> None:
    long, short = _finding(0, 29, "bureaucratese", "info"), _finding(9, 18, "tone", "error")

    assert resolve([long, short]) == (long, short)


def test_what_weighs_less_is_swallowed() -> None:
    long, short = _finding(0, 29, "bureaucratese", "error"), _finding(9, 18, "tone", "info")

    assert resolve([short, long]) == (long,)


def test_a_small_problem_of_another_kind_inside_stays() -> None:
    formula, slip = _finding(0, 37, "bureaucratese"), _finding(0, 8, "spelling")

    assert resolve([formula, slip]) == (slip, formula)


def test_structure_stands_beside_words() -> None:
    sentence, word = _finding(0, 29, "structure"), _finding(0, 8)

    assert resolve([sentence, word]) == (word, sentence)


def test_touching_findings_both_stay() -> None:
    first, second = _finding(0, 8), _finding(8, 18, rule="another")

    assert resolve([second, first]) == (first, second)


def test_the_same_words_are_gathered_under_the_weightiest() -> None:
    again = TEXT.index("Silahkan", 5)
    first, second = _finding(0, 8, severity="info"), _finding(again, again + 8, severity="error")

    (found,) = resolve([second, first])

    assert (found.start, found.end) == (0, 8)
    assert found.also == ((again, again + 8),)
    assert found.severity == "error"


def test_an_acronym_is_remarked_on_once() -> None:
    again = TEXT.index("Silahkan", 5)

    (found,) = resolve([_finding(0, 8, "acronym"), _finding(again, again + 8, "acronym")])

    assert found.also == ()


def test_findings_about_the_whole_draft_stand_last_and_once() -> None:
    word, long, missing = _finding(9, 18), _whole("message-too-long", "x"), _whole("message-too-long", "y")

    assert resolve([long, missing, word, long]) == (word, long, missing)


def test_order_of_the_rules_does_not_matter() -> None:
    findings = [
        _finding(0, 18, rule="one"),
        _finding(9, 29, "tone", rule="two"),
        _finding(19, 36, "wordiness", "info", rule="three"),
        _finding(38, 46, rule="four"),
    ]

    assert len({resolve(order) for order in permutations(findings)}) == 1


def test_time_grows_with_the_number_only() -> None:
    def taken(number: int) -> float:
        findings = [_finding(at, at + 5, rule=f"r{at % 7}") for at in range(0, 3 * number, 3)]
        start = time.perf_counter()
        resolve(findings)
        return time.perf_counter() - start

    assert any(taken(8_000) < 9 * taken(2_000) + 0.02 for _ in range(3))
