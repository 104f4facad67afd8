"""Writing that shouts: rows of exclamation marks and words in capital letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jelas.language.lexicon import lexicon
from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import capitals_like, words_like
from jelas.wordlists.words import ADDRESS

INFO = RuleInfo(
    name="loud-writing",
    category="tone",
    severity="warning",
    confidence="high",
    title="Tulisan yang berteriak",
    title_en="Writing that shouts",
    why="Tanda seru beruntun dan huruf kapital semua terbaca sebagai bentakan.",
    why_en="Rows of exclamation marks and capitals read as shouting.",
    source="catalogue: T12, T13",
    flagged=(
        "Berkas belum lengkap[[!!!]]",
        "Kami ingatkan, [[SEGERA LENGKAPI BERKAS]] sebelum Jumat.",
    ),
    silent=(
        "Terima kasih sudah melapor lewat SP4N-LAPOR!",
        "Bawa KTP, NPWP, dan BPJS asli.",
        "Dana itu dikelola BPJS PBI JKN.",
    ),
)
_ROW = later(r"[!?]*![!?]*")
_LEAST_WORDS = 3
_LEAST_LETTERS = 4


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    relaxed = context.draft.channel in ("chat", "ulasan")
    tokens = context.document.tokens
    for index in context.document.indices_of(frozenset(words_like(context, _is_row))):
        token = tokens[index]
        if context.is_prose(token.start, token.end):
            sign = "?" if "?" in token.text else "."
            message = f"Write one «{sign}»." if context.settings.language == "en" else f"Cukup satu tanda «{sign}»."
            yield finding(
                info, context, token.start, token.end, message, [Suggestion(sign, safe=True)],
                severity="info" if relaxed else None,
            )  # fmt: skip
    for first, last in _capital_runs(context):
        start, end = tokens[first].start, tokens[last - 1].end
        if not context.is_prose(start, end) or _is_heading(context.text, start, end):
            continue
        message = (
            "Write these words in small letters."
            if context.settings.language == "en"
            else "Tulis dengan huruf biasa; tebalkan bila perlu."
        )
        yield finding(info, context, start, end, message, [_calm(context, first, last)])


def _is_row(sign: str) -> bool:
    """Two signs and more with an exclamation mark among them."""
    return sign[0] in "!?" and len(sign) > 1 and _ROW.fullmatch(sign) is not None


def _is_heading(text: str, start: int, end: int) -> bool:
    """A line of its own in capitals without a closing sign: a title, or the office of whoever signs."""
    line_end = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else len(text)].strip()
    return line.isupper() and not line.endswith((".", "!", "?"))


def _capital_runs(context: Context) -> Iterator[tuple[int, int]]:
    """Runs of words in capitals that are not just acronyms: at least two are everyday words of four letters or more."""
    tokens = context.document.tokens
    capitals = capitals_like(context, _is_loud)
    rows = zip(capitals, capitals[_LEAST_WORDS - 1 :], strict=False)
    at = 0 if any(last - first == _LEAST_WORDS - 1 for first, last in rows) else len(capitals)
    while at < len(capitals):
        first = last = capitals[at]
        while at < len(capitals) and capitals[at] == last:
            at, last = at + 1, last + 1
        if last - first < _LEAST_WORDS:
            continue
        words = [token for token in tokens[first:last] if _is_everyday(token.lower)]
        if len(words) >= 2 and 2 * len(words) >= last - first:
            yield first, last


@lru_cache(maxsize=4096)
def _is_everyday(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and lexicon.is_word(word)


def _calm(context: Context, first: int, last: int) -> str:
    """The same words in small letters; acronyms keep their capitals."""
    text, tokens = context.text, context.document.tokens
    start = tokens[first].start
    pieces, at = [], start
    for token in tokens[first:last]:
        known = lexicon.is_word(token.lower)
        quiet = token.lower.capitalize() if token.lower in ADDRESS else token.lower
        pieces += [text[at : token.start], quiet if known else token.text]
        at = token.end
    calm = "".join(pieces)
    sentence = context.sentence_at(start)
    opens = sentence is not None and not any(token.kind == "word" for token in tokens[sentence.first : first])
    return calm[:1].upper() + calm[1:] if opens else calm


def _is_loud(text: str) -> bool:
    return len(text) > 1 and text.isupper()


RULES = (Rule(INFO, _check, Needs(like=_is_row, capitals=_is_loud)),)
