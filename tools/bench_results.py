"""What benches/compare.php wrote, and how figures are printed."""

import json
import statistics

OURS = "JsMachineHere"
BEFORE = "JsMachineBefore"
AGREEMENT = 0.15
# In place of a figure on which two runs do not agree.
UNSTEADY = "–"


def duration(seconds):
    for unit, size in [("s", 1), ("ms", 1e-3), ("µs", 1e-6)]:
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}" if seconds / size < 1000 else f"{seconds / size:.0f} {unit}"
    return f"{seconds / 1e-6:.2g} µs"


def nanoseconds(seconds):
    value = seconds * 1e9
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def factor(value):
    return f"{value:.2g}" if value < 10 else f"{value:.0f}"


class Results:
    """What all runs measured of a list's works and rivals. `runs` is empty where nobody has measured the list."""

    def __init__(self, folder, name):
        self.runs = [json.loads(path.read_text()) for path in sorted(folder.glob(f"{name}-[0-9]*.json"))]
        first = self.runs[0] if self.runs else {"rivals": {}, "skipped": {}, "left_out": {}, "works": {}}
        self.rivals, self.skipped, self.left_out, self.works = (first[key] for key in ("rivals", "skipped", "left_out", "works"))
        self.apart = self.disagreements()

    def rounds(self, work, rival):
        figures = [run["works"][work]["figures"] for run in self.runs if work in run["works"]]
        return [time for figure in figures if rival in figure for time in figure[rival]["rounds"]]

    def median(self, work, rival):
        return statistics.median(self.rounds(work, rival))

    def ratio(self, work, rival):
        """Times as long as ours, none where either is missing. Round by round, as far as both have as many."""
        theirs, ours = self.rounds(work, rival), self.rounds(work, OURS)
        if not theirs or not ours:
            return None
        if len(theirs) != len(ours):
            return statistics.median(theirs) / statistics.median(ours)
        return statistics.median(a / b for a, b in zip(theirs, ours))

    def tail(self, work):
        return statistics.median(run["works"][work]["figures"][OURS]["p99"] for run in self.runs)

    def spread(self, work):
        return statistics.median(run["works"][work]["figures"][OURS]["spread"] for run in self.runs)

    def is_steady(self, work, rival):
        """Whether the figure may be printed: two whole runs agree on it, or there was only one."""
        return self.apart.get((work, rival), 0) <= AGREEMENT

    def in_group(self, group):
        return [key for key, work in self.works.items() if work["group"] == group]

    def has(self, work, rival):
        return bool(self.rounds(work, rival))

    def disagreements(self):
        """How far the medians of the last two runs are apart, for each pair: a part of the smaller."""
        if len(self.runs) < 2:
            return {}
        first, second = (run["works"] for run in self.runs[-2:])
        return {
            (work, rival): max(pair) / min(pair) - 1
            for work in first
            for rival in first[work]["figures"]
            if rival in second.get(work, {"figures": {}})["figures"]
            for pair in [(first[work]["figures"][rival]["median"], second[work]["figures"][rival]["median"])]
        }
