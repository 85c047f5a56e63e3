"""The sentence that sums the article up, to be told from details."""

import pytest

from quizzes.generation.rules import gist
from quizzes.generation.rules.gist import STEM, what_sums_it_up
from quizzes.generation.runs import tidied
from quizzes.generation.selection import select
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole, spans

TITLE = "Last ferry to the island of Sule leaves in autumn"
LEAD = "The ferry from Carrow to the island of Sule will stop in autumn, because the company of the boats has lost money for years."
REST = (
    "Families on the island learned of it from a letter on Monday.",
    "The company says that a ferry with forty seats often carries no more than three people in winter.",
    "Oil for the boats costs twice as much as it did five years ago.",
    "A captain who has steered the ferry since 1998 has been offered work in the harbour of Carrow.",
    "Sule has a school with eleven children, and two teachers who live on the mainland.",
    "Every morning both teachers take the first boat from Carrow.",
    "A doctor visits the island on Tuesdays and brings medicine in a red box.",
    "Wool from the sheep of Sule is sold to a factory in the north of the country.",
    "The island had a ferry of its own until a storm broke the wooden pier in 1961.",
    "Farmers bought the stones of the old pier and built walls around their gardens.",
    "A bridge would be longer than any other in the country and has never been planned.",
    "The council of Carrow will meet the company in June and may pay for some of the boats.",
    "Visitors buy honey and postcards in a shop beside the school.",
)


def asked(lead: str = LEAD, title: str = TITLE, rest: tuple[str, ...] = REST) -> list[Item]:
    return [candidate.item for candidate in what_sums_it_up(material("\n\n".join((lead, *rest)), title))]


def test_it_works() -> None:
    item = asked()[0]
    assert (item.kind, item.stem, item.keys) == (Kind.MULTIPLE_CHOICE, STEM, (LEAD,))
    assert {choice.text for choice in item.choices if not choice.key} < set(REST)


@pytest.mark.parametrize("name", ARTICLES)
def test_its_choices_stand_in_the_article(name: str) -> None:
    for candidate in what_sums_it_up(read_whole(name)):
        assert {choice.text for choice in candidate.item.choices} == {tidied(source.text) for source in spans(candidate.item)}


def test_it_offers_two_or_three_details_from_further_on() -> None:
    for item in asked():
        details = [choice.text for choice in item.choices if not choice.key]
        assert len(details) in {2, 3}
        assert all(REST.index(detail) >= 4 for detail in details)


def test_it_offers_no_detail_that_reaches_as_far() -> None:
    again = "The company of the boats will stop the ferry from Carrow to the island in autumn, and families on Sule lost money for years."
    assert all(choice.text != again for item in asked(rest=(*REST, again)) for choice in item.choices)


def test_it_offers_nothing_that_has_no_word_of_the_key() -> None:
    wool = (
        "Forty old weavers left the grey factory of the north when wool from the farm was dear.",
        "Old weavers of the north say that grey wool from the farm made the factory rich.",
    )
    offered = {choice.text for item in asked(rest=(*REST, *wool)) for choice in item.choices}
    assert offered
    assert not offered & set(wool)


def test_it_offers_no_trifle() -> None:
    offered = {choice.text for item in asked() for choice in item.choices}
    assert not {"A doctor visits the island on Tuesdays and brings medicine in a red box.", REST[7]} & offered


def test_it_takes_no_first_sentence_that_has_less_to_do_with_the_rest_than_others() -> None:
    scene = "The ferry of Carrow leaves the island in autumn with nine red buckets and a goat."
    days = ("On Monday", "On Tuesday", "In March", "In May", "In June", "Last year")
    central = [f"{day} the ferry company of Carrow said that the boats to the island of Sule lose money in autumn." for day in days]
    assert not any(scene in item.keys for item in asked(scene, rest=(*REST, *central)))


def test_it_asks_nothing_where_the_first_sentence_is_a_scene_whatever_comes_second() -> None:
    scene = "Anna Holm ties her red scarf, whistles to an old dog and looks at grey water."
    assert asked(scene) == []
    assert asked(scene, rest=(LEAD, *REST)) == []


def test_it_asks_nothing_where_no_detail_tempts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gist, "TEMPTING", 5.0)
    assert asked() == []


def test_it_asks_nothing_about_a_few_sentences() -> None:
    assert asked(rest=REST[:8]) == []


def test_it_takes_no_sentence_that_has_nothing_of_the_title() -> None:
    assert asked(title="Grandmother paints seven lighthouses for charity") == []


@pytest.mark.parametrize(
    "lead",
    [
        "He says that the ferry from Carrow to the island of Sule will stop in autumn, because the company has lost money for years.",
        "Like a bird in autumn, the ferry from Carrow to the island of Sule will stop, because its company lost money for years.",
        "CARROW, 10 September – The ferry to the island of Sule will stop in autumn, because the company has lost money for years.",
        "CARROW, N. Y.--The ferry to the island of Sule will stop in autumn, because the company has lost money for years.",
        "At midnight on a cold day in May, the ferry company of Carrow did something to Sule that most people on the island never saw.",
        "When the ferry from Carrow to the island of Sule stopped in autumn, the company of the boats had lost money for years.",
        "Will the ferry from Carrow to the island of Sule stop in autumn, because the company of the boats has lost money for years?",
        "“The ferry from Carrow to the island of Sule will stop in autumn, because the company of the boats has lost money for years.”",
    ],
)
def test_it_takes_no_sentence_that_leans_compares_asks_or_is_quoted(lead: str) -> None:
    assert asked(lead) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_it_is_asked_once_and_shows_nothing_that_another_question_asks_for(name: str) -> None:
    chosen = select(read_whole(name), 40, tuple(Kind))
    found = [item for item in chosen if item.stem == STEM]
    assert len(found) <= 1
    for item in (item for item in chosen if item.stem != STEM):
        for shown in (source for one in found for source in spans(one)):
            if any(span.start <= shown.start < span.end for span in spans(item)):
                assert tidied(shown.text) in " ".join(item.stem.split())
