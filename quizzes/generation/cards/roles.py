"""Who somebody is, in the article's words: beside the name, before it with a comma, or in a sentence of its own."""

import re

from quizzes.generation.cards.phrases import head_of
from quizzes.generation.clauses import main_clause
from quizzes.generation.context import mended
from quizzes.generation.lexicon import is_person_noun, noun_base
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.sentences import Sentence
from quizzes.generation.speech import roles_of_people
from quizzes.generation.statements import phrase
from quizzes.generation.stretch import Dangling

LONGEST = 16
_POST = re.compile(
    r"\b(director|manager|chief|president|head|spokes(wo)?man|spokesperson|chair(wo)?man|captain|editor|coach|secretary|founder|owner|executive|"
    r"curator|officer)$",
    re.IGNORECASE,
)
"""Posts that tell nothing without what they are a post of."""
_OF_WHAT = re.compile(r"\b(of|at|for|in|to) |[’']s? |^[A-Z]\w+ (?=\w)|(?<=[a-z] )[A-Z]|[A-Z]{2}")
_ARTICLE = re.compile(r"^(an?|the) ", re.IGNORECASE)
_OF_ONE_UNNAMED = re.compile(r"(the |The )?[a-z]+[’']s? ")
_OF_NO_NAME = re.compile(r"[’']s? (program(me)?|project|team|study|department|unit|office|group|initiative|committee|scheme|campaign)$")
"""Whose it is does not tell which it is: "director of Oxbow’s program"."""
_OF_A_BODY = re.compile(r"\b(market|industry|world) leader\b")
Role = tuple[str, Mention]


def roles(material: Material) -> dict[str, Role]:
    """Person → what the article says they are, and the mention beside which it does."""
    found = {person: told for person, told in roles_of_people(material.text).items() if _says_enough(told[0])}
    for mention in material.text.names.mentions:
        if mention.type is Type.PERSON and mention.entity not in found:
            sentence = material.text.sentences[mention.sentence]
            if (
                role := _before_comma(material, sentence, mention)
                or _is(material, sentence, mention)
                or _after_is(material, sentence, mention)
            ):
                found[mention.entity] = (role, mention)
    return found


def _says_enough(role: str) -> bool:
    """Whether the words have a noun for a person, and more, and name what they are of: not "the company’s director"."""
    if _OF_ONE_UNNAMED.match(role) or (_POST.search(role) and not _OF_WHAT.search(role)):
        return False
    if _OF_NO_NAME.search(role) or _OF_A_BODY.search(role) or _is_of_several(role):
        return False
    people = (word for word in role.split() if is_person_noun(word.strip(",").lower()) and not nationality(word))
    return len(_ARTICLE.sub("", role).split()) > 1 and next(people, "") != ""


def _is_of_several(role: str) -> bool:
    """Whether the words name more than one: "current students" stands before the names of two."""
    head = re.split(r",| (?:of|at|for|in|to|from|with|who|that|on|and)\b", role)[0].split()[-1].lower()
    return noun_base(head) != head and is_person_noun(noun_base(head))


def _before_comma(material: Material, sentence: Sentence, mention: Mention) -> str:
    """ "The report’s editor, Ann Lee, said"; "PGMOL’s chief, Mike Riley," """
    tokens, end = sentence.tokens, mention.start - 1
    closes = mention.end < len(tokens) and tokens[mention.end].text in {",", ".", "”"}
    if end < 2 or tokens[end].text != "," or not closes:
        return ""
    start = end
    while start > 0 and (
        tokens[start - 1].tag in {"NN", "NNP", "JJ", "POS", "VBG", "CD"} or tokens[start - 1].lower in {"of", "for", "at"}
    ):
        start -= 1
    opens = start == 0 or tokens[start - 1].tag in {"DT", "VBD", "VBZ", ",", "IN", "WRB"}
    if not opens or end - start < 2:
        return ""
    return _as_role(material, sentence, start - (start > 0 and tokens[start - 1].lower in {"the", "a", "an"}), end)


def _is(material: Material, sentence: Sentence, mention: Mention) -> str:
    """ "Ann Lee is a leading researcher in …" """
    clause = main_clause(sentence, 0, len(sentence.tokens) - 1)
    if clause is None or clause.subject != mention.start or sentence.tokens[clause.verb].lower not in {"is", "was"} or any(sentence.quoted):
        return ""
    return _as_role(material, sentence, clause.verb + 1, clause.end) if sentence.tokens[clause.verb + 1].tag == "DT" else ""


def _after_is(material: Material, sentence: Sentence, mention: Mention) -> str:
    """ "The founder of the northern choir is Ann Lee, 25, who …" """
    tokens, verb = sentence.tokens, mention.start - 1
    closes = mention.end < len(tokens) and tokens[mention.end].text in {",", "."}
    if verb < 4 or tokens[0].lower not in {"the", "another", "a", "an"} or tokens[verb].lower not in {"is", "was"} or not closes:
        return ""
    return _as_role(material, sentence, 1, verb) if not any(token.text == "," for token in tokens[:verb]) else ""


def _as_role(material: Material, sentence: Sentence, start: int, end: int) -> str:
    head = head_of(sentence, start, end)
    of_one_named = all(sentence.tokens[at - 1].tag.startswith("NNP") for at in range(start + 1, end) if sentence.tokens[at].tag == "POS")
    if head is None or not of_one_named or not is_person_noun(head.lower) or end - start > LONGEST or any(sentence.quoted[start:end]):
        return ""
    if any(token.tag in {"VBD", "VBZ", "VBP", "MD", "PRP"} for token in sentence.tokens[start:end]):
        return ""
    try:
        told = phrase(sentence, start, end, mended(material.text, sentence, start, end))
    except Dangling:
        return ""
    return told.removeprefix("The ").removeprefix("the ") if _says_enough(told) else ""
