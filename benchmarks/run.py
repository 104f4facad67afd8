"""Measure how fast a check is, beside yardsticks and other tools on the same machine, and print ratios.

    python benchmarks/run.py [--quick]

Needs the extra ``jelas[benchmark]`` for proselint; a tool that is not installed is left out. The texts are our own
letters (``tests/letters``, ``examples/letters``). The yardsticks need no library: **Y** is a regex word ``findall``
with ``lower()`` over the same text, **P** is ``python -c pass``.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from itertools import count
from pathlib import Path
from random import Random

import jelas
from jelas.language.lexicon import lexicon
from jelas.wordlists import Wordlists
from jelas.wordlists.reading import Lists, read_file
from jelas.wordlists.store import compile_lists

ROOT = Path(__file__).resolve().parents[1]
WORDS = re.compile(r"\w+")
UNIT = 120
"""Words of the draft that times are given for."""


def our_letters() -> list[str]:
    """Return distinct drafts of our own."""
    lines = (ROOT / "tests" / "letters" / "letters.jsonl").read_text(encoding="utf-8").splitlines()
    drafts = [json.loads(line)["draft"] for line in lines if line.strip()]
    drafts += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "letters").glob("*.txt"))]
    return list(dict.fromkeys(drafts))


def times(work: Callable[[str], object], texts: Sequence[str], rounds: int) -> list[float]:
    """Seconds of each text for ``UNIT`` words, the best of a few rounds: other programs run here too."""
    for text in texts:
        work(text)
    best = [math.inf] * len(texts)
    for _ in range(rounds):
        for place, text in enumerate(texts):
            start = time.perf_counter()
            work(text)
            best[place] = min(best[place], time.perf_counter() - start)
    return [seconds * UNIT / max(1, len(text.split())) for seconds, text in zip(best, texts, strict=True)]


def middle_and_worst(values: Sequence[float]) -> tuple[float, float]:
    """Median and 99th percentile."""
    return statistics.median(values), sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def process_seconds(*command: str, rounds: int = 7) -> float:
    """Median time of a whole process."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def peers() -> dict[str, Callable[[str], object]]:
    """Other tools on the same text, by name; what is not installed is left out."""

    def spacy() -> Callable[[str], object]:
        return import_module("spacy").blank("id")

    def textstat() -> Callable[[str], object]:
        module = import_module("textstat")
        # textstat remembers whole texts: a number makes each call a new one.
        numbers = count()
        return lambda text: (module.lix(new := f"{text} {next(numbers)}"), module.rix(new))

    def proselint() -> Callable[[str], object]:
        registry = import_module("proselint.registry").CheckRegistry()
        registry.register_many(import_module("proselint.checks").__register__)
        tools = import_module("proselint.tools")
        return lambda text: tools.LintFile("letter", content=text).lint()

    found: dict[str, Callable[[str], object]] = {}
    for name, make in {
        'spaCy blank("id"), tokens only': spacy,
        "textstat, LIX and RIX": textstat,
        "proselint, all checks": proselint,
    }.items():
        try:
            found[name] = make()
            found[name]("Silakan datang ke loket 3.")
        except Exception as error:  # a peer that does not run must not hide the others
            print(f"(left out: {name}: {type(error).__name__})")
            found.pop(name, None)
    return found


def a_draft(texts: Sequence[str], rounds: int) -> float:
    """Print the time of one draft; return the yardstick in seconds."""
    yard = statistics.median(times(lambda text: [word.lower() for word in WORDS.findall(text)], texts, rounds))
    print(f"\n## One draft of {UNIT} words ({len(texts)} distinct texts)\n\nY = {yard * 1e6:.0f} µs\n")
    print("| | median, µs | × Y | 99th percentile, × Y |\n|---|---|---|---|")
    checker = jelas.Checker()
    tools: dict[str, Callable[[str], object]] = {
        "jelas, full check": checker.check,
        "jelas, check and JSON": lambda text: checker.check(text).to_json(),
        **peers(),
    }
    for name, work in tools.items():
        median, worst = middle_and_worst(times(work, texts, rounds))
        print(f"| {name} | {median * 1e6:.0f} | {median / yard:.1f} | {worst / yard:.1f} |", flush=True)
    return yard


def a_process(letter: Path, rounds: int) -> None:
    """Print the time of a new process that checks one letter."""
    python = sys.executable
    unit = process_seconds(python, "-c", "pass", rounds=rounds)
    print(f"\n## One letter in a new process\n\nP = {unit * 1e3:.0f} ms\n")
    print("| | ms | × P |\n|---|---|---|")
    commands = {
        "jelas periksa": (python, "-m", "jelas", "periksa", str(letter)),
        "jelas --help": (python, "-m", "jelas", "--help"),
        "library: import and one check": (python, "-c", "import jelas; jelas.check('Silahkan datang, Bu.')"),
        "proselint": (python, "-m", "proselint", "check", str(letter)),
    }
    for name, command in commands.items():
        seconds = process_seconds(*command, rounds=rounds)
        print(f"| {name} | {seconds * 1e3:.0f} | {seconds / unit:.1f} |", flush=True)


def _bulk(texts: list[str]) -> int:
    check = jelas.Checker().check
    for text in texts:
        check(text)
    return len(texts)


def many(texts: Sequence[str], number: int) -> None:
    """Print how many replies of an app's length are checked in a second."""
    replies = [text[:300] for text in texts if len(text) >= 100]
    bulk = [f"{place}. {replies[place % len(replies)]}" for place in range(number)]
    words = statistics.mean(len(text.split()) for text in bulk)
    _bulk(bulk[:300])
    start = time.perf_counter()
    _bulk(bulk)
    one = number / (time.perf_counter() - start)
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_bulk, [bulk[:200]] * 2))
        start = time.perf_counter()
        sum(pool.map(_bulk, [bulk[0::2], bulk[1::2]]))
        two = number / (time.perf_counter() - start)
    print(f"\n## {number:,} replies of {words:.0f} words, each another one\n")
    print(f"- one core: {one:,.0f} replies a second\n- two cores: {two:,.0f} ({two / one:.2f} ×)", flush=True)


def growth(texts: Sequence[str], largest: int, rounds: int) -> None:
    """Print how the time grows with the length of the text and with the number of entries."""
    checker = jelas.Checker()
    body = "\n\n".join(texts)
    print("\n## Longer texts\n\n| characters | seconds | µs a character |\n|---|---|---|")
    sizes, taken = [], []
    size = 1_000
    while size <= largest:
        text = (body * (size // len(body) + 1))[:size]
        checker.check(text)
        best = math.inf
        for _ in range(rounds if size <= 100_000 else 1):
            start = time.perf_counter()
            checker.check(text)
            best = min(best, time.perf_counter() - start)
        sizes.append(math.log(size))
        taken.append(math.log(best))
        print(f"| {size:,} | {best:.3f} | {best / size * 1e6:.2f} |", flush=True)
        size *= 10
    slope = statistics.linear_regression(sizes, taken).slope
    print(f"\nExponent of growth: {slope:.2f} (1 is linear)")


def _lists(entries: int, folder: Path) -> Wordlists:
    """Lists with so many invented terms of two words."""
    random = Random(7)
    roots = [line.split(",")[0] for line in lexicon._roots if line]
    terms = sorted({f"{random.choice(roots)} {random.choice(roots)}" for _ in range(entries + entries // 10)})
    path = folder / "jargon" / "buatan.csv"
    path.parent.mkdir(exist_ok=True)
    rows = [f"{term},kata lain,ganti,warning,,own" for term in random.sample(terms, entries)]
    path.write_text("\n".join(["term,plain,use,severity,note,source", *rows]) + "\n", encoding="utf-8")
    lists = Lists()
    read_file(path, lists)
    return Wordlists((compile_lists(lists),))


def entries(texts: Sequence[str], rounds: int) -> None:
    """Print what more entries cost."""
    taken = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in (500, 20_000):
            checker = jelas.Checker()
            checker.__setstate__({"_wordlists": _lists(number, Path(folder))})
            taken[number] = statistics.median(times(checker.check, texts, rounds))
    few, most = taken[500], taken[20_000]
    print("\n## More entries\n")
    print(
        f"- 500 entries: {few * 1e6:.0f} µs a draft\n- 20,000 entries: {most * 1e6:.0f} µs ({most / few:.2f} ×)",
        flush=True,
    )


_MEMORY = """
import json, re, sys
import jelas

def most():
    # The counter of `resource` would include the process that started this one.
    with open("/proc/self/status") as status:
        return re.search(r"VmHWM:\\s+([0-9]+)", status.read())[1]

drafts = json.load(sys.stdin)
jelas.check(drafts[0])
first = most()
for number in range(int(sys.argv[1])):
    jelas.check(f"{number}. {drafts[number % len(drafts)]}")
print(first, most())
"""


def memory(texts: Sequence[str], number: int) -> None:
    """Print the memory of a process after one check and after many (Linux only)."""
    if not Path("/proc/self/status").exists():
        return
    command = [sys.executable, "-c", _MEMORY, str(number)]
    result = subprocess.run(command, input=json.dumps(list(texts)), capture_output=True, text=True, check=True)
    first, last = (int(figure) / 1024 for figure in result.stdout.split())
    print(f"\n## Memory\n\n- one check: {first:.0f} MiB\n- {number:,} replies: {last:.0f} MiB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, texts up to 1 MB, fewer replies")
    quick = parser.parse_args().quick
    texts = our_letters()
    rounds = 2 if quick else 5
    python = ".".join(map(str, sys.version_info[:3]))
    print(f"# jelas {jelas.__version__}, Python {python}, {os.cpu_count()} cores")
    a_draft(texts, rounds)
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "surat.txt"
        letter.write_text(texts[0], encoding="utf-8")
        a_process(letter, rounds + 2)
    many(texts, 1_000 if quick else 4_000)
    growth(texts, 1_000_000 if quick else 10_000_000, rounds)
    entries(texts, rounds)
    memory(texts, 2_000 if quick else 10_000)


if __name__ == "__main__":
    main()
