"""Dates, times, amounts, numbers and citations: what stands in a sentence as a fact.

A quantity begins with a number or with one of a few hundred words (*pukul*, *paling*, *Pasal*, *Rp*). The tokens are
walked once; each such token asks the few patterns that can begin with it, the longest answer wins, and the walk goes on
behind it. Every repetition in the patterns is bounded, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from jelas.language.patterns import later
from jelas.language.tokens import Token, tokenize
from jelas.language.word_sets import words

if TYPE_CHECKING:
    from jelas.language.document import Document

QuantityKind = Literal[
    "date", "weekday", "time", "duration", "deadline", "money", "phone", "mail", "url", "handle", "id_number",
    "registration", "citation", "percentage",
]  # fmt: skip
"""What a quantity is: ``handle`` is a social account (*@kelurahan*), ``id_number`` the number of a person or
account."""


class Quantity(NamedTuple):
    """A recognised fact; ``source[start:end] == text``."""

    kind: QuantityKind
    """What it is."""
    start: int
    """First character, in Python code points."""
    end: int
    """One past the last character."""
    text: str
    """The words themselves."""


# White space between the parts of a quantity: a few spaces, at most one line break.
_S = r"[ \t\u00a0]{0,3}(?:\r?\n[ \t>]{0,8})?"
_SP = rf"(?=\s){_S}"
_DASH = r"[-–—]"
_TO = rf"(?:{_S}{_DASH}{_S}|{_SP}(?:s\.d\.?|s/d|sd\.?|sampai(?:{_SP}dengan)?|hingga|ke){_SP})"
_AND = rf"(?:{_TO}|{_S},{_S}|{_SP}(?:dan|atau|&){_SP})"

_MONTHS = words(
    "januari februari pebruari maret april mei juni juli agustus september oktober november nopember ",
    "desember",
)
_SHORT_MONTHS = words("jan feb mar apr jun jul agt agu ags agust sep sept okt nov nop des")
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:{'|'.join(_SHORT_MONTHS)})\.?)(?![^\W_])"
_DAYS = words("senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad")
_DAY = rf"(?:{'|'.join(_DAYS)})(?!\w)"
_YEAR = r"(?:19|20)\d{2}(?!\d)"
_UNITS_OF_NUMBER = words("satu dua tiga empat lima enam tujuh delapan sembilan")
_UNIT = rf"(?:{'|'.join(_UNITS_OF_NUMBER)})"
_NUMBER_WORD = (
    rf"(?:(?:{_UNIT}{_SP}(?:belas|puluh|ratus|ribu|juta)|sepuluh|sebelas|seratus|seribu|sejuta|{_UNIT})"
    rf"(?:{_SP}(?:(?:{_UNIT}{_SP})?(?:belas|puluh|ratus|ribu|juta|miliar)|{_UNIT}|sepuluh|sebelas|seratus)){{0,5}})"
)
_NUMBER = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?"

_DATE_DAYS = rf"\d{{1,2}}(?:{_AND}\d{{1,2}}){{0,4}}"
_DATE_AT_DIGIT = (
    rf"(?:{_DATE_DAYS}{_S}-?{_MONTH}(?:{_S}[-,]?{_S}(?:tahun{_SP})?{_YEAR}|{_S}’\d\d)?"
    rf"(?:{_TO}\d{{1,2}}{_SP}{_MONTH}(?:{_SP}{_YEAR})?)?"
    rf"|\d{{1,2}}(?P<sep0>[/-])\d{{1,2}}(?P=sep0)(?:{_YEAR}|\d{{2}}(?!\d))|\d{{1,2}}\.\d{{1,2}}\.{_YEAR}"
    rf"|{_YEAR}(?P<sep1>[/-])\d{{2}}(?P=sep1)\d{{2}})(?![\d/])"
)
# A date behind this word is asked for in two steps, so that the long pattern is compiled once: see _dated_end.
_DATE_WORD = rf"(?:tanggal|tgl\.?){_S}"
_DAY_OF_DATE = rf"(?:tanggal|tgl\.?){_SP}\d{{1,2}}(?:{_AND}\d{{1,2}}){{0,4}}(?![\d/.,]\d|\d)"
_DATE = (
    rf"(?:(?:(?:tanggal|tgl\.?){_S})?{_DATE_AT_DIGIT}|{_DAY_OF_DATE}"
    rf"|(?:(?:awal|pertengahan|akhir)(?:{_SP}bulan)?|bulan){_SP}{_MONTH}(?:{_SP}{_YEAR})?"
    rf"|{_MONTH}{_SP}(?:tahun{_SP})?{_YEAR}"
    rf"|(?:akhir|awal|pertengahan){_SP}tahun{_SP}{_YEAR}"
    rf"|besok(?:{_SP}(?:pagi|siang|sore|malam|lusa))?(?!-)|lusa|hari{_SP}ini|nanti{_SP}malam)"
)
_WEEKDAY = (
    rf"(?:hari{_SP})?{_DAY}(?:{_AND}(?:hari{_SP})?{_DAY}){{0,6}}"
    rf"(?:{_SP}(?:(?:pekan|minggu){_SP})?(?:depan|ini)(?!\w)|{_SP}(?:pagi|siang|sore|malam)(?!\w))?"
)
_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d]|[.,]\d)"
_ZONE = rf"(?:{_S}(?:WIB|WITA|WIT|pagi|siang|sore|malam)(?!\w)){{1,2}}"
_TIME_TO = rf"(?:{_S}{_DASH}{_S}|{_SP}(?:s\.d\.?|s/d|sd\.?|sampai(?:{_SP}dengan)?|hingga|dan|atau){_SP})"
_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?![\d]|[.,:]\d)"
_TIME_AT_DIGIT = rf"{_CLOCK}(?:{_TIME_TO}(?:pukul{_SP}|jam{_SP})?{_CLOCK}(?:{_ZONE})?|{_ZONE})"
_TIME = (
    rf"(?:(?:pukul|pkl\.?|pk\.?|jam){_S}{_HOUR}(?:{_ZONE})?(?:{_TIME_TO}(?:(?:pukul|pkl\.?|jam){_S})?{_HOUR})?(?:{_ZONE})?"
    rf"|{_TIME_AT_DIGIT})"
)
_TIME_UNIT = (
    rf"(?:hari(?:{_SP}(?:kerja|kalender|takwim))?|minggu|pekan|bulan|tahun(?!{_SP}(?:19|20)\d\d|{_SP}anggaran)|jam"
    rf"(?:{_SP}kerja)?|menit|detik|semester|triwulan)(?![\w-])"
)
_SPELT = rf"(?:{_S}\([^\W\d_][a-z -]{{2,40}}\))?"
_OR = rf"(?:{_TO}|{_SP}atau{_SP})"
_COUNT_AT_DIGIT = rf"(?:{_NUMBER}){_SPELT}(?:{_OR}(?:{_NUMBER}){_SPELT})?"
_COUNT = rf"(?:{_COUNT_AT_DIGIT}|{_NUMBER_WORD}(?:{_OR}{_NUMBER_WORD})?)"
_DAYS_ROUND = rf"\d{{1,2}}{_SPELT}{_S}[x×]{_S}24{_SPELT}{_S}jam(?:{_SP}kerja)?"
_UNITS = rf"{_S}{_TIME_UNIT}(?:{_SP}(?:dan{_SP})?\d{{1,2}}{_SP}{_TIME_UNIT})?"
_DURATION = (
    rf"(?:{_DAYS_ROUND}|{_COUNT}{_UNITS}"
    rf"|[HT]{_S}[+-]{_S}\d{{1,3}}(?!\w)|(?:sehari|seminggu|sepekan|sebulan|setahun|sejam|semenit)(?![\w-]))"
)
_FULL_DATE = rf"(?:(?:hari{_SP})?{_DAY}{_S},?{_S}\(?)?{_DATE}"
# A deadline is one of these words, some small words, and a date, time or duration: see _deadline_at.
_LIMIT = (
    rf"(?:paling{_SP}(?:lambat|lama|telat|akhir)(?:nya)?|selambat(?:-lambat)?nya|selama-lamanya|maksimal|maksimum"
    rf"|maks\.?|sebelum|tidak{_SP}lebih{_SP}dari|kurang{_SP}dari|tenggat(?:nya)?"
    rf"|batas(?:nya|{_SP}waktu(?:nya)?|{_SP}akhir(?:nya)?)?|(?:di{_SP})?dalam|sampai(?:{_SP}dengan)?|hingga|s\.d\.?|s/d)"
    rf"(?![\w-]){_S}"
)
_AFTER_LIMIT = (
    rf"(?::|(?:pada|tanggal|tgl\.?|hari|dalam|di|waktu|(?:jangka|kurun){_SP}waktu|tempo|adalah|sampai|yaitu)(?![\w-]))"
    rf"{_S}"
)
_BEFORE_TIME = rf"{_S},?{_S}(?:pada{_SP})?"
_PAST = rf"{_SP}(?:ter|yang{_SP})?(?:akhir|lalu)(?!\w)"
_SCALE = rf"(?:{_S}(?:ribu|juta|miliar|milyar|triliun|rb|jt)(?!\w))?"
_RUPIAH = rf"{_S}(?:rupiah|dolar(?:{_SP}AS)?)(?!\w)"
_MONEY = (
    rf"(?:(?:rp\.?|idr|us\$|usd|\$){_S}\d{{1,15}}(?:[.,]\d{{1,3}}){{0,6}}{_SCALE}(?:,-{{1,2}}|\.-)?"
    rf"(?:{_TO}(?:rp\.?{_S})?\d{{1,15}}(?:[.,]\d{{1,3}}){{0,6}}{_SCALE}(?:,-)?)?(?:{_S}\([a-z -]{{4,120}}rupiah\))?"
    rf"|(?:\d{{1,15}}(?:[.,]\d{{1,3}}){{0,6}}{_SCALE}|{_NUMBER_WORD}){_RUPIAH})"
)
_MONEY_AT_DIGIT = rf"\d{{1,15}}(?:[.,]\d{{1,3}}){{0,6}}{_SCALE}{_RUPIAH}"
_PERCENTAGE = rf"\d{{1,6}}(?:[.,]\d{{1,3}})?(?:{_TO}\d{{1,6}}(?:[.,]\d{{1,3}})?)?{_S}(?:%|persen(?!\w))"

_PHONE = (
    r"(?:(?:\(\+?62\)|\+62|62(?=8))[ .-]?(?:\(0\))?\d{2,4}(?:[ .-]?\d{2,5}){1,4}"
    r"|\(0\d{2,3}\)[ .-]?\d{3,4}(?:[ .-]?\d{2,5}){0,2}|0(?!00)\d{1,3}(?:[ .-]?\d{3,5}){1,3}(?:[ .-]?\d{1,3})?"
    r"|0800[ -]?\d[ -]?\d{3}[ -]?\d{3}"
    r"|1[45]00[ -]?\d{3,4})(?![\d/]|[.,]\d)(?:" + _S + r"(?:ext|pes|pesawat)\.?" + _S + r"\d{1,5})?"
)
_HOTLINE = r"(?:1\d{2}|14\d{3}|1500|1\d{3,4})(?:[ -]?\d{3})?(?![\d/]|[.,]\d)"
_HOTLINE_CONTEXT = later(
    r"(?:tele?po?n|telp|\btlp|hubung|call ?cent|contact cent|hotline|kontak|whatsapp|\bwa\b|sms|darurat|panggil|"
    r"pusat (?:panggilan|layanan|bantuan)|pln|halo ?pos)[^.!?\n]{0,40}\Z",
    re.IGNORECASE,
)
_ID_BARE = (
    r"(?:\d{16}(?!\d)|\d{4}(?P<gap0>[ .-])\d{4}(?P=gap0)\d{4}(?P=gap0)\d{4}(?!\d)"
    r"|\d{6}(?P<gap1>[ .-])\d{6}(?P=gap1)\d{4}(?!\d)"
    r"|\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)|\d{18}(?!\d)|\d{8}[ ]\d{6}[ ]\d[ ]\d{3}(?!\d)|000\d{10}(?!\d)"
    r"|\d{2,8}[xX*•]{4,14}\d{0,6}(?!\w))"
)
_ID_NAMED = (
    rf"(?:(?:no(?:mor|\.)?{_S})?(?:nik|npwp|nip|nisn|nuptk|nop|nib|ktp|kk|paspor|rekening|rek\.?|virtual{_SP}account|va|bpjs"
    rf"|kartu(?:{_SP}(?:keluarga|bpjs|jkn|tanda{_SP}penduduk|peserta|kredit|debit))?|id{_SP}?pel(?:anggan)?|idpel|pelanggan|peserta|cif|meter))"
    rf"(?:{_SP}(?:bank|bri|bni|bca|mandiri|btn|bsi|nomor|no\.?|a\.n\.?|anda|bapak|ibu|jkn|bpjs|pln|pdam|adalah|baru|lama)){{0,4}}{_S}[:#]?{_S}"
    rf"(?:\d[\d. -]{{4,24}}\d|\d{{2,8}}[xX*•]{{3,14}}\d{{0,6}}|[A-Z]\d{{6,8}})(?!\w)"
)
_CODE = r"(?=[A-Za-z./_-]{0,24}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[./_-](?=[A-Za-z0-9(])){3,60}"
_REGISTERED = words(
    "registrasi register pendaftaran laporan lapor pengaduan aduan tiket ticket permohonan berkas surat ",
    "resi agenda antrean antrian perkara transaksi referensi kasus pesanan order tracking id reg keluhan ",
    "dokumen sertifikat izin gangguan pelaporan tanda terima bukti",
)
_REGISTRATION = (
    rf"(?:(?:nomor|nomer|no\.?|nmr\.?|kode|id){_S}(?:(?:{'|'.join(_REGISTERED)})(?:nya)?(?:{_SP}(?:anda|bapak|ibu|saudara))?{_S}){{0,3}}[:#]?{_S}"
    rf"|(?:tiket|ticket|resi|registrasi|register|laporan|aduan|pengaduan){_SP}(?:(?:nomor|no\.?){_S})?[:#]?{_S}){_CODE}(?![\w@])"
)
_BARE_CODE = r"(?:[A-Za-z0-9.-]{1,16}/){2,6}[A-Za-z0-9.-]{0,12}\d{2,4}(?![\w/])"

_SHORT_LAWS = words(
    "uu pp perpu perppu perpres keppres inpres perda pergub perbup perwal perwali perwako perka perkap ",
    "perban perma pmk pojk pbi pkpu skb se kepmen kepgub kepbup kepwal qanun permenkes permendagri ",
    "permendikbud permendikbudristek permenpan permenpanrb permensos permenaker permenhub permenkeu ",
    "permenkumham permentan permenlhk permenpupr permen inmendagri kepmenkes kepmendagri kepmensos ",
    "kepmenaker permendes permenag permenkominfo permenristekdikti peraturan keputusan instruksi uud kuhp ",
    "kuhperdata kuhap",
)
_LAW = (
    rf"(?:(?:{'|'.join(sorted(_SHORT_LAWS, key=len, reverse=True))}"
    rf"|undang-undang|surat{_SP}(?:edaran|keputusan))(?![\w-])"
    rf"(?:{_SP}(?:(?:RI|RB)(?!\w)|(?-i:[A-Z])[\w/-]{{2,24}}|dan|atas|dalam|bersama)(?<!Nomor)(?<!nomor)(?<!Tahun)(?<!Pasal),?){{0,12}}?"
    rf"{_SP}(?:(?:nomor|no\.?|nmr\.?){_S}:?{_S})?[\w.]{{0,12}}?\d{{1,4}}[A-Z]?(?:[/.-][\w.-]{{1,24}}){{0,5}}(?:{_SP}tahun{_SP}\d{{4}})?|uud{_SP}1945)"
)
_ARTICLE = (
    rf"(?:pasal|psl\.?|ps\.?){_S}\d{{1,4}}[A-Z]?(?:{_S}\(\d{{1,2}}[a-z]?\))?"
    rf"(?:{_S},?{_S}(?:dan{_SP}|jo\.?{_SP}|juncto{_SP}|s\.d\.{_SP})?(?:(?:ayat|huruf|angka|butir|poin){_S}(?:\(\w{{1,3}}\)|\w{{1,3}}(?!\w))"
    rf"|pasal{_S}\d{{1,4}}[A-Z]?|\(\w{{1,2}}\))){{0,8}}"
)
_CITATION = rf"(?:{_ARTICLE}(?:{_S},?{_S}(?:dari{_SP}|dalam{_SP}|jo\.?{_SP})?{_LAW})?|{_LAW}(?:{_S},?{_S}{_ARTICLE})?)"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: most drafts need few of them."""
    return re.compile(source, re.IGNORECASE)


_Ask = tuple[QuantityKind, str]


def _first_words() -> dict[str, tuple[_Ask, ...]]:
    """Which patterns a word may begin."""
    table: dict[str, list[_Ask]] = {}

    def begin(words: Iterable[str], *asks: _Ask) -> None:
        for word in words:
            table.setdefault(word, []).extend(ask for ask in asks if ask not in table.get(word, ()))

    begin((*_DAYS, "hari"), ("date", _FULL_DATE), ("weekday", _WEEKDAY))
    begin(
        (*_MONTHS, *_SHORT_MONTHS, "awal", "akhir", "pertengahan", "bulan", "besok", "lusa", "nanti"),
        ("date", _FULL_DATE),
    )
    begin(("tanggal", "tgl"), ("date", _DATE_WORD))
    begin(("pukul", "pkl", "pk", "jam"), ("time", _TIME))
    begin((*_UNITS_OF_NUMBER, "sepuluh", "sebelas", "seratus", "seribu"), ("duration", _DURATION), ("money", _MONEY))
    begin(
        ("h", "t", "sehari", "seminggu", "sepekan", "sebulan", "setahun", "sejam", "semenit"),
        ("duration", _DURATION),
    )
    begin(
        words(
            "paling selambatnya selambat-lambatnya selama-lamanya maksimal maksimum maks sebelum tidak kurang ",
            "tenggat tenggatnya batas batasnya dalam di sampai hingga s.d. s.d s",
        ),
        ("deadline", _LIMIT),
    )
    begin(("rp", "idr", "usd", "us", "$"), ("money", _MONEY))
    begin(("+", "("), ("phone", _PHONE))
    begin(
        words(
            "nik npwp nip nisn nuptk nop nib ktp kk paspor rekening rek virtual va bpjs kartu id idpel ",
            "pelanggan peserta cif meter",
        ),
        ("id_number", _ID_NAMED),
    )
    begin(("nomor", "nomer", "no", "nmr"), ("id_number", _ID_NAMED), ("registration", _REGISTRATION))
    begin(
        ("kode", "id", "tiket", "ticket", "resi", "registrasi", "register", "laporan", "aduan", "pengaduan"),
        ("registration", _REGISTRATION),
    )
    begin((*_SHORT_LAWS, "undang-undang", "surat", "pasal", "psl", "ps"), ("citation", _CITATION))
    return {word: tuple(asks) for word, asks in table.items()}


_FIRST_WORDS = _first_words()
_AT_NUMBER: tuple[_Ask, ...] = (
    ("date", _FULL_DATE),
    ("time", _TIME),
    ("duration", _DURATION),
    ("money", _MONEY),
    ("phone", _PHONE),
    ("id_number", _ID_BARE),
    ("registration", _BARE_CODE),
    ("percentage", _PERCENTAGE),
)
# What a number can be is mostly told by the word behind it; only where that says nothing are all patterns asked.
_BEHIND_NUMBER: dict[str, tuple[_Ask, ...]] = {
    **dict.fromkeys((*_MONTHS, *_SHORT_MONTHS), (("date", _FULL_DATE),)),
    **dict.fromkeys(
        words("hari minggu pekan bulan tahun jam menit detik semester triwulan"), (("duration", _DURATION),)
    ),
    **dict.fromkeys(words("ribu juta miliar milyar triliun rb jt rupiah dolar"), (("money", _MONEY),)),
    **dict.fromkeys(("%", "persen"), (("percentage", _PERCENTAGE),)),
    **dict.fromkeys(words("wib wita wit pagi siang sore malam"), (("time", _TIME),)),
}
_JOINERS = frozenset(words("dan atau s.d. s.d s sd sampai hingga ke x × - – — / , ( &"))
_SHORT_NUMBER = 5  # digits; longer ones may be telephone numbers and the like, whatever follows

# The parts of the long patterns that can begin with a digit. Most quantities do, and compiling the rest takes longer
# than checking a letter.
_AT_DIGIT: dict[str, str] = {
    _FULL_DATE: _DATE_AT_DIGIT,
    _TIME: _TIME_AT_DIGIT,
    _DURATION: rf"(?:{_DAYS_ROUND}|{_COUNT_AT_DIGIT}{_UNITS})",
    _MONEY: _MONEY_AT_DIGIT,
    _WEEKDAY: "(?!)",
}

_DIGIT = later(r"\d")
_PHONE_INSIDE = later(_PHONE + r"\Z", re.IGNORECASE)


def _longest(text: str, start: int, asks: Sequence[_Ask]) -> tuple[QuantityKind, int] | None:
    """The kind and end of the longest quantity that begins at ``start``."""
    best: tuple[QuantityKind, int] | None = None
    at_digit = text[start : start + 1].isdigit()
    for kind, source in asks:
        match = _pattern(_AT_DIGIT.get(source, source) if at_digit else source).match(text, start)
        if match is None:
            continue
        end: int | None = match.end()
        if kind == "deadline":
            end = _deadline_end(text, match.end())
        elif source is _DATE_WORD:
            end = _dated_end(text, start, match.end())
        elif kind == "weekday" and match[0].startswith("minggu"):
            end = None  # in small letters it is the week, not Sunday
        if end is not None and end > start and (best is None or end > best[1]):
            best = kind, end
    return best


def _dated_end(text: str, start: int, number: int) -> int | None:
    """Where a date ends that begins with *tanggal* at ``start`` and goes on at ``number``; None if it is no date."""
    match = _pattern(_DATE_AT_DIGIT).match(text, number) or _pattern(_DAY_OF_DATE).match(text, start)
    return match.end() if match else None


_IN_DEADLINE: tuple[_Ask, ...] = (
    ("date", _FULL_DATE),
    ("weekday", _WEEKDAY),
    ("duration", _DURATION),
    ("time", _TIME),
    ("time", _CLOCK),
)


# The first two letters of all words that a date, a time or a duration begins with.
_HEADS = frozenset(
    word[:2]
    for word, asks in _FIRST_WORDS.items()
    if any(kind in ("date", "weekday", "time", "duration") for kind, _ in asks)
)


def _deadline_end(text: str, position: int) -> int | None:
    """Where a deadline ends whose first words end at ``position``; None if no date, time or duration follows."""
    end: int | None = None
    for _ in range(4):  # «dalam jangka waktu 5 hari», «sebelum hari tanggal …»: a few small words may stand between
        head = text[position : position + 2]
        if not (head.isascii() and head.isalpha()) or head.lower() in _HEADS:
            inner = _longest(text, position, _IN_DEADLINE)
            if inner is not None:
                end = max(end or 0, inner[1])
        small = _pattern(_AFTER_LIMIT).match(text, position)
        if small is None:
            break
        position = small.end()
    if end is None or _pattern(_PAST).match(text, end):
        return None
    gap = _pattern(_BEFORE_TIME).match(text, end)
    start = gap.end() if gap else end
    first = text[start : start + 1]
    # A digit, «pukul» or «jam»: nothing else begins a time.
    time = _longest(text, start, (("time", _TIME),)) if first.isdigit() or first.lower() in ("p", "j") else None
    return time[1] if time else end


def _number_at(text: str, token: Token, behind: str) -> tuple[QuantityKind, int] | None:
    """A quantity that begins with a number or with a word made of digits and letters.

    Args:
        text: The whole text.
        token: The number.
        behind: The token behind it in lower case.
    """
    number, start = token.text, token.start
    if number[0] in "Rr":
        return _longest(text, start, (("money", _MONEY),))
    found = None
    is_short = len(number) <= _SHORT_NUMBER and number.isdecimal()
    if not is_short or behind[:1].isdigit() or behind in _JOINERS or behind in _BEHIND_NUMBER:
        found = _longest(text, start, _BEHIND_NUMBER.get(behind, _AT_NUMBER))
    if found is None and number[0] == "1":
        match = _pattern(_HOTLINE).match(text, start)
        if match and _HOTLINE_CONTEXT.search(text, max(0, start - 60), start):
            return "phone", match.end()
    return found


def _at(text: str, token: Token, behind: str) -> tuple[QuantityKind, int, int] | None:
    """Kind, start and end of the quantity that begins with a token."""
    word, start, stop, lower, kind = token
    answer: tuple[QuantityKind, int] | None = None
    if kind == "word":
        asks = _FIRST_WORDS.get(lower)
        if asks is not None:
            answer = _longest(text, start, asks)
        elif word[0].isdigit() or (behind == "/" and word[0].isupper()):
            answer = _number_at(text, token, behind)
    elif kind == "number":
        answer = _number_at(text, token, behind)
    elif kind == "url" and word[0] != "#":
        answer = "handle" if word[0] == "@" else "url", stop
    elif kind == "mail":
        answer = "mail", stop
    elif word[0] in "+($":
        start = stop - 1  # the last of a run of brackets
        answer = _longest(text, start, _FIRST_WORDS.get(word[0], ()))
    return None if answer is None else (answer[0], start, answer[1])


def find(text: str, tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the quantities of a text whose tokens are known already; see `quantities`."""
    found: list[Quantity] = []
    end = 0
    for at in _candidates(text, tokens):
        token = tokens[at]
        if token.start < end:
            continue
        answer = _at(text, token, tokens[at + 1].lower if at + 1 < len(tokens) else "")
        if answer is None:
            continue
        kind, start, end = answer
        if kind in ("registration", "id_number"):
            # «nomor 0812-0000-1234» is a telephone number, and only the number is.
            digit = _DIGIT.search(text, start, end)
            if digit and digit[0] == "0" and _PHONE_INSIDE.match(text, digit.start(), end):
                kind, start = "phone", digit.start()
        if kind != "money":
            end = start + len(text[start:end].rstrip(" \t\r\n\xa0.,:;-"))
        found.append(Quantity(kind, start, end, text[start:end]))
    return tuple(found)


def _candidates(text: str, tokens: Sequence[Token]) -> list[int]:
    """Indices of the tokens that may begin a quantity: about one in five.

    A word may if it is listed or may be a code such as *2A/JNE* or *PPID/…*; most signs may not.
    """
    listed = _FIRST_WORDS
    has_slash = "/" in text
    return [
        at
        for at, (word, _, _, lower, kind) in enumerate(tokens)
        if (
            lower in listed or word[0].isdigit() or (has_slash and word[0].isupper())
            if kind == "word"
            else kind != "punctuation" or word[0] in "+($"
        )
    ]


def quantities(text: str | Document) -> tuple[Quantity, ...]:
    """Return the facts in a text: dates, times, durations, deadlines, amounts, contacts, numbers, citations.

    Args:
        text: Any string, or a `Document`, which finds its quantities once.

    Returns:
        The quantities in the order of the text; they do not overlap, and the longest reading of a place wins: *paling
        lambat 5 (lima) hari kerja* is one deadline, not a deadline and a duration.
    """
    if not isinstance(text, str):
        return text.quantities
    return find(text, tokenize(text))
