"""The rules: one module a rule (or a family of rules), found by themselves.

A module in this package that defines ``RULES`` (a tuple of :class:`jelas.rules.base.Rule`) takes part in every check.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import chain

from jelas.report import Finding
from jelas.rules.base import Context, Rule
from jelas.rules.needs import rules_to_ask
from jelas.spans import SpanIndex


@cache
def code_rules() -> tuple[Rule, ...]:
    """Return every rule in code, in the order of module and place."""
    rules: list[Rule] = []
    names: dict[str, str] = {}
    for module_info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = import_module(f"{__name__}.{module_info.name}")
        for rule in getattr(module, "RULES", ()):
            if rule.info.name in names:
                raise ValueError(f"rule {rule.info.name!r} in {module_info.name} and {names[rule.info.name]}")
            names[rule.info.name] = module_info.name
            rules.append(rule)
    return tuple(rules)


def code_findings(context: Context) -> list[Finding]:
    """What the rules in code find in the draft."""
    disabled = context.settings.disable
    found: list[Finding] = []
    for rule in rules_to_ask(context):
        if rule.info.name not in disabled:
            found += rule.check(rule.info, context)
    return found


def all_findings(context: Context) -> Iterator[Finding]:
    """Yield what every rule finds in the draft, in no particular order and with overlaps."""
    from jelas.rules.lexical import lexical_findings

    disabled = context.settings.disable
    names: SpanIndex[tuple[int, int]] = SpanIndex()
    for match in context.matches:
        if match.entry.kind == "name":
            names.add(match.start, match.end, (match.start, match.end))

    def named(found: Finding) -> bool:
        """Inside a name that the agency has told us."""
        if found.start is None or found.end is None or found.category == "structure":
            return False
        around = names.overlapping(found.start, found.end)
        return any(start <= found.start and found.end <= end for start, end in around)

    listed = lexical_findings(context)
    if disabled:
        listed = (
            found for found in listed if found.rule not in disabled and f"{found.rule}/{found.entry}" not in disabled
        )
    for found in chain(listed, code_findings(context)):
        if not names or not named(found):
            yield found
