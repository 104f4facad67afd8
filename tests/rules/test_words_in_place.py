"""What stands around a listed word decides: names, codes, buttons, abbreviations, forms of address."""

from __future__ import annotations

import pytest

import jelas
from jelas.report import Finding


def of(text: str, rule: str, channel: str = "surat") -> list[Finding]:
    return [found for found in jelas.check(text, channel=channel).findings if found.rule == rule]


def test_a_persons_name_keeps_its_spelling() -> None:
    assert not of("Yth. Bapak Ilham Ramadhan,\n\nBerkas Bapak sudah lengkap.", "nonstandard-spelling")
    assert of("Loket tutup pada bulan ramadhan.", "nonstandard-spelling")


@pytest.mark.parametrize("text", ["Aturannya ada di PER-02/PJ/2019.", "Bidang itu masuk kluster K3.1."])
def test_letters_inside_a_code_are_no_acronym(text: str) -> None:
    assert not [found for found in of(text, "known-acronym") if found.text in ("PJ", "K3")]


def test_a_named_system_is_worth_a_hint_only() -> None:
    assert {found.severity for found in of("Daftarlah lewat aplikasi SIRANAP hari ini.", "known-acronym")} <= {"info"}
    assert {found.severity for found in of("Data Ibu kami ambil dari SIKS-NG.", "known-acronym")} == {"warning"}


def test_words_on_a_button_are_left_alone() -> None:
    assert not of("Pilih menu Refund lalu isi alasannya.", "foreign-word")
    assert of("Uang refund kami kirim besok.", "foreign-word")


def test_the_longer_foreign_term_answers_for_its_words() -> None:
    assert [found.text for found in of("Petugas customer service kami ramah.", "foreign-word")] == ["customer service"]


def test_the_stop_of_an_abbreviation_goes_with_it() -> None:
    assert jelas.check("Berlaku sejak thn. 2026 untuk semua.").fix() == "Berlaku sejak tahun 2026 untuk semua."
    assert jelas.check("Kartu itu berlaku dua thn.").fix() == "Kartu itu berlaku dua tahun."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yth. Ibu Sari,\n\nJika ibu setuju, balas surat ini.", ["ibu"]),
        ("Yth. Ibu Sari,\n\nNama ibu kandung harus ditulis.", []),
        ("Yth. Sdr. Anton,\n\nApabila saudara keberatan, datanglah.", ["saudara"]),
        ("Yth. Bapak Adi,\n\nBawa fotokopi KTP saudara kandung.", []),
    ],
)
def test_the_salutation_tells_who_is_addressed(text: str, found: list[str]) -> None:
    assert [finding.text for finding in of(text, "lower-case-address")] == found


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Pengukuran tanah dilakukan oleh petugas.", "Tanah diukur oleh"),
        ("Penebangan pohon akan kami laksanakan Senin.", "Pohon akan kami tebang"),
        ("Patroli akan terus dilakukan di pasar.", "Kami akan terus berpatroli"),
        ("Pembayaran dapat dilakukan di loket.", "Bapak/Ibu dapat membayar"),
    ],
)
def test_noun_and_light_verb_become_one_verb(text: str, suggestion: str) -> None:
    assert [s.text for found in of(text, "light-verb") for s in found.suggestions] == [suggestion]


def test_a_conjunction_parts_noun_and_light_verb() -> None:
    texts = [found.text for found in of("Kirim nomor pelaporan agar dapat kami lakukan pengecekan.", "light-verb")]
    assert texts == ["lakukan pengecekan"]


def test_an_emptied_slogan_goes_with_what_is_left() -> None:
    text = "Kami mohon maaf atas gangguan itu. Yuk bertransaksi terus di aplikasi kami."
    (found,) = of(text, "marketing", channel="ulasan")
    assert found.suggestions[0].text == ""
    assert found.end is not None and text[found.end :].strip() == ""


def test_a_line_of_its_own_in_the_signature_is_read() -> None:
    letter = "Yth. Ibu Sari,\n\nBerkas Ibu sudah lengkap.\n\nBest Regards,\nRina Hartati"
    assert [found.text for found in of(letter, "foreign-word", channel="surel")] == ["Best Regards"]
