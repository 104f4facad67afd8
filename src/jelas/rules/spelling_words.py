"""Word tables and small questions that the spelling rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jelas.language.lexicon import lexicon
from jelas.language.word_sets import words

if TYPE_CHECKING:
    from jelas.language.tokens import Token
    from jelas.rules.base import Context

PLACE_WORDS = frozenset(
    words(
        "mana manakah sini sana situ atas bawah dalam luar depan belakang samping sebelah seberang tengah",
        "tepi pinggir ujung sisi hadapan muka kanan kiri dekat antara sekitar sekeliling seluruh setiap",
        "beberapa berbagai semua rumah kantor sekolah kampus kelas kota desa kampung dusun kelurahan",
        "kecamatan kabupaten provinsi propinsi daerah wilayah lokasi tempat jalan pasar toko loket gedung",
        "ruang ruangan kamar lantai halaman meja kursi lapangan puskesmas posyandu rumahsakit klinik apotek",
        "bank bandara terminal stasiun pelabuhan pusat cabang gerai laman situs website aplikasi akun",
        "portal menu kolom formulir sistem bidang bagian tingkat lingkungan masyarakat negara dunia",
        "indonesia jakarta dinas instansi nomor rekening alamat pihak petugas posko gudang warung",
        "masjid gereja hotel restoran taman kebun sawah sungai laut pantai hutan gunung pulau perbatasan",
        "kasir teller pengadilan polsek polres polda koramil kodim samsat disdukcapil dukcapil bpjs kua",
        "unit jaringan internet",
    )
)
"""Before these *di* and *ke* are prepositions."""

TIME_WORDS = frozenset(
    words(
        "awal akhir saat masa hari bulan tahun tanggal jam minggu malam pagi siang sore musim era zaman",
        "januari februari maret april mei juni juli agustus september oktober november desember senin",
        "selasa rabu kamis jumat sabtu",
    )
)
"""Before these *di* is a preposition."""


def gap(context: Context, left: Token, right: Token) -> str:
    """The characters between two tokens."""
    return context.text[left.end : right.start]


def joins(root: str) -> bool:
    """Tell whether a root is Indonesian enough to lose the hyphen behind a prefix."""
    return all(lexicon.is_word(part) or lexicon.weight(part) > 0 for part in root.split())
