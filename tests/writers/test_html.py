"""The page: its structure, its escaping, its marks, and that it asks for nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import NIK, TEXT, findings, found, report

from jelas.report import Finding
from jelas.writers import Checked, Options, write
from jelas.writers.html import marks
from jelas.writers.page_style import STYLE
from jelas.writers.words import source

VOID = {"meta", "rect", "br"}


class Page(HTMLParser):
    """Reads a page strictly: every tag must be closed in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.letter = ""
        self.letter_depth = 0
        self.marked: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a":
            self.links.append(str(values["href"]))
        if tag not in VOID:
            self.open.append(tag)
            if values.get("class") == "letter":
                self.letter_depth = len(self.open)
            if tag == "mark" and self.letter_depth:
                self.marked.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, (tag, self.open[-3:])
        if len(self.open) == self.letter_depth:
            self.letter_depth = 0
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.letter_depth and "sup" not in self.open:
            self.letter += data
            if self.open[-1] == "mark":
                self.marked[-1] += data


def page(*items: Checked, language: str = "id") -> Page:
    return Page(write(items or (Checked("surat.docx", report()),), "html", Options(language=language)))


@pytest.mark.parametrize("language", ["id", "en"])
def test_structure(language: str) -> None:
    read = page(language=language)
    tags = Counter(tag for tag, _ in read.tags)
    assert tags["h1"] == tags["main"] == tags["header"] == tags["article"] == 1
    assert ("html", {"lang": language}) in read.tags
    assert len(read.ids) == len(set(read.ids))
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)
    assert tags["details"] == tags["summary"] == len(findings())
    for _, values in read.tags:
        if "aria-labelledby" in values:
            assert values["aria-labelledby"] in read.ids
    headings = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(headings))


def test_asks_for_nothing() -> None:
    source = write([Checked("a", report())], "html")
    read = Page(source)
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in read.tags}
    for _, values in read.tags:
        assert not any(name.startswith("on") or name in ("src", "style", "srcset") for name in values)
    assert "url(" not in STYLE and "@import" not in STYLE and "http" not in STYLE
    policy = next(str(values["content"]) for tag, values in read.tags if "http-equiv" in values and tag == "meta")
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    assert style is not None
    assert f"'sha256-{b64encode(sha256(style[1].encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy


def test_letter_is_there_as_written_but_masked() -> None:
    expected = TEXT.replace(NIK, "xxxxxxxxxxxx0001").replace("\x1b", "\ufffd").replace("\r\n", "\n")
    assert page().letter.replace("\r\n", "\n") == expected


def test_says_everything() -> None:
    text = " ".join(page().text.split())
    for words in (
        "Perbaiki dulu",
        "61",
        "Kalimat terpanjang 31 kata; batasnya 20.",
        "−8,2 poin",
        "Hubungi [nama] di [nomor] <sini>.",
        "Prinsip 7",
        "Bentuk ini baku & dikenal <semua>.",
        "Draf ini lebih panjang daripada batas kanal.",
        "santun, belum hangat",
        "berkas kurang (jenis ditebak)",
    ):
        assert words in text


def test_every_finding_is_linked_from_and_to_the_letter() -> None:
    read = page()
    for number, finding in enumerate(findings(), 1):
        assert f"d1f{number}" in read.ids
        if finding.start is not None:
            assert f"#d1f{number}" in read.links
            assert f"#d1m{number}-1" in read.links
    assert "#d1m1-2" in read.links


def test_severity_is_not_told_by_color_alone() -> None:
    assert all(f"text-decoration-style:{style}" in STYLE for style in ("solid", "dashed", "dotted"))
    labels = [str(values["aria-label"]) for tag, values in page().tags if tag == "a" and "aria-label" in values]
    assert "Temuan 1: wajib" in labels


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast(scheme: int) -> None:
    """Text has at least 4.5 : 1 (WCAG 2.2, 1.4.3)."""
    block = re.findall(r":root\{(.*?)\}", STYLE, re.DOTALL)[scheme]
    colors = {
        name: value if len(value) == 7 else "#" + "".join(2 * c for c in value[1:])
        for name, value in re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", block)
    }
    pairs = [("ink", "paper"), ("ink", "page"), ("soft", "paper"), ("soft", "page"), ("link", "paper")]
    pairs += [("link", "page"), ("good", "good-back"), ("bad", "bad-back"), ("bad", "paper")]
    for name in ("error", "warning", "info"):
        pairs += [("ink", f"{name}-back"), (name, "paper"), ("soft", f"{name}-back")]
    for one, other in pairs:
        assert _contrast(colors[one], colors[other]) >= 4.5, (one, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_everything_is_escaped(text: str, name: str) -> None:
    words = f"<i>{text}\"'&Silahkan</i>"
    item = found(words, "Silahkan", f"<b>{text}", message=f"</p>{text}", also=[(0, 3)])
    read = page(Checked(f"</title>{name}", report(words, (item,), todo=(f"<u>{text}",))))
    assert not {"i", "u"} & {tag for tag, _ in read.tags}


_SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=8)


@given(_SPANS)
def test_marks_never_cross(spans: list[tuple[int, int]]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123"
    items: list[Finding] = [found(text, text[a : a + n], at=a) for a, n in spans]
    items.sort(key=lambda item: (item.start, item.end))
    cut = marks(items)
    for before, after in pairwise(cut):
        assert before.end <= after.start
    for index, item in enumerate(items):
        assert item.start is not None and item.end is not None
        covered = [offset for mark in cut if index in mark.findings for offset in range(mark.start, mark.end)]
        assert covered == list(range(item.start, item.end))
        assert sum(index in mark.first for mark in cut) == 1
        assert sum(index in mark.last for mark in cut) == 1
    read = page(Checked("a", report(text, tuple(items))))
    assert read.letter == text
    assert read.marked == [text[mark.start : mark.end] for mark in cut]


def test_several_drafts_have_a_list() -> None:
    read = page(Checked("satu.txt", report()), Checked("dua.txt", report("Kartu jadi.", (), ready=True)))
    assert len(read.ids) == len(set(read.ids))
    assert {"#d1", "#d2"} <= set(read.links)
    assert any(tag == "nav" and values.get("aria-label") for tag, values in read.tags)


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_chromium_keeps_the_style_and_draws_the_page(tmp_path: Path) -> None:
    """The policy lets our style through: the page has our background, not the browser's white."""
    (tmp_path / "a.html").write_text(write([Checked("a", report())], "html"), encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'user'}"]
    command += ["--enable-logging=stderr", "--virtual-time-budget=2000", "--window-size=412,900"]
    shot = tmp_path / "a.png"
    result = subprocess.run(
        [*command, f"--screenshot={shot}", (tmp_path / "a.html").as_uri()], capture_output=True, text=True, timeout=120
    )
    if not shot.exists():
        pytest.skip("Chromium does not start here")
    assert "Content Security Policy" not in result.stderr
    assert shot.stat().st_size > 5000


def test_own_judgement_needs_no_indonesian_note_in_english() -> None:
    assert source("own: istilah perizinan usaha", "en") == "own judgement"
    assert source("own: istilah perizinan usaha", "id") == "own: istilah perizinan usaha"
    assert source("eyd5: tanda hubung", "en") == "eyd5: tanda hubung"
