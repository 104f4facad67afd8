"""Short forms of letters and chats: *5rb*, *Yth Bapak*, *s.d* with one stop, *Langkah - langkah*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import Holds, Like, capitals_like, words_like
from jelas.rules.places import matches_at, matches_from, starts_like

AMOUNT = RuleInfo(
    name="amount-in-short",
    category="register",
    severity="info",
    confidence="high",
    title="Angka disingkat",
    title_en="Amount in short",
    why="Singkatan rb dan jt milik obrolan; jumlah uang sebaiknya tidak bisa salah baca.",
    why_en="“rb” and “jt” belong in chats; an amount should leave no doubt.",
    source="eyd5: angka dan bilangan",
    flagged=(
        "Iuran warga itu [[5rb]] sebulan.",
        "Ongkosnya [[Rp15rb]] saja.",
        "Modalnya kira-kira [[2,5 jt]].",
    ),
    silent=("Iuran warga itu 5 ribu sebulan.", "Ongkosnya Rp15.000.", "Kode kiriman 12RB7."),
)

POINT = RuleInfo(
    name="abbreviation-point",
    category="spelling",
    severity="info",
    confidence="high",
    title="Titik pada singkatan",
    title_en="Point of an abbreviation",
    why="Singkatan sapaan, gelar, dan kata dalam surat diakhiri titik; kata penuh lebih mudah dibaca.",
    why_en="Abbreviations of titles and words end in a full stop.",
    source="eyd5: singkatan, tanda titik",
    flagged=(
        "[[Yth Bapak]] Lurah,",
        "Buka Senin [[s.d]] Kamis.",
        "Ditandatangani Rudi Hartono, [[ST]]",
        "Sebutkan [[No]] laporan saat datang.",
    ),
    silent=(
        "Yth. Bapak Lurah,",
        "Buka Senin s.d. Kamis.",
        "Ditandatangani Rudi Hartono, S.T.",
        "No, itu bukan berkas kami.",
        "Sekolah SD Negeri 3.",
    ),
)

SPACED = RuleInfo(
    name="spaced-hyphen",
    category="spelling",
    severity="info",
    confidence="high",
    title="Tanda hubung berspasi",
    title_en="Hyphen with spaces",
    why="Kata ulang ditulis dengan tanda hubung tanpa spasi; dengan spasi terbaca sebagai dua hal.",
    why_en="A repeated word takes a hyphen without spaces.",
    source="eyd5: tanda hubung, bentuk ulang",
    flagged=(
        "[[Langkah - langkahnya]] ada di papan.",
        "Isi data [[masing -masing]] anggota.",
        "Mohon maaf atas [[ketidak nyamanan]] ini.",
        "Berlaku [[per-6]] bulan.",
        "Dilarang [[memperjual-belikan]] kupon ini.",
    ),
    silent=("Langkah-langkahnya ada di papan.", "Kereta Solo - Yogya terlambat.", "Berlaku per 6 bulan."),
)

DAYS = RuleInfo(
    name="day-count",
    category="acronym",
    severity="warning",
    confidence="medium",
    title="Hitungan hari H-7, H+30",
    title_en="Day counts like H-7",
    why="Warga harus menebak hari mana yang disebut H; tulis harinya atau tanggalnya.",
    why_en="The reader has to guess which day H is; write the days or the date.",
    source="own: singkatan kepanitiaan",
    flagged=(
        "Pendaftaran ditutup [[H-10]].",
        "Uang kembali [[H+30]] dari tanggal batal.",
    ),
    silent=("Pendaftaran ditutup 10 hari sebelum akad.", "Rumahnya di Blok H-7.", "Visa H-1 sudah terbit."),
)

_DAY = later(
    r"(?<![\w.-])H[ ]?(?P<sign>[-+–])[ ]?(?P<n>\d{1,3})(?![\w-])(?P<after> (?:sebelum|setelah|sesudah|dari)\b)?"
)
_PLACES = later(
    r"(?:[Bb]lok|[Jj]alur|[Gg]ate|[Rr]uang|[Kk]ursi|[Kk]ode|[Nn]omor|[Vv]isa|[Tt]ipe|[Kk]elas|[Pp]intu)[ ]$"
)


def _day(info: RuleInfo, context: Context) -> Iterator[Finding]:
    for match in matches_from(_DAY, context.text, starts_like(context, _DAY_WORD)):
        start, end = match.start(), match.end("n")
        if not context.is_prose(start, end) or _PLACES.search(context.text, max(0, start - 10), start):
            continue
        side = "" if match["after"] else " setelahnya" if match["sign"] == "+" else " sebelumnya"
        mended = f"{match['n']} hari{side}"
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}» atau tanggalnya."
        yield finding(info, context, start, end, message, (Suggestion(mended),))


_AMOUNT = later(
    r"(?<![\w.,/])(?P<rp>Rp\.?[ \u00a0]?)?(?P<n>\d{1,3}(?:[.,]\d{1,3})?)[ \u00a0]?"
    r"(?P<unit>rb|jt|jtan|rban|rebu)(?!\w)"
)
_UNITS = {"rb": "ribu", "rban": "ribuan", "rebu": "ribu", "jt": "juta", "jtan": "jutaan"}
_UNTIL = later(r"(?<![\w.])(?P<whole>[Ss]\.d)(?![\w.])")
_ON_BEHALF = later(r"(?<![\w.])(?P<whole>[Aa]\.n|[Aa]n\.|[Aa]\.n\.?(?=:))(?=[ ][A-Za-z])(?!\.)")
_TITLE = later(
    r"(?<![\w.])(?P<short>Yth|YTH|yth|Sdr|Sdri|sdr|sdri|Jl|Jln|Gg|Kel|Kec|Kab|Prof)(?P<point>\.?)(?P<gap>[ ]?)"
    r"(?P<next>[A-Z][a-z]+|pelapor)"
)
_NUMBER = later(
    r"(?<![\w.])(?P<short>[Nn]o)(?=[ ](?:laporan|tiket|pengaduan|surat|telp|telepon|hp|HP|rekening|resi|registrasi|"
    r"KTP|KK|NIK|antrean|antrian|pelanggan|WA|WhatsApp|meter|polisi|rangka|mesin|urut|berkas|peserta|kartu|referensi|pesanan)\b)"
)
_DEGREE = later(
    r"(?<=, )(?P<degree>SE|ST|SH|SP|SPd|S\.Pd|SKM|SSos|S\.Sos|SKom|S\.Kom|SSTP|SPt|SPi|SHut|SIP|SAg|MM|"
    r"MSi|M\.Si|MT|MH|MPd|M\.Pd|MKes|M\.Kes|MAP|MAg|ST\.|SE\.|SH\.|MM\.|MT\.|MH\.|S\.E|S\.T|S\.H|M\.M|M\.T|M\.H)(?=[,\s]|\.?$)(?!\.)",
    re.MULTILINE,
)
_DEGREES = {
    "SPd": "S.Pd.", "SKM": "S.K.M.", "SSos": "S.Sos.", "SKom": "S.Kom.", "SSTP": "S.STP.", "SPt": "S.Pt.",
    "SPi": "S.Pi.", "SHut": "S.Hut.", "SIP": "S.I.P.", "SAg": "S.Ag.", "MSi": "M.Si.", "MPd": "M.Pd.",
    "MKes": "M.Kes.", "MAP": "M.A.P.", "MAg": "M.Ag.", "SE": "S.E.", "ST": "S.T.", "SH": "S.H.", "SP": "S.P.",
    "MM": "M.M.", "MT": "M.T.", "MH": "M.H.",
}  # fmt: skip
_DEGREES_WITH_STOPS = frozenset("S.Pd S.Sos S.Kom M.Si M.Pd M.Kes S.E S.T S.H M.M M.T M.H".split())
_TWIN = later(
    r"(?<![\w-])(?P<one>[^\W\d_]{3,16})(?P<gap>[ ]?-[ ]|[ ]-[ ]?)(?P<two>(?i:(?P=one)))"
    r"(?P<end>nya|an|annya|lah|kah)?(?![\w-])"
)
_TORN = later(r"(?<![\w-])(?P<one>[Kk]etidak|[Ss]etidak)[ -](?P<two>[a-z]{4,14}an|[a-z]{4,14}annya|nya)(?![\w-])")
_COMPOUND = later(
    r"(?<![\w-])(?P<one>(?:[Mm]e|[Dd]i|[Pp]e|[Kk]e)[a-z]{2,14})-(?P<two>[a-z]{3,12}(?:kan|i|an)(?:nya)?)(?![\w-])"
)
_PER = later(r"(?<![\w-])(?P<per>[Pp]er)-(?P<n>\d{1,4}|[a-z]{3,10})(?![\w-])")


# In each of these stand the words, in lower case, that every match of the patterns above is made of or begins with.
_DAY_WORD = Holds(r"(?<!\w)h(?!\w)")
_AMOUNT_WORD = Holds(r"(?:rb|jt)(?:an)?(?!\w)|rebu(?!\w)")
_SHORT_WORD = Holds(r"(?<![\w.])(?:(?:yth|sdri?|jln?|gg|kel|kec|kab|prof)(?:pelapor)?|no|s|an?)(?!\w)")
_TITLE_WORD = later(r"(?<![\w.])(?:Yth|YTH|yth|Sdri?|sdri?|Jln?|Gg|Kel|Kec|Kab|Prof)[A-Z]")
_JOINED_WORD = Holds(r"(?<![\w-])(?:[ks]etidak(?!\w)|(?:me|di|pe|ke)[a-z]{2,14}-[a-z]{3}|per-)")


def _may_be_degree(text: str) -> bool:
    """A degree, or a title glued to a name."""
    bare = text.rstrip(".")
    return bare in _DEGREES or bare in _DEGREES_WITH_STOPS or _TITLE_WORD.search(text) is not None


Mend = Callable[[re.Match[str]], str | None]


def _amount(match: re.Match[str]) -> str | None:
    number, unit = match["n"], _UNITS.get(match["unit"])
    if unit is None:
        return None
    if match["rp"] and unit == "ribu" and number.isdigit():
        return f"Rp{number}.000"
    return f"{'Rp' if match['rp'] else ''}{number} {unit}"


def _title(match: re.Match[str]) -> str | None:
    short = match["short"]
    right = "Yth" if short.lower() == "yth" else "Jl" if short == "Jln" else short[0].upper() + short[1:]
    if match["point"] and match["gap"] and right == short:
        return None
    return f"{right}. {match['next'][0].upper()}{match['next'][1:]}"


def _number(match: re.Match[str]) -> str:
    return "Nomor" if match["short"] == "No" else "nomor"


def _degree(match: re.Match[str]) -> str:
    bare = match["degree"].rstrip(".")
    return _DEGREES.get(bare, bare + ".")


def _twin(match: re.Match[str]) -> str | None:
    if not match["two"].islower():
        return None
    return f"{match['one']}-{match['two'].lower()}{match['end'] or ''}"


def _torn(match: re.Match[str]) -> str | None:
    whole = match["one"] + match["two"]
    bare = whole.lower().removesuffix("nya")
    return whole if match["two"] == "nya" or lexicon.is_word(bare) or bare.startswith("ketidak") else None


def _joined(match: re.Match[str]) -> str | None:
    """*menindak-lanjuti*: a compound with both a prefix and a suffix is one word."""
    whole = match["one"] + match["two"]
    analysis = analyze(whole.lower())
    return whole if " " in analysis.root and analysis.prefixes and analysis.suffixes else None


def _per(match: re.Match[str]) -> str | None:
    if match["n"].isdigit() or match["n"] in _COUNTED:
        return f"{match['per']} {match['n']}"
    return None


_COUNTED = frozenset(
    "bulan hari tahun minggu orang jam menit lembar unit kali tanggal kilogram liter meter semester".split()
)


_Find = Callable[[Context], Iterable[re.Match[str]]]
_Task = tuple[_Find, Mend]
"""What finds matches in a draft, and what answers a match."""


def _beginnings(context: Context) -> list[int]:
    """Where short forms of titles, numbers and degrees may begin."""
    tokens = context.document.tokens
    starts = {*starts_like(context, _SHORT_WORD)}
    for index in capitals_like(context, _may_be_degree):
        title = _TITLE_WORD.search(tokens[index].text)
        starts.add(tokens[index].start + (title.start() if title else 0))
    return sorted(starts)


def _begun(pattern: re.Pattern[str], letters: str) -> _Find:
    """Find the matches of a pattern where a short form begins, with one of ``letters``."""

    def find(context: Context) -> Iterable[re.Match[str]]:
        text = context.text
        starts = [start for start in context.once(_beginnings) if text[start] in letters]
        return matches_from(pattern, text, starts) if starts else ()

    return find


def _heads(pattern: re.Pattern[str], heads: tuple[str, ...], back: int = 0) -> _Find:
    """Find the matches of a pattern by pieces of text that stand at their beginning."""
    return lambda context: matches_at(pattern, context.text, heads, back)


def _like(like: Like, pattern: re.Pattern[str]) -> _Find:
    """Find the matches of a pattern in drafts with a word about which ``like`` says yes."""
    return lambda context: pattern.finditer(context.text) if words_like(context, like) else ()


def _twins(context: Context) -> Iterable[re.Match[str]]:
    """Find the matches of ``_TWIN`` in drafts with a loose hyphen between words that begin with the same letters."""
    tokens = context.document.tokens
    for index in context.document.places.get("-", ()):
        if 0 < index < len(tokens) - 1 and tokens[index + 1].lower[:3] in tokens[index - 1].lower:
            return _TWIN.finditer(context.text)
    return ()


def _everywhere(pattern: re.Pattern[str]) -> _Find:
    return lambda context: pattern.finditer(context.text)


def _each(*tasks: _Task) -> Callable[[RuleInfo, Context], Iterator[Finding]]:
    """A check that asks each pattern's answer for every match in the author's own text."""

    def check(info: RuleInfo, context: Context) -> Iterator[Finding]:
        for find, mend in tasks:
            for match in find(context):
                mended = mend(match)
                start, end = match.span()
                if mended is None or mended == match.group() or not context.draft.is_own(start, end):
                    continue
                message = f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}»."
                yield finding(info, context, start, end, message, (Suggestion(mended),))

    return check


RULES = (
    Rule(DAYS, _day, Needs(like=_DAY_WORD)),
    Rule(AMOUNT, _each((_everywhere(_AMOUNT), _amount)), Needs(like=_AMOUNT_WORD)),
    Rule(
        POINT,
        _each(
            (_begun(_TITLE, "YySsJGKP"), _title),
            (_begun(_NUMBER, "Nn"), _number),
            (_begun(_UNTIL, "Ss"), lambda match: match["whole"] + "."),
            (_begun(_ON_BEHALF, "Aa"), lambda match: "A.n." if match["whole"][0] == "A" else "a.n."),
            (_begun(_DEGREE, "SM"), _degree),
        ),
        Needs(like=_SHORT_WORD, capitals=_may_be_degree),
    ),
    Rule(
        SPACED,
        _each(
            (_twins, _twin),
            (_heads(_TORN, ("etidak",), 1), _torn),
            (_like(_JOINED_WORD, _COMPOUND), _joined),
            (_heads(_PER, ("er-",), 1), _per),
        ),
        Needs(words=frozenset({"-"}), like=_JOINED_WORD),
    ),
)
