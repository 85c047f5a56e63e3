"""Lines looked up in a file that is sorted by their first words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.language_data.sorted_lines import SortedLines, Unsorted

WORDS = st.text(st.characters(codec="utf-8", exclude_characters=" \n\r", exclude_categories=("Cs", "Cc", "Zs")), min_size=1, max_size=6)


def lines(folder: Path, text: str, stretch: int = 16, after: bytes = b" ") -> SortedLines:
    (folder / "lines").write_text(text, encoding="utf-8")
    return SortedLines(folder / "lines", stretch, after)


def test_it_works(tmp_path: Path) -> None:
    found = lines(tmp_path, "  1 licence\n  2 more of it\nant six legs\nbee stings\ncow gives milk\n")
    assert found.line_of("ant") == "ant six legs"
    assert found.line_of("bee") == "bee stings"
    assert found.line_of("cow") == "cow gives milk"
    assert [found.line_of(word) for word in ("", "an", "ants", "dog", "zebra", "1", "aardvark")] == [""] * 7


def test_it_reads_the_line_at_a_place(tmp_path: Path) -> None:
    found = lines(tmp_path, "ant six legs\nbee stings")
    assert (found.line_at(0), found.line_at(13)) == ("ant six legs", "bee stings")


def test_a_word_may_end_otherwise(tmp_path: Path) -> None:
    found = lines(tmp_path, "a bee = stings\na cow = gives milk\nan ant = has legs\n", after=b" = ")
    assert [found.line_of(word) for word in ("a bee", "a cow", "an ant")] == ["a bee = stings", "a cow = gives milk", "an ant = has legs"]
    assert [found.line_of(word) for word in ("a", "bee", "a cow =", "an")] == [""] * 4


def test_it_sees_what_is_not_sorted(tmp_path: Path) -> None:
    lines(tmp_path, "  1 licence\nant\nbee\n").check()
    with pytest.raises(Unsorted, match="ant stands after bee"):
        lines(tmp_path, "  1 licence\nbee\nant\n").check()


@given(st.sets(WORDS, min_size=1, max_size=30), WORDS, st.integers(1, 300))
def test_it_finds_every_line_and_no_other(tmp_path_factory: pytest.TempPathFactory, words: set[str], other: str, stretch: int) -> None:
    ordered = sorted(words, key=str.encode)
    found = lines(tmp_path_factory.mktemp("sorted"), "".join(f"{word} is {number}\n" for number, word in enumerate(ordered)), stretch)
    found.check()
    assert [found.line_of(word) for word in ordered] == [f"{word} is {number}" for number, word in enumerate(ordered)]
    assert bool(found.line_of(other)) == (other in words)
