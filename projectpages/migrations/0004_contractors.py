from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projectpages", "0003_operation_facts"),
    ]

    operations = [
        migrations.AddField(
            model_name="projectpage",
            name="contractors",
            field=models.CharField(
                blank=True,
                help_text="Companies that the project bought from by public procurement, with commas, for the same list.",
                max_length=400,
                verbose_name="contractors",
            ),
        ),
    ]
