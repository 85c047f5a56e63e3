"""Runs: a few sentences of the article, one after the other, that read on their own.

A run is a whole paragraph, a part of one, or the end of one with the beginning of the next where nothing stands between
them. What is shown of it is the article's own text, so it is English and coheres by itself; the rules that gap, mark or
reorder it only choose which.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, takewhile

from quizzes.generation.cutting import FINITE
from quizzes.generation.lexicon import is_person_noun, noun_base, noun_classes
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.sentences import Sentence, Token, once
from quizzes.generation.slips import has_a_slip
from quizzes.generation.words import CONNECTIVES, FIRST_PERSON, HE_SHE, IT_THEY
from quizzes.items import Source

MOST_PARAGRAPHS = 2
MOST_QUOTED = 0.15
OWN_STORY = 0.3
"""From what share of its sentences on with "I" or "we" an article is told by whom it happened to."""
LONG_WORD, LONG, IDEAS, NAMES, FIGURES = 8, 0.6, 3.0, 1.5, 3.0
"""What it adds to a passage that its words are long and that they argue, takes from it that they are names and figures, where all were
such."""
CARRIES, QUOTED, BREAK = 0.3, 0.25, 0.12
"""What it adds that a passage carries the article, and takes that it is quoted, all of it, and each time that a paragraph breaks off."""
_ARGUING = frozenset(
    "argue argues argued believe believes believed suggest suggests suggested may might could should would because but however although "
    "though if unless whether why how than not".split()
)
_POINTING = frozenset("this these that those such however another other others both perhaps".split())
_LOOKING_ON = frozenset("one two three some many most several all each either neither then there here later".split())
"""Words that at the start of a run go back to something named before it, where no noun follows."""
_OPENINGS = tuple(f"{connective.lower()} " for connective in CONNECTIVES) + tuple(f"{connective.lower()}, " for connective in CONNECTIVES)
_AS_WELL = re.compile(
    r"(as (well|such|mentioned|noted|discussed|shown|described)|for (one|another)|"
    r"(in|for|at|by|with|from|after|since) (this|that|these|those|such|both))\b|"
    r"(\w+ ){1,3}(later|earlier|afterwards?|after|before),",
    re.IGNORECASE,
)
_SEVERAL = frozenset("people police everybody everyone somebody someone anybody anyone nobody each every team family".split())
"""Of whom "they" is said, though there is one word for them."""
_LEANING = frozenset("them him however though therefore too also this these those".split())
_LOST_HYPHEN = re.compile(r"(?<=\w-) (?!(?:and|or|to|is|was|means|meant)\b)(?=[a-z])")
_INITIAL = re.compile(r" [A-Z]\.$")
"""Where a name was taken for the end of its sentence."""
_INNER_END = re.compile(r"’(?!\w)")
_PRINTED_ELSEWHERE = re.compile(r"\b(?:(?:Figure|Table|Chapter)\b|(?:Sections?|Fig\.) \d)")
_CLOSED = re.compile(r"[.,!?]’")
"""Where a quotation in single marks ends, as no apostrophe stands."""
_CLOSING = ("”", '"', "’", "'")
_NOT_PROSE = ("[", "]", "_", "•", "…", "...", "http")
_LEFT_OVER = re.compile(r"(?:[A-Z]\w+|Step \d+)(?: [\w’'-]+){0,4}: [A-Z]|(?:Hover|Click|Tap|Scroll|Swipe|Drag) ")
"""A heading that runs into its paragraph, and what a web page asks its readers to do: "Hover over the lines"."""


@dataclass(frozen=True)
class Run:
    sentences: tuple[Sentence, ...]

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def end(self) -> int:
        return self.sentences[-1].end

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for sentence in self.sentences for token in sentence.tokens)

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        return tuple(quoted for sentence in self.sentences for quoted in sentence.quoted)

    @cached_property
    def words(self) -> int:
        return sum(sentence.words for sentence in self.sentences)

    @property
    def paragraphs(self) -> int:
        return len(self.parts)

    @property
    def uses(self) -> frozenset[int]:
        return frozenset(sentence.index for sentence in self.sentences)

    def holding(self, places: Iterable[int]) -> frozenset[int]:
        """Which of its sentences hold these places of the article."""
        found = {place: next(sentence.index for sentence in self.sentences if sentence.start <= place < sentence.end) for place in places}
        return frozenset(found.values())

    def sources(self, material: Material) -> tuple[Source, ...]:
        """Its span of the article, or two where a caption may stand between its paragraphs."""
        return tuple(material.source(part[0].start, part[-1].end) for part in self.parts)

    @cached_property
    def parts(self) -> tuple[tuple[Sentence, ...], ...]:
        """Its sentences by paragraph."""
        return tuple(tuple(part) for _, part in groupby(self.sentences, key=lambda sentence: sentence.paragraph.start))

    @property
    def place(self) -> str:
        """What to call it, by its paragraphs: "paragraph 3" where it is all of it, "this part of paragraphs 3 and 4"."""
        whole = self.sentences[0].is_first and self.end == self.sentences[-1].paragraph.end
        numbers = [part[0].paragraph.number for part in self.parts]
        joined = " and " if len(numbers) == 2 else " to "
        named = f"paragraph {numbers[0]}" if len(numbers) == 1 else f"paragraphs {numbers[0]}{joined}{numbers[-1]}"
        return named if whole else f"this part of {named}"

    @property
    def asked_as(self) -> str:
        """What a question calls it: the passage, or by its place where it cannot be read without what stands before it."""
        return self.place if self.leans else "the passage"

    @property
    def leans(self) -> bool:
        """Whether it opens with what stands before it; "I" in an own story does not."""
        return not opens_alone(self.sentences[0]) and self.sentences[0].tokens[0].lower not in FIRST_PERSON

    def weight(self, material: Material) -> float:
        """How much of the article its sentences carry, 0 to 1."""
        return sum(material.text.importance[sentence.index] for sentence in self.sentences) / len(self.sentences)

    @cached_property
    def richness(self) -> float:
        """How much there is in its words, by what raters held passages to be worth: more where words are long and argue, less where they
        are names and figures."""
        return sum(_riches(sentence) for sentence in self.sentences) / sum(len(sentence.tokens) for sentence in self.sentences)

    def worth(self, material: Material) -> float:
        """What its passage adds to the score of an item over it, by what raters held 620 of them to be worth: more for what carries the
        article in its own words, and for whole paragraphs."""
        ends = self.sentences[-1].end == self.sentences[-1].paragraph.end
        whole = 0.02 * self.sentences[0].is_first + 0.02 * ends - 0.1 * self.leans - BREAK * (self.paragraphs - 1)
        return CARRIES * self.weight(material) + self.richness - QUOTED * sum(self.quoted) / len(self.quoted) + whole

    def marked(self, material: Material, marks: Sequence[tuple[int, int, str]]) -> str:
        """Its text, a paragraph a line with an empty one between, with each (start, end, text) of the article's places put in."""
        paragraphs = []
        for source in self.sources(material):
            at, pieces = source.start, []
            for start, end, put in sorted(mark for mark in marks if source.start <= mark[0] < source.end):
                pieces += [material.text.article.text[at:start], put]
                at = end
            paragraphs.append(tidied("".join((*pieces, material.text.article.text[at : source.end]))))
        return "\n\n".join(paragraphs)


def tidied(text: str) -> str:
    """The text on one line, without the blanks that a lost link or note leaves before a stop, or a lost line end after a hyphen."""
    return _LOST_HYPHEN.sub("", re.sub(r"\s+([,.;:?!)”])", r"\1", " ".join(text.split())))


def runs(
    material: Material,
    sentences: range,
    words: range,
    most_quoted: float = MOST_QUOTED,
    most_paragraphs: int = MOST_PARAGRAPHS,
    *,
    placed: bool = False,
) -> Iterator[Run]:
    """All runs of so many sentences and words that can be read without what stands before them, in the article's order.

    `placed` adds those that can be read by whoever is told which paragraph they open: there it may say "he".
    """
    own_story = _is_an_own_story(material)

    def fits(sentence: Sentence) -> bool:
        return is_prose(sentence) and (own_story or not speaks_of_itself(sentence))

    for section in _sections(material):
        starts = (
            at
            for at, one in enumerate(section)
            if opens_alone(one) or (placed and one.is_first and one.paragraph.number) or (own_story and one.tokens[0].lower in FIRST_PERSON)
        )
        for start in starts:
            for end in range(start + sentences.start, min(len(section), start + sentences.stop - 1) + 1):
                run = Run(tuple(section[start:end]))
                if run.words >= words.stop or run.paragraphs > most_paragraphs:
                    break
                if not all(fits(sentence) for sentence in run.sentences[-1 if end > start + sentences.start else 0 :]):
                    break
                if run.words in words and _is_plain_prose(run, most_quoted):
                    yield run


def _sections(material: Material) -> Iterator[list[Sentence]]:
    """The sentences of all body paragraphs with no heading, list or question between them."""
    section: list[Sentence] = []
    for paragraph in material.text.paragraphs:
        if paragraph.role is Role.BODY:
            section += material.text.sentences_in(paragraph)
        elif section and paragraph.role not in {Role.LABEL, Role.BYLINE}:
            yield section
            section = []
    if section:
        yield section


def _is_an_own_story(material: Material) -> bool:
    """Whether its author tells of what happened to them: then "I" needs nobody to explain it."""
    told = [sentence for sentence in material.text.sentences if not all(sentence.quoted)]
    return sum(speaks_of_itself(sentence) for sentence in told) > OWN_STORY * len(told)


def _is_plain_prose(run: Run, most_quoted: float) -> bool:
    """Whether not too much of it is quoted, and what opens in it closes."""
    return (
        sum(_quoted(sentence) for sentence in run.sentences) <= most_quoted * sum(len(sentence.tokens) for sentence in run.sentences)
        and not sum(_open_brackets(sentence) for sentence in run.sentences)
        and all(_closes_its_quotations(part) for part in run.parts)
    )


@once
def _riches(sentence: Sentence) -> float:
    names = sum(token.tag.startswith("NNP") for token in sentence.tokens)
    long = sum(len(token.text) >= LONG_WORD and not token.tag.startswith("NNP") for token in sentence.tokens)
    figures = sum(token.text[0].isdigit() for token in sentence.tokens)
    arguing = sum(token.lower in _ARGUING for token in sentence.tokens)
    return LONG * long + IDEAS * arguing - NAMES * names - FIGURES * figures


@once
def _quoted(sentence: Sentence) -> int:
    return sum(sentence.quoted)


@once
def _open_brackets(sentence: Sentence) -> int:
    return sentence.text.count("(") - sentence.text.count(")")


@once
def is_prose(sentence: Sentence) -> bool:
    """Whether it can stand in a passage at all."""
    is_clean = not any(mark in sentence.text for mark in _NOT_PROSE) and not _LEFT_OVER.match(sentence.text)
    return is_clean and _is_whole(sentence) and not sends_elsewhere(sentence) and not has_a_slip(sentence)


def _closes_its_quotations(part: Sequence[Sentence]) -> bool:
    """Whether the part of a paragraph leaves no quotation open, but for one that goes on in the next paragraph, or comes from the
    one before: those are opened anew and closed once."""
    text = " ".join(sentence.text for sentence in part)
    is_whole = part[0].is_first and part[-1].end == part[-1].paragraph.end
    is_open = False
    for mark in re.findall(r"[“”]", text):
        if is_open == (mark == "“"):
            return False
        is_open = not is_open
    breaks_off = part[-1].quoted[-1] and not part[-1].text.endswith(_CLOSING)  # for single marks, which may be apostrophes too
    return text.count('"') % 2 == 0 and (is_whole or not (is_open or breaks_off))


@once
def speaks_of_itself(sentence: Sentence) -> bool:
    """Whether somebody who is not quoted says I or we."""
    return any(
        token.lower in FIRST_PERSON and token.text != "US"
        for token, quoted in zip(sentence.tokens, sentence.quoted, strict=True)
        if not quoted
    )


@once
def sends_elsewhere(sentence: Sentence) -> bool:
    """Whether it speaks of what is printed somewhere else: "In Figure 3", "as Section 17.2 shows"."""
    return bool(_PRINTED_ELSEWHERE.search(sentence.text))


@once
def _is_whole(sentence: Sentence) -> bool:
    """Whether it begins with no small letter, has a verb and ends with a stop: not a caption, nor what is left of a line."""
    return (
        (any(sentence.quoted) or any(token.tag in FINITE | {"VB"} for token in sentence.tokens))
        and not sentence.text.lstrip("“‘\"'«")[:1].islower()
        and sentence.text.rstrip("”’\"')").endswith((".", "!", "?"))
        and not _INITIAL.search(sentence.text)
    )


@once
def closes_its_marks(sentence: Sentence) -> bool:
    """Whether its quotations, those in them, and its brackets are whole, so that it can stand elsewhere."""
    text = sentence.text
    outer = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    inner = text.count("‘") <= len(_INNER_END.findall(text)) and ("‘" in text or not _CLOSED.search(text))
    return outer and inner and text.count("(") == text.count(")")


@once
def opens_alone(sentence: Sentence) -> bool:
    """Whether the sentence can be the first that is read: it points back to nothing by its first words."""
    first, second = sentence.tokens[0], sentence.tokens[min(1, len(sentence.tokens) - 1)]
    return not bool(
        first.tag in {"PRP", "PRP$", "CC", "VB", "UH"}
        or first.lower in _POINTING
        or (first.lower in _LOOKING_ON and not second.tag.startswith(("NN", "JJ")))
        or sentence.text.lower().startswith(_OPENINGS)
        or _AS_WELL.match(sentence.text)
        or (first.tag == "RB" and second.text == ",")
        or all(sentence.quoted)
        or any(token.tag in {"PRP", "PRP$"} or token.lower == "such" for token in sentence.tokens[:3])
        or _leans_before_its_verb(sentence)
        or _names_nobody_before_a_pronoun(sentence)
        or _leaves_its_verb_out(sentence)
    )


def _leans_before_its_verb(sentence: Sentence) -> bool:
    """ "The praise given to them, however, …"."""
    opening = [token.lower for token in takewhile(lambda token: token.tag not in FINITE, sentence.tokens[:12])]
    return bool(_LEANING & set(opening))


def _leaves_its_verb_out(sentence: Sentence) -> bool:
    """ "Hours are not, because …": are not what?"""
    words = [token.lower for token in sentence.tokens[:12]]
    return any(words[at : at + 2] == ["not", ","] and sentence.tokens[at - 1].tag in FINITE for at in range(1, len(words) - 1))


def _names_nobody_before_a_pronoun(sentence: Sentence) -> bool:
    """ "Within five days, he had …": a pronoun whose noun is not in the sentence."""
    for place, token in enumerate(sentence.tokens):
        before = sentence.tokens[:place]
        named = any(one.tag == "NNP" for one in before)
        if token.lower in HE_SHE and not named and not any(is_person_noun(noun_base(one.lower)) for one in before):
            return True
        leads_in = bool(before) and before[-1].text == "," and before[0].tag == "IN" and not any(one.text == "," for one in before[:-1])
        if leads_in and (token.lower in HE_SHE or (token.lower in IT_THEY and not named)):
            return True
        if token.lower in {"them", "their"} and not any(one.tag in {"NNS", "NNPS", "CC"} or one.lower in _SEVERAL for one in before):
            return True  # "An old man still makes them for visitors."
        if place < 7 and token.lower in {"them", "him", "her"} and before[-1:] and before[-1].tag in {"IN", "TO"} and not named:
            return True  # "The accolades given to them …"
        things = any(one.tag in {"NN", "NNP"} and noun_classes(noun_base(one.lower))[:1] != ("noun.time",) for one in before)
        if token.lower == "it" and not things and place < 9:
            return True  # "Five years on and it is raising …"
    return False
