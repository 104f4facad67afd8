"""*di*, *ke*, *dari* glued to the word they belong to (*dirumah*), and *di-* torn off its verb (*di tunggu*).

Which of the two it is depends on the word behind: a place or a time makes it a preposition, a verb makes it a prefix.
Words that may be either (*dibalik*, *di proses*) are only judged by what follows, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import capitals_like, words_like
from jelas.rules.spelling_words import PLACE_WORDS, TIME_WORDS, gap, joins

JOINED = RuleInfo(
    name="joined-preposition",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Kata depan harus dipisah",
    title_en="Preposition to write apart",
    why="Di, ke, dan dari sebelum tempat atau waktu adalah kata depan; yang serangkai terbaca sebagai kata kerja.",
    why_en="Before a place or a time “di”, “ke” and “dari” are prepositions; glued on they read like part of a verb.",
    source="eyd5: penulisan kata depan",
    flagged=(
        "Berkas Ibu sudah ada [[diloket]] tiga.",
        "Silakan kirim berkas [[kepuskesmas]] terdekat.",
        "Bulan [[kedepannya]] layanan dibuka tiap Sabtu.",
        "Kartu Bapak dicetak [[diJakarta]].",
        "Pelelangannya ada [[diULP]].",
        "Formulir dapat diambil [[dipuskesmas]] atau [[dikelurahan]].",
        "Surat [[daripihak]] sekolah sudah kami terima.",
        "Warga yang [[diluar]] kota boleh mewakilkan.",
        "Kartu ini berlaku [[dimanapun]] Ibu berada.",
        "Kami membawa anak itu [[keluar negeri]].",
        "Jangan membuang sampah [[diselokan]].",
        "Bukunya dikembalikan [[diperpustakaan]] kota.",
    ),
    silent=(
        "Bapak boleh keluar lewat pintu barat.",
        "Jadwal itu akan dijalani dua kelompok.",
        "Kepada Ibu kami kirim salinannya kemarin.",
        "Dibalik kesulitan itu ada jalan keluar.",
        "Kelas itu diisi pada tahap kedua.",
        "Hak itu didalami tim kami.",
        "Kami menunggu kedatangan Ibu di kantor.",
        "Karyawan itu dirumahkan sejak Mei.",
        "Status kepesertaan Ibu sudah aktif.",
    ),
)

SPLIT = RuleInfo(
    name="split-prefix",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Awalan harus dirangkai",
    title_en="Prefix to write as one",
    why="Di- sebelum kata kerja adalah awalan; yang terpisah terbaca sebagai petunjuk tempat.",
    why_en="Before a verb “di-” is a prefix; written apart it reads like a place.",
    source="eyd5: penulisan kata berimbuhan",
    flagged=(
        "Berkas yang lengkap akan [[di prioritaskan]].",
        "Mohon [[di tunggu]] kabar dari kami.",
        "Rumah Ibu sudah [[di periksa]] petugas.",
        "Keluhan Bapak [[di-tindaklanjuti]] hari ini.",
        "Masa berlakunya dapat [[di perpanjang]] dua kali.",
        "Pengajuan ini sedang [[di proses]] oleh bank.",
        "Nama itu sudah [[di-hapus]] dari daftar.",
        "Dana akan [[di transfer]] hari ini.",
        "Rekening itu belum [[di aktivasi]], mohon ke bank.",
        "Barangnya [[di sita]] petugas.",
    ),
    silent=(
        "Berkas Ibu ada di lokasi lama.",
        "Silakan bertanya di instansi itu.",
        "Kesalahannya ada di isi surat.",
        "Di proses ini Ibu tidak perlu hadir.",
        "Unduh saja di laman kami.",
        "Nilai itu naik di atas seratus.",
        "Aplikasinya perlu di-upload ulang.",
        "Kuncinya di ruang arsip.",
        "Kami bertemu di Senayan.",
    ),
)

_HEADS = ("dari", "di", "ke")
_NEVER = frozenset(
    words(
        "keluar kemeja kebagian kesemua dibalik kedekat kemal dimal kerak kelab",
    )
)
_ONLY_DI = frozenset(
    words(
        "mana manakah mana-mana antara luar seluruh setiap beberapa berbagai sekitar sekeliling semua",
    )
)
_ONLY_KE_DARI = frozenset(
    words(
        "nomor rekening alamat petugas pihak dinas instansi bank pusat cabang unit bagian bidang",
    )
)
_GLUED_NAME = later(r"(di|ke|dari)-?([A-Z][a-z]{3,}|[A-Z]{2,7})$")
_HYPHENED_DI = ("di-", "di‑")
_HYPHENED = later(r"[dD]i[-‑]([a-z]{3,})$")

_ENDS_CLAUSE = frozenset(
    words(
        "oleh lebih dan sesuai dengan paling dalam pada secara kembali segera karena untuk terlebih lagi",
        "ulang di ke agar sebelum setelah sehingga hari besok sejak hingga sampai maksimal petugas tim kami",
        ". , ; ! ? )",
    )
)
_EITHER = frozenset(
    words(
        "proses verifikasi validasi konfirmasi cetak isi muat data buka tutup bantu survei input aktivasi",
        "akses registrasi legalisasi legalisir stempel rekam foto fotokopi evaluasi mediasi klarifikasi seleksi",
        "sosialisasi rekomendasi operasi imunisasi vaksin suntik subsidi reset revisi konversi koreksi kunci",
        "lelang mutasi nilai normalisasi order pesan parkir panen renovasi segel servis sidang razia tender",
        "undi label rekap arsip jadwal program kontrak laminating ronsen rontgen audit sterilisasi sinkronisasi",
        "integrasi alokasi distribusi eliminasi publikasi dokumentasi realisasi rehabilitasi rehab identifikasi",
        "inventarisasi investigasi inspeksi observasi monitor kategori skors blacklist tes uji",
    )
)
"""Nouns that are verbs as well: judged by the words beside them."""
_STORES = frozenset(words("data arsip jadwal program rekap label kontrak"))
"""Of these *di … kami* is a place: *di data kami*."""
_BEFORE_VERB = frozenset(
    words(
        "akan sudah telah belum sedang dapat bisa tidak harus wajib perlu agar segera langsung boleh masih",
        "untuk dpt sdh blm sempat pernah supaya",
    )
)
"""Behind these *di* begins a verb."""
_VERBS = frozenset(
    words(
        "tunggu kirim terima ambil bayar minta beri tolak buat periksa ganti ubah urus mohon mulai pakai",
        "jual beli bawa baca tulis lihat dengar simpan hapus tambah angkat tanya jawab panggil antar jemput",
        "coba harap anggap rawat tahan tangkap potong tarik tagih cabut hitung catat olah kelola pilih",
        "pindah perlu butuh pasang cek unggah unduh blokir tinjau siapkan hubungi serah setuju kenal rujuk",
        "tunda salur tutupi izinkan duga ajak larang paksa pungut tetapkan sangka ketahui laku kembali uji",
        "ukur angkut bongkar gali keruk jaga awasi bina teruskan lapor sahkan ulang kasih sita transfer",
        "setor sambung siram tambal tanam tebang tilang tindak tukar pecat pilah pimpin sewa copot ketik bagi",
        "cuci edit gabung geser ikuti lepas latih lewati pandu pantau pecah pegang peras pinjam pukul rangkai",
        "rekrut rinci salin sambut sapu saring sebar sebut sedot semprot suap susun susul tabrak tampung tanggung",
        "taruh tata tawar tebus teliti tembak tempel tempuh timbang titip tuntut undang usir usul usut wakili",
        "lakukan dapat jamin kelompok kembang dukung rusak tebas cegah ambil cari cat angsur cicil klaim posting",
        "share scan upload download update kirimi kenai miliki alami ajari dekati nikmati batasi lindungi",
        "penuhi ketahui kuasai layani lunasi obati pahami pelajari perbaiki sepakati tandatangani temui tinggali",
        "turuti ungsikan bayari huni tempati singgahi awali akhiri saksikan nikahi warisi masuki sukai",
    )
)


def _joined(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    glued = document.indices_of(frozenset(words_like(context, _is_glued)))
    # Whether a name is glued on shows in its capital alone.
    for index in sorted({*capitals_like(context, _begins_small), *glued}):
        token = tokens[index]
        if token.kind != "word" or len(token.text) < 5:
            continue
        found = _split_name(token) or _split_place(token, tokens, index)
        if found is None or not context.is_prose(token.start, found[0]):
            continue
        end, mended = found
        message = f"Write “{mended}” apart." if context.settings.language == "en" else f"Pisahkan: «{mended}»."
        yield finding(info, context, token.start, end, message, (Suggestion(mended, safe=True),))


def _is_glued(word: str) -> bool:
    return word == "keluar" or _glued_head(word) is not None


def _begins_small(text: str) -> bool:
    return text.startswith(_HEADS)


def _split_name(token: Token) -> tuple[int, str] | None:
    match = _GLUED_NAME.match(token.text)
    if match is None or match[2].lower().endswith(("kan", "an")):
        return None
    return token.end, f"{match[1]} {match[2]}"


def _split_place(token: Token, tokens: tuple[Token, ...], index: int) -> tuple[int, str] | None:
    word = token.lower
    if word == "keluar":
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and after.lower == "negeri":
            return after.end, f"{token.text[:2]} luar {after.text}"
        return None
    head = None if token.text.isupper() and len(word) < 6 else _glued_head(word)
    if head is None:
        return None
    rest = "mana pun" if word == head + "manapun" else token.text[len(head) :]
    return token.end, f"{token.text[: len(head)]} {rest}"


@lru_cache(maxsize=4096)
def _glued_head(word: str) -> str | None:
    """The preposition that is glued to the word; ``None`` where the word is right."""
    if word in _NEVER:
        return None
    for head in _HEADS:
        if not word.startswith(head):
            continue
        rest = word[len(head) :]
        if rest == "manapun":
            return head
        bare = rest[:-3] if rest.endswith("nya") else rest
        known = bare in PLACE_WORDS or (head == "di" and bare in TIME_WORDS)
        if not known and not (head != "dari" and _is_place_noun(head, word, bare)):
            continue
        if (head == "di" and bare in _ONLY_KE_DARI and bare not in ("bank", "pusat", "dinas")) or (
            head != "di" and bare in _ONLY_DI and not bare.startswith("mana")
        ):
            continue
        if head == "di" and bare in ("bagian", "bidang", "pusat") and bare != rest:
            continue
        return head
    return None


def _is_place_noun(head: str, word: str, noun: str) -> bool:
    """*diperpustakaan*, *kekejaksaan*: nouns in *ke-…-an* and *pe-…-an* that make no verb with *di-* or *ke-*."""
    return (
        len(noun) > 7
        and noun.startswith(("ke", "pe") if head == "di" else "ke")
        and noun.endswith("an")
        and not noun.endswith("kan")
        and not lexicon.is_word(word)
        and lexicon.is_word(noun)
        and "n" in lexicon.parts_of_speech(noun)
    )


def _begins_with_hyphen(word: str) -> bool:
    return word.startswith(_HYPHENED_DI)


def _split(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in document.indices_of({"di", *words_like(context, _begins_with_hyphen)}):
        token = tokens[index]
        if token.kind != "word" or len(token.text) > 40:
            continue
        found = _torn(context, tokens, index) if token.lower == "di" else _hyphened(context, token)
        if found is None:
            continue
        end, mended = found
        if not context.is_prose(token.start, end):
            continue
        message = f"Write “{mended}” as one word." if context.settings.language == "en" else f"Rangkaikan: «{mended}»."
        yield finding(info, context, token.start, end, message, (Suggestion(mended, safe=True),))


def _torn(context: Context, tokens: tuple[Token, ...], index: int) -> tuple[int, str] | None:
    if index + 1 >= len(tokens):
        return None
    token, verb = tokens[index], tokens[index + 1]
    if verb.kind != "word" or verb.text != verb.lower or not verb.text.isalpha() or gap(context, token, verb) != " ":
        return None
    follower = tokens[index + 2].lower if index + 2 < len(tokens) else "."
    before = tokens[index - 1].lower if index else ""
    sure = _is_verb(verb.lower)
    if sure is None:
        ours = verb.lower in _STORES and follower in ("kami", "petugas", "tim")
        sure = (follower in _ENDS_CLAUSE and not ours) or before in _BEFORE_VERB
    if not sure or _foreign(context, token.start, verb.end):
        return None
    return verb.end, token.text + verb.text


@lru_cache(maxsize=4096)
def _is_verb(word: str) -> bool | None:
    """Tell whether *di* before the word is its prefix; ``None`` where the words beside them decide."""
    whole = analyze("di" + word)
    if whole.voice != "passive" or not lexicon.is_root(whole.root.split()[0]) or word in PLACE_WORDS:
        return False
    if not whole.suffixes and not whole.clitics and "per-" not in whole.prefixes:
        if word in _EITHER:
            return None
        return word in _VERBS
    if lexicon.is_root(word):
        return False
    if "per-" in whole.prefixes:
        return True
    if "-kan" in whole.suffixes:
        return word.endswith(("kan", "kannya"))
    # Nouns in -i (instansi, provinsi) have a root of their own; verbs in -i are listed with their di-.
    own = analyze(word)
    noun = lexicon.is_word(word) and "n" in lexicon.parts_of_speech(word)
    return "-i" in whole.suffixes and not noun and own.suffixes != ("-an",)


def _hyphened(context: Context, token: Token) -> tuple[int, str] | None:
    match = _HYPHENED.match(token.text)
    if match is None or _foreign(context, token.start, token.end):
        return None
    whole = analyze("di" + match[1])
    if whole.voice != "passive" or not lexicon.is_root(whole.root.split()[0]) or not joins(whole.root):
        return None
    return token.end, token.text[:2] + match[1]


def _foreign(context: Context, start: int, end: int) -> bool:
    return any(match.entry.kind == "foreign" for match in context.matches_in(start, end))


RULES = (
    Rule(JOINED, _joined, Needs(like=_is_glued, capitals=_begins_small)),
    Rule(SPLIT, _split, Needs(words=frozenset({"di"}), like=_begins_with_hyphen)),
)
