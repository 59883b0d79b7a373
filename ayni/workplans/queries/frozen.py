"""Whether versions still are what was adopted, to the letter."""

from collections.abc import Iterator

from ayni.workplans.freezing import content_hash
from ayni.workplans.models import WorkplanVersion


def altered_versions() -> Iterator[str]:
    """Yield a sentence for each version whose content has another hash than the one it was adopted with."""
    rows = WorkplanVersion.objects.values_list("workplan__slug", "number", "content", "content_hash")
    for slug, number, content, sha in rows.iterator(chunk_size=20):
        if content_hash(content) != sha:
            yield f"The content of version {number} of the workplan {slug} was altered."
