"""A house template: a partnership's own Word document in which our documents are laid, at the place that it names.

From the template come its styles, headers, footers, pictures, page and margins, and whatever it says before and after
the place; the words and tables are our own writer's. Styles that it lacks are ours.
"""

import copy
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from ayni.publishing.documents import docx_parts as parts
from ayni.publishing.documents.house_parts import (
    PLACE,
    W,
    add_footnotes,
    add_numbering,
    add_styles,
    scale_tables,
    width_of,
)
from ayni.publishing.documents.package import write_package
from ayni.reading.documents.packages import Package, parsed
from ayni.reading.documents.unreadable import Unreadable

NEEDED = ("Title", "heading 1", "heading 2", "heading 3")
_RELATIONS = f"{{{parts.PACKAGE}/relationships}}"
_TYPES = f"{{{parts.PACKAGE}/content-types}}"
_KEPT = ("word/header", "word/footer", "word/media/", "word/theme/", "word/_rels/header", "word/_rels/footer")
_ONCE = ("word/fontTable.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/document.xml")


class Fault(NamedTuple):
    """Why a template cannot be used: a code of `queries.house.FAULTS`, and what it is about."""

    code: str
    about: str = ""


class Checked(NamedTuple):
    """What was found in a template: its faults, the names of styles that it lacks, how many headers and footers."""

    faults: list[Fault]
    missing: list[str]
    headers: int
    footers: int


def check_template(source: bytes) -> Checked:
    """Look a template through. Raises Unreadable for what is no package."""
    package = Package(source)
    faults = [Fault("macros")] if any("vbaProject" in name for name in package.names) else []
    body, sheet = package.tree("word/document.xml"), package.tree("word/styles.xml")
    if body is None or sheet is None:
        return Checked([Fault("no_document")], [], 0, 0)
    if place_in(body) is None:
        faults.append(Fault("no_place", PLACE))
    if any(name.startswith(("word/embeddings/", "word/activeX/")) for name in package.names):
        faults.append(Fault("embedded"))
    faults += [Fault("elsewhere", target) for target in _elsewhere(package)][:1]
    known = {name.get(f"{W}val", "").lower() for name in sheet.iter(f"{W}name")}
    count = [sum(1 for name in package.names if name.startswith(f"word/{kind}")) for kind in ("header", "footer")]
    return Checked(faults, [name for name in NEEDED if name.lower() not in known], *count)


def place_in(body: "etree._Element") -> "etree._Element | None":
    """Return the paragraph of the body that names the place, None where there is none."""
    for paragraph in body.iter(f"{W}p"):
        inside = any(above.tag in (f"{W}tbl", f"{W}p") for above in paragraph.iterancestors())
        if not inside and "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip() == PLACE:
            return paragraph
    return None


def dress(document: bytes, template: bytes) -> bytes:
    """Return a document of ours laid in a checked template; the same two give the same bytes."""
    ours, theirs = Package(document), _opened(template)
    whole: dict[str, str | bytes] = dict(theirs)
    body = parsed(theirs["word/document.xml"])
    own = _tree(ours, "word/document.xml")
    numbers = add_numbering(whole, _tree(ours, "word/numbering.xml"))
    names = add_styles(whole, _tree(ours, "word/styles.xml"), numbers)
    notes = add_footnotes(whole, _tree(ours, "word/footnotes.xml"), names)
    _translate(own, names, numbers, notes)
    _lay_in(body, own)
    whole["word/document.xml"] = _written(body)
    whole["word/settings.xml"] = _settings(ours.part("word/settings.xml"), template)
    whole["docProps/core.xml"] = ours.part("docProps/core.xml")
    whole["_rels/.rels"] = parts.ROOT_RELATIONS
    whole["word/_rels/document.xml.rels"] = _relations(theirs, whole)
    whole["[Content_Types].xml"] = _types(theirs, whole)
    first = ("[Content_Types].xml", "_rels/.rels")
    return write_package({name: whole[name] for name in (*first, *sorted(set(whole) - set(first)))})


@lru_cache(maxsize=4)
def _opened(template: bytes) -> Mapping[str, bytes]:
    package = Package(template)
    kept = [name for name in package.names if name.startswith(_KEPT) or name in _ONCE]
    found = {name: package.part(name) for name in (*kept, "word/_rels/document.xml.rels", "[Content_Types].xml")}
    return {name: part for name, part in found.items() if part}


def _settings(ours: bytes, template: bytes) -> bytes:
    """Our settings; whether left and right pages differ is the template's to say."""
    theirs = Package(template).part("word/settings.xml")
    if b"evenAndOddHeaders" in theirs:
        return ours.replace(b"<w:characterSpacingControl", b"<w:evenAndOddHeaders/><w:characterSpacingControl", 1)
    return ours


def _tree(package: Package, name: str) -> "etree._Element":
    tree = package.tree(name)
    if tree is None:
        raise Unreadable("corrupt")
    return tree


def _translate(
    own: "etree._Element", names: Mapping[str, str], numbers: Mapping[str, str], notes: Mapping[str, str]
) -> None:
    """Give our paragraphs the identifiers that styles, lists and footnotes have in the template."""
    for tag, known in (("pStyle", names), ("rStyle", names), ("numId", numbers)):
        for element in own.iter(f"{W}{tag}"):
            value = element.get(f"{W}val", "")
            element.set(f"{W}val", known.get(value, value))
    for element in own.iter(f"{W}footnoteReference"):
        value = element.get(f"{W}id", "")
        element.set(f"{W}id", notes.get(value, value))


def _lay_in(body: "etree._Element", own: "etree._Element") -> None:
    """Put our paragraphs and tables at the template's place, on its pages; wide tables on its page turned."""
    place, whole, inner = place_in(body), body.find(f"{W}body"), own.find(f"{W}body")
    if place is None or whole is None or inner is None:
        raise Unreadable("corrupt")
    page = _page_of(place, whole)
    _end(inner, page, alone=place.getnext() is page)
    _set_pages(inner, page)
    for child in [*inner]:
        place.addprevious(child)
    for run_of_place in place.findall(f"{W}r"):
        place.remove(run_of_place)
    holder = place.getparent()
    if holder is not None and place.find(f"{W}pPr/{W}sectPr") is None:
        holder.remove(place)


def _end(inner: "etree._Element", page: "etree._Element", *, alone: bool) -> None:
    """End our last section: by turning the template's page if nothing of its own follows, else by one of our own."""
    end = inner.find(f"{W}sectPr")
    if end is None:
        return
    inner.remove(end)
    if _is_turned(end) and alone:
        _turn(page)
    elif _is_turned(end):
        turned = etree.SubElement(etree.SubElement(etree.SubElement(inner, f"{W}p"), f"{W}pPr"), f"{W}sectPr")
        turned.extend(copy.deepcopy(child) for child in end)


def _set_pages(inner: "etree._Element", page: "etree._Element") -> None:
    """Give each of our sections the template's page, upright or turned, and our tables its width."""
    upright = copy.deepcopy(page)
    if _is_turned(page):
        _turn(upright)
    run: list[etree._Element] = []
    for child in [*inner]:
        run.append(child)
        for section in [*child.iter(f"{W}sectPr")]:
            new = copy.deepcopy(upright)
            if _is_turned(section):
                _turn(new)
            holder = section.getparent()
            if holder is not None:
                holder.replace(section, new)
            scale_tables(run, width_of(new))
            run = []
    scale_tables(run, width_of(page))


def _page_of(place: "etree._Element", whole: "etree._Element") -> "etree._Element":
    """The section that the place stands in: the next properties of a section from it on."""
    for element in (place, *place.itersiblings()):
        found = next(element.iter(f"{W}sectPr"), None)
        if found is not None:
            return found
    last = whole.find(f"{W}sectPr")
    return last if last is not None else etree.SubElement(whole, f"{W}sectPr")


def _is_turned(section: "etree._Element") -> bool:
    size = section.find(f"{W}pgSz")
    return size is not None and size.get(f"{W}orient") == "landscape"


def _turn(section: "etree._Element") -> None:
    """Turn a page upright or on its side."""
    size = section.find(f"{W}pgSz")
    if size is None:
        size = etree.Element(f"{W}pgSz", {f"{W}w": "11906", f"{W}h": "16838"})
        section.insert(len(section.findall(f"{W}headerReference")) + len(section.findall(f"{W}footerReference")), size)
    was_turned = _is_turned(section)
    wide, high = size.get(f"{W}w", "11906"), size.get(f"{W}h", "16838")
    size.set(f"{W}w", high)
    size.set(f"{W}h", wide)
    if was_turned:
        del size.attrib[f"{W}orient"]
    else:
        size.set(f"{W}orient", "landscape")


def _elsewhere(package: Package) -> Iterator[str]:
    """The targets that Word would load from elsewhere as it opens the document; links for people are none."""
    for name in sorted(package.names):
        if name.startswith("word/_rels/") and not name.endswith("settings.xml.rels"):
            tree = package.tree(name)
            for one in [] if tree is None else tree:
                if one.get("TargetMode") == "External" and not one.get("Type", "").endswith("/hyperlink"):
                    yield one.get("Target", "")


def _relations(theirs: Mapping[str, bytes], whole: Mapping[str, str | bytes]) -> bytes:
    """The template's relations to parts that stay, and those to the parts that we added."""
    tree = parsed(theirs["word/_rels/document.xml.rels"])
    linked = set()
    for one in [*tree]:
        target = f"word/{one.get('Target', '').removeprefix('/word/')}"
        if one.get("TargetMode") != "External" and target not in whole:
            tree.remove(one)
        linked.add(target)
    for part in ("styles", "numbering", "settings", "footnotes"):
        if f"word/{part}.xml" not in linked or part == "settings":
            kept = [one for one in tree if one.get("Target", "").endswith(f"{part}.xml")]
            for one in kept:
                tree.remove(one)
            attributes = {"Id": f"ayni{part}", "Type": f"{parts.OFFICE}/{part}", "Target": f"{part}.xml"}
            etree.SubElement(tree, f"{_RELATIONS}Relationship", attributes)
    return _written(tree)


def _types(theirs: Mapping[str, bytes], whole: Mapping[str, str | bytes]) -> bytes:
    tree = parsed(theirs["[Content_Types].xml"])
    for one in tree.findall(f"{_TYPES}Override"):
        if one.get("PartName", "").removeprefix("/") not in whole or one.get("PartName") == "/word/document.xml":
            tree.remove(one)
    known = {one.get("PartName", "") for one in tree}
    ours = parsed(parts.CONTENT_TYPES.encode())
    for one in ours.findall(f"{_TYPES}Override"):
        if one.get("PartName", "") not in known and one.get("PartName", "").removeprefix("/") in whole:
            tree.append(copy.deepcopy(one))
    return _written(tree)


def _written(tree: "etree._Element") -> bytes:
    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
