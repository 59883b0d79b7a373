"""A workbook of ours that comes back: its lines that say something, as texts, each with what it is known by."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.core.errors import Invalid
from ayni.core.models import StoredFile
from ayni.members.importing.reading import SENTENCES, Unread, read_list
from ayni.members.naming import folded
from ayni.monitoring.models import Kind
from ayni.monitoring.sheets.columns import FORMAT, KEY_SHEET, SAYING

Rows = Sequence[Sequence[str]]


def read_sheet(file: StoredFile) -> tuple[list[dict[str, Any]], int]:
    """Return the lines that say something, and how many do not. Raises Invalid for what is no workbook of ours.

    A line is {"at": its number in the sheet, "key", "identity", "words", "kind", "cells": {column: text}}; `kind` is ""
    where its word is none of ours.
    """
    try:
        sheets = read_list(file)
    except Unread as unread:
        raise Invalid(SENTENCES[unread.code]) from unread
    named = {sheet["name"]: sheet["rows"] for sheet in sheets}
    known = _known(named.pop(KEY_SHEET, []))
    if known.get("format") != FORMAT or not named:
        raise Invalid(_("This is no spreadsheet of what is due. Download one here, fill it in, and upload that file."))
    return _lines(next(iter(named.values())), known)


def _known(rows: Rows) -> dict[str, Any]:
    """Return what the hidden sheet says."""
    found: dict[str, Any] = {"kinds": {}, "columns": {}}
    for row in rows:
        name, value, words = [*row[:3], "", "", ""][:3]
        if name == "kind":
            found["kinds"][folded(words)] = value
        elif name == "column":
            found["columns"][words] = value
        elif name:
            found[name] = value
    return found


def _lines(rows: Rows, known: dict[str, Any]) -> tuple[list[dict[str, Any]], int]:
    head = list(rows[0]) if rows else []
    names = ["key", *(known["columns"].get(heading, "") for heading in head[1:])]
    kinds = {**_every_word(), **known["kinds"]}
    lines, empty, seen = [], 0, set()
    for at, row in enumerate(rows[1:], start=2):
        cells = {name: text for name, text in zip(names, row, strict=False) if name}
        key = cells.pop("key", "")
        if not any(cells.get(name) for name in SAYING):
            empty += bool(key)
            continue
        words = _hashed({name: cells.get(name, "") for name in ("code", "member", "kind", *SAYING)})
        # A line that was written anew or copied is known by its words, since it has no key of its own.
        own = key if key and key not in seen else f"{key}+{words}"
        seen.add(own)
        lines.append(
            {
                "at": at,
                "key": key,
                "identity": _hashed([known.get("number", ""), own]),
                "words": words,
                "kind": kinds.get(folded(cells.get("kind", "")), ""),
                "cells": cells,
            }
        )
    return lines, empty


def _every_word() -> dict[str, str]:
    """Return what the kinds are called in every language: a line may have been pasted from another workbook."""
    found = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found.update({folded(str(words)): str(value) for value, words in Kind.choices})
    return found


def _hashed(said: Any) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
