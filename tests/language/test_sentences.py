import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from language.texts import ANY_TEXT, HOSTILE, growth

from jelas.language.abbreviations import sentence_data
from jelas.language.sentences import sentence_spans

GOLD = json.loads(Path(__file__).with_name("sentences_gold.json").read_text(encoding="utf-8"))
MARK = "‖"


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize("item", GOLD, ids=lambda item: item["text"][:40])
def test_gold(item: dict[str, str]) -> None:
    """Every sentence of our own texts has the right beginning and end; ‖ marks the boundaries."""
    wanted = [part.strip() for part in item["text"].split(MARK)]
    assert sentences(item["text"].replace(MARK, "")) == wanted


def test_gold_is_large_and_varied() -> None:
    families = Counter(item["family"] for item in GOLD)
    assert sum(families.values()) >= 200
    assert min(families.values()) >= 15


def test_running_text_of_gold() -> None:
    """Prose items one after another, as in an article: boundaries between unrelated sentences too (F1 ≥ 0.99)."""
    right = extra = missed = 0
    prose = [item["text"] for item in GOLD if item["family"] in ("letters", "news") and "\n" not in item["text"]]
    prose = [text for text in prose if text.rstrip("\"'”)").endswith((".", "!", "?"))]
    assert len(prose) > 100
    for first in range(0, len(prose), 10):
        parts = [part.strip() for text in prose[first : first + 10] for part in text.split(MARK)]
        text, ends = "", set()
        for part in parts:
            text += (" " if text else "") + part
            ends.add(len(text))
        found = {end for _, end in sentence_spans(text)}
        right += len(ends & found)
        extra += len(found - ends)
        missed += len(ends - found)
    assert 2 * right / (2 * right + extra + missed) >= 0.99


def test_nothing_to_split() -> None:
    assert sentence_spans("") == []
    assert sentence_spans(" \n ") == []
    assert sentence_spans(" . ") == [(1, 2)]


def test_tables_are_plain() -> None:
    data = sentence_data()
    assert data.abbreviations["yth"] == "before"
    assert data.abbreviations["dll"] == "closer"
    assert "kami" in data.starters
    assert not data.starters & {"bapak", "ibu", "dinas", "jalan", "bank"}


@given(ANY_TEXT)
@settings(max_examples=300, deadline=None)
def test_spans_of_any_text(text: str) -> None:
    end = 0
    for start, stop in sentence_spans(text):
        assert end <= start < stop <= len(text)
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_is_linear(shape: str) -> None:
    assert growth(sentence_spans, shape) < 5
