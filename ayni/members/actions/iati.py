"""Bringing an IATI file for a member and accepting what it says."""

import json
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from ayni.core.bounded import run_bounded
from ayni.core.changes import change_many, create, create_many
from ayni.core.errors import Conflict, Invalid
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.storage import keep_file, path_of
from ayni.core.verdicts import require
from ayni.members.actions.commitments import tell_of_alternate
from ayni.members.actions.own_actions import words_of
from ayni.members.models import IatiFile, Member, OwnAction
from ayni.members.queries.commitments import acting_capacity
from ayni.members.queries.iati import TAKEN, Difference, basis_of, iati_differences
from ayni.members.rules import can_accept_iati_file, can_register_own_action

SECONDS = 20


def bring_iati_file(member: Member, file: IO[bytes], *, by: Any, name: str) -> IatiFile:
    """Keep and read an IATI activity file; nothing of it counts until it is accepted.

    Refuses who does not speak for the member; raises Invalid with a sentence for a file that cannot be read.
    """
    require(can_register_own_action(by, member))
    kept = keep_file(file, name=name or "iati.xml", content_type="", by=by, limit=settings.AYNI_UPLOAD_LIMIT)
    with tempfile.TemporaryDirectory(prefix="ayni-iati-") as folder:
        named = Path(folder) / "file.xml"
        named.symlink_to(path_of(kept))
        done = run_bounded("ayni.members.iati.child", [str(named)], seconds=SECONDS)
    if done.status != 0:
        raise Invalid(fields={"file": [_refusal(done.complaint if done.status == 2 else "")]})
    return create(IatiFile(member=member, file=kept, reading=json.loads(done.output)), by=by, verb="brought")


def accept_iati_file(file: IatiFile, *, by: Any, wanted: Collection[str], basis: str) -> dict[str, list[Any]]:
    """Take over the activities of `wanted` (IATI identifiers): enter new ones, change known ones or bring them back.

    Returns {"done": [identifier], "refused": [(identifier, sentences)]}. However often it is sent, each counts once:
    what is the same already changes nothing. `basis` is what the person saw; raises Conflict when it has moved on
    since, Refused for who does not speak for the member.
    """
    require(can_accept_iati_file(by, file))
    with transaction.atomic():
        # The stamp's row comes first: it lets one acceptance in at a time.
        bump("members")
        differences = iati_differences(file.member, file.reading["activities"])
        chosen = [one for one in differences if one.iati in wanted and one.state != "same"]
        if chosen and basis_of(differences) != basis:
            raise Conflict(yours={}, current={}, version=file.version)
        capacity = acting_capacity(by, file.member)
        outcomes = [*_entered(file.member, chosen, capacity, by), *_changed(chosen, by)]
        done = [iati for iati, error in outcomes if error is None]
        if done:
            IatiFile.objects.filter(pk=file.pk).update(applied=file.applied + len(done))
            tell_of_alternate(file.member, capacity, by, "own_action")
    refused = [(iati, _sentences(error)) for iati, error in outcomes if error is not None]
    return {"done": done, "refused": refused}


def _entered(
    member: Member, chosen: list[Difference], capacity: str, by: Any
) -> list[tuple[str, Invalid | Conflict | None]]:
    new = [one for one in chosen if one.own is None]
    rows = [
        OwnAction(
            member=member,
            kind=one.kind,
            iati=one.iati,
            visibility=Visibility.PUBLIC,
            capacity=capacity,
            **one.values,
        )
        for one in new
    ]
    for row in rows:
        row.words = words_of(row)
    errors = create_many(rows, by=by, verb="taken from IATI")
    return [(one.iati, error) for one, error in zip(new, errors, strict=True)]


def _changed(chosen: list[Difference], by: Any) -> list[tuple[str, Invalid | Conflict | None]]:
    known, wanted = [], []
    for one in chosen:
        if one.own is None:
            continue
        planned = OwnAction()
        for name in TAKEN:
            setattr(planned, name, one.values.get(name, getattr(one.own, name)))
        values = {**one.values, "words": words_of(planned), "withdrawn_at": None}
        known.append(one.iati)
        wanted.append((one.own, values, one.own.version))
    return list(zip(known, change_many(wanted, by=by, verb="taken from IATI"), strict=True))


def _sentences(error: Invalid | Conflict) -> list[str]:
    fields = error.data.get("fields", {})
    return [str(sentence) for sentences in fields.values() for sentence in sentences] or [str(error.sentence)]


def _refusal(complaint: str) -> str:
    try:
        said = json.loads(complaint.strip().splitlines()[-1])
        code, params = str(said["code"]), dict(said["params"])
    except (ValueError, KeyError, IndexError, TypeError):
        code, params = "", {}
    sentences = {
        "no_xml": _("This is no well-formed XML; the first fault is at line %(line)s.") % {"line": params.get("line")},
        "doctype": _("The file declares entities or a document type, which IATI files never do. It was not read."),
        "organisations": _("This is a file about organisations. Please bring the file of activities."),
        "no_iati": _("This is no IATI activity file: it begins with “%(root)s”.") % {"root": params.get("root")},
        "old_version": _("Version %(version)s of IATI is read no longer; please export version 2.")
        % {"version": params.get("version")},
        "empty": _("There is no activity in this file."),
    }
    return sentences.get(code, _("The file could not be read within the time and memory that one file may take."))
