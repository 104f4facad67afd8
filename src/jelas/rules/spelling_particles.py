"""Parts of words that stand apart or are cut short: *aplikasi nya*, *non aktif*, *se Indonesia*, *masing2*."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import words_like
from jelas.rules.places import indices_of
from jelas.rules.spelling_words import gap

CLITIC = RuleInfo(
    name="separated-clitic",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Kata ganti harus dirangkai",
    title_en="Pronoun to write as one",
    why="-nya, -mu, -ku, dan -kah ditulis serangkai dengan kata di depannya, agar jelas apa yang dimaksud.",
    why_en="“-nya”, “-mu”, “-ku” and “-kah” are written onto the word before them.",
    source="eyd5: penulisan kata ganti; partikel",
    flagged=(
        "Bawa [[STNK nya]] ke loket.",
        "Buka [[aplikasi nya]] sekali lagi.",
        "Semoga [[hari mu]] menyenangkan.",
        "[[Apa kah]] Ibu sudah mendaftar?",
    ),
    silent=(
        "Bawa STNK-nya ke loket.",
        "Aplikasinya sudah pulih.",
        "Kami sudah menerima. Nya terlewat.",
    ),
)

BOUND = RuleInfo(
    name="bound-form",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Bentuk terikat harus dirangkai",
    title_en="Bound form to write as one",
    why="Non-, pasca-, sub-, dan sejenisnya bukan kata; tanpa kata sesudahnya artinya tidak lengkap.",
    why_en="“non-”, “pasca-”, “sub-” and the like are no words of their own.",
    source="eyd5: bentuk terikat",
    flagged=(
        "Kartu itu sudah [[non aktif]].",
        "Layanan [[pasca kebakaran]] gratis.",
        "Pegawai [[non ASN]] juga boleh mendaftar.",
        "[[Non ASN]] juga boleh mendaftar.",
        "Sengketa [[antar saudara]] diselesaikan kelurahan.",
        "Lomba [[se Indonesia]] dibuka Mei.",
        "Usulkan lewat [[sub-bagian]] umum.",
        "Rapat [[antar instansi]] diadakan Senin.",
        "Stok aman [[pasca Lebaran]].",
    ),
    silent=(
        "Kartu itu nonaktif; pegawai non-ASN boleh mendaftar.",
        "Kami antar berkas Ibu ke rumah.",
        "Musim semi tahun ini panjang.",
        "Lomba se-Indonesia dibuka Mei.",
        "Jasa antar barang tetap buka.",
    ),
)

TWICE = RuleInfo(
    name="digit-for-repetition",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Kata ulang memakai angka",
    title_en="Repeated word with a digit",
    why="Angka 2 sebagai tanda ulang hanya untuk catatan pribadi; pembaca layar membacanya sebagai «dua».",
    why_en="The digit 2 for a repeated word belongs in private notes; a screen reader says “two”.",
    source="eyd5: bentuk ulang",
    flagged=(
        "Bawa berkas [[masing2]].",
        "[[Mudah2an]] Ibu lekas pulih.",
        "Semua [[anak2nya]] terdaftar.",
    ),
    silent=("Kadar CO2 normal.", "Blok H2 nomor 4.", "Kode kapal km2 dan loket2."),
)

EVEN = RuleInfo(
    name="glued-pun",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Partikel pun dipisah",
    title_en="Particle pun stands alone",
    why="Pun yang berarti «juga» ditulis terpisah; hanya dua belas kata penghubung yang serangkai.",
    why_en="Pun is written apart, but for twelve conjunctions.",
    source="eyd5: partikel pun",
    flagged=(
        "Tidak dipungut biaya [[sepeserpun]].",
        "[[Ibupun]] boleh hadir.",
        "[[Petugaspun]] sudah tiba.",
        "Berapa [[lembarpun]] kami layani.",
    ),
    silent=(
        "Tidak dipungut biaya sepeser pun.",
        "Walaupun hujan, loket tetap buka.",
        "Bagaimanapun, kami mohon ampun.",
        "Warga menghimpun dana dan memimpin rapat.",
    ),
)

_JOINED_PUN = frozenset(
    words(
        "adapun andaipun ataupun bagaimanapun biarpun kalaupun kendatipun maupun meskipun sekalipun sungguhpun",
        "walaupun betapapun lagipun namun",
    )
)
"""The conjunctions with *pun* in one word, and what is usual beside them."""

_PREFIXES = frozenset(
    words(
        "non pasca pra sub multi semi anti antar nir purna tuna swa",
    )
)
_BEFORE_BASE = _PREFIXES | {"se"}
_NEEDS_CARE = frozenset(
    words(
        "antar semi anti",
    )
)
_BETWEEN = frozenset(
    words(
        "instansi lembaga negara daerah kota kabupaten kecamatan provinsi desa kementerian unit bidang",
        "dinas sektor pulau umat pihak wilayah waktu budaya bangsa moda jaringan kelompok golongan generasi",
        "kelurahan organisasi perangkat sistem suku agama etnis fakultas universitas perusahaan divisi",
        "saudara tetangga anggota warga pedagang pribadi manusia komunitas jenjang individu gelombang",
        "periode sesama jurusan prodi kampus lapisan",
        "departemen cabang rayon zona benua",
    )
)
_ALL_OF = frozenset(
    words(
        "kecamatan kabupaten kelurahan provinsi kota desa dunia indonesia jawa sumatera kalimantan",
    )
)
_REPEATED = later(r"([a-z]{3,14})2((?:an|nya|lah|kah|annya)?)")
_CLITICS = frozenset({"nya", "mu", "kah"})
_NO_NOUN = frozenset(
    words(
        "yang dan di ke dari itu ini ada bukan tidak sudah belum akan untuk dengan atau",
    )
)


def _clitic(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    for index in indices_of(context, _CLITICS):
        token = tokens[index]
        if token.text != token.lower or not index:
            continue
        host = tokens[index - 1]
        if host.kind not in ("word", "number") or gap(context, host, token) not in (" ", "  "):
            continue
        mended = _attached(host, token)
        if mended is None or not context.is_prose(host.start, token.end):
            continue
        yield finding(
            info,
            context,
            host.start,
            token.end,
            _one_word(context, mended),
            (Suggestion(mended, safe=lexicon.is_word(host.lower)),),
        )


def _attached(host: Token, clitic: Token) -> str | None:
    if clitic.text == "mu" and (not lexicon.is_word(host.lower) or "n" not in lexicon.parts_of_speech(host.lower)):
        return None
    if clitic.text == "kah" and not lexicon.is_word(host.lower):
        return None
    if host.kind == "word" and ((host.lower in _NO_NOUN and clitic.text != "kah") or len(host.text) < 2):
        return None
    sharp = host.kind == "number" or (len(host.text) > 1 and host.text[1:] != host.text[1:].lower())
    return f"{host.text}-{clitic.text}" if sharp else host.text + clitic.text


def _bound(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    hyphened = words_like(context, _has_bound_form)
    for index in indices_of(context, _BEFORE_BASE.union(hyphened) if hyphened else _BEFORE_BASE):
        token = tokens[index]
        if token.kind != "word" or len(token.text) > 40:
            continue
        found = _with_next(context, tokens, index) or _with_hyphen(token)
        if found is None:
            continue
        end, mended = found
        if context.is_prose(token.start, end):
            yield finding(info, context, token.start, end, _one_word(context, mended), (Suggestion(mended, safe=True),))


def _has_bound_form(word: str) -> bool:
    prefix, hyphen, _ = word.partition("-")
    return bool(hyphen) and prefix in _PREFIXES


def _with_next(context: Context, tokens: tuple[Token, ...], index: int) -> tuple[int, str] | None:
    token = tokens[index]
    if (token.lower not in _PREFIXES and token.lower != "se") or index + 1 >= len(tokens):
        return None
    base = tokens[index + 1]
    if base.kind != "word" or gap(context, token, base) != " " or token.text.isupper():
        return None
    before = tokens[index - 1].lower if index else ""
    if token.lower == "se":
        if base.lower not in _ALL_OF:
            return None
        return base.end, f"{token.text}-{base.text}" if base.text[0].isupper() else token.text + base.text
    if base.text[0].isupper():
        name = token.text[0].isupper() and not (token.text.istitle() and base.text.isupper())
        if name or token.lower in ("antar", "anti", "semi") or len(base.text) < 2:
            return None
        return base.end, f"{token.text}-{base.text}"
    return (base.end, token.text + base.text) if _may_join(token.lower, base.lower, before) else None


def _may_join(prefix: str, base: str, before: str) -> bool:
    if prefix == "antar":
        return base in _BETWEEN and before not in (
            "kami",
            "jasa",
            "layanan",
            "akan",
            "saya",
            "kita",
            "petugas",
            "mohon",
        )
    if prefix == "semi" and (before == "musim" or not lexicon.parts_of_speech(base) & {"n", "a"}):
        return False
    if prefix == "anti" and base in ("dengan", "terhadap", "pada"):
        return False
    speech = lexicon.parts_of_speech(base)
    return base.isalpha() and len(base) > 2 and lexicon.is_word(base) and bool(speech & {"n", "a", "v"})


def _with_hyphen(token: Token) -> tuple[int, str] | None:
    prefix, hyphen, base = token.text.partition("-")
    if not hyphen or prefix.lower() not in _PREFIXES or base != base.lower() or not base.isalpha():
        return None
    return (token.end, prefix + base) if _may_join(prefix.lower(), base, "") else None


def _is_glued_pun(word: str) -> bool:
    if not word.endswith("pun") or not 6 <= len(word) <= 20 or not word.isalpha() or word in _JOINED_PUN:
        return False
    base = word[:-3]
    if lexicon.is_word(word) or lexicon.is_root(word):
        return False
    return lexicon.is_word(base) or (base.endswith("nya") and lexicon.is_word(base[:-3]))


def _even(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    for index in document.indices_of(frozenset(words_like(context, _is_glued_pun))):
        token = document.tokens[index]
        if token.text[1:] != token.lower[1:] or not context.is_prose(token.start, token.end):
            continue
        mended = f"{token.text[:-3]} pun"
        message = f"Write “{mended}”." if context.settings.language == "en" else f"Pisahkan: «{mended}»."
        yield finding(info, context, token.start, token.end, message, (Suggestion(mended, safe=True),))


def _may_be_twice(word: str) -> bool:
    return "2" in word and _REPEATED.fullmatch(word) is not None


def _twice(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    for index in document.indices_of(frozenset(words_like(context, _may_be_twice))):
        token = document.tokens[index]
        if token.kind != "word":
            continue
        match = _REPEATED.fullmatch(token.lower)
        if match is None or not context.is_prose(token.start, token.end):
            continue
        mended = f"{token.text[: len(match[1])]}-{match[1]}{match[2]}"
        whole = mended.lower()
        if not lexicon.is_word(match[1]) and not lexicon.is_word(whole):
            continue
        # Plain names of things are left alone: loket2 may be the second counter.
        usual = lexicon.is_word(whole) or match[1] in _OFTEN or "a" in lexicon.parts_of_speech(match[1])
        if not usual and not (match[2] and analyze(whole).reduplicated):
            continue
        yield finding(
            info, context, token.start, token.end, _spell_out(context, mended), (Suggestion(mended, safe=True),)
        )


_OFTEN = frozenset(
    words(
        "masing anak orang teman kawan warga bapak ibu hal sama baik benar hati lain macam kadang rata data",
        "berkas dokumen syarat semua sehari lama cepat pelan jalan rumah tiba kali sering betul mudah baru",
        "pihak",
    )
)


def _one_word(context: Context, mended: str) -> str:
    return f"Write “{mended}” as one word." if context.settings.language == "en" else f"Rangkaikan: «{mended}»."


def _spell_out(context: Context, mended: str) -> str:
    return f"Write “{mended}”." if context.settings.language == "en" else f"Tulis «{mended}» tanpa angka."


RULES = (
    Rule(CLITIC, _clitic, Needs(words=_CLITICS)),
    Rule(BOUND, _bound, Needs(words=_BEFORE_BASE, like=_has_bound_form)),
    Rule(TWICE, _twice, Needs(like=_may_be_twice)),
    Rule(EVEN, _even, Needs(like=_is_glued_pun)),
)
