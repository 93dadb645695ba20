"""Tables that clerks hand in, on their way into a bureau's files: what would change, what was not understood."""

from .plan import FilePlan, ImportPlan, planned, write

__all__ = ["FilePlan", "ImportPlan", "planned", "write"]
