"""Cells hold what they count, and rules what they were asked for."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_first"), ("workplans", "0001_first")]

    operations = [
        migrations.AddField(
            model_name="rule", name="asked", field=models.CharField(blank=True, default="", max_length=64), preserve_default=False
        ),
        migrations.DeleteModel(name="Cell"),
        migrations.CreateModel(
            name="Cell",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("unit_kind", models.CharField(max_length=12)),
                ("unit", models.CharField(max_length=60)),
                ("period_start", models.DateField()),
                ("reported", models.BigIntegerField(default=0)),
                ("verified", models.BigIntegerField(default=0)),
                ("met_on", models.IntegerField(default=0)),
                ("met_until", models.IntegerField(default=0)),
                ("verified_on", models.IntegerField(default=0)),
                ("verified_until", models.IntegerField(default=0)),
                ("entries", models.TextField(default="[]")),
                (
                    "indicator",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cells",
                        to="workplans.indicator",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "unit_kind", "unit", "period_start"), name="monitoring_cell_once"
                    )
                ]
            },
        ),
    ]
