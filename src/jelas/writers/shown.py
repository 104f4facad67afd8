"""What of a report may be shown: personal data masked, nothing that a terminal or a page would obey."""

from __future__ import annotations

import re
from typing import Any

from jelas.report import Finding, Report
from jelas.rules.personal_data import mask

_BLANKS = re.compile(r"\s+")


def printable(text: str) -> str:
    """Replace everything that a terminal may obey or not show by a space.

    Tabs and line breaks go too; so do marks that turn the direction of writing, and lone surrogates.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " for c in text)


def one_line(text: str, limit: int = 0) -> str:
    """Return printable text on one line, cut at ``limit`` characters where that is not 0."""
    text = _BLANKS.sub(" ", printable(text)).strip()
    return text if not limit or len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _hidden(text: str) -> str:
    """Return the masked form, always as long as ``text`` and never equal to it."""
    masked = mask(text)
    if masked != text and len(masked) == len(text):
        return masked
    return "".join("•" if c.isalnum() else c for c in text)


class Shown:
    """The texts of one report with personal data masked.

    The masked text is as long as the text, so that every offset stays right; what other findings show of it comes
    from the masked text too, and messages that repeat a number are masked as well.
    """

    def __init__(self, report: Report) -> None:
        """Find what has to be masked."""
        spans: set[tuple[int, int]] = set()
        for finding in report.findings:
            if finding.category == "privacy" and finding.start is not None and finding.end is not None:
                spans.update(((finding.start, finding.end), *finding.also))
        text = report.text
        secrets: dict[str, str] = {}
        for start, end in sorted(spans):
            secret = report.text[start:end]
            secrets[secret] = _hidden(secret)
        if secrets:
            # A number that was found once is masked wherever it stands, in quoted mail too.
            self._pattern: re.Pattern[str] | None = re.compile(
                "|".join(re.escape(secret) for secret in sorted(secrets, key=len, reverse=True) if secret)
            )
            self._secrets = secrets
            text = self.clean(text)
        else:
            self._pattern = None
            self._secrets = {}
        self.text = text
        """The whole draft, masked."""
        self.masked = self._pattern is not None
        """Whether anything had to be masked."""

    def clean(self, text: str) -> str:
        """Mask personal data of this draft in a message."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda match: self._secrets[match.group()], text)

    def words(self, finding: Finding) -> str:
        """Return the words that a finding is about; ``""`` for the whole draft."""
        if finding.start is None or finding.end is None:
            return ""
        return self.text[finding.start : finding.end]

    def data(self, value: Any) -> Any:
        """Mask every string in a JSON form."""
        if self._pattern is None:
            return value
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, list):
            return [self.data(item) for item in value]
        if isinstance(value, dict):
            return {key: self.data(item) for key, item in value.items()}
        return value

    def report(self, report: Report) -> dict[str, Any]:
        """Return the JSON form of the report, masked."""
        data: dict[str, Any] = self.data(report.to_dict())
        if self._pattern is not None:
            for finding, entry in zip(report.findings, data["findings"], strict=True):
                entry["text"] = self.words(finding)
        return data
