"""Names in the text: which runs of words are one, what kind of thing each names, and which of them name the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from quizzes.generation import language_data
from quizzes.generation.lexicon import is_person_noun
from quizzes.generation.sentences import Sentence
from quizzes.generation.short_names import ACRONYM, begins_a_person, full_forms
from quizzes.generation.words import FUNCTION_WORDS, MONTHS, OFFICES, ORGANISATION_NOUNS, PLACE_NOUNS, SPEECH_VERBS, TITLES, WEEKDAYS

MODERN_PLACES = frozenset(
    {"Kosovo", "South Sudan", "North Macedonia", "Czechia", "Eswatini", "Montenegro", "EU", "UK", "US", "USA", "U.S.", "U.K."}
)
MOST_COMMON = 60
_CONNECTORS = frozenset({"de", "van", "von", "der", "den", "bin", "ibn", "al", "del", "di", "da", "la", "&"})
_PLACE_PREPOSITIONS = frozenset({"in", "near", "at", "from", "across", "outside", "throughout"})
_CAPITALISED = re.compile(r"[A-Z][\w.'’&-]*$|[A-Z][\w-]*/[A-Z]\w*$")
_NO_BODIES = frozenset(
    "Act Amendment Deal War Law Plan Treaty Convention Constitution Revolution Bill Agreement Day Award Prize Cup Crisis".split()
)
_NEVER = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | {"I", "God", "OK", "Mr", "Mrs", "Ms", "Internet", "Web", "NGO", "NGOs", "HIV", "DNA", "GDP", "CEO", "AIDS", "TV", "PM", "AM"}
)


class Type(StrEnum):
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start` to `end` of a sentence name `entity`, which is the fullest form that the article uses."""

    sentence: int
    start: int
    end: int
    text: str
    entity: str
    type: Type
    title: str = ""


class Names:
    """All mentions of an article, by sentence and by entity."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = tuple(mentions)
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        self._by_entity: dict[str, list[Mention]] = defaultdict(list)
        self._by_last_word: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._by_sentence[mention.sentence].append(mention)
            self._by_entity[mention.entity].append(mention)
            if " " in mention.entity:
                self._by_last_word[mention.entity.split()[-1].lower()].append(mention)

    def within(self, sentence: Sentence, start: int = 0, end: int | None = None) -> list[Mention]:
        """The mentions that lie wholly in tokens `start` to `end`."""
        stop = len(sentence.tokens) if end is None else end
        return [mention for mention in self._by_sentence[sentence.index] if start <= mention.start and mention.end <= stop]

    def of(self, entity: str) -> list[Mention]:
        return self._by_entity[entity]

    def ending_in(self, word: str) -> list[Mention]:
        """Mentions of what has a name of several words, the last of them this."""
        return self._by_last_word.get(word, [])

    @cached_property
    def _by_type(self) -> dict[Type, list[str]]:
        found: dict[Type, list[str]] = defaultdict(list)
        for entity, mentions in self._by_entity.items():
            found[mentions[0].type].append(entity)
        return found

    def entities(self, type: Type) -> list[str]:  # noqa: A002
        """Entities of a type, in the order of their first mention."""
        return self._by_type.get(type, [])

    @cached_property
    def _commonest(self) -> dict[Type, list[str]]:
        return {
            type: sorted(entities, key=lambda entity: (-len(self._by_entity[entity]), entity))[:MOST_COMMON]
            for type, entities in self._by_type.items()  # noqa: A001
        }

    def commonest(self, type: Type) -> list[str]:  # noqa: A002
        """The entities of a type that are named most often, those first: a book has more than anybody could look at for each mention."""
        return self._commonest.get(type, [])

    def type_of(self, entity: str) -> Type:
        return self._by_entity[entity][0].type

    def sentences_of(self, entity: str) -> set[int]:
        return {mention.sentence for mention in self._by_entity[entity]}


@cache
def nationality(word: str) -> str:
    """The place that a word like "Turkish" belongs to; empty for other words."""
    if not word[:1].isupper():
        return ""
    for synset in language_data.wordnet().synsets(word, "as"):
        for lemma in synset.lemmas():
            if lemma.name() == word:
                for base in lemma.pertainyms():
                    if base.synset().lexname() in {"noun.location", "noun.group"} or base.synset().instance_hypernyms():
                        return str(base.name().replace("_", " "))
    return ""


def find_names(sentences: Sequence[Sentence]) -> Names:
    """The names in an article's sentences. Evidence is added up over the whole article, so that one clear use settles the rest."""
    seen_inside = _capitalised_inside(sentences)
    found = [
        (sentence, start, _without_last_title(sentence, start, end))
        for sentence in sentences
        for start, end in _candidates(sentence, seen_inside)
    ]
    surnames = {sentence.tokens[end - 1].text for sentence, start, end in found if end - start > 1}
    spans = [(sentence, *_without_title(sentence, start, end, surnames)) for sentence, start, end in found]
    spans = [span for span in spans if span[1] < span[2] and not _is_bare_kind(span[0], span[1], span[2])]
    full = full_forms([_text(sentence, start, end) for sentence, start, end, _ in spans])
    evidence: dict[str, Counter[Type]] = defaultdict(Counter)
    for sentence, start, end, title in spans:
        text = _text(sentence, start, end)
        evidence[full.get(text, text)].update(_evidence(sentence, start, end, title, text))
    mentions = []
    for sentence, start, end, title in spans:
        text = _text(sentence, start, end)
        entity = full.get(text, text)
        mentions.append(Mention(sentence.index, start, end, text, entity, _settled(evidence[entity]), title))
    return Names(mentions)


def _text(sentence: Sentence, start: int, end: int) -> str:
    return " ".join(sentence.said(start, end).split())


def _capitalised_inside(sentences: Sequence[Sentence]) -> set[str]:
    return {
        token.text
        for sentence in sentences
        for token in sentence.tokens[1:]
        if _CAPITALISED.match(token.text) and token.tag.startswith("NNP")
    }


def _candidates(sentence: Sentence, seen_inside: set[str]) -> Iterator[tuple[int, int]]:
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        if not _may_begin(sentence, i, seen_inside):
            i += 1
            continue
        end = i + 1
        while end < len(tokens) and not begins_a_person(tokens[end - 1 : end + 2]):
            numbered = tokens[end - 1].text == "War" and tokens[end].text in {"I", "II"}
            if numbered or (_goes_on(tokens[end].text) and (not nationality(tokens[end].text) or _is_surname(sentence, end))):
                end += 1
            elif end + 1 < len(tokens) and _goes_on(tokens[end + 1].text) and _joins(tokens[end - 1].text, tokens[end].text):
                end += 2
            else:
                break
        if end - i > 1 or not nationality(tokens[i].text):
            yield (i + 1, end) if _is_adjective_before(sentence, i, end) else (i, end)
        i = end


def _is_surname(sentence: Sentence, place: int) -> bool:
    """Whether a word like "French" follows a first name and nothing that it could describe: "Chris French, head of"."""
    following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    described = following is not None and (following.tag.startswith("NN") or following.text[:1].isupper())
    return sentence.tokens[place - 1].text in language_data.first_names() and not described


def _is_adjective_before(sentence: Sentence, i: int, end: int) -> bool:
    """Whether the run begins with a nationality that only describes what is named: "Turkish President …", but "Russia Today"."""
    if end - i < 2 or not nationality(sentence.tokens[i].text):
        return False
    rest = [token.text for token in sentence.tokens[i + 1 : end]]
    if sentence.tokens[i].text in language_data.first_names() and rest[0] not in {*TITLES, *language_data.first_names()}:
        return False  # Caroline and Roman are names before they are adjectives
    return rest[0] in TITLES or rest[0] in language_data.first_names() or not set(rest) & (ORGANISATION_NOUNS | PLACE_NOUNS)


def _goes_on(word: str) -> bool:
    return bool(_CAPITALISED.match(word)) and word not in _NEVER


def _joins(before: str, word: str) -> bool:
    return (
        word in _CONNECTORS
        or (word in {"of", "for", "and", "on"} and before in ORGANISATION_NOUNS - {"States", "Times"})
        or (word == "of" and before in PLACE_NOUNS)
    )


def _may_begin(sentence: Sentence, i: int, seen_inside: set[str]) -> bool:
    token = sentence.tokens[i]
    if not _CAPITALISED.match(token.text) or token.text in _NEVER:
        return False
    if not (i == 0 or sentence.tokens[i - 1].text in {'"', "“", "‘", ":", "``", "''", "”"}):
        return token.tag.startswith("NNP") or token.text in seen_inside or bool(ACRONYM.match(token.text))
    if token.lower in FUNCTION_WORDS or not token.tag.startswith(("NN", "JJ", "VB", "FW")):
        return False
    if token.text in seen_inside or ACRONYM.match(token.text) or token.text in TITLES:
        return True
    if token.text in language_data.first_names() and _next_is_name(sentence, i):
        return True
    return token.tag.startswith("NNP") and (_next_is_name(sentence, i) or not _is_word(token.lower))


def _next_is_name(sentence: Sentence, i: int) -> bool:
    return i + 1 < len(sentence.tokens) and _goes_on(sentence.tokens[i + 1].text) and sentence.tokens[i + 1].tag.startswith("NNP")


@cache
def _is_word(lower: str) -> bool:
    """Whether the word is known with a small letter."""
    wordnet = language_data.wordnet()
    return any(
        lower in {name.lower() for name in synset.lemma_names()} and not synset.instance_hypernyms() for synset in wordnet.synsets(lower)
    ) or wordnet.morphy(lower) not in {None, lower}


def _without_last_title(sentence: Sentence, start: int, end: int) -> int:
    """ "Lemnos Mayor" names Lemnos."""
    while end - start > 1 and sentence.tokens[end - 1].text in TITLES - {"Chief", "General", "Major", "King", "Count", "Baron"}:
        end -= 1
    return end


def _is_bare_kind(sentence: Sentence, start: int, end: int) -> bool:
    """ "Ocean" or "Council" alone: what is left of a name that was cut wrongly, or no name."""
    return end - start == 1 and sentence.tokens[start].text in (ORGANISATION_NOUNS | PLACE_NOUNS) - {
        "Congress",
        "Parliament",
        "Senate",
        "Church",
    }


def _without_title(sentence: Sentence, start: int, end: int, surnames: set[str]) -> tuple[int, int, str]:
    first = start
    if sentence.tokens[start].text == "State" and start >= 2 and sentence.tokens[start - 2].text == "Secretary" and end - start > 1:
        return start + 1, end, "Secretary of State"
    while start < end - 1 and (sentence.tokens[start].text in TITLES or (start > first and nationality(sentence.tokens[start].text))):
        start += 1
    office = next((place for place in range(start + 1, end - 2) if sentence.tokens[place].text in OFFICES), None)
    start = start if office is None else office + 1  # "Washington Governor Chris Gregoire"
    title = _text(sentence, first, start)
    if title in frozenset("King Queen Saint Lord Lady Prince Princess Count General Major Justice Chief Director".split()) and (
        end - start < 2 and sentence.tokens[start].text in ORGANISATION_NOUNS | PLACE_NOUNS
    ):
        return first, end, ""
    if end - start == 1 and sentence.tokens[start].text in TITLES and sentence.tokens[start].text not in surnames:
        return end, end, title
    return start, end, title


def _evidence(sentence: Sentence, start: int, end: int, title: str, text: str) -> Counter[Type]:
    weight: Counter[Type] = Counter()
    tokens, words = sentence.tokens, text.split()
    before = tokens[start - 1].lower if start else ""
    after = tokens[end].lower if end < len(tokens) else ""
    weight.update(_known(text))
    if title:
        weight[Type.PERSON] += 4
    if len(words) > 1 and words[0] in language_data.first_names() and words[-1] not in ORGANISATION_NOUNS | PLACE_NOUNS:
        weight[Type.PERSON] += 3
    if len(words) > 1 and re.fullmatch(r"[A-Z]\.?", words[1]) and len(words) > 2:
        weight[Type.PERSON] += 2
    if before in SPEECH_VERBS or after in SPEECH_VERBS:
        weight[Type.PERSON] += 2 if len(words) > 1 else 1
        weight[Type.ORGANISATION] += 1
    if after == "," and end + 2 < len(tokens) and tokens[end + 1].tag == "CD" and tokens[end + 2].text == ",":
        weight[Type.PERSON] += 4
    if after == "," and not _is_listed(sentence, start) and _describes_person(sentence, end + 1):
        weight[Type.PERSON] += 3
    if after == "," and len(words) > 1 and end + 1 < len(tokens) and tokens[end + 1].lower == "who":
        weight[Type.PERSON] += 4
    if words[-1] in ORGANISATION_NOUNS or words[0] in {"University", "Bank", "Institute", "Ministry", "Department", "Council"}:
        weight[Type.ORGANISATION] += 5
    if words[-1] in PLACE_NOUNS or words[0] in {"Lake", "Mount", "Cape", "River", "Port", "Fort"}:
        weight[Type.PLACE] += 5
    if ACRONYM.match(text) and text not in MODERN_PLACES:
        weight[Type.ORGANISATION] += 1
    if words[-1] in _NO_BODIES:
        weight[Type.OTHER] += 9
    if before in _PLACE_PREPOSITIONS:
        weight[Type.PLACE] += 1
    if before == "the":
        weight[Type.ORGANISATION] += 1
        weight[Type.PERSON] -= 2
    return weight


def _is_listed(sentence: Sentence, start: int) -> bool:
    """Whether the name follows another after a comma, so that what comes next may be the next of a list."""
    return start > 1 and sentence.tokens[start - 1].text == "," and sentence.tokens[start - 2].tag.startswith("NNP")


def _describes_person(sentence: Sentence, start: int) -> bool:
    """Whether the noun phrase at `start` says what somebody is: "a former ambassador to Iraq"."""
    for token in sentence.tokens[start : start + 7]:
        if token.tag in {"NN", "NNP"} and is_person_noun(token.lower):
            return True
        if token.tag in {"IN", "TO", "WDT", "WP", ",", "."} or token.tag.startswith(("VB", "MD")):
            return False
    return False


@cache
def _known(text: str) -> tuple[Type, ...]:
    """What WordNet knows a name as; its weight is how often the type stands in the answer."""
    if text in MODERN_PLACES:
        return (Type.PLACE,) * 7
    for synset in language_data.wordnet().synsets(text.replace(" ", "_"), "n"):
        if text.replace(" ", "_") in synset.lemma_names():
            match synset.lexname():
                case "noun.location" | "noun.object":
                    return (Type.PLACE,) * 7
                case "noun.person" if synset.instance_hypernyms():
                    return (Type.PERSON,) * (3 if " " in text else 1)
                case "noun.group":
                    return (Type.ORGANISATION,) * 3
                case _:
                    continue
    return ()


def _settled(weights: Counter[Type]) -> Type:
    """The type with the most evidence, where it leads by a margin; else other."""
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0].value))
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 1):
        return Type.OTHER
    return ranked[0][0]
