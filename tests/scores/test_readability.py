"""The Indeks Jelas: what lowers it, what must not, and that it is defined for any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letters import LETTERS, with_greeting, with_paragraph  # type: ignore[import-not-found,unused-ignore]

import jelas
from jelas.scores.readability import khadijah_rohani

EASY = (
    "Kartu Ibu sudah jadi. Silakan ambil di loket 2 kantor kami. Bawa KTP lama dan fotokopi kartu keluarga. "
    "Tidak ada biaya. Loket buka Senin sampai Jumat. Kalau Ibu tidak sempat, anak Ibu boleh mengambilnya. "
    "Ia perlu membawa surat kuasa. Contoh suratnya kami kirim lewat pesan ini. Terima kasih sudah sabar menunggu. "
    "Kami senang bisa membantu Ibu. Jangan lupa bawa payung karena sering hujan sore hari."
)
HARD = (
    "Sehubungan dengan permohonan Saudara perihal penerbitan dokumen kependudukan sebagaimana dimaksud dalam "
    "ketentuan peraturan perundang-undangan yang berlaku, dengan ini disampaikan bahwa terhadap permohonan tersebut "
    "telah dilakukan verifikasi dan validasi oleh unit kerja terkait, sehingga pengambilan dokumen dapat dilaksanakan "
    "oleh pemohon dengan melampirkan persyaratan yang telah ditetapkan. Apabila pengambilan diwakilkan, maka yang "
    "bersangkutan diwajibkan untuk melampirkan surat kuasa bermeterai cukup sesuai dengan format yang telah "
    "ditentukan. Demikian untuk menjadi maklum. Atas perhatian Saudara diucapkan terima kasih."
)


def score(text: str, channel: str = "surat") -> float:
    return jelas.check(text, channel=channel).readability.score


def test_plain_text_is_easier_than_office_style() -> None:
    assert score(EASY) > score(HARD) + 40
    assert jelas.check(EASY).readability.band == "mudah"
    assert jelas.check(HARD).readability.band == "sulit"


def test_causes_are_the_strongest_and_lie_in_the_text() -> None:
    report = jelas.check(HARD)
    causes = report.readability.causes
    assert 1 <= len(causes) <= 3
    points = [cause.points for cause in causes]
    assert points == sorted(points)
    assert all(point <= -1 for point in points)
    for cause in causes:
        assert cause.message
        assert cause.limit is not None
        assert all(0 <= start < end <= len(HARD) for start, end in cause.spans)
    assert any(cause.spans for cause in causes)


def test_causes_in_english() -> None:
    checker = jelas.Checker(config={"language": "en"})
    message = checker.check(HARD).readability.causes[0].message
    assert "sentences" in message.lower() or "words" in message.lower()


def test_version_and_rough_grade() -> None:
    readability = jelas.check(EASY).readability
    assert readability.version == "indeks-jelas-2"
    assert readability.grade is not None
    low, high = readability.grade
    assert 1 <= low < high


@pytest.mark.parametrize(("text", "reliable"), [(EASY, True), ("Sudah jadi, Bu.", False), ("kata " * 80, False)])
def test_short_texts_are_not_reliable(text: str, reliable: bool) -> None:
    assert jelas.check(text).readability.reliable is reliable


def test_khadijah_rohani_by_hand() -> None:
    # 10 words a sentence and 2 syllables a word: 3.793 + 12.42 - 13.988.
    assert khadijah_rohani(10, 2) == pytest.approx(2.225)


def test_longer_sentences_are_never_easier() -> None:
    """The same clauses, joined with «dan» instead of a full stop."""
    clauses = [s.strip() for s in EASY.rstrip(".").split(".")]
    scores = []
    for joined in (1, 2, 5, 10):
        groups = [clauses[i : i + joined] for i in range(0, len(clauses), joined)]
        scores.append(score(". ".join(" dan ".join(group) for group in groups) + "."))
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1] + 10


def test_an_acronym_costs_and_its_explanation_saves() -> None:
    base = EASY.replace("kartu keluarga", "{}")
    assert score(base.format("kartu keluarga")) > score(base.format("SPTJM"))


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
@pytest.mark.parametrize(
    "paragraph",
    [
        "Kontak: 0812-0000-1111 atau layanan@contoh.go.id.",
        "Kami kabari lagi paling lambat Jumat, 5 Juni 2026.",
        "1. Buka aplikasi.\n2. Isi nama dan alamat.\n3. Bayar di loket.",
    ],
    ids=["contact", "date", "list"],
)
def test_help_costs_nothing(letter: dict[str, str], paragraph: str) -> None:
    if letter["channel"] == "ulasan":
        pytest.skip("an answer to a review has no room for paragraphs; see the next test")
    more = with_paragraph(letter["draft"], letter["channel"], paragraph)
    before = jelas.check(letter["draft"], question=letter["question"], channel=letter["channel"]).readability.score
    after = jelas.check(more, question=letter["question"], channel=letter["channel"]).readability.score
    assert after >= before - 0.5


@pytest.mark.parametrize("greeting", ["Selamat pagi.", "Assalamualaikum wr. wb.", "Om Swastiastu."])
def test_a_greeting_costs_nothing(greeting: str) -> None:
    for letter in LETTERS:
        greeted = with_greeting(letter["draft"], letter["channel"], greeting)
        before = jelas.check(letter["draft"], question=letter["question"], channel=letter["channel"])
        after = jelas.check(greeted, question=letter["question"], channel=letter["channel"])
        assert after.readability.score >= before.readability.score - 0.5, letter["id"]


def test_short_and_long_texts_meet_without_a_jump() -> None:
    """Sentence by sentence from a short text to a long one, no step is larger than a few points."""
    sentences = [s.strip() + "." for s in (EASY + " " + EASY).rstrip(".").split(".") if s.strip()]
    scores = [score(" ".join(sentences[:n])) for n in range(3, len(sentences))]
    assert max(abs(a - b) for a, b in pairwise(scores)) < 6


def test_genres_come_in_order() -> None:
    path = Path(__file__).with_name("genres.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    levels: dict[int, list[float]] = {}
    for row in rows:
        levels.setdefault(row["level"], []).append(score(row["text"]))
    ordered = [levels[level] for level in sorted(levels)]
    pairs = [(a, b) for i, easier in enumerate(ordered) for harder in ordered[i + 1 :] for a in easier for b in harder]
    assert sum(a > b for a, b in pairs) / len(pairs) > 0.95


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_defined_for_any_text(text: str) -> None:
    readability = jelas.check(text).readability
    assert 0 <= readability.score <= 100
    assert readability.band in ("mudah", "sedang", "sulit")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "???", "12345", "a", "KATA " * 100, "kata " * 500, "Hello, this is an English text. " * 5]
)
def test_degenerate_texts(text: str) -> None:
    report = jelas.check(text)
    assert 0 <= report.readability.score <= 100
    assert 0 <= report.courtesy.score <= 100
    assert 0 <= report.completeness.score <= 100


def test_textstat_measures_wait_until_looked_at() -> None:
    pytest.importorskip("textstat")
    measures = jelas.check(EASY).readability.measures
    assert measures["lix"] > 0
    assert set(measures) == {"lix", "rix"}


def test_an_easy_school_year_is_no_cause() -> None:
    """What costs a point or two but is fine as it is must not be held against the author."""
    for letter in LETTERS:
        for cause in jelas.check(letter["draft"], channel=letter["channel"]).readability.causes:
            assert cause.points <= -1
            if cause.code == "khadijah-rohani":
                assert cause.value >= 7.5


def test_places_are_told_once_and_in_whole_numbers() -> None:
    report = jelas.check("Yth. Ibu Rini,\n\n" + HARD.split(". ")[0] + ". Demikian untuk menjadi maklum.")
    codes = {cause.code for cause in report.readability.causes}
    assert not {"to-mend", "places-to-mend"} <= codes
    assert not {"hard-terms", "hard-places"} <= codes
