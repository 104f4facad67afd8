"""Spelling: the rules in code and the lists, on own sentences; and good letters stay quiet."""

from __future__ import annotations

import pytest

from jelas.checker import default_checker
from jelas.draft import Draft
from jelas.fixing import apply_edits, safe_edits
from jelas.report import Finding
from jelas.resolve import resolve
from jelas.rules import all_findings
from jelas.rules.base import Context


def check(text: str, channel: str = "surat", question: str | None = None) -> list[Finding]:
    draft = Draft(text, question=question, channel=channel)
    checker = default_checker()
    context = Context(draft, draft.document, checker.wordlists, checker.settings)
    return list(resolve(all_findings(context)))


def spelling(text: str, channel: str = "surat") -> list[Finding]:
    return [item for item in check(text, channel) if item.category == "spelling"]


def of_rule(findings: list[Finding], rule: str) -> list[Finding]:
    return [item for item in findings if item.rule == rule]


@pytest.mark.parametrize(
    ("text", "found", "mended"),
    [
        ("Petugas kami menunggu Ibu dikantor kelurahan.", "dikantor", "di kantor"),
        ("Silakan kirim berkasnya kekelurahan.", "kekelurahan", "ke kelurahan"),
        ("Berkas Ibu ditaruh diatasnya.", "diatasnya", "di atasnya"),
        ("Laporan Bapak sudah di terima.", "di terima", "diterima"),
        ("Nama anak Ibu sudah di daftarkan.", "di daftarkan", "didaftarkan"),
        ("Masalah itu telah di-selesaikan.", "di-selesaikan", "diselesaikan"),
        ("Kami mengkategorikan laporan itu.", "mengkategorikan", "mengategorikan"),
        ("Semua warga wajib mentaatinya.", "mentaatinya", "menaatinya"),
        ("Bawa KTP nya besok pagi.", "KTP nya", "KTP-nya"),
        ("Warga non pegawai boleh ikut.", "non pegawai", "nonpegawai"),
        ("Lomba ini terbuka se Jawa.", "se Jawa", "se-Jawa"),
        ("Kami periksa pelan2 berkasnya.", "pelan2", "pelan-pelan"),
        ("Loket buka jam 08.30.", "jam 08.30", "pukul 08.30"),
        ("Biayanya Rp. 75.000 sekali.", "Rp. 75.000", "Rp75.000"),
        ("Berkas anda sudah lengkap.", "anda", "Anda"),
        ("Berkasnya sudah lengkap,silakan datang.", "lengkap,silakan", "lengkap, silakan"),
    ],
)
def test_wrong_spelling_is_found_and_mended(text: str, found: str, mended: str) -> None:
    """The words and what to put in their place; the text is right afterwards."""
    places = {item.text: [s.text for s in item.suggestions] for item in spelling(text)}

    assert mended in places.get(found, [])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Silahkan datang ke loket.", "Silakan datang ke loket."),
        ("Kwitansi dan foto copy KTP dibawa.", "Kuitansi dan fotokopi KTP dibawa."),
        ("Ijinnya sudah terbit.", "Izinnya sudah terbit."),
        ("Petugas mempraktekkan caranya.", "Petugas mempraktikkan caranya."),
        ("Terimakasih atas kerjasamanya.", "Terima kasih atas kerja samanya."),
        ("Kami menghimbau warga antri.", "Kami mengimbau warga antre."),
        ("Ketidaknyamananya kami sesali.", "Ketidaknyamanannya kami sesali."),
        ("Berkas yg lengkap sdh kami terima.", "Berkas yang lengkap sudah kami terima."),
    ],
)
def test_listed_forms_are_mended_by_fix(text: str, mended: str) -> None:
    """Pairs of the lists are safe: fix() alone writes the right form."""
    assert apply_edits(text, safe_edits(text, check(text))) == mended


@pytest.mark.parametrize(
    "word", ["kedatagan", "pelaksannaan", "memberitahukkan", "perlengkpan", "perubahhan", "keterlibattan"]
)
def test_a_slip_of_the_finger_is_guessed(word: str) -> None:
    """One letter away from exactly one word: pointed out, but never put right without a look."""
    (found,) = of_rule(check(f"Kami mencatat {word} itu kemarin."), "probable-typo")

    assert found.text == word
    assert found.suggestions and not found.suggestions[0].safe


@pytest.mark.parametrize(
    "text",
    [
        "Keluar lewat pintu barat, lalu ke kanan.",
        "Kepala dinas menerima Ibu di ruang rapat; kedua anaknya menunggu di luar.",
        "Kemeja putih dan kebaya boleh dipakai.",
        "Rubah itu lari ke hutan, dan petugas menjalani tugasnya.",
        "Kami mengkaji, memproses, lalu mentransfer dananya.",
        "Pensiunan itu mempunyai piutang.",
        "Bank itu memercayai data Ibu.",
        "Sertipikat tanah Bapak terbit di Kantor Pertanahan.",
        "Kirim lewat surel ke info@contoh.go.id atau buka www.contoh.go.id/a,b.",
        "Om Swastiastu, Bapak Ketut.",
        "Assalamualaikum wr. wb.",
        "Punten, Teh Euis. Hatur nuhun atas kabarnya.",
        "Kami tindak lanjuti laporan itu, dan hasilnya ditindaklanjuti Dinas Sosial.",
        "Direktorat Antar Lembaga dan pegawai non-ASN hadir.",
        "Rapat di Bali, Lampung, dan Jambi selesai pukul 16.00.",
        "Ibu hamil, ibu menyusui, dan saudara kandung boleh ikut.",
    ],
)
def test_right_spelling_is_left_alone(text: str) -> None:
    """Near misses raise no spelling finding above polish."""
    assert [item.text for item in spelling(text) if item.severity != "info"] == []


def test_good_letter_stays_silent() -> None:
    """A letter that a careful editor would send as it is."""
    letter = (
        "Yth. Ibu Ratna,\n\n"
        "Terima kasih atas laporan Ibu tanggal 3 Agustus 2026. Lampu jalan di depan rumah Ibu sudah kami perbaiki "
        "kemarin pukul 15.30. Penyebabnya kabel yang putus karena pohon tumbang.\n\n"
        "Agar tidak terulang, kami akan memangkas pohon di sepanjang jalan itu paling lambat Jumat, 14 Agustus. "
        "Jika lampu padam lagi, Ibu dapat menghubungi kami di 0812-0000-1234 pada hari kerja pukul 08.00–16.00. "
        "Layanan ini tidak dipungut biaya.\n\n"
        "Hormat kami,\nDinas Perhubungan"
    )

    assert [(item.rule, item.text) for item in spelling(letter)] == []


def test_words_of_the_citizen_and_repeated_words_are_no_typos() -> None:
    """What the citizen wrote, or what the draft writes twice, is a name or a term."""
    assert of_rule(check("Menu kedatagan aktif."), "probable-typo")
    assert of_rule(check("Menu kedatagan aktif.", question="Apa itu kedatagan?"), "probable-typo") == []
    assert of_rule(check("Menu kedatagan aktif. Buka kedatagan."), "probable-typo") == []


@pytest.mark.parametrize("channel", ["chat", "ulasan"])
def test_chat_may_begin_small(channel: str) -> None:
    """A chat reply in lower case is not corrected sentence by sentence."""
    assert of_rule(check("berkasnya sudah lengkap. silakan datang ya", channel), "sentence-without-capital") == []


@pytest.mark.parametrize(
    ("text", "found", "mended"),
    [
        ("Banyak warga menunda nunda iuran.", "menunda nunda", "menunda-nunda"),
        ("Tidak ada yang ditutup tutupi desa.", "ditutup tutupi", "ditutup-tutupi"),
        ("Mohon berhati hati di jalan.", "berhati hati", "berhati-hati"),
        ("Isi kolom kolom yang kosong.", "kolom kolom", "kolom-kolom"),
        ("Berkas yang yang belum ada.", "yang yang", "yang"),
        ("Datanglah sebelum jam 2 siang.", "jam 2 siang", "pukul 14.00"),
        ("Listrik padam sekitar jam 12 malam.", "jam 12 malam", "pukul 24.00"),
        ("Loket buka 08.00 - 15.00 saja.", "08.00 - 15.00", "08.00–15.00"),
        ("Bunganya 10 % sebulan.", "10 %", "10%"),
        ("Tidak ada biaya sepeserpun.", "sepeserpun", "sepeser pun"),
        ("Namun berkas Ibu belum lengkap.", "Namun", "Namun,"),
        ("Kami menunggu Bapak/ibu besok.", "ibu", "Ibu"),
        ("Jadwalnya mulai besok Pukul 09.00.", "Pukul", "pukul"),
        ("Lampirkan kronologis kejadian.", "kronologis", "kronologi"),
        ("Kapasitas yang diijinkan dua ratus.", "diijinkan", "diizinkan"),
        ("Bawa ( KTP asli.", "( KTP", "(KTP"),
    ],
)
def test_what_no_list_can_hold_is_mended(text: str, found: str, mended: str) -> None:
    """Doubled roots, hours, spans, particles and commas, whatever the words are."""
    places = {item.text: [s.text for s in item.suggestions] for item in spelling(text)}

    assert mended in places.get(found, [])


@pytest.mark.parametrize(
    ("text", "found", "mended"),
    [
        ("Catat no. rompinya.", "no.", "nomor"),
        ("Warga Kab. Melati boleh mendaftar.", "Kab.", "Kabupaten"),
        ("Loket buka sen-jum pagi.", "sen-jum", "Senin–Jumat"),
        ("Tanyakan ke desa msg².", "msg²", "masing-masing"),
    ],
)
def test_short_forms_of_the_office_are_spelt_out(text: str, found: str, mended: str) -> None:
    """The reader sees the whole word."""
    places = {item.text: [s.text for s in item.suggestions] for item in check(text, "surel")}

    assert mended in places.get(found, [])


@pytest.mark.parametrize(
    "text",
    [
        "Berkas sudah diterima. Terima kasih.",
        "Berkas sudah diterima terima kasih.",
        "Nomor tersebut sebutkan saat datang.",
        "Ada seorang orang tua di loket.",
        "Versi terbaru baru bisa diunduh besok.",
        "Prosesnya 2 jam sesudah berkas masuk.",
        "Kantor kami di Jl. Melati No. 5, Kec. Menteng, Kab. Melati.",
        "Loket buka Senin s.d. Jumat.",
        "Kadar sel-sel darahnya normal.",
        "Foto 3x4 dibawa; layanan buka 7x24 jam.",
        "Ceritakan secara kronologis.",
        "Adapun biayanya, bagaimanapun caranya, sekalipun kecil, kami catat.",
        "Terima kasih Ibu sudah melapor.",
        "Kami simpan di data kami.",
        "Silakan hubungi Bu Rina.",
    ],
)
def test_what_only_looks_like_a_slip_stays(text: str) -> None:
    """Two phrases that meet, addresses, spans of time, conjunctions with pun."""
    assert spelling(text) == []
    assert of_rule(check(text), "short-form") == []


@pytest.mark.parametrize("channel", ["surat", "surel", "lapor", "chat", "ulasan"])
def test_a_small_anda_should_change_in_any_channel(channel: str) -> None:
    """Editors mark it in app stores too."""
    found = of_rule(check("Pastikan koneksi anda stabil.", channel), "lower-case-address")

    assert [item.severity for item in found] == ["warning"]


def test_the_comma_before_an_address_is_asked_for_once() -> None:
    """The first place stands for all; a greeting in a chat is left alone."""
    text = "Selamat sore Bapak Hadi. Bawa KTP asli ya Pak. Nanti kami bantu ya Pak."

    assert [item.text for item in of_rule(check(text, "chat"), "comma-before-address")] == ["ya Pak"]
    assert [item.text for item in of_rule(check(text, "surel"), "comma-before-address")] == ["Selamat sore Bapak"]
