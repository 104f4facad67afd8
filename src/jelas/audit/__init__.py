"""Many replies at once: how a unit writes, over time, and what it should improve next.

Nothing here keeps or shows a word that a citizen or an officer wrote.
"""

from __future__ import annotations

from jelas.audit.auditing import Audit, audit
from jelas.audit.columns import Columns, guess_columns
from jelas.audit.problems import AuditError
from jelas.audit.rows import CheckOptions
from jelas.audit.tables import open_table

__all__ = ["Audit", "AuditError", "CheckOptions", "Columns", "audit", "guess_columns", "open_table"]
