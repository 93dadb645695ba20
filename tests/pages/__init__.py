"""The pages room's specification."""
