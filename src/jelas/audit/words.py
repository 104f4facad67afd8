"""What the page and the tables say, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": ("Cara kami membalas warga", "How we answer citizens"),
        "lead": (
            "{n} balasan dari {table} diperiksa. Halaman ini tidak memuat isi surat siapa pun.",
            "{n} replies from {table} were checked. This page holds nobody's words.",
        ),
        "authors": ("Ditulis oleh {n} petugas.", "Written by {n} officers."),
        "authors_more": ("Ditulis oleh lebih dari {n} petugas.", "Written by more than {n} officers."),
        "left_out": (
            "{n} baris tidak dapat dinilai; daftarnya ada di {file}.",
            "{n} rows could not be judged; they are listed in {file}.",
        ),
        "at_a_glance": ("Sekilas", "At a glance"),
        "next": ("Tiga hal berikutnya", "The next three things"),
        "next_lead": (
            "Dipilih dari yang paling sering terjadi dan paling mengganggu warga. Contohnya buatan kami.",
            "Chosen by how often they occur and how much they trouble citizens. The examples are made up.",
        ),
        "nothing_next": ("Tidak ada yang menonjol. Pertahankan!", "Nothing stands out. Keep it up!"),
        "in_replies": ("di {share} balasan", "in {share} of the replies"),
        "missing_in": ("belum ada di {share} balasan", "missing in {share} of the replies"),
        "instead": ("Tulis begini", "Write this instead"),
        "before": ("Sebelum", "Before"),
        "after": ("Sesudah", "After"),
        "sentence": ("Kalimat yang dapat diisi", "A sentence to fill in"),
        "example": ("Contoh", "Example"),
        "most_often": ("Paling sering", "Most often"),
        "trend": ("Dari bulan ke bulan", "Month by month"),
        "trend_note": (
            "Garis menunjukkan nilai tengah. Bidang pucat menunjukkan selang 95%: di situ nilai tengah yang "
            "sebenarnya mungkin berada.",
            "Lines show the median. The pale band is its 95% interval.",
        ),
        "trend_ready": ("Balasan yang siap kirim, per bulan", "Replies ready to send, by month"),
        "distribution": ("Sebaran nilai", "How the scores spread"),
        "distribution_note": (
            "Tiap batang menunjukkan banyaknya balasan. Makin ke kanan, makin baik.",
            "Each bar is a number of replies. Further right is better.",
        ),
        "changes": ("Yang berubah", "What changed"),
        "changes_lead": (
            "{later} dibandingkan dengan {earlier}. Kami hanya menulis «membaik» atau «memburuk» bila perubahannya "
            "melampaui naik turun yang biasa.",
            "{later} compared with {earlier}. We only say “better” or “worse” where the change is beyond ordinary "
            "ups and downs.",
        ),
        "no_changes": (
            "Untuk membandingkan masa, tabel perlu kolom tanggal dengan paling sedikit dua bulan.",
            "To compare periods the table needs dates from at least two months.",
        ),
        "no_clear_change": (
            "Tidak ada perubahan yang jelas. Naik turunnya masih wajar.",
            "No clear change. The ups and downs are ordinary.",
        ),
        "all_changes": ("Semua perbandingan", "All comparisons"),
        "clear_changes": ("Perubahan yang jelas", "Clear changes"),
        "units": ("Menurut unit", "By unit"),
        "channels": ("Menurut kanal", "By channel"),
        "months": ("Menurut bulan", "By month"),
        "types": ("Menurut jenis balasan", "By type of reply"),
        "heat": ("Unsur yang belum ada, menurut unit", "Missing elements by unit"),
        "heat_types": ("Unsur yang belum ada, menurut jenis balasan", "Missing elements by type of reply"),
        "heat_note": (
            "Angka menunjukkan persen balasan tanpa unsur itu. Makin gelap, makin sering. Urutannya menurut abjad.",
            "Per cent of replies without the element. Darker is more often. In alphabetical order.",
        ),
        "phrases": ("Ungkapan yang paling sering", "Most frequent phrases"),
        "rules": ("Aturan yang paling sering kena", "Most frequent rules"),
        "ratings": ("Nilai dari warga", "Ratings by citizens"),
        "ratings_note": (
            "Dihitung dari {n} balasan yang dinilai. Angka di atas nol berarti keduanya cenderung naik bersama, di "
            "bawah nol berlawanan, dekat nol tidak berhubungan. Ini bukan bukti sebab akibat: masalah yang mudah "
            "mungkin mendapat nilai tinggi dan juga dijawab lebih jelas.",
            "From {n} rated replies. Above zero both tend to rise together, below zero they go opposite ways, near "
            "zero they are unrelated. This does not prove a cause: easy matters may be rated higher and answered "
            "more clearly too.",
        ),
        "how": ("Cara membaca halaman ini", "How to read this page"),
        "how_median": (
            "Nilai tengah: separuh balasan di bawahnya, separuh di atasnya. Kuartil: seperempat balasan di bawah "
            "kuartil bawah, seperempat di atas kuartil atas.",
            "Median: half of the replies lie below, half above. Quartiles: a quarter lies below the lower one, a "
            "quarter above the upper one.",
        ),
        "how_interval": (
            "Selang 95% dihitung dengan bootstrap: seandainya balasan diambil ulang secara acak, angkanya hampir "
            "selalu jatuh dalam selang itu.",
            "The 95% interval comes from a bootstrap: if the replies were drawn again, the figure would nearly always "
            "lie in it.",
        ),
        "how_groups": (
            "Kelompok dengan kurang dari 20 balasan, atau unit dengan kurang dari 3 petugas, masuk ke «lainnya». Tidak "
            "ada angka tentang satu orang.",
            "Groups with fewer than 20 replies, and units with fewer than 3 officers, are folded into “others”. There "
            "are no figures about a single person.",
        ),
        "how_scores": (
            "Nilai dihitung oleh program dari tulisannya saja. Program tidak tahu apakah isi balasan itu benar.",
            "The scores are computed from the writing alone. The program does not know whether a reply is true.",
        ),
        "how_short": (
            "{share} balasan di sini pendek. Keterbacaan satu balasan pendek hanya perkiraan; nilai tengah banyak "
            "balasan lebih dapat dipercaya.",
            "{share} of these replies are short. The readability of a single short reply is a rough guess; the median "
            "of many is more trustworthy.",
        ),
        "readability": ("keterbacaan", "readability"),
        "courtesy": ("kesantunan", "courtesy"),
        "completeness": ("kelengkapan", "completeness"),
        "ready": ("siap kirim", "ready to send"),
        "overall": ("semua balasan", "all replies"),
        "others": ("lainnya", "others"),
        "others_month": ("tanpa bulan atau terlalu sedikit", "no month, or too few"),
        "n": ("balasan", "replies"),
        "median": ("nilai tengah", "median"),
        "lower_quartile": ("kuartil bawah", "lower quartile"),
        "upper_quartile": ("kuartil atas", "upper quartile"),
        "low": ("selang bawah", "interval from"),
        "high": ("selang atas", "interval to"),
        "interval": ("selang 95%", "95% interval"),
        "share": ("bagian balasan", "share of replies"),
        "month": ("bulan", "month"),
        "unit": ("unit", "unit"),
        "channel": ("kanal", "channel"),
        "reply_type": ("jenis balasan", "type of reply"),
        "score_range": ("nilai", "score"),
        "measure": ("ukuran", "measure"),
        "earlier": ("sebelum", "earlier"),
        "later": ("sesudah", "later"),
        "change": ("perubahan", "change"),
        "verdict": ("kesimpulan", "verdict"),
        "better": ("membaik", "better"),
        "worse": ("memburuk", "worse"),
        "unclear": ("belum jelas", "unclear"),
        "phrase": ("ungkapan", "phrase"),
        "replacement": ("gantinya", "instead"),
        "rule": ("aturan", "rule"),
        "element": ("unsur", "element"),
        "element_missing": ("tanpa {name}", "without: {name}"),
        "together": ("hubungan dengan nilai warga", "relation to the ratings"),
        "table_of": ("Angka dalam tabel", "The figures as a table"),
        "skip": ("Langsung ke isi", "Skip to the content"),
        "contents": ("Isi halaman", "On this page"),
        "too_few": ("terlalu sedikit", "too few"),
        "section": ("bagian", "section"),
        "group": ("kelompok", "group"),
        "value": ("angka", "value"),
        "missing": ("unsur yang belum ada", "missing element"),
        "broken": ("baris yang tidak dinilai", "rows left out"),
        "informasi": ("informasi", "information"),
        "selesai": ("sudah selesai", "done"),
        "proses": ("sedang diproses", "in progress"),
        "penolakan": ("penolakan", "refusal"),
        "rujukan": ("rujukan ke unit lain", "referral"),
        "kip": ("informasi publik", "public information"),
        "berkas_kurang": ("berkas belum lengkap", "papers missing"),
        "umum": ("umum", "general"),
        "surat": ("surat", "letter"),
        "surel": ("surel", "e-mail"),
        "lapor": ("LAPOR", "LAPOR"),
        "chat": ("percakapan", "chat"),
        "ulasan": ("ulasan aplikasi", "app review"),
        "row": ("baris", "row"),
        "reason": ("sebab", "reason"),
    }
)

Say = Callable[..., str]
"""Returns a text by its key, with its blanks filled."""


def speaker(language: str) -> Say:
    """Return the function that looks texts up in ``id`` or ``en``; a key without a text stands for itself."""
    side = 1 if language == "en" else 0

    def say(key: str, **values: object) -> str:
        pair = WORDS.get(key)
        return key if pair is None else pair[side].format(**values)

    return say


_MONTHS = (
    ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def month_name(month: str, language: str) -> str:
    """Return «Mar 2026» for ``2026-03``."""
    year, _, number = month.partition("-")
    if not number.isdigit():
        return month
    return f"{_MONTHS[language == 'en'][int(number) - 1]} {year}"


def number(value: float | int | None, language: str, digits: int = 1) -> str:
    """Return a number as people write it; «–» for none."""
    if value is None:
        return "–"
    text = f"{value:,.{digits}f}" if isinstance(value, float) else f"{value:,}"
    if language == "en":
        return text
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")
