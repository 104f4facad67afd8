"""Write what follows from the command line and the settings: schema, table of keys, manual page.

python scripts/build_desk_docs.py           write the files
python scripts/build_desk_docs.py --check   fail when one is out of date (CI and tests)
"""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path

from jelas.cli.manual import manual
from jelas.settings import CHANNELS, DEFAULT_PROFILES, Profile
from jelas.settings_schema import KEY_HELP, PROFILE_HELP, settings_schema

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "src" / "jelas" / "schema" / "settings.schema.json"
SETTINGS = ROOT / "docs" / "settings.md"
MANUAL = ROOT / "docs" / "jelas.1"
BEGIN, END = "<!-- begin: keys -->", "<!-- end: keys -->"


def keys_table() -> str:
    """Return the tables of keys in Markdown."""
    lines = ["| key | meaning |", "|---|---|"]
    lines += [f"| `{key}` | {english} |" for key, (_, english) in KEY_HELP.items()]
    lines += ["", f"| in `[profile.…]` | meaning | {' | '.join(CHANNELS)} |", "|---|---|" + "---|" * len(CHANNELS)]
    for item in fields(Profile):
        values = []
        for channel in CHANNELS:
            value = getattr(DEFAULT_PROFILES[channel], item.name)
            values.append("–" if value is None else f"{value:g}")
        lines.append(f"| `{item.name}` | {PROFILE_HELP[item.name][1]} | {' | '.join(values)} |")
    return "\n".join(lines)


def settings_page(text: str) -> str:
    """Return the page on settings with a fresh table."""
    head, _, rest = text.partition(BEGIN)
    tail = rest.partition(END)[2]
    return f"{head}{BEGIN}\n{keys_table()}\n{END}{tail}"


def wanted() -> dict[Path, str]:
    """Return every file with the content that it should have."""
    return {
        SCHEMA: json.dumps(settings_schema(), ensure_ascii=False, indent=2) + "\n",
        SETTINGS: settings_page(SETTINGS.read_text(encoding="utf-8")),
        MANUAL: manual(),
    }


def main() -> int:
    stale = []
    for path, content in wanted().items():
        if path.exists() and path.read_text(encoding="utf-8") == content:
            continue
        stale.append(path)
        if "--check" not in sys.argv:
            path.write_text(content, encoding="utf-8")
    for path in stale:
        print(("out of date: " if "--check" in sys.argv else "written: ") + str(path.relative_to(ROOT)))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
