"""The command line: one module a command, imported when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise

EXIT_READY = 0
EXIT_NOT_READY = 1
EXIT_USAGE = 2
EXIT_CANCELLED = 130
EXIT_BROKEN_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``jelas`` and return its exit code (see ``docs/command-line.md``)."""
    given = sys.argv[1:] if arguments is None else list(arguments)

    def run() -> int:
        from jelas.cli.parser import run as run_command

        return run_command(given)

    return guarded(run, english=_asks_for_english(given))


def prakirim() -> int:
    """Run ``jelas-prakirim``, the same as ``jelas prakirim``."""
    return main(["prakirim", *sys.argv[1:]])


def sendmail() -> int:
    """Run ``jelas-sendmail``."""
    from jelas.cli.sendmail import main as run_sendmail

    return run_sendmail()


def guarded(run: Callable[[], int], *, english: bool = False) -> int:
    """Run a command; whatever happens, an officer sees one plain line and no traceback.

    ``JELAS_DEBUG=1`` shows where an error happened, but never its message, which may hold words of the draft.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that lacks a letter shows a question mark instead of stopping the command.
            stream.reconfigure(errors="replace")
    try:
        code = run()
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # The reader of the pipe went away: leave without a word, and keep Python from complaining at its end.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_BROKEN_PIPE
    except KeyboardInterrupt:
        print("\nCancelled." if english else "\nDibatalkan.", file=sys.stderr)
        return EXIT_CANCELLED
    except Exception as error:
        kind = type(error).__name__
        print(_apology(kind, english), file=sys.stderr)
        if os.environ.get("JELAS_DEBUG") == "1":
            import traceback

            print("".join(traceback.format_tb(error.__traceback__)) + kind, file=sys.stderr)
        return EXIT_USAGE


def _apology(kind: str, english: bool) -> str:
    if english:
        return f"jelas: sorry, something went wrong in jelas ({kind}). Please report it; JELAS_DEBUG=1 shows where."
    return f"jelas: maaf, ada kesalahan di dalam jelas ({kind}). Mohon laporkan; JELAS_DEBUG=1 menunjukkan tempatnya."


def _asks_for_english(arguments: Sequence[str]) -> bool:
    return "--bahasa=en" in arguments or ("--bahasa", "en") in pairwise(arguments)
