"""Cards from appositions and titles: who somebody is, what a place or a body is."""

from collections.abc import Iterator

from quizzes.generation.clauses import main_clause
from quizzes.generation.context import mended
from quizzes.generation.lexicon import noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.speech import Claim, roles_of_people
from quizzes.generation.statements import phrase
from quizzes.generation.stretch import Dangling
from quizzes.items import Card, Source

MOST_WORDS = 22
MOST_SAID = 30
NEAR = 2
"""How many sentences apart a post and a saying may stand to be shown as one passage."""


def named_things(material: Material) -> Iterator[Card]:
    """One card a name that the article explains, those named most often first."""
    found = {**_people(material), **_places_and_bodies(material)}
    names = material.text.names
    for entity in sorted(found, key=lambda entity: (-len(names.of(entity)), names.of(entity)[0].sentence)):
        yield found[entity]


def _people(material: Material) -> dict[str, Card]:
    """Who somebody is, and what the article lets them say or do. A bare trade or post tells nothing, and is left out."""
    text = material.text
    cards = {}
    for entity, (role, mention) in roles_of_people(text).items():
        more, where = _what_they_say(material, entity) or _what_they_do(material, entity) or ("", None)
        if " " in entity and len(role.split()) > 1 and more:
            source = _sources(material, text.sentences[mention.sentence], where or text.sentences[mention.sentence])
            cards[entity] = Card(entity, f"{role[:1].upper()}{role[1:]}{more}", source, "person-role")
    return cards


def _sources(material: Material, one: Sentence, other: Sentence) -> Source:
    """The stretch of a paragraph that says who somebody is and what they say; the latter alone where they stand far apart."""
    if one.paragraph is not other.paragraph or abs(one.index - other.index) > NEAR:
        return _source(other)
    return material.source(min(one.start, other.start), max(one.end, other.end))


def _what_they_say(material: Material, entity: str) -> tuple[str, Sentence] | None:
    claims = [claim for claim in material.claims if claim.speaker == entity and len(claim.text.split()) <= MOST_SAID]
    told = next((claim for claim in claims if claim.statement), None)
    if told and told.statement:
        return f", who says that {told.statement.clause}.", told.sentence
    quoted = next((claim for claim in claims if _says_of_what(material, claim)), None)
    return (f", who says: {quoted.text}", quoted.sentence) if quoted else None


def _says_of_what(material: Material, claim: Claim) -> bool:
    """Whether a quotation names what it is about, so that it is understood on a card."""
    words = {stem(word.strip("“”.,’'")) for word in claim.text.split()}
    names = [mention for mention in material.text.names.within(claim.sentence) if mention.text in claim.text]
    return bool(names) or bool(words & material.text.topic)


def _what_they_do(material: Material, entity: str) -> tuple[str, Sentence] | None:
    """The predicate of a sentence whose subject they are."""
    for statement in sorted(material.statements, key=lambda s: -s.weight):
        clause = main_clause(statement.sentence, statement.start, statement.end)
        if clause is None or clause.subject != statement.start or statement.speaker:
            continue
        subject = material.text.names.within(statement.sentence, statement.start, clause.verb)
        if len(subject) == 1 and subject[0].entity == entity and (subject[0].start, subject[0].end) == (statement.start, clause.verb):
            told = phrase(statement.sentence, clause.verb, statement.end, statement.edits)
            if len(told.split()) <= MOST_WORDS:
                return f", who {told}.", statement.sentence
    return None


def _places_and_bodies(material: Material) -> dict[str, Card]:
    cards: dict[str, Card] = {}
    for mention in material.text.names.mentions:
        if mention.type in {Type.PLACE, Type.ORGANISATION} and mention.entity not in cards and (told := _apposition(material, mention)):
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
