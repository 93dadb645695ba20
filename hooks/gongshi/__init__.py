"""The engine: disclosure data in, checked records, links and page contexts out; it knows nothing of MkDocs."""
