"""Whether a definition may go on a card: a front that is all of the term, a back that is whole, alone and of its kind.

The readers of definitions go by forms, and some sentences have the form without the matter. In doubt there is no card.
"""

import re
from collections.abc import Sequence

from quizzes.generation import language_data
from quizzes.generation.cards.definition import Definition
from quizzes.generation.cards.phrases import FINITE, Span, head_of
from quizzes.generation.lexicon import noun_base, noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence, Token

_LEANING = re.compile(
    r"\b(this|these|(the|these|those) (two|three)|latter|former|both|on the (one|other) hand|however|for (example|instance)|"
    r"(in|by) (contrast|comparison|turn)|therefore|likewise|the (original|remaining|other|additional|new)(?= [$£€\d])|"
    r"as (mentioned|described|noted|we)|which will be|such)\b(?! as\b)|\bboth$",
    re.IGNORECASE,
)
"""What only the sentences before it explain."""
_OPEN_END = re.compile(r"\b(and|or|but|than|the|a|an|their|its|which)[.,]?$|\band the\b.* (it|them)$")
_MOST_WHICH = 2
_BESIDE = frozenset({"definition-called", "definition-apposed"})
SHORTEST_CLAUSE = 4
"""Words that a clause after "which" has if its verb was only not known for one."""
FEWEST_BESIDE = 6
"""Words that what stands only beside a term needs to say what the term is."""
_KIND_OF_NOUN = re.compile(r"^(an?|the) (\w+ )?\w+ of \w+\.?$", re.IGNORECASE)
_CHANGES = frozenset(
    "decrease increase decline rise drop fall growth jump change share number percentage percent proportion total figure period majority "
    "average amount time year month week day moment".split()
)
"""Heads that say how much or when, which is what no thing is."""
_MEASURES = frozenset(
    f"noun.{kind}" for kind in "attribute quantity cognition state time process event phenomenon communication act".split()
)
_SETS_APART = frozenset({"WDT", "WP", "WP$", "WRB", "VBN", "VBG", "VBZ", "VBP"})
_JUDGED = frozenset(
    "good bad great big huge key major important perfect popular rare poor better favourite favorite hot beautiful nice vital".split()
)
_GENERAL = frozenset(
    "process concept idea theory system method form kind type sort use practice principle case example term notion problem group "
    "number amount lot level act art science study field".split()
)
"""Before "of" these name no part of a term: "the process of osmosis"."""


def is_whole(back: str) -> bool:
    """Whether the words end where their phrase ends and lean on no others."""
    return not _LEANING.search(back) and not _OPEN_END.search(back.rstrip(".")) and len(re.findall(r"\bwhich\b", back)) <= _MOST_WHICH


def is_kind_of_noun(back: str) -> bool:
    """Whether the words are no more than "a series of poems"."""
    return _KIND_OF_NOUN.match(back) is not None


def whole_term(sentence: Sentence, found: Definition) -> Span | None:
    """The term with what belongs to it: "family of orientation" where the definition is of a family, "common denominator"; None where
    it is a part of something longer that the definition may be of."""
    tokens, (start, end) = sentence.tokens, found.term
    if start and language_data.wordnet().synsets(f"{tokens[start - 1].lower}_{noun_base(tokens[end - 1].lower)}") and end - start == 1:
        start -= 1
    if start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].tag.startswith("NN"):
        of = noun_base(tokens[start - 2].lower)
        told = {stem(token.text) for token in tokens[slice(*found.told)][:6]}
        if stem(of) in told:
            return start - 2, end
        if found.rule == "definition-is" and of not in _GENERAL:
            return None
    if found.rule in _BESIDE and end < len(tokens) and tokens[end].lower == "of" and tokens[end - 1].text.islower():
        return _with_of(tokens, start, end)
    follows = tokens[end] if end < len(tokens) else None
    return None if follows is not None and follows.tag in {"NN", "NNS"} and found.term[1] <= found.told[0] else (start, end)


def _with_of(tokens: Sequence[Token], start: int, of: int) -> Span | None:
    """ "iron law of oligarchy": the term with the nouns after "of"; None where there is more than nouns."""
    end = of + 1
    while end < len(tokens) and tokens[end].tag in {"NN", "NNS", "JJ"}:
        end += 1
    return (start, end) if end > of + 1 and tokens[end - 1].tag.startswith("NN") else None


def is_of_its_kind(sentence: Sentence, found: Definition) -> bool:
    """Whether what is told can be what the term is: a household is no decrease, and no thing is "a good one"."""
    tokens, (start, end) = sentence.tokens, found.told
    if found.rule == "definition-is" and end - start > 1 and tokens[start + 1].lower in _JUDGED and tokens[start].lower in {"a", "an"}:
        return False
    if found.rule not in {"definition-apposed", "definition-or"}:
        return True
    head = head_of(sentence, start, end)
    if head is None:
        return True
    if noun_base(head.lower) in _CHANGES and (
        any(token.tag == "CD" for token in tokens[start:end]) or not _MEASURES & set(_classes(tokens[found.term[1] - 1]))
    ):
        return tokens[start].lower == "the" and not any(token.tag == "CD" for token in tokens[start:end])
    before = [token.lower for token in tokens[max(0, found.term[0] - 2) : found.term[0]]]
    return before not in (["as", "a"], ["as", "an"])  # "money acts as a …, a …": only in this part


def _classes(noun: Token) -> tuple[str, ...]:
    return noun_classes(noun_base(noun.lower))[:2]


def is_enough(sentence: Sentence, found: Definition, back: str) -> bool:
    """Whether words that only name a thing say more than another name of it: "a Jurassic predator", "a road of 64 houses" do not."""
    if (found.rule == "definition-is" and _is_one_of_them(sentence, found)) or _is_broken_off(sentence, *found.told):
        return False
    if found.rule not in _BESIDE:
        return True
    if len(back.split()) < FEWEST_BESIDE or is_kind_of_noun(back):
        return False
    if found.rule == "definition-apposed":
        return True
    named = sentence.tokens[found.term[1] - 1].tag.startswith("NNP") or sentence.tokens[found.term[0]].text[:1].isupper()
    if named and any(token.tag == "CD" for token in sentence.tokens[slice(*found.told)]) and "which" not in back:
        return False
    return re.search(r" (of|in|on|that|which|where|who|when|for|from|to|with|by|between|near|against|\w+(ed|ing)) ", back) is not None


def _is_broken_off(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a relative clause lost its verb: "a government in which political power"."""
    relative = [at for at in range(start + 1, end) if sentence.tokens[at].tag in {"WDT", "WP", "WRB"}]
    clause = sentence.tokens[relative[-1] + 1 : end] if relative else ()
    return 0 < len(clause) < SHORTEST_CLAUSE and not any(token.tag in FINITE | {"TO"} for token in clause)


def _is_one_of_them(sentence: Sentence, found: Definition) -> bool:
    """Whether no more is told than where there are such things: a market factor is "an important factor in business"."""
    told, head = sentence.tokens[slice(*found.told)], head_of(sentence, *found.told)
    same = head is not None and stem(head.text) == stem(sentence.tokens[found.term[1] - 1].text)
    return same and not any(token.tag in _SETS_APART or token.lower in {"that", "of", "for"} for token in told)


def is_name_elsewhere(material: Material, sentence: Sentence, term: Span) -> bool:
    """Whether the one word that opens the sentence is the name of a place or body, so that its capital is not the sentence's."""
    start, end = term
    if start or end - start > 1:
        return False
    text, word = material.text, sentence.tokens[start].text
    return word.lower() not in text.spelled and (word in text.named or word in text.spelled_inside)
