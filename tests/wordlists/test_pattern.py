"""The pattern language: what each piece matches, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jelas.language.document import read
from jelas.wordlists import Match
from jelas.wordlists.forming import fill, verb_form
from jelas.wordlists.model import Entry
from jelas.wordlists.pattern import PatternError, details, names_of, parse
from jelas.wordlists.reading import Lists, Located, escape
from jelas.wordlists.store import Wordlists, compile_lists


def lists_of(*entries: Entry) -> Wordlists:
    lists = Lists(entries=[Located(entry, "uji.toml", 1) for entry in entries])
    wordlists = Wordlists((compile_lists(lists),))
    assert lists.problems == []
    return wordlists


def matches(text: str, *patterns: str, **gates: object) -> list[Match]:
    return lists_of(Entry("phrase", "uji", "uji", patterns, gates=gates)).find(read(text))


def found(text: str, *patterns: str, **gates: object) -> list[str]:
    return [text[match.start : match.end] for match in matches(text, *patterns, **gates)]


def test_words_match_in_any_case_over_line_breaks() -> None:
    assert found("Atas HAL\n  tersebut kami jawab.", "hal tersebut") == ["HAL\n  tersebut"]


def test_a_comma_needs_a_comma_in_the_pattern() -> None:
    assert found("Kami, dengan ini, menjawab.", "kami dengan") == []
    assert found("Kami, dengan ini, menjawab.", "kami [,] dengan") == ["Kami, dengan"]


def test_longest_match_from_the_left_counts() -> None:
    pattern = "sehubungan [dengan] (hal|perihal) [tersebut|itu] [di atas]"

    assert found("Sehubungan dengan hal tersebut di atas, izin terbit.", pattern) == [
        "Sehubungan dengan hal tersebut di atas"
    ]


@pytest.mark.parametrize("word", ["terbit", "menerbitkan", "diterbitkan", "penerbitan", "diterbitkannya"])
def test_root_matches_every_form(word: str) -> None:
    assert found(f"Surat {word} besok.", "@terbit") == [word]


def test_root_leaves_other_words_alone() -> None:
    assert found("Kami menerima tertib lalu lintas.", "@terbit") == []


@pytest.mark.parametrize("word", ["upload", "mengupload", "di-upload", "ngupload", "diupload", "Uploadnya"])
def test_root_that_is_not_indonesian(word: str) -> None:
    assert found(f"Tolong {word} berkas.", "@upload") == [word]


def test_gap_counts_words_and_passes_joining_signs() -> None:
    assert found("Terima kasih atas perhatian Bapak/Ibu hari ini.", "perhatian <1-2> hari") == [
        "perhatian Bapak/Ibu hari"
    ]
    assert found("perhatian satu dua tiga hari", "perhatian <1-2> hari") == []
    assert found("perhatian hari", "perhatian <0-2> hari") == ["perhatian hari"]
    assert found("perhatian, lalu hari", "perhatian <0-2> hari") == []


def test_classes() -> None:
    assert found("Kami kirim 3 berkas.", "<number> berkas") == ["3 berkas"]
    assert found("dilakukan pengecekan oleh Budi", "dilakukan <x:peN-an> oleh <name>") == [
        "dilakukan pengecekan oleh Budi"
    ]
    assert found("akan diperiksa petugas", "akan <di-> <person>") == ["akan diperiksa petugas"]
    assert found("akan memeriksa sendiri", "akan <meN-> sendiri") == ["akan memeriksa sendiri"]
    assert found("kesalahan Bapak/Ibu sendiri", "kesalahan <a:address> sendiri") == ["kesalahan Bapak/Ibu sendiri"]


def test_class_before_the_first_fixed_word_is_read_backwards() -> None:
    assert found("Satu dua & tiga.", "<word> & <word>") == ["dua & tiga"]
    assert found("Selesai. Akan kami hapus.", "<0-3> akan kami hapus") == ["Akan kami hapus"]
    assert found("Permohonan akan kami hapus.", "[maka] <0-3> akan kami hapus") == ["Permohonan akan kami hapus"]


def test_highlight_is_the_finding() -> None:
    assert found("Biaya ± 3 hari.", "«±» <number>") == ["±"]
    assert found("Agar segera dan cepat dikirim.", "agar [segera] «dan [lalu] cepat» @kirim") == ["dan cepat"]


def test_signs() -> None:
    assert found("Sabar ya!!!", "ya !") == ["ya!!!"]
    assert found("laki–laki dan/atau", "dan/atau") == ["dan/atau"]
    assert found("jumlah 3 (tiga) hari", r"<number> \( tiga \)") == ["3 (tiga)"]


def test_no_match_crosses_a_sentence() -> None:
    assert found("Kami terima. Kasih kabar.", "terima kasih") == []
    assert found("Kami terima. Kasih kabar.", "terima . kasih") == ["terima. Kasih"]
    assert found("- terima\n- kasih", "terima kasih") == []


def test_exact_case() -> None:
    assert found("TIDAK boleh, tidak bisa.", "TIDAK", case="exact") == ["TIDAK"]


def test_glued_endings_are_whole_words() -> None:
    assert found("atas perhatiannya", "atas perhatian[nya]") == ["atas perhatiannya"]
    assert found("izinmu izinnya izin", "izin(mu|nya)") == ["izinmu", "izinnya"]
    assert found("dimohon hadir", "[di]mohon hadir") == ["dimohon hadir"]


@pytest.mark.parametrize(
    "pattern", ["", "<word>", "<1-3> <word>", "(a|", "[a", "a)", "<x:nomina>", "@", "«a", "(a||b)", "<3-1> a", "<99> a"]
)
def test_bad_pattern_is_refused_with_a_reason(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"\w"):
        parse(pattern)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for match in matches(text, "@upload <0-2> (a|b) [c]", "<word> & <word>", "«a» . b"):
        assert 0 <= match.start < match.end <= len(text)


@given(st.text(alphabet="abc()[]|<>«»@:.-/ 12", max_size=30))
def test_any_pattern_parses_or_gives_a_reason(pattern: str) -> None:
    try:
        parse(pattern)
    except PatternError as error:
        assert str(error)


@given(st.lists(st.text(alphabet="abcd-/&.()[]<>@|", min_size=1, max_size=8), min_size=1, max_size=4))
def test_escaped_text_matches_itself(words: list[str]) -> None:
    text = " ".join(words)
    try:
        pattern = escape(text)
        parse(pattern)
    except PatternError:
        return
    # Signs glued to words may be cut differently alone; letters with spaces around never are.
    if all(word.isalpha() for word in words):
        assert found(text, pattern)[:1] == [text]


def test_one_of_several_words_is_remembered() -> None:
    pattern = "dalam keadaan <x:(sakit|rusak)>"
    assert found("Mesin itu dalam keadaan rusak.", pattern) == ["dalam keadaan rusak"]
    assert found("Mesin itu dalam keadaan baik.", pattern) == []
    (match,) = matches("Pompa dalam keadaan Rusak berat.", pattern)
    tree = parse(pattern)
    assert names_of(tree) == {"x"}
    document = read("Pompa dalam keadaan Rusak berat.")
    (detail,) = details(tree, document.tokens, match.first, len(document.tokens))
    assert fill("{x}", document.tokens, detail, "") == "Rusak"


@pytest.mark.parametrize("pattern", ["hal <x:(a b|c)>", "hal <x:()>", "hal <:(a|b)>", "hal <x:(a|b>"])
def test_remembered_words_must_be_single_and_named(pattern: str) -> None:
    with pytest.raises(PatternError):
        parse(pattern)


@pytest.mark.parametrize(
    ("noun", "form", "made"),
    [("pengecekan", "di", "dicek"), ("pengecekan", "kami", "cek"), ("penelusuran", "kami", "telusuri")],
)
def test_a_remembered_noun_gives_its_verb(noun: str, form: str, made: str) -> None:
    assert verb_form(noun, form) == made
