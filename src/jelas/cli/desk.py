"""One draft after another: from a name on the command line to a report, whatever the file is like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jelas.cli.inputs import Wishes, checker_for, read_source, rule_names, settings_for
from jelas.cli.speech import InputError, Say, speaker
from jelas.messages import message_of

if TYPE_CHECKING:
    from jelas.checker import Checker
    from jelas.readers.base import Reading
    from jelas.report import Report
    from jelas.settings_file import SettingsFile


class Checked(NamedTuple):
    """A draft that was read and checked."""

    name: str
    source: bytes
    reading: Reading
    report: Report
    checker: Checker
    found: SettingsFile


class Outcome(NamedTuple):
    """What came of one name; small enough to travel between processes."""

    name: str
    report: Report | None
    reading: Reading | None
    """Only where a writer needs it to point into the file."""
    language: str
    notes: tuple[str, ...]
    error: str
    """One plain line, ``""`` where all went well."""
    written: str
    """Name of the review copy that was made."""


class Desk:
    """Checks drafts by name. Keeps the checker of each settings file, never a text."""

    def __init__(self, wishes: Wishes) -> None:
        """Keep what the command line asks for."""
        self.wishes = wishes
        self._settings: dict[Path, SettingsFile] = {}
        self._checkers: dict[tuple[Path | None, tuple[Path, ...]], Checker] = {}
        self._looked_at: set[Path | None] = set()

    def settings(self, name: str) -> SettingsFile:
        """Return the settings in force for a draft.

        Raises:
            InputError: They cannot be used.
        """
        folder = Path.cwd() if name == "-" else Path(name).absolute().parent
        if folder not in self._settings:
            self._settings[folder] = settings_for(self.wishes, None if name == "-" else name)
        return self._settings[folder]

    def checker(self, found: SettingsFile) -> Checker:
        """Return the checker for settings, built once for each settings file.

        Raises:
            InputError: A wordlist cannot be used, or a rule that the command line silences does not exist.
        """
        key = (found.path, found.wordlists)
        if key not in self._checkers:
            self._checkers[key] = checker_for(found)
        return self._checkers[key]

    def check(self, name: str) -> Checked:
        """Read and check one draft.

        Raises:
            InputError: Anything that keeps it from being checked, in one plain line.
        """
        source, reading = read_source(name, self.wishes.language)
        return self.check_read(name, source, reading)

    def check_read(self, name: str, source: bytes, reading: Reading) -> Checked:
        """Check what was read already.

        Raises:
            InputError: Settings or wordlists cannot be used.
        """
        found = self.settings(name)
        checker = self.checker(found)
        given: dict[str, Any] = {
            "question": self.wishes.question or reading.question,
            "channel": self.wishes.channel or _channel(found, reading),
            "reply_type": self.wishes.reply_type,
        }
        report = checker.check(reading.text, **given)
        if reading.format == "html" and reading.source and "jelas:" in reading.source:
            known = _marked_in_page(reading, report)
            if known:
                calm = replace(checker.settings, known=checker.settings.known | known)
                report = checker.with_settings(calm).check(reading.text, **given)
        return Checked(name, source, reading, report, checker, found)

    def notes(self, checked: Checked, say: Say) -> tuple[str, ...]:
        """Return what the officer should know about the file and its settings, once for each settings file."""
        lines = [f"{checked.name}: {message_of(note).said(say)}" for note in checked.reading.notes]
        lines += self._names_notes(checked.checker, checked.found, say)
        lines += _mark_notes(checked, say)
        return tuple(lines)

    def _names_notes(self, checker: Checker, found: SettingsFile, say: Say) -> list[str]:
        """Say which silenced or weighed rules do not exist."""
        if found.path in self._looked_at:
            return []
        self._looked_at.add(found.path)
        settings = checker.settings
        asked = {*settings.disable, *settings.severities}
        if not asked:
            return []
        known = rule_names(checker)
        lines = []
        for name in sorted(asked - known):
            if name in self.wishes.disable:
                place = "--abaikan"
            else:
                key = ("severity", name) if name in settings.severities else ("disable",)
                place = f"{found.path}:{found.lines.get(key, 1)}"
            lines.append(_no_such_rule(place, name, known, say))
        return lines

    def outcome(self, name: str, *, keep_reading: bool, after: Callable[[Checked], str] | None = None) -> Outcome:
        """Check one draft and never raise: what went wrong is in the outcome.

        Args:
            name: The file, or ``-``.
            keep_reading: Return what the reader found too.
            after: Does something with the checked draft and returns the name of the file it wrote.
        """
        say = speaker(self.wishes.language)
        language = self.wishes.language or "id"
        try:
            checked = self.check(name)
            language = checked.checker.settings.language
            written = after(checked) if after else ""
            notes = self.notes(checked, say)
        except InputError as error:
            return Outcome(name, None, None, language, (), error.told(say), "")
        except Exception as error:
            # One draft that breaks a rule must not stop the others; its words stay out of the message.
            template = say("{name}: tidak dapat diperiksa karena kesalahan di dalam jelas ({kind}); mohon laporkan")
            return Outcome(name, None, None, language, (), template.format(name=name, kind=type(error).__name__), "")
        # The measures are computed when looked at; a copy for another process should not look.
        readable = replace(checked.report.readability, measures={})
        report = replace(checked.report, readability=readable, recheck=None)
        return Outcome(name, report, checked.reading if keep_reading else None, language, notes, "", written)


def _channel(found: SettingsFile, reading: Reading) -> str:
    """Return the channel where the command line names none: a mail is a mail, the rest is in the settings."""
    if ("channel",) not in found.lines and reading.format == "eml":
        return "surel"
    return found.settings.channel


def _no_such_rule(place: str, name: str, known: frozenset[str], say: Say) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), n=1)
    if near:
        return say("{place}: aturan «{name}» tidak ada; maksud Anda «{near}»?").format(
            place=place, name=name, near=near[0]
        )
    return say("{place}: aturan «{name}» tidak ada; ketik «jelas jelaskan» untuk daftarnya").format(
        place=place, name=name
    )


def _mark_notes(checked: Checked, say: Say) -> list[str]:
    """Say which marks in the draft name a rule that does not exist."""
    from jelas.silencing import silences

    text = checked.reading.source or checked.reading.text
    marks = silences(text)
    if not marks:
        return []
    known = rule_names(checked.checker)
    lines = []
    for mark in marks:
        line = text.count("\n", 0, mark.mark) + 1
        lines += [_no_such_rule(f"{checked.name}:{line}", name, known, say) for name in sorted(mark.rules - known)]
    return lines


def _marked_in_page(reading: Reading, report: Report) -> frozenset[str]:
    """Return the fingerprints of what the comments of a web page silence.

    The reader leaves comments out, so they are looked up in the source: at the top they hold for the whole page,
    elsewhere for the line (heading, paragraph, item) that follows.
    """
    from jelas.baseline import fingerprint, places
    from jelas.language.document import read
    from jelas.silencing import silences

    assert reading.source is not None
    document = read(reading.text)
    known: set[str] = set()
    for mark in silences(reading.source):
        following = [(start, place.start) for start, _, place in reading.pieces if place.start >= mark.mark]
        first = min(following, default=None)
        if first is None:
            continue
        start = first[0]
        whole = not reading.text[:start].strip()
        end = reading.text.find("\n", start)
        stop = len(reading.text) if whole or end < 0 else end
        for finding in report.findings:
            if not {finding.rule, f"{finding.rule}/{finding.entry}"} & mark.rules:
                continue
            if finding.start is None and whole:
                known.add(fingerprint(finding, None, None, document))
            known.update(fingerprint(finding, a, b, document) for a, b in places(finding) if start <= a < stop)
    return frozenset(known)
