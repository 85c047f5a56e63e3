"""Scanned sheets become answers: the only room with OpenCV.

Every mark is empty, filled or unsure, and what is unsure is never decided here: it goes to a person with its picture. Needs
the packages of requirements-scanning.txt.
"""

from quizzes.scanning.answers import BY_HAND, answers
from quizzes.scanning.bringing import Page, Unreadable, count_pages, pages
from quizzes.scanning.page import PageRead, name_of, read_page
from quizzes.scanning.results import Answered, Problem, ReadSheet, Stack, Trouble
from quizzes.scanning.stack import double, missing, read_stack

__all__ = [
    "BY_HAND",
    "Answered",
    "Page",
    "PageRead",
    "Problem",
    "ReadSheet",
    "Stack",
    "Trouble",
    "Unreadable",
    "answers",
    "count_pages",
    "double",
    "missing",
    "name_of",
    "pages",
    "read_page",
    "read_stack",
]
