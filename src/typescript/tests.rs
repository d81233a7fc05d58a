use super::*;

fn typescript(code: &str, goal: Goal) -> Result<Compiled, Fault> {
    compile(code, "a.ts", Language::TypeScript, goal, JsxRuntime::Classic)
}

fn script(code: &str) -> String {
    typescript(code, Goal::Script).unwrap().code
}

fn jsx(code: &str, goal: Goal, runtime: JsxRuntime) -> String {
    compile(code, "a.tsx", Language::Tsx, goal, runtime).unwrap().code
}

#[test]
fn the_ending_of_a_name_tells_the_language() {
    assert_eq!(Language::of_name("rules.ts"), Some(Language::TypeScript));
    assert_eq!(Language::of_name("module:/a/b.mts"), Some(Language::TypeScript));
    assert_eq!(Language::of_name("a.cts"), Some(Language::TypeScript));
    assert_eq!(Language::of_name("a.tsx"), Some(Language::Tsx));
    assert_eq!(Language::of_name("a.jsx"), Some(Language::Jsx));
    for name in ["a.js", "ts", "a.ts.js", "a.TS", ""] {
        assert_eq!(Language::of_name(name), None, "{name}");
    }
    assert_eq!(Language::strip_ending("rules.ts"), "rules");
    assert_eq!(Language::strip_ending("rules.js"), "rules.js");
}

#[test]
fn types_are_erased() {
    let code = script(
        "interface A { a: number }\nlet a = { a: 1 } as A; declare let b: A;\nfunction f<T>(x: T): x is T { return x! satisfies T }",
    );
    for erased in ["interface", " as ", "declare", ": number", "satisfies", "<T>"] {
        assert!(!code.contains(erased), "{erased} in {code}");
    }
}

#[test]
fn a_script_may_import_types() {
    assert_eq!(
        script("import type { A } from './a';\nimport { B } from './b';\nlet a: A | B = 1; a").trim(),
        "let a = 1;\na;"
    );
    assert_eq!(script("export {}; 1").trim(), "1;");
}

#[test]
fn imports_that_are_used_stay() {
    let code = typescript("import { A, b } from './a'; let a: A = b;", Goal::Module).unwrap().code;
    assert!(code.contains("import { b } from \"./a\""), "{code}");
}

#[test]
fn commonjs_is_written_out() {
    let code = script("import fs = require('fs'); export = fs.read;");
    assert!(code.contains("require(\"fs\")") && code.contains("module.exports = fs.read"), "{code}");
    let fault = typescript("let a = 1;\nexport = a;", Goal::Module).unwrap_err();
    assert_eq!((fault.line, fault.column), (2, 1));
}

#[test]
fn only_a_commonjs_module_may_return() {
    assert!(typescript("return 1", Goal::CommonJs).is_ok());
    assert!(typescript("return 1", Goal::Script).is_err());
    assert!(typescript("return 1", Goal::Module).is_err());
}

#[test]
fn decorators_need_helpers() {
    assert!(typescript("@d class A {}", Goal::Script).unwrap().needs_helpers);
    assert!(!typescript("class A { accessor a = 1 }", Goal::Script).unwrap().needs_helpers);
    assert!(!script("class A { accessor a = 1; static accessor b = 2 }").contains("accessor a"));
}

#[test]
fn decorators_of_instances_come_before_static_ones() {
    let code = script("function f() { class A { @d static a = 1; @d b = 2; @d static c() {} @d e() {} } }");
    let places = ["\"b\"", "\"e\"", "\"a\"", "\"c\""].map(|member| code.find(&format!(", {member},")).unwrap());
    assert!(places.is_sorted(), "{code}");
}

#[test]
fn jsx_becomes_calls() {
    let code = "let a = <div id=\"a\">{b}</div>;";
    assert!(jsx(code, Goal::Script, JsxRuntime::Classic).contains("React.createElement(\"div\", { id: \"a\" }, b)"));
    let module = jsx(code, Goal::Module, JsxRuntime::Automatic);
    assert!(module.contains("import { jsx as _jsx } from \"react/jsx-runtime\""), "{module}");
    let script = jsx(code, Goal::Script, JsxRuntime::Automatic);
    assert!(script.contains("require(\"react/jsx-runtime\")"), "{script}");
    let pragma = jsx(&format!("/** @jsx h */\n{code}"), Goal::Script, JsxRuntime::Classic);
    assert!(pragma.contains("h(\"div\""), "{pragma}");
    let source = jsx(&format!("/** @jsxImportSource preact */\n{code}"), Goal::Module, JsxRuntime::Automatic);
    assert!(source.contains("preact/jsx-runtime"), "{source}");
}

#[test]
fn a_syntax_error_has_its_place_in_utf16() {
    let fault = typescript("let ok = 1;\nlet 😀 = 2;", Goal::Script).unwrap_err();
    assert_eq!((fault.line, fault.column), (2, 5));
    let fault = typescript("let a: string = '😀' let", Goal::Script).unwrap_err();
    assert_eq!(fault.line, 1);
    assert!(!fault.message.is_empty());
}

#[test]
fn names_declared_twice_are_an_error() {
    assert!(typescript("let a = 1; let a = 2;", Goal::Script).is_err());
}

#[test]
fn the_map_leads_back() {
    let compiled = typescript("interface A {}\n\n  throw new Error('x');", Goal::Script).unwrap();
    let line = compiled.code.lines().position(|line| line.contains("throw")).unwrap();
    let places = crate::source_map::look_up(&compiled.map, &[(u32::try_from(line + 1).unwrap(), 1)]);
    let place = places[0].clone().unwrap();
    assert_eq!((place.source.as_str(), place.line, place.column), ("a.ts", 3, 3));
}
