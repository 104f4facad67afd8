"""Letters that no list knows, and everything that looks like them."""

from __future__ import annotations

import time

import pytest

import jelas

RULES = ("unknown-acronym", "known-acronym")


def _found(text: str, question: str | None = None, channel: str = "surat") -> list[tuple[str, str, str]]:
    report = jelas.check(text, question=question, channel=channel)
    return [(f.rule, f.text, f.severity) for f in report.findings if f.rule in RULES]


def test_letters_nobody_can_speak_are_a_warning() -> None:
    assert _found("Berkas Bapak masih di KJPRT, kami cek besok.") == [("unknown-acronym", "KJPRT", "warning")]


def test_letters_that_read_like_a_name_are_polish() -> None:
    """Behind «melalui» stands mostly the name of a channel, which is no error."""
    assert _found("Kami mengirim data Ibu melalui SIKADU kemarin.") == [("unknown-acronym", "SIKADU", "info")]


def test_table_of_codes_does_not_take_forever() -> None:
    """Thousands of different letters are looked at only so far."""
    letters = "BCDFGHJKLMNPQRSTVWXZ"
    codes = [a + b + c + d for a in letters for b in letters for c in letters for d in "BCD"]
    started = time.perf_counter()

    found = _found("Kami mencatat " + " dan ".join(codes) + " kemarin.")

    assert 1 <= sum(rule == "unknown-acronym" for rule, _, _ in found) <= 60
    assert time.perf_counter() - started < 20


def test_only_the_first_place_counts() -> None:
    """Spelled out once, the letters may stand alone afterwards."""
    text = "Berkas Bapak masih di KJPRT. Besok KJPRT menghubungi Bapak."

    report = jelas.check(text)
    places = [f.start for f in report.findings if f.rule == "unknown-acronym"]

    assert places == [text.index("KJPRT")]


def test_letters_of_an_agency_list_are_known() -> None:
    checker = jelas.Checker(config={"names": ["KJPRT"]})

    report = checker.check("Berkas Bapak masih di KJPRT, kami cek besok.")

    assert [f for f in report.findings if f.rule in RULES] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kelompok Juru Periksa Rumah Tinggal (KJPRT) memeriksa berkas Ibu.",
        "KJPRT (Kelompok Juru Periksa Rumah Tinggal) memeriksa berkas Ibu.",
        "Berkas ada di KJPRT, yaitu tim pemeriksa rumah.",
        "KJPRT adalah tim pemeriksa rumah.",
        "Kelompok Juru Periksa Rumah Tinggal/KJPRT memeriksa berkas Ibu.",
    ],
)
def test_explained_letters_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_letters_of_the_citizen_are_left_alone() -> None:
    assert _found("Berkas Ibu masih di KJPRT.", question="Kenapa berkas saya lama di KJPRT?") == []


@pytest.mark.parametrize(
    "text",
    [
        "Yth. Ibu Ratna,\n\nBerkas Ibu sedang diperiksa KJPRT.\n\nHormat kami,\nTim KJPRT Kota Melati",
        "Yth. Ibu Ratna,\n\nBerkas Ibu sedang diperiksa KJPRT. Kirim pertanyaan ke tanya@kjprt.melati.go.id.",
    ],
)
def test_own_name_of_the_office_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kami membetulkan trafo di gardu QZR-112.",
        "Nomor laporan Bapak G44-QZR/2026 sudah kami catat.",
        "Pajak kendaraan KT 1234 XZQ sudah lunas.",
        "Naik daya dari 1.300 VA menjadi 3.500 VA selesai.",
        "Kirim foto JPEG paling besar 2 MB.",
        "Bapak tinggal di Jl. QZR Nomor 4.",
        "Toko QZR Jaya sudah kami tegur.",
        "Unduh aplikasi QZRT di ponsel Ibu.",
        "Kami memeriksanya pada Triwulan III dan IV.",
        "Jadwal ini berlaku untuk kelas VII dan VIII.",
        "MOHON SEGERA LENGKAPI BERKAS ANDA.",
        "Bapak TIDAK perlu membayar lagi.",
        "Surat itu ditandatangani Rina Melati, S.Farm.",
        "Pengaduan atas nama SUPARDI sudah selesai.",
        "Dishub dan PUPR sudah menutup lubang itu.",
        "Tanya kami di https://qzrt.go.id/QZRT atau qzrt@qzrt.go.id.",
    ],
)
def test_what_only_looks_like_an_acronym_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("Pasang listrik memerlukan SLO lebih dulu.", "SLO", "Sertifikat Laik Operasi (SLO)"),
        ("Nama Bapak belum ada dalam e-RDKK tahun ini.", "e-RDKK", "daftar kebutuhan pupuk kelompok tani (e-RDKK)"),
        ("Iuran SWDKLLJ sebesar Rp35.000.", "SWDKLLJ", "iuran wajib kecelakaan Jasa Raharja (SWDKLLJ)"),
    ],
)
def test_letters_of_the_list_come_with_words(text: str, letters: str, words: str) -> None:
    """The words of the list, to be pasted in."""
    (found,) = [f for f in jelas.check(text).findings if f.rule == "known-acronym"]

    assert found.text == letters
    assert found.severity == "warning"
    assert words in [suggestion.text for suggestion in found.suggestions]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Berkas Ibu menunggu validasi BT dan pengukuran.", ["BT"]),
        ("Terdapat UK sebesar Rp200.000 yang dapat diambil.", ["UK"]),
        ("Kepesertaan yang sudah NE Kakak tidak perlu dilaporkan.", ["NE"]),
        ("Perihal : Penjelasan Lelang BJ\n\nDengan hormat,\n\nSurat Ibu sudah kami terima kemarin.", ["BJ"]),
    ],
)
def test_two_letters_among_small_words_are_an_acronym(text: str, letters: list[str]) -> None:
    assert [found[1] for found in _found(text)] == letters


@pytest.mark.parametrize(
    "text",
    [
        "Kapal berukuran 5 GT tidak perlu izin itu.",
        "Mobil dengan nopol BP 2xxx QY sudah lunas.",
        "Kelas XI masuk pada semester IV.",
        "Silakan hubungi kami di lantai LG.",
        "Kami membawa hasil ukur ke SU Yogyakarta.",
        "Perihal : Reaktivasi PBI JK a.n. Supri\n\nDengan hormat,\n\nSurat Ibu kami terima kemarin.",
        "Ditunggu kedatangannya ya Kak ^NDZ",
    ],
)
def test_two_letters_may_be_something_else(text: str) -> None:
    assert not [found for found in _found(text) if found[0] == "unknown-acronym"]


def test_parts_of_an_office_in_its_signature_are_polish() -> None:
    text = "Silakan hubungi kami di loket dua.\n\nSalam,\nSeksi QZR & BKT\nKantor Pertanahan"

    assert _found(text) == [("unknown-acronym", "QZR", "info"), ("unknown-acronym", "BKT", "info")]


def test_acronym_before_another_acronym_is_no_name() -> None:
    assert ("unknown-acronym", "QPAPT", "warning") in _found("Ini bergantung pada QPAPT Kemensos dan bank.")
