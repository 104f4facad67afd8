"""Marks in a draft silence their rules at their place, and nothing else."""

from __future__ import annotations

import time

import pytest

import jelas
from jelas.draft import Draft
from jelas.silencing import silences

FIRST = "Silahkan datang ke loket 3 membawa KTP asli."
SECOND = "Lalu silahkan duduk di ruang depan sampai nama Ibu dipanggil."


def _texts(text: str, rule: str = "nonstandard-spelling") -> list[str]:
    report = jelas.check(text)
    return [
        report.text[start:end]
        for f in report.findings
        if f.rule == rule and f.start is not None and f.end is not None
        for start, end in ((f.start, f.end), *f.also)
    ]


def test_without_marks_both_are_found() -> None:
    assert _texts(f"Yth. Ibu,\n\n{FIRST}\n\n{SECOND}\n") == ["Silahkan", "silahkan"]


@pytest.mark.parametrize(
    "mark", ["# jelas: abaikan nonstandard-spelling", "<!-- jelas: abaikan nonstandard-spelling -->"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_mark_on_its_own_line_holds_for_the_next_paragraph(mark: str, gap: str) -> None:
    assert _texts(f"Yth. Ibu,\n\n{mark}{gap}{FIRST}\n\n{SECOND}\n") == ["silahkan"]


def test_mark_behind_words_holds_for_its_paragraph() -> None:
    mark = "<!-- jelas: abaikan nonstandard-spelling -->"

    assert _texts(f"Yth. Ibu,\n\n{FIRST}\n\nKami menunggu Ibu.\n{SECOND} {mark}\n") == ["Silahkan"]


def test_mark_at_the_top_holds_for_the_whole_draft() -> None:
    text = f"# jelas: abaikan nonstandard-spelling, long-sentence\n\nYth. Ibu,\n\n{FIRST}\n\n{SECOND}\n"

    assert _texts(text) == []


def test_mark_at_the_top_also_means_findings_about_the_whole_draft() -> None:
    long = "Halo Kak, terima kasih atas ulasannya. Silakan perbarui aplikasi, lalu masuk lagi. " * 6

    assert any(f.rule == "message-too-long" for f in jelas.check(long, channel="ulasan").findings)
    marked = "# jelas: abaikan message-too-long\n" + long
    assert not any(f.rule == "message-too-long" for f in jelas.check(marked, channel="ulasan").findings)


def test_one_entry_of_a_list_can_be_meant() -> None:
    report = jelas.check(FIRST)
    entry = next(f.entry for f in report.findings if f.rule == "nonstandard-spelling")

    assert _texts(f"# jelas: abaikan nonstandard-spelling/{entry}\n\n{FIRST}\n") == []
    assert _texts(f"# jelas: abaikan nonstandard-spelling/lain\n\n{FIRST}\n") == ["Silahkan"]


def test_other_rules_stay() -> None:
    assert _texts(f"# jelas: abaikan long-sentence\n\n{FIRST}\n") == ["Silahkan"]


def test_silenced_place_is_not_mended() -> None:
    text = f"Yth. Ibu,\n\n# jelas: abaikan nonstandard-spelling\n{FIRST}\n\n{SECOND}\n"
    fixed = jelas.check(text).fix()

    assert "Silahkan datang" in fixed and "Lalu silakan duduk" in fixed


def test_mark_is_no_word_of_the_letter() -> None:
    text = f"# jelas: abaikan nonstandard-spelling\nYth. Ibu Sari,\n\n{FIRST}\n"

    assert {part.kind for part in Draft(text).parts} >= {"code", "salutation", "body"}


def test_lookalikes_are_no_marks() -> None:
    assert silences("# jelas: abaikan\nKami menulis # jelas: abaikan long-sentence di sini.") == ()
    assert silences("Pesan ini sudah jelas: abaikan saja.") == ()


@pytest.mark.parametrize(
    "unit",
    [
        "<!-- jelas: abaikan ",
        "# jelas: abaikan a, ",
        "x <!-- jelas: abaikan a --> ",
        "<!-- jelas: abaikan a -->\n",
        "# jelas: abaikan a\n \n",
    ],
)
def test_hostile_rows_of_marks_take_little_time(unit: str) -> None:
    text = "Ibu. " + unit * (1_000_000 // len(unit))
    begin = time.perf_counter()
    silences(text)

    assert time.perf_counter() - begin < 2
