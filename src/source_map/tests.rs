use super::*;

/// Two lines of `a.js`, from line 3 of `a.ts` and line 1 of `b.ts`.
const MAP: &str = r#"{"version":3,"sources":["a.ts","../b.ts"],"names":[],"mappings":"AAEA,IAAI;ACFJ"}"#;

#[test]
fn a_place_is_that_of_the_last_mapping_before_it() {
    let found = look_up(MAP, &[(1, 1), (1, 4), (1, 9), (2, 7), (3, 1)]);
    let place = |source: &str, line, column| Some(Place { source: source.into(), line, column });
    assert_eq!(found, [place("a.ts", 3, 1), place("a.ts", 3, 1), place("a.ts", 3, 5), place("../b.ts", 1, 1), None]);
}

#[test]
fn a_damaged_map_is_as_none() {
    for map in [
        "",
        "{",
        "[]",
        r#"{"version":2,"sources":[],"mappings":""}"#,
        r#"{"version":3,"sources":["a"],"mappings":"AC"}"#,
        r#"{"version":3,"sources":["a"],"mappings":"AEAA"}"#,
    ] {
        assert_eq!(look_up(map, &[(1, 1)]), [None], "{map}");
    }
}

#[test]
fn the_root_of_the_sources_stands_before_their_names() {
    let map = r#"{"version":3,"sourceRoot":"src/","sources":["a.ts","/b.ts"],"names":[],"mappings":"AAAA;ACAA"}"#;
    let sources = look_up(map, &[(1, 1), (2, 1)]).into_iter().map(|place| place.unwrap().source);
    assert_eq!(sources.collect::<Vec<_>>(), ["src/a.ts", "/b.ts"]);
}

#[test]
fn the_last_comment_counts() {
    assert_eq!(
        find("a\n//# sourceMappingURL=b.map\n//# sourceMappingURL=a.js.map\n"),
        Some(Reference::Beside("a.js.map"))
    );
    assert_eq!(find("a //@ sourceMappingURL=a.js.map"), Some(Reference::Beside("a.js.map")));
    assert_eq!(find("let a = 1"), None);
    assert_eq!(find("//# sourceMappingURL=https://example.org/a.map"), None);
    assert_eq!(find(&format!("//# sourceMappingURL=a.map\n{}", "x".repeat(2000))), None);
}

#[test]
fn an_inline_map_is_decoded() {
    let code = "f()\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,eyJhIjoxfQ==\n";
    let Some(Reference::Inline(inline)) = find(code) else { panic!() };
    assert_eq!(decode(inline.text()).as_deref(), Some(r#"{"a":1}"#));
    assert_eq!(decode("application/json,%7B%22a%22:1}").as_deref(), Some(r#"{"a":1}"#));
    assert_eq!(decode("application/json;base64,%%%"), None);
    assert_eq!(decode("text/plain,a"), None);
}

#[test]
fn sources_are_named_from_where_the_generated_text_is() {
    assert_eq!(name_of_source("app.js", "src/a.ts"), "src/a.ts");
    assert_eq!(name_of_source("dist/app.js", "../src/a.ts"), "src/a.ts");
    assert_eq!(name_of_source("dist/app.js", "../../src/a.ts"), "../../src/a.ts");
    assert_eq!(name_of_source("module:/dist/app.js", "../src/a.ts"), "module:/src/a.ts");
    assert_eq!(name_of_source("module:/app.js", "./a.ts"), "module:/a.ts");
    assert_eq!(name_of_source("app.js", "webpack:///./src/a.ts"), "webpack:///./src/a.ts");
    assert_eq!(name_of_source("/srv/js/app.js", "a.ts"), "/srv/js/a.ts");
}
