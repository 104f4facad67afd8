"""The manual page, written from the commands themselves."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from jelas import __version__
from jelas.cli.parser import COMMANDS, GROUPS, available, command_parser

_EXIT_CODES = (
    ("0", "draf boleh dikirim, atau perintah selesai"),
    ("1", "draf perlu diperbaiki dulu"),
    ("2", "perintah salah, atau berkas tidak dapat dibaca"),
    ("130", "dibatalkan dengan Ctrl-C"),
    ("141", "program penerima keluaran sudah berhenti"),
)
_ENVIRONMENT = (
    ("NO_COLOR", "bila diisi, laporan tidak memakai warna"),
    ("VISUAL, EDITOR", "editor yang dibuka oleh prakirim"),
    ("PAGER", "program untuk membaca laporan panjang"),
    ("JELAS_DEBUG", "bila 1, tempat kesalahan di dalam jelas ditunjukkan, tanpa isi draf"),
)
_FILES = (
    ("jelas.toml", "pengaturan; dicari dari folder draf ke atas"),
    ("jelas-abaikan.txt", "temuan yang dibiarkan; dibuat dengan «jelas abaikan»"),
    ("jelas-kamus.toml", "daftar kata instansi; dibuat dengan «jelas kamus tambah»"),
)


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def _names() -> Iterator[tuple[str, str]]:
    for name in available():
        if name in GROUPS:
            yield from ((f"{name} {inner}", GROUPS[name][inner]) for inner in available(name))
        else:
            yield name, COMMANDS[name]


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if action.dest == "help" or action.help == argparse.SUPPRESS:
            continue
        value = action.metavar or (action.dest.upper() if action.nargs != 0 and not action.choices else "")
        if action.choices and not action.metavar:
            value = "|".join(map(str, action.choices))
        if action.option_strings:
            name = ", ".join(f"\\fB{_escaped(option)}\\fR" for option in action.option_strings)
            name += f" \\fI{_escaped(str(value))}\\fR" if value else ""
        else:
            name = f"\\fI{_escaped(str(value or action.dest))}\\fR"
        yield from (".TP", name, _escaped((action.help or "").replace("%%", "%")))


def _pairs(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, text in pairs:
        yield from (".TP", f"\\fB{_escaped(name)}\\fR", _escaped(text))


def manual() -> str:
    """Return the manual page in the language of man(7)."""
    lines = [
        f'.TH JELAS 1 "" "jelas {__version__}" "Panduan jelas"',
        ".SH NAMA",
        "jelas \\- memeriksa draf balasan kepada warga",
        ".SH CARA PAKAI",
        ".B jelas",
        "\\fIPERINTAH\\fR [\\fIpilihan\\fR]",
        ".SH PENJELASAN",
        "Jelas membaca draf balasan sebelum dikirim.",
        "Laporannya menyebut bagian yang menyulitkan warga, isi yang belum ada, dan kata penggantinya.",
        "Draf Anda tidak pernah diubah dan tidak pernah keluar dari komputer ini.",
        ".SH PERINTAH",
    ]
    for name, about in _names():
        lines += [f".SS jelas {_escaped(name)}", _escaped(about[0].upper() + about[1:] + ".")]
        lines += _arguments(command_parser(name))
    lines += [".SH KODE KELUAR", *_pairs(_EXIT_CODES)]
    lines += [".SH LINGKUNGAN", *_pairs(_ENVIRONMENT)]
    lines += [".SH BERKAS", *_pairs(_FILES)]
    lines += [
        ".SH CONTOH",
        ".nf",
        "jelas periksa surat.docx \\-\\-format docx",
        "jelas periksa balasan/ \\-\\-kanal surel \\-\\-ringkas",
        "jelas prakirim jawaban.txt \\-\\-pertanyaan laporan.txt",
        ".fi",
    ]
    return "\n".join(lines) + "\n"
