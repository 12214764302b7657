"""Guest review: a person without an account reads a draft, comments on its blocks and answers for the workflow."""
