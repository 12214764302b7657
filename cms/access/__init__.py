"""Who may do what: the teams of each city and what they are given."""
