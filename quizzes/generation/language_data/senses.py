"""A sense as its line in WordNet's data tells it, for those who ask little of it: NLTK's synsets take twenty times as long to make."""

from collections.abc import Iterator
from dataclasses import dataclass

Place = tuple[str, int]
"""A part of speech, "a" for satellites too, and where in that part's data file the sense's line begins."""
OF_THE_WHOLE = "0000"
"""What stands at a pointer from sense to sense; others lead from one word to another (wndb(5WN))."""


@dataclass(frozen=True, slots=True)
class Sense:
    """A line of a data file: place, lexicographer's file, part of speech, words, pointers, and what it means after a bar."""

    line: str

    @property
    def place(self) -> Place:
        return _place(self.line[12], self.line[:8])

    @property
    def file(self) -> int:
        """The number of the lexicographers' file that the sense is in."""
        return int(self.line[9:11])

    @property
    def words(self) -> list[str]:
        """ "02084071 05 n 03 dog 0 domestic_dog 0 …": their number in base 16, then each with a number of its own."""
        _, _, _, number, *rest = self.line.split()
        return [word.partition("(")[0] for word in rest[: 2 * int(number, 16) : 2]]

    def pointed_to(self, *symbols: str) -> Iterator[Place]:
        """The senses that pointers of these kinds lead to: "@" what stands above, "&" an adjective alike."""
        fields = self.line.partition("|")[0].split()
        begin = 4 + 2 * int(fields[3], 16)
        pointers = fields[begin + 1 : begin + 1 + 4 * int(fields[begin])]
        for symbol, place, part, words in zip(*(pointers[field::4] for field in range(4)), strict=True):
            if symbol in symbols and words == OF_THE_WHOLE:
                yield _place(part, place)


def _place(part: str, place: str) -> Place:
    return ("a" if part == "s" else part), int(place)
