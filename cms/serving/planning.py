"""What the database knows of its tables when it chooses how to answer."""

from django.db import connection


def look_at_tables() -> None:
    """Let the database count. PostgreSQL does so by itself, if not at once; SQLite never: without it, it takes every
    page that is no alias for a narrow choice, and reads all 20,000 to find three pieces of news. So it does after a
    look at a sample (PRAGMA analysis_limit)."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
