"""A book is read in as many steps a page as an article: what is done is counted, not timed."""

import re
import sys
from collections import Counter
from types import FrameType

import pytest

from quizzes.generation import write
from quizzes.items import Article
from tests.generation.cast import TUNNEL

NAMES = re.compile(r"\b(Solheim|Ferreira|Kvist|Diallo|Holm|Kristiansand|Hirtshals|Skagerrak)\b")
ROOM = "quizzes/generation/"
RESTING = ("true-or-false", "which-is-true")
"""Rules that rest, but do their work for each sentence too."""
ENDINGS = ("", "sen", "berg", "mann", "ova", "stad", "holt", "ler", "ric", "dal", "vik", "nes", "ster", "ton", "mar", "lund")


def repeated(times: int) -> Article:
    """The news story so many times, each time about other people and other places."""
    story = TUNNEL.text.partition("\n")[2]
    return Article(TUNNEL.title, "\n\n".join(NAMES.sub(rf"\g<1>{ENDINGS[at]}", story) for at in range(times)))


def steps(article: Article) -> Counter[str]:
    """How often each function of the room is entered while a quiz is written."""
    entered: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and ROOM in (path := frame.f_code.co_filename.replace("\\", "/")):
            entered[f"{path.rpartition(ROOM)[2]}: {frame.f_code.co_name}"] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        write(article, also=RESTING)
    finally:
        sys.setprofile(before)
    return entered


@pytest.fixture(scope="module")
def counted() -> dict[int, Counter[str]]:
    write(repeated(16))
    return {times: steps(repeated(times)) for times in (1, 4, 16)}


@pytest.mark.slow
def test_it_works(counted: dict[int, Counter[str]]) -> None:
    assert counted[1]["standalone.py: plain"] > 10


@pytest.mark.slow
@pytest.mark.parametrize("function", ["falsify.py: falsehoods", "context.py: mended", "standalone.py: plain", "sentences.py: tag"])
def test_every_sentence_is_worked_on_once(counted: dict[int, Counter[str]], function: str) -> None:
    assert 0 < counted[16][function] <= 16 * counted[1][function] * 1.1


@pytest.mark.slow
@pytest.mark.parametrize(("times", "most"), [(4, 6.0), (16, 24.0)])
def test_all_steps_together_grow_as_the_text_does(counted: dict[int, Counter[str]], times: int, most: float) -> None:
    grown = counted[times].total() / counted[1].total()
    heaviest = [f"{name} {number}" for name, number in counted[times].most_common(8)]
    assert grown <= most, heaviest
