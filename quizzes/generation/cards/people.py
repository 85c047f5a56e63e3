"""Cards of people: who somebody is, and what they do or say. A bare trade or post is worth little, and is left out."""

from collections.abc import Iterator

from quizzes.generation import language_data
from quizzes.generation.cards.facts import Fact, Facts, facts
from quizzes.generation.cards.roles import roles
from quizzes.generation.lexicon import is_person_noun
from quizzes.generation.material import Material
from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence
from quizzes.items import Card, Source

MOST_WORDS = 44
FEWEST_ALONE, FEWEST_IS = 6, 9
"""Words that a back needs where nothing says who somebody is; "an outstanding player" needs more."""
NEAR = 2
"""How many sentences apart a post and a saying may stand to be shown as one passage."""
EVERYWHERE = frozenset(
    "Congress Parliament Senate Republicans Democrats US USA UK Britain America West East North South Earth God Allah".split()
) | {"United States", "United Kingdom", "Great Britain"}
"""Names that need no explanation, and that fit into many a gap."""


def people(material: Material, known_facts: Facts | None = None) -> Iterator[Card]:
    """One card a person with a full name, those named most often first. Bare words of somebody of whom nothing is known tell little."""
    names = material.text.names
    known, all_facts = roles(material), known_facts if known_facts is not None else facts(material)
    for entity in sorted(names.entities(Type.PERSON), key=lambda entity: (-len(names.of(entity)), names.of(entity)[0].sentence)):
        told = all_facts.get(entity, [])
        if len(entity.partition(" ")[0]) < 2 or " " not in entity or not told or begins_with_a_post(entity):
            continue
        if entity in known:
            role, mention = known[entity]
            yield _with_role(material, entity, role, material.text.sentences[mention.sentence], told)
        elif fact := next((fact for fact in told if not fact.is_quotation and _is_enough(fact)), None):
            yield Card(entity, fact.alone, together(material, _naming(material, entity, fact.sentence), fact.sentence), "person-fact")


def _is_enough(fact: Fact) -> bool:
    is_only = fact.text.startswith(("is a", "was a", "had been", "has been"))
    is_age = fact.alone[0].isdigit()  # "81 and the keeper of the drums"
    return not is_age and len(fact.alone.split()) >= (FEWEST_IS if is_only else FEWEST_ALONE)


def begins_with_a_post(entity: str) -> bool:
    """ "Candidate Adams": what was taken for a name begins with what its bearer is."""
    posts = (word for word in entity.split()[:-1][:2] if is_person_noun(word.lower()) and word not in language_data.first_names())
    return next(posts, "") != ""


def _naming(material: Material, entity: str, said: Sentence) -> Sentence:
    """The sentence nearest to what is told that has the name."""
    places = [mention.sentence for mention in material.text.names.of(entity)]
    return material.text.sentences[min(places, key=lambda place: (abs(place - said.index), place))]


def _with_role(material: Material, entity: str, role: str, where: Sentence, told: list[Fact]) -> Card:
    told = [fact for fact in told if role.lower() not in fact.text.lower()] or told
    if role.lower() in told[0].text.lower():
        return Card(entity, told[0].alone, source(told[0].sentence), "person-fact")
    back = f"{role[:1].upper()}{role[1:]}, who {told[0].text}"
    other = next((fact for fact in told[1:] if fact.is_said != told[0].is_said), None)
    if other and len(back.split()) + len(other.text.split()) < MOST_WORDS and not back.endswith("”") and not other.is_said:
        back = f"{back} and {other.text}"
    back += "" if back.endswith((".", ".”")) else "."
    return Card(entity, back, together(material, where, told[0].sentence), "person-role")


def together(material: Material, one: Sentence, other: Sentence) -> Source:
    """The stretch of a paragraph that has both sentences; the latter alone where they stand far apart."""
    if one.paragraph is not other.paragraph or abs(one.index - other.index) > NEAR:
        return source(other)
    return material.source(min(one.start, other.start), max(one.end, other.end))


def source(sentence: Sentence) -> Source:
    return Source(sentence.start, sentence.end, sentence.text)
