"""The flow room's specification."""
