"""How sentences are built: too long, too deep, a list glued into prose.

A finding about a sentence points at its first five words; the measured value and the limit stand in the message.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator

from jelas.language.document import Sentence
from jelas.language.patterns import later
from jelas.report import Finding
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import words_like
from jelas.rules.places import indices_of

LONG_SENTENCE = 25
"""Words from which a sentence is long (EU How to write clearly: about 20; guide §1.5 f1: 25)."""
VERY_LONG_SENTENCE = 33
"""Words from which a sentence should be split before sending; careful editors let 26-30 plain words pass."""
DEEP_AND_LONG = ((27, 3), (25, 4))
"""Words and subordinate clauses that together make a sentence one to split."""
LISTED_WORDS = 12
"""Words from which a sentence may hold a list that should stand in lines of its own."""
DEEP = 3
"""Subordinate clauses in one sentence from which it is deep."""

_SUBORDINATORS = frozenset(
    "yang bahwa sehingga karena apabila agar supaya sebagaimana dimana jika bila ketika sedangkan meskipun "
    "walaupun dikarenakan bahwasanya setelah sebelum".split()
)
_SIGNS = frozenset({"punctuation", "emoji"})
_PROSE = ("body", "step", "closing", "salutation")
"""Parts whose sentences are judged."""
_MARK = later(r"[.)](?<=[a-h1-9].)(?=\s{0,3}[^\W\d])(?<!\w..)")
"""The sign of every match of ``_MARKER`` but one at the very beginning of a sentence."""
_FIGURES = frozenset("123456789")
_LETTERED = later(r"(?<![\w.,/-])[a-h](?:[.)]|$)")
"""A letter that may be a marker, with its sign or without, as it stands in a word."""
_MARKER = later(r"(?<![\w.,/-])\(?([a-h]|[1-9])[.)](?=\s{0,3}[^\W\d])")


def _words(context: Context, sentence: Sentence) -> list[int]:
    """Indices of the words of a sentence; a legal citation counts as one, what is in brackets not at all."""
    tokens, places = context.document.tokens, context.document.places
    if not any(sentence.first <= index < sentence.last for index in places.get("(", ())):
        # A closing bracket alone changes nothing.
        result = [i for i in range(sentence.first, sentence.last) if tokens[i].kind not in _SIGNS]
    else:
        result = _words_outside_brackets(context, sentence)
    citations = [q for q in context.quantities_in(sentence.start, sentence.end) if q.kind == "citation"]
    if not citations:
        return result
    at = context.document.token_index_at
    inside = {index for q in citations for index in range(at(q.start) + 1, at(q.end))}
    return [index for index in result if index not in inside]


def _words_outside_brackets(context: Context, sentence: Sentence) -> list[int]:
    result = []
    depth = 0
    for index, token in enumerate(context.document.tokens[sentence.first : sentence.last], sentence.first):
        if token.kind not in _SIGNS:
            if not depth:
                result.append(index)
        elif token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
    return result


def _start_of(context: Context, words: list[int]) -> tuple[int, int]:
    tokens = context.document.tokens
    return tokens[words[0]].start, tokens[words[min(4, len(words) - 1)]].end


def _own_words(context: Context, sentence: Sentence, kinds: tuple[str, ...] = _PROSE) -> list[int]:
    """The words of a sentence of the author's in a part of one of ``kinds``; none of another sentence."""
    draft = context.draft
    if draft.kind_at(sentence.start) not in kinds or not draft.is_own(sentence.start, sentence.start + 1):
        return []
    return _words(context, sentence)


LONG = RuleInfo(
    name="long-sentence",
    category="structure",
    severity="warning",
    confidence="high",
    title="Kalimat terlalu panjang",
    title_en="Sentence too long",
    why="Kalimat panjang harus dibaca dua kali; satu kalimat sebaiknya memuat satu pikiran.",
    why_en="A long sentence has to be read twice; one thought a sentence is best.",
    source="guide: §1.5 f1; EU How to write clearly, hint 4",
    flagged=(
        "[[Kami sampaikan kepada Bapak bahwa]] permohonan yang Bapak ajukan bulan lalu sudah kami periksa bersama tim "
        "dari kecamatan dan kelurahan sehingga hasilnya dapat kami kirim setelah kepala dinas menandatangani surat "
        "itu di kantor kabupaten.",
    ),
    silent=("Permohonan Bapak sudah kami periksa. Hasilnya kami kirim setelah kepala dinas menandatanganinya.",),
)


def _check_long(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    english = context.settings.language == "en"
    brief = context.draft.channel in ("chat", "ulasan")
    for sentence in context.document.sentences:
        # No sentence has more words than tokens: most need no count.
        if sentence.last - sentence.first <= LONG_SENTENCE:
            continue
        words = _own_words(context, sentence)
        count = len(words)
        if count <= LONG_SENTENCE:
            continue
        depth = sum([tokens[i].lower in _SUBORDINATORS for i in words])
        if count <= LONG_SENTENCE + 5 and depth < DEEP and not brief:
            continue
        start, end = _start_of(context, words)
        message = (
            f"This sentence has {count} words (limit {LONG_SENTENCE}); split it."
            if english
            else f"Kalimat ini {count} kata (batas {LONG_SENTENCE}). Pecah menjadi beberapa kalimat."
        )
        if depth >= DEEP:
            message += f" It has {depth} subordinate clauses." if english else f" Ada {depth} anak kalimat di dalamnya."
        heavy = count >= VERY_LONG_SENTENCE or any(count >= n and depth >= d for n, d in DEEP_AND_LONG)
        yield finding(info, context, start, end, message, severity="warning" if heavy else "info")


GLUED = RuleInfo(
    name="list-in-prose",
    category="structure",
    severity="warning",
    confidence="medium",
    title="Daftar di dalam kalimat",
    title_en="List inside a sentence",
    why="Langkah atau syarat yang berjajar dalam satu kalimat mudah terlewat; daftar bernomor lebih mudah diikuti.",
    why_en="Steps or requirements in one sentence are easily missed; a numbered list is easier to follow.",
    source="guide: §1.4 lists; ISO 24495-1",
    flagged=(
        "[[Silakan lengkapi berkas berupa fotokopi]] KTP, fotokopi kartu keluarga, akta kelahiran, surat pengantar RT, "
        "pas foto berwarna, dan bukti lunas pajak.",
    ),
    silent=("Bawa KTP, kartu keluarga, dan akta kelahiran.",),
)


MANY_COMMAS = 5
"""Commas and semicolons of a sentence from which it may be a list."""
_COMMAS = frozenset(",;")
_JOINING = frozenset({"dan", "serta", "atau"})


def _may_count(word: str) -> bool:
    return _LETTERED.search(word) is not None


def _counts_up(text: str) -> bool:
    """Tell whether markers inside the text go on from one another: 1) … 2) …, a. … b. …."""
    markers = [match[1] for match in _MARKER.finditer(text)]
    return any(ord(after) == ord(before) + 1 for before, after in itertools.pairwise(markers))


def _check_glued(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    counters = len(_FIGURES & context.document.places.keys()) + len(words_like(context, _may_count))
    # It takes two markers to count up.
    marks = [match.start() for match in _MARK.finditer(context.text)] if counters > 1 else []
    places = context.document.places
    commas = sorted((*places.get(",", ()), *places.get(";", ())))
    if len(commas) < MANY_COMMAS:
        if not marks:
            return
        commas = []
    sentence_index_at = context.document.sentence_index_at
    marked = {sentence_index_at(at) for at in marks}
    for number, sentence in enumerate(context.document.sentences):
        if sentence.last - sentence.first < LISTED_WORDS:
            continue
        numbered = listed = False
        if number in marked:
            sentence_text = context.text[sentence.start : min(sentence.end, sentence.start + 1500)]
            numbered = "\n" not in sentence_text and _counts_up(sentence_text)
        if commas and bisect_left(commas, sentence.last) - bisect_left(commas, sentence.first) >= MANY_COMMAS:
            listed = not _JOINING.isdisjoint([token.lower for token in tokens[sentence.first : sentence.last]])
        if not numbered and not listed:
            continue
        words = _own_words(context, sentence)
        if len(words) < LISTED_WORDS:
            continue
        start, end = _start_of(context, words)
        message = (
            "Set these points as a numbered list."
            if context.settings.language == "en"
            else "Susun butir-butir ini sebagai daftar bernomor."
        )
        yield finding(info, context, start, end, message, severity="warning" if numbered else "info")


LATE = RuleInfo(
    name="late-answer",
    category="structure",
    severity="warning",
    confidence="medium",
    title="Jawaban tertunda oleh rujukan surat",
    title_en="Answer delayed by a reference",
    why="Warga mencari jawaban. Rujukan pada surat atau laporannya sendiri membuat jawaban itu datang terlambat.",
    why_en="The citizen looks for the answer; a reference to his own letter makes it come late.",
    source="guide: §5.1 E2; plain language: answer first",
    flagged=(
        "[[Menunjuk surat Bapak yang kami]] terima pada pekan lalu, bersama ini kami sampaikan bahwa izin usaha Bapak "
        "sudah terbit dan dapat diambil.",
    ),
    silent=("Surat Bapak kami terima pekan lalu. Izin usaha Bapak sudah terbit.",),
)
_REFERENCES = frozenset(
    "menindaklanjuti menunjuk membaca berdasarkan sehubungan menjawab menanggapi memperhatikan perihal mereferensi "
    "merujuk berkenaan mengacu mempertimbangkan".split()
)
_LETTERS = frozenset("surat surel email laporan pengaduan aduan permohonan pertanyaan pesan keluhan permintaan".split())
LATE_WORDS = 18
"""Words from which a sentence that opens with a reference keeps the answer waiting."""


def _check_late(info: RuleInfo, context: Context) -> Iterator[Finding]:
    tokens = context.document.tokens
    for index in indices_of(context, _REFERENCES):
        sentence = context.document.sentence_of(index)
        if index != sentence.first or sentence.last - sentence.first < LATE_WORDS:
            continue
        words = _own_words(context, sentence, ("body", "step"))
        depth = sum(tokens[i].lower in _SUBORDINATORS for i in words)
        if not LATE_WORDS <= len(words) <= LONG_SENTENCE or depth < 2:
            continue
        start, end = _start_of(context, words)
        message = (
            f"The answer waits behind {len(words)} words; begin with it."
            if context.settings.language == "en"
            else f"Jawabannya menunggu di balik {len(words)} kata. Mulailah dengan jawabannya."
        )
        yield finding(info, context, start, end, message)


RULES = (
    Rule(LONG, _check_long),
    Rule(LATE, _check_late, Needs(words=_REFERENCES)),
    Rule(GLUED, _check_glued, Needs(words=_COMMAS | _FIGURES, like=_may_count)),
)
