"""A true statement → false ones that the article itself contradicts: one word, name or number turned, everything else kept.

The ways come from what blind raters accepted: a role, direction, degree or name turned within the key sentence. A "not" is
never put in, for then readers need not read; one that stands there may be taken out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.inflection import a_or_an
from quizzes.generation.lexicon import stem, verb_base
from quizzes.generation.names import Mention, Type
from quizzes.generation.numbers import is_year, other_number
from quizzes.generation.sentences import Token
from quizzes.generation.stand_ins import fitting_names, is_told_elsewhere, size_of_place, whole_names
from quizzes.generation.statements import Edit, Statement
from quizzes.generation.text import Text
from quizzes.generation.turning import doubt, opposite, other_share, without_negation
from quizzes.generation.words import HE_SHE, MONTHS

_SYMMETRIC = frozenset(
    "meet marry agree talk discuss share compete border resemble join cooperate differ match connect unite speak negotiate compare".split()
)
_TRIFLES = frozenset("year-old page pages years st nd rd th minutes hours am pm".split())
_ONE_DOES = frozenset(
    "first only sole last founded invented discovered won created designed wrote directed led became elected appointed named built "
    "opened launched owns runs heads invented succeeded replaced defeated beat".split()
)
"""Words by which a deed or a place in a row belongs to one alone."""


EXCHANGED = frozenset({"another name", "another month", "another number"})
"""Ways that put another thing of the kind in the place of one: seen to be false by whoever knows the world."""


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A false statement, how it was made, and how strong it is as a distractor (higher is better)."""

    statement: Statement
    way: str
    strength: float


def falsehoods(text: Text, statement: Statement) -> list[Falsehood]:
    """All false versions of a statement, strongest first; none that another sentence of the article bears out."""
    found: list[Falsehood] = []
    for make, way, base in _WAYS:
        for edits in make(text, statement):
            strength = base - (doubt(statement, edits[0].start) if way == _TURNED else 0.0)
            false = statement.edited(*_with_articles(statement, edits))
            if false.text != statement.text and not _is_borne_out(text, statement, edits):
                found.append(Falsehood(false, way, strength))
    return sorted(found, key=lambda falsehood: -falsehood.strength)


def _swapped(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    """Subject and object change places: "Russia slapped sanctions on Turkey"."""
    tokens = statement.sentence.tokens
    mentions = whole_names(text, statement)
    for i, one in enumerate(mentions):
        for other in mentions[i + 1 :]:
            between = tokens[one.end : other.start]
            verbs = [token for token in between if token.tag.startswith("VB") or token.tag == "MD"]
            if one.type is not other.type or one.type is Type.OTHER or one.entity == other.entity or not verbs:
                continue
            if (
                any(verb_base(verb.text) in _SYMMETRIC for verb in verbs)
                or sum(m.entity in {one.entity, other.entity} for m in mentions) != 2
            ):
                continue
            told = is_told_elsewhere(statement, one) or is_told_elsewhere(statement, other)
            sizes = {size_of_place(one.entity), size_of_place(other.entity)}
            if len(sizes) == 1 and (one.type is not Type.PLACE or sizes != {""}) and not told:
                yield (Edit(one.start, one.end, other.text), Edit(other.start, other.end, one.text))


def _other_name(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    """Another person, place or body of the article, of the same size, where this one stands."""
    for mention in whole_names(text, statement):
        if mention.type is Type.PERSON and any(statement.sentence.tokens[place].lower in HE_SHE for place in statement.kept()):
            continue
        if mention.type is Type.PERSON and not _is_singled_out(statement):
            continue
        if mention.type is Type.PLACE and _owns(statement, mention):
            continue
        if mention.type in {Type.PERSON, Type.PLACE} and not mention.title and not is_told_elsewhere(statement, mention):
            yield from ((Edit(mention.start, mention.end, entity),) for entity in fitting_names(text, mention)[:1])


def _is_singled_out(statement: Statement) -> bool:
    """Whether one person only can be meant: "the first to", "won", "founded". Of most other things said of one, the article
    does not say that they do not hold of another too."""
    return any(token.tag in {"JJS", "RBS"} or token.lower in _ONE_DOES for token in statement.tokens)


def _owns(statement: Statement, mention: Mention) -> bool:
    """ "Spain’s energy": what holds of one country's may hold of another's."""
    return mention.end < statement.end and statement.sentence.tokens[mention.end].tag == "POS"


def _other_number(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    tokens = statement.sentence.tokens
    for place in statement.kept():
        if (
            tokens[place].tag == "CD"
            and tokens[place - 1].tag != "NNP"
            and not statement.sentence.quoted[place]
            and tokens[place - 1].text not in MONTHS
        ):
            if not _carries_the_story(tokens, place):
                continue
            per_cent = place + 1 < statement.end and tokens[place + 1].lower in {"percent", "per", "%"}
            said = {token.text for token in statement.tokens}
            if (other := other_number(tokens[place].text, is_percent=per_cent)) and other not in said:
                yield (Edit(place, place + 1, other),)


def _carries_the_story(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number counts or measures something: nobody need know somebody's age, a rank or how many pages there were."""
    before, after = tokens[place - 1], tokens[place + 1] if place + 1 < len(tokens) else tokens[place]
    aged = before.text == "," and after.text == ","
    return (
        not aged
        and not is_year(tokens[place].text)
        and after.lower not in _TRIFLES
        and before.lower not in {"ranked", "was", "number", "no", "aged", "who"}
    )


def _other_month(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    tokens = statement.sentence.tokens
    for place in statement.kept():
        if tokens[place].text in MONTHS and tokens[place].tag == "NNP" and not _is_famous_day(text, statement, place):
            at = MONTHS.index(tokens[place].text)
            yield (Edit(place, place + 1, MONTHS[(at + (3 if at % 2 else 4)) % 12]),)


def _is_famous_day(text: Text, statement: Statement, place: int) -> bool:
    """A day that the article comes back to has become a name: "September 11"."""
    day = statement.sentence.said(place, min(place + 2, statement.end))
    return text.article.text.count(day) > 1


_TURNED = "a direction or degree turned"
_WAYS = (
    (opposite, _TURNED, 1.0),
    (other_share, "another share of them", 0.95),
    (_swapped, "two names changed over", 0.9),
    (without_negation, "a negation taken out", 0.85),
    (_other_name, "another name", 0.8),
    (_other_month, "another month", 0.5),
    (_other_number, "another number", 0.45),
)


def _with_articles(statement: Statement, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits, and "a" or "an" before them put right."""
    more = []
    for edit in edits:
        before = statement.sentence.tokens[edit.start - 1] if edit.start > statement.start else None
        if before is not None and before.lower in {"a", "an"} and edit.text and a_or_an(edit.text) != before.lower:
            more.append(Edit(edit.start - 1, edit.start, a_or_an(edit.text).capitalize() if before.text[0] == "A" else a_or_an(edit.text)))
    return (*edits, *more)


def _is_borne_out(text: Text, statement: Statement, edits: tuple[Edit, ...]) -> bool:
    """Whether some other sentence says what the false version says: the new word beside most of the statement's other words."""
    new = {stem(word) for edit in edits for word in edit.text.split()} - {stem(token.text) for token in statement.tokens}
    rest = text.stems[statement.sentence.index] - new
    if not new or not rest:
        return False
    others = set.intersection(*(text.places[one] for one in new)) - {statement.sentence.index}
    return any(len(rest & text.stems[index]) >= max(3, len(rest) // 2) for index in others)
