"""House style that no other tool checks: sizes, where the ORM may stand, what templates may hold, names, leftovers.

`python tools/check_style.py` prints one line for each finding and ends with status 1 where there is any.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTION, MODULE, CLASS, TEMPLATE = 40, 400, 200, 120
# Folders whose tests, tables of words and migrations are as long as what they cover.
SOURCES = ("ayni", "tests", "tools", "bench")
TEXTS = {".py", ".html", ".md", ".toml", ".css", ".js", ".txt", ".json", ".cfg", ""}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "mixins", "services", "managers"}
LEFTOVER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")
MACHINE = re.compile(r"(?<![\w.<])/(?:work|root|home/\w+)/[\w.-]+")
MANAGER = re.compile(r"\.objects\b|\b_base_manager\b|\b_default_manager\b")
INLINE = re.compile(r"""\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|<style\b|<script\b(?![^>]*\bsrc=)|javascript:""", re.I)

Finding = tuple[Path, int, str]


def findings() -> Iterator[Finding]:
    """Yield (path, line, sentence) of everything that breaks the style."""
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield from of_module(path)
    for path in sorted((ROOT / "ayni").glob("*/templates/**/*.html")):
        yield from of_template(path)
    for path in sorted(path for path in ROOT.rglob("*") if is_ours(path)):
        yield from of_text(path)


def of_module(path: Path) -> Iterator[Finding]:
    """Sizes, names and, in views and API, the ORM."""
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n") + 1
    is_test = "tests" in path.parts
    if path.stem in FORBIDDEN_NAMES or path.parent.name in FORBIDDEN_NAMES:
        yield path, 1, f"no module is called {path.stem}: name it for its noun"
    if lines > MODULE and not is_test:
        yield path, 1, f"{lines} lines; a module has at most {MODULE}: make it a folder, split by noun"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from of_definition(path, node, is_test)
    if {"views", "api"} & {path.stem, path.parent.name} and not is_test:
        for number, line in enumerate(text.splitlines(), start=1):
            if MANAGER.search(line):
                yield path, number, "a view asks the ORM: put the question into queries.py"


def of_definition(path: Path, node: ast.AST, is_test: bool) -> Iterator[Finding]:
    """Sizes of one function or class, without its decorators."""
    length = node.end_lineno - node.lineno + 1  # type: ignore[attr-defined]
    name = node.name  # type: ignore[attr-defined]
    if isinstance(node, ast.ClassDef):
        if length > CLASS and not is_test:
            yield path, node.lineno, f"class {name} has {length} lines, at most {CLASS}"
    elif length > FUNCTION and not is_test:
        yield path, node.lineno, f"{name} has {length} lines, at most {FUNCTION}"  # type: ignore[attr-defined]


def of_template(path: Path) -> Iterator[Finding]:
    """Size, and that behaviour and looks come from files."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > TEMPLATE:
        yield path, 1, f"{len(lines)} lines; a template has at most {TEMPLATE}"
    for number, line in enumerate(lines, start=1):
        if INLINE.search(line):
            yield path, number, "inline style, script or handler: it belongs in a file"


def of_text(path: Path) -> Iterator[Finding]:
    """Leftovers and paths of the machine on which something was written."""
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        if LEFTOVER.search(line):
            yield path, number, "a leftover: finish it, or file an issue"
        if MACHINE.search(line):
            yield path, number, f"a path of one machine: {MACHINE.search(line).group(0)}"  # type: ignore[union-attr]


def is_ours(path: Path) -> bool:
    """Return whether a file is a text that we wrote: no vocabulary, lock file, font, or what a run left behind."""
    inside = path.relative_to(ROOT).parts
    if path.name == "uv.lock" or any(part.startswith(".") or part in {"data", "fonts", "locale"} for part in inside):
        return inside[:1] == (".ci",) and path.is_file()
    return path.is_file() and path.suffix in TEXTS and "__pycache__" not in inside


def main() -> int:
    """Print the findings; return the exit status."""
    found = list(findings())
    for path, line, sentence in found:
        sys.stdout.write(f"{path.relative_to(ROOT)}:{line}: {sentence}\n")
    sys.stdout.write(f"{len(found)} finding(s) of style.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
