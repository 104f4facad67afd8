"""What to do next: the three things that would help most citizens, each with words to use instead.

Every example is ours: it stands in our lists, in a rule, or in this module. Nothing is taken from a reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from jelas.audit.tally import Tally
from jelas.checker import Checker
from jelas.fixing import apply_edits
from jelas.ruleinfo import RuleInfo
from jelas.rules import code_rules
from jelas.scores.elements import ELEMENTS
from jelas.wordlists.model import Entry

RECOMMENDATIONS = 3
_SMALLEST_SHARE = 0.01
_WEIGHTS: Mapping[str, float] = MappingProxyType({"error": 3.0, "warning": 1.0, "info": 0.0})
_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)

TABLE_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "jargon-term": "Kode billing pajak Ibu berlaku tujuh hari.",
        "known-acronym": "Nama Ibu sudah ada di DTSEN sejak bulan lalu.",
        "foreign-word": "Silakan upload foto KTP Ibu hari ini.",
        "nonstandard-spelling": "Silahkan datang ke loket 2, Bu.",
        "joined-words": "Terimakasih sudah melapor, Pak.",
        "separated-words": "Kami akan menindak lanjuti laporan Ibu besok pagi.",
        "chat-abbreviation": "Kartu yg baru dapat Ibu ambil hari Rabu.",
        "typing-error": "Petuags kami datang besok pagi.",
    }
)
"""A made-up sentence for each rule whose list is a table without examples."""

_ELEMENT_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "E1": "Laporan Ibu tentang lampu jalan di RT 04 sudah kami terima.",
        "E2": "Ya, paspor anak dapat Bapak urus tanpa datang ke kantor pusat.",
        "E3": "Permohonan ini belum dapat kami setujui karena alamat di KK berbeda dengan alamat rumah.",
        "E4": "Dasarnya Peraturan Wali Kota Nomor 12 Tahun 2024, yang mengatur jarak kios dari trotoar.",
        "E5": "Regu pipa dari Seksi Perbaikan akan mengganti sambungan di depan rumah Ibu.",
        "E6": "Kami akan mengabari Bapak paling lambat Jumat, 12 Juni 2026, lewat WhatsApp.",
        "E7": "Silakan bawa KTP asli ke loket 3, Senin sampai Jumat, pukul 08.00–15.00.",
        "E8": "Bawa KTP dan KK asli. Pengurusan ini gratis.",
        "E9": "Ada pertanyaan? Silakan hubungi Loket Aduan di 0812-0000-1122, pukul 08.00–16.00.",
        "E10": "Sementara itu, Ibu dapat memakai surat keterangan dari kelurahan.",
        "E11": "Nomor laporan Bapak: 2026-0415.",
        "E12": "Jika tidak setuju, Ibu dapat mengajukan keberatan kepada Kepala Dinas paling lambat 30 Juni 2026.",
        "E13": "Rina Hapsari, Loket Aduan Dinas Pekerjaan Umum",
        "E14": "Kami mohon maaf karena air di rumah Bapak mati dua hari.",
    }
)


class Term(NamedTuple):
    """An entry of our lists as a reader sees it."""

    name: str
    """The words, as they stand in the list or in its example."""
    instead: str
    """What to write instead; ``""`` where there is no text."""


class Knowledge:
    """Looks up rules, entries and elements, in one language."""

    def __init__(self, checker: Checker, language: str) -> None:
        self._checker = checker
        self._english = language == "en"
        infos: Iterable[RuleInfo] = (*checker.wordlists.rule_infos, *(rule.info for rule in code_rules()))
        self._infos: dict[str, RuleInfo] = {info.name: info for info in infos}
        self._entries: dict[str, Entry] = {entry.key: entry for entry in checker.wordlists.entries}

    def title(self, rule: str) -> str:
        """Return the title of a rule."""
        info = self._infos.get(rule)
        return rule if info is None else (info.title_en if self._english else info.title)

    def severity(self, rule: str) -> str:
        """Return the severity that a rule mostly has."""
        found = self._checker.settings.severities.get(rule)
        info = self._infos.get(rule)
        return found or (info.severity if info else "warning")

    def element(self, code: str) -> str:
        """Return the name of an element."""
        kind = ELEMENTS.get(code)
        if kind is None:
            return code
        return kind.name_en if self._english else kind.name

    def fill_in(self, code: str) -> str:
        """Return the sentence to fill in where an element is missing."""
        kind = ELEMENTS.get(code)
        return kind.fill_in("Bapak/Ibu", "surat", self._english) if kind else ""

    def term(self, key: str) -> Term:
        """Return an entry in words."""
        entry = self._entries.get(key)
        if entry is None:
            return Term(key.partition("/")[2], "")
        name = entry.term
        if not name:
            marked = next((m for text in entry.flagged if (m := _MARKED.search(text))), None)
            name = marked[1].strip(" ,.;:") if marked else entry.id.replace("-", " ")
        texts = [text for text in entry.suggest if "{" not in text and "~" not in text]
        if entry.kind in ("foreign", "jargon"):
            texts = [text.lstrip("~") for text in entry.suggest if "{" not in text]
        instead = texts[0] if texts else ""
        if entry.kind == "acronym" and entry.term in self._checker.wordlists.acronyms:
            acronym = self._checker.wordlists.acronyms[entry.term]
            instead = f"{acronym.expansion.split('|')[0]} ({entry.term})"
        elif texts and not instead:
            instead = "(delete)" if self._english else "(hapus saja)"
        return Term(name, instead or entry.advice)

    def example(self, rule: str, key: str | None) -> tuple[str, str, str]:
        """Return a sentence with the fault, the sentence mended (or ``""``), and what to do, all of them ours."""
        info = self._infos.get(rule)
        entry = self._entries.get(key) if key else None
        texts: tuple[str, ...] = entry.flagged if entry else ()
        if rule in TABLE_EXAMPLES and not texts:
            texts = (TABLE_EXAMPLES[rule],)
        if not texts and info is not None:
            texts = info.flagged
        best = ("", "", entry.advice if entry else "")
        for text in texts[:5]:
            plain = _MARKED.sub(r"\1", text)
            channel = info.channel if info is not None else "surat"
            for item in self._checker.check(plain, channel=channel).findings:
                if item.rule != rule or item.start is None or item.end is None:
                    continue
                advice = item.message
                if item.suggestions:
                    return plain, apply_edits(plain, [(item.start, item.end, item.suggestions[0].text)]), advice
                best = best if best[0] else (plain, "", advice)
        if texts and not best[0]:
            best = (_MARKED.sub(r"\1", texts[0]), "", best[2])
        return best

    def why(self, rule: str) -> str:
        """Return why a citizen stumbles there."""
        info = self._infos.get(rule)
        return "" if info is None else (info.why_en if self._english else info.why)

    def category(self, rule: str) -> str:
        """Return the category of a rule."""
        info = self._infos.get(rule)
        return info.category if info else ""


def recommend(tally: Tally, knowledge: Knowledge) -> list[dict[str, Any]]:
    """Return at most three things to improve, the most useful first.

    Weighed by the share of replies and by how much the rule matters (a missing element like a warning); at most two
    of one kind, so that the list does not say the same thing three times.
    """
    if not tally.size:
        return []
    candidates: list[tuple[float, str, str, int]] = []
    for rule, count in tally.rules.items():
        weight = _WEIGHTS.get(knowledge.severity(rule), 1.0)
        candidates.append((weight * count / tally.size, "rule", rule, count))
    candidates += [(count / tally.size, "element", code, count) for code, count in tally.missing.items()]
    chosen: list[dict[str, Any]] = []
    kinds: dict[str, int] = {}
    for weight, kind, name, count in sorted(candidates, key=lambda item: (-item[0], item[2])):
        group = "element" if kind == "element" else knowledge.category(name)
        if weight < _SMALLEST_SHARE or kinds.get(group, 0) >= (2 if kind == "element" else 1):
            continue
        kinds[group] = kinds.get(group, 0) + 1
        share = round(100 * count / tally.size, 1)
        maker = _element_advice if kind == "element" else _rule_advice
        chosen.append({**maker(name, tally, knowledge), "replies": count, "share": share})
        if len(chosen) == RECOMMENDATIONS:
            break
    return chosen


def _rule_advice(rule: str, tally: Tally, knowledge: Knowledge) -> dict[str, Any]:
    keys = sorted(
        ((count, key) for key, count in tally.terms.items() if key.partition("/")[0] == rule),
        key=lambda item: (-item[0], item[1]),
    )
    before, after, advice = knowledge.example(rule, keys[0][1] if keys else None)
    return {
        "kind": "rule",
        "name": rule,
        "title": knowledge.title(rule),
        "why": knowledge.why(rule),
        "instead": advice,
        "before": before,
        "after": after,
        "terms": [knowledge.term(key)._asdict() for _, key in keys[:3]],
    }


def _element_advice(code: str, tally: Tally, knowledge: Knowledge) -> dict[str, Any]:
    return {
        "kind": "element",
        "name": code,
        "title": knowledge.element(code),
        "why": "",
        "instead": knowledge.fill_in(code),
        "before": "",
        "after": _ELEMENT_EXAMPLES.get(code, ""),
        "terms": [],
    }
