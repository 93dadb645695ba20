"""The source room's specification."""
