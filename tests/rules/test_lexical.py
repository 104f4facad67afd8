"""From matches to findings: gates, names, forms, capitals, deletions, what the reader knows already."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.draft import Draft
from jelas.report import Finding
from jelas.rules.base import Context
from jelas.rules.explained import is_known
from jelas.rules.lexical import lexical_findings
from jelas.settings import Settings
from jelas.wordlists import Wordlists
from jelas.wordlists.model import Entry
from jelas.wordlists.reading import Lists, Located, read_file
from jelas.wordlists.store import compile_lists

_LISTS = {
    "uji.toml": """
rule = "uji"
category = "bureaucratese"
severity = "warning"
confidence = "high"
title = "Uji"
title_en = "Test"
why = "Sebab."
why_en = "Reason."
source = "own"

[[entry]]
id = "dengan-ini"
match = ["dengan ini", "sehubungan dengan itu [,]", "mohon maklum"]
suggest = [""]
safe = true

[[entry]]
id = "implementasi"
match = ["@implementasi"]
suggest = ["~terap"]

[[entry]]
id = "pengecekan"
match = ["(lakukan|melakukan) <x:peN-an>"]
suggest = ["{x|meN}"]

[[entry]]
id = "waktu"
match = ["segera"]
advice = "Sebut tanggalnya."
unless_sentence_has = ["date"]
unless_before = ["tidak"]
unless_after = ["setelah <word>"]

[[entry]]
id = "surat-saja"
match = ["berkas dimaksud"]
suggest = ["berkas itu"]
channels = ["surat"]

[[entry]]
id = "pembuka"
match = ["surat Saudara"]
advice = "Langsung jawab."
position = "opening"

[[entry]]
id = "tanya"
match = ["alat ukur"]
suggest = ["meteran"]
unless_question = true
""",
    "ejaan.csv": """wrong,right,kind,forms,guard,source
silahkan,silakan,baku,,,kbbi
praktek,praktik,baku,ya,,kbbi
tanggungjawab,tanggung jawab,pisah,ya,,eyd5
yg,yang,cakapan,,not-chat,own
rubah,ubah,baku,,lower,kbbi
""",
    "asing.csv": """base,equivalent,use,severity,note,source
upload,unggah,ganti,warning,,padanan
call center,pusat panggilan,ganti,info,,padanan
""",
    "istilah.csv": """term,plain,use,severity,note,source
opsen,tambahan pajak daerah,jelaskan,warning,,own
pemadanan data,pencocokan data,ganti,warning,,own
""",
    "singkatan.csv": """acronym,expansion,plain,status,domain,source
SLO,Sertifikat Laik Operasi,bukti instalasi aman,jelaskan,listrik,own
NIK,Nomor Induk Kependudukan,,umum,,own
""",
}


@pytest.fixture(scope="module")
def wordlists(tmp_path_factory: pytest.TempPathFactory) -> Wordlists:
    folder: Path = tmp_path_factory.mktemp("lists")
    lists = Lists()
    for name, text in _LISTS.items():
        (folder / name).write_text(text, encoding="utf-8")
        read_file(folder / name, lists)
    # Examples are not the point here.
    aside = ("«flagged»", "«silent»", "«source»")
    assert all(any(key in str(problem) for key in aside) for problem in lists.problems), lists.problems
    lists.names.add("halo upload prima")
    return Wordlists((compile_lists(lists),))


def findings(wordlists: Wordlists, text: str, **facts: str) -> list[Finding]:
    language = facts.pop("language", "id")
    office = facts.pop("office", "")
    draft = Draft(text, **facts)  # type: ignore[arg-type]
    context = Context(draft, draft.document, wordlists, Settings(language=language, office=office))
    result = list(lexical_findings(context))
    for item in result:
        assert item.start is not None and item.end is not None
        assert text[item.start : item.end] == item.text
    return result


def suggested(wordlists: Wordlists, text: str, **facts: str) -> list[list[str]]:
    return [[s.text for s in item.suggestions] for item in findings(wordlists, text, **facts)]


def mended(wordlists: Wordlists, text: str) -> str:
    for item in reversed(findings(wordlists, text)):
        assert item.start is not None and item.end is not None
        text = text[: item.start] + item.suggestions[0].text + text[item.end :]
    return text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Kami dengan ini menyampaikan kabar.", "Kami menyampaikan kabar."),
        ("Dengan ini kami menyampaikan kabar.", "Kami menyampaikan kabar."),
        ("Sehubungan dengan itu, kami menyampaikan kabar.", "Kami menyampaikan kabar."),
        ("Kami, dengan ini, menyampaikan kabar.", "Kami menyampaikan kabar."),
        ("Loket tutup besok, mohon maklum.", "Loket tutup besok."),
        ("Loket tutup besok mohon maklum.", "Loket tutup besok."),
        ("Loket tutup besok. Mohon maklum. Loket buka lagi Senin.", "Loket tutup besok. Loket buka lagi Senin."),
        ("Loket tutup besok. Mohon maklum.", "Loket tutup besok."),
        ("Kabar baik:\nkami dengan ini\nmenyampaikan izin.", "Kabar baik:\nkami\nmenyampaikan izin."),
        ("Dengan ini KTP Ibu kami kirim.", "KTP Ibu kami kirim."),
        ("Dengan ini 3 berkas kami kirim.", "3 berkas kami kirim."),
    ],
)
def test_deletion_leaves_a_clean_sentence(wordlists: Wordlists, text: str, clean: str) -> None:
    assert mended(wordlists, text) == clean


def test_deletion_does_not_swallow_the_next_finding(wordlists: Wordlists) -> None:
    found = findings(wordlists, "Dengan ini silahkan datang.")

    assert [item.text for item in found] == ["Dengan ini", "silahkan"]
    assert not found[0].suggestions[0].safe


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("mengimplementasikan", "menerapkan"),
        ("diimplementasikan", "diterapkan"),
        ("Implementasinya", "Penerapannya"),
        ("implementasi", "penerapan"),
        ("mempraktekkan", "mempraktikkan"),
        ("Praktek", "Praktik"),
        ("prakteknya", "praktiknya"),
        ("SILAHKAN", "SILAKAN"),
        ("mengupload", "mengunggah"),
        ("di-upload", "diunggah"),
        ("ngupload", "mengunggah"),
        ("bertanggungjawab", "bertanggung jawab"),
        ("tanggungjawabnya", "tanggung jawabnya"),
        ("melakukan pengecekan", "mengecek"),
    ],
)
def test_suggestion_has_the_form_of_the_word(wordlists: Wordlists, word: str, form: str) -> None:
    assert suggested(wordlists, f"Kami {word} besok.") == [[form]]


def test_separate_di_before_a_foreign_verb(wordlists: Wordlists) -> None:
    found = findings(wordlists, "Berkas di upload besok.")

    assert ("di upload", "diunggah") in [(item.text, item.suggestions[0].text) for item in found]


def test_compound_with_prefix_and_suffix_is_right(wordlists: Wordlists) -> None:
    assert findings(wordlists, "Dana itu kami pertanggungjawabkan.") == []
    assert findings(wordlists, "Kami minta pertanggungjawaban.") == []


def test_gates(wordlists: Wordlists) -> None:
    assert [f.entry for f in findings(wordlists, "Berkas segera dikirim.")] == ["waktu"]
    assert findings(wordlists, "Berkas segera dikirim pada 3 Mei 2026.") == []
    assert findings(wordlists, "Berkas tidak segera dikirim.") == []
    assert findings(wordlists, "Berkas segera setelah lengkap dikirim.") == []
    assert findings(wordlists, "Kirim berkas dimaksud.", channel="chat") == []
    assert len(findings(wordlists, "Kirim berkas dimaksud.")) == 1
    assert len(findings(wordlists, "Surat Saudara sudah sampai. Izin terbit.")) == 1
    assert findings(wordlists, "Izin terbit kemarin. Lalu surat Saudara sampai.") == []
    assert findings(wordlists, "Kirim alat ukur.", question="Di mana alat  ukur itu?") == []
    assert len(findings(wordlists, "Kirim alat ukur.", question="Di mana?")) == 1


def test_only_the_authors_words(wordlists: Wordlists) -> None:
    assert findings(wordlists, "Ibu menulis: “silahkan upload”. Kami jawab besok.") == []
    assert findings(wordlists, "Kami jawab besok.\n\n> silahkan upload") == []


def test_guards_and_names(wordlists: Wordlists) -> None:
    assert suggested(wordlists, "Jadwal kami rubah besok.") == [["ubah"]]
    assert findings(wordlists, "Jadwal Pak Rubah besok.") == []
    assert findings(wordlists, "Berkas yg ada.", channel="chat") == []
    assert findings(wordlists, "Hubungi Call Center Halo Sehat besok.") == []
    assert [f.text for f in findings(wordlists, "Hubungi call center kami.")] == ["call center"]
    assert findings(wordlists, "Datang ke Halo Upload Prima besok.") == []


def test_known_terms_are_left_alone(wordlists: Wordlists) -> None:
    assert [f.text for f in findings(wordlists, "Kirim SLO besok.")] == ["SLO"]
    assert findings(wordlists, "Kirim slo besok.") == []
    assert findings(wordlists, "Kirim SLO besok.", question="apa itu slo?") == []
    assert findings(wordlists, "Kirim Sertifikat Laik Operasi (SLO) besok. SLO gratis.") == []
    assert findings(wordlists, "Kirim SLO (bukti listrik aman) besok.") == []
    assert findings(wordlists, "Kirim SLO, yaitu bukti listrik aman.") == []
    assert findings(wordlists, "Kirim SLO besok.", office="Kantor SLO Banjarsari") == []
    assert len(findings(wordlists, "Kirim SLO (2 lembar) besok.")) == 1
    assert findings(wordlists, "Kirim NIK besok.") == []
    assert findings(wordlists, "Bayar opsen (tambahan pajak daerah) besok.") == []


def test_terms_are_explained(wordlists: Wordlists) -> None:
    assert suggested(wordlists, "Kirim SLO besok.") == [["bukti instalasi aman (SLO)", "Sertifikat Laik Operasi (SLO)"]]
    assert suggested(wordlists, "SLO belum ada.")[0][0] == "Bukti instalasi aman (SLO)"
    assert suggested(wordlists, "Bayar opsen besok.") == [["opsen (tambahan pajak daerah)"]]
    assert suggested(wordlists, "Pemadanan data selesai.") == [["Pencocokan data"]]


def test_messages_in_both_languages(wordlists: Wordlists) -> None:
    assert findings(wordlists, "Silahkan datang.")[0].message == "Tulis «Silakan», bukan «Silahkan»."
    english = findings(wordlists, "Silahkan datang.", language="en")[0]
    assert english.message == "Write “Silakan” instead of “Silahkan”."
    assert findings(wordlists, "Dengan ini kami kirim.")[0].message == "Hapus «Dengan ini»."
    assert findings(wordlists, "Berkas segera dikirim.")[0].message == "«segera»: Sebut tanggalnya."


def test_advice_does_not_repeat_the_message(wordlists: Wordlists) -> None:
    entry = Entry("phrase", "uji", "x", ("zamrud",), ("",), advice="Hapus; langsung jawab.")
    lists = Wordlists(
        (*(layer.data for layer in wordlists._layers), compile_lists(Lists(entries=[Located(entry, "x", 1)])))
    )

    assert findings(lists, "Kami zamrud menjawab.")[0].message == "Hapus «zamrud». Langsung jawab."


def test_known_in_question_is_a_whole_word() -> None:
    draft = Draft("Kirim SLO.", question="Bagaimana slot antrean?")
    context = Context(draft, draft.document, Wordlists(()), Settings())

    assert not is_known(context, "SLO")


_WORDS = [
    "dengan ini",
    "Silahkan",
    "upload",
    ",",
    ".",
    "\n",
    "SLO",
    "kami",
    "(",
    "tanggungjawab",
    "“",
    "mohon maklum",
    "!",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
def test_any_text_gives_findings_with_their_text(text: str) -> None:
    for item in findings(_bundled(), text):
        for suggestion in item.suggestions:
            assert suggestion.text != item.text


@given(st.text(max_size=120))
def test_any_string_is_read(text: str) -> None:
    findings(_bundled(), text)


def _bundled() -> Wordlists:
    return Wordlists.builtin()


def test_entry_without_suggestion_or_advice_still_says_something() -> None:
    entry = Entry("jargon", "jargon-term", "x", ("zamrud",), term="zamrud", use="petunjuk")
    lists = Wordlists((compile_lists(Lists(entries=[Located(entry, "x", 1)])),))

    assert findings(lists, "Kirim zamrud besok.")[0].message == "Tulis «zamrud» dengan kata lain."
