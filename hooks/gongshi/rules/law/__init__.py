"""Legal bases: titles, articles, quotations."""
