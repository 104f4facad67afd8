"""Word formation against our own gold words; the floors are the aims of the design."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.language.affixes import splits
from jelas.language.morphology import Analysis, analyze

GOLD = [
    line.split("\t") for line in (Path(__file__).parent / "gold_roots.tsv").read_text(encoding="utf-8").splitlines()
]


def test_roots_of_gold_words() -> None:
    wrong = [(word, root, analyze(word).root) for word, root in GOLD if analyze(word).root != root]
    assert len(GOLD) >= 700
    assert len(wrong) <= len(GOLD) * 0.01, wrong


@pytest.mark.parametrize(
    ("word", "voice"),
    [
        ("mengirimkan", "active"),
        ("memperbarui", "active"),
        ("ngupload", "active"),
        ("dikirim", "passive"),
        ("dipanggil", "passive"),
        ("direkomendasikan", "passive"),
        ("ditindaklanjuti", "passive"),
        ("di-upload", "passive"),
        ("diupload", "passive"),
        ("diketahuinya", "passive"),
        ("dikirimkanlah", "passive"),
        ("terkirim", "ter"),
        ("terbesar", "ter"),
        ("pengiriman", None),
        ("kirim", None),
        ("kehilangan", None),
    ],
)
def test_voice(word: str, voice: str | None) -> None:
    assert analyze(word).voice == voice


@pytest.mark.parametrize(
    "word",
    [
        "dinas",
        "dipan",
        "direktur",
        "digital",
        "diskusi",
        "dia",
        "diri",
        "dini",
        "dingin",
        "distribusi",
        "dinding",
        "dialog",
        "diplomat",
        "dinamika",
        "disiplin",
        "dimensi",
        "diagnosis",
        "diet",
        "dinamis",
        "divisi",
        "direktorat",
        "dispensasi",
        "domisili",
        "diskon",
        "dialek",
        "diktator",
        "didik",
        "diam",
        "dikte",
        "dirumah",
        "diatas",
        "dibawah",
        "disini",
        "disana",
        "dimana",
        "dikantor",
        "diantara",
    ],
)
def test_no_passive_where_di_belongs_to_the_word_or_is_a_preposition(word: str) -> None:
    assert analyze(word).voice is None


@pytest.mark.parametrize(
    "word",
    [
        "merah",
        "menara",
        "menteri",
        "merdeka",
        "perang",
        "perut",
        "pesan",
        "perkara",
        "perlu",
        "beras",
        "besar",
        "benar",
        "berita",
        "teman",
        "tempat",
        "terima",
        "sekolah",
        "sepeda",
        "sehat",
        "sempat",
        "kerja",
        "kertas",
        "kepala",
        "makan",
        "bulan",
        "jalan",
        "bagian",
        "ikan",
        "tahan",
        "ilmu",
        "bangku",
        "masalah",
        "jumlah",
        "sejarah",
        "setuju",
        "perangkat",
        "peluang",
    ],
)
def test_roots_stay_whole(word: str) -> None:
    whole = analyze(word)
    assert whole.root == word or (word == "bagian" and whole.root == "bagi")


def test_parts_of_a_long_word() -> None:
    found = analyze("pengimplementasiannyalah")
    assert found == Analysis("implementasi", ("peN-",), ("-an",), ("-nya", "-lah"), None, False)
    assert analyze("kukirimkan").clitics == ("ku-",)
    assert analyze("mempertanggungjawabkan").prefixes == ("meN-", "per-")


@pytest.mark.parametrize(
    ("word", "root"),
    [("buku-buku", "buku"), ("berlari-lari", "lari"), ("tolong-menolong", "tolong"), ("memotong-motong", "potong"),
     ("peraturan-peraturan", "atur"), ("sebaik-baiknya", "baik"), ("dedaunan", "daun"), ("anak-anaknya", "anak")],
)  # fmt: skip
def test_reduplication(word: str, root: str) -> None:
    found = analyze(word)
    assert found.reduplicated
    assert found.root == root


@pytest.mark.parametrize(
    ("word", "base"),
    [("mengupload", "upload"), ("diapprove", "approve"), ("di-share", "share"), ("ngefollow", "follow"),
     ("sharingnya", "sharing"), ("men-submit", "submit"), ("pengupdatean", "update"), ("di upload", "upload"),
     ("difollow-upi", "follow-up"), ("mengrefund", "refund"), ("deadline-nya", "deadline")],
)  # fmt: skip
def test_splits_find_foreign_bases_without_a_lexicon(word: str, base: str) -> None:
    assert base in {split.root for split in splits(word)}


@given(st.text(max_size=80))
def test_any_string_has_an_analysis(text: str) -> None:
    found = analyze(text)
    assert isinstance(found, Analysis)
    assert found.root or not text.strip()


@given(st.text(alphabet="abdeghiklmnprstuy-", max_size=24))
def test_word_like_strings_have_an_analysis(text: str) -> None:
    assert analyze(text).root or not text
    assert all(split.root for split in splits(text))


def test_unknown_words_are_left_alone() -> None:
    assert analyze("Xylbrandt") == Analysis("xylbrandt")


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("mengkalibrasi", "kalibrasi"),
        ("mereplikasi", "replikasi"),
        ("ngomongin", "omong"),
        ("nungguin", "tunggu"),
        ("berwarna-warni", "warna"),
        ("pengeluaran-pengeluaran", "keluar"),
        ("KTP-nya", "ktp"),
        ("di upload", "upload"),
        ("di-follow-up", "follow-up"),
    ],
)
def test_roots_of_loans_and_colloquial_forms(word: str, root: str) -> None:
    assert analyze(word).root == root


@pytest.mark.parametrize("name", ["Mendoza", "Bernardo", "Melinda", "Dimitri", "Berlusconi"])
def test_a_capital_keeps_an_unknown_word_whole(name: str) -> None:
    assert analyze(name).root == name.lower()
