"""The projects of a site in figures, each a link to the projects that it counts."""
