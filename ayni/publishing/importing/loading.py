"""From read rows to the form that the workplans room loads."""

from itertools import groupby

from ayni.publishing.importing.rows import ReadRow
from ayni.workplans.actions.loading import LoadedActivity, LoadedFocus, LoadedObjective


def loaded_foci(rows: list[ReadRow]) -> list[LoadedFocus]:
    """Return rows as foci with their objectives, in the form that the workplans room loads."""
    return [
        LoadedFocus(
            title=title,
            objectives=[
                LoadedObjective(text=text, number=number, activities=[_loaded(row) for row in under])
                for (_path, text, number), under in groupby(
                    focus_rows, key=lambda row: (row.objective_path, row.objective, row.objective_number)
                )
            ],
        )
        for (_path, title), focus_rows in groupby(rows, key=lambda row: (row.focus_path, row.focus))
    ]


def _loaded(row: ReadRow) -> LoadedActivity:
    return LoadedActivity(
        text=row.text,
        number=row.number,
        time_frame=row.time_frame,
        responsible=row.responsible,
        indicators=row.indicators,
        outputs=row.outputs,
        more=dict(row.more),
        source=dict(row.source) or None,
        time_frame_label=dict(row.label) if row.label else None,
    )
