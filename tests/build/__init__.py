"""What whole builds of the site are held to."""
