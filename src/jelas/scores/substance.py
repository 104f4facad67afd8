"""How much of a reply says something: the words left when greetings, formulas and empty promises are set aside."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jelas.language.morphology import analyze
from jelas.language.tokens import Token
from jelas.report import Finding, Span
from jelas.rules.base import Context
from jelas.scores.measured import Measured

FORMULAS = frozenset({"greeting", "thanks", "apology", "closing", "warmth", "contact-invitation", "identity"})
"""Functions of courtesy markers that carry no answer."""

_EMPTY = frozenset({"bureaucratese", "vagueness", "tone", "legalese"})
_BREAKS = frozenset({",", ";", ":", "."})
FULL = 60
"""Words of substance from which a reply is full: a contact line or another step adds nothing to the figure."""

_STOP = frozenset(
    "yang dan di ke dari untuk dengan pada ini itu ada atau juga karena kalau jika agar supaya saja lagi masih "
    "adalah oleh akan sudah telah dapat bisa kami kita saya anda bapak ibu saudara kak kakak sobat sahabat ya "
    "halo hai mohon maaf terima kasih silakan silahkan atas kembali lebih lanjut info informasi hubungi "
    "email surel melalui lewat aplikasi".split()
)


class Substance(NamedTuple):
    """What a reply really says."""

    words: int
    """Words that carry meaning outside formulas."""
    clauses: tuple[Span, ...]
    """The clauses that say something."""

    @property
    def share(self) -> float:
        """0-1, growing with the logarithm of the words up to ``FULL``."""
        return min(1.0, math.log1p(self.words) / math.log1p(FULL))


def _clauses(words: tuple[Token, ...], tokens: tuple[Token, ...], first: int, last: int) -> Iterator[list[Token]]:
    own = {token.start for token in words}
    clause: list[Token] = []
    for token in tokens[first:last]:
        if token.start in own:
            clause.append(token)
        elif token.text in _BREAKS and clause:
            yield clause
            clause = []
    if clause:
        yield clause


def _covered(token: Token, spans: Iterable[Span]) -> bool:
    return any(start < token.end and token.start < end for start, end in spans)


def substance(context: Context, findings: tuple[Finding, ...], measured: Measured) -> Substance:
    """Count the meaningful words in clauses that are more than formula, contact line or empty promise."""
    empty: list[Span] = [
        (m.start, m.end) for m in context.markers if m.entry.function in FORMULAS
    ]
    empty += [
        span
        for f in findings
        if f.category in _EMPTY and f.start is not None and f.end is not None
        for span in ((f.start, f.end), *f.also)
    ]
    total, said = 0, []
    for sentence in measured.sentences:
        span = context.document.sentence_at(sentence.start)
        if span is None:
            continue
        for clause in _clauses(sentence.words, context.document.tokens, span.first, span.last):
            near = [s for s in empty if s[0] < clause[-1].end and s[1] > clause[0].start]
            free = [t for t in clause if not _covered(t, near)]
            if len(free) * 2 <= len(clause):
                continue
            meaningful = sum(
                1 for t in free if t.kind == "number" or (len(t.lower) > 2 and analyze(t.lower).root not in _STOP)
            )
            if meaningful:
                total += meaningful
                said.append((clause[0].start, clause[-1].end))
    return Substance(total, tuple(said))
