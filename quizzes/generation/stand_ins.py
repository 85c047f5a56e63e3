"""Names that could stand where another does: of one kind and size, of like standing in the article, not known by another word of it."""

from functools import cache

from quizzes.generation import language_data
from quizzes.generation.lexicon import stem
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.statements import Statement
from quizzes.generation.text import Text
from quizzes.generation.words import SPEECH_VERBS

_QUARTERS = frozenset({"North", "South", "East", "West", "Union", "Confederacy", "Midwest"})
"""Places that have other names in most texts: one of them put for another may still be true."""


def is_told_elsewhere(statement: Statement, mention: Mention) -> bool:
    """Whether another word of the statement belongs to the name: Spanish beside Spain, Austria after Vienna."""
    tokens = statement.sentence.tokens
    around = [place for place in statement.kept() if not mention.start <= place < mention.end]
    if mention.start >= 2 and tokens[mention.start - 1].lower == "in" and tokens[mention.start - 2].tag.startswith("NNP"):
        return True
    return any(tokens[place].text[:4] == mention.entity[:4] or nationality(tokens[place].text) == mention.entity for place in around)


def fitting_names(text: Text, mention: Mention) -> list[str]:
    """Names of the article that could stand where this one does, the most frequent first; none that its sentence has."""
    here = {other.entity for other in text.names.within(text.sentences[mention.sentence])}
    return [entity for entity in text.names.commonest(mention.type) if entity not in here and _may_stand_for(text, entity, mention)]


def _may_stand_for(text: Text, entity: str, mention: Mention) -> bool:
    """Whether a reader could take one for the other: of one size, of like standing in the article, fitting after the same article."""
    often = len(text.names.of(entity))
    if mention.type is Type.PERSON and 2 * often < len(text.names.of(mention.entity)):
        return False
    if mention.type is Type.PLACE and not size_of_place(entity):
        return False
    sentence = text.sentences[mention.sentence]
    has_the = mention.start > 0 and sentence.tokens[mention.start - 1].lower == "the"
    if mention.type is Type.ORGANISATION and _body(entity) != _body(mention.entity):
        return False
    here = {word for other in text.names.within(sentence) for word in other.text.split()}
    if here & set(entity.split()) or {entity, mention.entity} & _QUARTERS or _name_the_same(entity, mention.entity):
        return False
    return (
        size_of_place(entity) == size_of_place(mention.entity)
        and not _shares_word(entity, mention.entity)
        and _takes_the(text, entity) == has_the
    )


def whole_names(text: Text, statement: Statement) -> list[Mention]:
    """Names that stand free: not inside a longer name or a quotation, not explained by an apposition, not one of a list."""
    sentence, kept = statement.sentence, set(statement.kept())
    found = []
    for mention in text.names.within(sentence, statement.start, statement.end):
        after = sentence.tokens[mention.end].text if mention.end < len(sentence.tokens) else "."
        before = sentence.tokens[mention.start - 1] if mention.start else None
        if (
            not set(range(mention.start, mention.end)) <= kept
            or any(sentence.quoted[mention.start : mention.end])
            or after in {",", "and", "or", "-", "/"}
        ):
            continue
        if before is not None and (
            before.text in {",", "and", "or", "-", "/", "between", "called", "named"} or before.tag.startswith(("NN", "JJ", "CD"))
        ):
            continue
        if mention.end < len(sentence.tokens) and (
            sentence.tokens[mention.end].tag.startswith(("NN", "JJ")) or sentence.tokens[mention.end].lower in SPEECH_VERBS
        ):
            continue
        found.append(mention)
    return found


def _body(entity: str) -> str:
    """What kind of body a name says that it is: a party is no court."""
    return "letters" if entity.isupper() else entity.split()[-1]


@cache
def _name_the_same(one: str, other: str) -> bool:
    """Whether the dictionary gives two names to one thing: the South and the Confederacy."""
    wordnet = language_data.wordnet()
    return bool(set(wordnet.synsets(one.replace(" ", "_"), "n")) & set(wordnet.synsets(other.replace(" ", "_"), "n")))


@cache
def size_of_place(entity: str) -> str:
    """What size of place a name has, where the dictionary knows: a city is no country."""
    for synset in language_data.wordnet().synsets(entity.replace(" ", "_"), "n"):
        for kind in synset.instance_hypernyms():
            name = kind.lemma_names()[0]
            if "city" in name or "capital" in name or "town" in name:
                return "city"
            if "country" in name or "republic" in name or "kingdom" in name or "nation" in name:
                return "country"
            return str(name)
    return ""


def _shares_word(one: str, other: str) -> bool:
    return bool({stem(word) for word in one.split()} & {stem(word) for word in other.split()})


def _takes_the(text: Text, entity: str) -> bool:
    mentions = text.names.of(entity)
    with_the = sum(m.start > 0 and text.sentences[m.sentence].tokens[m.start - 1].lower == "the" for m in mentions)
    return 2 * with_the >= len(mentions)
