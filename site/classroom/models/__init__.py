"""Who takes what, and how it went: classes with their rosters, assignments with their rules, sittings with every response."""

from classroom.models.assignments import Assignment, Feedback, Names
from classroom.models.classes import SchoolClass, Student
from classroom.models.sittings import Channel, Response, Sitting, Slot

__all__ = ["Assignment", "Channel", "Feedback", "Names", "Response", "SchoolClass", "Sitting", "Slot", "Student"]
