"""How hard a text is to read: the school grade of Kincaid's formula (1975), from the lengths of sentences and words.

The formula was made for American schools. The levels of the Common European Framework are only near it, so they are told
with "about".
"""

import re
from bisect import bisect
from dataclasses import dataclass

from quizzes.items import Article
from quizzes.paragraphs import paragraphs, text_of

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
GRADES = (3.0, 5.5, 8.5, 11.0, 15.0)
"""From which grade on a text is of the next level; set by news that was rewritten for learners at three levels."""
FEWEST_WORDS = 30
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9]|\s*$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouytd]ed$|[^aeiouycgsxzhl]es$|[^aeiouyl]e(?:ly|ment|ful|less|times|thing|one)$")
"""An e that is not spoken: make, called, places, safely."""
_PARTED = re.compile(
    r"[bdlrv]i[aou](?!n$)|nian?o|[aeouy]ing$|sm$|[^qg]ua(?!r)|eo(?!p)|[cr]eat|[dr]ea$|eum|[dlpr]ie(?=[nt])|scie|cie(?=t)|oe[mt]|[^qg]uel|uie"
)
"""Vowels beside each other that are spoken one by one: period, going, create, science; and what has none, tourism."""


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    grade: float

    @property
    def cefr(self) -> str:
        """The level of the Common European Framework that is nearest."""
        return LEVELS[bisect(GRADES, self.grade)]

    @property
    def label(self) -> str:
        return f"about grade {max(1, round(self.grade))}, level {self.cefr}"


def reading_level(article: Article) -> ReadingLevel | None:
    """Of what a class reads of the article, headings left out; None for a text too short to say."""
    texts = [text_of(paragraph, article) for paragraph in paragraphs(article) if not paragraph.is_heading]
    sentences = [sentence for text in texts for sentence in _sentences(text)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if len(words) < FEWEST_WORDS:
        return None
    return ReadingLevel(0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59)


def syllables(word: str) -> int:
    """How many a word is spoken with, by its spelling: right for about nine words in ten."""
    lower = word.lower()
    heard = len(_VOWELS.findall(lower))
    silent = heard > 1 and bool(_SILENT.search(lower))
    return max(1, heard - silent + len(_PARTED.findall(lower)))


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text) if _WORD.search(sentence)]
