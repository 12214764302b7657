"""Events: a page for each, a list per site, and calendar files that people subscribe to."""
