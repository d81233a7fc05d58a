//! Any specifier and any referrer, against a directory and a map of modules: no file outside of the directory is read.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use js_machine::loader::{Directory, Loader, Map};
use js_machine::protocol::Import;
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

const SECRET: &str = "export default 'outside'";

#[derive(Arbitrary, Debug)]
struct Asked<'a> {
    specifier: &'a str,
    referrer: Option<&'a str>,
    require: bool,
}

/// A directory of modules, with a secret and a link to it beside.
fn folder() -> PathBuf {
    let outside = std::env::temp_dir().join(format!("js-machine-fuzz-{}", std::process::id()));
    let root = outside.join("modules");
    std::fs::create_dir_all(root.join("node_modules/pkg/lib")).unwrap();
    std::fs::write(outside.join("secret.js"), SECRET).unwrap();
    let _ = std::os::unix::fs::symlink(outside.join("secret.js"), root.join("link.js"));
    for (name, text) in [
        ("a.js", "export default 1"),
        ("b.json", "{}"),
        (
            "node_modules/pkg/package.json",
            r##"{"exports":{".":"./lib/x.js","./*":"./lib/*.js"},"imports":{"#i":"./lib/x.js"}}"##,
        ),
        ("node_modules/pkg/lib/x.js", "module.exports = 2"),
    ] {
        std::fs::write(root.join(name), text).unwrap();
    }
    root
}

static LOADERS: LazyLock<[Loader; 2]> = LazyLock::new(|| {
    let entries = vec![("a".to_owned(), "export default 1".to_owned()), ("b/c.js".to_owned(), "1".to_owned())];
    [Loader::Directory(Directory::new(&folder()).unwrap()), Loader::Map(Map::new(entries).unwrap())]
});

fuzz_target!(|asked: Asked<'_>| {
    let import = Import {
        specifier: asked.specifier.to_owned(),
        referrer: asked.referrer.map(str::to_owned),
        require: asked.require,
    };
    for loader in &*LOADERS {
        match loader.resolve(&import) {
            Ok(found) => assert_ne!(found.source, SECRET, "{import:?}"),
            Err(reason) => assert!(!reason.contains("js-machine-fuzz"), "{import:?}: {reason}"),
        }
    }
});
