"""Capital letters that no list knows and the draft does not explain.

Acronyms in ``wordlists/acronyms/`` are found through the lists. This rule is for the rest: every office has its
own, and no list holds them all. It stays silent where the letters may be something else: a name, a code, a unit,
a degree, a Roman number, or an ordinary word in capitals (that is a matter of tone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from jelas.language.document import Sentence
from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.report import Confidence, Finding, Severity
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.explained import is_known, is_own_name
from jelas.rules.needs import capitals_like
from jelas.wordlists import Acronym
from jelas.wordlists.words import ADDRESS

INFO = RuleInfo(
    name="unknown-acronym",
    category="acronym",
    severity="warning",
    confidence="medium",
    title="Singkatan tanpa kepanjangan",
    title_en="Acronym without its meaning",
    why="Warga yang tidak mengenal singkatan ini tidak dapat meneruskan bacaannya.",
    why_en="A citizen who does not know the letters cannot go on reading.",
    source="eyd5: singkatan dan akronim; guide 3: akronim ditulis kepanjangannya",
    flagged=(
        "Berkas Ibu sedang diperiksa [[KJPRT]] sebelum kami cetak.",
        "Data itu kami ambil dari [[e-QRTK]] pada hari Senin.",
        "Setelah [[BZKT-nya]] selesai, kami mengabari Bapak.",
        "Petugas masih memeriksa [[QJ]] milik Ibu.",
        "Berkas itu dikirim [[KJPRT]] Kemensos kemarin.",
    ),
    silent=(
        "Berkas Ibu diperiksa Kelompok Juru Periksa Rumah Tinggal (KJPRT) sebelum kami cetak.",
        "KJPRT adalah tim pemeriksa rumah. Berkas Ibu ada di KJPRT.",
        "Bawa KTP dan KK asli ke kantor kami.",
        "Gardu QZR-112 sudah menyala kembali.",
        "Dengan nomor pelat KT 1234 XZQ, pajaknya sudah lunas.",
        "MOHON SEGERA LENGKAPI BERKAS ANDA.",
        "Kami memproses pada Triwulan III dan Bab XIV.",
        "Surat itu ditandatangani Budi Santoso, M.H.",
        "Kirim foto berformat JPEG paling besar 2 MB.",
        "Loket ada di Gedung QZR lantai 2.",
        "Kapal berukuran 5 QJ tidak perlu izin itu.",
        "Uang Kelebihan (UK) dapat diambil besok, dan UK itu tidak hangus.",
    ),
    channel="surat",
)

_PAIR = later(r"[A-Z]{2}")
_LETTERS = later(r"(?:[a-z]-)?[A-Z]{2,8}(?:-[A-Z]{1,6}){0,2}")
_MIXED = later(r"[A-Z]{2,6}[a-z]{1,3}[A-Z]{0,4}|[A-Z][a-z][A-Z]{2,6}|[A-Z]{2,5}\d[A-Z]{1,4}")
_ROMAN = later(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SUBJECT = later(r"\s{0,9}(?:hal|perihal|subjek|subject)\b", re.IGNORECASE)
_SPEAKABLE = later(r"(?:[^AEIOU]?[AEIOU]{1,2}(?:NG|NY|[^AEIOU])?){2,}")
_ENDING = later(r"[-‑–]?(?:nya|ku|mu|lah|kah|pun)$")
_CODE = later(r"\d|[@_#\\=]|https?:|www\.")


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_NOT_ACRONYMS = _words(
    """
    VA KVA KWH KW MW GW KG KM CM MM ML HA PPM PSI RPM DPI PX MHZ GHZ HZ BTU MBPS KBPS GBPS TB KB MB
    GB IDR USD SGD EUR MYR JPY SAR GBP AUD RP PDF JPG JPEG PNG GIF HEIC XLS XLSX DOC DOCX PPT PPTX
    CSV ZIP RAR MP3 MP4 HTML HTTP HTTPS WWW URL SH SE ST SKM SIP SSOS SSI SKOM SPD SAG STP SFARM
    SKEP SST AMD MM MH MT MKES MSI MPD MAP MKN MBA MSC BSC PHD DR DRS DRA IR KH HJ TGK PROF APT NERS
    CPA CFP JAN FEB MAR APR MEI JUN JUL AGU AGT SEP OKT NOV DES SEN SEL RAB KAM JUM SAB MIN MGG SBB
    TTD YTH YTC TSB DLL DSB DST DKK FYI BTW ASAP NB PS WKWK HAHA HEHE LOL OMG OTW CMIIW TKS THX
    TRIMS MIN GAN BPK SDR SDRI TGL THN BLN JLN KEL KEC KAB PROV TELP HUB INFO NO JL GG BLOK FAX EXT
    CP CC BCC RE FW FWD ALHAMDULILLAH WR WB SWT SAW AS RA
    """
)
"""Units, money, file kinds, degrees, months and days, and the abbreviations of chats that other rules deal with."""

_NAMERS = _words(
    """
    pt cv ud pd tb fa jl jalan gang gg bank hotel toko apotek klinik rs rsu rsud gedung mal mall
    plaza perumahan perum komplek kompleks klaster cluster blok pasar terminal stasiun bandara
    pelabuhan dermaga pabrik kampus universitas sd smp sma smk tk ra mi mts ma sekolah aplikasi app
    apps fitur menu tombol situs laman website web kanal channel grup akun instagram facebook
    telegram merek merk tipe type seri model varian produk kode nomor no pelat plat nopol ukuran
    golongan kelas kategori gardu tiang unit bus kapal km kereta ka paket format berformat file fail
    kata huruf tulisan bernama nama inisial bpk bapak ibu pak bu sdr sdri saudara saudari atas a.n. an
    """
)
"""Words behind which capitals are a name or a code."""

_PAIR_NAMERS = _NAMERS | _words(
    """
    lantai gate pintu peron jalur rute koridor zona zone sektor shift regu tim grup kelompok pos vitamin baterai
    abjad urut lajur loket meja ruang kamar kursi nilai rumus simbol lambang provinsi kota kabupaten wilayah
    negara bendera kecamatan kelurahan desa titik klub band film lagu artis pemain merk golongan darah rhesus
    layar kabel lampu motor mobil ban oli lensa kamera laptop printer chip kartu operator saluran stasiun radio
    nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh ratus ribu ukur timbang berbobot
    """
)
"""Behind these, two letters are mostly the name of a place, a make or a size."""

_QUIET_PAIRS = _words(
    """
    II IV VI IX XI XV XX XL YA TI DI KE DE SI AN NO GO OK OH OF ON IN IS IT MY US UP TO VS WE
    BI BC GT IP OS PU UI UT TB MT RA PN SE CC AB AD AL AU EU UK PD DU LA SM MM KG KM CM ML HA KB MB GB TB KW MW GW
    HZ VA RP TV PC CD FM AM PM LED HD SC SS SK UX UI JW LG GG JL GD NY TN AH MH TK PG RT RW RI IQ EQ PH GA QZ
    """
) - {"UK", "PD", "DU", "KW", "PM", "SC", "PG"}
"""Two letters that are a Roman number, a word, a unit, a make, or known to everybody."""

_UNITS = _words(
    "seksi bid bidang subbag subbagian bagian subbid subbidang kasi kabid kasubbag kabag kasubag mediator instalasi"
)
"""Behind these in a signature stand the letters by which an office calls its own parts."""

_THROUGH = frozenset({"lewat", "melalui", "via", "dengan", "memakai", "menggunakan", "di"})
"""Behind these, letters that can be spoken are mostly the name of a channel."""


_MOST = 60
"""So many different ones are a table of codes, not a letter."""


class _Place(NamedTuple):
    """Letters in the draft."""

    token: Token
    at: int
    letters: str


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    known = context.wordlists.acronyms
    seen: set[str] = set()
    shouted: dict[int, bool] = {}
    tokens = context.document.tokens
    for index in capitals_like(context, _letters_of):
        token = tokens[index]
        letters = _letters_of(token.text)
        # Letters that are spelled out where they first appear may stand alone afterwards.
        if letters is None or letters in seen:
            continue
        if _signs(context, index, letters):
            seen.add(letters)
            yield finding(
                info, context, token.start, token.end, _message(letters, context.settings.language), severity="info"
            )
            continue
        if len(letters) == 2:
            if _is_dark_pair(context, index, letters, shouted):
                seen.add(letters)
                if not is_known(context, letters):
                    message = _message(letters, context.settings.language)
                    meanings = _meanings(context, letters)
                    yield finding(info, context, token.start, token.end, message, meanings)
            continue
        if _listed(letters, known, context) or letters.lower() in context.settings.names:
            continue
        if _is_word(letters, context):
            continue
        if not context.is_prose(token.start, token.end):
            continue
        sentence = context.sentence_at(token.start)
        if sentence is None or _in_capitals(context, sentence, shouted):
            continue
        if _is_named(context, index, sentence):
            continue
        if len(seen) == _MOST:
            return
        seen.add(letters)
        if is_known(context, letters) or is_own_name(context, letters):
            continue
        severity, confidence = _weight(context, _Place(token, index, letters))
        message = _message(letters, context.settings.language)
        yield finding(info, context, token.start, token.end, message, severity=severity, confidence=confidence)


@lru_cache(maxsize=4096)
def _letters_of(text: str) -> str | None:
    """The letters of what looks like an acronym, without its ending; None for any other word."""
    if not 2 <= len(text) <= 26 or text.istitle() or sum(map(str.isupper, text)) < 2:
        return None
    letters = _ENDING.sub("", text).replace("‑", "-").replace("–", "-")
    if _PAIR.fullmatch(letters):
        return None if letters in _QUIET_PAIRS else letters
    if len(letters) < 3 or not (_LETTERS.fullmatch(letters) or _MIXED.fullmatch(letters)):
        return None
    return None if letters in _NOT_ACRONYMS or _ROMAN.fullmatch(letters) else letters


def _listed(letters: str, known: Mapping[str, Acronym], context: Context) -> bool:
    """Tell whether a list knows the letters, or all the parts of a compound (*KTP-KK*) that need no words."""
    if letters in known or any(form in known for form in (letters.lower(), letters.title(), letters.upper())):
        return True
    parts = [part for part in letters.split("-") if len(part) > 1]
    if "-" not in letters or not all(part in known for part in parts):
        return False
    return all(known[part].status in ("umum", "nama") or is_known(context, part) for part in parts)


def _signs(context: Context, index: int, letters: str) -> bool:
    """Tell whether the letters name a part of the office in its signature: «Seksi QZR»."""
    tokens = context.document.tokens
    token = tokens[index]
    if not index or not letters.isupper() or not letters.isalpha():
        return False
    at, farthest = index - 1, max(0, index - _UNIT_WORDS)
    while at > farthest and (tokens[at].lower in (".", "&", "dan") or _may_be_unit(tokens[at].text)):
        at -= 1
    if tokens[at].lower not in _UNITS or "\n" in context.text[tokens[at].end : token.start]:
        return False
    part = context.draft.part_at(token.start)
    if part is None or part.kind != "signature":
        return False
    acronym = context.wordlists.acronyms.get(letters)
    return acronym is None or acronym.status != "umum"


_UNIT_WORDS = 8
"""Words and signs by which letters may stand behind the name of their part of the office."""


def _may_be_unit(text: str) -> bool:
    """Letters beside other letters: «Seksi QZR & BKT», «Seksi Yankes & SDMK»."""
    return 2 <= len(text) <= 8 and text[0].isupper() and text.isalpha() and text.lower() not in _UNITS


def _is_dark_pair(context: Context, index: int, letters: str, shouted: dict[int, bool]) -> bool:
    """Tell whether two capitals are letters of an office, as far as the words around them say.

    Two letters may be anything; only those among small words are an acronym (*validasi BT*, *petugas memeriksa SU*).
    """
    acronym = context.wordlists.acronyms.get(letters)
    if acronym is not None and acronym.status != "nama":
        return False
    if letters.lower() in context.settings.names:
        return False
    tokens = context.document.tokens
    token = tokens[index]
    sentence = context.sentence_at(token.start)
    subject = _is_subject_line(context, token)
    if sentence is None or not (subject or context.is_prose(token.start, token.end)):
        return False
    before = tokens[index - 1] if index > sentence.first else None
    if before is None or not before.text.isalpha() or before.lower in _PAIR_NAMERS:
        return False
    opens = index - 1 == sentence.first and lexicon.is_word(before.lower)
    if not (before.text.islower() or opens or (subject and not before.text.isupper())):
        return False
    if before.end != token.start and "\n" in context.text[before.end : token.start]:
        return False
    after = tokens[index + 1] if index + 1 < sentence.last else None
    if after is not None and after.text[:1].isdigit():
        return False
    if _in_capitals(context, sentence, shouted):
        return False
    # In a subject line every word may have its capital.
    return subject or not _is_named(context, index, sentence)


def _meanings(context: Context, letters: str) -> list[str]:
    """What two letters mean in one office or another, to choose from."""
    acronym = context.wordlists.acronyms.get(letters)
    if acronym is None:
        return []
    texts = (acronym.plain or acronym.expansion).split("|")
    return [f"{text.strip()} ({letters})" for text in texts if text.strip()]


def _is_subject_line(context: Context, token: Token) -> bool:
    """The line that says what a letter is about."""
    part = context.draft.part_at(token.start)
    if part is None or part.kind != "header-line":
        return False
    start = context.text.rfind("\n", 0, token.start) + 1
    return _SUBJECT.match(context.text, start) is not None


def _is_word(letters: str, context: Context) -> bool:
    """An ordinary or a foreign word in capitals belongs to other rules."""
    lower = letters.lower()
    return _is_everyday(lower) or context.wordlists.flags_foreign(lower)


@lru_cache(maxsize=4096)
def _is_everyday(word: str) -> bool:
    return all(lexicon.is_word(part) for part in word.split("-"))


def _in_capitals(context: Context, sentence: Sentence, seen: dict[int, bool]) -> bool:
    """Half of the sentence stands in capitals: it shouts, or it is a heading."""
    if sentence.start not in seen:
        tokens = context.document.tokens[sentence.first : sentence.last]
        words = [token.text for token in tokens if token.kind == "word" and len(token.text) > 1]
        seen[sentence.start] = len(words) > 2 and 2 * sum(map(str.isupper, words)) >= len(words)
    return seen[sentence.start]


def _is_named(context: Context, index: int, sentence: Sentence) -> bool:
    """Tell whether the letters are a name, a code, or part of one, by what stands around them."""
    text, tokens = context.text, context.document.tokens
    token = tokens[index]
    glued = _glued(text, token)
    # «^QZR», «*QZR»: the initials of who answers.
    if _CODE.search(glued) or glued.rstrip().endswith(("^", "*")):
        return True
    before = tokens[index - 1] if index > sentence.first else None
    after = tokens[index + 1] if index + 1 < sentence.last else None
    if after is not None and "\n" not in text[token.end : after.start]:
        if after.kind == "number":
            return True
        if after.kind == "word" and _is_capitalised(after.text) and not _stands_alone(after, context):
            return True
    if before is None or "\n" in text[before.end : token.start]:
        return False
    if before.text == "." and index - 2 >= sentence.first and tokens[index - 2].lower in _NAMERS:
        return True
    if before.kind == "number":
        return len(token.text) <= 3
    if before.kind != "word":
        return False
    if before.lower in _NAMERS:
        return True
    # The first word of a sentence has its capital from there.
    opens = index - 1 == sentence.first and lexicon.is_word(before.lower)
    return _is_capitalised(before.text) and not opens


def _stands_alone(token: Token, context: Context) -> bool:
    """A form of address or another acronym with a capital makes no name of the letters before it."""
    return token.lower in ADDRESS or token.text in context.wordlists.acronyms


def _is_capitalised(text: str) -> bool:
    """A word with a capital that is no acronym of two to four letters."""
    return text[:1].isupper() and (not text.isupper() or len(text) > 4)


def _glued(text: str, token: Token) -> str:
    """The letters with everything that stands at them without a space, but for brackets and the like."""
    start, end = token.start, token.end
    lowest, highest = max(0, start - 30), min(len(text), end + 30)
    while start > lowest and not text[start - 1].isspace() and text[start - 1] not in '(,;"“«':
        start -= 1
    while end < highest and not text[end].isspace() and text[end] not in '),;"”»':
        end += 1
    around = text[start : token.start] + " " + text[token.end : end]
    return around


def _weight(context: Context, place: _Place) -> tuple[Severity, Confidence]:
    """How much the letters matter: letters that nobody can speak are surely an acronym."""
    letters = place.letters
    if not _LETTERS.fullmatch(letters):
        return "info", "medium"
    bare = letters.split("-", 1)[1] if letters[0].islower() else letters
    if not _SPEAKABLE.fullmatch(bare.replace("-", "")):
        return "warning", "medium"
    before = context.document.tokens[place.at - 1] if place.at else None
    if before is not None and before.lower in _THROUGH:
        return "info", "low"
    # Answers to app reviews are full of brands.
    return ("info" if context.draft.channel == "ulasan" else "warning"), "medium"


def _message(letters: str, language: str) -> str:
    if language == "en":
        return f"Spell out “{letters}” where it first appears, or say it in everyday words."
    return f"Tulis kepanjangan «{letters}» saat pertama muncul, atau ganti dengan kata sehari-hari."


RULES = (Rule(INFO, _check, Needs(capitals=_letters_of)),)
