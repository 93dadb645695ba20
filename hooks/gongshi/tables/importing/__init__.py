"""Tables that clerks hand in, on their way into a bureau's files: what would change, what was not understood."""

from .plan import FilePlan, ImportPlan, planned
from .writing import write

__all__ = ["FilePlan", "ImportPlan", "planned", "write"]
