"""What the lists are made of once they are read: entries, rules, acronyms. Plain facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

EntryKind = Literal["phrase", "jargon", "acronym", "foreign", "spelling", "marker", "name"]


class Entry(NamedTuple):
    """One entry of a list."""

    kind: EntryKind
    """The kind of list that it stands in."""
    rule: str
    """The rule under which it is reported; for markers the name of the file."""
    id: str
    """Its key inside the rule, for ``rule/id``."""
    patterns: tuple[str, ...]
    suggest: tuple[str, ...] = ()
    """Texts that can stand in the place, the best first; ``""`` deletes."""
    safe: bool = False
    advice: str = ""
    """What to do, where no text can be offered."""
    severity: str = "warning"
    confidence: str = "high"
    why: str = ""
    why_en: str = ""
    source: str = ""
    gates: Mapping[str, Any] = {}  # never changed
    """Conditions under which it counts, by their names in the format."""
    flagged: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    use: str = ""
    """Jargon, foreign words: ``ganti``, ``jelaskan``, ``petunjuk``. Spelling: its kind. Acronyms: the status."""
    term: str = ""
    """Tables: the term, base, wrong form or letters as they stand in the list."""
    note: str = ""
    function: str = ""
    """Markers: what the words do."""
    points: float = 0.0
    """Markers: points for courtesy."""
    label: str = ""
    """Markers: the function in the reader's words."""
    domain: str = ""
    """The sector: name of the file, or the column of that name."""
    advice_en: str = ""
    """The advice in English, where an agency's list gives it; see ``wordlists.advice`` for that of the others."""

    def __hash__(self) -> int:
        # The gates are a mapping, which has no hash; the id tells most entries apart.
        return hash(self.id)

    @property
    def key(self) -> str:
        """``rule/id``: the name by which an agency silences or overrides the entry."""
        return f"{self.rule}/{self.id}"


class ListRule(NamedTuple):
    """A rule that a list stands for; the fields are those of ``RuleInfo``."""

    name: str
    category: str
    severity: str
    confidence: str
    title: str
    title_en: str
    why: str
    why_en: str
    source: str


class Acronym(NamedTuple):
    """One acronym of the lists."""

    letters: str
    expansion: str
    plain: str
    """What it is, in everyday words; may be empty."""
    status: str
    """``umum``, ``ringan``, ``jelaskan`` or ``nama``."""
    domain: str
    source: str


class Match(NamedTuple):
    """A place where an entry's pattern stands in a text."""

    entry: Entry
    start: int
    """First code point of the finding (of the «…» part, where there is one)."""
    end: int
    pattern: int
    """Which of the entry's patterns matched."""
    first: int
    """First token of the whole pattern."""
    last: int
    """One past the last token of the whole pattern."""


TABLE_RULES: Mapping[str, ListRule] = {
    rule.name: rule
    for rule in (
        ListRule(
            "jargon-term", "jargon", "warning", "high", "Istilah khusus", "Technical term",
            "Warga belum tentu mengenal istilah kantor. Kata sehari-hari langsung dipahami.",
            "A citizen may not know the office's terms. Everyday words are understood at once.",
            "own: istilah sektor yang tidak dikenal umum",
        ),
        ListRule(
            "known-acronym", "acronym", "warning", "high", "Singkatan tanpa kepanjangan", "Acronym unexplained",
            "Warga yang tidak mengenal singkatan ini berhenti membaca. Tulis kepanjangannya sekali di depan.",
            "A citizen who does not know the letters stops reading. Spell them out once, at the start.",
            "eyd5: singkatan dan akronim",
        ),
        ListRule(
            "foreign-word", "foreign", "warning", "high", "Kata asing", "Foreign word",
            "Kata Indonesia yang lazim dipahami semua warga, juga yang tidak berbahasa asing.",
            "The usual Indonesian word is understood by every citizen.",
            "padanan: padanan istilah asing",
        ),
        ListRule(
            "nonstandard-spelling", "spelling", "warning", "high", "Ejaan tidak baku", "Nonstandard spelling",
            "Ejaan baku membuat surat terlihat cermat dan mudah dicari di kamus.",
            "Standard spelling makes a letter look careful and its words easy to look up.",
            "kbbi: bentuk baku",
        ),
        ListRule(
            "joined-words", "spelling", "warning", "high", "Kata yang harus dipisah", "Words to write apart",
            "Gabungan kata ditulis terpisah menurut EYD V.",
            "EYD V writes these words apart.",
            "eyd5: gabungan kata",
        ),
        ListRule(
            "separated-words", "spelling", "warning", "high", "Kata yang harus dirangkai", "Words to join",
            "Bentuk ini ditulis serangkai menurut EYD V.",
            "EYD V writes this form as one word.",
            "eyd5: penulisan kata turunan",
        ),
        ListRule(
            "chat-abbreviation", "register", "warning", "high", "Singkatan percakapan", "Chat spelling",
            "Singkatan percakapan membuat balasan resmi terkesan tergesa dan sulit dibaca.",
            "Chat abbreviations make an official reply look hasty and hard to read.",
            "own: ragam resmi",
        ),
        ListRule(
            "typing-error", "spelling", "warning", "high", "Salah ketik", "Typing error",
            "Salah ketik mengganggu bacaan dan mengurangi kepercayaan warga.",
            "Typing errors disturb reading and cost trust.",
            "own: salah ketik yang sering",
        ),
        ListRule(
            "address-spelling", "spelling", "warning", "high", "Penulisan sapaan", "Address word",
            "Sapaan ditulis lengkap dan berhuruf kapital: tanda hormat kepada warga.",
            "Words of address are written in full and with a capital: a sign of respect.",
            "eyd5: kata sapaan",
        ),
    )
}  # fmt: skip
"""The rules that the tables stand for, by name."""

SPELLING_RULES: Mapping[str, str] = {
    "baku": "nonstandard-spelling",
    "serapan": "nonstandard-spelling",
    "gabung": "separated-words",
    "pisah": "joined-words",
    "cakapan": "chat-abbreviation",
    "ketik": "typing-error",
    "sapaan": "address-spelling",
}
"""The rule of each kind in ``spelling/*.csv``."""
