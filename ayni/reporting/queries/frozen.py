"""Whether frozen reports still are what was submitted, to the letter."""

from collections.abc import Iterator

from ayni.reporting.models import ReportVersion
from ayni.workplans.freezing import content_hash


def altered_reports() -> Iterator[str]:
    """Yield a sentence for each version whose content has another hash than the one it was frozen with."""
    rows = ReportVersion.objects.values_list("report__code", "number", "content", "content_hash")
    for code, number, content, sha in rows.iterator(chunk_size=20):
        if content_hash(content) != sha:
            yield f"The content of version {number} of the report {code} was altered."
