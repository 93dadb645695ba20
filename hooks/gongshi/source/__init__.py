"""Reading files from people: YAML with places, encodings, limits, and the one form of an error."""
