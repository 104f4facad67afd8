"""Findings, scores and the report: frozen facts, and nothing about how they come about."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import partial, update_wrapper
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from jelas.fixing import Edit, apply_edits

T = TypeVar("T")

Category = Literal[
    "bureaucratese",
    "legalese",
    "jargon",
    "acronym",
    "foreign",
    "wordiness",
    "spelling",
    "nominalization",
    "vagueness",
    "tone",
    "register",
    "structure",
    "privacy",
    "completeness",
]
"""What kind of problem a finding is about."""

Severity = Literal["info", "warning", "error"]
"""``info``: polish. ``warning``: should be fixed. ``error``: fix before sending."""

Confidence = Literal["low", "medium", "high"]
"""How sure we are that the finding is right, apart from how much it matters."""

Band = Literal["mudah", "sedang", "sulit"]
"""Readability bands: easy, medium, hard."""

CATEGORIES: tuple[str, ...] = get_args(Category)
SEVERITIES: tuple[str, ...] = get_args(Severity)
CONFIDENCES: tuple[str, ...] = get_args(Confidence)

_MAXIMUM_PASSES = 5
"""Rounds of corrections after which fixing stops in any case."""

SCHEMA_VERSION = 1
"""Version of the JSON form; see ``jelas/schema/report.schema.json``."""

Span = tuple[int, int]
"""Half-open range of Python code points in ``Report.text``."""


if TYPE_CHECKING:

    def later(compute: Callable[..., T], *arguments: Any) -> T:
        """Stand in a late field for what ``compute(*arguments)`` returns, until the field is first looked at.

        Who checks a thousand replies looks at scores and findings; the words for causes, elements and principles
        are made for those who read them.
        """

else:

    class later(partial):  # noqa: N801
        """Stand in a late field for what ``compute(*arguments)`` returns, until the field is first looked at."""


class _LateField:
    """A field of a report that may be handed over as ``later(...)``; computed once, the same for all who look."""

    __slots__ = ("_slot",)

    def __init__(self, slot: Any) -> None:
        self._slot = slot

    def __get__(self, owner: object, kind: type | None = None) -> Any:
        if owner is None:
            return self
        value = self._slot.__get__(owner, kind)
        if type(value) is later:
            value = value()
            self._slot.__set__(owner, value)
        return value

    def __set__(self, owner: object, value: object) -> None:
        self._slot.__set__(owner, value)


def _with_late(*names: str) -> Callable[[type[T]], type[T]]:
    """Let these fields of a frozen dataclass with slots be computed late."""

    def decorate(kind: type[T]) -> type[T]:
        for name in names:
            setattr(kind, name, _LateField(kind.__dict__[name]))
        return kind

    return decorate


def _made_quickly(kind: type[T]) -> type[T]:
    """Let a frozen dataclass with slots, and without default factories, be made in little more than half the time.

    The ``__init__`` that ``dataclasses`` writes gives the name of every field to ``object.__setattr__``, which looks
    for its slot. A check makes dozens of findings, so this one calls the setter of each slot; its signature, and all
    else about the class, stays the same.
    """
    written = kind.__dict__["__init__"]
    names = list(kind.__dict__["__dataclass_fields__"])
    scope = {f"set_{name}": kind.__dict__[name].__set__ for name in names}
    lines = [f"def __init__(self, {', '.join(names)}):", *[f"    set_{name}(self, {name})" for name in names]]
    exec("\n".join(lines), scope)
    direct = scope["__init__"]
    direct.__defaults__ = written.__defaults__
    setattr(kind, "__init__", update_wrapper(direct, written))  # noqa: B010
    return kind


@_made_quickly
@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text that may stand in the place of a finding."""

    text: str
    """Replaces ``Report.text[finding.start:finding.end]`` as it is; ``""`` deletes the place."""
    safe: bool = False
    """May be applied without reading the sentence again."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"text": self.text, "safe": self.safe}


@_made_quickly
@dataclass(frozen=True, slots=True)
class Finding:
    """One place (or a fact about the whole draft) that the author should look at."""

    rule: str
    """Stable name in kebab case, for example ``empty-opening``."""
    category: Category
    severity: Severity
    confidence: Confidence
    start: int | None
    """First code point of the place; ``None`` for a finding about the whole draft."""
    end: int | None
    """One past the last code point; ``None`` for a finding about the whole draft."""
    text: str
    """The words meant: ``Report.text[start:end]``, or ``""`` for the whole draft."""
    message: str
    """What is there and what to do, in one sentence for the author."""
    why: str = ""
    """Why a citizen stumbles here."""
    source: str = ""
    """Where the rule comes from."""
    suggestions: tuple[Suggestion, ...] = ()
    """Texts to put in the place, the best first."""
    also: tuple[Span, ...] = ()
    """Further places of the same finding."""
    entry: str = ""
    """Key of the wordlist entry behind the finding, ``""`` for a rule in code."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "rule": self.rule,
            "category": self.category,
            "severity": self.severity,
            "confidence": self.confidence,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "message": self.message,
            "why": self.why,
            "source": self.source,
            "suggestions": [suggestion.to_dict() for suggestion in self.suggestions],
            "also": [list(span) for span in self.also],
            "entry": self.entry,
        }


@_made_quickly
@dataclass(frozen=True, slots=True)
class Cause:
    """One reason why a score is what it is."""

    code: str
    """Stable kebab-case name of the feature."""
    message: str
    """What was measured, in one sentence for the author."""
    value: float
    """The measured value."""
    limit: float | None = None
    """The value from which it counts as a burden, where there is one."""
    points: float = 0.0
    """How many of the 100 points this cause takes (negative) or gives (positive)."""
    spans: tuple[Span, ...] = ()
    """Where in the text."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "code": self.code,
            "message": self.message,
            "value": self.value,
            "limit": self.limit,
            "points": self.points,
            "spans": [list(span) for span in self.spans],
        }


class _LazyMeasures(Mapping[str, Any]):
    """A read-only mapping that is computed when it is first looked at."""

    __slots__ = ("_compute", "_values")

    def __init__(self, compute: Callable[[], Mapping[str, Any]]) -> None:
        self._compute = compute
        self._values: Mapping[str, Any] | None = None

    def _get(self) -> Mapping[str, Any]:
        if self._values is None:
            self._values = self._compute()
        return self._values

    def __getitem__(self, key: str) -> Any:
        return self._get()[key]

    def __iter__(self) -> Any:
        return iter(self._get())

    def __len__(self) -> int:
        return len(self._get())

    def __repr__(self) -> str:
        return f"{dict(self._get())!r}"

    def __reduce__(self) -> tuple[Any, ...]:
        return (dict, (dict(self._get()),))


def lazy_measures(compute: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return a mapping that calls ``compute`` once, when it is first looked at."""
    return _LazyMeasures(compute)


@_with_late("causes")
@dataclass(frozen=True, slots=True)
class Readability:
    """How easily the text reads: the Indeks Jelas."""

    score: float
    """0-100; 100 is easiest."""
    band: Band
    reliable: bool
    """False where the text is too short to judge."""
    version: str
    """Name of the frozen set of weights."""
    causes: tuple[Cause, ...] = ()
    """The strongest causes, strongest first."""
    grade: tuple[int, int] | None = None
    """Khadijah Rohani grade as a range of school years: a rough estimate only."""
    measures: Mapping[str, Any] = field(default_factory=dict, compare=False)
    """Language-independent measures (LIX, RIX, …), computed when looked at."""

    def to_dict(self, *, measures: bool = False) -> dict[str, Any]:
        """Return the JSON form; ``measures`` asks for the textstat figures too."""
        result: dict[str, Any] = {
            "score": self.score,
            "band": self.band,
            "reliable": self.reliable,
            "version": self.version,
            "grade": list(self.grade) if self.grade else None,
            "causes": [cause.to_dict() for cause in self.causes],
        }
        if measures:
            result["measures"] = dict(self.measures)
        return result


@_made_quickly
@dataclass(frozen=True, slots=True)
class Marker:
    """A sign of courtesy (or of its opposite) found in the text."""

    function: str
    """What it does, for example ``greeting`` or ``owned-apology``."""
    start: int
    end: int
    points: float
    """Points given to (or taken from) the courtesy score."""
    message: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "function": self.function,
            "start": self.start,
            "end": self.end,
            "points": self.points,
            "message": self.message,
        }


@_with_late("markers", "causes")
@_made_quickly
@dataclass(frozen=True, slots=True)
class Courtesy:
    """How respectful, warm and personal the text is."""

    score: float
    """0-100."""
    reliable: bool
    markers: tuple[Marker, ...] = ()
    causes: tuple[Cause, ...] = ()
    note: str = ""
    """For example «santun, tetapi belum menjawab»."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "score": self.score,
            "reliable": self.reliable,
            "markers": [marker.to_dict() for marker in self.markers],
            "causes": [cause.to_dict() for cause in self.causes],
            "note": self.note,
        }


@_made_quickly
@dataclass(frozen=True, slots=True)
class Element:
    """One element of a complete reply: present with its evidence, or missing with a sentence to fill in."""

    code: str
    """E1 … E15, see ``docs/completeness.md``."""
    name: str
    """Short name for the author."""
    required: bool
    present: bool
    spans: tuple[Span, ...] = ()
    """Evidence in the text, where present."""
    fill_in: str = ""
    """A sentence with placeholders in ``[…]`` to fill in, where missing. Never an invented fact."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "code": self.code,
            "name": self.name,
            "required": self.required,
            "present": self.present,
            "spans": [list(span) for span in self.spans],
            "fill_in": self.fill_in,
        }


@_with_late("elements")
@_made_quickly
@dataclass(frozen=True, slots=True)
class Completeness:
    """Whether the citizen finds what a reply of this type owes."""

    score: float
    """0-100."""
    reliable: bool
    reply_type: str
    guessed: bool
    """True when the reply type was guessed from the text."""
    present: tuple[str, ...] = ()
    """Codes of the elements found."""
    missing: tuple[str, ...] = ()
    """Codes of the elements that this reply owes and lacks."""
    elements: tuple[Element, ...] = ()
    """All elements that were looked for, with evidence or fill-in sentence."""
    guess_spans: tuple[Span, ...] = ()
    """What the guess of the reply type rests on."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "score": self.score,
            "reliable": self.reliable,
            "reply_type": self.reply_type,
            "guessed": self.guessed,
            "present": list(self.present),
            "missing": list(self.missing),
            "elements": [element.to_dict() for element in self.elements],
            "guess_spans": [list(span) for span in self.guess_spans],
        }


PrincipleVerdict = Literal["baik", "cukup", "kurang", "tidak dapat dinilai"]


@_made_quickly
@dataclass(frozen=True, slots=True)
class Principle:
    """What the text shows of one of the seven service principles."""

    number: int
    """1-7."""
    name: str
    verdict: PrincipleVerdict
    message: str
    """The verdict in one plain sentence."""
    spans: tuple[Span, ...] = ()
    """Evidence in the text."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "number": self.number,
            "name": self.name,
            "verdict": self.verdict,
            "message": self.message,
            "spans": [list(span) for span in self.spans],
        }


@_with_late("verdict", "todo", "principles")
@_made_quickly
@dataclass(frozen=True, slots=True)
class Report:
    """Everything jelas says about one draft. All offsets refer to ``text``."""

    text: str
    channel: str
    ready: bool
    """May be sent as it is, under the gate of the channel's profile."""
    verdict: str
    """The gate in words: «Boleh dikirim» or «Perbaiki dulu: …»."""
    todo: tuple[str, ...]
    """At most three things to do first."""
    findings: tuple[Finding, ...]
    """In text order; findings about the whole draft last."""
    readability: Readability
    courtesy: Courtesy
    completeness: Completeness
    principles: tuple[Principle, ...]
    edits: tuple[Edit, ...] = ()
    """Every safe correction as ``(start, end, new text)``, also of findings that stand inside a longer one."""
    recheck: Callable[[str], Report] | None = field(default=None, repr=False, compare=False)
    """Checks another text under the same conditions; not carried to other processes."""

    def fix(self) -> str:
        """Return the text with every safe suggestion applied.

        One correction can bring to light another (*kedalam* → *ke dalam* after *menuju*), so the result is checked
        again until nothing safe is left: fixing twice changes nothing more.
        """
        text, report = self.text, self
        for _ in range(_MAXIMUM_PASSES):
            if not report.edits:
                break
            text = apply_edits(text, report.edits)
            if report.recheck is None:
                break
            report = report.recheck(text)
        return text

    def __getstate__(self) -> list[Any]:
        """Leave the checker behind: another process has its own."""
        return [None if f.name == "recheck" else getattr(self, f.name) for f in fields(self)]

    def to_dict(self, *, include_text: bool = False) -> dict[str, Any]:
        """Return the JSON form, described by ``jelas/schema/report.schema.json``.

        Args:
            include_text: Also include the whole draft under ``text``.
        """
        result: dict[str, Any] = {
            "schema_version": SCHEMA_VERSION,
            "channel": self.channel,
            "ready": self.ready,
            "verdict": self.verdict,
            "todo": list(self.todo),
            "findings": [finding.to_dict() for finding in self.findings],
            "readability": self.readability.to_dict(),
            "courtesy": self.courtesy.to_dict(),
            "completeness": self.completeness.to_dict(),
            "principles": [principle.to_dict() for principle in self.principles],
        }
        if include_text:
            result["text"] = self.text
        return result

    def to_json(self, *, indent: int | None = None, include_text: bool = False) -> str:
        """Return ``to_dict`` as a JSON string."""
        # Lone surrogates cannot be encoded to UTF-8, so such texts are written with escapes.
        data = self.to_dict(include_text=include_text)
        encoded = json.dumps(data, ensure_ascii=False, indent=indent)
        try:
            encoded.encode()
        except UnicodeEncodeError:
            encoded = json.dumps(data, ensure_ascii=True, indent=indent)
        return encoded
