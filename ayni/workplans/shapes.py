"""Plain values for pages, so that templates meet no model and decide nothing."""

import re
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.core.jinja import day as in_words
from ayni.workplans.choices import mechanism_labels, output_type_labels, status_labels, status_words
from ayni.workplans.freezing import Content
from ayni.workplans.models import OwnerKind, Workplan, WorkplanStatus
from ayni.workplans.queries import content_for, owner_title, reads_adopted_text
from ayni.workplans.wording import with_said


class Heading(NamedTuple):
    """What every page of a workplan says of it."""

    slug: str
    title: str
    language: str
    code: str
    owner: str
    status: str
    status_label: str
    version_number: str
    version: int
    withdrawn: bool
    amendment_reason: str
    url: str


def heading(workplan: Workplan, viewer: Any = None) -> Heading:
    """Return a workplan's heading in the reader's language. At most one query.

    With a viewer who reads the adopted text while an amendment is drafted, it is the heading of that text.
    """
    status = workplan.status
    if viewer is not None and reads_adopted_text(viewer, workplan):
        status = WorkplanStatus.ADOPTED.value
    return Heading(
        slug=workplan.slug,
        title=workplan.title,
        language=workplan.language,
        code=_annex(workplan),
        owner=owner_words(workplan.owner_kind, owner_title(workplan, reader_language())),
        status=status,
        status_label=status_words(status, workplan.version_number),
        version_number=workplan.version_number,
        version=workplan.version,
        withdrawn=workplan.withdrawn_at is not None,
        amendment_reason=workplan.amendment_reason if status != WorkplanStatus.ADOPTED else "",
        url=workplan_url(workplan.slug),
    )


def _annex(workplan: Workplan) -> str:
    if not workplan.annex or says_its_number(workplan.title, workplan.annex):
        return ""
    return _("Annex %(number)s") % {"number": workplan.annex}


def reader_language() -> str:
    """Return the language of the page."""
    return get_language() or "en"


def owner_words(kind: str, title: str) -> str:
    """Return whose workplan it is, as a phrase."""
    if kind == OwnerKind.PARTNERSHIP:
        return _("Workplan of the partnership")
    phrases = {
        OwnerKind.INITIATIVE.value: _("Workplan of the initiative %(name)s"),
        OwnerKind.COUNTRY.value: _("Workplan of %(name)s"),
        OwnerKind.SUBREGION.value: _("Workplan of the sub-region %(name)s"),
        OwnerKind.REGION.value: _("Workplan of the region %(name)s"),
    }
    return phrases[kind] % {"name": title}


def shown(viewer: Any, workplan: Workplan, *, missing: list[dict[str, str]] | None = None) -> Content:
    """Return a workplan's content worded for the reader, each row with its address and labels. Four queries."""
    return dressed(content_for(viewer, workplan), missing=missing)


def dressed(content: Content, *, missing: list[dict[str, str]] | None = None, address: bool = True) -> Content:
    """Return a content worded for the reader. Adds to each activity `url`, `status_label`, `mechanism_labels`, `next`,
    `missing` (codes of what it lacks) and to each objective `url`; with `address` false (a frozen version) "" for each.
    """
    today = timezone.now().date()
    said = with_said(content, reader_language(), today)
    lacking: dict[str, set[str]] = {}
    for entry in missing or ():
        lacking.setdefault(entry["code"], set()).add(entry["what"])
    labels = (status_labels(), mechanism_labels(reader_language()), output_type_labels())
    # One address is looked up, the others are made from it: a workplan may have hundreds of rows.
    base = activity_url(content["slug"], "CODE") if address else ""
    for focus in said["foci"]:
        for objective in focus["objectives"]:
            objective["url"] = objective_url(content["slug"], objective["code"]) if address else ""
            objective["activities"] = [
                _dressed_row(row, base, today, labels, lacking.get(row["code"], set()))
                for row in objective["activities"]
            ]
    return said


def says_its_number(title: str, annex: int | str | None) -> bool:
    """Return whether a title is but the annex's number: "Annex 1"."""
    return re.fullmatch(rf"(annexe?|anexo|приложение)\s+{annex}", title.strip(), re.IGNORECASE) is not None


def next_words(due: str | None, status: str, today: date) -> str:
    """Return a sentence about the next due day of an activity's time frame, "" where there is nothing to say."""
    if due is None or status in ("done", "dropped"):
        return ""
    if date.fromisoformat(due) < today:
        return _("The date has passed; it can still be met late.")
    # In Russian the day ends in a full stop of its own ("2028 г.").
    return (_("Next: %(day)s.") % {"day": in_words(due)}).replace("..", ".")


def counted(content: Content) -> dict[str, int]:
    """Return how many foci, objectives and activities stand in a content."""
    objectives = [objective for focus in content["foci"] for objective in focus["objectives"]]
    activities = sum(len(objective["activities"]) for objective in objectives)
    return {"foci": len(content["foci"]), "objectives": len(objectives), "activities": activities}


def workplan_url(slug: str) -> str:
    """Return the address of a workplan's page."""
    return reverse("workplans:workplan", kwargs={"slug": slug})


def objective_url(slug: str, code: str) -> str:
    """Return the lasting address of an objective."""
    return reverse("workplans:objective", kwargs={"slug": slug, "code": code})


def activity_url(slug: str, code: str) -> str:
    """Return the lasting address of an activity."""
    return reverse("workplans:activity", kwargs={"slug": slug, "code": code})


def _dressed_row(
    row: Content, base: str, today: date, labels: tuple[dict[str, str], ...], missing: set[str]
) -> dict[str, Any]:
    statuses, mechanisms, types = labels
    return {
        **row,
        "url": base.replace("CODE", row["code"]),
        "status_label": statuses.get(row["status"], row["status"]),
        "mechanism_labels": [mechanisms.get(code, code) for code in row["mechanisms"]],
        "next": next_words(row["time_frame"]["due"], row["status"], today),
        "outputs": [{**known, "type_label": types.get(known["type"], known["type"])} for known in row["outputs"]],
        "missing": missing,
    }
