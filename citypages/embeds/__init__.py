"""A page on which anybody makes the frame that shows our projects or events on a site of theirs."""
