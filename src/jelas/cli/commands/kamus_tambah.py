"""``jelas kamus tambah``: put names and terms into the agency's own list."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jelas.cli.inputs import InputError, complain
from jelas.cli.speech import Say, speaker
from jelas.settings import LANGUAGES

KINDS = ("nama", "istilah", "singkatan", "diamkan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "kata", nargs="+", metavar="KATA", help="nama, istilah, singkatan, atau aturan yang ditambahkan"
    )
    parser.add_argument(
        "--sebagai",
        choices=KINDS,
        default="nama",
        help="nama: tidak pernah ditandai; istilah: ditandai dengan --ganti; singkatan: dijelaskan dengan "
        "--kepanjangan; diamkan: aturan atau isi daftar yang tidak dipakai (bawaan: nama)",
    )
    parser.add_argument("--ganti", metavar="TEKS", help="kata yang lebih mudah sebagai pengganti istilah")
    parser.add_argument("--kepanjangan", metavar="TEKS", help="kepanjangan singkatan")
    parser.add_argument("--daftar", metavar="BERKAS", help="daftar kata yang ditulisi (bawaan: yang ada di jelas.toml)")
    parser.add_argument("--bahasa", choices=LANGUAGES, default=None, help="bahasa pesan (bawaan: id)")


def run(arguments: argparse.Namespace) -> int:
    """0: added; 2: it cannot be done, and nothing was changed."""
    say = speaker(arguments.bahasa)
    try:
        for line in _add(arguments, say):
            print(line)
    except InputError as error:
        complain(error.told(say))
        return 2
    return 0


def _add(arguments: argparse.Namespace, say: Say) -> list[str]:
    from jelas.cli.agency_list import new_list, read_list

    target, settings = _target(arguments)
    old, _ = read_list(target)
    words = [word.strip() for word in arguments.kata if word.strip()]
    if not words:
        raise InputError("sebutkan kata yang ditambahkan")
    changed = _changed(old or new_list(), arguments, words, say)
    if changed == old:
        return [say("Tidak ada yang berubah: {words} sudah ada di {name}.").format(words=_list(words), name=target)]
    _write_checked(target, old, changed)
    lines = [say("{words} ditambahkan sebagai {kind} di {name}.").format(
        words=_list(words), kind=arguments.sebagai, name=target)]  # fmt: skip
    if settings is not None:
        lines.append(_mention(settings, target, say))
    return lines


def _list(words: list[str]) -> str:
    return ", ".join(f"«{word}»" for word in words)


def _target(arguments: argparse.Namespace) -> tuple[Path, Path | None]:
    """Return the list to write, and the settings file that has to name it (``None`` where it does already)."""
    from jelas.cli.agency_list import LIST_NAME
    from jelas.settings import SettingsError
    from jelas.settings_file import SETTINGS_NAME, for_draft

    try:
        found = for_draft(None)
    except SettingsError as error:
        raise InputError("{reason}", reason=error.message) from None
    settings = found.path or Path(SETTINGS_NAME)
    if arguments.daftar:
        target = Path(arguments.daftar)
    else:
        lists = [path for path in found.wordlists if path.suffix.lower() == ".toml"]
        target = lists[0] if lists else settings.parent / LIST_NAME
    if target.suffix.lower() != ".toml":
        raise InputError("{name}: daftar yang ditulisi harus .toml", name=target)
    named = any(path.resolve() == target.resolve() for path in found.wordlists)
    return target, None if named else settings


def _changed(text: str, arguments: argparse.Namespace, words: list[str], say: Say) -> str:
    """Return the list with the words in it."""
    from jelas.cli.agency_list import with_items, with_table

    if arguments.sebagai == "nama":
        return with_items(text, "names", words)
    if arguments.sebagai == "diamkan":
        return with_items(text, "silence", words)
    if len(words) > 1:
        raise InputError("tambahkan satu istilah atau singkatan dalam satu perintah")
    if arguments.sebagai == "istilah":
        plain = _value(arguments.ganti, "--ganti", say("Pengganti yang mudah untuk «{word}»: "), words[0])
        return with_table(text, "term", {"term": words[0].lower(), "plain": plain, "source": "instansi"})
    expansion = _value(arguments.kepanjangan, "--kepanjangan", say("Kepanjangan «{word}»: "), words[0])
    return with_table(text, "acronym", {"acronym": words[0], "expansion": expansion, "source": "instansi"})


def _value(given: str | None, option: str, question: str, word: str) -> str:
    """Return what was given, or ask for it on a terminal."""
    if given and given.strip():
        return given.strip()
    if sys.stdin is not None and sys.stdin.isatty():
        try:
            answer = input(question.format(word=word)).strip()
        except EOFError:
            answer = ""
        if answer:
            return answer
    raise InputError("sebutkan juga {option} «…» untuk «{word}»", option=option, word=word)


def _write_checked(target: Path, old: str, changed: str) -> None:
    """Write the list; where it cannot be used afterwards, put back what was there.

    Raises:
        InputError: The list would have to be mended, or cannot be written.
    """
    from jelas.wordlists import check_file

    existed = target.exists()
    try:
        target.write_text(changed, encoding="utf-8", newline="")
        problems = check_file(target)
        if problems:
            if existed:
                target.write_text(old, encoding="utf-8", newline="")
            else:
                target.unlink()
            raise InputError("tidak ditambahkan: {what}", what=problems[0].what)
    except OSError as error:
        raise InputError("{name}: tidak dapat ditulis ({reason})", name=target, reason=error.strerror or "") from None


def _mention(settings: Path, target: Path, say: Say) -> str:
    """Name the list in the settings file; return what was done."""
    from jelas.cli.agency_list import read_list, with_items

    relative = _relative(target, settings)
    if settings.name == "pyproject.toml":
        template = say('Tambahkan sendiri di [tool.jelas] pada {settings}: wordlists = ["{list}"]')
        return template.format(settings=settings, list=relative)
    text, _ = read_list(settings)
    changed = with_items(text, "wordlists", [relative])
    try:
        settings.write_text(changed, encoding="utf-8", newline="")
    except OSError as error:
        raise InputError("{name}: tidak dapat ditulis ({reason})", name=settings, reason=error.strerror or "") from None
    return say("{settings} sekarang memakai daftar itu.").format(settings=settings)


def _relative(target: Path, settings: Path) -> str:
    try:
        return target.resolve().relative_to(settings.resolve().parent).as_posix()
    except ValueError:
        return target.resolve().as_posix()
