from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("initiatives", "0004_follow_workplans_and_the_plan"),
    ]

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
                    ("call", "call"),
                ],
                max_length=10,
            ),
        ),
    ]
