"""The pages that the law demands of a public site, and what comes with them: feedback, due dates, reminders."""
