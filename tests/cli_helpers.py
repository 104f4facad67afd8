"""Drafts and results that the tests of the command line share."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

GOOD = """Yth. Ibu Siti Rahayu,

Terima kasih sudah melapor. KTP Ibu selesai paling lambat Jumat, 15 Mei 2026. Kami mohon maaf karena KTP Ibu terlambat.

KTP Ibu belum kami cetak karena data Ibu tercatat dua kali. Kami sudah memperbaikinya pada Senin, 11 Mei 2026.

Langkah Ibu:
1. Tunggu pesan WhatsApp dari kami pada 15 Mei 2026.
2. Ambil KTP di Loket 2, Jalan Melati Nomor 12, Senin sampai Jumat pukul 08.00 sampai 15.00.
3. Bawa kartu keluarga asli. Tidak ada biaya.

Jika Ibu memerlukan KTP sebelum tanggal itu, kami dapat memberi surat keterangan pengganti pada hari yang sama.

Ada pertanyaan? Silakan hubungi Bapak Dimas di 0812-0000-1111. Nomor laporan Ibu 118.

Hormat kami,
Ratna Wulandari
Kepala Dinas Kependudukan
"""
BAD = """Yth. Bapak Hadi,

Silahkan datang ke loket 3. Laporan Bapak akan segera ditindaklanjuti oleh pihak terkait.

Silahkan download formulirnya di situs kami sebelum datang.
"""


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]
