"""Statements to be judged: which is true, all true EXCEPT, true or false.

The false ones are the article's own sentences with one thing turned (`falsify`), so that each is contradicted by its
sentence, and not merely unsaid. A turned word is often absurd on its face, so the first two kinds, which show up to three
of them or need four sound statements, rest (docs/quality.md).
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.falsify import EXCHANGED, Falsehood
from quizzes.generation.material import Material
from quizzes.generation.statements import Statement
from quizzes.items import Choice, Item, Kind, Process

STRONG = 0.6
_JOINING = frozenset("and but while or because although though when if as since whereas until".split())
"""Words that join a second thing said: of a statement made false in one of two halves nobody can say which is meant."""
_POSSIBLE = frozenset("can could may might".split())
"""What can be need not be: "can weigh less" is not false where they can weigh more."""
_RELATING = frozenset(
    "because although though while if despite whereas unless but instead allow allows allowed allowing prevent prevents prevented "
    "cause causes caused led leads lead".split()
)
_STANDING_FOR = frozenset("he she him her it they them".split())
"""Pronouns: of statements with one, with a number or told by a speaker, raters refused about half in rounds 10 and 11."""
_UNTOLD = frozenset("current currently now today recent recently figure figures".split())
"""Words that leave open when, or which."""
LONG = 17
"""Words of a statement that says enough by itself."""
LENGTH_RATIO = 1.9
FEWEST_WORDS = 10
"""Shorter statements raters found empty twice as often as others."""
TRIED, MOST = 6, 60
"""How many keys are tried at a time, and how many of the weightiest statements are looked at: a book has thousands."""


def which_is_true(material: Material, taken: Set[int] = frozenset()) -> Iterator[Candidate]:
    """One true statement among false versions of others that are about the same thing or stand near it."""
    free, strong = _free(material, taken), _strongest(material, taken)
    for key in sorted(free, key=lambda s: (_has_strong(material, s), -s.weight))[:TRIED]:
        wrong = _companions(material, key, [falsehood for falsehood in strong if falsehood.statement.sentence is not key.sentence])
        if len(wrong) < 2:
            continue
        chosen = wrong[:3]
        texts = [key.text, *(falsehood.statement.text for falsehood in chosen)]
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem="According to the article, which of these statements is true?",
            source=key.source,
            rule="which-is-true",
            choices=(Choice(key.text, True), *(Choice(text) for text in texts[1:])),
            evidence=in_order(falsehood.statement.source for falsehood in chosen),
            process=Process.INTEGRATE,
            score=0.45 + 0.2 * key.weight + 0.15 * _mean([f.strength for f in chosen]) + 0.05 * (len(chosen) == 3),
        )
        yield Candidate(item, frozenset({key.sentence.index, *(f.statement.sentence.index for f in chosen)}), "which-is-true")


def all_true_except(material: Material, taken: Set[int] = frozenset()) -> Iterator[Candidate]:
    """One false version among true statements."""
    free = _free(material, taken)
    for false in _strongest(material, taken)[:TRIED]:
        others = [statement for statement in free if statement.sentence is not false.statement.sentence]
        true = _one_a_sentence(_near(material, false.statement, others))[:3]
        if len(true) < 3:
            continue
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem="According to the article, all of these statements are true EXCEPT:",
            source=false.statement.source,
            rule="all-true-except",
            choices=(Choice(false.statement.text, True), *(Choice(statement.text) for statement in true)),
            evidence=in_order(statement.source for statement in true),
            process=Process.INTEGRATE,
            score=0.4 + 0.2 * false.statement.weight + 0.15 * false.strength + 0.1 * _mean([statement.weight for statement in true]),
        )
        yield Candidate(item, frozenset({false.statement.sentence.index, *(s.sentence.index for s in true)}), "all-true-except")


def true_or_false(material: Material) -> Iterator[Candidate]:
    """Each statement that gives a reason, a condition or a contrast, and the strongest false version of any; selection takes about
    as many of one as of the other. Of single facts as they stand raters refused half."""
    for statement in _worth_judging(material):
        if _relates(statement):
            yield _judged(statement, statement.text, is_true=True)
        simple = not any(token.lower in _JOINING or token.lower in _POSSIBLE for token in statement.tokens)
        turned = [falsehood for falsehood in material.falsehoods(statement) if falsehood.way not in EXCHANGED]
        for falsehood in turned[: int(simple and statement.is_uncut)]:
            yield _judged(statement, falsehood.statement.text, is_true=False, strength=falsehood.strength)


def single_facts(material: Material) -> Iterator[Candidate]:
    """Each other statement as it stands."""
    yield from (_judged(statement, statement.text, is_true=True) for statement in _worth_judging(material) if not _relates(statement))


def _worth_judging(material: Material) -> Iterator[Statement]:
    placed = (_placed(material, one) for one in material.statements)
    yield from (statement for statement in (*placed, *material.in_paragraphs) if _is_worth_judging(statement))


def _placed(material: Material, statement: Statement) -> Statement:
    """The statement with the number of its paragraph, where no name in it says what it is about."""
    sentence = statement.sentence
    cited = any(token.lower == "according" for token in statement.tokens)
    named = cited or any(statement.start <= mention.start < statement.end for mention in material.text.names.within(sentence))
    return statement if named or statement.speaker else replace(statement, paragraph=sentence.paragraph.number)


def _judged(statement: Statement, told: str, *, is_true: bool, strength: float = 1.0) -> Candidate:
    item = Item(
        kind=Kind.TRUE_FALSE,
        stem=told,
        source=statement.source,
        rule="true-or-false",
        choices=(Choice("True", is_true), Choice("False", not is_true)),
        feedback="" if is_true else f"The article says: {replace(statement, paragraph=0).text}",
        score=0.25 + 0.3 * statement.weight + 0.1 * strength + _worth(statement),
    )
    return Candidate(item, frozenset({statement.sentence.index}), "true-or-false")


def _is_worth_judging(statement: Statement) -> bool:
    """Whether it is a whole thought: a reason, a condition or a contrast, or as long as one."""
    words = len(statement.text.split())
    if statement.speaker or any(token.lower in _STANDING_FOR or token.tag == "CD" for token in statement.tokens):
        return False
    if statement.paragraph and any(token.lower == "according" for token in statement.tokens):
        return False  # "According to paragraph 5, …, according to the company"
    if any(token.lower in _UNTOLD or token.text in '“”"' for token in statement.tokens):
        return False
    return words >= LONG or (words >= FEWEST_WORDS and _relates(statement))


def _relates(statement: Statement) -> bool:
    return any(token.lower in _RELATING for token in statement.tokens)


def _worth(statement: Statement) -> float:
    """What raters thought more of: reasons, conditions and contrasts, a whole thought; and less: figures."""
    tokens = statement.tokens
    relates = any(token.lower in _RELATING for token in tokens)
    return 0.1 * relates + 0.05 * (len(tokens) > LONG) - 0.06 * any(token.tag == "CD" for token in tokens)


def _free(material: Material, taken: Set[int]) -> list[Statement]:
    """The weightiest statements whose sentences no other item uses."""
    free = [statement for statement in material.statements if statement.is_plain and statement.sentence.index not in taken]
    return sorted(free, key=lambda s: (-s.weight, s.sentence.index))[:MOST]


def _has_strong(material: Material, statement: Statement) -> bool:
    return any(falsehood.strength > STRONG for falsehood in material.falsehoods(statement)[:1])


def _strongest(material: Material, taken: Set[int]) -> list[Falsehood]:
    """The best false version of each free statement that has one strong enough."""
    best = [found[0] for statement in _free(material, taken) if (found := material.falsehoods(statement))]
    strong = [falsehood for falsehood in best if falsehood.strength > STRONG]
    return sorted(strong, key=lambda f: (-(f.strength + f.statement.weight), f.statement.sentence.index))


def _companions(material: Material, key: Statement, wrong: Sequence[Falsehood]) -> list[Falsehood]:
    first: dict[int, Falsehood] = {}
    for falsehood in wrong:
        first.setdefault(falsehood.statement.sentence.index, falsehood)
    wrong = list(first.values())
    near = {statement.sentence.index: at for at, statement in enumerate(_near(material, key, [f.statement for f in wrong]))}
    return sorted((f for f in wrong if f.statement.sentence.index in near), key=lambda f: near[f.statement.sentence.index])


def _near(material: Material, key: Statement, others: Sequence[Statement]) -> list[Statement]:
    """Those of like length, first the ones that share names or words with the key, then the weighty and the close."""
    stems = material.text.stems
    fitting = [other for other in others if _alike(key.text, other.text)]
    return sorted(
        fitting,
        key=lambda other: (
            -min(len(stems[key.sentence.index] & stems[other.sentence.index]), 3) - 2 * other.weight,
            abs(other.sentence.index - key.sentence.index),
        ),
    )


def _one_a_sentence(statements: Sequence[Statement]) -> list[Statement]:
    first: dict[int, Statement] = {}
    for statement in statements:
        first.setdefault(statement.sentence.index, statement)
    return list(first.values())


def _alike(one: str, other: str) -> bool:
    return max(len(one), len(other)) / min(len(one), len(other)) <= LENGTH_RATIO


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
