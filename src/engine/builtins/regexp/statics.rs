//! `RegExp.$1` and its like, which are about the last match: <https://github.com/tc39/proposal-regexp-legacy-features>.
//!
//! Boa 0.22 lacks them; every browser has them, and older libraries read them.

use boa_engine::object::{FunctionObjectBuilder, JsObject};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction};
use boa_gc::{Finalize, Gc, Trace};

use super::compiled::Found;
use super::matcher::NOWHERE;
use super::shared::Shared;

/// The last match.
#[derive(Default)]
pub(super) struct Last {
    text: JsString,
    start: usize,
    end: usize,
    groups: Vec<(u32, u32)>,
    /// What a script has set as `input` since then.
    input: Option<JsString>,
}

impl Last {
    pub fn remember(&mut self, text: &JsString, found: &Found) {
        self.text.clone_from(text);
        (self.start, self.end) = (found.start, found.end);
        self.groups.clone_from(&found.groups);
        self.input = None;
    }

    fn tell(&self, part: Part) -> JsString {
        let group = |group: Option<&(u32, u32)>| match group {
            Some(&(start, end)) if end != NOWHERE => self.text.slice(start as usize, end as usize),
            _ => JsString::default(),
        };
        match part {
            Part::Group(number) => group(self.groups.get(number - 1)),
            Part::Last => group(self.groups.last()),
            Part::Match => self.text.slice(self.start, self.end),
            Part::Before => self.text.slice(0, self.start),
            Part::Behind => self.text.slice(self.end, self.text.len()),
            Part::Input => self.input.as_ref().unwrap_or(&self.text).clone(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Input,
    Match,
    /// The last group.
    Last,
    Before,
    Behind,
    /// A group by its number, from 1.
    Group(usize),
}

const NAMES: [(&str, Part); 19] = [
    ("input", Part::Input),
    ("$_", Part::Input),
    ("lastMatch", Part::Match),
    ("$&", Part::Match),
    ("lastParen", Part::Last),
    ("$+", Part::Last),
    ("leftContext", Part::Before),
    ("$`", Part::Before),
    ("rightContext", Part::Behind),
    ("$'", Part::Behind),
    ("$1", Part::Group(1)),
    ("$2", Part::Group(2)),
    ("$3", Part::Group(3)),
    ("$4", Part::Group(4)),
    ("$5", Part::Group(5)),
    ("$6", Part::Group(6)),
    ("$7", Part::Group(7)),
    ("$8", Part::Group(8)),
    ("$9", Part::Group(9)),
];

/// What an accessor captures.
#[derive(Clone, Trace, Finalize)]
struct Accessor {
    shared: Gc<Shared>,
    #[unsafe_ignore_trace]
    part: Part,
}

/// Puts the properties on the constructor.
///
/// # Errors
/// None in a context that no script has seen.
pub(super) fn install(shared: &Gc<Shared>, constructor: &JsObject, context: &mut Context) -> JsResult<()> {
    for (name, part) in NAMES {
        let accessor = Accessor { shared: shared.clone(), part };
        let get = NativeFunction::from_copy_closure_with_captures(get, accessor.clone());
        let set = NativeFunction::from_copy_closure_with_captures(set, accessor);
        let get = FunctionObjectBuilder::new(context.realm(), get).name(format!("get {name}").as_str());
        let get = get.constructor(false).build();
        let set = FunctionObjectBuilder::new(context.realm(), set).name(format!("set {name}").as_str());
        let set = set.length(1).constructor(false).build();
        let property = PropertyDescriptor::builder().get(get).set(set).enumerable(false).configurable(true);
        constructor.define_property_or_throw(PropertyKey::from(JsString::from(name)), property, context)?;
    }
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "the signature of native functions")]
fn get(_: &JsValue, _: &[JsValue], accessor: &Accessor, _: &mut Context) -> JsResult<JsValue> {
    Ok(accessor.shared.last.borrow().tell(accessor.part).into())
}

/// Only `input` can be set; for the others nothing happens, as in browsers.
fn set(_: &JsValue, args: &[JsValue], accessor: &Accessor, context: &mut Context) -> JsResult<JsValue> {
    if accessor.part == Part::Input {
        let input = args.first().unwrap_or(&JsValue::undefined()).to_string(context)?;
        accessor.shared.last.borrow_mut().input = Some(input);
    }
    Ok(JsValue::undefined())
}
