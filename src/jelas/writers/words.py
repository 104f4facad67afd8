"""The words of the reports, in Indonesian and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from jelas.report import SEVERITIES, Finding

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": ("Tinjauan draf balasan", "Review of a drafted reply"),
        "readability": ("Keterbacaan", "Readability"),
        "courtesy": ("Kesantunan", "Courtesy"),
        "completeness": ("Kelengkapan", "Completeness"),
        "short": ("teks pendek, angka kasar", "short text, rough figure"),
        "guessed": ("jenis ditebak", "type guessed"),
        "reply-type": ("Jenis balasan", "Type of reply"),
        "channel": ("Kanal", "Channel"),
        "first": ("Kerjakan dulu:", "Do first:"),
        "missing": ("Yang belum ada:", "Missing:"),
        "missing-heading": ("Yang belum ada", "Missing"),
        "fill-in": ("Salin kalimat ini, lalu isi bagian dalam kurung siku.", "Copy this sentence and fill in the […]."),
        "findings": ("Temuan", "Findings"),
        "line": ("baris", "line"),
        "write": ("Tulis", "Write"),
        "delete": ("Hapus bagian ini.", "Delete this part."),
        "why": ("Mengapa", "Why"),
        "source": ("Dasar", "Source"),
        "also": ("juga di baris", "also in line"),
        "same": ("Sama seperti catatan sebelumnya.", "The same as in an earlier comment."),
        "none": ("Tidak ada temuan.", "No findings."),
        "whole": ("seluruh draf", "whole draft"),
        "behind": ("Yang memengaruhi", "What moves"),
        "principles": ("Tujuh prinsip layanan:", "The seven service principles:"),
        "principles-heading": ("Tujuh prinsip layanan", "The seven service principles"),
        "letter": ("Draf", "Draft"),
        "drafts": ("Daftar draf", "Drafts"),
        "scores": ("Nilai", "Scores"),
        "verdict": ("Putusan", "Verdict"),
        "of-hundred": ("dari 100", "of 100"),
        "finding": ("Temuan", "Finding"),
        "in-letter": ("Lihat di draf", "Show in the draft"),
        "to-findings": ("Langsung ke temuan", "Skip to the findings"),
        "legend": ("Tanda dalam draf", "Marks in the draft"),
        "masked": (
            "Data pribadi disamarkan di halaman ini.",
            "Personal data are masked on this page.",
        ),
        "value": ("terukur", "measured"),
        "limit": ("batas", "limit"),
        "points": ("poin", "points"),
        "summary": ("Ringkasan jelas", "Summary by jelas"),
        "cannot-mark": ("Bagian ini tidak dapat ditandai di tempatnya", "This part cannot be marked in its place"),
        "skip": ("Langsung ke isi", "Skip to the content"),
        "present": ("ada", "there"),
        "absent": ("belum ada", "missing"),
    }
)

_LEVELS = {
    "error": ("wajib", "must"),
    "warning": ("perlu", "should"),
    "info": ("saran", "polish"),
}
_BANDS = {"mudah": "easy", "sedang": "fair", "sulit": "hard"}
_VERDICTS = {"baik": "good", "cukup": "fair", "kurang": "weak", "tidak dapat dinilai": "cannot be judged"}
_REPLY_TYPES = {
    "informasi": "information",
    "selesai": "done",
    "proses": "in progress",
    "penolakan": "refusal",
    "rujukan": "referral",
    "kip": "public information",
    "berkas_kurang": "papers missing",
    "umum": "general",
}


def word(name: str, language: str) -> str:
    """Return a word of the reports."""
    return _WORDS[name][language == "en"]


def level(severity: str, language: str) -> str:
    """Return what a severity asks of the author."""
    return _LEVELS[severity][language == "en"]


def levels(language: str) -> str:
    """Return the levels with what they mean."""
    if language == "en":
        return "must: mend before sending, should: mend, polish: if you like"
    return "wajib: perbaiki sebelum dikirim, perlu: sebaiknya diperbaiki, saran: bila sempat"


def band(name: str, language: str) -> str:
    """Return the name of a readability band."""
    return _BANDS.get(name, name) if language == "en" else name


def reply_type(name: str, language: str) -> str:
    """Return the name of a type of reply."""
    return _REPLY_TYPES.get(name, name) if language == "en" else name.replace("_", " ")


def principle_verdict(name: str, language: str) -> str:
    """Return the verdict on a principle."""
    return _VERDICTS.get(name, name) if language == "en" else name


def source(text: str, language: str) -> str:
    """Return what a rule rests on; in English our own judgement goes without its Indonesian note."""
    own = language == "en" and text.partition(":")[0] == "own"
    return "own judgement" if own else text


def count_of(findings: Iterable[Finding], language: str) -> str:
    """Return how many findings there are of each level, in words."""
    counts = Counter[str](finding.severity for finding in findings)
    if not counts:
        return word("none", language)
    total = sum(counts.values())
    each = ", ".join(
        f"{counts[severity]} {level(severity, language)}" for severity in reversed(SEVERITIES) if counts[severity]
    )
    noun = "temuan" if language != "en" else "finding" if total == 1 else "findings"
    return f"{total} {noun}: {each}"


def untold(message: str, texts: Iterable[str]) -> list[str]:
    """Return the suggestions that a message does not say itself; ``""`` asks to delete."""
    deletes = message.startswith(("Hapus", "Delete"))
    return [
        text
        for text in texts
        if (not deletes if not text else f"«{text}»" not in message and f"“{text}”" not in message)
    ]
