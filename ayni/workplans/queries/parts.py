"""What of a template others may start from."""

from typing import NamedTuple

from django.utils.translation import ngettext

from ayni.workplans.models import Workplan
from ayni.workplans.queries.contents import workplan_content


class TemplateFocus(NamedTuple):
    """A focus of a template with its objectives: (code, text, number of activities) each."""

    code: str
    title: str
    objectives: list[tuple[str, str, int]]

    def choices(self) -> list[tuple[str, str]]:
        """Return (code, words) of the focus itself and of each of its objectives."""
        return [(self.code, self.title or self.code), *((code, text) for code, text, _count in self.objectives)]

    def counted(self) -> str:
        """Return how many activities the whole focus brings, in words."""
        count = sum(entry[2] for entry in self.objectives)
        return ngettext("%(count)d activity", "%(count)d activities", count) % {"count": count}


def template_parts(template: Workplan) -> list[TemplateFocus]:
    """Return the foci of a template. Three queries."""
    return [
        TemplateFocus(
            focus["code"],
            focus["title"],
            [(row["code"], row["text"], len(row["activities"])) for row in focus["objectives"]],
        )
        for focus in workplan_content(template)["foci"]
    ]
