"""What is wrong with a page's HTML: nesting, identifiers, references, and what the content policy forbids."""

import re
from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
REFERENCES = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "list", "form")
# A block inside a paragraph silently ends the paragraph, so the page is not what its template says.
BLOCKS = {"div", "p", "ul", "ol", "dl", "table", "form", "section", "figure", "fieldset", "h1", "h2", "h3", "h4", "nav"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.wanted: list[tuple[str, str]] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look(tag, attrs)
        if tag in BLOCKS and "p" in self.open:
            self.faults.append(f"<{tag}> inside <p>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look(tag, attrs)
        if tag not in VOID and "svg" not in self.open:
            self.faults.append(f"<{tag}/> closes itself")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:] or 'nothing'} at line {self.getpos()[0]}")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def _look(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        values = {name: value or "" for name, value in attrs}
        self.faults += [f"{name} twice on <{tag}>" for name, count in Counter(names).items() if count > 1]
        self.faults += [f"{name}= on <{tag}>" for name in names if name == "style" or name.startswith("on")]
        if "lang" in values and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", values["lang"]):
            self.faults.append(f"lang {values['lang']} on <{tag}>")
        if tag == "style" or (tag == "script" and "src" not in names):
            self.faults.append(f"inline <{tag}>")
        if "id" in values:
            self.ids[values["id"]] += 1
        for name in REFERENCES:
            self.wanted += [(name, wanted) for wanted in values.get(name, "").split()]
        if values.get("href", "").startswith("#") and len(values["href"]) > 1:
            self.wanted.append(("href", values["href"][1:]))


def faults(html: str, *, fragment: bool = False) -> list[str]:
    """Return sentences about what is wrong, none if nothing is; `fragment` lets references leave the text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found = reader.faults + [f"<{tag}> is never closed" for tag in reader.open]
    found += [f"id {name} {count} times" for name, count in reader.ids.items() if count > 1]
    if not fragment:
        lost = [(name, wanted) for name, wanted in reader.wanted if wanted not in reader.ids]
        found += [f"{name} points to {wanted}, which is not there" for name, wanted in lost]
    return found
