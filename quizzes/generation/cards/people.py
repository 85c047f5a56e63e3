"""Cards from appositions and titles: who somebody is, what a place or a body is."""

from collections.abc import Iterator

from quizzes.generation.context import Dangling, mended
from quizzes.generation.lexicon import noun_classes
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.speech import roles_of_people
from quizzes.generation.statements import phrase
from quizzes.items import Card, Source

MOST_WORDS = 22


def named_things(material: Material) -> Iterator[Card]:
    """One card a name that the article explains, those named most often first."""
    found = {**_people(material), **_places_and_bodies(material)}
    names = material.text.names
    for entity in sorted(found, key=lambda entity: (-len(names.of(entity)), names.of(entity)[0].sentence)):
        yield found[entity]


def _people(material: Material) -> dict[str, Card]:
    text = material.text
    cards = {}
    for entity, role in roles_of_people(text).items():
        sentence = next(s for m in text.names.of(entity) if (s := text.sentences[m.sentence]) and _holds(s, role))
        if len(role.split()) > 2 and " " in entity:
            cards[entity] = Card(entity, role[:1].upper() + role[1:] + ".", _source(sentence), "person-role")
    return cards


def _holds(sentence: Sentence, role: str) -> bool:
    return role.split()[-1] in sentence.text


def _places_and_bodies(material: Material) -> dict[str, Card]:
    cards: dict[str, Card] = {}
    for mention in material.text.names.mentions:
        if mention.type is not Type.PERSON and mention.entity not in cards and (told := _apposition(material, mention)):
            sentence = material.text.sentences[mention.sentence]
            cards[mention.entity] = Card(mention.entity, told, _source(sentence), f"{mention.type}-apposition")
    return cards


def _apposition(material: Material, mention: Mention) -> str:
    """ "Doñana, a UN World Heritage Site, is …" → "A UN World Heritage Site." """
    sentence = material.text.sentences[mention.sentence]
    tokens = sentence.tokens
    start = mention.end + 1
    if start + 2 >= len(tokens) or tokens[mention.end].text not in {",", "–", "—"} or tokens[start].lower not in {"a", "an", "the"}:
        return ""
    if mention.start and tokens[mention.start - 1].text in {",", "and"}:
        return ""
    close = next(
        (at for at in range(start + 2, min(start + MOST_WORDS, len(tokens))) if tokens[at].text in {",", ".", "–", "—", ";"}), None
    )
    if close is None or any(token.tag in {"VBD", "VBP", "MD", "PRP"} for token in tokens[start:close]) or any(sentence.quoted[start:close]):
        return ""
    head = next(
        (tokens[at - 1] for at in range(start + 1, close + 1) if at == close or tokens[at].tag in {"IN", "WDT", "WP", "VBN", "VBG", "TO"}),
        tokens[start],
    )
    if (
        head.tag not in {"NN", "NNS"}
        or head.text[:1].isupper()
        or noun_classes(head.lower)[:1] in {("noun.person",), ("noun.act",), ("noun.event",)}
    ):
        return ""
    try:
        edits = mended(material.text, sentence, start, close)
    except Dangling:
        return ""
    told = phrase(sentence, start, close, edits)
    return told[:1].upper() + told[1:] + "."


def _source(sentence: Sentence) -> Source:
    return Source(sentence.start, sentence.end, sentence.text)
