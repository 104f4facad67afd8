import pytest
from hypothesis import given, settings
from language.texts import ANY_TEXT, HOSTILE, growth

from jelas.language.document import read
from jelas.language.voice import passives


def clauses(text: str) -> list[tuple[str, str | None]]:
    return [(clause.verb, clause.agent) for clause in passives(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Laporan akan ditindaklanjuti.", [("ditindaklanjuti", None)]),
        ("Surat sudah dikirim petugas kemarin.", [("dikirim", "petugas")]),
        ("Pasien diperiksa dokter di poli.", [("diperiksa", "dokter")]),
        ("Berkas diperiksa kemarin oleh Tim Teknis Dinas PU.", [("diperiksa", "Tim Teknis Dinas PU")]),
        ("Biaya ditanggung oleh pemerintah daerah dan warga.", [("ditanggung", "pemerintah daerah")]),
        ("Kepesertaan dinonaktifkan Kementerian Sosial per Juli.", [("dinonaktifkan", "Kementerian Sosial")]),
        ("Hal itu diatur oleh karena banyak keluhan.", [("diatur", None)]),
        ("Laporan Bapak sudah kami terima.", [("terima", "kami")]),
        ("Berkas akan kami teruskan ke dinas.", [("teruskan", "kami")]),
        ("Surat dapat Bapak ambil besok.", [("ambil", "Bapak")]),
        ("Masalah yang Ibu sampaikan sedang kami cek.", [("sampaikan", "Ibu"), ("cek", "kami")]),
        ("Dokumen yang Bapak/Ibu unggah belum lengkap.", [("unggah", "Bapak/Ibu")]),
        ("Usulan itu akan kami tindak lanjuti.", [("tindak lanjuti", "kami")]),
        ("Atas perhatian Ibu kami ucapkan terima kasih.", [("ucapkan", "kami")]),
        ("Barang di kirim besok.", [("di kirim", None)]),
        ("Data di update admin.", [("di update", "admin")]),
        ("Kesalahan itu diakuinya.", [("diakuinya", "-nya")]),
        ("Dengan dikirimnya surat ini, masalah selesai.", [("dikirimnya", None)]),
        ("Surat itu kukirim besok.", [("kukirim", "ku")]),
        ("Data diubah sistem lalu dicetak operator.", [("diubah", "sistem"), ("dicetak", "operator")]),
    ],
)
def test_passive(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert clauses(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dinas digital direktur diskusi dipan disiplin distribusi.",
        "Kami mengirim surat.",
        "Petugas tinggal di rumah di Jalan Mawar.",
        "Di kantor kami di lantai dua.",
        "Saya mohon maaf dan kami harap Ibu bersabar.",
        "Rumahnya terbakar dan kami kehilangan data.",
        "Setiap hari kami hadir di loket.",
        "Rapat di Bandung, kami kirim undangan.",
        "Jika Bapak ambil sendiri, bawa KTP.",
    ],
)
def test_no_passive(text: str) -> None:
    assert clauses(text) == []


def test_spans() -> None:
    text = "Maaf, berkas belum dikirim oleh petugas loket."
    (clause,) = passives(text)
    assert text[clause.start : clause.end] == "belum dikirim oleh petugas loket"
    assert text[clause.verb_start : clause.verb_end] == clause.verb == "dikirim"
    assert passives(read(text)) == [clause]


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_any_text(text: str) -> None:
    for clause in passives(text):
        assert 0 <= clause.start <= clause.verb_start < clause.verb_end <= clause.end <= len(text)
        assert text[clause.verb_start : clause.verb_end] == clause.verb


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_is_linear(shape: str) -> None:
    assert growth(passives, shape) < 5
