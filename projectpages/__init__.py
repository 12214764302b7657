"""Projects: each exists once and shows on every city whose region takes part."""
