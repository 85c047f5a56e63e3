"""What was measured, for people and for programs."""

import json
from collections.abc import Sequence

from tests.bench.measuring import Figure


def table(figures: Sequence[Figure]) -> str:
    """A line for each figure under a line of headings."""
    rows = [("what is measured", "value", "limit", "unit", "holds")]
    rows += [(f.name, f"{f.value:.2f}", f"{f.limit:.2f}", f.unit, "yes" if f.holds else "NO") for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def as_json(figures: Sequence[Figure]) -> str:
    """`{"name": {"value", "limit", "unit", "holds"}}`."""
    said = {f.name: {"value": round(f.value, 3), "limit": f.limit, "unit": f.unit, "holds": f.holds} for f in figures}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
