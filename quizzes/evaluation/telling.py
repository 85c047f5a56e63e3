"""The figures, for people and for programs."""

import json
from collections.abc import Sequence

from quizzes.evaluation.figures import Figure


def table(figures: Sequence[Figure]) -> str:
    """A line for each figure, under the heading of its part."""
    width = max((len(figure.name) for figure in figures), default=0)
    lines: list[str] = []
    part = None
    for figure in figures:
        if figure.part != part:
            part = figure.part
            lines += ["", part]
        of = f"of {figure.of:,}" if figure.of else ""
        lines.append(f"  {figure.name:<{width}}  {figure.value:8.2f}{figure.unit or ' '}  {of}".rstrip())
    return "\n".join(lines[1:])


def as_json(figures: Sequence[Figure]) -> str:
    """`{part: {name: {"value", "unit", "of"}}}`."""
    said: dict[str, dict[str, object]] = {}
    for figure in figures:
        said.setdefault(figure.part, {})[figure.name] = {"value": round(figure.value, 4), "unit": figure.unit, "of": figure.of}
    return json.dumps(said, ensure_ascii=False, indent=1)
