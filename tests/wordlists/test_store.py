"""Matching many entries: growth, threads, agency lists on top of the bundled ones."""

from __future__ import annotations

import pickle
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jelas.language.document import Document, read
from jelas.wordlists import WordlistError, Wordlists
from jelas.wordlists.model import Entry
from jelas.wordlists.reading import Lists, Located
from jelas.wordlists.store import compile_lists

_TEXT = (
    "Terima kasih atas laporan Ibu tentang lampu jalan di Kelurahan Sukamaju. Petugas kami sudah memeriksa tiang itu "
    "pada 3 Mei 2026 dan menemukan kabel yang putus. Kabel akan kami ganti paling lambat hari Jumat. Ibu dapat "
    "melihat jadwalnya di papan pengumuman kelurahan atau menelepon kami di 021-5550101. "
)


def _many(count: int) -> Wordlists:
    maker = random.Random(7)
    letters = "bcdfghjklmnprstw"
    entries = []
    for number in range(count):
        words = [
            "".join(maker.choice(letters) + maker.choice("aiueo") for _ in range(3)) for _ in range(maker.randint(1, 3))
        ]
        # Common first words, so that many entries wait at the same place.
        if number % 4 == 0:
            words.insert(0, maker.choice(["petugas", "kami", "di", "pada", "yang", "akan"]))
        entries.append(Entry("phrase", "uji", str(number), (" ".join(words),)))
    return Wordlists((compile_lists(Lists(entries=[Located(entry, "uji", 1) for entry in entries])),))


def _fastest(wordlists: Wordlists, document: Document) -> float:
    best = float("inf")
    for _ in range(25):
        start = time.perf_counter()
        wordlists.find(document)
        best = min(best, time.perf_counter() - start)
    return best


def test_cost_does_not_grow_with_the_number_of_entries() -> None:
    document = read(_TEXT * 8)
    few, many = _many(500), _many(20_000)
    for _ in range(2):
        few.find(document), many.find(document)

    # 1.15 is the aim on a quiet machine; the test leaves room for a busy one.
    assert min(_fastest(many, document) / _fastest(few, document) for _ in range(3)) < 1.3


def test_threads_find_the_same() -> None:
    wordlists = Wordlists.builtin()
    documents = [read(_TEXT + f"Silahkan upload berkas {number} dengan ini.") for number in range(40)]
    alone = [wordlists.find(document) for document in documents]
    fresh = Wordlists(tuple(layer.data for layer in wordlists._layers))

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(fresh.find, documents * 4))

    assert together == alone * 4


def test_a_copy_in_another_process_finds_the_same() -> None:
    wordlists = Wordlists.builtin()
    document = read("Silahkan upload berkas, dengan ini kami sampaikan.")

    assert pickle.loads(pickle.dumps(wordlists)).find(document) == wordlists.find(document)


def test_words_are_kept_and_nothing_longer() -> None:
    wordlists = _many(10)
    wordlists.find(read("x" * 5000 + " " + _TEXT))

    assert max(map(len, wordlists._layers[0].automaton._words)) <= 64


def _agency(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "instansi.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_agency_adds_overrides_and_silences(tmp_path: Path) -> None:
    base = Wordlists.builtin()
    document = read("Bawa blangko putih dan upload ke Loket Zamrud, lalu tunggu SLO.")
    path = _agency(
        tmp_path,
        """
names = ["Loket Zamrud"]
silence = ["term:SLO"]

[[term]]
term = "blangko putih"
plain = "formulir pengaduan"
source = "agency"

[[foreign]]
base = "upload"
equivalent = "muat naik"
source = "agency: istilah aplikasi kami"
""",
    )

    extended = base.extended([path])
    found = {(m.entry.kind, m.entry.term or m.entry.id, m.entry.suggest) for m in extended.find(document)}

    assert ("jargon", "blangko putih", ("formulir pengaduan",)) in found
    assert ("foreign", "upload", ("muat naik",)) in found
    assert ("name", "loket zamrud", ()) in found
    assert not any(term == "SLO" for _, term, _ in found)
    assert not any(kind == "foreign" and suggest != ("muat naik",) for kind, _, suggest in found)
    # The lists underneath are as they were.
    assert any(m.entry.term == "SLO" for m in base.find(document))


def test_agency_list_that_cannot_be_used(tmp_path: Path) -> None:
    path = _agency(tmp_path, '[[term]]\nterm = "blangko"\nplain = "formulir"\nwarna = "x"\n')

    with pytest.raises(WordlistError) as caught:
        Wordlists.builtin().extended([path])

    assert str(caught.value).startswith(f"{path}:1: kunci «warna» tidak dikenal")
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


def test_every_rule_of_the_lists_has_its_facts() -> None:
    wordlists = Wordlists.builtin()
    infos = {info.name: info for info in wordlists.rule_infos}

    assert {"jargon-term", "known-acronym", "foreign-word", "nonstandard-spelling"} <= infos.keys()
    assert {entry.rule for entry in wordlists.entries if entry.kind != "marker"} <= infos.keys()
    for info in infos.values():
        assert info.title and info.title_en and info.why and info.why_en and info.source
