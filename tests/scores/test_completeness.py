"""Completeness: what is there, what a reader misses, and sentences to fill in that invent nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letters import LETTERS  # type: ignore[import-not-found,unused-ignore]

import jelas
from jelas.draft import Draft
from jelas.scores.elements import ELEMENTS
from jelas.scores.question import read_question
from jelas.settings import CHANNELS, REPLY_TYPES

QUESTION = "Air di rumah saya mati tiga hari dan belum ada penjelasan. Kapan menyala lagi?"
GOOD = (
    "Yth. Ibu Rini,\n\nKami mohon maaf karena air di rumah Ibu mati tiga hari. Pipa di Jalan Mawar pecah terkena "
    "galian, dan petugas kami menggantinya hari ini. Air menyala lagi paling lambat Rabu, 6 Mei 2026, pukul 18.00.\n\n"
    "Sambil menunggu, Ibu dapat meminta air dari mobil tangki tanpa biaya. Silakan hubungi Pak Yusuf di "
    "0812-0000-4410, setiap hari pukul 07.00-21.00.\n\nSalam hormat,\nYusuf Hamdani\nPerumda Air Minum Tirta Asri"
)
EMPTY = (
    "Yth. Pelapor,\n\nLaporan Saudara sudah kami teruskan kepada pihak terkait untuk ditindaklanjuti sesuai ketentuan "
    "yang berlaku. Mohon bersabar dan memaklumi keadaan ini. Perbaikan akan dilakukan secara bertahap sesegera mungkin "
    "dengan memperhatikan kondisi di lapangan. Demikian disampaikan untuk menjadi maklum."
)


def test_a_full_answer_lacks_nothing() -> None:
    completeness = jelas.check(GOOD, question=QUESTION, channel="surel").completeness
    assert completeness.missing == ()
    assert {"E1", "E6", "E9", "E14"} <= set(completeness.present)


def test_an_empty_answer_lacks_what_the_citizen_needs() -> None:
    good = jelas.check(GOOD, question=QUESTION, channel="surel").completeness
    empty = jelas.check(EMPTY, question=QUESTION, channel="surel").completeness
    assert empty.score < good.score - 40
    assert {"E1", "E6", "E9", "E14"} <= set(empty.missing)


def test_every_missing_element_has_a_sentence_that_invents_nothing() -> None:
    for channel in CHANNELS:
        for element in jelas.check(EMPTY, question=QUESTION, channel=channel).completeness.elements:
            if element.present:
                assert element.spans
                assert element.fill_in == ""
            else:
                assert "[" in element.fill_in
                assert not re.search(r"\d", element.fill_in)
            if element.code in jelas.check(EMPTY, question=QUESTION, channel=channel).completeness.missing:
                assert element.required
                assert not element.present


@pytest.mark.parametrize(
    ("text", "you"),
    [("Laporan Saudara sudah kami teruskan, Saudara.", "Saudara"), ("halo kak, ditunggu ya kak", "Kakak")],
)
def test_the_sentence_uses_the_draft_s_form_of_address(text: str, you: str) -> None:
    elements = jelas.check(text, question=QUESTION, channel="chat").completeness.elements
    assert any(you in element.fill_in for element in elements)


def test_chat_gets_shorter_sentences_than_a_letter() -> None:
    chat = {e.code: e.fill_in for e in jelas.check("Baik.", question=QUESTION, channel="chat").completeness.elements}
    letter = {e.code: e.fill_in for e in jelas.check("Baik.", question=QUESTION).completeness.elements}
    assert chat["E6"] != letter["E6"]


def test_names_in_english() -> None:
    checker = jelas.Checker(config={"language": "en"})
    elements = checker.check(EMPTY, question=QUESTION).completeness.elements
    assert {element.name for element in elements} == {kind.name_en for kind in ELEMENTS.values()}
    assert all("[" in element.fill_in for element in elements if not element.present)


def test_thanks_and_praise_owe_nothing() -> None:
    report = jelas.check(
        "Halo Kak, terima kasih atas ulasannya. Senang bisa membantu!",
        question="Mantap, cepat sekali",
        channel="ulasan",
    )
    assert report.completeness.missing == ()
    given_type = jelas.check("Terima kasih kembali, Bu.", channel="chat", reply_type="umum")
    assert given_type.completeness.missing == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Permohonan Ibu tidak dapat kami proses karena berkasnya palsu.", "penolakan"),
        ("Jalan itu bukan kewenangan kami.", "rujukan"),
        ("Berkas Ibu belum lengkap.", "berkas_kurang"),
        ("Lampu jalan sudah kami perbaiki.", "selesai"),
        ("Laporan Ibu sedang kami proses.", "proses"),
        ("Loket buka pukul 08.00.", "informasi"),
    ],
)
def test_the_type_is_guessed_with_its_evidence(text: str, expected: str) -> None:
    completeness = jelas.check(text).completeness
    assert completeness.reply_type == expected
    assert completeness.guessed
    assert bool(completeness.guess_spans) is (expected != "informasi")


@pytest.mark.parametrize("reply_type", REPLY_TYPES)
def test_a_given_type_is_taken(reply_type: str) -> None:
    completeness = jelas.check(GOOD, question=QUESTION, reply_type=reply_type).completeness
    assert (completeness.reply_type, completeness.guessed) == (reply_type, False)


def test_a_refusal_owes_the_right_to_object() -> None:
    text = "Yth. Ibu Rini,\n\nPermohonan Ibu tidak dapat kami proses karena batas waktunya lewat."
    assert "E12" in jelas.check(text + " " + GOOD, question=QUESTION, reply_type="penolakan").completeness.missing
    right = text + " Jika tidak setuju, Ibu dapat mengajukan keberatan kepada Kepala Dinas. " + GOOD
    assert "E12" not in jelas.check(right, question=QUESTION, reply_type="penolakan").completeness.missing


def test_more_help_never_lowers_the_score() -> None:
    for letter in LETTERS:
        if letter["channel"] == "ulasan" or letter["quality"] != "baik":
            continue
        before = jelas.check(letter["draft"], question=letter["question"], channel=letter["channel"])
        more = letter["draft"] + "\n\nSilakan hubungi kami di 0812-0000-1111, Senin-Jumat pukul 08.00-15.00."
        after = jelas.check(more, question=letter["question"], channel=letter["channel"])
        assert after.completeness.score >= before.completeness.score - 1, letter["id"]


def test_follows_the_ratings_of_our_letters() -> None:
    good = [x for x in LETTERS if x["helpful"] == 5]
    bad = [x for x in LETTERS if x["helpful"] <= 2]
    score = lambda x: jelas.check(x["draft"], question=x["question"], channel=x["channel"]).completeness.score  # noqa: E731
    pairs = [(score(a), score(b)) for a in good[:25] for b in bad[:25]]
    assert sum(a > b for a, b in pairs) / len(pairs) > 0.97


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=80), st.sampled_from(CHANNELS))
def test_defined_for_any_text(text: str, question: str, channel: str) -> None:
    completeness = jelas.check(text, question=question, channel=channel).completeness
    assert 0 <= completeness.score <= 100
    assert set(completeness.missing).isdisjoint(completeness.present)


def test_asking_back_only_or_sending_elsewhere_helps_less_than_a_step() -> None:
    question = "aplikasi keluar sendiri terus"
    step = "Halo Kak, silakan hapus cache di menu Pengaturan, lalu buka lagi aplikasinya ya, Kak."
    asking = "Halo Kak, keluar sendirinya seperti apa ya, Kak? Di halaman apa? Sejak kapan?"
    elsewhere = "Halo Kak, silakan hubungi kami lewat surel bantuan@contoh.go.id ya, Kak."
    helps = lambda text: jelas.check(text, question=question, channel="ulasan").completeness.score  # noqa: E731
    assert helps(step) > helps(asking) + 5
    assert helps(step) > helps(elsewhere) + 5


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("batalin tiket bisa online ga?", False),
        ("Bisa daftar lewat aplikasi gak ya kak", False),
        ("ga bisa login", True),
        ("notifikasi ga muncul ya?", True),
        ("aplikasi lemot", True),
        ("mantap", False),
    ],
)
def test_a_question_is_no_complaint(question: str, complaint: bool) -> None:
    assert read_question(Draft("", question, "ulasan").question_document).complaint is complaint


def test_papers_spoken_of_but_not_listed_are_owed() -> None:
    text = "Yth. Ibu,\n\nSilakan melengkapi persyaratan yang telah ditentukan lalu diserahkan ke loket."
    elements = {e.code: e for e in jelas.check(text, question="Tanah saya belum bersertifikat.").completeness.elements}
    assert elements["E8"].required
