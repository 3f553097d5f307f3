"""Turn the calls of the hand extraction into rows, with evidence for each row and cell."""
