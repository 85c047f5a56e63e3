"""A stretch of a sentence that is to stand alone, and the refusal when it cannot."""

from dataclasses import dataclass

from quizzes.generation.sentences import Sentence


class Dangling(Exception):
    """The stretch cannot stand alone; the text says why."""


class LeansOnParagraph(Dangling):
    """What "the" means was said before: alone it cannot be understood, but a reader who is sent to its paragraph knows."""


@dataclass(frozen=True, slots=True)
class Stretch:
    sentence: Sentence
    start: int
    end: int

    def tag(self, place: int) -> str:
        return self.sentence.tokens[place].tag if self.start <= place < self.end else "."

    def lower(self, place: int) -> str:
        return self.sentence.tokens[place].lower if self.start <= place < self.end else ""
