"""What became of the letters of a cycle, report by report."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from ayni.reporting.actions.reminding import MOST_ASKING, Fate, Outcome
from ayni.reporting.models import ReportingCycle
from ayni.reporting.pages.cycles import title_of

Context = dict[str, Any]
MOST = 1000


def kept_outcomes(outcomes: Iterable[Outcome], lang: str) -> Context:
    """Return what became of letters as JSON-safe values, to be shown again to who sends the form twice."""
    return {
        "lines": [
            {
                "code": one.report.code,
                "name": title_of(one.report, lang),
                "fate": one.fate.value,
                "language": one.language,
            }
            for one in outcomes
        ]
    }


def letters_page(cycle: ReportingCycle, kept: Context) -> Context:
    """Return the lines in words, what could not be written first."""
    order = {fate.value: at for at, fate in enumerate((Fate.NOBODY, Fate.ENOUGH, Fate.MONTH, *Fate))}
    lines = sorted(kept["lines"], key=lambda line: order[line["fate"]])
    words = _fates()
    known = dict(settings.LANGUAGES)
    return {
        "cycle": cycle,
        "written": sum(1 for line in lines if line["fate"] == Fate.WRITTEN),
        "lines": [
            {
                **line,
                "said": words[line["fate"]],
                "language": get_language_info(line["language"])["name_local"] if line["language"] in known else "",
            }
            for line in lines[:MOST]
        ],
        "more": max(0, len(lines) - MOST),
    }


def _fates() -> dict[str, str]:
    enough = _("Not written: the address has had its %(most)d letters of this cycle.") % {"most": MOST_ASKING}
    return {
        Fate.WRITTEN.value: _("On its way."),
        Fate.TOGETHER.value: _("Named in the letter to the same focal point."),
        Fate.NOBODY.value: _("Not written: nobody speaks for the member."),
        Fate.ENOUGH.value: enough,
        Fate.MONTH.value: _("Not written: the focal point has had its reminders of this month."),
    }
