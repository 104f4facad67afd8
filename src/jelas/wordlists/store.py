"""The lists as a draft meets them: compiled, matched in one pass, never changed."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Mapping, Sequence
from functools import cached_property
from os import PathLike
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from jelas.messages import Message
from jelas.ruleinfo import RuleInfo
from jelas.wordlists.automaton import Automaton, Tables, build
from jelas.wordlists.look import Look, Shown, look_of
from jelas.wordlists.model import TABLE_RULES, Acronym, Entry, ListRule, Match
from jelas.wordlists.pattern import (
    Detail,
    PatternError,
    details,
    fixed_core,
    fixed_frame,
    has_highlight,
    parsed,
    parsed_gate,
    roots_of,
)
from jelas.wordlists.problems import Problem, WordlistError

if TYPE_CHECKING:
    from jelas.language.document import Document
    from jelas.wordlists.reading import Lists


class Compiled(NamedTuple):
    """One set of lists as plain data, as it is written to disk."""

    entries: tuple[bytes, ...]
    """Each entry, packed: most are never looked at."""
    owners: bytes
    """For each pattern the number of its entry …"""
    places: bytes
    """… which of the entry's patterns it is …"""
    looks: bytes
    """… and what is left to do with a match: see ``_PARTS``, ``_CUT`` and ``_FRAME``."""
    tables: Tables
    bases: str
    rules: tuple[tuple[str, ...], ...]
    acronyms: bytes
    names: tuple[str, ...]
    silence: tuple[str, ...]
    problems: tuple[str, ...]
    """What had to be left out while a list is being edited; always empty in a wheel."""


_PARTS, _CUT, _FRAME = 1, 2, 3
"""A match has to be looked at again for its «…»; has to be read on backwards from its first fixed word; has so
many tokens before and behind its «…» (``_FRAME`` and more). 0: it is what it is."""


def compile_lists(lists: Lists) -> Compiled:
    """Compile what was read; an entry with a bad pattern is noted in ``lists.problems`` and left out."""
    from jelas.wordlists.reading import escape

    trees = []
    owners, places, looks = array("I"), array("I"), bytearray()
    bases: set[str] = set()
    entries: list[bytes] = []
    every = [(located.entry, located.file, located.line) for located in lists.entries]
    every += [(Entry("name", "name", name, (escape(name),)), "", 0) for name in sorted(lists.names)]
    for entry, file, line in every:
        read = []
        around = [*entry.gates.get("unless_before", ()), *entry.gates.get("unless_after", ())]
        for place, source in enumerate((*entry.patterns, *around)):
            try:
                if place < len(entry.patterns):
                    read.append((place, parsed(source)))
                else:
                    bases |= roots_of(parsed_gate(source))
            except PatternError as error:
                lists.problems.append(
                    Problem(
                        file,
                        line,
                        Message(
                            "«{entry}»: pola «{source}»: {reason}", entry=entry.id, source=source, reason=error.message
                        ),
                    )
                )
                break
        else:
            for place, tree in read:
                core = fixed_core(tree)
                trees.append((core, entry.gates.get("case") == "exact"))
                owners.append(len(entries))
                places.append(place)
                frame = fixed_frame(tree)
                if core is not tree:
                    looks.append(_CUT)
                elif frame is not None and max(frame) < 15:
                    # How many tokens stand before and behind «…».
                    looks.append(_FRAME + 15 * frame[0] + frame[1])
                else:
                    looks.append(_PARTS if has_highlight(tree) else 0)
                bases |= roots_of(tree)
            entries.append(marshal.dumps(_plain(entry), 4))
    return Compiled(
        tuple(entries),
        owners.tobytes(),
        places.tobytes(),
        bytes(looks),
        build(trees),
        "\n".join(sorted(bases)),
        tuple(tuple(rule) for rule in lists.rules.values()),
        marshal.dumps([tuple(acronym) for acronym in lists.acronyms.values()], 4),
        tuple(sorted(lists.names)),
        tuple(sorted(lists.silence)),
        tuple(str(problem) for problem in lists.problems),
    )


def _plain(entry: Entry) -> tuple[Any, ...]:
    return tuple(dict(value) if isinstance(value, Mapping) else value for value in entry)


class _Layer:
    """One compiled set of lists, ready to match."""

    def __init__(self, data: Compiled) -> None:
        self.data = data
        self.bases = frozenset(data.bases.split("\n")) if data.bases else frozenset()
        self.automaton = Automaton(data.tables, self.bases)
        self.owners = array("I")
        self.owners.frombytes(data.owners)
        self.places = array("I")
        self.places.frombytes(data.places)
        self.known: dict[int, Entry] = {}
        self.second_looks: dict[int, Look] = {}

    def entry(self, number: int) -> Entry:
        entry = self.known.get(number)
        if entry is None:
            entry = self.known[number] = Entry(*marshal.loads(self.data.entries[number]))
        return entry

    def look(self, pattern: int) -> Look:
        look = self.second_looks.get(pattern)
        if look is None:
            entry = self.entry(self.owners[pattern])
            exact, cut = entry.gates.get("case") == "exact", self.data.looks[pattern] == _CUT
            look = self.second_looks[pattern] = look_of(entry.patterns[self.places[pattern]], exact, cut)
        return look

    def entries(self) -> list[Entry]:
        return [self.entry(number) for number in range(len(self.data.entries))]


class Wordlists:
    """Lists in force. Immutable; may be shared between threads."""

    def __init__(self, layers: Sequence[Compiled]) -> None:
        """Put compiled lists on top of each other, the strongest last; see :meth:`builtin`."""
        self._layers = tuple(_Layer(layer) for layer in layers)
        self._foreign: dict[str, bool] = {}
        self._silence = frozenset(key for layer in layers for key in layer.silence)
        # An entry of a later list takes the place of an earlier one with the same key.
        hidden: set[str] = set()
        covered: list[frozenset[str]] = []
        for layer in reversed(self._layers):
            covered.append(frozenset(hidden))
            if layer is not self._layers[0]:
                hidden.update(entry.key for entry in layer.entries())
        self._covered = tuple(reversed(covered))

    @classmethod
    def builtin(cls) -> Wordlists:
        """Return the bundled lists, read once."""
        global _builtin
        if _builtin is None:
            from jelas.wordlists.compiled import load

            _builtin = cls((load(),))
        return _builtin

    def extended(self, paths: Sequence[str | PathLike[str]]) -> Wordlists:
        """Return these lists with those of an agency on top.

        Args:
            paths: ``.toml`` and ``.csv`` files in the formats of ``docs/wordlist-format.md``.

        Raises:
            WordlistError: Something in them has to be mended; every problem with file and line.
        """
        from pathlib import Path

        from jelas.wordlists.validation import read_agency

        lists, problems = read_agency([Path(path) for path in paths], self)
        if problems:
            raise WordlistError(problems)
        return self.with_lists(lists)

    def with_lists(self, lists: Lists) -> Wordlists:
        """Return these lists with others, already read and checked, on top."""
        return Wordlists((*(layer.data for layer in self._layers), compile_lists(lists)))

    def __reduce__(self) -> tuple[Any, ...]:
        if self is _builtin:
            return (_load_builtin, ())
        return (Wordlists, (tuple(layer.data for layer in self._layers),))

    # What stands in the lists

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry in force, markers included, names of the agency excluded."""
        return tuple(
            entry
            for layer, covered in zip(self._layers, self._covered, strict=True)
            for entry in layer.entries()
            if entry.kind != "name" and self._in_force(entry, covered)
        )

    def entries_of(self, rule: str) -> tuple[Entry, ...]:
        """The entries of one rule, in the order of the lists."""
        return tuple(entry for entry in self.entries if entry.rule == rule)

    @property
    def spelling(self) -> tuple[Entry, ...]:
        """The entries of ``spelling/*.csv``."""
        return tuple(entry for entry in self.entries if entry.kind == "spelling")

    @property
    def markers(self) -> tuple[Entry, ...]:
        """The entries of ``markers/*.toml``."""
        return tuple(entry for entry in self.entries if entry.kind == "marker")

    @cached_property
    def names(self) -> frozenset[str]:
        """Names that an agency's list protects, lower case."""
        return frozenset(name for layer in self._layers for name in layer.data.names)

    @cached_property
    def acronyms(self) -> Mapping[str, Acronym]:
        """Every listed acronym by its letters; what an agency says counts."""
        return MappingProxyType(
            {fields[0]: Acronym(*fields) for layer in self._layers for fields in marshal.loads(layer.data.acronyms)}
        )

    def flags_foreign(self, text: str) -> bool:
        """Tell whether a text of the lists (never of a draft) holds a listed foreign word; remembered."""
        known = self._foreign.get(text)
        if known is None:
            from jelas.language.document import read

            known = self._foreign[text] = any(m.entry.kind == "foreign" for m in self.find(read(text)))
        return known

    @cached_property
    def rules(self) -> Mapping[str, ListRule]:
        """The rules that the lists stand for, by name: one a phrase file, one a kind of table."""
        found = dict(TABLE_RULES)
        for layer in self._layers:
            for fields in layer.data.rules:
                found.setdefault(fields[0], ListRule(*fields))
        return MappingProxyType(found)

    @cached_property
    def rule_infos(self) -> tuple[RuleInfo, ...]:
        """The facts of every rule that the lists stand for, with the examples of its entries, by name."""
        flagged: dict[str, list[str]] = {}
        silent: dict[str, list[str]] = {}
        for entry in self.entries:
            flagged.setdefault(entry.rule, []).extend(entry.flagged[:1])
            silent.setdefault(entry.rule, []).extend(entry.silent[:1])
        return tuple(
            RuleInfo(
                **rule._asdict(),
                flagged=tuple(flagged.get(rule.name, ())),
                silent=tuple(silent.get(rule.name, ())),
            )
            for rule in sorted(self.rules.values())
        )

    # Matching

    def find(self, document: Document) -> list[Match]:
        """Return every match of every entry in force, in text order; gates are not looked at (see ``Gates``).

        Of one entry the longest match from the left counts; matches of different entries may overlap.
        """
        found: list[Match] = []
        for layer, covered in zip(self._layers, self._covered, strict=True):
            found.extend(self._find_in(layer, covered, document))
        found.sort(key=_by_place)
        return found

    def _find_in(self, layer: _Layer, covered: frozenset[str], document: Document) -> list[Match]:
        tokens = document.tokens
        looks, owners, places = layer.data.looks, layer.owners, layer.places
        best: dict[tuple[int, int], tuple[int, int, Shown | None]] = {}
        for pattern, first, last in layer.automaton.find(document):
            owner, shown = owners[pattern], None
            key = (owner, first)
            earlier = best.get(key)
            if earlier is not None and earlier[0] >= last:
                continue
            if 0 < looks[pattern] < _FRAME:
                shown = layer.look(pattern).at(document, first, last, layer.bases)
                if shown is None:
                    continue
                key = (owner, shown[0])
                earlier = best.get(key)
                if earlier is not None and earlier[0] >= last:
                    continue
            best[key] = (last, pattern, shown)
        # Mostly nothing is covered or silenced, and every entry is in force.
        choosy = bool(covered or self._silence)
        new, known = tuple.__new__, layer.known.get
        matches: list[Match] = []
        before, end = -1, 0
        for (owner, first), (last, pattern, shown) in sorted(best.items()):
            if owner != before:
                before, end = owner, 0
                entry = known(owner) or layer.entry(owner)
            if first < end or (choosy and not self._in_force(entry, covered)):
                continue
            end = last
            if shown is not None:
                _, begin, behind = shown
            elif (look := looks[pattern]) >= _FRAME:
                before_it, behind_it = divmod(look - _FRAME, 15)
                begin, behind = first + before_it, last - behind_it
            else:
                begin, behind = first, last
            place = (entry, tokens[begin].start, tokens[behind - 1].end, places[pattern], first, last)
            matches.append(new(Match, place))
        return matches

    def _detail(
        self, layer: _Layer, entry: Entry, place: int, tokens: Sequence[Any], first: int, last: int
    ) -> Detail | None:
        exact = entry.gates.get("case") == "exact"
        for detail in details(parsed(entry.patterns[place]), tokens, first, last, exact=exact, bases=layer.bases):
            if detail.end == last:
                return detail
        return None

    def detail(self, match: Match, document: Document) -> Detail | None:
        """Tell where the pieces of a match stand: remembered words, the first ``@…``, the highlight."""
        for layer in reversed(self._layers):
            found = self._detail(layer, match.entry, match.pattern, document.tokens, match.first, match.last)
            if found:
                return found
        return None

    @cached_property
    def bases(self) -> frozenset[str]:
        """Roots that the patterns name."""
        return frozenset().union(*(layer.bases for layer in self._layers))

    def _in_force(self, entry: Entry, covered: frozenset[str]) -> bool:
        if covered and entry.key in covered:
            return False
        silence = self._silence
        return not silence or not (
            entry.rule in silence or entry.key in silence or (entry.term and f"term:{entry.term}" in silence)
        )


def _by_place(match: Match) -> tuple[int, int, str, str]:
    entry = match.entry
    return (match.start, match.end, entry.rule, entry.id)


def _load_builtin() -> Wordlists:
    return Wordlists.builtin()


_builtin: Wordlists | None = None
