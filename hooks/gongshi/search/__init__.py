"""Search: what can be found, cut into terms, weighed as lunr weighs them, and laid out in pieces that a browser fetches."""
