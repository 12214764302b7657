"""What the slow migration makes."""

from django.db import models


class Row(models.Model):
    """One of a thousand."""

    number = models.IntegerField()

    def __str__(self) -> str:
        return str(self.number)
