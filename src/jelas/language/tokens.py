"""Words, numbers, addresses of the net and signs, in one pass over the text.

The patterns are tried in the order of the table: what must not be torn apart (a mail address, *a.n.*, *Rp1.500.000*)
comes before what would tear it. Every repetition is bounded or possessive, so no text takes more than linear time.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from jelas.language.patterns import later

Kind = Literal["word", "number", "url", "mail", "variable", "emoji", "punctuation"]
"""What a token is. Handles (``@kelurahan``) and hashtags count as ``url``: nobody reads them as prose."""


class Token(NamedTuple):
    """One word, number, address or sign of a text."""

    text: str
    """``source[start:end]``, unchanged."""
    start: int
    """First character, in Python code points."""
    end: int
    """One past the last character."""
    lower: str
    """The text in lower case."""
    kind: Kind
    """What it is."""


# Signs that belong to the letter before them: accents, Arabic vowel signs, joiners.
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u200c"
_WORD = rf"[^\W_]\w*+(?:[{_MARKS}]++\w*+)*+"  # no mark is a ``\w``

EMOJI_CHARACTERS = "\u231a-\u23ff\u2600-\u27bf\u2b50-\u2b55\U0001f000-\U0001faff"
"""Inside of a regex class: the characters that are pictures."""

# The endings that bare net addresses in replies to citizens really have (oss.go.id, bit.ly/…, wa.me/62…).
_ENDINGS = "id|com|net|org|gov|edu|info|io|app|me|ly|gl|ee|be|my|sg|link|page|online|site|xyz"
_PATH = r'[^\s<>"“”]{0,2000}[\w/=&#%+-]'

_PATTERNS: tuple[tuple[Kind, str], ...] = (
    # A plain word with nothing to join: nearly every word takes this short way.
    ("word", r"[A-Za-z]++(?=[\s,]|\.\s|\Z)"),
    ("variable", r"\$\{[^{}\n]{0,80}\}|\{\{?[^{}\n]{1,80}\}\}?"),
    ("variable", r"\[[^\W\d_][^\[\]\n]{0,60}\]|\[[.…_]{1,80}\]|<[^\W\d_][\w /-]{0,60}>"),
    ("url", rf"(?i:https?://|www\.){_PATH}"),
    ("url", r"(?<![\w.])@\w{1,64}(?:\.\w{1,64}){0,4}|\#(?=\w{0,64}[^\W\d])\w{1,100}"),
    (
        "url",
        rf"(?i:(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,5}}(?:{_ENDINGS}))(?![\w@]|\.\w)(?:[/?]{_PATH}|/)?",
    ),
    ("mail", r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[^\W\d_]{2,20}"),
    # Abbreviations with inner dots: S.H., M.Si., A.Md.Keb., Ph.D., H.M.; a.n., s.d., c.q.
    ("word", r"(?:[A-Z]|Ph|Sp|Dr|Amd|Ns)(?:\.[A-Z][A-Za-z]{0,4}(?![^\W_]))++\.?"),
    ("word", r"(?<!\w)[a-z](?:\.[a-z]{1,2}(?![^\W_]))++\.?"),
    ("number", r"(?i:rp\.?)?\d++(?:[.,:]\d++)*+(?!-an\b|[^\W_])"),
    ("word", rf"{_WORD}(?:[-'’ʼ‐‑]{_WORD})*+"),
    ("emoji", rf"[{EMOJI_CHARACTERS}][{EMOJI_CHARACTERS}\u200d\ufe0f\u20e3]*+"),
    ("emoji", r"(?<!\S)(?:[:;=]['’]?-?[()DPp]++|\^_*+\^)(?!\S)"),
    # Any other sign; a run of the same usual sign is one token.
    ("punctuation", "|".join(rf"{re.escape(sign)}++" for sign in ".!?…-–—()[]{}<>*=_~#\"'/:;,") + r"|\S"),
)
_SCAN = re.compile(r"\s*+(?:" + "|".join(pattern for _, pattern in _PATTERNS) + ")")
# Few letters need it: most tokens tell their kind by their signs alone.
_SORT = later("|".join(f"({pattern})" for _, pattern in _PATTERNS))

_Entry = tuple[str, int, str, Kind]
_MOST_WORDS = 8192
_LONGEST_WORD = 24
# Words and signs met so far, with the space before them. Only words: numbers and addresses of people stay out.
_known: dict[str, _Entry] = {}


def _kind(text: str) -> Kind:
    """What a token is that the scan has cut out."""
    if text.isascii():
        if len(text) == 1:
            return "word" if text.isalpha() else "punctuation"
        if text[0].isalpha() and text.replace("-", "").isalpha():
            return "word"
    match = _SORT.match(text)
    return _PATTERNS[match.lastindex - 1][0] if match and match.lastindex else "punctuation"


def _learn(piece: str) -> _Entry:
    """Find out about a token that stands behind some white space, and remember it if it is a word."""
    text = piece.lstrip()
    if text.isdecimal():
        return text, len(text), text, "number"
    kind = _kind(text)
    entry = (text, len(text), text.lower(), kind)
    if len(piece) <= _LONGEST_WORD and kind in ("word", "punctuation"):
        if len(_known) >= _MOST_WORDS:
            _known.clear()
        _known[piece] = entry
    return entry


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; between them stands only white space.

    Words keep inner hyphens and apostrophes (*laki-laki*, *KTP-el*, *Jum'at*); abbreviations with inner dots are one
    word with their last dot (*a.n.*, *S.H.*), others are a word and a full stop (*Yth* + *.*). A run of one sign is one
    token (*...*). Any string will do; the time is linear in its length.
    """
    new, known = tuple.__new__, _known.get
    tokens: list[Token] = []
    add = tokens.append
    end = 0
    # White space at the end must go first: the pattern wants a token behind every white space.
    for piece in _SCAN.findall(text.rstrip()):
        end += len(piece)
        word, size, lower, kind = known(piece) or _learn(piece)
        add(new(Token, (word, end - size, end, lower, kind)))
    return tuple(tokens)
