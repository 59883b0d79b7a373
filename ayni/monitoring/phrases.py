"""The door to the reading library: an indicator as written, with its row, to the rule that it asks for."""

import hashlib
import json
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from ayni.monitoring.engine import normalised
from ayni.reading.indicators import proposed_rule, read_indicator


class Asked(NamedTuple):
    """What a proposal depends on. `time_frame` is the row's label as canonical JSON; `dated` the workplan's day."""

    words: str
    language: str
    context: str
    time_frame: str
    dated: date

    def digest(self) -> str:
        """Return a short digest: equal for what asks for the same rule."""
        return _digest(self)


@lru_cache(maxsize=5_000)
def _digest(source: Asked) -> str:
    text = "\x1f".join([source.words, source.language, source.context, source.time_frame, source.dated.isoformat()])
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=5_000)
def proposal(source: Asked) -> dict[str, Any]:
    """Return the rule proposed, normalised. It is shared between calls: for reading only."""
    label = read_indicator(source.words, lang=source.language).label
    proposed = proposed_rule(
        label, source.words, lang=source.language, context=source.context, time_frame=json.loads(source.time_frame)
    )
    return normalised(proposed, anchor=source.dated.year)
