"""The template environment of our pages: strict, escaping, translated, with the components at hand."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import formats, timezone, translation
from jinja2 import Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup, escape

from ayni.core.panels import Panel

Day = dt.date | dt.datetime | str


class Components:
    """The components by noun: `ui.button.first(...)` is the macro `first` of `components/button.html`.

    A global, not an import: a block that is rendered alone does not see what its page imported.
    """

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, noun: str) -> Any:
        try:
            module = self._environment.get_template(f"components/{noun}.html").module
        except TemplateNotFound as error:
            raise AttributeError(noun) from error
        if not self._environment.auto_reload:
            # A long page asks thousands of times; from now on Python finds the module without coming here.
            setattr(self, noun, module)
        return module


def environment(**options: Any) -> Environment:
    """Return the Jinja2 environment for Django's backend; an unknown variable or argument is an error."""
    options.update(undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    options["extensions"] = ["jinja2.ext.i18n", "jinja2.ext.do", *options.get("extensions", ())]
    made = Environment(**options)  # noqa: S701  (autoescape is set above)
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(  # type: ignore[attr-defined]
        translation.gettext,
        translation.ngettext,
        newstyle=True,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
    )

    def show_panel(panel: Panel, **more: Any) -> Markup:
        """Return a registered panel, drawn with its own context and what its place passes on."""
        drawn = made.get_template(panel.template).render({**panel.context, **more})
        return Markup(drawn)  # noqa: S704  (its template has escaped it)

    made.globals.update(
        url=url,
        static=static,
        ui=Components(made),
        show_panel=show_panel,
        table_files=table_files,
        feed_address=feed_address,
        whole_address=lambda address: f"{settings.AYNI_BASE_URL}{address}",
        data_licence=lambda: settings.AYNI_DATA_LICENCE,
        written_in=written_in,
        frame_words=frame_words,
    )
    made.filters.update(day=day, day_iso=day_iso, number=number, nl2p=nl2p, runs=runs, stopped=stopped)
    return made


def url(name: str, **kwargs: Any) -> str:
    """Return the address of a named page, in the active language."""
    return reverse(name, kwargs=kwargs or None)


def table_files(name: str, query: str = "") -> list[tuple[str, str]]:
    """Return (words, address) of the files of a table of open data, in the active language; `query`: "kind=data"."""
    lang = translation.get_language() or "en"
    asked = "&".join(part for part in (query, "" if lang == "en" else f"lang={lang}") if part)
    meaning = translation.gettext("What the columns mean")
    said = {"csv": "CSV", "xlsx": "XLSX", "json": "JSON", "datapackage.json": meaning}
    return [
        (words, reverse("table-file", args=[name, extension]) + (f"?{asked}" if asked else ""))
        for extension, words in said.items()
    ]


def feed_address(name: str, **kwargs: Any) -> str:
    """Return the address of a feed in the active language."""
    lang = translation.get_language() or "en"
    return url(name, **kwargs) + ("" if lang == "en" else f"?lang={lang}")


def frame_words() -> dict[str, str]:
    """Return the words that repeat in every row of a log-frame, in the active language."""
    return {
        "time_frame": translation.gettext("Time frame"),
        "indicator": translation.gettext("Indicator"),
        "responsible": translation.gettext("Responsible"),
        "outputs": translation.gettext("Outputs"),
        "no_time_frame": translation.gettext("No time frame is given."),
        "no_indicator": translation.gettext("No indicator is given."),
        "nobody": translation.gettext("Nobody is named."),
        "no_output": translation.gettext("No output is given."),
    }


def written_in(language: str) -> str:
    """Return a sentence for a page whose words are in another language than the reader's, or ""."""
    reader = (translation.get_language() or "en").partition("-")[0]
    if language.partition("-")[0] == reader:
        return ""
    try:
        name = translation.get_language_info(language)["name_translated"]
    except KeyError:
        name = language
    return translation.gettext("The words of this page are shown as they were written: %(language)s.") % {
        "language": name
    }


def day(value: Day) -> str:
    """Return a date in words, in the active language: "4 March 2026". Takes dates, datetimes and ISO text."""
    return _in_words(_date(value), translation.get_language() or "en")


@lru_cache(maxsize=4_000)
def _in_words(date: dt.date, active: str) -> str:
    """A page says the same few days over and over; each is put into the words of the `active` language once."""
    # Django's long form for English is the American one, and the Russian one ends in a full stop of its own.
    own = {"en": "j F Y", "ru": "j E Y года"}
    return formats.date_format(date, own.get(active[:2], "DATE_FORMAT"))


def day_iso(value: Day) -> str:
    """Return a date as ISO 8601: "2026-03-04"."""
    return _date(value).isoformat()


def number(value: Any, places: int | None = None) -> str:
    """Return a number with the separators of the active language, with `places` decimals if given."""
    if type(value) is int and places is None and -1000 < value < 1000:
        return str(value)  # nothing to separate, in any language; pages say hundreds of such numbers
    return formats.number_format(value, decimal_pos=places, use_l10n=True, force_grouping=True)


def stopped(sentence: str) -> str:
    """Return a sentence with its full stop; one that ends in an abbreviation ("2028 г.") has it already."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def nl2p(text: str) -> Markup:
    """Return plain text as paragraphs: an empty line parts paragraphs, a single line break stays one."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n"))]
    lines = (Markup("<br>").join(escape(line) for line in block.split("\n")) for block in blocks if block)
    return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in lines)


def runs(blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return neighbouring blocks of one kind together: [{"kind", "blocks"}], in order."""
    return [{"kind": kind, "blocks": list(run)} for kind, run in groupby(blocks, key=lambda block: block["kind"])]


def _date(value: Day) -> dt.date:
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value) if len(value) > 10 else dt.date.fromisoformat(value)
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value
