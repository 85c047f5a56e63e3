"""An article as the rules see it: paragraphs, tagged sentences, names, and what is known of its words as a whole."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from quizzes.generation.lexicon import is_person_noun, noun_base, noun_classes, stem
from quizzes.generation.names import Mention, Names, Type, find_names
from quizzes.generation.paragraphs import Paragraph, Role, paragraphs
from quizzes.generation.sentences import Sentence, sentences
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Article

OFTEN, LEADING = 5, 4
"""In how many sentences a noun must stand to lead the article, and how many may."""
_THINGS = frozenset(f"noun.{kind}" for kind in "person group artifact animal location object substance plant food body".split())
_PLACES = frozenset("town city village island resort port state province district county region valley".split())


@dataclass(frozen=True)
class Text:
    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    names: Names

    @cached_property
    def _by_paragraph(self) -> dict[int, list[Sentence]]:
        found: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in self.sentences:
            found[sentence.paragraph.start].append(sentence)
        return found

    def sentences_in(self, paragraph: Paragraph) -> list[Sentence]:
        return self._by_paragraph.get(paragraph.start, [])

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """The content stems of each sentence."""
        return tuple(content_stems(sentence) for sentence in self.sentences)

    @cached_property
    def places(self) -> dict[str, set[int]]:
        """In which sentences each content stem stands."""
        found: dict[str, set[int]] = defaultdict(set)
        for index, stems in enumerate(self.stems):
            for one in stems:
                found[one].add(index)
        return found

    @cached_property
    def frequency(self) -> Counter[str]:
        """In how many sentences each content stem stands."""
        return Counter(stem for stems in self.stems for stem in stems)

    @cached_property
    def heads(self) -> dict[str, list[tuple[int, int]]]:
        """Base form of a common noun → the (sentence, token) places where it ends a noun phrase, in order."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for sentence in self.sentences:
            for place, token in enumerate(sentence.tokens):
                following = sentence.tokens[place + 1].tag if place + 1 < len(sentence.tokens) else "."
                if token.tag in {"NN", "NNS"} and not following.startswith("NN"):
                    found[noun_base(token.lower)].append((sentence.index, place))
        return found

    @cached_property
    def described(self) -> dict[str, frozenset[str]]:
        """Noun → the names that the article says are one: "SOHAY, a small organisation", "the campaign group UK Uncut"."""
        found: dict[str, set[str]] = defaultdict(set)
        for mention in self.names.mentions:
            for noun in _nouns_beside(self.sentences[mention.sentence], mention):
                found[noun].add(mention.entity)
        return {noun: frozenset(names) for noun, names in found.items()}

    @cached_property
    def topic(self) -> frozenset[str]:
        """Stems of the title, the highlights and the section headings: what the article says that it is about."""
        said = [self.article.title, *(p.text for p in self.paragraphs if p.role in {Role.HIGHLIGHT, Role.HEADING})]
        words = (word.strip(".,:;!?“”\"'’‘()") for line in said for word in line.split())
        return frozenset(stem(word) for word in words if word and word.lower() not in FUNCTION_WORDS)

    @cached_property
    def title_stems(self) -> frozenset[str]:
        return frozenset(stem(word.strip(".,:;!?“”\"'’‘()")) for word in self.article.title.split() if word.lower() not in FUNCTION_WORDS)

    @cached_property
    def leading_nouns(self) -> frozenset[str]:
        """The few things and people that the article keeps coming back to: whoever has read it knows which are meant.

        Of what is no thing ("the deal", "the relationship") nobody can say, however often it is spoken of.
        """
        often = {noun: len({index for index, _ in spots}) for noun, spots in self.heads.items()}
        ranked = sorted(
            (noun for noun, times in often.items() if times >= OFTEN and set(noun_classes(noun)[:1]) & _THINGS),
            key=lambda noun: (-often[noun], noun),
        )
        return frozenset(ranked[:LEADING])

    @cached_property
    def is_told_in_the_past(self) -> bool:
        verbs = Counter(token.tag for sentence in self.sentences for token in sentence.tokens)
        return 2 * verbs["VBD"] > verbs["VBZ"] + verbs["VBP"]

    @cached_property
    def importance(self) -> tuple[float, ...]:
        """How much of the article each sentence carries, 0 to 1: shared words, the topic's words, an early place."""
        raw = [self._weight(sentence) for sentence in self.sentences]
        most = max(raw, default=1.0) or 1.0
        return tuple(weight / most for weight in raw)

    def _weight(self, sentence: Sentence) -> float:
        stems = self.stems[sentence.index]
        if not stems:
            return 0.0
        shared = sum(min(self.frequency[stem] - 1, 6) for stem in stems) / (len(stems) + 4)
        topical = len(stems & self.topic)
        early = 1.0 - sentence.index / max(len(self.sentences), 1)
        opening = 0.4 if sentence.is_first else 0.0
        return shared + 0.3 * topical + 0.5 * early + opening


def analyse(article: Article) -> Text:
    """Read the article once; everything else looks at what this found."""
    found = paragraphs(article)
    body = sentences(paragraph for paragraph in found if paragraph.role is Role.BODY)
    return Text(article, found, body, find_names(body))


def _nouns_beside(sentence: Sentence, mention: Mention) -> Iterator[str]:
    """The noun of an apposition after a name, and the noun just before it."""
    tokens = sentence.tokens
    if mention.start and tokens[mention.start - 1].tag == "NN" and names_such(tokens[mention.start - 1].lower, mention):
        yield noun_base(tokens[mention.start - 1].lower)
    if mention.start > 1 and tokens[mention.start - 1].lower == "of" and mention.type is Type.PLACE:
        yield from [noun_base(tokens[mention.start - 2].lower)] * (tokens[mention.start - 2].lower in _PLACES)
    after = mention.end
    if after + 2 < len(tokens) and tokens[after].text == "," and tokens[after + 1].lower in {"a", "an", "the"}:
        run = list(takewhile(lambda token: token.tag[:2] in {"DT", "JJ", "NN", "CD"}, tokens[after + 1 : after + 9]))
        if run and run[-1].tag == "NN" and names_such(run[-1].lower, mention):
            yield noun_base(run[-1].lower)


def names_such(noun: str, mention: Mention) -> bool:
    """Whether a noun can be what such a name is: a body for a body, a person for a person, a place for a place."""
    classes = noun_classes(noun)[:2]
    match mention.type:
        case Type.PERSON:
            return is_person_noun(noun)
        case Type.PLACE:
            return "noun.location" in classes or noun in {"island", "river", "village", "town", "city"}
        case _:
            return bool({"noun.group", "noun.artifact", "noun.communication"} & set(classes))


def content_stems(sentence: Sentence, start: int = 0, end: int | None = None) -> frozenset[str]:
    return frozenset(
        stem(token.text)
        for token in sentence.tokens[start:end]
        if token.tag[:2] in {"NN", "VB", "JJ", "CD", "RB"} and token.lower not in FUNCTION_WORDS
    )
