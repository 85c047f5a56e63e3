"""The right answer to a question in the words and letters of its worksheet."""

from collections.abc import Sequence
from typing import NamedTuple

from quizzes.items import Item, Kind
from quizzes.printing.lettering import are_places, labels, labels_for_matches


class Line(NamedTuple):
    """One line of the key: what the student writes or fills, where that is a letter or a number, and the words."""

    mark: str
    text: str


def right_answer(item: Item, order: Sequence[str], *, lettered: bool = False) -> list[Line]:
    """The lines that tell the answer, `order` being the one in which the worksheet shows the choices.

    Where bubbles are filled, a word bank is `lettered`, and so is what the gaps want of it.
    """
    match item.kind:
        case Kind.TRUE_FALSE:
            return [Line("", text) for text in item.keys]
        case Kind.MATCHING:
            names = dict(zip(order, labels_for_matches(order), strict=True))
            return [Line(names[pair.match], f"{pair.prompt} – {pair.match}") for pair in item.pairs]
        case Kind.ORDERING:
            right = [choice.text for choice in item.choices]
            return [Line(str(right.index(text) + 1), text) for text in order]
        case Kind.CLOZE if item.bank and lettered:
            names = dict(zip(order, labels_for_matches(order), strict=True))
            return [Line(names[gap.answer], f"({number}) {gap.answer}") for number, gap in enumerate(item.gaps, 1)]
        case Kind.CLOZE if item.gaps:
            return _gaps(item)
        case _ if order:
            return _chosen(item, order)
        case Kind.NUMERIC:
            return [Line("", either(item.answers) + (f" (± {item.tolerance:g})" if item.tolerance else ""))]
        case _:
            return [Line("", either(item.answers))]


def either(answers: Sequence[str]) -> str:
    """The answer to show, then in brackets the others that are accepted."""
    first, *others = dict.fromkeys(answers) or [""]
    return f"{first} (or: {', '.join(others)})" if others else first


def _gaps(item: Item) -> list[Line]:
    numbered = len(item.gaps) > 1
    said = (either((gap.answer, *gap.accept)) for gap in item.gaps)
    return [Line("", " · ".join(f"({number}) {text}" if numbered else text for number, text in enumerate(said, 1)))]


def _chosen(item: Item, order: Sequence[str]) -> list[Line]:
    lettered = zip(labels(order), order, strict=True)
    return [Line(name, "" if are_places(order) else text) for name, text in lettered if text in item.keys]
