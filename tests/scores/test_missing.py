"""Which elements a reader misses: what a reply does decides, not a list of boxes."""

from __future__ import annotations

import pytest

import jelas
from jelas.scores.missing import EVIDENCE, FULL_SHARES, PLAIN, SIGNS, missed_elements
from jelas.scores.weights import MISSED_LONG, MISSED_SHORT
from jelas.wordlists import Wordlists

QUESTION = "Saldo saya tidak masuk sejak kemarin, tolong dicek"


def missing(text: str, question: str | None = QUESTION, channel: str = "ulasan") -> tuple[str, ...]:
    return jelas.check(text, question=question, channel=channel).completeness.missing


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("Halo Kak, coba perbarui dulu aplikasinya, lalu masuk lagi ya.", "E9"),
        ("Halo Kak, kendalanya seperti apa? Bisa diinfokan lebih detail?", "E9"),
        ("Mohon maaf atas ketidaknyamanannya. Laporan Kakak akan ditindaklanjuti oleh tim terkait.", "E6"),
        ("Silakan pastikan jaringan stabil, lalu coba lagi melalui menu isi saldo.", "E14"),
    ],
)
def test_what_a_short_reply_lacks(text: str, element: str) -> None:
    assert element in missing(text)


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("Halo Kak, coba perbarui dulu aplikasinya. Masih gagal? Hubungi kami di 0812-0000-1111.", "E9"),
        ("Mohon maaf, saldo Kakak baru masuk besok pukul 10.00. Tim kami sedang memperbaikinya.", "E6"),
        ("Mohon maaf saldonya belum masuk, Kak. Silakan coba lagi nanti malam.", "E14"),
    ],
)
def test_what_it_does_not_lack(text: str, element: str) -> None:
    assert element not in missing(text)


def test_praise_is_owed_nothing() -> None:
    assert missing("Terima kasih atas ulasannya, Kak. Senang bisa membantu!", "Aplikasinya bagus, mantap") == ()


def test_plain_evidence_is_never_missed() -> None:
    for table, share in ((MISSED_SHORT, 0.0), (MISSED_LONG, 1.0)):
        everything = {name: 1.0 for miss in table.values() for name in miss.weights}
        assert not PLAIN.intersection(missed_elements(table, PLAIN, everything, 0.0, share))
        assert missed_elements(table, (), everything, 0.0, share)


def test_every_circumstance_is_known() -> None:
    functions = {entry.function for entry in Wordlists.builtin().markers}
    assert set(SIGNS.values()) <= functions
    told = {"named", "asks", "open-time", "no-question", "complaint", "unmet", "praise", "wish"}
    asked = {"money-asked", "steps-asked", "papers-asked"}
    known = {*SIGNS, *EVIDENCE, *FULL_SHARES, *told, *asked, "surat", "surel", "lapor", "chat", "ulasan"}
    for table in (MISSED_SHORT, MISSED_LONG):
        for code, miss in table.items():
            assert set(miss.weights) <= known, code
