"""Words to search in, and the region that follows from the countries."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from ayni.core.vocabularies import countries, country


def folded(text: str) -> str:
    """Return text without case, accents and punctuation, words parted by single spaces."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return " ".join(re.findall(r"\w+", plain))


def search_words(names: Iterable[str], codes: Iterable[str]) -> str:
    """Return what a search looks in: the names, and the countries' names in every language."""
    places = " ".join(_country_words(code) for code in codes if code in countries())
    return f"{folded(' '.join(names))} {places}".strip()


def region_for(codes: list[str], override: str) -> str:
    """Return the override, else the region of the first country, else "" (worldwide)."""
    if override or not codes or codes[0] not in countries():
        return override
    return country(codes[0]).region


def domain_of(address: str) -> str:
    """Return the host of a web address without "www.": what two entries of one organisation have in common."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


@cache
def _country_words(code: str) -> str:
    return folded(" ".join({code, *country(code).labels.values()}))
