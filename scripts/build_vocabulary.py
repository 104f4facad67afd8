"""Build the lists of ``wordlists/vocabulary``: which roots people meet often, in four bands, and which they say most.

    python scripts/build_vocabulary.py DATA

``DATA`` is a folder with word counts and texts that stay outside the repository (``opensubtitles_50k.txt``,
``ud_csui_train.conllu``, ``stif_train.tsv``). Only a fact about each root goes into the list: the band of its rank
when the three registers (talk, news, messages of customers) are weighed together. A root that no lexicon knows is
left out, so that names and foreign words do not count as familiar. Words that everyone who deals with an office
knows (``SERVICE``) are in the second band at least. ``everyday.csv`` holds the roots of the first ``EVERYDAY`` ranks of
talk, and the words of service.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze

TARGET = Path(__file__).resolve().parents[1] / "wordlists" / "vocabulary"
BANDS = (1000, 2500, 5000, 9000)
"""Last rank of each band."""
EVERYDAY = 1000
"""Last rank in talk of an everyday root."""
SHARES = {"talk": 0.5, "news": 0.25, "messages": 0.25}

SERVICE = """
aduan adu akta akte alamat aktif aplikasi antre asli anggota asuransi bank bantu bayar berkas biaya blanko bukti cabang
cetak cek daftar daring data denda desa dinas dokter dokumen domisili email faktur formulir foto fotokopi gaji gratis
gangguan hotel ibu identitas ijazah imunisasi internet iuran izin jadwal kabupaten kamera kantor kartu kecamatan
kelahiran kelurahan keluarga kementerian keluhan kereta klaim klik klinik kode kolom kontak kota kuasa kuitansi kuota
laman lamar lampir lampu lapor layanan layan listrik loket lurah lunas madrasah materai meterai meteran motor musyawarah
nikah nomor notaris obat ojek online orang paket pajak pamong pasien paspor password pelanggan pemerintah pengguna
pensiun periksa permohonan petugas pindah polisi ponsel polis posyandu provinsi puskesmas rekening resi resmi ruang
rujuk rujukan rumah rusak saldo saluran sampah sekolah selesai sertifikat simpan situs stempel subsidi surat surel
syarat tagih tanda tarif tautan telepon terbit tiket token tunggak tunai ubah undang unduh unggah unit uang usaha
usul vaksin verifikasi wali warga warung waris wilayah zakat kaji listrik air pipa jalan jembatan got selokan
""".split()


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower())


def _root(word: str) -> str | None:
    if lexicon.is_root(word):
        return word
    root = analyze(word).root
    return root if " " not in root and lexicon.is_root(root) else None


def _roots(counts: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, count in counts.items():
        root = _root(word)
        if root is not None and len(root) > 1:
            found[root] += count
    return found


def registers(data: Path) -> dict[str, Counter[str]]:
    """Count the roots of each register."""
    talk: Counter[str] = Counter()
    for line in (data / "opensubtitles_50k.txt").read_text(encoding="utf-8").splitlines():
        word, count = line.split()
        talk[word] += int(count)
    news: Counter[str] = Counter()
    for line in (data / "ud_csui_train.conllu").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) > 3 and columns[0].isdigit() and columns[3] != "PROPN":
            news[columns[1].lower()] += 1
    messages: Counter[str] = Counter()
    for line in (data / "stif_train.tsv").read_text(encoding="utf-8").splitlines():
        messages.update(_words(line.split("\t")[-1]))
    return {"talk": _roots(talk), "news": _roots(news), "messages": _roots(messages)}


def ranked(counts: dict[str, Counter[str]]) -> list[str]:
    """Rank the roots by their weighed shares; what only one small source knows once stays out."""
    shares: Counter[str] = Counter()
    for name, register in counts.items():
        total = sum(register.values())
        for root, count in register.items():
            if name == "talk" or count > 1:
                shares[root] += SHARES[name] * count / total  # type: ignore[assignment]
    return [root for root, _ in sorted(shares.items(), key=lambda item: (-item[1], item[0]))]


def main(data: Path) -> None:
    """Write the lists."""
    counts = registers(data)
    band: dict[str, int] = {}
    for rank, root in enumerate(ranked(counts), start=1):
        number = next((n for n, last in enumerate(BANDS, start=1) if rank <= last), None)
        if number is None:
            break
        band[root] = number
    for word in SERVICE:
        root = _root(word) or word
        band[root] = min(2, band.get(root, 2))
    rows = "".join(f"{root},{number}\n" for root, number in sorted(band.items()))
    (TARGET / "familiar.csv").write_text("lemma,band\n" + rows, encoding="utf-8")
    talk = sorted(counts["talk"].items(), key=lambda item: (-item[1], item[0]))
    everyday = sorted({root for root, _ in talk[:EVERYDAY]}.union(_root(word) or word for word in SERVICE))
    (TARGET / "everyday.csv").write_text("lemma\n" + "\n".join(everyday) + "\n", encoding="utf-8")
    print(f"{len(band)} roots, {len(everyday)} of every day")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
