"""Findings of the wordlists: every match that counts becomes a finding with words that can be pasted in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from jelas.language.document import Document, Sentence
from jelas.language.lexicon import lexicon
from jelas.language.tokens import Token
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, RuleInfo
from jelas.rules.explained import is_known
from jelas.spans import SpanIndex
from jelas.wordlists.forming import fill, joined_rightly, replaced
from jelas.wordlists.model import Entry, Match
from jelas.wordlists.pattern import Detail, roots_in
from jelas.wordlists.words import ADDRESS, stems

_TABLES = frozenset({"jargon", "acronym", "foreign", "spelling"})
_LONGEST_NAME = 8
"""Words of a person's name with what stands before it."""
_NEAR = 60
"""Tokens before and behind some words in which a name is looked for."""
_LONGEST_QUOTE = 60
_SCRAP = 3
"""So many words left of a slogan are no sentence; they go with it."""
_LONGEST_REMEMBERED = 40
"""Longest words whose offer is remembered: words of the lists, never texts of people."""
_AGAIN = re.compile(r"^hapus(?: saja)?[;,:.]\s*", re.IGNORECASE)
"""Advice that begins by saying again what the message says."""
_AGAIN_IN_ENGLISH = re.compile(r"^delete (?:it,|[^“”;:,.]+[;:.])\s*", re.IGNORECASE)


class _Place(NamedTuple):
    """The words of a finding in their sentence."""

    start: int
    end: int
    first: int
    last: int
    sentence: Sentence | None

    def opens(self, tokens: tuple[Token, ...]) -> bool:
        """True where the place begins its sentence (a bullet or a quotation mark may stand before)."""
        if self.sentence is None:
            return False
        for index in range(self.first - 1, self.sentence.first - 1, -1):
            if tokens[index].kind != "punctuation" or tokens[index].text in ",;":
                return False
        return True


def rule_infos(context: Context) -> tuple[RuleInfo, ...]:
    """The facts of every rule that the lists in force stand for."""
    return context.wordlists.rule_infos


def lexical_findings(context: Context) -> Iterator[Finding]:
    """Yield a finding for every match of a list that counts in the draft."""
    kept = []
    passes, document = context.gates.passes, context.document
    for match in context.matches:
        kind = match.entry.kind
        if kind in ("marker", "name") or not passes(match):
            continue
        place = _place(document, match)
        if kind in _TABLES and not _table_counts(context, match, place):
            continue
        kept.append((match, place))
    taken = {place.first for _, place in kept}
    longest = _longest_of_tables(kept)
    for match, place in kept:
        rule = match.entry.rule
        if rule in longest and any(
            start <= place.start and place.end <= end and (start, end) != (place.start, place.end)
            for start, end in longest[rule].overlapping(place.start, place.end)
        ):
            # «customer» inside «customer service» is answered with the longer term.
            continue
        yield _finding(context, match, place, taken)


def _longest_of_tables(kept: list[tuple[Match, _Place]]) -> dict[str, SpanIndex[tuple[int, int]]]:
    """The ranges of terms of more than one word, by rule."""
    ranges: dict[str, SpanIndex[tuple[int, int]]] = {}
    for match, place in kept:
        if match.entry.kind in _TABLES and place.last - place.first > 1:
            ranges.setdefault(match.entry.rule, SpanIndex()).add(place.start, place.end, (place.start, place.end))
    return ranges


def _place(document: Document, match: Match) -> _Place:
    tokens = document.tokens
    first, last = match.first, match.last
    # A highlight is a part of the whole match.
    while first + 1 < last and tokens[first].start < match.start:
        first += 1
    while last - 1 > first and tokens[last - 1].end > match.end:
        last -= 1
    return _Place(match.start, match.end, first, last, document.sentence_at(match.start))


# Which matches of the tables count


def _table_counts(context: Context, match: Match, place: _Place) -> bool:
    entry = match.entry
    words = context.text[match.start : match.end]
    if entry.kind == "spelling":
        if joined_rightly(entry, words):
            return False
        # Small words only: «SIGNAL» is the name of an application, wherever it stands.
        named = words.isupper() or (words[:1].isupper() and not place.opens(context.document.tokens))
        if named and entry.gates.get("guard") == "lower":
            return False
        return not _in_name(context.document.tokens, place, least=3) and not _of_person(context, place, words)
    if entry.kind == "foreign":
        if words[:1].isupper() and _before(context.document.tokens, place) in _LABELLED:
            # What stands on a button or in a menu keeps its words.
            return False
        if len(words.split()) > 1 and words[:3].lower() == "di " and not _answers(entry, words):
            return False
        return not _in_name(context.document.tokens, place, least=2)
    if entry.kind == "acronym" and entry.term.istitle() and words.islower() and lexicon.is_word(words):
        # *Kasi* is an office, *kasi* a word.
        return False
    own = entry.kind != "acronym" or entry.severity == "info"
    if entry.kind == "acronym" and _in_code(context.text, match.start, match.end):
        return False
    if is_known(context, entry.term if entry.kind == "acronym" else words, own=own):
        return False
    return entry.kind == "acronym" or not _in_name(context.document.tokens, place, least=2)


_LABELLED = frozenset("menu tombol fitur klik pilih tekan kolom opsi tab ikon submenu pilihan bagian halaman".split())
_SYSTEMS = frozenset("aplikasi portal situs laman website web menu fitur kanal program layanan".split())
"""Behind these, letters are the name of a system: worth a hint, no more."""


def _before(tokens: tuple[Token, ...], place: _Place) -> str:
    """The word before a place, in lower case."""
    previous = tokens[place.first - 1] if place.first else None
    if previous is not None and previous.kind == "punctuation" and place.first > 1:
        previous = tokens[place.first - 2] if previous.text in "\"“‘«'" else previous
    return previous.lower if previous is not None else ""


_CODE_BEFORE = re.compile(r"(?:\w*\d\w*[-./]|[A-Z]{2,}[-.]\d+/)[\w./-]*$")
_CODE_AFTER = re.compile(r"/\w*\d|\.\d")


def _in_code(text: str, start: int, end: int) -> bool:
    """Letters inside the number of a letter or a rule: «PER-02/PJ/2019», «470/11/DD/2026»."""
    around = text[max(0, start - 30) : start]
    glued = around[-1:] in tuple("/.-") and around[-1:] != ""
    return (glued and _CODE_BEFORE.search(around) is not None) or (_CODE_AFTER.match(text, end) is not None)


def _answers(entry: Entry, words: str) -> bool:
    """«di upload» is a verb written apart only where the Indonesian word makes a verb."""
    for candidate in entry.suggest:
        form = replaced(entry, words, candidate)
        if form and form.text.startswith("di") and " " not in form.text:
            return True
    return False


def _in_name(tokens: tuple[Token, ...], place: _Place, *, least: int) -> bool:
    """True inside a name: a run of at least ``least`` capitalised words in a sentence."""
    if place.sentence is None or not all(
        token.text[0].isupper() for token in tokens[place.first : place.last] if token.kind == "word"
    ):
        return False
    first, last = place.first, place.last
    # A name is longer than the words of the list. However long a sentence is, only what is near counts.
    lowest = max(place.sentence.first, first - _NEAR)
    highest = min(place.sentence.last, last + _NEAR)
    while first > lowest and _is_name_word(tokens[first - 1]):
        first -= 1
    while last < highest and _is_name_word(tokens[last]) and tokens[last].text not in _LEGAL_FORMS:
        last += 1
    # The capital of the first word of a sentence says nothing; a bullet or a number may stand before it.
    if not any(token.kind == "word" for token in tokens[lowest:first]):
        if place.first == first:
            return False
        first += 1
    if last < highest and tokens[last].kind == "number":
        # «Call Center 112» is a name.
        last += 1
    if last - first < max(least, place.last - place.first + 1):
        return False
    # In a line of capitals a capital is no sign of a name.
    return any(token.kind == "word" and token.text[0].islower() for token in tokens[lowest:highest])


def _of_person(context: Context, place: _Place, words: str) -> bool:
    """*Ilham Ramadhan*, *Ibu Yani Wardhani*: a capitalised word behind a form of address or a name."""
    if not words.istitle() or place.last - place.first != 1 or place.opens(context.document.tokens):
        return False
    tokens = context.document.tokens
    for index in range(place.first - 1, max(-1, place.first - 1 - _LONGEST_NAME), -1):
        if tokens[index].kind != "word" or not tokens[index].text.istitle():
            return False
        if tokens[index].lower in ADDRESS or not lexicon.is_word(tokens[index].lower):
            return True
    return False


_LEGAL_FORMS = frozenset({"PT", "CV", "Perum", "Perumda", "PD", "UD"})
"""A company's name begins here: the *Customer Service* before it is no part of it."""


def _is_name_word(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper() and token.lower not in ADDRESS


# From a match to a finding


def _finding(context: Context, match: Match, place: _Place, taken: set[int]) -> Finding:
    entry, text = match.entry, context.text
    rule = context.wordlists.rules[entry.rule]
    english = context.settings.language == "en"
    words = text[place.start : place.end]
    message, suggestions, deletes = _offer(context, match, place, words)
    start, end = place.start, place.end
    if entry.rule == "chat-abbreviation":
        end = _end_of_abbreviation(context.document, place)
    if deletes:
        start, end, suggestions = _with_deletion(
            context.document, text, place, suggestions, taken, whole=entry.rule == "marketing"
        )
    why = (entry.why_en or rule.why_en) if english else (entry.why or rule.why)
    return Finding(
        rule=entry.rule,
        category=rule.category,  # type: ignore[arg-type]
        severity=_severity(context, entry, place),  # type: ignore[arg-type]
        confidence=entry.confidence,  # type: ignore[arg-type]
        start=start,
        end=end,
        text=text[start:end],
        message=message,
        why=why,
        source=entry.source or rule.source,
        suggestions=suggestions,
        entry=entry.id,
    )


def _severity(context: Context, entry: Entry, place: _Place) -> str:
    if entry.kind == "acronym" and _before(context.document.tokens, place) in _SYSTEMS:
        return "info"
    return entry.severity


def _end_of_abbreviation(document: Document, place: _Place) -> int:
    """«thn. 2026»: the full stop belongs to the abbreviation, not to the sentence."""
    sentence, tokens = place.sentence, document.tokens
    if sentence is None or place.last + 1 >= sentence.last:
        return place.end
    stop = tokens[place.last]
    return stop.end if stop.text == "." and stop.start == place.end else place.end


class _Offer(NamedTuple):
    """What the author reads about some words, and what can stand in their place."""

    message: str
    suggestions: tuple[Suggestion, ...]
    deletes: bool
    """One of the suggestions is to leave the words out."""


def _offer(context: Context, match: Match, place: _Place, words: str) -> _Offer:
    entry = match.entry
    opens = place.opens(context.document.tokens)
    english = context.settings.language == "en"
    if len(words) <= _LONGEST_REMEMBERED:
        # What an acronym stands for hangs on the lists.
        texts = tuple(_spelled_out(context, entry, words)) if entry.kind == "acronym" else None
        remembered = _remembered_offer(entry, words, opens, english, texts)
        if remembered is not None:
            return remembered
    return _offer_of(entry, words, opens, english, _filled(context, match, words))


@lru_cache(maxsize=4096)
def _remembered_offer(
    entry: Entry, words: str, opens: bool, english: bool, spelled_out: tuple[str, ...] | None
) -> _Offer | None:
    """The offer for a few words; worked out once, as offices repeat themselves. ``None``: it takes words from around.

    ``spelled_out`` are the texts for an acronym.
    """
    if spelled_out is not None:
        return _offer_of(entry, words, opens, english, ((text, False) for text in spelled_out))
    return None if _has_slots(entry) else _offer_of(entry, words, opens, english, _texts(entry, words))


def _offer_of(entry: Entry, words: str, opens: bool, english: bool, texts: Iterable[tuple[str, bool]]) -> _Offer:
    """Give the texts the capitals of the place, each once."""
    suggestions: list[Suggestion] = []
    seen = {" ".join(words.split())}
    for text, safe in texts:
        if text:
            text = _fit_capitals(entry, words, text, opens)
        if text not in seen:
            seen.add(text)
            suggestions.append(Suggestion(text, safe))
    deletes = any(suggestion.text == "" for suggestion in suggestions)
    return _Offer(_message(entry, words, suggestions, english), tuple(suggestions), deletes)


def _has_slots(entry: Entry) -> bool:
    """Tell whether a suggestion takes words from the place."""
    return any("{" in text or "~" in text for text in entry.suggest)


def _texts(entry: Entry, words: str) -> Iterator[tuple[str, bool]]:
    """The texts of an entry for the words found, and whether they are safe."""
    if entry.kind in ("foreign", "spelling"):
        for number, candidate in enumerate(entry.suggest):
            form = replaced(entry, words, candidate)
            if form:
                yield form.text, entry.safe and form.sure and number == 0
    elif entry.kind == "jargon" and entry.use == "jelaskan":
        if not any(sign in entry.advice for sign in "{~"):
            yield f"{words} ({entry.advice})", False
    else:
        yield from ((text, entry.safe) for text in entry.suggest)


def _filled(context: Context, match: Match, words: str) -> Iterator[tuple[str, bool]]:
    """The same for entries that need the lists or the words around the place."""
    entry = match.entry
    if entry.kind == "acronym":
        yield from ((text, False) for text in _spelled_out(context, entry, words))
        return
    if entry.kind in ("foreign", "spelling") or (entry.kind == "jargon" and entry.use == "jelaskan"):
        yield from _texts(entry, words)
        return
    detail, root = _detail(context, match)
    for template in entry.suggest:
        filled: str | None = template
        if "{" in template or "~" in template:
            filled = fill(template, context.document.tokens, detail, root) if detail else None
        if filled is not None:
            yield filled, entry.safe


def _detail(context: Context, match: Match) -> tuple[Detail | None, str]:
    if not _has_slots(match.entry):
        return None, ""
    detail = context.wordlists.detail(match, context.document)
    if detail is None or detail.root is None:
        return detail, ""
    # Of several roots the pattern names, the one that the word is a form of.
    lower = context.document.tokens[detail.root].lower
    roots = roots_in(match.entry.patterns[match.pattern])
    if len(roots) == 1:
        return detail, roots[0]
    found = stems(lower, context.wordlists.bases)
    plain = lower.replace("-", "")
    return detail, next((root for root in roots if root in found or root == plain), roots[0])


def _spelled_out(context: Context, entry: Entry, words: str) -> Iterator[str]:
    """Everyday words with the letters in brackets; the expansion too, unless it is in a foreign language."""
    acronym = context.wordlists.acronyms.get(entry.term)
    if acronym is None:
        return
    # The author's own capitals: ANDALALIN stays ANDALALIN.
    letters = words if words.lower() == acronym.letters.lower() else acronym.letters
    ending = "nya" if words.lower().endswith("nya") and not letters.lower().endswith("nya") else ""
    meanings = [text.strip() for text in acronym.plain.split("|")]
    meanings += [
        text.strip()
        for text in acronym.expansion.split("|")
        if not meanings[0] or not context.wordlists.flags_foreign(text)
    ]
    for meaning in meanings:
        if meaning:
            yield meaning if f"({letters})" in meaning else f"{meaning}{ending} ({letters})"


def _fit_capitals(entry: Entry, words: str, text: str, opens: bool) -> str:
    """Give a suggestion the capitals of its place."""
    letters = [letter for letter in words if letter.isalpha()]
    # An explanation repeats the words as they stand; a gap to be filled has no capitals.
    if not letters or text.startswith(("[", f"{words} (")):
        return text
    shouted = len(letters) > 1 and all(letter.isupper() for letter in letters)
    if shouted and entry.rule == "chat-abbreviation" and len(letters) <= 4:
        # «TKS» at the end of a message is no shout.
        return text[0].upper() + text[1:] if opens or len(letters) > 2 else text
    if shouted and entry.kind != "acronym" and not entry.term.isupper():
        return text.upper()
    if opens and (letters[0].isupper() or entry.kind == "acronym"):
        return text[0].upper() + text[1:]
    if letters[0].isupper() and entry.kind != "acronym" and not entry.term[:1].isupper():
        parts = words.split()
        if len(parts) > 1 and all(part[0].isupper() for part in parts):
            return " ".join(part[0].upper() + part[1:] for part in text.split())
        return text[0].upper() + text[1:]
    return text


def _with_deletion(
    document: Document, text: str, place: _Place, suggestions: tuple[Suggestion, ...], taken: set[int], *, whole: bool
) -> tuple[int, int, tuple[Suggestion, ...]]:
    """Widen a place so that nothing stray stays behind when it is deleted; others get the same frame."""
    tokens = document.tokens
    start, end, left = _widened(tokens, text, place, taken, whole)
    before, after = text[start : place.start], text[place.end : end]
    clean = left is not None
    framed = []
    for suggestion in suggestions:
        if suggestion.text == "":
            framed.append(Suggestion(left or "", suggestion.safe and clean))
        else:
            framed.append(Suggestion(before + suggestion.text + after, suggestion.safe))
    return start, end, tuple(framed)


def _widened(
    tokens: tuple[Token, ...], text: str, place: _Place, taken: set[int], whole: bool
) -> tuple[int, int, str | None]:
    """Return the range to replace in a deletion, and what stays of it (``None``: no clean cut)."""
    sentence = place.sentence
    if sentence is None or place.first < sentence.first or place.last > sentence.last:
        return place.start, place.end, None
    following = tokens[place.last] if place.last < sentence.last else None
    if place.opens(tokens):
        return _cut_opening(tokens, text, place, sentence, following, taken, whole)
    previous = tokens[place.first - 1]
    gap_before, start = text[previous.end : place.start], place.start
    if following is None:
        # The last words of a sentence without a sign.
        return (previous.end if "\n" not in gap_before else start), place.end, ""
    gap_after = text[place.end : following.start]
    if previous.text == "," and following.text == ",":
        return previous.start, following.end, ""
    if following.kind == "punctuation" and following.text[0] in ".,;:!?)…":
        if previous.text == "," and following.text[0] in ".;!?)…":
            return previous.start, place.end, ""
        return (previous.end if "\n" not in gap_before else start), place.end, ""
    if gap_after and "\n" not in gap_after:
        return start, following.start, ""
    if gap_before and "\n" not in gap_before:
        return previous.end, place.end, ""
    return start, place.end, None


def _cut_opening(
    tokens: tuple[Token, ...],
    text: str,
    place: _Place,
    sentence: Sentence,
    following: Token | None,
    taken: set[int],
    whole: bool,
) -> tuple[int, int, str | None]:
    """Cut the opening of a sentence: the next word gets the capital; an emptied sentence goes whole."""
    index = place.last
    while following is not None and following.text in (",", ":", ";", "-", "–", "—"):
        index += 1
        following = tokens[index] if index < sentence.last else None
    rest = tokens[index : sentence.last]
    remaining = sum(token.kind != "punctuation" for token in rest)
    if not remaining or (whole and remaining <= _SCRAP):
        if place.first > sentence.first:
            return place.start, place.end, None
        end = tokens[sentence.last - 1].end
        while end < len(text) and text[end] in " \t":
            end += 1
        start = place.start
        if end == len(text) or text[end] in "\r\n":
            while start > 0 and text[start - 1] in " \t":
                start -= 1
        return start, end, ""
    assert following is not None
    if following.kind != "word" or index in taken:
        # A number or a variable keeps its form; a word that is a finding of its own stays one.
        clean = following.kind in ("number", "variable")
        return place.start, (following.start if clean else place.end), "" if clean else None
    return place.start, following.end, following.text[0].upper() + following.text[1:]


# What the author reads


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _message(entry: Entry, words: str, suggestions: list[Suggestion], english: bool) -> str:
    found = _quoted(words)
    offered = [suggestion.text for suggestion in suggestions if suggestion.text]
    if entry.kind == "acronym" or (entry.kind == "jargon" and entry.use == "jelaskan"):
        if not offered:
            return f"Explain “{found}”." if english else f"Jelaskan «{found}»."
        return (
            f"Explain “{found}” where it first appears: “{offered[0]}”."
            if english
            else f"Jelaskan «{found}» saat pertama muncul: «{offered[0]}»."
        )
    advice = _sentence(_advice_in_english(entry, suggestions) if english else entry.advice)
    if offered:
        first = (
            " or ".join(f"“{text}”" for text in offered[:2])
            if english
            else " atau ".join(f"«{text}»" for text in offered[:2])
        )
        message = f"Write {first} instead of “{found}”." if english else f"Tulis {first}, bukan «{found}»."
    elif suggestions:
        message = f"Delete “{found}”." if english else f"Hapus «{found}»."
        advice = (_AGAIN_IN_ENGLISH if english else _AGAIN).sub("", advice)
        advice = advice[:1].upper() + advice[1:]
    elif advice:
        return f"“{found}”: {advice}" if english else f"«{found}»: {advice}"
    else:
        return f"Rephrase “{found}”." if english else f"Tulis «{found}» dengan kata lain."
    return f"{message} {advice}" if advice and entry.kind in ("phrase", "jargon") else message


def _advice_in_english(entry: Entry, suggestions: list[Suggestion]) -> str:
    """The advice for an English message; that of an agency stays Indonesian where there is nothing else to say."""
    # Here, so that an Indonesian check never reads it.
    from jelas.wordlists.advice import english_advice, words_only

    words = {word.casefold() for word in words_only(entry)}
    if words and words <= {suggestion.text.casefold() for suggestion in suggestions}:
        # The words stand in the message already.
        return entry.advice_en
    return english_advice(entry) or ("" if suggestions else entry.advice)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in '.!?…”"' else text + "."
