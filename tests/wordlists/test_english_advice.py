"""The advice of the lists in English: whole, in English, and nothing that no list needs."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from jelas import Checker
from jelas.ruleinfo import RuleInfo
from jelas.rules import code_rules
from jelas.settings import Settings
from jelas.wordlists import Entry, Wordlists
from jelas.wordlists.advice import english_advice, words_only

_QUOTATION = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_INDONESIAN = re.compile(
    r"\b(?:yang|dan|dengan|untuk|tidak|atau|dari|pada|ke|di|oleh|ini|itu|adalah|kami|warga|sudah|belum|akan|dapat|bisa"
    r"|agar|supaya|jika|bila|karena|sebut|tulis|hapus|ganti|pakai|cukup|langsung|beri|atas|dalam|sampai|kapan|siapa"
    r"|saja|juga|bukan|nya|tentang|misalnya|kalau|tanpa|maupun|serta|seperti|sebagai|kepada|surat|kantor|balasan"
    r"|bapak|ibu|anda|mohon|silakan|tanggal|alasan|jelaskan)\b",
    re.IGNORECASE,
)
_NEXT = "run: python scripts/english_advice.py --write, then fill in the empty rows of wordlists/english/advice.csv"


def _script() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "scripts" / "english_advice.py"
    spec = importlib.util.spec_from_file_location("english_advice", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _unquoted(text: str) -> list[str]:
    return _INDONESIAN.findall(_QUOTATION.sub(" ", text))


LISTS = Wordlists.builtin()
ROWS: list[tuple[str, str]] = _script().rows()
NEEDED: dict[str, str] = _script().needed(LISTS.entries)


def _advised(entry: Entry) -> bool:
    """Tell whether a message shows the advice; what explains a term stands in the suggestion."""
    return bool(entry.advice) and (entry.kind in ("phrase", "foreign") or entry.use == "petunjuk")


def test_all_advice_has_its_english() -> None:
    advised = [entry for entry in LISTS.entries if _advised(entry)]
    missing = [f"{entry.key}: {entry.advice}" for entry in advised if not english_advice(entry)]

    assert len(advised) > 1_000
    assert missing == [], f"{len(missing)} without English; {_NEXT}:\n" + "\n".join(missing)


def test_no_english_is_left_over() -> None:
    left_over = [advice for advice, _ in ROWS if advice not in NEEDED]

    assert left_over == [], f"{len(left_over)} rows that no entry needs; {_NEXT}:\n" + "\n".join(left_over)


def test_the_table_is_sorted_and_says_each_thing_once() -> None:
    advice = [row[0] for row in ROWS]

    assert advice == sorted(set(advice))


def test_english_is_english() -> None:
    shown = {english_advice(entry) for entry in LISTS.entries if _advised(entry)}
    wrong = [text for text in sorted(shown) if _unquoted(text)]

    assert wrong == []
    assert [text for text in sorted(shown) if text.count("“") != text.count("”") or '"' in text or "«" in text] == []
    assert [text for text in sorted(shown) if not re.fullmatch(r"[A-Z“].*[.?!…”]", text)] == []


def test_quoted_words_are_words_of_the_advice() -> None:
    """A quotation may be shortened, but never translated or made up."""
    wrong = []
    for advice, english in ROWS:
        words = set(re.findall(r"\w+", advice.lower()))
        for quotation in _QUOTATION.findall(english):
            wrong += [f"{advice} → {english}" for word in re.findall(r"\w+", quotation.lower()) if word not in words]

    assert wrong == []


INFOS = [*LISTS.rule_infos, *(rule.info for rule in code_rules())]


@pytest.mark.parametrize("info", INFOS, ids=lambda info: info.name)
def test_rules_speak_english(info: RuleInfo) -> None:
    assert not _unquoted(info.why_en), info.why_en
    assert not _unquoted(info.title_en.replace("Di mana", "")) or info.title_en == info.title, info.title_en


def test_a_reason_has_its_english_too() -> None:
    entries = [entry for entry in LISTS.entries if entry.kind != "marker"]

    assert [entry.key for entry in entries if entry.why and not entry.why_en] == []
    assert [entry.why_en for entry in entries if _unquoted(entry.why_en)] == []


def test_rules_in_code_report_in_english() -> None:
    checker = Checker(config=Settings(language="en"))
    own = {rule.info.name for rule in code_rules()}
    told = {
        finding.message
        for rule in code_rules()
        for example in rule.info.flagged
        for finding in checker.check(example.replace("[[", "").replace("]]", "")).findings
        if finding.rule in own
    }

    assert len(told) > 100
    assert [message for message in sorted(told) if _unquoted(message)] == []


# What a message makes of it


def _entry(advice: str, kind: str = "phrase", **more: str) -> Entry:
    return Entry(kind, "uji", "uji", ("uji",), advice=advice, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "english"),
    [
        (_entry("Sebut angkanya."), "Give the figure."),
        (_entry('"rugi".'), "Use “rugi”."),
        (_entry('"siang", "sore", atau "malam".'), "Use “siang”, “sore” or “malam”."),
        (_entry("hilang / tidak ada", "foreign", use="petunjuk"), "Use “hilang” or “tidak ada”."),
        (_entry("wewenang", "jargon", use="petunjuk"), "Use “wewenang”."),
        (_entry("Tanyakan di Loket Zamrud."), ""),
        (_entry("Tanyakan di Loket Zamrud.", advice_en="Ask at Loket Zamrud."), "Ask at Loket Zamrud."),
        (_entry(""), ""),
    ],
)
def test_english_of_an_entry(entry: Entry, english: str) -> None:
    assert english_advice(entry) == english


def test_words_only() -> None:
    assert words_only(_entry('"sejak" atau "mulai".')) == ["sejak", "mulai"]
    assert words_only(_entry('Pakai "untuk".')) == []
    assert words_only(_entry("Tulis dengan kata sehari-hari.", "jargon")) == []


_AGENCY = """
[[phrase]]
id = "dengan-saran"
match = ["loket lama"]
suggest = ["Loket Zamrud"]
advice = "Sebut lantainya juga."
source = "agency"
flagged = ["Datang ke [[loket lama]]."]
silent = ["Datang ke Loket Zamrud."]

[[phrase]]
id = "tanpa-saran"
match = ["ruang tunggu biru"]
advice = "Sebut lantainya."
source = "agency"
flagged = ["Tunggu di [[ruang tunggu biru]]."]
silent = ["Tunggu di lantai 2."]

[[phrase]]
id = "dua-bahasa"
match = ["pojok baca"]
advice = "Sebut gedungnya."
advice_en = "Name the building"
source = "agency"
flagged = ["Ambil di [[pojok baca]]."]
silent = ["Ambil di Gedung B."]
"""


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        ("Datang ke loket lama.", "Write “Loket Zamrud” instead of “loket lama”."),
        ("Tunggu di ruang tunggu biru.", "“ruang tunggu biru”: Sebut lantainya."),
        ("Ambil di pojok baca.", "“pojok baca”: Name the building."),
    ],
)
def test_an_agencys_own_list(tmp_path: Path, draft: str, message: str) -> None:
    path = tmp_path / "instansi.toml"
    path.write_text(_AGENCY, encoding="utf-8")
    report = Checker(wordlists=[path], config=Settings(language="en")).check(draft)

    assert [finding.message for finding in report.findings if finding.rule == "agency-phrase"] == [message]


def _message(draft: str, rule: str, **settings: str) -> str:
    found = Checker(config=Settings(**settings)).check(draft).findings  # type: ignore[arg-type]
    return next(finding.message for finding in found if finding.rule == rule)


def test_a_message_does_not_say_a_thing_twice() -> None:
    deleted = _message("Bersama ini disampaikan bahwa izin Ibu sudah terbit.", "empty-opening", language="en")
    replaced = _message("Toko itu mengalami kerugian.", "noun-for-verb", language="en")

    assert deleted == "Delete “Bersama ini disampaikan bahwa”. Write the content straight away."
    assert replaced == "Write “rugi” instead of “mengalami kerugian”."


def test_an_indonesian_check_does_not_read_the_table() -> None:
    code = (
        "import sys, jelas; report = jelas.check('Sehubungan dengan hal tersebut, pihak terkait segera datang.');"
        "assert report.findings; print('jelas.wordlists.advice' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
