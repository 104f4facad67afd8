"""What stands in the small cells of a table: months, channels, ratings, in the many ways people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "jan januari january",
                "feb februari pebruari february",
                "mar mrt maret march",
                "apr april",
                "mei may",
                "jun juni june",
                "jul juli july",
                "agu agt ags agustus aug august",
                "sep sept september",
                "okt oktober oct october",
                "nov nopember november",
                "des desember dec december",
            ),
            1,
        )
        for name in names.split()
    }
)
_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})(?![\d])")
_DAY_FIRST = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_MONTH_YEAR = re.compile(r"\s*(\d{1,2})[-/.](\d{4})(?!\d)")
_COMPACT = re.compile(r"\s*((?:19|20)\d{2})(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)")
_NAMED = re.compile(r"(?:\b\d{1,2}\s*[-/ ]?\s*)?\b([A-Za-z]{3,9})\b\.?\s*[-/ ]?\s*(?:\d{1,2}\s*,\s*)?(\d{4}|\d{2})\b")
_SERIAL = re.compile(r"\s*(\d{5})(?:\.\d+)?\s*")
_SPREADSHEET_START = date(1899, 12, 30)


def month_of(text: str) -> str:
    """Return the month of a date as ``2026-03``, or ``""`` where no date can be read.

    Days come before months (05/03/2026 is in March), unless the second number can be no month.
    """
    if match := _COMPACT.match(text):
        return f"{match[1]}-{match[2]}"
    if match := _ISO.match(text):
        return _month(int(match[1]), int(match[2]))
    if match := _DAY_FIRST.match(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        month = first if second > 12 >= first else second
        return _month(year + 2000 if year < 100 else year, month)
    if match := _MONTH_YEAR.match(text):
        return _month(int(match[2]), int(match[1]))
    for match in _NAMED.finditer(text):
        number = _MONTHS.get(match[1].lower())
        if number:
            year = int(match[2])
            return _month(year + 2000 if year < 100 else year, number)
    if match := _SERIAL.fullmatch(text):
        day = _SPREADSHEET_START + timedelta(days=int(match[1]))
        return _month(day.year, day.month)
    return ""


def _month(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}" if 1 <= month <= 12 and 1990 <= year <= 2100 else ""


_CHANNEL_SIGNS: tuple[tuple[str, str], ...] = (
    ("lapor", r"lapor|sp4n|pengaduan online|kanal aduan|aduan daring"),
    ("ulasan", r"ulasan|review|play ?store|app ?store|google play|google maps|aplikasi toko"),
    (
        "chat",
        r"\bwa\b|whats ?app|chat|telegram|\bdm\b|direct message|instagram|facebook|twitter|tiktok|messenger|line\b"
        r"|sms|percakapan|obrolan|media sosial|medsos",
    ),
    ("surel", r"surel|e-?mail|\bmail\b|pos elektronik"),
    ("surat", r"surat|letter|\bpos\b|tertulis|loket|tatap muka"),
)
_CHANNELS = tuple((name, re.compile(signs)) for name, signs in _CHANNEL_SIGNS)


def channel_of(text: str) -> str | None:
    """Return the channel that a cell names, or ``None`` where it names none that we know."""
    low = text.strip().lower()
    if not low:
        return None
    return next((name for name, pattern in _CHANNELS if pattern.search(low)), None)


_RATING_WORDS: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(("sangat puas", "sangat baik", "very satisfied", "excellent"), 5.0),
        **dict.fromkeys(("puas", "baik", "satisfied", "good"), 4.0),
        **dict.fromkeys(("cukup", "cukup puas", "netral", "neutral", "biasa"), 3.0),
        **dict.fromkeys(("kurang", "kurang puas", "tidak puas", "dissatisfied", "buruk", "bad", "poor"), 2.0),
        **dict.fromkeys(("sangat tidak puas", "kecewa", "sangat buruk", "very dissatisfied"), 1.0),
        **dict.fromkeys(("ya", "yes", "selesai", "tuntas", "resolved", "berhasil", "true"), 1.0),
        **dict.fromkeys(
            ("tidak", "no", "belum", "belum selesai", "unresolved", "dibuka lagi", "reopened", "false"), 0.0
        ),
    }
)
_NUMBER = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*(?:/\s*\d+|bintang|stars?|%)?", re.IGNORECASE)


def rating_of(text: str) -> float | None:
    """Return a rating or an outcome as a number, ``None`` where there is none."""
    low = text.strip().lower()
    if not low:
        return None
    if match := _NUMBER.fullmatch(low):
        return float(match[1].replace(",", "."))
    if set(low) <= {"★", "⭐", "☆", "\ufe0f"}:
        return float(low.count("★") + low.count("⭐"))
    return _RATING_WORDS.get(low)
