"""The hash of frozen content: what is cited is what was adopted, to the last letter."""

import hashlib
import json
from typing import Any

Content = dict[str, Any]

# These depend on the reader, the day or the installation's address, not on what was adopted.
_PASSING = frozenset({"said", "due", "as_of", "address", "hash"})


def canonical_json(content: Any) -> str:
    """Return JSON with sorted keys and no spaces, without the values that depend on reader, day or address."""
    return json.dumps(_lasting(content), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def content_hash(content: Any) -> str:
    """Return `sha256:` and the hexadecimal SHA-256 of the canonical JSON in UTF-8."""
    return "sha256:" + hashlib.sha256(canonical_json(content).encode("utf-8", "surrogatepass")).hexdigest()


def _lasting(content: Any) -> Any:
    if isinstance(content, dict):
        # "more" holds a document's own column headings, which may well be called "due".
        return {
            key: value if key == "more" else _lasting(value) for key, value in content.items() if key not in _PASSING
        }
    if isinstance(content, list | tuple):
        return [_lasting(value) for value in content]
    return content
