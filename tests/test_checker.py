"""The road from a draft to a report: settings, lists, many drafts, processes."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest
from helpers import letters, of_rule

import jelas
from jelas.settings import SettingsError
from jelas.wordlists import WordlistError

DRAFT = "Silahkan melakukan pengecekan berkas di loket 3."


def test_a_checker_does_not_change() -> None:
    checker = jelas.Checker()

    with pytest.raises(AttributeError, match="does not change"):
        checker.anything = 1  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        checker._settings = jelas.Settings()


def test_the_function_says_what_a_checker_says() -> None:
    assert jelas.check(DRAFT, channel="chat") == jelas.Checker().check(DRAFT, channel="chat")


def test_checking_twice_says_the_same() -> None:
    checker = jelas.Checker()

    assert checker.check(DRAFT) == checker.check(DRAFT)


def test_disabled_rules_and_entries_stay_silent() -> None:
    found = of_rule(jelas.check(DRAFT), "nonstandard-spelling")[0]

    assert not of_rule(jelas.Checker(disable=["nonstandard-spelling"]).check(DRAFT), "nonstandard-spelling")
    entry = jelas.Checker(disable=[f"{found.rule}/{found.entry}"]).check(DRAFT)
    assert not of_rule(entry, "nonstandard-spelling")
    assert of_rule(entry, "light-verb"), "other rules go on"


def test_severity_and_language_of_an_agency() -> None:
    config = {"language": "en", "severity": {"light-verb": "error"}, "disable": ["nonstandard-spelling"]}

    report = jelas.Checker(config=config).check(DRAFT)

    (finding,) = of_rule(report, "light-verb")
    assert finding.severity == "error"
    assert "verb" in finding.message
    assert not report.ready


def test_names_of_an_agency_are_left_alone() -> None:
    assert of_rule(jelas.check("Buka menu Silahkan Lapor."), "nonstandard-spelling")

    report = jelas.Checker(config={"names": ["Silahkan"]}).check("Buka menu Silahkan Lapor.")

    assert not of_rule(report, "nonstandard-spelling")


def test_settings_that_cannot_be_used_are_refused() -> None:
    with pytest.raises(SettingsError, match="language"):
        jelas.Checker(config={"language": "jv"})


def test_lists_of_an_agency(tmp_path: Path) -> None:
    good, bad = tmp_path / "kami.toml", tmp_path / "salah.toml"
    good.write_text(
        'silence = ["nonstandard-spelling"]\n[[term]]\nterm = "blangko putih"\nplain = "formulir pengaduan"\n'
        'source = "agency"\n',
        encoding="utf-8",
    )
    bad.write_text('[[term]]\nterm = "blangko"\n', encoding="utf-8")

    report = jelas.Checker(wordlists=[good]).check("Silahkan isi blangko putih.")

    assert [finding.rule for finding in report.findings if finding.start is not None] == ["jargon-term"]
    assert report.findings[0].suggestions[0].text == "formulir pengaduan"
    assert of_rule(jelas.check("Silahkan isi blangko putih."), "nonstandard-spelling"), "other checkers keep theirs"
    with pytest.raises(WordlistError, match=r"salah\.toml"):
        jelas.Checker(wordlists=[bad])


def test_the_question_is_part_of_the_draft() -> None:
    draft = "Berkas Ibu sedang diperiksa KJPRT sebelum kami cetak."

    assert of_rule(jelas.check(draft), "unknown-acronym")
    assert not of_rule(jelas.check(draft, question="Apakah KJPRT sudah memeriksa berkas saya?"), "unknown-acronym")


def test_with_settings_keeps_the_lists() -> None:
    checker = jelas.Checker()
    other = checker.with_settings(jelas.Settings.from_mapping({"disable": ["light-verb"]}))

    assert other.wordlists is checker.wordlists
    assert not of_rule(other.check(DRAFT), "light-verb")
    assert of_rule(checker.check(DRAFT), "light-verb")


def _items() -> list[str | dict[str, str | None]]:
    return [
        letter["draft"]
        if number % 2
        else {"text": letter["draft"], "question": letter["question"], "channel": letter["channel"]}
        for number, letter in enumerate(letters()[:70])
    ]


def test_many_drafts_in_order() -> None:
    checker, items = jelas.Checker(), _items()

    reports = list(checker.check_many(items))

    assert reports == [checker.check(i) if isinstance(i, str) else checker.check(**i) for i in items]  # type: ignore[arg-type]


def test_many_drafts_in_processes() -> None:
    checker, items = jelas.Checker(disable=["light-verb"]), _items()

    reports = list(checker.check_many(items, processes=2))

    assert reports == list(checker.check_many(items))
    assert [report.fix() for report in reports[:5]] == [report.fix() for report in checker.check_many(items[:5])]


def test_an_endless_iterable_is_read_as_it_is_needed() -> None:
    asked = count()

    def endless() -> Iterator[str]:
        for number in asked:
            yield f"Antrean {number} sudah selesai."

    reports = list(islice(jelas.Checker().check_many(endless()), 3))

    assert [report.text for report in reports] == [f"Antrean {number} sudah selesai." for number in range(3)]
    assert next(asked) == 3


def test_a_checker_travels_to_another_process() -> None:
    checker = jelas.Checker(disable=["light-verb"])

    assert pickle.loads(pickle.dumps(checker)).check(DRAFT) == checker.check(DRAFT)


def test_page_margins_stay_out() -> None:
    text = "Silahkan hubungi kami\nBerkas Ibu sudah lengkap."

    assert of_rule(jelas.check(text), "nonstandard-spelling")
    assert not of_rule(jelas.Checker().check(text, margins=[(0, 21)]), "nonstandard-spelling")
