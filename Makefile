# Thin on purpose: what takes more than a line or two is a script in tools/.

PROFILE ?= release
export PROFILE

.DEFAULT_GOAL := help
.PHONY: help deps test-deps engine engine-diff build run test test-zts test-php test-packages rust-test phpt language npm install uninstall deb dist test-install lint playground test-playground test-monitoring fleet test-fleet book bench bench-small bench-jobs ssr callgrind pgo soak flat test262 hostile sanitize miri fuzz clean cldr intl

help: ## Show this list
	@echo 'js-machine: JavaScript inside the PHP process'
	@echo
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo '  PROFILE=dev      build faster, run slower (default: release)'
	@echo '  TESTS=PATH       make phpt: only these tests'
	@echo '  WORKS="A B"      make bench-small, bench-jobs: only works with these in their names'
	@echo '  BENCH_BEFORE=SO  the same: measure another build of the module as well'
	@echo '  JOBS=N           PHPT files at a time (default: 2)'
	@echo '  PHP_CONFIG=PATH  which PHP to build for (default: php-config in PATH)'

deps: ## Install what is missing (Debian and Ubuntu, as root), or name it
	@tools/deps.sh

engine: deps ## Make the patched engine in target/engine, where it is not up to date
	@tools/engine.sh

engine-diff: deps ## Print all that differs from the published engine
	@tools/engine.sh diff

build: engine ## Build the extension
	@tools/build.sh

run: build ## Build, then run examples/quickstart.php
	@tools/run.sh examples/quickstart.php

test: test-deps ## Run every test: Rust, PHPT, examples, packages, npm libraries against Node, traffic in PHP-FPM
	@tools/test.sh rust phpt audit language examples packages npm soak

test-deps: engine
	@tools/deps.sh tests

# The release build takes minutes more; PROFILE=release on the command line goes before this.
test-zts: PROFILE = dev
test-zts: engine ## Build a thread-safe PHP from Debian's source package (once), and test with that
	@tools/test_zts.sh

test-php: PROFILE = dev
test-php: ## Build and run the PHPTs for another PHP, in a root of Debian (ROOT=trixie, sid or 8.5, TESTS; as root)
	@tools/test_php.sh $(or $(ROOT),trixie)

test-packages: build ## Run only the Composer packages of packages/, with Symfony, Twig and Laravel from Debian 13
	@tools/test.sh packages

rust-test: engine ## Run only the Rust tests (no PHP in them)
	@tools/test.sh rust

phpt: test-deps ## Run only the PHPTs
	@tools/test.sh phpt

language: engine ## Run only the checks of the language against Node's answers, and the tests of the patches
	@tools/test.sh language

npm: engine ## Run only the npm libraries against Node
	@tools/test.sh npm

install: build ## Copy the extension to PHP's extension directory and enable it
	@tools/install.sh

uninstall: ## Take away what make install has put into place
	@tools/uninstall.sh

deb: build ## Make a Debian package of the extension, in target/deb
	@tools/deb.sh

dist: engine ## Pack the extension for each PHP that is there, as PIE finds it, in target/dist (TAG=v0.1.0, PGO=1)
	@tools/dist.sh $(or $(TAG),$(shell git describe --tags --always 2>/dev/null || echo dev))

test-install: build ## Build as PIE does; install, use and remove the extension in an empty Debian root (as root)
	@tools/test_pie.sh
	@tools/test_install.sh

playground: build ## Serve a page on which scripts can be tried (http://localhost:8300)
	@tools/playground.sh serve

test-playground: build ## Click through that page in a headless Chromium
	@tools/playground.sh test

test-monitoring: build test-deps ## Check dashboard and alerts with Prometheus, which scrapes PHP-FPM under load
	@tools/monitoring.sh

fleet: build ## Run registered scripts on two workers through Redis (FLEET=symfony or laravel)
	@tools/fleet.sh $(or $(FLEET),symfony)

test-fleet: build ## Compare both fleets with what they should do
	@tools/fleet.sh test

book: ## Make a site of the documents, with search, in target/book (needs mdbook)
	@tools/book.sh

lint: engine ## Check formatting, lints and docs
	@tools/lint.sh

bench: build ## Run the benchmarks, beside what else runs JavaScript here (about 15 minutes)
	@tools/bench.sh works

bench-small: build ## Measure small operations of the language, beside QuickJS-NG and Node (WORKS: only these)
	@tools/bench.sh small $(WORKS)

ssr: build test-deps ## Measure a React page under PHP-FPM: isolated, kept, and by a Node process (examples/ssr)
	@tools/ssr.sh

bench-jobs: build ## Measure whole jobs of npm libraries, warm and loading them, beside QuickJS-NG and Node
	@tools/bench.sh jobs $(WORKS)

pgo: engine ## Build the extension with a profile of itself (twice the time of a build; to target/pgo)
	@tools/pgo.sh

callgrind: engine ## Count the instructions of hot paths
	@tools/callgrind.sh

soak: build test-deps ## Run hostile and real scripts in PHP-FPM for SOAK_SECONDS (default 1800), with a picture
	@tools/soak.sh

flat: build ## Call every built-in function in FLAT_EXECUTIONS scripts (default 1,000,000): memory has to stay flat
	@tools/flat.sh

cldr: ## Make the data of locales anew from CLDR's packages, which it downloads
	@tools/cldr.sh

intl: ## Write Node's answers for tests/corpus/intl anew
	@tools/intl.sh

hostile: build ## Run all hostile scripts in one process, HOSTILE_ROUNDS times shuffled (default 10)
	@tools/hostile.sh

sanitize: PROFILE = dev
sanitize: build test-deps ## Run a sample of the PHPTs, or TESTS, under valgrind (about 20 minutes)
	@tools/sanitize.sh

miri: engine ## Run the Rust tests of values, of the state of VMs and of counters in Miri (needs a nightly toolchain with miri)
	@tools/miri.sh

fuzz: engine ## Fuzz each target for FUZZ_SECONDS (default 600)
	@tools/fuzz.sh

test262: build ## Run all of test262, the checkout at SUITE=PATH, looking for what breaks
	@tools/test262.sh "$(SUITE)"

clean: ## Remove everything that was built
	@tools/clean.sh
