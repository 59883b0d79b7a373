"""Budgets and rules of the stylesheet, and the weight of a page."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.core.management import call_command
from django.test import Client

CORE = Path(__file__).resolve().parent.parent
CSS = (CORE / "static" / "core" / "ayni.css").read_text()


def test_the_stylesheet_keeps_its_budget() -> None:
    # Words for the ear alone lie where they stand: without a place of its own a scrolled table would widen the page.
    assert ".scroll { overflow-x: auto; position: relative; }" in CSS
    assert len(gzip.compress(CSS.encode(), 9)) <= 12 * 1024


def test_only_logical_directions() -> None:
    without_bands = re.sub(r"url\(.*?\"\)", "", CSS)
    physical = r"\b(?:margin|padding|border)-(?:left|right|top|bottom)\b|\b(?:left|right)\s*:"
    assert re.findall(physical, without_bands) == []


def test_no_foreign_address_and_no_loose_ends() -> None:
    without_space = CSS.replace("http://www.w3.org/2000/svg", "")
    assert "http" not in without_space
    assert CSS.count("{") == CSS.count("}")
    used = set(re.findall(r"var\((--[\w-]+)", CSS))
    declared = set(re.findall(r"(--[\w-]+)\s*:", CSS))
    assert used <= declared, used - declared


def test_a_page_keeps_its_budget(client: Client) -> None:
    page = client.get("/nowhere/").content
    assert len(gzip.compress(page, 6)) < 3 * 1024, "what every page carries besides its matter"
    patterns = client.get("/patterns/").content
    assert len(brotli.compress(patterns, quality=5)) < 14 * 1024


def test_static_files_can_be_named_by_their_content(settings: object, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path / "named"  # type: ignore[attr-defined]
    settings.STORAGES = {  # type: ignore[attr-defined]
        **settings.STORAGES,  # type: ignore[attr-defined]
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    css = next((tmp_path / "named" / "core").glob("ayni.*.css"))
    assert css.read_text().count("data:image/svg+xml") == 4
    assert (tmp_path / "named" / "django_htmx" / "htmx-2.min.js").exists()


@pytest.mark.parametrize("name", ["favicon.svg"])
def test_drawings_are_well_formed(name: str) -> None:
    from lxml import etree

    assert etree.fromstring((CORE / "static" / "core" / name).read_bytes()).tag.endswith("svg")


def test_bands_are_well_formed() -> None:
    from urllib.parse import unquote

    from lxml import etree

    bands = re.findall(r'url\("data:image/svg\+xml,(.*?)"\)', CSS)
    assert len(bands) == 4
    for band in bands:
        assert etree.fromstring(unquote(band)).get("width") == "24"
