"""One line a finding, ``file:line:column: level rule: message``: for hooks, editors and ``grep``."""

from __future__ import annotations

from collections.abc import Sequence

from jelas.writers import Checked, Options
from jelas.writers.positions import Source
from jelas.writers.shown import Shown, one_line
from jelas.writers.words import level


def write(items: Sequence[Checked], options: Options) -> str:
    """Return the findings of all drafts, one a line; columns count characters from 1."""
    lines = []
    for item in items:
        source, shown = Source(item.report.text, item.reading), Shown(item.report)
        name = one_line(item.name)
        for finding in item.report.findings:
            place = name
            if finding.start is not None and finding.end is not None:
                start, _ = source.region(finding.start, finding.end, "code-point")
                place = f"{name}:{start.line}:{start.column}"
            words = one_line(shown.words(finding), 60)
            message = one_line(shown.clean(finding.message))
            quoted = f"«{words}» " if words and f"«{words}»" not in message else ""
            lines.append(f"{place}: {level(finding.severity, options.language)} {finding.rule}: {quoted}{message}")
        if not item.report.ready:
            lines.append(f"{name}: {one_line(item.report.verdict)}")
    return "".join(line + "\n" for line in lines)
