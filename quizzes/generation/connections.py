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
    """Every connection that the text marks, one a sentence at most, in the article's order."""
    before: Part | None = None
    for sentence in material.text.sentences:
        part = part_of(material, sentence)
        if part and (found := (between(material, before, part) if before else None) or within(material, part)):
            yield found
        before = part
