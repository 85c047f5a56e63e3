"""A crossword and a word search from cards, each with its solution on a page for the teacher."""

from collections.abc import Iterator, Mapping, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from quizzes.items import Card
from quizzes.printing.document import Bookmark, Part, document
from quizzes.printing.fonts import BOLD, REGULAR
from quizzes.printing.look import INK, SOFT, Look, Role
from quizzes.printing.marks import HAIR, LINE, Fields, label
from quizzes.printing.setup import PLAIN, Setup
from quizzes.printing.squares import ACROSS, DOWN, Square, Squares, crossing, hidden
from quizzes.printing.tagging import marked
from quizzes.printing.taking import bank, set_in
from quizzes.printing.vocabulary import refuse_no_cards

LARGEST, LARGEST_LETTER = 9 * mm, 12 * mm
"""The side of a square to write in, and of one with a letter to be found."""
HIGHEST = 150 * mm
"""The grid; clues follow."""
TOO_FEW = "needs at least {} of letters that {}. Accept or write more cards."


def crossword(title: str, cards: Sequence[Card], setup: Setup = PLAIN, *, seed: int = 0) -> bytes:
    """The fronts of the cards cross each other, the backs are the clues. Raises ValueError where fewer than two words cross."""
    refuse_no_cards(cards, "crossword")
    squares = crossing(cards, seed)
    if len(squares.laid) < 2:
        raise ValueError("A crossword " + TOO_FEW.format("two words", "share a letter"))
    look = setup.look
    clues = [*_clues("Across", squares, ACROSS, look), *_clues("Down", squares, DOWN, look)]
    return _printed("Crossword", title, setup, _Grid(squares, look), clues, _Grid(squares, look, solved=True))


def word_search(title: str, cards: Sequence[Card], setup: Setup = PLAIN, *, seed: int = 0) -> bytes:
    """The fronts of the cards are hidden among letters. Raises ValueError where no word can be."""
    refuse_no_cards(cards, "word search")
    squares = hidden(cards, seed)
    if not squares.laid:
        raise ValueError("A word search " + TOO_FEW.format("one word", "has from 3 to 15 letters"))
    look, found = setup.look, {square for one in squares.laid for square in one.squares}
    words = [bank(sorted(one.card.front for one in squares.laid), look, indent=0)]
    return _printed("Word search", title, setup, _Letters(squares, look), words, _Letters(squares, look, found=found))


def _printed(what: str, title: str, setup: Setup, grid: Flowable, below: Sequence[Flowable], solution: Flowable) -> bytes:
    look, said = setup.look, " ".join(title.split())
    top = [look.text(what, Role.EYEBROW), look.text(said, Role.TITLE)]
    story = [*top, Fields({"Name": 5.0, "Class": 2.0, "Date": 2.4}, size=0.9 * look.size), grid, *below, PageBreak()]
    story += [Bookmark("Solution", "solution"), look.text(f"Solution: {what}", Role.HEADING), solution]
    return document([Part(story, footer=f"{what}: {said}")], title=f"{what}: {said}", look=look).pdf


def _clues(heading: str, squares: Squares, way: Square, look: Look) -> Iterator[Flowable]:
    ours = sorted((one for one in squares.laid if one.way == way), key=lambda one: squares.numbers[one.start])
    if ours:
        yield look.text(heading, Role.HEADING)
    for one in ours:
        clue = f"{one.card.back} ({len(one.word)})"
        yield set_in(look.text(clue, Role.CHOICE), look, label(str(squares.numbers[one.start])))


class _Squares(Flowable):
    """Squares in the middle of the page, as large as there is room for."""

    def __init__(self, squares: Squares, look: Look, largest: float) -> None:
        super().__init__()
        self.squares, self.largest = squares, largest
        self.spaceBefore, self.spaceAfter = 0.5 * look.size, 1.5 * look.size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.side = min(self.largest, available_width / self.squares.width, HIGHEST / self.squares.height)
        self.left = (available_width - self.side * self.squares.width) / 2
        self.width, self.height = available_width, self.side * self.squares.height
        return self.width, self.height


class _Grid(_Squares):
    """White squares with numbers; the letters in them where it is the solution."""

    def __init__(self, squares: Squares, look: Look, *, solved: bool = False) -> None:
        super().__init__(squares, look, LARGEST)
        self.solved = solved

    def draw(self) -> None:
        said = ", ".join(sorted(one.word for one in self.squares.laid)) if self.solved else "empty, to be filled from the clues below"
        marked(self.canv, "Figure", self._draw, alt=f"The squares of a crossword: {said}.")

    def _draw(self) -> None:
        self.canv.setLineWidth(LINE)
        for (x, y), letter in sorted(self.squares.letters.items()):
            left, bottom = self.left + x * self.side, self.height - (y + 1) * self.side
            self.canv.setStrokeColor(INK)
            self.canv.rect(left, bottom, self.side, self.side)
            if number := self.squares.numbers.get((x, y)):
                self.canv.setFillColor(SOFT)
                self.canv.setFont(REGULAR, 0.28 * self.side)
                self.canv.drawString(left + 0.06 * self.side, bottom + 0.7 * self.side, str(number))
            if self.solved:
                self.canv.setFillColor(INK)
                self.canv.setFont(BOLD, 0.5 * self.side)
                self.canv.drawCentredString(left + 0.5 * self.side, bottom + 0.2 * self.side, letter)


class _Letters(_Squares):
    """A framed square of letters; those of the hidden words bold, the others faint, where it is the solution."""

    def __init__(self, squares: Squares, look: Look, *, found: set[Square] | None = None) -> None:
        super().__init__(squares, look, LARGEST_LETTER)
        self.found = found

    def draw(self) -> None:
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(HAIR)
        self.canv.roundRect(self.left, 0, self.side * self.squares.width, self.height, 4)
        marked(self.canv, "P", self._draw)

    def _draw(self) -> None:
        letters: Mapping[Square, str] = self.squares.letters
        for (x, y), letter in sorted(letters.items()):
            is_found = self.found is None or (x, y) in self.found
            self.canv.setFillColor(INK if is_found else SOFT)
            self.canv.setFont(BOLD if self.found and is_found else REGULAR, 0.58 * self.side)
            self.canv.drawCentredString(self.left + (x + 0.5) * self.side, self.height - (y + 0.7) * self.side, letter)
