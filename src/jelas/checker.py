"""The road from a draft to a report, and nothing else."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from os import PathLike
from typing import TYPE_CHECKING, Any

from jelas.draft import Draft
from jelas.fixing import Edit, safe_edits
from jelas.report import Finding, Report
from jelas.resolve import resolve
from jelas.rules import all_findings
from jelas.rules.base import Context
from jelas.scores import score_draft
from jelas.settings import CHANNELS, REPLY_TYPES, Settings
from jelas.silencing import silences, without_silenced
from jelas.wordlists import Wordlists

if TYPE_CHECKING:
    from concurrent.futures import Future

    from spacy.language import Language

_Item = str | Mapping[str, Any]
_BATCH = 64
_worker: list[Checker] = []
"""In a worker process: its one checker, set when the process starts."""


def _start_worker(checker: Checker) -> None:
    _worker[:] = [checker]


def _check_batch(items: list[_Item]) -> list[Report]:
    return [_worker[0]._check_item(item) for item in items]


def _batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


class Checker:
    """Checks drafts with one set of wordlists and settings. Immutable; may be shared between threads."""

    __slots__ = ("_nlp", "_settings", "_wordlists")
    _settings: Settings
    _wordlists: Wordlists
    _nlp: Language | None

    def __init__(
        self,
        wordlists: Sequence[str | PathLike[str]] = (),
        disable: Iterable[str] = (),
        config: Settings | Mapping[str, Any] | None = None,
        nlp: Language | None = None,
    ) -> None:
        """Load the lists once.

        Args:
            wordlists: Files of an agency that add to, override or silence entries of the bundled lists.
            disable: Names of rules (or ``rule/entry``) that stay silent.
            config: Settings, as an object or as the mapping of a ``jelas.toml``.
            nlp: A spaCy pipeline whose named entities are left alone as names.

        Raises:
            jelas.wordlists.WordlistError: A list that cannot be used, with file and line.
            jelas.settings.SettingsError: A setting that cannot be used.
        """
        settings = config if isinstance(config, Settings) else Settings.from_mapping(config or {})
        lists = Wordlists.builtin()
        if wordlists:
            lists = lists.extended(wordlists)
        object.__setattr__(self, "_settings", replace(settings, disable=settings.disable | frozenset(disable)))
        object.__setattr__(self, "_wordlists", lists)
        object.__setattr__(self, "_nlp", nlp)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Checker does not change; build a new one to set {name!r}")

    def with_settings(self, settings: Settings) -> Checker:
        """Return a checker with the same lists and other settings; costs nothing."""
        other = Checker.__new__(Checker)
        other.__setstate__({"_settings": settings, "_wordlists": self._wordlists, "_nlp": self._nlp})
        return other

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def wordlists(self) -> Wordlists:
        """The lists in force."""
        return self._wordlists

    def check(
        self,
        text: str,
        question: str | None = None,
        channel: str = "surat",
        reply_type: str | None = None,
        margins: Sequence[tuple[int, int]] = (),
    ) -> Report:
        """Check one drafted reply.

        Args:
            text: The draft, as it would be sent. Any string is fine; every offset in the report refers to it.
            question: What the citizen asked; unlocks «did we answer it?» and «the citizen used this acronym».
            channel: ``surat``, ``surel``, ``lapor``, ``chat`` or ``ulasan``.
            reply_type: One of ``jelas.settings.REPLY_TYPES``; guessed from the text when ``None``.
            margins: Ranges of ``text`` that are page headers or footers (``Reading.margins``); judged as letterhead.

        Raises:
            ValueError: A channel or reply type that does not exist.
            TypeError: A text or question that is no string.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a string, not {type(text).__name__}")
        if question is not None and not isinstance(question, str):
            raise TypeError(f"question must be a string or None, not {type(question).__name__}")
        if channel not in CHANNELS:
            raise ValueError(f"channel {channel!r} is not known; choose one of {', '.join(CHANNELS)}")
        if reply_type is not None and reply_type not in REPLY_TYPES:
            raise ValueError(f"reply_type {reply_type!r} is not known; choose one of {', '.join(REPLY_TYPES)}")
        draft = Draft(
            text=text, question=question or None, channel=channel, reply_type=reply_type, margins=tuple(margins)
        )
        context = Context(draft=draft, document=draft.document, wordlists=self.wordlists, settings=self.settings)
        return self._report(context)

    def _report(self, context: Context) -> Report:
        found = list(self._weighed(all_findings(context), self._named_spans(context)))
        marks = silences(context.text)
        if marks:
            found = list(without_silenced(found, context.text, marks))
        findings = resolve(found)
        if self.settings.known:
            from jelas.baseline import overlaps, without_known

            findings, accepted = without_known(findings, context.document, self.settings.known)
            # What stands inside an accepted finding was accepted with it.
            found = [f for f in found if not any(overlaps(f, span) for span in accepted)]
        scored = score_draft(context, findings)
        edits = tuple(safe_edits(context.text, found))
        return Report(
            text=context.text,
            channel=context.draft.channel,
            ready=scored.gate.ready,
            verdict=scored.gate.verdict,
            todo=scored.gate.todo,
            findings=findings,
            readability=scored.readability,
            courtesy=scored.courtesy,
            completeness=scored.completeness,
            principles=scored.principles,
            edits=edits,
            recheck=partial(self._recheck, context.draft, edits),
        )

    def _recheck(self, draft: Draft, edits: Sequence[Edit], text: str) -> Report:
        """Check the text that ``edits`` made of a draft, under the draft's own conditions."""

        def moved(offset: int) -> int:
            return offset + sum(len(new) - (end - start) for start, end, new in edits if end <= offset)

        margins = [(moved(start), moved(end)) for start, end in draft.margins]
        return self.check(text, draft.question, draft.channel, draft.reply_type, margins)

    def _named_spans(self, context: Context) -> list[tuple[int, int]]:
        """Named entities that the pipeline handed to this checker knows."""
        if self._nlp is None:
            return []
        doc = self._nlp(context.text)
        return [(entity.start_char, entity.end_char) for entity in doc.ents]

    def _weighed(self, findings: Iterable[Finding], named: list[tuple[int, int]]) -> Iterator[Finding]:
        """Apply the agency's severities, names and the entities of a pipeline."""
        severities, names = self.settings.severities, self.settings.names
        for item in findings:
            if names and item.text.lower() in names:
                continue
            if named and item.start is not None and item.end is not None and item.category != "structure":
                start, end = item.start, item.end
                if any(a <= start and end <= b for a, b in named):
                    continue
            if severities and item.rule in severities:
                item = replace(item, severity=severities[item.rule])  # type: ignore[arg-type]
            yield item

    def check_many(self, items: Iterable[_Item], processes: int | None = None) -> Iterator[Report]:
        """Check many drafts, in order.

        Args:
            items: Texts, or mappings with the arguments of :meth:`check` (``text``, ``question``, ``channel``,
                ``reply_type``).
            processes: ``None`` checks in this process; a number checks in so many others.

        Yields:
            One report for each item, in the same order.
        """
        if processes is None or processes < 2 or self._nlp is not None:
            for item in items:
                yield self._check_item(item)
            return
        from concurrent.futures import ProcessPoolExecutor

        # The checker goes to each worker once; no more batches are under way than the workers can soon use, so
        # that an endless iterable stays within bounds.
        with ProcessPoolExecutor(processes, initializer=_start_worker, initargs=(self,)) as pool:
            waiting: deque[tuple[list[_Item], Future[list[Report]]]] = deque()
            for batch in _batches(items, _BATCH):
                waiting.append((batch, pool.submit(_check_batch, batch)))
                if len(waiting) > 3 * processes:
                    yield from self._received(*waiting.popleft())
            while waiting:
                yield from self._received(*waiting.popleft())

    def _received(self, batch: list[_Item], future: Future[list[Report]]) -> Iterator[Report]:
        """Reports from another process, with this process's checker behind their ``fix``."""
        for item, report in zip(batch, future.result(), strict=True):
            given = {} if isinstance(item, str) else {key: item[key] for key in item if key != "text"}
            yield replace(report, recheck=partial(self.check, **given))

    def _check_item(self, item: _Item) -> Report:
        return self.check(item) if isinstance(item, str) else self.check(**item)

    def __getstate__(self) -> dict[str, Any]:
        return {"_settings": self._settings, "_wordlists": self._wordlists, "_nlp": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)


@cache
def default_checker() -> Checker:
    """Return the checker with the bundled lists and default settings."""
    return Checker()


def check(
    text: str,
    question: str | None = None,
    channel: str = "surat",
    reply_type: str | None = None,
) -> Report:
    """Check one drafted reply with the bundled lists; see :meth:`Checker.check`."""
    return default_checker().check(text, question=question, channel=channel, reply_type=reply_type)
