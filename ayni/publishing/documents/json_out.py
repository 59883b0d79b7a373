"""Canonical JSON of a plan, and the hash by which an edition is known."""

import hashlib
import json
import re
import unicodedata
from typing import Any

from ayni.publishing.documents.content import Content

# Not part of what the plan says: when and where it was taken, and the block that carries the hash itself.
OUTSIDE_HASH = frozenset({"as_of", "address", "edition"})
_SURROGATES = re.compile("[\ud800-\udfff]")


def render_json(content: Content) -> bytes:
    """UTF-8 JSON with sorted keys, no spaces, texts in NFC, one line feed at the end: equal contents, equal bytes.

    Half surrogate pairs, which UTF-8 cannot carry, become U+FFFD; all other text is kept to the letter.
    """
    return _canonical(content) + b"\n"


def content_hash(content: Content) -> str:
    """`sha256:` and 64 hexadecimal digits over the canonical JSON without `as_of`, `address` and `edition`."""
    said = {key: value for key, value in content.items() if key not in OUTSIDE_HASH}
    return f"sha256:{hashlib.sha256(_canonical(said)).hexdigest()}"


def _canonical(value: Any) -> bytes:
    text = _dumped(value)
    if not text.isascii() and (_SURROGATES.search(text) or not unicodedata.is_normalized("NFC", text)):
        text = _dumped(_normal(value))
    return text.encode("utf-8")


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", value))
    if isinstance(value, dict):
        return {_normal(str(key)): _normal(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_normal(item) for item in value]
    return value
