"""WordNet's words and where their senses stand, in place of the map that NLTK's reader makes of all of them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from quizzes.generation.language_data.sorted_lines import SortedLines

KEPT = 1 << 16
"""Words that are not looked up again, those included that WordNet lacks."""
SENSE_TYPE = 12
"""Where in the line of a sense stands the letter of its part of speech (wndb(5WN)): "s" for a satellite of another adjective."""
Senses = Mapping[str, Sequence[int]]


class Lemmas:
    """Lemma → part of speech → the places of its senses in that part's data file, by the four indexes."""

    def __init__(self, indexes: Sequence[SortedLines], adjectives: SortedLines) -> None:
        self._indexes = indexes
        self._adjectives = adjectives
        self._known = lru_cache(KEPT)(self._looked_up)

    def __getitem__(self, lemma: str) -> Senses:
        return self._known(lemma)

    def __contains__(self, lemma: str) -> bool:
        return bool(self._known(lemma))

    def check(self) -> None:
        """Read all of it once. Raises Unsorted where words would be missed."""
        for index in self._indexes:
            index.check()

    def _looked_up(self, lemma: str) -> Senses:
        found: dict[str, Sequence[int]] = {}
        for line in filter(None, (index.line_of(lemma) for index in self._indexes)):
            part, places = _senses(line)
            found[part] = places
            if part == "a":
                found["s"] = [place for place in places if self._adjectives.line_at(place)[SENSE_TYPE] == "s"]
        return found


def _senses(line: str) -> tuple[str, list[int]]:
    """ "geese n 1 2 @ ~ 1 0 01855672": lemma, part of speech, number of senses, pointers with their number, two more numbers, places."""
    _, part, number, *rest = line.split()
    return part, [int(place) for place in rest[-int(number) :]]
