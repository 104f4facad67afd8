"""The command line: one module a command, imported when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

EXIT_READY = 0
EXIT_NOT_READY = 1
EXIT_USAGE = 2
EXIT_CANCELLED = 130
EXIT_BROKEN_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``jelas`` and return its exit code (see ``docs/command-line.md``)."""
    from jelas.cli.parser import run

    try:
        code = run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # The reader of the pipe went away: leave without a word, and keep Python from complaining at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_BROKEN_PIPE
    except KeyboardInterrupt:
        print("\nDibatalkan.", file=sys.stderr)
        return EXIT_CANCELLED


def prakirim() -> int:
    """Run ``jelas-prakirim``, the same as ``jelas prakirim``."""
    return main(["prakirim", *sys.argv[1:]])
