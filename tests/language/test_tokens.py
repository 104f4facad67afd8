import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language.texts import ANY_TEXT, HOSTILE, growth

from jelas.language.tokens import Token, tokenize


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("laki-laki", "word"),
        ("KTP-el", "word"),
        ("di-upload", "word"),
        ("Jum'at", "word"),
        ("SP4N-LAPOR", "word"),
        ("a.n.", "word"),
        ("s.d.", "word"),
        ("S.H.", "word"),
        ("M.Si.", "word"),
        ("A.Md.Keb.", "word"),
        ("Ph.D.", "word"),
        ("Covid-19", "word"),
        ("90-an", "word"),
        ("1x24", "word"),
        ("e\u0301lite", "word"),
        ("Rp1.500.000", "number"),
        ("08.00", "number"),
        ("5,5", "number"),
        ("2026", "number"),
        ("https://lapor.go.id/a?b=1", "url"),
        ("www.contoh.go.id", "url"),
        ("oss.go.id", "url"),
        ("@kelurahan_x", "url"),
        ("#LaporBersih", "url"),
        ("layanan@dinas.contoh.go.id", "mail"),
        ("${nama}", "variable"),
        ("{{tanggal}}", "variable"),
        ("[nama pelapor]", "variable"),
        ("<nomor>", "variable"),
        ("😊🙏🏽", "emoji"),
        (":)", "emoji"),
        ("...", "punctuation"),
        ("—", "punctuation"),
        ("\x00", "punctuation"),
    ],
)
def test_one_token(text: str, kind: str) -> None:
    assert kinds(text) == [(text, kind)]
    assert kinds(f"lihat {text} ya") == [("lihat", "word"), (text, kind), ("ya", "word")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Yth. Bapak", ["Yth", ".", "Bapak"]),
        ("dan/atau", ["dan", "/", "atau"]),
        ("2-3 bulan", ["2", "-", "3", "bulan"]),
        ("selesai.Mohon", ["selesai", ".", "Mohon"]),
        ("di oss.go.id.", ["di", "oss.go.id", "."]),
        ("(info@contoh.go.id)", ["(", "info@contoh.go.id", ")"]),
        ("H.M.Soeharto", ["H.M.", "Soeharto"]),
        ("'kata itu'", ["'", "kata", "itu", "'"]),
        ("Hai, Kak!!", ["Hai", ",", "Kak", "!!"]),
        ("Rp50.000,-", ["Rp50.000", ",", "-"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == parts


def test_offsets_and_lower_case() -> None:
    assert tokenize("  Jl. Melati\n") == (
        Token("Jl", 2, 4, "jl", "word"),
        Token(".", 4, 5, ".", "punctuation"),
        Token("Melati", 6, 12, "melati", "word"),
    )


def test_a_word_keeps_its_kind_wherever_it_stands() -> None:
    for _ in range(2):  # the second time the words are remembered
        assert kinds("a.n. Budi (a.n.) a.n.") == [
            ("a.n.", "word"),
            ("Budi", "word"),
            ("(", "punctuation"),
            ("a.n.", "word"),
            (")", "punctuation"),
            ("a.n.", "word"),
        ]


@given(ANY_TEXT)
@settings(max_examples=300, deadline=None)
def test_tokens_cover_any_text(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.start < token.end
        assert not text[end : token.start].strip()
        assert token.lower == token.text.lower()
        end = token.end
    assert not text[end:].strip()


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_the_same_text_gives_the_same_tokens(text: str) -> None:
    assert tokenize(text) == tokenize(text)


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_is_linear(shape: str) -> None:
    assert growth(tokenize, shape) < 5


def test_one_long_word() -> None:
    (token,) = tokenize("a" * 1_000_000)
    assert token.end == 1_000_000
