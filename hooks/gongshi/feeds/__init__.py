"""Feeds: what falls due as a calendar and as Atom, for programs that people already have."""
