#!/usr/bin/env bash
# What packaging/pie/Makefile.frag runs: the module, built for the PHP of PHP_CONFIG, as target/pie/js_machine.so.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tools/engine.sh
tools/build.sh
mkdir -p target/pie
cp "$(module_path)" target/pie/js_machine.so
