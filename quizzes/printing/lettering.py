"""The letters that choices are called by."""

import re
from collections.abc import Sequence
from string import ascii_uppercase

from quizzes.shuffling import place

_GAP = re.compile(r"\[\d{1,2}\]")


def letter(at: int) -> str:
    """A to Z, then AA, AB and so on."""
    before, last = divmod(at, len(ascii_uppercase))
    return (letter(before - 1) if before else "") + ascii_uppercase[last]


def labels(order: Sequence[str]) -> list[str]:
    """The letter of each choice shown: a lettered place keeps its own, all others are lettered in their order."""
    return [place(text) for text in order] if are_places(order) else [letter(at) for at in range(len(order))]


def are_places(order: Sequence[str]) -> bool:
    """Whether the choices are only the letters of places in a passage."""
    return bool(order) and all(place(text) for text in order)


def are_gaps(prompts: Sequence[str]) -> bool:
    """Whether the prompts only number the gaps of a passage: `[1]`, `[2]` …"""
    return bool(prompts) and all(_GAP.fullmatch(prompt) for prompt in prompts)


def labels_for_matches(matches: Sequence[str]) -> list[str]:
    """Matches are always lettered in their order, even where each is a letter."""
    return labels([f"{text} " for text in matches])
