"""The faces, and what happens where their packages are missing."""

import subprocess
import sys
from io import BytesIO

from pypdf import PdfReader

from quizzes.printing import worksheet
from tests.printing import cast

WITHOUT = """
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name.startswith("fontpkg_") else found(name, package)
from quizzes.printing import worksheet
from tests.printing import cast
import sys
sys.stdout.buffer.write(worksheet(cast.ARTICLE, cast.ITEMS))
"""


def faces(pdf: bytes) -> set[str]:
    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    return {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in fonts.values()}


def test_it_works() -> None:
    used = faces(worksheet(cast.ARTICLE, cast.ITEMS))
    assert {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold", "AtkinsonHyperlegible-Italic"} <= used


def test_it_falls_back_to_vera_where_the_packages_are_missing() -> None:
    pdf = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, check=True).stdout
    assert any("Vera" in face for face in faces(pdf))
