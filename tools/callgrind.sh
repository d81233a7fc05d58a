#!/usr/bin/env bash
# Counts the instructions of hot paths with valgrind: figures that repeat, whatever else the machine does.
#
# Counted is what VM and PHP thread do for a call: the engine's part, and the conversion of values on PHP's side. The
# way between the threads is not: it is waiting. One figure is the difference between many calls and few, for each.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

command -v valgrind >/dev/null || die 'valgrind is needed (Debian: valgrind)'
# With optimisation at link time these functions would be nowhere to be found.
export PROFILE=quick
tools/build.sh
set_php_command "$(module_path)"
output=$(target_dir)/bench
mkdir -p "$output"

# Instructions of so many calls of a path.
count() {
    local file=$output/callgrind.out
    rm -f "$file"
    valgrind --tool=callgrind --callgrind-out-file="$file" \
        --toggle-collect='<js_machine::engine::Boa as*>::run' \
        --toggle-collect='js_machine::php::values::from_php::globals' \
        --toggle-collect='js_machine::php::values::to_php::to_zval' \
        "${PHP_COMMAND[@]}" benches/hot_paths.php "$1" "$2" >/dev/null 2>"$output/callgrind.log" ||
        { tail -n 5 "$output/callgrind.log"; die "valgrind failed"; }
    awk '$1 == "totals:" { print $2 }' "$file"
}

say 'instructions for each call'
few=20
: >"$output/callgrind.tsv"
for path in ${PATHS:-execute fibonacci call host rows json_parse json_stringify}; do
    many=60
    first=$(count "$path" $few)
    last=$(count "$path" $many)
    [ "$last" -gt "$first" ] || die "nothing was counted of $path"
    printf '%-16s %12d\n' "$path" $(((last - first) / (many - few)))
    printf '%s\t%d\n' "$path" $(((last - first) / (many - few))) >>"$output/callgrind.tsv"
done
say "the figures are in $output/callgrind.tsv"
