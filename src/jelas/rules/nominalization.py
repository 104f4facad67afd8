"""A light verb and a noun where one verb would do: *melakukan pengecekan*, *telah dilakukan verifikasi*.

The nouns with their verbs stand in ``wordlists/nominalization/action_nouns.csv``. A plain passive is never flagged.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from jelas.fixing import match_case
from jelas.language.data import data_path
from jelas.language.tokens import Token
from jelas.report import Finding, Suggestion
from jelas.rules.base import Context, Needs, Rule, RuleInfo, finding
from jelas.rules.places import indices_of
from jelas.wordlists.forming import verb_form
from jelas.wordlists.words import classes_of


class _ActionNoun(NamedTuple):
    active: str
    passive: str
    drop: frozenset[str]

    @property
    def bare(self) -> str:
        """The verb after an agent (kami *cek*): the passive without *di-*, or the active verb where none exists."""
        return self.passive.removeprefix("di") if self.passive else self.active


@cache
def _action_nouns() -> Mapping[str, _ActionNoun]:
    with open(data_path("nominalization", "action_nouns.csv"), encoding="utf-8", newline="") as file:
        return MappingProxyType(
            {
                row["noun"]: _ActionNoun(row["active"], row["passive"], frozenset(filter(None, row["drop"].split("|"))))
                for row in csv.DictReader(file)
            }
        )


_ACTIVE = frozenset({"melakukan", "melaksanakan", "mengadakan", "menyelenggarakan"})
_BARE = frozenset({"lakukan", "laksanakan", "adakan"})
_PASSIVE = frozenset({"dilakukan", "dilaksanakan", "diadakan", "dilakukannya", "dilaksanakannya", "diadakannya"})
_GIVE = {"memberikan": "active", "diberikan": "passive", "berikan": "bare"}
_LIGHT_VERBS = frozenset(_ACTIVE | _BARE | _PASSIVE | _GIVE.keys())
_GIVEN_NOUNS = frozenset(
    "penjelasan teguran pendampingan persetujuan pelatihan pemberitahuan penyuluhan konfirmasi klarifikasi "
    "pembinaan sosialisasi".split()
)
_AUXILIARIES = frozenset(
    "akan sudah telah sedang belum dapat bisa perlu harus wajib agar hanya segera terus masih kembali selalu "
    "langsung".split()
)
_AGENT_NEAR = 7
"""How near the agent stands: *pembersihan dilakukan besok (5/6) oleh Satgas*."""
_NO_ACTION = frozenset(
    "pekerjaan perjalanan perbuatan perdagangan peranan percobaan persalinan persidangan perlawanan perceraian "
    "perkawinan pernikahan perundingan penerbangan penipuan pencurian pembunuhan penganiayaan penggelapan pemalsuan "
    "pemerasan penyalahgunaan perusakan pengrusakan pengeroyokan pencabulan penghinaan penistaan pembajakan pelecehan "
    "pelayaran perjanjian pergerakan pemogokan".split()
)
"""Fixed expressions, crimes and the like: *melakukan penipuan* is what the law calls it."""
_PROMISE = frozenset({"akan", "sudah", "telah", "sedang", "belum"})
_FILLERS = frozenset({"proses", "kegiatan", "upaya"})
# After these words the noun is not the whole of what is done, or the pair is a fixed expression.
_NOT_AFTER = frozenset({"hal", "apa"})
_AGENT_END = frozenset(
    "pada di ke dari untuk dengan dan atau karena agar sehingga tanggal hari secara terhadap atas selama sejak "
    "setelah sebelum namun tetapi yang".split()
)

INFO = RuleInfo(
    name="light-verb",
    category="nominalization",
    severity="warning",
    confidence="high",
    title="Kata kerja yang dibendakan",
    title_en="Verb turned into a noun",
    why="«Melakukan pengecekan» butuh dua kata untuk satu perbuatan; «mengecek» lebih pendek dan lebih jelas.",
    why_en="A light verb and a noun say in two words what one verb says.",
    source="guide: §3 N01, N02; EU How to write clearly, hint 5 (verbs, not nouns)",
    flagged=(
        "Kami sudah [[melakukan pengecekan]] meteran Ibu.",
        "Polisi yang berwenang [[melakukan penggerebekan]].",
        "Warga [[melakukan pencangkulan]] di kebun desa.",
        "Meteran Ibu sudah kami [[lakukan pengecekan]].",
        "[[Telah dilakukan pemeriksaan oleh petugas kami]] pada Senin.",
        "Berkas kami teruskan untuk [[dilakukan verifikasi ulang]].",
        "Kami akan [[melakukan koordinasi]] dengan PLN.",
        "[[Pemantauan akan terus dilakukan]] di lokasi.",
        "[[Pengujian alat dilakukan oleh]] bengkel resmi.",
        "[[Patroli akan kami laksanakan]] tiap malam.",
    ),
    silent=(
        "Kami sudah mengecek meteran Ibu.",
        "Ibu tidak perlu melakukan apa pun.",
        "Orang itu melakukan penipuan lewat telepon.",
        "Perjalanan dilakukan pada malam hari.",
        "Pemeriksaan kesehatan gratis.",
        "Sebutkan nomor pelaporan agar dapat kami bantu.",
    ),
)


def _noun_at(tokens: tuple[Token, ...], index: int, last: int) -> tuple[_ActionNoun, int] | None:
    """The action noun that begins at ``index`` (two words before one) and the index after it."""
    nouns = _action_nouns()
    if index + 1 < last and tokens[index + 1].kind == "word":
        two = nouns.get(f"{tokens[index].lower} {tokens[index + 1].lower}")
        if two:
            return two, index + 2
    if index < last:
        one = nouns.get(tokens[index].lower)
        if one:
            return one, index + 1
    return None


class _Action(NamedTuple):
    """One noun or two joined by *dan*, and what would stand in their place."""

    active: str
    passive: str
    bare: str
    after: int
    drop: frozenset[str]


def _action_at(tokens: tuple[Token, ...], index: int, last: int) -> _Action | None:
    if index < last and tokens[index].lower in _FILLERS:
        index += 1
    first = _noun_at(tokens, index, last)
    if first is None:
        # «melakukan pencangkulan»: what is done is plain, but only a listed noun has a sure verb.
        made = index < last and "peN-an" in classes_of(tokens[index]) and tokens[index].lower not in _NO_ACTION
        return _Action("", "", "", index + 1, frozenset()) if made else None
    noun, after = first
    if after < last and tokens[after].lower in ("dan", "serta", "&"):
        second = _noun_at(tokens, after + 1, last)
        if second is None:
            # «melakukan verifikasi dan hal lain»: the pair cannot be taken apart.
            return _Action("", "", "", after, noun.drop)
        other, end = second
        passive = f"{noun.passive} dan {other.passive}" if noun.passive and other.passive else ""
        return _Action(f"{noun.active} dan {other.active}", passive, f"{noun.bare} dan {other.bare}", end, other.drop)
    return _Action(noun.active, noun.passive, noun.bare, after, noun.drop)


def _check(info: RuleInfo, context: Context) -> Iterator[Finding]:
    document = context.document
    for index in indices_of(context, _LIGHT_VERBS):
        sentence = document.sentence_of(index)
        found = _at(info, context, index, sentence.first, sentence.last)
        if found is not None:
            yield found


def _at(info: RuleInfo, context: Context, index: int, first: int, last: int) -> Finding | None:
    tokens = context.document.tokens
    lower = tokens[index].lower
    action = _action_at(tokens, index + 1, last)
    if lower in _GIVE and (index + 1 >= last or tokens[index + 1].lower not in _GIVEN_NOUNS):
        return None
    if action is None:
        return _reversed(info, context, index, first, last) if lower in _PASSIVE or lower in _BARE else None
    form = _GIVE.get(lower) or ("active" if lower in _ACTIVE else "bare" if lower in _BARE else "passive")
    start, after = index, action.after
    texts: list[str] = []
    dropped = after < last and tokens[after].lower in action.drop
    if form == "active":
        if action.active:
            texts.append(action.active)
            after += dropped
    elif form == "bare":
        if action.bare:
            texts.append(action.bare)
            after += dropped
    else:
        start, after, texts = _passive(tokens, index, first, last, action)
    begin, end = tokens[start].start, tokens[after - 1].end
    if not context.is_prose(begin, end):
        return None
    if start and tokens[start - 1].lower in _NOT_AFTER:
        return None
    shown = context.text[begin:end]
    suggestions = [Suggestion(match_case(shown[:1], text)) for text in texts if text]
    if context.settings.language == "en":
        message = f"One verb says it: «{suggestions[0].text}»." if suggestions else "Use one verb."
    else:
        message = (
            f"Pakai satu kata kerja: «{suggestions[0].text}»."
            if suggestions
            else f"Pakai kata kerja langsung, bukan «{shown}»."
        )
    return finding(info, context, begin, end, message, suggestions)


def _passive(
    tokens: tuple[Token, ...], index: int, first: int, last: int, action: _Action
) -> tuple[int, int, list[str]]:
    """Place and texts for *telah dilakukan pengecekan [oleh petugas kami]*."""
    start = index
    while start > first and tokens[start - 1].lower in _AUXILIARIES:
        start -= 1
    auxiliaries = " ".join(t.text for t in tokens[start:index]).lower().replace("telah", "sudah")
    after = action.after
    agent = _agent(tokens, after, last)
    if agent and action.active:
        name, end = agent
        return start, end, [" ".join(filter(None, (name, auxiliaries, action.active)))]
    if not action.passive and not action.active:
        return index, after, []
    if not action.passive:
        return start, after, [" ".join(filter(None, ("kami", auxiliaries, action.active)))]
    if after < last and tokens[after].lower in action.drop:
        # «dilakukan pengecekan terhadap data»: the thing done to comes after, so name who does it.
        return start, after + 1, [" ".join(filter(None, (auxiliaries, "kami", action.bare)))]
    return index, after, [action.passive]


def _agent(tokens: tuple[Token, ...], index: int, last: int) -> tuple[str, int] | None:
    """The words after *oleh*, up to three, and the index after them."""
    if index >= last or tokens[index].lower != "oleh":
        return None
    end = index + 1
    while end < last and end - index <= 3 and tokens[end].kind == "word" and tokens[end].lower not in _AGENT_END:
        end += 1
    if end == index + 1:
        return None
    return " ".join(t.text for t in tokens[index + 1 : end]), end


_USUAL = frozenset(
    "pembayaran pendaftaran pengambilan pengaduan penyerahan pembelian pengaktifan perubahan pelunasan klaim sanggahan "
    "sanggah banding gugatan komplain transfer".split()
)
"""What people do at a counter: *pembayaran dapat dilakukan di loket* is wordy, yet nobody stumbles over it."""
_CUTS = frozenset(
    "agar supaya untuk sehingga jika bila apabila karena setelah sebelum kalau ketika maka dan atau serta".split()
)
"""Words that part the noun from the verb: *pelaporan agar dapat kami lakukan* is no noun chain."""


def _reversed(info: RuleInfo, context: Context, index: int, first: int, last: int) -> Finding | None:
    """*Pemantauan akan terus dilakukan*, *pemeriksaan berkas dilakukan oleh dinas*, *patroli akan kami laksanakan*."""
    tokens = context.document.tokens
    before = index
    while before > first and (tokens[before - 1].lower in _AUXILIARIES or tokens[before - 1].lower == "kami"):
        before -= 1
    helping = [t.lower for t in tokens[before:index]]
    ours = "kami" in helping
    if tokens[index].lower in _BARE and not ours:
        return None
    auxiliaries = ["sudah" if word == "telah" else word for word in helping if word != "kami"]
    by = index + 1 < last and tokens[index + 1].lower == "oleh"
    for start in range(before - 1, max(first, before - 5) - 1, -1):
        token = tokens[start]
        if token.kind == "number":
            # «pemasangan 600 karung pasir dilakukan oleh»
            continue
        if token.kind != "word" or token.lower in _CUTS or (token.lower == "yang" and not by):
            return None
        noun = _noun_or_made(token)
        if noun is None:
            continue
        between = [t.text for t in tokens[start + 1 : before] if t.lower != "yang"]
        begin, end = token.start, tokens[index + by].end
        if not context.is_prose(begin, end):
            return None
        text = _turned(noun, between, auxiliaries, ours=ours, by=by)
        suggestions = [Suggestion(match_case(token.text[:1], text))] if text else []
        # «Pembayaran dapat dilakukan di loket» is usual, if wordy; a promise or an agent at the end is worse.
        promised = any(word in _PROMISE for word in auxiliaries) and not {"dapat", "bisa"} & set(auxiliaries)
        offered = bool({"dapat", "bisa"} & set(auxiliaries)) and not ours and token.lower not in _USUAL
        told = any(t.lower == "oleh" for t in tokens[index + 1 : min(last, index + _AGENT_NEAR)])
        heavy = by or told or (promised and not ours) or "agar" in auxiliaries or offered
        if context.settings.language == "en":
            message = "Say who does it, with a verb."
        else:
            message = f"Pakai kata kerja: «{suggestions[0].text}»." if suggestions else "Pakai kata kerja langsung."
        return finding(
            info,
            context,
            begin,
            end,
            message,
            suggestions,
            severity="warning" if heavy else "info",
            confidence="medium",
        )
    return None


def _noun_or_made(token: Token) -> _ActionNoun | None:
    """A listed noun of action, or one that word formation turns back into a verb (*pengecoran*)."""
    noun = _action_nouns().get(token.lower)
    if noun is not None or "peN-an" not in classes_of(token):
        return noun
    passive, active = verb_form(token.lower, "di"), verb_form(token.lower, "meN")
    return _ActionNoun(active, passive, frozenset()) if passive and active else None


def _turned(noun: _ActionNoun, between: list[str], auxiliaries: list[str], *, ours: bool, by: bool) -> str:
    """The sentence with its verb: *dokumen diperiksa oleh*, *pohon akan kami tebang*, *kami akan memantau*."""
    helping = " ".join(auxiliaries)
    thing = " ".join(between)
    if by:
        return " ".join(filter(None, (thing, helping, noun.passive, "oleh"))) if noun.passive else ""
    if thing and noun.passive:
        verb = f"kami {noun.bare}" if ours else noun.passive
        return " ".join(filter(None, (thing, helping, verb)))
    if thing:
        return ""
    if {"dapat", "bisa"} & set(auxiliaries) and not ours:
        doer = "Bapak/Ibu"
    elif ours or any(word in _PROMISE for word in auxiliaries):
        doer = "kami"
    else:
        return ""
    return " ".join(filter(None, (doer, helping, noun.active)))


RULES = (Rule(INFO, _check, Needs(words=_LIGHT_VERBS)),)
