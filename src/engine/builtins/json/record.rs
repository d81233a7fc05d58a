//! Where the values of a JSON text stand in it, for a reviver.

use std::collections::HashMap;
use std::ops::Range;

use boa_engine::object::JsObject;
use boa_engine::property::PropertyKey;
use boa_engine::{JsString, JsValue};

/// All values of a text, each behind its parts. In one list, so that no depth of nesting matters when it is dropped.
#[derive(Default)]
pub(super) struct Record {
    nodes: Vec<Node>,
    /// The members of what is open, innermost last.
    open: Vec<usize>,
}

struct Node {
    value: JsValue,
    parts: Parts,
}

enum Parts {
    /// A primitive value: its place in the text, in code units.
    Text(Range<usize>),
    Elements(Vec<usize>),
    Members(HashMap<PropertyKey, usize>),
}

impl Record {
    /// Notes a primitive value, which is then the latest.
    pub fn primitive(&mut self, value: &JsValue, place: Range<usize>) {
        self.nodes.push(Node { value: value.clone(), parts: Parts::Text(place) });
    }

    /// Notes that the latest value is a member of what is open.
    pub fn keep(&mut self) {
        self.open.push(self.nodes.len() - 1);
    }

    /// Notes an array, whose elements are the members that came since there were `first`.
    pub fn array(&mut self, array: &JsValue, first: usize) {
        let elements = self.open.drain(first..).collect();
        self.nodes.push(Node { value: array.clone(), parts: Parts::Elements(elements) });
    }

    /// Notes an object in the same way. Of members with the same name the last one counts.
    pub fn object(&mut self, object: &JsObject, names: &[PropertyKey], first: usize) {
        let members = names.iter().cloned().zip(self.open.drain(first..)).collect();
        self.nodes.push(Node { value: object.clone().into(), parts: Parts::Members(members) });
    }
}

/// A JSON text that was read.
pub(super) struct Text {
    pub text: JsString,
    pub record: Record,
}

/// A value of a text.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    text: &'a Text,
    node: usize,
}

impl Text {
    /// The value that all others are parts of.
    pub fn whole(&self) -> Option<Written<'_>> {
        Some(Written { text: self, node: self.record.nodes.len().checked_sub(1)? })
    }
}

impl<'a> Written<'a> {
    fn node(self) -> &'a Node {
        &self.text.record.nodes[self.node]
    }

    /// Whether it is this value still.
    pub fn is(self, value: &JsValue) -> bool {
        JsValue::same_value(&self.node().value, value)
    }

    /// The text of a primitive value.
    pub fn source(self) -> Option<JsString> {
        let Parts::Text(place) = &self.node().parts else { return None };
        Some(self.text.text.slice(place.start, place.end))
    }

    /// The member of a name.
    pub fn member(self, name: &PropertyKey) -> Option<Self> {
        let node = match (&self.node().parts, name) {
            (Parts::Members(members), _) => members.get(name),
            (Parts::Elements(elements), PropertyKey::Index(index)) => elements.get(index.get() as usize),
            _ => None,
        };
        node.map(|&node| Self { node, ..self })
    }
}
