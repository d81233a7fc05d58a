#!/usr/bin/env bash
# Builds a thread-safe PHP and the extension for it, and runs the PHPTs there, then threads of PHP that share a pool.
# Everything stays in target/zts: only the first run takes long. PROFILE=release for what users get, else the quick build.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

zts=$(target_dir)/zts
tools/zts_php.sh "$zts/php${ZTS_DEBUG:+-debug}"
export PHP_CONFIG=$zts/php${ZTS_DEBUG:+-debug}/bin/php-config
export PHP=${PHP_CONFIG%-config}
export CARGO_TARGET_DIR=$zts/cargo${ZTS_DEBUG:+-debug}
export PROFILE=${PROFILE:-dev}
"$PHP" -n -r 'exit(PHP_ZTS ? 0 : 1);' || die "$PHP is not thread-safe"
tools/test.sh phpt threads
