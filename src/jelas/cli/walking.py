"""Many files: folders become the drafts in them, checked on the cores there are, told in order."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jelas.cli.desk import Checked, Desk, Outcome
from jelas.cli.inputs import Wishes
from jelas.cli.speech import one_line, speaker

if TYPE_CHECKING:
    from concurrent.futures import Future

_FEW = 16
"""So many files are checked in this process: starting others would take longer."""
_AHEAD = 8
"""Files under way for each process, so that memory stays within bounds."""
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__"})

After = Callable[[Checked], str]


def drafts_in(names: Sequence[str]) -> list[str]:
    """Replace folders by the readable files in them, in order of name; each file once.

    Hidden files, lock files of office programs and our own copies (``*.tinjau.docx``, ``*.tinjau.odt``) are left out.
    A folder without drafts stays in the list: reading it tells what is wrong.
    """
    found: dict[str, None] = {}
    for name in names:
        if name == "-" or not os.path.isdir(name):
            found[name] = None
            continue
        found.update(dict.fromkeys(_walk(name) or [name]))
    return list(found)


def _walk(folder: str) -> list[str]:
    from jelas.readers.base import READERS

    found: list[str] = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in _SKIPPED_FOLDERS)
        for file in sorted(files):
            ending = Path(file).suffix.lower()
            if ending in READERS and not file.startswith((".", "~$")) and not _is_review(file):
                found.append(os.path.normpath(os.path.join(place, file)))
    return found


def _is_review(file: str) -> bool:
    return Path(file).stem.endswith(".tinjau")


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_worker: list[tuple[Desk, bool, After | None]] = []
"""In a worker process: its desk, set when the process starts."""


def _start(wishes: Wishes, keep_reading: bool, after: After | None) -> None:
    # Ctrl-C is the business of the main process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker[:] = [(Desk(wishes), keep_reading, after)]


def _check(name: str) -> Outcome:
    desk, keep_reading, after = _worker[0]
    return desk.outcome(name, keep_reading=keep_reading, after=after)


def outcomes(
    names: Sequence[str], wishes: Wishes, *, keep_reading: bool = False, after: After | None = None
) -> Iterator[Outcome]:
    """Check files and yield what came of each, in order.

    Args:
        names: Files, or ``-``.
        wishes: What the command line asks for.
        keep_reading: Also return what the reader found.
        after: Called with each checked draft, in the process that checked it; a function of a module.
    """
    processes = min(cores(), len(names) // 4)
    if len(names) <= _FEW or processes < 2 or "-" in names:
        desk = Desk(wishes)
        for name in names:
            yield desk.outcome(name, keep_reading=keep_reading, after=after)
        return
    start = (wishes, keep_reading, after)
    waiting: deque[str] = deque(names)
    while waiting:
        # A file that brings a process down is named and left out; the others go on in new processes.
        yield from _in_pool(waiting, processes, start)
        if waiting:
            processes = 1
            yield _alone(waiting.popleft(), start)


def _in_pool(waiting: deque[str], processes: int, start: tuple[Wishes, bool, After | None]) -> Iterator[Outcome]:
    """Check what is waiting until all is done or a process dies."""
    # Loaded here: one letter needs no processes, and they cost as much as a check.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(processes, initializer=_start, initargs=start) as pool:
        running: deque[Future[Outcome]] = deque()
        upcoming = iter(list(waiting))
        try:
            for name in upcoming:
                running.append(pool.submit(_check, name))
                if len(running) > _AHEAD * processes:
                    yield running.popleft().result()
                    waiting.popleft()
            while running:
                yield running.popleft().result()
                waiting.popleft()
        except BrokenProcessPool:
            return
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _alone(name: str, start: tuple[Wishes, bool, After | None]) -> Outcome:
    """Check one file in a process of its own."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(1, initializer=_start, initargs=start) as pool:
        try:
            return pool.submit(_check, name).result()
        except BrokenProcessPool:
            template = speaker(start[0].language)("{name}: pemeriksaan berhenti mendadak, mungkin kehabisan memori")
            return Outcome(name, None, None, "id", (), template.format(name=name), "")


class Progress:
    """A counter on standard error, only on a terminal and only for several files."""

    def __init__(self, total: int) -> None:
        """Count to ``total``."""
        self.total = total
        self.done = 0
        self.shown = total > 1 and sys.stderr.isatty()

    def step(self, name: str) -> None:
        """One more file is done."""
        self.done += 1
        if self.shown:
            print(f"\r\x1b[K[{self.done}/{self.total}] {one_line(name)[-60:]}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the counter away, so that other lines can be written."""
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
