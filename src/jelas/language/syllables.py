"""Counting syllables by the word division of EYD V ("Pemenggalan Kata").

Every vowel letter is a nucleus but for the diphthongs *ai au oi ei*. They are diphthongs at the end of a root
(*pega-wai, pan-tau, sur-vei*) also where a suffix or clitic follows (*pe-man-tau-an, ni-lai-nya*), and in an
open syllable inside a few native and many borrowed roots (*sau-da-ra, au-dit, kai-sar*). They are two nuclei
in a closed syllable (*ba-ik, la-ut*), where the *i* is the suffix -i (*me-ngu-a-sa-i*), and where an affix
meets the root (*ke-i-ngin-an*). *ia io ua ue ie* and doubled vowels are always two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jelas.language.lexicon import lexicon
from jelas.language.morphology import best_split
from jelas.language.patterns import later

_VOWEL = later(r"[aeiou]")
_FINAL = later(r"(?:ai|au|oi|ei)$")
# ai and au before a consonant and a vowel: an open syllable. (y and the digraphs count as one consonant.)
_OPEN = later(r"(?:ai|au)(?=(?:ng|ny|kh|sy|[bcdfghjklmnpqrstvwxyz])[aeiou])|^au(?=[^aeiou]{2})")
# Roots with a diphthong where the rule sees none, and the other way round: syllables as KBBI divides them.
_DIVIDED = {
    "boikot": 2, "koktail": 2, "voucer": 2,
    "voucher": 2, "geiser": 2, "eigendom": 3, "troika": 2, "kaustik": 2, "laundri": 2, "haustorium": 5,
    "seudati": 3, "yaitu": 3,
    # English words that people write in letters, spoken the English way.
    "email": 2, "online": 2, "offline": 2, "upload": 2, "download": 2, "update": 2, "website": 2, "file": 1, "share": 1,
    "like": 1, "approve": 2, "deadline": 2, "timeline": 2, "software": 2, "hardware": 2, "database": 3, "template": 2,
    "mobile": 2, "code": 1, "invoice": 2, "voice": 1, "service": 2, "dashboard": 2,
    "feedback": 2, "refund": 2, "issue": 2, "queue": 1, "reschedule": 3, "schedule": 2, "release": 2,
}  # fmt: skip
# Only words with one of these need their root: a possible diphthong, or an English silent e.
_DOUBTFUL = later(r"[aeo][iu]|oa|efund|(?:in|il|ar|ik|ic|at|as|ss|od|ov|ul|it|u)e(?:nya|ku|mu|kan|i|an|lah|kah|pun)?$")
_SPELLED = later(r"[A-Z]{1,6}")
_SPEAKABLE = later(r"(?:[BCDFGHJKLMNPQRSTVWXYZ]?[AEIOU][BCDFGHJKLMNPRSTVZ]?)+")
# Everyday roots in -a whose verbs in -i are divided a-i (me-ngu-a-sa-i). Of the rest KBBI keeps -ai together.
_HIATUS = frozenset(
    """
    aniaya biaya cedera cinta curiga dakwa dana goda harga jiwa juara jumpa kena kendara kepala ketua kuasa luka
    lupa mata minta mula nama pada percaya perdaya periksa perkara pesona prakarsa punya rata rupa sama serta siksa
    suka sutradara tanda tanya warna waspada wawancara
    """.split()
)
# Loan prefixes keep their own syllables apart from what follows (swa-u-sa-ha, ul-tra-u-ngu).
_LOAN_PREFIX = later(
    "(swa|wira|panca|dasa|pramu|ultra|intra|infra|supra|kontra|antar|anti|pra|pasca|para|semi|multi|maha|serba|purna|tata|tuna|adi|dwi|tri|"
    "eka|nara|mega|meta|mikro|makro|neo|poli|mono|auto|foto|video|bio|geo|hidro|inter|non|sub|super|re|pre|pro|de)"
    "([aeiou][a-z]{2,})"
)
_LOAN_SUFFIX = later(r"([a-z]{4,}?)(isasi|isme|isir|itas|istik|ik|is)")


def _root_syllables(root: str) -> int:
    """Syllables of a bare root."""
    if root in _DIVIDED:
        return _DIVIDED[root]
    if _OPEN.search(root):
        parts = _LOAN_PREFIX.fullmatch(root) or _LOAN_SUFFIX.fullmatch(root)
        if parts and any(lexicon.is_root(part) or lexicon.root_of(part) for part in parts.groups()):
            return sum(_root_syllables(part) for part in parts.groups())
    count = len(_VOWEL.findall(root)) - len(_OPEN.findall(root))
    if _FINAL.search(root) and count > 1:
        count -= 1
    return count


def _spelled(word: str) -> int | None:
    """Syllables of an acronym in capitals: by letters where it cannot be spoken as a word; None for other words."""
    if not _SPELLED.fullmatch(word):
        return None
    if len(word) == 1:
        return 1
    if len(word) > 2 and _SPEAKABLE.fullmatch(word) and (len(word) > 3 or not re.search(r"[AEIOU]{2}", word)):
        return None
    if len(word) > 3 and (lexicon.is_word(word.lower()) or len(word) > 5):
        return None
    return len(word)


@lru_cache(maxsize=16384)
def count_syllables(word: str) -> int:
    """Count the syllables of an Indonesian word.

    Args:
        word: One word in any case. Capitals matter: *KTP* is spelled (3), *NIK* and *Samsat* are spoken.

    Returns:
        The number of syllables by EYD V; 0 for anything with a digit or @ (such tokens stay out of word
        statistics) and for the empty string; at least 1 for any other word with a letter.
    """
    if not word or "@" in word or any(letter.isdigit() for letter in word):
        return 0
    if "-" in word or "/" in word or " " in word:
        parts = [p for p in re.split(r"[-/ ]", word) if p]
        if len(parts) > 1:
            return sum(count_syllables(part) for part in parts)
    spelled = _spelled(word.replace(".", "").strip("-/ "))
    if spelled is not None:
        return spelled
    low = re.sub(r"[éèê]", "e", word.lower())
    low = "".join(letter for letter in low if letter.isalpha())
    if not low:
        return 0
    nuclei = len(_VOWEL.findall(low))
    if nuclei < 2:
        return 1
    if not _DOUBTFUL.search(low):
        return nuclei
    split = best_split(low)
    root = split.root.replace(" ", "")
    attached = "".join(split.prefixes) + "".join(split.suffixes) + "".join(split.clitics)
    outside = nuclei - len(_VOWEL.findall(root))
    if split.suffixes == ("-i",) and low.endswith("ai") and (root not in _HIATUS or root == "mula"):
        outside -= 1
    if outside < 0 or (split.reduplication and outside < len(_VOWEL.findall(attached))):
        return _root_syllables(low)
    return outside + sum(_root_syllables(part) for part in split.root.split(" "))
