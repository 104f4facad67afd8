"""A clause that only cites: *sesuai PER-7/BC/2023*, *berpedoman pada Kepmen No. 16 Tahun 2025*.

The contents of a rule help the citizen, its number does not; the number belongs to the end of the letter. *Menurut …*,
which says what the rule says, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from jelas.language.patterns import later
from jelas.report import Finding, Severity, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.needs import Holds
from jelas.rules.places import matches_from, starts_like

INFO = RuleInfo(
    name="citation-clause",
    category="legalese",
    severity="info",
    confidence="medium",
    title="Rujukan aturan di tengah kalimat",
    title_en="Citation in mid-sentence",
    why="Nomor aturan tidak menjelaskan apa-apa kepada warga. Tulis isinya; nomornya cukup di akhir surat.",
    why_en="The number of a rule explains nothing. Say what it says; the number can stand at the end of the letter.",
    source="guide: §2; UU 12/2011 (bahasa peraturan untuk peraturan)",
    flagged=(
        "Daftarkan ponsel di bandara[[ sesuai PER-7/BC/2023]].",
        "Ia dapat dipulangkan[[ sebagaimana Pasal 78 UU 6/2011]].",
        "Pengadaan itu [[berpedoman pada KepmenPANRB No. 16 Tahun 2025]].",
        "Denda dihitung [[sesuai Perda Nomor 4 Tahun 2019 jo. Peraturan Bupati Nomor 12 Tahun 2021]].",
        "Alat ditera[[ sesuai Permen ESDM/BP No. 7 Tahun 2021 tentang Alat Ukur]], lalu dipasang.",
        "[[Berdasarkan Pasal 88E ayat (2) UU No. 6 Tahun 2023 upah]] tidak boleh kurang dari upah minimum.",
    ),
    silent=(
        "Menurut UU 25/2009, Ibu berhak mengadu.",
        "Dasar hukum: PER-7/BC/2023.",
        "Ukurannya sesuai nomor 12.",
        "Berdasarkan pemeriksaan 5 Mei, pipa bocor.",
    ),
)
_NUMBER = r"(?:(?:Nomor|No\.?)\s?:?\s?)"
_YEAR = r"(?:\s(?:Tahun|Th\.?)\s(?:19|20)\d\d)"
_SHORT = (
    # PER-7/BC/2023, SE-12/PJ/2022, PMK-81/2024
    r"(?:PER|SE|KEP|PMK|INS|PP|UU|SK|POJK|SEOJK|PBI|PERBAN|PERMEN|PERKA)[-.]?\s?\d{1,4}(?:/[A-Z]{1,6}(?:\.\d+)?)*/(?:19|20)\d\d"
    # UU 6/2011, Permen LH 50/1996, Permen ATR/KBPN No. 5 Tahun 2020, Perbup No. 12 Th 2024, PM 63 Tahun 2019
    r"|(?:UU|PP|PM|PMA|PMK|PERMA|SEMA|POJK|Perpres|Perppu|Perda|Perdes|Pergub|Perbup|Perwali|Perwal|Inpres|Keppres|SKB"
    r"|(?:Per|Kep)(?:men|ka|dirjen|kap|pol|dir)[A-Za-z]*)"
    rf"(?:\s[A-Z][A-Za-z/]{{1,20}}){{0,4}}\s{_NUMBER}?\d{{1,4}}(?:/(?:19|20)\d\d|{_YEAR})"
)
_LONG = (
    # Peraturan Menteri Kesehatan Nomor 24 Tahun 2022, Surat Edaran Wakil Dekan Nomor 3 Tahun 2025
    r"(?:Undang-Undang|Surat\s(?:Edaran|Keputusan)|(?:Peraturan|Keputusan|Instruksi)\s(?:Pemerintah|Presiden|Menteri|Daerah|Desa|Bupati"
    r"|Wali\s?[Kk]ota|Gubernur|Kepala|Badan|Rektor|Direktur|Direksi|Mahkamah|Otoritas|Bank|BPH|BPJS|Kapolri|Jaksa|Komisi))"
    rf"(?:\s(?:dan\s)?[A-Z][\w/-]{{0,20}}){{0,8}}\s{_NUMBER}\d{{1,4}}(?:/[\w.-]{{1,12}})*{_YEAR}?"
)
_ARTICLE = r"[Pp]asal\s\d{1,4}[A-Z]?(?:\sayat\s\(\d{1,2}\))?(?:\shuruf\s\w)?"
_AND = r"(?:,?\s(?:dan|serta|jo\.?|juncto)\s)"
_ONE = rf"(?:{_ARTICLE}\s(?:{_SHORT}|{_LONG}|KUHAP|KUHP|KUHPerdata|UUD\s1945)|(?:{_SHORT}|{_LONG})(?:\s{_ARTICLE})?)"
_TITLE = r"\stentang(?:\s(?:(?:dan|atas|dalam|bagi|di|yang|pada|dengan|secara|untuk|kepada|serta)\s)?[A-Z][\w/-]*)+"
_CITING = later(
    r"\b(?P<lead>[Ss]esuai(?: dengan)?|[Bb]erdasar(?:kan)?|[Ss]elaras dengan"
    r"|[Ss]ebagaimana(?: (?:diatur|tercantum|tertuang|ketentuan|amanat))?(?: (?:dalam|pada|di))?"
    r"|(?:[Bb]erpedoman|[Mm]engacu|[Mm]erujuk) (?:pada|kepada))"
    r"(?:\s(?:ketentuan|amanat|isi|bunyi))?(?:\s(?:dalam|pada))?"
    rf"\s(?P<law>(?P<first>{_ONE})(?P<more>(?:{_AND}(?:{_ONE}|{_ARTICLE}))*)(?P<title>{_TITLE})?)(?![\w/])"
)
_SECOND = later(rf"{_AND}(?:{_SHORT}|{_LONG})")
_LEAD = Holds(r"\b(?:sesuai|berdasar|selaras|sebagaimana|berpedoman|mengacu|merujuk)")
"""With these every match of ``_CITING`` begins."""
_NEEDED = ("berpedoman", "mengacu", "merujuk")
"""Leads that are the verb of their sentence: a deletion would leave it without one."""
_NEXT_WORD = later(r",?\s+([^\W\d_][\w-]*)")


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    question = context.draft.question or ""
    for match in matches_from(_CITING, text, starts_like(context, _LEAD)):
        start, end = match.span()
        if not context.is_prose(start, end) or match["law"] in question:
            continue
        several = _SECOND.search(match["more"]) is not None
        led = match["lead"].lower()
        # A string of rules, or a rule with its full title, buries what the sentence says.
        severity: Severity = "warning" if several or (match["title"] and not led.startswith("berdasar")) else "info"
        sentence = context.sentence_at(start)
        opens = sentence is not None and not any(c.isalnum() for c in text[sentence.start : start])
        if led.startswith(_NEEDED) and not opens:
            severity = "warning"
            replacement = "mengikuti [isi aturannya]"
        elif several:
            replacement = ("Menurut " if opens else "menurut ") + match["first"]
        elif opens:
            following = _NEXT_WORD.match(text, end)
            if following is None or following[1].lower() == "tentang" or match["title"]:
                # With its title after it the opening cannot be cut.
                continue
            end = following.end()
            word = following[1]
            replacement = word[0].upper() + word[1:]
        else:
            while start and text[start - 1] == " ":
                start -= 1
            replacement = ""
        message = (
            "Say what the rule says and move its number to the end of the letter."
            if context.settings.language == "en"
            else 'Tulis isi aturannya; pindahkan nomornya ke "Dasar hukum" di akhir surat.'
        )
        yield finding(info, context, start, end, message, [Suggestion(replacement)], severity=severity)


RULES = (Rule(INFO, _check, Needs(like=_LEAD)),)
