"""Reports for the tests, put together by hand, so that they say just what a test needs."""

from __future__ import annotations

from collections.abc import Iterable

from jelas.fixing import safe_edits
from jelas.report import (
    Category,
    Cause,
    Completeness,
    Courtesy,
    Element,
    Finding,
    Marker,
    Principle,
    Readability,
    Report,
    Severity,
    Suggestion,
)

NIK = "3275010101900001"
TEXT = (
    "Yth. Ibu Sari 😀,\n\nSilahkan ambil kartu yang sudah di-upload. Data dengan NIK 3275010101900001 aktif.\r\n"
    "<script>alert('x')</script> & sebagainya.\x1b[31m\n\nSilahkan datang."
)


def found(
    text: str,
    words: str,
    *suggestions: str,
    safe: bool = False,
    severity: Severity = "warning",
    category: Category = "spelling",
    message: str = "",
    also: Iterable[tuple[int, int]] = (),
    rule: str = "nonstandard-spelling",
    at: int | None = None,
) -> Finding:
    """Return a finding about the first place of ``words``."""
    start = text.index(words) if at is None else at
    return Finding(
        rule=rule,
        category=category,
        severity=severity,
        confidence="high",
        start=start,
        end=start + len(words),
        text=words,
        message=message or f"Tulis «{suggestions[0] if suggestions else '…'}», bukan «{words}».",
        why="Bentuk ini baku & dikenal <semua>.",
        source="KBBI",
        suggestions=tuple(Suggestion(item, safe) for item in suggestions),
        also=tuple(also),
    )


WHOLE = Finding(
    rule="too-long",
    category="structure",
    severity="info",
    confidence="medium",
    start=None,
    end=None,
    text="",
    message="Draf ini lebih panjang daripada batas kanal.",
)


def findings(text: str = TEXT) -> tuple[Finding, ...]:
    """Return findings that nest, cross, repeat, hide something and speak about the whole draft."""
    second = text.rindex("Silahkan")
    return (
        found(text, "Silahkan", "Silakan", safe=True, severity="error", also=[(second, second + 8)]),
        found(
            text, "Silahkan ambil kartu yang sudah", "Kartu", message="Kalimat terlalu panjang.", rule="long-sentence"
        ),
        found(text, "sudah di-upload", "sudah diunggah", category="foreign", rule="foreign-word", severity="info"),
        found(
            text,
            NIK,
            "xxxxxxxxxxxx0001",
            category="privacy",
            severity="error",
            rule="personal-data",
            message=f"Jangan tulis {NIK} secara lengkap.",
        ),
        found(text, f"NIK {NIK} aktif", "", message="Hapus bagian ini.", rule="long-sentence"),
        found(text, "<script>alert('x')</script>", message="Ganti <b>ini</b> & itu.", rule="strange-sign"),
        WHOLE,
    )


def report(
    text: str = TEXT,
    items: tuple[Finding, ...] | None = None,
    *,
    ready: bool = False,
    todo: tuple[str, ...] | None = None,
) -> Report:
    """Return a whole report about a text."""
    chosen = findings(text) if items is None else items
    first = tuple(item.message for item in chosen[:3]) if todo is None else todo
    return Report(
        text=text,
        channel="surat",
        ready=ready,
        verdict="Boleh dikirim" if ready else "Perbaiki dulu: " + " ".join(first),
        todo=first,
        findings=chosen,
        readability=Readability(
            score=61.4,
            band="sedang",
            reliable=True,
            version="tes-1",
            causes=(
                Cause("sentence-length", "Kalimat terpanjang 31 kata; batasnya 20.", 31.0, 20.0, -8.25, ((0, 5),)),
            ),
            grade=(7, 9),
        ),
        courtesy=Courtesy(
            score=55.0,
            reliable=False,
            markers=(Marker("greeting", 0, 4, 10.0, "Ada salam."),),
            note="santun, belum hangat",
        ),
        completeness=Completeness(
            score=40.0,
            reliable=True,
            reply_type="berkas_kurang",
            guessed=True,
            present=("E1",),
            missing=("E10",),
            elements=(
                Element("E1", "jawaban di awal", True, True, ((0, 4),)),
                Element("E10", "kontak", True, False, fill_in="Hubungi [nama] di [nomor] <sini>."),
            ),
            guess_spans=((0, 3),),
        ),
        principles=tuple(
            Principle(number, f"Prinsip {number}", verdict, "Penjelasan singkat.")
            for number, verdict in enumerate(
                ("baik", "cukup", "kurang", "tidak dapat dinilai", "baik", "baik", "baik"), 1
            )
        ),
        edits=tuple(safe_edits(text, chosen)),
    )
