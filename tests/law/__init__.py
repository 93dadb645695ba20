"""The law room's specification."""
