"""Cloze cards: on the front a sentence of the article with one gap, on the back the one thing that fills it."""

from collections.abc import Iterator

from quizzes.generation import language_data
from quizzes.generation.cards.dictionary import RARE
from quizzes.generation.cards.marked import marked_terms
from quizzes.generation.cards.people import EVERYWHERE, begins_with_a_post
from quizzes.generation.lexicon import is_person_noun, noun_base, stem
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.stand_ins import whole_names
from quizzes.generation.statements import Edit, Statement
from quizzes.items import Card

GAP = "______"
FEWEST_WORDS, MOST_WORDS = 9, 26
MOST_WORDS_OF_A_TERM = 4
WEIGHTY = 0.3


def gapped(material: Material) -> Iterator[Card]:
    """One card a sentence, the weightiest first: a term in bold, a name that is not the topic, a rare word that it uses again."""
    marked = frozenset(term.lower() for term in marked_terms(material.text))
    for statement in sorted(material.statements, key=lambda statement: (-statement.weight, statement.sentence.index)):
        size = len(statement.text.split())
        if statement.is_plain and not _points(statement) and FEWEST_WORDS <= size <= MOST_WORDS and statement.weight >= WEIGHTY:
            gap = (
                next(_terms(marked, statement), None) or next(_names(material, statement), None) or next(_words(material, statement), None)
            )
            if gap:
                start, end, filling, rule = gap
                front = _asked(statement, start, end, filling, rule)
                yield Card(front, filling, statement.source, rule)


def _asked(statement: Statement, start: int, end: int, filling: str, rule: str) -> str:
    """The sentence with the gap and with what leaves one filling: how a word begins, how long it is, the letters of a name."""
    if rule == "cloze-word":
        return statement.edited(Edit(start, end, f"{filling[0]}{GAP} ({len(filling)} letters)")).text
    words = filling.split()
    hint = " ".join(f"{word[0]}…" for word in words) if len(words) > 1 else f"{filling[0]}…, {len(filling)} letters"
    return f"{statement.edited(Edit(start, end, GAP)).text} ({hint})"


def _points(statement: Statement) -> bool:
    """ "The amendment required …": a bare noun that only the article's reader can place."""
    tokens, start = statement.sentence.tokens, statement.start
    tags = [token.tag for token in tokens[start : start + 3]]
    return tokens[start].lower == "the" and tags[1:2] in (["NN"], ["NNS"]) and tags[2] in {"VBD", "VBZ", "VBP", "MD", "VBN", "RB"}


Gap = tuple[int, int, str, str]


def _terms(marked: frozenset[str], statement: Statement) -> Iterator[Gap]:
    """What the author has set in bold, where the sentence has it once."""
    tokens, kept = statement.sentence.tokens, frozenset(statement.kept())
    for place in sorted(kept) if marked else ():
        for end in range(place + 1, min(place + MOST_WORDS_OF_A_TERM, len(tokens)) + 1):
            term = " ".join(token.text for token in tokens[place:end])
            if kept.issuperset(range(place, end)) and term.lower() in marked and statement.text.lower().count(term.lower()) == 1:
                yield place, end, term, "cloze-term"


def _names(material: Material, statement: Statement) -> Iterator[Gap]:
    for mention in whole_names(material.text, statement):
        asked = mention.type in {Type.PLACE, Type.ORGANISATION, Type.PERSON}
        plain = mention.entity in EVERYWHERE or begins_with_a_post(mention.entity)
        if asked and not plain and not _is_topic(material, mention.entity) and not _leaks(statement, mention):
            yield mention.start, mention.end, mention.entity, f"cloze-{mention.type}"


def _is_topic(material: Material, entity: str) -> bool:
    """What the title or a quarter of the sentences name is never asked for."""
    text = material.text
    often = len(text.names.sentences_of(entity))
    return often > max(3, len(text.sentences) / 4) or bool({stem(word) for word in entity.split()} & text.title_stems)


def _leaks(statement: Statement, mention: Mention) -> bool:
    """Whether the rest of the sentence gives the name away: Turkey beside Turkish."""
    own = {word[:4].lower() for word in mention.entity.split() if len(word) > 2}
    places = {place for place in statement.kept() if not mention.start <= place < mention.end}
    rest = [statement.sentence.tokens[place].text for place in places] + [word for edit in statement.edits for word in edit.text.split()]
    return any(word[:4].lower() in own or nationality(word)[:4].lower() in own - {""} for word in rest if len(word) > 2)


def _words(material: Material, statement: Statement) -> Iterator[Gap]:
    """A rare noun that the article uses more than once."""
    tokens = statement.sentence.tokens
    kept = list(statement.kept())
    rest = [stem(tokens[place].text) for place in kept]
    for place in kept:
        token = tokens[place]
        rare = (
            token.tag in {"NN", "NNS"}
            and token.text.islower()
            and len(token.text) > 4
            and language_data.how_often(noun_base(token.lower)) < RARE
        )
        if rare and (is_person_noun(noun_base(token.lower)) or (place + 1 < len(tokens) and tokens[place + 1].tag == "POS")):
            continue
        again = material.text.frequency[stem(token.text)] > 1 and rest.count(stem(token.text)) == 1
        if rare and again and stem(token.text) not in material.text.title_stems:
            yield place, place + 1, token.text, "cloze-word"
