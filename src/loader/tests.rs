//! Resolution, in a directory of its own for each test.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::*;

/// A directory that goes with the test; modules are in `root` below it.
struct Place(PathBuf);

impl Place {
    fn new(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("js-machine-loader-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let place = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(place.root()).unwrap();
        for (name, text) in files {
            place.write(&format!("root/{name}"), text.as_bytes());
        }
        place
    }

    fn root(&self) -> PathBuf {
        self.0.join("root")
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn find(&self, specifier: &str, referrer: Option<&str>, require: bool) -> Result<Resolved, String> {
        let loader = Loader::Directory(Directory::new(&self.root()).unwrap());
        loader.resolve(&import(specifier, referrer, require))
    }

    /// The URL that an `import` leads to.
    fn url(&self, specifier: &str, referrer: Option<&str>) -> String {
        self.find(specifier, referrer, false).unwrap_or_else(|error| panic!("{specifier}: {error}")).url
    }

    fn refused(&self, specifier: &str, referrer: Option<&str>) -> String {
        let error = self.find(specifier, referrer, false).unwrap_err();
        assert!(!error.contains(self.0.to_str().unwrap()), "{error} has a path of the host");
        error
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn import(specifier: &str, referrer: Option<&str>, require: bool) -> Import {
    Import { specifier: specifier.into(), referrer: referrer.map(str::to_owned), require }
}

#[test]
fn paths_are_relative_to_the_importer_or_to_the_root() {
    let place =
        Place::new(&[("a.js", ""), ("lib/b.mjs", ""), ("lib/c.cjs", ""), ("lib/d.json", "1"), ("e/index.js", "")]);
    let b = Some("module:/lib/b.mjs");
    for (specifier, referrer, url) in [
        ("./a.js", None, "module:/a.js"),
        ("./a", None, "module:/a.js"),
        ("/a", b, "module:/a.js"),
        ("module:/a.js", b, "module:/a.js"),
        ("../a.js", b, "module:/a.js"),
        ("./c", b, "module:/lib/c.cjs"),
        ("././/../lib/d", b, "module:/lib/d.json"),
        ("../e", b, "module:/e/index.js"),
        ("../e/", b, "module:/e/index.js"),
        ("./lib/b", None, "module:/lib/b.mjs"),
    ] {
        assert_eq!(place.url(specifier, referrer), url, "{specifier}");
    }
    assert!(place.refused("./none", b).contains("there is no file module:/lib/none"));
    assert!(place.refused("./lib", None).contains("index"));
}

#[test]
fn nothing_leads_outside() {
    let place = Place::new(&[("a.js", ""), ("sub/b.js", "")]);
    place.write("secret.js", b"export default 'secret'");
    place.write("secret/index.js", b"");
    place.write("root-evil/x.js", b"");
    symlink("../secret.js", place.root().join("link.js")).unwrap();
    symlink("../../secret.js", place.root().join("sub/deep.js")).unwrap();
    symlink(place.0.join("secret"), place.root().join("folder")).unwrap();
    symlink("a.js", place.root().join("fine.js")).unwrap();
    std::fs::create_dir(place.root().join("node_modules")).unwrap();
    symlink("../../secret", place.root().join("node_modules/pkg")).unwrap();
    let b = Some("module:/sub/b.js");
    for specifier in
        ["../secret.js", "../../secret.js", "/../secret.js", "module:/../secret.js", "./../../../etc/passwd"]
    {
        assert!(place.refused(specifier, None).contains("leads out of the directory"), "{specifier}");
    }
    for specifier in ["./link.js", "./link", "./sub/deep.js", "./folder", "./folder/index.js", "pkg", "pkg/index.js"] {
        assert!(place.refused(specifier, None).contains("a link that leads out"), "{specifier}");
    }
    for specifier in ["/etc/passwd", "./%2e%2e/secret.js", "..%2fsecret.js", "./..\\secret.js", "../root-evil/x.js"] {
        place.refused(specifier, b);
    }
    assert!(place.find(place.0.join("secret.js").to_str().unwrap(), None, false).is_err());
    for specifier in ["file:///etc/passwd", "https://example.com/x.js", "data:text/javascript,1", "node:nothing"] {
        place.refused(specifier, None);
    }
    assert!(place.refused("./a.js\0.png", None).contains("NUL"));
    assert!(place.refused("", None).contains("empty"));
    assert!(place.refused("left-pad", None).contains("no package left-pad"));
    assert_eq!((place.url("fs", None).as_str(), place.url("node:fs", None).as_str()), ("node:fs", "node:fs"));
    assert_eq!(place.url("./fine.js", None), "module:/a.js");
}

#[test]
fn kinds_come_from_the_name_the_package_and_the_text() {
    let place = Place::new(&[
        ("a.mjs", "module.exports = 1"),
        ("b.cjs", "export {}"),
        ("c.json", "{}"),
        ("esm.js", "// export\nexport const a = 1"),
        ("cjs.js", "module.exports = 'export default 1'"),
        ("both.js", "globalThis.x = 1"),
        ("typed/package.json", "{\"type\": \"module\"}"),
        ("typed/lib/a.js", "exports.a = 1"),
        ("plain/package.json", "{\"type\": \"commonjs\"}"),
        ("plain/a.js", "1"),
    ]);
    for (name, kind) in [
        ("./a.mjs", Kind::Module),
        ("./b.cjs", Kind::CommonJs),
        ("./c.json", Kind::Json),
        ("./esm.js", Kind::Module),
        ("./cjs.js", Kind::CommonJs),
        ("./both.js", Kind::Module),
        ("./typed/lib/a.js", Kind::Module),
        ("./plain/a.js", Kind::CommonJs),
    ] {
        assert_eq!(place.find(name, None, false).unwrap().kind, kind, "{name}");
    }
    assert_eq!(place.find("./both.js", None, true).unwrap().kind, Kind::CommonJs);
}

#[test]
fn packages_are_found_as_bundlers_find_them() {
    let place = Place::new(&[
        ("node_modules/main/package.json", "{\"main\": \"lib/m\", \"module\": \"lib/m.mjs\"}"),
        ("node_modules/main/lib/m.js", ""),
        ("node_modules/main/lib/m.mjs", ""),
        ("node_modules/main/other.js", ""),
        ("node_modules/bare/index.js", ""),
        ("node_modules/@scope/pkg/package.json", "{\"main\": \"./dist\"}"),
        ("node_modules/@scope/pkg/dist/index.js", ""),
        ("node_modules/@scope/pkg/node_modules/bare/index.js", ""),
        ("node_modules/broken/package.json", "{"),
        ("app/src/a.js", ""),
    ]);
    let a = Some("module:/app/src/a.js");
    for (specifier, referrer, url) in [
        ("main", a, "module:/node_modules/main/lib/m.mjs"),
        ("main/other", a, "module:/node_modules/main/other.js"),
        ("bare", None, "module:/node_modules/bare/index.js"),
        ("@scope/pkg", a, "module:/node_modules/@scope/pkg/dist/index.js"),
        (
            "bare",
            Some("module:/node_modules/@scope/pkg/dist/index.js"),
            "module:/node_modules/@scope/pkg/node_modules/bare/index.js",
        ),
    ] {
        assert_eq!(place.url(specifier, referrer), url, "{specifier}");
    }
    assert_eq!(place.find("main", a, true).unwrap().url, "module:/node_modules/main/lib/m.js");
    assert!(place.refused("broken", None).contains("package.json"));
    assert!(place.refused("main/none", None).contains("there is no file"));
}

#[test]
fn exports_of_a_package_are_obeyed() {
    let exports = r##"{"name": "pkg", "main": "hidden.js", "imports": {"#own": "./own.js", "#dep": "bare"}, "exports": {
        ".": {"types": "./x.d.ts", "browser": "./x.js", "import": "./i.mjs", "require": {"browser": "./b.js", "default": "./r.cjs"}},
        "./sub": ["./sub.js"], "./f/*": "./files/*.js", "./f/private/*": null, "./node": {"node": "./own.js"}}}"##;
    let place = Place::new(&[
        ("node_modules/pkg/package.json", exports),
        ("node_modules/pkg/i.mjs", ""),
        ("node_modules/pkg/r.cjs", ""),
        ("node_modules/pkg/sub.js", ""),
        ("node_modules/pkg/own.js", ""),
        ("node_modules/pkg/hidden.js", ""),
        ("node_modules/pkg/files/a/b.js", ""),
        ("node_modules/pkg/files/private/c.js", ""),
        ("node_modules/str/package.json", "{\"exports\": \"./only.js\"}"),
        ("node_modules/str/only.js", ""),
        ("node_modules/out/package.json", "{\"exports\": \"./../../../../secret.js\"}"),
        ("node_modules/bare/index.js", ""),
    ]);
    let own = Some("module:/node_modules/pkg/i.mjs");
    for (specifier, referrer, file) in [
        ("pkg", None, "pkg/i.mjs"),
        ("pkg/sub", None, "pkg/sub.js"),
        ("pkg/f/a/b", None, "pkg/files/a/b.js"),
        ("pkg/node", None, "pkg/own.js"),
        ("#own", own, "pkg/own.js"),
        ("#dep", own, "bare/index.js"),
        ("str", None, "str/only.js"),
    ] {
        assert_eq!(place.url(specifier, referrer), format!("module:/node_modules/{file}"), "{specifier}");
    }
    assert_eq!(place.find("pkg", None, true).unwrap().url, "module:/node_modules/pkg/r.cjs");
    for specifier in ["pkg/hidden.js", "pkg/f/private/c", "pkg/package.json", "str/only.js"] {
        assert!(place.refused(specifier, None).contains("exports no"), "{specifier}");
    }
    assert!(place.refused("out", None).contains("leads out"));
    assert!(place.refused("#none", own).contains("#none"));
}

#[test]
fn files_are_bounded_text() {
    let place = Place::new(&[("bom.js", "\u{feff}1")]);
    place.write("root/binary.js", b"\xff\xfe");
    place.write("root/large.js", &vec![b' '; usize::try_from(MOST_BYTES).unwrap() + 1]);
    assert_eq!(place.find("./bom.js", None, false).unwrap().source, "1");
    assert!(place.refused("./binary.js", None).contains("not valid UTF-8"));
    assert!(place.refused("./large.js", None).contains("16 MB"));
    assert!(Directory::new(Path::new("/proc/none")).is_err() && Directory::new(Path::new("/etc/passwd")).is_err());
}

#[test]
fn a_map_resolves_between_its_entries() {
    let entries = ["./main.js", "lib/a.js", "lib/b.json", "left-pad", "@s/p/index.js", "https://host/x/a.js"];
    let entries = entries.map(|name| (name.to_owned(), format!("// {name}"))).into();
    let loader = Loader::Map(Map::new(entries).unwrap());
    let a = Some("module:/lib/a.js");
    for (specifier, referrer, url) in [
        ("main.js", None, "module:/main.js"),
        ("./main", None, "module:/main.js"),
        ("./b.json", a, "module:/lib/b.json"),
        ("../main.js", a, "module:/main.js"),
        ("left-pad", a, "module:/left-pad"),
        ("@s/p", a, "module:/@s/p/index.js"),
        ("https://host/x/a.js", a, "https://host/x/a.js"),
        ("./a.js", Some("https://host/x/b.js"), "https://host/x/a.js"),
    ] {
        assert_eq!(loader.resolve(&import(specifier, referrer, false)).unwrap().url, url, "{specifier}");
    }
    for (specifier, part) in [("./b", "has no \"b\""), ("../../x", "above the root"), ("pad", "has no \"pad\"")] {
        assert!(loader.resolve(&import(specifier, None, false)).unwrap_err().contains(part), "{specifier}");
    }
    assert_eq!(loader.resolve(&import("fs", None, false)).unwrap().url, "node:fs");
    let twice = vec![("a".to_owned(), String::new()), ("./a".to_owned(), String::new())];
    assert!(Map::new(twice).is_err() && Map::new(vec![(String::new(), String::new())]).is_err());
}

#[test]
fn the_text_tells_modules_from_commonjs() {
    for source in [
        "export{a as b};",
        "let a=1;export default a",
        "import x from'y'",
        "import'y'",
        "import * as x from 'y'",
        "/* (c) */ \"use strict\"\nimport {x} from 'y'",
        "x = `${ {a: `}`} }`; export * from 'y'",
        "x = /[\"'`/]/.test(a) / 2; export const b = 1",
        "log(import.meta.url)",
    ] {
        assert_eq!(Kind::of_text(source, true), Kind::Module, "{source}");
    }
    for source in [
        "module.exports = 1",
        "exports.x = 1 // export default",
        "var s = 'export default 1'; require('x')",
        "var s = `\nexport default 1`; exports.s = s",
        "exports.a = { export: 1, import() {} }; a.import('x'); a.export",
        "exports.r = /'/; exports.s = 'import x from y'",
        "import('x'); require('y')",
    ] {
        assert_eq!(Kind::of_text(source, false), Kind::CommonJs, "{source}");
    }
    assert_eq!((Kind::of_text("", false), Kind::of_text("", true)), (Kind::Module, Kind::CommonJs));
}

#[test]
fn typescript_is_found_without_its_ending_and_behind_that_of_its_output() {
    let place = Place::new(&[
        ("a.ts", ""),
        ("b.tsx", ""),
        ("c.mts", ""),
        ("d.js", ""),
        ("d.ts", ""),
        ("e.jsx", ""),
        ("folder/index.ts", ""),
    ]);
    for (specifier, url) in [
        ("./a", "a.ts"),
        ("./a.js", "a.ts"),
        ("./a.ts", "a.ts"),
        ("./b", "b.tsx"),
        ("./b.js", "b.tsx"),
        ("./b.jsx", "b.tsx"),
        ("./c.mjs", "c.mts"),
        ("./d", "d.js"),
        ("./d.js", "d.js"),
        ("./e", "e.jsx"),
        ("./folder", "folder/index.ts"),
    ] {
        assert_eq!(place.url(specifier, None), format!("module:/{url}"), "{specifier}");
    }
}

#[test]
fn the_text_of_typescript_tells_its_kind() {
    for source in [
        "export type A = 1",
        "export interface A {}",
        "export enum A {}",
        "export declare const a: number",
        "export abstract class A {}",
        "export namespace A {}",
        "import type { A } from './a'",
        "import a = require('a'); export const b = a",
    ] {
        assert_eq!(Kind::of_text(source, true), Kind::Module, "{source}");
    }
    for source in ["export = 1", "import a = require('a')", "import { A } from './a'; export = A"] {
        let kind = Kind::of_text(source, false);
        assert_eq!(kind == Kind::CommonJs, !source.starts_with("import {"), "{source}");
    }
}
