//! Passes the engine's version to the code, and links the module so that PHP cannot unmap it and loads it fast.

use std::{env, fs, path::Path};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let lock = Path::new(&root).join("Cargo.lock");
    println!("cargo::rerun-if-changed={}", lock.display());
    let text = fs::read_to_string(&lock).expect("Cargo.lock is part of the repository");
    let version = locked_version(&text, "boa_engine").expect("Cargo.lock names boa_engine");
    println!("cargo::rustc-env=JS_MACHINE_ENGINE=boa {version}");

    // A VM that is stuck in native code cannot be joined, so its code must stay mapped after PHP's dlclose().
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete");
        // Thread-local variables of a VM's thread register no destructors: see src/heap/destructors.rs.
        println!("cargo::rustc-link-arg=-Wl,--wrap=__cxa_thread_atexit_impl");
        // A hundred thousand addresses are put right when the module is loaded. Packed, their list takes some KB and not
        // 2.6 MB, which every PHP process would read. Loaders before glibc 2.36 refuse such a module, so whoever builds
        // says whether it is to be one: tools/lib.sh does for the machine that it builds on.
        println!("cargo::rerun-if-env-changed=JS_MACHINE_RELR");
        if env::var("JS_MACHINE_RELR").is_ok_and(|asked| asked == "1") {
            println!("cargo::rustc-cdylib-link-arg=-Wl,-z,pack-relative-relocs");
        }
    }
}

/// The version of `package` in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}
