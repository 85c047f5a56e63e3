"""The classroom in the panel: classes with who is in them and what they were given, and what was answered."""

from classroom.admin.answers import ResponseAdmin, SittingAdmin
from classroom.admin.classes import AssignmentAdmin, SchoolClassAdmin, StudentAdmin

__all__ = ["AssignmentAdmin", "ResponseAdmin", "SchoolClassAdmin", "SittingAdmin", "StudentAdmin"]
