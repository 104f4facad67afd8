"""Where a sentence begins: behind the mark of a list item, not at it."""

from __future__ import annotations

import pytest

from jelas import check


def _entries(text: str) -> set[str]:
    return {finding.entry for finding in check(text).findings}


@pytest.mark.parametrize("mark", ["1. ", "2) ", "a. ", "(3) ", "- ", ""])
def test_list_item_begins_behind_its_mark(mark: str) -> None:
    assert "bahwa-awal-butir" in _entries(f"{mark}Bahwa terhadap berkas Ibu sudah kami periksa.")


@pytest.mark.parametrize(
    "text",
    [
        "Kami tahu bahwa terhadap berkas itu ada keberatan.",
        "Pada butir 1. kami menulis bahwa terhadap berkas itu ada keberatan.",
    ],
)
def test_inside_a_sentence_nothing_begins(text: str) -> None:
    assert "bahwa-awal-butir" not in _entries(text)
