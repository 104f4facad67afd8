"""What counts as an explanation of letters, and what only looks like one."""

from __future__ import annotations

import pytest

import jelas


def _dark(text: str, *, question: str | None = None) -> list[str]:
    report = jelas.check(text, question=question, channel="surat")
    return [found.text for found in report.findings if found.rule in ("known-acronym", "unknown-acronym")]


@pytest.mark.parametrize(
    "text",
    [
        "Daftarkan lewat Sistem Penerimaan Murid Baru (SPMB) pekan depan.",
        "Daftarkan lewat penerimaan murid baru (SPMB) pekan depan.",
        "SPMB adalah penerimaan murid baru. Daftar SPMB mulai Senin.",
        "Perlu kami jelaskan bahwa SPMB adalah penerimaan murid baru.",
        "SPMB, yaitu penerimaan murid baru, dimulai Senin.",
    ],
)
def test_letters_that_the_draft_explains_are_known(text: str) -> None:
    """The words may be the full name or plain ones."""
    assert "SPMB" not in _dark(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ibu dapat mendaftar sekolah (SPMB) pekan depan.",
        "Batas usia peserta SPMB adalah tujuh tahun.",
        "Berkas peserta SPMB merupakan tanggung jawab sekolah.",
    ],
)
def test_words_that_say_something_else_explain_nothing(text: str) -> None:
    """Brackets behind any words, or a sentence about something of the letters, leave them dark."""
    assert "SPMB" in _dark(text)


def test_signature_does_not_explain_dark_letters() -> None:
    """An office that signs with letters may still be asked what they mean; a well-known office may not."""
    dark = "Yth. Bapak Anton,\n\nDaftar ulang dibuka di kantor PHU hari Senin.\n\nHormat kami,\nSeksi PHU"
    known = "Yth. Bapak Anton,\n\nDaftar ulang dibuka di kantor DLH hari Senin.\n\nHormat kami,\nDLH Kota Asri"

    assert "PHU" in _dark(dark)
    assert "DLH" not in _dark(known)


def test_clipped_unit_below_the_letter_is_found() -> None:
    """*Intaltuskim* is as dark in the signature as in the letter."""
    text = "Yth. Bapak Anton,\n\nBerkas Bapak lengkap.\n\nHormat kami,\nSeksi Intaltuskim"

    assert "Intaltuskim" in _dark(text)


def test_word_that_looks_like_a_clipping_is_left_alone() -> None:
    """*Kasi* is a section head, *kasi* a word."""
    assert "kasi" not in _dark("Nanti kami kasi kabar lewat telepon.")
    assert "Kasi" in _dark("Temui Kasi kami di lantai dua.")


def test_letters_that_the_citizen_used_are_known() -> None:
    """Whoever writes the letters knows them."""
    assert "SPMB" not in _dark("Jadwal SPMB dibuka Senin.", question="kapan spmb dibuka?")
