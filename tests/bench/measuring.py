"""How things are measured: as CPU time, beside a floor that runs in turn with them on the same machine.

A ratio says the same on a slow machine and on a busy one; seconds do not.
"""

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_TELL_MOST = """
import pathlib, resource, sys
status = pathlib.Path("/proc/self/status")
if status.exists():  # Linux would count what the program that started this one took
    print(next(int(line.split()[1]) << 10 for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One promise and what was measured of it: it holds where `value` is not above `limit`."""

    name: str
    value: float
    limit: float
    unit: str

    @property
    def holds(self) -> bool:
        return self.value <= self.limit


def ratio(
    subject: Callable[[], object], floor: Callable[[], object], *, seconds: Callable[[Callable[[], object]], float], rounds: int
) -> float:
    """How many times as long as its floor a subject takes: the median over rounds in which both run, after one to warm up."""
    pairs = [(seconds(subject), seconds(floor)) for _ in range(rounds + 1)][1:]
    return median(taken / least for taken, least in pairs)


def cpu_seconds(work: Callable[[], object]) -> float:
    """The CPU time that a piece of work takes in this process."""
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def children_seconds(work: Callable[[], object]) -> float:
    """The CPU time that the programs take which a piece of work starts and waits for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def megabytes(program: str) -> float:
    """The most memory that a Python program takes, NLTK and all."""
    ran = subprocess.run([sys.executable, "-c", f"{program}\n{_TELL_MOST}"], cwd=ROOT, check=True, capture_output=True, text=True)
    return int(ran.stdout) / (1 << 20)


def python(arguments: Sequence[str]) -> None:
    """Run Python with these arguments in the checkout, its bytecode kept as anybody's is; CalledProcessError where it fails."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, env=kept)
