"""How many words a page has, counted by the database."""

from django.db.models import F, IntegerField, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Length, Replace, Trim
from wagtail_localize.models import StringSegment

OF_PAGE = Q(source__object_id=OuterRef("translation_key"), source__locale_id=OuterRef("locale_id"))
TEXT = Trim("string__data")
# Words stand between spaces. A link inside a text has a space in its markup and counts as one word more.
WORDS = Value(1) + Length(TEXT) - Length(Replace(TEXT, Value(" "), Value("")))


def words_in_all() -> Subquery:
    """Words of the page in hand as it was last sent; None when there are none."""
    segments = StringSegment.objects.filter(OF_PAGE)
    counted = segments.annotate(words=WORDS).order_by().values("source_id").annotate(number=Sum(F("words")))
    return Subquery(counted.values("number")[:1], output_field=IntegerField())
