use super::levels::MAX_LINKS;
use super::{MAX_DEPTH, check};

#[test]
fn ordinary_source_passes() {
    assert_eq!(check(&"a=b/c/d;x=/[\"'`(]/.test(y)?/\\(/:(1)/2;return /'/g,".repeat(MAX_DEPTH)), Ok(()));
    let source = "const a = { b: [1, `x ${ f({ c: '(((' }) } )))`], re: /[(\"]/g }; // ((((\n";
    assert_eq!(check(&source.repeat(MAX_DEPTH)), Ok(()));
}

#[test]
fn long_programs_are_not_deep() {
    let programs = [
        "const a = require('a')\n",
        "a.b = (c) => c ? d : e\n",
        "if (a) b()\nelse if (c) d()\nelse e()\n",
        "if (a) { b } else { c }\nwhile (a) b()\n",
        "do { a } while (b)\nfor (const a of b) c(a)\n",
        "class A extends B { a = 1\n static b() { return new C }\n get c() { return typeof d } }\n",
        "function f(a = 1) { switch (a) { case 1: case 2: return b; default: return !c } }\n",
        "x.if.new.delete(); y = { if: 1, new: 2, default: 3 }; a: for (;;) break a;",
        "var a=function(){return b},c=d?e:f,g=h=>i;",
        "a&&b,c||d,!e&&f();",
    ];
    for program in programs {
        assert_eq!(check(&program.repeat(10 * MAX_DEPTH)), Ok(()), "{program}");
    }
    for list in ["x=>1,", "-1,", "a:1,", "b=c,", "typeof d,", "e?f:g,", "h.i(j),", "...k,", "{l:1,if:2},"] {
        assert_eq!(check(&format!("m([{}])", list.repeat(50_000))), Ok(()), "{list}");
        assert_eq!(check(&format!("m({{{}}})", list.repeat(50_000))), Ok(()), "{list}");
    }
}

#[test]
fn every_kind_of_bracket_is_counted() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{", "}"), ("`${", "}`"), ("(function(){", "})()"), ("(()=>{", "})()")]
    {
        assert_eq!(check(&format!("{}{}", open.repeat(500), close.repeat(500))), Ok(()), "{open}");
        assert!(check(&open.repeat(100_000)).is_err(), "{open}");
    }
}

#[test]
fn what_nests_without_brackets_is_counted() {
    let parts = [
        "! ",
        "!/**/",
        "!\n",
        "- ",
        "-\u{a0}",
        "typeof ",
        "void delete ",
        "new ",
        "new\n",
        "await ",
        "yield ",
        "yield*",
        "a=>",
        "async a=>",
        "()=>",
        "a=",
        "a+=",
        "a&&=",
        "a??=",
        "a**",
        "a?",
        "a\n?\nb\n:",
        "a?b:",
        "a:",
        "a:\n",
        "if(0)",
        "if(0)\n",
        "if(0);else ",
        "if(0){}else ",
        "if(0)1\nelse ",
        "while(0)",
        "while(0)\n",
        "for(;;)",
        "with(a)",
        "for await(a of b)",
        "do ",
        "do\n",
        "class extends ",
        "class a\nextends\n",
    ];
    for part in parts {
        assert_eq!(check(&part.repeat(500)), Ok(()), "{part}");
        assert!(check(&part.repeat(2 * MAX_DEPTH)).is_err(), "{part}");
    }
}

#[test]
fn every_kind_of_chain_is_counted() {
    let links = [
        "a?",
        "1?1:",
        "a=",
        "a=>",
        "a||=",
        "new ",
        "typeof ",
        "await ",
        "x in ",
        ".a",
        "?.a",
        "[0]",
        "()",
        "``",
        "2**",
        "if(1)",
        "if(0);else ",
        "if(0){}else ",
        "while(0)",
        "for(;0;)",
        "do ",
        "with({})",
        "async a=>",
    ];
    for link in links {
        assert_eq!(check(&link.repeat(MAX_LINKS / 4)), Ok(()), "{link}");
        assert!(check(&link.repeat(100_000)).is_err(), "{link}");
    }
}

#[test]
fn what_is_long_and_not_deep_is_no_chain() {
    let parts = [
        "a.b=1;",
        "a.b.c(),",
        "a\n",
        "{a:b.c}",
        "if(a){b()}",
        "1+",
        "a===b||",
        "[1.5,-2.5],",
        "a=b?c:d\n",
        "case 1:",
        "x?y:z,",
    ];
    for part in parts {
        assert_eq!(check(&part.repeat(100_000)), Ok(()), "{part}");
    }
}

#[test]
fn chains_go_on_over_lines() {
    for part in ["\n.a", "?.a\n", "\n[0]", "(\n)", "``\n"] {
        assert_eq!(check(&format!("a{}", part.repeat(5_000))), Ok(()), "{part}");
        assert!(check(&format!("a{}", part.repeat(100_000))).is_err(), "{part}");
    }
}

#[test]
fn groups_of_regular_expressions_are_counted() {
    for open in ["(", "(?:", "(?=", "[a&&"] {
        assert_eq!(check(&format!("/{}/", open.repeat(500))), Ok(()), "{open}");
        assert!(check(&format!("/{}/", open.repeat(100_000))).is_err(), "{open}");
    }
    assert_eq!(check(&format!("/{}/", "\\(\\[[(](a)".repeat(100_000))), Ok(()));
}

#[test]
fn brackets_in_text_are_not_counted() {
    for (open, close) in [("'", "'"), ("\"", "\""), ("`", "`"), ("/*", "*/"), ("//", "\n"), ("'\\'", "'")] {
        assert_eq!(check(&format!("{open}{}{close}", "(".repeat(100_000))), Ok(()), "{open}");
    }
}
