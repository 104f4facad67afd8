"""Filling in what a reply lacks: the sentences of missing elements, with the officer's words in their placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from jelas.draft import Draft

if TYPE_CHECKING:
    from jelas.report import Element, Report

PLACEHOLDER = re.compile(r"\[(?=[^\[\]\n]{0,20}[^\W\d_]{2})[^\[\]\n]{1,80}\](?![(\[:])")
"""A place that is still to be filled in, as in «paling lambat [tanggal]»; a link of Markdown is none."""
_OPENING = frozenset({"E1", "E2", "E14"})
"""Elements that stand at the beginning of the answer."""
_SIGNING = "E13"
_HEAD = frozenset({"letterhead", "header-line", "address", "salutation"})
_HEAD_PARTS = 24
_SHORT = 60
"""Longest line of an address that stands apart (in a Word letter each is a paragraph), in code points."""
_FOOT = frozenset({"closing", "signature", "quoted-mail"})


class Insertion(NamedTuple):
    """A paragraph to put in."""

    offset: int
    """Before this code point of the draft; always the beginning of a line or the end."""
    text: str


def missing(report: Report) -> tuple[Element, ...]:
    """Return the missing elements that have a sentence to fill in."""
    completeness = report.completeness
    return tuple(e for e in completeness.elements if e.code in completeness.missing and e.fill_in)


def open_placeholders(text: str) -> tuple[str, ...]:
    """Return the placeholders that still stand in a draft, each once, in text order."""
    return tuple(dict.fromkeys(match.group() for match in PLACEHOLDER.finditer(text)))


def filled(sentence: str, answers: Iterable[tuple[str, str]]) -> str:
    """Put answers in the place of placeholders; an empty answer leaves its placeholder.

    An answer that opens the sentence gets a capital letter, and one that brings its own full stop loses it.

    >>> filled("[Nama unit] akan [langkah].", [("[Nama unit]", "loket 2"), ("[langkah]", "menelepon Ibu.")])
    'Loket 2 akan menelepon Ibu.'
    """
    for placeholder, answer in answers:
        if not answer:
            continue
        before, _, after = sentence.partition(placeholder)
        if after.startswith((".", ",", "?", "!")):
            answer = answer.rstrip(" .,")
        if not before.strip():
            answer = answer[:1].upper() + answer[1:]
        sentence = before + answer + after
    return sentence


def place_for(code: str, draft: Draft) -> int:
    """Return where the sentence of an element belongs, as an offset at the beginning of a line or at the end."""
    blocks = [part for part in draft.parts if part.kind not in ("quotation", "code")]
    length = len(draft.text)
    if code in _OPENING:
        head_end = 0
        for part in blocks[:_HEAD_PARTS]:
            line = draft.text[part.start : part.end].rstrip()
            # The lines of an address that stand apart are short and no sentences.
            beside = bool(head_end) and len(line) <= _SHORT and not line.endswith((".", "!", "?", ":"))
            if part.kind not in _HEAD and not beside:
                break
            head_end = part.end
        return _next_line(draft.text, head_end) if head_end else 0
    quoted = next((part.start for part in blocks if part.kind == "quoted-mail"), length)
    if code == _SIGNING:
        return quoted
    foot = quoted
    for part in reversed([p for p in blocks if p.start < quoted]):
        if part.kind not in _FOOT:
            break
        foot = part.start
    return foot


def _next_line(text: str, at: int) -> int:
    """Return the beginning of the next line that is not blank."""
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


def insertions(sentences: Iterable[tuple[str, str]], draft: Draft) -> tuple[Insertion, ...]:
    """Return where the sentences of elements go.

    Args:
        sentences: Code and sentence of each element, in the order in which they should stand.
        draft: The draft.
    """
    return tuple(Insertion(place_for(code, draft), sentence) for code, sentence in sentences)


def with_paragraphs(text: str, paragraphs: Iterable[Insertion]) -> str:
    """Return a plain text with paragraphs put in, a blank line around each."""
    gathered: dict[int, list[str]] = {}
    for offset, sentence in paragraphs:
        gathered.setdefault(offset, []).append(sentence)
    for offset in sorted(gathered, reverse=True):
        before, after = text[:offset].rstrip("\r\n"), text[offset:].lstrip("\r\n")
        middle = "\n\n".join(gathered[offset])
        text = "\n\n".join(piece for piece in (before, middle, after) if piece.strip())
        if not after.strip():
            text += "\n"
    return text
