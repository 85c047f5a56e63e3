"""Whose words a quotation is: the name beside the verb of saying, carried through its paragraph and on into the next where
the marks stay open. Where two could be meant, nobody is."""

from collections.abc import Iterator, Mapping

from quizzes.generation.antecedents import may_be, may_be_somebody
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.text import Text
from quizzes.generation.words import SPEECH_VERBS

FARTHEST = 4
"""How many sentences back "he said" is followed."""
BEFORE, AFTER = 14, 14
"""How many words from a quotation its verb of saying may stand."""


def speakers_of_quotations(text: Text) -> dict[int, str]:
    """Sentence → the one named speaker of what is quoted in it; sentences whose speaker is not certain are missing."""
    found: dict[int, str] = {}
    going_on = ""
    for paragraph in text.paragraphs:
        sentences = [sentence for sentence in text.sentences_in(paragraph) if any(sentence.quoted)]
        if not paragraph.number:
            continue
        said = _attributed(text, sentences, found)
        found |= _carried(sentences, said, going_on)
        going_on = found.get(sentences[-1].index, "") if sentences and _stays_open(paragraph.text) else ""
    return {index: speaker for index, speaker in found.items() if not has_namesake(text, speaker)}


def has_namesake(text: Text, person: str) -> bool:
    """Whether another person of the article ends in the same name: of whom a bare surname speaks then nobody can say for certain."""
    surname = person.split()[-1]
    people = text.names.entities(Type.PERSON)
    return any(other != person and other.split()[-1] == surname and " " in other for other in people)


def _attributed(text: Text, sentences: list[Sentence], known: Mapping[int, str]) -> dict[int, str]:
    """The sentences that say who speaks, by name or pronoun; "" where somebody unnamed or uncertain does."""
    said: dict[int, str] = {}
    for sentence in sentences:
        inside = [place for place, quoted in enumerate(sentence.quoted) if quoted]
        verb = _saying(sentence, inside[0], inside[-1] + 1)
        if verb is not None:
            said[sentence.index] = speaker_at(text, sentence, verb, (inside[0], inside[-1] + 1), {**known, **said})
    return said


def _carried(sentences: list[Sentence], said: Mapping[int, str], going_on: str) -> dict[int, str]:
    """The speaker of every quoted sentence of a paragraph: the only one named in it, else whoever spoke last."""
    wholly = [sentence.index for sentence in sentences if all(sentence.quoted)]
    speakers = set(said.values())
    if len(speakers) == 1 and going_on in {"", *speakers}:
        return dict.fromkeys([*said, *wholly], speakers.pop()) if "" not in speakers else {}
    found: dict[int, str] = {}
    last = going_on if not said else ""
    for sentence in sentences:
        last = said.get(sentence.index, last)
        if last and (sentence.index in said or sentence.index in wholly):
            found[sentence.index] = last
    return found


def _stays_open(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _saying(sentence: Sentence, first: int, last: int) -> int | None:
    """The verb of saying outside the quotation: after it, else before it."""
    places = (*range(last, min(last + AFTER, len(sentence.tokens))), *range(max(0, first - BEFORE), first))
    return next((place for place in places if sentence.tokens[place].lower in SPEECH_VERBS and not sentence.quoted[place]), None)


def speaker_at(text: Text, sentence: Sentence, verb: int, outside: tuple[int, int], known: Mapping[int, str]) -> str:
    """Who does the saying at `verb`, outside a quotation: a name beside it, or whom its pronoun means; "" where that is not certain."""
    if named := named_beside(text, sentence, verb, outside=outside):
        return named.entity
    pronoun = pronoun_beside(sentence, verb)
    return whom_it_means(text, sentence, pronoun, known) if pronoun else ""


def whom_it_means(text: Text, sentence: Sentence, pronoun: str, known: Mapping[int, str]) -> str:
    """The only person of the nearest sentence before that names one or lets one speak."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - FARTHEST), -1):
        near = text.sentences[index]
        people = {*people_around(text, near), *([known[index]] if known.get(index) else [])}
        if any(may_be_somebody(mention) and mention.entity not in people for mention in text.names.within(near)):
            return ""
        if people:
            return next(iter(people)) if len(people) == 1 and may_be(next(iter(people)), pronoun) else ""
        if any(near.quoted) and index not in known and _saying_anywhere(near):
            return ""
    return ""


def _saying_anywhere(sentence: Sentence) -> bool:
    return any(token.lower in SPEECH_VERBS and not quoted for token, quoted in zip(sentence.tokens, sentence.quoted, strict=True))


def pronoun_beside(sentence: Sentence, verb: int) -> str:
    beside = (sentence.tokens[place].lower for place in (verb - 1, verb + 1) if 0 <= place < len(sentence.tokens))
    return next((word for word in beside if word in {"he", "she"}), "")


def named_beside(text: Text, sentence: Sentence, verb: int, outside: tuple[int, int]) -> Mention | None:
    """The name that is the subject of the verb of saying, before it or after it."""
    first, last = outside
    named = [mention for mention in text.names.within(sentence) if mention.type is not Type.PLACE and not first <= mention.start < last]
    after = [mention for mention in named if verb < mention.start <= verb + 4 and _only_titles(sentence, verb + 1, mention.start)]
    opened = {mention.start for mention in named}
    before = [mention for mention in named if mention.end <= verb and _is_subject_of(sentence, mention, verb)]
    before = [mention for mention in before if mention.end not in opened]  # "the Harbour Party Ann Lee said"
    after = [mention for mention in after if not (_has_its_own_verb(sentence, mention) or _goes_on(sentence, mention))]
    return next(iter([*before, *after]), None)


def _has_its_own_verb(sentence: Sentence, mention: Mention) -> bool:
    following = sentence.tokens[mention.end].tag if mention.end < len(sentence.tokens) else "."
    return following in {"MD", "VBD", "VBZ", "VBP", "POS"}


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """ "said Holm Fish and Game Service biologist Ann Lee": the name is only half of a body's."""
    tokens = sentence.tokens[mention.end : mention.end + 2]
    return len(tokens) > 1 and tokens[0].lower in {"and", "&"} and tokens[1].tag.startswith("NNP")


def _only_titles(sentence: Sentence, start: int, end: int) -> bool:
    return all(token.tag[:2] in {"NN", "JJ", "DT"} or token.text == "," for token in sentence.tokens[start:end])


def _is_subject_of(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether only an apposition or an adverb lies between a name and its verb."""
    between = sentence.tokens[mention.end : verb]
    if not between or (all(token.tag in {"RB", "VBZ", "VBD", "NNP"} for token in between) and len(between) < 3):
        return True
    if len(between) < 3 or between[0].text != "," or between[-1].text != ",":
        return False
    verbs = [place for place, token in enumerate(between) if token.tag in {"VBD", "VBZ", "VBP", "MD"}]
    return all(any(token.tag in {"WDT", "WP", "WRB"} for token in between[:place]) for place in verbs)


def people_around(text: Text, sentence: Sentence) -> Iterator[str]:
    """Those whom "he said" in or after this sentence could mean: persons named outside quotation marks, and whoever speaks."""
    yield from (m.entity for m in text.names.within(sentence) if m.type is Type.PERSON and not sentence.quoted[m.start])
    for place, token in enumerate(sentence.tokens):
        if token.lower in SPEECH_VERBS and token.tag.startswith("VB") and not sentence.quoted[place]:
            speaker = named_beside(text, sentence, place, outside=(0, 0))
            if speaker and speaker.type is not Type.ORGANISATION:
                yield speaker.entity
