"""Evidence as people record it, built through the actions."""

from datetime import date
from typing import Any

from ayni.monitoring.actions import record_evidence
from ayni.monitoring.models import Evidence


def make_evidence(member: Any, *, by: Any, kind: str = "meeting", **values: Any) -> Evidence:
    """Return reported public evidence: by default a meeting in Bishkek on 12 March 2026, 24 people, 11 women."""
    given: dict[str, Any] = {"title": "Coordination meeting", "starts": date(2026, 3, 12), "visibility": "public"}
    if kind == "meeting":
        given |= {"place": "Bishkek", "country": "KGZ", "total": 24, "women": 11}
    return record_evidence(by=by, member=member, kind=kind, **{**given, **values})
