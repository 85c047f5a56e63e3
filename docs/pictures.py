"""Make the README's pictures from the running product: `.venv/bin/python docs/pictures.py` writes docs/quiz.png and docs/worksheet.png.

A site of its own is served from a temporary folder with the sample quiz in it; a student opens the quiz in Chromium, the
teacher signs in and prints the worksheet. Needs the packages of tests/requirements.txt and a Chromium.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PATIENCE = 30.0
"""Seconds until the site must answer."""
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
COLOURS = 128
WIDTH, HEIGHT = 1280, 960
WORKSHEET_WIDTH = 1000
FIRST_ANSWER = ("town", "northern", "millimetres", "water")
"""What belongs in the gaps of the sample's first question."""
DESK = (226, 226, 220)


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        environment = {**os.environ, "QUIRE_VAR": folder, "QUIRE_DATA": os.environ.get("QUIRE_DATA", str(ROOT / "var" / "language"))}
        address = f"127.0.0.1:{free_port()}"
        said = set_up(environment, address)
        browser = playwright.chromium.launch(executable_path=chromium(), chromium_sandbox=False)
        with served(environment, address):
            keep(quiz(browser, found(r"Quiz\s+(\S+)", said)), "quiz.png")
            keep(on_a_desk(first_page(worksheet(browser, f"http://{address}", found(r"password (\S+)", said)))), "worksheet.png")
        browser.close()


def set_up(environment: dict[str, str], address: str) -> str:
    """A migrated database with the sample in it; what `manage.py sample` says of it."""
    for command in (["migrate", "--verbosity", "0"], ["collectstatic", "--no-input", "--verbosity", "0"]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)  # noqa: S603
    sample = [sys.executable, "manage.py", "sample", "--address", address]
    return subprocess.run(sample, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603


@contextmanager
def served(environment: dict[str, str], address: str) -> Iterator[None]:
    """The site at `address`, as `make run` serves it."""
    command = [sys.executable, "-m", "gunicorn", "--pythonpath", "site", "--bind", address, "--log-level", "warning", "config.wsgi"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment)  # noqa: S603
    try:
        wait_for(f"http://{address}/join/")
        yield
    finally:
        server.terminate()
        server.wait()


def wait_for(url: str) -> None:
    """Return as soon as the address answers. Raises TimeoutError where it does not."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            urlopen(url, timeout=PATIENCE).close()  # noqa: S310
        except URLError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"The site did not answer at {url} within {PATIENCE:g} seconds.")


def quiz(browser: Browser, address: str) -> Image.Image:
    """A student's quiz, the first question answered."""
    page = opened(browser)
    page.goto(address)
    page.get_by_label("Your name").fill("Blue Otter")
    page.get_by_role("button", name="Start", exact=True).click()
    for word, menu in zip(FIRST_ANSWER, page.locator("#q1 select").all(), strict=True):
        menu.select_option(label=word)
    page.mouse.move(0, 0)
    page.evaluate("window.scrollTo(0, 0)")
    page.wait_for_load_state("networkidle")
    page.get_by_text("Saved").first.wait_for()
    return Image.open(BytesIO(page.screenshot()))


def worksheet(browser: Browser, site: str, password: str) -> bytes:
    """The worksheet as the teacher gets it from the quiz's page."""
    page = opened(browser)
    page.goto(f"{site}/sign-in/")
    page.locator("[name=username]").fill("teacher")
    page.locator("[name=password]").fill(password)
    page.locator("main").get_by_role("button").click()
    page.goto(f"{site}/quizzes/1/")
    return page.request.get(f"{site}/quizzes/1/worksheet.pdf").body()


def opened(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light").new_page()


def first_page(pdf: bytes) -> Image.Image:
    page = pypdfium2.PdfDocument(pdf)[0]
    picture: Image.Image = page.render(scale=WORKSHEET_WIDTH / page.get_width()).to_pil()
    return picture


def on_a_desk(sheet: Image.Image) -> Image.Image:
    """The sheet with a little of the desk around it, so that white paper is seen on a white page."""
    return ImageOps.expand(ImageOps.expand(sheet.convert("RGB"), 1, (180, 180, 174)), 24, DESK)


def keep(picture: Image.Image, name: str) -> None:
    """Write the picture with few colours: sharp letters in a small file."""
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(HERE / name, optimize=True)
    sys.stdout.write(f"docs/{name}: {(HERE / name).stat().st_size // 1024} kB\n")


def chromium() -> str:
    """Where Chromium is; raises FileNotFoundError where there is none."""
    path = os.environ.get("QUIRE_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), "")
    if not path:
        raise FileNotFoundError("There is no Chromium here. Install it (apt-get install chromium) or name it in QUIRE_CHROMIUM.")
    return path


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def found(pattern: str, said: str) -> str:
    """What the pattern's group matches in what a command said; RuntimeError where it said no such thing."""
    match = re.search(pattern, said)
    if not match:
        raise RuntimeError(f"`manage.py sample` did not say what was expected ({pattern}):\n{said}")
    return match[1]


if __name__ == "__main__":
    main()
