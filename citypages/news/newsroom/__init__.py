"""Where sites offer their pages to one another, in the editor's interface."""
