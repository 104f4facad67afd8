"""Capital letters: *anda* in address, *Terima Kasih* inside a sentence, a sentence that begins small.

Names, titles, menu labels and headings keep their capitals; only words that can be nothing but ordinary are judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import capitals_like
from jelas.rules.places import indices_of

ADDRESS = RuleInfo(
    name="lower-case-address",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Sapaan berhuruf kecil",
    title_en="Form of address in lower case",
    why="Anda, Bapak, Ibu, dan Saudara sebagai sapaan berhuruf kapital; itu tanda hormat kepada warga.",
    why_en="Forms of address take a capital letter: a sign of respect.",
    source="eyd5: huruf kapital, kata sapaan",
    flagged=(
        "Berkas [[anda]] sudah kami terima.",
        "Kepada [[bapak/ibu]] kami mohon maaf.",
        "Pengaduan [[saudara]] sedang kami proses.",
        "Terima kasih [[bapak]] Budi.",
        "Kami menunggu Bapak/[[ibu]] besok.",
    ),
    silent=(
        "Berkas Anda sudah kami terima.",
        "Layanan untuk ibu hamil dan ibu menyusui.",
        "Nama ibu kandung harus ditulis.",
        "Bawa fotokopi KTP saudara kandung.",
        "Para bapak dan ibu guru hadir.",
        "Kepada ibu dengan anak balita kami beri kursi.",
        "Bawa surat kuasa untuk saudara Anda.",
    ),
)

INSIDE = RuleInfo(
    name="capital-inside-sentence",
    category="spelling",
    severity="info",
    confidence="high",
    title="Kapital di tengah kalimat",
    title_en="Capital inside a sentence",
    why="Huruf kapital menandai awal kalimat dan nama; di tempat lain pembaca mencari nama yang tidak ada.",
    why_en="A capital marks a name or a new sentence; elsewhere it misleads.",
    source="eyd5: huruf kapital",
    flagged=(
        "Semoga membantu ya, [[Terima Kasih]].",
        "Berkas sudah lengkap. [[Terima Kasih]]",
        "Halo Sobat[[, Kami]] mohon maaf atas kendalanya.",
        "Layanan ini gratis [[Dan]] cepat.",
        "Sehat selalu dan [[Terima]] kasih atas masukannya.",
        "Loket tutup pada [[Hari]] Senin.",
        "Jadwalnya dibuka pada [[Bulan]] Mei.",
        "Datanglah besok [[Pukul]] 09.00.",
    ),
    silent=(
        "Yth. Bapak Budi,\nTerima kasih atas masukannya.",
        "Kementerian Pendidikan Dan Kebudayaan menjawab.",
        "Berkas sudah lengkap. Terima kasih.",
        "Tekan tombol Untuk Saya di layar.",
        "Selamat memperingati Hari Kartini.",
        "Undang-Undang Nomor 5 Tahun 2020 berlaku.",
    ),
)

START = RuleInfo(
    name="sentence-without-capital",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Awal kalimat berhuruf kecil",
    title_en="Sentence that begins small",
    why="Kapital di awal kalimat menunjukkan di mana pikiran baru dimulai.",
    why_en="The capital shows where a new thought begins.",
    source="eyd5: huruf kapital",
    flagged=("Berkas sudah lengkap. [[silakan]] datang ke loket.",),
    silent=(
        "Berkas sudah lengkap. Silakan datang ke loket.",
        "Bawa KTP, KK, dll. untuk pendaftaran.",
        "Alamatnya Jl. merdeka nomor 5.",
    ),
)

_FUNCTION = frozenset(
    words(
        "dan yang untuk dengan atau oleh karena agar sehingga maka bahwa serta tetapi namun supaya jika",
        "apabila ketika saat setelah sebelum dapat bisa akan tidak sudah belum telah harus juga ini itu",
        "pada dari kami kita silakan mohon",
    )
)
_AFTER_COMMA = frozenset(
    words(
        "kami kita terima mohon maaf untuk jika apabila silakan silahkan perihal mengenai terkait agar",
        "karena saat bisa dapat semoga namun tetapi sehingga setelah kemudian lalu sebelumnya sedangkan",
        "segera kalau bila dan yang atau masukkan masukan pemblokiran sebagai dengan pada selain pastikan",
    )
)
_SMALL_INSIDE = _FUNCTION | _AFTER_COMMA | {"terima"}
"""Words that have no business with a capital inside a sentence."""
_COMMON = frozenset(
    words(
        "aplikasi aplikasinya bank rekening akun outlet handphone pelanggan nasabah penumpang pengguna penerima "
        "petugas kartu saldo transaksi kendala layanan sistem jaringan update download upgrade login email password "
        "nomor kembali membantu bertransaksi ulasan keluhan kritik saran sosial media kereta tiket paket "
        "kiriman pembayaran"
    )
)
"""Words of app desks that are written with a capital as if they were names."""
_LABELS = frozenset(words("tombol menu pilih klik tekan fitur bagian kolom halaman opsi tab ikon pilihan kategori ke"))
_ADDRESSES = frozenset(words("anda saudara saudari bapak ibu"))
_NO_READER_BEFORE = frozenset(words("para seorang anak dan adik dua tiga antar sang si punya sebagai"))
_NO_READER_AFTER = frozenset(
    words("kandung saya kami kita tiri ipar kelas tingkat sepupu adik beradik dan perempuan laki-laki")
)
_HALF_CAPITAL = frozenset({"Bapak", "Bpk", "Bp", "Pak", "Saudara"})
"""*Bapak/ibu*: the second word is the reader as well."""
_BELONGS = frozenset(
    words(
        "pengaduan laporan permohonan aduan pertanyaan keluhan permintaan saran masukan pengajuan surat surel email",
        "pesan kesabaran kehadiran partisipasi tagihan akun rekening pembayaran usulan kekhawatiran kepada mohon",
        "dimohon kiranya perhatian",
    )
)
"""Before these words a form of address is most often meant."""
_BEFORE_NAME = frozenset(
    words(
        "berkas bagi nomor data terhadap bahwa agar apabila jika bila maka silakan untuk harap halo hai kasih yth",
        "selamat pagi siang sore malam",
    )
)
_SAYS = frozenset(
    words("alami sampaikan kirimkan maksud ajukan laporkan butuhkan tanyakan keluhkan inginkan berikan isi")
)
"""Verbs whose doer stands right before them: *yang ibu ajukan*."""
_MAY = frozenset(words("dapat bisa boleh agar ingin berkenan menghubungi melapor"))
_ASKED = frozenset(words("kepada hubungi mohon silakan silahkan jika apabila bila"))
_NEVER_BEFORE = frozenset(
    words(
        "para seorang kaum nama antar sesama sebagai ikatan kesehatan kematian kelas senam dua tiga anak bayi dan atau",
        "serta dengan seibu si sang oleh bahasa",
    )
)
_KIN = frozenset(
    words(
        "kandung saya kami kita tiri ipar sepupu kembar hamil menyusui guru rumah dari dan atau yang angkat",
        "mertua kota muda tua mereka beliau nya dekat jauh asuh sambung rt rw lurah camat bidan jari almarhum pemohon",
        "bayi nifas bersalin melahirkan pkk kades tunggal laki-laki perempuan",
    )
)
_FORMS = frozenset(words("bapak ibu saudara saudari anda kakak"))


def _address(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    relaxed = context.draft.channel in ("chat", "ulasan")
    if relaxed:
        yield from _kakak(info, context)
    small = [index for index in indices_of(context, _ADDRESSES) if tokens[index].text == tokens[index].lower]
    reader = _reader(context) if small else frozenset()
    for index in small:
        token = tokens[index]
        found = _addressed(tokens, index, reader)
        if found is None or not context.is_prose(token.start, found[0]):
            continue
        end, mended = found
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}» dengan kapital."
        yield finding(
            info,
            context,
            token.start,
            end,
            message,
            (Suggestion(mended, safe=True),),
            # *anda* is a slip in any channel; *bapak* and *ibu* are how people chat.
            severity="info" if relaxed and token.text != "anda" else None,
        )


def _kakak(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """Find the *kakak* in small letters where a desk chats with its *Kak*."""
    tokens = context.document.tokens
    indices = indices_of(context, frozenset({"kakak"}))
    if not indices or not ("kak" in context.document.places or "Kakak" in context.text):
        return
    for index in indices:
        token = tokens[index]
        before = tokens[index - 1].lower if index else ""
        after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if token.text != "kakak" or before in _NO_READER_BEFORE or after in _NO_READER_AFTER:
            continue
        if context.is_prose(token.start, token.end):
            message = "Write “Kakak”." if context.settings.language == "en" else "Tulis «Kakak» dengan kapital."
            suggestion = Suggestion("Kakak", safe=True)
            yield finding(info, context, token.start, token.end, message, (suggestion,), severity="info")


def _addressed(tokens: tuple[Token, ...], index: int, reader: frozenset[str]) -> tuple[int, str] | None:
    token = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text == "anda":
        return token.end, "Anda"
    title = token.text.title()
    if token.text in ("bapak", "saudara") and after is not None and after.text == "/" and index + 2 < len(tokens):
        other = tokens[index + 2]
        if other.lower in ("ibu", "saudari"):
            return other.end, f"{title}/{other.text.title()}"
        if other.lower == "i":
            return other.end, f"{title}/i"
    if before is not None and before.text == "/" and index > 1 and tokens[index - 2].text in _HALF_CAPITAL:
        return token.end, title
    if (before is not None and before.text == "/") or before is None or (after is not None and after.text == "/"):
        return None
    follows = after.lower if after is not None else "."
    if follows in _KIN or before.lower in _NEVER_BEFORE:
        return None
    # «Untuk saudara yang berada di luar negeri», «ibu dengan anak balita»: not the reader.
    if (token.text in ("saudara", "saudari") and follows in ("yang", "anda")) or follows == "dengan":
        return None
    named = after is not None and after.kind == "word" and after.text.istitle() and after.lower not in _FORMS
    meant = (
        title in reader
        or (before.lower in _BELONGS and (before.lower != "kepada" or title.startswith("Saudar") or named))
        or follows in _SAYS
        or (before.lower in _ASKED and follows in _MAY)
        or (named and before.lower in _BEFORE_NAME)
    )
    return (token.end, title) if meant else None


_SHORT = {"Sdr": "Saudara", "Sdri": "Saudari", "Pak": "Bapak", "Bu": "Ibu", "Bpk": "Bapak", "Sdra": "Saudara"}


def _reader(context: Context) -> frozenset[str]:
    """The forms of address in the salutation: *Sdr. Anton* makes every *saudara* the reader."""
    tokens = context.document.tokens
    return frozenset(
        _SHORT.get(token.text, token.text)
        for token in tokens
        if token.text.istitle()
        and (token.text in _SHORT or token.text.lower() in _FORMS)
        and context.draft.kind_at(token.start) in ("salutation", "address")
    )


def _inside(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in capitals_like(context, _may_be_inside):
        before = tokens[index - 1].text if index else ""
        # Nothing else makes a capital wrong than what stands before it, but for «Terima Kasih».
        if before != "," and not before.islower() and tokens[index].text != "Terima":
            continue
        sentence = document.sentence_of(index)
        thanks = _thanks(context, sentence.first, index)
        place = thanks or _after_comma(context, sentence.first, index)
        place = place or _function_word(context, sentence.first, sentence.last, index)
        if place is None and tokens[index].lower in _UNITS_OF_TIME:
            place = _unit_of_time(context, sentence.first, sentence.last, index)
        # Thanks stand in the last line, which may look like a part of the signature.
        if place is None or not (context.is_prose(*place[:2]) or (thanks and context.draft.is_own(*place[:2]))):
            continue
        start, end, mended = place
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."
        yield finding(info, context, start, end, message, (Suggestion(mended, safe=True),))


_UNITS_OF_TIME = frozenset(words("hari bulan tanggal pukul jam"))
_DAYS = frozenset(words("senin selasa rabu kamis jumat sabtu minggu"))
_MONTHS = frozenset(
    words("januari februari maret april mei juni juli agustus september oktober november desember ini depan lalu")
)


def _may_be_inside(text: str) -> bool:
    return text.istitle() and (text.lower() in _SMALL_INSIDE or text.lower() in _UNITS_OF_TIME)


def _unit_of_time(context: Context, first: int, last: int, index: int) -> tuple[int, int, str] | None:
    """*pada Hari Senin*, *Pukul 09.00*: no name, unlike *Hari Kartini*, and not the head of a line."""
    tokens = context.document.tokens
    token = tokens[index]
    if index <= first or index + 1 >= last or "\n" in context.text[tokens[index - 1].end : token.start]:
        return None
    after = tokens[index + 1]
    fits = {"hari": after.lower in _DAYS, "bulan": after.lower in _MONTHS}.get(token.lower, after.kind == "number")
    return (token.start, token.end, token.lower) if fits else None


COMMON = RuleInfo(
    name="capital-common-word",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Kata biasa berhuruf kapital",
    title_en="Ordinary word with a capital",
    why="Kapital menandai nama; pada kata biasa pembaca mengira ada menu atau merek bernama begitu.",
    why_en="A capital marks a name; on an ordinary word readers look for a menu or brand of that name.",
    source="eyd5: huruf kapital",
    flagged=(
        "Saat ini [[Aplikasi]] sudah bisa dibuka.",
        "Daftarkan nomor [[Rekening Bank]] di kantor kami.",
        "Semoga [[Membantu]] ya.",
    ),
    silent=(
        "Saat ini aplikasi sudah bisa dibuka.",
        "Kirim ke rekening Bank Contoh.",
        "Buka menu Akun lalu Pilih Transaksi.",
        'Tekan "Layanan Pelanggan" di layar.',
    ),
    channel="ulasan",
)


def _is_common(text: str) -> bool:
    return text.istitle() and text.lower() in _COMMON


def _common(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    done = 0
    for index in capitals_like(context, _is_common):
        if index < done:
            continue
        sentence = document.sentence_of(index)
        end = index + 1
        while end < sentence.last and tokens[end].lower in _COMMON and tokens[end].text.istitle():
            end += 1
        done = end
        if not _stands_small(context, sentence.first, sentence.last, index, end):
            continue
        start, stop = tokens[index].start, tokens[end - 1].end
        if context.is_prose(start, stop):
            mended = context.text[start:stop].lower()
            message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."
            yield finding(info, context, start, stop, message, (Suggestion(mended, safe=True),))


def _stands_small(context: Context, first: int, last: int, index: int, end: int) -> bool:
    """Small words on both sides on the same line: neither a name nor a label on a screen."""
    tokens, text = context.document.tokens, context.text
    if index <= first:
        return False
    before = tokens[index - 1]
    opens = index - 1 == first or "\n" in text[tokens[index - 2].end : before.start]
    small = before.text.islower() or (opens and before.text.istitle() and lexicon.is_word(before.lower))
    if before.kind != "word" or not small or before.lower in _LABELS or text[before.end : tokens[index].start] != " ":
        return False
    if index - 2 >= first and tokens[index - 2].lower in _LABELS:
        return False
    if end >= last:
        return True
    after = tokens[end]
    return after.text.islower() if after.kind == "word" else after.text in ",.!?"


def _thanks(context: Context, first: int, index: int) -> tuple[int, int, str] | None:
    tokens = context.document.tokens
    if tokens[index].text != "Terima" or index + 1 >= len(tokens) or tokens[index + 1].text != "Kasih":
        return None
    opens = index == first or context.text[tokens[index - 1].end : tokens[index].start].count("\n") > 0
    return tokens[index].start, tokens[index + 1].end, "Terima kasih" if opens else "terima kasih"


def _after_comma(context: Context, first: int, index: int) -> tuple[int, int, str] | None:
    tokens = context.document.tokens
    token = tokens[index]
    if index - 1 < first or tokens[index - 1].text != "," or token.lower not in _AFTER_COMMA:
        return None
    comma = tokens[index - 1]
    between = context.text[comma.end : token.start]
    if "\n" in between or index + 1 >= len(tokens):
        return None
    after = tokens[index + 1]
    if after.kind == "word" and after.text[0].isupper():
        return None
    return comma.start, token.end, f", {token.lower}"


def _function_word(context: Context, first: int, last: int, index: int) -> tuple[int, int, str] | None:
    tokens = context.document.tokens
    token = tokens[index]
    if token.lower not in _FUNCTION and token.lower != "terima":
        return None
    if index <= first or index + 1 >= last:
        return None
    before, after = tokens[index - 1], tokens[index + 1]
    if token.lower == "terima" and after.text != "kasih":
        return None
    plain = all(near.kind == "word" and near.text.islower() for near in (before, after))
    if not plain or "\n" in context.text[before.end : token.start] or not lexicon.is_word(before.lower):
        return None
    if before.lower in ("tombol", "menu", "pilih", "klik", "tekan", "fitur", "bagian", "kolom"):
        return None
    return token.start, token.end, token.lower


_END = later(r"[.?!][)”\"']?\s{1,3}$")


def _start(info: RuleInfo, context: Context) -> Iterator[Finding]:
    if context.draft.channel in ("chat", "ulasan"):
        return
    document = context.document
    tokens = document.tokens
    for sentence in document.sentences[1:]:
        token = tokens[sentence.first]
        if not token.text.islower() or token.kind != "word" or not lexicon.is_word(token.lower):
            continue
        before = tokens[sentence.first - 2] if sentence.first > 1 else None
        if not _END.search(context.text[max(0, token.start - 5) : token.start]) or before is None:
            continue
        if before.kind != "word" or len(before.text) < 4 or not lexicon.is_word(before.lower):
            continue
        if "\n" in context.text[before.end : token.start] or not context.is_prose(token.start, token.end):
            continue
        mended = token.text.capitalize()
        message = (
            f"Begin the sentence with “{mended}”."
            if context.settings.language == "en"
            else f"Awali kalimat dengan kapital: «{mended}»."
        )
        yield finding(info, context, token.start, token.end, message, (Suggestion(mended, safe=True),))


_APP_DESKS = frozenset({"chat", "ulasan"})

RULES = (
    Rule(ADDRESS, _address, Needs(words=_ADDRESSES | {"kakak"})),
    Rule(INSIDE, _inside, Needs(capitals=_may_be_inside)),
    Rule(COMMON, _common, Needs(capitals=_is_common, channels=_APP_DESKS)),
    Rule(START, _start),
)
