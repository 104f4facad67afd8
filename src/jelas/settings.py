"""What an agency may set: language of the messages, silenced rules, the gate of each channel.

Settings come from keyword arguments, from a ``jelas.toml`` or from ``[tool.jelas]`` (read on a higher floor); here
they are plain, checked, frozen facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

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


class SettingsError(ValueError):
    """A setting that cannot be used; the message says which and what is allowed."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The gate and the limits of one channel."""

    max_characters: int | None = None
    """Longest message that the channel takes."""
    max_errors: int = 0
    """Most findings of severity ``error`` in a draft that may be sent."""
    max_warnings: int = 2
    """Most findings of severity ``warning`` in a draft that may be sent."""
    min_readability: float = 0.0
    min_courtesy: float = 40.0
    min_completeness: float = 50.0


DEFAULT_PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "surat": Profile(),
        "surel": Profile(),
        "lapor": Profile(),
        "chat": Profile(max_characters=4096),
        "ulasan": Profile(max_characters=350),
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

    def profile(self, channel: str) -> Profile:
        """Return the gate of a channel."""
        return self.profiles[channel]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Settings:
        """Build settings from a mapping as it stands in a settings file.

        Args:
            data: Keys ``language``, ``disable``, ``severity``, ``names``, ``office`` and ``profile`` (a table of
                tables by channel with the fields of ``Profile``).

        Raises:
            SettingsError: A key or value that is not known, with what is allowed.
        """
        known = {"language", "disable", "severity", "names", "office", "profile"}
        for key in data:
            if key not in known:
                raise SettingsError(f"kunci «{key}» tidak dikenal; yang ada: {', '.join(sorted(known))}")
        language = data.get("language", "id")
        if language not in LANGUAGES:
            raise SettingsError(f"language = «{language}» tidak dikenal; pilih {' atau '.join(LANGUAGES)}")
        severities = dict(_table(data, "severity"))
        for rule, level in severities.items():
            if level not in SEVERITIES:
                raise SettingsError(f"severity untuk «{rule}» tidak dikenal: «{level}»; pilih {', '.join(SEVERITIES)}")
        profiles = dict(DEFAULT_PROFILES)
        for channel, values in _table(data, "profile").items():
            if channel not in CHANNELS:
                raise SettingsError(f"kanal «{channel}» tidak dikenal; pilih {', '.join(CHANNELS)}")
            allowed = {f.name for f in fields(Profile)}
            if not isinstance(values, Mapping):
                raise SettingsError(f"profile.{channel} harus berupa tabel")
            for key, value in values.items():
                if key not in allowed:
                    raise SettingsError(
                        f"profile.{channel}.{key} tidak dikenal; yang ada: {', '.join(sorted(allowed))}"
                    )
                if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
                    raise SettingsError(f"profile.{channel}.{key} harus berupa angka nol atau lebih")
            profiles[channel] = replace(profiles[channel], **values)
        office = data.get("office", "")
        if not isinstance(office, str):
            raise SettingsError("office harus berupa teks")
        return cls(
            language=language,
            disable=frozenset(_strings(data, "disable")),
            severities=MappingProxyType(severities),
            names=frozenset(name.lower() for name in _strings(data, "names")),
            office=office,
            profiles=MappingProxyType(profiles),
        )


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise SettingsError(f"{key} harus berupa tabel")
    return value


def _strings(data: Mapping[str, Any], key: str) -> list[str]:
    value = data.get(key, [])
    if isinstance(value, str) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{key} harus berupa daftar teks")
    return list(value)
