"""What stands at the top of a sheet."""

import warnings
from collections.abc import Sequence
from io import BytesIO

from PIL import Image as Picture
from PIL import UnidentifiedImageError
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from quizzes.items import Article, Item
from quizzes.printing.fonts import BOLD, draw_line, line_of, width_of_line
from quizzes.printing.look import INK, SOFT, Look, Role
from quizzes.printing.marks import HAIR
from quizzes.printing.setup import Setup
from quizzes.printing.tagging import marked

LOGO_HEIGHT, LOGO_WIDTH = 14 * mm, 40 * mm
MOST_BYTES, MOST_PIXELS = 2_000_000, 4_000_000
PRINTED_PIXELS = 500
"""More than a printer shows in the logo's room."""


def head(article: Article, what: str, setup: Setup, words: str = "") -> list[Flowable]:
    """The school, what the sheet is with the version's words, and the article's title."""
    look = setup.look
    school = [Letterhead(setup, look)] if setup.school or setup.logo else []
    said = f"{what} · {words}" if words else what
    return [*school, look.text(said, Role.EYEBROW), look.text(title_of(article), Role.TITLE)]


def title_of(article: Article) -> str:
    """The title on one line."""
    return " ".join(article.title.split()) or "Untitled"


def refuse_nothing(items: Sequence[Item], what: str) -> None:
    """Raise ValueError where there is no question to print."""
    if not items:
        raise ValueError(f"There is nothing to print: a {what} needs at least one question. Accept or write one first.")


def readable_logo(content: bytes) -> bytes:
    """The picture made small enough to print, as a PNG. Raises ValueError where it is none, or too large to look at."""
    if len(content) > MOST_BYTES:
        raise ValueError("The logo is larger than 2 MB. Save it smaller: 500 pixels across are enough.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            return _smaller(Picture.open(BytesIO(content), formats=("PNG", "JPEG")))
    except (UnidentifiedImageError, OSError, SyntaxError, Picture.DecompressionBombError, Picture.DecompressionBombWarning) as problem:
        raise ValueError("The logo cannot be read: it has to be a PNG or a JPEG. Save it as one of these and try again.") from problem


class Letterhead(Flowable):
    """The school's logo and name, with a line below."""

    def __init__(self, setup: Setup, look: Look) -> None:
        super().__init__()
        self.logo = ImageReader(BytesIO(setup.logo)) if setup.logo else None
        self.school, self.size = line_of(setup.school), look.size
        self.spaceAfter = look.size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = available_width
        self.height = (LOGO_HEIGHT if self.logo else 1.3 * self.size) + 2 * mm
        return self.width, self.height

    def draw(self) -> None:
        across = self._draw_logo(self.logo) if self.logo else 0.0
        room = self.width - across
        size = min(1.1 * self.size, 1.1 * self.size * room / max(width_of_line(self.school, BOLD, 1.1 * self.size), 1))
        self.canv.setFillColor(INK)
        baseline = 2 * mm + (LOGO_HEIGHT / 2 - 0.35 * size if self.logo else 0.3 * size)
        marked(self.canv, "P", lambda: draw_line(self.canv, across, baseline, self.school, BOLD, size))
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(HAIR)
        self.canv.line(0, 0, self.width, 0)

    def _draw_logo(self, logo: ImageReader) -> float:
        """Draw it and tell how far it reaches."""
        across, up = logo.getSize()
        scale = min(LOGO_HEIGHT / up, LOGO_WIDTH / across)
        self.canv.drawImage(logo, 0, 2 * mm + (LOGO_HEIGHT - up * scale) / 2, across * scale, up * scale, mask="auto")
        return float(across * scale + 4 * mm)


def _smaller(picture: Picture.Image) -> bytes:
    if picture.width * picture.height > MOST_PIXELS:
        raise ValueError("The logo has more than 4 million pixels. Save it smaller: 500 pixels across are enough.")
    picture = picture.convert("RGBA" if picture.mode in ("RGBA", "LA", "P") else "RGB")
    picture.thumbnail((PRINTED_PIXELS, PRINTED_PIXELS))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
