"""Which host shows which part of the tree: Site records from the environment, one address for every page."""
