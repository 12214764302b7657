"""A city's own part in a project: kept by that city's staff, whoever leads the project."""
