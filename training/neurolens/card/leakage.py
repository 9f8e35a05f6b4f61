"""The leakage audit in words and a table."""

from __future__ import annotations

from typing import Any

from .tables import table

HEAD = "### Leakage audit"
HOW = (
    "Every brain MRI has a group: its patient where the source names one (Cheng's repeat examinations merged), its subject, or its cluster of near-duplicates. Splits were drawn by group. "
    "`python3 -m neurolens.audit` verifies on the files that no group lies in two splits, and counts the pictures that two splits share all the same: by perceptual hash "
    "(64 bits pHash, 64 bits dHash, whole and without margin, in all eight orientations), confirmed by the rank correlation of thumbnails."
)


def leakage(audit: dict[str, Any] | None) -> str:
    """The section; says so where the audit was not run."""
    if audit is None:
        return f"{HEAD}\nNot measured for this version."
    broken = audit["groupsInTwoSplits"]
    groups = ", ".join(f"{count} in `{split}`" for split, count in audit["brainGroups"].items())
    verdict = "None lies in two splits." if not broken else f"**{len(broken)} lie in two splits**: {', '.join(broken)}."
    twice = audit["filesInTwoSplits"]
    if twice:
        verdict += f" {len(twice)} file{'s' if len(twice) > 1 else ''} stand{'' if len(twice) > 1 else 's'} in two splits under two groups: {', '.join(f'`{file}`' for file in twice)}."
    rows = [[f"`{entry['of']}` in `{entry['in']}`", *(f"{entry[kind]['shared']} of {entry[kind]['pictures']}" for kind in ("brain", "other"))]
            for entry in audit["shared"]]
    recall = ", ".join(f"{name} {share:.0%}" for name, share in audit["recallOfCopies"].items())
    return "\n\n".join([
        f"{HEAD}\n{HOW}",
        f"Groups of brain MRIs: {groups}. {verdict}",
        table(["same picture found", "brain MRIs", "other pictures"], rows),
        f"A pair counts from a rank correlation of {audit['alike']:g} and at most {audit['farBits']} of 128 bits apart; different people at the same place, skull-stripped, reach "
        f"{audit['mostAlikeStrangers']:.3f}. Of altered copies it recognizes: {recall}. So it misses some, and neighboring slices of one person it does not look for.",
        _by_source(audit),
    ])


def _by_source(audit: dict[str, Any]) -> str:
    """Where the shared brain MRIs of `test` come from, by folder of the file."""
    pairs = next((entry["brain"]["pairs"] for entry in audit["shared"] if (entry["of"], entry["in"]) == ("test", "train")), [])
    if not pairs:
        return "No brain MRI of `test` was found in `train`."
    counts: dict[str, int] = {}
    for pair in pairs:
        folder = pair["file"].split("/")[1]
        counts[folder] = counts.get(folder, 0) + 1
    listed = ", ".join(f"`{folder}` {count}" for folder, count in sorted(counts.items(), key=lambda item: -item[1]))
    return (f"Brain MRIs of `test` that `train` holds too: {len(pairs)}, by folder {listed}. This audit found them after the splits had been drawn: "
            "figures without them stand below where they were measured.")
