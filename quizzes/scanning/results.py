"""What comes of a stack of scanned pages."""

from dataclasses import dataclass
from enum import StrEnum

from quizzes.items import Answer
from quizzes.sheets import Sheet


class Trouble(StrEnum):
    """Why a page, or a sheet, was not read."""

    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    CUT = "cut"
    DOUBLE = "double"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Problem:
    """One page or sheet that was not read; `why` is a sentence that says what, where and the cure."""

    trouble: Trouble
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What one question was answered with; `answer` is None where a person has to look, and `why` then says why.

    `guess` is what the bubbles seem to say, for that person. `picture` is a PNG of the place, where a person has to look.
    """

    question: int
    item: str
    answer: Answer | None
    guess: Answer = ()
    why: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What was read of one student's sheet. `student` is the number filled in, or None where a person has to read it."""

    sheet: Sheet
    answers: tuple[Answered, ...]
    student: str | None = ""
    student_picture: bytes = b""

    @property
    def unsure(self) -> tuple[Answered, ...]:
        return tuple(answered for answered in self.answers if answered.answer is None)


@dataclass(frozen=True, slots=True)
class Stack:
    """All that was read, in the order of the first page of each sheet, and what was not."""

    sheets: tuple[ReadSheet, ...]
    problems: tuple[Problem, ...]
    pages: int
