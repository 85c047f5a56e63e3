"""Cards of places, bodies and other names: what the article says that they are, and what it says of them."""

import re
from collections.abc import Iterator

from quizzes.generation.cards.apposing import ends_opening, goes_on_as_list, is_half_a_name
from quizzes.generation.cards.definition import NO_KINDS
from quizzes.generation.cards.facts import Fact, Facts, facts, is_half
from quizzes.generation.cards.known import body_known_as
from quizzes.generation.cards.people import EVERYWHERE, points, says_again, source, together
from quizzes.generation.cards.phrases import DASHES, DETERMINERS, closing, has_main_verb, head_of, is_plural
from quizzes.generation.cards.sound import is_kind_of_noun, is_whole
from quizzes.generation.context import mended
from quizzes.generation.inflection import a_or_an
from quizzes.generation.lexicon import noun_base, noun_classes
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import phrase
from quizzes.generation.stretch import Dangling
from quizzes.items import Card

FEWEST_WORDS, MOST_WORDS = 4, 24
MOST_TOGETHER = 40
_KINDS = frozenset(
    f"noun.{kind}" for kind in "group artifact location object communication cognition possession act plant animal substance food".split()
)
_PLACES = frozenset(f"noun.{kind}" for kind in "location object artifact group".split())
_BESIDE = frozenset({",", "and", "v", "vs", "between", "against", "with", "over"})
"""What stands before a name that is one of two: what follows may be said of both."""
_OF_SOMETHING = frozenset("market partner ally neighbour neighbor rival supplier competitor customer victim target part".split())
"""Nouns that need to say of what: Russia is "a key tourism market" only to its neighbour."""
_OF_CLAUSES = frozenset("decision claim change practice process attempt effort tactic victory defeat gesture feat".split())
"""What is told of all that was said before, and of no name."""
_THEN_AND_NOW = frozenset({"present-day", "modern-day", "today", "now", "formerly", "modern"})
_KINDS_OF_PLACE = frozenset("city town village port island state province region district resort kingdom republic".split())
_BARE = frozenset("company firm group team thing place town city word name term".split())
"""Kinds that alone tell nothing of a name."""
_SET_APART = re.compile(r" (of|in|on|that|which|where|who|whose|near|between|for|from|to|with|by|at|[a-z]+ed) ")
"""What says more of a name than its kind, as "a northern port city" does not."""
_OF_ONE_UNNAMED = re.compile(r"[Tt]he [a-z]+[’']s? ")
""" "The council’s head of highways": of which council?"""
_NO_NAME = re.compile(r" (on|in|by|at|with|from) |\d$")
"""Two names that were taken for one: "Mill Station on Line-1"."""
_MAY = re.compile(r"(can|could|may|might|would|should|must) ")
Told = tuple[str, Sentence]


def named_things(material: Material, known_facts: Facts | None = None) -> Iterator[Card]:
    """One card a name that is no person's, those named most often first."""
    names, all_facts = material.text.names, known_facts if known_facts is not None else facts(material)
    entities = [
        entity
        for type_ in (Type.PLACE, Type.ORGANISATION, Type.OTHER)
        for entity in names.entities(type_)
        if not entity.endswith("Ps") and not _NO_NAME.search(entity)
    ]
    ranked = sorted(entities, key=lambda entity: (-len(names.of(entity)), names.of(entity)[0].sentence))
    known = {entity: told for entity in ranked if (told := _what_it_is(material, entity))}
    letters = {_letters(material, entity) for entity in ranked} - {""}
    for entity, what in known.items():
        said = [*all_facts.get(entity, []), *all_facts.get(_letters(material, entity), [])]
        known_to_all = entity in EVERYWHERE or _is_cut(material, entity) or entity in letters
        card = None if known_to_all else _card(material, entity, what, said)
        if card:
            yield card
    yield from (card for entity in ranked if entity not in known and (card := _known_to_the_dictionary(material, entity, all_facts)))


def _known_to_the_dictionary(material: Material, entity: str, all_facts: Facts) -> Card | None:
    """What the article says of a body, after what the dictionary knows it to be; without the former it is no news. Of places raters
    refused most."""
    what = body_known_as(entity) if material.text.names.type_of(entity) is not Type.PLACE and entity not in EVERYWHERE else ""
    told = [fact for fact in all_facts.get(entity, []) if not fact.is_quotation and not points(material, fact.text)]
    fact = next((fact for fact in told if not _MAY.match(fact.text) and not says_again(what, fact.text)), None)
    if not what or fact is None or len(what.split()) + len(fact.text.split()) > MOST_TOGETHER:
        return None
    rule = f"{material.text.names.type_of(entity)}-known"
    return Card(_front(material, entity), f"{what}, which {fact.text}.", source(fact.sentence), rule)


def _card(material: Material, entity: str, known: Told, told: list[Fact]) -> Card | None:
    front, rule = _front(material, entity), material.text.names.type_of(entity)
    told = [fact for fact in told if not points(material, fact.text)]
    fact = told[0] if told else None
    what, where = known
    if fact and not fact.is_quotation and len(what.split()) + len(fact.text.split()) <= MOST_TOGETHER and fact.text not in what:
        return Card(front, f"{what}, which {fact.text}.", together(material, where, fact.sentence), f"{rule}-apposition")
    enough = len(what.split()) >= FEWEST_WORDS and not is_kind_of_noun(what)
    enough = enough and (_SET_APART.search(what) is not None or what.lower().startswith("present-day"))
    return Card(front, f"{what}.", source(where), f"{rule}-apposition") if enough else None


def _is_cut(material: Material, entity: str) -> bool:
    """Whether the name is only half of one: "Agriculture Organization" of "Food and Agriculture Organization"."""
    first = material.text.names.of(entity)[0]
    if (
        0 < len(entity.split()) < len(_letters(material, entity))
        and material.text.sentences[first.sentence].tokens[first.start - 1].tag == "POS"
    ):
        return True  # "Hospital Association (OMHA)" of "Oxbow Mary’s Hospital Association"
    if is_half(material.text.sentences[first.sentence], first):
        return True  # "Wars" of "the Napoleonic Wars"
    tokens, before, after = material.text.sentences[first.sentence].tokens, first.start - 1, first.end
    begun = before > 0 and tokens[before].lower in {"and", "&", "for"} and tokens[before - 1].text[:1].isupper()
    goes_on = after + 1 < len(tokens) and tokens[after].lower in {"and", "&"} and tokens[after + 1].text[:1].isupper()
    return begun or (goes_on and {"of", "for"} & set(entity.split()) != set())


def _front(material: Material, entity: str) -> str:
    """The name, with its letters."""
    letters = _letters(material, entity)
    return f"{entity} ({letters})" if letters else entity


def _letters(material: Material, entity: str) -> str:
    """The letters that the article gives a name in brackets: they are another name for the same."""
    for mention in material.text.names.of(entity):
        tokens = material.text.sentences[mention.sentence].tokens[mention.end : mention.end + 3]
        if mention.text == entity and len(tokens) == 3 and tokens[0].text == "(" and tokens[2].text == ")" and tokens[1].text.isupper():
            return tokens[1].text
    return ""


def _what_it_is(material: Material, entity: str) -> Told | None:
    for mention in material.text.names.of(entity):
        sentence = material.text.sentences[mention.sentence]
        if mention.text != entity and not mention.text.isupper():
            continue
        if any(sentence.quoted[mention.start : mention.end]):
            continue
        for read in (_after, _today, _before, _of):
            if told := read(material, sentence, mention):
                told = re.sub(r"^(an?|the) (new|latest|recent) (?=\w+ \w)", lambda said: f"{said[1]} ", told, flags=re.IGNORECASE)
                return told[:1].upper() + told[1:], sentence
    return None


def _after(material: Material, sentence: Sentence, mention: Mention) -> str:
    """ "Carrow, an old mill town, is …" → "An old mill town" """
    tokens, at = sentence.tokens, mention.end
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        at += 3
    start = at + 1
    if start + 2 >= len(tokens) or (tokens[at].text != "," and tokens[at].text not in DASHES) or tokens[start].lower not in DETERMINERS:
        return ""
    if mention.start and tokens[mention.start - 1].lower in _BESIDE and not _after_opening(sentence, mention.start - 1):
        return ""
    if is_half_a_name(sentence, mention.start) or (mention.start and tokens[mention.start - 1].tag == "VBG"):
        return ""  # "by accepting Christ, a welcome message for …"
    close = closing(sentence, start)
    if close is not None and ends_opening(sentence, at, close):
        return ""  # "To supporters of the Charter, the idea that …"
    return _told(material, sentence, mention, start, close) if close is not None else ""


def _after_opening(sentence: Sentence, comma: int) -> bool:
    """Whether the comma ends what opens the sentence: "For 14 years, Carrow, an old mill town, has …"."""
    before = sentence.tokens[:comma]
    return sentence.tokens[comma].text == "," and before[0].tag in {"IN", "RB"} and not any(token.text == "," for token in before)


def _today(material: Material, sentence: Sentence, mention: Mention) -> str:
    """ "Hispaniola (present-day Haiti and Dominican Republic)" """
    tokens, start = sentence.tokens, mention.end + 1
    if start + 1 >= len(tokens) or tokens[mention.end].text != "(" or tokens[start].lower not in _THEN_AND_NOW:
        return ""
    if not tokens[start + 1].tag.startswith(("NN", "JJ", "DT")):
        return ""
    close = closing(sentence, start)
    return phrase(sentence, start, close) if close and close - start <= MOST_WORDS else ""


def _may_be(noun: str, type_: Type) -> bool:
    """Whether the noun can say what such a name names: a place is no idea, and a body is no person."""
    classes = noun_classes(noun)[:2]
    kinds = _PLACES if type_ is Type.PLACE else _KINDS
    return bool(set(classes) & kinds) and classes[:1] not in {("noun.person",), ("noun.event",), ("noun.time",)}


def _told(material: Material, sentence: Sentence, mention: Mention, start: int, close: int) -> str:
    """The words of an apposition, if they say what a thing is and can be understood alone."""
    head = head_of(sentence, start, close)
    if head is None or close - start > MOST_WORDS or has_main_verb(sentence, start, close) or any(sentence.quoted[start:close]):
        return ""
    plural = is_plural(sentence.tokens[mention.end - 1]) or mention.text.endswith("s")
    if (is_plural(head) and not plural) or goes_on_as_list(sentence, close):
        return ""  # "the Harbour Party, the mills at Oxbow, …": the one body is not the mills
    if head.lower in _OF_SOMETHING and sentence.tokens[close - 1] is head:
        return ""
    if head.tag not in {"NN", "NNS"} or head.text[:1].isupper() or not _may_be(head.lower, mention.type):
        return ""
    if noun_base(head.lower) in NO_KINDS | _OF_CLAUSES or (_is_where(sentence, mention) and noun_classes(head.lower)[:1] == ("noun.act",)):
        return ""
    try:
        told = phrase(sentence, start, close, mended(material.text, sentence, start, close))
    except Dangling:
        return ""
    return told if is_whole(told) and not _OF_ONE_UNNAMED.match(told) else ""


def _is_where(sentence: Sentence, mention: Mention) -> bool:
    """Whether something is in, at or near what is named, so that it is a place, whatever it was taken for."""
    return mention.start > 0 and sentence.tokens[mention.start - 1].lower in {"in", "at", "near", "from", "to"}


def _before(material: Material, sentence: Sentence, mention: Mention) -> str:
    """ "the Islamist terrorist group al-Qaeda", "a new relief agency, the Works Progress Administration" """
    tokens, at = sentence.tokens, mention.start
    if at and tokens[at - 1].lower == "the" and at > 1 and tokens[at - 2].text == ",":
        at -= 2
    elif at and tokens[at - 1].text == ",":
        at -= 1
    start = at
    while (
        start > 0 and tokens[start - 1].tag in {"JJ", "NN", "VBN", "NNP", "POS", "CD"} and tokens[start - 1].text.lower() not in {"other"}
    ):
        start -= 1
    opens = start == 0 or tokens[start - 1].lower in {"a", "an", "the"}
    fewest = 1 if tokens[start - 1].lower == "the" and at == mention.start and tokens[at - 1].lower not in _BARE else 2
    if at - start < fewest or not opens or (start == 0 and at != mention.start) or tokens[at - 1].tag != "NN":
        return ""
    if at != mention.start and tokens[start - 1].lower == "the":
        return ""
    if not _may_be(tokens[at - 1].lower, mention.type):
        return ""
    return _one(sentence, start, at)


def _of(_: Material, sentence: Sentence, mention: Mention) -> str:
    """ "the northern port of Carrow" → "a northern port" """
    tokens, end = sentence.tokens, mention.start - 1
    if end < 2 or tokens[end].lower != "of" or tokens[end - 1].lower not in _KINDS_OF_PLACE:
        return ""
    start = end - 1
    while start > 0 and tokens[start - 1].tag in {"JJ", "NN", "VBN", "NNP"}:
        start -= 1
    described = start < end - 1 and start > 0 and tokens[start - 1].lower in {"a", "an", "the"}
    return _one(sentence, start, end) if described else ""


def _one(sentence: Sentence, start: int, end: int) -> str:
    """The words as one of a kind: "a northern port". A name's first letter stays."""
    told = phrase(sentence, start, end)
    proper = start > 0 or sentence.tokens[start].tag.startswith("NNP") or nationality(sentence.tokens[start].text)
    told = told if proper else told[:1].lower() + told[1:]
    return f"{a_or_an(told)} {told}"
