"""Reading ``wordlists/`` and an agency's own lists: entries, and a line for every problem."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jelas.messages import Message
from jelas.report import CATEGORIES, CONFIDENCES, SEVERITIES
from jelas.wordlists.model import SPELLING_RULES, TABLE_RULES, Acronym, Entry, ListRule
from jelas.wordlists.problems import Problem

_CHANNELS = ("surat", "surel", "lapor", "chat", "ulasan")
_REPLY_TYPES = ("informasi", "selesai", "proses", "penolakan", "rujukan", "kip", "berkas_kurang", "umum")
FACTS = frozenset(
    [
        "date",
        "weekday",
        "time",
        "duration",
        "deadline",
        "contact",
        "money",
        "citation",
        "percentage",
        "agent",
        "reason",
        "attachment",
        "list",
        "apology",
        "trouble",
    ]
)
"""What ``unless_…_has`` and ``if_draft_has`` may ask for."""
POSITIONS = ("opening", "closing", "sentence-start", "sentence-end")

_ENTRY_TEXTS = frozenset({"id", "advice", "advice_en", "severity", "confidence", "why", "why_en", "source"})
_ENTRY_LISTS = frozenset({"match", "suggest", "flagged", "silent"})
_GATE_LISTS: Mapping[str, Sequence[str] | None] = {
    "channels": _CHANNELS,
    "not_channels": _CHANNELS,
    "reply_types": _REPLY_TYPES,
    "not_reply_types": _REPLY_TYPES,
    "unless_sentence_has": sorted(FACTS),
    "unless_nearby_has": sorted(FACTS),
    "unless_draft_has": sorted(FACTS),
    "if_draft_has": sorted(FACTS),
    "unless_before": None,
    "unless_after": None,
}
_GATE_CHOICES = {"position": POSITIONS, "case": ("exact",), "where": ("anywhere",)}
_GATE_FLAGS = frozenset({"unless_question", "if_question"})
_GATES = frozenset(_GATE_LISTS) | frozenset(_GATE_CHOICES) | _GATE_FLAGS
_ENTRY_KEYS = _ENTRY_TEXTS | _ENTRY_LISTS | _GATES | {"safe"}
_MARKER_KEYS = (_ENTRY_KEYS - {"suggest", "safe", "advice", "advice_en", "severity", "confidence"}) | {
    "function",
    "points",
    "label",
}
_RULE_TEXTS = ("rule", "category", "severity", "confidence", "title", "title_en", "why", "why_en", "source")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "acronym": ("acronym", "expansion", "plain", "status", "domain", "source"),
    "jargon": ("term", "plain", "use", "severity", "note", "source"),
    "foreign": ("base", "equivalent", "use", "severity", "note", "source"),
    "spelling": ("wrong", "right", "kind", "forms", "guard", "source"),
}
"""The columns of each kind of table."""
_STATUSES = ("umum", "ringan", "jelaskan", "nama")
_GUARDS = ("", "lower", "not-chat", "info", "hint")
_USES = ("ganti", "jelaskan", "petunjuk")
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

AGENCY_RULE = ListRule(
    "agency-phrase", "wordiness", "warning", "high", "Frasa menurut instansi", "Phrase listed by the agency",
    "Instansi sudah menetapkan bentuk yang lebih mudah dipahami warga.",
    "The agency has settled on a form that citizens understand better.", "agency",
)  # fmt: skip
"""The rule of phrases in an agency's list that name no rule of their own."""

_AGENCY_TABLES = {"phrase", "term", "acronym", "spelling", "foreign"}


@dataclass
class Located:
    """An entry and where it stands."""

    entry: Entry
    file: str
    line: int


@dataclass
class Lists:
    """Everything read from some files, with what is wrong in them."""

    entries: list[Located] = field(default_factory=list)
    rules: dict[str, ListRule] = field(default_factory=dict)
    acronyms: dict[str, Acronym] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    silence: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    _acronym_lines: dict[str, tuple[str, int]] = field(default_factory=dict)

    def problem(self, file: str, line: int, what: str) -> None:
        """Note something to mend."""
        self.problems.append(Problem(file, line, what))

    def add_rule(self, rule: ListRule, file: str, line: int) -> None:
        """Note a rule; two files may not define the same one differently."""
        if self.rules.setdefault(rule.name, rule) != rule:
            self.problem(
                file, line, Message("aturan «{name}» sudah ada di berkas lain; beri nama lain", name=rule.name)
            )


def read_file(path: Path, lists: Lists, *, agency: bool = False) -> None:
    """Read one list into ``lists``; what cannot be used is noted there as a problem.

    Args:
        path: A ``.toml`` or ``.csv`` file in one of the formats of ``docs/wordlist-format.md``.
        lists: Where entries and problems go.
        agency: Also allow the tables ``[[phrase]]``, ``[[term]]`` … and ``names`` and ``silence``.
    """
    name = str(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        lists.problem(name, 0, Message("bukan UTF-8; simpan ulang sebagai «UTF-8»"))
        return
    except OSError as error:
        lists.problem(name, 0, Message("tidak dapat dibaca: {reason}", reason=error.strerror))
        return
    if path.suffix == ".csv":
        _read_csv(name, path.stem, text, lists)
    elif path.suffix == ".toml":
        _read_toml(name, path.stem, text, lists, agency)
    else:
        lists.problem(name, 0, Message("jenis berkas tidak dikenal; pakai .toml atau .csv"))


# TOML


def _read_toml(file: str, stem: str, text: str, lists: Lists, agency: bool) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        lists.problem(file, int(line[1]) if line else 0, Message("bukan TOML yang benar: {reason}", reason=error))
        return
    lines = _Lines(text)
    if "rule" in data or "entry" in data:
        _phrase_file(file, stem, data, lines, lists, agency)
    elif "marker" in data:
        _marker_file(file, stem, data, lines, lists)
    elif agency:
        _agency_file(file, data, lines, lists)
    else:
        lists.problem(
            file,
            0,
            Message("berkas ini belum memuat «rule» dan [[entry]], atau [[marker]]; lihat docs/wordlist-format.md"),
        )


class _Lines:
    """Finds the line on which the n-th table of an array begins, since TOML readers do not tell."""

    def __init__(self, text: str) -> None:
        self._tables: dict[str, list[int]] = {}
        self._keys: dict[str, int] = {}
        for number, line in enumerate(text.splitlines(), 1):
            header = re.match(r"\s*\[\[\s*(\w+)\s*\]\]", line)
            if header:
                self._tables.setdefault(header[1], []).append(number)
                continue
            key = re.match(r"([\w-]+)\s*=", line)
            if key and not self._tables:
                self._keys.setdefault(key[1], number)

    def table(self, name: str, index: int) -> int:
        """The line of ``[[name]]`` number ``index`` (from 0)."""
        numbers = self._tables.get(name, [])
        return numbers[index] if index < len(numbers) else 0

    def key(self, name: str) -> int:
        """The line of a key above the first table."""
        return self._keys.get(name, 1)


def _phrase_file(file: str, stem: str, data: Mapping[str, Any], lines: _Lines, lists: Lists, agency: bool) -> None:
    good = True
    for key in data:
        if key not in _RULE_TEXTS and key != "entry":
            lists.problem(
                file,
                lines.key(key),
                Message("kunci «{key}» tidak dikenal; yang ada: {choices}", key=key, choices=", ".join(_RULE_TEXTS)),
            )
    for key in _RULE_TEXTS:
        value = data.get(key)
        if not isinstance(value, str) or not value.strip():
            lists.problem(file, lines.key(key), Message("«{key}» belum diisi", key=key))
            good = False
    if not good:
        return
    rule = ListRule(*(data[key] for key in _RULE_TEXTS))
    if not agency and rule.name != stem:
        lists.problem(
            file,
            lines.key("rule"),
            Message("rule = «{name}» harus sama dengan nama berkas «{stem}»", name=rule.name, stem=stem),
        )
    if not _KEBAB.fullmatch(rule.name):
        lists.problem(
            file,
            lines.key("rule"),
            Message("nama aturan «{name}» harus huruf kecil dengan tanda hubung", name=rule.name),
        )
    for key, value, allowed in (
        ("category", rule.category, CATEGORIES),
        ("severity", rule.severity, SEVERITIES),
        ("confidence", rule.confidence, CONFIDENCES),
    ):
        if value not in allowed:
            lists.problem(
                file,
                lines.key(key),
                Message(
                    "{key} = «{value}» tidak dikenal; pilih {choices}", key=key, value=value, choices=", ".join(allowed)
                ),
            )
            return
    lists.add_rule(rule, file, lines.key("rule"))
    for index, table in enumerate(_tables(file, "entry", data, lines, lists)):
        _phrase(file, lines.table("entry", index), table, rule, lists)


def _tables(file: str, name: str, data: Mapping[str, Any], lines: _Lines, lists: Lists) -> Iterator[Mapping[str, Any]]:
    tables = data.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        lists.problem(file, lines.table(name, 0), Message("tulis «{name}» sebagai [[{name}]]", name=name))
        return
    yield from tables


def _checked(
    file: str, line: int, table: Mapping[str, Any], allowed: frozenset[str], lists: Lists
) -> dict[str, Any] | None:
    """Return the gates of an entry, or ``None`` when something in the table has the wrong shape."""
    good = True

    def bad(what: str) -> None:
        nonlocal good
        good = False
        lists.problem(file, line, what)

    gates: dict[str, Any] = {}
    for key, value in table.items():
        if key not in allowed:
            bad(
                Message("kunci «{key}» tidak dikenal; yang ada: {choices}", key=key, choices=", ".join(sorted(allowed)))
            )
        elif key in _ENTRY_TEXTS or key in ("function", "label", "rule"):
            if not isinstance(value, str):
                bad(Message("«{key}» harus teks dalam tanda petik", key=key))
        elif key in _ENTRY_LISTS or key in _GATE_LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                bad(Message('«{key}» harus daftar teks: ["…", "…"]', key=key))
                continue
            choices = _GATE_LISTS.get(key)
            for item in value:
                if choices is not None and item not in choices:
                    bad(
                        Message(
                            "{key}: «{item}» tidak dikenal; pilih {choices}",
                            key=key,
                            item=item,
                            choices=", ".join(choices),
                        )
                    )
            if key in _GATE_LISTS:
                gates[key] = tuple(value)
        elif key in _GATE_CHOICES:
            if value not in _GATE_CHOICES[key]:
                bad(
                    Message(
                        "{key} = «{value}» tidak dikenal; pilih {choices}",
                        key=key,
                        value=value,
                        choices=", ".join(_GATE_CHOICES[key]),
                    )
                )
            gates[key] = value
        elif key in _GATE_FLAGS or key == "safe":
            if not isinstance(value, bool):
                bad(Message("«{key}» harus true atau false", key=key))
            elif key in _GATE_FLAGS and value:
                gates[key] = True
        elif key == "points" and (isinstance(value, bool) or not isinstance(value, int | float)):
            bad(Message("«points» harus angka"))
    for key, level, choices in (
        ("severity", table.get("severity"), SEVERITIES),
        ("confidence", table.get("confidence"), CONFIDENCES),
    ):
        if level is not None and level not in choices:
            bad(
                Message(
                    "{key} = «{value}» tidak dikenal; pilih {choices}", key=key, value=level, choices=", ".join(choices)
                )
            )
    if not table.get("match"):
        bad(Message("«match» belum diisi; tulis sedikitnya satu pola"))
    return gates if good else None


def _phrase(file: str, line: int, table: Mapping[str, Any], rule: ListRule, lists: Lists) -> None:
    gates = _checked(file, line, table, _ENTRY_KEYS | {"rule"}, lists)
    if gates is None:
        return
    identity = table.get("id", "")
    if not _KEBAB.fullmatch(identity):
        lists.problem(
            file,
            line,
            Message("id = «{entry}» harus huruf kecil dengan tanda hubung, misalnya «tulis-begini»", entry=identity),
        )
        return
    if "suggest" not in table and not table.get("advice"):
        lists.problem(
            file,
            line,
            Message(
                "«{entry}»: isi «suggest» (teks pengganti) atau «advice» (apa yang harus dilakukan)", entry=identity
            ),
        )
    if table.get("safe") and not table.get("suggest"):
        lists.problem(
            file,
            line,
            Message("«{entry}»: safe = true tanpa «suggest»; hapus «safe» atau tulis penggantinya", entry=identity),
        )
    for key in ("flagged", "silent"):
        if not table.get(key):
            lists.problem(
                file,
                line,
                Message("«{entry}»: «{key}» belum diisi; tulis sedikitnya satu contoh", entry=identity, key=key),
            )
    if not table.get("source"):
        lists.problem(file, line, Message("«{entry}»: «source» belum diisi", entry=identity))
    lists.entries.append(
        Located(
            Entry(
                kind="phrase",
                rule=rule.name,
                id=identity,
                patterns=tuple(table["match"]),
                suggest=tuple(table.get("suggest", ())),
                safe=table.get("safe", False),
                advice=table.get("advice", ""),
                severity=table.get("severity", rule.severity),
                confidence=table.get("confidence", rule.confidence),
                why=table.get("why", ""),
                why_en=table.get("why_en", ""),
                source=table.get("source", ""),
                gates=gates,
                flagged=tuple(table.get("flagged", ())),
                silent=tuple(table.get("silent", ())),
                advice_en=table.get("advice_en", ""),
            ),
            file,
            line,
        )
    )


def _marker_file(file: str, stem: str, data: Mapping[str, Any], lines: _Lines, lists: Lists) -> None:
    for key in data:
        if key != "marker":
            lists.problem(
                file,
                lines.key(key),
                Message("kunci «{key}» tidak dikenal; berkas ini hanya berisi [[marker]]", key=key),
            )
    used: dict[str, int] = {}
    for index, table in enumerate(_tables(file, "marker", data, lines, lists)):
        line = lines.table("marker", index)
        gates = _checked(file, line, table, _MARKER_KEYS, lists)
        function = table.get("function", "")
        if not isinstance(function, str) or not _KEBAB.fullmatch(function.replace("_", "-")):
            lists.problem(
                file, line, Message("function = «{function}» harus huruf kecil dengan tanda hubung", function=function)
            )
            continue
        if not table.get("source"):
            lists.problem(file, line, Message("«{function}»: «source» belum diisi", function=function))
        if gates is None:
            continue
        # Several markers may share a function; their ids count on unless they are given.
        used[function] = used.get(function, 0) + 1
        number = f"-{used[function]}" if used[function] > 1 else ""
        lists.entries.append(
            Located(
                Entry(
                    kind="marker",
                    rule=stem,
                    id=table.get("id") or function + number,
                    patterns=tuple(table["match"]),
                    severity="info",
                    source=table.get("source", ""),
                    why=table.get("why", ""),
                    why_en=table.get("why_en", ""),
                    gates=gates,
                    flagged=tuple(table.get("flagged", ())),
                    silent=tuple(table.get("silent", ())),
                    function=function,
                    points=float(table.get("points", 0)),
                    label=table.get("label", ""),
                ),
                file,
                line,
            )
        )


def _agency_file(file: str, data: Mapping[str, Any], lines: _Lines, lists: Lists) -> None:
    known = _AGENCY_TABLES | {"names", "silence"}
    for key, value in data.items():
        if key not in known:
            lists.problem(
                file,
                lines.key(key),
                Message("«{key}» tidak dikenal; yang ada: {choices}", key=key, choices=", ".join(sorted(known))),
            )
        elif key in ("names", "silence") and (
            not isinstance(value, list) or not all(isinstance(item, str) for item in value)
        ):
            lists.problem(file, lines.key(key), Message('«{key}» harus daftar teks: ["…", "…"]', key=key))
        elif key == "names":
            lists.names.update(item.strip().lower() for item in value)
        elif key == "silence":
            lists.silence.update(item.strip() for item in value)
    for index, table in enumerate(_tables(file, "phrase", data, lines, lists)):
        line = lines.table("phrase", index)
        name = table.get("rule", AGENCY_RULE.name)
        rule = lists.rules.get(name) if isinstance(name, str) else None
        if name == AGENCY_RULE.name:
            rule = AGENCY_RULE
            lists.add_rule(rule, file, line)
        if rule is None:
            lists.problem(
                file,
                line,
                Message(
                    "rule = «{name}» tidak ada; hapus baris itu atau pilih {choices}",
                    name=name,
                    choices=", ".join(sorted(lists.rules)),
                ),
            )
            continue
        _phrase(file, line, table, rule, lists)
    for name, kind in (
        ("term", "jargon"),
        ("acronym", "acronym"),
        ("spelling", "spelling"),
        ("foreign", "foreign"),
    ):
        for index, table in enumerate(_tables(file, name, data, lines, lists)):
            line = lines.table(name, index)
            row = {key: str(value).strip() for key, value in table.items()}
            unknown = row.keys() - set(COLUMNS[kind])
            if unknown:
                lists.problem(
                    file,
                    line,
                    Message(
                        "kunci «{key}» tidak dikenal; yang ada: {choices}",
                        key=sorted(unknown)[0],
                        choices=", ".join(COLUMNS[kind]),
                    ),
                )
                continue
            row = {column: row.get(column, _DEFAULTS.get((kind, column), "")) for column in COLUMNS[kind]}
            _ROWS[kind](file, line, "instansi", row, lists)


_DEFAULTS = {
    ("jargon", "use"): "ganti",
    ("jargon", "severity"): "warning",
    ("foreign", "use"): "ganti",
    ("foreign", "severity"): "warning",
    ("spelling", "kind"): "baku",
    ("acronym", "status"): "jelaskan",
}
"""What an agency need not write."""


# CSV


def _read_csv(file: str, stem: str, text: str, lists: Lists) -> None:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(reader, [])
        kind = next((kind for kind, columns in COLUMNS.items() if sorted(columns) == sorted(header)), None)
        if kind is None:
            wanted = " | ".join(",".join(columns) for columns in COLUMNS.values())
            lists.problem(
                file,
                1,
                Message(
                    "baris pertama «{header}» bukan judul kolom yang dikenal; tulis {wanted}",
                    header=",".join(header),
                    wanted=wanted,
                ),
            )
            return
        for fields in reader:
            line = reader.line_num
            if not any(value.strip() for value in fields):
                continue
            if len(fields) != len(header):
                lists.problem(
                    file,
                    line,
                    Message(
                        'ada {number} kolom, seharusnya {wanted}; apit teks yang berkoma dengan "…"',
                        number=len(fields),
                        wanted=len(header),
                    ),
                )
                continue
            _ROWS[kind](file, line, stem, dict(zip(header, map(str.strip, fields), strict=True)), lists)
    except csv.Error as error:
        lists.problem(file, reader.line_num, Message("bukan CSV yang benar: {reason}", reason=error))


def escape(text: str) -> str:
    """Return a pattern for exactly this text."""
    return re.sub(r"([()\[\]|«»<>@\\])", r"\\\1", text)


def slug(text: str) -> str:
    """Return the key of a table entry: its letters and digits, with hyphens between words."""
    return "-".join(re.findall(r"[^\W_]+", text.lower())) or "entry"


def _filled(file: str, line: int, row: Mapping[str, str], columns: Iterable[str], lists: Lists) -> bool:
    for column in columns:
        if not row[column]:
            lists.problem(file, line, Message("kolom «{column}» kosong", column=column))
            return False
    return True


def _one_of(file: str, line: int, column: str, value: str, allowed: Sequence[str], lists: Lists) -> bool:
    if value in allowed:
        return True
    choices = ", ".join(choice or "«»" for choice in allowed)
    lists.problem(
        file,
        line,
        Message("{column} = «{value}» tidak dikenal; pilih {choices}", column=column, value=value, choices=choices),
    )
    return False


def _choices(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _jargon(file: str, line: int, stem: str, row: Mapping[str, str], lists: Lists) -> None:
    if not (
        _filled(file, line, row, ("term", "plain", "source"), lists)
        and _one_of(file, line, "use", row["use"], _USES, lists)
        and _one_of(file, line, "severity", row["severity"], SEVERITIES, lists)
    ):
        return
    use, plain = row["use"], row["plain"]
    entry = Entry(
        kind="jargon",
        rule="jargon-term",
        id=slug(row["term"]),
        patterns=(row["term"],),
        suggest=_choices(plain) if use == "ganti" else (),
        advice="" if use == "ganti" else plain,
        severity=row["severity"],
        source=row["source"],
        use=use,
        term=row["term"],
        note=row["note"],
        domain=stem,
    )
    lists.entries.append(Located(entry, file, line))


def _foreign(file: str, line: int, stem: str, row: Mapping[str, str], lists: Lists) -> None:
    if not (
        _filled(file, line, row, ("base", "equivalent", "source"), lists)
        and _one_of(file, line, "use", row["use"], _USES, lists)
        and _one_of(file, line, "severity", row["severity"], SEVERITIES, lists)
    ):
        return
    base = row["base"].lower()
    is_noun = stem in _FOREIGN_NOUNS and base.replace(" ", "").isalnum()
    entry = Entry(
        kind="foreign",
        rule="foreign-word",
        id=slug(base),
        # «di upload» is a verb written apart, «di outlet» a place: only verbs, and an agency's list, have it.
        patterns=foreign_patterns(base)[: -1 if is_noun else None],
        suggest=_choices(row["equivalent"]) if row["use"] == "ganti" else (),
        advice=row["equivalent"].replace("|", " / ") if row["use"] != "ganti" else "",
        severity=row["severity"],
        source=row["source"],
        use=row["use"],
        term=base,
        note=row["note"],
        domain=stem,
    )
    lists.entries.append(Located(entry, file, line))


_FOREIGN_NOUNS = ("benda", "keadaan", "layanan", "tambahan", "ungkapan")
"""Files of ``foreign/`` that hold no verbs."""


def foreign_patterns(base: str) -> tuple[str, ...]:
    """Return the patterns of a foreign base: affixed, hyphenated, in one word, behind a separate «di».

    >>> foreign_patterns("upload")
    ('@upload', 'di upload')
    """
    words = base.replace("-", " ").split()
    if not all(word.isalnum() for word in words):
        return (escape(base),)
    if len(words) == 1:
        return (f"@{base}", f"di {base}")
    *firsts, last = words
    middle = " ".join(firsts[1:])
    tail = f"({last}|{last}nya|{last}-nya|{last}kan)"
    whole = f"@{firsts[0]} {middle} {tail}".replace("  ", " ")
    return (whole, f"@{''.join(words)}", f"di {base.replace('-', ' ')}")


def _spelling(file: str, line: int, stem: str, row: Mapping[str, str], lists: Lists) -> None:
    if not (
        _filled(file, line, row, ("wrong", "right", "source"), lists)
        and _one_of(file, line, "kind", row["kind"], tuple(SPELLING_RULES), lists)
        and _one_of(file, line, "forms", row["forms"], ("", "ya"), lists)
        and _one_of(file, line, "guard", row["guard"], _GUARDS, lists)
    ):
        return
    wrong, kind, guard = row["wrong"], row["kind"], row["guard"]
    rule = TABLE_RULES[SPELLING_RULES[kind]]
    right = _choices(row["right"])
    gates: dict[str, Any] = {}
    if guard == "lower":
        gates["guard"] = "lower"
    elif guard == "not-chat":
        gates["not_channels"] = ("chat", "ulasan")
    if right[0].lower() == wrong.lower():
        gates["case"] = "exact"
    entry = Entry(
        kind="spelling",
        rule=rule.name,
        id=slug(wrong),
        patterns=_spelling_patterns(wrong, kind, row["forms"] == "ya"),
        suggest=right,
        safe=guard != "hint" and len(right) == 1,
        severity="info" if guard == "info" else rule.severity,
        source=row["source"],
        gates=gates,
        use=kind,
        term=wrong,
        domain=stem,
    )
    lists.entries.append(Located(entry, file, line))


_ENDINGS = ("nya", "lah", "kah", "pun")


def _spelling_patterns(wrong: str, kind: str, forms: bool) -> tuple[str, ...]:
    words = wrong.split()
    last = words[-1] if words else ""
    if forms and len(words) == 1 and wrong.isalpha():
        return (f"@{wrong.lower()}",)
    if last.isalpha() and len(last) > 3 and kind not in ("cakapan", "sapaan"):
        head = escape(" ".join(words[:-1]))
        return (f"{head} ({'|'.join([last, *(last + ending for ending in _ENDINGS)])})".strip(),)
    return (escape(wrong),)


def _acronym(file: str, line: int, stem: str, row: Mapping[str, str], lists: Lists) -> None:
    if not (
        _filled(file, line, row, ("acronym", "source"), lists)
        and _one_of(file, line, "status", row["status"], _STATUSES, lists)
    ):
        return
    letters, status = row["acronym"], row["status"]
    if status in ("ringan", "jelaskan") and not row["expansion"] and not row["plain"]:
        lists.problem(file, line, Message("«{entry}» perlu «expansion» atau «plain»", entry=letters))
        return
    if letters in lists._acronym_lines:
        other, at = lists._acronym_lines[letters]
        lists.problem(
            file,
            line,
            Message(
                "singkatan «{entry}» sudah ada di {other}:{at}; hapus salah satu", entry=letters, other=other, at=at
            ),
        )
        return
    lists._acronym_lines[letters] = (file, line)
    lists.acronyms[letters] = Acronym(
        letters, row["expansion"], row["plain"], status, row["domain"] or stem, row["source"]
    )
    if status not in ("ringan", "jelaskan"):
        return
    exact = sum(letter.isupper() for letter in letters) >= 2
    gates: dict[str, Any] = {"case": "exact"} if exact else {}
    # Clippings (*Intaltuskim*, *Baur*) name units that no citizen knows, below a letter as well as in it.
    if letters[0].isupper() and not letters.isupper() and letters.isalpha():
        gates["where"] = "anywhere"
    words = escape(letters)
    if letters[-1].isalnum():
        head, _, last = words.rpartition(" ")
        words = f"{head} ({last}|{last}nya|{last}-nya)".strip()
    entry = Entry(
        kind="acronym",
        rule="known-acronym",
        id=slug(letters),
        patterns=(words,),
        severity="warning" if status == "jelaskan" else "info",
        source=row["source"],
        gates=gates,
        use=status,
        term=letters,
        domain=row["domain"] or stem,
    )
    lists.entries.append(Located(entry, file, line))


_ROWS = {"jargon": _jargon, "foreign": _foreign, "spelling": _spelling, "acronym": _acronym}
