"""A city's tree: its front page, its people and its content pages."""
