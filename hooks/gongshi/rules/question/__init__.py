"""Questions for people to judge."""
