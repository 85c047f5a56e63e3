"""What somebody is quoted as saying, in whole sentences that can be understood without those around them."""

import re
from collections.abc import Iterator

from quizzes.generation.attribution import speakers_of_quotations
from quizzes.generation.context import leans
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence

SHORTEST, LONGEST = 7, 30
_LEANING = re.compile(
    r"(this|that|these|those|they|he|she|it|its|his|her|such|there|so|then|yes|no|well|and|but|or|in other words|"
    r"for (example|instance)|also|however|now that|instead|in addition|as a result|if so|because|more|therefore|of course|obviously|"
    r"you|your)\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[?!\[\](…“”:;]|\.\.|’s? said\b")


def quotations(material: Material) -> Iterator[tuple[str, str, Sentence]]:
    """Speaker, words and sentence of every quotation that can be understood alone."""
    for index, speaker in sorted(speakers_of_quotations(material.text).items()):
        sentence = material.text.sentences[index]
        yield from ((speaker, words, sentence) for words in _words(material, sentence))


def _words(material: Material, sentence: Sentence) -> Iterator[str]:
    """The runs of quoted words that are whole sentences."""
    start = None
    for place, quoted in enumerate((*sentence.quoted, False)):
        if quoted and start is None:
            start = place
        elif not quoted and start is not None:
            if words := _whole(material, sentence, start, place):
                yield words
            start = None


def _whole(material: Material, sentence: Sentence, start: int, end: int) -> str:
    tokens = sentence.tokens
    first = start + (tokens[start].text in "“‘\"'")
    last = end - (tokens[end - 1].text in "”’\"'")
    words = sentence.said(first, last).strip("“”\"‘’' ").rstrip(",.")
    verbs = any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens[first:last])
    if (
        not SHORTEST <= len(words.split()) <= LONGEST
        or not verbs
        or not words[:1].isupper()
        or _LEANING.match(words)
        or _BROKEN.search(words)
    ):
        return ""
    return "" if leans(material.text, sentence, first, last) else f"“{words}.”"
