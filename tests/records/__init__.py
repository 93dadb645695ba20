"""The records room's specification."""
