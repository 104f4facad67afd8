"""What review copies of every format share: who speaks, what a comment says, which writer takes which file."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jelas.messages import Message, MessageError
from jelas.report import Finding, Report
from jelas.writers.shown import Shown
from jelas.writers.words import level, untold, word

if TYPE_CHECKING:
    from jelas.readers.base import Reading

AUTHOR = "Jelas"
INITIALS = "JL"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MOST_PLACES = 30
"""Most further places of one finding that get a comment of their own."""

Span = tuple[int, int]


class AnnotationError(MessageError):
    """The copy cannot be made; the message says why in one plain line."""


def review_name(path: str | Path) -> Path:
    """Return the name of the review copy of a document: ``surat.docx`` becomes ``surat.tinjau.docx``.

    >>> review_name("surat.docx").name
    'surat.tinjau.docx'
    """
    place = Path(path)
    ending = place.suffix if place.suffix.lower() in (".docx", ".odt") else ".docx"
    return place.with_name(f"{place.stem}.tinjau{ending}")


def clean(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _NOT_XML.sub(" ", text)


def comment_text(finding: Finding, shown: Shown, language: str) -> str:
    """Return what the comment on a finding says: message, suggestions, reason."""
    message = shown.clean(finding.message)
    lines = [f"[{level(finding.severity, language)}] {message}"]
    texts = [shown.clean(suggestion.text) for suggestion in finding.suggestions[:3]]
    for text in untold(message, texts):
        lines.append(f"{word('write', language)}: «{text}»" if text else word("delete", language))
    if finding.why:
        lines.append(f"{word('why', language)}: {shown.clean(finding.why)}")
    return clean("\n".join(lines))


def summary_text(report: Report, shown: Shown, language: str, elsewhere: list[Finding]) -> str:
    """Return the comment about the whole draft: verdict, scores, what is missing, what cannot be marked."""
    lines = [f"{word('summary', language)}: {shown.clean(report.verdict)}"]
    scores = (
        (word("readability", language), report.readability.score),
        (word("courtesy", language), report.courtesy.score),
        (word("completeness", language), report.completeness.score),
    )
    lines.append(", ".join(f"{name} {score:.0f}" for name, score in scores) + f" ({word('of-hundred', language)})")
    missing = [e for e in report.completeness.elements if e.code in report.completeness.missing]
    if missing:
        lines.append(word("missing", language))
        lines += [f"– {element.name}: {element.fill_in}".rstrip(": ") for element in missing]
    whole = [finding for finding in report.findings if finding.start is None]
    lines += [f"– {shown.clean(finding.message)}" for finding in whole]
    if elsewhere:
        lines.append(f"{word('cannot-mark', language)}:")
        lines += [f"– «{shown.words(finding)}»: {shown.clean(finding.message)}" for finding in elsewhere]
    return clean("\n".join(lines))


def places(finding: Finding) -> list[Span]:
    """Return the places of a finding that get a comment; none for one about the whole draft."""
    if finding.start is None or finding.end is None:
        return []
    return [(finding.start, finding.end), *finding.also[:_MOST_PLACES]]


def refuse_strangers(reading: Reading, report: Report, form: str) -> None:
    """Refuse a report that is not about this file.

    Raises:
        AnnotationError: The formats or the texts differ.
    """
    if reading.format != form or reading.text != report.text:
        raise AnnotationError(Message("laporan ini bukan tentang berkas ini; periksa ulang berkasnya"))


def review_copy(
    source_bytes: bytes,
    reading: Reading,
    report: Report,
    *,
    tracked: bool = False,
    language: str = "id",
    date: datetime | None = None,
) -> bytes:
    """Return a review copy of a draft in its own format.

    Args:
        source_bytes: The document that ``reading`` came from, of one of ``jelas.writers.COPIES``.
        reading: What ``jelas.readers`` returned for it.
        report: The check of ``reading.text``.
        tracked: Also show every safe suggestion as a tracked change.
        language: Language of the fixed words in the comments, ``id`` or ``en``.
        date: When the comments are made, for formats that leave the clock to the caller (``odt``).

    Raises:
        AnnotationError: The document and the report do not belong together, or the document cannot be opened.
        ImportError: A library for the format is not installed.
    """
    if reading.format == "odt":
        from jelas.writers.odt import annotate as annotate_odt

        return annotate_odt(source_bytes, reading, report, tracked=tracked, language=language, date=date)
    from jelas.writers.docx import annotate as annotate_docx

    return annotate_docx(source_bytes, reading, report, tracked=tracked, language=language)
