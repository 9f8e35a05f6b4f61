"""The smoke test's choice of pictures, and what it does when something is wrong."""

from pathlib import Path

import pytest

from neurolens import smoke
from neurolens.manifest import Row, read_manifest


def row(number: int, split: str, source: str) -> Row:
    return Row(f"{source}/{number}.png", split, "glioma", source, f"g{number}", "", None, "")


def test_every_source_is_chosen_before_any_twice() -> None:
    rows = [row(number, "train", "cheng") for number in range(50)] + [row(60, "train", "hab"), row(61, "val", "hab"), row(62, "test", "hab")]
    chosen = smoke.chosen_rows(rows, {"train": 4, "val": 4})
    assert [one.source for one in chosen] == ["cheng", "hab", "cheng", "cheng", "hab"] and all(one.split != "test" for one in chosen)


def test_copied_data_hold_the_chosen_files_masks_and_rows_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "masks").mkdir(parents=True)
    for name in ("a.png", "b.png", "masks/a.png"):
        (data / name).write_text(name)
    head = "file,split,label,source,group,plane,box,mask"
    (data / "manifest.csv").write_text(f"{head}\na.png,train,glioma,cheng,g1,,0.5 0.5 0.1 0.1,masks/a.png\nb.png,val,no_tumor,hab,g2,,,\n")
    rows = read_manifest(data)
    smoke.copy_data(data, tmp_path / "copy", rows[:1])
    assert read_manifest(tmp_path / "copy") == rows[:1]
    assert (tmp_path / "copy/masks/a.png").read_text() == "masks/a.png" and not (tmp_path / "copy/b.png").exists()


def test_a_failed_command_or_check_ends_with_its_words() -> None:
    with pytest.raises(SystemExit, match="unrecognized arguments: --nonsense"):
        smoke.run("floors", "--nonsense")
    with pytest.raises(SystemExit, match="the moon is blue"):
        smoke.checked(False, "the moon is blue")


def test_without_the_data_it_is_skipped_with_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["smoke", "--data", str(tmp_path)])
    smoke.main()
    assert "Skipped" in capsys.readouterr().out
