"""Whose words a paragraph quotes: all its quotations belong to the one person who is named there as speaking."""

import re
from collections.abc import Iterator

from quizzes.generation.context import leans
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.words import SPEECH_VERBS

SHORTEST, LONGEST = 7, 30
_LEANING = re.compile(
    r"(this|that|these|those|they|he|she|it|its|his|her|such|there|so|then|yes|no|well|and|but|or|in other words|"
    r"for (example|instance)|also|however|now that|instead|in addition|as a result|if so|because|more|therefore|of course|obviously|"
    r"you|your)\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[?!\[\](…“”:;]|\.\.|’s? said\b")


def quotations(material: Material) -> Iterator[tuple[str, str, Sentence]]:
    """Speaker, words and sentence of every quotation that can be understood alone."""
    text = material.text
    for paragraph in text.paragraphs:
        sentences = text.sentences_in(paragraph)
        speakers = {speaker for sentence in sentences for speaker in _speakers(material, sentence)}
        if len(speakers) == 1:
            speaker = next(iter(speakers))
            for sentence in sentences:
                yield from ((speaker, words, sentence) for words in _words(material, sentence))


def _speakers(material: Material, sentence: Sentence) -> Iterator[str]:
    """Who speaks in the sentence: the names beside its verbs of saying; a mark of doubt where somebody unnamed does."""
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        if token.lower not in SPEECH_VERBS or sentence.quoted[place] or not token.tag.startswith("VB"):
            continue
        if not any(sentence.quoted):
            continue
        named = [m for m in material.text.names.within(sentence) if m.type is Type.PERSON and not sentence.quoted[m.start]]
        beside = next((mention for mention in named if _stands_beside(sentence, mention, place)), None)
        if beside:
            yield beside.entity
        elif not {tokens[at].lower for at in (place - 1, min(place + 1, len(tokens) - 1))} & {"he", "she"}:
            yield "?"


def _stands_beside(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """ "said Ann Lee", "Ann Lee said", "Ann Lee, a doctor, said"."""
    tokens = sentence.tokens
    if mention.start > verb:
        return all(token.tag[:2] in {"NN", "JJ", "DT"} or token.text in {",", "’s"} for token in tokens[verb + 1 : mention.start])
    between = tokens[mention.end : verb]
    adverbs = all(token.tag in {"RB", "VBZ", "VBD", "VBN", "MD"} for token in between)
    return adverbs or (between[0].text == "," and between[-1].text == "," and not any(token.tag == "PRP" for token in between))


def _words(material: Material, sentence: Sentence) -> Iterator[str]:
    """The runs of quoted words that are whole sentences."""
    start = None
    for place, quoted in enumerate((*sentence.quoted, False)):
        if quoted and start is None:
            start = place
        elif not quoted and start is not None:
            if words := _whole(material, sentence, start, place):
                yield words
            start = None


def _whole(material: Material, sentence: Sentence, start: int, end: int) -> str:
    tokens = sentence.tokens
    first = start + (tokens[start].text in "“‘\"'")
    last = end - (tokens[end - 1].text in "”’\"'")
    words = sentence.said(first, last).strip("“”\"‘’' ").rstrip(",.")
    verbs = any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens[first:last])
    if (
        not SHORTEST <= len(words.split()) <= LONGEST
        or not verbs
        or not words[:1].isupper()
        or _LEANING.match(words)
        or _BROKEN.search(words)
    ):
        return ""
    return "" if leans(material.text, sentence, first, last) else f"“{words}.”"
