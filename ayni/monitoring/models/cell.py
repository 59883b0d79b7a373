"""Cells: what was counted for one indicator, one unit, one period. Only cells with evidence are kept."""

from django.db import models


class Cell(models.Model):
    """What counts for a value. Sums and states follow from it when read, with the rule and the as-of day; never kept.

    `period_start` is the first day of the period, `engine.EVER` where the rule has none. `entries` is what it counts,
    as `engine.packed` writes it.
    """

    # The constraint below begins with it: an index of its own would be written for nothing.
    indicator = models.ForeignKey("workplans.Indicator", on_delete=models.CASCADE, related_name="cells", db_index=False)
    unit_kind = models.CharField(max_length=12)
    unit = models.CharField(max_length=60)
    period_start = models.DateField()
    entries = models.TextField(default="[]")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                # Grids ask for a few periods of all units, countries for their own in a few: both find them at once.
                fields=["indicator", "unit_kind", "period_start", "unit"],
                name="monitoring_cell_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.unit} {self.period_start}"
