"""Items and cards become PDF to hand out: the only room with ReportLab."""

from reportlab import rl_config

from quizzes.printing.answers import right_answer
from quizzes.printing.calibration import calibration
from quizzes.printing.cardsheets import cards
from quizzes.printing.heading import readable_logo
from quizzes.printing.keys import key, keys
from quizzes.printing.layouts import LAYOUTS, Layout, Sides
from quizzes.printing.paper import A4, LETTER, PAPERS, Paper
from quizzes.printing.puzzles import crossword, word_search
from quizzes.printing.room import lines_for
from quizzes.printing.rows import rows
from quizzes.printing.setup import PLAIN, Bubbles, Letters, Setup, Shown
from quizzes.printing.squares import ACROSS, DOWN, Laid, Squares, crossing, hidden
from quizzes.printing.versions import Version, version
from quizzes.printing.vocabulary import vocabulary
from quizzes.printing.worksheets import Printed, class_set, worksheet

rl_config.useA85 = 0
"""PDFs are files of bytes: written as letters, as ReportLab does where nothing is said, they are a quarter larger and take longer."""

__all__ = [
    "A4",
    "ACROSS",
    "DOWN",
    "LAYOUTS",
    "LETTER",
    "PAPERS",
    "PLAIN",
    "Bubbles",
    "Laid",
    "Layout",
    "Letters",
    "Paper",
    "Printed",
    "Setup",
    "Shown",
    "Sides",
    "Squares",
    "Version",
    "calibration",
    "cards",
    "class_set",
    "crossing",
    "crossword",
    "hidden",
    "key",
    "keys",
    "lines_for",
    "readable_logo",
    "right_answer",
    "rows",
    "version",
    "vocabulary",
    "word_search",
    "worksheet",
]
