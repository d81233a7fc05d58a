#!/usr/bin/env bash
# Builds the extension with what a profile of it says: an instrumented build, a run of it, and a build that uses the
# profile. Both builds have the same profile of cargo (PROFILE), else names would differ; twice the time of `make build`.
# tools/install.sh target/pgo/js_machine.so installs it.
#
# With STATIC_TLS=1, thread-local variables lie at fixed places, which is faster still. docs/tuning.md says what that asks
# of the machine that it runs on, and why it is not how everybody's is built.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

work=$(target_dir)/pgo
profile=${PROFILE:-release}
mkdir -p "$work"

# Sets MERGE to an llvm-profdata that reads what this rustc writes; empty when there is none.
find_merge() {
    local wanted candidate
    wanted=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    MERGE=
    for candidate in "$(rustc --print sysroot)"/lib/rustlib/*/bin/llvm-profdata "llvm-profdata-$wanted" llvm-profdata; do
        if command -v "$candidate" >/dev/null && "$candidate" --version | grep -q "LLVM version $wanted\."; then
            MERGE=$candidate
            return
        fi
    done
    say "no llvm-profdata of LLVM $wanted (rustup component add llvm-tools); trying text and an older one"
    command -v python3 >/dev/null || die 'python3 is needed for that'
    command -v llvm-profdata >/dev/null || die 'no llvm-profdata at all (Debian: llvm)'
}

# rustc knows the flag, but does not promise to keep it.
if [ -n "${STATIC_TLS:-}" ]; then
    export RUSTC_BOOTSTRAP=1
    RUSTFLAGS="${RUSTFLAGS:-} -Ztls-model=initial-exec"
fi

# A build with these flags, to the directory $1. With a target named, they are not for build scripts.
triple=$(rustc -vV | sed -n 's/^host: //p')
build() {
    RUSTFLAGS="${RUSTFLAGS:-} $2" cargo build --lib --profile "$profile" --target "$triple" --target-dir "$work/$1"
    cp "$work/$1/$triple/$(profile_dir)/libjs_machine.so" "$work/$1.so"
}

find_merge
say 'an instrumented build'
rm -rf "$work/raw"
build generate "-Cprofile-generate=$work/raw"

say 'running it'
set_php_command "$work/generate.so"
"${PHP_COMMAND[@]}" tools/pgo_train.php
if [ -n "$MERGE" ]; then
    "$MERGE" merge -o "$work/js_machine.profdata" "$work"/raw/*.profraw
else
    python3 tools/pgo_text.py "$work/js_machine.proftext" "$work"/raw/*.profraw
    llvm-profdata merge -o "$work/js_machine.profdata" "$work/js_machine.proftext"
fi

say 'a build with the profile'
build use "-Cprofile-use=$work/js_machine.profdata"
mv -f "$work/use.so" "$work/js_machine.so"
say "built $work/js_machine.so"
