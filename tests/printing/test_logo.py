"""The school's logo, a file from outside."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from quizzes.printing import Setup, class_set, readable_logo, version
from tests.printing import cast


def picture(form: str, size: tuple[int, int] = (300, 120)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "navy").save(file, form)
    return file.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_it_works(form: str) -> None:
    setup = Setup(school="Marlow Street School", logo=readable_logo(picture(form)))
    page = PdfReader(BytesIO(class_set(cast.ARTICLE, [version(cast.ITEMS, 1)], setup).pdf)).pages[0]
    assert len(page.images) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "has to be a PNG or a JPEG"),
        (b"GIF89a nothing", "has to be a PNG or a JPEG"),
        (picture("GIF"), "has to be a PNG or a JPEG"),
        (picture("PNG")[:60], "has to be a PNG or a JPEG"),
        (b"\x89PNG" + b"x" * 2_000_001, "larger than 2 MB"),
        (picture("PNG", (3000, 3000)), "more than 4 million pixels"),
    ],
)
def test_it_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        readable_logo(content)
