"""How dates, times and amounts are written: *3 Agustus*, *pukul 09.00*, *Rp50.000*, *10%*, *sampai dengan*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import Holds
from jelas.rules.places import matches_from, starts_like
from jelas.settings import CHANNELS

_MONTHS = "Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember"
_MONTH_WORDS = tuple(_MONTHS.lower().split("|"))
_ZERO = later(rf"0(?<![\w./:-]0)([1-9])(?=[ \u00a0](?:{_MONTHS})\b)[ \u00a0]\w{{3,10}}", re.IGNORECASE)
_CLOCK = later(
    r"\b(?P<word>[Jj]am|[Pp]kl\.?|[Pp]ukul)[ \u00a0]?(?P<hour>[01]?\d|2[0-4])(?P<sign>[.:])(?P<minute>[0-5]\d)"
    r"(?P<rest>(?:[ ]?[-–][ ]?(?:[01]?\d|2[0-4])[.:][0-5]\d)?)(?![\d:]|[.,]\d)"
)
_CLOCK_WORD = Holds(r"\b(?:jam|pkl|pukul)")
_MONEY = later(
    r"\bRp(?P<gap>\.?[ \u00a0]?)"
    r"(?P<amount>\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{2}(?!\d))?|\d+(?:,\d{2}(?!\d))?(?![\d.]*\d))(?!\w)(?P<tail>[,.]-+)?"
)
_HOUR = later(
    r"\b(?P<word>[Jj]am)[ \u00a0](?P<hour>1?\d|2[0-4])(?:[ ](?P<part>pagi|siang|sore|malam|subuh|dini hari))?"
    r"(?![\w/×%]|[.,:]\d|[ ]?[-–][ ]?\d|[ ](?:jam|hari|menit|detik|orang|kali|x|sampai|s\.?d|hingga|lebih|"
    r"per|layanan|pelayanan|nonstop|"
    r"kerja|lembur|kuliah|pelajaran|mengajar|terbang|tayang|belajar|sehari|setengah|kurang|lewat)\b)"
)
_TIME_BEFORE = later(
    r"(?:\b(?:pada|sebelum|sesudah|setelah|sekitar|mulai|dari|sejak|sampai|hingga|buka|tutup|paling lambat|lambat|"
    r"maksimal|datang|hadir|besok|lusa|ini|nanti|tadi|kemarin|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|"
    r"pagi|siang|sore|malam|di|antara|menjelang|tepat|jelang|kira-kira|selesai|dimulai|berangkat|tiba|"
    r"[12]\d{3})|[,(])[ ]$"
)
_RANGE = later(
    r"(?<![\d.:,/-])(?P<one>(?:[01]?\d|2[0-4])[.:][0-5]\d)[ ]+[-–][ ]*"
    r"(?P<two>(?:[01]?\d|2[0-4])[.:][0-5]\d)(?![\d:/-]|[.,]\d)"
)
_PERCENT = later(r"(?<![\w.,])(?P<n>\d{1,3}(?:[.,]\d{1,3})?)[ \u00a0]%(?!\w)")
_UNTIL = later(r"(?<![\w/])s/d(?![\w/])|(?<=\d[ ])sd\.?(?=[ ](?:Rp)?\d)", re.IGNORECASE)

_JAM_WORD = Holds(r"\bjam(?!\w)")
_UNTIL_WORD = Holds(r"(?<!\w)sd?(?!\w)")

DATE = RuleInfo(
    name="leading-zero-date",
    category="spelling",
    severity="info",
    confidence="high",
    title="Nol di depan tanggal",
    title_en="Date with a leading zero",
    why="Dalam kalimat tanggal ditulis tanpa nol; nol hanya perlu di formulir.",
    why_en="In running text a date has no leading zero.",
    source="eyd5: angka dan bilangan",
    flagged=("Kami tunggu Ibu pada [[03 Agustus]] 2026.",),
    silent=("Kami tunggu Ibu pada 3 Agustus 2026.", "Kode berkasnya 2026-03 Agustus.", "Buka pukul 03.00."),
)

CLOCK = RuleInfo(
    name="clock-time",
    category="spelling",
    severity="info",
    confidence="high",
    title="Penulisan waktu",
    title_en="Clock time",
    why="Jam berarti lamanya, pukul berarti waktunya; jam dan menit dipisah dengan titik.",
    why_en="“Jam” is a span of time, “pukul” a point in time; hours and minutes are parted by a full stop.",
    source="eyd5: tanda titik; kbbi: jam, pukul",
    flagged=(
        "Loket buka [[jam 09.00]].",
        "Datanglah [[pukul 08:30]] besok.",
        "Petugas tiba [[jam 13:00 - 15:00]].",
        "Kami tutup [[pkl. 16.00]].",
    ),
    silent=("Loket buka pukul 09.00.", "Jam kerja kami 8 jam.", "Buka 24 jam.", "Rasionya 1:20."),
)

MONEY = RuleInfo(
    name="amount-of-money",
    category="spelling",
    severity="info",
    confidence="high",
    title="Penulisan rupiah",
    title_en="Amount in rupiah",
    why="Rp ditulis tanpa titik dan tanpa spasi, agar angkanya tidak terpotong di ujung baris.",
    why_en="Rp takes neither a full stop nor a space, so that the amount stays together.",
    source="eyd5: lambang mata uang",
    flagged=(
        "Biayanya [[Rp. 50.000]] sekali cetak.",
        "Biayanya [[Rp 50.000]].",
        "Setor [[Rp.10.000,-]] ke kasir.",
        "Setor [[Rp10.000.-]] ke kasir.",
    ),
    silent=("Biayanya Rp50.000.", "Totalnya Rp1.500.000,00.", "Rp adalah lambang rupiah."),
)

BARE_HOUR = RuleInfo(
    name="bare-hour",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Jam untuk waktu",
    title_en="Jam for a point in time",
    why="Jam berarti lamanya, pukul berarti waktunya; dengan pukul dan menit warga tidak salah datang.",
    why_en="Jam is a span of time, pukul a point in time; with pukul and minutes nobody comes at the wrong time.",
    source="kbbi: jam, pukul; eyd5: tanda titik",
    flagged=(
        "Datanglah sebelum [[jam 10 pagi]].",
        "Listrik padam sekitar [[jam 7 malam]].",
        "Loket buka [[jam 8]] setiap hari.",
        "Loket tutup [[jam 3 sore]].",
    ),
    silent=(
        "Datanglah sebelum pukul 10.00.",
        "Tunggu 2 jam 30 menit.",
        "Paket jam 5 orang per kelompok.",
        "Prosesnya selama jam 24 layanan.",
        "Lembur dihitung per jam 1 kali.",
    ),
)

PERCENT = RuleInfo(
    name="spaced-percent",
    category="spelling",
    severity="info",
    confidence="high",
    title="Spasi sebelum tanda persen",
    title_en="Space before a per cent sign",
    why="Tanda persen melekat pada angkanya, agar keduanya tidak terpisah di ujung baris.",
    why_en="The per cent sign stays with its figure.",
    source="eyd5: lambang",
    flagged=("Biayanya [[10 %]] dari tagihan.", "Bunganya [[2,5 %]] sebulan."),
    silent=("Biayanya 10% dari tagihan.", "Tanda % berarti persen."),
)

RANGE = RuleInfo(
    name="range-dash",
    category="spelling",
    severity="info",
    confidence="medium",
    title="Tanda rentang waktu",
    title_en="Dash of a span of time",
    why="Rentang waktu memakai tanda pisah tanpa spasi; dengan spasi terbaca seperti dua waktu yang lepas.",
    why_en="A span of time takes an en dash without spaces.",
    source="eyd5: tanda pisah",
    flagged=(
        "Loket buka pukul [[08.00 - 15.00]] WIB.",
        "Pengisian terjadi [[22.45 - 23.30]] malam.",
    ),
    silent=("Loket buka pukul 08.00–15.00 WIB.", "Lihat pasal 3 - 5.", "Harganya 10.000 - 15.000 rupiah."),
)

UNTIL = RuleInfo(
    name="until-sign",
    category="spelling",
    severity="info",
    confidence="high",
    title="Singkatan s/d",
    title_en="Abbreviation s/d",
    why="Garis miring berarti atau; sampai dengan ditulis lengkap atau disingkat s.d.",
    why_en="A slash means “or”; write “sampai dengan” or “s.d.”.",
    source="eyd5: tanda garis miring",
    flagged=("Buka Senin [[s/d]] Jumat.", "Pinjaman 510.000 [[sd]] 900.000 dikenai biaya."),
    silent=("Buka Senin s.d. Jumat.", "Anak SD boleh ikut.", "Pilih dan/atau lewati."),
)


_AFTER_NOON = {"siang": 12, "sore": 12, "malam": 12}
_APP_DESKS = frozenset({"chat", "ulasan"})


def _hour(match: re.Match[str]) -> str | None:
    """*jam 3 sore* → *pukul 15.00*; a bare *jam 3* may be day or night: *pukul 3*."""
    hour, part = int(match["hour"]), match["part"]
    if not hour and not part:
        return None
    word = "Pukul" if match["word"] == "Jam" else "pukul"
    if part in _AFTER_NOON and hour < 12 and not (part == "siang" and hour >= 10):
        hour += 12
    elif part == "malam" and hour == 12:
        hour = 24
    if part or hour >= 7:
        return f"{word} {hour:02d}.00"
    return f"{word} {hour}"


def _bare_hours(info: RuleInfo, context: Context) -> Iterator[Finding]:
    """In letters only: in a chat *jam 9* is how people talk."""
    text = context.text
    for match in matches_from(_HOUR, text, starts_like(context, _JAM_WORD)):
        mended = _hour(match)
        if mended is None or not context.is_prose(match.start(), match.end()):
            continue
        if not match["part"] and not _TIME_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            continue
        yield finding(info, context, match.start(), match.end(), _say(context, mended), (Suggestion(mended),))


def _say(context: Context, mended: str) -> str:
    return f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."


def _range(match: re.Match[str]) -> str:
    return f"{match['one']}–{match['two']}".replace(":", ".")


def _each(
    pattern: re.Pattern[str], begins: Holds | None, mend: Callable[[re.Match[str]], str | None]
) -> Callable[[RuleInfo, Context], Iterator[Finding]]:
    """A check that asks ``mend`` for every match of ``pattern``.

    ``begins`` says with which words every match begins: elsewhere the pattern need not be tried.
    """

    def check(info: RuleInfo, context: Context) -> Iterator[Finding]:
        text = context.text
        for match in matches_from(pattern, text, starts_like(context, begins)) if begins else pattern.finditer(text):
            mended = mend(match)
            if mended is None or mended == match.group() or not context.is_prose(match.start(), match.end()):
                continue
            message = _say(context, mended)
            yield finding(info, context, match.start(), match.end(), message, (Suggestion(mended, safe=True),))

    return check


def _is_month(word: str) -> bool:
    return word.startswith(_MONTH_WORDS)


def _clock(match: re.Match[str]) -> str:
    word = "Pukul" if match["word"][0].isupper() else "pukul"
    rest = re.sub(r"[ ]?[-–][ ]?", "–", match["rest"]).replace(":", ".")
    if match["word"].lower() == "pukul" and match["sign"] == "." and ":" not in match["rest"]:
        rest = match["rest"]
    return f"{word} {match['hour']}.{match['minute']}{rest}"


def _until(match: re.Match[str]) -> str:
    return "Sampai dengan" if match.group()[0] == "S" else "sampai dengan"


def _money(match: re.Match[str]) -> str:
    return f"Rp{match['amount']}"


RULES = (
    Rule(DATE, _each(_ZERO, None, lambda match: match.group()[1:]), Needs(like=_is_month)),
    Rule(CLOCK, _each(_CLOCK, _CLOCK_WORD, _clock), Needs(like=_CLOCK_WORD)),
    Rule(MONEY, _each(_MONEY, None, _money), Needs(pieces=("Rp",))),
    Rule(BARE_HOUR, _bare_hours, Needs(like=_JAM_WORD, channels=frozenset(CHANNELS) - _APP_DESKS)),
    Rule(PERCENT, _each(_PERCENT, None, lambda match: f"{match['n']}%"), Needs(pieces=(" %", "\u00a0%"))),
    Rule(RANGE, _each(_RANGE, None, _range), Needs(pieces=(" -", " –"))),
    Rule(UNTIL, _each(_UNTIL, _UNTIL_WORD, _until), Needs(like=_UNTIL_WORD)),
)
