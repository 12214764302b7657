"""People exist once: who they are, where they work, which roles they hold and until when."""
