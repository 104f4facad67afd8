"""What an agency may set: language of the messages, silenced rules, the gate of each channel.

Settings come from keyword arguments, from a ``jelas.toml`` or from ``[tool.jelas]`` (read on a higher floor); here
they are plain, checked, frozen facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

from jelas.messages import Message, MessageError
from jelas.report import SEVERITIES

CHANNELS = ("surat", "surel", "lapor", "chat", "ulasan")
"""Letter, e-mail, LAPOR answer, chat message, answer to an app review."""

REPLY_TYPES = (
    "informasi",
    "selesai",
    "proses",
    "penolakan",
    "rujukan",
    "kip",
    "berkas_kurang",
    "umum",
)
"""Types of reply, each of which owes the citizen other elements."""

LANGUAGES = ("id", "en")

KEYS = ("language", "channel", "disable", "severity", "names", "office", "profile")
"""Keys that :meth:`Settings.from_mapping` takes; a settings file has a few more that name other files."""


class SettingsError(MessageError, ValueError):
    """A setting that cannot be used; the message says which and what is allowed."""

    def __init__(self, message: str, key: tuple[str, ...] = ()) -> None:
        """Keep the message and the key that is meant.

        Args:
            message: What is wrong and what is allowed, a :class:`jelas.messages.Message` where it has an English side.
            key: Where it stands, as in ``("profile", "surat", "max_errors")``; empty where no key is meant.
        """
        super().__init__(message)
        self.key = key

    def __reduce__(self) -> tuple[type[SettingsError], tuple[str, tuple[str, ...]]]:
        return (type(self), (self.message, self.key))


@dataclass(frozen=True, slots=True)
class Profile:
    """The gate and the limits of one channel."""

    max_characters: int | None = None
    """Longest message that the channel takes."""
    max_errors: int = 0
    """Most findings of severity ``error`` in a draft that may be sent."""
    max_warnings: int = 7
    """Most findings of severity ``warning`` in a draft that may be sent."""
    min_readability: float = 43.0
    """Least score of readability; this and the following levels are set on annotated drafts (``docs/gate.md``)."""
    min_courtesy: float = 62.0
    min_completeness: float = 68.0


DEFAULT_PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "surat": Profile(),
        "surel": Profile(),
        "lapor": Profile(),
        "chat": Profile(max_characters=4096),
        "ulasan": Profile(
            max_characters=350, max_warnings=3, min_readability=43.0, min_courtesy=60.0, min_completeness=48.0
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes how a draft is judged, apart from the wordlists."""

    language: str = "id"
    """Language of messages and reasons: ``id`` or ``en``."""
    disable: frozenset[str] = frozenset()
    """Rules (``rule``) and entries (``rule/entry``) that stay silent."""
    severities: Mapping[str, str] = field(default_factory=dict)
    """Other severities for rules, by name."""
    names: frozenset[str] = frozenset()
    """Names and terms of the agency that are never flagged, lower case."""
    office: str = ""
    """The office's own name; its acronym needs no explanation."""
    profiles: Mapping[str, Profile] = field(default_factory=lambda: DEFAULT_PROFILES)
    channel: str = "surat"
    """Channel of drafts for which none is given on the command line."""
    known: frozenset[str] = frozenset()
    """Fingerprints of findings that the agency has decided to live with; see :mod:`jelas.baseline`."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Read-only views cannot go to another process; what they show can.
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        plain = {name: dict(value) if isinstance(value, Mapping) else value for name, value in values.items()}
        return (_unpacked, (plain,))

    def profile(self, channel: str) -> Profile:
        """Return the gate of a channel."""
        return self.profiles[channel]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Settings:
        """Build settings from a mapping as it stands in a settings file.

        Args:
            data: The keys of ``KEYS``; ``profile`` is a table of tables by channel with the fields of ``Profile``.

        Raises:
            SettingsError: A key or value that is not known, with what is allowed.
        """
        for key in data:
            if key not in KEYS:
                raise SettingsError(
                    Message("kunci «{word}» tidak dikenal; {hint}", word=key, hint=_hint(key, KEYS)), (key,)
                )
        severities = dict(_table(data, "severity"))
        for rule, level in severities.items():
            if level not in SEVERITIES:
                raise SettingsError(
                    Message(
                        "severity untuk «{rule}» tidak dikenal: «{value}»; pilih {choices}",
                        rule=rule,
                        value=level,
                        choices=_choices(SEVERITIES),
                    ),
                    ("severity", rule),
                )
        profiles = dict(DEFAULT_PROFILES)
        for channel, values in _table(data, "profile").items():
            if channel not in CHANNELS:
                raise SettingsError(
                    Message("kanal «{word}» tidak dikenal; {hint}", word=channel, hint=_hint(channel, CHANNELS)),
                    ("profile", channel),
                )
            profiles[channel] = _profile(profiles[channel], channel, values)
        return cls(
            language=_choice(data, "language", LANGUAGES, "id"),
            disable=frozenset(_strings(data, "disable")),
            severities=MappingProxyType(severities),
            names=frozenset(name.lower() for name in _strings(data, "names")),
            office=_string(data, "office"),
            profiles=MappingProxyType(profiles),
            channel=_choice(data, "channel", CHANNELS, "surat"),
        )


def _profile(base: Profile, channel: str, values: Any) -> Profile:
    """Return a profile with other values in it."""
    if not isinstance(values, Mapping):
        raise SettingsError(Message("profile.{channel} harus berupa tabel", channel=channel), ("profile", channel))
    allowed = tuple(f.name for f in fields(Profile))
    for key, value in values.items():
        place = ("profile", channel, key)
        if key not in allowed:
            raise SettingsError(
                Message(
                    "profile.{channel}: kunci «{word}» tidak dikenal; {hint}",
                    channel=channel,
                    word=key,
                    hint=_hint(key, allowed),
                ),
                place,
            )
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise SettingsError(
                Message("profile.{channel}.{key} harus berupa angka nol atau lebih", channel=channel, key=key), place
            )
        if not key.startswith("min_") and not isinstance(value, int):
            raise SettingsError(
                Message("profile.{channel}.{key} harus berupa bilangan bulat", channel=channel, key=key), place
            )
        if key.startswith("min_") and value > 100:
            raise SettingsError(Message("profile.{channel}.{key} paling besar 100", channel=channel, key=key), place)
    return replace(base, **values)


def _choices(values: Iterable[str]) -> str:
    return ", ".join(values)


def _hint(word: str, known: Iterable[str]) -> Message:
    """Return what may be meant by a word that is not known, or what there is."""
    from difflib import get_close_matches

    names = sorted(known)
    near = get_close_matches(word, names, n=1)
    if near:
        return Message("maksud Anda «{near}»?", near=near[0])
    return Message("yang ada: {choices}", choices=_choices(names))


def _choice(data: Mapping[str, Any], key: str, allowed: tuple[str, ...], default: str) -> str:
    value = data.get(key, default)
    if value not in allowed:
        raise SettingsError(
            Message(
                "{key} = «{value}» tidak dikenal; pilih {choices}", key=key, value=value, choices=_choices(allowed)
            ),
            (key,),
        )
    return str(value)


def _string(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise SettingsError(Message("{key} harus berupa teks", key=key), (key,))
    return value


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise SettingsError(Message("{key} harus berupa tabel", key=key), (key,))
    return value


def _strings(data: Mapping[str, Any], key: str) -> list[str]:
    value = data.get(key, [])
    if isinstance(value, str | Mapping) or not isinstance(value, Iterable):
        raise SettingsError(Message("{key} harus berupa daftar teks", key=key), (key,))
    items = list(value)
    if not all(isinstance(item, str) for item in items):
        raise SettingsError(Message("{key} harus berupa daftar teks", key=key), (key,))
    return items


def _unpacked(values: dict[str, Any]) -> Settings:
    """Settings that came from another process, read-only again."""
    views = {name: MappingProxyType(value) for name, value in values.items() if isinstance(value, dict)}
    return Settings(**(values | views))
