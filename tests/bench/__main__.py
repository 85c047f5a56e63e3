"""`python -m tests.bench`: what Quire promises, measured. Prints a table, writes build/bench.json, fails where a promise does not hold."""

import sys
from collections.abc import Callable

from tests.bench import command_line, generation, panel, printing, saving, scanning
from tests.bench.measuring import ROOT, Figure
from tests.bench.telling import as_json, table

ROOMS: tuple[Callable[[], list[Figure]], ...] = (
    generation.figures,
    printing.figures,
    scanning.figures,
    command_line.figures,
    saving.figures,
    panel.figures,
)
FILE = ROOT / "build" / "bench.json"


def main() -> int:
    """Measure every room; 0 where all promises hold, else 1."""
    figures = [figure for measure in ROOMS for figure in measure()]
    print(table(figures))
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(as_json(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
