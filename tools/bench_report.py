"""Makes benchmarks.md and benchmarks.svg from what tools/bench.sh measured: bench_report.py MEASURED DESTINATION."""

import datetime
import json
import os
import platform
import re
import statistics
import subprocess
import sys
from pathlib import Path

OURS = "JsMachineHere"
AGREEMENT = 0.15
GROUPS = {
    "isolated": ("A pristine state for each call", "Time that PHP sees for a script that finds nothing of the one before. "
                 "Otto's VMs do not promise that: they keep their globals. QuickJS-NG: a new runtime and context, in Rust."),
    "kept": ("A state that is kept", "Calls of registered scripts, evaluations in a context. QuickJS-NG has no way from PHP "
             "in its figures."),
    "work": ("Work", "Processor time of one call of a function that is there already."),
    "kernels": ("Kernels of the kinds of the V8 v7 suite", "Own programs (benches/kernels), processor time of a run."),
    "bundles": ("Loading npm libraries", "Bundled by esbuild, parsed and run in a pristine state; processor time."),
    "border": ("Between PHP and JavaScript", "Values in and out; functions of the host."),
}


def duration(seconds):
    for unit, size in [("s", 1), ("ms", 1e-3), ("µs", 1e-6)]:
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}" if seconds / size < 1000 else f"{seconds / size:.0f} {unit}"
    return f"{seconds / 1e-6:.2g} µs"


def factor(value):
    return f"{value:.2g}" if value < 10 else f"{value:.0f}"


def told(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "?"


class Results:
    """What all runs measured of works and rivals."""

    def __init__(self, folder):
        self.runs = [json.loads(path.read_text()) for path in sorted(folder.glob("run-*.json"))]
        self.rivals = self.runs[0]["rivals"]
        self.skipped = self.runs[0]["skipped"]
        self.works = self.runs[0]["works"]

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


def machine():
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 / 1024
    return (f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, Linux {platform.release()}; "
            f"{told('php', '-n', '-r', 'echo PHP_VERSION;')} (PHP), {told('rustc', '--version')}, Node {told('node', '--version')}")


def table(results, group):
    works = [key for key, work in results.works.items() if work["group"] == group and results.has(key, OURS)]
    if not works:
        return []
    title, text = GROUPS[group]
    rivals = [name for name in results.rivals if name != OURS and any(results.has(work, name) for work in works)]
    short = group in ("isolated", "kept")
    head = ["", "js-machine", *(["p99"] if short else []), "spread", *[results.rivals[name]["title"] for name in rivals]]
    lines = [f"### {title}", "", text, "", "| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    for work in works:
        cells = [results.works[work]["title"], f"**{duration(results.median(work, OURS))}**"]
        if short:
            cells.append(duration(results.tail(work)))
        cells.append(f"±{results.spread(work) * 100:.0f} %")
        for name in rivals:
            ratio = results.ratio(work, name)
            cells.append("" if ratio is None else f"{duration(results.median(work, name))} ({factor(ratio)})")
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def figures(folder):
    """Start-up, memory, jobs and size: the median of what all runs found."""
    found = {}
    for path in sorted(folder.glob("figures-*.jsonl")):
        for line in path.read_text().splitlines():
            figure = json.loads(line)
            found.setdefault(figure["key"], (figure, []))[1].append(figure["value"])
    lines = ["### Start-up, memory, cores", "", "| | | target |", "|---|---:|---|"]
    for figure, values in found.values():
        value = statistics.median(values)
        lines.append(f"| {figure['title']} | {value:.2f} {figure['unit']} | {figure['target'] or ''} |")
    throughput = folder / "throughput.json"
    if throughput.exists():
        rates = json.loads(throughput.read_text())
        cost = rates["bare_contexts"] / rates["executions"]
        lines.append(f"| isolated executions of `2 + 2` in Rust, {rates['threads']} threads | {rates['executions']} a second | |")
        lines.append(f"| their cost, against building, using and dropping a bare Boa context | {cost:.2f} times | at most 1.3 |")
    return [*lines, ""]


def counts(folder):
    path = folder / "callgrind.tsv"
    if not path.exists():
        return []
    names = {
        "execute": "`execute('2 + 2')`", "fibonacci": "`execute(fibonacci(10))`", "call": "`call()` of a registered no-op",
        "host": "100 calls of a host function", "rows": "1,000 rows of 6 fields in and out",
        "json_parse": "`JSON.parse` of those rows, and the text in", "json_stringify": "`JSON.stringify` of those rows, and the rows in",
    }
    rows = [line.split("\t") for line in path.read_text().splitlines()]
    return ["### Instructions", "", "`make callgrind`: the engine's and the conversion's part of a call. These repeat exactly.", "",
            "| | instructions |", "|---|---:|", *[f"| {names.get(name, name)} | {int(count):,} |" for name, count in rows], ""]


def agreement(results):
    apart = results.disagreements()
    if not apart:
        return ["One run only: nothing can be said about how well runs agree.", ""]
    within = sum(part <= AGREEMENT for part in apart.values())
    lines = [f"The medians of two whole runs are within {AGREEMENT * 100:.0f} % of each other for {within} of {len(apart)} figures."]
    outside = sorted(((part, pair) for pair, part in apart.items() if part > AGREEMENT), reverse=True)
    if outside:
        worst = ", ".join(f"{work} of {results.rivals[rival]['title']} {part * 100:.0f} %" for part, (work, rival) in outside)
        lines.append(f"The others: {worst}.")
    return [" ".join(lines), ""]


def document(results, folder, has_chart):
    lines = [
        "# Benchmarks", "",
        "Made by `make bench` (table and chart: `BENCH_DOCS=1 make bench`). Do not edit.", "",
        f"{datetime.date.today().isoformat()}; {machine()}.", "",
        "Medians of rounds in which everybody takes turns. In brackets: times as long as js-machine, by the median of the "
        "ratios of each round, so above 1 js-machine is faster. The spread is half the distance between the quartiles of the "
        "rounds' medians.", "",
        os.environ.get("BENCH_NOTE", "") or "The machine should have nothing else to do meanwhile.", "",
        *agreement(results),
    ]
    if has_chart:
        lines += ["![The same as a chart](benchmarks.svg)", ""]
    for group in GROUPS:
        lines += table(results, group)
    lines += [*figures(folder), *counts(folder), "### Who is measured", ""]
    lines += [f"- {rival['title']}: {rival['version']}" for rival in results.rivals.values()]
    lines += [f"- {title}: left out, {reason}" for title, reason in results.skipped.items()]
    return "\n".join(lines) + "\n"


def chart(results, path):
    """One panel a group: how many times as long as js-machine each rival takes, on a logarithmic scale."""
    try:
        import matplotlib
    except ImportError:
        return False
    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "js-machine", "svg.fonttype": "none"})
    import matplotlib.pyplot as plt

    works = {group: [key for key, work in results.works.items() if work["group"] == group and results.has(key, OURS)] for group in GROUPS}
    works = {group: keys for group, keys in works.items() if keys}
    figure, axes = plt.subplots(len(works), 1, figsize=(9, 1.2 + 0.33 * sum(len(keys) + 2 for keys in works.values())), sharex=True,
                                height_ratios=[len(keys) + 1 for keys in works.values()], layout="constrained", squeeze=False)
    others = [name for name in results.rivals if name != OURS]
    markers = dict(zip(others, "osD^vPX*"))
    for axis, (group, keys) in zip(axes[:, 0], works.items()):
        for row, work in enumerate(keys):
            for name in others:
                ratio = results.ratio(work, name)
                if ratio is not None:
                    axis.plot(ratio, row, markers[name], color=f"C{others.index(name)}", markersize=6)
        axis.axvline(1, color="black", linewidth=0.8)
        axis.set_yticks(range(len(keys)), [results.works[key]["title"].replace("`", "") for key in keys], fontsize=8)
        axis.set_ylim(len(keys) - 0.5, -0.5)
        axis.grid(axis="x", linewidth=0.3)
        axis.set_title(GROUPS[group][0], fontsize=9, loc="left")
        axis.set_xscale("log")
    axes[-1, 0].set_xlabel("times as long as js-machine (right of 1: js-machine is faster)")
    handles = [plt.Line2D([], [], color=f"C{others.index(name)}", marker=markers[name], linestyle="", label=results.rivals[name]["title"])
               for name in others]
    figure.legend(handles=handles, loc="outside upper center", ncol=3, fontsize=8)
    figure.savefig(path, metadata={"Date": None})
    return True


def main(folder, destination):
    results = Results(folder)
    if not any(results.has(work, OURS) for work in results.works):
        sys.exit("js-machine itself was not measured, so there is nothing to compare with")
    has_chart = chart(results, destination / "benchmarks.svg")
    text = document(results, folder, has_chart)
    (destination / "benchmarks.md").write_text(text)
    print(text)
    print(f"written: {destination / 'benchmarks.md'}")


main(Path(sys.argv[1]), Path(sys.argv[2]))
