"""The seven service principles, as far as one text shows them."""

from __future__ import annotations

from jelas.report import Completeness, Courtesy, Finding, Principle, PrincipleVerdict, Readability
from jelas.rules.base import Context

_NAMES = (
    "Memahami kebutuhan warga",
    "Jelas dan ramah",
    "Tanggap",
    "Memberi jalan keluar",
    "Jujur dan terbuka",
    "Terus belajar",
    "Menilai dan memperbaiki",
)
_CANNOT = "Tidak dapat dinilai dari teks ini."


def _verdict(good: bool, fair: bool) -> PrincipleVerdict:
    return "baik" if good else "cukup" if fair else "kurang"


def judge_principles(
    context: Context,
    findings: tuple[Finding, ...],
    readability: Readability,
    courtesy: Courtesy,
    completeness: Completeness,
) -> tuple[Principle, ...]:
    """Judge principles 1-5 from the text; 6 and 7 need more than one draft."""
    present = {e.code: e for e in completeness.elements if e.present}

    def spans(*codes: str) -> tuple[tuple[int, int], ...]:
        return tuple(span for code in codes if code in present for span in present[code].spans)

    result = []
    if context.draft.question is None:
        result.append(Principle(1, _NAMES[0], "tidak dapat dinilai", _CANNOT))
    else:
        good = "E1" in present
        message = "Jawaban menyebut permintaan warga." if good else "Jawaban belum menyebut permintaan warga."
        result.append(Principle(1, _NAMES[0], _verdict(good, False), message, spans("E1")))
    good = readability.score >= 60 and courtesy.score >= 60
    fair = readability.score >= 40 and courtesy.score >= 40
    message = f"Keterbacaan {readability.score:.0f}, kesantunan {courtesy.score:.0f}."
    result.append(Principle(2, _NAMES[1], _verdict(good, fair), message))
    steps = [code for code in ("E5", "E6", "E7", "E9") if code in present]
    message = f"{len(steps)} dari 4 unsur ada: siapa berbuat apa, kapan, langkah warga, kontak."
    result.append(Principle(3, _NAMES[2], _verdict(len(steps) >= 3, len(steps) >= 2), message, spans(*steps)))
    good = "E10" in present
    message = "Ada pilihan lain atau bantuan sementara." if good else "Belum ada pilihan lain bagi warga."
    result.append(Principle(4, _NAMES[3], _verdict(good, "E7" in present), message, spans("E10")))
    vague = [f for f in findings if f.category in ("vagueness", "legalese") and f.start is not None]
    message = "Alasan dan langkahnya disebut." if not vague else f"{len(vague)} bagian masih kabur."
    places = tuple((f.start, f.end) for f in vague if f.start is not None and f.end is not None)
    result.append(Principle(5, _NAMES[4], _verdict(not vague, len(vague) <= 2), message, places))
    result.append(Principle(6, _NAMES[5], "tidak dapat dinilai", _CANNOT))
    result.append(Principle(7, _NAMES[6], "tidak dapat dinilai", _CANNOT))
    return tuple(result)
