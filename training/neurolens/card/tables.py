"""Markdown tables of figures."""

from __future__ import annotations

from typing import Any

MAIN = {"auc": "AUC", "accuracy": "accuracy", "sensitivity": "sensitivity", "specificity": "specificity"}
MORE = {
    "coverage": "decided (not `uncertain`)", "sensitivityDecided": "sensitivity where decided", "specificityDecided": "specificity where decided",
    "typeAccuracy": "type right, of tumors of stated type", "calibrationError": "expected calibration error of `p_tumor` (15 bins)",
    "lost": "brain MRIs taken for something else", "pointing": "peak of the map inside the tumor's box",
    "boxOverlap": "overlap (IoU) of hot region and box", "falseHotArea": "hot area of healthy pictures",
}
GROUPS = ("all", "usual", "other", "web")


def cell(figure: list[float] | None) -> str:
    """`0.987 (0.97 to 0.99)`, or a dash."""
    if figure is None:
        return "–"
    return f"{figure[0]:.3f} ({figure[1]:.2f} to {figure[2]:.2f})"


def table(head: list[str], rows: list[list[Any]]) -> str:
    """A table of anything that can be written."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(value) for value in line) + " |" for line in lines)


def main_figures(sets: dict[str, Any], prefix: str = "", names: tuple[str, ...] = ()) -> str:
    """Sets as rows, the four main figures as columns: those whose name starts with `prefix` (which is cut off), or those named."""
    chosen = {name: sets[name] for name in names if name in sets} or {
        name.removeprefix(prefix): entry for name, entry in sets.items() if prefix and name.startswith(prefix)
    }
    rows = [[name, entry["images"], entry["groups"], *(cell(entry.get(key)) for key in MAIN)] for name, entry in chosen.items()]
    return table([prefix.strip("/") or "set", "pictures", "groups", *MAIN.values()], rows)


def more_figures(sets: dict[str, Any]) -> str:
    """The other figures as rows, groups of sources as columns."""
    return table(["figure", *GROUPS], [[words, *(cell(sets.get(name, {}).get(key)) for name in GROUPS)] for key, words in MORE.items()])


def other_kinds(kinds: dict[str, Any]) -> str:
    """Pictures that are no brain MRI, by kind."""
    return table(["kind", "pictures", "rejected"], [[name, entry["images"], cell(entry.get("rejected"))] for name, entry in kinds.items()])


def confusion(matrix: dict[str, Any]) -> str:
    """Counts; rows are the truth."""
    return table(["truth, then the answer:", *matrix["labels"]], [[label, *row] for label, row in zip(matrix["labels"], matrix["rows"])])


def left_out(entries: list[dict[str, Any]]) -> str:
    """One row a source that training did not see."""
    rows = [[entry["left"], entry.get("images", entry.get("otherImages")), *(cell(entry.get(key)) for key in ("auc", "sensitivity", "specificity", "rejected"))]
            for entry in entries]
    return table(["left out of training", "pictures", "AUC", "sensitivity", "specificity", "other pictures rejected"], rows)


def comparison(rows: list[dict[str, Any]]) -> str:
    """Our model beside others, on the same pictures of `test`."""
    columns = {"usualAccuracy": "accuracy, usual", "usualAuc": "AUC, usual", "otherAuc": "AUC, other", "otherSensitivity": "sensitivity, other",
               "webSensitivity": "sensitivity, web", "rejected": "not a brain MRI, rejected"}
    lines = [[row["name"], f"{row['parameters']:,}", f"{row['megabytes']:.2f}", row["epochs"],
              *(("cannot" if key == "rejected" and row[key] is None else cell(row[key])) for key in columns)] for row in rows]
    return table(["model", "parameters", "MB", "epochs", *columns.values()], lines)
