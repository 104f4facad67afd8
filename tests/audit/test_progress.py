"""Progress: on a terminal only, with the time left."""

from __future__ import annotations

import io

import pytest

from jelas.audit import progress
from jelas.audit.progress import Progress, left


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _clock(monkeypatch: pytest.MonkeyPatch, *times: float) -> None:
    moments = iter(times)
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(moments))


def test_a_terminal_sees_share_pace_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quarter in 60 seconds: three minutes are left."""
    stream = _Terminal()
    _clock(monkeypatch, 0.0, 60.0)

    Progress(stream).show(120_000, 0.25)

    assert stream.getvalue().strip() == "25% · 120.000 baris · 2.000 baris per detik · sisa kira-kira 3 menit"


def test_what_was_done_before_does_not_count_for_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half was done in an earlier run; the second quarter took a minute, the last one takes another."""
    stream = _Terminal()
    _clock(monkeypatch, 0.0, 1.0, 61.0)
    shown = Progress(stream)

    shown.skipped(0.5)
    shown.show(1000, 0.75)

    assert "sisa kira-kira 1 menit" in stream.getvalue()


def test_nothing_is_written_where_nobody_watches() -> None:
    """A log file stays clean."""
    stream = io.StringIO()
    shown = Progress(stream)

    shown.show(5, 0.5)
    shown.end()

    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20, "sisa kurang dari satu menit"), (300, "sisa kira-kira 5 menit"), (8000, "sisa kira-kira 2 jam")],
)
def test_time_left_in_words(seconds: float, words: str) -> None:
    """Rounded as people say it."""
    assert left(seconds, False) == words
