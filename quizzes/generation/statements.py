"""Sentences → statements: what can be said on its own, in the article's words, and still be understood and true.

A statement is a stretch of one sentence with a few edits: asides cut out, a connective dropped, a pronoun or "the park"
replaced by the one thing that it can mean. What cannot be mended is left out, and the reason is counted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quizzes.generation.lexicon import is_written_small
from quizzes.generation.names import nationality
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Source

MOST_PLAIN = 26
_NAMES_OR_KINDS = frozenset({"NNP", "NNPS", "NNS", "JJ", "CD", "NN", "VBG", "JJS"})
_ANYBODY = frozenset(f"{which}{what}" for which in ("any", "some", "every", "no") for what in ("one", "body", "thing")) - {"noone"}
"""Pronouns that taggers take for names at the start of a sentence."""
_TYING = frozenset(
    "however though instance fact meanwhile meantime also then still already yet too he she his her him they them it "
    "instead again otherwise therefore thus".split()
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens `start` to `end` of the sentence give way to `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Statement:
    """Tokens `start` to `end` of a sentence, edited. `paragraph` is the number of the one that readers have to be sent to, 0 for none."""

    sentence: Sentence
    start: int
    end: int
    edits: tuple[Edit, ...] = ()
    speaker: str = ""
    weight: float = 0.0
    paragraph: int = 0

    @cached_property
    def text(self) -> str:
        if self.speaker:
            where = f"In paragraph {self.paragraph}, " if self.paragraph else ""
            told = f"{where}{self.speaker} says that {self.clause}."
            return told[:1].upper() + told[1:]
        if self.paragraph:
            return f"According to paragraph {self.paragraph}, {self.clause}."
        return said(self.sentence, self.start, self.end, self.edits)

    @cached_property
    def clause(self) -> str:
        """The statement as it stands inside a longer sentence: no capital of its own, no full stop."""
        return lowered(self.sentence, self.start, self.end, self.edits)

    @property
    def source(self) -> Source:
        return Source(self.sentence.start, self.sentence.end, self.sentence.text)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens[self.start : self.end]

    @property
    def is_uncut(self) -> bool:
        """Whether it goes on to the end of its sentence: of what was cut, nobody can say that it is plainly false."""
        return all(not token.text[0].isalnum() for token in self.sentence.tokens[self.end :])

    @cached_property
    def is_plain(self) -> bool:
        """Whether it can be read among others without a thought of where it stood: a subject named or of a kind, no "the city", no
        adverb that ties it to something, one thing said."""
        tokens = [self.sentence.tokens[place] for place in self.kept()]
        first = tokens[0] if tokens else None
        bare = any(
            one.lower == "the" and two.tag in {"NN", "NNS"} and (three is None or three.tag not in {"IN", "WDT", "WP", "NN", "NNS", "VBN"})
            for one, two, three in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False)
        )
        opens = first is not None and (first.tag in _NAMES_OR_KINDS or first.lower in {"a", "an", "the", "one"})
        apart = not self.speaker and not self.paragraph
        return opens and not bare and apart and len(tokens) <= MOST_PLAIN and not {token.lower for token in tokens} & _TYING

    def kept(self) -> Iterable[int]:
        """The places of the sentence's tokens that still stand as they were."""
        gone = {place for edit in self.edits for place in range(edit.start, edit.end)}
        return [place for place in range(self.start, self.end) if place not in gone]

    def edited(self, *edits: Edit) -> "Statement":
        return replace(self, edits=tuple(sorted({*self.edits, *edits}, key=lambda edit: (edit.start, edit.end))))


def said(sentence: Sentence, start: int, end: int, edits: Sequence[Edit] = ()) -> str:
    """The words of a stretch with its edits, as a sentence: a capital first, a full stop last."""
    text = phrase(sentence, start, end, edits)
    return text[:1].upper() + text[1:] + "."


def lowered(sentence: Sentence, start: int, end: int, edits: Sequence[Edit] = ()) -> str:
    """The words of a stretch as they stand inside a sentence: without the capital that only its first place gave it; after a comma
    it is a name's."""
    text = phrase(sentence, start, end, edits)
    first = sentence.tokens[start]
    if first.lower in _ANYBODY and text.startswith(first.text):
        return text[:1].lower() + text[1:]
    replaced = any(edit.start <= start < edit.end for edit in edits)
    inside = start > 0 and sentence.tokens[start - 1].text == ","
    if (
        replaced
        or inside
        or not (is_written_small(first.lower) or first.lower in FUNCTION_WORDS)
        or first.tag.startswith("NNP")
        or first.text == "I"
        or first.text[1:] != first.lower[1:]
    ):
        return text
    return text if nationality(first.text) else text[:1].lower() + text[1:]


def phrase(sentence: Sentence, start: int, end: int, edits: Sequence[Edit] = ()) -> str:
    """The words of a stretch with its edits, no space before a comma, no stop at the end."""
    tokens, pieces, place = sentence.tokens, [], start
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.start < start or edit.end > end:
            continue
        pieces += [_between(sentence, place, edit.start), edit.text or " "]
        place = edit.end
        if place < end and tokens[place - 1].end < tokens[place].start:
            pieces.append(" ")
    pieces.append(_between(sentence, place, end, last=True))
    text = " ".join("".join(pieces).split())
    text = re.sub(r"\s+([,.;:!?%’”)])", r"\1", text)
    text = re.sub(r"([(“‘])\s+", r"\1", text)
    text = re.sub(r"(?<=[a-z])- (?!and |or |to )(?=[a-z])", "-", text)  # a hyphen with the space of a lost line break
    text = re.sub(r",\s*,", ",", text).strip(" ,;:–—-")
    return re.sub(r"[.,;:]*$", "", text)


def _between(sentence: Sentence, start: int, end: int, *, last: bool = False) -> str:
    """The text from token `start` up to token `end`, with the space before the next one unless it is the last."""
    if start >= end:
        return ""
    stop = sentence.tokens[end - 1].end if last or end >= len(sentence.tokens) else sentence.tokens[end].start
    return sentence.text[sentence.tokens[start].start - sentence.start : stop - sentence.start]
