"""Strings of citations, and nouns of action that only word formation knows."""

from __future__ import annotations

import pytest

from jelas import check
from jelas.report import Finding


def _found(text: str, rule: str) -> list[Finding]:
    return [finding for finding in check(text).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Denda dihitung sesuai Perda Nomor 4 Tahun 2019 jo. Perbup Nomor 2 Tahun 2020.", "warning"),
        ("Denda dihitung berdasarkan Peraturan Menteri Perhubungan Nomor 12 Tahun 2020 dan PP 30/2021.", "warning"),
        ("Alat ditera sesuai Permen ESDM/BP No. 7 Tahun 2021 tentang Alat Ukur, lalu dipasang.", "warning"),
        ("Uang kembali dihitung sesuai PM 63 Tahun 2019.", "info"),
        ("Denda dihitung sesuai Perda Nomor 4 Tahun 2019 Pasal 9.", "info"),
    ],
)
def test_weight_of_a_citation(text: str, severity: str) -> None:
    assert [finding.severity for finding in _found(text, "citation-clause")] == [severity]


def test_title_goes_with_its_rule() -> None:
    report = check("Alat ditera sesuai Permen ESDM/BP No. 7 Tahun 2021 tentang Alat Ukur, lalu dipasang.")
    finding = next(finding for finding in report.findings if finding.rule == "citation-clause")
    assert finding.text == " sesuai Permen ESDM/BP No. 7 Tahun 2021 tentang Alat Ukur"


def test_several_rules_leave_the_first() -> None:
    finding = _found(
        "Denda dihitung sesuai Perda Nomor 4 Tahun 2019 jo. Perbup Nomor 2 Tahun 2020.", "citation-clause"
    )[0]
    assert finding.suggestions[0].text == "menurut Perda Nomor 4 Tahun 2019"


@pytest.mark.parametrize(
    ("text", "marked", "suggestion"),
    [
        ("Polisi akan melakukan penggerebekan di kios itu.", "melakukan penggerebekan", "menggerebek"),
        ("Ibu perlu melakukan koreksi pada formulir.", "melakukan koreksi pada", "mengoreksi"),
        ("Warga melakukan pencangkulan di kebun desa.", "melakukan pencangkulan", ""),
        (
            "Pemasangan 600 karung pasir dilakukan oleh warga.",
            "Pemasangan 600 karung pasir dilakukan oleh",
            "600 karung pasir dipasang oleh",
        ),
    ],
)
def test_noun_of_action(text: str, marked: str, suggestion: str) -> None:
    findings = _found(text, "light-verb")
    assert [finding.text for finding in findings] == [marked]
    assert [s.text for s in findings[0].suggestions[:1]] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    "text",
    [
        "Orang itu melakukan penipuan lewat telepon.",
        "Ia melakukan perjalanan ke Bima.",
        "Warga melakukan apa yang perlu.",
    ],
)
def test_no_noun_of_action(text: str) -> None:
    assert not _found(text, "light-verb")
