"""The compiled file: stale, broken, foreign and contested files are never an error."""

from __future__ import annotations

import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jelas.wordlists import compiled
from jelas.wordlists.model import Entry
from jelas.wordlists.reading import Lists, Located
from jelas.wordlists.store import Compiled, compile_lists


@pytest.fixture
def data() -> Compiled:
    return compile_lists(Lists(entries=[Located(Entry("phrase", "uji", "a", ("dengan ini",)), "uji", 1)]))


def test_what_is_packed_is_unpacked(data: Compiled) -> None:
    assert compiled.unpack(compiled.pack(data, "x"), "x") == data


def test_other_lists_and_broken_files_are_not_used(data: Compiled) -> None:
    raw = compiled.pack(data, "x")

    assert compiled.unpack(raw, "y") is None
    assert compiled.unpack(raw[:-1], "x") is None
    assert compiled.unpack(b"", "x") is None
    assert compiled.unpack(b"JELAS01\n" + raw[8:], "x") is None
    assert compiled.unpack(raw[:40] + bytes([raw[40] ^ 1]) + raw[41:], "x") is None
    body = b"\x00garbage"
    assert compiled.unpack(raw[:8] + zlib.crc32(body).to_bytes(4, "big") + body, "x") is None


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    lists = tmp_path / "wordlists" / "spelling"
    lists.mkdir(parents=True)
    (lists / "uji.csv").write_text(
        "wrong,right,kind,forms,guard,source\nsilahkan,silakan,baku,,,kbbi\n", encoding="utf-8"
    )
    monkeypatch.setattr(compiled, "data_path", lambda *parts: str(tmp_path.joinpath("wordlists", *parts)))
    monkeypatch.setattr(compiled, "_BESIDE", str(tmp_path / "beside" / "lists.compiled"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return lists / "uji.csv", tmp_path / "beside" / "lists.compiled"


def test_compiled_anew_when_a_list_changes(places: tuple[Path, Path]) -> None:
    source, beside = places
    first = compiled.load()
    stamp = beside.stat().st_mtime_ns

    assert compiled.load() == first
    assert beside.stat().st_mtime_ns == stamp

    with source.open("a", encoding="utf-8") as file:
        file.write("apotik,apotek,baku,,,kbbi\n")

    assert len(compiled.load().entries) == len(first.entries) + 1


def test_broken_file_is_replaced(places: tuple[Path, Path]) -> None:
    _, beside = places
    first = compiled.load()
    beside.write_bytes(b"JELAS")

    assert compiled.load() == first
    assert compiled.unpack(beside.read_bytes(), compiled._signature()) == first


def test_cache_folder_where_the_package_cannot_be_written(
    places: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(compiled, "_BESIDE", str(tmp_path / "file" / "lists.compiled"))
    first = compiled.load()

    assert [path.suffix for path in (tmp_path / "cache" / "jelas").iterdir()] == [".compiled"]
    assert compiled.load() == first


def test_writers_at_the_same_time_leave_one_good_file(places: tuple[Path, Path]) -> None:
    _, beside = places
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: compiled.load(), range(16)))

    assert all(result == results[0] for result in results)
    assert [path.name for path in beside.parent.iterdir()] == ["lists.compiled"]


def test_bad_entry_is_left_out_with_a_warning(places: tuple[Path, Path]) -> None:
    source, _ = places
    with source.open("a", encoding="utf-8") as file:
        file.write("apotik,apotek,salah,,,kbbi\n")

    for _ in range(2):
        with pytest.warns(UserWarning, match=r"uji\.csv:3: kind = «salah»"):
            assert len(compiled.load().entries) == 1


def test_starting_reads_no_list() -> None:
    code = "import sys, jelas.wordlists as w; w.Wordlists.builtin(); print(*sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert not {"tomllib", "csv", "jelas.wordlists.reading"} & set(result.stdout.split())
