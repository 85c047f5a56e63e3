"""A real passage with four to six words taken out, and a box of the words to put back.

Each word taken out is of a class of its own (a noun, a plural, an adjective, a verb form …), or means something quite different
from the others of its class, so that by grammar and sense only one fits each gap; words to spare are not added, for
raters found that one or other of them always fitted too. The passage is whole and in its own order: gaps in sentences
lifted from different places were refused by raters, gaps in real passages accepted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from statistics import mean

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.contraries import CONTRARIES, is_one_term
from quizzes.generation.glossary import mean_alike
from quizzes.generation.lexicon import is_written_small, noun_base, noun_classes, parts_of_speech, stem, verb_base
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs
from quizzes.generation.sentences import Sentence, Token, once
from quizzes.generation.words import FUNCTION_WORDS, NUMBER_WORDS, SPEECH_VERBS
from quizzes.items import Gap, Item, Kind, Process

SENTENCES, WORDS = range(3, 7), range(50, 131)
MOST_QUOTED, MOST_PARAGRAPHS = 1.0, 4
"""A quotation hangs together as well as what is told around it."""
LONG = 0.025
"""What each further sentence costs: of short passages an article has more."""
ENOUGH, SLIGHT = 5, 0.2
"""How many gaps ask for enough of a passage, and what it costs one to have fewer."""
WEIGHTY = 0.05
"""What each unit of weight of its words adds to a passage's score."""
GAPS, FEWEST_GAPS, FIRST, APART = 6, 4, 6, 7
"""How many gaps, before which word none stands, and how far they are apart: a gap is filled from what is read around it."""
_GAPPED_TAGS = ("NN", "NNS", "JJ", "VBD", "VBN", "VBG", "VB", "RB")
_VAGUE = frozenset(
    "one ones thing things way ways lot kind sort part number amount people person year years time times day days case fact something "
    "area areas result results first second third next last main whole able important different certain various particular several "
    "however discussed shown described mentioned called known hundreds thousands millions billions dozens cent wealth nobody "
    "nothing everybody everyone everything anybody anyone anything somebody someone something somewhere anywhere nowhere".split()
)
_LIGHT = frozenset(
    "make take get come go have give show put keep seem become let use do say tell call know want need begin start grow bring range".split()
)
"""Verbs that mean little by themselves: grammar alone gives them back."""
_DEGREES = frozenset({"RBR", "RBS", "RB", "JJR", "JJS"})
_NUMBERING = NUMBER_WORDS | frozenset("a an this that these those each every another both many few several all".split())
_PARTS_OF_MORE = frozenset({"-", "–", "—", "“", "”", '"', "(", ")", "/"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word worth a gap: its token at `place` of the sentence, the class that the gap asks for, and how much it is worth."""

    place: int
    token: Token
    slot: str
    weight: float
    is_bare: bool = False
    """Whether nothing before it says that it is one or several."""


def gapped_passage(material: Material) -> Iterator[Candidate]:
    """Every run that has words which only the sense can give back."""
    known: dict[int, list[_Word]] = {}
    exchanged: dict[tuple[int, int], bool] = {}
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED, MOST_PARAGRAPHS, placed=True):
        for sentence in run.sentences:
            if sentence.index not in known:
                known[sentence.index] = list(_worth_a_gap(material, sentence))
        if len(gaps := _gaps(run, known, exchanged)) >= FEWEST_GAPS:
            yield _candidate(material, run, gaps)


def _candidate(material: Material, run: Run, gaps: Sequence[_Word]) -> Candidate:
    answers = [word.token.text for word in gaps]
    text = run.marked(material, [(word.token.start, word.token.end, f"[{number}]") for number, word in enumerate(gaps, 1)])
    source, *rest = run.sources(material)
    few = len(gaps) < ENOUGH
    item = Item(
        kind=Kind.CLOZE,
        stem=f"Complete {run.asked_as} with the words from the box. Use each word once.\n\n{text}",
        source=source,
        evidence=in_order(rest),
        rule="gapped-passage",
        gaps=tuple(Gap(answer) for answer in answers),
        bank=tuple(sorted(answers, key=str.lower)),
        process=Process.INFER,
        score=0.45 + run.worth(material) - LONG * len(run.sentences) + WEIGHTY * mean(word.weight for word in gaps) - SLIGHT * few,
    )
    return Candidate(item, run.uses, "passages", gaps=run.holding(word.token.start for word in gaps))


def _gaps(run: Run, known: Mapping[int, list[_Word]], exchanged: dict[tuple[int, int], bool]) -> list[_Word]:
    """Words worth a gap, well apart, no two of which could change places: each stands once in the passage and says something."""
    often = Counter(chain.from_iterable(_stems(sentence) for sentence in run.sentences))
    begins = accumulate((len(sentence.tokens) for sentence in run.sentences), initial=0)
    words = [(begin + word.place, word) for begin, sentence in zip(begins, run.sentences, strict=False) for word in known[sentence.index]]
    worth = [(at, word) for at, word in words if at >= FIRST and often[stem(word.token.text)] == 1]

    def may_change(one: _Word, other: _Word) -> bool:
        key = one.token.start, other.token.start
        if key not in exchanged:
            exchanged[key] = _could_change_places(one, other)
        return exchanged[key]

    chosen: list[tuple[int, _Word]] = []
    for at, word in sorted(worth, key=lambda found: (-found[1].weight, found[0])):
        apart = all(abs(at - place) >= APART and not _of_one_word(word.token, other.token) for place, other in chosen)
        if len(chosen) < GAPS and apart and not any(may_change(word, other) for _, other in chosen):
            chosen.append((at, word))
    return [word for _, word in sorted(chosen, key=lambda found: found[0])]


@once
def _stems(sentence: Sentence) -> tuple[str, ...]:
    return tuple(stem(token.text) for token in sentence.tokens)


def _worth_a_gap(material: Material, sentence: Sentence) -> Iterator[_Word]:
    for place, token in enumerate(sentence.tokens):
        if place and _is_worth_a_gap(sentence.tokens, place):
            slot = _slot(sentence.tokens, place)
            is_bare = not any(before.lower in _NUMBERING for before in sentence.tokens[max(0, place - 3) : place])
            yield _Word(place, token, slot, _weight(material, token, describes=slot == "JJ"), is_bare)


def _is_worth_a_gap(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    plain = token.tag in _GAPPED_TAGS and token.text.islower() and token.text.isalpha() and len(token.text) > 3
    if (
        not plain
        or token.lower in FUNCTION_WORDS | _VAGUE | NUMBER_WORDS | SPEECH_VERBS
        or verb_base(token.text) in _LIGHT
        or not is_written_small(token.text)
    ):
        return False
    before, after = tokens[at - 1], tokens[min(at + 1, len(tokens) - 1)]
    if (
        any(one.text in _PARTS_OF_MORE or one.tag == "NNP" for one in (before, after))
        or before.lower == "an"
        or before.text.endswith("-")
        or after.tag == "CD"
    ):
        return False
    if token.tag.startswith("NN") and noun_classes(token.lower)[:1] == ("noun.time",):
        return False
    return not is_one_term(f"{before.lower}_{noun_base(token.lower)}") and not is_one_term(f"{token.lower}_{noun_base(after.lower)}")


def _of_one_word(one: Token, other: Token) -> bool:
    return stem(one.text)[:4] == stem(other.text)[:4] or verb_base(one.text) == verb_base(other.text)


def _could_change_places(one: _Word, other: _Word) -> bool:
    """Whether both mean much the same, or each can be what the other is where it stands ("benefit" and "support", a noun and a
    verb). Two nouns of far realms ("teacher" and "delay") cannot: there only the sense helps."""
    if mean_alike(one.token, other.token) or (_acts(one.token) and _acts(other.token)):
        return True
    if {one.token.tag, other.token.tag} <= _NOUNS and (one.token.tag == other.token.tag or one.is_bare or other.is_bare):
        if one.token.tag == other.token.tag == "NNS" and one.is_bare and other.is_bare:
            return True  # "deposits were found", "fields of nitrate"
        mine, others = _realms(one.token), _realms(other.token)
        return not mine or not others or bool(mine & others)
    return one.slot == other.slot or (_can_be(one.token, other.slot) and _can_be(other.token, one.slot))


def _can_be(token: Token, slot: str) -> bool:
    """Whether the word, in the form it has, could also be of another class."""
    known = parts_of_speech(token.lower)
    match slot:
        case "NN":
            return "n" in known and noun_base(token.lower) == token.lower
        case "VB":
            return "v" in known and verb_base(token.lower) == token.lower
        case "JJ":
            return "a" in known
        case "RB":
            return "r" in known
        case _:
            return token.tag == slot


def _slot(tokens: Sequence[Token], at: int) -> str:
    """What class of word the gap asks for: before a noun, and after "more", whatever describes; elsewhere the word's own."""
    token, before, after = tokens[at], tokens[at - 1], tokens[min(at + 1, len(tokens) - 1)]
    if token.tag == "VBD":
        return "VBN"
    perfect = any(earlier.lower in {"have", "has", "had"} for earlier in tokens[max(0, at - 3) : at])
    describes = after.tag.startswith("NN") or before.tag in _DEGREES
    if token.tag == "VBN" and not perfect and describes:
        return "JJ"
    joined = after.lower in {"and", "or"} and tokens[min(at + 2, len(tokens) - 1)].tag == "JJ"  # "the deviant and criminal nature"
    return "JJ" if token.tag in {"NN", "NNS", "VBG"} and (joined or after.tag in {"NN", "NNS"}) else token.tag


def _acts(token: Token) -> bool:
    """Whether the noun names people or a body of them: "the team said" as well as "the researchers said"."""
    return token.tag in {"NN", "NNS"} and noun_classes(token.lower)[:1] in {("noun.person",), ("noun.group",)}


_NOUNS = frozenset({"NN", "NNS"})
_LIVING, _THING, _AMOUNT = "living", "thing", "amount"
_REALMS = {
    **dict.fromkeys(("person", "group", "animal", "plant", "location"), _LIVING),
    **dict.fromkeys(("quantity", "time", "possession"), _AMOUNT),
}
"""To which realm the nouns of WordNet's classes belong; all others are things, made, done or thought of: raters exchanged "ships" and
"voyages", "measurement" and "report", "communities" and "counties"."""
_THOUGHT_OF = frozenset(
    f"noun.{kind}" for kind in "act event process phenomenon cognition communication feeling motive attribute state relation shape".split()
)


def _realms(token: Token) -> frozenset[str]:
    """To which realms a noun belongs by its first senses."""
    return frozenset(_REALMS.get(found.removeprefix("noun."), _THING) for found in noun_classes(token.lower))


def _is_thought_of(token: Token) -> bool:
    classes = frozenset(noun_classes(token.lower))
    return bool(classes) and classes <= _THOUGHT_OF


def _weight(material: Material, token: Token, *, describes: bool) -> float:
    """Words that say which way something goes first; then verbs and nouns that the article comes back to, longer ones, and what can
    only be thought of: raters hold "incentive" to be worth more than "hotel"."""
    direction = 1.5 * (token.lower in CONTRARIES and not describes)
    adds = 0.8 * (token.tag == "RB" and not direction)
    thought_of = 0.4 * (token.tag in _NOUNS and _is_thought_of(token))
    known = 0.3 * min(material.text.frequency[stem(token.text)], 4)
    return direction - adds + thought_of + known + 0.6 * (not describes) + min(len(token.text), 12) / 10
