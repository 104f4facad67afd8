"""A mail address that misses a known one by a dot or a letter: what the citizen sends there never arrives.

The domains stand in ``wordlists/addresses/domains.csv``: the published mail domains of institutions and public
companies, and of mail services. Nothing is looked up; the address is never changed unread.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache

from jelas.language.data import data_path
from jelas.language.patterns import later
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

INFO = RuleInfo(
    name="misspelt-mail-address",
    category="spelling",
    severity="error",
    confidence="medium",
    title="Alamat surel salah tulis",
    title_en="Misspelt mail address",
    why="Surel warga tidak akan sampai; keluhannya dianggap tidak pernah ada.",
    why_en="The citizen's mail will not arrive, and the complaint is as good as never made.",
    source="own: alamat yang diumumkan instansinya",
    flagged=(
        "Kirim surel ke [[layanan@pega.daian.co.id]], Kak.",
        "Kirim foto ke [[pengaduan@imigrsi.go.id]].",
        "Kirim foto ke [[kantor.desa@gmail.co]].",
        "Kirim foto ke [[lapor@kotacontoh.goid]].",
    ),
    silent=(
        "Kirim surel ke layanan@pegadaian.co.id, Kak.",
        "Kirim surel ke layanan@kanwil.pegadaian.co.id, Kak.",
        "Kirim foto ke lapor@kotacontoh.go.id.",
        "Kirim foto ke ppid@bpn.go.id.",
    ),
)
_LEAST = 7
"""Shorter names have too many neighbours: *bps.go.id*, *bpn.go.id*."""
_ENDING = later(r"\.?(?P<kind>go|co|ac|or|sch|desa)[.,]?(?P<land>id|di|i|d|idd|ld|in)$")


@cache
def _domains() -> frozenset[str]:
    with open(data_path("addresses", "domains.csv"), encoding="utf-8", newline="") as file:
        return frozenset(row["domain"] for row in csv.DictReader(file))


@cache
def _without_dots() -> dict[str, str]:
    return {domain.replace(".", ""): domain for domain in _domains()}


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    for token in context.document.tokens:
        if token.kind != "mail" or "@" not in token.text:
            continue
        name, _, domain = token.text.partition("@")
        meant = _meant(domain.lower())
        if meant is None or any(q.start <= token.start < q.end for q in context.draft.parts_of("quotation")):
            continue
        mended = f"{name}@{meant}"
        message = (
            f"Check this address; perhaps “{mended}” is meant."
            if context.settings.language == "en"
            else f"Periksa alamat ini; mungkin yang dimaksud «{mended}»."
        )
        yield finding(info, context, token.start, token.end, message, (Suggestion(mended),))


def _meant(domain: str) -> str | None:
    """The domain that was meant, or ``None`` where nothing speaks for a slip."""
    known = _domains()
    if domain in known or any(domain.endswith(f".{other}") for other in known):
        return None
    same = _without_dots().get(domain.replace(".", ""))
    if same:
        return same
    for other in known:
        if len(other.split(".")[0].replace("-", "")) >= _LEAST and _one_slip(domain, other):
            return other
    if domain.startswith("gmail.") or domain in ("gmial.com", "gmai.com", "gamil.com", "gmal.com", "gnail.com"):
        return "gmail.com"
    ending = _ENDING.search(domain)
    if ending and not domain.endswith(f".{ending['kind']}.id") and len(domain) > len(ending.group()) + 2:
        return f"{domain[: ending.start()]}.{ending['kind']}.id"
    return None


def _one_slip(word: str, other: str) -> bool:
    """Tell whether one letter was left out, added, changed, or swapped with the next."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    at = 0
    while at < min(len(word), len(other)) and word[at] == other[at]:
        at += 1
    rest, right = word[at:], other[at:]
    return (
        rest[1:] == right
        or rest == right[1:]
        or rest[1:] == right[1:]
        or (rest[2:] == right[2:] and rest[:2] == right[1::-1])
    )


RULES = (Rule(INFO, _check, Needs(kinds=frozenset({"mail"}))),)
