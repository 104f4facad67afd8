"""Every rule in code flags its flagged examples, exactly, and leaves its silent ones alone."""

from __future__ import annotations

import pytest
from helpers import unmark

from jelas.checker import default_checker
from jelas.draft import Draft
from jelas.report import Finding
from jelas.rules import code_rules
from jelas.rules.base import Context, Rule
from jelas.rules.needs import rules_to_ask


def _findings(rule: Rule, text: str) -> list[Finding]:
    checker = default_checker()
    draft = Draft(text, channel=rule.info.channel)
    context = Context(draft, draft.document, checker.wordlists, checker.settings)
    # A rule whose needs a draft does not meet is not asked: the needs are tested with the check.
    return list(rule.run(context)) if rule in rules_to_ask(context) else []


FLAGGED = [(rule, text) for rule in code_rules() for text in rule.info.flagged]
SILENT = [(rule, text) for rule in code_rules() for text in rule.info.silent]


@pytest.mark.parametrize("rule", code_rules(), ids=lambda rule: rule.info.name)
def test_rule_is_documented(rule: Rule) -> None:
    """A rule has reasons in both languages, a source, and both kinds of examples."""
    info = rule.info

    assert info.title and info.title_en and info.why and info.why_en and info.source
    assert info.flagged and info.silent


@pytest.mark.parametrize(("rule", "example"), FLAGGED, ids=lambda value: getattr(value, "info", value) and None)
def test_flagged_example_is_found_exactly(rule: Rule, example: str) -> None:
    """The marked words are found, to the letter."""
    text, spans = unmark(example)

    # A finding about the whole draft has no place: its example is marked as a whole.
    found = [(0, len(text)) if f.start is None else (f.start, f.end) for f in _findings(rule, text)]
    assert sorted(found) == spans


@pytest.mark.parametrize(("rule", "example"), SILENT, ids=lambda value: getattr(value, "info", value) and None)
def test_silent_example_is_left_alone(rule: Rule, example: str) -> None:
    """A near miss raises nothing."""
    assert _findings(rule, example) == []


@pytest.mark.parametrize(("rule", "example"), FLAGGED, ids=lambda value: getattr(value, "info", value) and None)
def test_applied_suggestion_does_not_trigger_its_rule_again(rule: Rule, example: str) -> None:
    """Every suggestion, put in its place, is free of the same rule at that place."""
    text, _ = unmark(example)
    for found in _findings(rule, text):
        for suggestion in found.suggestions:
            mended = text[: found.start] + suggestion.text + text[found.end :]
            place = (found.start, found.start + len(suggestion.text))
            again = [f for f in _findings(rule, mended) if f.start < place[1] and f.end > place[0]]

            assert again == [], suggestion


@pytest.mark.parametrize("text", [unmark(example)[0] for _, example in FLAGGED + SILENT])
def test_rule_that_is_not_asked_has_nothing_to_say(text: str) -> None:
    """What a rule says that it needs hides none of its findings, here in the examples of all other rules."""
    checker = default_checker()
    draft = Draft(text)
    context = Context(draft, draft.document, checker.wordlists, checker.settings)
    asked = rules_to_ask(context)

    for rule in code_rules():
        if rule not in asked and (rule.needs is None or draft.channel in rule.needs.channels):
            assert list(rule.run(context)) == [], rule.info.name
