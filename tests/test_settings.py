"""Settings are checked; what is wrong is told with its key."""

from __future__ import annotations

import pickle

import pytest

from jelas.settings import CHANNELS, DEFAULT_PROFILES, Settings, SettingsError


def test_nothing_set_is_the_default() -> None:
    assert Settings.from_mapping({}) == Settings()


def test_every_channel_has_a_profile_with_its_limit() -> None:
    assert set(DEFAULT_PROFILES) == set(CHANNELS)
    assert DEFAULT_PROFILES["ulasan"].max_characters == 350
    assert DEFAULT_PROFILES["chat"].max_characters == 4096


def test_values_are_taken() -> None:
    settings = Settings.from_mapping(
        {
            "language": "en",
            "channel": "chat",
            "disable": ["long-sentence"],
            "severity": {"office-cliche": "error"},
            "names": ["Loket Zamrud"],
            "office": "Dinas Contoh",
            "profile": {"chat": {"max_warnings": 5, "min_courtesy": 30.5}},
        }
    )

    assert (settings.language, settings.channel, settings.office) == ("en", "chat", "Dinas Contoh")
    assert settings.names == {"loket zamrud"} and settings.disable == {"long-sentence"}
    assert settings.profile("chat").max_warnings == 5 and settings.profile("chat").max_characters == 4096
    assert settings.profile("surat") == DEFAULT_PROFILES["surat"]


@pytest.mark.parametrize(
    ("data", "key", "words"),
    [
        ({"languag": "en"}, ("languag",), "maksud Anda «language»"),
        ({"language": "fr"}, ("language",), "pilih id, en"),
        ({"language": ["id"]}, ("language",), "language"),
        ({"channel": "sms"}, ("channel",), "pilih surat"),
        ({"disable": "x"}, ("disable",), "daftar teks"),
        ({"disable": [1]}, ("disable",), "daftar teks"),
        ({"names": {"a": 1}}, ("names",), "daftar teks"),
        ({"office": 1}, ("office",), "teks"),
        ({"severity": []}, ("severity",), "tabel"),
        ({"severity": {"x": "berat"}}, ("severity", "x"), "info, warning, error"),
        ({"profile": {"sms": {}}}, ("profile", "sms"), "kanal «sms»"),
        ({"profile": {"surat": 1}}, ("profile", "surat"), "tabel"),
        ({"profile": {"surat": {"max_error": 1}}}, ("profile", "surat", "max_error"), "«max_errors»"),
        ({"profile": {"surat": {"max_errors": -1}}}, ("profile", "surat", "max_errors"), "nol atau lebih"),
        ({"profile": {"surat": {"max_errors": True}}}, ("profile", "surat", "max_errors"), "nol atau lebih"),
        ({"profile": {"surat": {"max_errors": 1.5}}}, ("profile", "surat", "max_errors"), "bilangan bulat"),
        ({"profile": {"surat": {"min_courtesy": 101}}}, ("profile", "surat", "min_courtesy"), "100"),
    ],
)
def test_wrong_setting_names_its_key(data: dict[str, object], key: tuple[str, ...], words: str) -> None:
    with pytest.raises(SettingsError, match=words) as caught:
        Settings.from_mapping(data)

    assert caught.value.key == key
    assert pickle.loads(pickle.dumps(caught.value)).key == key
