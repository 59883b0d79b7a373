"""IATI activity files, versions 2.01 to 2.03, into plain values.

Source: the IATI Activity Standard. A reading is {"version", "activities", "complaints", "left"}: `activities` as
`_activity` makes them; `complaints` [{"line", "code", "params"}] say what was not understood, by line of the file;
`left` counts the elements of the standard that are not taken, by name.
"""

from collections import Counter
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from lxml import etree

MOST = 4000
STATUSES = frozenset("123456")
DATES = {"1": "planned_start", "2": "actual_start", "3": "planned_end", "4": "actual_end"}
LARGEST = Decimal(10) ** 12
_TAKEN = frozenset(
    {
        *("iati-identifier", "reporting-org", "title", "description", "activity-status", "activity-date"),
        *("recipient-country", "sector", "budget", "contact-info", "related-activity"),
    }
)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Reading = dict[str, Any]


class Unreadable(Exception):
    """The file is refused whole; `code` says why (no_xml, doctype, no_iati, organisations, old_version, empty)."""

    def __init__(self, code: str, **params: Any) -> None:
        self.code, self.params = code, params
        super().__init__(code)


class _Notes:
    """What is said of a file while it is read."""

    def __init__(self) -> None:
        self.complaints: list[Reading] = []
        self.left: Counter[str] = Counter()

    def say(self, element: Any, code: str, **params: Any) -> None:
        self.complaints.append({"line": int(element.sourceline or 0), "code": code, "params": params})


def read_activities(content: bytes) -> Reading:
    """Return the reading of a file's bytes. Raises Unreadable."""
    root = _root(content)
    notes, known = _Notes(), set()
    activities: list[Reading] = []
    found = [child for child in root if child.tag == "iati-activity"]
    if not found:
        raise Unreadable("empty")
    for element in found[:MOST]:
        made = _activity(element, notes)
        if made is None:
            continue
        if made["iati"].casefold() in known:
            notes.say(element, "twice", iati=made["iati"])
            continue
        known.add(made["iati"].casefold())
        activities.append(made)
    if len(found) > MOST:
        notes.say(found[MOST], "too_many", read=MOST, number=len(found))
    version = root.get("version") or ""
    return {"version": version, "activities": activities, "complaints": notes.complaints, "left": dict(notes.left)}


def _root(content: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("no_xml", line=int(error.lineno or 0)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        # A file of the standard has none; entities declared there could be made to grow without end.
        raise Unreadable("doctype")
    if root.tag == "iati-organisations":
        raise Unreadable("organisations")
    if root.tag != "iati-activities":
        raise Unreadable("no_iati", root=str(root.tag)[:60])
    version = (root.get("version") or "").strip()
    if version and not version.startswith("2."):
        raise Unreadable("old_version", version=version[:12])
    return root


def _activity(element: Any, notes: _Notes) -> Reading | None:
    """Return {iati, line, kind, titles, descriptions, status, dates, countries, sectors, budgets, link, reporter}.

    `titles` and `descriptions` map a language ("" where none is said) to text; dates are ISO texts by the fields of
    DATES; countries are ISO 3166-1 alpha-2; budgets [{type, status, start, end, amount, currency}].
    """
    iati = _text(element.find("iati-identifier"))
    if not iati or len(iati) > 200:
        notes.say(element, "no_identifier")
        return None
    language = (element.get(_LANG) or "").strip().lower()
    titles = _narratives(element.find("title"), language)
    if not titles:
        notes.say(element, "no_title", iati=iati)
        return None
    notes.left.update(
        child.tag for child in element if isinstance(child.tag, str) and child.tag not in _TAKEN and child.tag[0] != "{"
    )
    return {
        "iati": iati,
        "line": int(element.sourceline or 0),
        "kind": _kind(element),
        "titles": {lang: " ".join(text.split())[:300] for lang, text in titles.items()},
        "descriptions": _descriptions(element, language),
        "status": _status(element, iati, notes),
        "dates": _dates(element, iati, notes),
        "countries": _countries(element, iati, notes),
        "sectors": _sectors(element),
        "budgets": _budgets(element, iati, notes),
        "link": _link(element),
        "reporter": (getattr(element.find("reporting-org"), "attrib", {}).get("ref") or "").strip(),
    }


def _kind(element: Any) -> str:
    # Type 2 of IATI's related activities is a child: what has children is a programme.
    parent = any(one.get("type") == "2" for one in element.findall("related-activity"))
    return "programme" if parent else "project"


def _text(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _narratives(element: Any, language: str) -> dict[str, str]:
    """Return language -> words; the first of a language counts. Words outside of a narrative are taken too."""
    found: dict[str, str] = {}
    if element is None:
        return found
    for narrative in element.findall("narrative"):
        lang = (narrative.get(_LANG) or language).strip().lower()
        words = "\n".join(line.strip() for line in "".join(narrative.itertext()).strip().splitlines())
        if words:
            found.setdefault(lang, words)
    if not found and _text(element):
        found[language] = _text(element)
    return found


def _descriptions(element: Any, language: str) -> dict[str, str]:
    """Return language -> all descriptions in it, the general one (type 1, or none) first."""
    parts: dict[str, list[str]] = {}
    for description in sorted(element.findall("description"), key=lambda one: one.get("type") or "1"):
        for lang, words in _narratives(description, language).items():
            parts.setdefault(lang, []).append(words)
    return {lang: "\n\n".join(dict.fromkeys(words))[:20_000] for lang, words in parts.items()}


def _status(element: Any, iati: str, notes: _Notes) -> str:
    status = element.find("activity-status")
    code = "" if status is None else (status.get("code") or "").strip()
    if code in STATUSES:
        return code
    notes.say(element if status is None else status, "status", iati=iati, value=code)
    return ""


def _dates(element: Any, iati: str, notes: _Notes) -> dict[str, str]:
    found: dict[str, str] = {}
    for given in element.findall("activity-date"):
        field, day = DATES.get((given.get("type") or "").strip()), _day(given.get("iso-date"))
        if field is None or day is None:
            said = " ".join(filter(None, (given.get("type"), given.get("iso-date"))))
            notes.say(given, "date", iati=iati, value=said)
        else:
            found.setdefault(field, day)
    for start, end in (("planned_start", "planned_end"), ("actual_start", "actual_end")):
        if start in found and end in found and found[end] < found[start]:
            notes.say(element, "dates", iati=iati, value=f"{found[start]} – {found.pop(end)}")
    return found


def _day(text: str | None) -> str | None:
    # A time zone after the day is allowed by the standard's schema and says nothing here.
    try:
        return date.fromisoformat((text or "").strip()[:10]).isoformat()
    except ValueError:
        return None


def _countries(element: Any, iati: str, notes: _Notes) -> list[str]:
    """Return the recipient countries, those of the transactions where the activity itself names none."""
    given = element.findall("recipient-country") or element.findall("transaction/recipient-country")
    codes: list[str] = []
    for country in given:
        code = (country.get("code") or "").strip().upper()
        if len(code) == 2 and code.isascii() and code.isalpha():
            codes.append(code)
        else:
            notes.say(country, "country", iati=iati, value=code)
    return list(dict.fromkeys(codes))


def _sectors(element: Any) -> list[str]:
    given = element.findall("sector") or element.findall("transaction/sector")
    codes = [(one.get("code") or "").strip() for one in given if (one.get("vocabulary") or "1") == "1"]
    return list(dict.fromkeys(code for code in codes if len(code) == 5 and code.isascii() and code.isdigit()))


def _budgets(element: Any, iati: str, notes: _Notes) -> list[Reading]:
    found = []
    default = (element.get("default-currency") or "").strip().upper()
    for budget in element.findall("budget"):
        value = budget.find("value")
        amount = _amount(_text(value))
        currency = ("" if value is None else value.get("currency") or "").strip().upper() or default
        if amount is None or not currency:
            notes.say(budget, "budget", iati=iati, value=f"{currency} {_text(value)}".strip())
            continue
        days = [getattr(budget.find(f"period-{end}"), "attrib", {}).get("iso-date") for end in ("start", "end")]
        start, end = (_day(one) or "" for one in days)
        kinds = {"type": budget.get("type") or "1", "status": budget.get("status") or "1"}
        found.append({**kinds, "start": start, "end": end, "amount": str(amount), "currency": currency})
    return found


def _amount(text: str) -> Decimal | None:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and abs(amount) < LARGEST else None


def _link(element: Any) -> str:
    website = _text(element.find("contact-info/website"))
    return website if website.startswith(("https://", "http://")) and len(website) <= 300 else ""
