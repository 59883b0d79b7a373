"""Forms of the members room: they parse; what is true or allowed is said by the actions."""

from ayni.members.forms.members import (
    BodyForm,
    DecisionForm,
    EntryForm,
    FilterForm,
    MemberForm,
    MergeForm,
    PointForm,
    ReasonForm,
    VersionForm,
    chosen_filters,
    put_errors,
)

__all__ = [
    "BodyForm",
    "DecisionForm",
    "EntryForm",
    "FilterForm",
    "MemberForm",
    "MergeForm",
    "PointForm",
    "ReasonForm",
    "VersionForm",
    "chosen_filters",
    "put_errors",
]
