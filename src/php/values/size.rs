//! How much memory of PHP a [`Value`] will take.
//!
//! Asked before anything is built: a script must not be able to end the request by returning too much. (Recent
//! releases of PHP end the whole process when an extension goes on allocating far beyond `memory_limit`.)

use ext_php_rs::ffi::{HashTable, ZEND_MODULE_API_NO, zend_string};
use ext_php_rs::types::Zval;

use super::pace::Pace;
use crate::php::failure::Failure;
use crate::php::zend::globals;
use crate::php::zend::heap::{Blocks, Memory, RaisedLimit};
use crate::value::{ConversionError, Recent, Value};

/// Values that are counted between two looks: counting one takes a tenth of the time of making it.
const STRIDE: usize = 10_000;

/// `HT_MIN_SIZE` of zend_types.h: the places of the smallest table.
const LEAST_PLACES: usize = 8;
/// A place of a hash table, with its two entries in the index.
const BUCKET: usize = 32 + 2 * size_of::<u32>();
/// A place of a list: PHP 8.2 has values there, PHP 8.1 has buckets.
const PLACE: usize = if ZEND_MODULE_API_NO >= 20_220_829 { size_of::<Zval>() } else { 32 };
/// The index of a list, which has one for all that.
const LIST_INDEX: usize = 2 * size_of::<u32>();

/// The parts of a `DateTimeImmutable` that PHP allocates: the object, its moment, and the name of its zone.
const DATE: [usize; 3] = [64, 256, 16];
/// A `JsMachine\Callback`, and what stands for it in Rust's memory.
const CALLBACK: usize = 128;

/// Keys of the longest list that PHP's arrays share.
pub(super) const MOST_SHARED: usize = 1024;

/// Work in the units of [`Pace`], beside that of plain values and of text.
pub(super) const DATE_WORK: u64 = 30;
pub(super) const CALLBACK_WORK: u64 = 10;

/// What a value needs of PHP's memory.
pub struct Needs(Blocks);

impl Needs {
    /// Refuses a value that `memory_limit` has no room for, and tells `pace` how much work any other is.
    ///
    /// # Errors
    /// With what is needed and what is left; as [`Pace::look`].
    pub fn of(value: &Value, pace: &Pace<'_>) -> Result<Self, Failure> {
        pace.begin(0);
        let mut sum = Sum { blocks: Blocks::default(), work: 0, values: 0, counted: Recent::default(), pace };
        sum.add(value)?;
        pace.begin(sum.work);
        let needs = Self(sum.blocks);
        match globals::memory() {
            Some(memory) if !memory.may_hold(&needs.0) => Err(needs.refusal(&memory)),
            _ => Ok(needs),
        }
    }

    /// Makes the value, and refuses it afterwards if `memory_limit` has no room for it after all, as PHP's memory is in
    /// too many pieces.
    ///
    /// # Errors
    /// As [`Needs::of`], and as `make`.
    pub fn meet(&self, make: impl FnOnce() -> Result<Zval, Failure>) -> Result<Zval, Failure> {
        let Some(memory) = globals::memory() else { return make() };
        let Some(raised) = RaisedLimit::for_blocks(&self.0, &memory) else { return make() };
        let value = make()?;
        if raised.holds() {
            return Ok(value);
        }
        drop(value);
        drop(raised);
        Err(self.refusal(&memory))
    }

    fn refusal(&self, memory: &Memory) -> Failure {
        let (needed, left) = (self.0.bytes().div_ceil(1 << 20), memory.left() >> 20);
        let reason = format!(
            "the value needs about {needed} MB of PHP's memory, and memory_limit leaves {left} MB \
             (raise memory_limit, or return less)"
        );
        ConversionError { path: "$".to_owned(), reason }.into()
    }
}

/// What the values of a tree need, beside the zval that holds the whole.
struct Sum<'a> {
    blocks: Blocks,
    work: u64,
    values: usize,
    /// The addresses of the lists of keys that were counted last: PHP's arrays share them as well.
    counted: Recent<*const ()>,
    pace: &'a Pace<'a>,
}

impl<'a> Sum<'a> {
    fn add(&mut self, value: &'a Value) -> Result<(), Failure> {
        self.values += 1;
        self.work += 1;
        if self.values.is_multiple_of(STRIDE) {
            self.pace.look()?;
        }
        match value {
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
            Value::Function(_) | Value::Returning(_) | Value::Host(_) | Value::Live(..) => {
                self.work += CALLBACK_WORK;
                self.blocks.add(CALLBACK);
            }
            Value::String(text) => self.text(text.len()),
            Value::Bytes(bytes) => self.text(bytes.len()),
            Value::Date(_) => {
                self.work += DATE_WORK;
                for part in DATE {
                    self.blocks.add(part);
                }
            }
            Value::List(items) => {
                self.table(items.len(), PLACE, LIST_INDEX);
                items.iter().try_for_each(|item| self.add(item))?;
            }
            Value::Map(entries) => {
                let keys = entries.keys();
                self.table(keys.len(), BUCKET, 0);
                let address = keys.address();
                let can_share = keys.is_shared() && keys.len() <= MOST_SHARED;
                if !can_share || self.counted.find(|known| *known == address).is_none() {
                    for key in keys.iter() {
                        self.text(key.len());
                    }
                    if can_share {
                        self.counted.add(address);
                    }
                }
                entries.values().iter().try_for_each(|item| self.add(item))?;
            }
        }
        Ok(())
    }

    fn text(&mut self, len: usize) {
        self.work += Pace::units_of(len);
        // PHP has every string of one byte or none already.
        if len > 1 {
            self.blocks.add(size_of::<zend_string>() + len);
        }
    }

    fn table(&mut self, len: usize, place: usize, index: usize) {
        self.blocks.add(size_of::<HashTable>());
        if len > 0 {
            self.blocks.add(len.next_power_of_two().max(LEAST_PLACES) * place + index);
        }
    }
}
