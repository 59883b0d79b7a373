from django.db import migrations


class Migration(migrations.Migration):
    """Sums and days of meeting a target are computed from a cell's entries when it is read; nothing read the kept ones.

    Reversed, they are zero until `ayni recompute`.
    """

    dependencies = [("monitoring", "0008_told_of_other_rooms")]

    operations = [
        migrations.RemoveField(model_name="cell", name=name)
        for name in ("reported", "verified", "met_on", "met_until", "verified_on", "verified_until")
    ]
