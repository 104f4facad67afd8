"""A review copy of a Word document: a comment on exactly the words meant and, on request, tracked suggestions.

The letter itself stays as it is. Runs are split at the edges of each place, so that fonts, pictures and fields are
kept; comments also stand inside tables, hyperlinks, content controls and tracked insertions. Word takes no comments
in headers and footers, so what is found there goes into one summary comment at the top.
"""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from jelas.messages import Message
from jelas.report import Finding, Report
from jelas.writers.review import (
    AUTHOR,
    INITIALS,
    AnnotationError,
    clean,
    comment_text,
    places,
    refuse_strangers,
    review_name,
    summary_text,
)
from jelas.writers.shown import Shown
from jelas.writers.words import word

if TYPE_CHECKING:
    from jelas.readers.base import Reading

__all__ = ["AUTHOR", "INITIALS", "AnnotationError", "annotate", "comment_text", "review_name", "summary_text"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TRACKABLE = frozenset((f"{_W}p", f"{_W}hyperlink", f"{_W}sdtContent", f"{_W}smartTag"))
"""Where a tracked change may stand. Inside another author's insertion a comment is enough."""


class _Cutter:
    """Finds and splits the runs of the body, so that every place begins and ends with a run."""

    def __init__(self, root: Any, part: str, reading: Reading) -> None:
        from lxml import etree

        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
        elements = list(root.iter("*"))
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.leaves: list[Any] = []
        for start, end, place in reading.pieces:
            if place.part != part or place.element >= len(elements):
                continue
            leaf = elements[place.element]
            # A comment cannot begin inside a text box, whose text Word keeps twice.
            if leaf.getparent().tag != f"{_W}r" or next(leaf.iterancestors(f"{_W}txbxContent"), None) is not None:
                continue
            self.starts.append(start)
            self.ends.append(end)
            self.leaves.append(leaf)

    def cut(self, offsets: set[int]) -> None:
        """Split the texts and runs at these offsets."""
        for offset in sorted(offsets, reverse=True):
            index = bisect_right(self.starts, offset) - 1
            if index < 0 or offset >= self.ends[index]:
                continue
            if self.starts[index] < offset:
                self._split_leaf(index, offset)
                index += 1
            self._split_run(self.leaves[index])
        # Behind its last character a place ends too: the run must not go on.
        for offset in sorted(offsets):
            index = bisect_right(self.starts, offset - 1) - 1
            if index >= 0 and self.ends[index] == offset:
                following = self.leaves[index].getnext()
                if following is not None:
                    self._split_run(following)

    def _split_leaf(self, index: int, offset: int) -> None:
        leaf = self.leaves[index]
        at = offset - self.starts[index]
        text = leaf.text or ""
        second = deepcopy(leaf)
        leaf.text, second.text = text[:at], text[at:]
        for element in (leaf, second):
            element.set(_SPACE, "preserve")
        leaf.addnext(second)
        self.starts.insert(index + 1, offset)
        self.ends.insert(index + 1, self.ends[index])
        self.ends[index] = offset
        self.leaves.insert(index + 1, second)

    @staticmethod
    def _split_run(leaf: Any) -> None:
        """Let a run begin at ``leaf``; what stands before it stays in the old one."""
        run = leaf.getparent()
        before = [child for child in leaf.itersiblings(preceding=True) if child.tag != f"{_W}rPr"]
        if not before:
            return
        second = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
        properties = run.find(f"{_W}rPr")
        if properties is not None:
            second.append(deepcopy(properties))
        for child in [leaf, *leaf.itersiblings()]:
            second.append(child)
        run.addnext(second)

    def runs(self, start: int, end: int) -> list[Any]:
        """Return the runs that hold a place, each once, in order."""
        found: list[Any] = []
        index = max(0, bisect_right(self.starts, start) - 1)
        while index < len(self.starts) and self.starts[index] < end:
            if self.ends[index] > start:
                run = self.leaves[index].getparent()
                if not found or found[-1] is not run:
                    found.append(run)
            index += 1
        return found

    def covers(self, start: int, end: int) -> bool:
        """True where every character of the place stands in the body and in plain text."""
        at = start
        index = max(0, bisect_right(self.starts, start) - 1)
        while index < len(self.starts) and at < end:
            if self.starts[index] > at or self.leaves[index].tag != f"{_W}t":
                return False
            at = max(at, self.ends[index])
            index += 1
        return at >= end


class _Marker:
    """Writes comments and tracked changes into the tree."""

    def __init__(self, document: Any, root: Any) -> None:
        self.document = document
        self.root = root
        self.date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        known = [int(v) for e in root.iter("*") if (v := e.get(f"{_W}id") or "").isdigit() and len(v) < 9]
        self.next_id = max(known, default=0) + 1

    def _element(self, name: str, attributes: dict[str, str] | None = None) -> Any:
        element = self.root.makeelement(f"{_W}{name}", {}, self.root.nsmap)
        for key, value in (attributes or {}).items():
            element.set(f"{_W}{key}", value)
        return element

    def comment(self, runs: list[Any], text: str) -> None:
        """Put a comment on the runs."""
        comment = self.document.comments.add_comment(text=text, author=AUTHOR, initials=INITIALS)
        number = {"id": str(comment.comment_id)}
        first, last = _outer(runs[0]), _outer(runs[-1])
        following = last.getnext()
        # The new text of a tracked change belongs to the words it replaces.
        if last.tag == f"{_W}del" and following is not None and _is_ours(following):
            last = following
        first.addprevious(self._element("commentRangeStart", number))
        end = self._element("commentRangeEnd", number)
        last.addnext(end)
        reference = self._element("r")
        reference.append(self._element("commentReference", number))
        end.addnext(reference)

    def track(self, runs: list[Any], text: str) -> bool:
        """Show the runs as deleted and ``text`` as inserted; False where that is not possible."""
        parent = runs[0].getparent()
        if parent.tag not in _TRACKABLE or any(run.getparent() is not parent for run in runs):
            return False
        first, last = parent.index(runs[0]), parent.index(runs[-1])
        between = list(parent)[first : last + 1]
        if between != runs or any(child.tag not in (f"{_W}rPr", f"{_W}t") for run in runs for child in run):
            return False
        deleted = self._change("del")
        runs[0].addprevious(deleted)
        properties = runs[0].find(f"{_W}rPr")
        for run in runs:
            deleted.append(run)
            for child in run.findall(f"{_W}t"):
                child.tag = f"{_W}delText"
                child.set(_SPACE, "preserve")
        if text:
            inserted = self._change("ins")
            deleted.addnext(inserted)
            run = self._element("r")
            if properties is not None:
                run.append(deepcopy(properties))
            content = self._element("t")
            content.text = clean(text)
            content.set(_SPACE, "preserve")
            run.append(content)
            inserted.append(run)
        return True

    def _change(self, name: str) -> Any:
        number, self.next_id = self.next_id, self.next_id + 1
        return self._element(name, {"id": str(number), "author": AUTHOR, "date": self.date})


def _outer(run: Any) -> Any:
    """Return our own tracked change around a run, or the run: a comment must not stand in deleted text."""
    parent = run.getparent()
    return parent if _is_ours(parent) else run


def _is_ours(element: Any) -> bool:
    return element.tag in (f"{_W}del", f"{_W}ins") and element.get(f"{_W}author") == AUTHOR


def annotate(
    source_bytes: bytes, reading: Reading, report: Report, *, tracked: bool = False, language: str = "id"
) -> bytes:
    """Return a review copy of a Word document.

    Args:
        source_bytes: The document that ``reading`` came from.
        reading: What ``jelas.readers`` returned for it.
        report: The check of ``reading.text``.
        tracked: Also show every safe suggestion as a tracked change, to be accepted or rejected in Word.
        language: Language of the fixed words in the comments, ``id`` or ``en``.

    Raises:
        AnnotationError: The document or the report do not belong together, or python-docx cannot open it.
        ImportError: python-docx is not installed.
    """
    import docx

    refuse_strangers(reading, report, "docx")
    try:
        document = docx.Document(BytesIO(source_bytes))
    except Exception:
        # python-docx refuses templates, macros and the strict form with errors of several kinds.
        raise AnnotationError(
            Message("salinan tidak dapat dibuat; simpan ulang berkasnya sebagai .docx biasa")
        ) from None
    root = document.element
    part = str(document.part.partname).lstrip("/")
    cutter = _Cutter(root, part, reading)
    edits = report.edits if tracked else ()
    spans = [span for finding in report.findings for span in places(finding)]
    cutter.cut({offset for span in (*spans, *((a, b) for a, b, _ in edits)) for offset in span})
    shown = Shown(report)
    marker = _Marker(document, root)
    for start, end, text in edits:
        if cutter.covers(start, end):
            marker.track(cutter.runs(start, end), text)
    elsewhere: list[Finding] = []
    for finding in report.findings:
        marked = False
        for number, (start, end) in enumerate(places(finding)):
            runs = cutter.runs(start, end)
            if runs:
                text = comment_text(finding, shown, language)
                if number:
                    text = f"{text}\n{word('same', language)}"
                marker.comment(runs, text)
                marked = True
        if not marked and finding.start is not None:
            elsewhere.append(finding)
    anchor = cutter.runs(0, len(report.text))[:1] or [_empty_run(document)]
    marker.comment(anchor, summary_text(report, shown, language, elsewhere))
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _empty_run(document: Any) -> Any:
    """Return a run to hang the summary on, in a body that has no text of its own."""
    paragraphs = document.paragraphs
    paragraph = paragraphs[0] if paragraphs else document.add_paragraph()
    return paragraph.add_run("")._r
