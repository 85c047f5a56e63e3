"""What holds for every item and every answer."""

from typing import Literal
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as some

from quizzes.items import Choice, Gap, Item, Kind, Pair
from quizzes.scoring import right_answer, score
from quizzes.scoring.typed import agrees
from tests.scoring.items import EVERY_KIND, item

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]

text = some.text(min_size=1, max_size=30).filter(str.strip)
texts = some.lists(text, min_size=2, max_size=6, unique=True)


@some.composite
def multiple_choices(draw: some.DrawFn) -> Item:
    offered = draw(texts)
    right = draw(some.integers(1, len(offered)))
    return item(Kind.MULTIPLE_CHOICE, choices=tuple(Choice(text, index < right) for index, text in enumerate(offered)))


typed_items = some.builds(lambda answers: item(Kind.SHORT_ANSWER, answers=tuple(answers)), texts)
number_items = some.builds(lambda answers: item(Kind.NUMERIC, answers=tuple(answers), tolerance=1.5), texts)
matchings = some.builds(
    lambda pairs: item(Kind.MATCHING, pairs=tuple(Pair(*pair) for pair in pairs)), some.lists(some.tuples(text, text), min_size=1)
)
orderings = some.builds(lambda ordered: item(Kind.ORDERING, choices=tuple(Choice(text) for text in ordered)), texts)
gapped = some.builds(lambda answers: item(Kind.CLOZE, gaps=tuple(Gap(answer) for answer in answers)), texts)

items = some.one_of(multiple_choices(), typed_items, number_items, matchings, orderings, gapped, some.sampled_from(EVERY_KIND))


@given(items, some.lists(some.text(max_size=40), max_size=8))
def test_it_never_raises_and_stays_between_nothing_and_everything(item: Item, answer: list[str]) -> None:
    assert 0 <= score(item, tuple(answer)).fraction <= 1


@given(items, some.data())
def test_it_stays_there_for_the_items_own_texts(item: Item, data: some.DataObject) -> None:
    own = [*right_answer(item), *(choice.text for choice in item.choices), ""]
    answer = tuple(data.draw(some.lists(some.sampled_from(own), max_size=8)))
    assert 0 <= score(item, answer).fraction <= 1


@given(items)
def test_it_gives_everything_for_the_key(item: Item) -> None:
    assert score(item, right_answer(item)).fraction == 1


@given(items, some.lists(some.sampled_from(["", " ", "\n", "\u00a0"]), max_size=8))
def test_it_gives_nothing_for_a_blank(item: Item, answer: list[str]) -> None:
    assert score(item, tuple(answer)).fraction == 0


@given(multiple_choices(), some.data())
def test_it_does_not_mind_the_order_of_what_was_chosen(item: Item, data: some.DataObject) -> None:
    offered = [choice.text for choice in item.choices]
    taken = data.draw(some.lists(some.sampled_from(offered), unique=True))
    assert score(item, tuple(taken)) == score(item, tuple(data.draw(some.permutations(taken))))


@given(orderings)
def test_it_gives_everything_for_one_order_alone(item: Item) -> None:
    right = right_answer(item)
    assert score(item, right[::-1]).fraction < 1
    assert score(item, right[1:] + right[:1]).fraction < 1


@given(some.text(alphabet="abcdefgh -'’1,.", min_size=1, max_size=30).filter(str.strip))
def test_it_does_not_mind_case_or_spaces(typed: str) -> None:
    assert agrees(f"  {typed.upper()}\t", typed)
    assert agrees(typed.replace(" ", "   "), typed)


@given(text, text)
def test_it_agrees_both_ways(one: str, other: str) -> None:
    assert agrees(one, other) == agrees(other, one)


@given(some.from_regex(r"[bcdfgh]{1,8}([ -][bcdfgh]{1,8}){0,3}", fullmatch=True), some.sampled_from(["a", "an", "the", "The"]))
def test_it_does_not_mind_an_article(typed: str, article: str) -> None:
    assert agrees(f"{article} {typed}", typed)


@given(some.text(alphabet="aeiounäéíöúñç", min_size=1, max_size=20), some.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_it_does_not_mind_how_letters_are_put_together(typed: str, form: Form) -> None:
    assert agrees(normalize(form, typed), typed)
