"""Hyphens that are missing: *bukti bukti*, *hari ke 2*, *3.000 an warga*, *rahmatNya*, *Senin-Jum'at*.

Two equal words behind each other may also be a slip of the hand (*untuk untuk*), or belong to two phrases; only words
that are doubled as a habit, and nouns that officers put into the plural, count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import capitals_like, words_like
from jelas.rules.places import indices_of
from jelas.rules.spelling_words import gap

REPEATED = RuleInfo(
    name="repeated-word",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Kata ulang tanpa tanda hubung",
    title_en="Repeated word without a hyphen",
    why="Kata ulang ditulis dengan tanda hubung; tanpa tanda itu terbaca seperti salah ketik.",
    why_en="A repeated word takes a hyphen; without it it looks like a slip.",
    source="eyd5: bentuk ulang",
    flagged=(
        "Bawa [[bukti bukti]] pembayarannya.",
        "Sebutkan [[ciri cirinya]] kepada petugas.",
        "[[Jalan jalan]] desa itu sudah diaspal.",
        "Pengurus sudah [[berkali kali]] menagih.",
        "Jangan [[menunda nunda]] pendaftarannya.",
        "Hal itu [[dibesar besarkan]] orang.",
        "Isi [[kolom kolom]] yang kosong.",
    ),
    silent=(
        "Bawa bukti-bukti pembayarannya.",
        "Kami sampaikan bahwa kendala di loket loket tiga.",
        "Ia membayar, bukti bukti lunasnya hilang.",
        "Kami ke Kota Kotabaru besok.",
        "Berkas sudah diterima terima kasih.",
        "Nomor tersebut sebutkan kepada petugas.",
    ),
)

TYPED_TWICE = RuleInfo(
    name="word-typed-twice",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Kata terketik dua kali",
    title_en="Word typed twice",
    why="Kata yang terketik dua kali membuat pembaca mengulang kalimatnya.",
    why_en="A word typed twice makes the reader start the sentence again.",
    source="own: salah ketik",
    flagged=("Berkas [[yang yang]] belum ada, mohon dikirim.", "Kirim [[ke ke]] kantor kami."),
    silent=("Berkas yang belum ada, mohon dikirim.", "Ya, ya, kami mengerti.", "Ia datang, datang untuk melapor."),
)

ORDINAL = RuleInfo(
    name="ordinal-hyphen",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Urutan dengan angka",
    title_en="Ordinal number without a hyphen",
    why="Kata bilangan tingkat memakai tanda hubung: hari ke-2. Tanpa tanda itu «ke» menunjuk arah.",
    why_en="An ordinal takes a hyphen: “ke-2”. Without it “ke” points to a place.",
    source="eyd5: penulisan bilangan tingkat",
    flagged=(
        "Pelunasan tahap [[ke 2]] dibuka Mei.",
        "Loket buka tiap Rabu [[ke 2]] dan [[ke 4]].",
        "Pada hari [[ke 30]] kartunya dikirim.",
    ),
    silent=(
        "Pelunasan tahap ke-2 dibuka Mei.",
        "Kami mengirim petugas ke 2 lokasi.",
        "Harganya naik dari tahap 1 ke 2.",
        "Waktunya mundur dari hari ke 7 hari.",
    ),
)

ENDING = RuleInfo(
    name="hyphened-ending",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Akhiran setelah angka atau kata",
    title_en="Ending behind a figure or a word",
    why="Akhiran yang menempel pada angka atau berhuruf kapital memakai tanda hubung.",
    why_en="An ending on a figure, or one with a capital letter, takes a hyphen.",
    source="eyd5: tanda hubung",
    flagged=(
        "Kami melayani [[2.500 an]] warga.",
        "Atas [[karuniaNya]] acara itu lancar.",
        "Buka hari [[Senin-Jum'at]] pagi.",
    ),
    silent=("Kami melayani 2.500-an warga.", "Atas karunia-Nya acara itu lancar.", "Akun an Budi sudah ada."),
)

_PLURALS = frozenset(
    words(
        "bukti ciri langkah syarat hal jalan rumah desa kota sekolah kantor loket dokumen berkas surat data pihak",
        "warga anak ibu bapak guru siswa murid petani nelayan pedagang pegawai petugas teman kawan rekan orang",
        "barang alat obat buku kartu foto gambar masalah kendala keluhan laporan aduan pertanyaan jawaban saran",
        "aturan peraturan ketentuan syarat tahap tahapan cara contoh alasan sebab akibat tanda titik lubang lampu",
        "tiang pohon ranting selokan saluran got sungai jembatan lokasi tempat daerah wilayah kelompok lembaga",
        "program kegiatan acara rapat usulan bantuan biaya tarif harga pajak denda tagihan cicilan nilai angka",
        "kata kalimat huruf nama nomor jenis macam bentuk warna bagian unsur pasal poin upaya usaha tugas hak",
        "kewajiban manfaat risiko bahaya penyakit gejala luka korban saksi pelaku pelanggan pasien peserta",
        "pemohon pelapor pengguna penerima calon tokoh pemuda kader relawan kendaraan mobil motor truk bus kapal",
        "perahu sampah limbah hewan ternak sapi ayam kucing anjing tanaman bibit pupuk sawah kebun lahan tanah",
        "bangunan gedung ruang kamar pintu meja kursi toko warung kios lapak pasar",
    )
)
"""Nouns that officers put into the plural."""
_HABITS = frozenset(
    words(
        "berkali berulang berturut bertubi berlarut berhari berjam berbulan bertahun berminggu berbagai bermacam",
        "berbeda bersama cepat lambat pelan baik benar sering jarang lama baru sama mudah gampang tiba kadang rata",
        "masing hati terus satu sedikit pagi malam siang sore diam terang rapat dalam asal sekali sungguh",
        "sewaktu sehari secepat sebaik seluas setinggi sekurang selambat sebanyak sejelas selengkap sebesar",
    )
)
"""Words that are doubled as a habit; written apart they mean nothing else."""
_DOUBLED = _PLURALS | _HABITS
_WITH_PREFIX = frozenset([word for word in _HABITS if word.startswith(("ber", "se"))])
_NEVER_ALONE = frozenset(
    words(
        "berkali berulang berturut bertubi berlarut berhari berjam berbulan bertahun berminggu bermacam kadang masing"
    )
)
"""Of these the first half does not end a phrase: no need to look at what stands around them."""
_ENDINGS = ("nya", "an", "lah", "kah")
_PHRASE_ENDS_BEFORE = frozenset(words("di ke dari pada untuk oleh dengan ,"))
_ORDERED = frozenset(
    words(
        "hari minggu pekan bulan tahun tahap gelombang kali anak orang lantai semester pasal ayat pihak termin",
        "angsuran cicilan dosis periode edisi pertemuan urutan peringkat putaran baris kolom halaman sesi",
        "triwulan kelas tingkat jilid bab poin nomor senin selasa rabu kamis jumat sabtu suntikan vaksin",
        "tahapan angkatan catatan lapisan pilihan percobaan kehamilan kelahiran pernikahan panggilan teguran",
        "peringatan siang malam abad edaran cetakan amendemen adendum nomor jenjang gelombang giliran",
    )
)
_ORDINAL = re.compile(r"\d{1,3}|[IVX]{1,5}")
_GOD = re.compile(r"([a-z]{4,})(Nya)")
_FRIDAY = re.compile(r"(?P<day>[A-Za-z]{4,7})(?P<dash>[-–])(?P<friday>[Jj]um['’`]?at)")
_FRIDAY_WRONG = re.compile(r"['’`]")


def _habits(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """Find the words that everybody doubles."""
    tokens = context.document.tokens
    last = len(tokens) - 1
    for index in indices_of(context, _DOUBLED):
        if index == last:
            continue
        word, following = tokens[index].lower, tokens[index + 1].lower
        if following.startswith(word):
            found = _repeated(info, context, index)
        elif word in _WITH_PREFIX and following.startswith(_half(word)):
            found = _halves(info, context, index)
        else:
            continue
        if found is not None:
            yield found


def _repeated(info: RuleInfo, context: Context, index: int) -> Finding | None:
    """*bukti bukti*: the same word a second time."""
    tokens = context.document.tokens
    first, second = tokens[index], tokens[index + 1]
    if first.text[1:] != first.lower[1:]:
        return None
    ending = _same(first, second)
    if ending is None or gap(context, first, second) not in (" ", "  ") or second.text != second.lower:
        return None
    if first.lower not in _NEVER_ALONE and not _stands_free(tokens, index):
        return None
    if not context.is_prose(first.start, second.end):
        return None
    mended = f"{first.text}-{second.text}"
    sure = first.lower in _NEVER_ALONE or bool(ending)
    return finding(info, context, first.start, second.end, _say(context, mended), (Suggestion(mended, safe=sure),))


def _same(first: Token, second: Token) -> str | None:
    """The ending of the second word, which is the first one again; ``None`` where it is another word."""
    if second.kind != "word" or not second.lower.startswith(first.lower):
        return None
    ending = second.lower[len(first.lower) :]
    if not ending or ending in _ENDINGS:
        return ending
    # *berkali kali*: the second half goes without its prefix; it is looked up below by its own form.
    return None


def _stands_free(tokens: tuple[Token, ...], index: int) -> bool:
    """A word behind a preposition may end one phrase where the next begins with the same word."""
    before = tokens[index - 1].lower if index else ""
    return before not in _PHRASE_ENDS_BEFORE


def _half(word: str) -> str:
    """The root of a word with *ber-* or *se-*."""
    return word[3:] if word.startswith("ber") else word[2:]


def _halves(info: RuleInfo, context: Context, index: int) -> Finding | None:
    """*berkali kali*, *sewaktu waktu*: a prefix, and the root a second time."""
    first, second = context.document.tokens[index : index + 2]
    half = _half(first.lower)
    if len(half) < 3 or first.text[1:] != first.lower[1:] or second.text != second.lower:
        return None
    if second.lower[len(half) :] not in ("", "nya", "kan") or gap(context, first, second) not in (" ", "  "):
        return None
    if not lexicon.is_word(f"{first.lower}-{second.lower}") and not first.lower.startswith("ber"):
        return None
    if not context.is_prose(first.start, second.end):
        return None
    mended = f"{first.text}-{second.text}"
    return finding(info, context, first.start, second.end, _say(context, mended), (Suggestion(mended, safe=True),))


_VERB_HEADS = frozenset("me men mem meng memper di diper ber be ter".split())
_HALF_ENDINGS = ("", "kan", "i", "nya", "kannya", "inya", "an", "annya")
_RATHER_TWO = frozenset(
    words(
        "tersebut terjadi menjadi berikut beserta berada bekerja berisi berdasar diterima menerima terkait dibuat "
        "diminta bersama berterima mengisi diisi memberi"
    )
)
"""Behind these the root begins a new thought: *diterima terima kasih*, *berikut ikut*, *dibuat buat anak*."""


def _may_begin_twice(word: str) -> bool:
    return word.startswith(("me", "di", "ber", "be", "ter")) and 5 <= len(word) <= 20 and word.isalpha()


def _affixed(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """Find *mencari cari*, *ditutup tutupi*: any verb whose root stands a second time behind it."""
    document = context.document
    tokens = document.tokens
    for index in document.indices_of(frozenset(words_like(context, _may_begin_twice))):
        if index + 1 >= len(tokens) or tokens[index].lower in _RATHER_TWO:
            continue
        first, second = tokens[index], tokens[index + 1]
        # Most neighbours differ in every letter: one look is enough.
        if second.lower[:3] not in first.lower[1:] or second.kind != "word" or second.text != second.lower:
            continue
        if first.lower in _WITH_PREFIX or not _doubles(first.lower, second.lower):
            continue
        if gap(context, first, second) not in (" ", "  ") or not context.is_prose(first.start, second.end):
            continue
        mended = f"{first.text}-{second.text}"
        yield finding(info, context, first.start, second.end, _say(context, mended), (Suggestion(mended),))


def _doubles(first: str, second: str) -> bool:
    whole = f"{first}-{second}"
    for ending in _HALF_ENDINGS:
        half = second.removesuffix(ending) if ending else second
        if len(half) < 3 or (ending and half == second) or not first.endswith(half):
            continue
        head = first[: -len(half)]
        if head not in _VERB_HEADS or not analyze(first).prefixes:
            continue
        # *ter-* and *ber-* make adjectives and nouns too (*terbaru baru*): only what is known counts.
        return lexicon.is_word(whole) or not head.startswith(("ter", "be"))
    return False


_FUNCTION = frozenset(
    words(
        "yang di ke dari dan atau untuk dengan pada oleh kepada dalam akan sudah telah tidak bisa dapat harus adalah "
        "ini itu kami karena agar bahwa jika maka juga serta sebagai tersebut belum masih lebih para mohon silakan"
    )
)
_NO_PLURAL = frozenset(
    words("ya iya tidak kali kak pak bu mas pagi siang sore malam anda kami kita dua tiga empat lima enam tujuh satu")
)


def _adjacent(context: Context) -> list[int]:
    """Where a word in small letters follows itself."""
    tokens = context.document.tokens
    found = []
    for places in context.document.places.values():
        if len(places) < 2:
            continue
        for at, after in pairwise(places):
            if after == at + 1 and tokens[at].kind == "word" and tokens[after].text == tokens[after].lower:
                found.append(at)
    return sorted(found)


def _plain(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """Find any noun or adjective that is doubled without a hyphen."""
    tokens = context.document.tokens
    for index in context.once(_adjacent):
        first, second = tokens[index], tokens[index + 1]
        word = second.lower
        if word in _DOUBLED or word in _FUNCTION or word in _NO_PLURAL or first.text[1:] != word[1:] or len(word) < 4:
            continue
        if not lexicon.is_root(word) or not lexicon.parts_of_speech(word) & {"n", "a", "v"}:
            continue
        if not _stands_free(tokens, index) or gap(context, first, second) not in (" ", "  "):
            continue
        if context.is_prose(first.start, second.end):
            mended = f"{first.text}-{second.text}"
            yield finding(info, context, first.start, second.end, _say(context, mended), (Suggestion(mended),))


def _typed_twice(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """Find a small word that was typed twice, or more often."""
    tokens = context.document.tokens
    passed = -1
    for index in context.once(_adjacent):
        first = tokens[index]
        if index < passed or first.lower not in _FUNCTION:
            continue
        last = index
        while last + 1 < len(tokens) and tokens[last + 1].text == first.lower:
            if not gap(context, tokens[last], tokens[last + 1]).isspace():
                break
            last += 1
        passed = last
        if last > index:
            yield from _mend(info, context, first.start, tokens[last].end, first.text, safe=True)


def _words_twice(info: RuleInfo, context: Context) -> Iterator[Finding]:
    yield from _habits(info, context)
    yield from _affixed(info, context)
    yield from _plain(info, context)


def _ordinal(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    last = -9
    for index in sorted(context.document.indices_of({"ke"})):
        if not 0 < index < len(tokens) - 1:
            continue
        token, number = tokens[index], tokens[index + 1]
        if gap(context, token, number) != " " or not _ORDINAL.fullmatch(number.text):
            continue
        before = tokens[index - 1]
        follows = before.lower in ("dan", "atau", ",") and last == index - 3
        if before.lower not in _ORDERED and not follows:
            continue
        if any(other.lower in ("dari", "antara") for other in tokens[max(0, index - 4) : index]):
            continue
        if not context.is_prose(token.start, number.end):
            continue
        last = index
        mended = f"{token.text}-{number.text}"
        yield finding(info, context, token.start, number.end, _say(context, mended), (Suggestion(mended, safe=True),))


def _ending(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in document.indices_of({"an"}):
        if not 0 < index < len(tokens) - 1 or tokens[index].text != "an":
            continue
        number, token, after = tokens[index - 1], tokens[index], tokens[index + 1]
        if number.kind != "number" or gap(context, number, token) != " " or gap(context, token, after) != " ":
            continue
        # *an Budi* is *atas nama Budi*.
        if after.kind == "word" and after.text == after.lower:
            yield from _mend(info, context, number.start, token.end, f"{number.text}-an", safe=True)
    # *karuniaNya* has a capital, and *Senin-Jum'at* a mark besides its hyphen.
    fridays = document.indices_of(frozenset(words_like(context, _may_be_friday)))
    for index in sorted({*capitals_like(context, _ends_in_capital), *fridays}):
        token = tokens[index]
        god = _GOD.fullmatch(token.text)
        if god and lexicon.is_word(god[1]):
            yield from _mend(info, context, token.start, token.end, f"{god[1]}-{god[2]}", safe=True)
        friday = _FRIDAY.fullmatch(token.text)
        if friday and _FRIDAY_WRONG.search(token.text):
            mended = f"{friday['day']}{friday['dash']}Jumat"
            yield from _mend(info, context, token.start, token.end, mended, safe=True)


def _may_be_friday(word: str) -> bool:
    return "-jum" in word or "–jum" in word


def _ends_in_capital(text: str) -> bool:
    return text.endswith("Nya")


def _mend(info: RuleInfo, context: Context, start: int, end: int, mended: str, *, safe: bool) -> Iterator[Finding]:
    if context.is_prose(start, end):
        yield finding(info, context, start, end, _say(context, mended), (Suggestion(mended, safe=safe),))


def _say(context: Context, mended: str) -> str:
    return f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."


RULES = (
    # Any word may be doubled: whatever has two words is looked at.
    Rule(REPEATED, _words_twice, Needs(like=_may_begin_twice, pieces=(" ",))),
    Rule(TYPED_TWICE, _typed_twice),
    Rule(ORDINAL, _ordinal, Needs(words=frozenset({"ke"}))),
    Rule(ENDING, _ending, Needs(words=frozenset({"an"}), like=_may_be_friday, capitals=_ends_in_capital)),
)
