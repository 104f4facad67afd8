"""Texts that nobody writes: for the tests that nothing breaks or hangs."""

import time
from collections.abc import Callable

from hypothesis import strategies as st

_PIECES = [
    "Yth. ",
    "Bapak",
    "dr. ",
    "a.n.",
    "Jl. ",
    "No. 5",
    "Rp1.500",
    "pukul 08.00",
    "12 Mei 2026",
    "dll. ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "a) ",
    "...",
    "?",
    "! ",
    '"',
    "”",
    "(",
    ")",
    "😊",
    "\u0301",
    "\ud800",
    "\x00",
    "\u202e",
    "שלום",
    "مرحبا",
    "https://a.b",
    "x@y.id",
    "${nama}",
    "[nama]",
    "Pasal 5 ayat (1)",
    "UU No. 24 Tahun 2013",
    "dikirim",
    "oleh",
    "kami kirim",
    "di kirim",
    "paling lambat 5 hari",
    "0812-0000-1234",
    "3201010101010001",
    " ",
    ":",
    "\r\n",
    "kata",
    "Kami",
]

ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=120),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=3)), max_size=40).map("".join),
)
"""Any string, lone surrogates too, and strings made of what letters are made of."""

HOSTILE = [
    "(",
    "[",
    "http://a",
    "! ",
    "a",
    "a.",
    "a.a",
    "A.",
    "A.A",
    "1.1",
    "1 ",
    "- ",
    "[a ",
    "${",
    "{{a",
    "@a",
    "a@",
    "x@y.",
    "<a ",
    "a-",
    "-a",
    "a\u0301",
    "\u0301",
    "😊",
    "😊\u200d",
    ":)",
    "www.",
    "a.com/",
    "_",
    "\ud800",
    "\x00",
    "Dr. ",
    "0812-",
    "12/",
    "\n",
    "a\n",
    " \n",
    ". ",
    '"A. ',
    '"A. a',
    "\r\n",
    "No. ",
    "1. ",
    "dll. ",
    "Pasal 5 ",
    "UU A ",
    "12 Mei ",
    "satu puluh ",
    "paling lambat ",
    "senin, ",
    "nomor ",
    "A/A/",
    "kami kirim ",
    "di kirim ",
    "dikirim ",
    "oleh ",
    "Rp. ",
    "+62 ",
    "123 ",
    "telp ",
]
"""Shapes that, repeated, bring careless patterns to a halt."""


def growth(function: Callable[[str], object], shape: str) -> float:
    """How many times longer four times the text takes, at best of a few tries; linear is about 4, quadratic 16.

    Divided by 2: below 5 is linear with room for noise, above it is not.
    """
    small = shape * (8_000 // len(shape))
    large = shape * (32_000 // len(shape))
    best = float("inf")
    for _ in range(4):
        best = min(best, _seconds(function, large) / max(_seconds(function, small), 1e-4))
        if best < 6:
            break
    return best / 2


def _seconds(function: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    function(text)
    return time.perf_counter() - start
