"""The form of a rule: small, one question a part."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.monitoring.engine import STAGES
from ayni.monitoring.models import Basis, Kind, Stage
from ayni.monitoring.wording import DETAILS, PURPOSES

_NUMBERS = [(">=", _("at least")), (">", _("more than")), ("<=", _("at most")), ("<", _("less than"))]
_RISES = [("increase", _("more than at the start, by")), ("decrease", _("less than at the start, by"))]
_PERIODS = [
    ("", _("No period: once")),
    ("YEARLY", _("Years")),
    ("MONTHLY", _("Months")),
    ("WEEKLY", _("Weeks")),
]
_BASES = [
    ("calendar", _("Calendar periods, such as each year from January to December")),
    ("rolling", _("Rolling: at any time within so long before")),
    ("fiscal", _("The fiscal years of each country")),
]


class DayInput(forms.DateInput):
    """A date as browsers take it, in whatever language the page is."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class RuleForm(forms.Form):
    """What is counted, for whom, when, and what is to be reached. `version` is what the person saw, 0 for none."""

    measure = forms.ChoiceField(label=_("What is measured"))
    evidence_kinds = forms.MultipleChoiceField(
        label=_("Which evidence counts"), choices=Kind.choices, widget=forms.CheckboxSelectMultiple
    )
    purpose = forms.ChoiceField(label=DETAILS["purpose"], choices=[("", "–"), *PURPOSES], required=False)
    field = forms.ChoiceField(
        label=_("Which number"), required=False, help_text=_("For a sum, or for a share of all people.")
    )
    currency = forms.CharField(label=_("Currency"), required=False, max_length=3)
    unit_of_account = forms.ChoiceField(label=_("For whom it is counted"))
    freq = forms.ChoiceField(label=_("Period"), choices=_PERIODS, required=False)
    interval = forms.IntegerField(label=_("Length of the period"), min_value=1, max_value=120, required=False)
    basis = forms.ChoiceField(label=_("How periods run"), choices=_BASES, required=False)
    deadline = forms.DateField(label=_("Last day, where there is one"), widget=DayInput(), required=False)
    comparator = forms.ChoiceField(label=_("Comparison"), choices=[*_NUMBERS, *_RISES])
    target = forms.FloatField(
        label=_("Target"),
        required=False,
        help_text=_("A number; for a share per cent, for a self-assessment a level. Empty: one is enough."),
    )
    stage = forms.ChoiceField(label=_("Stage to be reached"), choices=[("", "–"), *Stage.choices[1:]], required=False)
    basis_of_evidence = forms.ChoiceField(label=_("Evidence that counts"), choices=Basis.choices)
    reason = forms.CharField(
        label=_("Why the target changes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only when a confirmed target is replaced. It is shown with the old target and the day."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, measures: Any, units: Any, numbers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("measure", measures), ("unit_of_account", units), ("field", numbers)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [*([("", "–")] if name == "field" else []), *choices]


def values_of_rule(rule: dict[str, Any], version: int) -> dict[str, Any]:
    """Return a rule as the form's first values."""
    period = rule["period"] or {}
    stage = rule["measure"] == "stage"
    number = None if stage else rule["target"]
    return {
        "measure": rule["measure"],
        "evidence_kinds": rule["evidence_kinds"],
        "purpose": ((rule.get("filters") or {}).get("details") or {}).get("purpose", ""),
        "field": rule["field"],
        "currency": rule["currency"],
        "unit_of_account": rule["unit_of_account"],
        "freq": period.get("freq", ""),
        "interval": period.get("interval"),
        "basis": rule["basis"] or "calendar",
        "deadline": rule["deadline"],
        "comparator": ">=" if rule["comparator"] in ("=", "exists", "none") else rule["comparator"],
        "target": int(number) if isinstance(number, float) and number.is_integer() else number,
        "stage": rule["target"] if stage else "",
        "basis_of_evidence": rule["basis_of_evidence"],
        "version": version,
    }


def rule_from(values: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """Return the rule that a form's clean values say; what the form does not ask stays as `before` has it."""
    measure = values["measure"]
    number = values["target"]
    target: Any = int(number) if number is not None and float(number).is_integer() else number
    if measure == "stage":
        target = values["stage"] or STAGES[-1]
    elif measure == "exists":
        target = None
    elif measure == "count" and target is None:
        target = 1
    period = {"freq": values["freq"], "interval": values["interval"] or 1} if values["freq"] else None
    deadline = values["deadline"].isoformat() if values["deadline"] else None
    rule = {
        **before,
        "measure": measure,
        "evidence_kinds": list(values["evidence_kinds"]),
        "filters": _filtered(before.get("filters") or {}, values["purpose"]),
        "field": values["field"] if measure in ("sum", "share") else "",
        "currency": values["currency"].upper(),
        "unit_of_account": values["unit_of_account"],
        "period": period,
        "basis": (values["basis"] or "calendar") if period else None,
        "deadline": deadline,
        "comparator": "exists" if measure == "exists" else values["comparator"],
        "target": target,
        "basis_of_evidence": values["basis_of_evidence"],
    }
    if rule["unit_of_account"] == "level":
        rule.setdefault("levels", ["national", "subregional", "regional"])
    return rule


def _filtered(before: dict[str, Any], purpose: str) -> dict[str, Any]:
    details = {name: value for name, value in (before.get("details") or {}).items() if name != "purpose"}
    details |= {"purpose": purpose} if purpose else {}
    kept = {name: value for name, value in before.items() if name != "details"}
    return {**kept, "details": details} if details else kept
