"""The checks of what is true of every page; rooms above add what they know about."""
