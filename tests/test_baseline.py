"""Known findings stay away where they are known, by rule, words and the words around them."""

from __future__ import annotations

from pathlib import Path

import pytest

import jelas
from jelas.baseline import BaselineError, baseline_text, fingerprints, read_baseline
from jelas.language.document import read
from jelas.settings import Settings

TEXT = "Yth. Ibu,\n\nSilahkan datang ke loket 3 membawa KTP asli.\n\nLalu silahkan duduk di ruang depan sampai siang.\n"


def _known(text: str) -> dict[str, str]:
    return dict(fingerprints(jelas.check(text).findings, read(text)))


def _left(text: str, known: dict[str, str]) -> list[str]:
    checker = jelas.Checker(config=Settings(known=frozenset(known)))
    found = checker.check(text).findings
    return [
        text[a:b] for f in found if f.start is not None and f.end is not None for a, b in ((f.start, f.end), *f.also)
    ]


def test_everything_known_leaves_nothing() -> None:
    assert _left(TEXT, {}) and not _left(TEXT, _known(TEXT))


def test_moved_paragraphs_do_not_come_back() -> None:
    head, first, second = TEXT.strip().split("\n\n")
    moved = f"{head}\n\nLoket kami buka sampai sore.\n\n{second}\n\n{first}\n"

    assert _left(moved, _known(TEXT)) == []


def test_same_word_elsewhere_is_new() -> None:
    text = TEXT + "\nKemudian silahkan ambil surat Ibu di meja depan.\n"

    assert _left(text, _known(TEXT)) == ["silahkan"]


def test_known_place_is_not_mended() -> None:
    checker = jelas.Checker(config=Settings(known=frozenset(_known(TEXT))))

    assert checker.check(TEXT).fix() == TEXT


def test_personal_data_is_never_known() -> None:
    text = "Yth. Ibu,\n\nNIK Ibu 3275014101900001 sudah kami catat di sistem kami hari ini.\n"
    findings = jelas.check(text).findings

    assert any(f.category == "privacy" for f in findings)
    assert _left(text, _known(text)) == ["3275014101900001"] or "3275014101900001" in "".join(_left(text, _known(text)))


def test_file_holds_hashes_and_rules_only_and_reads_back(tmp_path: Path) -> None:
    known = _known(TEXT)
    content = baseline_text(known)
    (tmp_path / "dasar.txt").write_text(content, encoding="utf-8")

    assert read_baseline(tmp_path / "dasar.txt") == known
    assert not any(word in content.lower() for word in ("silahkan", "loket", "ruang"))
    assert content == baseline_text(dict(reversed(known.items())))


@pytest.mark.parametrize("line", ["catatan", "abc long-sentence", "0" * 24])
def test_other_files_are_told_with_their_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "x.txt").write_text(f"# judul\n\n{line}\n", encoding="utf-8")

    with pytest.raises(BaselineError, match=r"x\.txt:3: "):
        read_baseline(tmp_path / "x.txt")


def test_missing_and_binary_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\x00")

    for name in ("tidak-ada.txt", "b.txt"):
        with pytest.raises(BaselineError, match=name):
            read_baseline(tmp_path / name)
