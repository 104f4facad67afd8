"""Words, numbers, addresses of the net and signs, in one pass over the text.

The pattern is tried in the order it is written: what must not be torn apart (a mail address, ``a.n.``, ``Rp1.500.000``)
comes before what would tear it. Every repetition that can be cut short is bounded or possessive, so that no text takes
more than linear time.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

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
_WORD = rf"[^\W_{_MARKS}][^\W{_MARKS}]*+(?:[{_MARKS}]++[^\W{_MARKS}]*+)*+"
_JOINED = rf"{_WORD}(?:[-'’ʼ‐‑]{_WORD})*+"

EMOJI = "\u231a-\u23ff\u2600-\u27bf\u2b50-\u2b55\U0001f000-\U0001faff"
"""The characters of a class that holds pictures: dingbats, symbols, emoji."""

# Where a net address without «www» ends: the endings that replies to citizens really use.
_ENDINGS = "id|com|net|org|gov|edu|info|io|app|me|ly|gl|ee|be|my|sg|link|page|online|site|xyz"
_PATH = r"[^\s<>\"“”]{0,2000}[\w/=&#%+-]"

_PATTERN = re.compile(
    rf"""
    ([^\W\d_][^\W_]*+ (?= [\s,;!?)"”] | \.(?!\w) | \Z ))          # 1 a word with nothing to join: the usual case
  | ( \$\{{[^{{}}\n]{{0,80}}\}} | \{{\{{?[^{{}}\n]{{1,80}}\}}\}}?      # 2 variables of templates
    | \[[^\W\d_][^\[\]\n]{{0,60}}\] | \[[.…_]{{1,80}}\] | <[^\W\d_][\w\ /-]{{0,60}}> )
  | ( (?i:https?://|www\.){_PATH}                                  # 3 net addresses, handles, hashtags
    | (?<![\w.]) @\w{{1,64}}(?:\.\w{{1,64}}){{0,4}}
    | \#(?=\w{{0,64}}[^\W\d])\w{{1,100}}
    | (?i:(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,5}}(?:{_ENDINGS}))(?![\w@]|\.\w)(?:[/?]{_PATH}|/)? )
  | ( [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,5}}\.[^\W\d_]{{2,20}} )   # 4 mail addresses
  | ( (?:[A-Z]|Ph|Sp|Dr|Amd|Ns)(?:\.\ ?[A-Z][A-Za-z]{{0,4}}(?![^\W_]))*+\.[A-Z][A-Za-z]{{0,4}}(?![^\W_])\.?
    | (?<!\w)[a-z](?:\.[a-z]{{1,2}}(?![^\W_]))++\.? )               # 5 abbreviations with inner dots
  | ( (?i:rp\.?)?\d++(?:[.,:]\d++)*+(?!-an\b|[^\W_]) )             # 6 numbers, with a glued Rp
  | ( {_JOINED} )                                                  # 7 other words: laki-laki, KTP-el, SP4N-LAPOR, 90-an
  | ( [{EMOJI}][{EMOJI}\u200d\ufe0f\u20e3]*+                       # 8 emoji, and faces made of signs
    | (?<!\S)[:;=]['’]?-?[()DPp]+(?!\S) | (?<!\S)\^_*\^(?!\S) )
  | ( (\S)\10*+ )                                                  # 9 any other sign, a run of the same as one
    """,
    re.VERBOSE,
)

_KINDS: tuple[Kind, ...] = (
    "punctuation", "word", "variable", "url", "mail", "word", "number", "word", "emoji", "punctuation", "punctuation",
)  # fmt: skip


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; between them stands only white space.

    Words keep inner hyphens and apostrophes (*laki-laki*, *KTP-el*, *Jum'at*); abbreviations with inner dots are one
    word with their last dot (*a.n.*, *S.H.*), others are a word and a full stop (*Yth* + *.*). A run of one sign is one
    token (*...*). Any string will do; the time is linear in its length.
    """
    kinds = _KINDS
    return tuple(
        [
            Token(word := match[0], match.start(), match.end(), word.lower(), kinds[match.lastindex or 0])
            for match in _PATTERN.finditer(text)
        ]
    )
