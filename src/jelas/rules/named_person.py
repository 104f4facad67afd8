"""A private person called by name beside something that is not for others to read: *pembeli a.n. Darmono*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

INFO = RuleInfo(
    name="named-person",
    category="privacy",
    severity="error",
    confidence="medium",
    title="Nama orang lain beserta urusannya",
    title_en="Another person's name with that person's affairs",
    why="Nama beserta utang, sakit, pelanggaran, atau urusan orang lain bukan untuk dibaca pihak ketiga.",
    why_en="A name beside debts, illness, misconduct or affairs of others is not for third parties to read.",
    source="own: UU 27/2022 pasal 16, dengan kata sendiri",
    flagged=(
        "Tanah itu sudah dijual kepada pembeli [[a.n. Hj. Marwiyah (Toko Emas Melati)]].",
        "Ada kredit macet atas nama istri Saudara [[(Sdri. Ratna Dewi)]].",
        "Petugas keamanan [[(sdr. Galang Putra, PT Aman Sentosa)]] sudah dipanggil dan ditegur.",
        "[[Sdri. Nurjanah (pedagang blok A-3)]] sudah kami panggil dan mengakuinya.",
    ),
    silent=(
        "Petugas kami, Sdr. Eko, sudah melihatnya pada 12 Juni.",
        "Silakan hubungi Sdr. Galang di 0812-0000-4411 bila ada pelanggaran lagi.",
        "Buku tabungan a.n. ahli waris.",
        "Yth. Sdri. Ratna Dewi\n\nTunggakan Sdri. Ratna Dewi sudah lunas.",
        "Sertipikat atas nama Bapak sudah terbit.",
    ),
)

_TITLE = (
    r"(?:[Ss]dr[ia]?\b\.?|[Bb]pk\b\.?|[Aa]\.n\.?|\b[Aa]n\b\.|\batas nama\b|\b(?:yang )?bernama\b|\b(?:ber)?inisial\b)"
)
_NAME = later(
    r"(?<![\w.])(?P<bracket>\(\s*)?"
    + _TITLE
    + r"\s*(?:Sdr[ia]?\b\.?|Bpk\b\.?|Bapak|Ibu)?\s*(?:(?:H|Hj|dr|Drs|Dra|Ir)\.\s*)*"
    r"(?P<name>[A-Z][\w’'-]*\.?(?:[ ]+(?:bin|binti|[A-Z][\w’'-]*\.?))*)"
)
_TAIL = later(r"\s*\([^()\n]{1,70}\)")
_AFTER_BRACKET = later(r"[^()\n]{0,90}\)")

_PRIVATE_ROLES = frozenset(
    "pembeli penjual pemenang debitur penjamin penghuni penyewa terlapor pelapornya pengadu pengadunya korban pelaku "
    "tersangka terdakwa terduga terpidana saksi tergugat penggugat lawan tetangga penghutang peminjam pasien donatur "
    "penghuninya pemiliknya pelakunya tetangganya pembelinya".split()
)
"""Roles beside which the name alone says too much."""
_SENSITIVE = later(
    r"\b(?:dipanggil|memanggil|panggil|mengaku|mengakui|mengakuinya|diakui|membenarkan|membantah|menyangkal|"
    r"ditegur|menegur|tegur|teguran|"
    r"sanksi|dimutasi|diberhentikan|dipecat|diskors|skorsing|dirumahkan|dinonaktifkan|pelanggaran|melanggar|"
    r"diperiksa inspektorat|hukuman|dihukum|dipenjara|ditahan|tersangka|terlapor|pelaku|korban|mencuri|menipu|"
    r"penipuan|penggelapan|pungli|pungutan liar|tunggakan|menunggak|utang|hutang|berutang|kredit|SLIK|pinjaman|macet|"
    r"cicilan|gagal bayar|diagnosis|diagnosa|menderita|mengidap|HIV|TBC|hamil|keguguran|gangguan jiwa|narkoba|mabuk|"
    r"rehabilitasi|bercerai|cerai|perceraian|selingkuh|perselingkuhan|gaji|penghasilan|bertengkar|berkelahi|menganiaya|penganiayaan|"
    r"mengancam|terbukti|bersalah|berbohong|memalsukan|pemalsuan|yang melaporkan|yang mengadukan|keberatan dari)\b",
    re.IGNORECASE,
)
_CONTACT = later(
    r"\b(?:hubungi|menghubungi|temui|menemui|narahubung|kontak|tanyakan|konfirmasi|didampingi|pendamping|koordinator|"
    r"lapor kepada|melapor kepada|laporkan kepada|serahkan kepada|disposisi)\b",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    "Bapak Ibu Saudara Saudari Anda Kakak Pelapor Pemohon Pengadu Almarhum Almarhumah Ahli PT CV Yayasan Koperasi "
    "Kepala Dinas Badan Desa Kelurahan Pemerintah Kementerian Direktur Bupati Gubernur Camat Lurah Wali Peserta".split()
)
_WORD = later(r"[^\W\d_]{3,}")
_END = later(r"[.!?]\s+[A-Z]")
_ROLES = _PRIVATE_ROLES | frozenset(
    "petugas oknum pegawai staf karyawan satpam sopir pengemudi guru dosen dokter perawat bidan kasir kondektur mandor "
    "pedagang pemilik anak istri suami ayah ibu kakak adik mertua operator teknisi pelapor pemohon peserta siswa "
    "nasabah pelanggan penumpang penerima rekening kredit pinjaman".split()
)


def _own_names(context: Context) -> frozenset[str]:
    """Words of the addressee's own name: of the lines that name whom the reply goes to."""
    text = context.text
    parts = context.draft.parts_of("address", "salutation", "header-line", "signature", "letterhead")
    return frozenset(word for part in parts for word in _WORD.findall(text[part.start : part.end]))


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    text = context.text
    own: frozenset[str] | None = None
    for match in _NAME.finditer(text):
        start, end = match.span()
        # «H.» keeps its point; behind a whole name it ends the sentence.
        if text[end - 1] == "." and len(match["name"].split()[-1]) > 3:
            end -= 1
        names = [word.strip(".") for word in match["name"].split()]
        if names[0] in _NO_NAMES or not context.is_prose(start, end) or context.draft.kind_at(start) != "body":
            continue
        before = text[max(text.rfind("\n", 0, start) + 1, start - 60) : start]
        words = before.lower().replace(",", " ").split()
        private = bool(words) and words[-1] in _PRIVATE_ROLES
        # «Sdr.» may end the sentence too early: look at the line around the name.
        line_end = text.find("\n", end)
        around = before + text[start : min(line_end if line_end >= 0 else len(text), _stop(text, end))]
        if _CONTACT.search(around) or not (private or _SENSITIVE.search(around)):
            continue
        if own is None:
            own = _own_names(context)
        if own.intersection(names):
            continue
        if match["bracket"]:
            tail = _AFTER_BRACKET.match(text, end)
            if tail is None:
                continue
            end, instead = tail.end(), ""
        else:
            tail = _TAIL.match(text, end)
            end = tail.end() if tail else end
            instead = "" if _follows_role(words) else "orang itu"
        message = (
            "Leave the name out; say the role only."
            if context.settings.language == "en"
            else "Hapus namanya; sebut perannya saja."
        )
        yield finding(info, context, start, end, message, [Suggestion(instead)])


def _stop(text: str, at: int) -> int:
    """Where the sentence around a name ends: the next full stop before a space and a capital, or a line's end."""
    found = _END.search(text, at)
    return found.start() if found else len(text)


def _follows_role(words: list[str]) -> bool:
    return bool(words) and words[-1] in _ROLES


RULES = (
    Rule(
        INFO,
        _check,
        Needs(words=frozenset("sdr sdri sdra bpk a.n a.n. an nama bernama inisial berinisial".split())),
    ),
)
