"""Word tables and small questions that the spelling rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
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
        "indonesia jakarta dinas instansi nomor rekening alamat pihak petugas posko gudang warung masjid",
        "gereja hotel restoran taman kebun sawah sungai laut pantai hutan gunung pulau perbatasan kasir",
        "teller pengadilan polsek polres polda koramil kodim samsat disdukcapil dukcapil bpjs kua unit",
        "jaringan internet selokan surat kamar kios rutan lapas musala lemari rak laci kotak amplop kolam",
        "parit got trotoar jembatan gang simpang perempatan pertigaan tikungan bengkel ruko mal plaza supermarket",
        "minimarket apotik toilet balai aula pendopo kantin museum stadion koperasi notaris danau waduk bendungan",
        "embung saluran drainase gardu meteran trafo panel berkas dokumen sertifikat ijazah akta buku lampiran",
        "kanal grup google playstore facebook instagram komputer laptop layar tombol fitur komplek kompleks",
        "cluster blok balaidesa kantorpos outlet stan tenda poli poliklinik igd ugd rsud lab laboratorium kampung",
        "perum tahap tahapan fase tps pojok etalase teras halte dermaga peron gerbong bandar",
        "suhu area zona titik posisi kisaran kalangan lapak paviliun bangsal polresta mobil motor spanduk",
        "brosur nota kuitansi struk surel whatsapp fakultas prodi",
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


_STRONG_SIGNS = later(
    r"th|sh|ph|ck|ee|oo|wh|qu|[vxz]|tion|ight|[bcdfghjklmnpqrstvwxyz]y|[aeiou]y$"
    r"|(?:ing|ed|ly|ness|ment|able|ible|ive|age|ice|ate|ous|ful|ship|c|b|d|g|j|ks|ps|ts)$"
)
_WEAK_SIGNS = later(
    r"ss|ll|tt|ff|pp|cc|rr|dd|gg|(?:ile|ure|ance|ence|ism|ize|ine|ory|ary|ers?|ets?|st|nd|nt|rd|rt|ld)$"
)
_AFFIXED = later(r"(?:me[mn]|meng|di|pe[mn]|peng|ber|ter|ke)")

COMMON_NEW_WORDS = frozenset(
    words(
        "mentari kretek orange badawi strategik peramban tautan gawai warganet swafoto cuitan curhat konten",
        "unggahan unduhan luring daring market pranala surel ponsel notifikasi verifikasi sandi pindai",
        "pemindai kode wifi wilayah rubanah petahana pratinjau penyelia nirkabel hoaks viral gratifikasi",
        "pungli reses musrenbang posyandu puskesmas kelurahan bansos sembako raskin jamkesda jamkesmas",
        "jampersal antigen komorbid vaksinator pandemi prokes isoman nakes faskes rusunawa rusunami",
        "kalimantan sulawesi sumatera sumatra maluku papua lampung bengkulu jambi banten bangka belitung",
        "gorontalo bandung semarang surabaya makassar denpasar mataram kupang manado palembang pekanbaru",
        "padang medan serang bekasi depok bogor tangerang bintaro cirebon cilacap purwokerto tegal malang",
        "kediri madiun jember banyuwangi pontianak samarinda balikpapan banjarmasin palangkaraya tarakan",
        "ternate ambon sorong jayapura merauke selandia malaysia singapura jerman belanda prancis spanyol",
        "portugal yunani",
    )
)
"""Words and places that the lexicon lacks and that a typing error is easily seen in."""


def looks_foreign(word: str) -> bool:
    """Tell whether a word is spelt as no Indonesian word is (English mostly)."""
    if _STRONG_SIGNS.search(word):
        return True
    return not _AFFIXED.match(word) and _WEAK_SIGNS.search(word) is not None
