from collections.abc import Iterator

import pytest

from ayni.core import navigation


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    kept = dict(navigation._entries)
    navigation._entries.clear()
    yield
    navigation._entries.clear()
    navigation._entries.update(kept)


def test_entries_come_in_order_and_once() -> None:
    navigation.register_entry("b", "Patterns", "core:patterns", 20)
    navigation.register_entry("a", "Front", "home:front", 10)
    navigation.register_entry("b", "Patterns", "core:patterns", 5)
    assert [entry.label for entry in navigation.entries("/x/")] == ["Patterns", "Front"]


def test_the_nearest_entry_is_current() -> None:
    navigation.register_entry("front", "Front", "home:front")
    navigation.register_entry("patterns", "Patterns", "core:patterns")
    assert [e.name for e in navigation.entries("/patterns/below/") if e.current] == ["patterns"]
    assert [e.name for e in navigation.entries("/") if e.current] == ["front"]
    assert [e.name for e in navigation.entries("/elsewhere/") if e.current] == []


def test_a_page_elsewhere_of_a_whole_room_belongs_to_its_entry() -> None:
    navigation.register_entry("front", "Front", "home:front", whole_room=True)
    navigation.register_entry("patterns", "Patterns", "core:patterns", whole_room=True)
    assert [e.name for e in navigation.entries("/elsewhere/", "core") if e.current] == ["patterns"]
    assert [e.name for e in navigation.entries("/elsewhere/") if e.current] == []
    navigation.register_entry("patterns", "Patterns", "core:patterns")
    assert [e.name for e in navigation.entries("/elsewhere/", "core") if e.current] == []


def test_the_front_page_in_another_language_is_not_above_all() -> None:
    from django.utils.translation import override

    navigation.register_entry("front", "Front", "home:front")
    with override("fr"):
        assert [e.current for e in navigation.entries("/fr/")] == [True]
        assert [e.current for e in navigation.entries("/fr/patterns/")] == [False]
