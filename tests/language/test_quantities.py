import pytest
from hypothesis import given, settings
from language.texts import ANY_TEXT, HOSTILE, growth

from jelas.language.document import read
from jelas.language.quantities import quantities

ONE = {
    "date": [
        "12 Mei 2026",
        "tanggal 12 Mei 2026",
        "tgl. 3 Des. 2025",
        "12/05/2026",
        "2026-05-12",
        "12-05-2026",
        "Mei 2026",
        "tanggal 12",
        "22–24 April",
        "Senin, 20 April 2026",
        "hari Kamis 5 Maret 2026",
        "akhir Juni 2026",
        "besok pagi",
        "hari ini",
        "1 s.d. 5 Agustus 2026",
    ],
    "weekday": [
        "Senin",
        "hari Senin",
        "Senin–Jumat",
        "Senin s.d. Kamis",
        "hari Jum'at",
        "Selasa dan Kamis",
        "Senin depan",
    ],
    "time": [
        "pukul 08.00",
        "pkl. 08.00 s.d. 15.00 WIB",
        "jam 9 pagi",
        "08.00–15.00 WIB",
        "07.30-10.00",
        "pukul 21:30",
        "jam 8 sampai jam 3",
    ],
    "duration": [
        "5 (lima) hari kerja",
        "2-3 bulan",
        "25 menit",
        "dua minggu",
        "1x24 jam",
        "1 x 24 jam",
        "H+30",
        "empat belas hari",
        "sebulan",
        "2 sampai 3 hari kerja",
        "1 jam 30 menit",
    ],
    "deadline": [
        "paling lambat 5 (lima) hari kerja",
        "selambat-lambatnya tanggal 3 Juni 2026",
        "dalam 1x24 jam",
        "dalam waktu 10 hari kerja",
        "sebelum pukul 21.30",
        "maksimal 3 hari",
        "paling lama dua minggu",
        "sebelum hari Senin",
        "sampai dengan 30 Juni 2026",
        "paling lambat 30 Mei 2026 pukul 16.00",
        "paling lambat Jumat, 5 Juni 2026",
        "batas waktu: 3 Juli 2026",
    ],
    "money": [
        "Rp50.000",
        "Rp 1,5 juta",
        "10 ribu rupiah",
        "Rp. 50.000,-",
        "Rp1.500.000,00",
        "lima puluh ribu rupiah",
        "US$ 25",
        "Rp0",
    ],
    "phone": [
        "0812-0000-1234",
        "081200001234",
        "+62 812 0000 1234",
        "(021) 5551234",
        "021-5551234",
        "1500569",
        "1500-123",
        "(0411) 123456 ext 12",
    ],
    "mail": ["info@contoh.go.id"],
    "url": ["https://lapor.go.id/x", "oss.go.id", "www.contoh.go.id"],
    "handle": ["@kelurahan_x"],
    "id_number": [
        "3201010101010001",
        "3201 0101 0101 0001",
        "NIK 3201010101010001",
        "01.234.567.8-901.000",
        "rekening BRI 1234567890",
        "No. KK 3201010101010001",
        "3201xxxxxxxx0001",
        "ID pelanggan 512345678901",
    ],
    "registration": [
        "Nomor : 480/12/PPID-Kec/2026",
        "No. Registrasi PBG-6402xx-11022026-03",
        "nomor laporan 9234411",
        "tiket #12345",
        "resi JNE12345",
        "No. G4426110900871",
        "004/PPID-Kec/X/2026",
        "kode laporan LPR-2026-77",
    ],
    "citation": [
        "Pasal 5 ayat (1) huruf a Undang-Undang No. 24 Tahun 2013",
        "UU No. 14/2008 ps. 22 (7)",
        "PP 16/2021",
        "Pasal 22",
        "Permenkes Nomor 3 Tahun 2020",
        "Perda No. 5 Tahun 2019",
        "Peraturan Presiden Nomor 6 Tahun 2025",
        "Keputusan Kepala Dinas Nomor 5 Tahun 2026",
        "Peraturan Menteri Kesehatan RI Nomor 3 Tahun 2020",
        "PP No. 16 Tahun 2021, Pasal 22",
        "Pasal 6 dan Pasal 7",
        "UUD 1945",
    ],
    "percentage": ["12,5%", "30 persen", "5-10 persen"],
}


def found(text: str) -> list[tuple[str, str]]:
    return [(quantity.kind, quantity.text) for quantity in quantities(text)]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in ONE.items() for text in texts])
def test_one_quantity_in_a_sentence(kind: str, text: str) -> None:
    assert found(f"Kami catat: {text}.") == [(kind, text)]
    assert found(f"({text})\nyang lama") == [(kind, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Jl. Merdeka No. 10 RT 02 RW 05.",
        "Ada 12 orang di loket 3.",
        "Kami tunggu minggu depan.",
        "Kita makan nasi setiap hari.",
        "Ukuran berkas maks. 2 MB.",
        "Laporan sudah kami terima.",
        "Peraturan Presiden tentang pupuk sudah terbit.",
        "Jaminan Kesehatan dalam keluarga.",
        "Surat keputusan itu batal.",
        "Jumat-nya nanti saja? Tidak: Jumatan.",
        "Mohon ditunggu beberapa hari.",
        "Di jam kerja.",
        "versi 2.1.0",
    ],
)
def test_no_quantity(text: str) -> None:
    assert [pair for pair in found(text) if pair[0] != "weekday" or "Jumat-nya" not in text] == []


def test_hotlines_need_their_context() -> None:
    assert found("Hubungi 123 atau Call Center Halopos (161).") == [("phone", "123"), ("phone", "161")]
    assert found("Antrean nomor 123 dipanggil.") == []


def test_a_telephone_number_behind_the_word_number() -> None:
    assert found("nomor 0812-0000-1234") == [("phone", "0812-0000-1234")]


def test_past_spans_are_no_deadlines() -> None:
    assert found("dalam 5 tahun terakhir") == [("duration", "5 tahun")]


def test_minggu_in_small_letters_is_a_week() -> None:
    assert found("buka Minggu, tutup minggu ini") == [("weekday", "Minggu")]


def test_many_in_one_sentence() -> None:
    text = "Bayar Rp50.000 paling lambat 3 Juni 2026 pukul 15.00 ke rekening BRI 1234567890, lalu kirim ke a@b.go.id."
    assert [kind for kind, _ in found(text)] == ["money", "deadline", "id_number", "mail"]


def test_document() -> None:
    document = read("Datang hari Senin.")
    assert quantities(document) is document.quantities


@given(ANY_TEXT)
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    end = 0
    for quantity in quantities(text):
        assert end <= quantity.start < quantity.end
        assert text[quantity.start : quantity.end] == quantity.text
        end = quantity.end


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_is_linear(shape: str) -> None:
    assert growth(quantities, shape) < 5
