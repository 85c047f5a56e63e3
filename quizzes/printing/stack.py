"""Flowables that stay together."""

from collections.abc import Sequence

from reportlab.platypus import Flowable


class Stack(Flowable):
    """Flowables below each other, kept together."""

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
