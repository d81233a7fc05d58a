"""The parts of benchmarks.md on the engine's speed: small operations, whole jobs, and what is slower and why."""

import re
from pathlib import Path

from bench_results import BEFORE, OURS, UNSTEADY, duration, factor, nanoseconds

QUICKJS, NODE = "QuickJs", "NodeKept"
# What is slower than this says why.
LIMIT = 4
REASONS = Path("benches/slower.md")
GROUPS = {
    "small": [("small", "## Small operations", "Nanoseconds of processor time of one operation (`make bench-small`, benches/small). "
               "`!`: the size of what is worked on matters.", nanoseconds)],
    "jobs": [("jobs", "## Whole jobs", "npm libraries at the versions of tests/corpus/npm/package.json (`make bench-jobs`, benches/jobs), "
              "warm; processor time of one job.", duration),
             ("loading", "### Loading them", "The bundle is parsed, compiled and run in a fresh state; processor time.", duration)],
}


def columns(results):
    """Rivals that are here, with the heads of their columns."""
    heads = [(BEFORE, ["before", "of before"]), (QUICKJS, ["QuickJS-NG", "times"]), (NODE, ["Node", "times"])]
    return [(rival, head) for rival, head in heads if rival in results.rivals]


def times_as_long(results, work, rival):
    """Ours against the rival's, none where one of them is missing or not steady."""
    ratio = results.ratio(work, rival)
    return 1 / ratio if ratio and results.is_steady(work, rival) and results.is_steady(work, OURS) else None


def cells_of(results, work, rival, form):
    if not results.has(work, rival):
        return ["fails" if rival in results.left_out.get(work, {}) else "", ""]
    if not results.is_steady(work, rival):
        return [UNSTEADY, ""]
    ratio = times_as_long(results, work, rival)
    return [form(results.median(work, rival)), "" if ratio is None else factor(ratio)]


def row(results, work, form):
    own = cells_of(results, work, OURS, form)[0]
    spread = f"±{results.spread(work) * 100:.0f} %" if results.has(work, OURS) and own != UNSTEADY else ""
    theirs = [cell for rival, _ in columns(results) for cell in cells_of(results, work, rival, form)]
    return [results.works[work]["title"], f"**{own}**", spread, *theirs]


def sum_row(results, works, form):
    """The sum of ours, and each rival's of what both have a steady figure of; a ratio is of those alone."""
    def steady(rival):
        return [work for work in works if results.has(work, rival) and results.is_steady(work, rival)]

    def total(rival, of):
        return sum(results.median(work, rival) for work in of)

    own = steady(OURS)
    if not own:
        return []
    theirs = []
    for rival, _ in columns(results):
        shared = [work for work in steady(rival) if work in own]
        of = "" if len(shared) == len(own) else f" ({len(shared)})"
        theirs += [form(total(rival, shared)) + of, factor(total(OURS, shared) / total(rival, shared))] if shared else ["", ""]
    return [[f"sum of {len(own)}", f"**{form(total(OURS, own))}**", "", *theirs]]


def padded(rows):
    """Lines of a table that can be read as text as well."""
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(rows[0]))]
    lines = ["| " + " | ".join([cells[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells[1:], widths[1:]))]) + " |"
             for cells in rows]
    rule = "|" + "|".join(["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])]) + "|"
    return [lines[0], rule, *lines[1:]]


def slowness(results, work):
    """What rows are sorted by: slowest against QuickJS-NG first, then what has no figure of both."""
    ratio = results.ratio(work, QUICKJS)
    return -1 / ratio if ratio else 0


def left_out(results, works):
    """Why some have no figure."""
    return [f"- `{work}` of {results.rivals[rival]['title']}: left out, {reason}"
            for work in works for rival, reason in results.left_out.get(work, {}).items()]


def table(results, group, title, text, form):
    works = results.in_group(group)
    if not works:
        return []
    if group == "small":
        works = sorted(works, key=lambda work: slowness(results, work))
    head = ["", "js-machine", "spread", *(cell for _, head in columns(results) for cell in head)]
    sums = sum_row(results, works, form) if group != "small" else []
    reasons = left_out(results, works)
    return [title, "", text, "", *padded([head, *(row(results, work, form) for work in works), *sums]), "", *reasons, *([""] if reasons else [])]


def reasons(name):
    """The prose and the reasons of a section of benches/slower.md; a reason is a line that starts with its key."""
    sections = re.split(r"^## (\w+)\n", REASONS.read_text(), flags=re.MULTILINE)
    lines = dict(zip(sections[1::2], sections[2::2])).get(name, "").strip().splitlines()
    found = {}
    for line in lines:
        if match := re.match(r"- `(.+?)`: (.+)", line):
            found[match[1]] = match[2]
    return [line for line in lines if not line.startswith("- `")], found


def slower(results, name):
    """What takes more than LIMIT times as long as QuickJS-NG, and why."""
    prose, known = reasons(name)
    slow = [(ratio, work) for work in results.works if (ratio := times_as_long(results, work, QUICKJS)) and ratio > LIMIT]
    lines = ["### What is slower, and why", "", *prose, *([""] if prose else [])]
    explained = [(ratio, work) for ratio, work in sorted(slow, reverse=True) if work in known]
    others = [(ratio, work) for ratio, work in sorted(slow, reverse=True) if work not in known]
    if slow:
        lines += [f"{len(slow)} take more than {LIMIT} times as long as QuickJS-NG.", ""]
    if explained:
        lines += [*(f"- `{work}` ({factor(ratio)}): {known[work]}" for ratio, work in explained), ""]
    if others:
        lines += ["Without a profile that says why: " + ", ".join(f"`{work}` ({factor(ratio)})" for ratio, work in others) + ".", ""]
    return lines


def part(results, name, agreement):
    lines = []
    for group, title, text, form in GROUPS[name]:
        lines += table(results, group, title, text, form)
    return [*lines, *agreement, *slower(results, name)]
