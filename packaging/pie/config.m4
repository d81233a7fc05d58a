dnl phpize and PIE build the extension by this; cargo does the work, see Makefile.frag.

PHP_ARG_ENABLE([js-machine],
  [whether to enable JavaScript inside PHP],
  [AS_HELP_STRING([--enable-js-machine], [Enable JavaScript inside PHP])],
  [yes])

if test "$PHP_JS_MACHINE" != "no"; then
  AC_PATH_PROG([CARGO], [cargo], [no], [$PATH:$HOME/.cargo/bin])
  if test "$CARGO" = "no"; then
    AC_MSG_ERROR([Rust is needed, and cargo was not found. Rust of a distribution is often too old; see https://rustup.rs])
  fi

  AC_MSG_CHECKING([for a Rust that is new enough])
  js_machine_wanted=`sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$abs_srcdir/../../Cargo.toml"`
  js_machine_found=`"$CARGO" --version | cut -d ' ' -f 2`
  js_machine_older=`printf '%s\n%s\n' "$js_machine_wanted" "$js_machine_found" | sort -V | head -n 1`
  if test "$js_machine_older" != "$js_machine_wanted"; then
    AC_MSG_RESULT([no])
    AC_MSG_ERROR([Rust $js_machine_wanted or newer is needed, this is $js_machine_found; run: rustup update stable])
  fi
  AC_MSG_RESULT([$js_machine_found])

  AC_PATH_PROG([CLANG], [clang], [no])
  if test "$CLANG" = "no"; then
    AC_MSG_ERROR([clang with libclang is needed, which reads the headers of PHP])
  fi

  PHP_SUBST([CARGO])
  PHP_SUBST([PHP_CONFIG])
  PHP_MODULES="$PHP_MODULES \$(phplibdir)/js_machine.so"
  PHP_SUBST([PHP_MODULES])
  PHP_ADD_BUILD_DIR([$abs_builddir/modules], [1])
  PHP_ADD_MAKEFILE_FRAGMENT([Makefile.frag])
fi
