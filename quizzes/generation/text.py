"""An article as the rules see it: paragraphs, tagged sentences, names, and what is known of its words as a whole."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from quizzes.generation.lexicon import noun_base, noun_classes, stem
from quizzes.generation.names import Names, Type, find_names
from quizzes.generation.paragraphs import Paragraph, Role, paragraphs
from quizzes.generation.sentences import Sentence, sentences
from quizzes.generation.showing import numbered, shown
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Article
from quizzes.paragraphs import paragraphs as read_by_class

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
    def entities(self) -> tuple[frozenset[str], ...]:
        """Whom and what each sentence names."""
        return tuple(frozenset(mention.entity for mention in self.names.within(sentence)) for sentence in self.sentences)

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
    def spelled(self) -> frozenset[str]:
        """Every word as it is written somewhere."""
        return frozenset(token.text for sentence in self.sentences for token in sentence.tokens)

    @cached_property
    def spelled_inside(self) -> frozenset[str]:
        """Every word as it is written where it does not open a sentence."""
        return frozenset(token.text for sentence in self.sentences for token in sentence.tokens[1:])

    @cached_property
    def named(self) -> frozenset[str]:
        """What people, places and bodies are called, in each way that they are."""
        return frozenset(mention.text for mention in self.names.mentions if mention.type in {Type.PLACE, Type.PERSON, Type.ORGANISATION})

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
    def marks_quotations(self) -> bool:
        """Whether it has quotation marks at all: where they were lost, whose words a sentence is cannot be said."""
        return any(mark in self.article.text for mark in '“"')

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
    """Read the article once; everything else looks at what this found.

    The article of the result says which of its paragraphs a class reads, and questions rest on no others.
    """
    found = paragraphs(article)
    article = replace(article, paragraphs=article.paragraphs or shown(found))
    found = numbered(found, read_by_class(article))
    body = sentences(paragraph for paragraph in found if paragraph.number)
    return Text(article, found, body, find_names(body))


def content_stems(sentence: Sentence, start: int = 0, end: int | None = None) -> frozenset[str]:
    return frozenset(filter(None, sentence.stems[start:end]))
