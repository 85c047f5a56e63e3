"""Cards of people: who somebody is, and what they do or say. A bare trade or post is worth little, and is left out."""

import re
from collections.abc import Iterator

from quizzes.generation import language_data
from quizzes.generation.cards.facts import Fact, Facts, facts
from quizzes.generation.cards.known import person_known_as
from quizzes.generation.cards.roles import Role, roles
from quizzes.generation.lexicon import is_person_noun, noun_classes, stem, verb_base
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.words import FUNCTION_WORDS, GENERIC_DEFINITES
from quizzes.items import Card, Source

MOST_WORDS = 44
_ONE_OF_THEM = frozenset(
    "world outside brain body mind heart sun moon sea earth sky future past present internet web public media environment economy law "
    "weather climate poor rich young old north south east west worst best most least first last".split()
)
"""What there is one of, or all of, so that nobody asks which."""
_BEING = re.compile(r"^(is|was) (?=an? )")
_POST = re.compile(
    r"(heads?|headed|leads?|led|chairs?|chaired|runs|directs?|directed|founded|manages|owns|coaches|edits|teaches|works|"
    r"(is|was) (an?|one of)) "
)
"""What somebody does that says who they are."""
_OF_THE_ARTICLE = frozenset("author co-author researcher scientist expert scholar writer spokesman spokeswoman".split())
"""What somebody is to the article only, so that a card need not say it."""
_ONE_OF_A_ROW = re.compile(
    r"\bthe (first|second|third|last|next|final|other|only) [a-z]+\b(?! (?:of|that|to|for|in(?! \d)|at|who|which|between|[a-z]+ing)\b)|"
    r"\bevery [a-z]+(?=[.,;]|$)|\b(a|an|the|this) [a-z]+ ones?\b|\bthe [a-z]+ed(?=[.,;]|$)|\bthat which\b"
)
"""What is one of several that only the article tells: "won the first fall", "suffered a severe one", "the houses of the infected"."""
_OF_SOMEBODY = re.compile(r"(\w+ ){1,2}(as )?(his|her|their) ")
"""What somebody is to whom only the article names: "served as his vice president"."""
_COUNTS = re.compile(r"^\w+ (that )?(\w+-)?(\d|ten\b|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)")
"""What somebody says of so many that the card does not name: "said that thirty-four minutes may not sound like much"."""
NEAR = 2
"""How many sentences apart a post and a saying may stand to be shown as one passage."""
EVERYWHERE = frozenset(
    "Congress Parliament Senate Republicans Democrats US USA UK Britain America West East North South Earth God Allah".split()
) | {"United States", "United Kingdom", "Great Britain"}
"""Names that need no explanation, and that fit into many a gap."""


def people(material: Material, known_facts: Facts | None = None) -> Iterator[Card]:
    """One card a person of whom the article says who they are, those named most often first; what somebody did or said without
    that was refused by raters seven times of eight."""
    names = material.text.names
    known, all_facts = roles(material), known_facts if known_facts is not None else facts(material)
    for entity in sorted(names.entities(Type.PERSON), key=lambda entity: (-len(names.of(entity)), names.of(entity)[0].sentence)):
        told = all_facts.get(entity, [])
        if len(entity.partition(" ")[0]) < 2 or " " not in entity or begins_with_a_post(entity):
            continue
        card = _card(material, entity, known.get(entity), told)
        if card:
            yield card


def _card(material: Material, entity: str, known: Role | None, told: list[Fact]) -> Card | None:
    """Who somebody is by a role beside the name, by a clause, or in the dictionary: the first of these that there is."""
    if known and _has_another_role(material, entity, known):
        return None
    told = [fact for fact in told if not fact.is_quotation and not _COUNTS.search(fact.text) and not _OF_SOMEBODY.match(fact.text)]
    if known and told:
        card = _with_role(material, entity, known[0], material.text.sentences[known[1].sentence], told)
        if card and not points(material, card.back):
            return card
    elif not known and (by_post := _by_post(material, entity, told)):
        return by_post
    of_the_past = person_known_as(entity)
    return _of_the_past(material, entity, of_the_past, told) if of_the_past else None


def _has_another_role(material: Material, entity: str, known: Role) -> bool:
    """Whether the article also calls somebody what the card would not say: "the keeper, Ann Lee, a farmer from Oxbow", or later
    "Lee, the keeper,"."""
    role, beside = known
    said = {stem(word.strip(",.")) for word in role.split()}
    mentions = material.text.names.of(entity)
    posts = [_after_the(material, beside.sentence, _place_before(material, beside)), *(_called_after(material, one) for one in mentions)]
    return any(post and is_person_noun(post) and post not in _OF_THE_ARTICLE and stem(post) not in said for post in posts)


def _place_before(material: Material, mention: Mention) -> int:
    """The place of the last word before a name, and before its comma."""
    at = mention.start - 1
    return at - (at > 1 and material.text.sentences[mention.sentence].tokens[at].text == ",")


def _called_after(material: Material, mention: Mention) -> str:
    """ "Lee, the keeper," → "keeper" """
    tokens, at = material.text.sentences[mention.sentence].tokens, mention.end
    closes = at + 3 < len(tokens) and (tokens[at].text, tokens[at + 1].lower) == (",", "the") and tokens[at + 3].text in {",", "."}
    return _after_the(material, mention.sentence, at + 2) if closes else ""


def _after_the(material: Material, sentence: int, place: int) -> str:
    """The noun at a place if "the" or "the young" stands before it: one of several ("a third candidate") is no post."""
    tokens = material.text.sentences[sentence].tokens
    noun = place > 0 and tokens[place].tag == "NN" and tokens[place].text.islower()
    return tokens[place].lower if noun and "the" in {token.lower for token in tokens[max(0, place - 2) : place]} else ""


def _by_post(material: Material, entity: str, told: list[Fact]) -> Card | None:
    """Somebody whose work the article tells in a clause: "who chairs the harbour board", with what else it says of them."""
    told = [fact for fact in told if not points(material, fact.text)]
    post = next((fact for fact in told if _POST.match(fact.text)), None)
    if post is None:
        return None
    other = next((fact for fact in sorted(told, key=lambda fact: fact.is_quotation) if fact is not post), None)
    if other is None or len(post.text.split()) + len(other.text.split()) > MOST_WORDS:
        return None  # "Runs a gang of eight steel fixers" alone is worth nothing
    said = _BEING.sub("", post.text)
    back = f"{said[:1].upper()}{said[1:]}, {'and' if said == post.text else 'who'} {other.text}"
    back += "" if back.endswith(".”") else "."
    return Card(entity, back, together(material, post.sentence, other.sentence), "person-post")


def _of_the_past(material: Material, entity: str, known: str, told: list[Fact]) -> Card | None:
    """Somebody whom the dictionary has, with the weightiest deed of the article that needs no more of it; nobody of whom the
    article has nothing to tell, for the dictionary may tell what the article is not about."""
    fact = next((fact for fact in told if not fact.is_quotation and not points(material, fact.text)), None)
    if fact is None or len(known.split()) + len(fact.text.split()) > MOST_WORDS:
        return None
    joined = "and who" if re.search(r"\b(who|whose)\b", known) else "who"
    return Card(entity, f"{known}, {joined} {fact.text}.", source(fact.sentence), "person-known")


def begins_with_a_post(entity: str) -> bool:
    """ "Candidate Adams": what was taken for a name begins with what its bearer is."""
    posts = (word for word in entity.split()[:-1][:2] if is_person_noun(word.lower()) and word not in language_data.first_names())
    return next(posts, "") != "" or entity.startswith(("First ", "Lady "))


def _with_role(material: Material, entity: str, role: str, where: Sentence, told: list[Fact]) -> Card | None:
    """Somebody's role with a fact that says something else; None where all that is told only says the role again."""
    told = [fact for fact in told if not _happened_once(fact)]
    told = [fact for fact in told if role.lower() not in fact.text.lower()] or told
    if not told:
        return None
    if role.lower() in told[0].text.lower():
        return Card(entity, told[0].alone, source(told[0].sentence), "person-fact")
    told = [fact for fact in told if not says_again(role, fact.text)]
    if not told:
        return None
    back = f"{role[:1].upper()}{role[1:]}, who {told[0].text}"
    other = next((fact for fact in told[1:] if fact.is_said != told[0].is_said), None)
    if other and len(back.split()) + len(other.text.split()) < MOST_WORDS and not back.endswith("”") and not other.is_said:
        back = f"{back} and {other.text}"
    back += "" if back.endswith((".", ".”")) else "."
    return Card(entity, back, together(material, where, told[0].sentence), "person-role")


def _happened_once(fact: Fact) -> bool:
    """Whether somebody did something once, "went out with a cooler and tongs", of which only the article tells what for."""
    first = fact.text.partition(" ")[0]
    done = next((token.tag for token in fact.sentence.tokens if token.text == first), "")
    return not fact.is_said and done == "VBD" and first not in {"was", "were"}


def says_again(role: str, told: str) -> bool:
    """Whether a fact shares two telling words with the role: "Pulitzer Prize-winning", "has won the Pulitzer"."""
    of_role, of_fact = ({stem(verb_base(word)) for word in re.findall(r"\w+", said.lower())} for said in (role, told))
    return len({word for word in of_role & of_fact if word not in FUNCTION_WORDS}) > 1


def points(material: Material, back: str, known: frozenset[str] | None = None) -> bool:
    """Whether the back speaks of "the ship" or "any threat", which only the article's reader can place; its topic everybody knows,
    or only the stems that are `known`."""
    if _ONE_OF_A_ROW.search(back):
        return True
    known = material.text.topic if known is None else known
    bare = re.findall(r"\b(?:the|any|such|both) ([a-z]+)\b(?:[’']s)?(?! (?:of|that|to|for|in|at|who|which|between|[a-z]+ing)\b)", back)
    bare = [noun for noun in bare if noun not in _ONE_OF_THEM]
    return any(noun_classes(noun)[:1] and stem(noun) not in known and noun not in GENERIC_DEFINITES for noun in bare)


def together(material: Material, one: Sentence, other: Sentence) -> Source:
    """The stretch of a paragraph that has both sentences; the latter alone where they stand far apart."""
    if one.paragraph is not other.paragraph or abs(one.index - other.index) > NEAR:
        return source(other)
    return material.source(min(one.start, other.start), max(one.end, other.end))


def source(sentence: Sentence) -> Source:
    return Source(sentence.start, sentence.end, sentence.text)
