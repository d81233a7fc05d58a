#!/usr/bin/env bash
# Run by packaging/pie/Makefile.frag: builds the module for the PHP of PHP_CONFIG, as target/pie/js_machine.so.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tools/engine.sh
tools/build.sh
mkdir -p target/pie
cp "$(module_path)" target/pie/js_machine.so
