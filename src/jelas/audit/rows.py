"""From a row of a table to a row of the result: scores and counts, never text."""

from __future__ import annotations

import hmac
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from types import MappingProxyType
from typing import NamedTuple

from jelas.audit.problems import Broken
from jelas.audit.tables import MAXIMUM_CELL, Row
from jelas.audit.values import channel_of, month_of, rating_of
from jelas.checker import Checker
from jelas.report import CATEGORIES, SEVERITIES, Report
from jelas.settings import Settings

READY, NOT_READY = "boleh-dikirim", "perbaiki-dulu"
_KEY_DIGITS = 16
_LONGEST_NAME = 80
_MOST_SEEN = 20_000
"""Results that are remembered for replies that come again: about 20 MB."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """How every row is checked; goes to each worker once."""

    wordlists: tuple[str, ...] = ()
    """Files of an agency's own lists."""
    settings: Settings = field(default_factory=Settings)
    channel: str = "surat"
    """Channel of rows that name none that we know."""
    reply_type: str | None = None
    secret: bytes = b""
    """Key of the hashes; whoever does not have it cannot tell which row a hash belongs to."""

    def __hash__(self) -> int:
        # The settings hold mappings; equal options have equal hashes all the same.
        return hash((self.wordlists, self.channel, self.reply_type, self.secret))

    def __getstate__(self) -> tuple[object, ...]:
        # A mapping proxy cannot go to another process.
        settings = replace(
            self.settings, severities=dict(self.settings.severities), profiles=dict(self.settings.profiles)
        )
        return (self.wordlists, settings, self.channel, self.reply_type, self.secret)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        for name, value in zip(("wordlists", "settings", "channel", "reply_type", "secret"), state, strict=True):
            object.__setattr__(self, name, value)


class Result(NamedTuple):
    """What is kept of one reply. No field holds a word of it."""

    row: int
    """Number of the data row, from 1."""
    key: str
    """Keyed hash of the ticket number, or of the row where the table has none."""
    unit: str
    channel: str
    month: str
    """``2026-03``, or ``""``."""
    reply_type: str
    readability: float
    """0-100, 100 is easiest."""
    band: str
    reliable: bool
    """False where the reply is too short to judge how it reads."""
    courtesy: float
    completeness: float
    ready: bool
    verdict: str
    """``boleh-dikirim`` or ``perbaiki-dulu``."""
    categories: tuple[int, ...]
    """Number of findings of each of ``jelas.report.CATEGORIES``."""
    severities: tuple[int, ...]
    """Number of findings of each of ``jelas.report.SEVERITIES``."""
    missing: str
    """Codes of the missing elements: ``E6 E9``."""
    rules: str
    """Rules and entries of our lists with their number of findings: ``empty-opening/sehubungan-umum:2``."""
    rating: float | None
    author: str
    """Keyed hash of the author's code; used for counting, never written into a result."""


class RowChecker:
    """Checks rows with one set of lists and settings."""

    def __init__(self, options: CheckOptions) -> None:
        self._options = options
        self._checker = Checker(wordlists=options.wordlists, config=options.settings)
        self._salt = os.urandom(16)
        self._seen: dict[bytes, Result] = {}

    def check(self, rows: Iterable[Row]) -> tuple[list[Result], list[Broken]]:
        """Check rows; a row whose check fails is told with its number.

        Offices answer from templates: rows that are alike in every letter are checked once. What is remembered of
        them is a digest under a key of this process and the result, never a word.
        """
        results: list[Result] = []
        broken: list[Broken] = []
        seen = self._seen
        for row in rows:
            channel = channel_of(row.channel) or self._options.channel
            alike = self._digest(row, channel)
            first = seen.get(alike)
            if first is None:
                if not row.reply.strip() or len(row.reply) > MAXIMUM_CELL:
                    broken.append(Broken(row.number, "too-long" if row.reply.strip() else "empty"))
                    continue
                try:
                    report = self._checker.check(
                        row.reply, row.question[:MAXIMUM_CELL] or None, channel, self._options.reply_type
                    )
                except Exception:
                    broken.append(Broken(row.number, "check"))
                    continue
                if len(seen) >= _MOST_SEEN:
                    seen.clear()
                first = seen[alike] = _result(report)
            results.append(self._placed(first, row))
        return results, broken

    def _digest(self, row: Row, channel: str) -> bytes:
        alike = f"{channel}\0{len(row.question)}\0{row.question}\0{row.reply}"
        return blake2b(alike.encode("utf-8", "surrogatepass"), digest_size=16, key=self._salt).digest()

    def _placed(self, result: Result, row: Row) -> Result:
        """Put in what the table says about the row."""
        secret = self._options.secret
        named = row.key.strip() or f"{row.number}\0{row.reply}"
        return result._replace(
            row=row.number,
            key=_hashed(secret, "row", named),
            unit=tidy(row.unit),
            month=month_of(row.date),
            rating=rating_of(row.rating),
            author=_hashed(secret, "author", row.author.strip().lower()) if row.author.strip() else "",
        )


def _hashed(secret: bytes, kind: str, text: str) -> str:
    data = f"{kind}\0{text}".encode("utf-8", errors="surrogatepass")
    return hmac.digest(secret, data, "sha256").hex()[:_KEY_DIGITS]


_BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")


def tidy(name: str) -> str:
    """Return the name of a unit with single blanks, cut where it is too long to be a name."""
    return _BLANKS.sub(" ", name).strip()[:_LONGEST_NAME]


_CATEGORY_PLACES: Mapping[str, int] = MappingProxyType({name: place for place, name in enumerate(CATEGORIES)})
_SEVERITY_PLACES: Mapping[str, int] = MappingProxyType({name: place for place, name in enumerate(SEVERITIES)})


def _result(report: Report) -> Result:
    categories, severities = [0] * len(CATEGORIES), [0] * len(SEVERITIES)
    rules: dict[str, int] = {}
    for item in report.findings:
        categories[_CATEGORY_PLACES[item.category]] += 1
        severities[_SEVERITY_PLACES[item.severity]] += 1
        name = f"{item.rule}/{item.entry}" if item.entry else item.rule
        rules[name] = rules.get(name, 0) + 1
    return Result(
        row=0,
        key="",
        unit="",
        channel=report.channel,
        month="",
        reply_type=report.completeness.reply_type,
        readability=report.readability.score,
        band=report.readability.band,
        reliable=report.readability.reliable,
        courtesy=report.courtesy.score,
        completeness=report.completeness.score,
        ready=report.ready,
        verdict=READY if report.ready else NOT_READY,
        categories=tuple(categories),
        severities=tuple(severities),
        missing=" ".join(report.completeness.missing),
        rules=" ".join(f"{name}:{count}" for name, count in rules.items()),
        rating=None,
        author="",
    )


def rules_of(result: Result) -> list[str]:
    """Return the ``rule`` or ``rule/entry`` names of a result."""
    return [item.rpartition(":")[0] for item in result.rules.split()]
