from hypothesis import given
from hypothesis import strategies as st

from library.passages import Passage, passages
from quizzes.items import Source


def said(passage: Passage) -> str:
    return "".join(f"[{stretch.text}]" if stretch.marked else stretch.text for stretch in passage)


def source(text: str, part: str) -> Source:
    return Source(text.index(part), text.index(part) + len(part), part)


def test_it_works() -> None:
    text = "One.\n\nTwo is here. Three is there. Four.\n\nFive."
    assert [said(passage) for passage in passages(text, [source(text, "Three is there.")])] == ["Two is here. [Three is there.] Four."]


def test_it_gives_a_passage_for_each_paragraph_in_the_order_of_the_article() -> None:
    text = "One. Two.\nThree. Four."
    found = passages(text, [source(text, "Four."), source(text, "One.")])
    assert [said(passage) for passage in found] == ["[One.] Two.", "Three. [Four.]"]


def test_it_marks_several_sentences_of_one_paragraph_once() -> None:
    text = "One. Two. Three."
    found = passages(text, [source(text, "One."), source(text, "Three."), source(text, "One.")])
    assert [said(passage) for passage in found] == ["[One.] Two. [Three.]"]


def test_it_goes_on_over_lines_that_were_wrapped_by_hand() -> None:
    text = "The bell was\nrung by the\nwaves."
    assert [said(passage) for passage in passages(text, [source(text, "rung")])] == ["The bell was\n[rung] by the\nwaves."]


def test_it_shortens_a_paragraph_longer_than_a_screen() -> None:
    text = "word " * 500 + "Here it is." + " word" * 500
    [passage] = passages(text, [source(text, "Here it is.")])
    assert len(said(passage)) < 1000
    assert said(passage).startswith("… word") and said(passage).endswith("word …")
    assert "[Here it is.]" in said(passage)


def test_it_leaves_out_a_span_that_is_not_in_the_article() -> None:
    assert passages("Short.", [Source(3, 90, "gone"), Source(-2, 1, "gone"), Source(2, 2, "")]) == []


@given(st.text("ab .\n”", max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_it_never_loses_a_marked_letter(text: str, spans: list[tuple[int, int]]) -> None:
    sources = [Source(start, end, text[start:end]) for start, end in spans if start < end <= len(text)]
    marked = {at for source in sources for at in range(source.start, source.end)}
    shown = "".join(stretch.text for passage in passages(text, sources) for stretch in passage if stretch.marked)
    assert shown == "".join(text[at] for at in sorted(marked))
