"""Files get names that are made for them. Nothing changes in the database: only what Django knows of the fields."""

import wagtail.images.models
from django.db import migrations, models

import media.intake.names
import media.intake.stored


class Migration(migrations.Migration):
    dependencies = [("media", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    "customdocument",
                    "file",
                    models.FileField(upload_to=media.intake.names.document_name, verbose_name="file"),
                ),
                migrations.AlterField(
                    "customimage",
                    "file",
                    media.intake.stored.PictureFileField(
                        height_field="height",
                        upload_to=wagtail.images.models.get_upload_to,
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
            ],
        ),
    ]
