"""Every address of the site in the prepared world: for each name, the things that it is asked for."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from ayni.initiatives.queries.following import follow_seal
from ayni.members.queries.application import application_seal
from ayni.monitoring.reminding.seals import stop_seal
from ayni.publishing.exports import FORMATS
from tests.world import World

WORKPLANS = ("public", "amended", "members", "secretariat", "withdrawn")
# Names of the workplans room whose address names a row, by the kind of the row.
ROWS = {
    "focus-edit": "focus",
    "objective-add": "focus",
    "objective": "objective",
    "objective-served": "objective",
    "objective-edit": "objective",
    "activity-add": "objective",
    "activity": "activity",
    "activity-edit": "activity",
    "time-frame-correct": "activity",
    "responsible-correct": "activity",
    "answers": "activity",
    "answers-correct": "activity",
    "answers-file": "activity",
    "row-withdraw": "activity",
    "row-restore": "activity",
    "row-move": "activity",
    "row-link": "activity",
    "row-unlink": "activity",
}
WITHOUT_SUBJECT = frozenset(
    {
        *("workplans:coherence", "workplans:coherence-nothing"),
        *("workplans:workplans", "workplans:workplan-new", "workplans:workplan-start"),
        *("publishing:imports", "publishing:import-new", "publishing:section-add"),
        *("initiatives:initiatives", "initiatives:initiative-propose", "initiatives:following"),
        *("members:apply", "members:applications", "members:renewals", "members:silent"),
        *("members:members", "members:map", "members:member-new", "members:focal-points"),
        *("members:reaffirmed", "members:reaffirmations-due", "members:own-actions"),
        *("members:lists", "members:list-new"),
    }
)


# Files of reports, with what their addresses have besides the code.
REPORTING_FILES: dict[str, dict[str, str]] = {
    "cycle-file": {},
    "signed-up-file": {},
    "report-letter": {"extension": "docx"},
    "report-draft": {"extension": "xlsx"},
    "report-document": {"number": "1", "extension": "html"},
}


def subjects_of(world: World, name: str) -> dict[str, dict[str, Any]]:
    """Return what an address is made of, by what it is about; one entry "-" for an address that names nothing."""
    space, _colon, short = name.rpartition(":")
    if name in WITHOUT_SUBJECT:
        return {"-": {}}
    if short in {"own-action-tags", "tag-drop"}:
        return {level: _of_tag(world, level, short) for level in world.own_actions}
    if space == "workplans":
        return {kind: _of_workplan(world, kind, short) for kind in WORKPLANS}
    if name in {"workplan-file", "version-file", "workplan-feed"}:
        more = {"version-file": {"extension": "json", "number": "1.0"}, "workplan-file": {"extension": "json"}}
        return {kind: world.workplan(kind, **more.get(name, {})) for kind in WORKPLANS}
    if name in {"round-inputs-file", "round-result-file"}:
        return _of_rounds(world, name)
    if name in REPORTING_FILES:
        return _of_reporting_file(world, name)
    given = {
        "initiatives": _of_initiatives,
        "members": _of_members,
        "monitoring": _of_monitoring,
        "brokerage": _of_brokerage,
        "finance": _of_finance,
        "publishing": _of_publishing,
        "reporting": _of_reporting,
        "accounts": _of_accounts,
        "api-1": _of_api,
    }.get(space)
    return given(world, short) if given else {"-": _of_others(name)}


def addresses_of(world: World, name: str) -> dict[str, str]:
    """Return the addresses of a name, by what they are about."""
    return {about: reverse(name, kwargs=given) for about, given in subjects_of(world, name).items()}


def files_of(world: World) -> Iterator[str]:
    """Yield the address of every file in every format and language that restricted words could stand in."""
    for extension in FORMATS:
        yield f"/plan.{extension}"
        yield f"/editions/1.{extension}?lang=fr"
        for level in ("members", "secretariat", "withdrawn"):
            yield f"/workplans/{world.workplans[level].slug}.{extension}"


def _of_workplan(world: World, kind: str, short: str) -> dict[str, str]:
    if short == "version":
        return world.workplan(kind, number="1.0")
    if short in {"row-link", "row-unlink"}:
        more = {"link": "nothing"} if short == "row-unlink" else {}
    else:
        more = {"kind": "activities"} if short.startswith("row-") else {}
    more |= {"extension": "json"} if short.endswith("-file") else {}
    return world.workplan(kind, **({"row": ROWS[short]} if short in ROWS else {}), **more)


def _of_tag(world: World, level: str, short: str) -> dict[str, str]:
    drop = {"tag": world.tags[level].code} if short == "tag-drop" else {}
    return {"member": "KGZ", "action": world.own_actions[level].code, **drop}


def _of_initiatives(world: World, short: str) -> dict[str, dict[str, Any]]:
    andes = {"slug": "andes"}
    if short == "following-stop":
        given = {"code": world.cast.member.code, "kind": "initiative", "subject": "andes"}
        return {"-": {**given, "seal": follow_seal(*given.values())}}
    if short.startswith("participation"):
        found = {"taking-part": world.taking_part, "asking": world.asking}
        return {about: {**andes, "code": row.code} for about, row in found.items()}
    if short.startswith("contribution") and short not in {"contributions", "contribution-pledge"}:
        return {level: {**andes, "code": row.code} for level, row in world.contributions.items()}
    return {"andes": andes, "proposal": {"slug": world.proposal.slug}}


def _of_members(world: World, short: str) -> dict[str, dict[str, Any]]:
    if short == "register-file":
        return {"-": {"extension": "csv"}}
    if short.startswith("apply-"):
        more = {"step": "work"} if short == "apply-step" else {}
        return {
            about: {"code": one.code, "seal": application_seal(one), **more} for about, one in world.applying.items()
        }
    if short.startswith(("renewal", "list")):
        return {"-": {"code": (world.renewal if short.startswith("renewal") else world.list_of_members).code}}
    if short.startswith("application"):
        return {about: {"code": one.code} for about, one in world.applying.items()}
    if short.startswith("focal-point") and short != "focal-point-new":
        return {"KGZ": {"code": "KGZ", "point": world.point.code}}
    if short == "commitment" or (short.startswith("commitment-") and short != "commitment-new"):
        return {level: {"code": "KGZ", "commitment": row.code} for level, row in world.commitments.items()}
    if short == "own-action" or (short.startswith("own-action-") and short != "own-action-new"):
        return {level: {"code": "KGZ", "action": row.code} for level, row in world.own_actions.items()}
    if short == "iati-file":
        return {"KGZ": {"code": "KGZ", "file": world.iati_file.code}}
    if short.startswith("reaffirmation-"):
        return {"KGZ": {"code": "KGZ", "reaffirmation": world.reaffirmation.code}}
    return {
        "KGZ": {"code": "KGZ"},
        "applicant": {"code": "applicant"},
        "level members": {"code": "known-to-members"},
    }


def _single_of_monitoring(world: World) -> dict[str, dict[str, Any]]:
    code = world.cast.member.code
    return {
        "record-kind": {"kind": "meeting"},
        "duties-file": {"extension": "json"},
        "country": {"code": "KGZ"},
        "sheet": {"code": world.sheet.code},
        "reminder-stop": {"code": code, "kind": "after", "seal": stop_seal(code, "after")},
    }


def _of_monitoring(world: World, short: str) -> dict[str, dict[str, Any]]:
    single = _single_of_monitoring(world)
    if short in single:
        return {"-": single[short]}
    file = {"extension": "json"} if short.endswith("duties-file") else {}
    if short.startswith(("workplan-duties", "workplan-due-file")):
        return {kind: world.workplan(kind, **file) for kind in WORKPLANS}
    if short == "duty-decide":
        return {kind: world.workplan(kind, row="activity") for kind in WORKPLANS}
    if short.startswith("region-duties"):
        return {"-": {"code": "central-asia", **file}}
    if short in {"indicator", "rule", "figure"}:
        unit = {"unit": "KGZ"} if short == "figure" else {}
        found = {kind: world.workplan(kind, row="activity") for kind in WORKPLANS}
        return {kind: {"workplan": of["slug"], "code": f"{of['code']}.a", **unit} for kind, of in found.items()}
    if not short.startswith("evidence") or short == "evidence-index":
        return {"-": {}}
    files = {about: {"file": row.files.get().code} for about, row in world.evidence.items()}
    named = files if short == "evidence-file" else {}
    return {about: {"code": row.code, **named.get(about, {})} for about, row in world.evidence.items()}


_EXCHANGE = {
    *("exchange", "gaps", "mine", "engagements", "roster", "specialist-new", "rounds", "round-new"),
    *("services", "service-new", "gatherings", "gathering-new", "weights", "weights-back", "weights-measure"),
    *("thesaurus", "extending", "words-aside"),
}


def _single_of_brokerage(world: World) -> dict[str, dict[str, Any]]:
    addition = {"code": world.addition.code}
    return {
        "concept": {"concept": "irrigation"},
        "weights-adopt": {"code": world.weighting.code},
        "conflict-lift": {"code": world.conflict.code},
        "addition-new": {"kind": "words"},
        **dict.fromkeys(("addition", "addition-measure", "addition-take-in", "addition-withdraw"), addition),
    }


def _of_brokerage(world: World, short: str) -> dict[str, dict[str, Any]]:
    if short in _EXCHANGE:
        return {"-": {}}
    if short.startswith("engagement"):
        return {"-": {"code": world.engagement.code}}
    if short in (single := _single_of_brokerage(world)):
        return {"-": single[short]}
    if short.startswith("round"):
        return _of_rounds(world, short)
    if short.startswith(("gathering", "participant", "wish", "meeting")):
        return _of_gatherings(world, short)
    if short.startswith(("service", "specialist")):
        entries: dict[str, Any] = world.services if short.startswith("service") else world.specialists
        return {about: {"code": row.code} for about, row in entries.items()}
    if short.startswith("match"):
        pair = {"request_code": world.exchange["request"].code, "offer_code": world.exchange["given"].code}
        return {"-": pair}
    if short == "request-answer":
        return {about: {"code": world.exchange[about].code} for about in ("request", "draft")}
    if short in {"items", "item-new"}:
        return {side: {"side": side} for side in ("requests", "offers")}
    return {about: {"side": f"{row.side}s", "code": row.code} for about, row in world.exchange.items()}


def _of_rounds(world: World, short: str) -> dict[str, dict[str, Any]]:
    asked = {"request_code": world.exchange["request"].code} if short == "round-change" else {}
    return {level: {"code": row.code, **asked} for level, row in world.rounds.items()}


def _of_finance(world: World, short: str) -> dict[str, dict[str, Any]]:
    money = world.money
    if short in {"funding", "calls", "funders", "funder-new", "approaches", "budgets", "budget-new"}:
        return {"-": {}}
    if short == "need-new":
        return {level: world.workplan(level, row="activity", at="1") for level in ("public", "members")}
    if short.startswith("need") or short in {"flow-new", "approach-new"}:
        return {level: {"code": row.code} for level, row in money.needs.items()}
    if short.startswith("flow"):
        return {about: {"code": row.code} for about, row in money.flows.items()}
    if short.startswith(("approach", "document")):
        file = {"file": money.document} if short in {"document", "document-drop"} else {}
        return {"-": {"code": money.approach.code, **file}}
    if short == "budget-edit":
        return {"-": {"code": money.budget_line.code}}
    if short in {"fund-edit", "fund-withdraw", "fund-restore", "call-new"}:
        return {level: {"code": row.fund.code} for level, row in money.calls.items()}
    if short.startswith(("funder", "fund-new")):
        return {level: {"code": row.fund.funder.code} for level, row in money.calls.items()}
    return {level: {"code": row.code} for level, row in money.calls.items()}


def _of_gatherings(world: World, short: str) -> dict[str, dict[str, Any]]:
    code = {"code": world.gatherings["out"].code}
    if short == "gathering":
        return {about: {"code": row.code} for about, row in world.gatherings.items()}
    if short.startswith("gathering") or short in {"participant-new", "meeting-new"}:
        return {"-": code}
    if short.startswith("meeting"):
        return {"-": {**code, "meeting": world.meeting.code}}
    wish = {"wish": world.wish.code} if short == "wish-drop" else {}
    return {"-": {**code, "participant": world.wish.wisher.code, **wish}}


def _of_publishing(world: World, short: str) -> dict[str, dict[str, Any]]:
    if short.startswith("import"):
        return {"coordinator's": {"code": world.importing.code}, "plan's body": {"code": world.body_import.code}}
    if short == "house":
        return {"-": {}}
    if short.startswith("house"):
        return {"-": {"number": 1}}
    if short.startswith("section"):
        return {"in force": {"slug": "section-1"}, "withdrawn": {"slug": "gone"}}
    return {"-": {"number": 1} if short == "edition" else {}}


def _of_reporting(world: World, short: str) -> dict[str, dict[str, Any]]:
    if short in {"reports", "cycle-new"}:
        return {"-": {}}
    if short == "signed-up":
        return {
            "KGZ": {"code": "KGZ"},
            "applicant": {"code": "applicant"},
            "level members": {"code": "known-to-members"},
        }
    if short.startswith("cycle"):
        return {"-": {"slug": "reports-on-2026"}}
    more: dict[str, Any] = {"question": "q1"} if short == "report-text" else {}
    more |= {"number": 1} if short in {"report-version", "report-changes"} else {}
    if short in {"report-copy", "report-copy-file"}:
        return {"draft": {"code": world.reports["draft"].code, "copy": world.copy.code}}
    reports = dict(world.reports)
    if short not in {"report", "report-compile", "report-copies", "report-save"}:
        del reports["annual"]
    files = {about: {"file": row.files.get().code} for about, row in reports.items() if about != "annual"}
    named = files if short in {"report-file", "report-file-drop"} else {}
    return {about: {"code": row.code, **more, **named.get(about, {})} for about, row in reports.items()}


def _of_reporting_file(world: World, name: str) -> dict[str, dict[str, Any]]:
    if name == "cycle-file":
        return {"-": {"slug": "reports-on-2026", "extension": "json"}}
    if name == "signed-up-file":
        return {about: {**one, "extension": "html"} for about, one in _of_reporting(world, "signed-up").items()}
    reports = {about: row for about, row in world.reports.items() if about != "annual" or name == "report-draft"}
    given = REPORTING_FILES[name]
    return {about: {"code": row.code, **given} for about, row in reports.items()}


def _of_api(world: World, short: str) -> dict[str, dict[str, Any]]:
    if short == "workplan":
        return {kind: world.workplan(kind) for kind in WORKPLANS}
    if short == "activity":
        return {kind: world.workplan(kind, row="activity") for kind in WORKPLANS}
    if short == "report":
        return {about: {"code": row.code} for about, row in world.reports.items()}
    if short == "section":
        return {"in force": {"slug": "section-1"}, "withdrawn": {"slug": "gone"}}
    if short == "round":
        return _of_rounds(world, short)
    if short in {"gathering", "gathering_timetable"}:
        return _of_gatherings(world, short)
    if short == "concept":
        return {"-": _single_of_brokerage(world)[short]}
    return {"-": {"edition": {"number": 1}, "vocabulary": {"name": "foci"}}.get(short, {})}


def _of_accounts(world: World, short: str) -> dict[str, dict[str, Any]]:
    if short in {"person", "role-give", "demo-sign-in"}:
        return {"-": {"code": world.cast.member.code}}
    if short == "role-end":
        return {"-": {"code": world.cast.coordinator.roles.get().code}}
    if short in {"invitation-withdraw", "invitation-accept"}:
        seal = {"seal": world.codes["seal"]} if short == "invitation-accept" else {}
        return {"-": {"code": world.invitation.code, **seal}}
    return {"-": {}}


def _of_others(name: str) -> dict[str, Any]:
    return {
        "plan-file": {"extension": "json"},
        "edition-citation": {"extension": "bib", "number": "1"},
        "edition-file": {"extension": "json", "number": "1"},
        "initiative-feed": {"slug": "andes"},
        "thesaurus-file": {"extension": "ttl"},
        "table-file": {"name": "requests", "extension": "json"},
        "country-file": {"code": "KGZ", "extension": "json"},
        "indicator-file": {"workplan": "nothing", "code": "F1-1.1.a", "extension": "json"},
        "account_reset_password_from_key": {"uidb36": "1", "key": "x-y"},
        "home:queue-decide": {"kind": "focal-point"},
        "home:reason-drop": {"code": "nothing"},
        "mfa_edit_webauthn": {"pk": 1},
        "mfa_remove_webauthn": {"pk": 1},
    }.get(name, {})
