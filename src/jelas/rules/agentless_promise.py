"""A promise or decision without a doer: *akan ditindaklanjuti*. Any other *di-* passive is good Indonesian."""

from __future__ import annotations

from collections.abc import Iterator

from jelas.fixing import match_case
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.places import indices_of

_CONCRETE = frozenset({"date", "weekday", "time", "duration", "deadline"})
_PROMISE = frozenset({"akan", "segera", "sedang"})
_BETWEEN = frozenset({"segera", "terus", "dapat", "bisa", "kembali", "dalam", "kami", "selalu", "langsung", "masih"})
_HELPING = _PROMISE | _BETWEEN
_VERBS = {
    "ditindaklanjuti": "tindak lanjuti",
    "diproses": "proses",
    "diteruskan": "teruskan",
    "dikoordinasikan": "koordinasikan",
    "disampaikan": "sampaikan",
    "diperbaiki": "perbaiki",
    "diusulkan": "usulkan",
    "dijadwalkan": "jadwalkan",
    "diinformasikan": "informasikan",
    "dihubungi": "hubungi",
    "diselesaikan": "selesaikan",
    "ditangani": "tangani",
    "diperiksa": "periksa",
    "dicek": "cek",
    "ditelusuri": "telusuri",
    "dievaluasi": "evaluasi",
    "dipertimbangkan": "pertimbangkan",
    "dibahas": "bahas",
    "diupayakan": "upayakan",
    "diusahakan": "usahakan",
    "dikonfirmasi": "konfirmasi",
    "dilaporkan": "laporkan",
    "dikaji": "kaji",
    "ditinjau": "tinjau",
    "diverifikasi": "verifikasi",
    "dianggarkan": "anggarkan",
    "direncanakan": "rencanakan",
    "dikabari": "kabari",
    "diumumkan": "umumkan",
    "dieskalasi": "teruskan",
    "didisposisikan": "teruskan",
    "diajukan": "ajukan",
    "diterbitkan": "terbitkan",
    "disalurkan": "salurkan",
    "dicairkan": "cairkan",
    "direalisasikan": "laksanakan",
    "disurvei": "survei",
    "didata": "data",
    "difasilitasi": "bantu",
}
_FORMS = frozenset(_VERBS)
_NO_PROMISE = frozenset({"tidak", "tak", "takkan", "mohon", "harap", "tolong", "silakan", "dimohon", "jangan"})
"""After these words it is a denial or asks the citizen: *mohon segera dilaporkan*, *tidak akan dihubungi*."""
_NEGATIONS = frozenset({"tidak", "tak", "takkan", "tdk"})

INFO = RuleInfo(
    name="agentless-promise",
    category="vagueness",
    severity="warning",
    confidence="medium",
    title="Janji tanpa pelaku",
    title_en="Promise without a doer",
    why="Warga tidak tahu siapa yang akan bertindak dan kapan, sehingga tidak bisa menagih janji itu.",
    why_en="The citizen learns neither who acts nor when, and cannot hold anyone to it.",
    source="guide: §3 N13, N14 and gate 9; ISO 24495-1; UU 25/2009",
    flagged=(
        "Laporan Ibu [[akan ditindaklanjuti]].",
        "Pengaduan [[akan segera diproses]] sesuai urutan.",
    ),
    silent=(
        "Laporan Ibu akan diproses petugas kami besok, 3 Mei 2026.",
        "Laporan Ibu akan kami proses.",
        "Lampu itu sudah diperbaiki.",
        "Berkas akan diperiksa oleh Dinas Kesehatan.",
        "Bila lampunya padam, mohon segera dilaporkan.",
        "Ibu tidak akan dihubungi bagian penagihan lagi.",
    ),
)


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    tokens = document.tokens
    for index in indices_of(context, _FORMS):
        sentence = document.sentence_of(index)
        start = index
        while start > sentence.first and tokens[start - 1].lower in _HELPING:
            start -= 1
        helping = [t.lower for t in tokens[start:index]]
        if "kami" in helping or not any(word in _PROMISE for word in helping):
            continue
        # What will *not* happen needs no doer: «nama Ibu tidak akan dihubungi lagi».
        if start > sentence.first and tokens[start - 1].lower in _NEGATIONS:
            continue
        if start > sentence.first and tokens[start - 1].lower in _NO_PROMISE:
            continue
        if _agent_follows(context, index, sentence.last):
            continue
        if context.has_quantity(sentence.start, sentence.end, _CONCRETE):
            continue
        begin, end = tokens[start].start, tokens[index].end
        if not context.is_prose(begin, end):
            continue
        text = match_case(tokens[start].text[:1], " ".join([*helping, "kami", _VERBS[tokens[index].lower]]))
        message = (
            f"Say who acts and when: «{text} paling lambat [tanggal]»."
            if context.settings.language == "en"
            else f"Sebutkan siapa yang bertindak dan kapan: «{text} paling lambat [tanggal]»."
        )
        yield finding(info, context, begin, end, message, [Suggestion(text)])


_DOERS = frozenset(
    "petugas kami teknisi dinas admin dokter kepala kontraktor pelaksana penyedia regu tim tukang montir mekanik bank "
    "sekolah desa kelurahan kecamatan pengelola pengembang perawat bidan guru panitia pengawas penyidik polisi".split()
)
"""Who may stand right behind a passive as its doer."""


def _agent_follows(context: Context, index: int, last: int) -> bool:
    """Tell whether the doer is named right after the verb or with *oleh* in the same sentence."""
    tokens = context.document.tokens
    following = [t.lower for t in tokens[index + 1 : min(last, index + 10)]]
    if "oleh" in following[:8]:
        return not {"pihak", "instansi", "tim", "bagian"} & set(following[following.index("oleh") + 1 :][:1])
    if not following:
        return False
    return following[0] in _DOERS


RULES = (Rule(INFO, _check, Needs(words=_FORMS)),)
