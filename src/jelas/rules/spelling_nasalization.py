"""*mengkonfirmasi*, *mensosialisasikan*, *mentaati*: k, p, s, t at the start of a root give way to meN- and peN-.

They stay before another consonant (*mengkritik*, *memproses*, *mentransfer*), in roots of one syllable, before
*per-* and in a few roots that keep them (*mengkaji*, *mempunyai*).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.patterns import later
from jelas.language.word_sets import words
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import words_like

INFO = RuleInfo(
    name="unmelted-consonant",
    category="spelling",
    severity="warning",
    confidence="high",
    title="Bunyi awal harus luluh",
    title_en="First sound to be swallowed",
    why="Bunyi k, p, s, t di awal kata dasar luluh setelah me- dan pe-; bentuk baku lebih mudah dicari dan dibaca.",
    why_en="After me- and pe- the sounds k, p, s, t at the start of a root are swallowed.",
    source="kbbi: peluluhan fonem k, p, s, t",
    flagged=(
        "Kami akan [[mengkonfirmasi]] jadwal Ibu.",
        "Tim kami [[mensosialisasikan]] aturan itu di desa.",
        "Warga diminta [[mentaati]] jadwal.",
        "Dinas [[mengkoordinasikannya]] dengan kelurahan.",
        "[[Pengkategorian]] itu berlaku sejak Mei.",
        "Hujan [[mempengaruhi]] jadwal kami.",
        "Kami [[mensurvei]] rumah Bapak besok.",
    ),
    silent=(
        "Kami mengkaji dan mengkritik aturan itu.",
        "Bank memproses dan mentransfer dana.",
        "Ibu mempunyai hak, dan kami memperhatikan itu.",
        "Mereka mempelajari lalu mempertimbangkannya.",
        "Penting: pensiunan tidak perlu mensyaratkan apa pun.",
        "Kami mengkhawatirkan cuaca.",
        "Menteri menanam pohon dan mengenai hal itu kami senang.",
        "Mentalnya kuat walau mentah.",
    ),
)

_FORMS = later(
    r"(?P<head>meng|peng)(?=k[aeiou])|(?P<hiss>men|pen)(?=s[aeiou])|(?P<tongue>men|pen)(?=t[aeiou])|(?P<lips>mem|pem)(?=p[aeiou])"
)
_REAL = words(
    "mempunya pempunya mengkaji pengkaji mengkultus pengkultus memper pemper mempelajar mempela mempel",
)
"""Beginnings that are right although they look like the fault: roots that keep their sound, *per-*, *pel-*."""


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    for index in document.indices_of(frozenset(words_like(context, _melted))):
        token = document.tokens[index]
        mended = _melted(token.lower)
        if mended is None or not context.is_prose(token.start, token.end):
            continue
        text = mended.capitalize() if token.text[0].isupper() else mended
        if context.settings.language == "en":
            message = f"Write “{text}”: the first sound of the root is swallowed."
        else:
            message = f"Tulis «{text}»: bunyi awal kata dasarnya luluh."
        # KBBI has both memengaruhi and, long in use, mempengaruhi: polish.
        mild = token.lower.startswith(("memp", "pemp"))
        yield finding(
            info,
            context,
            token.start,
            token.end,
            message,
            (Suggestion(text, safe=True),),
            severity="info" if mild else None,
        )


@lru_cache(maxsize=4096)
def _melted(word: str) -> str | None:
    """The form with the first sound swallowed; None where the word is right or unknown."""
    if len(word) < 7 or not word.isalpha() or not word.isascii():
        return None
    match = _FORMS.match(word)
    if match is None or word.startswith(_REAL) or lexicon.is_root(word):
        return None
    head, rest = match.group(), word[match.end() :]
    made = head[:-1] + "ny" + rest[1:] if match["hiss"] else head + rest[1:]
    analysis = analyze(made)
    prefix = "meN-" if word[0] == "m" else "peN-"
    root = analysis.root.split(" ")[0]
    if analysis.prefixes != (prefix,) or not rest.startswith(root) or not lexicon.is_root(root):
        return None
    if root in {"kaji", "punya", "kultus"} or sum(letter in "aeiou" for letter in root) < 2:
        return None
    return made


RULES = (Rule(INFO, _check, Needs(like=_melted)),)
