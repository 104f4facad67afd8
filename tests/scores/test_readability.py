"""The Indeks Jelas: what lowers it, what must not, and that it is defined for any text."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

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
    messages = [cause.message.lower() for cause in checker.check(HARD).readability.causes]
    assert any("sentence" in message or "words" in message for message in messages)
    assert not any("kalimat" in message or "kata" in message.split() for message in messages)


def test_version_and_rough_grade() -> None:
    readability = jelas.check(EASY).readability
    assert readability.version == "indeks-jelas-3"
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


def in_order(rows: list[dict[str, Any]], difficulty: Callable[[str], float]) -> float:
    """Share of the pairs of passages of different level in the right order; ties count half."""
    values = [(row["level"], difficulty(row["text"])) for row in rows]
    pairs = [sorted(pair) for pair in combinations(values, 2) if pair[0][0] != pair[1][0]]
    return sum(1.0 if easy < hard else 0.5 if easy == hard else 0.0 for (_, easy), (_, hard) in pairs) / len(pairs)


@pytest.fixture(scope="module")
def unseen() -> list[dict[str, Any]]:
    """Passages that no weight was fitted to."""
    lines = Path(__file__).with_name("genres.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["use"] == "test"]


def test_genres_come_in_order(unseen: list[dict[str, Any]]) -> None:
    """Tales, devotions, news, reports of aid, policy: no order of letters, so no feature may hang on our subjects."""
    assert in_order(unseen, lambda text: -score(text)) > 0.91


def test_genres_come_in_better_order_than_by_lix(unseen: list[dict[str, Any]]) -> None:
    textstat = pytest.importorskip("textstat")
    assert in_order(unseen, lambda text: -score(text)) > in_order(unseen, textstat.lix) + 0.01


@pytest.mark.parametrize(
    ("easier", "harder", "floor"),
    [("tale", "news", 0.85), ("devotional", "news", 0.85), ("news", "aid", 0.85), ("tale", "policy", 0.99)],
)
def test_neighbouring_genres(unseen: list[dict[str, Any]], easier: str, harder: str, floor: float) -> None:
    rows = [row for row in unseen if row["genre"] in (easier, harder)]
    assert in_order(rows, lambda text: -score(text)) > floor


def test_every_genre_is_well_represented(unseen: list[dict[str, Any]]) -> None:
    genres = [row["genre"] for row in unseen]
    assert all(genres.count(genre) >= 12 for genre in ("tale", "devotional", "news", "aid", "policy"))
    assert len({row["text"] for row in unseen}) == len(unseen)


def plain(sentence: str) -> str:
    return " ".join([sentence] * 12)


def test_words_that_people_say_are_easier() -> None:
    """The same sentence with the same number of words; the second has words that only reports use."""
    said = "Kami kirim surat itu ke rumah supaya semua orang bisa baca."
    written = "Kami kirim nota itu ke griya supaya segenap insan bisa telaah."
    assert score(plain(said)) > score(plain(written)) + 3


def test_saying_who_does_it_is_never_harder() -> None:
    named = "Kami periksa berkas itu lalu kami kirim ke rumah."
    nameless = "Sudah periksa berkas itu lalu sudah kirim ke rumah."
    assert score(plain(named)) > score(plain(nameless))


def test_the_name_of_a_place_is_no_rare_word() -> None:
    assert score(plain("Surat itu kami kirim ke Ambon hari Rabu.")) == pytest.approx(
        score(plain("Surat itu kami kirim ke Depok hari Rabu.")), abs=0.1
    )


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
