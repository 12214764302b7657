"""Ready-made starts: a new page begins with the blocks that pages of its kind usually have."""
