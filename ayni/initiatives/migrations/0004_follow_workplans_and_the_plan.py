from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0003_capacities")]

    operations = [
        migrations.AlterField(
            model_name="following",
            name="kind",
            field=models.CharField(
                choices=[
                    ("region", "region"),
                    ("initiative", "initiative"),
                    ("workplan", "workplan"),
                    ("plan", "plan"),
                ],
                max_length=10,
            ),
        ),
    ]
