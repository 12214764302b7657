"""What leaves the house does no harm where it arrives: cells of tables and heads of mails."""
