"""Other programs on the officer's machine: the editor and the pager."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_TEXT_ENDINGS = frozenset({"", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".eml"})
_TEXT_EDITORS = ("sensible-editor", "editor", "nano", "vim", "vi", "notepad")
_OPENERS = ("xdg-open", "open")
_OFFICES = ("libreoffice", "soffice")


class Editor(NamedTuple):
    """How a file is opened."""

    command: tuple[str, ...]
    """Empty where the system opens it by itself (Windows)."""
    waits: bool
    """The command returns when the officer is done."""


def editor_for(path: Path, environment: Mapping[str, str] = os.environ) -> Editor | None:
    """Return how to open a file: ``$VISUAL`` or ``$EDITOR`` for text, the program of the system for the rest."""
    if path.suffix.lower() in _TEXT_ENDINGS:
        wanted = environment.get("VISUAL") or environment.get("EDITOR")
        command = _split(wanted) if wanted else ()
        if command and shutil.which(command[0]):
            return Editor(command, waits=True)
        for name in _TEXT_EDITORS:
            if shutil.which(name):
                return Editor((name,), waits=True)
    if sys.platform == "win32":
        return Editor((), waits=False)
    for name in _OFFICES if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY") else ():
        if path.suffix.lower() in (".docx", ".odt") and shutil.which(name) and not shutil.which("xdg-open"):
            return Editor((name,), waits=False)
    for name in _OPENERS:
        if shutil.which(name) and (name == "open" or environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
            return Editor((name,), waits=False)
    return None


def _split(command: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(command))
    except ValueError:
        return ()


def open_in(editor: Editor, path: Path) -> bool:
    """Open a file; False where the program could not be started."""
    try:
        if not editor.command:
            os.startfile(path)  # type: ignore[attr-defined]
            return True
        # «./» keeps a name that begins with a hyphen from being read as an option.
        name = str(path) if path.is_absolute() else os.path.join(".", path)
        subprocess.run([*editor.command, name], check=False)
        return True
    except OSError:
        return False


def page(text: str) -> None:
    """Show a long text screen by screen, without writing it anywhere."""
    pager = _split(os.environ.get("PAGER", "")) or ("less",)
    if shutil.which(pager[0]) and os.environ.get("TERM", "dumb") != "dumb":
        environment = {**os.environ, "LESS": os.environ.get("LESS", "-R -F -X"), "LESSHISTFILE": "-"}
        try:
            subprocess.run(pager, input=text.encode("utf-8", "replace"), env=environment, check=False)
            return
        except OSError:
            pass
    print(text)
