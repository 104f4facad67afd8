"""What a rule is: a name with its reasons, and a function from a Context to findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from jelas.lazily import lazily
from jelas.report import Confidence, Finding, Severity, Span, Suggestion
from jelas.ruleinfo import RuleInfo
from jelas.rules.needs import Needs
from jelas.spans import SpanIndex
from jelas.wordlists.gates import Gates

if TYPE_CHECKING:
    from jelas.draft import Draft
    from jelas.language.document import Document, Sentence
    from jelas.language.quantities import Quantity
    from jelas.settings import Settings
    from jelas.wordlists import Match, Wordlists

T = TypeVar("T")


@dataclass(frozen=True)
class Context:
    """Everything a rule may look at. Rules never change it."""

    draft: Draft
    document: Document
    wordlists: Wordlists
    settings: Settings

    @property
    def text(self) -> str:
        """The draft's text."""
        return self.draft.text

    @lazily
    def lower(self) -> str | None:
        """The text in lower case; ``None`` where that moves its characters (*İ* becomes two)."""
        lower = self.draft.text.lower()
        return lower if len(lower) == len(self.draft.text) else None

    @lazily
    def quantities(self) -> tuple[Quantity, ...]:
        """Dates, times, amounts, contacts … of the draft, in text order."""
        return self.document.quantities

    @lazily
    def matches(self) -> tuple[Match, ...]:
        """Every match of every list entry in the draft, found once for rules and scores alike."""
        return tuple(self.wordlists.find(self.document))

    @lazily
    def _places_of_matches(self) -> SpanIndex[Match]:
        places: SpanIndex[Match] = SpanIndex()
        for match in self.matches:
            places.add(match.start, match.end, match)
        return places

    def matches_in(self, start: int, end: int) -> Iterator[Match]:
        """The matches that overlap the range; one may come twice."""
        return self._places_of_matches.overlapping(start, end)

    @lazily
    def gates(self) -> Gates:
        """Tells whether a match counts in this draft."""
        return Gates(self.draft, self.wordlists.bases)

    @lazily
    def markers(self) -> tuple[Match, ...]:
        """The matches of ``wordlists/markers/*.toml``: signs of courtesy and evidence for elements."""
        return tuple(match for match in self.matches if match.entry.kind == "marker" and self.gates.passes(match))

    @lazily
    def _quantity_ends(self) -> list[int]:
        return [quantity.end for quantity in self.quantities]

    def quantities_in(self, start: int, end: int) -> Iterator[Quantity]:
        """The quantities that overlap the range, in text order."""
        for index in range(bisect_right(self._quantity_ends, start), len(self.quantities)):
            quantity = self.quantities[index]
            if quantity.start >= end:
                return
            yield quantity

    def has_quantity(self, start: int, end: int, kinds: frozenset[str]) -> bool:
        """Tell whether a quantity of one of ``kinds`` overlaps the range."""
        return any(quantity.kind in kinds for quantity in self.quantities_in(start, end))

    @lazily
    def _shared(self) -> dict[object, Any]:
        return {}

    def once(self, look: Callable[[Context], T]) -> T:
        """What ``look`` finds in this draft, found once for all rules that ask for it."""
        if look not in self._shared:
            self._shared[look] = look(self)
        found: T = self._shared[look]
        return found

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at ``offset``."""
        return self.document.sentence_at(offset)

    def is_prose(self, start: int, end: int) -> bool:
        """True where the range is the author's own running text (not quotes, letterhead, URLs …)."""
        return self.draft.is_prose(start, end)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in code: its facts and its check."""

    info: RuleInfo
    check: Callable[[RuleInfo, Context], Iterable[Finding]] = field(repr=False)
    needs: Needs | None = field(default=None, repr=False)
    """What a draft must hold for the check to be made; ``None`` where nothing can be said beforehand."""

    def run(self, context: Context) -> Iterator[Finding]:
        """Yield the rule's findings in the draft, whatever the rule needs."""
        yield from self.check(self.info, context)


def finding(
    info: RuleInfo,
    context: Context,
    start: int,
    end: int,
    message: str,
    suggestions: Iterable[Suggestion | str] = (),
    *,
    severity: Severity | None = None,
    confidence: Confidence | None = None,
    also: tuple[Span, ...] = (),
    entry: str = "",
    why: str | None = None,
    source: str | None = None,
) -> Finding:
    """Build a finding of a rule at ``context.text[start:end]``.

    Plain strings among ``suggestions`` become suggestions that are not safe.
    """
    english = context.settings.language == "en"
    return Finding(
        rule=info.name,
        category=info.category,
        severity=severity or info.severity,
        confidence=confidence or info.confidence,
        start=start,
        end=end,
        text=context.text[start:end],
        message=message,
        why=why if why is not None else (info.why_en if english else info.why),
        source=source if source is not None else info.source,
        suggestions=tuple(s if isinstance(s, Suggestion) else Suggestion(s) for s in suggestions),
        also=also,
        entry=entry,
    )


def whole_draft_finding(info: RuleInfo, context: Context, message: str, *, severity: Severity | None = None) -> Finding:
    """Build a finding about the whole draft, which has no place."""
    english = context.settings.language == "en"
    return Finding(
        rule=info.name,
        category=info.category,
        severity=severity or info.severity,
        confidence=info.confidence,
        start=None,
        end=None,
        text="",
        message=message,
        why=info.why_en if english else info.why,
        source=info.source,
    )


__all__ = ["Context", "Needs", "Rule", "RuleInfo", "finding", "replace", "whole_draft_finding"]
