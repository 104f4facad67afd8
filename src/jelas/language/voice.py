"""Passive clauses and who acts in them.

Indonesian has two passives. In the one with *di-* the agent may be named behind the verb (*dikirim petugas*,
*diputuskan oleh camat*) or be left out. In the other the agent stands before a bare verb (*sudah kami kirim*, *yang
Ibu sampaikan*) and is always named. Passive is no fault (guide §3, note 9); what matters to a citizen is whether
somebody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from jelas.language.lexicon import lexicon
from jelas.language.morphology import analyze
from jelas.language.tokens import Token
from jelas.language.word_sets import words

if TYPE_CHECKING:
    from jelas.language.document import Document, Sentence


class Passive(NamedTuple):
    """A passive clause: its verb with the auxiliaries before it and the agent around it."""

    start: int
    """First character: the first auxiliary, the agent or the verb."""
    end: int
    """One past the last character of the verb or the agent."""
    verb: str
    """The verb as it stands in the text; *di kirim* where it was wrongly separated."""
    verb_start: int
    """First character of the verb."""
    verb_end: int
    """One past its last character."""
    agent: str | None
    """Who acts, as the text says it (*kami*, *petugas loket*, *-nya*); None where nobody is named."""


_AUXILIARIES = frozenset(
    words(
        "telah sudah akan sedang masih belum dapat bisa boleh harus perlu wajib tidak tak jangan pernah ",
        "segera baru juga hanya mesti hendak bakal lagi langsung selalu sering kembali tetap sdh blm",
    )
)
# Who can stand before a bare verb. Names of jobs are left out: «petugas kirim» is careless, not passive.
_PERSONS = frozenset(
    words(
        "kami kita saya aku anda kamu kalian bapak ibu saudara saudari kakak kak bapak/ibu dia ia mereka ",
        "beliau",
    )
)
# Bare verbs that take an object; those with -kan, -i and per- are known by their form.
_TRANSITIVE = frozenset(
    words(
        "kirim terima proses periksa cek catat buat ambil bawa tulis baca bayar beri buka tutup lihat dengar ",
        "minta tolak pasang ganti ubah hapus simpan cari jawab bantu undang tunggu pilih isi unduh unggah ",
        "klik angkut potong tambah atur bagi beli jual pakai susun cetak verifikasi validasi tinjau ukur uji ",
        "panggil tegur evaluasi monitor urus pantau muat siram perbaiki selesaikan teruskan alami ketahui ",
        "dapatkan peroleh sebut ajak antar jemput pegang tahan rawat bahas kaji teliti hitung bentuk susul ",
        "bongkar gali tanam input update upload download scan koreksi rekap arsip kelola tangani layani ",
        "upayakan usul usahakan bimbing latih didik ajar sita tangkap kejar pinjam cabut blokir aktivasi ",
        "rujuk tunda timbang tanggap respons respon infokan tindaklanjuti lampir pesan jamin kenal anggap ",
        "coba",
    )
)
# Words that only look like bare verbs in -i or -kan, or that state a wish: no passive behind a person.
_NOT_TRANSITIVE = frozenset(
    words(
        "harap mohon yakin percaya tahu mengerti siap ingin mau hadir tinggal kerja datang pergi ada ikut ",
        "setuju sadar paham pribadi sendiri asli resmi pasti hari lagi lalu kemudian nanti kini tadi dini bukan",
        "akan makan ",
        "jalan depan kanan ikan pekan rekan bulan silakan andai kembali berani mandiri insani negeri puteri ",
        "putri suami istri isteri jari pagi mari dari kali sekali semoga saksi polisi menteri bupati lokasi ",
        "informasi",
    )
)
_JOBS = frozenset(
    words(
        "petugas pegawai pejabat staf operator admin dokter perawat bidan guru dosen polisi hakim jaksa ",
        "notaris camat lurah bupati gubernur menteri presiden walikota pemerintah pemda pemkot pemkab pemprov ",
        "pemdes pusat dinas kementerian badan kantor instansi lembaga perusahaan panitia tim satgas regu ",
        "teknisi kurir bank sekolah rumah warga masyarakat orang pihak pengelola pengembang kontraktor ",
        "penyedia vendor pemohon pelapor pemilik penerima pelanggan nasabah peserta pengguna pengurus ketua ",
        "kepala sekretaris direktur manajer pimpinan atasan ahli auditor surveyor inspektur inspektorat ",
        "verifikator penyidik sistem kami kita saya mereka beliau anda kelurahan kecamatan desa puskesmas ",
        "satpam pelaku oknum tetangga keluarga anak suami istri siapa mitra konsultan asesor pengawas penguji ",
        "penilai koordinator kader rt rw",
    )
)
_INSTITUTIONS = frozenset(
    words(
        "Dinas Kementerian Badan Kantor Pemerintah Komisi Satpol Satlantas Polres Polsek Polri Polda ",
        "BPJS BPN PLN PDAM PT CV Tim Kepala Camat Lurah Bupati Gubernur Wali Walikota Presiden Menteri ",
        "Mahkamah Pengadilan Ombudsman Inspektorat Kelurahan Kecamatan Puskesmas RSUD Pengurus Bapak Ibu ",
        "Sdr Sdri Dirjen Direktorat Kejaksaan DPRD DPR Kemensos Kemenkes Kemendagri Dukcapil Disdukcapil ",
        "Dinsos Dishub DPMPTSP BKD BKN UPTD",
    )
)
# Words that end the name of an agent behind «oleh».
_PHRASE_ENDS = frozenset(
    words(
        "pada di ke dari untuk dengan dalam karena sehingga agar supaya dan atau tetapi namun yang sejak ",
        "setelah sebelum saat ketika melalui secara bila jika apabila kalau selama sampai hingga per paling ",
        "maka serta bahwa lewat guna akan telah sudah tidak belum dapat harus tanpa terhadap sesuai ",
        "berdasarkan sebagai kepada tanggal pukul hari kemarin tadi besok lalu kemudian nanti kini segera",
        "sekarang langsung ",
        "lagi juga",
    )
)
# Behind these a person is the subject of an active clause.
_CLAUSE_STARTS = frozenset(words("dan atau tetapi namun maka agar supaya bahwa jika bila oleh"))
_LONGEST_AGENT = 6  # words
_FURTHEST_AGENT = 7  # tokens between the verb and «oleh»


def _is_bare_verb(word: str) -> bool:
    """Whether a word can be the verb behind a person: *kirim*, *sampaikan*, *perbaiki*, *tindaklanjuti*."""
    if word in _TRANSITIVE:
        return True
    if word in _NOT_TRANSITIVE or len(word) < 5:
        return False
    if not (word.endswith(("kan", "i")) or word.startswith("per")):
        return False
    parts = analyze(word)
    if parts.voice is not None or parts.reduplicated or parts.clitics:
        return False
    if parts.prefixes and parts.prefixes not in (("per-",), ("ke-",), ("ber-",)):
        return False
    if parts.suffixes == ("-kan",) or parts.suffixes == ("-i",):
        return True
    return parts.prefixes == ("per-",) and not parts.suffixes and "n" not in lexicon.parts_of_speech(word)


def _is_separated(word: Token) -> bool:
    """Whether the word behind *di* is a verb that should have been joined: *di kirim*, not *di rumah*."""
    lower = word.lower
    if word.kind != "word" or not word.text.islower() or analyze("di" + lower).voice != "passive":
        return False
    if lower in _TRANSITIVE:
        return True
    parts = analyze(lower)
    if parts.voice is not None or parts.clitics:
        return False
    if parts.suffixes in (("-kan",), ("-i",)) and lower not in _NOT_TRANSITIVE:
        return True
    return lexicon.parts_of_speech(lower) == frozenset("v")


class _Clauses:
    """Reads the passives of one document."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens

    def in_sentence(self, sentence: Sentence) -> list[Passive]:
        """The passives of a sentence, in order."""
        found: list[Passive] = []
        at = sentence.first
        while at < sentence.last:
            token = self.tokens[at]
            if token.kind == "word":
                lower = token.lower
                if lower == "di" and at + 1 < sentence.last and _is_separated(self.tokens[at + 1]):
                    found.append(self._with_di(sentence, at, at + 1))
                    at += 1
                elif lower.startswith("di") and len(lower) > 4 and analyze(lower).voice == "passive":
                    if not self._is_name(sentence, at):
                        found.append(self._with_di(sentence, at, at))
                elif lower in _PERSONS and at > sentence.first and (clause := self._with_person(sentence, at)):
                    found.append(clause)
                    while self.tokens[at].end < clause.verb_end:
                        at += 1
                elif lower.startswith(("ku", "kau")) and analyze(lower).clitics[:1] in (("ku-",), ("kau-",)):
                    start = self.tokens[self._auxiliaries(sentence, at)].start
                    person = "ku" if lower.startswith("ku") else "kau"
                    found.append(Passive(start, token.end, token.text, token.start, token.end, person))
            at += 1
        return found

    def _is_name(self, sentence: Sentence, at: int) -> bool:
        """A capital letter inside a sentence, not in a line of capitals: part of a name."""
        token = self.tokens[at]
        return at > sentence.first and token.text[0].isupper() and not token.text.isupper()

    def _auxiliaries(self, sentence: Sentence, at: int) -> int:
        """Index of the first of the auxiliaries right before the token."""
        while at > sentence.first and self.tokens[at - 1].lower in _AUXILIARIES:
            at -= 1
        return at

    def _with_di(self, sentence: Sentence, first: int, last: int) -> Passive:
        tokens = self.tokens
        verb_start, verb_end = tokens[first].start, tokens[last].end
        start = tokens[self._auxiliaries(sentence, first)].start
        agent, end = self._agent_behind(sentence, last)
        return Passive(start, end or verb_end, self.text[verb_start:verb_end], verb_start, verb_end, agent)

    def _agent_behind(self, sentence: Sentence, verb: int) -> tuple[str | None, int | None]:
        """The agent behind a *di-* verb and where it ends."""
        tokens = self.tokens
        for at in range(verb + 1, min(sentence.last, verb + 2 + _FURTHEST_AGENT)):
            token = tokens[at]
            if token.lower == "oleh":
                if at + 1 < sentence.last and tokens[at + 1].lower not in ("karena", "sebab", "karenanya"):
                    return self._phrase(sentence, at + 1)
                break
            if token.kind != "word" or (at > verb + 1 and analyze(token.lower).voice == "passive"):
                break
        at = verb + 1
        if at < sentence.last:
            token = tokens[at]
            if token.lower in _JOBS or token.text in _INSTITUTIONS:
                return self._phrase(sentence, at)
        clitics = analyze(tokens[verb].lower).clitics
        before = tokens[verb - 1].lower if verb > sentence.first else ""
        # «katanya diakuinya» names a person; «dengan dikirimnya surat» is a noun.
        if "-nya" in clitics and before not in ("dengan", "setelah", "sejak", "sebelum", "atas", "karena", "belum"):
            return "-nya", None
        return None, None

    def _phrase(self, sentence: Sentence, first: int) -> tuple[str | None, int | None]:
        """The words of an agent from ``first`` on: up to a sign, a function word or another verb."""
        tokens = self.tokens
        last = first
        while last < min(sentence.last, first + _LONGEST_AGENT):
            token = tokens[last]
            joined = token.text in ("/", "&", ".") and last > first and last + 1 < sentence.last
            if token.kind not in ("word", "variable", "url") and not joined:
                break
            if last > first and (token.lower in _PHRASE_ENDS or analyze(token.lower).voice is not None):
                break
            last += 1
        while last > first and tokens[last - 1].kind == "punctuation":
            last -= 1
        if last == first:
            return None, None
        end = tokens[last - 1].end
        return self.text[tokens[first].start : end], end

    def _with_person(self, sentence: Sentence, at: int) -> Passive | None:
        """A passive with its agent before a bare verb, such as *sudah kami kirim*."""
        tokens = self.tokens
        last = at
        if last + 2 < sentence.last and tokens[last + 1].text == "/" and tokens[last + 2].lower in _PERSONS:
            last += 2
        elif tokens[at].lower in ("bapak", "ibu", "saudara", "saudari", "kak", "kakak") and last + 2 < sentence.last:
            name = tokens[last + 1]
            if name.kind == "word" and name.text[:1].isupper() and _is_bare_verb(tokens[last + 2].lower):
                last += 1
        verb = last + 1
        if verb >= sentence.last or tokens[verb].kind != "word" or not tokens[verb].text.islower():
            return None
        verb_last = verb
        if tokens[verb].lower == "tindak" and verb + 1 < sentence.last and tokens[verb + 1].lower == "lanjuti":
            verb_last = verb + 1
        elif not _is_bare_verb(tokens[verb].lower):
            return None
        if tokens[at - 1].kind != "word" and tokens[at - 1].text not in ("/", ")", '"', "”"):
            return None  # «…, kami kirim surat»: a new clause with its subject in front
        if tokens[at - 1].lower in _CLAUSE_STARTS:
            return None
        start = tokens[self._auxiliaries(sentence, at)].start
        verb_start, verb_end = tokens[verb].start, tokens[verb_last].end
        agent = self.text[tokens[at].start : tokens[last].end]
        return Passive(start, verb_end, self.text[verb_start:verb_end], verb_start, verb_end, agent)


def passives(text: str | Document) -> list[Passive]:
    """Return the passive clauses of a text in order, with their agents.

    Args:
        text: Any string, or a `Document` that has been read already.

    Returns:
        One `Passive` a clause: *di-* verbs (also wrongly separated ones) and bare verbs behind a person. The
        preposition *di*, words that only begin with *di*, *ter-* and *ke-…-an* are none.
    """
    from jelas.language.document import read

    document = read(text) if isinstance(text, str) else text
    clauses = _Clauses(document.text, document.tokens)
    return [clause for sentence in document.sentences for clause in clauses.in_sentence(sentence)]
