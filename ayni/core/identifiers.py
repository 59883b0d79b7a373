"""Public identifiers: short codes that nobody can guess or misread, and slugs made from titles in any script."""

import random
import re
import secrets
import unicodedata

from django.utils.text import slugify

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".replace("-", "").split(" "),
        strict=True,
    )
)


def new_code(length: int = 10) -> str:
    """Return a random code of letters and digits without look-alikes (about 5 bits a character)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def code_by_chance(chance: random.Random, length: int = 10) -> str:
    """Return a code that the same chance gives again: for demonstrations, never for what nobody may guess."""
    return "".join(chance.choice(ALPHABET) for _ in range(length))


def slug_of(title: str, *, limit: int = 60) -> str:
    """Return a slug of at most `limit` ASCII characters, Cyrillic transliterated; a random code for nothing."""
    # Dashes and slashes part words in a title ("2027–2029", "Bhutan/Nepal"); slugify alone would glue them together.
    lowered = re.sub(r"[\u2010-\u2015/]", "-", unicodedata.normalize("NFKC", title).lower())
    latin = "".join(_CYRILLIC.get(character, character) for character in lowered)
    slug = slugify(latin)[:limit].strip("-")
    return re.sub(r"-{2,}", "-", slug) or new_code()


def free_slug(title: str, taken: set[str], *, limit: int = 60) -> str:
    """Return a slug of the title that is not in `taken`, numbered where needed."""
    slug = slug_of(title, limit=limit)
    if slug not in taken:
        return slug
    return next(candidate for number in range(2, 10_000) if (candidate := f"{slug}-{number}") not in taken)
