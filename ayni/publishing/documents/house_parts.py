"""What of our own parts goes into a house template: styles that it lacks, our lists and notes, tables to its width."""

import copy
from collections.abc import Iterable, Mapping

from lxml import etree

from ayni.publishing.documents import docx_parts as parts
from ayni.reading.documents.packages import parsed

PLACE = "[#content]"
W = f"{{{parts.MAIN}}}"


def add_styles(whole: dict[str, str | bytes], ours: "etree._Element", numbers: Mapping[str, str]) -> dict[str, str]:
    """Add our styles that the template lacks to its own; return our identifiers -> those to use.

    A style is known by its name ("heading 1"), whatever its identifier is in the template's language. The language and
    direction are those of our document.
    """
    tree = _part(whole, "word/styles.xml", "styles")
    known = {_name(style): style for style in tree.findall(f"{W}style")}
    taken = {style.get(f"{W}styleId", "") for style in known.values()}
    found, new = {}, []
    for style in ours.findall(f"{W}style"):
        code, name = style.get(f"{W}styleId", ""), _name(style)
        if name in known:
            found[code] = known[name].get(f"{W}styleId", "")
        else:
            found[code] = f"Ayni{code}" if code in taken else code
            new.append(copy.deepcopy(style))
    for style in new:
        style.set(f"{W}styleId", found[style.get(f"{W}styleId", "")])
        for element, values in ((style.find(f"{W}basedOn"), found), (style.find(f".//{W}numId"), numbers)):
            if element is not None:
                element.set(f"{W}val", values.get(element.get(f"{W}val", ""), element.get(f"{W}val", "")))
        tree.append(style)
    _speak(tree, ours)
    whole["word/styles.xml"] = _written(tree)
    return found


def _speak(tree: "etree._Element", ours: "etree._Element") -> None:
    """Let the template's styles speak our document's language, and run in its direction."""
    spoken = ours.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    for style in tree.iter(f"{W}lang"):
        if spoken is not None and any(above.tag == f"{W}docDefaults" for above in style.iterancestors()):
            style.attrib.update(spoken.attrib)
    if not any(True for _one in ours.iter(f"{W}bidi")):
        return
    normal = next((style for style in tree.findall(f"{W}style") if _name(style) == "normal"), None)
    if normal is None or any(True for _one in normal.iter(f"{W}bidi")):
        return
    for tag, inside in (("rPr", "rtl"), ("pPr", "bidi")):
        holder = normal.find(f"{W}{tag}")
        if holder is None:
            holder = etree.Element(f"{W}{tag}")
            before = normal.find(f"{W}rPr") if tag == "pPr" else None
            if before is not None:
                before.addprevious(holder)
            else:
                normal.append(holder)
        later = [one for one in holder if one.tag in {f"{W}{name}" for name in ("spacing", "ind", "jc", "lang")}]
        element = etree.Element(f"{W}{inside}")
        if later:
            later[0].addprevious(element)
        else:
            holder.append(element)


def add_numbering(whole: dict[str, str | bytes], ours: "etree._Element") -> dict[str, str]:
    """Add our lists to those of the template; return our numbers -> those to use."""
    tree = _part(whole, "word/numbering.xml", "numbering")
    kinds = _after(tree, "abstractNum", "abstractNumId")
    lists = _after(tree, "num", "numId")
    found = {}
    place = len(tree.findall(f"{W}abstractNum"))
    for one in ours.findall(f"{W}abstractNum"):
        new = copy.deepcopy(one)
        new.set(f"{W}abstractNumId", str(int(one.get(f"{W}abstractNumId", "0")) + kinds))
        tree.insert(place, new)
        place += 1
    for one in ours.findall(f"{W}num"):
        new, number = copy.deepcopy(one), one.get(f"{W}numId", "0")
        found[number] = str(int(number) + lists)
        new.set(f"{W}numId", found[number])
        kind = new.find(f"{W}abstractNumId")
        if kind is not None:
            kind.set(f"{W}val", str(int(kind.get(f"{W}val", "0")) + kinds))
        tree.append(new)
    whole["word/numbering.xml"] = _written(tree)
    return found


def add_footnotes(whole: dict[str, str | bytes], ours: "etree._Element", names: Mapping[str, str]) -> dict[str, str]:
    """Add our footnotes to those of the template; return our numbers -> those to use."""
    tree = _part(whole, "word/footnotes.xml", "footnotes")
    if not len(tree):
        tree.extend(copy.deepcopy(one) for one in ours if one.get(f"{W}type"))
    last = max(0, _after(tree, "footnote", "id") - 1)
    found = {}
    for one in ours:
        if one.get(f"{W}type"):
            continue
        new, number = copy.deepcopy(one), one.get(f"{W}id", "0")
        found[number] = str(int(number) + last)
        new.set(f"{W}id", found[number])
        for tag in ("pStyle", "rStyle"):
            for style in new.iter(f"{W}{tag}"):
                style.set(f"{W}val", names.get(style.get(f"{W}val", ""), style.get(f"{W}val", "")))
        tree.append(new)
    whole["word/footnotes.xml"] = _written(tree)
    return found


def width_of(section: "etree._Element") -> int:
    """Return what a page leaves between its margins, in twentieths of a point."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    wide = _number(size, "w", 11906)
    return max(2000, wide - _number(margins, "left", 1418) - _number(margins, "right", 1418))


def scale_tables(blocks: "Iterable[etree._Element]", width: int) -> None:
    """Make our tables as wide as the page's text."""
    for table in (block for block in blocks if block.tag == f"{W}tbl"):
        whole = table.find(f"{W}tblPr/{W}tblW")
        was = _number(whole, "w", 0)
        if whole is None or not was:
            continue
        for tag in ("tblW", "gridCol", "tcW"):
            for element in table.iter(f"{W}{tag}"):
                element.set(f"{W}w", str(_number(element, "w", 0) * width // was))


def _after(tree: "etree._Element", tag: str, attribute: str) -> int:
    """Return a number above all that are given."""
    return 1 + max((int(one.get(f"{W}{attribute}", "0")) for one in tree.findall(f"{W}{tag}")), default=0)


def _part(whole: Mapping[str, str | bytes], name: str, root: str) -> "etree._Element":
    if name in whole:
        return parsed(_bytes(whole[name]))
    return etree.Element(f"{W}{root}", nsmap={"w": parts.MAIN})


def _name(style: "etree._Element") -> str:
    name = style.find(f"{W}name")
    return (name.get(f"{W}val") or "").lower() if name is not None else ""


def _number(element: "etree._Element | None", attribute: str, otherwise: int) -> int:
    text = element.get(f"{W}{attribute}", "") if element is not None else ""
    return int(float(text)) if text.replace(".", "", 1).isdigit() else otherwise


def _bytes(part: str | bytes) -> bytes:
    return part.encode() if isinstance(part, str) else part


def _written(tree: "etree._Element") -> bytes:
    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
