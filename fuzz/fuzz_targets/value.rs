//! Any value, into JavaScript and back: it comes back as it went.
#![no_main]

use std::time::Duration;

use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;
use libfuzzer_sys::arbitrary::{Arbitrary, Result, Unstructured};
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits =
    Limits { timeout: Duration::from_secs(10), memory_bytes: 64 << 20, acquire: Duration::from_secs(10) };
const DEEPEST: usize = 20;

#[derive(Debug)]
struct Tree(Value);

impl<'a> Arbitrary<'a> for Tree {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        tree(input, DEEPEST).map(Self)
    }
}

fn tree(input: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    Ok(match input.int_in_range(0..=if depth == 0 { 6 } else { 8 })? {
        0 => Value::Null,
        1 => Value::Bool(input.arbitrary()?),
        2 => Value::Int(input.arbitrary()?),
        3 => Value::Float(input.arbitrary()?),
        4 => Value::String(input.arbitrary()?),
        5 => Value::Bytes(input.arbitrary()?),
        6 => Value::Date(f64::from(input.arbitrary::<i32>()?) * 1000.0),
        7 => Value::List(many(input, |input| tree(input, depth - 1))?),
        _ => {
            // Keys once each: an object has no other; and none that is a number, which objects put first.
            let mut pairs = many(input, |input| {
                let key: String = input.arbitrary()?;
                Ok((format!("k{key}"), tree(input, depth - 1)?))
            })?;
            pairs.sort_by(|(a, _), (b, _)| a.cmp(b));
            pairs.dedup_by(|(a, _), (b, _)| a == b);
            Value::Map(pairs.into_iter().collect())
        }
    })
}

fn many<T>(input: &mut Unstructured<'_>, mut one: impl FnMut(&mut Unstructured<'_>) -> Result<T>) -> Result<Vec<T>> {
    let count = input.int_in_range(0..=8)?;
    (0..count).map(|_| one(input)).collect()
}

/// The same, where NaN is itself, and a float that is whole is an integer, as JavaScript has it.
fn same(sent: &Value, came: &Value) -> bool {
    match (sent, came) {
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan(),
        #[allow(clippy::cast_precision_loss)]
        (Value::Float(a), Value::Int(b)) => *a == *b as f64,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            let alike = a.iter().zip(b.iter()).all(|((k, a), (l, b))| k == l && same(a, b));
            alike && a.values().len() == b.values().len()
        }
        (Value::Map(a), Value::List(b)) | (Value::List(b), Value::Map(a)) => a.values().is_empty() && b.is_empty(),
        _ => sent == came,
    }
}

fuzz_target!(|tree: Tree| {
    let mut request = Request::script("value", "script.js");
    request.globals.push(("value".to_owned(), tree.0.clone()));
    let reply = runtime::execute(request, &LIMITS, &mut Nobody);
    let came = reply.result();
    assert!(came.is_ok_and(|came| same(&tree.0, came)), "sent {:?}, came {came:?}", tree.0);
});
