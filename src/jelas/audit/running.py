"""Running an audit: batches to processes, results to part files, and on after a break."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from jelas.audit.columns import Columns
from jelas.audit.journal import Done, Journal, write_part
from jelas.audit.problems import Broken
from jelas.audit.progress import Progress
from jelas.audit.rows import CheckOptions, Result, RowChecker
from jelas.audit.tables import Batch, Source

_WAITING_EACH = 3
"""Batches under way for each process: enough to keep it busy, few enough to keep memory small."""


class Job(NamedTuple):
    """What a worker needs for one batch."""

    number: int
    batch: Batch
    part: Path


class Worker:
    """Checks batches with lists that are loaded once."""

    def __init__(self, options: CheckOptions, columns: Columns) -> None:
        self._options = options
        self._columns = columns
        self._checker = RowChecker(options)

    def check(self, batch: Batch) -> tuple[list[Result], list[Broken]]:
        """Check the rows of a batch."""
        if batch.table is not None:
            from jelas.audit.arrow import check_batch

            return check_batch(batch.table, self._columns, self._options, batch.first)
        return self._checker.check(batch.rows)

    def do(self, job: Job) -> Done:
        """Check a batch and write its part file."""
        results, broken = self.check(job.batch)
        write_part(job.part, results)
        return Done(job.number, len(results), tuple(sorted([*job.batch.broken, *broken])))


_worker: list[Worker] = []
"""In a worker process: its one worker, set when the process starts."""


def _start(options: CheckOptions, columns: Columns) -> None:
    # Ctrl-C reaches every process; the first one tells the others to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker[:] = [Worker(options, columns)]
    # The lists never go away: without them a collection has little to look at.
    gc.collect()
    gc.freeze()


def _do(job: Job) -> Done:
    return _worker[0].do(job)


def available_processes() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def run_batches(source: Source, journal: Journal, options: CheckOptions, processes: int, progress: Progress) -> None:
    """Check every batch that the journal does not hold yet.

    Args:
        source: The table.
        journal: Where results go and what is done.
        options: How rows are checked.
        processes: 1 checks in this process.
        progress: Told after every batch.
    """
    rows = 0

    def finish(done: Done, share: float) -> None:
        nonlocal rows
        journal.finish(done)
        rows += done.checked + len(done.broken)
        progress.show(rows, share)

    jobs = _jobs(source, journal, progress)
    if processes < 2:
        worker = Worker(options, source.columns)
        for job in jobs:
            finish(worker.do(job), job.batch.done)
        return
    _run_pool(jobs, lambda: ProcessPoolExecutor(processes, None, _start, (options, source.columns)), processes, finish)


def _jobs(source: Source, journal: Journal, progress: Progress) -> Iterator[Job]:
    for number, batch in enumerate(source.batches()):
        if not batch.size:
            continue
        if number in journal.done:
            progress.skipped(batch.done)
            continue
        yield Job(number, batch, journal.part(number))


def _run_pool(
    jobs: Iterator[Job],
    start: Callable[[], ProcessPoolExecutor],
    processes: int,
    finish: Callable[[Done, float], None],
) -> None:
    """Keep the processes busy; when one dies, find the row that killed it and go on without it."""
    pool = start()
    waiting: deque[tuple[Job, Future[Done]]] = deque()
    try:
        more = True
        while more or waiting:
            while more and len(waiting) < _WAITING_EACH * processes:
                job = next(jobs, None)
                if job is None:
                    more = False
                else:
                    waiting.append((job, _submitted(pool, job)))
            if not waiting:
                break
            job, future = waiting[0]
            try:
                done = future.result()
                waiting.popleft()
                finish(done, job.batch.done)
            except BrokenProcessPool:
                again = [item for item, _ in waiting]
                waiting.clear()
                pool.shutdown(wait=True, cancel_futures=True)
                for item in again:
                    finish(_carefully(item, start), item.batch.done)
                pool = start()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        # After a break: what the processes still finished need not be checked again.
        for job, future in waiting:
            if future.done() and not future.cancelled() and future.exception() is None:
                finish(future.result(), job.batch.done)


def _submitted(pool: ProcessPoolExecutor, job: Job) -> Future[Done]:
    try:
        return pool.submit(_do, job)
    except BrokenProcessPool as error:
        failed: Future[Done] = Future()
        failed.set_exception(error)
        return failed


def _carefully(job: Job, start: Callable[[], ProcessPoolExecutor]) -> Done:
    """Check a batch in processes of its own, halving it until only the rows that kill a process are left out."""
    results: list[Result] = []
    broken: list[Broken] = list(job.batch.broken)
    todo = [job.batch._replace(broken=[])]
    while todo:
        batch = todo.pop()
        with start() as pool:
            try:
                found, wrong = pool.submit(_check_only, batch).result()
            except BrokenProcessPool:
                halves = _halves(batch)
                if halves:
                    todo += reversed(halves)
                else:
                    number = batch.first if batch.table is not None else batch.rows[0].number
                    broken.append(Broken(number, "died"))
                continue
        results += found
        broken += wrong
    results.sort(key=lambda result: result.row)
    write_part(job.part, results)
    return Done(job.number, len(results), tuple(sorted(broken)))


def _check_only(batch: Batch) -> tuple[list[Result], list[Broken]]:
    return _worker[0].check(batch)


def _halves(batch: Batch) -> list[Batch]:
    if batch.table is not None:
        count = batch.table.num_rows
        if count < 2:
            return []
        middle = count // 2
        return [
            batch._replace(table=batch.table.slice(0, middle)),
            batch._replace(table=batch.table.slice(middle), first=batch.first + middle),
        ]
    if len(batch.rows) < 2:
        return []
    middle = len(batch.rows) // 2
    return [batch._replace(rows=batch.rows[:middle]), batch._replace(rows=batch.rows[middle:])]
