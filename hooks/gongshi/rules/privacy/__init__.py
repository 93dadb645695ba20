"""What must never be published; these stop the build."""
