"""New paragraphs in a Word document, as tracked insertions that the author accepts or rejects."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from jelas.messages import Message
from jelas.writers.review import AUTHOR, AnnotationError

if TYPE_CHECKING:
    from jelas.readers.base import Reading

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LEFT_OUT = frozenset(f"{_W}{name}" for name in ("numPr", "sectPr", "pageBreakBefore", "rPr", "pPrChange"))
"""Properties of the neighbouring paragraph that its new neighbour should not have."""


def insert_paragraphs(source_bytes: bytes, reading: Reading, paragraphs: Sequence[tuple[int, str]]) -> bytes:
    """Return a copy of a Word document with new paragraphs in it.

    Args:
        source_bytes: The document that ``reading`` came from.
        reading: What ``jelas.readers`` returned for it.
        paragraphs: Offset in ``reading.text`` before which a paragraph goes, and its text; those with the same offset
            stand in the order given.

    Raises:
        AnnotationError: The document cannot be opened, or holds no paragraph to stand beside.
        ImportError: python-docx is not installed.
    """
    import docx
    from lxml import etree

    try:
        document = docx.Document(BytesIO(source_bytes))
    except Exception:
        # python-docx refuses templates, macros and the strict form with errors of several kinds.
        raise AnnotationError(
            Message("salinan tidak dapat dibuat; simpan ulang berkasnya sebagai .docx biasa")
        ) from None
    root = document.element
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    elements = list(root.iter("*"))
    part = str(document.part.partname).lstrip("/")
    neighbours = [_neighbour(elements, part, reading, offset) for offset, _ in paragraphs]
    known = [int(v) for e in elements if (v := e.get(f"{_W}id") or "").isdigit() and len(v) < 9]
    number = max(known, default=0) + 1
    last: dict[Any, Any] = {}
    for (_, text), (paragraph, behind) in zip(paragraphs, neighbours, strict=True):
        fresh = _paragraph(paragraph, text, number)
        number += 2
        if not behind:
            paragraph.addprevious(fresh)
        else:
            last.get(paragraph, paragraph).addnext(fresh)
            last[paragraph] = fresh
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _neighbour(elements: list[Any], part: str, reading: Reading, offset: int) -> tuple[Any, bool]:
    """Return the paragraph beside the new one, and whether the new one goes behind it."""
    before: Any = None
    for start, _, place in reading.pieces:
        if place.part != part or place.element >= len(elements):
            continue
        paragraph = next(elements[place.element].iterancestors(f"{_W}p"), None)
        if paragraph is None or next(paragraph.iterancestors(f"{_W}txbxContent", f"{_W}tbl"), None) is not None:
            continue
        if start >= offset:
            return paragraph, False
        before = paragraph
    if before is None:
        raise AnnotationError(Message("tidak ada paragraf di berkas ini; tulis dulu isinya"))
    return before, True


def _paragraph(model: Any, text: str, number: int) -> Any:
    """Return a paragraph that looks like ``model`` and is a tracked insertion."""
    date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def element(name: str, **attributes: str) -> Any:
        made = model.makeelement(f"{_W}{name}", {}, model.nsmap)
        for key, value in attributes.items():
            made.set(f"{_W}{key}", value)
        return made

    paragraph = element("p")
    properties = model.find(f"{_W}pPr")
    properties = deepcopy(properties) if properties is not None else element("pPr")
    for child in list(properties):
        if child.tag in _LEFT_OUT:
            properties.remove(child)
    mark = element("rPr")
    mark.append(element("ins", id=str(number), author=AUTHOR, date=date))
    properties.append(mark)
    paragraph.append(properties)
    inserted = element("ins", id=str(number + 1), author=AUTHOR, date=date)
    run = element("r")
    run_properties = next((r.find(f"{_W}rPr") for r in model.iter(f"{_W}r") if r.find(f"{_W}t") is not None), None)
    if run_properties is not None:
        run.append(deepcopy(run_properties))
    content = element("t")
    content.text = "".join(c for c in text if c.isprintable())
    content.set(_SPACE, "preserve")
    run.append(content)
    inserted.append(run)
    paragraph.append(inserted)
    return paragraph
