"""Word formation: the root of a word and what is attached to it.

`splits` (in `affixes`) lists what the sounds allow; the lexicon decides. A word that is a root stays whole,
a listed derived word has a listed root, and any other word takes the reading with the most productive root
and the plainest affixes. Patterns: Tata Bahasa Baku Bahasa Indonesia, chapters on verbs, nouns and
reduplication.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from jelas.language.affixes import Split, endings, nasalize, price, splits
from jelas.language.lexicon import lexicon
from jelas.language.patterns import later

__all__ = ["Analysis", "Split", "analyze", "best_split", "splits"]


class Analysis(NamedTuple):
    """How a word is built.

    Attributes:
        root: Its root in lower case; the word itself where none is known. Two words for joined ones (*tindak
            lanjut*).
        prefixes: From the outside in, by dictionary name (``meN-``, ``di-``, ``peN-``; ``N-`` is colloquial
            *ng-*).
        suffixes: ``-kan``, ``-i``, ``-an``, colloquial ``-in``.
        clitics: ``ku-``, ``kau-``, ``-ku``, ``-mu``, ``-nya``, ``-lah``, ``-kah``, ``-tah``, ``-pun``.
        voice: ``"active"`` (meN-), ``"passive"`` (di-), ``"ter"`` or None.
        reduplicated: Whether the root or the word is said twice (*buku-buku*, *tolong-menolong*, *dedaunan*).
    """

    root: str
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    voice: str | None = None
    reduplicated: bool = False


# After these di is the preposition, even where it is glued to the word (*dirumah*, *diatas*).
_PLACES = frozenset(
    """
    kantor rumah jalan kamar sini sana situ mana atas bawah dalam luar depan belakang samping antara kota desa dekat
    sekolah pasar mobil meja kursi taman toko dapur pantai hotel halaman loket bank daerah kampung gedung ruang
    ruangan lantai tempat tengah sekitar seluruh semua setiap tiap saat masa waktu hari bulan tahun pagi siang malam
    sore usia dunia negara provinsi kabupaten kecamatan kelurahan lapangan lokasi posisi wilayah pusat ujung sisi
    pinggir tepi hadapan kolom menu laman situs aplikasi sistem akun koran televisi rekening hutan laut sungai surga
    neraka tangan wajah hati mulut kaki kelas kampus bandara stasiun terminal puskesmas pesawat pintu lemari musim
    puncak tanah air langit bumi udara lingkungan media portal nomor bagian beberapa berbagai sebelah seberang
    bidang banyak ini itu kiri kanan akhirat kasir kurir dinding muka balik suatu pihak sudut lain ambang panggung
    satu awal acara situasi pojok kotak dada telinga surat punggung bukit buku apa lembar baris kolam pulau kapal
    """.split()
)
# Loan nouns that are verbs as they stand: diverifikasi, dianalisis, ditolerir.
_VERBAL_ENDINGS = ("asi", "isi", "usi", "ksi", "isis", "isir", "erir", "elir", "rsi")
_VOICES = {"meN-": "active", "N-": "active", "di-": "passive", "ter-": "ter"}
# Below this worth an unlisted word is left whole: its only readings rest on rare roots under rare affixes.
_LEAST_WORTH = -2.4


def _worth(split: Split) -> tuple[float, Split] | None:
    """How good a reading is, and the reading resolved down to the root; None if its base is unknown."""
    base = split.root
    cost = price(split)
    level = lexicon.weight(base)
    if level < 0:
        listed = lexicon.root_of(base)
        if listed is None:
            return None
        inner = best_split(base)
        if inner.reduplication and split.reduplication:
            return None
        if split.prefixes[:1] in (("di-",), ("meN-",)) and (
            "-an" in inner.suffixes or inner.prefixes[:1] in (("peN-",), ("pe-",), ("meN-",), ("di-",))
        ):
            return None
        level = max(lexicon.weight(listed), 3)
        split = Split(
            inner.root,
            split.prefixes + inner.prefixes,
            inner.suffixes + split.suffixes,
            inner.clitics + split.clitics,
            split.reduplication or inner.reduplication,
            split.cost + 1,
        )
        cost += 0.6
    return level / 1.5 - cost, split


def _compound_known(root: str) -> bool:
    """A base with a hyphen of its own (follow-up) is only believed where its first part is known."""
    first, hyphen, _ = root.partition("-")
    return not hyphen or lexicon.is_root(first) or lexicon.is_root(root)


@lru_cache(maxsize=16384)
def best_split(word: str) -> Split:
    """The reading of a lower-cased word that the lexicon favours; the bare word where it knows none."""
    if lexicon.is_root(word):
        return Split(word)
    listed = lexicon.split_of(word)
    if listed is not None:
        return listed
    for base, clitics, _ in endings(word):
        if clitics and (lexicon.is_root(base) or lexicon.root_of(base) is not None):
            inner = best_split(base)
            return inner._replace(clitics=inner.clitics + clitics)
    found = splits(word)
    first, _, second = word.partition("-")
    if first and second.startswith(first):
        inner = best_split(first)
        for stem, after, _ in endings(second):
            if stem == first:
                kind = "word" if inner.prefixes or inner.suffixes else "root"
                return inner._replace(clitics=inner.clitics + after, reduplication=kind)
    best, most = None, _LEAST_WORTH
    for split in found:
        if split.root == word:
            continue
        rated = _worth(split)
        if rated and rated[0] > most:
            most, best = rated
    if best is None and "-" in word:
        # A hyphen after a prefix, before a clitic or between two equal halves is proof enough: di-scan,
        # KTP-nya.
        sure = (s for s in found if s.root != word and len(s.root) > 2 and s.reduplication != "varied")
        best = next((s for s in sure if _compound_known(s.root)), None)
    return best or Split(word)


def analyze(word: str) -> Analysis:
    """Take an Indonesian word apart.

    Args:
        word: One word as it stands in a text, in any case; *di upload* in two words is understood too.

    Returns:
        Its analysis. Never raises: for an unknown word the root is the word in lower case. The root of an unknown
        verb (*mereplikasi*) is only guessed for a word in small letters: a capital may make it a name.
    """
    return _analysis(word) if word.islower() else _analysis(word.lower(), False)


# What an unlisted root may look like: plain Indonesian syllables, three letters and two vowels at the least.
_ROOT = later(
    r"(?:ng|ny|kh|sy|[bcdfgkpt][rl]|s[tpkmwl]|[b-df-hj-np-tv-z])?[aeiou]"
    r"(?:(?:ng[gks]?|n[dtcjyks]|m[bp]|[rlskfpb][bcdfghjklmnpst]|[b-df-hj-np-tv-z]|kt|sp?r|ks?t?r?)?[aeiou]){1,5}"
    r"(?:ng|ks|[bdfhklmnprst])?"
)


def _unlisted_verb(low: str) -> Split:
    """The reading of a verb whose root no list knows, where its affixes leave little doubt; else the bare word."""
    if not low.startswith(("me", "di", "ber")) or len(low) < 7:
        return Split(low)
    choices = []
    for split in splits(low):
        root, suffixes = split.root, split.suffixes
        if len(split.prefixes) != 1 or split.reduplication or split.cost > 4 or suffixes not in ((), ("-kan",)):
            continue
        loan = root.endswith(("asi", "isi", "isir"))
        clear = split.prefixes[0] in ("meN-", "ber-") or (split.prefixes[0] == "di-" and (bool(suffixes) or loan))
        if clear and len(root) > 3 and not root.startswith(("ng", "ny")) and _ROOT.fullmatch(root):
            # The most affixes explain most; after meng- and ber- a vowel is likelier than k and r.
            choices.append((-len(suffixes) - len(split.clitics), split.cost, root[0] in "kr", split))
    return min(choices)[3] if choices else Split(low)


def _is_preposition(low: str, split: Split) -> bool:
    """Whether a bare di- is the preposition glued to a noun: *dirumah*, *dikolam*; not *diprogram*, *diverifikasi*."""
    root = split.root
    if root in _PLACES:
        return True
    if (
        "-" in low
        or lexicon.root_of(low) is not None
        or root.endswith(_VERBAL_ENDINGS)
        or "n" not in lexicon.parts_of_speech(root)
    ):
        return False
    if "v" in lexicon.parts_of_speech(root) or lexicon.is_own(root):
        return False
    return not _has_verb(root)


def _has_verb(root: str) -> bool:
    """Whether the lexicon lists the verb that a root makes with meN- or di- alone."""
    return any(lexicon.root_of(form) is not None for form in (nasalize("m", root, root, ""), "di" + root))


@lru_cache(maxsize=16384)
def _analysis(low: str, guess: bool = True) -> Analysis:
    split = best_split(low)
    if guess and split.root == low and not lexicon.is_word(low):
        split = _unlisted_verb(low)
    prefixes = split.prefixes
    if prefixes == ("di-",) and not split.suffixes and _is_preposition(low, split):
        prefixes = ()
    voice = _VOICES.get(prefixes[0]) if prefixes else None
    return Analysis(split.root, prefixes, split.suffixes, split.clitics, voice, bool(split.reduplication))
