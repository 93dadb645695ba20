"""What bench.py is made of: an invented county of any size, the builds that are timed, and the table."""
