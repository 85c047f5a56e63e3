"""Quotations told by somebody else: “I sold my boat” → "Ingrid Solheim says that she sold her boat".

Only where one person is known to speak and the name tells whether it is he or she; "we" and "you" are left alone, for whom
they mean is seldom certain.
"""

from dataclasses import replace

from quizzes.generation.antecedents import may_be
from quizzes.generation.inflection import SAME_IN_PAST, third_person
from quizzes.generation.lexicon import verb_base
from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.standalone import plain
from quizzes.generation.statements import Edit, Statement
from quizzes.generation.stretch import Dangling
from quizzes.generation.text import Text
from quizzes.generation.words import FIRST_PERSON, HE_SHE, SECOND_PERSON

_HE = {"i": "he", "me": "him", "my": "his", "mine": "his", "myself": "himself"}
_SHE = {"i": "she", "me": "her", "my": "her", "mine": "hers", "myself": "herself"}
_CONTRACTED = {"'m": "is", "’m": "is", "'ve": "has", "’ve": "has", "'ll": "will", "’ll": "will"}
_MARKS = frozenset("“”‘’\"'")


def reported(text: Text, quoted: dict[int, str]) -> list[Statement]:
    """What can be told of the quotations whose speakers are known, each to be read in its paragraph.

    `quoted` is each sentence's speaker, as `speakers_of_quotations` finds them.
    """
    found = []
    for index, speaker in sorted(quoted.items()):
        try:
            statement = _told(text, text.sentences[index], speaker)
        except Dangling:
            continue
        found.append(replace(statement, speaker=speaker, paragraph=statement.sentence.paragraph.number))
    return found


def _told(text: Text, sentence: Sentence, speaker: str) -> Statement:
    first, last = quotation(sentence)
    words = {token.lower for token in sentence.tokens[first:last]}
    if any(token.text in {"?", "!", "…"} for token in sentence.tokens[first : last + 2]) or words & SECOND_PERSON:
        raise Dangling("somebody's words")
    if not words & FIRST_PERSON:
        return plain(text, sentence, first, last, in_paragraph=True)
    forms = _forms(text, speaker)
    if words & (FIRST_PERSON - _HE.keys()) or words & HE_SHE or not forms:
        raise Dangling("speaks as I, we or you")
    return plain(text, sentence, first, last, in_paragraph=True, given=_in_the_third_person(sentence, first, last, forms))


def quotation(sentence: Sentence) -> tuple[int, int]:
    """The tokens between the marks, without the comma or full stop that the marks hold. Raises Dangling where there are two."""
    inside = [place for place, quoted in enumerate(sentence.quoted) if quoted]
    if not inside or inside[-1] - inside[0] + 1 != len(inside):
        raise Dangling("a quotation")
    first, last = inside[0], inside[-1] + 1
    while first < last and sentence.tokens[first].text in _MARKS:
        first += 1
    while first < last and sentence.tokens[last - 1].text in {*_MARKS, ",", "."}:
        last -= 1
    if any(token.text in _MARKS for token in sentence.tokens[first:last]):
        raise Dangling("a quotation")
    return first, last


def _forms(text: Text, speaker: str) -> dict[str, str]:
    """The third person's words for a speaker whose name tells which; empty for bodies and for names that do not."""
    if text.names.type_of(speaker) is not Type.PERSON:
        return {}
    titles = {mention.title for mention in text.names.of(speaker)}
    if titles & {"Mr", "Mr.", "Sir", "Lord", "King"}:
        return _HE
    if titles & {"Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady", "Dame", "Queen"}:
        return _SHE
    he, she = may_be(speaker, "he"), may_be(speaker, "she")
    return {} if he and she else _HE if he else _SHE


def _in_the_third_person(sentence: Sentence, first: int, last: int, forms: dict[str, str]) -> list[Edit]:
    """The edits that turn I into he or she, with the verbs that go with it."""
    edits: list[Edit] = []
    done: set[int] = set()
    for place in range(first, last):
        lower = sentence.tokens[place].lower
        if lower == "i":
            verb, form = _verb_of(sentence, place, last)
            contracted = verb == place + 1 and sentence.tokens[verb].lower in _CONTRACTED
            if contracted:
                edits.append(Edit(place, verb + 1, f"{forms['i']} {form}"))
            else:
                edits += [Edit(place, place + 1, forms["i"]), *([Edit(verb, verb + 1, form)] if form else [])]
            done.add(verb)
        elif lower in forms:
            edits.append(Edit(place, place + 1, forms[lower]))
    joined = [at for at in range(first + 1, last) if sentence.tokens[at - 1].lower in {"and", "or", "but"} and at not in done]
    if any(sentence.tokens[at].tag in {"VBP", "VB"} for at in joined):
        raise Dangling("speaks as I, we or you")  # "I get up and go": the second verb would have to change too
    return edits


def _verb_of(sentence: Sentence, place: int, last: int) -> tuple[int, str]:
    """Where the verb of "I" stands and its form after he or she; "" where it stays. Raises Dangling where that is not certain."""
    at = place + 1
    while at < last and sentence.tokens[at].tag == "RB" and sentence.tokens[at].lower not in {"n't", "n’t"}:
        at += 1
    verb = sentence.tokens[at] if at < last else None
    if verb is None or verb.text == ",":
        raise Dangling("speaks as I, we or you")
    if verb.lower in _CONTRACTED and at == place + 1:
        return at, _CONTRACTED[verb.lower]
    if verb.lower in {"am", "have", "do", "was"}:
        return at, {"am": "is", "have": "has", "do": "does", "was": ""}[verb.lower]
    if verb.tag in {"VBD", "MD"} and verb.text[0] not in "'’":
        return at, ""
    if verb.lower in SAME_IN_PAST:
        raise Dangling("speaks as I, we or you")  # "I put": now or then?
    if verb.tag in {"VBP", "VB"} and verb_base(verb.lower) == verb.lower:
        return at, third_person(verb.lower)
    raise Dangling("speaks as I, we or you")
