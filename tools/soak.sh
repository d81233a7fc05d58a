#!/usr/bin/env bash
# Hours of traffic in PHP-FPM, hostile scripts among it: SOAK_SECONDS of it (default 1800), to the folder target/soak.
#
# No picture with SOAK_PICTURE=no; SOAK_KEPT=1 runs hostile scripts in jobs, contexts and registered scripts as well. Fails
# when a worker dies, an answer is wrong or missing, a limit is enforced late, or a worker grows.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

module=$(module_path)
set_php_command "$module"
output=$(target_dir)/soak
mkdir -p "$output"

# A picture is worth a Python package, but no failure.
plot() {
    if [ "${SOAK_PICTURE:-yes}" = no ]; then
        return
    fi
    if ! python3 -m venv --help >/dev/null 2>&1; then
        say "no picture: python3 with venv was not found; the figures are in $output"
        return
    fi
    if ! "$output/venv/bin/python" -c 'import matplotlib' 2>/dev/null; then
        python3 -m venv "$output/venv" && "$output/venv/bin/pip" install --quiet matplotlib ||
            { say "no picture: matplotlib could not be installed; the figures are in $output"; return; }
    fi
    "$output/venv/bin/python" tools/soak_plot.py "$output" && say "the picture is $output/soak.png"
}

say "${SOAK_SECONDS:-1800} s of traffic"
status=0
JS_MACHINE_SO=$module "${PHP_COMMAND[@]}" tools/soak.php "${SOAK_SECONDS:-1800}" "$output" || status=$?
plot
exit "$status"
