"""Files from people, of whatever office program, as grids of text; hostile until checked."""
