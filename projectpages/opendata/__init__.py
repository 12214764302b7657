"""What projects and calls tell as open data. Importing registers the data sets (`ProjectPagesConfig.ready`)."""

from . import calls, operations, organisations, participations, projects

__all__ = ["calls", "operations", "organisations", "participations", "projects"]
