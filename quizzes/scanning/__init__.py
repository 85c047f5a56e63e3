"""Scanned sheets become answers: the only room with OpenCV.

Every mark is empty, filled or unsure, and what is unsure is never decided here: it goes to a person with its picture. Needs
the packages of requirements-scanning.txt.
"""

from quizzes.scanning.results import Answered, Problem, ReadSheet, Stack, Trouble
from quizzes.scanning.stack import read_stack

__all__ = ["Answered", "Problem", "ReadSheet", "Stack", "Trouble", "read_stack"]
