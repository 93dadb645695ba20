"""What differs between two states of the data, and when it changed: told in Chinese, for staff and for citizens."""
