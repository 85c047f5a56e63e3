"""Cards for hard words, with the dictionary's meaning, only where it is safely the meaning that the article intends.

A word of one sense may still be used for something that the dictionary does not know: "a legal quagmire" is no wet land, an
aquarium that dismisses its director is no tank. So the meaning of a thing must share a word with the article around it; what
is abstract, done or said of something is hardly ever meant otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from quizzes.generation import language_data
from quizzes.generation.cards.in_use import in_use
from quizzes.generation.cards.meanings import plain_meaning
from quizzes.generation.glossary import base_of, takes_an_object
from quizzes.generation.lexicon import noun_base, noun_classes, stem, verb_base
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Card, Source

SHORTEST_WORD, SHORTEST_MEANING, LONGEST_MEANING = 6, 5, 15
RARE = 4_000
"""How often a word is met, in subtitles, that a learner of some years may not know."""
KNOWN = 700
"""How often every word of a meaning is met, so that the meaning explains something."""
_POS = {"NN": "n", "NNS": "n", "JJ": "a", "VB": "v", "VBD": "v", "VBN": "v", "VBG": "v", "VBZ": "v", "VBP": "v"}
_NEEDS_NEIGHBOURS = frozenset(
    f"noun.{kind}" for kind in "artifact object animal food substance body plant phenomenon location group".split()
)
"""Kinds of things whose names are often used for something else."""
_NO_WORDS = frozenset({"noun.quantity", "noun.plant", "noun.Tops", "adj.pert", "noun.time", "noun.location"})
_PREPOSITIONS = frozenset("in on at of to with by about for from into over upon as through".split())
_GOVERNING = frozenset("of to with by about for from into against between upon".split())
"""Prepositions that are no part of their verb, so that they need an object."""
_OBJECTS = {
    **dict.fromkeys("mislead empower enslave reassure".split(), "somebody"),
    **dict.fromkeys("emphasise emphasize justify lament ponder subsidise subsidize supplement transcend".split(), "something"),
    **dict.fromkeys("despise".split(), "somebody or something"),
    "inhabit": "a place",
}
_ONE = frozenset({"a", "an", "the", "someone"})
"""What the meaning of a thing opens with, so that it is one thing as the word on the front is: not "small marine fishes"."""
_OLD = re.compile(
    r"\b(archaic|obsolete|dialect|slang|informal|offensive|disparaging|formerly|Roman|Greek|Bible|baseball|golf|cricket)\b", re.I
)
_PREFIX = re.compile(r"re|un|non|in|im|over|under|mis|dis|co|anti|multi|inter|pre|out")


def hard_words(material: Material) -> Iterator[Card]:
    """Hard words of the article, each with its meaning and the sentence that it stands in: first those that we explain in our
    own words, then those of one sense that WordNet explains; the harder and the weightier first."""
    found: dict[str, tuple[bool, float, Card]] = {}
    tokens = (token for sentence in material.text.sentences for token in sentence.tokens)
    uses = Counter((base_of(token), token.tag[0]) for token in tokens if token.tag[0] in "NV")
    for sentence in material.text.sentences:
        for place, token in enumerate(sentence.tokens):
            base = base_of(token)
            if place and base not in found and token.text.islower() and token.text.isalpha() and not _only_describes(sentence, place):
                if _is_rather(uses, base, token):
                    continue
                ours = "" if takes_an_object(sentence, place) else plain_meaning(token)
                if meaning := f"{ours[:1].upper()}{_with_object(ours, base, token)}." if ours else _meaning_of(material, sentence, place):
                    sure = bool(ours) or bool(_NEEDS_NEIGHBOURS & set(noun_classes(base)[:1]))
                    topical = sure and stem(base) in material.text.topic and token.tag[0] in "NJ"
                    rule = "word-of-topic" if topical else "hard-word" if ours else "dictionary"
                    card = Card(base, in_use(sentence, place, base, meaning), Source(sentence.start, sentence.end, sentence.text), rule)
                    found[base] = (not ours, -_use(material, base, sentence), card)
    for _, _, card in sorted(found.values(), key=lambda ranked: ranked[:2]):
        yield card


def _with_object(meaning: str, base: str, token: Token) -> str:
    """ "say what is wrong with" needs somebody, "give up" and "shut in" need nothing. Without its first letter."""
    governs = token.tag[0] == "V" and (base in _OBJECTS or meaning.split()[-1] in _GOVERNING)
    return f"{meaning[1:]} {_OBJECTS.get(base, 'somebody or something')}" if governs else meaning[1:]


def _is_rather(uses: Counter[tuple[str, str]], base: str, token: Token) -> bool:
    """Whether the article has the word more often as the other of verb and noun, so that this meaning of it would puzzle."""
    other = {"N": "V", "V": "N"}.get(token.tag[0], "")
    return uses[base, other] > uses[base, token.tag[0]]


def _only_describes(sentence: Sentence, place: int) -> bool:
    """ "A devastating speech", "the loss was devastating": what a participle that describes means its verb may not tell."""
    token, after = sentence.tokens[place], sentence.tokens[min(place + 1, len(sentence.tokens) - 1)]
    described = token.tag == "VBG" and bool(language_data.wordnet().synsets(token.lower, "a"))
    if token.tag.startswith("NN") and sentence.tokens[place - 1].tag in {"NN", "NNS"} and after.tag in {"NN", "NNS"}:
        return True  # "the cart restraint system"
    opens = token.tag == "VBD" and sentence.tokens[place - 1].tag in {"CC", "DT", "IN", "JJ"}  # "and specialized instruments"
    return described or ((opens or token.tag in {"VBG", "VBN"}) and after.tag[:2] in {"NN", "JJ"})


def _meaning_of(material: Material, sentence: Sentence, place: int) -> str:
    """WordNet's meaning of a hard word of one sense that fits the article; empty for all others."""
    token = sentence.tokens[place]
    pos = _POS.get(token.tag)
    base = base_of(token)
    if pos is None or not is_hard(base) or _is_compound(sentence, place):
        return ""
    synset = only_sense(base, pos)
    return _meaning(synset, base, pos) if synset and _fits(material, synset, base) else ""


def _is_compound(sentence: Sentence, place: int) -> bool:
    """Whether the word is part of a name, or of two words that the dictionary has as one: "greenhouse gas"."""
    around = [token.text for token in sentence.tokens[max(0, place - 1) : place + 2]]
    pairs = pairwise(around)
    named = sentence.tokens[place - 1].tag in {"NNP", "NNPS"} and sentence.tokens[place].tag.startswith("NN")
    return named or any(language_data.wordnet().synsets(f"{one}_{noun_base(two)}") for one, two in pairs)


def _use(material: Material, base: str, sentence: Sentence) -> float:
    """How useful the word is to whoever reads the article: used again, in a weighty sentence, seldom met."""
    often = min(material.text.frequency[stem(base)], 4)
    common = min(language_data.how_often(base), 2 * RARE) / RARE
    return material.text.importance[sentence.index] + 0.3 * often - common


_NO_CARD = frozenset("latter former umpteen umpteenth eventual subsequent respective aforementioned".split())


@cache
def is_hard(base: str) -> bool:
    """Whether a learner may not know the word: it is seldom said, and is not made of a common word with something before or after."""
    return (
        len(base) >= SHORTEST_WORD
        and base not in FUNCTION_WORDS | _NO_CARD
        and 0 < language_data.how_often(base) < RARE
        and not _is_transparent(base)
    )


def _is_transparent(base: str) -> bool:
    """Whether the word is two common words, or a common word with more: "seafood", "hopelessness", "unpopular"."""
    prefix = _PREFIX.match(base)
    if prefix and len(base) - prefix.end() > 3 and _is_common(base[prefix.end() :]):
        return True
    if any(_is_common(base[:at]) and _is_common(base[at:]) for at in range(4, len(base) - 3)):
        return True
    roots = [base.removesuffix(ending) for ending in _ENDINGS if base.endswith(ending) and len(base) - len(ending) > 2]
    return any(_is_common(form) for root in roots for form in (root, root + "e", re.sub("i$", "y", root), re.sub(r"(.)\1$", r"\1", root)))


_ENDINGS = tuple(
    "s er or ing ed ly less ful ness ment ship able ible ish y al ist ism ation ion ity ous ive en ize ise hood like wise ward ant ent "
    "ance ence ability ically ic ical ational".split()
)


@cache
def _is_common(word: str) -> bool:
    return len(word) > 2 and 2 * language_data.how_often(word) >= 3 * RARE


@cache
def only_sense(base: str, pos: str) -> Any:
    """The synset of a word that has one sense only, as what it is here; None for the others ("scurvy" is an illness, and mean)."""
    synsets = language_data.wordnet().synsets(base)
    if len(synsets) != 1 or not _lemma(synsets[0], base) or synsets[0].pos() not in {pos, "s" if pos == "a" else pos}:
        return None
    return None if _comes_from_many_senses(synsets[0], base) else synsets[0]


def _lemma(synset: Any, base: str) -> Any:
    return next((lemma for lemma in synset.lemmas() if lemma.name() == base), None)


def _comes_from_many_senses(synset: Any, base: str) -> bool:
    """Whether the word belongs to another of several senses ("normalization" to "normalize"), whose other senses it may have too."""
    related = (form.name() for form in _lemma(synset, base).derivationally_related_forms())
    return any(len(language_data.wordnet().synsets(name)) > 3 for name in related)


@cache
def _meaning(synset: Any, base: str, pos: str) -> str:
    """The dictionary's meaning as a sentence; empty where it does not read well or explains nothing."""
    if synset.lexname() in _NO_WORDS or synset.instance_hypernyms() or _OLD.search(synset.definition()):
        return ""
    of_what = re.match(r"\((of [a-z ]+)\)", synset.definition())
    gloss = " ".join(re.sub(r"\([^)]*\)", "", synset.definition()).split(";")[0].split()).strip(" :,")
    words = [word.lower() for word in re.findall(r"[A-Za-z’']+", gloss)]
    if words[:1] and words[0] in {"some", "local", "persons", "everyone", "handling"}:
        return ""
    if not SHORTEST_MEANING <= len(words) <= LONGEST_MEANING or words[-1] in _PREPOSITIONS or (pos == "n" and words[0] in _PREPOSITIONS):
        return ""
    if pos == "n" and synset.lexname() == "noun.person" and re.match(r"(a|an|the) (person|someone) who \w+s$", gloss):
        return ""
    if pos == "n" and words[0] not in _ONE:
        return ""
    if _is_circular(base, words) or _is_harder(base, words):
        return ""
    meaning = f"{of_what.group(1)}: {gloss}." if of_what else f"{gloss}."
    return meaning[:1].upper() + meaning[1:]


def _is_circular(base: str, words: list[str]) -> bool:
    """Whether the meaning uses the word's own root: "relating to a nerve" for "nervous"."""
    return any(
        word[:4] == base[:4] or (len(word) > 3 and word in base) or (len(word) > 5 and word[:5] in base) for word in words if len(word) > 3
    )


def _is_harder(base: str, words: list[str]) -> bool:
    """Whether a word of the meaning is itself a hard one."""
    least = max(KNOWN, language_data.how_often(base) // 2)
    hard = (word for word in words if word not in FUNCTION_WORDS and len(word) > 2)
    return any(
        max(language_data.how_often(word), language_data.how_often(noun_base(word)), language_data.how_often(verb_base(word))) < least
        for word in hard
    )


def _fits(material: Material, synset: Any, base: str) -> bool:
    """Whether the article speaks of what the meaning speaks of, where the word names a thing."""
    if synset.lexname() not in _NEEDS_NEIGHBOURS:
        return True
    words = {stem(word) for word in re.findall(r"[a-z]+", synset.definition()) if word not in FUNCTION_WORDS and len(word) > 3}
    words |= {stem(word) for parent in synset.hypernyms() for name in parent.lemma_names() for word in name.split("_")}
    shared = sum(word in material.text.frequency for word in words - {stem(base)} - _VAGUE)
    return shared >= (2 if synset.lexname() == "noun.artifact" else 1)


_VAGUE = frozenset(
    stem(word)
    for word in "large small something used having made part person people thing place especially usually often great way "
    "set consisting form kind".split()
)
