"""How far an audit is and how long it will take, on a terminal."""

from __future__ import annotations

import time
from typing import TextIO

_PAUSE = 0.5


class Progress:
    """Writes one line over and over; silent where nobody watches."""

    def __init__(self, stream: TextIO | None, language: str = "id") -> None:
        self._stream = stream if stream is not None and stream.isatty() else None
        self._english = language == "en"
        self._begin = time.monotonic()
        self._shown = 0.0
        self._skipped = 0.0
        self._width = 0

    def skipped(self, share: float) -> None:
        """Tell that this share of the table was done in an earlier run."""
        self._skipped = max(self._skipped, share)
        self._begin = time.monotonic()

    def show(self, rows: int, share: float) -> None:
        """Show the rows checked in this run and the share of the table that is done."""
        now = time.monotonic()
        if self._stream is None or now - self._shown < _PAUSE:
            return
        self._shown = now
        spent = now - self._begin
        line = f"{percent(share)} · {whole(rows, self._english)} {'rows' if self._english else 'baris'}"
        if spent > 0 and rows:
            pace = whole(round(rows / spent), self._english)
            line += f" · {pace} " + ("rows a second" if self._english else "baris per detik")
        done = share - self._skipped
        if done > 0.005 and spent > 2:
            line += f" · {left(spent * (1 - share) / done, self._english)}"
        self._write(line)

    def end(self) -> None:
        """Clear the line."""
        if self._stream is not None and self._width:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    def _write(self, line: str) -> None:
        assert self._stream is not None
        self._stream.write("\r" + line.ljust(self._width))
        self._width = len(line)
        self._stream.flush()


def percent(share: float) -> str:
    """Return a share as whole per cent."""
    return f"{min(100, int(100 * share))}%"


def whole(number: int, english: bool) -> str:
    """Return a whole number with separators."""
    text = f"{number:,}"
    return text if english else text.replace(",", ".")


def left(seconds: float, english: bool) -> str:
    """Return the time left in words."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return "less than a minute left" if english else "sisa kurang dari satu menit"
    if minutes < 90:
        return f"about {minutes} minutes left" if english else f"sisa kira-kira {minutes} menit"
    hours = round(minutes / 60)
    return f"about {hours} hours left" if english else f"sisa kira-kira {hours} jam"
