"""Words worth learning: matched with what they mean, or found in a passage by what they mean."""

from bisect import bisect_right
from collections.abc import Iterator

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.contraries import is_one_term
from quizzes.generation.glossary import base_of, mean_alike, meaning_of, takes_an_object, words_of
from quizzes.generation.lexicon import noun_base
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import FUNCTION_WORDS, NUMBER_WORDS
from quizzes.items import Choice, Item, Kind, Pair, Process

PAIRS, FEWEST_PAIRS, TOGETHER = 5, 4, 40
"""How many words are matched, and within how many sentences they stand: what belongs to one part of a book is asked together."""
SENTENCES, WORDS = range(1, 4), range(20, 75)
SHORTEST = 5
_PLAIN = frozenset("enslave endanger rebuild rethink reopen rewrite reuse misuse mistrust overcrowd underestimate".split())
"""Words that their parts explain to whoever knows those."""


def words_and_meanings(material: Material) -> Iterator[Candidate]:
    """Four or five words of one stretch of the article to be matched with their meanings."""
    for chosen in _matching(material):
        yield _matched(material, chosen)


def word_for_a_meaning(material: Material) -> Iterator[Candidate]:
    """Each word that is not matched with others, to be found by its meaning among others of its class. Rests (docs/quality.md)."""
    matched = {base_of(token) for chosen in _matching(material) for _, token in chosen}
    yield from _words_for_meanings(material, matched)


def _matching(material: Material) -> Iterator[list[tuple[Sentence, Token]]]:
    """The words of each stretch that has enough of them."""
    found = list(_words_worth_learning(material))
    indexes = [sentence.index for sentence, _ in found]
    start = 0
    while start < len(found):
        end = bisect_right(indexes, indexes[start] + TOGETHER)
        chosen = _different(found[start:end])[:PAIRS]
        if len(chosen) >= FEWEST_PAIRS:
            yield chosen
        start = end


def _words_worth_learning(material: Material) -> Iterator[tuple[Sentence, Token]]:
    """The first place of each word that we have a meaning for, where it is a word by itself."""
    seen: set[str] = set()
    for sentence in material.text.sentences:
        for place, token in enumerate(sentence.tokens):
            base = base_of(token)
            is_meant = bool(meaning_of(token)) and not takes_an_object(sentence, place)
            if is_meant and base not in seen | _PLAIN and not _is_part_of_a_term(sentence, place):
                seen.add(base)
                yield sentence, token


def _is_part_of_a_term(sentence: Sentence, place: int) -> bool:
    tokens, word = sentence.tokens, sentence.tokens[place].lower
    before, after = tokens[max(0, place - 1)], tokens[min(place + 1, len(tokens) - 1)]
    named = not sentence.tokens[place].tag.startswith("VB") and "NNP" in {before.tag, after.tag}
    if tokens[place].tag in {"VBG", "VBN"} and after.tag[:2] == "NN":
        return True  # "the intervening months": not what the verb means
    beside = {before.text, after.text} & {"-", "–", "—", "’", "'"} or after.tag == "RP" or named
    describes = tokens[place].tag == "NN" and after.tag in {"NN", "NNS"}  # "an elite group": our meaning is that of the noun
    return bool(beside) or describes or is_one_term(f"{before.lower}_{word}") or is_one_term(f"{word}_{noun_base(after.lower)}")


def _different(found: list[tuple[Sentence, Token]]) -> list[tuple[Sentence, Token]]:
    """Words no two of which mean nearly the same, those of the commonest class first."""
    tags = [token.tag[0] for _, token in found]
    ranked = sorted(found, key=lambda one: (-tags.count(one[1].tag[0]), one[0].index))
    chosen: list[tuple[Sentence, Token]] = []
    for sentence, token in ranked:
        if not any(mean_alike(other, token) for _, other in chosen):
            chosen.append((sentence, token))
    return chosen


def _matched(material: Material, chosen: list[tuple[Sentence, Token]]) -> Candidate:
    chosen = sorted(chosen, key=lambda one: one[1].start)
    source, *rest = (material.source(sentence.start, sentence.end) for sentence in dict.fromkeys(sentence for sentence, _ in chosen))
    item = Item(
        kind=Kind.MATCHING,
        stem="Match each word from the article with its meaning.",
        source=source,
        rule="words-and-meanings",
        pairs=tuple(Pair(base_of(token), meaning_of(token)) for _, token in chosen),
        evidence=in_order(rest),
        process=Process.INFER,
        score=0.6 + 0.02 * len(chosen),
    )
    return Candidate(item, frozenset(), "vocabulary")


def _words_for_meanings(material: Material, asked: set[str]) -> Iterator[Candidate]:
    """A meaning, to be found among the words of one class of a short passage; none that was asked for already."""
    for run in runs(material, SENTENCES, WORDS, 0.3):
        for place, token in enumerate(run.tokens):
            meaning = meaning_of(token) if token.tag in {"JJ", "NN", "VB", "RB"} and not run.quoted[place] else ""
            if meaning and base_of(token) not in asked and len(others := _others(run, token)) >= 3:
                asked.add(base_of(token))
                yield _found(material, run, token, meaning, others)


def _others(run: Run, token: Token) -> list[str]:
    """Three words of the same class in the passage, the rarest first, that have nothing of the meaning."""
    own = words_of(meaning_of(token)) | {token.lower}
    fitting: dict[str, Token] = {}
    for other in run.tokens:
        plain = other.tag == token.tag and other.text.islower() and other.text.isalpha() and len(other.text) >= SHORTEST
        if plain and other.lower not in FUNCTION_WORDS | NUMBER_WORDS | own and not mean_alike(other, token):
            fitting.setdefault(other.lower, other)
    return sorted(fitting, key=lambda word: (-len(word), word))[:3]


def _found(material: Material, run: Run, token: Token, meaning: str, others: list[str]) -> Candidate:
    source, *rest = run.sources(material)
    said = f"to {meaning}" if token.tag == "VB" else meaning
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=f"Which word in this passage means “{said}”?\n\n{run.marked(material, [])}",
        source=source,
        rule="word-for-a-meaning",
        choices=(Choice(token.text, True), *(Choice(other) for other in others)),
        evidence=in_order(rest),
        process=Process.INFER,
        score=0.5 + run.worth(material) - 0.001 * run.words,
    )
    return Candidate(item, run.uses, "meanings")
