//! Random programs, made by a grammar: whatever they do, the process lives and the next script is right.
//!
//! They run in a child process, so that the seed is known also when it dies. `SEED` repeats a run, `PROGRAMS` makes it
//! longer.

use std::process::Command;
use std::time::{Duration, Instant};

use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;

const LIMITS: Limits =
    Limits { timeout: Duration::from_millis(50), memory_bytes: 32 << 20, acquire: Duration::from_secs(10) };
const PATIENT: Limits = Limits { timeout: Duration::from_secs(10), ..LIMITS };

/// The generator of Vigna, <https://prng.di.unimi.it/splitmix64.c>.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ z >> 31) % end as u64).unwrap()
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

/// Writes programs. In a template E is an expression, B a block's statements, N a name, P a pattern, L a literal.
struct Grammar {
    random: Random,
    /// How much may still be written.
    left: usize,
}

const NAMES: [&str; 8] = ["a", "b", "c", "d", "f", "g", "o", "x"];

const LITERALS: [&str; 24] = [
    "0",
    "1",
    "-1",
    "1.5",
    "2 ** 31",
    "NaN",
    "1n",
    "'s'",
    "''",
    "'\\ud83d\\ude00'",
    "true",
    "null",
    "undefined",
    "/a(b)?/g",
    "[]",
    "[1, 2, 3]",
    "({})",
    "new Map([[1, 2]])",
    "new Set('ab')",
    "new Uint8Array(4)",
    "Symbol('y')",
    "new Date(0)",
    "new Error('e')",
    "new Proxy({}, {})",
];

const EXPRESSIONS: [&str; 48] = [
    "(E + E)",
    "(E - E)",
    "(E * E)",
    "(E && E)",
    "(E ?? E)",
    "(E ? E : E)",
    "(E, E)",
    "(typeof E)",
    "(!E)",
    "(-E)",
    "(E === E)",
    "(E in Object(E))",
    "(E instanceof Object)",
    "[E, E, ...[E]]",
    "({ N: E, [E]: E, ...E })",
    "(N = E)",
    "(N += E)",
    "((N, P) => E)(E, E)",
    "(function N(N, ...r) { B return E })(E)",
    "(function* () { yield E; yield* [E]; })().next()",
    "(async () => { B await E; return E })()",
    "(async function* () { yield E })()",
    "`${E}x${E}`",
    "E?.N",
    "E?.[E]",
    "E?.(E)",
    "Object(E).N",
    "Object(E)[E]",
    "(class N { #p = E; static s = E; get N() { B return E } m(P) { return this.#p } })",
    "new (class { constructor() { this.N = E } })()",
    "[E, E].map((N) => E)",
    "[3, 1, 2].sort((a, b) => E)",
    "[E].flat(E)",
    "String(E).replace(/./g, (N) => E)",
    "String(E).split(E)",
    "JSON.stringify(E)",
    "JSON.parse(JSON.stringify(E) ?? '1')",
    "structuredClone(E)",
    "Object.entries(Object(E))",
    "Object.assign({}, E)",
    "Array.from({ length: 3 }, () => E)",
    "new Proxy(Object(E), { get: (N) => E, has: () => E })",
    "Reflect.ownKeys(Object(E))",
    "Promise.resolve(E).then((N) => E)",
    "Math.max(E, E)",
    "new Uint8Array(E)",
    "(void E)",
    "(0, eval)(String(E))",
];

const STATEMENTS: [&str; 24] = [
    "E;",
    "E;",
    "var N = E;",
    "{ let N = E; B }",
    "{ const P = E; B }",
    "{ B }",
    "if (E) { B } else { B }",
    "for (let N = 0; N < 3; N++) { B }",
    "for (const N of [E, E]) { B }",
    "for (const N in Object(E)) { B break }",
    "while (E) { B break }",
    "do { B } while (false);",
    "switch (E) { case E: B break; default: B }",
    "try { B } catch (N) { B } finally { B }",
    "throw E;",
    "function N(P) { B return E }",
    "{ class N { N() { B } static { B } } }",
    "N: for (;;) { B break N }",
    "async function N() { B await E }",
    "with (Object(E)) { B }",
    "queueMicrotask(() => { B });",
    "setTimeout(() => { B }, 1);",
    "Object.defineProperty(globalThis, 'N', { get() { B return E }, configurable: true });",
    "Array.prototype.N = E;",
];

const PATTERNS: [&str; 6] = ["p", "[p, q]", "{ p }", "{ N: [p = E] }", "[p = E, ...q]", "{ p, ...q }"];

impl Grammar {
    fn program(seed: u64) -> String {
        let mut grammar = Self { random: Random(seed), left: 60 };
        let strict = if grammar.random.below(4) == 0 { "'use strict';\n" } else { "" };
        let mut text = strict.to_owned();
        while grammar.left > 0 {
            grammar.statement(&mut text, 6);
            text.push('\n');
        }
        text
    }

    fn statement(&mut self, text: &mut String, depth: usize) {
        let template = self.random.of(if depth == 0 { &STATEMENTS[..4] } else { &STATEMENTS });
        self.fill(template, text, depth);
    }

    fn expression(&mut self, text: &mut String, depth: usize) {
        self.left = self.left.saturating_sub(1);
        match self.random.below(if depth == 0 || self.left == 0 { 2 } else { 5 }) {
            0 => text.push_str(self.random.of(&LITERALS)),
            1 => text.push_str(self.random.of(&NAMES)),
            _ => {
                let template = self.random.of(&EXPRESSIONS);
                self.fill(template, text, depth - 1);
            }
        }
    }

    /// Writes a template with its capital letters replaced, where they stand alone.
    fn fill(&mut self, template: &str, text: &mut String, depth: usize) {
        let bytes = template.as_bytes();
        for (i, c) in template.char_indices() {
            let alone = |at: Option<&u8>| at.is_none_or(|byte| !byte.is_ascii_alphanumeric());
            let stands_alone = alone(i.checked_sub(1).and_then(|i| bytes.get(i))) && alone(bytes.get(i + 1));
            match c {
                'E' if stands_alone => self.expression(text, depth),
                'N' if stands_alone => text.push_str(self.random.of(&NAMES)),
                'P' if stands_alone => {
                    let pattern = self.random.of(&PATTERNS);
                    self.fill(pattern, text, depth.saturating_sub(1));
                }
                'B' if stands_alone => {
                    for _ in 0..self.random.below(3) {
                        if self.left > 0 && depth > 0 {
                            self.statement(text, depth - 1);
                            text.push(' ');
                        }
                    }
                }
                c => text.push(c),
            }
        }
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// Runs programs one after another; how many of them parsed.
fn run(seed: u64, count: u64) -> u64 {
    let mut parsed = 0;
    for seed in (0..count).map(|i| seed.wrapping_add(i)) {
        let code = Grammar::program(seed);
        let started = Instant::now();
        let reply = runtime::execute(Request::script(&code, "script.js"), &LIMITS, &mut Nobody);
        assert!(started.elapsed() < Duration::from_secs(10), "program {seed} was late:\n{code}");
        parsed += u64::from(!matches!(reply.result(), Err(js_machine::error::Error::Script(error)) if error.syntax));
        drop(reply);
        let next = runtime::execute(Request::script("2 + 2", "script.js"), &PATIENT, &mut Nobody);
        assert_eq!(next.result(), Ok(&Value::Int(4)), "after program {seed}:\n{code}");
    }
    parsed
}

#[test]
fn random_programs_harm_nobody() {
    let seed = number("SEED").unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        now.as_secs() << 20 | u64::from(now.subsec_micros())
    });
    let count = number("PROGRAMS").unwrap_or(500);
    if number("CHILD").is_some() {
        let parsed = run(seed, count);
        // Programs that do not parse would test the parser alone.
        assert!(parsed > count / 4, "only {parsed} of {count} programs parsed");
        return;
    }
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program)
        .args(["--exact", "random_programs_harm_nobody", "--nocapture"])
        .envs([("CHILD", "1".to_owned()), ("SEED", seed.to_string()), ("PROGRAMS", count.to_string())])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "seed {seed}: {}\n{said}", output.status);
}
