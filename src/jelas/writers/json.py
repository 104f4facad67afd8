"""JSON: one object for one draft, a list for several."""

from __future__ import annotations

import json
from typing import Any

from jelas.writers import Checked, Options


def write(items: list[Checked], options: Options) -> str:
    """Return the reports as JSON, described by ``jelas/schema/report.schema.json``."""
    objects: list[dict[str, Any]] = [{"file": item.name, **item.report.to_dict()} for item in items]
    data = objects[0] if len(objects) == 1 else objects
    return json.dumps(data, ensure_ascii=True, indent=2) + "\n"
