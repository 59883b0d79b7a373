"""Setting by hand which single members answer for a row, beside the classes that its words name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change
from ayni.core.errors import Invalid
from ayni.workplans.actions.locking import editing
from ayni.workplans.bearers import Register, resolved
from ayni.workplans.models import Activity, Workplan
from ayni.workplans.queries.bearers import register_over_time

_SINGLE = ("member", "without")


def correct_members(
    activity: Activity, *, added: Iterable[str], left_out: Iterable[str], by: Any, expected: int
) -> Activity:
    """Let single members answer for the row beside its classes (`added`), and others not though a class holds them.

    Members are given by name, acronym, country or code; both lists are whole: who is not in them any more is as the
    words say again. Raises Refused, Conflict, and Invalid with the names that nobody, or more than one, goes by.
    """
    with editing(activity.workplan_id, by) as workplan:
        register = register_over_time()
        more, spared = _members(added, register, "added"), _members(left_out, register, "left_out")
        present = [bearer for bearer in activity.bearers if not bearer.get("member")]
        bearers = _spared(workplan, present, spared, register)
        bearers += [{"class": "named", "name": name, "role": "lead", "member": code} for code, name in more.items()]
        values = {"bearers": bearers, "bearers_corrected": True}
        return change(activity, values, by=by, verb="responsible corrected", expected=expected)


def with_exceptions(bearers: Sequence[Mapping[str, Any]], before: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return bearers with what was set for single members in those `before` of the same class and name."""
    known = {(row["class"], row.get("name")): row for row in before}
    return [
        {**bearer, **{key: old[key] for key in _SINGLE if key in old}}
        for bearer in bearers
        for old in [known.get((bearer["class"], bearer.get("name")), {})]
    ]


def _members(names: Iterable[str], register: Register, where: str) -> dict[str, str]:
    """Return code -> name of the members that are called so."""
    found: dict[str, str] = {}
    wrong: list[str] = []
    for name in dict.fromkeys(one.strip() for one in names if one.strip()):
        known = sorted(register.named(name))
        if len(known) == 1:
            found[known[0]] = register.members[known[0]].name
        elif known:
            said = {"name": name, "codes": ", ".join(known[:5])}
            wrong.append(_("Several members are called “%(name)s”. Write one of the codes: %(codes)s.") % said)
        else:
            wrong.append(_("No member is called “%(name)s”.") % {"name": name})
    if wrong:
        raise Invalid(fields={where: wrong})
    return found


def _spared(
    workplan: Workplan, bearers: Sequence[Mapping[str, Any]], spared: Mapping[str, str], register: Register
) -> list[dict[str, Any]]:
    """Return the bearers with each of the spared left out of every class that holds them today."""
    today = timezone.now().date()
    bare = [{key: value for key, value in bearer.items() if key != "without"} for bearer in bearers]
    answers = resolved(bare, workplan.owner_kind, workplan.owner_code, register)
    held = [set(answer.on(today)) if answer.cls != "named" else set() for answer in answers]
    strangers = [name for code, name in spared.items() if not any(code in codes for codes in held)]
    if strangers:
        sentence = _("They do not answer for this row anyhow: %(names)s.") % {"names": ", ".join(strangers)}
        raise Invalid(fields={"left_out": [sentence]})
    for bearer, codes in zip(bare, held, strict=True):
        if without := [{"code": code, "name": name} for code, name in spared.items() if code in codes]:
            bearer["without"] = without
    return bare
