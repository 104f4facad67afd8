"""Short forms of the office: *no. pelanggan*, *Kab. Melati*, *sen-jum*, *sdr.*, *TTD* above no signature, *masing²*.

They save the writer a second and cost each reader one; in addresses (*Jl. Melati No. 5, Kec. Menteng*) they are usual.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import Holds
from jelas.rules.places import matches_at, matches_from, starts_like
from jelas.settings import CHANNELS

SHORT = RuleInfo(
    name="short-form",
    category="register",
    severity="info",
    confidence="medium",
    title="Kata disingkat",
    title_en="Word cut short",
    why="Kata penuh terbaca sekali jalan; singkatan kantor belum tentu dikenal semua warga.",
    why_en="A full word is read at once; not everyone knows the short forms of an office.",
    source="eyd5: singkatan",
    flagged=(
        "Catat [[no.]] rompinya.",
        "Laporan dengan [[no]] 0000-86123 sudah dibuat.",
        "Warga [[Kab.]] Melati boleh mendaftar.",
        "Bila [[sdr.]] keberatan, tulislah kepada kami.",
        "Saldo yang terlapor [[s.d.]] Februari dapat diambil.",
        "Kartu diblokir sesudah gagal [[3x]].",
        "Pembayaran lewat bank [[a/n]] Dinas Kesehatan.",
        "Sesuai Perda [[No.]] 5 Tahun 2020.",
    ),
    silent=(
        "Catat nomor rompinya.",
        "Kantor kami di Jl. Melati No. 5, Kec. Menteng, Kab. Melati.",
        "Buka Senin s.d. Jumat pukul 08.00 s.d. 15.00.",
        "Foto 3x4 dan layanan 7x24 jam.",
        "Surat No. 45/PM/2026 kami terima.",
        "Yth. Sdr. Dedi,",
    ),
)

DAYS = RuleInfo(
    name="short-day",
    category="register",
    severity="info",
    confidence="high",
    title="Nama hari disingkat",
    title_en="Day of the week cut short",
    why="Nama hari ditulis lengkap dan berhuruf kapital, agar warga tidak salah datang.",
    why_en="Days are written in full and with a capital, so that nobody comes on the wrong day.",
    source="eyd5: huruf kapital; tanda pisah",
    flagged=("Loket buka [[sen-jum]] pagi.", "Layanan libur [[Sab-Ming]].", "Loket buka [[Sen - Kam]] pagi."),
    silent=("Loket buka Senin–Jumat pagi.", "Loket buka Senin-Jumat pagi.", "Kadar sel-sel darahnya normal."),
)

SIGNED = RuleInfo(
    name="signature-shorthand",
    category="register",
    severity="info",
    confidence="high",
    title="Singkatan di kepala atau kaki surat",
    title_en="Shorthand above or below the letter",
    why="«Dh» dan «Ttd» hanya dikenal orang kantor. Sapa warga dengan namanya, dan cukup tulis nama petugas.",
    why_en="Dh and Ttd are known to clerks only.",
    source="own: singkatan tata naskah",
    flagged=(
        "[[Dh,]]\n\nSurat Ibu sudah kami terima.",
        "Surat Ibu sudah kami terima.\n\n[[TTD]]\nKepala Seksi Kependudukan",
    ),
    silent=(
        "Yth. Ibu Rina,\n\nSurat Ibu sudah kami terima.",
        "Surat itu sudah bertanda tangan.\n\nKepala Seksi Kependudukan",
    ),
    channel="surel",
)

SQUARED = RuleInfo(
    name="squared-word",
    category="register",
    severity="warning",
    confidence="high",
    title="Kata ulang memakai pangkat dua",
    title_en="Repeated word with a raised two",
    why="Angka kecil sebagai tanda ulang hanya untuk catatan pribadi; pembaca layar membacanya sebagai «kuadrat».",
    why_en="A raised 2 for a repeated word belongs in private notes; a screen reader says “squared”.",
    source="eyd5: bentuk ulang",
    flagged=("Hubungi desa [[masing²]].", "Bawa [[syarat²nya]] besok.", "Tanyakan ke desa [[msg²]]."),
    silent=("Luasnya 200 m² saja.", "Hubungi desa masing-masing.", "Debunya 40 µg/m²."),
)

ZONE = RuleInfo(
    name="time-zone-capitals",
    category="spelling",
    severity="info",
    confidence="high",
    title="WIB, WITA, WIT",
    title_en="Time zones in capitals",
    why="Singkatan zona waktu ditulis dengan huruf kapital seluruhnya.",
    why_en="Time zones are written in capitals.",
    source="eyd5: singkatan",
    flagged=("Loket buka pukul 08.00 [[wib]].", "Loket buka pukul 08.00 [[Wita]]."),
    silent=("Loket buka pukul 08.00 WIB.", "Yth. Wita, surat Ibu kami terima."),
)

_NUMBER = later(
    r"(?P<word>[Nn]o)(?P<stop>\.?)[ ]?"
    r"(?=(?P<noun>[a-z]{3,}|WA\b|HP\b|WhatsApp|KTP|KK\b|NIK|NPWP)|\d{4,}(?![./]\w)|\d{2,}-\d{3,}(?!/))"
)
_LAW = later(r"(?P<word>[Nn]o\.?)(?=[ ]?\d{1,3}(?:/[A-Z][\w/.]*)? [Tt]ah?un\b)")
_BEFORE_BARE = later(
    r"\b(?:dengan|laporan|tiket|pengaduan|rekening|resi|registrasi|surat|hubungi|ke|kode|WA|HP|telepon)[ ]$"
)
_PLACE = later(r"(?P<word>Kab|Kec|Kel|Prov|Kota Adm|Ds|Dsn|Kep)\.[ ]?(?=[A-Z][a-z]{2,})")
_PLACES = {
    "Kab": "Kabupaten", "Kec": "Kecamatan", "Kel": "Kelurahan", "Prov": "Provinsi", "Ds": "Desa", "Dsn": "Dusun",
    "Kota Adm": "Kota Administrasi", "Kep": "Kepulauan",
}  # fmt: skip
_STREET = later(r"\b(?:Jl|Jln|Jalan|Gg|Gang|RT|RW|No|Kav|Blok|Komp|Perum|Kode [Pp]os|Desa|Dusun)\b\.?|\b\d{5}\b")
_BROTHER = later(r"(?P<word>sdra?i?)(?:\.(?=[ ]?[a-z,])|(?=[ ,]))")
_UNTIL = later(r"s\.d\.(?=[ ][a-zA-Z])")
_PLAIN_BEFORE = later(
    r"\b(?!(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|januari|februari|maret|april|mei|juni|juli|agustus|"
    r"september|oktober|november|desember|wib|wita|wit|pagi|siang|sore|malam)\b)[a-z]{3,20}[ ]$",
    re.IGNORECASE,
)
_TIMES = later(r"(?P<n>\d{1,2})[ ]?[xX](?=[ .,;)!?]|$)(?![ ]\d)", re.MULTILINE)
_SLASHED = later(r"(?P<word>[aA]/[nN]|[uU]/[pP]|[cC]/[qQ])\.?(?=[ :])")
_SLASHES = {"a/n": "atas nama", "u/p": "untuk perhatian", "c/q": "melalui"}

_DAYS = {
    "sen": "Senin", "snn": "Senin", "senin": "Senin", "sel": "Selasa", "sls": "Selasa", "selasa": "Selasa",
    "rab": "Rabu", "rbu": "Rabu", "rabu": "Rabu", "kam": "Kamis", "kms": "Kamis", "kamis": "Kamis", "jum": "Jumat",
    "jmt": "Jumat", "jumat": "Jumat", "sab": "Sabtu", "sbt": "Sabtu", "sabtu": "Sabtu", "min": "Minggu",
    "mgg": "Minggu", "ming": "Minggu", "minggu": "Minggu",
}  # fmt: skip
_DAY_NAMES = "|".join(sorted(_DAYS, key=len, reverse=True))
_DAY_RANGE = later(
    rf"(?<![\w-])(?P<one>{_DAY_NAMES})\.?[ ]?(?:-|–|s/d|s\.d\.?|sd)[ ]?(?P<two>{_DAY_NAMES})(?![\w-])", re.IGNORECASE
)
_HEAD = later(r"\A\s{0,4}(?P<word>(?:D/?h|DH|d/h|D\.h\.|Dgn\.? [Hh]ormat|Dg\.? hormat)[,.:]?)[ \t]*$", re.MULTILINE)
_FOOT = later(r"^[ \t]{0,40}(?P<word>\(?(?:TTD|[Tt]td|DTO|[Dd]to|t\.?t\.?d\.)\)?[.,]?)[ \t]*$", re.MULTILINE)
_SQUARED = later(r"(?<!\w)(?P<word>[A-Za-z]{3,14})²(?P<end>nya|an|annya)?(?!\w)")
_CUT = {
    "msg": "masing",
    "mcm": "macam",
    "org": "orang",
    "brg": "barang",
    "jln": "jalan",
    "bpk": "bapak",
    "dok": "dokumen",
}
_ZONE = later(r"(?<=\d )(?:[Ww]ib|[Ww]ita|[Ww]it)(?!\w)")

_SHORT_WORD = Holds(r"(?<![\w.])(?:no|kab|kec|kel|prov|ds|dsn|kep|adm|sdra?i?|s\.d\.|\d{1,2}x|x)(?!\w)")
_DAY_WORD = Holds(r"(?<![\w])(?:sen|snn|sel|sls|rab|rbu|kam|kms|jum|jmt|sab|sbt|min|mgg|ming)(?!\w)")
_ZONE_WORD = Holds(r"^(?:wib|wita|wit)$")


def _say(context: Context, mended: str) -> str:
    return f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."


def _number(context: Context, match: re.Match[str]) -> str | None:
    noun = match["noun"]
    if noun is None and not (
        match["stop"] or _BEFORE_BARE.search(context.text, max(0, match.start() - 14), match.start())
    ):
        return None
    if noun is not None and not match["stop"]:
        # The usual nouns without a stop belong to another rule.
        return None
    if noun is not None and noun.islower() and not (lexicon.is_word(noun) or lexicon.is_word(noun.removesuffix("nya"))):
        return None
    return "Nomor" if match["word"] == "No" else "nomor"


def _place(context: Context, match: re.Match[str]) -> str | None:
    text = context.text
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    end = text.find("\n", match.end())
    rest = text[match.end() : end if end >= 0 else len(text)][:60]
    if _STREET.search(line) or _STREET.search(rest):
        return None
    return _PLACES[match["word"]]


def _until(context: Context, match: re.Match[str]) -> str | None:
    return "sampai" if _PLAIN_BEFORE.search(context.text, max(0, match.start() - 24), match.start()) else None


_Mend = Callable[[Context, re.Match[str]], str | None]


def _brother(context: Context, match: re.Match[str]) -> str | None:
    return "Saudari" if "i" in match["word"] else "Saudara"


_TASKS: tuple[tuple[re.Pattern[str], _Mend], ...] = (
    (_LAW, lambda context, match: "Nomor"),
    (_NUMBER, _number),
    (_PLACE, _place),
    (_BROTHER, _brother),
    (_UNTIL, _until),
    (_TIMES, lambda context, match: f"{match['n']} kali"),
)


def _short(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tasks = _TASKS[:2] if context.draft.channel in _APP_DESKS else _TASKS
    starts = starts_like(context, _SHORT_WORD)
    text = context.text
    for pattern, mend in tasks:
        at: Iterable[re.Match[str]] = (
            pattern.finditer(text) if pattern is _TIMES else matches_from(pattern, text, starts)
        )
        for match in at:
            mended = mend(context, match)
            end = match.end()
            while end > match.start() and text[end - 1] == " ":
                end -= 1
            if mended is None or not _own(context, match.start(), end, place=pattern is _PLACE):
                continue
            yield finding(info, context, match.start(), end, _say(context, mended), (Suggestion(mended),))
    for match in matches_at(_SLASHED, text, ("/n", "/N", "/p", "/P", "/q", "/Q"), 1):
        if context.is_prose(match.start(), match.end()) and not text[: match.start()][-1:].isalnum():
            mended = _SLASHES[match["word"].lower()]
            yield finding(info, context, match.start(), match.end(), _say(context, mended), (Suggestion(mended),))


def _own(context: Context, start: int, end: int, *, place: bool) -> bool:
    """In the author's text; the name of an office below it too, but never the address above it."""
    if not place:
        return context.is_prose(start, end)
    return context.is_prose(start, end) or context.draft.kind_at(start) == "signature"


def _days(info: RuleInfo, context: Context) -> Iterator[Finding]:
    for match in matches_from(_DAY_RANGE, context.text, starts_like(context, _DAY_WORD)):
        first, last = _DAYS[match["one"].lower()], _DAYS[match["two"].lower()]
        mended = f"{first}–{last}"
        if first != last and context.draft.is_own(match.start(), match.end()):
            yield finding(info, context, match.start(), match.end(), _say(context, mended), (Suggestion(mended),))


def _signed(info: RuleInfo, context: Context) -> Iterator[Finding]:
    head = _HEAD.match(context.text)
    if head is not None:
        start, end = head.span("word")
        mended = "Yth. Bapak/Ibu,"
        yield finding(info, context, start, end, _say(context, mended), (Suggestion(mended),), severity="warning")
    # On paper «ttd.» stands for a signature that is really there.
    for match in _FOOT.finditer(context.text) if context.draft.channel != "surat" else ():
        start, end = match.span("word")
        if context.text[: match.start()].strip():
            message = "Leave it out." if context.settings.language == "en" else "Hapus; cukup nama dan jabatan."
            yield finding(info, context, start, end, message, (Suggestion(""),))


def _squared(info: RuleInfo, context: Context) -> Iterator[Finding]:
    for match in _SQUARED.finditer(context.text):
        word = match["word"]
        whole = _CUT.get(word.lower(), word)
        if whole == word and not (lexicon.is_word(word.lower()) or lexicon.is_word(f"{word}-{word}".lower())):
            continue
        if context.is_prose(match.start(), match.end()):
            mended = f"{whole}-{whole.lower()}{match['end'] or ''}"
            yield finding(info, context, match.start(), match.end(), _say(context, mended), (Suggestion(mended),))


def _zone(info: RuleInfo, context: Context) -> Iterator[Finding]:
    for match in matches_from(_ZONE, context.text, starts_like(context, _ZONE_WORD)):
        if context.draft.is_own(match.start(), match.end()):
            mended = match.group().upper()
            suggestion = Suggestion(mended, safe=True)
            yield finding(info, context, match.start(), match.end(), _say(context, mended), (suggestion,))


_APP_DESKS = frozenset({"chat", "ulasan"})
_HEADS_AND_FEET = frozenset("dh d/h d.h. dgn dg ttd dto t.t.d. t.t.d".split())

RULES = (
    Rule(SHORT, _short, Needs(like=_SHORT_WORD, pieces=("/n", "/N", "/p", "/P", "/q", "/Q"))),
    Rule(DAYS, _days, Needs(like=_DAY_WORD)),
    Rule(
        SIGNED,
        _signed,
        Needs(words=_HEADS_AND_FEET, pieces=("D/h", "d/h"), channels=frozenset(CHANNELS) - _APP_DESKS),
    ),
    Rule(SQUARED, _squared, Needs(pieces=("²",))),
    Rule(ZONE, _zone, Needs(like=_ZONE_WORD)),
)
