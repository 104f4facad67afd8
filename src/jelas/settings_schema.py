"""What may stand in a settings file: the JSON schema for editors, and a line of help for each key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from jelas.report import SEVERITIES
from jelas.settings import CHANNELS, DEFAULT_PROFILES, LANGUAGES, Profile

KEY_HELP: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "language": (
            "Bahasa laporan: id atau en.",
            "Language of the report: id or en.",
        ),
        "channel": (
            "Kanal draf bila perintah tidak menyebutnya.",
            "Channel of drafts where the command names none.",
        ),
        "office": (
            "Nama kantor Anda; singkatannya tidak perlu dijelaskan.",
            "Name of your office; its acronym needs no explanation.",
        ),
        "names": (
            "Nama dan istilah kantor yang tidak pernah ditandai.",
            "Names and terms of the office that are never flagged.",
        ),
        "disable": (
            "Aturan, atau isi daftar seperti office-cliche/perihal, yang tidak dipakai.",
            "Rules, or entries such as office-cliche/perihal, that are not used.",
        ),
        "severity": (
            "Tingkat lain untuk satu aturan. Pilih «info», «warning», atau «error»; temuan «error» menahan draf.",
            "Another severity for a rule: info, warning or error. An error holds a draft back.",
        ),
        "wordlists": (
            "Daftar kata milik instansi, dihitung dari folder berkas ini.",
            "Wordlists of the agency, relative to this file.",
        ),
        "baseline": (
            "Berkas temuan lama yang sudah diketahui, dihitung dari folder berkas ini.",
            "File of findings that are known, relative to this file.",
        ),
        "profile": (
            "Batas dan gerbang tiap kanal.",
            "Limits and gate of each channel.",
        ),
    }
)
"""Help for each key of a settings file, in Indonesian and English."""

PROFILE_HELP: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "max_characters": (
            "Panjang pesan yang diterima kanal, dalam karakter.",
            "Longest message that the channel takes, in characters.",
        ),
        "max_errors": (
            "Jumlah temuan bertanda «wajib» yang masih boleh ada.",
            "Most findings of severity error in a draft that may be sent.",
        ),
        "max_warnings": (
            "Jumlah temuan bertanda «perlu» yang masih boleh ada.",
            "Most findings of severity warning in a draft that may be sent.",
        ),
        "min_readability": (
            "Nilai keterbacaan paling rendah, 0 sampai 100.",
            "Least score of readability, 0 to 100.",
        ),
        "min_courtesy": (
            "Nilai kesantunan paling rendah, 0 sampai 100.",
            "Least score of courtesy, 0 to 100.",
        ),
        "min_completeness": (
            "Nilai kelengkapan paling rendah, 0 sampai 100.",
            "Least score of completeness, 0 to 100.",
        ),
    }
)
"""Help for each key of a profile, in Indonesian and English."""


def _profile(channel: str) -> dict[str, Any]:
    defaults = DEFAULT_PROFILES[channel]
    properties: dict[str, Any] = {}
    for item in fields(Profile):
        score = item.name.startswith("min_")
        about: dict[str, Any] = {"type": "number" if score else "integer", "minimum": 0}
        if score:
            about["maximum"] = 100
        default = getattr(defaults, item.name)
        if default is not None:
            about["default"] = default
        about["description"] = PROFILE_HELP[item.name][0]
        properties[item.name] = about
    return {"type": "object", "additionalProperties": False, "properties": properties}


def settings_schema() -> dict[str, Any]:
    """Return the JSON schema of ``jelas.toml`` (draft 2020-12)."""
    texts = {"type": "array", "items": {"type": "string"}}
    kinds: dict[str, dict[str, Any]] = {
        "language": {"enum": list(LANGUAGES), "default": "id"},
        "channel": {"enum": list(CHANNELS), "default": "surat"},
        "office": {"type": "string", "default": ""},
        "names": texts,
        "disable": texts,
        "severity": {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}},
        "wordlists": texts,
        "baseline": {"type": "string"},
        "profile": {
            "type": "object",
            "additionalProperties": False,
            "properties": {channel: _profile(channel) for channel in CHANNELS},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "jelas.toml",
        "description": "Pengaturan jelas untuk satu folder dan folder di dalamnya.",
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {**kind, "description": KEY_HELP[key][0]} for key, kind in kinds.items()},
    }
