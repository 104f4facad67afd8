"""Strict checks of lists: what loading does not look at, because it takes longer than a letter.

Tests run it over the bundled lists, ``jelas kamus periksa`` over an agency's file, and an agency's lists are
checked whenever they are loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path

from jelas.draft import Draft
from jelas.language.data import data_path
from jelas.messages import Message
from jelas.wordlists.compiled import list_files
from jelas.wordlists.forming import joined_rightly, slots
from jelas.wordlists.gates import Gates
from jelas.wordlists.model import Entry, Match
from jelas.wordlists.pattern import PatternError, names_of, parsed, roots_of
from jelas.wordlists.problems import Problem
from jelas.wordlists.reading import Lists, Located, read_file
from jelas.wordlists.store import Wordlists, compile_lists

_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_AGENCY_SOURCES = frozenset({"agency", "instansi"})
_WEIGHTY = ("warning", "error")


def declared_sources() -> frozenset[str]:
    """Return the keys of the table in ``wordlists/SOURCES.md``, and those of agencies."""
    try:
        text = Path(data_path("SOURCES.md")).read_text(encoding="utf-8")
    except OSError:
        return _AGENCY_SOURCES
    keys = re.findall(r"^\|\s*`([a-z0-9-]+)`\s*\|", text, re.MULTILINE)
    return frozenset(keys) | _AGENCY_SOURCES


def validate(paths: Sequence[str | PathLike[str]] = ()) -> list[Problem]:
    """Check the bundled lists strictly.

    Args:
        paths: Report on these files only; all of them when empty. Every list is read in any case.
    """
    wanted = {str(Path(path).resolve()) for path in paths}
    lists = Lists()
    for path in list_files():
        read_file(Path(path), lists)
    wordlists = Wordlists((compile_lists(lists),))
    problems = [*lists.problems, *_checks(lists.entries, wordlists)]
    found = [p for p in problems if not wanted or str(Path(p.file).resolve()) in wanted]
    return sorted(set(found))


def check_file(path: str | PathLike[str]) -> list[Problem]:
    """Check one list of an agency on top of the bundled ones."""
    return read_agency([Path(path)], Wordlists.builtin())[1]


def read_agency(paths: Sequence[Path], base: Wordlists) -> tuple[Lists, list[Problem]]:
    """Read an agency's lists and check them on top of ``base``."""
    lists = Lists(rules=dict(base.rules))
    for path in paths:
        read_file(path, lists, agency=True)
    for key in sorted(lists.silence):
        if not _known(key, base):
            lists.problem(
                str(paths[0]),
                0,
                Message("silence: «{key}» tidak ada; tulis «aturan», «aturan/kunci» atau «term:istilah»", key=key),
            )
    combined = base.with_lists(lists)
    return lists, sorted({*lists.problems, *_checks(lists.entries, combined)})


def _known(key: str, base: Wordlists) -> bool:
    if key.startswith("term:"):
        return any(entry.term == key[5:] for entry in base.entries)
    # A rule in code is known on a higher floor; its name has no slash.
    return "/" not in key or any(entry.key == key for entry in base.entries)


def _checks(entries: Sequence[Located], wordlists: Wordlists) -> Iterator[Problem]:
    sources = declared_sources()
    for file, line, what in _duplicates(entries):
        yield Problem(file, line, what)
    for located in entries:
        entry, file, line = located.entry, located.file, located.line
        for what in (
            *_source(entry, sources),
            *_templates(entry),
            *_self_maps(entry),
            *_suggested(entry, wordlists),
            *_examples(entry, wordlists),
        ):
            yield Problem(file, line, Message("«{entry}»: {what}", entry=entry.term or entry.id, what=what))


def _duplicates(entries: Iterable[Located]) -> Iterator[Problem]:
    keys: dict[tuple[str, ...], Located] = {}
    for located in entries:
        entry = located.entry
        mine: list[tuple[str, ...]] = [("id", entry.rule, entry.id)]
        if entry.kind in ("spelling", "foreign", "jargon"):
            mine.append(
                (
                    "term",
                    entry.kind,
                    " ".join(entry.term.split()) if entry.gates.get("case") else entry.term.lower(),
                )
            )
        if entry.kind in ("phrase", "jargon"):
            mine.extend(("pattern", entry.kind, pattern) for pattern in set(entry.patterns) if not entry.gates)
        for key in mine:
            other = keys.setdefault(key, located)
            if other is not located:
                yield Problem(
                    located.file,
                    located.line,
                    Message(
                        "«{entry}» sudah ada di {file}:{line}; hapus salah satu",
                        entry=entry.term or entry.id,
                        file=other.file,
                        line=other.line,
                    ),
                )
                break


def _source(entry: Entry, sources: frozenset[str]) -> Iterator[str]:
    if not entry.source:
        yield Message("«source» belum diisi")
        return
    key = re.split(r"[:;,]", entry.source, maxsplit=1)[0].strip()
    if key not in sources:
        yield Message(
            "sumber «{key}» tidak ada di wordlists/SOURCES.md; pilih {choices}",
            key=key,
            choices=", ".join(sorted(sources)),
        )


def _trees(entry: Entry) -> Iterator[object]:
    for pattern in entry.patterns:
        try:
            yield parsed(pattern)
        except PatternError:
            return


def _templates(entry: Entry) -> Iterator[str]:
    for text in entry.suggest:
        for name, _, root in slots(text):
            for tree in _trees(entry):
                if name and name not in names_of(tree):  # type: ignore[arg-type]
                    yield Message(
                        "pengganti «{text}» memakai {{{name}}}; ada pola tanpa <{name}:…>", text=text, name=name
                    )
                    break
                if root and not roots_of(tree):  # type: ignore[arg-type]
                    yield Message(
                        "pengganti «{text}» memakai ~{root}, tetapi tidak setiap pola memuat @kata",
                        text=text,
                        root=root,
                    )
                    break
        if re.search(r"[{}]", re.sub(r"\{[a-z][a-z0-9_]*(?:\|(?:root|meN|di|kami))?\}", "", text)):
            yield Message("pengganti «{text}»: yang dikenal hanya {{x}}, {{x|root}}, {{x|meN}} dan {{x|di}}", text=text)


def _self_maps(entry: Entry) -> Iterator[str]:
    if entry.kind == "phrase":
        return
    for text in entry.suggest:
        if text == entry.term or (text.lower() == entry.term.lower() and entry.gates.get("case") != "exact"):
            yield Message("sama dengan penggantinya; hapus baris ini")


def _suggested(entry: Entry, wordlists: Wordlists) -> Iterator[str]:
    """Suggestions that a list would flag again: loops, and bad words for bad words."""
    if entry.kind == "acronym":
        acronym = wordlists.acronyms.get(entry.term)
        # A foreign expansion is never offered where there are plain words.
        texts = (acronym.plain or acronym.expansion).split("|") if acronym else []
    else:
        texts = list(entry.suggest)
        if entry.kind == "jargon" and entry.use == "jelaskan":
            texts.append(entry.advice)
    for text in texts:
        if not text or any(True for _ in slots(text)):
            continue
        for match in _counting(text, entry, wordlists):
            other = match.entry
            if entry.kind == "acronym" and (other.kind == "acronym" or other.term.lower() in entry.term.lower()):
                continue
            if other.rule != entry.rule and other.severity not in _WEIGHTY:
                continue
            # The right spelling of a hard word is right; the next check says that the word is hard.
            if entry.kind == "spelling" and other.kind == "jargon":
                continue
            if other.kind == "acronym" and re.search(
                rf"\(\s*{re.escape(other.term)}|{re.escape(other.term)}\s*\(", text
            ):
                continue
            if other.key == entry.key and entry.kind == "phrase" and not entry.safe and text not in entry.patterns:
                yield Message(
                    "pengganti «{text}» cocok lagi dengan polanya sendiri; tulis pengganti yang lain", text=text
                )
                break
            loop = any(back.lower() == entry.term.lower() for back in other.suggest if entry.term)
            yield (
                Message("pengganti «{text}» berputar: {key} mengubahnya kembali", text=text, key=other.key)
                if loop
                else Message(
                    "pengganti «{text}» ditandai lagi oleh {key}; tulis pengganti yang lain", text=text, key=other.key
                )
            )
            break


def _draft(text: str, entry: Entry) -> Draft:
    gates = entry.gates
    channel = next(iter(gates.get("channels", ())), None) or next(
        name for name in ("surat", "surel", "lapor", "chat", "ulasan") if name not in gates.get("not_channels", ())
    )
    return Draft(
        text,
        question="Mohon kabar tentang berkas saya." if gates.get("if_question") else None,
        channel=channel,
        reply_type=next(iter(gates.get("reply_types", ())), None),
    )


def _counting(text: str, entry: Entry, wordlists: Wordlists) -> Iterator[Match]:
    """The matches that count in a text written for ``entry``."""
    draft = _draft(text, entry)
    gates = Gates(draft, wordlists.bases)
    for match in wordlists.find(draft.document):
        if match.entry.kind in ("marker", "name") or not gates.passes(match):
            continue
        words = text[match.start : match.end]
        if match.entry.kind == "spelling" and joined_rightly(match.entry, words):
            continue
        if match.entry.kind == "spelling" and match.entry.gates.get("guard") == "lower" and words[:1].isupper():
            continue
        if match.entry.kind == "foreign" and words[:3].lower() == "di ":
            continue
        yield match


def _examples(entry: Entry, wordlists: Wordlists) -> Iterator[str]:
    for example in entry.flagged:
        text, spans = unmark(example)
        if not spans and entry.kind != "marker":
            yield Message("contoh «{example}» tidak menandai kata dengan [[…]]", example=example)
            continue
        found = _found(text, entry, wordlists)
        if entry.kind == "marker" and not spans:
            if not found:
                yield Message("contoh «{example}» tidak dikenali", example=example)
        elif found != spans:
            got = ", ".join(f"«{text[a:b]}»" for a, b in found) or Message("tidak ada")
            yield Message("contoh «{example}»: yang ditemukan {got}", example=example, got=got)
    for example in entry.silent:
        text, _ = unmark(example)
        found = _found(text, entry, wordlists)
        if found:
            yield Message(
                "contoh diam «{example}» ternyata ditandai: «{words}»",
                example=example,
                words=text[found[0][0] : found[0][1]],
            )


def _found(text: str, entry: Entry, wordlists: Wordlists) -> list[tuple[int, int]]:
    draft = _draft(text, entry)
    gates = Gates(draft, wordlists.bases)
    return sorted(
        (match.start, match.end)
        for match in wordlists.find(draft.document)
        if match.entry.key == entry.key and gates.passes(match)
    )


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the ``[[…]]`` off an example; return the text and the marked ranges."""
    text, spans, at = "", [], 0
    for match in _MARKED.finditer(example):
        text += example[at : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    return text + example[at:], spans
