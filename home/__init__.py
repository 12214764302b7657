"""The programme: its front page, the setting up of cities, the demo content."""
