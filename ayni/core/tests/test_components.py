"""Components: every macro is declared, shown and described; a wrong call is an error."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.template import engines
from django.test import Client
from jinja2 import UndefinedError
from jinja2.runtime import Macro

from ayni.core.tests.strict_html import faults

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
NOUNS = sorted(path.stem for path in (TEMPLATES / "components").glob("*.html"))
PAGE_ONLY = {"masthead.masthead", "colophon.colophon", "languages.languages", "htmx.htmx"}


def macros() -> Iterator[tuple[str, Macro]]:
    environment = engines["jinja2"].env
    for noun in NOUNS:
        module = environment.get_template(f"components/{noun}.html").module
        for name, value in vars(module).items():
            if isinstance(value, Macro):
                yield f"{noun}.{name}", value


def render(source: str, **context: Any) -> str:
    return engines["jinja2"].from_string(source).render(context)


@pytest.fixture
def patterns(client: Client) -> str:
    return client.get("/patterns/").content.decode()


def test_there_are_components() -> None:
    assert len(dict(macros())) > 40


def test_an_unknown_argument_is_an_error() -> None:
    for name, macro in macros():
        with pytest.raises(TypeError, match="no keyword argument 'nonsense'"):
            macro(nonsense=1)
        assert not macro.catch_kwargs, name
        assert not macro.catch_varargs, name


def test_a_missing_argument_an_unknown_component_and_an_unknown_macro_are_errors() -> None:
    for text in ("{{ ui.button.first() }}", "{{ ui.nothing.here() }}", "{{ ui.button.nothing() }}", "{{ nothing }}"):
        with pytest.raises(UndefinedError):
            render(text)


def test_every_component_is_described() -> None:
    readme = (TEMPLATES / "components" / "README.md").read_text()
    inner = {"button.button", "button.classes"}
    for name, macro in macros():
        noun, word = name.split(".")
        if name in inner | PAGE_ONLY - {"htmx.htmx"} or name in {
            "field.opening", "field.below", "field.told", "form.told", "form.control", "form.choices",
            "notice.sign", "notice.messages", "state.words", "state.sprite", "frame.row",
        }:  # fmt: skip
            continue
        assert re.search(rf"`{noun}\.(\w+/)*{word}\b|{noun}\.\w+/.*\b{word}", readme), name
        described = re.search(rf"`{noun}\.{word}\(([^`]*)\)`", readme)
        if described:
            said = re.findall(r"(\w+)(?==|,|$)", re.sub(r"=(\"[^\"]*\"|\(\)|\{\}|[\w.]+)", "=", described[1]))
            assert tuple(said) == tuple(macro.arguments), name


def test_every_component_is_on_the_pattern_page() -> None:
    shown = "".join(path.read_text() for path in (TEMPLATES / "core" / "patterns").glob("*.html"))
    shown += (TEMPLATES / "core" / "patterns.html").read_text()
    for path in (TEMPLATES / "components").glob("*.html"):
        shown += path.read_text()
    for name, _ in macros():
        word = name.split(".")[1]
        if name not in PAGE_ONLY:
            assert f"ui.{name}(" in shown or re.search(rf"(?<![.\w]){word}\(", shown), name


def test_the_pattern_page_is_sound(patterns: str) -> None:
    assert faults(patterns) == []
    assert "Its rule says why." in patterns
    assert "&lt;b&gt;with text that stays text&lt;/b&gt;" in patterns


@pytest.mark.parametrize("code", ["verified", "met", "late", "due", "overdue", "notyet", "na", "unconfirmed"])
def test_a_state_has_its_word_and_its_mark(code: str, patterns: str) -> None:
    drawn = render("{{ ui.state.state(code) }}", code=code)
    assert re.search(r"</svg> \w", drawn)
    assert f'id="{code}"' in patterns


def test_what_people_write_is_escaped() -> None:
    bad = "<script>\"'&"
    for text in (
        "{{ ui.field.text('a', bad, bad, hint=bad, errors=[bad]) }}",
        "{{ ui.field.area('a', bad, bad) }}",
        "{{ ui.field.select('a', bad, [(bad, bad)], bad) }}",
        "{{ ui.field.choices('a', bad, [(bad, bad, bad)], [bad]) }}",
        "{{ ui.log.item(bad, note=bad, address=bad, state='due', said=bad) }}",
        "{% call ui.leaf.leaf(bad, bad) %}{{ bad }}{% endcall %}",
        "{% call ui.table.data(bad, [bad]) %}<tr>{{ ui.table.cell(bad, bad) }}</tr>{% endcall %}",
        "{{ ui.facts.facts([(bad, bad)]) }}",
        "{{ ui.redline.words([('added', bad)]) }}",
        "{{ bad | nl2p }}",
    ):
        drawn = render(text, bad=bad)
        assert "<script>" not in drawn, text
        assert "&lt;script&gt;" in drawn, text
        assert faults(drawn, fragment=True) == [], text


def test_text_in_a_field_comes_back_as_written() -> None:
    # A leading line break right after <textarea> is dropped by browsers: ours must be a second one.
    assert ">\n\nwords" in render("{{ ui.field.area('a', 'A', text) }}", text="\nwords")
    assert 'value="0"' in render("{{ ui.field.text('a', 'A', 0) }}")
    assert 'value=""' in render("{{ ui.field.text('a', 'A', none) }}")


def test_a_field_is_joined_to_its_hint_and_error() -> None:
    drawn = render("{{ ui.field.text('a', 'A', hint='H', errors=['E']) }}")
    assert 'aria-describedby="id_a-hint id_a-error"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert faults(drawn) == []
    assert "aria-describedby" not in render("{{ ui.field.text('a', 'A') }}")


def test_a_verdict_draws_its_button() -> None:
    from ayni.core.verdicts import ALLOWED, Denied

    text = "{{ ui.button.ruled(verdict, 'Adopt', id='x') }}"
    assert "aria-disabled" not in render(text, verdict=ALLOWED)
    denied = render(text, verdict=Denied("Only the Secretariat adopts."))
    assert 'aria-disabled="true"' in denied
    assert 'aria-describedby="x"' in denied
    assert "Only the Secretariat adopts." in denied


def test_a_form_of_the_framework_keeps_what_its_widgets_say() -> None:
    from ayni.core.patterns import SampleForm

    form = SampleForm({"title": "", "kind": "b", "serves": ["2"], "due": "4 March"})
    drawn = render("{{ ui.form.fields(form) }}", form=form)
    assert 'maxlength="80"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert 'aria-describedby="id_title-hint id_title-error"' in drawn
    assert re.search(r'value="2"[^>]*checked', drawn)
    assert re.search(r'value="4 March"', drawn), "a date that cannot be read is shown back as it was written"
    assert "3 answers need a correction." in drawn
    assert [fault for fault in faults(drawn) if "overdue" not in fault] == [], "only the mark is the page's"


def test_components_stay_small() -> None:
    for path in (TEMPLATES / "components").glob("*.html"):
        assert len(path.read_text().splitlines()) <= 80, path.name
    for path in (TEMPLATES / "core").rglob("*.html"):
        assert len(path.read_text().splitlines()) <= 120, path.name
