"""JSON: one object for one draft, a list for several."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from jelas.writers import Checked, Options
from jelas.writers.shown import Shown


def to_data(item: Checked) -> dict[str, Any]:
    """Return the JSON form of one checked draft, personal data masked."""
    return {"file": item.name, **Shown(item.report).report(item.report)}


def write(items: Sequence[Checked], options: Options) -> str:
    """Return the reports as JSON, described by ``jelas/schema/report.schema.json``."""
    objects = [to_data(item) for item in items]
    data = objects[0] if len(objects) == 1 else objects
    return json.dumps(data, ensure_ascii=True, indent=2) + "\n"
