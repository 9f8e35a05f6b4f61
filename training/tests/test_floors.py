"""Floors of the accuracy gate: below the figures by the margin, and never lowered by themselves."""

import json
from pathlib import Path

import pytest

from neurolens import floors
from neurolens.floors import floors_of, raised


def figures(sensitivity: float = 0.95, split: str = "val") -> dict:
    one = {"images": 340, "tumors": 300, "boxed": 200, "auc": [0.99, 0.98, 1.0], "sensitivity": [sensitivity, 0.9, 1.0],
           "specificity": [0.975, 0.9, 1.0], "pointing": [0.87, 0.8, 0.9], "lost": [0.01, 0.0, 0.02]}
    return {"split": split, "model": "a" * 64, "brain": {name: one for name in ("all", "usual", "other", "web")},
            "notBrain": {"all": {"images": 158, "rejected": [1.0, 1.0, 1.0]}}}


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, val: dict, *args: str) -> dict:
    (folder / "val.json").write_text(json.dumps(val))
    monkeypatch.setattr("sys.argv", ["floors", "--val", str(folder / "val.json"), "--model", str(folder), *args])
    try:
        floors.main()
    finally:
        written = json.loads((folder / "floors.json").read_text()) if (folder / "floors.json").exists() else {}
    return written


def test_floors_lie_below_by_two_points_or_two_pictures() -> None:
    result = floors_of(figures())
    assert result["usual"] == {"sensitivity": 0.93, "specificity": 0.925, "auc": 0.97}
    assert "auc" not in result["web"]
    assert result["all"] == {"kept": 0.97, "pointing": 0.85, "rejected": 0.98}


def test_floors_only_rise() -> None:
    assert raised({"usual": {"auc": 0.97, "old": 1.0}}, {"usual": {"auc": 0.95, "sensitivity": 0.9}}) == {"usual": {"auc": 0.97, "sensitivity": 0.9}}


def test_a_worse_model_keeps_the_floor_and_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path, monkeypatch, figures())
    with pytest.raises(SystemExit, match="usual sensitivity"):
        run(tmp_path, monkeypatch, figures(0.80))
    assert json.loads((tmp_path / "floors.json").read_text())["floors"]["usual"]["sensitivity"] == 0.93


def test_a_model_between_floor_and_figure_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path, monkeypatch, figures(0.95))
    assert run(tmp_path, monkeypatch, figures(0.935))["floors"]["usual"]["sensitivity"] == 0.93


def test_lowering_takes_a_reason_and_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path, monkeypatch, figures())
    written = run(tmp_path, monkeypatch, figures(0.80), "--lower", "harder pictures")
    assert written["floors"]["usual"]["sensitivity"] == 0.78 and written["lowered"] == ["harder pictures"]
    assert run(tmp_path, monkeypatch, figures(0.80))["lowered"] == ["harder pictures"]


def test_floors_are_not_set_on_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match="set on val"):
        run(tmp_path, monkeypatch, figures(split="test"))
