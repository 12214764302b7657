"""Search that knows how words change: analysed terms, an index of what visitors may read, the search page."""
