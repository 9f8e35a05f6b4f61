"""The table, for the terminal and for the model card."""

from __future__ import annotations

from typing import Any

from .changes import UNCHANGED
from .compare import ALLOWED_DROP

FIGURES = ("sensitivity", "specificity", "lost", "pointing")


HEADER = "\n".join(["| change | " + " | ".join(FIGURES) + " |", "|" + "---|" * (1 + len(FIGURES))])


def markdown_table(result: dict[str, Any]) -> str:
    """Changes as rows, from what `python3 -m neurolens.robustness` wrote: each figure in percent, and in brackets its difference to the
    unchanged pictures with a 95% interval. A change that costs more sensitivity than allowed is in bold."""
    return "\n".join([HEADER, *(table_row(name, figures) for name, figures in result["changes"].items())])


def table_row(name: str, figures: dict[str, Any]) -> str:
    """One row of `markdown_table`."""
    shown = name if figures.get("within", True) else f"**{name}**"
    return f"| {shown} | " + " | ".join(_cell(figures.get(key), name == UNCHANGED) for key in FIGURES) + " |"


def closing_line(result: dict[str, Any]) -> str:
    """How many changes keep within the allowed drop, and which do not."""
    changes = {name: figures for name, figures in result["changes"].items() if name != UNCHANGED and "within" in figures}
    failed = [f"{name} ({figures['sensitivity'][1] * 100:+.1f})" for name, figures in changes.items() if not figures["within"]]
    kept = f"{len(changes) - len(failed)} of {len(changes)} changes cost at most {ALLOWED_DROP * 100:.0f} points of sensitivity"
    return f"{kept}; more: {', '.join(failed)}." if failed else f"{kept}."


def _cell(figure: list[float] | None, alone: bool) -> str:
    if figure is None:
        return "–"
    value, difference, low, high = (100 * v for v in figure)
    return f"{value:.1f}" if alone else f"{value:.1f} ({difference:+.1f}: {low:+.1f} to {high:+.1f})"
