"""What "the" and a noun mean: a name, a fuller form said before, or a thing that nobody need ask after.

What was introduced before and is then called "the study" cannot stand alone: the one park of the article gets its name, of a thing
or person readers are sent to the paragraph, and the rest ("the decision") is refused.
"""

from quizzes.generation.lexicon import is_person_noun, noun_base, noun_classes, stem
from quizzes.generation.names import Type, nationality
from quizzes.generation.statements import Edit
from quizzes.generation.stretch import Dangling, LeansOnParagraph, Stretch
from quizzes.generation.text import Text
from quizzes.generation.words import ANAPHORIC_NOUNS, GENERIC_DEFINITES, ORGANISATION_NOUNS, PLACE_NOUNS

REASON = "a definite noun that was introduced before"
_UNIQUE = (("noun.time",), ("noun.phenomenon",), ("noun.substance",), ("noun.object",), ("noun.body",), ("noun.animal",), ("noun.food",))
"""Kinds of things of which "the" may stand at the first mention: the coast, the heat, the heart."""
_POSTMODIFIERS = frozenset("of in for between from that which who whose where when with at against about on among by behind".split())
_THINGS = frozenset(f"noun.{kind}" for kind in "person group artifact animal location object plant body food substance".split())
_REGIONS = frozenset("state country city town region area island province nation place people woman man person group party member".split())
"""Nouns of which an article has many."""
_WORKS = frozenset("report study survey project book film article programme program website game match trial".split())
_POINTING_BACK = frozenset(
    "same other new latter former next previous following two three second third resulting above entire whole".split()
)


def mend_definite(text: Text, stretch: Stretch, place: int) -> Edit | None:
    """The edit that makes the noun phrase after the "the" at `place` understood alone; None where it is. Raises Dangling."""
    head = _head(stretch, place)
    if head is None:
        return None
    modifiers = [stretch.lower(spot) for spot in range(place + 1, head)]
    if modifiers and (person := _titled_person(text, stretch, place + 1, head)):
        return Edit(place, head + 1, person)
    if _is_said_whole(stretch, head):
        return None
    if set(modifiers) & _POINTING_BACK:
        raise Dangling(REASON)
    if not modifiers:
        return _full_form(text, stretch, place, head)
    named = any(stretch.tag(spot).startswith("NNP") for spot in range(place + 1, head))
    if (noun_base(stretch.lower(head)) in ANAPHORIC_NOUNS or _was_said_before(text, stretch, head)) and not named:
        raise _refusal(text, stretch.lower(head))
    return None


def _refusal(text: Text, noun: str) -> Dangling:
    return LeansOnParagraph(REASON) if _can_be_pointed_at(text, noun) else Dangling(REASON)


def _can_be_pointed_at(text: Text, noun: str) -> bool:
    """Whether a reader who is sent to the paragraph knows which is meant: things and people, and what the title names.

    Of "the policy" or "the problems" raters asked which, though the paragraph was named; of "the drainpipe" they did not.
    """
    classes = set(noun_classes(noun)[:2])
    if noun_base(noun) in _REGIONS:
        return False
    return bool(classes & _THINGS) or stem(noun) in text.title_stems or noun_base(noun) in _WORKS


def _head(stretch: Stretch, place: int) -> int | None:
    """The noun that ends the run of adjectives and nouns after "the"."""
    at = place + 1
    while stretch.tag(at) == "POS" or (
        (stretch.tag(at)[:2] in {"JJ", "NN", "CD", "VB", "RB"} and stretch.tag(at) not in {"VBD", "VBZ", "VBP", "VB"})
        or (stretch.tag(at) == "CC" and stretch.tag(at - 1)[:2] == "JJ" and stretch.tag(at + 1)[:2] == "JJ")
    ):
        at += 1
    return next((spot for spot in range(at - 1, place, -1) if stretch.tag(spot).startswith("NN")), None)


def _is_said_whole(stretch: Stretch, head: int) -> bool:
    """Names, things there is one of, and nouns that go on to say which: "the rest", "the town of", "the people who"."""
    noun = stretch.lower(head)
    following = stretch.lower(head + 1)
    return (
        stretch.tag(head).startswith("NNP")
        or (following == "to" and stretch.tag(head + 2) == "VB")
        or noun in GENERIC_DEFINITES
        or following in _POSTMODIFIERS
        or stretch.tag(head + 1) in {"VBN", "VBG"}
    )


def _was_said_before(text: Text, stretch: Stretch, head: int) -> bool:
    spots = text.heads.get(noun_base(stretch.lower(head)), ())
    return any(spot < (stretch.sentence.index, head) for spot in spots)


def _full_form(text: Text, stretch: Stretch, place: int, head: int) -> Edit | None:
    word = noun_base(stretch.lower(head))
    said_before = _was_said_before(text, stretch, head)
    named = [entity for entity in _named_after(text, word, stretch.sentence.index) if stretch.tag(head) == "NN"]
    if len(named) == 1 and word.title() in ORGANISATION_NOUNS | PLACE_NOUNS:
        return Edit(place, head + 1, named[0])
    if named:
        raise _refusal(text, stretch.lower(head))
    if not said_before and word not in ANAPHORIC_NOUNS and noun_classes(word)[:1] in _UNIQUE:
        return None
    if stem(word) in text.title_stems and len(text.heads.get(word, ())) > 2:
        return None
    if word in text.leading_nouns:
        raise LeansOnParagraph(REASON)
    raise _refusal(text, stretch.lower(head))


def _titled_person(text: Text, stretch: Stretch, start: int, head: int) -> str:
    """Whom "the Turkish leader" means: the only person whom the article gives that nationality and a title."""
    word = stretch.sentence.tokens[start].text
    if not nationality(word) or head != start + 1 or not is_person_noun(stretch.lower(head)) or stretch.lower(head + 1) in {"of", "who"}:
        return ""
    people = set()
    for mention in text.names.mentions:
        before = text.sentences[mention.sentence].tokens[max(0, mention.start - 4) : mention.start]
        if mention.type is Type.PERSON and mention.title and any(token.text == word for token in before):
            people.add(mention.entity)
    return people.pop() if len(people) == 1 else ""


def _named_after(text: Text, word: str, before: int) -> list[str]:
    """Names that end in the noun, used earlier: "the park" → "Yellowstone National Park"."""
    found: dict[str, str] = {}
    for mention in text.names.ending_in(word):
        if mention.sentence <= before:
            sentence = text.sentences[mention.sentence]
            beside = sentence.tokens[mention.start - 1] if mention.start else None
            compound = sentence.tokens[min(mention.end, len(sentence.tokens) - 1)].tag.startswith(
                "NN"
            )  # "the Carrow City harbour" is no "the Carrow City"
            article = "the " if beside and not compound and (beside.lower == "the" or beside.tag == "JJ") else ""
            found.setdefault(mention.entity, article + mention.entity)
    return list(found.values())
