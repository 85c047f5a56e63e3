"""Words laid into squares: a crossword and a word search, the same for the same words and seed."""

import hashlib
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizzes.items import Card

SHORTEST, LONGEST = 3, 15
MOST_WORDS = 16
WIDEST = 21
ACROSS, DOWN = (1, 0), (0, 1)
WAYS = (ACROSS, DOWN, (1, 1), (1, -1))
Square = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Laid:
    """A word in the squares: where it begins, which way it goes, and its card."""

    word: str
    start: Square
    way: Square
    card: Card

    @property
    def squares(self) -> tuple[Square, ...]:
        (x, y), (across, down) = self.start, self.way
        return tuple((x + at * across, y + at * down) for at in range(len(self.word)))


@dataclass(frozen=True)
class Squares:
    """Laid words, and the letters that they put into the squares; the first column and row are 0."""

    laid: tuple[Laid, ...]
    letters: Mapping[Square, str] = field(default_factory=dict)

    @property
    def width(self) -> int:
        return 1 + max((x for x, _ in self.letters), default=-1)

    @property
    def height(self) -> int:
        return 1 + max((y for _, y in self.letters), default=-1)

    @property
    def numbers(self) -> dict[Square, int]:
        """The number of each square that a word begins in, row by row."""
        starts = sorted({one.start for one in self.laid}, key=lambda square: (square[1], square[0]))
        return {square: number for number, square in enumerate(starts, 1)}


def letters_of(front: str) -> str:
    """The capitals that a word puts into squares: without spaces, marks and accents; empty where it has anything else."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", front) if not unicodedata.combining(char))
    kept = "".join(char for char in plain if char not in " -'’")
    return kept.upper() if kept.isascii() and kept.isalpha() else ""


def crossing(cards: Sequence[Card], seed: int = 0) -> Squares:
    """The words of the cards crossing each other, as many as find a place; fewer than two where they share no letter."""
    words = _words(cards, seed)
    if not words:
        return Squares(())
    first, *others = sorted(words, key=lambda known: -len(known[0]))
    laid = [Laid(first[0], (0, 0), ACROSS, first[1])]
    waiting, found = others, True
    while found and waiting:
        found = False
        for word, card in list(waiting):
            best = _best(word, card, laid)
            if best:
                laid.append(best)
                waiting.remove((word, card))
                found = True
    return _moved_to_corner(laid)


def hidden(cards: Sequence[Card], seed: int = 0) -> Squares:
    """The words of the cards hidden in a square of letters."""
    words = _words(cards, seed)
    longest, all_letters = max((len(word) for word, _ in words), default=0), sum(len(word) for word, _ in words)
    side = max(longest, int((2.2 * all_letters) ** 0.5) + 1)
    laid: list[Laid] = []
    letters: dict[Square, str] = {}
    for word, card in sorted(words, key=lambda known: -len(known[0])):
        place = next(_fitting(word, card, side, letters, seed), None)
        if place:
            laid.append(place)
            letters |= dict(zip(place.squares, word, strict=True))
    rest = {(x, y): letters.get((x, y)) or _letter(seed, x, y) for x in range(side) for y in range(side)}
    return Squares(tuple(laid), rest if laid else {})


def _words(cards: Sequence[Card], seed: int) -> list[tuple[str, Card]]:
    """Each word once with its card, in an order by lot."""
    known = {letters_of(card.front): card for card in reversed(cards)}
    fit = [(word, card) for word, card in known.items() if SHORTEST <= len(word) <= LONGEST]
    return sorted(fit, key=lambda pair: _lot(seed, pair[0]))[:MOST_WORDS]


def _best(word: str, card: Card, laid: Sequence[Laid]) -> Laid | None:
    """Where the word crosses most others; of those, where the whole stays smallest."""
    letters = {square: letter for one in laid for square, letter in zip(one.squares, one.word, strict=True)}
    along = {way: {square for one in laid if one.way == way for square in one.squares} for way in (ACROSS, DOWN)}
    places = [place for place in set(_crossings(word, card, laid)) if _is_allowed(place, letters, along[place.way])]
    sized = [
        (-sum(square in letters for square in place.squares), _size(place, letters), place.start, place.way, place) for place in places
    ]
    fitting = [one for one in sized if one[1] <= WIDEST * WIDEST]
    return min(fitting, key=lambda one: one[:4])[4] if fitting else None


def _crossings(word: str, card: Card, laid: Sequence[Laid]) -> Iterator[Laid]:
    for one in laid:
        way = DOWN if one.way == ACROSS else ACROSS
        for (x, y), letter in zip(one.squares, one.word, strict=True):
            for at, own in enumerate(word):
                if own == letter:
                    yield Laid(word, (x - at * way[0], y - at * way[1]), way, card)


def _is_allowed(place: Laid, letters: Mapping[Square, str], along: Collection[Square]) -> bool:
    """Whether the word meets others only by crossing them, and touches none from the side or from an end."""
    (across, down), squares = place.way, place.squares
    before, after = (squares[0][0] - across, squares[0][1] - down), (squares[-1][0] + across, squares[-1][1] + down)
    if before in letters or after in letters:
        return False
    for (x, y), letter in zip(squares, place.word, strict=True):
        if (x, y) in letters:
            if letters[x, y] != letter or (x, y) in along:
                return False
        elif (x + down, y + across) in letters or (x - down, y - across) in letters:
            return False
    return True


def _size(place: Laid, letters: Collection[Square]) -> int:
    """The squares that the whole then takes up; more than any puzzle where it is too wide or too high."""
    across, down = ([square[axis] for square in (*letters, *place.squares)] for axis in (0, 1))
    width, height = max(across) - min(across) + 1, max(down) - min(down) + 1
    return width * height if max(width, height) <= WIDEST else WIDEST * WIDEST + 1


def _moved_to_corner(laid: Sequence[Laid]) -> Squares:
    left, top = (min(square[axis] for one in laid for square in one.squares) for axis in (0, 1))
    moved = tuple(Laid(one.word, (one.start[0] - left, one.start[1] - top), one.way, one.card) for one in laid)
    return Squares(moved, {square: letter for one in moved for square, letter in zip(one.squares, one.word, strict=True)})


def _fitting(word: str, card: Card, side: int, letters: Mapping[Square, str], seed: int) -> Iterator[Laid]:
    """The places that hide the word, in an order by lot."""
    starts = [((x, y), way) for x in range(side) for y in range(side) for way in WAYS]
    for start, way in sorted(starts, key=lambda place: _lot(seed, word, place)):
        place = Laid(word, start, way, card)
        (x, y) = place.squares[-1]
        if 0 <= x < side and 0 <= y < side and all(letters.get(at, own) == own for at, own in zip(place.squares, word, strict=True)):
            yield place


def _letter(seed: int, x: int, y: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[int(_lot(seed, x, y)[:8], 16) % 26]


def _lot(*said: object) -> str:
    return hashlib.sha256(repr(said).encode()).hexdigest()
