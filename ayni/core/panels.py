"""Panels: a lower room offers a place on its page, a higher room registers what it shows there, in its apps.py."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Maker = Callable[[Any, Any], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Panel:
    """A template with the context that its maker gave for one subject and one viewer."""

    template: str
    context: dict[str, Any]


_places: dict[str, list[tuple[int, str, Maker]]] = defaultdict(list)


def register_panel(place: str, template: str, maker: Maker, *, position: int = 100) -> None:
    """Show `template` at `place` with `maker(subject, viewer)` as context; a maker that returns None shows nothing."""
    entry = (position, template, maker)
    if entry not in _places[place]:
        _places[place].append(entry)
        _places[place].sort(key=lambda known: (known[0], known[1]))


def panels_for(place: str, subject: Any, viewer: Any) -> list[Panel]:
    """Return the panels of a place for one subject and viewer, in order."""
    made = ((template, maker(subject, viewer)) for _, template, maker in _places[place])
    return [Panel(template, context) for template, context in made if context is not None]
