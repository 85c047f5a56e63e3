"""PDFs in a process of their own: read as before, and never at the cost of whoever asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.reading import UnreadableArticle, read
from quizzes.reading.apart import ROOT, Broken, answer, read_pdf_apart
from quizzes.reading.pdf import read_pdf
from tests.reading.binding import pdf, picture_pdf
from tests.reading.shelf import texts

GOOD = pdf(texts()[3])
DEEP = 40
ASKING = "import sys; from quizzes.reading.apart import read_pdf_apart; read_pdf_apart(sys.stdin.buffer.read(), seconds=60)"


def written(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, the first its catalogue."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(file) + end % (len(objects) + 1, table, len(objects) + 1, len(file))


def stream(said: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(said, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), more, packed)


def page(resources: bytes, contents: bytes, *others: bytes) -> bytes:
    one = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << %s >> /Contents %s >>" % (resources, contents)
    return written([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", one, *others])


def endless() -> bytes:
    """A page whose drawing asks for another four times, which asks for another four times, deeper than any reader follows."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>"
    forms = [stream(b"/F Do " * 4, form % (at + 1)) for at in range(5, 5 + DEEP)]
    return page(b"/XObject << /F 5 0 R >>", b"4 0 R", stream(b"/F Do"), *forms, stream(b"BT (a) Tj ET", form % (5 + DEEP)))


def swelling() -> bytes:
    """A page of a few kilobytes that unpacks to seventy million letters."""
    font = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    return page(font, b"4 0 R", stream(b"BT /F1 9 Tf 0 -12 Td (%s) Tj ET\n" % (b"and so on " * 2_000) * 3_500))


def test_it_works() -> None:
    assert read_pdf_apart(GOOD) == read_pdf(GOOD)


def test_it_leaves_a_page_that_takes_for_ever() -> None:
    with pytest.raises(UnreadableArticle, match="This PDF needs longer than 2 seconds to read"):
        read_pdf_apart(endless(), seconds=2)


def test_it_leaves_a_page_that_swells() -> None:
    with pytest.raises(UnreadableArticle, match="This PDF needs more than 200 MB of memory to read"):
        read_pdf_apart(swelling(), memory=200 * 1024 * 1024)


def test_it_says_of_a_scan_that_it_is_one() -> None:
    with pytest.raises(UnreadableArticle, match="is a scan"):
        read_pdf_apart(picture_pdf())


def test_it_says_of_a_broken_file_that_it_is_damaged() -> None:
    broken = b"%PDF-1.7\n" + b"<< /Pages 1 0 R >>" * 20
    with pytest.raises(Broken):
        read_pdf_apart(broken)
    with pytest.raises(UnreadableArticle, match="This PDF is damaged"):
        read(broken)


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_any_change_of_bytes_is_answered_or_fails_as_python_does(data: st.DataObject) -> None:
    """As the process itself meets them, without the half second that starting one takes."""
    chance = data.draw(st.randoms(use_true_random=False))
    broken = bytearray(GOOD)
    for _ in range(chance.choice((1, 3, 30, 300))):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    if chance.random() < 0.4:
        del broken[chance.randrange(len(broken)) :]
    answered_or_failed(bytes(broken))


@given(rest=st.binary(max_size=600))
@settings(max_examples=25, deadline=None)
def test_so_are_any_bytes_that_begin_as_a_pdf(rest: bytes) -> None:
    answered_or_failed(b"%PDF-1.7\n" + rest)


def answered_or_failed(data: bytes) -> None:
    try:
        assert answer(data).startswith(b"{")
    except Exception as problem:
        assert not isinstance(problem, UnreadableArticle)


def test_it_ends_with_whoever_asked() -> None:
    """A worker that is killed leaves no process behind that reads on."""
    with subprocess.Popen([sys.executable, "-c", ASKING], stdin=subprocess.PIPE, cwd=ROOT) as asking:
        assert asking.stdin
        asking.stdin.write(endless())
        asking.stdin.close()
        reading = _child_of(asking.pid)
        asking.send_signal(signal.SIGKILL)
        asking.wait()
    assert _ends(reading)


def _child_of(parent: int) -> int:
    for _ in range(300):
        found = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        for line in found.splitlines():
            pid, its_parent, said = line.split(None, 2)
            if int(its_parent) == parent and "quizzes.reading.apart" in said:
                return int(pid)
        time.sleep(0.1)
    raise AssertionError("no process was started")


def _ends(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout
        if not state.strip() or state.startswith("Z"):  # over; only nobody has asked yet how it ended
            return True
        time.sleep(0.1)
    return False
