"""How an outage looks in the log."""

import logging

from cms.outages.causes import is_outage


class WithoutTraceback(logging.Filter):
    """An outage is said in one line a request; where in our code it was noticed says nothing about it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the record; name the error instead of its traceback."""
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        if error is not None and is_outage(error):
            record.msg, record.args = f"{record.getMessage()} ({type(error).__name__}: {error})".replace("\n", " "), ()
            record.exc_info = record.exc_text = None
        return True
