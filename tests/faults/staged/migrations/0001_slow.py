"""Makes a table, fills it, and is held up before it ends."""

from django.db import migrations, models

from tests.faults.staged.apps import hold


def fill(apps, schema_editor):
    rows = apps.get_model("staged", "Row").objects
    rows.bulk_create(rows.model(number=number) for number in range(1000))
    hold("migration")


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            "Row", [("id", models.BigAutoField(primary_key=True)), ("number", models.IntegerField())]
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
