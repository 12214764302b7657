"""Nothing that is typed is lost: not by a restart, a log-out, a broken connection, or somebody else's saving."""
