//! Hash tables: walked in place, and built without a detour.

use std::ffi::c_int;
use std::mem::ManuallyDrop;
use std::ptr;

use ext_php_rs::boxed::ZBox;
use ext_php_rs::ffi::{
    Bucket, zend_array_dup, zend_hash_get_current_data_ex, zend_hash_index_update, zend_hash_move_forward_ex,
    zend_hash_next_index_insert, zend_hash_str_update,
};
use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};

unsafe extern "C" {
    fn zend_hash_get_current_key_ex(
        table: *const ZendHashTable,
        string: *mut *mut ZendStr,
        index: *mut u64,
        position: *const u32,
    ) -> c_int;
}

/// `HASH_KEY_IS_STRING` and `HASH_KEY_IS_LONG` of zend_hash.h.
const KEY_IS_STRING: c_int = 1;
const KEY_IS_LONG: c_int = 2;

/// `HASH_FLAG_PACKED` of zend_hash.h: the keys ascend from 0, with holes at the most.
const PACKED: u32 = 1 << 2;

/// A key of a PHP array.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// An integer.
    Index(i64),
    /// Text or bytes.
    String(&'a ZendStr),
}

/// The entries of a table in order; uninitialised properties are left out.
///
/// The caller keeps a reference to the table for as long, so that PHP code that runs meanwhile writes to a copy.
pub struct Entries<'a> {
    table: &'a ZendHashTable,
    position: u32,
}

/// Walks a table.
pub fn entries(table: &ZendHashTable) -> Entries<'_> {
    Entries { table, position: 0 }
}

/// Whether the keys are 0 to n-1, in that order.
pub fn is_list(table: &ZendHashTable) -> bool {
    if is_packed(table) && has_no_holes(table) {
        return true;
    }
    entries(table).zip(0_i64..).all(|((key, _), expected)| matches!(key, Key::Index(index) if index == expected))
}

fn is_packed(table: &ZendHashTable) -> bool {
    // SAFETY: every table has its flags there.
    unsafe { table.u.flags & PACKED != 0 }
}

fn has_no_holes(table: &ZendHashTable) -> bool {
    table.nNumUsed == table.nNumOfElements
}

impl<'a> Entries<'a> {
    /// The entry at the present position, of a table that is not packed and has no holes.
    fn bucket(&mut self) -> Option<(Key<'a>, &'a Zval)> {
        let table = ptr::from_ref(self.table).cast_mut();
        // SAFETY: the table is alive; without holes the entry is that of the very position. Asked each time, as a table
        // of properties may have moved.
        let value = unsafe { zend_hash_get_current_data_ex(table, &raw mut self.position).as_ref() }?;
        self.position += 1;
        // SAFETY: a value of a table that is not packed is the first part of a bucket.
        let bucket = unsafe { &*ptr::from_ref(value).cast::<Bucket>() };
        // SAFETY: the key belongs to the table; without one it is an integer.
        let key = unsafe { bucket.key.cast::<ZendStr>().as_ref() };
        Some((key.map_or(Key::Index(bucket.h.cast_signed()), Key::String), value))
    }

    /// The entry at the present position or after it, of any table.
    fn step(&mut self) -> Option<(Key<'a>, &'a Zval)> {
        let table = ptr::from_ref(self.table).cast_mut();
        let (mut string, mut index) = (ptr::null_mut(), 0);
        // SAFETY: the table is alive and unchanged; these functions accept any position, and skip holes.
        let (kind, data) = unsafe {
            let kind = zend_hash_get_current_key_ex(table, &raw mut string, &raw mut index, &raw const self.position);
            (kind, zend_hash_get_current_data_ex(table, &raw mut self.position))
        };
        let key = match kind {
            // SAFETY: the key belongs to the table.
            KEY_IS_STRING => Key::String(unsafe { &*string }),
            KEY_IS_LONG => Key::Index(index.cast_signed()),
            _ => return None,
        };
        // SAFETY: as above; the present position is valid.
        unsafe { zend_hash_move_forward_ex(table, &raw mut self.position) };
        // SAFETY: data of a valid position.
        unsafe { data.as_ref() }.map(|value| (key, value))
    }
}

impl<'a> Iterator for Entries<'a> {
    type Item = (Key<'a>, &'a Zval);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let is_plain = !is_packed(self.table) && has_no_holes(self.table);
            let (key, value) = if is_plain { self.bucket() } else { self.step() }?;
            // An INDIRECT value points into the object that owns the table.
            let value = if value.is_indirect() { value.dereference() } else { value };
            if !is_undefined(value) {
                return Some((key, value));
            }
        }
    }
}

/// A new table with room for `len` values.
pub fn with_capacity(len: usize) -> ZBox<ZendHashTable> {
    /// Beyond this many, PHP would rather end the request than make the table.
    const MOST: u32 = 1 << 26;
    ZendHashTable::with_capacity(u32::try_from(len).map_or(MOST, |len| len.min(MOST)))
}

/// A PHP array of a table.
pub fn into_zval(table: ZBox<ZendHashTable>) -> Zval {
    let mut array = Zval::new();
    array.set_hashtable(table);
    array
}

/// Copies of one table that differ in their values only.
pub struct Template {
    table: ZBox<ZendHashTable>,
}

impl Template {
    /// Makes a template of keys as [`set`] takes them. None where PHP would not keep them one by one in a hash table:
    /// two that are the same to it, or all of them 0 to n-1.
    pub fn new<'a>(keys: impl ExactSizeIterator<Item = &'a str>) -> Option<Self> {
        let len = keys.len();
        let mut table = with_capacity(len);
        for key in keys {
            set(&mut table, key, Zval::null());
        }
        let is_plain = len > 0 && table.nNumUsed as usize == len && has_no_holes(&table) && !is_packed(&table);
        is_plain.then_some(Self { table })
    }

    /// Puts another of the kind into a place where there is a null.
    pub fn copy_to(&self, slot: &mut Zval) {
        // SAFETY: the copy is a table of its own, with a reference to each key.
        let table = unsafe { ZBox::from_raw(zend_array_dup(ptr::from_ref(&*self.table).cast_mut())) };
        slot.set_hashtable(table);
    }
}

/// Writes values to the places of a copy of a [`Template`]: `put` writes each of `items` to the place of its key, where
/// there is a null.
///
/// # Errors
/// The first error of `put`.
pub fn fill<T, E>(copy: &mut Zval, items: &[T], mut put: impl FnMut(&T, &mut Zval) -> Result<(), E>) -> Result<(), E> {
    let Some(table) = table_of(copy) else { return Ok(()) };
    let (len, mut start) = (table.nNumUsed as usize, 0);
    // SAFETY: the table is ours alone, and has an entry at its first position.
    let first = unsafe { zend_hash_get_current_data_ex(table, &raw mut start) }.cast::<Bucket>();
    for (place, item) in (0..len).zip(items) {
        // SAFETY: the table has as many buckets in a row, each with a null in it, and stays as it is meanwhile: nobody
        // else knows it.
        put(item, unsafe { &mut (*first.add(place)).val })?;
    }
    Ok(())
}

/// Puts a table into a place where there is a null, and returns it to be filled there: no frame owns it.
pub fn make_in(slot: &mut Zval, len: usize) -> &mut ZendHashTable {
    slot.set_hashtable(with_capacity(len));
    // SAFETY: an array was just put there, which nobody else knows.
    unsafe { &mut *slot.value.arr }
}

fn table_of(array: &mut Zval) -> Option<&mut ZendHashTable> {
    // SAFETY: an array's value is its table.
    if array.is_array() { unsafe { array.value.arr.as_mut() } } else { None }
}

/// Moves a value to a place where there is a null. What links an entry of a table to others of the same hash is the rest
/// of its zval, and stays.
pub fn assign(slot: &mut Zval, value: Zval) {
    let value = ManuallyDrop::new(value);
    slot.value = value.value;
    slot.u1 = value.u1;
}

/// Appends a null, and returns its place. None when there is no next index.
pub fn append(table: &mut ZendHashTable) -> Option<&mut Zval> {
    let mut null = Zval::null();
    // SAFETY: the table is ours alone; the place lives as long as nothing else is added to it.
    unsafe { zend_hash_next_index_insert(table, &raw mut null).as_mut() }
}

/// Sets a key to null as PHP code would, and returns its place.
pub fn entry<'a>(table: &'a mut ZendHashTable, key: &str) -> Option<&'a mut Zval> {
    let mut null = Zval::null();
    // SAFETY: as in `append`; the key is copied.
    unsafe {
        match numeric(key) {
            Some(index) => zend_hash_index_update(table, index.cast_unsigned(), &raw mut null),
            None => zend_hash_str_update(table, key.as_ptr().cast(), key.len(), &raw mut null),
        }
        .as_mut()
    }
}

/// Appends a value.
pub fn push(table: &mut ZendHashTable, value: Zval) {
    let mut value = ManuallyDrop::new(value);
    // SAFETY: the table is ours alone; the value moves into it.
    unsafe { zend_hash_next_index_insert(table, &raw mut *value) };
}

/// Sets a key as PHP code would: decimal keys become integers.
pub fn set(table: &mut ZendHashTable, key: &str, value: Zval) {
    let mut value = ManuallyDrop::new(value);
    // SAFETY: the table is ours alone; the key is copied, and the value moves into the table.
    unsafe {
        match numeric(key) {
            Some(index) => zend_hash_index_update(table, index.cast_unsigned(), &raw mut *value),
            None => zend_hash_str_update(table, key.as_ptr().cast(), key.len(), &raw mut *value),
        };
    }
}

/// Sets an integer key.
pub fn set_index(table: &mut ZendHashTable, index: i64, value: Zval) {
    let mut value = ManuallyDrop::new(value);
    // SAFETY: the table is ours alone; the value moves into it.
    unsafe { zend_hash_index_update(table, index.cast_unsigned(), &raw mut *value) };
}

/// Sets a key that is text or bytes already in another table.
pub fn set_string(table: &mut ZendHashTable, key: &ZendStr, value: Zval) {
    let mut value = ManuallyDrop::new(value);
    let key = key.as_bytes();
    // SAFETY: the table is ours alone; the key is copied, and the value moves into the table.
    unsafe { zend_hash_str_update(table, key.as_ptr().cast(), key.len(), &raw mut *value) };
}

/// The integer that PHP makes of a key, if it does: decimal, in 64 bits, written the one short way.
pub(super) fn numeric(key: &str) -> Option<i64> {
    let digits = key.strip_prefix('-').unwrap_or(key);
    let canonical = match digits.as_bytes() {
        [b'0'] => key == "0",
        [first, ..] => first.is_ascii_digit() && *first != b'0',
        [] => false,
    };
    if canonical { key.parse().ok() } else { None }
}

fn is_undefined(value: &Zval) -> bool {
    // SAFETY: every zval has its type there.
    unsafe { value.u1.v.type_ == 0 }
}
