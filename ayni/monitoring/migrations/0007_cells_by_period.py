from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0006_sheets")]

    operations = [
        migrations.RemoveConstraint(model_name="cell", name="monitoring_cell_once"),
        migrations.AddConstraint(
            model_name="cell",
            constraint=models.UniqueConstraint(
                fields=["indicator", "unit_kind", "period_start", "unit"], name="monitoring_cell_once"
            ),
        ),
    ]
