"""A word that nobody knows and that is one slip of the finger away from exactly one known word.

The lists hold the usual typing errors; this rule is for the rest. It is made to be quiet: capitals, short words,
English-looking words, words of the citizen, words that the draft uses twice and everything that the lexicon or word
formation can explain are left alone, and so is every word with two possible readings.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze, splits
from jelas.language.patterns import later
from jelas.language.tokens import Token
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import words_like
from jelas.rules.spelling_words import COMMON_NEW_WORDS, looks_foreign

INFO = RuleInfo(
    name="probable-typo",
    category="spelling",
    severity="warning",
    confidence="medium",
    title="Kemungkinan salah ketik",
    title_en="Probable typing error",
    why="Salah ketik membuat warga berhenti membaca dan ragu pada isi surat.",
    why_en="Typing errors make a citizen stop and doubt the letter.",
    source="own: satu huruf jauhnya dari satu kata yang dikenal",
    flagged=(
        "Kami menunggu [[kedatagan]] Ibu hari Senin.",
        "Kami menyesali [[keterlambattan]] itu.",
        "Mohon perbarui [[kependudukkan]] Ibu.",
        "Kami [[mengirrimkan]] salinannya besok.",
        "[[Kebijakkan]] itu berlaku mulai Mei.",
    ),
    silent=(
        "Kami menunggu kedatangan Ibu hari Senin.",
        "Silakan buka menu tracking di aplikasi.",
        "Warga Cibungur dan cibungur sekitarnya hadir.",
        "Punten, haturnuhun atas kesabarannya.",
        "Ibu dapat membeli jengkol, kangkung, dan terasi.",
        "Beliau tinggal di Kampung Cikoneng.",
        "Permatasari hadir kemarin.",
    ),
)

_SHORTEST, _LONGEST = 6, 24
_LONG = 8
"""From this length on a wrong letter is looked for too; short words have too many neighbours."""
_MOST = 40
"""Unknown words looked at in one draft: a text in another language is none of our business."""
_LETTERS = "abcdefghijklmnoprstuwy"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    letter: "".join(
        other
        for number, row in enumerate(_ROWS)
        for place, other in enumerate(row)
        if other != letter
        and abs(number - home) <= 1
        and abs(place - at) <= 1
        and (number == home or 0 <= (at - place) * (number - home) <= 1 or place == at)
    )
    for home, keys in enumerate(_ROWS)
    for at, letter in enumerate(keys)
}
_VOWELS = {vowel: "aeiou".replace(vowel, "") for vowel in "aeiou"}
_PREFIXES = frozenset(["meN-", "di-", "peN-", "ber-", "ter-", "ke-"])


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    question = context.draft.question_document
    asked = question.places if question else ()
    looked = 0
    candidates = words_like(context, _may_be)
    few = len(candidates) <= _MOST
    for word in candidates:
        indices = document.places[word]
        # Who writes a word twice means it.
        if len(indices) > 1 or word in asked or word in context.settings.names:
            continue
        token = document.tokens[indices[0]]
        if token.kind != "word" or not (token.text == word or _begins_sentence(context, indices[0])):
            continue
        if few and _nearest(word) is None:
            # What was asked before is answered fastest.
            continue
        if _beside_sign(context.text, token) or not context.is_prose(token.start, token.end):
            continue
        if any(True for _ in context.matches_in(token.start, token.end)):
            continue
        looked += 1
        if looked > _MOST:
            return
        mended = _nearest(token.lower)
        if mended is None:
            continue
        if token.text != word:
            mended = mended.capitalize()
        english = context.settings.language == "en"
        message = f"Did you mean “{mended}”?" if english else f"Mungkin maksudnya «{mended}»."
        yield finding(info, context, token.start, token.end, message, (Suggestion(mended),))


_VERB = later(r"(?:me[mnlry]|meng|di|ke|pe[mnlr]|ber|ter)[a-z]{3,}(?:kan|i|an|annya|kannya|inya)")


def _begins_sentence(context: Context, index: int) -> bool:
    """At the head of a sentence a capital is no name if the word is long, built like a verb, and goes on in small."""
    document = context.document
    token = document.tokens[index]
    sentence = document.sentence_of(index)
    if sentence.first != index or index + 1 >= sentence.last or not token.text.istitle() or len(token.text) < _LONG:
        return False
    after = document.tokens[index + 1]
    return after.text.islower() and lexicon.is_word(after.lower) and _VERB.fullmatch(token.lower) is not None


def _may_be(word: str) -> bool:
    """Tell whether a word in small letters could be a slip: neither known nor foreign."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return False
    return word.isascii() and word.isalpha() and not _is_known(word) and not looks_foreign(word)


def _beside_sign(text: str, token: Token) -> bool:
    """Glued to a sign that makes names and codes: @, /, _, a dot before a letter."""
    before, after = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 2]
    return (
        (before in "@/_\\.#=-+" and before != "")
        or (after != "" and after[0] in "@/_\\#=-+(")
        or (after[:1] == "." and after[1:2].isalnum())
    )


def _is_known(word: str) -> bool:
    """Known, or built from something known by any affixes at all."""
    if lexicon.is_word(word) or lexicon.is_root(word):
        return True
    return word in COMMON_NEW_WORDS or any(
        lexicon.is_word(split.root) or lexicon.is_root(split.root) for split in splits(word) if split.root != word
    )


def _is_good(word: str) -> bool:
    """A word that may stand as the correction: listed and in use, or plainly built from a productive root."""
    base = word[:-3] if word.endswith("nya") and lexicon.is_word(word[:-3]) else word
    if lexicon.is_word(base):
        return len(base) >= _LONG or lexicon.weight(base) >= 2 or lexicon.weight(lexicon.root_of(base) or "") >= 2
    analysis = analyze(word)
    return (
        bool(analysis.prefixes)
        and set(analysis.prefixes) <= _PREFIXES
        and set(analysis.clitics) <= {"-nya"}
        and not analysis.reduplicated
        and lexicon.weight(analysis.root) >= 4
    )


@lru_cache(maxsize=2048)
def _nearest(word: str) -> str | None:
    """The only good word that is one slip away; None where there is none or more than one."""
    found: set[str] = set()
    for candidate in _slips(word):
        if candidate not in found and _is_good(candidate):
            found.add(candidate)
            if len(found) > 1:
                return None
    return found.pop() if found else None


def _slips(word: str) -> Iterator[str]:
    """The words that a doubled, dropped, swapped or neighbouring letter may have come from; the first letter stays."""
    size = len(word)
    for at in range(1, size):
        yield word[:at] + word[at + 1 :]
    for at in range(1, size - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(1, size + 1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:]
    if size < _LONG:
        return
    for at in range(1, size - 1):
        for letter in {*_NEIGHBOURS[word[at]], *_VOWELS.get(word[at], "")}:
            yield word[:at] + letter + word[at + 1 :]


RULES = (Rule(INFO, _check, Needs(like=_may_be)),)
