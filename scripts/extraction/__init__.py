"""From the hand extraction to the rows of all tables, with the evidence of each row and cell."""
