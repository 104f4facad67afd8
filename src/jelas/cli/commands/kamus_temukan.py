"""``jelas kamus temukan``: the door to :mod:`jelas.audit.discover`."""

from __future__ import annotations

import argparse
from importlib import import_module


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    import_module("jelas.audit.discover").add_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run it; see ``jelas.audit.discover``."""
    code: int = import_module("jelas.audit.discover").run(arguments)
    return code
