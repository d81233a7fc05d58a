# The patched engine is made first; then cargo builds for the PHP whose phpize made this file.

JS_MACHINE_ROOT = $(top_srcdir)/../..

$(phplibdir)/js_machine.so: js_machine_build

js_machine_build:
	cd $(JS_MACHINE_ROOT) && PHP_CONFIG=$(PHP_CONFIG) PHP=$(PHP_EXECUTABLE) PATH="$$(dirname $(CARGO)):$$PATH" PROFILE=release tools/pie.sh
	mkdir -p $(phplibdir)
	cp $(JS_MACHINE_ROOT)/target/pie/js_machine.so $(phplibdir)/js_machine.so

.PHONY: js_machine_build
