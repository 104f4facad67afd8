"""Facts about a rule, for its page in ``docs/``, for ``jelas jelaskan`` and for every finding."""

from __future__ import annotations

from dataclasses import dataclass

from jelas.report import Category, Confidence, Severity


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """Facts about a rule that its page in ``docs/`` and every finding show."""

    name: str
    """Kebab case, stable; reads well after «allow …»."""
    category: Category
    severity: Severity
    confidence: Confidence
    title: str
    """Short Indonesian title for an officer."""
    title_en: str
    why: str
    """Why a citizen stumbles here; one or two plain Indonesian sentences."""
    why_en: str
    source: str
    """Where the rule comes from: EYD V, a regulation, ``guide`` section, or a reasoned note."""
    flagged: tuple[str, ...] = ()
    """Texts that the rule must flag. The flagged words stand in ``[[…]]``: «Kami [[lakukan pengecekan]].»"""
    silent: tuple[str, ...] = ()
    """Near misses that the rule must leave alone."""
    channel: str = "surat"
    """Channel in which the examples are read."""
