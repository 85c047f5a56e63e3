"""Words turned: a direction or degree into its opposite, a negation taken out. What would be absurd or no English is left alone."""

from collections.abc import Iterator

from quizzes.generation.inflection import past, third_person
from quizzes.generation.opposites import OPPOSITES, PLAIN_OPPOSITES
from quizzes.generation.sentences import Token
from quizzes.generation.statements import Edit, Statement
from quizzes.generation.text import Text

_NEGATIONS = frozenset("not n't n’t no never none neither nor without cannot hardly".split())
_BINDING = frozenset(
    "because since so therefore if unless although though despite whether as but through thanks while though whereas however".split()
)
_NOUNS_TURNED = frozenset(
    "increase decrease rise fall victory defeat success failure majority minority exports imports north south east west "
    "agreement disagreement".split()
)  # fmt: skip
_TAKING_TO = frozenset(
    "encourage encourages encouraged encouraging allow allows allowed permit permits permitted agree agrees agreed refuse refuses "
    "refused".split()
)
"""Verbs whose opposites are built otherwise: "encouraged them to leave", but "discouraged them from leaving"."""
_ADJECTIVES_TURNED = frozenset(
    "northern southern eastern western many few more less fewer first last legal illegal likely unlikely".split()
)
_ONLY_OF_THEIR_NOUN = frozenset({"failed", "unlikely", "increased", "likely"})
_VERB_ONLY = frozenset(
    "gain gains lose loses support supports win wins buy buys sell sells allow allows accept permit save spend prevent cause "
    "include benefit benefits welcome condemn approve agree refuse deny confirm raise lower praise criticise criticize strengthen "
    "weaken improve worsen expand reduce encourage discourage protect endanger attract repel succeed fail stop lend borrow speed "
    "slow remember forget harm".split()
)  # fmt: skip


def opposite(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
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


def other_share(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
    """ "Most of the brands …" → "Few of the brands …": what the whole statement is about, at its beginning."""
    tokens = statement.sentence.tokens
    first, following = tokens[statement.start], tokens[statement.start + 1]
    if first.lower == "most" and (following.lower == "of" or following.tag in {"NNS", "NNPS", "JJ"}):
        if following.tag == "JJ" and tokens[statement.start + 2].tag != "NNS":
            return
        yield (Edit(statement.start, statement.start + 1, "Few"),)


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
    if word in {"earlier", "later"} and before and before[-1].tag in {"NN", "NNS"}:
        return False  # "to take effect one year later"
    if tag.startswith("VB") and ("and" in {last, following} or "or" in {last, following}):
        return False  # "nominate and oppose": the other verb says which way it goes
    if word in {"many", "few"} and following in {"millions", "thousands", "hundreds", "of", "a"}:
        return False
    if (word in _TAKING_TO and "to" in {one.lower for one in after}) or following == "from":
        return False
    if (word in {"more", "less"} and following in {"and", "or", ",", "."}) or (
        word in {"above", "after", "first"} and following in {"all", "of"}
    ):
        return False
    return not (word in {"many", "few", "more", "less"} and last in {"how", "as", "so", "too", "a", "the", "once", "no", "any"})


def doubt(statement: Statement, place: int) -> float:
    """What takes from the strength of an opposite: a word that is less plainly one, a purpose ("to decrease") that nobody would have."""
    tokens = statement.sentence.tokens
    purpose = tokens[place].tag == "VB" and tokens[place - 1].tag == "TO"
    return 0.35 * (tokens[place].lower not in PLAIN_OPPOSITES) + 0.6 * purpose


def _fitting(opposite: str, token: Token, after: list[Token]) -> str:
    word, own, following = token.lower, token.tag, after[0] if after else None
    many = next((one.tag == "NNS" for one in after if one.tag.startswith("NN")), False)
    tag, lower = (following.tag, following.lower) if following else (".", "")
    if word == "more" and len(after) > 1 and after[0].lower == "than" and after[1].tag == "DT":
        return "less"
    if word == "more" and len(after) > 1 and any("%" in one.text or one.lower in {"percent", "per"} for one in after[:3]):
        return "less"
    if word == "more":
        return "fewer" if tag in {"NNS", "CD"} or lower == "than" or (own == "JJR" and many) else "less"
    return opposite


def without_negation(text: Text, statement: Statement) -> Iterator[tuple[Edit, ...]]:
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
        if before in {"is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "should", "must", "can"}:
            yield (Edit(place, place + 1, ""),)
        elif before in {"ca", "wo"} and word != "never":
            yield (Edit(place - 1, place + 1, {"ca": "can", "wo": "will"}[before]),)
        elif before in {"do", "does", "did"} and word != "never" and following is not None and following.tag in {"VB", "VBP"}:
            base = following.lower
            form = {"do": base, "does": third_person(base), "did": past(base)}[before]
            if form:
                yield (Edit(place - 1, place + 2, form),)
