"""What the log keeps of a question, for whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from library.authoring import item_of
from library.models import Standing
from quizzes.items import say_points
from quizzes.scoring import right_answer


def in_words(state: Mapping[str, Any]) -> str:
    """Where it stood, what it asked, what was right and what it was worth, a line each; a dash where nothing was there."""
    said = [Standing(state["standing"]).label.capitalize()] if "standing" in state else []
    if "item" in state:
        item = item_of(state["item"])
        said += [item.stem, f"Right: {'; '.join(right_answer(item))}", f"Points: {say_points(item.points)}"]
    return "\n".join(said) or "–"
