"""Moving in: what was recognised on another site's page becomes a draft here, which nobody reads until
it is published.

`services` is what the admin and the command call; `drafting` makes fields and blocks of recognised parts.
"""
