"""Rows that are alike, worded for the reader."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ayni.members.queries import name_in
from ayni.reading.subjects import subject_label
from ayni.workplans.models import Activity, LinkAnswer, OwnerKind, RowLink, Workplan
from ayni.workplans.queries import Alike, AlikeOwn, links_of, similar_own_actions, similar_rows
from ayni.workplans.rules import can_link_rows
from ayni.workplans.shapes import activity_url, reader_language


def alike_shown(viewer: Any, workplan: Workplan, text: str, **facets: Any) -> list[dict[str, Any]]:
    """Return the rows elsewhere that are like a text: {code, ref, text, language, title, url, why}."""
    return [_shown(one) for one in similar_rows(viewer, workplan, text, **facets)]


def own_actions_shown(viewer: Any, workplan: Workplan, text: str) -> list[dict[str, Any]]:
    """Return what members do on their own that is like a text: {title, language, member, url, why}."""
    return [_own(one) for one in similar_own_actions(viewer, workplan, text)]


def synergy(viewer: Any, activity: Activity, *, gone: bool) -> dict[str, Any]:
    """Return what a row's page says of rows like it: `links` for every reader, `alike` for those who may answer."""
    links = links_of(viewer, activity)
    answering = bool(can_link_rows(viewer, activity.workplan)) and not gone
    besides = frozenset(pk for link in links for pk in (link.row_id, link.other_id))
    facets = {"bearers": activity.bearers, "mechanisms": activity.mechanisms, "besides": besides}
    alike = alike_shown(viewer, activity.workplan, activity.text, **facets) if answering else []
    own = own_actions_shown(viewer, activity.workplan, activity.text) if answering else []
    shown = [_link(link, activity, answering) for link in links]
    if not answering:
        shown = [link for link in shown if link["answer"] != LinkAnswer.DIFFERENT]
    return {"links": shown, "alike": alike, "own": own, "answering": answering}


def _shown(one: Alike) -> dict[str, Any]:
    lang = reader_language()
    row = one.row
    reasons = [_why(one.subjects, lang)]
    if one.same_people:
        reasons.append(_("The same kind of bearers answers for both."))
    return {
        "code": row.code,
        "ref": f"{row.slug}/{row.code}",
        "text": row.text,
        "language": row.language,
        "title": row.title,
        "url": activity_url(row.slug, row.code),
        "why": " ".join(reasons),
    }


def _own(one: AlikeOwn) -> dict[str, Any]:
    action, lang = one.action, reader_language()
    return {
        "title": action.title,
        "language": action.language,
        "member": name_in(action.member, lang),
        "url": reverse("members:own-action", kwargs={"code": action.member.code, "action": action.code}),
        "why": _why(one.subjects, lang),
    }


def _why(subjects: list[str], lang: str) -> str:
    if not subjects:
        return _("They use the same words.")
    return _("Both speak of: %(subjects)s.") % {"subjects": ", ".join(subject_label(one, lang) for one in subjects[:4])}


def _link(link: RowLink, activity: Activity, answering: bool) -> dict[str, Any]:
    mine = link.row_id == activity.pk
    other = link.other if mine else link.row
    owner = other.workplan
    joins = link.answer == LinkAnswer.JOINED and mine and answering and owner.owner_kind == OwnerKind.INITIATIVE
    return {
        "code": link.code,
        "answer": link.answer,
        "label": str(LinkAnswer(link.answer).label),
        "row": other.code,
        "text": other.text,
        "language": owner.language,
        "title": owner.title,
        "url": activity_url(owner.slug, other.code),
        "join": reverse("initiatives:initiative-join", kwargs={"slug": owner.owner_code}) if joins else "",
    }
