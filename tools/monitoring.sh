#!/usr/bin/env bash
# Checks monitoring/ with Debian's Prometheus: tools/monitoring.sh [MODULE]
#
# The rules by promtool; the queries of the dashboard by a Prometheus that scrapes the workers of PHP-FPM under load for LOAD_SECONDS
# (default 40), and what it counted by what the workers did. With PICTURE=FILE it draws the panels there, where there is a
# Chromium. The exit status is 77, and the last line the reason, where Prometheus or PHP-FPM cannot be had.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

work=$(target_dir)/monitoring
seconds=${LOAD_SECONDS:-40}
port=9391
scrape_port=9392
# How long the workers are scraped after the load.
idle=15

# Unpacked beside the system, as a service nobody asked for would be started otherwise.
fetch_prometheus() {
    if command -v promtool >/dev/null && command -v prometheus >/dev/null; then
        prometheus_bin=$(dirname "$(command -v promtool)")
        return
    fi
    prometheus_bin=$work/prometheus/usr/bin
    [ ! -x "$prometheus_bin/promtool" ] || return 0
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
    say 'fetching Prometheus'
    rm -rf "$work/debs"
    mkdir -p "$work/debs" "$work/prometheus"
    (cd "$work/debs" && { apt-get download -q prometheus || { apt-get update && apt-get download -q prometheus; }; }) >"$work/log" 2>&1 || return 1
    dpkg-deb -x "$work"/debs/prometheus_*.deb "$work/prometheus"
}

check_rules() {
    say 'rules'
    "$prometheus_bin/promtool" check rules monitoring/alerts.yml
    (cd monitoring && "$prometheus_bin/promtool" test rules alerts.test.yml)
}

# Every metric that is named here is one that the module has.
check_names() {
    local name
    say 'names'
    "${PHP_COMMAND[@]}" -r '(new JsMachine())->execute("1"); echo JsMachine::metrics();' | sed -n 's/^# TYPE \([a-z_]*\) .*/\1/p' | sort >"$work/metrics"
    grep -oh '\bjs_[a-z_]*' monitoring/grafana.json monitoring/alerts.yml | sed 's/_\(bucket\|sum\|count\)$//' | sort -u | while read -r name; do
        [ "$name" = js_machine ] || grep -qx "$name" "$work/metrics" || die "monitoring/ names $name, which is no metric"
    done
}

check_queries() {
    local load status=0
    say "a Prometheus that scrapes PHP-FPM: $seconds s of load, $idle s without"
    rm -rf "$work/data" "$work/socket" "$work/totals"
    "${PHP_COMMAND[@]}" monitoring/test/load.php "$work/socket" "$seconds" "$work/totals" &
    load=$!
    processes+=("$load")
    # Before the first scrape, which Prometheus takes for the beginning.
    while [ ! -e "$work/socket" ] && kill -0 "$load" 2>/dev/null; do sleep 0.1; done
    SOCKET=$work/socket "${PHP_COMMAND[@]}" -S "127.0.0.1:$scrape_port" monitoring/test/scrape.php >"$work/scrapes.log" 2>&1 &
    processes+=("$!")
    cat >"$work/prometheus.yml" <<END
global:
  scrape_interval: 1s
scrape_configs:
  - job_name: shop
    static_configs:
      - targets: ['127.0.0.1:$scrape_port']
END
    "$prometheus_bin/prometheus" --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/data" \
        --web.listen-address="127.0.0.1:$port" >"$work/prometheus.log" 2>&1 &
    processes+=("$!")
    while [ ! -e "$work/totals" ] && kill -0 "$load" 2>/dev/null; do sleep 0.1; done
    if [ ! -e "$work/totals" ]; then
        wait "$load" || status=$?
        exit "$status"
    fi
    # For what is only seen after the load, and for scrapes of idle workers, which are there until all is asked.
    sleep "$idle"
    "${PHP_COMMAND[@]}" monitoring/test/queries.php "127.0.0.1:$port" "$seconds" "$idle" "$work/dashboard.html" || status=1
    "${PHP_COMMAND[@]}" monitoring/test/counters.php "127.0.0.1:$port" "$idle" "$work/totals" || status=1
    rm "$work/socket"
    wait "$load"
    return "$status"
}

draw() {
    local chromium
    chromium=$(command -v chromium || command -v chromium-browser) || die 'PICTURE needs chromium'
    "$chromium" --headless --no-sandbox --hide-scrollbars --window-size=1200,1470 --screenshot="$PICTURE" "file://$work/dashboard.html" 2>/dev/null
    say "drew $PICTURE"
}

mkdir -p "$work"
processes=()
trap '[ "${#processes[@]}" -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true' EXIT
module=$(realpath "${1:-$(module_path)}")
set_php_command "$module"
# For PHP-FPM, which load.php starts.
export JS_MACHINE_SO=$module
if ! fetch_prometheus; then
    echo 'SKIP monitoring: Prometheus could not be fetched'
    exit 77
fi
check_rules
check_names
check_queries
[ -z "${PICTURE:-}" ] || draw
