"""Reading the vocabulary files: each says its source, licence and day of review, then lists its terms."""

import json
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar

from ayni.core.vocabularies.terms import Term

AnyTerm = TypeVar("AnyTerm", bound=Term)
Table = MappingProxyType[str, AnyTerm]
_DATA = files("ayni.core.vocabularies") / "data"


@cache
def vocabulary_names() -> tuple[str, ...]:
    """Return the names of all vocabulary files, sorted."""
    return tuple(sorted(path.name[:-5] for path in _DATA.iterdir() if path.name.endswith(".json")))


def about_vocabulary(name: str) -> dict[str, str]:
    """Return what a file says of itself: vocabulary, source, licence (SPDX), reviewed (ISO day)."""
    return {key: value for key, value in _content(name).items() if key != "terms"}


def rows(name: str) -> list[dict[str, Any]]:
    """Return the terms of a file as they are written there."""
    terms: list[dict[str, Any]] = _content(name)["terms"]
    return terms


def table(name: str, kind: type[AnyTerm]) -> Table[AnyTerm]:
    """Return a vocabulary as a read-only mapping of code to term, in the order of its file."""
    return MappingProxyType({row["code"]: kind(**row) for row in rows(name)})


def _content(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return content
