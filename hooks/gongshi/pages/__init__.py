"""Which pages exist, at which address, with which context; no HTML here."""
