"""An edition as programs for references take it: CSL-JSON and BibTeX."""

import json
import re
from datetime import date
from typing import Any

# What BibTeX would take for its own, as a text of it.
_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {one: f"\\{one}" for one in "{}$&%#_"}


def as_csl(content: dict[str, Any]) -> bytes:
    """Return the edition whose content is given as a list of one CSL-JSON item."""
    edition = content["edition"]
    adopted = date.fromisoformat(edition["adopted"])
    item = {
        "id": f"edition-{edition['number']}",
        "type": "report",
        "title": content["title"],
        "author": [{"literal": content["partnership"]}],
        "edition": str(edition["number"]),
        "issued": {"date-parts": [[adopted.year, adopted.month, adopted.day]]},
        "URL": content["address"],
        "language": content["language"],
        "note": edition["hash"],
    }
    return json.dumps([item], ensure_ascii=False, indent=1).encode()


def as_bibtex(content: dict[str, Any]) -> bytes:
    """Return the edition whose content is given as one BibTeX entry in UTF-8."""
    edition = content["edition"]
    adopted = date.fromisoformat(edition["adopted"])
    fields = {
        "title": f"{{{_text(content['title'])}}}",
        "author": f"{{{_text(content['partnership'])}}}",
        "edition": str(edition["number"]),
        "year": str(adopted.year),
        "month": str(adopted.month),
        "url": content["address"],
        "language": content["language"],
        "note": _text(edition["hash"]),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{edition-{edition['number']},\n{lines}}}\n".encode()


def _text(words: str) -> str:
    return re.sub(r"[\\~^{}$&%#_]", lambda found: _SPECIAL[found.group()], " ".join(words.split()))
