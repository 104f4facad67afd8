"""The spaCy door: ``nlp.add_pipe("jelas")`` puts the report on ``doc._.jelas`` and the findings into span groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from jelas.checker import Checker

SPAN_GROUP = "jelas"
"""Key of the span group that ``displacy.render(doc, style="span", options={"spans_key": "jelas"})`` draws."""


class JelasComponent:
    """Checks each ``Doc`` as a drafted reply."""

    def __init__(self, checker: Checker, channel: str) -> None:
        self._checker = checker
        self._channel = channel

    def __call__(self, doc: Doc) -> Doc:
        """Put the report on ``doc._.jelas`` and the findings into the span group ``jelas``."""
        report = self._checker.check(doc.text, channel=self._channel)
        doc._.jelas = report
        spans: list[Span] = []
        for finding in report.findings:
            if finding.start is None or finding.end is None:
                continue
            for start, end in ((finding.start, finding.end), *finding.also):
                span = doc.char_span(start, end, label=finding.rule, alignment_mode="expand")
                if span is not None:
                    spans.append(span)
        doc.spans[SPAN_GROUP] = spans
        doc.spans[f"{SPAN_GROUP}-flat"] = filter_spans(spans)
        return doc


def _ensure_extension() -> None:
    if not Doc.has_extension("jelas"):
        Doc.set_extension("jelas", default=None)


@Language.factory(  # type: ignore[untyped-decorator]
    "jelas",
    default_config={"channel": "surat", "wordlists": [], "disable": [], "config": {}},
)
def create_jelas(
    nlp: Language,
    name: str,
    channel: str,
    wordlists: Sequence[str],
    disable: Sequence[str],
    config: dict[str, Any],
) -> JelasComponent:
    """Build the pipeline component; see :class:`jelas.Checker` for the arguments."""
    _ensure_extension()
    return JelasComponent(Checker(wordlists=list(wordlists), disable=disable, config=config), channel)
