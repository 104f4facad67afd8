"""Whether the reader already knows a term: the citizen used it, or the draft says what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from jelas.language.patterns import later
from jelas.rules.base import Context

_MEANING = later(
    r"(?:[-\s]?nya)?[\"”’']?\s{0,3}"
    r"(?:\(\s{0,2}(?!(?:lihat|baca|yang|masih|sudah|belum|jika|bila|apabila|karena|di|ke|dari|pada|sejak"
    r"|mulai|sampai|hanya|khusus|kecuali|termasuk|sebesar|senilai|minimal|maksimal|paling|asli|fotokopi|gratis"
    r"|terlampir|jam|pukul|tanggal|hari|telepon|nomor)\b)[^()\d]{0,3}[^\W\d_]{3}[^()]{2,200}\)"
    r"|,?\s{0,3}(?:yaitu|yakni|artinya|maksudnya|singkatan|kepanjangan)\b"
    r"|\s{0,2}=\s{0,2}[^\W\d_])",
    re.IGNORECASE,
)
"""What follows a term that is explained: «AKR (…)», «AKR, yaitu …»."""
_IS = later(r"(?:[-\s]?nya)?[\"”’']?,?\s{0,3}(?:ialah|adalah|berarti|merupakan)\b", re.IGNORECASE)
"""«AKR adalah …» explains AKR where AKR begins the clause; «biaya AKR adalah …» says something about the cost."""
_BEGINS = later(
    r"(?:^|[.!?\n:;,(—–]|\b(?:bahwa|itu|dengan|dan|sedangkan|adapun|istilah|singkatan|karena|sebab|jika|tentang))"
    r"[\s*•\"“‘'-]{0,4}$",
    re.IGNORECASE,
)
_BEFORE = later(r"[^\W\d_]{2,}[^\n.!?()]{0,3}\(\s{0,2}(?:atau |disebut |disingkat )?[\"“‘']?$", re.IGNORECASE)
"""What stands before a term in brackets: «Kepanjangan (AKR)»."""
_BESIDE = later(r"\s{0,2}[/:–—-]\s{0,2}([^\n.;!?]{5,160})")
_WORDS = later(r"[^\W\d_]+")
_SMALL = frozenset({"dan", "atau", "dengan", "untuk", "di", "pada", "atas", "yang", "dalam", "bagi", "dari", "ke"})
_OWN_PARTS = ("letterhead", "address", "salutation", "signature")
_NAMED = later(
    r"\b(?:disebut|disingkat|dikenal (?:sebagai|dengan)|bernama|alias)\s{1,3}(?:juga\s)?[\"“‘']?$",
    re.IGNORECASE,
)
_LONGEST_NAMED = 30
"""No match of ``_NAMED`` is as long as this."""


_ANY_PAPER = frozenset({"surat", "keterangan", "tanda", "kartu"})
"""Words of so many acronyms that they tell the reader nothing."""


@lru_cache(maxsize=4096)
def _word(term: str) -> re.Pattern[str]:
    """The term as a whole word. Terms come from lists and drafts alike; only short ones are kept."""
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w|-\w{{4}})", re.IGNORECASE)


def _places(context: Context, term: str) -> Iterator[re.Match[str]]:
    """The places of a term in the draft; found as plain letters first, which is faster."""
    pattern, lower = _word(term), context.lower
    if lower is None:
        yield from pattern.finditer(context.text)
        return
    letters = term.lower()
    at = lower.find(letters)
    while at >= 0:
        place = pattern.match(context.text, at)
        if place:
            yield place
        at = lower.find(letters, at + 1)


def used_in_question(context: Context, term: str) -> bool:
    """Tell whether the citizen's question holds ``term``, in any case: then it needs no explanation."""
    question = context.draft.question
    if not question or not term or len(term) > 80:
        return False
    return _word(" ".join(term.split())).search(" ".join(question.split())) is not None


def explained_in_draft(context: Context, term: str) -> bool:
    """Tell whether the draft says what ``term`` means, at any of its places."""
    if not term or len(term) > 80:
        return False
    known = context.once(_explained)
    if term not in known:
        known[term] = _explains(context, term)
    return known[term]


def _explained(context: Context) -> dict[str, bool]:
    """Which terms of this draft are explained in it, as far as it was looked for."""
    return {}


def _explains(context: Context, term: str) -> bool:
    text = context.text
    for place in _places(context, term):
        if _MEANING.match(text, place.end()):
            return True
        before = text[max(0, place.start() - 60) : place.start()]
        if _IS.match(text, place.end()) and _BEGINS.search(before):
            return True
        if _closes(text, place.end()) and _BEFORE.search(before) and _stands_for(context, place.group(), place.start()):
            return True
        if _NAMED.search(before[-_LONGEST_NAMED:]) or _spelled_out_beside(
            text, place.start(), place.end(), place.group()
        ):
            return True
    return False


def _stands_for(context: Context, term: str, start: int) -> bool:
    """Tell whether the words before the brackets say what the letters in them mean.

    Letters behind other words (*surat kehilangan (SKTLK)*, *daftar sekolah (SPMB)*) are as dark as without them.
    """
    letters = [letter for letter in term.lower() if letter.isalpha()]
    if len(letters) < 4 or not term.isupper():
        return True
    clause = re.split(r"[.\n;!?:]", context.text[max(0, start - 160) : start])[-1]
    words = _WORDS.findall(clause.lower())[-len(letters) - 5 :]
    if 2 * _shared(letters, [word[0] for word in words]) >= len(letters) or _inside(letters, words):
        return True
    listed = context.wordlists.acronyms
    acronym = next((listed[form] for form in (term, term.capitalize(), term.lower()) if form in listed), None)
    if acronym:
        # The list's own everyday words explain the letters, however few they are (*tagihan PBB (SPPT)*).
        said = clause.lower().rstrip(" (\"“‘'").removesuffix("nya")
        meanings = f"{acronym.plain}|{acronym.expansion}".lower().split("|")
        if any(meaning.strip() and said.endswith(meaning.strip()) for meaning in meanings):
            return True
    meant = (
        {
            word
            for word in _WORDS.findall(f"{acronym.plain} {acronym.expansion}".lower())
            if len(word) > 3 and word not in _ANY_PAPER
        }
        if acronym
        else set()
    )
    return len(meant & set(words[-8:])) >= 2


def _shared(letters: list[str], initials: list[str]) -> int:
    """How many of the letters stand among the initials, in their order."""
    row = [0] * (len(initials) + 1)
    for letter in letters:
        before = 0
        for at, initial in enumerate(initials, 1):
            before, row[at] = row[at], before + 1 if letter == initial else max(row[at], row[at - 1])
    return row[-1]


def _inside(letters: list[str], words: list[str]) -> bool:
    """Tell whether the letters run through the words from the beginning of one of them (*Kementerian Kesehatan*)."""
    for first, word in enumerate(words):
        if word[0] == letters[0]:
            rest = iter("".join(words[first:]))
            if all(letter in rest for letter in letters):
                return True
    return False


def _spelled_out_beside(text: str, start: int, end: int, term: str) -> bool:
    """Tell whether the words beside the letters begin with them: «Berita Acara Pemeriksaan/BAP»."""
    if sum(map(str.isupper, term)) < 2:
        return False
    letters = [letter for letter in term.lower() if letter.isalpha()]
    if not 2 <= len(letters) <= 8:
        return False
    before = re.split(r"[.\n;!?]", text[max(0, start - 160) : start])[-1]
    words = _WORDS.findall(before.lower())
    if words and _begin_with(reversed(words), reversed(letters)):
        return True
    after = _BESIDE.match(text, end)
    return after is not None and _begin_with(_WORDS.findall(after[1].lower()), letters)


def _begin_with(words: Iterable[str], letters: Iterable[str]) -> bool:
    """Tell whether the words begin with these letters, one after another; small words between them do not count."""
    rest = iter(words)
    for letter in letters:
        word = next(rest, "")
        while word in _SMALL and word[0] != letter:
            word = next(rest, "")
        if not word.startswith(letter):
            return False
    return True


def is_own_name(context: Context, term: str) -> bool:
    """Tell whether the office calls itself so: in letterhead, address or signature, in a mail or web address."""
    return term.lower() in context.once(_net_names) or _word(term).search(context.once(_own_lines)) is not None


def _own_lines(context: Context) -> str:
    """The lines in which the office and its people are named."""
    parts = context.draft.parts_of(*_OWN_PARTS)
    return "\n".join(context.text[part.start : part.end] for part in parts)


def _net_names(context: Context) -> frozenset[str]:
    """The pieces of the mail and web addresses in the draft."""
    return frozenset(
        piece
        for token in context.document.tokens
        if token.kind in ("mail", "url")
        for piece in re.split(r"[^a-z0-9]+", token.lower)
    )


def _closes(text: str, end: int) -> bool:
    return ")" in text[end : end + 4]


def is_known(context: Context, term: str, *, own: bool = True) -> bool:
    """Tell whether a term needs no explanation in this draft.

    Args:
        context: The draft and its settings.
        term: The words or letters as they stand in the draft.
        own: Whether the letters by which the office calls itself are known. Of letters that a list says are dark
            (*PHU*, *ULPK*) it is not enough that the office signs with them.
    """
    office = context.settings.office
    return (
        used_in_question(context, term)
        or explained_in_draft(context, term)
        or (bool(office) and _word(term).search(office) is not None)
        or (own and term.isupper() and is_own_name(context, term))
    )
