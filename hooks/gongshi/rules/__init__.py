"""Rules: what disclosures are held to, one rule a file, and the findings that come of it."""

from .judging import Accepted, Judgement, judge
from .registry import BY_ID, RULES
from .rule import Finding, Group, Rule, Severity, Spot

__all__ = ["BY_ID", "RULES", "Accepted", "Finding", "Group", "Judgement", "Rule", "Severity", "Spot", "judge"]
