"""What printing writes down for scanning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.printing import Bubbles, Setup, class_set, version
from quizzes.sheets import MARKER, code_for, corners, payload, read, read_payload, words_for, write
from tests.printing import cast

SHEETS = class_set(cast.ARTICLE, [version(cast.ITEMS, 1, name="Ada")], Setup(bubbles=Bubbles.INLINE)).sheets


def test_it_works() -> None:
    assert read(write(SHEETS)) == SHEETS


def test_it_says_on_which_pages_there_is_something_to_read() -> None:
    assert SHEETS[0].to_fill == frozenset({1, 2, 3})
    assert {bubble.page for page in SHEETS[0].to_fill for bubble in SHEETS[0].on_page(page)} <= SHEETS[0].to_fill


@given(st.text(max_size=30), st.integers(1, 999))
def test_it_reads_its_own_codes_and_no_others(text: str, page: int) -> None:
    code = code_for(text)
    assert read_payload(payload(code, page)) == (code, page)
    assert read_payload(text) is None
    assert len(words_for(text).split()) == 3


@pytest.mark.parametrize("content", [b"", b"[]x", b"{}", b"[1]", b'[{"code": "a"}]', b"[{}]", b"null", "[“]".encode()])
def test_it_refuses_what_it_did_not_write(content: bytes) -> None:
    if content == b"{}":
        assert read(content) == ()
        return
    with pytest.raises(ValueError, match="Quire printed"):
        read(content)


def test_it_puts_a_marker_into_each_corner() -> None:
    assert corners(210, 297) == ((6, 6), (195, 6), (195, 282), (6, 282))
    assert MARKER == 9
