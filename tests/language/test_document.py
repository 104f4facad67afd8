import pytest
from hypothesis import given, settings
from language.texts import ANY_TEXT

from jelas.language.document import Sentence, read
from jelas.language.sentences import sentence_spans
from jelas.language.tokens import tokenize


def test_read() -> None:
    document = read(" Yth. Ibu Sari.\n\nBayar Rp5.000 besok.")
    assert document.sentences == (Sentence(1, 15, 0, 5), Sentence(17, 37, 5, 9))
    assert [document.tokens[index].text for index in document.words] == ["Yth", "Ibu", "Sari", "Bayar", "besok"]
    assert [quantity.kind for quantity in document.quantities] == ["money", "date"]
    assert document.quantities is document.quantities


@pytest.mark.parametrize(
    ("offset", "sentence", "token"),
    [(0, 0, 0), (1, 0, 0), (4, 0, 1), (5, 0, 2), (15, 0, 5), (17, 1, 5), (36, 1, 8), (37, 1, 9), (99, 1, 9)],
)
def test_places(offset: int, sentence: int, token: int) -> None:
    document = read(" Yth. Ibu Sari.\n\nBayar Rp5.000 besok.")
    assert document.sentence_index_at(offset) == sentence
    assert document.sentence_at(offset) == document.sentences[sentence]
    assert document.token_index_at(offset) == token


def test_empty() -> None:
    document = read("")
    assert document.sentence_at(0) is None
    assert document.token_index_at(0) == 0
    assert document.sentences == document.tokens == document.words == document.quantities == ()


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_any_text(text: str) -> None:
    document = read(text)
    assert document.tokens == tokenize(text)
    assert [(sentence.start, sentence.end) for sentence in document.sentences] == sentence_spans(text)
    at = 0
    for sentence in document.sentences:
        assert sentence.first == at < sentence.last
        assert document.tokens[sentence.first].start == sentence.start
        assert document.tokens[sentence.last - 1].end == sentence.end
        at = sentence.last
    assert at == len(document.tokens)
