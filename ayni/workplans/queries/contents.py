"""Workplans as content: plain JSON-safe dictionaries, the form that is frozen, exported and served."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from ayni.core.vocabularies import place_name
from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import title_in
from ayni.workplans.freezing import Content
from ayni.workplans.models import Focus, Indicator, Output, OwnerKind, Workplan

_ACTIVITY_FIELDS = (
    "code",
    "number",
    "text",
    "status",
    "mechanisms",
    "time_frame_words",
    "time_frame",
    "responsible_words",
    "bearers",
    "more",
    "source",
)
# One row for each activity, or for an objective or focus without any: three levels in one query.
_ROW = (
    "workplan_id",
    "code",
    "title",
    "objectives__code",
    "objectives__number",
    "objectives__text",
    "objectives__withdrawn_at",
    "objectives__activities__id",
    "objectives__activities__withdrawn_at",
    *(f"objectives__activities__{name}" for name in _ACTIVITY_FIELDS),
)
_ORDER = (
    "workplan_id",
    "position",
    "id",
    "objectives__position",
    "objectives__id",
    "objectives__activities__position",
    "objectives__activities__id",
)


def workplan_content(workplan: Workplan) -> Content:
    """Return a workplan's content (WorkplanContent) with every `said` "" and every `due` None. Four queries at most."""
    return workplan_contents([workplan])[0]


def workplan_contents(workplans: Sequence[Workplan]) -> list[Content]:
    """Return the contents of several workplans in the same four queries, in the given order.

    Only rows that stand are in it: neither withdrawn ones nor those under a withdrawn focus or objective.
    """
    keys = [workplan.pk for workplan in workplans]
    foci = _foci(keys)
    titles = owner_titles(workplans)
    return [_content(workplan, titles[workplan.pk], foci[workplan.pk]) for workplan in workplans]


def owner_titles(workplans: Iterable[Workplan], lang: str = "") -> dict[int, str]:
    """Return workplan id -> its owner's name, in a language or in the workplan's own. At most one query."""
    rows = list(workplans)
    slugs = {row.owner_code for row in rows if row.owner_kind == OwnerKind.INITIATIVE}
    initiatives: dict[str, tuple[str, str, dict[str, Any]]] = {}
    if slugs:
        found = Initiative.objects.filter(slug__in=slugs).values_list("slug", "title", "language", "translations")
        initiatives = {slug: (title, language, kept) for slug, title, language, kept in found}
    return {row.pk: _owner_title(row, initiatives.get(row.owner_code), lang or row.language) for row in rows}


def owner_title(workplan: Workplan, lang: str = "") -> str:
    """Return the name of a workplan's owner; "" for the partnership itself."""
    return owner_titles([workplan], lang)[workplan.pk]


def _owner_title(workplan: Workplan, initiative: tuple[str, str, dict[str, Any]] | None, lang: str) -> str:
    if workplan.owner_kind == OwnerKind.PARTNERSHIP:
        return ""
    if workplan.owner_kind == OwnerKind.INITIATIVE:
        return title_in(*initiative, lang) if initiative else workplan.owner_code
    return place_name(workplan.owner_kind, workplan.owner_code, lang)


def _content(workplan: Workplan, owner: str, foci: list[Content]) -> Content:
    return {
        "slug": workplan.slug,
        "title": workplan.title,
        "prefix": workplan.prefix,
        "annex": None if workplan.annex is None else str(workplan.annex),
        "owner": {"kind": workplan.owner_kind, "code": workplan.owner_code, "title": owner},
        "language": workplan.language,
        "status": workplan.status,
        "version": workplan.version_number or None,
        "adopted": workplan.adopted_on.isoformat() if workplan.adopted_on else None,
        "dated": workplan.dated.isoformat(),
        "note": workplan.note,
        "foci": foci,
    }


def _foci(workplans: Sequence[int]) -> dict[int, list[Content]]:
    indicators, outputs = _indicators(workplans), _outputs(workplans)
    foci: dict[int, list[Content]] = defaultdict(list)
    objectives: list[Content] = []
    rows = Focus.objects.filter(workplan__in=workplans, withdrawn_at=None).order_by(*_ORDER)
    for workplan, focus, title, code, number, text, ended, key, withdrawn, *activity in rows.values_list(*_ROW):
        known = foci[workplan]
        if not known or known[-1]["code"] != focus:
            objectives = []
            known.append({"code": focus, "title": title, "objectives": objectives})
        if code is None or ended is not None:
            continue
        if not objectives or objectives[-1]["code"] != code:
            objectives.append({"code": code, "number": number, "text": text, "activities": []})
        if key is not None and withdrawn is None:
            objectives[-1]["activities"].append(_activity(activity, indicators[key], outputs[key]))
    return foci


def _activity(row: list[Any], indicators: list[Content], outputs: list[Content]) -> Content:
    code, number, text, status, mechanisms, when, label, who, bearers, more, source = row
    return {
        "code": code,
        "number": number,
        "text": text,
        "status": status,
        "mechanisms": mechanisms,
        "time_frame": {"words": when or None, "reading": label, "said": "", "due": None},
        "indicators": indicators,
        "responsible": {"words": who or None, "bearers": bearers, "said": ""},
        "outputs": outputs,
        "more": more,
        "source": source,
    }


def _indicators(workplans: Sequence[int]) -> dict[int, list[Content]]:
    parts: dict[int, list[Content]] = defaultdict(list)
    rows = Indicator.objects.filter(activity__workplan__in=workplans, withdrawn_at=None)
    for activity, code, words, rule in rows.values_list("activity_id", "code", "words", "rule"):
        parts[activity].append({"code": code, "words": words, "rule": rule, "said": ""})
    return parts


def _outputs(workplans: Sequence[int]) -> dict[int, list[Content]]:
    parts: dict[int, list[Content]] = defaultdict(list)
    rows = Output.objects.filter(activity__workplan__in=workplans, withdrawn_at=None)
    for activity, code, words, kind in rows.values_list("activity_id", "code", "words", "type"):
        parts[activity].append({"code": code, "words": words, "type": kind})
    return parts
