"""Two things that the text connects: one is told in the question, the other is asked for. "Paragraph 3 says that the mill
closed. What reason does it give for this?"

Nothing has to be turned into a question, which is where most of them go wrong. What is told is told in the article's own words
where they can be understood in their paragraph, else it is quoted, so that readers find it; what is asked for may point back to
it, as it does in the article ("But they soon came back").
"""

from collections.abc import Iterator

from quizzes.generation.between import between
from quizzes.generation.connected import Connection
from quizzes.generation.material import Material
from quizzes.generation.parts import Part, part_of
from quizzes.generation.within import within


def connections(material: Material) -> Iterator[Connection]:
    """Every connection that the text marks, in the article's order: of a sentence with the one before, and of its own halves."""
    before: Part | None = None
    for sentence in material.text.sentences:
        part = part_of(material, sentence)
        if part:
            yield from filter(None, (before and between(material, before, part), within(material, part)))
        before = part
