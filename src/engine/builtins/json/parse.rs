//! `JSON.parse`: <https://tc39.es/ecma262/#sec-json.parse>.

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsArray;
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::string::JsStrVariant;
use boa_engine::{Context, JsError, JsResult, JsValue};

use super::super::elements::{DEEPEST, InterruptTicker, too_deep};
use super::fault::{Fault, Kind};
use super::keys::Keys;
use super::original::Original;
use super::record::{Record, Text};
use super::revive;
use super::scan::{Scanner, Unit};

pub(super) fn parse(_: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let text = args.first().cloned().unwrap_or_default().to_string(context)?;
    let reviver = args.get(1).and_then(JsValue::as_callable);
    let record = reviver.as_ref().map(|_| Record::default());
    let (value, record) = match text.variant() {
        JsStrVariant::Latin1(units) => Parser::new(units, record, context).run()?,
        JsStrVariant::Utf16(units) => Parser::new(units, record, context).run()?,
    };
    match reviver.zip(record) {
        Some((reviver, record)) => revive::revive(value, &Text { text, record }, &reviver, original, context),
        None => Ok(value),
    }
}

/// Builds the value while reading. What is open is kept in lists, not on the stack: nesting costs memory only, a few
/// hundred bytes a level, and is refused where it can only be meant to use it up.
struct Parser<'a, U> {
    units: &'a [U],
    scanner: Scanner<'a, U>,
    known: Keys,
    /// Members of everything that is open, innermost last.
    values: Vec<JsValue>,
    /// Names of the members of open objects.
    keys: Vec<PropertyKey>,
    open: Vec<Open>,
    /// Where everything stands in the text, if somebody wants to know.
    record: Option<Record>,
    prototype: JsObject,
    ticker: InterruptTicker,
    context: &'a mut Context,
}

/// An array or object that is not complete, and where its members begin.
#[derive(Clone, Copy)]
enum Open {
    Array { values: usize },
    Object { values: usize, keys: usize },
}

/// Either the text is no JSON, or the script was stopped.
enum Stop {
    Fault(Fault),
    Error(JsError),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<'a, U: Unit> Parser<'a, U> {
    fn new(units: &'a [U], record: Option<Record>, context: &'a mut Context) -> Self {
        let prototype = context.intrinsics().constructors().object().prototype();
        Self {
            units,
            scanner: Scanner::new(units),
            known: Keys::new(),
            values: Vec::new(),
            keys: Vec::new(),
            open: Vec::new(),
            record,
            prototype,
            ticker: InterruptTicker::default(),
            context,
        }
    }

    fn run(mut self) -> JsResult<(JsValue, Option<Record>)> {
        match self.document() {
            Ok(value) => Ok((value, self.record)),
            Err(Stop::Fault(fault)) => {
                Err(fault.error(&self.units.iter().map(|&unit| unit.into()).collect::<Vec<u16>>()))
            }
            Err(Stop::Error(error)) => Err(error),
        }
    }

    fn document(&mut self) -> Result<JsValue, Stop> {
        loop {
            self.ticker.step(self.context).map_err(Stop::Error)?;
            let Some(mut value) = self.begin()? else {
                if self.open.len() > DEEPEST {
                    return Err(Stop::Error(too_deep("the values of the JSON text", DEEPEST)));
                }
                continue;
            };
            loop {
                let Some(open) = self.open.last().copied() else {
                    return match self.scanner.next() {
                        None => Ok(value),
                        Some(_) => Err(self.scanner.fault_of(Kind::AfterAll).into()),
                    };
                };
                self.values.push(value);
                if let Some(record) = &mut self.record {
                    record.keep();
                }
                match self.complete(open)? {
                    Some(whole) => value = whole,
                    None => break,
                }
            }
        }
    }

    /// Reads a value; none when it is one with members, of which the first comes next.
    fn begin(&mut self) -> Result<Option<JsValue>, Fault> {
        let scanner = &mut self.scanner;
        let Some(unit) = scanner.next() else { return Err(scanner.fault()) };
        let start = scanner.place();
        let value = match u8::try_from(unit).unwrap_or(0) {
            b'{' => {
                scanner.take();
                let empty = scanner.takes(b'}');
                let open = Open::Object { values: self.values.len(), keys: self.keys.len() };
                if !empty {
                    self.open.push(open);
                    self.key(Kind::FirstName)?;
                    return Ok(None);
                }
                return Ok(Some(self.object(self.values.len(), self.keys.len())));
            }
            b'[' => {
                scanner.take();
                if !scanner.takes(b']') {
                    self.open.push(Open::Array { values: self.values.len() });
                    return Ok(None);
                }
                return Ok(Some(self.array(self.values.len())));
            }
            b'"' => {
                scanner.take();
                scanner.string()?.string().into()
            }
            b't' => scanner.word(b"true").map(|()| true.into())?,
            b'f' => scanner.word(b"false").map(|()| false.into())?,
            b'n' => scanner.word(b"null").map(|()| JsValue::null())?,
            b'-' | b'0'..=b'9' => scanner.number()?,
            _ => return Err(scanner.fault()),
        };
        if let Some(record) = &mut self.record {
            record.primitive(&value, start..self.scanner.place());
        }
        Ok(Some(value))
    }

    /// After a member: the whole, if that was the last; none when another member comes next.
    fn complete(&mut self, open: Open) -> Result<Option<JsValue>, Fault> {
        if self.scanner.takes(b',') {
            if let Open::Object { .. } = open {
                self.key(Kind::Name)?;
            }
            return Ok(None);
        }
        let whole = match open {
            Open::Array { values } => {
                self.scanner.expect(b']', Kind::AfterElement)?;
                self.array(values)
            }
            Open::Object { values, keys } => {
                self.scanner.expect(b'}', Kind::AfterMember)?;
                self.object(values, keys)
            }
        };
        self.open.pop();
        Ok(Some(whole))
    }

    /// The name of a member, and the colon after it. `missing` tells what else stands there.
    fn key(&mut self, missing: Kind) -> Result<(), Fault> {
        self.scanner.expect(b'"', missing)?;
        let name = self.scanner.string()?;
        self.keys.push(self.known.find(&name));
        self.scanner.expect(b':', Kind::Colon)
    }

    fn array(&mut self, values: usize) -> JsValue {
        let array = JsArray::from_iter(self.values.drain(values..), self.context).into();
        if let Some(record) = &mut self.record {
            record.array(&array, values);
        }
        array
    }

    /// An object of a shape that all with the same names share. A name that comes twice keeps its first place and its
    /// last value; `__proto__` is a name like any other.
    fn object(&mut self, values: usize, keys: usize) -> JsValue {
        let object = JsObject::new(self.context.root_shape(), self.prototype.clone(), OrdinaryObject).upcast();
        if let Some(record) = &mut self.record {
            record.object(&object, &self.keys[keys..], values);
        }
        for (key, value) in self.keys.drain(keys..).zip(self.values.drain(values..)) {
            let property = PropertyDescriptor::builder().value(value).writable(true).enumerable(true);
            object.insert_property(key, property.configurable(true));
        }
        object.into()
    }
}
