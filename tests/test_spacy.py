"""The spaCy door, and names that a pipeline lends to the checker."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from helpers import of_rule

import jelas

spacy = pytest.importorskip("spacy")

TEXT = "Silahkan melakukan pengecekan berkas di loket 3. Silahkan datang."


@pytest.fixture(scope="module")
def pipeline() -> Any:
    nlp = spacy.blank("xx")
    nlp.add_pipe("jelas", config={"channel": "chat"})
    return nlp


def test_a_pipeline_puts_the_report_on_the_doc(pipeline: Any) -> None:
    doc = pipeline(TEXT)

    assert doc._.jelas == jelas.check(TEXT, channel="chat")


def test_findings_become_spans_with_all_their_places(pipeline: Any) -> None:
    doc = pipeline(TEXT)

    spans = {(span.text, span.label_) for span in doc.spans["jelas"]}
    assert ("melakukan pengecekan", "light-verb") in spans
    places = [span.start_char for span in doc.spans["jelas"] if span.label_ == "nonstandard-spelling"]
    assert places == [0, TEXT.rindex("Silahkan")]


def test_flat_spans_do_not_overlap(pipeline: Any) -> None:
    doc = pipeline(TEXT)
    spans = sorted(doc.spans["jelas-flat"], key=lambda span: span.start)

    assert spans
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_the_component_takes_the_arguments_of_a_checker() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("jelas", config={"disable": ["light-verb"], "config": {"language": "en"}})

    report = nlp(TEXT)._.jelas

    assert not of_rule(report, "light-verb")
    assert "Write" in report.findings[0].message


def test_empty_and_odd_docs(pipeline: Any) -> None:
    for text in ("", "  \n", "🙏🏽", "a" * 5_000):
        assert pipeline(text)._.jelas.text == text


def test_named_entities_of_a_pipeline_are_left_alone() -> None:
    text = "Datang ke Silahkan Mart. Silahkan datang."
    nlp = spacy.blank("xx")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Silahkan Mart"}])

    with_names = of_rule(jelas.Checker(nlp=nlp).check(text), "nonstandard-spelling")

    assert [(finding.start, finding.also) for finding in with_names] == [(text.rindex("Silahkan"), ())]


def test_many_drafts_with_a_pipeline_stay_in_this_process() -> None:
    nlp = spacy.blank("xx")

    reports = list(jelas.Checker(nlp=nlp).check_many([TEXT, TEXT], processes=4))

    assert [report.text for report in reports] == [TEXT, TEXT]
