"""One reply, one form of address: *Saudara* or *Anda* beside *Bapak/Ibu*.

The form of the salutation is the one that counts; without a salutation, the one used most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from jelas.language.tokens import Token
from jelas.report import Finding, Severity, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding

_FAMILY: Mapping[str, str] = MappingProxyType(
    {
        "Bapak": "bapak-ibu",
        "Ibu": "bapak-ibu",
        "Pak": "bapak-ibu",
        "Bu": "bapak-ibu",
        "Saudara": "saudara",
        "Saudari": "saudara",
        "Sdr": "saudara",
        "Sdri": "saudara",
        "Anda": "anda",
        "anda": "anda",
        "Kakak": "kakak",
        "kakak": "kakak",
        "Kak": "kakak",
        "kak": "kakak",
        "Sobat": "sobat",
        "sobat": "sobat",
        "Sahabat": "sahabat",
        "sahabat": "sahabat",
        "kamu": "kamu",
        "Kamu": "kamu",
    }
)
_NEAR = 200
"""Characters around a form of address that are looked at."""
_FAMILY_OF_WORD = {form.lower(): family for form, family in _FAMILY.items()}
_WORDS = frozenset(_FAMILY_OF_WORD)
# Which other families disturb beside the main one. *Kak* beside *Bapak/Ibu* is left to the eye of the author.
_DISTURBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "bapak-ibu": frozenset({"saudara", "anda", "kamu"}),
        "saudara": frozenset({"anda", "kamu"}),
        "anda": frozenset({"saudara", "kamu"}),
        "kakak": frozenset({"saudara", "anda", "kamu"}),
        "sobat": frozenset({"saudara", "anda", "kamu", "sahabat"}),
        "sahabat": frozenset({"saudara", "anda", "kamu", "sobat"}),
        "kamu": frozenset({"saudara", "anda"}),
    }
)
_GREETINGS = frozenset({"halo", "hai", "hallo", "hi", "hay", "haii", "dear"})
_HARD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "sobat": frozenset({"anda", "sahabat"}),
        "sahabat": frozenset({"anda", "sobat"}),
        "kakak": frozenset({"anda"}),
    }
)
"""A stiff word beside a chosen warm one is no matter of taste: the reply was glued together from two templates."""
_NOUN_AFTER = frozenset("para seorang antar bersama dua ajak banyak semua dengan dan menjadi sebagai".split())
_NOUN_BEFORE = frozenset("lain lainnya sejati saya kami kita karib pena disabilitas".split())

INFO = RuleInfo(
    name="mixed-address",
    category="register",
    severity="warning",
    confidence="medium",
    title="Sapaan berganti-ganti",
    title_en="Mixed forms of address",
    why="Sapaan yang berganti dalam satu balasan terasa seperti potongan surat orang lain.",
    why_en="A form of address that changes within one reply reads like pieces of somebody else's letter.",
    source="guide: §4.3 (one second-person family in the body)",
    flagged=(
        "Yth. Ibu Rini,\n\nBerkas [[Saudara]] sudah kami terima.",
        "Halo Kak Dian, berkas [[Anda]] sudah kami terima.",
        "Hai Sobat! Kami senang membaca ulasan [[Anda]]. Semoga [[Anda]] suka.",
    ),
    silent=(
        "Yth. Ibu Rini,\n\nBerkas Ibu sudah kami terima.",
        "Yth. Saudara Dedi,\n\nBerkas Saudara sudah kami terima.",
        "Yth. Bapak Hadi,\n\nBapak dapat menghubungi Ibu Sari di loket 2.",
    ),
)


def _addresses(context: Context) -> list[tuple[Token, str]]:
    """The words of address in the author's own text, with their family."""
    draft = context.draft
    result: list[tuple[Token, str]] = []
    words = _WORDS & context.document.places.keys()
    if len({_FAMILY_OF_WORD[word] for word in words}) < 2:
        return result
    tokens = context.document.tokens
    indices = context.document.indices_of(words)
    if len({_FAMILY[text] for index in indices if (text := tokens[index].text) in _FAMILY}) < 2:
        return result
    for index in indices:
        token = tokens[index]
        family = _FAMILY.get(token.text)
        if token.text in ("sahabat", "sobat") and not _means_reader(context, tokens, index):
            continue
        if family and draft.is_own(token.start, token.end) and draft.kind_at(token.start) != "signature":
            result.append((token, family))
    return result


def _means_reader(context: Context, tokens: tuple[Token, ...], index: int) -> bool:
    """*sahabat* in small letters is an ordinary noun but in a message that begins by greeting a *Sobat*."""
    if context.draft.channel not in ("ulasan", "chat"):
        return False
    before = tokens[index - 1].lower if index else ""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return before not in _NOUN_AFTER and after not in _NOUN_BEFORE


def _main(context: Context, addresses: list[tuple[Token, str]]) -> str:
    """The family of the salutation, else the most frequent one."""
    for token, family in addresses:
        if context.draft.kind_at(token.start) in ("salutation", "address"):
            return family
    greeted = _greeted(context, addresses)
    if greeted:
        return greeted
    counts: dict[str, int] = {}
    for _, family in addresses:
        counts[family] = counts.get(family, 0) + 1
    return max(counts, key=lambda family: counts[family])


def _greeted(context: Context, addresses: list[tuple[Token, str]]) -> str | None:
    """The family in the first words of a message: *Hai Sobat!* in front of the text itself."""
    token, family = addresses[0]
    opening = context.text[: min(token.start, _NEAR)].split()
    return family if len(opening) == 1 and opening[0].lower().rstrip(",") in _GREETINGS else None


def _form(addresses: list[tuple[Token, str]], context: Context, family: str) -> str:
    """The words that the draft itself uses for the main family."""
    forms = {token.text for token, other in addresses if other == family}
    if family == "bapak-ibu":
        if {"Bapak", "Ibu"} <= forms and "Bapak/Ibu" in context.text:
            return "Bapak/Ibu"
        if forms <= {"Bapak", "Pak"}:
            return "Bapak"
        if forms <= {"Ibu", "Bu"}:
            return "Ibu"
        return "Bapak/Ibu"
    names = {"kakak": "Kakak", "saudara": "Saudara", "anda": "Anda", "kamu": "kamu"}
    return names.get(family) or family.capitalize()


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    addresses = _addresses(context)
    if not addresses or len({family for _, family in addresses}) < 2:
        return
    main = _main(context, addresses)
    form = _form(addresses, context, main)
    for token, family in addresses:
        # «Sdr. Dedi» names a colleague, not the reader.
        if token.text in ("Sdr", "Sdri"):
            continue
        if family in _DISTURBS[main] and context.is_prose(token.start, token.end):
            message = (
                f"Keep to one form of address: «{form}»."
                if context.settings.language == "en"
                else f"Pakai satu sapaan dari awal sampai akhir: «{form}»."
            )
            hard = family == "saudara" or family in _HARD.get(main, ())
            weight: Severity = "warning" if hard and not _in_slogan(context, token) else "info"
            yield finding(info, context, token.start, token.end, message, [Suggestion(form)], severity=weight)


def _in_slogan(context: Context, token: Token) -> bool:
    """*… Transaksi Keuangan Anda☺*: the last word of the message, behind other capitals."""
    text = context.text
    if len(text) - token.end > _NEAR or any(letter.isalnum() for letter in text[token.end :]):
        return False
    before = text[max(0, token.start - _NEAR) : token.start].split()[-2:]
    return bool(before) and all(word[0].isupper() for word in before)


RULES = (Rule(INFO, _check, Needs(words=_WORDS)),)
