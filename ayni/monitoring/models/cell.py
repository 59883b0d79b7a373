"""Cells: what was counted for one indicator, one unit, one period. Only cells with evidence are kept."""

from django.db import models


class Cell(models.Model):
    """A computed value. States are derived when read, from the cell, its period and the as-of day; never kept."""

    indicator = models.ForeignKey("workplans.Indicator", on_delete=models.CASCADE, related_name="cells")
    unit_kind = models.CharField(max_length=12)
    unit = models.CharField(max_length=60)
    period_start = models.DateField()
    value_reported = models.DecimalField(max_digits=18, decimal_places=3, default=0)
    value_verified = models.DecimalField(max_digits=18, decimal_places=3, default=0)
    met_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "unit_kind", "unit", "period_start"], name="monitoring_cell_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.unit} {self.period_start}"
