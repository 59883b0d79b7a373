"""Bring the message catalogues up to date: extract, update each language, compile. Babel is a build tool only.

Django's own `makemessages` misses what Jinja2 templates mark, so it is not used.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "ayni" / "locale"
LANGUAGES = ("fr", "es", "ru")
KEYWORDS = ("gettext_lazy", "ngettext_lazy:1,2", "pgettext_lazy:1c,2", "npgettext:1c,2,3", "gettext_noop", "N_")


def main() -> int:
    """Rewrite the template and the catalogues; new messages come empty, `tools/check_catalogues.py` counts them."""
    LOCALE.mkdir(exist_ok=True)
    pot = LOCALE / "django.pot"
    keywords = [word for keyword in KEYWORDS for word in ("-k", keyword)]
    _babel(
        *("extract", "-F", "tools/babel.cfg", *keywords, "--no-location", "--sort-output"),
        *("-c", "Translators:", "-o", str(pot), "ayni"),
    )
    for language in LANGUAGES:
        catalogue = LOCALE / language / "LC_MESSAGES" / "django.po"
        verb = ["update", "--no-fuzzy-matching", "--ignore-obsolete"] if catalogue.exists() else ["init"]
        _babel(*verb, "-i", str(pot), "-d", str(LOCALE), "-D", "django", "-l", language)
        _babel("compile", "-d", str(LOCALE), "-D", "django", "-l", language)
    pot.unlink()
    return 0


def _babel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", "-q", *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
