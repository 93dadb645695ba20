"""Flowcharts."""
