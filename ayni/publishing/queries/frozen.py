"""Whether editions still are what was adopted, to the letter."""

from collections.abc import Iterator

from ayni.publishing.documents.json_out import content_hash
from ayni.publishing.models import Edition


def altered_editions() -> Iterator[str]:
    """Yield a sentence for each edition whose content has another hash than the one it was adopted with."""
    for number, content, sha in Edition.objects.values_list("number", "content", "content_hash").iterator(chunk_size=1):
        if content_hash(content) != sha:
            yield f"The content of edition {number} was altered."
