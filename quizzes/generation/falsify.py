"""A true statement → false ones that the article itself contradicts: one word, name or number turned, everything else kept.

The ways come from what blind raters accepted: a role, direction, degree or name turned within the key sentence. A "not" is
never put in, for then readers need not read; one that stands there may be taken out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizzes.generation import language_data
from quizzes.generation.inflection import a_or_an, past, third_person
from quizzes.generation.lexicon import stem, verb_base
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.numbers import other_number
from quizzes.generation.opposites import OPPOSITES, PLAIN_OPPOSITES
from quizzes.generation.sentences import Token
from quizzes.generation.statements import Edit, Statement
from quizzes.generation.text import Text
from quizzes.generation.words import HE_SHE, MONTHS, SPEECH_VERBS

_NEGATIONS = frozenset("not n't n’t no never none neither nor without cannot hardly".split())
_BINDING = frozenset(
    "because since so therefore if unless although though despite whether as but through thanks while though whereas however".split()
)
_SYMMETRIC = frozenset(
    "meet marry agree talk discuss share compete border resemble join cooperate differ match connect unite speak negotiate compare".split()
)
_NOUNS_TURNED = frozenset(
    "increase decrease rise fall victory defeat success failure advantage advantages disadvantage disadvantages "
    "majority minority strength strengths weakness weaknesses exports imports north south east west agreement disagreement "
    "employment unemployment independence dependence women men".split()
)  # fmt: skip
_TAKING_TO = frozenset(
    "encourage encourages encouraged encouraging allow allows allowed permit permits permitted agree agrees agreed refuse refuses "
    "refused".split()
)
"""Verbs whose opposites are built otherwise: "encouraged them to leave", but "discouraged them from leaving"."""
_ADJECTIVES_TURNED = frozenset(
    "northern southern eastern western many few more less fewer first last legal illegal likely unlikely".split()
)
_QUARTERS = frozenset({"North", "South", "East", "West", "Union", "Confederacy", "Midwest"})
"""Places that have other names in most texts: one of them put for another may still be true."""
_ONLY_OF_THEIR_NOUN = frozenset({"failed", "unlikely", "increased", "likely"})
_VERB_ONLY = frozenset(
    "gain gains lose loses support supports win wins buy buys sell sells allow allows accept permit save spend prevent cause "
    "include benefit benefits welcome condemn approve agree refuse deny confirm raise lower praise criticise criticize strengthen "
    "weaken improve worsen expand reduce encourage discourage protect endanger attract repel succeed fail stop lend borrow speed "
    "slow remember forget harm".split()
)  # fmt: skip


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
            strength = base - (_doubt(statement, edits[0].start) if way == _TURNED else 0.0)
            false = statement.edited(*_with_articles(statement, edits))
            if false.text != statement.text and not _is_borne_out(text, statement, edits):
                found.append(Falsehood(false, way, strength))
    return sorted(found, key=lambda falsehood: -falsehood.strength)


def _opposite(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    tokens = statement.sentence.tokens
    kept = list(statement.kept())
    if any(tokens[place].lower in _BINDING for place in kept):
        return
    if sum(tokens[place].lower in PLAIN_OPPOSITES or tokens[place].lower in OPPOSITES for place in kept) > 1:
        return  # one direction follows from the other, and the sentence turned once would contradict itself
    for at, place in enumerate(kept):
        word = tokens[place].lower
        before = [tokens[spot] for spot in kept[max(0, at - 3) : at]]
        after = [tokens[spot] for spot in kept[at + 1 : at + 7]]
        if word in OPPOSITES and not statement.sentence.quoted[place] and _may_turn(tokens[place], before, after):
            yield (Edit(place, place + 1, _fitting(OPPOSITES[word], tokens[place], after)),)


def _may_turn(token: Token, before: list[Token], after: list[Token]) -> bool:
    """Whether the word's opposite can stand in its place: no negation before it, the right part of speech, no fixed phrase."""
    word, tag = token.lower, token.tag
    last = before[-1].lower if before else ""
    following = after[0].lower if after else "."
    if (word in {"before", "after"} and (not before or following.startswith("any"))) or (
        word in {"more", "fewer"} and following in {"and", "or"}
    ):
        return False
    if {one.lower for one in before} & _NEGATIONS or token.text[1:] != word[1:] or tag.startswith("NNP"):
        return False
    if (tag.startswith("NN") and word not in _NOUNS_TURNED) or (word in _VERB_ONLY and not tag.startswith("VB")):
        return False
    if tag == "VBN" and word in {"lost", "won"}:
        return False
    if tag == "JJ" and word not in _ADJECTIVES_TURNED:
        return False  # "lacked the means to establish a weak position": what an adjective is said of seldom bears its opposite
    if tag == "JJ" and (
        last in {"more", "most", "less", "least"} or (after and after[0].tag.startswith("NN") and word in _ONLY_OF_THEIR_NOUN)
    ):
        return False
    if (
        following == "to"
        and word in {"rose", "rise", "rises", "risen", "fell", "fall", "falls", "fallen"}
        and not any(one.tag == "CD" for one in after)
    ):
        return False
    if tag.startswith("VB") and ("and" in {last, following} or "or" in {last, following}):
        return False  # "nominate and oppose": the other verb says which way it goes
    if (word in _TAKING_TO and "to" in {one.lower for one in after}) or following == "from":
        return False
    if (word in {"more", "less"} and following in {"and", "or", ",", "."}) or (
        word in {"above", "after", "first"} and following in {"all", "of"}
    ):
        return False
    return not (word in {"many", "few", "more", "less"} and last in {"how", "as", "so", "too", "a", "the", "once", "no", "any"})


def _doubt(statement: Statement, place: int) -> float:
    """What takes from the strength of an opposite: a word that is less plainly one, a purpose ("to decrease") that nobody would have."""
    tokens = statement.sentence.tokens
    purpose = tokens[place].tag == "VB" and tokens[place - 1].tag == "TO"
    return 0.35 * (tokens[place].lower not in PLAIN_OPPOSITES) + 0.6 * purpose


def _fitting(opposite: str, token: Token, after: list[Token]) -> str:
    word, own, following = token.lower, token.tag, after[0] if after else None
    many = next((one.tag == "NNS" for one in after if one.tag.startswith("NN")), False)
    tag, lower = (following.tag, following.lower) if following else (".", "")
    if word == "more" and len(after) > 1 and any("%" in one.text or one.lower in {"percent", "per"} for one in after[:3]):
        return "less"
    if word == "more":
        return "fewer" if tag in {"NNS", "CD"} or lower == "than" or (own == "JJR" and many) else "less"
    if word == "most" and (tag in {"NNS", "NN", "NNP"} or lower == "of"):
        return "few"
    return opposite


def _without_negation(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    tokens = statement.sentence.tokens
    kept = list(statement.kept())
    words = {tokens[place].lower for place in kept}
    if words & (_BINDING | {"without"}) or words & {
        "any",
        "yet",
        "either",
        "anything",
        "anyone",
        "ever",
        "but",
        "until",
        "anymore",
        "only",
        "nor",
        "much",
        "whether",
    }:
        return
    for place in kept:
        word, before = tokens[place].lower, tokens[place - 1].lower if place > statement.start else ""
        if place + 1 < statement.end and tokens[place + 1].lower in {"as", "so", "too"}:
            continue
        if word not in {"not", "n't", "n’t", "never"} or statement.sentence.quoted[place]:
            continue
        following = tokens[place + 1] if place + 1 < statement.end else None
        if before in {"is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "should", "may", "might", "must", "can"}:
            yield (Edit(place, place + 1, ""),)
        elif before in {"ca", "wo"} and word != "never":
            yield (Edit(place - 1, place + 1, {"ca": "can", "wo": "will"}[before]),)
        elif before in {"do", "does", "did"} and word != "never" and following is not None and following.tag in {"VB", "VBP"}:
            base = following.lower
            form = {"do": base, "does": third_person(base), "did": past(base)}[before]
            if form:
                yield (Edit(place - 1, place + 2, form),)


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
            told = _is_told_elsewhere(statement, one) or _is_told_elsewhere(statement, other)
            sizes = {size_of_place(one.entity), size_of_place(other.entity)}
            if len(sizes) == 1 and (one.type is not Type.PLACE or sizes != {""}) and not told:
                yield (Edit(one.start, one.end, other.text), Edit(other.start, other.end, one.text))


def _other_name(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    """Another person, place or body of the article, of the same size, where this one stands."""
    for mention in whole_names(text, statement):
        if mention.type is Type.PERSON and any(statement.sentence.tokens[place].lower in HE_SHE for place in statement.kept()):
            continue
        if mention.type in {Type.PERSON, Type.PLACE} and not mention.title and not _is_told_elsewhere(statement, mention):
            yield from ((Edit(mention.start, mention.end, entity),) for entity in fitting_names(text, mention)[:1])


def _is_told_elsewhere(statement: Statement, mention: Mention) -> bool:
    """Whether another word of the statement belongs to the name: Spanish beside Spain, Austria after Vienna."""
    tokens = statement.sentence.tokens
    around = [place for place in statement.kept() if not mention.start <= place < mention.end]
    if mention.start >= 2 and tokens[mention.start - 1].lower == "in" and tokens[mention.start - 2].tag.startswith("NNP"):
        return True
    return any(tokens[place].text[:4] == mention.entity[:4] or nationality(tokens[place].text) == mention.entity for place in around)


def fitting_names(text: Text, mention: Mention) -> list[str]:
    """Names of the article that could stand where this one does, the most frequent first; none that its sentence has."""
    here = {other.entity for other in text.names.within(text.sentences[mention.sentence])}
    others = [entity for entity in text.names.entities(mention.type) if entity not in here and _may_stand_for(text, entity, mention)]
    return sorted(others, key=lambda entity: (-len(text.names.of(entity)), entity))


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


def _other_number(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    tokens = statement.sentence.tokens
    for place in statement.kept():
        if (
            tokens[place].tag == "CD"
            and tokens[place - 1].tag != "NNP"
            and not statement.sentence.quoted[place]
            and tokens[place - 1].text not in MONTHS
        ):
            per_cent = place + 1 < statement.end and tokens[place + 1].lower in {"percent", "per", "%"}
            if other := other_number(tokens[place].text, is_percent=per_cent):
                yield (Edit(place, place + 1, other),)


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
    (_opposite, _TURNED, 1.0),
    (_swapped, "two names changed over", 0.9),
    (_without_negation, "a negation taken out", 0.85),
    (_other_name, "another name", 0.8),
    (_other_month, "another month", 0.5),
    (_other_number, "another number", 0.45),
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
