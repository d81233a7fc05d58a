#!/usr/bin/env bash
# Registered scripts on two workers that share a Redis: tools/fleet.sh symfony|laravel|test [MODULE]
#
# Starts a Redis of its own, two worker processes, sends calls, waits for the results, and prints these, retries, dead letters and
# the metrics of both workers. test compares both frameworks with examples/fleet/expected.txt. The exit status is 77, and the
# last line the reason, where Redis or the frameworks cannot be had.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. tools/frameworks.sh

work=$(target_dir)/fleet
export FLEET_REDIS_PORT=${FLEET_REDIS_PORT:-6390}
processes=()
trap '[ "${#processes[@]}" -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true' EXIT

# Debian's Redis, unpacked beside the system where it is not installed: a service nobody asked for would be started otherwise.
fetch_redis() {
    redis=(redis-server)
    ! command -v redis-server >/dev/null || return 0
    redis=("$work/redis-server")
    redis_libraries=$(echo "$work"/root/usr/lib/*-linux-gnu)
    [ ! -x "$work/redis-server" ] || return 0
    say 'fetching Redis'
    rm -rf "$work/debs" "$work/root"
    mkdir -p "$work/debs" "$work/root"
    (cd "$work/debs" && { apt-get download -q redis-tools liblzf1 libjemalloc2 || { apt-get update && apt-get download -q redis-tools liblzf1 libjemalloc2; }; }) \
        >"$work/log" 2>&1 || return 1
    local package
    for package in "$work"/debs/*.deb; do
        dpkg-deb -x "$package" "$work/root"
    done
    redis_libraries=$(echo "$work"/root/usr/lib/*-linux-gnu)
    # One program, which goes by its name.
    ln -sf root/usr/bin/redis-check-rdb "$work/redis-server"
}

start_redis() {
    LD_LIBRARY_PATH=${redis_libraries:-} "${redis[@]}" --port "$FLEET_REDIS_PORT" --bind 127.0.0.1 --save '' --appendonly no >"$work/redis.log" 2>&1 &
    processes+=("$!")
    local tries
    for tries in $(seq 100); do
        ! (exec 3<>"/dev/tcp/127.0.0.1/$FLEET_REDIS_PORT") 2>/dev/null || return 0
        sleep 0.05
    done
    tail -n 5 "$work/redis.log"
    die "Redis did not start ($tries tries)"
}

# fleet symfony|laravel
fleet() {
    local program="examples/fleet/$1.php" worker workers=() status=0
    rm -f "$work"/*.prom
    for worker in 1 2; do
        WORKER="worker-$worker" "${frameworks_php[@]}" -d js_machine.metrics_file="$work/worker-$worker.prom" "$program" work \
            >"$work/worker-$worker.log" 2>&1 &
        workers+=("$!")
    done
    processes+=("${workers[@]}")
    "${frameworks_php[@]}" "$program" ask || status=1
    "${frameworks_php[@]}" "$program" report || status=1
    # A worker that is asked to stop finishes its message, and then writes its metrics.
    kill -TERM "${workers[@]}" 2>/dev/null || true
    wait "${workers[@]}" || true
    echo 'metrics of both workers:'
    JS_MACHINE_CLI_STARTED=1 NO_COLOR=1 "${frameworks_php[@]}" bin/js-machine metrics "$work"/worker-{1,2}.prom | grep -E '^ +(success|error|js_user)' || status=1
    [ "$status" -eq 0 ] || tail -n 5 "$work"/worker-*.log
    return "$status"
}

mkdir -p "$work"
which=${1:-}
module=${2:-$(module_path)}
if ! install_frameworks "$module"; then
    echo "SKIP fleet: $frameworks_missing"
    exit 77
fi
if ! fetch_redis; then
    echo 'SKIP fleet: Redis could not be fetched'
    exit 77
fi
start_redis
case $which in
    symfony | laravel) fleet "$which" ;;
    test)
        status=0
        for framework in symfony laravel; do
            fleet "$framework" 2>&1 | sed 's/messages sent/jobs sent/' >"$work/$framework.out" || status=1
            if diff -u examples/fleet/expected.txt "$work/$framework.out"; then
                echo "PASS fleet with $framework"
            else
                echo "FAIL fleet with $framework"
                status=1
            fi
        done
        exit "$status"
        ;;
    *) die 'usage: tools/fleet.sh symfony|laravel|test [MODULE]' ;;
esac
