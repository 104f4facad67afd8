"""Findings that an agency has decided to live with, known by rule, words and the words around them.

A file of fingerprints holds no text: each line is the hash of one finding and the name of its rule. Because the hash
knows the words around the finding and not its place, a paragraph that moves does not bring its findings back. Findings
about personal data are never taken up: a hash of a number can be guessed, and such a finding must be seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jelas.language.patterns import later
from jelas.messages import Message, MessageError
from jelas.report import Finding, Span

if TYPE_CHECKING:
    from jelas.language.document import Document

HEADER = "# jelas: temuan yang sudah diketahui (hanya sidik, tanpa teks). Versi 1."
_NEIGHBOURS = 4
"""Words before and behind a finding, inside its sentence, that make up its surroundings."""
_LINE = later(r"([0-9a-f]{24}) ([a-z0-9][a-z0-9-]*)")
_MAXIMUM_BYTES = 50 * 1024 * 1024


class BaselineError(MessageError, ValueError):
    """A file of fingerprints that cannot be used, with file and line."""


def places(finding: Finding) -> tuple[Span, ...]:
    """Return every place of a finding; none for one about the whole draft."""
    if finding.start is None or finding.end is None:
        return ()
    return ((finding.start, finding.end), *finding.also)


def overlaps(finding: Finding, span: Span) -> bool:
    """Tell whether a finding's first place and a range share a character."""
    return finding.start is not None and finding.end is not None and finding.start < span[1] and span[0] < finding.end


def fingerprint(finding: Finding, start: int | None, end: int | None, document: Document) -> str:
    """Return the fingerprint of one place of a finding, 24 hexadecimal digits.

    Args:
        finding: The finding; its rule counts.
        start: First code point of the place, ``None`` for the whole draft, whose fingerprint holds for this text only.
        end: One past the last code point.
        document: The text, read.
    """
    tokens = document.tokens
    if start is None or end is None:
        before, words, after = "", " ".join(document.text.lower().split()), ""
    else:
        words = " ".join(document.text[start:end].lower().split())
        inside = document.sentence_at(start)
        first, last = (inside.first, inside.last) if inside else (0, 0)
        last_sentence = document.sentence_at(max(start, end - 1))
        if last_sentence:
            last = max(last, last_sentence.last)
        left = [t.lower for t in tokens[first:last] if t.kind == "word" and t.end <= start]
        right = [t.lower for t in tokens[first:last] if t.kind == "word" and t.start >= end]
        before, after = " ".join(left[-_NEIGHBOURS:]), " ".join(right[:_NEIGHBOURS])
    from hashlib import blake2b  # slow to import, and few checks have a baseline

    material = "\0".join((finding.rule, before, words, after))
    return blake2b(material.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def fingerprints(findings: Iterable[Finding], document: Document) -> Iterator[tuple[str, str]]:
    """Yield fingerprint and rule of every place of the findings, personal data left out."""
    for finding in findings:
        if finding.category == "privacy":
            continue
        for start, end in places(finding) or ((None, None),):
            yield fingerprint(finding, start, end, document), finding.rule


def _order(finding: Finding) -> tuple[bool, int, int]:
    """Text order, the whole draft last; the sort is stable."""
    return (finding.start is None, finding.start or 0, finding.end or 0)


def without_known(
    findings: Iterable[Finding], document: Document, known: frozenset[str]
) -> tuple[tuple[Finding, ...], list[Span]]:
    """Take away what is known; of a finding with several places only the others stay.

    Returns:
        The findings that are left, and the places of those that were taken away.
    """
    left: list[Finding] = []
    taken: list[Span] = []
    for finding in findings:
        if finding.category == "privacy":
            left.append(finding)
            continue
        if finding.start is None:
            if fingerprint(finding, None, None, document) not in known:
                left.append(finding)
            continue
        stay: list[Span] = []
        for start, end in places(finding):
            (taken if fingerprint(finding, start, end, document) in known else stay).append((start, end))
        if stay:
            first = stay[0]
            left.append(
                replace(
                    finding, start=first[0], end=first[1], text=document.text[first[0] : first[1]], also=tuple(stay[1:])
                )
                if len(stay) <= len(finding.also)
                else finding
            )
    left.sort(key=_order)
    return tuple(left), taken


def read_baseline(path: Path) -> dict[str, str]:
    """Read a file of fingerprints.

    Returns:
        The rule of each fingerprint.

    Raises:
        BaselineError: The file cannot be read or a line is no fingerprint.
    """
    try:
        if path.stat().st_size > _MAXIMUM_BYTES:
            raise BaselineError(Message("{path}: garis dasar terlalu besar", path=path))
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BaselineError(
            Message("{path}: garis dasar tidak dapat dibuka ({reason})", path=path, reason=error.strerror)
        ) from None
    except UnicodeDecodeError:
        raise BaselineError(Message("{path}: bukan teks UTF-8, jadi bukan garis dasar", path=path)) from None
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        content = line.split("#")[0].strip()
        if not content:
            continue
        match = _LINE.fullmatch(content)
        if match is None:
            raise BaselineError(
                Message(
                    "{path}:{number}: baris ini bukan sidik temuan; hapus, atau buat ulang berkasnya",
                    path=path,
                    number=number,
                )
            )
        found[match[1]] = match[2]
    return found


def baseline_text(known: Mapping[str, str]) -> str:
    """Return the content of a file of fingerprints, sorted, so that two versions of it compare well."""
    lines = sorted(f"{rule} {mark}" for mark, rule in known.items())
    return "\n".join((HEADER, *(" ".join(reversed(line.split())) for line in lines))) + "\n"
