"""Plots what tools/soak.php wrote: soak_plot.py DIRECTORY makes soak.png there."""

import csv
import sys
from collections import defaultdict
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402  (the backend has to be chosen first)


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def quantile(values, part):
    return sorted(values)[int(len(values) * part)]


def plot_workers(axes, samples):
    for name, axis in zip(["rss_mb", "threads", "files"], axes):
        for worker in sorted({sample["worker"] for sample in samples}):
            own = [sample for sample in samples if sample["worker"] == worker]
            seconds = [float(sample["second"]) for sample in own]
            axis.plot(seconds, [float(sample[name]) for sample in own], linewidth=0.7, label=f"worker {worker}")
        axis.set_ylabel({"rss_mb": "resident, MB", "threads": "threads", "files": "open files"}[name])
        axis.set_ylim(bottom=0)
    axes[0].legend(loc="upper right", fontsize="x-small", ncol=4)


def plot_quantiles(axis, requests, value, label, width):
    """p50 and p99 of every `width` seconds."""
    buckets = defaultdict(list)
    for request in requests:
        buckets[int(float(request["second"]) / width)].append(float(request[value]))
    seconds = [bucket * width for bucket in sorted(buckets)]
    for part in [0.5, 0.99]:
        values = [quantile(buckets[bucket], part) for bucket in sorted(buckets)]
        axis.plot(seconds, values, linewidth=0.9, label=f"p{part * 100:.0f}")
    axis.set_ylabel(label)
    axis.set_ylim(bottom=0)
    axis.legend(loc="upper right", fontsize="x-small")


def main(directory):
    samples, requests = rows(directory / "workers.csv"), rows(directory / "requests.csv")
    width = max(1, float(requests[-1]["second"]) / 100)
    figure, axes = plt.subplots(5, 1, figsize=(12, 15), sharex=True, layout="constrained")
    plot_workers(axes[:3], samples)
    real = [request for request in requests if request["kind"] == "real"]
    hostile = [request for request in requests if request["kind"] == "hostile"]
    plot_quantiles(axes[3], real, "ms", "real scripts, ms", width)
    plot_quantiles(axes[4], hostile, "net_late_ms", "hostile: after the limit,\nwithout waiting for a core, ms", width)
    axes[4].axhline(100, color="red", linewidth=0.7, label="the promise")
    axes[4].set_ylim(0, max(110, axes[4].get_ylim()[1]))
    axes[4].legend(loc="upper right", fontsize="x-small")
    axes[4].set_xlabel("seconds")
    figure.suptitle(f"{len(requests)} requests, {len(hostile)} of them hostile")
    figure.savefig(directory / "soak.png", dpi=100)


main(Path(sys.argv[1]))
