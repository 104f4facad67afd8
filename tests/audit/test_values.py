"""Dates, channels and ratings as people write them."""

from __future__ import annotations

import pytest

from jelas.audit.values import channel_of, month_of, rating_of


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2026-03-05", "2026-03"),
        ("2026-03-05T08:00:00Z", "2026-03"),
        ("2026/3/5 08.00", "2026-03"),
        ("5/3/2026", "2026-03"),
        ("03/25/2026", "2026-03"),
        ("5-3-26", "2026-03"),
        ("20260305", "2026-03"),
        ("202603", "2026-03"),
        ("03/2026", "2026-03"),
        ("5 Maret 2026", "2026-03"),
        ("Kamis, 5 Maret 2026", "2026-03"),
        ("Mar 5, 2026", "2026-03"),
        ("5-Mar-26", "2026-03"),
        ("Maret 2026", "2026-03"),
        ("46086", "2026-03"),
        ("", ""),
        ("kemarin", ""),
        ("2026-13-01", ""),
        ("0812-0000-1122", ""),
    ],
)
def test_month_of(text: str, month: str) -> None:
    """Days come before months; nonsense is no month."""
    assert month_of(text) == month


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("SP4N-LAPOR!", "lapor"),
        ("WhatsApp", "chat"),
        ("WA", "chat"),
        ("e-mail", "surel"),
        ("Google Play", "ulasan"),
        ("Surat", "surat"),
        ("", None),
        ("entah", None),
    ],
)
def test_channel_of(text: str, channel: str | None) -> None:
    """Usual names of channels."""
    assert channel_of(text) == channel


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4", 4.0),
        ("4,5", 4.5),
        ("4/5", 4.0),
        ("★★★☆☆", 3.0),
        ("Sangat Puas", 5.0),
        ("Selesai", 1.0),
        ("", None),
        ("entah", None),
    ],
)
def test_rating_of(text: str, rating: float | None) -> None:
    """Numbers, stars and words."""
    assert rating_of(text) == rating
