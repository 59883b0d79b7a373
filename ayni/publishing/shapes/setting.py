"""Pieces of pages that are set once for their content: HTML from a macro, kept under the very values it shows.

After an edit nearly every piece of the plan is as it was, and setting it anew costs many times more than finding it.
"""

from functools import lru_cache
from typing import Any

from django.template import engines
from django.utils.translation import get_language
from jinja2 import Environment
from markupsafe import Markup


def piece(template: str, macro: str, *values: Any) -> Markup:
    """Return what a macro makes of hashable values in the reader's language."""
    return _piece(template, macro, get_language() or "en", *values)


def set_macro(template: str, macro: str, *values: Any) -> str:
    """Return what a macro makes of values, made anew."""
    engine: Any = engines["jinja2"]
    environment: Environment = engine.env
    return str(getattr(environment.get_template(template).module, macro)(*values))


@lru_cache(maxsize=256)
def _piece(template: str, macro: str, reader: str, *values: Any) -> Markup:
    return Markup(set_macro(template, macro, *values))  # noqa: S704 (the template has escaped it)
