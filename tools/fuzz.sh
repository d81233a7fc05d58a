#!/usr/bin/env bash
# Fuzzes each target of fuzz/ for FUZZ_SECONDS (default 600), beginning with its corpus. Names of targets may be given.
#
# Needs cargo-fuzz, which is installed when it is missing; where that is not possible, says so and is no failure. The
# stable compiler does, as RUSTC_BOOTSTRAP lets it take the flags that cargo-fuzz passes.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

skip() {
    say "fuzzing is skipped: $*"
    exit 0
}

if ! cargo fuzz --version >/dev/null 2>&1; then
    say 'installing cargo-fuzz'
    cargo install cargo-fuzz --locked --quiet || skip 'cargo-fuzz could not be installed'
fi
command -v c++ >/dev/null || skip 'libFuzzer needs a C++ compiler'
export RUSTC_BOOTSTRAP=1
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(source value specifier metrics)

# Without a sanitizer: the arenas of VMs are unknown to one. -O leaves out the assertions of debug builds, which look at
# all static variables after each script and would find what libFuzzer notes there.
say "building ${targets[*]} (the first time takes about 10 minutes on 2 cores)"
for target in "${targets[@]}"; do
    cargo fuzz build --sanitizer none -O "$target" || skip "$target does not build with this toolchain"
done
found="$(target_dir)/fuzz"
for target in "${targets[@]}"; do
    # New inputs go to target/fuzz, so that a run leaves the corpus of the repository alone.
    mkdir -p "$found/$target"
    say "$target, ${FUZZ_SECONDS:-600} s"
    cargo fuzz run --sanitizer none -O "$target" "$found/$target" "fuzz/corpus/$target" -- \
        "-max_total_time=${FUZZ_SECONDS:-600}" -timeout=30 -rss_limit_mb=4096 -max_len=4096 -print_final_stats=1
done
