"""Makes benchmarks.md and benchmarks.svg from what tools/bench.sh measured: bench_report.py MEASURED DESTINATION LIST.

All that has been measured goes to the files; the part of LIST is printed."""

import datetime
import json
import os
import platform
import re
import statistics
import subprocess
import sys
from pathlib import Path

import bench_language
from bench_results import AGREEMENT, OURS, UNSTEADY, Results, duration, factor

LISTS = ("works", "small", "jobs")
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


def told(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "?"


def machine():
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 / 1024
    return (f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, Linux {platform.release()}; "
            f"{told('php', '-n', '-r', 'echo PHP_VERSION;')} (PHP), {told('rustc', '--version')}, Node {told('node', '--version')}")


def own_cells(results, work, short):
    if not results.is_steady(work, OURS):
        return [UNSTEADY] * (3 if short else 2)
    tail = [duration(results.tail(work))] if short else []
    return [f"**{duration(results.median(work, OURS))}**", *tail, f"±{results.spread(work) * 100:.0f} %"]


def rival_cell(results, work, name):
    ratio = results.ratio(work, name)
    if ratio is None:
        return ""
    if not results.is_steady(work, name):
        return UNSTEADY
    return duration(results.median(work, name)) + (f" ({factor(ratio)})" if results.is_steady(work, OURS) else "")


def table(results, group):
    works = [key for key in results.in_group(group) if results.has(key, OURS)]
    if not works:
        return []
    title, text = GROUPS[group]
    rivals = [name for name in results.rivals if name != OURS and any(results.has(work, name) for work in works)]
    short = group in ("isolated", "kept")
    head = ["", "js-machine", *(["p99"] if short else []), "spread", *[results.rivals[name]["title"] for name in rivals]]
    lines = [f"### {title}", "", text, "", "| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    for work in works:
        cells = [results.works[work]["title"], *own_cells(results, work, short)]
        cells += [rival_cell(results, work, name) for name in rivals]
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
    """How many figures two whole runs agree on, and which they do not."""
    apart = results.apart
    if not apart:
        return ["Measured in one run only: nothing can be said about how well runs agree.", ""]
    within = sum(part <= AGREEMENT for part in apart.values())
    lines = [f"The medians of two whole runs are within {AGREEMENT * 100:.0f} % of each other for {within} of {len(apart)} figures."]
    outside = sorted(((part, pair) for pair, part in apart.items() if part > AGREEMENT), reverse=True)
    if outside:
        worst = ", ".join(f"{work} of {results.rivals[rival]['title']} {part * 100:.0f} %" for part, (work, rival) in outside)
        lines.append(f"The others are not printed ({UNSTEADY}): {worst}.")
    if within < 0.9 * len(apart):
        lines.append("That is less than nine of ten: the machine was not quiet enough.")
    return [" ".join(lines), ""]


def works_part(results, folder, has_chart):
    lines = [
        "## js-machine and others", "",
        "In brackets: times as long as js-machine, by the median of the ratios of each round, so above 1 js-machine is faster.",
        "", *agreement(results),
    ]
    if has_chart:
        lines += ["![The same as a chart](benchmarks.svg)", ""]
    for group in GROUPS:
        lines += table(results, group)
    return [*lines, *figures(folder), *counts(folder), *bench_language.slower(results, "works")]


def measured_part(lists):
    """Who took part in any list."""
    rivals = {rival["title"]: rival["version"] for results in lists.values() for rival in results.rivals.values()}
    skipped = {title: reason for results in lists.values() for title, reason in results.skipped.items() if title not in rivals}
    return ["## Who is measured", "", *(f"- {title}: {version}" for title, version in rivals.items()),
            *(f"- {title}: left out, {reason}" for title, reason in skipped.items())]


def document(lists, parts):
    lines = [
        "# Benchmarks", "",
        "Made by `make bench bench-small bench-jobs` (table and chart: `BENCH_DOCS=1`). Do not edit.", "",
        f"{datetime.date.today().isoformat()}; {machine()}.", "",
        "Medians of rounds in which everybody takes turns, on one processor. A round's figure is the mean of its runs in "
        "processor time, their median by the clock. The spread is half the distance between the quartiles of the rounds. A figure on which two whole runs differ by more than "
        f"{AGREEMENT * 100:.0f} % is not printed.", "",
        os.environ.get("BENCH_NOTE", "") or "The machine should have nothing else to do meanwhile.", "",
    ]
    for part in parts.values():
        lines += part
    return "\n".join([*lines, *measured_part(lists)]) + "\n"


def chart(results, path):
    """One panel a group: how many times as long as js-machine each rival takes, on a logarithmic scale."""
    try:
        import matplotlib
    except ImportError:
        return False
    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "js-machine", "svg.fonttype": "none"})
    import matplotlib.pyplot as plt

    def is_shown(work):
        return results.has(work, OURS) and results.is_steady(work, OURS)

    works = {group: [key for key in results.in_group(group) if is_shown(key)] for group in GROUPS}
    works = {group: keys for group, keys in works.items() if keys}
    figure, axes = plt.subplots(len(works), 1, figsize=(9, 1.2 + 0.33 * sum(len(keys) + 2 for keys in works.values())), sharex=True,
                                height_ratios=[len(keys) + 1 for keys in works.values()], layout="constrained", squeeze=False)
    others = [name for name in results.rivals if name != OURS]
    markers = dict(zip(others, "osD^vPX*"))
    for axis, (group, keys) in zip(axes[:, 0], works.items()):
        for row, work in enumerate(keys):
            for name in others:
                ratio = results.ratio(work, name)
                if ratio is not None and results.is_steady(work, name):
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


def main(folder, destination, wanted):
    lists = {name: Results(folder, name) for name in LISTS}
    if not any(lists[wanted].has(work, OURS) for work in lists[wanted].works):
        sys.exit("js-machine itself was not measured, so there is nothing to compare with")
    parts = {}
    for name, results in lists.items():
        if not results.runs:
            continue
        if name == "works":
            parts[name] = works_part(results, folder, chart(results, destination / "benchmarks.svg"))
        else:
            parts[name] = bench_language.part(results, name, agreement(results))
    (destination / "benchmarks.md").write_text(document(lists, parts))
    print("\n".join(parts[wanted]))
    print(f"written: {destination / 'benchmarks.md'}")


main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
