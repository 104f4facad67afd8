"""The seven principles and the gate: plain verdicts, evidence in the text, levels that an agency can change."""

from __future__ import annotations

import pytest
from letters import LETTERS  # type: ignore[import-not-found,unused-ignore]
from test_completeness import EMPTY, GOOD, QUESTION  # type: ignore[import-not-found,unused-ignore]

import jelas


def test_seven_in_order_with_one_sentence_each() -> None:
    report = jelas.check(GOOD, question=QUESTION, channel="surel")
    assert [principle.number for principle in report.principles] == [1, 2, 3, 4, 5, 6, 7]
    for principle in report.principles:
        assert principle.message.endswith(".")
        assert all(0 <= start < end <= len(GOOD) for start, end in principle.spans)
    assert all(principle.verdict == "baik" for principle in report.principles[:5])


def test_what_a_text_cannot_show_is_said() -> None:
    verdicts = {p.number: p.verdict for p in jelas.check(GOOD).principles}
    assert {number for number, verdict in verdicts.items() if verdict == "tidak dapat dinilai"} == {1, 6, 7}


def test_an_unanswered_question_is_named() -> None:
    text = "Yth. Ibu,\n\nPaspor anak dapat dibuat di kantor kami. Ibu perlu membawa akta lahir dan kartu keluarga."
    question = "Bagaimana membuat paspor anak, berapa biayanya?"
    message = jelas.check(text, question=question, channel="surel").principles[0].message
    assert "biayanya" in message
    answered = jelas.check(text + " Biayanya Rp350.000.", question=question, channel="surel").principles[0]
    assert "biayanya" not in answered.message


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Uang Ibu pasti cair minggu ini.", "pasti"),
        ("Permohonan ditolak sesuai dengan ketentuan yang berlaku.", "ketentuan"),
    ],
)
def test_honesty_names_what_is_not_supported(text: str, word: str) -> None:
    principle = jelas.check(text, channel="surel").principles[4]
    assert principle.verdict != "baik"
    assert word in principle.message
    assert principle.spans


def test_figures_are_to_be_checked() -> None:
    assert "Periksa lagi" in jelas.check(GOOD, question=QUESTION).principles[4].message


def test_gate_in_words() -> None:
    good = jelas.check(GOOD, question=QUESTION, channel="surel")
    assert good.ready
    assert good.verdict == "Boleh dikirim"
    empty = jelas.check(EMPTY, question=QUESTION, channel="surel")
    assert not empty.ready
    assert empty.verdict.startswith("Perbaiki dulu: ")
    assert 1 <= len(empty.todo) <= 3


def test_an_error_stops_a_good_letter() -> None:
    leak = GOOD.replace("Ibu Rini,", "Ibu Rini, NIK 3275010101900001,")
    report = jelas.check(leak, question=QUESTION, channel="surel")
    assert not report.ready
    assert report.todo[0] in {finding.message for finding in report.findings if finding.severity == "error"}


def test_an_agency_can_move_the_gate() -> None:
    strict = jelas.Checker(config={"profile": {"surel": {"min_completeness": 99.9}}})
    assert not strict.check(GOOD, question=QUESTION, channel="surel").ready
    lenient = jelas.Checker(
        config={
            "profile": {"surel": {"max_warnings": 99, "min_readability": 0, "min_courtesy": 0, "min_completeness": 0}}
        }
    )
    assert lenient.check(EMPTY, question=QUESTION, channel="surel").ready


def test_gate_agrees_with_our_letters() -> None:
    agreed = [
        jelas.check(x["draft"], question=x["question"], channel=x["channel"]).ready == x["send_ready"]
        for x in LETTERS
        if x["channel"] != "ulasan"
    ]
    assert sum(agreed) / len(agreed) >= 0.88


def test_a_promise_beyond_the_service_time_is_info_while_unverified() -> None:
    report = jelas.check("Pengaduan Ibu akan kami selesaikan paling lambat 90 hari kerja.", channel="lapor")
    found = [finding for finding in report.findings if finding.rule == "long-service-time"]
    assert [finding.severity for finding in found] == ["info"]
    assert found[0].start is None
    short = jelas.check("Pengaduan Ibu akan kami selesaikan paling lambat 5 hari kerja.", channel="lapor")
    assert not [finding for finding in short.findings if finding.rule == "long-service-time"]
    objection = "Ibu dapat mengajukan keberatan paling lambat 90 hari kerja sejak pengaduan ini kami jawab."
    assert not [f for f in jelas.check(objection).findings if f.rule == "long-service-time"]
