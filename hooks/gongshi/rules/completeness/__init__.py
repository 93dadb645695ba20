"""What a list must have, and what lists of one bureau must have of each other."""
