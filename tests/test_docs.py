"""The documentation: every setting and every rule is named in the reference, and every link leads somewhere."""

import re
from pathlib import Path

import pytest

from ayni.reading.cli import PHRASES

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")


def named_in(page: str) -> set[str]:
    """Return what a page of the reference sets in the first column of its tables, in code letters."""
    return set(re.findall(r"^\| `([^`]+)`", (ROOT / "docs" / "reference" / page).read_text(encoding="utf-8"), re.M))


def found_in(pattern: str, expression: str) -> set[str]:
    """Return what the expression finds in the sources that the pattern names."""
    return {
        name for path in ROOT.glob(pattern) for name in re.findall(expression, path.read_text(encoding="utf-8"), re.M)
    }


def anchor(heading: str) -> str:
    """Return the anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def test_every_setting_is_in_the_reference_and_no_other():
    settings = found_in("ayni/config/*.py", r'environment\.\w+\(\s*"([A-Z][A-Z_]+)"')
    assert "AYNI_DATA" in settings
    assert {name for name in named_in("settings.md") if not name.startswith("ayni.")} == settings


def test_every_check_is_in_the_reference_and_no_other():
    checks = found_in("ayni/*/checks.py", r'id="(ayni\.\w+)"')
    assert {name for name in named_in("settings.md") if name.startswith("ayni.")} == checks


def test_every_rule_is_in_the_reference_and_no_other():
    rules = found_in("ayni/*/rules.py", r"^def (can_\w+)") | found_in("ayni/*/*/rules.py", r"^def (can_\w+)")
    assert {name for name in named_in("permissions.md") if name.startswith("can_")} == rules


def test_every_command_is_in_the_reference_and_no_other():
    own = {path.stem.replace("_", "-") for path in ROOT.glob("ayni/*/management/commands/*.py")} - {"--init--"}
    phrases = {f"read {name}" for name in PHRASES}
    named = {
        " ".join(word for word in name.split() if word.islower() or word == "ayni") for name in named_in("commands.md")
    }
    commands = {name.removeprefix("ayni ").replace(" --json", "") for name in named if name.startswith("ayni ")}
    assert commands == own | phrases | {"run", "read document", "match", "allocate", "help", "thesaurus"}


def test_every_option_is_in_the_reference_and_no_other():
    options = found_in("ayni/*/management/commands/*.py", r'"(--[a-z-]+)"')
    options |= found_in("ayni/matching/*/cli.py", r'add_argument\("(--[a-z-]+)"')
    options |= found_in("ayni/config/run.py", r'add_argument\("(--[a-z-]+)"') | found_in(
        "ayni/reading/cli.py", r'"(--json[a-z-]*)"'
    )
    options |= found_in("ayni/matching/cli.py", r'add_argument\("(--[a-z-]+)"')
    options |= found_in("ayni/matching/allocation/cli.py", r'add_argument\("(--[a-z]+)"')
    assert {name for name in named_in("commands.md") if name.startswith("--")} == options


def test_every_vocabulary_is_in_the_reference():
    text = (ROOT / "docs" / "reference" / "vocabularies.md").read_text(encoding="utf-8")
    files = {path.stem for path in (ROOT / "ayni" / "core" / "vocabularies" / "data").glob("*.json")}
    assert {name for name in files if f"`{name}`" not in text} == set()


def test_index_leads_to_every_page():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    linked = {(ROOT / "docs" / target).resolve() for target in LINK.findall(index)}
    pages = set((ROOT / "docs").rglob("*.md")) - {ROOT / "docs" / "README.md"}
    assert {str(page.relative_to(ROOT)) for page in pages - linked} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        path, _, fragment = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        assert goal.exists(), target
        if fragment:
            headings = re.findall(r"^#+ (.+)$", goal.read_text(encoding="utf-8"), re.M)
            assert fragment in {anchor(heading) for heading in headings}, target


def test_licence_is_the_affero_licence_to_the_letter():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.split("\n")[0].strip() == "GNU AFFERO GENERAL PUBLIC LICENSE"
    assert len(text.encode()) == 34523
