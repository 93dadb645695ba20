"""Tables and letters as office programs open them: Excel, CSV, Word; the same bytes for the same data."""
