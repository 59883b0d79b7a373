"""What the pages of this room show, as plain values."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.core.jinja import day
from ayni.core.vocabularies import regions
from ayni.initiatives.models import Contribution, Followed, Initiative, Participation
from ayni.initiatives.queries import (
    contribution_totals,
    contributions_of_member,
    decisions_of,
    participants_of,
    participation_counts,
    participations_of_member,
    refused_proposals,
    requests_to_join,
    sponsors_of,
    visible_initiatives,
)
from ayni.initiatives.queries.following import followed_address, followed_by, followed_names, following_of
from ayni.initiatives.rules import (
    can_change_participation_role,
    can_commit_contribution,
    can_confirm_delivery,
    can_decide_on_initiative,
    can_edit_contribution,
    can_edit_initiative,
    can_join_initiative,
    can_leave_initiative,
    can_pledge_contribution,
    can_propose_initiative,
    can_withdraw_contribution,
    sees_requests,
)
from ayni.initiatives.shapes import (
    ShownTotal,
    course,
    shown,
    shown_contribution,
    shown_decision,
    shown_participation,
    shown_total,
    shown_version,
)
from ayni.members.models import Member
from ayni.members.queries import name_in

Status = Initiative.Status
SHOWN_PARTICIPANTS = 40
SHOWN_CONTRIBUTIONS = 20


def named_choices(members: Iterable[Member], lang: str) -> list[tuple[str, str]]:
    """Return members as choices of a form, code and name, by name."""
    named = [(member.code, name_in(member, lang)) for member in members]
    return sorted(named, key=lambda choice: choice[1].casefold())


def initiatives_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the list: those at work by kind, then the ones on their way, concluded, and not taken up."""
    counts = participation_counts()
    every = [(shown(row, lang), counts.get(row.slug, 0)) for row in visible_initiatives(viewer)]
    refused = [(shown(row, lang), 0) for row in refused_proposals(viewer)]
    active = [entry for entry in every if entry[0].status == Status.ACTIVE]
    coming = [entry for entry in every if entry[0].status in (Status.PROPOSED, Status.BEING_DEFINED)]
    groups = [(kind.label, [entry for entry in active if entry[0].kind == kind]) for kind in Initiative.Kind]
    return {
        "groups": [group for group in groups if group[1]],
        "active": len(active),
        "coming": coming,
        "concluded": [entry for entry in every if entry[0].status == Status.CONCLUDED],
        "refused": refused,
        "propose": can_propose_initiative(viewer),
    }


def initiative_page(viewer: Any, initiative: Initiative, lang: str) -> dict[str, Any]:
    """Return one initiative's page without panels: its course, who takes part, what is brought, what may be done."""
    decisions = decisions_of(initiative)
    return {
        "initiative": shown(initiative, lang),
        "course": course(initiative, decisions, _proposal(initiative, lang)),
        "decisions": [shown_decision(decision) for decision in decisions],
        "totals": shown_totals(viewer, initiative),
        "join": can_join_initiative(viewer, initiative),
        "pledge": can_pledge_contribution(viewer, initiative),
        "edit": can_edit_initiative(viewer, initiative),
        "decide": can_decide_on_initiative(viewer, initiative),
        "entry": follow_entry(viewer, Followed.INITIATIVE.value, initiative.slug),
        **_participants(viewer, initiative, lang),
    }


def following_page(person: Any, lang: str) -> dict[str, Any]:
    """Return what somebody can follow: the plan, every region, and the initiatives, workplans and calls they do."""
    followed = followed_by(person)
    subjects = {kind: {subject for known, subject in followed if known == kind} for kind, _subject in followed}
    subjects |= {Followed.PLAN.value: {"plan"}, Followed.REGION.value: set(regions())}
    headings = {
        Followed.PLAN: _("Plan"),
        Followed.REGION: _("Regions"),
        Followed.INITIATIVE: _("Initiatives"),
        Followed.WORKPLAN: _("Workplans"),
        Followed.CALL: _("Calls for proposals"),
    }
    hints = {Followed.CALL: _("One reminder within thirty days of its last day, in the mail that lists what is due.")}
    groups = []
    for kind, heading in headings.items():
        names = followed_names(person, kind, subjects.get(kind, ()), lang)
        entries = sorted((name, subject) for subject, name in names.items())
        if entries:
            shown = [_followed(kind.value, subject, name, followed) for name, subject in entries]
            groups.append((heading, hints.get(kind, ""), shown))
    return {"groups": groups}


def follow_entry(person: Any, kind: str, subject: str) -> dict[str, Any] | None:
    """Return what the button to follow something shows somebody; None for strangers. One query."""
    if not getattr(person, "is_authenticated", False):
        return None
    follows = {(kind, subject)} if following_of(person, kind, subject) else set()
    return _followed(kind, subject, "", follows)


def contribution_page(viewer: Any, row: Contribution, lang: str) -> dict[str, Any]:
    """Return one contribution with its versions, the newest first, and what the viewer may do with it."""
    versions = [shown_version(version, row, lang) for version in row.versions.all()]
    return {
        "row": shown_contribution(row, lang),
        "withdrawn": row.withdrawn_at,
        "visibility": row.get_visibility_display(),
        "versions": versions[::-1],
        "edit": can_edit_contribution(viewer, row),
        "commit": can_commit_contribution(viewer, row),
        "deliver": can_confirm_delivery(viewer, row),
        "withdraw": can_withdraw_contribution(viewer, row),
    }


def member_panel(member: Any, viewer: Any) -> dict[str, Any] | None:
    """Return what a member's page says of its initiatives and of what it brings; None where there is nothing."""
    lang = get_language() or "en"
    taking_part = [shown_participation(row, lang) for row in participations_of_member(viewer, member)]
    brought = list(contributions_of_member(viewer, member)[: SHOWN_CONTRIBUTIONS + 1])
    if not taking_part and not brought:
        return None
    return {
        "participations": taking_part,
        "contributions": [shown_contribution(row, lang) for row in brought[:SHOWN_CONTRIBUTIONS]],
        "more": len(brought) > SHOWN_CONTRIBUTIONS,
    }


def shown_totals(viewer: Any, initiative: Initiative) -> list[ShownTotal]:
    """Return the lines of the table of totals."""
    return [shown_total(total) for total in contribution_totals(viewer, initiative)]


def _participants(viewer: Any, initiative: Initiative, lang: str) -> dict[str, Any]:
    known = participants_of(viewer, initiative)
    count = participation_counts([initiative.slug]).get(initiative.slug, 0)
    first = [_offered(viewer, row, initiative, lang) for row in known[:SHOWN_PARTICIPANTS]]
    roles: dict[str, list[dict[str, Any]]] = {}
    for entry in first:
        roles.setdefault(entry["row"].role_label, []).append(entry)
    waiting = [_offered(viewer, row, initiative, lang) for row in requests_to_join(viewer, initiative)]
    return {
        "participants": list(roles.items()),
        "participant_count": count,
        "more_participants": count > SHOWN_PARTICIPANTS,
        "waiting": waiting,
        "answers": sees_requests(viewer, initiative),
    }


def _followed(kind: str, subject: str, name: str, followed: set[tuple[str, str]]) -> dict[str, Any]:
    url = followed_address(kind, subject)
    return {"what": f"{kind}:{subject}", "name": name, "url": url, "follows": (kind, subject) in followed}


def _offered(viewer: Any, row: Participation, initiative: Initiative, lang: str) -> dict[str, Any]:
    # The page has the initiative already: no query for it on every line.
    row.initiative = initiative
    return {
        "row": shown_participation(row, lang),
        "role": bool(can_change_participation_role(viewer, row)),
        "leave": bool(can_leave_initiative(viewer, row)),
    }


def _proposal(initiative: Initiative, lang: str) -> str:
    """Return who proposed an initiative, with whom and when, in a sentence; "" for one that nobody proposed."""
    sponsors = sponsors_of(initiative)
    if not sponsors or not sponsors[0].proposes:
        return ""
    words = {"member": name_in(sponsors[0].member, lang), "day": day(initiative.created_at)}
    if len(sponsors) == 1:
        return _("Proposed by %(member)s on %(day)s.") % words
    words["others"] = ", ".join(name_in(sponsor.member, lang) for sponsor in sponsors[1:])
    return _("Proposed by %(member)s on %(day)s, with %(others)s as co-sponsors.") % words
