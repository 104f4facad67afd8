"""Compiles the wordlists while the wheel is built, so that an installed jelas starts without reading them."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_ROOT = Path(__file__).resolve().parent


class WordlistBuildHook(BuildHookInterface):  # type: ignore[misc, unused-ignore]
    """Adds ``jelas/wordlists/lists.compiled`` to the wheel; a list that cannot be read stops the build."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the lists into a folder of their own; the source tree stays as it is."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(_ROOT / "src"))
        try:
            from jelas.wordlists.compiled import PACKAGED, compile_all, pack
        finally:
            sys.path.pop(0)
        data, lists = compile_all()
        if lists.problems:
            raise ValueError("\n".join(str(problem) for problem in lists.problems))
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "lists.compiled"
        path.write_bytes(pack(data, PACKAGED))
        build_data["force_include"][str(path)] = "jelas/wordlists/lists.compiled"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
