//! Modules of a host that serves them from a list.

use std::cell::RefCell;
use std::time::Instant;

use crate::engine::build;
use crate::error::{Error, ScriptError};
use crate::protocol::{
    Cause, Control, HostBindings, HostCall, HostError, Import, Interrupt, Reader, Request, Serve, SourceText, Work,
};
use crate::value::{Map, Value};

/// Serves files of one folder, by name.
struct Folder {
    files: Vec<(&'static str, &'static str)>,
    asked: RefCell<Vec<Import>>,
}

impl Folder {
    fn new(files: &[(&'static str, &'static str)]) -> Self {
        Self { files: files.to_vec(), asked: RefCell::default() }
    }

    fn run(&self, work: Work, imports: bool) -> Result<Value, Error> {
        let bindings = HostBindings { imports, ..HostBindings::default() };
        build(Interrupt::never()).unwrap().run(&Request { work, globals: Vec::new(), bindings }, self)
    }

    fn module(&self, code: &str) -> Result<Value, Error> {
        self.run(Work::Module(SourceText { code: code.into(), name: "main.js".into() }), true)
    }

    fn script(&self, code: &str) -> Result<Value, Error> {
        self.run(Work::Script(SourceText { code: code.into(), name: "script.js".into() }), true)
    }
}

impl Control for Folder {
    fn cause(&self) -> Option<Cause> {
        None
    }

    fn sleep_until(&self, _moment: Option<Instant>) {}

    fn memory_limit(&self) -> u64 {
        512 << 20
    }

    fn memory_used(&self) -> u64 {
        0
    }

    fn ask(&self, question: &HostCall, _serve: Serve<'_>, read: Reader<'_>) {
        let HostCall::Import(import) = question else { return read(&Ok(Value::Null)) };
        let name = import.specifier.trim_start_matches("./").to_owned();
        self.asked.borrow_mut().push(import.clone());
        if name == "stop" {
            return read(&Err(HostError::Stop));
        }
        if name == "broken" {
            let (name, message) = ("LogicException".to_owned(), "no disk".to_owned());
            return read(&Err(HostError::Thrown { name, message, number: 3 }));
        }
        let Some((_, source)) = self.files.iter().find(|(file, _)| *file == name) else {
            return read(&Ok(Value::String("there is no such file".into())));
        };
        let kind = match name.rsplit('.').next() {
            Some("cjs") => "commonjs",
            Some("json") => "json",
            _ => "module",
        };
        let entry = |key, value: &str| (key, Value::String(value.to_owned()));
        let entries = [entry("url", &format!("m:/{name}")), entry("source", source), entry("kind", kind)];
        read(&Ok(Value::Map(Map::from_iter(entries))));
    }
}

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn script_error(result: Result<Value, Error>) -> ScriptError {
    match result {
        Err(Error::Script(error)) => *error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_result_is_the_default_export_or_the_namespace() {
    let folder = Folder::new(&[]);
    assert_eq!(folder.module("export default 40 + 2"), Ok(Value::Int(42)));
    assert_eq!(folder.module("export default Promise.resolve(1)"), Ok(Value::Int(1)));
    let namespace = Value::Map(Map::from_iter([("a", Value::Int(1)), ("default", Value::Int(2))]));
    assert_eq!(folder.module("export default 2; export const a = 1"), Ok(namespace));
    assert_eq!(folder.module("1 + 1"), Ok(Value::Map(Map::default())));
    assert!(matches!(folder.module("export const f = () => 1"), Err(Error::Conversion(error)) if error.path == "$.f"));
    assert_eq!(folder.module("export default import.meta.url"), Ok(text("main.js")));
}

#[test]
fn modules_are_loaded_once_and_know_their_url() {
    let folder = Folder::new(&[
        ("a.js", "import { n } from './n.js'; export const a = n; export const url = import.meta.url"),
        ("b.js", "import * as n from 'n.js'; export const b = n.n"),
        ("n.js", "globalThis.count = (globalThis.count ?? 0) + 1; export const n = {}"),
    ]);
    let code = "import { a, url } from './a.js'; import { b } from './b.js'; \
                const again = await import('./a.js'); \
                export default [a === b, again.a === a, count, url].join()";
    assert_eq!(folder.module(code), Ok(text("true,true,1,m:/a.js")));
    let asked = folder.asked.borrow();
    let referrers: Vec<_> = asked.iter().map(|import| (&*import.specifier, import.referrer.as_deref())).collect();
    assert_eq!(referrers, [("./a.js", None), ("./b.js", None), ("./n.js", Some("m:/a.js")), ("n.js", Some("m:/b.js"))]);
}

#[test]
fn cycles_work() {
    let folder = Folder::new(&[
        ("even.js", "import { odd } from './odd.js'; export const even = n => n === 0 || odd(n - 1)"),
        ("odd.js", "import { even } from './even.js'; export const odd = n => n !== 0 && even(n - 1)"),
        ("a.cjs", "exports.early = 1; exports.b = require('./b.cjs'); exports.late = 2"),
        ("b.cjs", "const a = require('./a.cjs'); module.exports = Object.keys(a).join()"),
    ]);
    assert_eq!(folder.module("import { even } from './even.js'; export default even(10)"), Ok(Value::Bool(true)));
    assert_eq!(folder.script("require('./a.cjs').b"), Ok(text("early")));
}

#[test]
fn modules_may_await() {
    let folder = Folder::new(&[
        ("slow.js", "export const x = await new Promise(done => setTimeout(() => done(7), 5))"),
        ("mid.js", "import { x } from './slow.js'; export default x + 1"),
    ]);
    assert_eq!(folder.module("import x from './mid.js'; export default x"), Ok(Value::Int(8)));
    assert_eq!(folder.script("import('./mid.js').then(m => m.default)"), Ok(Value::Int(8)));
    let error = script_error(folder.script("require('./mid.js')"));
    assert!(error.message.contains("await") && error.message.contains("mid.js"), "{error:?}");
    let error = script_error(folder.module("await new Promise(() => {})"));
    assert!(error.message.contains("nothing is left"), "{error:?}");
}

#[test]
fn json_is_a_module() {
    let folder = Folder::new(&[("data.json", "{\"a\": [1, null]}"), ("bad.json", "{\n \"a\": }"), ("a.js", "")]);
    let code = "import data from './data.json' with { type: 'json' }; import again from 'data.json'; \
                const { default: late } = await import('./data.json', { with: { type: 'json' } }); \
                export default JSON.stringify([data, data === again, data === late, data === require('./data.json')])";
    assert_eq!(folder.module(code), Ok(text("[{\"a\":[1,null]},true,true,true]")));
    let error = script_error(folder.module("import a from './a.js' with { type: 'json' }"));
    assert!(error.message.contains("JavaScript"), "{error:?}");
    let error = script_error(folder.module("import a from './a.js' with { type: 'css' }"));
    assert!(error.message.contains("'css'"), "{error:?}");
    let error = script_error(folder.module("import './bad.json'"));
    let position = error.position.as_ref().map(|place| (place.file.as_str(), place.line));
    assert_eq!((error.syntax, position), (true, Some(("m:/bad.json", 2))), "{error:?}");
}

#[test]
fn commonjs_modules_see_what_node_gives_them() {
    let folder = Folder::new(&[
        (
            "a.cjs",
            "#!/usr/bin/env node\nexports.names = [module.id, __filename, __dirname, this === exports, \
                   typeof require, module.loaded].join()",
        ),
        ("fn.cjs", "module.exports = x => x * 2; module.exports.twice = true"),
        ("es.js", "export const x = 1; export default 2"),
        ("uses.cjs", "const es = require('./es.js'); exports.sum = es.x + es.default"),
        ("dyn.cjs", "exports.later = import('./es.js').then(es => es.x)"),
        ("throws.cjs", "globalThis.tries = (globalThis.tries ?? 0) + 1; throw new RangeError('no')"),
    ]);
    assert_eq!(folder.script("require('./a.cjs').names"), Ok(text("m:/a.cjs,m:/a.cjs,m:,true,function,false")));
    let code = "import fn, { twice } from './fn.cjs'; import * as all from './fn.cjs'; \
                export default [fn(2), twice, Object.keys(all), all.default === require('./fn.cjs')].join()";
    assert_eq!(folder.module(code), Ok(text("4,true,default,twice,true")));
    assert_eq!(folder.script("require('./uses.cjs').sum"), Ok(Value::Int(3)));
    assert_eq!(folder.script("require('./dyn.cjs').later"), Ok(Value::Int(1)));
    let code = "for (let i = 0; i < 2; i++) try { require('./throws.cjs') } catch {} tries";
    assert_eq!(folder.script(code), Ok(Value::Int(2)));
    let code = "try { require('./none') } catch (e) { [e.code, e.message].join() }";
    let expected = "MODULE_NOT_FOUND,cannot require './none' from script.js: there is no such file";
    assert_eq!(folder.script(code), Ok(text(expected)));
    assert_eq!(script_error(folder.script("require(1)")).name, "TypeError");
}

#[test]
fn a_cycle_through_both_kinds_is_an_error() {
    let folder = Folder::new(&[
        ("es.js", "import './c.cjs'; export const x = 1"),
        ("c.cjs", "exports.x = require('./es.js').x"),
        ("top.js", "require('./back.cjs'); export const x = 1"),
        ("back.cjs", "exports.x = require('./top.js').x"),
    ]);
    let error = script_error(folder.module("import './es.js'"));
    assert!(error.message.contains("c.cjs while it runs"), "{error:?}");
    let error = script_error(folder.module("import './top.js'"));
    assert!(error.message.contains("cycle"), "{error:?}");
}

#[test]
fn errors_name_the_importer_and_the_specifier() {
    let folder =
        Folder::new(&[("a.js", "import './gone.js'"), ("b.js", "import { nothing } from './c.js'"), ("c.js", "")]);
    let error = script_error(folder.module("import './a.js'"));
    assert_eq!(error.summary(), "TypeError: cannot import './gone.js' from m:/a.js: there is no such file");
    let error = script_error(folder.module("import './gone.js'"));
    assert_eq!(error.summary(), "TypeError: cannot import './gone.js' from main.js: there is no such file");
    let error = script_error(folder.module("import './b.js'"));
    assert!(error.name == "SyntaxError" && error.message.contains("nothing"), "{error:?}");
    let error = script_error(folder.module("import 'broken'"));
    assert_eq!((error.summary().as_str(), error.exception), ("LogicException: no disk", Some(3)));
    assert!(folder.module("try { await import('stop') } catch {} export default 1").is_err());
}

#[test]
fn a_syntax_error_points_into_its_module() {
    let folder = Folder::new(&[
        ("bad.js", "export const a = 1;\n  let b = ;"),
        ("bad.cjs", "let b = ;"),
        ("end.cjs", "\nlet b = {"),
        ("deep.js", "import './bad.js'"),
    ]);
    for (code, file, line, column) in [
        ("import './bad.js'", "m:/bad.js", 2, 11),
        ("import './deep.js'", "m:/bad.js", 2, 11),
        ("await import('./bad.js')", "m:/bad.js", 2, 11),
        ("import './bad.cjs'", "m:/bad.cjs", 1, 9),
        ("require('./end.cjs')", "m:/end.cjs", 2, 10),
        ("\nimport { from 'x'", "main.js", 2, 15),
    ] {
        let error = script_error(folder.module(code));
        let position = error.position.as_ref().map(|place| (place.file.as_str(), place.line, place.column));
        assert!(error.syntax && error.name == "SyntaxError", "{code}: {error:?}");
        assert_eq!(position, Some((file, line, column)), "{code}: {error:?}");
    }
    let caught = folder.script("import('./bad.js').catch(e => e.name)");
    assert_eq!(caught, Ok(text("SyntaxError")));
}

#[test]
fn what_a_module_throws_points_at_its_place() {
    let folder = Folder::new(&[
        ("a.js", "export {};\nnull.x"),
        ("a.cjs", "\n null.x"),
        ("one.cjs", "function f() { null.x } f()"),
    ]);
    for (code, file, line, column) in [
        ("import './a.js'", "m:/a.js", 2, 6),
        ("import './a.cjs'", "m:/a.cjs", 2, 7),
        ("require('./one.cjs')", "m:/one.cjs", 1, 21),
    ] {
        let error = script_error(folder.module(code));
        let position = error.position.as_ref().map(|place| (place.file.as_str(), place.line, place.column));
        assert_eq!((error.syntax, position), (false, Some((file, line, column))), "{error:?}");
    }
}

#[test]
fn nesting_is_checked_before_a_module_is_parsed() {
    let deep: &'static str = Box::leak("(".repeat(100_000).into_boxed_str());
    let folder = Folder::new(&[("deep.js", deep), ("deep.cjs", deep)]);
    for code in ["import './deep.js'", "import './deep.cjs'", "try { require('./deep.cjs') } catch {}", deep] {
        assert!(matches!(folder.module(code), Err(Error::Recursion(_))));
    }
}

#[test]
fn without_a_loader_nothing_is_asked() {
    let folder = Folder::new(&[("a.js", "")]);
    let module = |code: &str| Work::Module(SourceText { code: code.into(), name: "main.js".into() });
    let error = script_error(folder.run(module("import './a.js'"), false));
    assert_eq!(error.message, "cannot import './a.js': no module loader is set; set one with JsMachine::modules()");
    assert_eq!(folder.run(module("export default typeof require"), false), Ok(text("undefined")));
    assert_eq!(folder.run(module("export default 1"), false), Ok(Value::Int(1)));
    assert!(folder.asked.borrow().is_empty());
}
