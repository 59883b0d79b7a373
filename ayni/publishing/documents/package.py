"""Office packages: a zip of XML parts with fixed dates, so that the same content gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

_MOMENT = (1980, 1, 1, 0, 0, 0)
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_NEEDS_ESCAPE = re.compile('[&<>"]')


def xml_text(text: str) -> str:
    """Clean text, ready for XML element content or a double-quoted attribute."""
    return _NEEDS_ESCAPE.sub(lambda found: _ESCAPES[found.group()], text)


def xml_attribute(text: str) -> str:
    """As `xml_text`, on one line: XML would turn the line ends of an attribute into spaces anyway."""
    return xml_text(" ".join(text.split()))


def write_package(parts: Mapping[str, str | bytes], *, stored: str = "") -> bytes:
    """The zip of the parts in their order; the part named by `stored` is kept without compression (ODF's mimetype)."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=2) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, part.encode("utf-8") if isinstance(part, str) else part, compresslevel=2)
    return target.getvalue()


def core_properties(
    *, title: str, creator: str, language: str, identifier: str = "", moment: str = "", status: str = ""
) -> str:
    """The Dublin Core part of an OOXML package. `moment` is an ISO date and time, written as UTC seconds."""
    fields = [
        f"<dc:title>{xml_text(title)}</dc:title>",
        f"<dc:creator>{xml_text(creator)}</dc:creator>" if creator else "",
        f"<dc:language>{xml_text(language)}</dc:language>",
        f"<dc:identifier>{xml_text(identifier)}</dc:identifier>" if identifier else "",
        f"<cp:contentStatus>{xml_text(status)}</cp:contentStatus>" if status else "",
    ]
    stamp = utc_stamp(moment)
    if stamp:
        fields += [
            f'<dcterms:{verb} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{verb}>' for verb in ("created", "modified")
        ]
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(fields)}</cp:coreProperties>'
    )


def utc_stamp(moment: str) -> str:
    """`2026-11-25T01:00:00Z` for an ISO date and time, nothing for what is none."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    aware = read if read.tzinfo else read.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
