"""Opening zipped documents without trusting them: bytes are counted as they inflate, entities are never resolved."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from ayni.reading.documents.unreadable import Unreadable

MAX_PART = 32 * 1024 * 1024
MAX_TOTAL = 96 * 1024 * 1024
CHUNK = 256 * 1024
# A damaged archive may name any way of packing, and each way has an error of its own.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip


class Package:
    """The parts of a zipped document. Raises Unreadable (too_large, corrupt, encrypted) when a part is read."""

    def __init__(self, source: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source))
        except DAMAGE as error:
            raise Unreadable("corrupt") from error
        self.names = set(self._zip.namelist())
        self._inflated = 0

    def part(self, name: str, limit: int = MAX_PART) -> bytes:
        """Return the bytes of a part, empty if there is none."""
        if name not in self.names:
            return b""
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(name) as stream:
                while chunk := stream.read(CHUNK):
                    size += len(chunk)
                    self._inflated += len(chunk)
                    if size > limit or self._inflated > MAX_TOTAL:
                        raise Unreadable("too_large", limit=limit // 1024 // 1024)
                    chunks.append(chunk)
        except DAMAGE as error:
            raise Unreadable("corrupt") from error
        return b"".join(chunks)

    def tree(self, name: str) -> "etree._Element | None":
        """Return the root element of an XML part, None if there is no such part."""
        found = self.part(name)
        return parsed(found) if found else None


def parsed(source: bytes) -> "etree._Element":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("corrupt") from error


def elements(source: bytes, tags: tuple[str, ...]) -> "Iterator[etree._Element]":
    """Yield elements of the given tags as they end, so that a large part never stands in memory as one tree."""
    stream = etree.iterparse(
        io.BytesIO(source), events=("end",), tag=tags, resolve_entities=False, no_network=True, huge_tree=False
    )
    try:
        for _event, element in stream:
            yield element
    except etree.XMLSyntaxError as error:
        raise Unreadable("corrupt") from error
