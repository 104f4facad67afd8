"""Courtesy: distinct functions count, formulas do not, and religion and region change nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jelas

BODY = (
    "Laporan Ibu tentang lampu jalan sudah kami terima. Lampunya mati karena kabelnya putus. "
    "Petugas kami memasang kabel baru pada Senin, 4 Mei 2026. Jika masih mati, silakan hubungi kami di 0812-0000-1234."
)
QUESTION = "Lampu jalan di depan rumah saya mati sudah seminggu, kapan diperbaiki?"


def courtesy(text: str, channel: str = "surel", question: str | None = QUESTION) -> float:
    return jelas.check(text, question=question, channel=channel).courtesy.score


@pytest.mark.parametrize(
    "warmer",
    [
        "Selamat pagi, Ibu Rini.\n\n" + BODY,
        BODY + " Terima kasih sudah melapor.",
        "Kami mohon maaf karena petugas kami terlambat. " + BODY,
        "Kami memahami kekhawatiran Ibu. " + BODY,
    ],
)
def test_warmth_raises_the_score(warmer: str) -> None:
    assert courtesy(warmer) > courtesy(BODY)


@pytest.mark.parametrize(
    "colder",
    [
        BODY + " Hal ini terjadi karena kelalaian pemohon sendiri.",
        "Sehubungan dengan hal tersebut di atas, bersama ini kami sampaikan hal-hal sebagai berikut. " + BODY,
        BODY + " Mohon maaf apabila ada yang kurang berkenan.",
    ],
)
def test_coldness_lowers_it(colder: str) -> None:
    assert courtesy(colder) < courtesy(BODY)


def test_functions_count_once() -> None:
    once = BODY + " Terima kasih sudah melapor."
    report = jelas.check(once + " Terima kasih sudah menunggu.", question=QUESTION, channel="surel")
    functions = [marker.function for marker in report.courtesy.markers]
    assert len(functions) == len(set(functions))
    assert report.courtesy.score <= courtesy(once) + 1


GREETINGS = [
    "Selamat pagi,",
    "Assalamualaikum wr. wb.",
    "Om Swastiastu,",
    "Shalom,",
    "Namo Buddhaya,",
    "Salam kebajikan,",
    "Horas,",
    "Sampurasun,",
    "Salam sejahtera,",
]


@pytest.mark.parametrize("channel", ["surat", "surel", "lapor", "chat"])
def test_religion_and_region_change_nothing(channel: str) -> None:
    scores = {greeting: courtesy(f"{greeting}\n\n{BODY}", channel) for greeting in GREETINGS}
    assert max(scores.values()) - min(scores.values()) < 0.5, scores
    readable = {
        jelas.check(f"{greeting}\n\n{BODY}", question=QUESTION, channel=channel).readability.score
        for greeting in GREETINGS
    }
    assert max(readable) - min(readable) < 0.5


def test_a_template_apology_is_worth_less_than_one_that_names_what_happened() -> None:
    named = (
        "Halo Kak, mohon maaf karena transaksi Kakak terlambat. Silakan buka menu Riwayat lalu tekan Perbarui ya, Kak."
    )
    template = named.replace("karena transaksi Kakak terlambat", "atas ketidaknyamanannya")
    question = "transaksi saya belum masuk"
    assert courtesy(named, "ulasan", question) > courtesy(template, "ulasan", question) + 3


def test_kind_words_without_an_answer_are_called_that() -> None:
    text = (
        "Selamat pagi, Ibu Rini. Terima kasih sudah melapor. Kami memahami kekhawatiran Ibu dan kami turut prihatin. "
        "Kami mohon maaf karena Ibu menunggu. Semoga Ibu sehat selalu. Salam hangat."
    )
    report = jelas.check(text, question=QUESTION, channel="surel")
    assert report.courtesy.note == "santun, tetapi belum menjawab"
    full = jelas.check(text + "\n\n" + BODY, question=QUESTION, channel="surel")
    assert full.courtesy.note == ""


def test_markers_and_causes_lie_in_the_text() -> None:
    text = "Selamat pagi, Ibu Rini.\n\n" + BODY + " Hal ini terjadi karena kelalaian pemohon sendiri."
    report = jelas.check(text, question=QUESTION, channel="surel")
    for marker in report.courtesy.markers:
        assert 0 <= marker.start < marker.end <= len(text)
        assert marker.message
    for cause in report.courtesy.causes:
        assert cause.points < 0
        assert all(0 <= start < end <= len(text) for start, end in cause.spans)


@settings(max_examples=60)
@given(st.text(max_size=200), st.sampled_from(["surat", "chat", "ulasan"]))
def test_defined_for_any_text(text: str, channel: str) -> None:
    assert 0 <= jelas.check(text, channel=channel).courtesy.score <= 100


COMPLAINT = "transaksi saya gagal terus, uang ga balik"


def test_a_complaint_wants_a_word_about_the_trouble() -> None:
    bare = "Halo Kak, silakan perbarui aplikasi ke versi terbaru lalu coba lagi ya, Kak."
    met = "Halo Kak, mohon maaf atas kendala yang Kakak alami. Silakan perbarui aplikasi lalu coba lagi ya, Kak."
    assert courtesy(met, "ulasan", COMPLAINT) > courtesy(bare, "ulasan", COMPLAINT) + 3
    causes = {cause.code for cause in jelas.check(bare, question=COMPLAINT, channel="ulasan").courtesy.causes}
    assert "unmet" in causes
    assert "unmet" not in {c.code for c in jelas.check(bare, question="mantap", channel="ulasan").courtesy.causes}


def test_a_good_wish_counts_in_an_answer_to_a_review() -> None:
    plain = "Halo Kak, mohon maaf atas kendala yang Kakak alami. Dana sudah kami kirim ke rekening Kakak kemarin."
    assert courtesy(plain + " Sehat selalu, Kak.", "ulasan", COMPLAINT) > courtesy(plain, "ulasan", COMPLAINT) + 2


def test_careless_writing_costs_a_letter_some_courtesy() -> None:
    careless = BODY.replace("sudah", "sdh").replace("Lampunya", "lampu nya").replace("silakan", "silahkan")
    assert courtesy("Yth. Ibu Rini,\n\n" + careless * 2) < courtesy("Yth. Ibu Rini,\n\n" + BODY * 2)
