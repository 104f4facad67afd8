"""Applying safe suggestions to the file itself, so that its markup and the words around them stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jelas.cli.desk import Checked, Desk

_MAXIMUM_PASSES = 5
SOURCE_FORMATS = ("teks", "md", "html")
"""Formats whose file is one text, into which suggestions can be put."""


class Fixed(NamedTuple):
    """A mended file."""

    content: bytes
    number: int
    """Places that were mended."""
    left: int
    """Findings that are left to the author."""


def fixed_source(desk: Desk, checked: Checked) -> Fixed:
    """Return the file with every safe suggestion applied.

    Plain text, Markdown and pages keep their markup; of other formats the mended text is returned. Word and LibreOffice
    documents have a copy with tracked changes instead (``jelas.writers.review``).
    """
    from jelas.fixing import apply_edits
    from jelas.readers import read_bytes
    from jelas.writers.positions import Source

    if checked.reading.format not in SOURCE_FORMATS or checked.reading.source is None:
        report = checked.report
        again = checked.checker.check(report.fix(), channel=report.channel) if report.edits else report
        return Fixed(report.fix().encode("utf-8", "surrogatepass"), len(report.edits), len(again.findings))
    number = 0
    current = checked
    text = checked.reading.source
    name = {"html": "x.html", "md": "x.md"}.get(checked.reading.format, "x.txt")
    for _ in range(_MAXIMUM_PASSES):
        source = Source(current.report.text, current.reading)
        edits = []
        for start, end, new in current.report.edits:
            first, last, exact = source.span(start, end)
            if exact:
                edits.append((first, last, _escaped(new) if name == "x.html" else new))
        if not edits:
            break
        number += len(edits)
        text = apply_edits(text, edits)
        content = text.encode("utf-8", "surrogatepass")
        current = desk.check_read(checked.name, content, read_bytes(content, name))
    return Fixed(text.encode("utf-8", "surrogatepass"), number, len(current.report.findings))


def _escaped(text: str) -> str:
    from html import escape

    return escape(text, quote=False)
