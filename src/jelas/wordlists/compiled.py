"""The compiled lists on disk: made at packaging time, and again in a checkout when a list is newer.

A broken, truncated, stale or foreign file is never an error: the lists are compiled anew and the file is
replaced in one step, so that processes starting at the same time do not meet a half-written one. The file
holds our lists only, never a text.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
import warnings
import zlib
from typing import TYPE_CHECKING

from jelas.language.data import data_path

if TYPE_CHECKING:
    from jelas.wordlists.reading import Lists
    from jelas.wordlists.store import Compiled

_MAGIC = b"JELAS08\n"
"""Changes whenever the compiled form changes."""
PACKAGED = "packaged"
"""Signature of the file inside a wheel, whose lists do not change."""

FOLDERS = (
    ("phrases", ".toml"),
    ("jargon", ".csv"),
    ("foreign", ".csv"),
    ("spelling", ".csv"),
    ("acronyms", ".csv"),
    ("markers", ".toml"),
)
"""Where the lists stand below ``wordlists/``."""

_HERE = os.path.dirname(os.path.abspath(__file__))
_BESIDE = os.path.join(_HERE, "lists.compiled")


def list_files() -> list[str]:
    """Return the paths of all bundled lists, in a fixed order."""
    found: list[str] = []
    for folder, ending in FOLDERS:
        try:
            names = sorted(os.listdir(data_path(folder)))
        except OSError:
            continue
        found.extend(data_path(folder, name) for name in names if name.endswith(ending) and name[0] not in "._~")
    return found


def _signature() -> str:
    """What the lists and the code that compiles them look like on disk; changes with every edit."""
    parts = []
    code = [os.path.join(_HERE, name) for name in sorted(os.listdir(_HERE)) if name.endswith(".py")]
    tokens = os.path.join(os.path.dirname(_HERE), "language", "tokens.py")
    for path in (*list_files(), *code, tokens):
        try:
            status = os.stat(path)
        except OSError:
            continue
        parts.append(f"{path}:{status.st_size}:{status.st_mtime_ns}")
    return "\n".join(parts)


def pack(data: Compiled, signature: str) -> bytes:
    """Return the bytes of a compiled file."""
    body = marshal.dumps((sys.byteorder, signature, (*data[:4], tuple(data.tables), *data[5:])), 4)
    return _MAGIC + zlib.crc32(body).to_bytes(4, "big") + body


def unpack(raw: bytes, signature: str) -> Compiled | None:
    """Return what a compiled file holds; ``None`` when it is broken, foreign or made from other lists."""
    from jelas.wordlists.automaton import Tables
    from jelas.wordlists.store import Compiled

    body = memoryview(raw)[len(_MAGIC) + 4 :]
    # The checksum comes first: `marshal` must not see damaged bytes.
    if not raw.startswith(_MAGIC) or zlib.crc32(body) != int.from_bytes(raw[len(_MAGIC) : len(_MAGIC) + 4], "big"):
        return None
    try:
        order, made_from, fields = marshal.loads(body)
        if order != sys.byteorder or made_from != signature:
            return None
        return Compiled._make((*fields[:4], Tables(*fields[4]), *fields[5:]))
    except (ValueError, TypeError, EOFError):
        return None


def _cache_folder() -> str:
    """The user's cache folder, for checkouts and installations that cannot be written to."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return os.path.join(base or os.path.join(os.path.expanduser("~"), ".cache"), "jelas")


def _candidates() -> tuple[str, str]:
    place = zlib.crc32(_HERE.encode("utf-8", "surrogateescape"))
    return _BESIDE, os.path.join(_cache_folder(), f"lists-{place:08x}-{sys.byteorder}.compiled")


def load() -> Compiled:
    """Return the bundled lists, from the compiled file where it is good, else compiled anew."""
    packaged = os.path.isdir(os.path.join(os.path.dirname(_HERE), "_wordlists"))
    if packaged:
        data = _read(_BESIDE, PACKAGED)
        if data is not None:
            return data
    signature = _signature()
    candidates = _candidates()
    for path in candidates:
        data = _read(path, signature)
        if data is not None:
            break
    else:
        data = compile_all()[0]
        raw = pack(data, signature)
        for path in candidates:
            if write(path, raw):
                break
    if data.problems:
        # A list that is being edited must not stop the others; the tests say the rest.
        warnings.warn(f"{len(data.problems)} problems in the lists, the first: {data.problems[0]}", stacklevel=3)
    return data


def compile_all() -> tuple[Compiled, Lists]:
    """Read and compile all bundled lists; what cannot be used is in ``lists.problems``."""
    from pathlib import Path

    from jelas.wordlists.reading import Lists, read_file
    from jelas.wordlists.store import compile_lists

    lists = Lists()
    for path in list_files():
        read_file(Path(path), lists)
    return compile_lists(lists), lists


def _read(path: str, signature: str) -> Compiled | None:
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError:
        return None
    return unpack(raw, signature)


def write(path: str, raw: bytes) -> bool:
    """Put a file in its place in one step; return whether that was possible."""
    temporary = f"{path}.{os.getpid()}.{zlib.crc32(os.urandom(8)):08x}.compiled"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(raw)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        return False
    return True
