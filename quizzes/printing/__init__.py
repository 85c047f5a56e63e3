"""Items and cards become PDF to hand out: the only room with ReportLab."""

from quizzes.printing.cardsheets import cards
from quizzes.printing.keys import key
from quizzes.printing.layouts import LAYOUTS, Layout
from quizzes.printing.paper import A4, LETTER, PAPERS, Paper
from quizzes.printing.worksheets import worksheet

__all__ = ["A4", "LAYOUTS", "LETTER", "PAPERS", "Layout", "Paper", "cards", "key", "worksheet"]
