"""Where the wordlists stand."""

from __future__ import annotations

import os

_HERE = os.path.dirname(os.path.abspath(__file__))


def data_path(*parts: str) -> str:
    """Path of a file or folder in the wordlists.

    An installed package carries them as ``jelas/_wordlists``; in the repository they are its top-level
    ``wordlists/``.

    Args:
        parts: Path below the wordlists, piece by piece: ``data_path("lexicon", "roots.csv")``.

    Returns:
        The path as a string; it need not exist.
    """
    packaged = os.path.join(os.path.dirname(_HERE), "_wordlists")
    if not os.path.isdir(packaged):
        packaged = os.path.normpath(os.path.join(_HERE, "..", "..", "..", "wordlists"))
    return os.path.join(packaged, *parts)
