#!/usr/bin/env bash
# Makes table and chart from what tools/bench.sh measured: tools/bench_report.sh LIST. BENCH_DOCS=1 writes them to docs/.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

output=$(target_dir)/bench
destination=$output
[ -z "${BENCH_DOCS:-}" ] || destination=docs
python=python3
# A picture is worth a Python package, but no failure: the table needs none.
if [ "$1" = works ] && ! "$output/venv/bin/python" -c 'import matplotlib' 2>/dev/null; then
    { python3 -m venv "$output/venv" && "$output/venv/bin/pip" install --quiet matplotlib; } 2>"$output/pip.log" ||
        say "no chart: matplotlib could not be installed, see $output/pip.log"
fi
[ ! -x "$output/venv/bin/python" ] || python=$output/venv/bin/python
"$python" -B tools/bench_report.py "$output" "$destination" "$1"
