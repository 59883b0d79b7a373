"""What of a frozen report a reader may see today: what was withdrawn or closed since is counted, not named."""

from collections.abc import Iterable
from typing import Any

from ayni.initiatives.queries.contributions import visible_contributions
from ayni.monitoring.queries.evidence import standing_evidence


def visible_keys(viewer: Any, keys: Iterable[str]) -> set[str]:
    """Return which of the items ("evidence:CODE", "contribution:CODE") a viewer may see. At most two queries."""
    asked: dict[str, list[str]] = {}
    for key in keys:
        kind, _colon, code = key.partition(":")
        asked.setdefault(kind, []).append(code)
    found = set()
    if codes := asked.get("evidence"):
        seen = standing_evidence(viewer).filter(code__in=codes).order_by().values_list("code", flat=True)
        found |= {f"evidence:{code}" for code in seen}
    if codes := asked.get("contribution"):
        rows = visible_contributions(viewer).filter(withdrawn_at=None, code__in=codes).order_by()
        found |= {f"contribution:{code}" for code in rows.values_list("code", flat=True)}
    return found
